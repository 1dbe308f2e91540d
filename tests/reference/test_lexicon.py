"""The lexicon: longest phrase first, a user's own file, errors that name file and place."""

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.reference import known
from kg.reference.files import read_things
from kg.reference.index import Index, phrase_keys
from kg.reference.lexicon import load_lexicon


def test_the_longest_phrase_wins_and_none_runs_past_the_end() -> None:
    index = Index([("Ủy viên", "short"), ("Ủy viên Ban Thường vụ", "long")])
    assert index.find(phrase_keys("ủy viên ban thường vụ tỉnh"), 0) == (4 + 1, ["long"])
    assert index.find(phrase_keys("uỷ viên ban"), 0) == (2, ["short"])
    assert index.find(phrase_keys("ủy"), 0) == (0, [])
    assert index.find([], 0) == (0, [])


def test_a_user_adds_a_role_by_a_file_of_their_own(tmp_path: Path) -> None:
    own = tmp_path / "own.ttl"
    own.write_text(
        """@prefix hn: <https://w3id.org/huunghi/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://example.org/role/truong-nhom> a hn:Role ; skos:prefLabel "Trưởng nhóm"@vi .""",
        encoding="utf-8",
    )
    assert load_lexicon(own).roles.find(phrase_keys("Trưởng nhóm"), 0)[0] == 2
    assert load_lexicon().roles.find(phrase_keys("Trưởng nhóm"), 0)[0] == 0


def test_a_file_that_is_no_turtle_is_named_with_the_place(tmp_path: Path) -> None:
    own = tmp_path / "own.ttl"
    own.write_text("this is not turtle", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"own\.ttl"):
        load_lexicon(own)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="nowhere"):
        load_lexicon(tmp_path / "nowhere.ttl")


def test_every_title_and_role_leads_to_heads_that_exist() -> None:
    lexicon = load_lexicon()
    for role in lexicon.role_of.values():
        for head in (role.post, role.heads, role.place_head):
            assert head is None or head in lexicon.head_of, role.label


def test_what_rules_speak_of_by_itself_is_there() -> None:
    named = {value for name, value in vars(known).items() if name.isupper() and name != "HNR"}
    assert len(named) == 11
    assert named <= read_things().keys()
