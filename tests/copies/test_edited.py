"""A repost that was edited to state something else is a source of its own, and stands against the original."""

from itertools import permutations
from pathlib import Path

import pytest

from kg.articles.phrases import load_phrases
from kg.articles.plain import read_plain
from kg.copies.facts import differ
from kg.copies.groups import find_copies
from kg.copies.model import CopyGroup, Told
from kg.pipeline.harvest import harvest_article
from kg.reference.lexicon import load_lexicon

FOLDER = Path(__file__).parent / "articles"
EDITS = {
    "another chair": ("Lò Thị Hạnh", "Quàng Thị Mai"),
    "another size": ("19 thành viên", "21 thành viên"),
    "another day": ("Ngày 13/5", "Ngày 14/5"),
    "another number": ("lần thứ IV", "lần thứ V"),
    "another role": ("bầu làm Chủ tịch", "bầu làm Phó Chủ tịch"),
    "another term": ("nhiệm kỳ 2021 - 2026", "nhiệm kỳ 2021 - 2025"),
}
STYLE = {
    "nothing": ("", ""),
    "another style": ("Bà Lò Thị Hạnh", "Đồng chí Lò Thị Hạnh"),
    "another spelling": ("Hội hữu nghị Việt Nam - Lào", "Hội Hữu nghị Việt Nam – Lào"),
    "another place of the tone mark": ("khóa IV", "khoá IV"),
    "other words": ("đã cùng các huyện biên giới mở chín lớp", "phối hợp với các huyện mở chín lớp"),
    "less said": ("làm Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La nhiệm kỳ 2021 - 2026", "làm Chủ tịch Hội"),
    "a shorter name": ("tỉnh Sơn La nhiệm kỳ", "nhiệm kỳ"),
    "a sentence less": ("Đại hội đã bầu Ban Chấp hành khóa IV gồm 19 thành viên. ", ""),
}


def read(name: str, *edits: tuple[str, str], day: str = "15/05/2021", end: int | None = None) -> Told:
    """Return the original as another paper has it, with what it states."""
    text = (FOLDER / "a-dai-hoi.txt").read_text(encoding="utf-8")[:end].replace("14/05/2021", day)
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    article = read_plain(text, source=f"{name}.txt", sha256=name, phrases=load_phrases())
    return harvest_article(article, load_lexicon()).told


ORIGIN = read("a", day="14/05/2021")


def test_no_edit_is_lost() -> None:
    assert (len(EDITS), len(STYLE)) == (6, 8)


@pytest.mark.parametrize("edit", EDITS)
def test_a_text_that_states_something_else_is_no_copy(edit: str) -> None:
    other = read("b", EDITS[edit])
    assert differ(ORIGIN, other) and differ(other, ORIGIN)
    assert find_copies([ORIGIN, other]) == []


@pytest.mark.parametrize("edit", STYLE)
def test_another_style_leaves_a_copy(edit: str) -> None:
    other = read("b", STYLE[edit])
    assert not differ(ORIGIN, other) and not differ(other, ORIGIN)
    assert find_copies([ORIGIN, other]) == [CopyGroup(origin="a", copies=("b",))]


def test_another_day_in_the_same_words_leaves_a_copy() -> None:
    """What was held "this morning" was held on another day where the text is dated otherwise."""
    one, other = (
        read(name, ("Ngày 13/5", "Sáng nay"), day=day) for name, day in (("a", "14/05/2021"), ("b", "17/05/2021"))
    )
    assert find_copies([one, other]) == [CopyGroup(origin="a", copies=("b",))]


def test_what_another_says_besides_is_no_difference() -> None:
    mine = "\n\nÔng Cầm Văn Thức, Phó Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La, nói về việc dạy tiếng ở bản xa."
    theirs = (
        "\n\nChiều cùng ngày, các đại biểu đi thăm nhà trưng bày, nơi một đại biểu hơn tám mươi tuổi kể về những ngày "
        "ở Luông Pha Băng; Phó Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La Đèo Văn Xôm tặng hoa."
    )
    one, other = (read(name, ("Minh Thư", f"{more}\n\nMinh Thư")) for name, more in (("a", mine), ("b", theirs)))
    assert len(one.facts) == len(other.facts) == len(ORIGIN.facts) + 2
    assert find_copies([one, other]) == [CopyGroup(origin="b", copies=("a",))]


def test_two_that_differ_are_never_of_one_group() -> None:
    """Each has the text of a cut one, which was there first and says nothing of what they differ in."""
    cut = read("cut", day="13/05/2021", end=700)
    assert not differ(cut, ORIGIN)
    other = read("b", EDITS["another chair"])
    for order in permutations([cut, ORIGIN, other]):
        assert find_copies(order) == [CopyGroup(origin="cut", copies=("a",))]
