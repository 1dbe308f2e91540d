"""Spans of whole years: terms of office (nhiệm kỳ 2023 – 2028), periods (giai đoạn 2021 - 2025), bare ones."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from kg.text.model import Term
from kg.text.numbers import fold

SpanKind = Literal["term", "period", "years"]

YEAR: Final = r"(?:19[4-9]|20\d)\d"  # no body in these articles is older than 1945
_LONGEST_TERM: Final = 12  # years; no term of office is longer, a longer span is a body's whole history

_SPAN: Final = re.compile(
    rf"{YEAR}(?<![\w/.,-]\d{{4}})(?P<join>\s?[-/]\s?|\s(?:đến|tới)\s(?:(?:hết|cuối|đầu)\s)?(?:năm\s)?)"
    rf"(?P<end>{YEAR})(?!\w|[/.,]\d|-\w)"
)
_YEAR_WORDS: Final = r"(?:từ\s)?(?:(?:hết|cuối|đầu|giữa)\s)?(?:năm\s|(?:hai|ba|bốn|năm|\d)\snăm\s)?"
_LEAD: Final = re.compile(
    r"(?<!\w)(?:(?P<term>nhiệm\sk[ỳì]|kh(?:óa|oá))|(?P<period>giai\sđoạn|thời\sk[ỳì]|chặng\sđường))"
    rf"(?:\s\w{{1,9}}){{0,3}}?[\s,(:]{{1,3}}{_YEAR_WORDS}\Z"
)
_REACH: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTerm:
    """Years from … to …: text[start:end] holds them and the word that says what they are.

    `kind`: term (nhiệm kỳ, khóa), period (giai đoạn, thời kỳ), years (no word says what).
    """

    start: int
    end: int
    term: Term
    kind: SpanKind


def find_terms(text: str) -> list[FoundTerm]:
    """Return the spans of years in a text, in order.

    >>> [(found.kind, str(found.term)) for found in find_terms("nhiệm kỳ 2023 – 2028, giai đoạn 2021-2025")]
    [('term', '2023-2028'), ('period', '2021-2025')]
    """
    return list(_terms(fold(text)))


def _terms(folded: str) -> Iterator[FoundTerm]:
    last = 0
    for match in _SPAN.finditer(folded):
        first, end = int(match.group()[:4]), int(match["end"])
        offset = max(last, match.start() - _REACH)
        lead = _LEAD.search(folded[offset : match.start()])
        kind = _kind(lead)
        if first >= end or (end - first > _LONGEST_TERM if kind == "term" else "/" in match["join"]):
            continue
        start = offset + lead.start() if lead is not None else match.start()
        yield FoundTerm(start=start, end=match.end(), term=Term(start=first, end=end), kind=kind)
        last = match.end()


def _kind(lead: re.Match[str] | None) -> SpanKind:
    if lead is None:
        return "years"
    return "term" if lead["term"] else "period"
