"""When: the dates that a line names, their years from the article's own dates, and the day of its event."""

import re
from collections.abc import Iterator
from itertools import islice

from kg.facts.model import Evidence
from kg.facts.reading import Reading
from kg.mentions.tape import Tape
from kg.text.dates import FoundDate

_OF_A_LIFE = {
    deaths: re.compile(rf"\b(?:{words})(?:\s(?:vào|năm|ngày|tháng))*\s\Z")
    for deaths, words in ((False, "sinh|mất"), (True, "sinh"))
}
_IN_BRACKETS = re.compile(r"(?<!nay )(?<!qua )(?<!kia )\([^()]{0,24}\Z")
_FOUNDING = re.compile(r"\b(?:thành lập|truyền thống|quốc khánh)[^,;()]{0,40}\Z")
_LASTING = re.compile(r"\b(?:từ|sau)\s(?!.*\b(?:đến|tới)\b)[^,;]*\Z")  # kể từ khi ông N nghỉ hưu hồi tháng 2/2019
_UNTIL = re.compile(r"\s(?:đến|tới)\b")
_BESIDE = len(" (ngày ")  # characters between words and the date that is theirs
_EVENT_LINES = 4  # the headline, the lead and what follows at once tell the day


def read_dates(reading: Reading, tape: Tape, *, deaths: bool = False) -> Iterator[tuple[FoundDate, str]]:
    """Yield a line's dates with their ISO prefixes, without those of directives and decisions.

    Nor of births; those of deaths count with `deaths`.
    """
    for found in reading.dates_in(tape):
        if found.of_document or _OF_A_LIFE[deaths].search(tape.line.folded[: found.start]):
            continue
        iso = found.iso
        if iso is None and found.month and found.day and (year := reading.year_of(found.month, found.day)):
            iso = f"{year.year:04}-{found.month:02}-{found.day:02}"
        if iso is not None:
            yield found, iso


def event_day(reading: Reading) -> str | None:
    """Return the day of the article's event: the first day that its first lines name, None if they name none.

    Days of long ago are no news; nor are anniversaries: nhân 60 năm quan hệ ngoại giao (5/9/1962 - 5/9/2022).
    """
    own = (tape for tape in reading.tapes if tape.line.sentence.block != "caption")
    for tape in islice(own, _EVENT_LINES):
        for found, iso in read_dates(reading, tape):
            lead = tape.line.folded[: found.start]
            anniversary = found.year_stated and (_FOUNDING.search(lead) or _IN_BRACKETS.search(lead))
            if len(iso) == len("2023-11-03") and is_near(reading, iso) and not anniversary:
                return iso
    return None


def tells_of(reading: Reading, day: str, evidence: Evidence) -> bool:
    """Whether words tell of the event's day: captions show any day, and a sentence may have set another before them.

    A day in brackets right after words is theirs: ông N, Chủ tịch Hội (9/2012). What began on another day may last.
    """
    tape = reading.tape_at(evidence.start)
    tokens = tape.line.sentence.tokens
    if tape.line.sentence.block == "caption":
        return False
    for found, iso in read_dates(reading, tape):
        lead, rest = tape.line.folded[: found.start], tape.line.folded[found.end :]
        jubilee = _FOUNDING.search(lead) or (found.last is not None and found.last[:4] != iso[:4])
        lasts = _LASTING.search(lead) and not _UNTIL.match(rest)
        if not (jubilee or lasts or day.startswith(iso) or iso.startswith(day)):
            at = tokens[tape.line.tokens_at(found.start, found.end)[0]].start
            if at < evidence.start or 0 <= at - evidence.end <= _BESIDE:
                return False
    return True


def names_event_day(reading: Reading, tape: Tape) -> bool:
    """Whether a line names a day near the article's own date: a day without a year, or one of that year."""
    around, _ = reading.dated
    for found in reading.dates_in(tape):
        if found.of_document or (found.day is None and len(found.iso or "") < len("2023-11-03")):
            continue
        if not found.year_stated or around is None or (found.iso or "")[:4] == around[:4]:
            return True
    return False


def is_near(reading: Reading, iso: str) -> bool:
    """Whether a day can be the event's: within a year of the article's own date."""
    around, _ = reading.dated
    return around is None or abs(int(iso[:4]) - int(around[:4])) <= 1
