"""How a build goes on, on a terminal; in a pipe only what must be known."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from kg.articles.model import Rejected
from kg.cli.screen import complain, errors


class Terminal:
    """A watch that draws a line with the stage, and says at once which article could not be read."""

    def __init__(self, progress: Progress) -> None:
        self.progress = progress
        self.task = progress.add_task("", total=None)

    def stage(self, name: str) -> None:
        """Show the stage that begins."""
        self.progress.update(self.task, description=name)

    def article(self, done: int) -> None:
        """Show how many articles are through."""
        self.progress.update(self.task, description=f"reading articles: {done:,}")

    def rejected(self, rejected: Rejected) -> None:
        """Say why an article is left out."""
        complain(rejected.reason)


@contextmanager
def watching() -> Iterator[Terminal]:
    """Give a watch; its line goes away at the end and is never drawn where nobody looks."""
    columns = SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn()
    with Progress(*columns, console=errors, transient=True, disable=not errors.is_terminal) as progress:
        yield Terminal(progress)
