"""Commands of kg in processes that begin with everything imported and read: killed early, they are killed at work.

The processes come from a server of their own (multiprocessing's forkserver), which loads this module and never opens a
store: a store's threads do not survive a fork.
"""

import multiprocessing
import os
import resource
import sys
from collections.abc import Callable, Sequence
from functools import cache
from multiprocessing import forkserver
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from folders import digest_files, read_store

import kg.cli.add
import kg.cli.query
import kg.cli.retract  # noqa: F401 - loaded before the fork
from kg.cli.main import run
from kg.errors import KgError
from kg.folder import find_folder
from kg.pipeline import build as building
from kg.pipeline import current
from kg.pipeline.kit import load_kit
from kg.pipeline.making import Making
from kg.vocab import HNR

KIT = cache(load_kit)
KIT(Making.plan(HNR, (), None))
for module in (building, current):
    module.load_kit = KIT  # type: ignore[attr-defined]

_context = multiprocessing.get_context("forkserver")


@cache
def _serve() -> None:
    """Start the server. It finds modules by PYTHONPATH alone (python/cpython#117378)."""
    _context.set_forkserver_preload([__name__])
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(Path(__file__).parent), *filter(None, sys.path)])
    forkserver.ensure_running()
    if before is None:
        del os.environ["PYTHONPATH"]
    else:
        os.environ["PYTHONPATH"] = before


def start(words: Sequence[object], largest_file: int | None = None) -> BaseProcess:
    """Start a command of kg, silently; `largest_file` is what the disk has room for, in bytes."""
    _serve()
    process = _context.Process(target=_command, args=([str(word) for word in words], largest_file))
    process.start()
    return process


def ask(function: Callable[..., Any], *arguments: Any) -> Any:
    """Return what a function returns in a process of its own."""
    _serve()
    receiver, sender = _context.Pipe(duplex=False)
    process = _context.Process(target=_answer, args=(sender, function, arguments))
    process.start()
    answer = receiver.recv()
    process.join()
    return answer


def look(out: Path) -> tuple[dict[str, str], tuple[frozenset[str], tuple[str, ...]]] | str:
    """Return what tells a graph folder from others, as a command finds it; or what the command would say."""
    try:
        folder = find_folder(out)
    except KgError as error:
        return str(error)
    return digest_files(folder), read_store(folder)


def _command(words: list[str], largest_file: int | None) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    if largest_file is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    run(words)


def _answer(sender: Any, function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    sender.send(function(*arguments))
    sys.stdout.flush()
