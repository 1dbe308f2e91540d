import re
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.numbers import NUMBER, ORDINAL, fold, read_decimal, read_number, read_ordinal

UNITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")

NUMBERS = [
    ("15", 15),
    ("05", 5),
    ("1.100", 1100),
    ("25.761.306", 25761306),
    ("mười", 10),
    ("mười lăm", 15),
    ("Hai mươi mốt", 21),
    ("hai mươi chín", 29),
    ("ba mươi tư", 34),
    ("ba mươi bốn", 34),
    ("hai nhăm", 25),
    ("hai lăm", 25),
    ("hai mốt", 21),
    ("hai tư", 24),
    ("ba chục", 30),
    ("một trăm linh năm", 105),
    ("một trăm lẻ hai", 102),
    ("một trăm rưỡi", 150),
    ("bẩy mươi", 70),
    ("hơn ba mươi", 30),
    ("khoảng 200", 200),
    ("trên  một   nghìn", 1000),
    ("một nghìn không trăm linh năm", 1005),
    ("hai ngàn năm trăm", 2500),
    ("một vạn hai nghìn", 12000),
    ("hai triệu rưỡi", 2500000),
    ("hai nghìn ba trăm tỷ", 2300 * 10**9),
    ("một triệu hai trăm nghìn", 1200000),
    ("không", 0),
    ("1,2", None),
    ("1.1", None),
    ("ba mươi năm", None),  # thirty years
    ("trăm", None),
    ("mươi", None),
    ("hai mươi mươi", None),
    ("", None),
    ("9" * 5000, None),
]


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_numbers(text: str, value: int | None) -> None:
    assert read_number(text) == value
    assert read_number(unicodedata.normalize("NFD", text.upper())) == value


DECIMALS = [
    ("1,2", "1.2"),
    ("47,272", "47.272"),
    ("1.100", "1100"),
    ("1.234,5", "1234.5"),
    ("2.5", "2.5"),
    ("0.500", "0.500"),
    ("3,200,000", "3200000"),
    ("504", "504"),
    ("1,2,3", None),
    ("1.2.3", None),
    ("0236.000.000", None),
    ("", None),
    ("một", None),
    ("²", None),
    ("٣", None),
]


@pytest.mark.parametrize(("text", "value"), DECIMALS)
def test_decimals(text: str, value: str | None) -> None:
    assert read_decimal(text) == (None if value is None else Decimal(value))


ORDINALS = [
    ("lần thứ VI", 6),
    ("lần thứ nhất", 1),
    ("thứ Nhất", 1),
    ("thứ nhì", 2),
    ("lần thứ ba", 3),
    ("lần thứ tư", 4),
    ("lần thứ năm", 5),
    ("khóa VI", 6),
    ("khoá VI", 6),
    ("khóa 6", 6),
    ("Khóa thứ XIII", 13),
    ("lần thứ 10", 10),
    ("lần thứ mười hai", 12),
    ("Lần đầu tiên", 1),
    ("lần IV", 4),
    ("XIX", 19),
    ("XL", 40),
    ("IIII", None),
    ("thứ vi", None),
    ("thứ bậc", None),
    ("thứ", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "value"), ORDINALS)
def test_ordinals(text: str, value: int | None) -> None:
    assert read_ordinal(text) == value


def test_no_case_is_lost() -> None:
    assert (len(NUMBERS), len(DECIMALS), len(ORDINALS)) == (37, 15, 22)


def in_words(number: int) -> str:
    """Return a number below 10,000 in words, as schools teach it."""
    if number < 10:
        return UNITS[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        head = "mười" if tens == 1 else f"{UNITS[tens]} mươi"
        tail = {0: "", 5: " lăm", 1: " một" if tens == 1 else " mốt"}.get(unit, f" {UNITS[unit]}")
        return head + tail
    size, word = (1000, "nghìn") if number >= 1000 else (100, "trăm")
    head, rest = divmod(number, size)
    text = f"{UNITS[head]} {word}"
    if not rest:
        return text
    if size == 1000 and rest < 100:
        text += " không trăm"
    return f"{text} linh {UNITS[rest]}" if rest < 10 else f"{text} {in_words(rest)}"


def test_words_round_trip() -> None:
    wrong = [number for number in range(10_000) if read_number(in_words(number)) != number]
    assert wrong == []


@given(st.integers(0, 9999))
def test_expression_takes_the_whole_number(number: int) -> None:
    for text in (in_words(number), str(number), f"{number:,}".replace(",", ".")):
        if text != "không":
            match = re.search(NUMBER, f"gồm {text} đồng chí")
            assert match is not None
            assert match.group() == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trong ba mươi năm qua", ["ba mươi", "năm"]),
        ("trong năm năm, mười năm", ["năm", "năm", "mười", "năm"]),
        ("6 cặp thôn - bản,10 cặp đồn", ["6", "10"]),
        ("bằng 81,46% kế hoạch", []),
        ("17h30 ngày 12/6", []),
        ("Chỉ thị 12-CT/TW", []),
        ("gần 6.000 hội viên", ["6.000"]),
        ("hai mươi ba nghìn lượt", ["hai mươi ba nghìn"]),
    ],
)
def test_numbers_in_text(text: str, found: list[str]) -> None:
    assert re.findall(NUMBER, fold(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đại hội đại biểu lần thứ VI, nhiệm kỳ", ["lần thứ VI"]),
        ("khoá III và lần thứ mười hai", ["khoá III", "lần thứ mười hai"]),
        ("lần thứ Nhất", ["lần thứ Nhất"]),
        ("thứ tự ưu tiên", []),
        ("lần đầu tiên", ["lần đầu tiên"]),
    ],
)
def test_ordinals_in_text(text: str, found: list[str]) -> None:
    assert re.findall(ORDINAL, text, re.IGNORECASE) == found


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    assert len(fold(text)) == len(text)
    read_number(text)
    read_decimal(text)
    read_ordinal(text)


def test_fold_keeps_every_place() -> None:
    assert fold("İSTANBUL – ĐÀ NẴNG\u00a0ß") == "İstanbul - đà nẵng ß"
