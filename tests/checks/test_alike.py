"""Nodes that look alike to the shapes: checking one of each kind finds the same as checking all of them."""

import pytest
import rdflib
from rdflib import RDF, RDFS
from test_shapes import CASES, GOOD, check

from kg.checks.alike import SEEN, Sight
from kg.checks.focus import Focus
from kg.checks.shapes import load_shapes
from kg.resources import find_resources

EVERY = 6  # of the cases: pyshacl takes its time where no two nodes are alike


def test_every_predicate_of_the_shapes_is_seen() -> None:
    core, sparql = load_shapes()
    used = {predicate for _, predicate, _ in core} - {RDF.type, RDF.first, RDF.rest, RDFS.label}
    assert len(used) > 15
    assert used <= SEEN
    assert len(core) + len(sparql) >= len(rdflib.Graph().parse(find_resources("ontology") / "shapes.ttl"))


def test_what_the_shapes_look_at() -> None:
    sight = Sight.of(load_shapes()[0])
    assert len(sight.targets) > 15
    assert ("https://schema.org/startDate", "https://schema.org/endDate") in sight.pairs
    assert "existing" in sight.codes


def test_checking_one_of_each_kind_finds_what_checking_all_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [GOOD, GOOD, *(text for case in CASES[::EVERY] for text in [GOOD.replace(case.old, case.new)] * 2)]
    grouped = check(texts)
    groups = Focus.groups
    monkeypatch.setattr(Focus, "groups", lambda focus: [[node] for group in groups(focus) for node in group])
    assert check(texts) == grouped
    assert len(grouped) >= 2 * len(CASES[::EVERY])


def test_alike_nodes_are_together(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []
    groups = Focus.groups

    def counted(focus: Focus) -> object:
        found = groups(focus)
        seen.append((len(found), sum(map(len, found))))
        return found

    monkeypatch.setattr(Focus, "groups", counted)
    check([GOOD] * 40)
    ((kinds, nodes),) = seen
    assert nodes > 20 * kinds
