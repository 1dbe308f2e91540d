"""A made-up decade, scored pairwise, and what must hold of any set of articles in any order."""

import random
from typing import Any

import pytest
from chronicle import Chronicle, score
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from world import ATLAS, batch

from kg.identity.keys import name_key
from kg.identity.model import ArticleProfile
from kg.identity.profiles import read_profile
from kg.identity.resolve import Resolution, changed_articles, resolve_profiles
from kg.mentions.model import Mention, PersonName

ROWS = Chronicle(seed=1, articles=150).rows


def profiles(rows: list[dict[str, Any]]) -> list[ArticleProfile]:
    return [read_profile(article, facts, (), ATLAS) for article, facts in batch(rows)]


def entities(rows: list[dict[str, Any]], resolution: Resolution) -> dict[tuple[str, str], str]:
    def iri(article: str, name: str) -> str:
        return resolution.entity(article, Mention(start=0, end=1, thing=PersonName(name=name))).iri

    return {(row["id"], one["as"]): iri(row["id"], one["as"]) for row in rows for one in row["people"]}


@pytest.mark.parametrize("seed", [11, 12, 13])
@pytest.mark.parametrize("shared", [0.1, 0.2])
def test_who_is_who_over_a_decade(seed: int, shared: float) -> None:
    rows = Chronicle(seed=seed, articles=600, shared=shared).rows
    precision, recall = score(rows, entities(rows, resolve_profiles(profiles(rows), ATLAS)))
    by_name, _ = score(rows, {(row["id"], one["as"]): name_key(one["as"]) for row in rows for one in row["people"]})
    assert precision >= 0.97
    assert recall >= 0.85
    assert by_name < 0.95  # the names alone would not do


@pytest.mark.parametrize("seed", [11, 12])
def test_who_is_who_where_officials_of_one_province_share_names(seed: int) -> None:
    rows = Chronicle(seed=seed, articles=600, neighbours=0.05).rows
    precision, recall = score(rows, entities(rows, resolve_profiles(profiles(rows), ATLAS)))
    assert precision >= 0.9  # nothing but their offices tells them apart
    assert recall >= 0.85


PROFILES = profiles(ROWS)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.randoms(use_true_random=False), st.integers(2, len(ROWS)))
def test_the_order_of_articles_does_not_matter(dice: random.Random, number: int) -> None:
    some = dice.sample(PROFILES, number)
    one, other = resolve_profiles(some, ATLAS), resolve_profiles(reversed(some), ATLAS)
    assert one.people.keys() == other.people.keys()
    assert one.possibly_same == other.possibly_same
    assert not changed_articles(one, other)
    assert all(one.people[iri] == other.people[iri] for iri in one.people)


def test_an_article_more_leaves_the_others_alone() -> None:
    before, after = resolve_profiles(PROFILES[:-1], ATLAS), resolve_profiles(PROFILES, ATLAS)
    last = {person.key for person in PROFILES[-1].people}
    touched = changed_articles(before, after)
    assert PROFILES[-1].article in touched
    for article in touched:
        assert last & {person.key for person in after.profiles[article].people}
    assert len(touched) < len(PROFILES) / 3


def test_names_last_while_a_decade_goes_on() -> None:
    """Articles come in the order of their dates: who is known keeps the IRI, but for cases that get clear later."""
    dated = sorted(PROFILES, key=lambda profile: profile.published or "")
    half, whole = resolve_profiles(dated[: len(dated) // 2], ATLAS), resolve_profiles(dated, ATLAS)
    kept = len(half.people.keys() & whole.people.keys())
    assert kept >= 0.9 * len(half.people)
