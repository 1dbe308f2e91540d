"""What a command line names as sources: files, folders with their subfolders, and patterns."""

import glob
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from kg.articles.model import Rejected
from kg.errors import UsageError
from kg.folder import is_graph

PLAIN: Final = (".txt",)
PAGES: Final = (".html", ".htm")
LINES: Final = (".jsonl", ".jsonl.gz")
KNOWN: Final = PLAIN + PAGES + LINES
NAMED: Final = f"named *{', *'.join(KNOWN)}"

Found = Path | Rejected


def find_files(sources: Sequence[str | Path]) -> tuple[list[Path], list[Rejected]]:
    """Return the files that the sources name, each once, and why the rest of what they name cannot be read.

    Raises UsageError where there is no file at all, if one reason says all of why.
    """
    if not sources:
        raise UsageError("No article given; name a file, a folder or a pattern: kg build seeds/")
    found = dict.fromkeys(one for source in sources for one in _find(source))
    files = [one for one in found if isinstance(one, Path)]
    rejected = [one for one in found if isinstance(one, Rejected)]
    if not files and len(rejected) == 1:
        raise UsageError(rejected[0].reason)
    return files, rejected


def find_others(sources: Iterable[str | Path]) -> list[Path]:
    """Return the files of folders among the sources that are of no kind that is read, such as .docx, sorted."""
    folders = (Path(source) for source in sources if _is_folder(source))
    files = {one for folder in folders for one in _shown(folder) if isinstance(one, Path) and not _is_known(one)}
    return sorted(path for path in files if os.path.isfile(path))  # noqa: PTH113 - likewise


def _find(source: str | Path) -> Iterator[Found]:
    """Yield what a source names, sorted by path, and at least why it names nothing."""
    path = Path(source)
    try:
        if path.is_dir():
            found, nothing = _shown(path), f"no articles in this folder; it needs files {NAMED}."
        elif path.exists():
            found, nothing = iter([path]), f"of no known kind; articles are {NAMED}."
        else:
            found = _match(str(source))
            nothing = "no such file or folder, and no article matches it as a pattern; check the path."
        known = sorted((one for one in found if isinstance(one, Rejected) or _is_known(one)), key=_where)
    except (OSError, ValueError) as error:
        yield _closed(source, error)
    else:
        yield from known or [Rejected(source=str(source), reason=f"{source}: {nothing}")]


def _shown(folder: Path) -> Iterator[Found]:
    """Yield what is in a folder and its subfolders, but for what is hidden and for graphs built into one of them."""
    try:
        entries = [entry for entry in os.scandir(folder) if not entry.name.startswith(".")]
    except OSError as error:
        yield _closed(folder, error)
        return
    for entry in entries:
        path = folder / entry.name
        yield path
        if entry.is_dir(follow_symlinks=False) and not is_graph(path):
            yield from _shown(path)


def _match(pattern: str) -> Iterator[Found]:
    """Yield the files that a pattern names, and why a folder that it leads into cannot be looked into."""
    for folder in _expand(str(Path(pattern).parent)):
        if _is_folder(folder) and not os.access(folder, os.R_OK):
            yield from _shown(folder)
    yield from (path for path in _expand(pattern) if not _is_folder(path))


def _expand(pattern: str) -> list[Path]:
    return [Path(path) for path in glob.glob(pattern, recursive=True)]  # noqa: PTH207 - absolute patterns too


def _is_folder(path: str | Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - what is in a closed folder is no error here


def _is_known(path: Path) -> bool:
    return path.name.lower().endswith(KNOWN)


def _where(found: Found) -> Path:
    return found if isinstance(found, Path) else Path(found.source)


def _closed(source: str | Path, error: Exception) -> Rejected:
    why = getattr(error, "strerror", None) or error
    return Rejected(
        source=str(source), reason=f"{source}: cannot be looked into: {why}. Check the path and its permissions."
    )
