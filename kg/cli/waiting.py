"""Work in the store that is waited for: a library that holds on to the processor hears of Ctrl-C only at its end."""

from collections.abc import Callable
from threading import Thread
from threading import enumerate as all_threads
from typing import Final, TypeVar

from kg.errors import LateError

Result = TypeVar("Result")

WORKER: Final = "kg-worker"


def wait_for(work: Callable[[], Result], seconds: float | None = None) -> Result:
    """Return what `work` gives, which is done aside, so that Ctrl-C and the end of the time given are heeded at once.

    Raises LateError after so many seconds, and whatever `work` raises. Work that is given up goes on until the program
    leaves, which `kg.cli.main` does without waiting for it.
    """
    results: list[Result] = []
    problems: list[BaseException] = []

    def try_it() -> None:
        try:
            results.append(work())
        except BaseException as problem:
            problems.append(problem)

    worker = Thread(target=try_it, name=WORKER, daemon=True)
    worker.start()
    worker.join(seconds)
    for problem in problems:
        raise problem
    if not results:
        raise LateError(f"No answer within {seconds:g} s. Ask for less, or give it longer: --timeout.")
    return results[0]


def still_works() -> bool:
    """Whether work that was given up is still going on."""
    return any(thread.name == WORKER for thread in all_threads())
