"""The graph as files: graph.ttl for whoever wants one graph, graph.nq for whoever asks which article says what.

Both are sorted and rest on the quads alone: the same graph gives the same bytes on every run.
"""

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.errors import StoreError
from kg.graph.terms import node
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


def dump_prefixes(base: str = HNR) -> dict[str, str]:
    """Return the prefixes of the Turtle dump: the vocabularies', and one for each kind of thing and fact."""
    terms = {name: iri for name, iri in PREFIXES.items() if name != "hnr"}
    things = {name: f"{base}{name}/" for name in THINGS}
    facts = {name: f"{base}fact/{name}/" for name in FACTS}
    return terms | things | facts


def dump_turtle(quads: Iterable[Quad], path: Path, base: str = HNR) -> int:
    """Write the union of all graphs as Turtle, whole or not at all; return the number of triples."""
    triples = sorted({quad.triple for quad in quads}, key=_triple_order)
    with _written(path) as file:
        serialize(triples, file, RdfFormat.TURTLE, prefixes=dump_prefixes(base))
    return len(triples)


def dump_quads(quads: Iterable[Quad], path: Path) -> int:
    """Write all graphs as N-Quads, one graph after the other, whole or not at all; return the number of quads."""
    ordered = sorted(quads, key=lambda quad: (str(quad.graph_name), *_triple_order(quad.triple)))
    with _written(path) as file:
        serialize(ordered, file, RdfFormat.N_QUADS)
    return len(ordered)


def _triple_order(triple: Triple) -> tuple[str, bool, str, str]:
    """Sort by subject; what a thing is comes first."""
    is_other = triple.predicate != _TYPE
    return str(triple.subject), is_other, triple.predicate.value, str(triple.object)


@contextmanager
def _written(path: Path) -> Iterator[IO[bytes]]:
    """Give a file to write into, and put it at `path` when all went well."""
    aside = path.with_name(f".{path.name}.tmp-{secrets.token_hex(4)}")
    try:
        with aside.open("wb") as file:
            yield file
        aside.replace(path)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written: {error}. Nothing was changed there.") from error
    finally:
        aside.unlink(missing_ok=True)
