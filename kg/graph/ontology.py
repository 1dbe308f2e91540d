"""The Turtle files of the model as quads: the ontology, and the roles, places and bodies that it lists."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, TypeVar

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    parse,
)

from kg import vocab
from kg.errors import LexiconError
from kg.graph.iris import Iris
from kg.graph.terms import node
from kg.resources import find_resources

APART: Final = frozenset({"shapes.ttl"})  # the checks' own: nothing that a graph says, and full of blank nodes

T = TypeVar("T")


def read_model(*extra: Path, iris: Iris | None = None) -> Iterator[Quad]:
    """Yield the quads of ontology/*.ttl and of a user's own lexicon files, in the graph of the model.

    Blank nodes (those of OWL's lists) have labels that rest on the content alone, so that every run writes the same
    bytes. Raises LexiconError where a file cannot be read.
    """
    names = iris or Iris()
    graph = node(names.model)
    files = sorted(path for path in find_resources("ontology").glob("*.ttl") if path.name not in APART)
    for quad in _label_blanks(quad for path in (*files, *extra) for quad in _read(path)):
        subject, object_ = _rebase(quad.subject, names), _rebase(quad.object, names)
        yield Quad(subject, quad.predicate, object_, graph)


def leading_roles(model: Iterable[Quad], iris: Iris | None = None) -> frozenset[str]:
    """Return the roles that head their body, as roles.ttl flags them, under the default base as facts carry them."""
    names, leading, true = iris or Iris(), node(vocab.LEADING), Literal("true", datatype=node(vocab.XSD_BOOLEAN))
    return frozenset(
        names.unbase(quad.subject.value)
        for quad in model
        if quad.predicate == leading and quad.object == true and isinstance(quad.subject, NamedNode)
    )


def _read(path: Path) -> Iterator[Quad]:
    """Yield a Turtle file's triples; each file's blank nodes are its own."""
    try:
        for quad in parse(path=path, format=RdfFormat.TURTLE, rename_blank_nodes=True):
            yield Quad(quad.subject, quad.predicate, quad.object, DefaultGraph())
    except (OSError, SyntaxError) as error:
        raise LexiconError(f"{path}: cannot be read as Turtle: {error}. Mend it or leave it out.") from error


def _label_blanks(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield quads with the blank nodes relabelled; they are few, and the labelling is slow."""
    blank = Dataset()
    for quad in quads:
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            blank.add(quad)
        else:
            yield quad
    blank.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    yield from blank


def _rebase(term: T, iris: Iris) -> T | NamedNode:
    return node(iris.rebase(term.value)) if isinstance(term, NamedNode) else term
