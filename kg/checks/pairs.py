"""sh:lessThan and sh:lessThanOrEquals, which pyshacl cannot ask of years: it takes any two for ordered.

Of a year and a day it makes an error of its own. So these constraints are taken out of what pyshacl is given.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph as ox
import rdflib
from rdflib import RDF, SH, XSD

from kg.checks.model import Severity
from kg.checks.shacl import Finding, name_rule

GRAVE: Final[Severity] = "violation"
PAIRS: Final = (SH.lessThan, SH.lessThanOrEquals)


def without_pairs(shapes: rdflib.Graph) -> rdflib.Graph:
    """Return shapes without the constraints that `check_pairs` checks."""
    kept = rdflib.Graph()
    for triple in shapes:
        if triple[1] not in PAIRS:
            kept.add(triple)
    return kept


def check_pairs(shapes: rdflib.Graph, data: rdflib.Graph, nodes: Iterable[ox.NamedNode]) -> Iterator[Finding]:
    """Yield the nodes in which a value is not less than another, or cannot be compared with it."""
    chosen = {rdflib.URIRef(node.value) for node in nodes}
    for constraint in PAIRS:
        for part, other in shapes.subject_objects(constraint):
            owner, path = shapes.value(None, SH.property, part), shapes.value(part, SH.path)
            if path is None or owner is None:
                continue
            for focus in chosen & _targets(shapes, owner, data):
                if not all(
                    _is_less(one, another, or_equal=constraint == SH.lessThanOrEquals)
                    for one in data.objects(focus, path)
                    for another in data.objects(focus, other)
                ):
                    yield Finding(str(focus), name_rule(owner, path), str(shapes.value(part, SH.message)), GRAVE)


def _targets(shapes: rdflib.Graph, owner: rdflib.term.Node, data: rdflib.Graph) -> set[rdflib.term.Node]:
    members = (data.subjects(RDF.type, class_) for class_ in shapes.objects(owner, SH.targetClass))
    subjects = (data.subjects(property_) for property_ in shapes.objects(owner, SH.targetSubjectsOf))
    return {node for found in (*members, *subjects) for node in found}


def _is_less(one: rdflib.term.Node, another: rdflib.term.Node, *, or_equal: bool) -> bool:
    """Compare whole numbers by value, days and years as they are written; nothing else can be compared."""
    if not isinstance(one, rdflib.Literal) or not isinstance(another, rdflib.Literal):
        return False
    if one.datatype != another.datatype:
        return False
    values = (str(one), str(another))
    if one.datatype == XSD.integer:
        try:
            first, second = map(int, values)
        except ValueError:
            return False
        return first < second or (or_equal and first == second)
    return values[0] < values[1] or (or_equal and values[0] == values[1])
