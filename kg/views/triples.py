"""Read one thing at a time out of a graph, over the union of its named graphs, always in the same order.

What has been read is kept, so that it can be written beside the graph and serve the next reading (`kg.views.memory`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from kg import vocab
from kg.graph.dataset import Dataset
from kg.graph.terms import node

LABELS: Final = (vocab.RDFS_LABEL, vocab.SKOS_PREF_LABEL, vocab.FOAF_NAME)
INFERRED: Final = "graph/inferred"  # how the name of the graph of inferred links ends, whatever the base

Term = str | list[str]
"""An IRI; or a literal as its text and its language, which may be empty."""

Link = tuple[str, str, bool]
"""Subject, object, and whether the link is only inferred, never stated."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What has been read of a graph."""

    about: dict[str, dict[str, list[Term]]] = field(default_factory=dict)  # subject → property → terms in order
    members: dict[str, set[str]] = field(default_factory=dict)  # class → things
    links: dict[str, set[Link]] = field(default_factory=dict)  # property → subjects and objects


class Triples:
    """A dataset as sorted tuples of strings: IRIs and literals alike, since a page shows words only.

    What `memory` holds already is not read again; `read` are the subjects that something was read of.
    """

    def __init__(self, dataset: Dataset, memory: Memory | None = None) -> None:
        self._dataset = dataset
        self.memory = Memory() if memory is None else memory
        self.read = set[str]()
        self._labels: dict[str, str] = {}

    def members(self, *classes: str) -> tuple[str, ...]:
        """Return the things of any of these classes."""
        return tuple(sorted(set().union(*map(self._members, classes))))

    def values(self, subject: str, *properties: str) -> tuple[str, ...]:
        """Return what a thing's properties say, each value once."""
        found = [term if isinstance(term, str) else term[0] for term in self._terms(subject, properties)]
        return tuple(found) if len(found) < 2 else tuple(sorted(set(found)))

    def value(self, subject: str, *properties: str) -> str:
        """Return the first value, or nothing at all as an empty text."""
        return next(iter(self.values(subject, *properties)), "")

    def things(self, subject: str, *properties: str) -> tuple[str, ...]:
        """Return the IRIs only: a literal in their place is a recipient's kind, a code, a damaged value."""
        found = [term for term in self._terms(subject, properties) if isinstance(term, str)]
        return tuple(found) if len(found) < 2 else tuple(sorted(set(found)))

    def terms(self, subject: str, *properties: str) -> tuple[NamedNode | Literal, ...]:
        """Return what a thing's properties lead to as terms, each once."""
        return tuple(sorted({term for name in properties for term in self._objects(subject, name)}, key=str))

    def subjects(self, property_: str, thing: str) -> tuple[str, ...]:
        """Return what a property leads from to a thing."""
        triples = self._dataset.triples(predicate=property_, object_=node(thing))
        return tuple(sorted({triple.subject.value for triple in triples if isinstance(triple.subject, NamedNode)}))

    def links(self, property_: str) -> Iterator[Link]:
        """Yield every subject and object of a property, and whether the link is only inferred, never stated."""
        known = self.memory.links
        if property_ not in known:
            known[property_] = read_links(self._dataset.quads(predicate=property_))
        yield from sorted(known[property_])

    def label(self, iri: str) -> str:
        """Return the Vietnamese label of a thing, else any other, else the end of its IRI."""
        if iri not in self._labels:
            self._labels[iri] = self._read_label(iri)
        return self._labels[iri]

    def label_in(self, iri: str, language: str) -> str:
        """Return the label of a thing in one language, or nothing at all as an empty text."""
        return self.text_in(iri, language, *LABELS)

    def text_in(self, subject: str, language: str, *properties: str) -> str:
        """Return what a thing's properties say in one language, or nothing at all as an empty text."""
        terms = self._terms(subject, properties)
        return min((term[0] for term in terms if not isinstance(term, str) and term[1] == language), default="")

    def _read_label(self, iri: str) -> str:
        found = sorted(
            (rank, term[0], term[1])
            for rank, name in enumerate(LABELS)
            for term in self._terms(iri, [name])
            if not isinstance(term, str) and term[0].strip()
        )
        return _first(
            (text for wanted in ("vi", "") for _, text, language in found if language == wanted),
            (text for _, text, _ in found),
            [iri.rstrip("/#").replace("#", "/").rpartition("/")[2]],
        )

    def _members(self, class_: str) -> set[str]:
        known = self.memory.members
        if class_ not in known:
            triples = self._dataset.triples(predicate=vocab.RDF_TYPE, object_=node(class_))
            known[class_] = {triple.subject.value for triple in triples if isinstance(triple.subject, NamedNode)}
        return known[class_]

    def _terms(self, subject: str, properties: Sequence[str]) -> Sequence[Term]:
        known = self.memory.about.get(subject)
        if known is None:
            known = self.memory.about[subject] = {}
        for name in properties:
            if name not in known:
                known[name] = sorted(map(_plain, self._objects(subject, name)), key=str)
                self.read.add(subject)
        if len(properties) == 1:  # nearly always
            return known[properties[0]]
        return [term for name in properties for term in known[name]]

    def _objects(self, subject: str, property_: str) -> Iterator[NamedNode | Literal]:
        for triple in self._dataset.triples(subject, property_):
            if isinstance(triple.object, NamedNode | Literal):
                yield triple.object


def read_links(quads: Iterable[Quad]) -> set[Link]:
    """Return the links that quads of one property say."""
    stated: dict[tuple[str, str], bool] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            ends = quad.subject.value, quad.object.value
            stated[ends] = stated.get(ends, False) or not _is_inferred(quad)
    return {(subject, object_, not is_stated) for (subject, object_), is_stated in stated.items()}


def _is_inferred(quad: Quad) -> bool:
    return isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.endswith(INFERRED)


def _plain(term: NamedNode | Literal) -> Term:
    return term.value if isinstance(term, NamedNode) else [term.value, term.language or ""]


def _first(*choices: Iterable[str]) -> str:
    return next((text for texts in choices for text in texts), "")
