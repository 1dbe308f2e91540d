"""What is said of a figure besides its number, and figures that an article states twice."""

import doctest
from types import ModuleType

import pytest
from reading_cases import read

from kg.facts.congress import committees
from kg.facts.model import Aid, Detail, Pair
from kg.text import rounding
from kg.text.rounding import agree

PAIRS = "Lào Cai giáp tỉnh Vân Nam (Trung Quốc)."
AID = "Tỉnh Lào Cai tiếp nhận viện trợ phi chính phủ nước ngoài"


def figure(text: str, kind: type[Pair | Aid] = Pair) -> Pair | Aid:
    """Return the one figure of a text."""
    (found,) = (fact for fact in read(text) if isinstance(fact, kind))
    return found


def values(details: tuple[Detail, ...], text: str) -> list[tuple[str, str, str]]:
    """Return the details with their words."""
    return [(one.part, one.value, text[one.evidence.start : one.evidence.end]) for one in details]


@pytest.mark.parametrize(
    ("clause", "count", "bound", "extent", "as_of"),
    [
        ("hiện có 7 cặp thôn kết nghĩa", 7, "exact", None, None),
        ("hiện có hơn 10 cặp thôn kết nghĩa", 10, "over", None, None),
        ("tính đến tháng 10/2022, tỉnh có 12 cặp thôn kết nghĩa", 12, "exact", None, "2022-10"),
        ("đến hết năm 2021, tỉnh có tổng số 12 cặp thôn kết nghĩa", 12, "exact", "total", "2021"),
        ("đã có 12 cặp thôn kết nghĩa, tính đến tháng 10/2022", 12, "exact", None, "2022-10"),
        ("phấn đấu có thêm 10 cặp thôn kết nghĩa", 10, "exact", "more", None),
    ],
)
def test_what_is_said_of_a_number_of_pairs(
    clause: str, count: int, bound: str, extent: str | None, as_of: str | None
) -> None:
    found = figure(f"Biên giới\n{PAIRS} Báo cáo cho biết {clause}.")
    assert isinstance(found, Pair)
    assert (found.count, found.bound, found.extent, found.as_of, found.details) == (count, bound, extent, as_of, ())


def test_more_in_the_headline_and_in_total_in_the_body() -> None:
    text = (
        f"Lào Cai đặt mục tiêu có thêm 10 cặp bản hữu nghị\n{PAIRS} Phấn đấu đến 2028 có tổng số 10 cặp bản hữu nghị."
    )
    found = figure(text)
    assert isinstance(found, Pair)
    assert (found.count, found.extent, found.status) == (10, "total", "target")
    assert values(found.details, text) == [
        ("extent", "total", "tổng số 10 cặp bản"),
        ("extent", "more", "thêm 10 cặp bản"),
    ]


@pytest.mark.parametrize(("said", "different"), [("12 cặp", False), ("Hơn 10 cặp", False), ("15 cặp", True)])
def test_a_headline_gives_another_number_of_pairs_or_the_same_one_rounded(said: str, different: bool) -> None:
    text = f"{said} bản kết nghĩa ở Lào Cai\n{PAIRS} Đến nay, tỉnh có 12 cặp bản kết nghĩa."
    found = figure(text)
    assert isinstance(found, Pair)
    told = [("count", "12", "12 cặp bản"), ("count", "15", "15 cặp bản")]
    assert (found.count, values(found.details, text)) == (12, told if different else [])


@pytest.mark.parametrize(
    ("said", "different"),
    [("2,5 tỷ đồng", True), ("5,2 tỷ đồng", False), ("hơn 5 tỷ đồng", False), ("3 tỷ đồng", False)],
)
def test_a_headline_gives_another_sum_unless_the_text_has_it(said: str, different: bool) -> None:
    text = f"Lào Cai nhận {said} viện trợ\n{AID} 5,2 tỷ đồng. Phía huyện góp 3 tỷ đồng tiền mặt bằng."
    found = figure(text, Aid)
    assert isinstance(found, Aid)
    told = [("amount", "5200000000", "5,2 tỷ đồng"), ("amount", "2500000000", "2,5 tỷ đồng")]
    assert (found.amount, values(found.details, text)) == (5_200_000_000, told if different else [])


@pytest.mark.parametrize(
    ("words", "stage"), [("được cam kết là", "committed"), ("đã giải ngân", "disbursed"), ("đạt", None)]
)
def test_what_was_promised_is_not_what_was_paid(words: str, stage: str | None) -> None:
    found = figure(f"Viện trợ\n{AID} với tổng giá trị {words} 5,2 tỷ đồng.", Aid)
    assert isinstance(found, Aid)
    assert found.stage == stage


@pytest.mark.parametrize(
    ("one", "one_bound", "other", "other_bound", "same"),
    [
        (504, "over", 504, "exact", True),
        (504, "over", 520, "exact", True),
        (504, "over", 500, "exact", False),
        (90, "over", 92, "exact", True),
        (90, "over", 110, "exact", False),
        (630, "under", 625, "exact", True),
        (630, "under", 640, "exact", False),
        (100, "about", 96, "exact", True),
        (100, "about", 300, "exact", False),
        (500, "over", 504, "over", True),
        (12, "exact", 14, "exact", False),
    ],
)
def test_a_rounded_figure_agrees_with_what_it_stands_for(
    one: int, one_bound: str, other: int, other_bound: str, same: bool
) -> None:
    assert agree(one, one_bound, other, other_bound) is same  # type: ignore[arg-type]
    assert agree(other, other_bound, one, one_bound) is same  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"), [(92, 92.4, True), (20, 20.4, True), (500, 504, True), (186, 168, False), (5, 5.2, False)]
)
def test_sums_may_be_rounded_without_saying_so(one: float, other: float, same: bool) -> None:
    billion = 1_000_000_000
    assert agree(int(one * billion), "exact", int(other * billion), "exact", rounded=True) is same


def test_a_rounded_number_of_projects_says_so() -> None:
    text = f"Viện trợ\n{AID} qua hơn 40 dự án với tổng giá trị 5,2 tỷ đồng."
    found = figure(text, Aid)
    assert isinstance(found, Aid)
    assert [(one.part, one.value, one.bound) for one in found.details] == [("projects", "40", "over")]


@pytest.mark.parametrize(("module", "count"), [(rounding, 3), (committees, 2)])
def test_every_example_runs(module: ModuleType, count: int) -> None:
    result = doctest.testmod(module)
    assert (result.failed, result.attempted) == (0, count)
