"""Labelled cases: who is one person, who is two, and what stays open."""

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from world import ATLAS, batch

from kg.identity.profiles import read_profile
from kg.identity.resolve import Resolution, resolve_profiles

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()]


def resolved(rows: list[dict[str, Any]]) -> Resolution:
    return resolve_profiles((read_profile(article, facts, (), ATLAS) for article, facts in batch(rows)), ATLAS)


def test_no_case_is_lost() -> None:
    assert len(CASES) == 46


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_who_is_who(case: dict[str, Any]) -> None:
    resolution = resolved(case["articles"])
    mentions = [
        (one["is"], resolution.entity(article.id, fact.person).iri)
        for (article, facts), row in zip(batch(case["articles"]), case["articles"], strict=True)
        for one in row["people"]
        for fact in facts
        if hasattr(fact, "person") and (fact.person.name, fact.person.which) == (one["as"], one.get("which", 0))
    ]
    for (who, iri), (other, other_iri) in combinations(mentions, 2):
        assert (iri == other_iri) == (who == other), (who, other)
    assert bool(resolution.possibly_same) == case.get("possibly", False)
