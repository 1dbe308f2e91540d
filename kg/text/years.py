"""Which year a day belongs to when the text does not say it: from the article's date, or from its own words."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kg.text.numbers import fold
from kg.text.terms import YEAR

_AHEAD: Final = 60  # days: articles announce what comes soon; a day further ahead is last year's
_SENTENCE_END: Final = re.compile(r"[.!?…;](?=\s)|\n")
_STATED: Final = re.compile(rf"năm\s(?P<year>{YEAR})(?!\w|\s?[-/]\s?\d|\s(?:đến|tới)\s)")
_MONTHS: Final = {"ba": 3, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11}
_FIRST_MONTHS: Final = re.compile(r"(?P<months>\d{1,2}|mười một|ba|sáu|bảy|tám|chín|mười)\stháng\sđầu\s\Z")
_WITHIN: Final = re.compile(r"(?<!\w)trong\s\Z")
# Years that date something else: a founding, a beginning, a goal, a span.
_ELSEWHERE: Final = re.compile(r"(?<!\w)(?:từ|sau|trước|đến|tới|hết|vào|cuối|đầu|giữa|lập|đời|kỷ niệm|và|,)\s\Z")
_DONE: Final = re.compile(r"(?<!\w)(?:đạt được|đã|kết quả|thành tựu|thành tích|nhìn lại|đánh giá|tổng kết)(?!\w)")
_PLANNED: Final = re.compile(r"(?<!\w)(?:sẽ|kế hoạch|phương hướng|dự kiến|phấn đấu|mục tiêu|triển khai)(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundYear:
    """A year that an article's own words give, and where they stand: text[start:end]."""

    year: int
    start: int
    end: int


def read_day(iso: str | None) -> date | None:
    """Return the day of an ISO 8601 prefix, the middle of a month for a month, or None.

    >>> read_day("2023-11")
    datetime.date(2023, 11, 15)
    """
    try:
        return date.fromisoformat(f"{iso}-15" if iso is not None and len(iso) == 7 else iso or "")
    except ValueError:
        return None


def nearest_year(month: int, day: int, around: str | None) -> int | None:
    """Return the year that puts a day nearest to an article's date (ISO prefix) and not far after it, or None.

    >>> nearest_year(12, 31, "2023-01-02"), nearest_year(1, 10, "2023-12-20"), nearest_year(2, 31, "2023")
    (2022, 2024, None)
    """
    if around is None:
        return None
    if len(around) == 4 and around.isdecimal():
        return int(around) if is_day(int(around), month, day) else None
    if (article := read_day(around)) is None:
        return None
    days = [date(year, month, day) for year in range(article.year - 1, article.year + 2) if is_day(year, month, day)]
    days = [one for one in days if one - article <= timedelta(_AHEAD)]
    return min(days, key=lambda one: abs(one - article)).year if days else None


def is_day(year: int, month: int, day: int) -> bool:
    """Return whether the calendar has the day.

    >>> is_day(2023, 2, 29)
    False
    """
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def infer_year(text: str, month: int, day: int) -> FoundYear | None:
    """Return the year of a day, such as "Ngày 14/12", that an article without a date puts beyond doubt, or None.

    `text` is the article without what stands around it. Evidence is what is said to be done within a year (for a day
    in its second half), planned for it (first half), or the first months of a year (a day after them). A term's
    years, a span, a founding or a goal are no evidence, and years that disagree are none.

    >>> infer_year("Ngày 14/12 … thành tựu đạt được trong năm 2022", 12, 14)
    FoundYear(year=2022, start=38, end=46)
    >>> infer_year("Ngày 1/3 … nhiệm kỳ 2023 - 2028", 3, 1) is None
    True
    """
    folded = fold(text)
    found: list[FoundYear] = []
    later = 0
    for match in _STATED.finditer(folded):
        left = folded[max(0, match.start() - 30) : match.start()]
        year = int(match["year"])
        if _FIRST_MONTHS.search(left) is None and _ELSEWHERE.search(left) is not None:
            # "vào đầu năm 2021": the article was written in that year or after it
            if re.search(r"(?<!\w)(?:vào|đầu|cuối)\s\Z", left):
                later = max(later, year)
            continue
        if is_day(year, month, day) and _places(folded, match, left, month):
            found.append(FoundYear(year=year, start=match.start(), end=match.end()))
    if not found or len({one.year for one in found}) > 1 or later > found[0].year:
        return None
    return found[0]


def _places(folded: str, match: re.Match[str], left: str, month: int) -> bool:
    """Return whether a stated year is the year of an article's day in the given month."""
    if (months := _FIRST_MONTHS.search(left)) is not None:
        count = months["months"]
        return (_MONTHS[count] if count in _MONTHS else int(count)) <= month
    if _WITHIN.search(left) is None:
        return False
    window = folded[max(0, match.start() - 200) : match.start() + 200]
    centre = min(200, match.start())
    begin = max((end.end() for end in _SENTENCE_END.finditer(window, 0, centre)), default=0)
    stop = _SENTENCE_END.search(window, centre)
    sentence = window[begin : stop.start() if stop else len(window)]
    if _PLANNED.search(sentence) is not None and _DONE.search(sentence) is None:
        return month <= 6
    return month >= 7 and _DONE.search(sentence) is not None
