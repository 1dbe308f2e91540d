"""Dates as news writes them: ngày 27/7/2023, sáng 21-1, 30 và 31/7/2020, tháng 2-2009, hôm qua."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import chain
from typing import Final

from kg.articles.stamps import OTHER_DAY
from kg.text.figures import Figure, read_figures
from kg.text.lists import load_list
from kg.text.numbers import fold
from kg.text.terms import YEAR
from kg.text.years import nearest_year, read_day

_JOIN: Final = re.compile(r"\s?(?P<join>-|,?\s?đến|,?\s?tới|,?\s?và|,)\s?(?:hết\s)?(?:ngày\s)?")
_NUMBER_OF_DOCUMENT: Final = r"(?: số)?(?: [\w/-]{0,20}\d[\w/-]{0,20})"
_OF_DOCUMENT: Final = (
    r"(?: (?:của|do)(?: (?!cho |nêu |tại |vào |đã |được )[\w-]{1,12}){1,7})?(?:,? (?:ký|ban hành|được ký))? ?[,(]? ?\Z"
)
_RELATIVE: Final = re.compile(
    r"(?:hôm\s(?:nay|qua|kia)|sáng\s(?:nay|qua|mai)|trưa\s(?:nay|qua|mai)|chiều\s(?:nay|qua|mai)"
    r"|tối\s(?:nay|qua|mai)|đêm\s(?:nay|qua)|ngày\smai|cùng\sngày|năm\s(?:nay|ngoái))(?!\w)"
)
# Most sentences hold none of these: looking for them is faster than the expression.
_RELATIVE_HINTS: Final = ("hôm ", "sáng ", "trưa ", "chiều ", "tối ", "đêm ", " mai", "cùng ngày", "năm nay", " ngoái")
_WHOLE: Final = re.compile(rf"\d[/.-]{YEAR}|tháng\s\d{{1,2}}(?:,?\snăm\s|\s?[/-]\s?){YEAR}")
_SHIFTS: Final = {"nay": 0, "qua": -1, "mai": 1, "kia": -2, "ngoái": -1}
_DOCUMENT_REACH: Final = 100
_OTHER_REACH: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date: text[start:end] is its words with the cue before them.

    `iso` is an ISO 8601 prefix as exact as the words, None where no year is said or known; then `month` and `day`
    tell what is. `last` is the last day of a range. `of_document` marks the date of a directive or decision,
    `relative` words such as "hôm qua", `year_stated` a year that the words themselves give.
    """

    start: int
    end: int
    iso: str | None
    last: str | None = None
    month: int | None = None
    day: int | None = None
    cue: str | None = None  # sáng, ngày, hôm qua … in lower case
    year_stated: bool = False
    of_document: bool = False
    relative: bool = False


def find_dates(text: str, *, around: str | None = None, today: bool = True, day: str | None = None) -> list[FoundDate]:
    """Return the dates in a text, in order.

    `around` is the article's date as ISO prefix: a missing year is taken from it. Set `today` to False where it is
    not the day of publication: then "hôm nay" is no date. `day` is the day that "cùng ngày" means at the beginning.

    >>> [found.iso for found in find_dates("Chiều 3-10; hôm qua; tháng 2-2009", around="2013-10-04")]
    ['2013-10-03', '2013-10-03', '2009-02']
    """
    published = read_day(around) if today and around is not None and len(around) == 10 else None
    return list(_read(text, around, published, day))


def _read(text: str, around: str | None, published: date | None, day: str | None) -> Iterator[FoundDate]:
    folded = fold(text)
    found = _merge_ranges(folded, read_figures(folded), around)
    hinted = any(hint in folded for hint in _RELATIVE_HINTS)
    return _with_relatives(folded, found, published, day) if hinted else found


def find_own_date(text: str) -> FoundDate | None:
    """Return the first whole date that an article without a stated date gives itself, or None.

    It is the day of what is reported (at the head of the text, or with a part of the day), never a document's, a
    founding's or the first of a span; an anniversary's last day is of its year.

    >>> find_own_date("Chiều 14/7/2017, tại Hà Nội … trước ngày 25/7").iso
    '2017-07-14'
    """
    if _WHOLE.search(fold(text)) is None:  # most articles name no day with its year
        return None
    folded = fold(text)
    for found in _read(text, None, None, None):
        if found.iso is None or len(found.iso) < 10 or found.of_document:
            continue
        jubilee = found.last is not None and found.last[:4] > found.iso[:4]
        if found.last is None and OTHER_DAY.search(folded[max(0, found.start - _OTHER_REACH) : found.start].rstrip()):
            continue
        if found.start < 400 or (found.cue or "").startswith(("sáng", "trưa", "chiều", "tối", "đêm", "rạng")):
            return replace(found, iso=found.last) if jubilee else found
    return None


