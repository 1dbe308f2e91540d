"""Two people of one full name in one article, and one person of several offices."""

from collections import Counter

import pytest
from namesake_cases import ONE, TWO, Case
from reading_cases import LEXICON, article_of, read

from kg.facts.model import Appearance, Award, Fact, Meeting, Tenure
from kg.facts.office.namesakes import with_namesakes
from kg.facts.reading import read_article

SHOWN = {0: "1", 1: "2", -1: "?"}


def whom(text: str) -> str:
    """Return which person each mention of the most frequent name means."""
    tapes = with_namesakes(read_article(article_of(text), LEXICON)).tapes
    named = [item.person for tape in tapes for item in tape.persons()]
    (name, _), *_ = Counter(person.name for person in named).most_common(1)
    return "".join(SHOWN[person.which] for person in named if person.name == name)


def test_no_case_is_lost() -> None:
    assert (len(TWO), len(ONE)) == (12, 19)


@pytest.mark.parametrize("case", [*TWO, *ONE], ids=[case[0] for case in (*TWO, *ONE)])
def test_whom_each_mention_names(case: Case) -> None:
    _, expected, text = case
    assert whom(text) == expected


@pytest.mark.parametrize("case", ONE, ids=[case[0] for case in ONE])
def test_an_article_of_one_person_stays_as_it_was_read(case: Case) -> None:
    reading = read_article(article_of(case[2]), LEXICON)
    assert with_namesakes(reading) is reading


def tenures(facts: list[Fact]) -> set[tuple[int, str, str]]:
    return {(one.person.which, one.role.label, one.organisation.name) for one in facts if isinstance(one, Tenure)}


def test_each_has_his_own_office_and_appears_once() -> None:
    facts = read(TWO[0][2])
    assert [one.person.which for one in facts if isinstance(one, Appearance) and "Hùng" in one.person.name] == [0, 1]
    assert tenures(facts) == {
        (0, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai"),
        (1, "Giám đốc", "Sở Ngoại vụ tỉnh Lào Cai"),
        (0, "Chủ tịch", "Hội hữu nghị Việt Nam - Trung Quốc tỉnh Lào Cai"),
    }


def test_both_meet_and_receive() -> None:
    facts = read(
        """Sơn La tiếp đoàn Hủa Phăn
Ngày 12/6/2023, UBND tỉnh Sơn La tiếp đoàn đại biểu tỉnh Hủa Phăn (Lào) do ông Khamphan Sitthidampha, Phó Tỉnh trưởng, dẫn đầu.
Dự buổi tiếp có các ông: Nguyễn Văn Hùng, Phó Chủ tịch UBND tỉnh Sơn La; Nguyễn Văn Hùng, Giám đốc Sở Ngoại vụ tỉnh.
Dịp này, UBND tỉnh tặng Bằng khen cho ông Nguyễn Văn Hùng, Giám đốc Sở Ngoại vụ tỉnh."""
    )
    (meeting,) = (fact for fact in facts if isinstance(fact, Meeting))
    assert [one.which for one in meeting.people if "Hùng" in one.name] == [0, 1]
    (award,) = (fact for fact in facts if isinstance(fact, Award))
    assert award.recipient is not None
    assert award.recipient.which == 1


@pytest.mark.parametrize(
    ("sentence", "held_by"),
    [
        ("Bà Hà giữ chức Chủ tịch Hội Khuyến học tỉnh Nghệ An.", None),  # Hà is either
        ("Bà được bầu giữ chức Chủ tịch Hội Khuyến học tỉnh Nghệ An.", 1),  # whom the sentence before names
        ("Bà Nguyễn Thanh Hà được bầu giữ chức Chủ tịch Hội Khuyến học tỉnh Nghệ An.", 1),
        ("Ông Nguyễn Thanh Hà được bầu giữ chức Chủ tịch Hội Khuyến học tỉnh Nghệ An.", 0),
        ("Nguyễn Thanh Hà được bầu giữ chức Chủ tịch Hội Khuyến học tỉnh Nghệ An.", -1),
    ],
)
def test_an_office_told_later_is_whose_it_is(sentence: str, held_by: int | None) -> None:
    facts = read(
        f"""Nghệ An gặp mặt bạn bè Pháp
Dự buổi gặp có ông Nguyễn Thanh Hà, Phó Chủ tịch UBND tỉnh Nghệ An.
Quà được trao cho bà Nguyễn Thanh Hà, Chủ tịch Hội hữu nghị Việt - Pháp tỉnh Nghệ An.
{sentence}"""
    )
    found = [who for who, _, body in tenures(facts) if "Khuyến học" in body]
    assert found == ([] if held_by is None else [held_by])
