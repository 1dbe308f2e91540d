"""Tenures that compete: two persons elected to one role of one body for one term."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

import pyoxigraph as ox

from kg.graph.dataset import Dataset
from kg.vocab import (
    ELECTED,
    FOAF_NAME,
    ORG_MEMBER,
    ORG_ROLE,
    ORGANISATION_CHAIRED,
    RE_ELECTED,
    SCHEMA_END_DATE,
    SCHEMA_START_DATE,
    STANDING,
)

OFFICE = (ORGANISATION_CHAIRED, ORG_ROLE, SCHEMA_START_DATE, SCHEMA_END_DATE)


def rival_tenures(dataset: Dataset, among: Collection[str] | None = None) -> tuple[str, ...]:
    """Return the tenures by election of a body's head for a term to which articles have more than one person elected.

    Only of those in `among`, if that is given: all of a body, or none.
    """
    offices: dict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for tenure in _elections(dataset) if among is None else _elected(dataset, among):
        found: dict[str, str] = {}
        for triple in dataset.triples(tenure):
            if isinstance(triple.object, ox.NamedNode | ox.Literal):
                found[triple.predicate.value] = triple.object.value
        if ORG_MEMBER in found and all(predicate in found for predicate in OFFICE):
            offices[tuple(found[predicate] for predicate in OFFICE)][found[ORG_MEMBER]].add(tenure)
    rivals = (tenures for holders in offices.values() if len(holders) > 1 for tenures in holders.values())
    return tuple(sorted({tenure for tenures in rivals for tenure in tenures}))


def find_concerned_rivals(dataset: Dataset, changed: Iterable[ox.Quad]) -> set[str]:
    """Return all tenures of the heads of the bodies that a change of quads says something of."""
    bodies = set[str]()
    for quad in changed:
        if not isinstance(quad.subject, ox.NamedNode):
            continue
        if quad.predicate.value == ORGANISATION_CHAIRED and isinstance(quad.object, ox.NamedNode):
            bodies.add(quad.object.value)
        tenures = {quad.subject.value}
        if quad.predicate.value == FOAF_NAME:
            tenures |= set(_subjects(dataset, ORG_MEMBER, quad.subject.value))
        for tenure in tenures:
            for triple in dataset.triples(tenure, ORGANISATION_CHAIRED):
                if isinstance(triple.object, ox.NamedNode):
                    bodies.add(triple.object.value)
    return {tenure for body in bodies for tenure in _subjects(dataset, ORGANISATION_CHAIRED, body)}


def _subjects(dataset: Dataset, predicate: str, object_: str) -> Iterator[str]:
    for triple in dataset.triples(predicate=predicate, object_=ox.NamedNode(object_)):
        if isinstance(triple.subject, ox.NamedNode):
            yield triple.subject.value


def _elected(dataset: Dataset, among: Iterable[str]) -> Iterator[str]:
    for tenure in sorted(among):
        for triple in dataset.triples(tenure, STANDING):
            if isinstance(triple.object, ox.NamedNode) and triple.object.value in (ELECTED, RE_ELECTED):
                yield tenure


def _elections(dataset: Dataset) -> Iterator[str]:
    for standing in (ELECTED, RE_ELECTED):
        for triple in dataset.triples(predicate=STANDING, object_=ox.NamedNode(standing)):
            if isinstance(triple.subject, ox.NamedNode):
                yield triple.subject.value
