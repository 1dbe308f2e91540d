from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import LexiconError
from kg.text.amounts import find_amounts, read_bound
from kg.text.quantities import load_quantities, read_quantities

AMOUNTS = [
    ("504 tỷ đồng", 504 * 10**9, "VND", "exact"),
    ("trên 504 tỷ đồng", 504 * 10**9, "VND", "over"),
    ("47,272 tỷ đồng", 47_272 * 10**6, "VND", "exact"),
    ("1.100 tỷ đồng", 1100 * 10**9, "VND", "exact"),
    ("khoảng 10,7 tỷ đồng", 10_700 * 10**6, "VND", "about"),
    ("3 tỷ 500 triệu đồng", 3_500 * 10**6, "VND", "exact"),
    ("5 nghìn tỷ đồng", 5 * 10**12, "VND", "exact"),
    ("hai tỷ đồng", 2 * 10**9, "VND", "exact"),
    ("100.000 đồng", 100_000, "VND", "exact"),
    ("trên dưới 5 tỉ đồng", 5 * 10**9, "VND", "about"),
    ("ngót 3 tỷ đồng", 3 * 10**9, "VND", "under"),
    ("ước đạt 25.761.306 USD", 25_761_306, "USD", "about"),
    ("ước tính lên tới 3,5 triệu USD", 3_500_000, "USD", "about"),
    ("trên 25 triệu USD", 25_000_000, "USD", "over"),
    ("gần 630 nghìn USD", 630_000, "USD", "under"),
    ("20 nghìn USD", 20_000, "USD", "exact"),
    ("20,000 USD", 20_000, "USD", "exact"),
    ("3,200,000 USD", 3_200_000, "USD", "exact"),
    ("1.1 triệu USD", 1_100_000, "USD", "exact"),
    ("hơn 65 triệu đô la Mỹ", 65_000_000, "USD", "over"),
    ("vượt quá 5 triệu đôla", 5_000_000, "USD", "over"),
    ("chưa đến 1 triệu đô-la Mỹ", 1_000_000, "USD", "under"),
    ("hơn hai mươi lăm triệu USD", 25_000_000, "USD", "over"),
    ("một triệu rưỡi USD", 1_500_000, "USD", "exact"),
    ("5 triệu US$", 5_000_000, "USD", "exact"),
    ("nửa triệu euro", 500_000, "EUR", "exact"),
    ("300.000 EUR", 300_000, "EUR", "exact"),
    ("5 triệu yên", 5_000_000, "JPY", "exact"),
    ("5 triệu Yên Nhật", 5_000_000, "JPY", "exact"),
    ("2 triệu NDT", 2_000_000, "CNY", "exact"),
    ("xấp xỉ 2 triệu Nhân dân tệ", 2_000_000, "CNY", "about"),
    ("5 tỉ kíp", 5 * 10**9, "LAK", "exact"),
    ("10 tỷ won", 10 * 10**9, "KRW", "exact"),
    ("tầm 3 triệu baht", 3_000_000, "THB", "about"),
    ("2 triệu bảng Anh", 2_000_000, "GBP", "exact"),
    ("1 triệu đô la Úc", 1_000_000, "AUD", "exact"),
    ("70.000 AUD", 70_000, "AUD", "exact"),
]
NONE = [
    "17 đồng chí",
    "1.100 đồng bào",
    "3 triệu đồng bào",
    "năm 2021 đồng loạt",
    "năm 2021 đồng thời",
    "10 Yên Bái",
    "10 triệu Yên Bái",
    "15 bảng",
    "5 - 7 tỷ đồng",
    "5-7 tỷ đồng",
    "từ 5 đến 7 tỷ đồng",
    "hàng trăm triệu đồng",
    "1,5 USD",
    "12 đồng",
    "1.2.3 USD",
    "tỷ đồng",
    "",
]


@pytest.mark.parametrize(("words", "value", "currency", "bound"), AMOUNTS)
def test_amounts(words: str, value: int, currency: str, bound: str) -> None:
    text = f"Tổng kinh phí {words}, tăng so với 2020."
    (found,) = find_amounts(text)
    assert (found.value, found.currency, found.bound) == (value, currency, bound)
    assert text[found.start : found.end] == words
    assert not found.per_year
    assert not found.equivalent


@pytest.mark.parametrize("text", NONE)
def test_no_amounts(text: str) -> None:
    assert find_amounts(text) == []


def test_no_case_is_lost() -> None:
    assert (len(AMOUNTS), len(NONE)) == (37, 17)


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("giải ngân khoảng 1,2 triệu USD/năm.", [True]),
        ("đạt 2 triệu USD mỗi năm", [True]),
        ("Bình quân mỗi năm, tỉnh tiếp nhận 2 triệu USD", [True]),
        ("mỗi năm 2 triệu USD, tổng cộng 10 triệu USD", [True, False]),
        ("Mỗi năm có 5 đoàn vào. Viện trợ đạt 2 triệu USD", [False]),
        ("trong năm 2 triệu USD", [False]),
    ],
)
def test_yearly_averages(text: str, yearly: list[bool]) -> None:
    assert [found.per_year for found in find_amounts(text)] == yearly


@pytest.mark.parametrize(
    ("text", "equivalent"),
    [
        ("56 tỷ đồng (tương đương 2,5 triệu USD)", [False, True]),
        ("2,5 triệu USD, tương đương khoảng 56 tỷ đồng", [False, True]),
        ("2,5 triệu USD (hơn 56 tỷ đồng)", [False, True]),
        ("2,5 triệu USD và 56 tỷ đồng", [False, False]),
        ("2 triệu USD, tức 2 triệu USD", [False, False]),
    ],
)
def test_same_sum_in_another_currency(text: str, equivalent: list[bool]) -> None:
    assert [found.equivalent for found in find_amounts(text)] == equivalent


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("hơn 40 dự án", "over"),
        ("khoảng 40 dự án", "about"),
        ("chưa đầy 40", "under"),
        ("đạt 40", "exact"),
        ("40", "exact"),
    ],
)
def test_bounds_of_counts(text: str, bound: str) -> None:
    position = text.index("40")
    found, start = read_bound(text, position)
    assert found == bound
    assert start == {"over": text.index("hơn") if "hơn" in text else 0, "exact": position}.get(bound, 0)


@given(st.text(alphabet="0123456789.,-/() tỷriệuđồngUSDnghìhaimươkhoảnăế", max_size=80) | st.text(max_size=40))
def test_spans_lie_in_the_text(text: str) -> None:
    end = 0
    for found in find_amounts(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


def test_every_currency_has_words() -> None:
    quantities = load_quantities()
    assert len(set(quantities.currencies.values())) == 22
    assert set(quantities.bounds.values()) == {"over", "about", "under"}


@pytest.mark.parametrize(
    ("turtle", "says"),
    [
        ("not turtle", "Turtle"),
        ("", "restore"),
        (
            "@prefix hn: <https://w3id.org/huunghi/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
            "<http://x/b> a hn:Bound ; skos:notation 'much' ; skos:prefLabel 'nhiều'@vi .",
            "much",
        ),
    ],
)
def test_bad_vocabulary_says_what_to_do(tmp_path: Path, turtle: str, says: str) -> None:
    path = tmp_path / "quantities.ttl"
    path.write_text(turtle, encoding="utf-8")
    with pytest.raises(LexiconError, match=says):
        read_quantities(path)
    with pytest.raises(LexiconError):
        read_quantities(tmp_path / "missing.ttl")
