"""The rules of the ledger on readings made for them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kg.conflicts.compare import compare, judge
from kg.conflicts.congresses import Told, group_congresses
from kg.conflicts.model import Reading
from kg.time.model import Days, Source

WIDER = {"bolikhamxay": frozenset({"lao"})}


def day(iso: str) -> Days:
    """Return one day."""
    return Days(date.fromisoformat(iso), date.fromisoformat(iso))


def source(name: str, origin: str | None = None) -> Source:
    """Return an article."""
    return Source(iri=name, id=name, origin=origin or name, published=day("2023-01-01"))


def reading(name: str, value: int, *, origin: str | None = None, **more: Any) -> Reading:
    """Return what an article says of the one thing of these tests."""
    given: dict[str, Any] = {
        "kind": "figure",
        "thing": "pairs",
        "subject": "place",
        "label": "cặp",
        "value": str(value),
        "low": value,
        "high": value,
        "days": day("2023-10-10"),
        "grows": True,
        "fact": f"fact-{value}",
        "evidence": f"{name}-{value}",
        "source": source(name, origin),
    }
    return Reading(**(given | more))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ({}, {"days": day("2023-10-31")}, "conflict"),
        ({}, {"days": day("2023-12-31")}, "growth"),
        ({}, {"days": Days(date(2023, 1, 1), date(2023, 12, 31))}, "conflict"),
        ({}, {"days": None}, None),
        ({"grows": False}, {"grows": False, "days": day("2029-01-01")}, "conflict"),
        ({"high": 20}, {}, "rounding"),
        ({"aspect": "bolikhamxay"}, {"aspect": "lao"}, "scope"),
        ({"aspect": "lao"}, {"aspect": "bolikhamxay"}, "conflict"),
        ({"aspect": "bolikhamxay"}, {"aspect": "quảng tây"}, None),
        ({"aspect": "bolikhamxay"}, {}, "conflict"),
    ],
)
def test_how_two_readings_are_judged(one: dict[str, Any], other: dict[str, Any], verdict: str | None) -> None:
    pair = reading("a", 12, **one), reading("b", 14, **other)
    for ends in (pair, pair[::-1]):
        judged = judge(*ends, WIDER)
        assert (judged[0].verdict if judged is not None else None) == verdict


def test_one_article_clashes_with_itself_over_one_fact_only() -> None:
    one, other = reading("a", 12, fact="f"), reading("a", 14, fact="f")
    (found,) = compare([one, other], WIDER)
    assert (found.kind, found.verdict) == ("within-article", "conflict")
    assert list(compare([one, replace(other, fact="g")], WIDER)) == []


def test_two_facts_of_one_article_clash_if_both_are_of_one_whole_and_near() -> None:
    """Aid of one period told twice; a sum of less than half may be a part."""
    one = reading("a", 24, whole="2017-2021")
    (found,) = compare([one, reading("a", 26, whole="2017-2021")], WIDER)
    assert (found.kind, found.verdict) == ("within-article", "conflict")
    assert list(compare([one, reading("a", 9, whole="2017-2021")], WIDER)) == []
    assert list(compare([one, reading("a", 26, whole="2018-2021")], WIDER)) == []


def test_an_article_that_gives_the_same_value_too_does_not_clash() -> None:
    """A total and its part in one article, the total alone in the other."""
    assert list(compare([reading("a", 12), reading("a", 5), reading("b", 12)], WIDER)) == []
    (found,) = compare([reading("a", 12), reading("a", 5), reading("b", 14)], WIDER)
    assert (found.one.value, found.other.value) == ("12", "14")


def test_copies_are_one_source() -> None:
    first, copy = reading("a", 12), reading("c", 13, origin="a")
    assert list(compare([first, copy], WIDER)) == []
    (found,) = compare([first, copy, reading("b", 14)], WIDER)
    assert (found.one.source.id, found.other.source.id) == ("a", "b")
    (found,) = compare([copy, reading("b", 14)], WIDER)  # only the copy states it
    assert (found.one.source.id, found.other.source.id) == ("b", "c")


def test_each_two_values_clash_once_and_count_their_sources() -> None:
    told = [reading(name, value) for name, value in (("a", 12), ("b", 12), ("c", 14), ("d", 12))]
    (found,) = compare(told, WIDER)
    assert [(side.value, side.sources) for side in (found.one, found.other)] == [("12", 3), ("14", 1)]
    assert found.one.source.id == "a"


def test_the_nearest_in_time_stand_for_their_values() -> None:
    told = [reading("a", 12, days=day("2023-10-01")), reading("b", 12), reading("c", 14)]
    (found,) = compare(told, WIDER)
    assert (found.one.source.id, found.other.source.id) == ("b", "c")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"start": "2018", "end": "2023"}, {"start": "2018", "end": "2023", "ordinal": "4"}, True),
        ({"start": "2018", "end": "2023"}, {"start": "2023", "end": "2028"}, False),
        ({"start": "2018", "end": "2023", "on": "2018-06-12"}, {"on": "2018-06-13"}, True),
        ({"on": "2018-06-12"}, {"on": "2023-06-12", "ordinal": "3"}, False),
        ({"ordinal": "3"}, {"ordinal": "3"}, True),
        ({"ordinal": "3"}, {"ordinal": "4"}, False),
        ({}, {}, False),
    ],
)
def test_which_congress_is_meant(one: dict[str, str], other: dict[str, str], same: bool) -> None:
    told = [
        Told(
            row={key: value for key, value in row.items() if key != "on"}, days=day(row["on"]) if "on" in row else None
        )
        for row in (one, other)
    ]
    assert (len(group_congresses(told)) == 1) is same
