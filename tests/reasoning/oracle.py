"""owlrl as the reference: what it infers, without what says nothing about the facts."""

from collections.abc import Iterable, Iterator
from functools import cache

import owlrl
import pyoxigraph as ox
import rdflib

from kg.resources import find_resources
from kg.vocab import OWL, PREFIXES, RDFS, XSD

HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items()) + (
    "@prefix : <https://example.org/> .\n"
)
NOTES = {RDFS + name for name in ("label", "comment", "isDefinedBy")}
EVERYTHING = rdflib.OWL.Thing
NOTHING = rdflib.OWL.Nothing


def read_turtle(text: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(HEADER + text, format=ox.RdfFormat.TURTLE)]


@cache
def ontology() -> tuple[ox.Triple, ...]:
    """The axioms of huunghi.ttl, without labels: owlrl's time grows with every triple."""
    path = find_resources("ontology") / "huunghi.ttl"
    return tuple(quad.triple for quad in ox.parse(path=path) if quad.predicate.value not in NOTES)


def owlrl_infers(triples: Iterable[ox.Triple]) -> set[str]:
    """Return what owlrl infers beyond its axioms: no reflexive triples, literal subjects or blank nodes."""
    graph = _graph(triples)
    stated = set(graph)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return {as_line(triple) for triple in set(graph) - stated - _axioms() if says_something(triple)}


def says_something(triple: tuple[rdflib.term.Node, ...]) -> bool:
    subject, _, object_ = triple
    if not isinstance(subject, rdflib.URIRef) or isinstance(object_, rdflib.BNode) or subject == object_:
        return False
    # XSD's datatypes and their order are OWL's own, not the graph's.
    return not {EVERYTHING, NOTHING} & {subject, object_} and not subject.startswith(XSD)


def is_about_facts(line: str) -> bool:
    """Whether a triple is about things, not about the ontology itself."""
    predicate = line.split(" ")[1].strip("<>")
    return not predicate.startswith((OWL, RDFS))


def as_line(triple: tuple[rdflib.term.Node, ...]) -> str:
    return " ".join(term.n3() for term in triple)


def as_lines(triples: Iterable[ox.Triple]) -> Iterator[str]:
    for triple in _graph(triples):
        yield as_line(triple)


@cache
def _axioms() -> frozenset[tuple[rdflib.term.Node, ...]]:
    graph = rdflib.Graph()
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return frozenset(graph)


def _graph(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    graph = rdflib.Graph()
    for triple in triples:
        graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return graph


def _term(term: object) -> rdflib.term.Node:
    match term:
        case ox.NamedNode():
            return rdflib.URIRef(term.value)
        case ox.BlankNode():
            return rdflib.BNode(term.value)
        case ox.Literal(language=None):
            return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value))
        case ox.Literal():
            return rdflib.Literal(term.value, lang=term.language)
    raise TypeError(term)
