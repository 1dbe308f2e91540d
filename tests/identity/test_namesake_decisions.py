"""Human decisions on people of one name whom one article tells apart."""

import json
from pathlib import Path
from typing import Any

import pytest
from world import ATLAS, batch

from kg.errors import UsageError
from kg.identity.decisions import read_decisions, record_decision
from kg.identity.model import Decision
from kg.identity.profiles import read_profile
from kg.identity.resolve import Resolution, changed_articles, resolve_profiles
from kg.identity.review import decide, open_cases, split_off
from kg.mentions.model import UNTOLD, Mention, PersonName

HUNG = "Nguyễn Văn Hùng"
DEPUTY: dict[str, Any] = {"as": HUNG, "roles": ["Phó Chủ tịch, ubnd@lao-cai"]}
DIRECTOR: dict[str, Any] = {"as": HUNG, "roles": ["Giám đốc, sở ngoại vụ@lao-cai"]}
ROWS: list[dict[str, Any]] = [
    {"id": "a", "date": "2022-05-22", "people": [DEPUTY, DIRECTOR | {"which": 1}]},
    {"id": "b", "date": "2022-09-01", "people": [DIRECTOR]},
]


def resolved(rows: list[dict[str, Any]], *decisions: Decision) -> Resolution:
    return resolve_profiles(
        (read_profile(article, facts, (), ATLAS) for article, facts in batch(rows)), ATLAS, decisions
    )


def who(resolution: Resolution, article: str, which: int = 0) -> str:
    return resolution.entity(article, Mention(start=0, end=1, thing=PersonName(name=HUNG, which=which))).iri


def test_whom_an_article_tells_apart_nobody_is_asked_about() -> None:
    resolution = resolved(ROWS)
    assert who(resolution, "a", 1) == who(resolution, "b") != who(resolution, "a")
    assert resolution.possibly_same == ()
    assert list(open_cases(resolution)) == []
    assert len(resolution.told_apart) == 1


def test_asked_for_by_name_they_can_be_joined() -> None:
    (case,) = open_cases(resolved(ROWS), name=HUNG)
    assert "two people in a" in case.why
    after = resolved(ROWS, decide(case, "same"))
    assert len({who(after, "a"), who(after, "a", 1), who(after, "b")}) == 1
    assert after.told_apart == frozenset()
    assert list(open_cases(after, name=HUNG)) == []


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_another_verdict_leaves_two(verdict: Any) -> None:
    (case,) = open_cases(resolved(ROWS), name=HUNG)
    after = resolved(ROWS, decide(case, verdict))
    assert who(after, "a") != who(after, "a", 1)
    assert bool(after.possibly_same) == (verdict == "unsure")
    assert list(open_cases(after, name=HUNG)) == []


def test_a_decision_says_which_of_the_two_it_names(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    (case,) = open_cases(resolved(ROWS), name=HUNG)
    written = record_decision(path, decide(case, "different"))
    assert read_decisions(path) == (written,)
    sides = json.loads(path.read_text(encoding="utf-8"))
    anchors = {(one["article"], one.get("which")) for side in ("left", "right") for one in sides[side]}
    assert anchors == {("a", None), ("a", 1), ("b", None)}


def test_a_decision_of_before_is_of_the_first(tmp_path: Path) -> None:
    other = {"id": "c", "date": "2015-01-01", "people": [{"as": HUNG, "roles": ["Chủ tịch, ubnd@nghe-an"]}]}
    rows = [*ROWS, other]
    anchors = {one.article: one.sha256 for one in resolved(rows).profiles.values()}
    path = tmp_path / "decisions.jsonl"
    sides = {
        side: [{"article": at, "sha256": anchors[at], "name": HUNG}] for side, at in (("left", "a"), ("right", "c"))
    }
    path.write_text(json.dumps({"id": "1", "kind": "person", "verdict": "same"} | sides) + "\n", encoding="utf-8")
    after = resolved(rows, *read_decisions(path))
    assert who(after, "c") == who(after, "a") != who(after, "a", 1)


def test_one_of_two_is_split_off_by_its_number() -> None:
    resolution = resolved(ROWS)
    with pytest.raises(UsageError, match=r"several people called Nguyễn Văn Hùng.*#1, a=Nguyễn Văn Hùng #2"):
        split_off(resolution, "a", HUNG)
    with pytest.raises(UsageError, match="alone already"):
        split_off(resolution, "a", f"{HUNG} #1")
    after = resolved(ROWS, split_off(resolution, "a", f"{HUNG} #2"))
    assert who(after, "a", 1) not in {who(after, "a"), who(after, "b")}


def test_a_mention_of_either_can_be_given_to_one() -> None:
    rows = [ROWS[0] | {"people": [*ROWS[0]["people"], {"as": HUNG, "which": UNTOLD}]}, ROWS[1]]
    before = resolved(rows)
    assert len(before.possibly_same) == 2
    cases = {case.id: case for case in open_cases(before)}
    assert all("either in a" in case.why for case in cases.values())
    mine = next(case for case in cases.values() if who(before, "a") in (case.left.iri, case.right.iri))
    after = resolved(rows, decide(mine, "same"))
    assert who(after, "a", UNTOLD) == who(after, "a") != who(after, "a", 1)
    assert list(open_cases(after)) == []


def test_the_article_is_mapped_again_when_it_tells_another_apart() -> None:
    before = resolved([ROWS[0] | {"people": [DEPUTY, DIRECTOR]}, ROWS[1]])
    assert changed_articles(before, resolved(ROWS)) == {"a", "b"}


def test_who_is_who_does_not_hang_on_the_order_of_articles() -> None:
    assert resolved(ROWS).people == resolved(ROWS[::-1]).people
