"""Dates of publication: in a header line, in a dateline, in metadata; and dates that are something else."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from kg.articles.marks import Marks, fold, load_marks

FIRST_YEAR: Final = 1945
LAST_YEAR: Final = 2100
NUMERIC = r"(?<![\d/.-])(?P<d>[0-3]?\d)\s?(?P<sep>[/.-])\s?(?P<m>[01]?\d)\s?(?P=sep)\s?(?P<y>\d{4})(?![\d/])"
ISO = r"(?<![\d/.-])(?P<y2>\d{4})(?P<sep2>[-/.])(?P<m2>\d{1,2})(?P=sep2)(?P<d2>\d{1,2})(?!\d)"
SPELT = r"(?:ngày\s+)?(?<!\d)(?P<d3>[0-3]?\d)\s+tháng\s+(?P<m3>[01]?\d),?\s+(?:năm\s+)?(?P<y3>\d{4})(?!\d)"
FULL_DATE = re.compile(f"{NUMERIC}|{ISO}|{SPELT}")
NAMED = r"(?<!\d)(?:(?P<d>[0-3]?\d)\s+(?P<m>{0}),?\s+|(?P<m2>{0})\s+(?P<d2>[0-3]?\d),?\s+)(?P<y>\d{{4}})(?!\d)"
TIME = re.compile(r"(?<!\d)[0-2]?\d\s?(?::\s?[0-5]\d(?:\s?:\s?[0-5]\d)?|h\s?[0-5]\d|giờ(?:\s?[0-5]?\d(?:\s?phút)?)?)")
# A number of a directive or decision and the date that belongs to it: 12-CT/TW ngày 05/01/2022.
DIRECTIVE = re.compile(r"\d[\w.]*\s?[/-]\s?[^\W\d_][\w&-]*(?:\s?[/-]\s?[\w-]+)*,?\s*(?:\(?\s*ngày\s+)?$")
# Words before a date that make it another day than the report's: a founding, a birthday, a span, years ago.
OTHER_DAY = re.compile(
    r"(?:thành lập|kỷ niệm|kỉ niệm|sinh|truyền thống|quốc khánh|từ|đến|tới|trước|sau|hiệu lực|ban hành|ký|ký kết|hạn)"
    r"(?:\s+vào)?(?:\s+ngày)?\s*\(?$|(?:cách (?:đây|nay)|năm trước)[^.;]*$"
)
SPAN = re.compile(r"\s?[-–]\s?\d")  # of years: (20-11-1982 - 20-11-2017)
# A day without its year, which is the report's where it comes first: Chiều 26/10 … ký kết vào ngày 1/6/2017.
DAY = re.compile(r"(?:ngày|sáng|trưa|chiều|tối|đêm|\()\s?(?P<d>[0-3]?\d)\s?[/-]\s?(?P<m>[01]?\d)(?![\d.]|\s?[/-]\s?\d)")
ISO_PREFIX = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)")


@dataclass(frozen=True, slots=True)
class FullDate:
    """A day that a text names in full, and where."""

    iso: str
    start: int
    end: int


def find_full_date(text: str, start: int = 0) -> FullDate | None:
    """Return the first day that is written in full with its year, or None. `text` is in folded case.

    >>> find_full_date("thứ sáu, ngày 4 tháng 10 năm 2013 | 06:30").iso
    '2013-10-04'
    """
    for match in FULL_DATE.finditer(text, start):
        found = match.groupdict()
        for suffix in ("", "2", "3"):
            if (year := found["y" + suffix]) is not None:
                iso = _read_day(int(year), int(found["m" + suffix]), int(found["d" + suffix]))
                if iso is not None:
                    return FullDate(iso, match.start(), match.end())
    return None


def _read_day(year: int, month: int, day: int) -> str | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # written like a date, but there is no 31/2
        return None


def find_named_date(text: str, marks: Marks) -> FullDate | None:
    """Return the first day whose month is spelt as page systems do, or None. `text` is in folded case.

    >>> find_named_date("20 tháng mười, 2020", load_marks()).iso, find_named_date("march 5, 2021", load_marks()).iso
    ('2020-10-20', '2021-03-05')
    """
    for match in _compile_named(tuple(sorted(marks.months, key=len, reverse=True))).finditer(text):
        month, day = match["m"] or match["m2"], match["d"] or match["d2"]
        if (iso := _read_day(int(match["y"]), marks.months[month], int(day))) is not None:
            return FullDate(iso, match.start(), match.end())
    return None


@cache
def _compile_named(months: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(NAMED.format("|".join(map(re.escape, months))))


def read_metadata_date(value: str) -> str | None:
    """Return the ISO 8601 prefix of a date that metadata gives, as exact as it is given, or None.

    >>> read_metadata_date("2024-07-05T17:30:00+07:00"), read_metadata_date("2023-11"), read_metadata_date("5/7/2024")
    ('2024-07-05', '2023-11', '2024-07-05')
    """
    if (match := ISO_PREFIX.match(value.strip())) is None:
        key = fold(value[:200])
        found = find_full_date(key) or find_named_date(key, load_marks())
        return found.iso if found else None
    year, month, day = match.groups()
    if day is not None:
        return _read_day(int(year), int(month), int(day))
    if not FIRST_YEAR <= int(year) <= LAST_YEAR or (month is not None and not 1 <= int(month) <= 12):
        return None
    return match.group()


def read_stamp(key: str, marks: Marks) -> tuple[str | None, str] | None:
    """Return the date of a line of date, time and counters, and the words in it that are none of these, or None.

    `key` is the line in folded case. A line of a time or counter without a full date gives None for the date.
    """
    found = find_full_date(key) or find_named_date(key, marks)
    rest = FULL_DATE.sub(" ", key[: found.start] + " " + key[found.end :] if found else key)
    rest, times = TIME.subn(" ", rest)
    rest, words = marks.stamp.subn(" ", rest)
    letters = re.sub(r"[\W\d_]+", " ", rest).strip()
    counted = bool(re.search(r"\d", key))
    if found or ((times or words) and counted and not letters):
        return (found.iso if found else None), letters
    return None


def infer_date(text: str) -> str | None:
    """Return the day that a report's opening names in full, if it is the day of what is reported; else None.

    Dates of directives, foundings and spans are passed over; so is what comes after another day, which is the
    report's. This is the day of the event: the report is of that day or a few days later, so callers mark it as
    inferred.

    >>> infer_date("Sáng 3/5/2019, tại Huế …"), infer_date("Chiều 26/10, hai bên … đã ký vào ngày 01/06/2017")
    ('2019-05-03', None)
    """
    key = fold(text)
    position = 0
    while (found := find_full_date(key, position)) is not None:
        before = key[max(0, found.start - 60) : found.start]
        spans = before.rstrip().endswith("(") and SPAN.match(key, found.end)
        if not (spans or DIRECTIVE.search(before) or OTHER_DAY.search(before.rstrip())):
            return found.iso if _comes_first(key, found) else None
        position = found.end
    return None


def _comes_first(key: str, found: FullDate) -> bool:
    """Whether no other day is named before a date."""
    days = (f"{int(day['m']):02}-{int(day['d']):02}" for day in DAY.finditer(key, 0, found.start))
    return all(day == found.iso[5:] for day in days)
