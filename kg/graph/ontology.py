"""The Turtle files of the model as quads: the ontology, and the roles, places and bodies that it lists.

The extractor reads all of them; a graph publishes what a user of it can meet: the terms, the roles, and those places and
bodies that its facts lead to.
"""

from collections import defaultdict
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
    Triple,
    parse,
)

from kg import vocab
from kg.errors import LexiconError
from kg.graph.iris import Iris
from kg.graph.terms import node, vietnamese
from kg.resources import find_resources

TYPE: Final = node(vocab.RDF_TYPE)
APART: Final = frozenset({"shapes.ttl"})  # the checks' own: nothing that a graph says, and full of blank nodes
VOCABULARIES: Final = (vocab.OWL, vocab.RDFS, vocab.RDF)
KEPT_CLASSES: Final = frozenset({vocab.ROLE})

T = TypeVar("T")
Term = NamedNode | BlankNode | Literal | Triple


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


def select_model(model: Iterable[Quad], referenced: Iterable[str]) -> Iterator[Quad]:
    """Yield what a graph whose facts refer to some IRIs publishes of the model.

    These are the terms and axioms, the roles, and the listed things among `referenced` with what they are part of, were
    merged into, serve or belong to; each with an rdfs:label. Left out is what only the extractor needs: other listed
    things, lists of words, and its own notes on a name (the annotation properties of hn:).
    """
    about: dict[Term, list[Quad]] = defaultdict(list)
    for quad in model:
        about[quad.subject].append(quad)
    notes = {
        quad.subject
        for quads in about.values()
        for quad in quads
        if quad.object == node(vocab.OWL_ANNOTATION_PROPERTY) and str(quad.subject).startswith(f"<{vocab.HN}")
    }
    agenda: list[Term] = [subject for subject, quads in about.items() if not _is_listed(quads)]
    agenda += [node(iri) for iri in referenced]
    seen: set[Term] = set()
    while agenda:
        subject = agenda.pop()
        if subject in seen or subject not in about:
            continue
        seen.add(subject)
        kept = [quad for quad in about[subject] if quad.predicate not in notes]
        yield from kept
        yield from _label(about[subject])
        agenda += [quad.object for quad in kept]


def leading_roles(model: Iterable[Quad], iris: Iris | None = None) -> frozenset[str]:
    """Return the roles that head their body, as roles.ttl flags them, under the default base as facts carry them."""
    names, leading, true = iris or Iris(), node(vocab.LEADING), Literal("true", datatype=node(vocab.XSD_BOOLEAN))
    return frozenset(
        names.unbase(quad.subject.value)
        for quad in model
        if quad.predicate == leading and quad.object == true and isinstance(quad.subject, NamedNode)
    )


def _is_listed(quads: Iterable[Quad]) -> bool:
    """Say whether a subject is a thing that the lexicon lists: neither a term, nor an axiom, nor a role."""
    types = {quad.object.value for quad in quads if quad.predicate == TYPE and isinstance(quad.object, NamedNode)}
    return bool(types) and not any(name in KEPT_CLASSES or name.startswith(VOCABULARIES) for name in types)


def _label(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield the labels of a thing that has only SKOS's, so that one property finds the name of everything."""
    said = {quad.predicate.value: quad for quad in quads}
    if vocab.RDFS_LABEL in said:
        return
    full = said[vocab.FULL_NAME].object if vocab.FULL_NAME in said else None
    for quad in quads:
        if quad.predicate.value == vocab.SKOS_PREF_LABEL and isinstance(quad.object, Literal):
            name = quad.object
            if quad.object.language == "vi" and isinstance(full, Literal):
                name = vietnamese(full.value)
            yield Quad(quad.subject, node(vocab.RDFS_LABEL), name, quad.graph_name)


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
