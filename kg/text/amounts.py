"""Sums of money: trên 504 tỷ đồng, 1,2 triệu USD/năm, nửa triệu euro."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Final

from kg.text.model import Bound
from kg.text.normalise import key
from kg.text.numbers import WORDS, fold, read_decimal, read_number
from kg.text.quantities import load_quantities

_SCALES: Final = (
    {"chục": 10, "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4}
    | {"triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
)  # fmt: skip
_SCALE: Final = "(?:trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ)"
# The look behind comes after the first figure, so that the search runs from figure to figure.
_FIGURE: Final = r"\d(?<!\w\d)(?<!\d[.,/-]\d)(?:[\d.,]{0,30}\d)?"
# 47,272 tỷ; 5 nghìn tỷ; 3 tỷ 500 triệu
_SUM: Final = rf"{_FIGURE}(?:\s?{_SCALE}(?:\s{_SCALE})?(?:\s\d{{1,3}}\s{_SCALE}){{0,2}})?"
_PART: Final = re.compile(rf"(?P<figure>\d[\d.,]*)(?P<scales>(?:\s?{_SCALE})*)")
_WORDY: Final = re.compile(rf"(?:{WORDS}|(?<!\w)nửa\s(?:nghìn|ngàn|triệu|tỷ|tỉ))\s?\Z")
_RANGE: Final = re.compile(r"(?:\d|tỷ|tỉ|triệu|nghìn|ngàn)\s?(?:-|\sđến\s|\stới\s)\s?\Z")
_FILLERS: Final = r"(?:\s(?:đạt|lên|tới|đến|là|giá|trị|tổng|cộng|có)){0,3}\s\Z"
_PER_YEAR: Final = re.compile(r"\s?/\s?(?:1\s)?năm(?!\w)|\s(?:mỗi|một|hàng|hằng|từng)\snăm(?!\w)")
_YEARLY: Final = re.compile(r"(?<!\w)(?:mỗi|hàng|hằng|(?:bình\squân|trung\sbình)(?:\smột)?)\snăm(?!\w)")
_BREAK: Final = re.compile(r"[.;!?](?=\s)|\n")
_EQUIVALENT: Final = re.compile(
    r"\s?(?:[(,]\s?(?:(?:tương\s(?:đương|ứng)|tức|hay|quy\s(?:đổi|ra))(?:\slà|\svới|\sra)?\s)?"
    r"|(?:tương\s(?:đương|ứng)|tức|hay|quy\s(?:đổi|ra))(?:\slà|\svới|\sra)?\s)"
)
_ENGLISH: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_YEAR_BEFORE: Final = re.compile(r"(?<!\w)năm\s\Z")
_REACH: Final = 100  # characters before a sum that may say "mỗi năm"
_LONGEST_WORDS: Final = 80
_LARGE: Final = 1000  # a word of several meanings is a currency only after a scale word or at least this figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A sum of money: text[start:end] is its words with the bound before them; `value` in units of `currency`.

    `equivalent` marks a sum that gives the one before it in another currency.
    """

    start: int
    end: int
    value: int
    currency: str  # ISO 4217
    bound: Bound
    per_year: bool = False
    equivalent: bool = False


def find_amounts(text: str) -> list[Amount]:
    """Return the sums of money in a text, in order; ranges (5 - 7 tỷ đồng) and fractions of a unit are left out.

    >>> [(found.value, found.currency, found.bound) for found in find_amounts("trên 504 tỷ đồng, gần 630 nghìn USD")]
    [(504000000000, 'VND', 'over'), (630000, 'USD', 'under')]
    """
    folded = fold(text)
    found: list[Amount] = []
    for amount in sorted((*_in_figures(folded), *_in_words(folded)), key=lambda amount: amount.start):
        last = found[-1] if found else None
        if last is not None and amount.start < last.end:
            continue
        found.append(_related(folded, amount, last))
    return found


def read_bound(text: str, position: int) -> tuple[Bound, int]:
    """Return the bound that stands before the number at a position and where it begins.

    Without one that is "exact" and the position itself.

    >>> read_bound("hơn 40 dự án", 4)
    ('over', 0)
    """
    begin = max(0, position - 40)
    match = _bound_before().search(fold(text[begin:position]))
    if match is None:
        return "exact", position
    return load_quantities().bounds[key(match["bound"])], begin + match.start()


def _in_figures(folded: str) -> Iterator[Amount]:
    for match in _figures_and_currency().finditer(folded):
        words = match["sum"]
        values = [_part(part) for part in _PART.finditer(words)]
        value = sum((part for part in values if part is not None), Decimal())
        if None in values or _RANGE.search(folded[max(0, match.start() - 12) : match.start()]):
            continue
        if _ENGLISH.fullmatch(words):  # 20,000 USD: nobody gives cents to three places
            value = Decimal(words.replace(",", ""))
        yield from _amount(folded, match.start(), match, value, scaled=words[-1].isalpha())


def _in_words(folded: str) -> Iterator[Amount]:
    """Yield sums whose number is in words: hai tỷ đồng, nửa triệu euro."""
    for match in _scale_and_currency().finditer(folded):
        begin = max(0, match.end("scale") - _LONGEST_WORDS)
        words = _WORDY.search(folded[begin : match.end("scale")])
        if words is None:
            continue
        number = words.group().strip()
        if number.startswith("nửa "):
            value: int | None = _SCALES[number[4:].strip()] // 2
        else:
            value = read_number(number)
        if value is not None:
            yield from _amount(folded, begin + words.start(), match, Decimal(value), scaled=True)


def _amount(folded: str, start: int, match: re.Match[str], value: Decimal, scaled: bool) -> Iterator[Amount]:
    quantities = load_quantities()
    word = key(match["currency"])
    doubtful = word in quantities.homonyms and not scaled
    if doubtful and (value < _LARGE or _YEAR_BEFORE.search(folded[max(0, start - 5) : start])):
        return
    if value != value.to_integral_value():
        return
    bound, start = read_bound(folded, start)
    yield Amount(start=start, end=match.end(), value=int(value), currency=quantities.currencies[word], bound=bound)


def _related(folded: str, amount: Amount, last: Amount | None) -> Amount:
    """Return an amount with what the words around it say: by the year, the same sum as the last one."""
    per_year = _PER_YEAR.match(folded, amount.end)
    begin = max(0, amount.start - _REACH, last.end if last is not None else 0)
    window = folded[begin : amount.start]
    clause = max((stop.end() for stop in _BREAK.finditer(window)), default=0)
    yearly = per_year is not None or _YEARLY.search(window, clause) is not None
    return replace(
        amount,
        end=per_year.end() if per_year is not None else amount.end,
        per_year=yearly,
        equivalent=last is not None
        and last.currency != amount.currency
        and _EQUIVALENT.fullmatch(folded, last.end, amount.start) is not None,
    )


def _part(part: re.Match[str]) -> Decimal | None:
    figure = read_decimal(part["figure"])
    for scale in part["scales"].split():
        figure = figure and figure * _SCALES[scale]
    return figure


@cache
def _figures_and_currency() -> re.Pattern[str]:
    return re.compile(rf"(?P<sum>{_SUM})\s?(?P<currency>{load_quantities().currency})")


@cache
def _scale_and_currency() -> re.Pattern[str]:
    scale = r"(?P<scale>(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?:\srưỡi)?)"
    return re.compile(rf"{scale}\s(?P<currency>{load_quantities().currency})")


@cache
def _bound_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<bound>{load_quantities().bound}){_FILLERS}")
