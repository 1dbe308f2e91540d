"""The link that somebody asks about: three names, and the triples of the graph that they may mean."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from kg import vocab
from kg.answers.labels import find_things, hint_labels, names_of, read_iri
from kg.errors import QueryError
from kg.graph.dataset import Dataset
from kg.graph.terms import node
from kg.reasoning.expressions import shorten
from kg.text.sounds import slug

PROPERTIES: Final = (vocab.OWL_OBJECT_PROPERTY, vocab.OWL_DATATYPE_PROPERTY, vocab.OWL_ANNOTATION_PROPERTY)
ASIDE: Final = frozenset({vocab.RDF_TYPE, vocab.PROV_WAS_DERIVED_FROM})  # of everything: nothing to advise
TYPE_WORDS: Final = frozenset({"a", "is a", "type"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """What three names may mean: things and properties by IRI, and which links of theirs the graph holds."""

    subjects: tuple[str, ...]
    properties: tuple[str, ...]
    objects: tuple[str, ...]
    holding: tuple[Triple, ...]


def find_links(dataset: Dataset, subject: str, property_: str, object_: str) -> Links:
    """Return what the names of a link may mean: IRIs, prefixed names, labels in either language or without accents.

    Raises QueryError where nothing is called so.
    """
    subjects = _named(dataset, subject)
    properties = find_properties(dataset, property_, subjects)
    things = find_things(dataset, object_)
    links = [link for one in subjects for name in properties for link in dataset.triples(one, name)]
    holding = [link for link in links if _is_meant(link.object, object_, things)]
    if not holding and not any(_is_known(dataset, thing) for thing in things):
        values = sorted({link.object.value for link in links if isinstance(link.object, Literal)})
        hint = f" It says: {', '.join(values[:3])}." if values else hint_labels(dataset, object_)
        raise QueryError(f"Nothing in the graph is called {object_!r}.{hint}")
    return Links(subjects=subjects, properties=properties, objects=things, holding=tuple(sorted(holding, key=str)))


def nearby_links(dataset: Dataset, links: Links, most: int = 8) -> tuple[Triple, ...]:
    """Return what the graph holds instead: the link the other way round, others of the property, of the object, any."""
    back = (
        link
        for one in links.objects
        for name in links.properties
        for subject in links.subjects
        for link in dataset.triples(one, name, node(subject))
    )
    out = [
        link for subject in links.subjects for link in dataset.triples(subject) if isinstance(link.object, NamedNode)
    ]
    ours = [link for link in out if link.predicate.value not in ASIDE or link.predicate.value in links.properties]
    ours.sort(
        key=lambda link: (
            link.predicate.value not in links.properties,
            not _leads_to(link, links),
            not link.predicate.value.startswith(vocab.HN),  # the narrow property before those that follow from it
            str(link),
        )
    )
    return tuple(dict.fromkeys((*sorted(back, key=str), *ours)))[:most]


def find_properties(dataset: Dataset, text: str, subjects: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the properties that a text may mean, sorted; where there are none, raise QueryError with those of subjects.

    A property goes by its IRI, its prefixed name, its local name (leadsIn) and its labels.
    """
    if (iri := read_iri(text.strip())) is not None:
        return (iri,)
    if text.strip().casefold() in TYPE_WORDS:
        return (vocab.RDF_TYPE,)
    names = {name: list(_names(dataset, name)) for name in sorted(set(_properties(dataset)))}
    for spell in (str.casefold, _squeeze):
        if found := [name for name, known in names.items() if spell(text.strip()) in map(spell, known)]:
            return tuple(found)
    wanted = _squeeze(text)
    near = sorted(shorten(name) for name, known in names.items() if any(wanted in _squeeze(one) for one in known))
    hint = f" Did you mean: {', '.join(near[:5])}?" if near and wanted else ""
    used = {link.predicate.value for subject in subjects for link in dataset.triples(subject)} - ASIDE
    known = f" It can be asked about: {', '.join(sorted(map(shorten, used)))}." if used and not hint else ""
    raise QueryError(f"No property is called {text!r}.{hint}{known}")


def _properties(dataset: Dataset) -> Iterator[str]:
    for class_ in PROPERTIES:
        for triple in dataset.triples(predicate=vocab.RDF_TYPE, object_=node(class_)):
            if isinstance(triple.subject, NamedNode):
                yield triple.subject.value


def _names(dataset: Dataset, iri: str) -> Iterator[str]:
    yield shorten(iri)
    yield shorten(iri).rpartition(":")[2]
    yield from names_of(dataset, iri)


def _named(dataset: Dataset, text: str) -> tuple[str, ...]:
    things = tuple(thing for thing in find_things(dataset, text) if _is_known(dataset, thing))
    if not things:
        raise QueryError(f"Nothing in the graph is called {text!r}.{hint_labels(dataset, text)}")
    return things


def _is_known(dataset: Dataset, iri: str) -> bool:
    return any(True for _ in dataset.triples(iri)) or any(True for _ in dataset.triples(object_=node(iri)))


def _is_meant(term: object, text: str, things: Iterable[str]) -> bool:
    if isinstance(term, NamedNode):
        return term.value in things
    return isinstance(term, Literal) and (term.value == text.strip() or slug(term.value) == slug(text) != "")


def _leads_to(link: Triple, links: Links) -> bool:
    return isinstance(link.object, NamedNode) and link.object.value in links.objects


def _squeeze(text: str) -> str:
    return slug(text).replace("-", "")
