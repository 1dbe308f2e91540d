"""The graph as files: graph.ttl for whoever wants one graph, graph.nq for whoever asks which article says what.

Both are sorted and rest on the quads alone: the same graph gives the same bytes on every run.
"""

import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, Generic, TypeVar

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, serialize

from kg.errors import StoreError
from kg.graph.dataset import Dataset
from kg.graph.terms import node
from kg.splice import Layout, find_record, mapped, splice
from kg.vocab import HNR, PREFIXES, RDF_TYPE

# One prefix a kind, so that no local name holds a slash: older readers of Turtle do not know `hnr:place\/lao-cai`.
THINGS: Final = (
    "article",
    "conflict",
    "conflict-side",
    "graph",
    "head",
    "organisation",
    "person",
    "place",
    "role",
    "span",
)
FACTS: Final = (
    "aid-figure",
    "award-giving",
    "congress",
    "friendship-pair",
    "meeting",
    "pair-figure",
    "partnership",
    "tenure",
    "vacancy",
)

_TYPE: Final = node(RDF_TYPE)

T = TypeVar("T")


def dump_prefixes(base: str = HNR) -> dict[str, str]:
    """Return the prefixes of the Turtle dump: the vocabularies', and one for each kind of thing and fact."""
    terms = {name: iri for name, iri in PREFIXES.items() if name != "hnr"}
    things = {name: f"{base}{name}/" for name in THINGS}
    facts = {name: f"{base}fact/{name}/" for name in FACTS}
    return terms | things | facts


def dump_turtle(dataset: Dataset, path: Path, base: str = HNR) -> int:
    """Write the union of all graphs as Turtle, whole or not at all; return the number of triples."""
    subjects = sorted({triple.subject for triple in dataset.triples()}, key=str)
    triples = _Counted(triple for subject in subjects for triple in sorted(dataset.about(subject), key=_order))
    with _written(path) as file:
        serialize(triples, file, RdfFormat.TURTLE, prefixes=dump_prefixes(base))
    return triples.count


def dump_quads(dataset: Dataset, path: Path) -> int:
    """Write all graphs as N-Quads, one graph after the other, whole or not at all; return the number of quads."""
    quads = _Counted(
        quad
        for graph in dataset.graphs()
        for quad in sorted(dataset.quads(graph=graph), key=lambda quad: (str(quad.subject), *_order(quad.triple)))
    )
    with _written(path) as file:
        serialize(quads, file, RdfFormat.N_QUADS)
    return quads.count


def dump_triples(triples: Iterable[Triple], path: Path) -> None:
    """Write triples as N-Triples, sorted."""
    with _written(path) as file:
        serialize(sorted(triples, key=str), file, RdfFormat.N_TRIPLES)


def splice_quads(old: Path, new: Path, removed: Iterable[Quad], added: Iterable[Quad]) -> None:
    """Write the dump of quads that another one becomes by a change, whole or not at all."""
    lines = {_quad_key(line): b"" for line in _quad_lines(removed)}
    lines |= {_quad_key(line): line for line in _quad_lines(added)}
    with _placed(new) as aside:
        splice(old, aside, _QUADS, lines)


def read_graphs(path: Path, graphs: Iterable[str]) -> Iterator[bytes]:
    """Yield the lines of a dump of quads that are in some graphs."""
    with mapped(path) as data:
        for graph in sorted(graphs):
            first, _ = find_record(data, _QUADS, (graph.encode(),))
            last, _ = find_record(data, _QUADS, (graph.encode() + b"\x00",))
            yield from bytes(data[first:last]).splitlines(keepends=True)


def splice_turtle(old: Path, new: Path, dataset: Dataset, subjects: Iterable[NamedNode], base: str = HNR) -> None:
    """Write the Turtle dump that another one becomes by a change of what is said of some subjects, whole or not at all.

    `dataset` is as it is after the change.
    """
    prefixes = dump_prefixes(base)
    layout = Layout(read_key=_SubjectKey(prefixes), goes_on=b"\t", head=b"@")
    blocks = {str(subject).encode(): b"" for subject in subjects}
    for subject in subjects:
        text = serialize(sorted(dataset.about(subject), key=_order), format=RdfFormat.TURTLE, prefixes=prefixes)
        lines = (text or b"").splitlines(keepends=True)
        blocks[str(subject).encode()] = b"".join(line for line in lines if not line.startswith(layout.head))
    with _placed(new) as aside:
        splice(old, aside, layout, blocks)


class _SubjectKey:
    """Reads the subject of a block of Turtle, in full: the dump is sorted by that."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self._prefixes = {name.encode(): iri.encode() for name, iri in prefixes.items()}

    def __call__(self, line: bytes) -> bytes:
        term = line.split(b" ", 1)[0]
        if term.startswith((b"<", b"_:")):
            return term
        prefix, _, local = term.partition(b":")
        return b"<" + self._prefixes[prefix] + _ESCAPED.sub(rb"\1", local) + b">"


def _quad_lines(quads: Iterable[Quad]) -> list[bytes]:
    return (serialize(quads, format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)


def _quad_key(line: bytes) -> tuple[bytes, bytes, bool, bytes, bytes]:
    """Return what a dump of quads is sorted by, of one of its lines: `dump_quads` sorts the terms in the same way."""
    subject, predicate, rest = line.split(b" ", 2)
    object_, graph, _ = rest.rsplit(b" ", 2)
    return graph[1:-1], subject, predicate != _TYPE_BYTES, predicate[1:-1], object_


_TYPE_BYTES: Final = f"<{RDF_TYPE}>".encode()
_ESCAPED: Final = re.compile(rb"\\(.)")
_QUADS: Final = Layout(read_key=_quad_key)


class _Counted(Generic[T]):
    """Passes items on and counts them: a million at once would take a gigabyte."""

    def __init__(self, items: Iterator[T]) -> None:
        self._items = items
        self.count = 0

    def __iter__(self) -> Iterator[T]:
        for item in self._items:
            self.count += 1
            yield item


def _order(triple: Triple) -> tuple[bool, str, str]:
    """Sort what is said of one subject: what it is comes first."""
    return triple.predicate != _TYPE, triple.predicate.value, str(triple.object)


@contextmanager
def _written(path: Path) -> Iterator[IO[bytes]]:
    """Give a file to write into, and put it at `path` when all went well."""
    with _placed(path) as aside, aside.open("wb") as file:
        yield file


@contextmanager
def _placed(path: Path) -> Iterator[Path]:
    """Give the path of a file to write, and put it at `path` when all went well."""
    aside = path.with_name(f".{path.name}.tmp-{secrets.token_hex(4)}")
    try:
        yield aside
        aside.replace(path)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error}. Nothing was changed there.") from error
    finally:
        aside.unlink(missing_ok=True)
