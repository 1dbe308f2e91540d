"""Dates, figures and ordinals in Vietnamese, and the examples in the docstrings."""

import doctest

import pytest

from kg.text import words


def test_every_example_runs() -> None:
    result = doctest.testmod(words)
    assert (result.failed, result.attempted) == (0, 8)


@pytest.mark.parametrize(
    ("amount", "currency", "bound", "written"),
    [
        (504_000_000_000, "VND", "over", "trên 504 tỷ đồng"),
        (1_200_000, "USD", "about", "khoảng 1,2 triệu USD"),
        (1_234_567, "USD", "exact", "1.234.567 USD"),
        (1_234_567_000_000, "VND", "under", "dưới 1.234,567 tỷ đồng"),
        (850, "EUR", "exact", "850 EUR"),
        (5, "", "", "5"),
    ],
)
def test_amounts(amount: int, currency: str, bound: str, written: str) -> None:
    assert words.write_amount(amount, currency, bound) == written


@pytest.mark.parametrize("text", ["", "hôm qua", "2023-11-03T00:00:00", "<b>", "2023-1-2-3"])
def test_what_is_no_date_stays_as_it_is(text: str) -> None:
    assert words.write_date(text) == text


@pytest.mark.parametrize(
    ("ordinal", "written"), [("1", "I"), ("4", "IV"), ("9", "IX"), ("19", "XIX"), ("0", "0"), ("VI", "VI")]
)
def test_ordinals(ordinal: str, written: str) -> None:
    assert words.write_ordinal(ordinal) == written
