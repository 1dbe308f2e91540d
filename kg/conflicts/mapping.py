"""Differences as RDF, in a graph of their own: a node for each, with two sides that point to facts and quotes."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg import vocab
from kg.conflicts.find import find_differences
from kg.conflicts.model import Difference, Side
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris, digest
from kg.graph.mapping_entities import Spo
from kg.graph.terms import moment, node, vietnamese


def derive_conflicts(dataset: Dataset, iris: Iris) -> Iterator[Quad]:
    """Yield the differences between the facts of a graph as quads; those that are conflicts are hn:Conflicts."""
    graph = node(iris.conflicts)
    for difference in find_differences(dataset):
        for subject, predicate, object_ in _map(difference, iris):
            yield Quad(subject, predicate, object_, graph)


def _map(difference: Difference, iris: Iris) -> Iterator[Spo]:
    sides = (vocab.FIRST_SIDE, difference.one), (vocab.SECOND_SIDE, difference.other)
    # Its name is its kind and what its sides rest on, the same under every base.
    said = (part for _, side in sides for part in (iris.unbase(side.evidence), side.value))
    name = digest(16, difference.kind, *said)
    this = node(f"{iris.base}conflict/{name}")
    kind = vocab.CONFLICT if difference.verdict == "conflict" else vocab.DIFFERENCE
    yield this, node(vocab.RDF_TYPE), node(kind)
    yield this, node(vocab.VERDICT), Literal(difference.verdict)
    yield this, node(vocab.CONFLICT_KIND), Literal(difference.kind)
    yield this, node(vocab.RDFS_LABEL), vietnamese(difference.label)
    yield this, node(vocab.SUBJECT), node(difference.subject)
    yield this, node(vocab.BECAUSE), Literal(difference.why.en, language="en")
    yield this, node(vocab.BECAUSE), vietnamese(difference.why.vi)
    for number, (which, side) in enumerate(sides, 1):
        end = node(f"{iris.base}conflict-side/{name}-{number}")
        yield this, node(which), end
        yield from _map_side(end, side)


def _map_side(this: NamedNode, side: Side) -> Iterator[Spo]:
    yield this, node(vocab.RDF_TYPE), node(vocab.CONFLICT_SIDE)
    yield this, node(vocab.STATES), node(side.fact)
    yield this, node(vocab.VALUE), Literal(side.value)
    yield this, node(vocab.PROV_WAS_DERIVED_FROM), node(side.evidence)
    yield this, node(vocab.TOLD_BY), node(side.source.iri)
    yield this, node(vocab.SOURCES), Literal(side.sources)
    if side.days is not None:
        yield this, node(vocab.EARLIEST), moment(side.days.first.isoformat())
        yield this, node(vocab.LATEST), moment(side.days.last.isoformat())
