"""SHACL: ontology/shapes.ttl against a graph, by pyshacl."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Final

import pyoxigraph as ox
import rdflib
from rdflib import SH

from kg.checks.alike import Sight
from kg.checks.chairs import find_concerned_rivals, rival_tenures
from kg.checks.focus import Focus, find_concerned
from kg.checks.model import Violation
from kg.checks.pairs import check_pairs, without_pairs
from kg.checks.shacl import Finding, run, to_rdflib
from kg.graph.dataset import Dataset
from kg.resources import find_resources
from kg.vocab import DCTERMS_IDENTIFIER, FOAF_NAME, HNR, OA_HAS_SOURCE

PREFIXES: Final = rdflib.URIRef(HNR + "shape/prefixes")


def check_shapes(dataset: Dataset, among: Collection[str] | None = None) -> Iterator[Violation]:
    """Yield what of a graph does not meet the shapes, the gravest first; of some nodes alone, if they are given.

    The graph must be closed, since shapes ask for superclasses.
    """
    findings = {*_check_core(dataset, among), *_check_chairs(dataset, among)}
    articles = {focus: _articles(dataset, focus) for focus in {one.focus for one in findings}}
    violations = (
        Violation(
            focus=one.focus,
            rule=one.rule,
            message=one.message,
            articles=articles[one.focus],
            severity=one.severity,
        )
        for one in findings
    )
    yield from sorted(violations, key=lambda one: (one.severity != "violation", one.focus, one.rule, one.message))


def find_touched(dataset: Dataset, changed: Collection[ox.Quad]) -> set[str]:
    """Return the nodes to check again after a change of quads, those that went and those that came.

    `dataset` is the graph after the change. Of all other nodes the shapes say what they said before.
    """
    core, _ = load_shapes()
    return find_concerned(dataset, Sight.of(core), changed) | find_concerned_rivals(dataset, changed)


@cache
def load_shapes() -> tuple[rdflib.Graph, rdflib.Graph]:
    """Return the shapes of core SHACL, and those that are written in SPARQL."""
    core, sparql = rdflib.Graph(), rdflib.Graph()
    core.parse(find_resources("ontology") / "shapes.ttl", format="turtle")
    for shape in (*sorted({shape for shape, _ in core.subject_objects(SH.sparql)}, key=str), PREFIXES):
        for triple in core.cbd(shape):
            sparql.add(triple)
            core.remove(triple)
    return core, sparql


def _check_core(dataset: Dataset, among: Collection[str] | None) -> Iterator[Finding]:
    """Check one node of each kind of alike ones; where it fails, the others of its kind, too."""
    shapes, _ = load_shapes()
    focus = Focus(dataset, Sight.of(shapes), among)
    groups = focus.groups()
    first = [group[0] for group in groups]
    found = list(_run_core(shapes, focus, first))
    yield from found
    failed = {one.focus for one in found}
    others = [node for group in groups if group[0].value in failed for node in group[1:]]
    if others:
        yield from _run_core(shapes, focus, others)


def _run_core(shapes: rdflib.Graph, focus: Focus, nodes: Sequence[ox.NamedNode]) -> Iterator[Finding]:
    data = focus.data(nodes)
    yield from run(without_pairs(shapes), data, nodes)
    yield from check_pairs(shapes, data, nodes)


def _check_chairs(dataset: Dataset, among: Collection[str] | None) -> Iterator[Finding]:
    """Check the tenures that may break the rules on elected chairs: those with a rival."""
    _, shapes = load_shapes()
    rivals = rival_tenures(dataset, among)
    if rivals:
        data = to_rdflib(triple for tenure in rivals for triple in _tenure(dataset, tenure))
        yield from run(shapes, data, map(ox.NamedNode, rivals))


def _tenure(dataset: Dataset, tenure: str) -> Iterator[ox.Triple]:
    """Yield what the SPARQL rules ask of a tenure."""
    for triple in dataset.triples(tenure):
        yield triple
        if isinstance(triple.object, ox.NamedNode):
            yield from dataset.triples(triple.object.value, OA_HAS_SOURCE)
            yield from dataset.triples(triple.object.value, FOAF_NAME)


def _articles(dataset: Dataset, focus: str) -> tuple[str, ...]:
    """Return the ids of the articles whose graphs speak of a node."""
    graphs = {quad.graph_name.value for quad in dataset.quads(focus) if isinstance(quad.graph_name, ox.NamedNode)}
    ids = (triple.object for graph in graphs for triple in dataset.triples(graph, DCTERMS_IDENTIFIER))
    return tuple(sorted(id_.value for id_ in ids if isinstance(id_, ox.Literal)))
