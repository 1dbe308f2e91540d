"""Read one thing at a time out of a graph, over the union of its named graphs, always in the same order."""

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from kg import vocab
from kg.graph.dataset import Dataset
from kg.graph.terms import node

LABELS: Final = (vocab.RDFS_LABEL, vocab.SKOS_PREF_LABEL, vocab.FOAF_NAME)
INFERRED: Final = "graph/inferred"  # how the name of the graph of inferred links ends, whatever the base


class Triples:
    """A dataset as sorted tuples of strings: IRIs and literals alike, since a page shows words only."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._labels: dict[str, str] = {}

    def members(self, *classes: str) -> tuple[str, ...]:
        """Return the things of any of these classes."""
        found = {
            triple.subject.value
            for name in classes
            for triple in self._dataset.triples(predicate=vocab.RDF_TYPE, object_=node(name))
            if isinstance(triple.subject, NamedNode)
        }
        return tuple(sorted(found))

    def values(self, subject: str, *properties: str) -> tuple[str, ...]:
        """Return what a thing's properties say, each value once."""
        found = {term.value for _, term in self._about(subject, properties) if isinstance(term, NamedNode | Literal)}
        return tuple(sorted(found))

    def value(self, subject: str, *properties: str) -> str:
        """Return the first value, or nothing at all as an empty text."""
        return next(iter(self.values(subject, *properties)), "")

    def things(self, subject: str, *properties: str) -> tuple[str, ...]:
        """Return the IRIs only: a literal in their place is a recipient's kind, a code, a damaged value."""
        found = {term.value for _, term in self._about(subject, properties) if isinstance(term, NamedNode)}
        return tuple(sorted(found))

    def terms(self, subject: str, *properties: str) -> tuple[NamedNode | Literal, ...]:
        """Return what a thing's properties lead to as terms, each once."""
        found = {term for _, term in self._about(subject, properties) if isinstance(term, NamedNode | Literal)}
        return tuple(sorted(found, key=str))

    def subjects(self, property_: str, thing: str) -> tuple[str, ...]:
        """Return what a property leads from to a thing."""
        triples = self._dataset.triples(predicate=property_, object_=node(thing))
        return tuple(sorted({triple.subject.value for triple in triples if isinstance(triple.subject, NamedNode)}))

    def links(self, property_: str) -> Iterator[tuple[str, str, bool]]:
        """Yield every subject and object of a property, and whether the link is only inferred, never stated."""
        stated: dict[tuple[str, str], bool] = {}
        for quad in self._dataset.quads(predicate=property_):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
                ends = quad.subject.value, quad.object.value
                stated[ends] = stated.get(ends, False) or not _is_inferred(quad)
        for (subject, object_), is_stated in sorted(stated.items()):
            yield subject, object_, not is_stated

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
        found = (term for _, term in self._about(subject, properties) if isinstance(term, Literal))
        return min((term.value for term in found if term.language == language), default="")

    def _read_label(self, iri: str) -> str:
        found = [
            (LABELS.index(name), term.value, term.language)
            for name, term in self._about(iri, LABELS)
            if isinstance(term, Literal) and term.value.strip()
        ]
        return _first(
            (text for wanted in ("vi", None) for _, text, language in sorted(found, key=str) if language == wanted),
            (text for _, text, _ in sorted(found, key=str)),
            [iri.rstrip("/#").replace("#", "/").rpartition("/")[2]],
        )

    def _about(self, subject: str, properties: Iterable[str]) -> Iterator[tuple[str, object]]:
        for name in properties:
            for triple in self._dataset.triples(subject, name):
                yield name, triple.object


def _is_inferred(quad: Quad) -> bool:
    return isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.endswith(INFERRED)


def _first(*choices: Iterable[str]) -> str:
    return next((text for texts in choices for text in texts), "")
