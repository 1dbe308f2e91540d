"""The graph folder: made aside and put in place in one step, so that it is there whole or not at all.

A build writes into a fresh sibling (`out.tmp-1a2b3c4d`) and then exchanges it with the folder itself. A process that is
killed at any moment leaves the old folder or the new one, and at most a sibling that the next build removes.
"""

import ctypes
import errno
import fcntl
import json
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from kg.errors import StoppedError, StoreError, UsageError

PROGRAM: Final = "huunghi-kg"  # what report.json says of itself: the folder is ours to replace
TURTLE: Final = "graph.ttl"
QUADS: Final = "graph.nq"
NETWORK: Final = "network.html"
REPORT: Final = "report.json"
ARTICLES: Final = "articles.jsonl"
STORE: Final = "store"
STATE: Final = "state"  # what is kept to change the graph without building it anew
OWN: Final = frozenset({TURTLE, QUADS, NETWORK, REPORT, ARTICLES, STORE, STATE})

LEFTOVER = re.compile(r"\.(?:tmp|old)-[0-9a-f]{8}")
RENAME_EXCHANGE: Final = 2
CURRENT_FOLDER: Final = -100  # AT_FDCWD of Linux


@contextmanager
def rebuilt(out: Path) -> Iterator[Path]:
    """Give a fresh folder to write into; put it in the place of `out` if all goes well, else remove it.

    A folder without a report at the end is not meant to be put in place. Files in `out` that are not this program's
    own are carried over. Raises UsageError where `out` is not this program's to replace, StoreError where it is closed
    to writing or another process is building there, StoppedError where the user interrupts.
    """
    with locked(out):
        _recover(out)
        _refuse_foreign(out)
        _refuse_closed(out)
        staging = _sibling(out, "tmp")
        try:
            with _called(staging, out):
                staging.mkdir()
                yield staging
                if (staging / REPORT).exists():
                    _carry_over(out, staging)
                    _put_in_place(staging, out)
        except KeyboardInterrupt as stop:
            if staging.exists():
                raise StoppedError(f"Interrupted; {out} is as it was.") from stop
            raise
        finally:
            _remove_leftovers(out)


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold the lock of a graph folder: one process at a time writes there. A killed process holds no lock."""
    path = out.resolve().with_name(f"{out.resolve().name}.lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _called(path, out):
            handle = _lock(path)
    except BlockingIOError as error:
        raise StoreError(
            f"{out}: another kg is writing there; wait for it, or choose another folder with -o."
        ) from error
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def find_folder(out: Path) -> Path:
    """Return a graph folder that holds a built graph, or raise UsageError that says how to make one."""
    if not out.exists() and _leftovers(out):
        with locked(out):
            _recover(out)
    if not (out / QUADS).is_file():
        what = "has no graph in it" if out.exists() else "does not exist"
        raise UsageError(f"{out}: {what}. Build one: kg build SOURCES -o {out}")
    return out


def write_whole(path: Path, text: str) -> None:
    """Write a text file as UTF-8, whole or not at all; UsageError where its folder is not there."""
    if not path.parent.is_dir():
        raise UsageError(f"{path.parent}: no such folder; make it, or write elsewhere.")
    aside = path.with_name(f".{path.name}.tmp-{secrets.token_hex(4)}")
    with _called(aside, path):
        try:
            aside.write_text(text, encoding="utf-8", newline="\n")
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)


@contextmanager
def _called(aside: Path, path: Path) -> Iterator[None]:
    """Let the system's errors about a file or folder made aside, and what is in it, name what it stands for."""
    try:
        yield
    except OSError as error:
        named = str(error.filename or "")
        if not named.startswith(str(aside)):
            raise
        raise OSError(error.errno, error.strerror, f"{path}{named.removeprefix(str(aside))}") from error


def _lock(path: Path) -> int:
    """Return a locked handle of a file that is still the one at its path: its last holder may have removed it."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            raise
        with suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        os.close(handle)


def _sibling(out: Path, kind: str) -> Path:
    return out.resolve().with_name(f"{out.resolve().name}.{kind}-{secrets.token_hex(4)}")


def _leftovers(out: Path) -> list[Path]:
    name, parent = out.resolve().name, out.resolve().parent
    if not parent.is_dir():
        return []
    return sorted(
        path for path in parent.iterdir() if path.name.startswith(name) and LEFTOVER.fullmatch(path.name[len(name) :])
    )


def _remove_leftovers(out: Path) -> None:
    for path in _leftovers(out):
        shutil.rmtree(path, ignore_errors=True)
        if path.exists():  # a folder in it, such as one of the user's own, is closed to writing
            for folder, _, _ in os.walk(path):
                with suppress(OSError):
                    Path(folder).chmod(0o700)
            shutil.rmtree(path, ignore_errors=True)


def _recover(out: Path) -> None:
    """Undo what a killed build left: a folder moved away comes back, half-written ones go."""
    moved = [path for path in _leftovers(out) if ".old-" in path.name[len(out.resolve().name) :]]
    if moved and not out.exists():
        moved[0].rename(out.resolve())
    _remove_leftovers(out)


def _refuse_foreign(out: Path) -> None:
    """Raise UsageError unless `out` is new, empty, or was written by this program."""
    if not out.exists():
        return
    if not out.is_dir():
        raise UsageError(f"{out}: is a file, not a folder; choose another with -o.")
    if any(out.iterdir()) and not is_graph(out):
        raise UsageError(f"{out}: holds files that kg did not write; choose a new or empty folder with -o.")


def _refuse_closed(out: Path) -> None:
    """Raise StoreError where `out` is closed to writing: who closed it wants it kept, and it could not be removed."""
    for folder in (out, out / STORE, out / STATE):
        if folder.is_dir() and not os.access(folder, os.W_OK | os.X_OK):
            raise StoreError(f"{folder}: no permission to write there; open it or choose another folder with -o.")


def is_graph(out: Path) -> bool:
    """Whether a folder holds a graph that this program built."""
    try:
        report = json.loads((out / REPORT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(report, dict) and report.get("program") == PROGRAM


def _carry_over(out: Path, staging: Path) -> None:
    """Copy what a user has put into the folder: exchanging it must not lose a note or a table."""
    if not out.is_dir():
        return
    for path in sorted(out.iterdir()):
        if path.name in OWN or LEFTOVER.search(path.name):
            continue
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, staging / path.name, symlinks=True)
        else:
            shutil.copy2(path, staging / path.name, follow_symlinks=False)


def _put_in_place(staging: Path, out: Path) -> None:
    if not out.exists():
        staging.rename(out.resolve())
    elif not _exchange(staging, out.resolve()):
        # Two steps where the system cannot exchange: a process killed between them is mended by _recover.
        out.resolve().rename(_sibling(out, "old"))
        staging.rename(out.resolve())


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders (absolute paths) in one step; return False where system or file system cannot."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    ends = (CURRENT_FOLDER, os.fsencode(one)), (CURRENT_FOLDER, os.fsencode(other))
    if renameat2(*ends[0], *ends[1], RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise OSError(code, os.strerror(code), str(other))
