"""Violations in words: which fact it is, and whom their messages mean."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from pyoxigraph import NamedNode

from kg.checks.model import Violation
from kg.graph.dataset import Dataset
from kg.views.naming import Naming, squeeze
from kg.views.triples import Triples

_IRI: Final = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


def name_violations(dataset: Dataset, violations: Iterable[Violation]) -> tuple[Violation, ...]:
    """Return violations with what their nodes say, as the graph has it now."""
    naming = Naming(Triples(dataset), "en")

    def name(iri: str) -> str:
        return squeeze(naming.thing(NamedNode(iri)))

    return tuple(
        replace(one, label=name(one.focus), words=_IRI.sub(lambda match: name(match[0]), one.message))
        for one in violations
    )
