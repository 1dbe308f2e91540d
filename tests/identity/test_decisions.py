"""Human decisions: a text file that is only added to, applied to every later build, undone by a line."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from world import ATLAS, batch, place

from kg.errors import DataError, UsageError
from kg.identity.decisions import read_decisions, record_decision, undo_decision
from kg.identity.model import Anchor, Case, Decision
from kg.identity.profiles import read_profile
from kg.identity.resolve import Resolution, resolve_profiles
from kg.identity.review import decide, open_cases, split_off
from kg.mentions.model import Mention, PersonName, PlaceName

KHANH = "Hoàng Quốc Khánh"
ROWS: list[dict[str, Any]] = [
    {"id": "a", "date": "2023-11-03", "people": [{"as": KHANH, "roles": ["Phó Chủ tịch, ubnd@lao-cai"]}]},
    {"id": "b", "date": "2026-03-20", "people": [{"as": KHANH, "roles": ["Bí thư, tinh-uy@lai-chau"]}]},
    {"id": "c", "date": "2022-01-01", "people": [{"as": KHANH, "roles": ["Phó Chủ tịch, ubnd@lao-cai"]}]},
    {"id": "d", "date": "2024-01-01", "people": [{"as": KHANH, "roles": ["Giám đốc, sở ngoại vụ@lao-cai"]}]},
]


def resolved(rows: list[dict[str, Any]], *decisions: Decision) -> Resolution:
    return resolve_profiles(
        (read_profile(article, facts, (), ATLAS) for article, facts in batch(rows)), ATLAS, decisions
    )


def who(resolution: Resolution, article: str, name: str = KHANH) -> str:
    return resolution.entity(article, Mention(start=0, end=1, thing=PersonName(name=name))).iri


def the_case(resolution: Resolution) -> Case:
    (case,) = open_cases(resolution)
    return case


def test_the_open_case_shows_both_sides() -> None:
    case = the_case(resolved(ROWS))
    sides = {case.left.iri: case.left, case.right.iri: case.right}
    here, there = sides[who(resolved(ROWS), "a")], sides[who(resolved(ROWS), "b")]
    assert [(w.article, w.published, w.says) for w in there.witnesses] == [
        ("b", "2026-03-20", "Bí thư, tinh-uy lai-chau")
    ]
    assert [w.article for w in here.witnesses] == ["c", "a", "d"]
    assert "lao-cai" in case.why
    assert "lai-chau" in case.why


def test_same_joins_and_nothing_is_open() -> None:
    resolution = resolved(ROWS, decide(the_case(resolved(ROWS)), "same"))
    assert len({who(resolution, article) for article in "abcd"}) == 1
    assert resolution.possibly_same == ()
    assert list(open_cases(resolution)) == []


def test_different_keeps_apart_and_nothing_is_open() -> None:
    resolution = resolved(ROWS, decide(the_case(resolved(ROWS)), "different"))
    assert who(resolution, "a") != who(resolution, "b")
    assert resolution.possibly_same == ()
    assert list(open_cases(resolution)) == []


def test_unsure_is_not_asked_again_but_stays_possible() -> None:
    resolution = resolved(ROWS, decide(the_case(resolved(ROWS)), "unsure"))
    assert who(resolution, "a") != who(resolution, "b")
    assert len(resolution.possibly_same) == 1
    assert list(open_cases(resolution)) == []
    assert len(list(open_cases(resolution, with_unsure=True))) == 1


def test_a_decision_on_one_mention_leaves_the_others() -> None:
    resolution = resolved(ROWS, decide(the_case(resolved(ROWS)), "same", article="d"))
    assert who(resolution, "d") == who(resolution, "b")
    assert who(resolution, "a") == who(resolution, "c") != who(resolution, "d")


def test_a_mention_can_be_split_off_and_nothing_draws_it_back() -> None:
    resolution = resolved(ROWS, split_off(resolved(ROWS), "d", "Hoàng Quốc Khánh"))
    assert who(resolution, "a") == who(resolution, "c")
    assert who(resolution, "d") not in {who(resolution, "a"), who(resolution, "b")}
    alone = {"id": "e", "people": [{"as": "Lê Thị Bé"}]}
    with pytest.raises(UsageError, match="alone already"):
        split_off(resolved([*ROWS, alone]), "e", "Lê Thị Bé")
    with pytest.raises(UsageError, match="Nothing named"):
        split_off(resolved(ROWS), "a", "Nobody")


def test_a_decision_holds_when_iris_change_and_articles_come_and_go() -> None:
    same = decide(the_case(resolved(ROWS)), "same")
    earlier = {"id": "0", "date": "2010", "people": [{"as": KHANH, "roles": ["Phó Chủ tịch, hdnd@lao-cai"]}]}
    assert len({who(resolved([earlier, *ROWS], same), article) for article in "0abcd"}) == 1
    without = [row for row in ROWS if row["id"] != "a"]
    assert len({who(resolved(without, same), article) for article in "bcd"}) == 1
    gone = [row for row in ROWS if row["id"] != "b"]
    assert len({who(resolved(gone, same), article) for article in "acd"}) == 1


def test_a_changed_article_reopens_the_case() -> None:
    different = decide(the_case(resolved(ROWS)), "different")
    changed = [row | {"date": "2025-03-20"} if row["id"] == "b" else row for row in ROWS]
    resolution = resolved(changed, different)
    assert resolution.judge.reopened == [different]
    assert len(list(open_cases(resolution))) == 1


def test_people_of_two_names_can_be_one() -> None:
    rows: list[dict[str, Any]] = [
        {"id": "a", "people": [{"as": "Vũ Văn Cài", "roles": ["Chủ tịch, lien-hiep@lao-cai"]}]},
        {"id": "b", "people": [{"as": "Võ Văn Cài", "roles": ["Chủ tịch, lien-hiep@lao-cai"]}]},
    ]
    names = ("Vũ Văn Cài", "Võ Văn Cài")
    before = resolved(rows)
    assert who(before, "a", names[0]) != who(before, "b", names[1])
    left, right = (
        Anchor(article=article, sha256=before.profiles[article].sha256, name=name)
        for article, name in zip("ab", names, strict=True)
    )
    after = resolved(rows, Decision(id="x", kind="person", verdict="same", left=(left,), right=(right,)))
    assert who(after, "a", names[0]) == who(after, "b", names[1])
    assert len(after.people) == 1


HERE = ("son-la", "Nậm Lạnh", "Nặm Lạnh", "Nậm Lành")
ABROAD = ("lao", "Densavan", "Đen Sa Vẵn", "Densavảnh")


def villages(*decisions: Decision, named: tuple[str, ...] = HERE) -> tuple[Resolution, list[str]]:
    where, *names = named
    rows: list[dict[str, Any]] = [
        {"id": article, "people": [], "bodies": [f"ubnd@bản {name}/{where}"]}
        for article, name in zip("abc", names, strict=True)
    ]
    resolution = resolved(rows, *decisions)
    within = place(where)
    mentions = [Mention(start=0, end=1, thing=PlaceName(name=name, unit="bản", within=within)) for name in names]
    return resolution, [resolution.entity(a, one).iri for a, one in zip("abc", mentions, strict=True)]


def test_spellings_of_a_foreign_village_are_one_until_a_person_splits_one_off() -> None:
    before, iris = villages(named=ABROAD)
    assert len(set(iris)) == 1
    after, iris = villages(split_off(before, "b", "Đen Sa Vẵn"), named=ABROAD)
    assert iris[0] == iris[2] != iris[1]
    assert len(after.profiles) == 3


def test_spellings_of_a_village_at_home_wait_for_a_person() -> None:
    before, iris = villages()
    assert len(set(iris)) == 3
    cases = [case for case in open_cases(before) if case.kind == "place"]
    assert len(cases) == 3
    after, iris = villages(*(decide(case, "same") for case in cases))
    assert len(set(iris)) == 1
    assert not [case for case in open_cases(after) if case.kind == "place"]


def test_one_mention_of_a_place_can_be_another() -> None:
    before, iris = villages()
    case = next(case for case in open_cases(before) if {case.left.iri, case.right.iri} == set(iris[:2]))
    _, after = villages(decide(case, "same", article="a"))
    assert after[0] == after[1] != after[2]


def test_the_file_is_added_to_and_undone_by_a_line(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    case = the_case(resolved(ROWS))
    first = record_decision(path, replace(decide(case, "same"), date="2026-03-01", note="cùng người"))
    assert read_decisions(path) == (first,)
    second = record_decision(path, decide(case, "different"))
    assert read_decisions(path) == (second,)  # the later answer to one question counts
    undo_decision(path, second.id, "2026-03-02")
    assert read_decisions(path) == (first,)  # and undoing it brings the earlier answer back
    again = record_decision(path, decide(case, "different"))
    assert again.id != second.id
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4
    assert json.loads(lines[0])["note"] == "cùng người"
    assert json.loads(lines[2]) == {"undo": second.id, "date": "2026-03-02"}
    with pytest.raises(UsageError, match="no decision 'nope' stands"):
        undo_decision(path, "nope")


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "none.jsonl") == ()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("{", "line 1"),
        ("[]", "line 1"),
        ('{"id": "1"}', "'kind' is missing"),
        ('{"id": "1", "kind": "person", "verdict": "maybe", "left": [], "right": []}', "'maybe' is none of"),
        ('{"id": "1", "kind": "person", "verdict": "same", "left": [], "right": []}', "names no mention"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, what: str) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=what):
        read_decisions(path)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_bytes(b"\xff\xfe{")
    with pytest.raises(DataError, match="is not UTF-8"):
        read_decisions(path)
