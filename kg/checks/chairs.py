"""Tenures that compete: two persons elected to one role of one body for one term."""

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from kg.graph.dataset import Dataset
from kg.vocab import (
    ELECTED,
    ORG_MEMBER,
    ORG_ROLE,
    ORGANISATION_CHAIRED,
    RE_ELECTED,
    SCHEMA_END_DATE,
    SCHEMA_START_DATE,
    STANDING,
)

OFFICE = (ORGANISATION_CHAIRED, ORG_ROLE, SCHEMA_START_DATE, SCHEMA_END_DATE)


def rival_tenures(dataset: Dataset) -> tuple[str, ...]:
    """Return the tenures by election of a body's head for a term to which articles have more than one person elected."""
    offices: dict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for tenure in _elections(dataset):
        found: dict[str, str] = {}
        for triple in dataset.triples(tenure):
            if isinstance(triple.object, ox.NamedNode | ox.Literal):
                found[triple.predicate.value] = triple.object.value
        if ORG_MEMBER in found and all(predicate in found for predicate in OFFICE):
            offices[tuple(found[predicate] for predicate in OFFICE)][found[ORG_MEMBER]].add(tenure)
    rivals = (tenures for holders in offices.values() if len(holders) > 1 for tenures in holders.values())
    return tuple(sorted({tenure for tenures in rivals for tenure in tenures}))


def _elections(dataset: Dataset) -> Iterator[str]:
    for standing in (ELECTED, RE_ELECTED):
        for triple in dataset.triples(predicate=STANDING, object_=ox.NamedNode(standing)):
            if isinstance(triple.subject, ox.NamedNode):
                yield triple.subject.value
