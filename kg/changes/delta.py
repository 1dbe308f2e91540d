"""Two graphs as files to the quads that only one of them holds, and these as an RDF Patch."""

import hashlib
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Quad, RdfFormat, Triple, parse

from kg.changes.model import Delta, Statement
from kg.errors import UsageError
from kg.folder import QUADS, find_folder

FORMATS: Final = {".nq": RdfFormat.N_QUADS, ".ttl": RdfFormat.TURTLE}


def find_file(graph: Path) -> Path:
    """Return the file that holds a graph: a folder's graph.nq, or the .nq or .ttl itself; UsageError if it is neither."""
    if graph.is_dir() or not graph.exists():
        return find_folder(graph) / QUADS
    if graph.suffix not in FORMATS:
        raise UsageError(f"{graph}: neither a graph folder nor a file named *{' or *'.join(FORMATS)}.")
    return graph


def compare_files(old: Path, new: Path) -> Delta:
    """Return what only one of two graphs holds.

    Quads are compared where both say which graph holds what, else triples. Blank nodes are told apart by their labels,
    which a build makes from what they hold. Raises UsageError where a file cannot be read.
    """
    before, after = find_file(old), find_file(new)
    if before.suffix != ".nq" or after.suffix != ".nq":
        return _compare(*(frozenset(quad.triple for quad in _read(path)) for path in (before, after)))
    delta = _compare_lines(before, after)
    return _compare(*(frozenset(_read(path)) for path in (before, after))) if delta is None else delta


def write_patch(delta: Delta) -> Iterator[str]:
    """Yield the lines of an RDF Patch (https://afs.github.io/rdf-patch/) that makes the new graph from the old one."""
    removed, added = (sorted(map(_line, statements)) for statements in (delta.removed, delta.added))
    body = [*(f"D {line}\n" for line in removed), *(f"A {line}\n" for line in added)]
    digest = hashlib.sha256("".join(body).encode()).digest()
    yield f"H id <urn:uuid:{uuid.UUID(bytes=digest[:16], version=4)}> .\n"
    yield "TX .\n"
    yield from body
    yield "TC .\n"


def _compare(olds: frozenset[Statement], news: frozenset[Statement]) -> Delta:
    return Delta(removed=olds - news, added=news - olds)


def _compare_lines(before: Path, after: Path) -> Delta | None:
    """Compare N-Quads line by line, ten times as fast as quad by quad; None if they are not written as a build writes."""
    olds, news = (frozenset(_lines(path)) for path in (before, after))
    parts = []
    for path, lines in ((before, olds - news), (after, news - olds)):
        quads = frozenset(_parsed(path, parse(input=b"\n".join(sorted(lines)), format=RdfFormat.N_QUADS)))
        if {_line(quad).encode() for quad in quads} != lines:
            return None
        parts.append(quads)
    return Delta(removed=parts[0], added=parts[1])


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from (line.rstrip() for line in file)


def _read(path: Path) -> Iterator[Quad]:
    return _parsed(path, parse(path=path, format=FORMATS[path.suffix]))


def _parsed(path: Path, quads: Iterable[Quad]) -> Iterator[Quad]:
    try:
        yield from quads
    except (SyntaxError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as a graph: {error}. Build it again with kg build.") from error


def _line(statement: Statement) -> str:
    """Return a statement as a patch has it: without a graph if it is in none."""
    graph = (
        "" if isinstance(statement, Triple) or statement.graph_name == DefaultGraph() else f" {statement.graph_name}"
    )
    return f"{statement.subject} {statement.predicate} {statement.object}{graph} ."
