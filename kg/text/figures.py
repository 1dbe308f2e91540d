"""Figures that are dates, by what stands before and after them.

A figure is a date only after a cue (ngày, sáng, hôm …) or with a year: "17.8", "1/3", "24/7" and "3-1" are as often
decimals, fractions, shop hours and scores. No expression repeats without bound, and each looks at a fixed stretch
before a figure, so that time is linear in any text.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kg.text.terms import YEAR
from kg.text.years import is_day

_D: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_M: Final = r"(?:0?[1-9]|1[0-2])"
_DAYS: Final = (
    rf"(?:(?P<first>{_D})(?P<list>(?:,\s?{_D}){{0,4}})(?P<join>\s?-\s?|\s(?:và|đến|tới)\s(?:ngày\s)?))?(?P<day>{_D})"
)
# Not before more figures (1/2/3/4), letters (12/KH-UBND, 17/11h) or decimals; "28/10-2/11" goes on with another date.
_AFTER: Final = r"(?!\w|[/.]\d|/\w|,\d|-(?!\d{1,2}[/.]\d)\w)"
_NUMERIC: Final = re.compile(rf"{_DAYS}(?P<sep>[/.-])(?P<month>{_M})(?:(?P=sep)(?P<year>{YEAR}))?{_AFTER}")
_SPELLED: Final = re.compile(rf"{_DAYS}\stháng\s(?P<month>{_M})(?:(?:,?\snăm\s|\s?[/-]\s?)(?P<year>{YEAR}))?{_AFTER}")
_MONTH: Final = re.compile(rf"(?P<month>{_M})(?:(?:\s?[/.-]\s?|,?\snăm\s)(?P<year>{YEAR}))?{_AFTER}")
_YEAR: Final = re.compile(rf"{YEAR}(?!\w|[/.,]\d|\s?-\s?\d|-\w)")
_FIGURES: Final = re.compile(r"\d+")

_PART: Final = "(?:sáng|trưa|chiều|tối|đêm|khuya)"
_WEEKDAY: Final = r"(?:thứ\s(?:hai|ba|tư|năm|sáu|bảy)|chủ\snhật)"
_CUE: Final = re.compile(
    rf"(?<!\w)(?P<cue>(?:rạng\s)?{_PART}(?:\s(?:nay|qua|mai|kia|cùng\sngày|{_WEEKDAY}))?"
    rf"|(?<!mỗi\s)(?<!nửa\s)ngày(?:\s(?:mai|kia|{_WEEKDAY}))?"
    rf"|hôm(?:\s(?:nay|qua|kia|{_WEEKDAY}))?|ngày\shôm\s(?:nay|qua)|{_WEEKDAY}|mùng|mồng)"
    r"(?:\slàm\sviệc)?(?:,?\s|\s?[(,:-]\s?)(?:tức\s)?(?:(?:các\s)?ngày\s)?(?:từ\s)?(?:(?:mùng|mồng)\s)?\Z"
)
_SPAN_CUE: Final = re.compile(r"(?<!\w)từ\s\Z")
_WEAK_CUE: Final = re.compile(r"(?<!\w)(?:từ|đến|tới|vào|trước|sau)\s\Z")
_COUNTED_DAYS: Final = re.compile(r"\d\sngày\s\Z")
_MEASURED: Final = re.compile(r"\s?(?:%|độ|triệu|tỷ|tỉ|nghìn|ngàn|kg|km|ha|người|giờ|lần|điểm|tấn|mét|m2)(?!\w)")
_LUNAR: Final = re.compile(r"\s?[(,]?\s?âm\slịch")
_NUMBERED: Final = re.compile(r"(?<!\w)số\s?\Z")
_REACH: Final = 48  # characters that are looked at before a figure


class Figure(NamedTuple):
    """A figure that is a date: its place and parts."""

    start: int
    figure: int  # where the figures begin, after the cue
    end: int
    year: int | None
    month: int | None
    day: int | None
    first: int | None
    cue: str | None
    joined: bool  # a date only if one stands just before it


def read_figures(folded: str) -> Iterator[Figure]:
    """Yield what may be a date, in order and without overlap."""
    last = 0
    for run in _FIGURES.finditer(folded):
        start, length = run.start(), run.end() - run.start()
        if start < last or length > 4 or length == 3:
            continue
        read = _read_year(folded, start) if length == 4 else _read_figure(folded, start, last)
        if read is not None:
            yield read
            last = read.end


def _read_year(folded: str, start: int) -> Figure | None:
    if not folded.endswith("năm ", 0, start) or (match := _YEAR.match(folded, start)) is None:
        return None
    if start > 4 and folded[start - 5].isalnum():
        return None
    return Figure(start - 4, start, match.end(), int(match.group()), None, None, None, None, False)


def _read_figure(folded: str, start: int, last: int) -> Figure | None:
    before = folded[start - 1 : start]
    goes_on = before == "-" and last == start - 1  # 28/10-2/11
    inside = before in {".", ",", "-"} and folded[start - 2 : start - 1].isdigit()
    if (inside or before.isalnum() or before in {"_", "/", ":"}) and not goes_on:
        return None
    left = folded[max(last, start - _REACH) : start]
    if left.endswith("tháng ") and not left[:-6].rstrip()[-1:].isdigit():
        return _read_month(folded, start, start - 6)
    match = _NUMERIC.match(folded, start) or _SPELLED.match(folded, start)
    if match is not None:
        return _read_days(folded, match, left, last)
    if (match := _MONTH.match(folded, start)) is not None and match["year"] and "/" in match.group():
        return None if _NUMBERED.search(left) else _read_month(folded, start, start)
    return None


def _read_month(folded: str, start: int, begin: int) -> Figure | None:
    if (match := _MONTH.match(folded, start)) is None or _LUNAR.match(folded, match.end()) is not None:
        return None
    year = int(match["year"]) if match["year"] else None
    return Figure(begin, start, match.end(), year, int(match["month"]), None, None, None, False)


def _read_days(folded: str, match: re.Match[str], left: str, last: int) -> Figure | None:
    parts = match.groupdict()
    year = int(parts["year"]) if parts["year"] else None
    month, day = int(parts["month"]), int(parts["day"])
    if not is_day(year or 2000, month, day) or _LUNAR.match(folded, match.end()) is not None:
        return None
    first = int(parts["first"]) if parts["first"] else None
    cue, figure = _CUE.search(left), match.start()
    if first is not None:
        if cue is None and first < day:
            cue = _SPAN_CUE.search(left)
        if first >= day or (cue is None and parts["join"].strip() != "-"):  # gần 30 và 31/7/2020: thirty of something
            first, cue, figure = None, None, match.start("day")
            left = folded[max(last, figure - _REACH) : figure]
    joined = False
    if year is None:
        separator = parts.get("sep") or " "
        counted = first is None and _COUNTED_DAYS.search(left) is not None
        if separator in ".-" and (counted or _MEASURED.match(folded, match.end()) is not None):
            return None
        joined = cue is None and not _stands_as_date(folded, match, left, separator, day > month)
    start = figure if cue is None else figure - len(left) + cue.start()
    name = cue["cue"] if cue is not None and cue.re is _CUE else None
    return Figure(start, figure, match.end(), year, month, day, first, name, joined)


def _stands_as_date(folded: str, match: re.Match[str], left: str, separator: str, improper: bool) -> bool:
    """Return whether figures without year and cue are a date: (12/6), từ 28/10."""
    if separator != "/" or match["first"] is not None:
        return False
    if left.endswith("(") and folded.startswith(")", match.end()):
        return match.group() != "24/7"
    # A proper fraction (tới 1/3) has the smaller number first.
    return improper and match.group() != "24/7" and _WEAK_CUE.search(left) is not None
