"""pyshacl on chosen nodes of a graph, and what it finds."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox
import pyshacl
import rdflib
from rdflib import RDF, SH

from kg.checks.model import Severity
from kg.reasoning.expressions import shorten
from kg.vocab import XSD_STRING

TARGETS: Final = (SH.targetClass, SH.targetSubjectsOf)


@dataclass(frozen=True, slots=True)
class Finding:
    """A node that does not meet a shape."""

    focus: str
    rule: str
    message: str
    severity: Severity


def run(shapes: rdflib.Graph, data: rdflib.Graph, nodes: Iterable[ox.NamedNode]) -> Iterator[Finding]:
    """Yield what is wrong with the nodes, each once; other nodes of the data are only what these lead to."""
    targeted = _aim(shapes, data, nodes)
    with _quiet():
        _, results, _ = pyshacl.validate(data, shacl_graph=targeted, inference="none", inplace=True)
    if not isinstance(results, rdflib.Graph):
        raise TypeError(f"pyshacl returned {results!r}")
    # Not every sh:ValidationResult: those of a value's own shape (sh:detail) are about the value, not about the node.
    found = {_read(result, results, shapes) for result in results.objects(None, SH.result)}
    yield from sorted(found, key=lambda one: (one.focus, one.rule, one.message))


def to_rdflib(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    """Return triples as a graph of rdflib."""
    graph = rdflib.Graph()
    for triple in triples:
        graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return graph


def _aim(shapes: rdflib.Graph, data: rdflib.Graph, nodes: Iterable[ox.NamedNode]) -> rdflib.Graph:
    """Return the shapes aimed at these nodes alone.

    Not by pyshacl's `focus_nodes`: that also skips the values that a shape passes on by sh:node or sh:or, unseen.
    """
    chosen = {rdflib.URIRef(node.value) for node in nodes}
    aimed = rdflib.Graph()
    for shape, predicate, object_ in shapes:
        if predicate not in TARGETS:
            aimed.add((shape, predicate, object_))
            continue
        members = data.subjects(RDF.type, object_) if predicate == SH.targetClass else data.subjects(object_)
        for node in chosen.intersection(members):
            aimed.add((shape, SH.targetNode, node))
    return aimed


def name_rule(owner: rdflib.term.Node | None, path: rdflib.term.Node | None) -> str:
    """Return what a rule is called: its shape and its property."""
    return str(owner).rpartition("/")[2] + (f" {shorten(str(path))}" if isinstance(path, rdflib.URIRef) else "")


def _read(result: rdflib.term.Node, results: rdflib.Graph, shapes: rdflib.Graph) -> Finding:
    source, path = results.value(result, SH.sourceShape), results.value(result, SH.resultPath)
    rule = name_rule(shapes.value(None, SH.property, source) or source, path)
    message, value = str(results.value(result, SH.resultMessage)), results.value(result, SH.value)
    focus = str(results.value(result, SH.focusNode))
    if value is not None and str(value) != focus and str(value) not in message:
        message = f"{message}: {value}"
    is_warning = results.value(result, SH.resultSeverity) == SH.Warning
    return Finding(focus, rule, message, "warning" if is_warning else "violation")


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> rdflib.term.Node:
    match term:
        case ox.NamedNode():
            return rdflib.URIRef(term.value)
        case ox.Literal(language=None):
            # To rdflib a plain literal and an xsd:string are two; shapes write the plain one.
            datatype = None if term.datatype.value == XSD_STRING else rdflib.URIRef(term.datatype.value)
            return rdflib.Literal(term.value, datatype=datatype)
        case ox.Literal():
            return rdflib.Literal(term.value, lang=term.language)
        case ox.BlankNode():
            return rdflib.BNode(term.value)
    raise TypeError(f"No term of RDF 1.1: {term}")


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep rdflib from logging a traceback for each ill-typed literal: the shapes report it in one line."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before