def _merge_ranges(folded: str, reads: Iterator[Figure], around: str | None) -> Iterator[FoundDate]:
    """Yield dates with their years; "28/10 đến 2/11/2023" becomes one range, its first day in the year of its last."""
    held: Figure | None = None
    for read in reads:
        join = _JOIN.fullmatch(folded, held.end, read.figure) if held is not None and held.day and read.day else None
        if held is not None and join is not None:
            if held.year is None and read.year is not None:
                year = read.year - ((held.month or 0) > (read.month or 0))
                held = held._replace(year=year)
            if join["join"].strip(" ,") in {"-", "đến", "tới"}:
                yield from _range(folded, held, read, around)
                held = None
                continue
        if held is not None and not held.joined:
            yield _found(folded, held, around)
        held = read._replace(joined=read.joined and join is None)
    if held is not None and not held.joined:
        yield _found(folded, held, around)


def _range(folded: str, first: Figure, last: Figure, around: str | None) -> Iterator[FoundDate]:
    one, other = _found(folded, first, around), _found(folded, last._replace(joined=False), around)
    if first.joined:
        yield from [] if last.joined else [other]
    elif one.iso is not None and other.iso is not None and len(one.iso) == len(other.iso) and one.iso < other.iso:
        yield replace(one, end=other.end, last=other.iso)
    else:
        yield from (one, other)


@cache
def _document() -> re.Pattern[str]:
    """Words that are seldom anything but a document stand without its number, the others only with it."""
    bare, numbered = ("|".join(sorted(load_list(name))) for name in ("document", "numbered-document"))
    named = rf"(?<!\w)(?:(?:{bare}){_NUMBER_OF_DOCUMENT}?|(?:{numbered}){_NUMBER_OF_DOCUMENT})"
    return re.compile(rf"(?:{named}|\d-[a-zđ]{{2,10}}/[a-zđ]{{2,6}}){_OF_DOCUMENT}")


def _found(folded: str, read: Figure, around: str | None) -> FoundDate:
    """Return a date with its year, if that is known, as exact as its words."""
    year = read.year
    if year is None and read.month is not None:
        year = nearest_year(read.month, read.day or 15, around)
    iso = None if year is None else f"{year:04d}"
    if iso is not None and read.month is not None:
        iso += f"-{read.month:02d}"
    last = None
    if iso is not None and read.day is not None:
        last = f"{iso}-{read.day:02d}" if read.first is not None else None
        iso += f"-{read.first or read.day:02d}"
    return FoundDate(
        start=read.start,
        end=read.end,
        iso=iso,
        last=last,
        month=read.month,
        day=read.first or read.day,
        cue=read.cue,
        year_stated=read.year is not None,
        of_document=read.cue in {None, "ngày"}
        and read.day is not None
        and _document().search(folded[max(0, read.start - _DOCUMENT_REACH) : read.start]) is not None,
    )


def _with_relatives(
    folded: str, found: Iterator[FoundDate], today: date | None, day: str | None
) -> Iterator[FoundDate]:
    """Yield the dates and, between them, what words such as "hôm nay" and "cùng ngày" mean."""
    taken = chain(found, (None,))
    following = next(taken)
    end = 0
    for match in _RELATIVE.finditer(folded):
        while following is not None and following.start <= match.start():
            yield following
            day, end = (following.iso if following.day and not following.of_document else None) or day, following.end
            following = next(taken)
        if match.start() < end or folded[match.start() - 1 : match.start()].isalnum():
            continue
        words = match.group()
        if words == "cùng ngày":
            iso = day
        elif today is None:
            iso = None
        elif words.startswith("năm"):
            iso = str(today.year + _SHIFTS[words.split()[-1]])
        else:
            iso = day = (today + timedelta(_SHIFTS[words.split()[-1]])).isoformat()
        if iso is not None:
            yield FoundDate(start=match.start(), end=match.end(), iso=iso, cue=words, relative=True)
    while following is not None:
        yield following
        following = next(taken)
