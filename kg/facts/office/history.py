"""Offices of long ago: a day beside a title, or one that a sentence sets for all that it tells, on which somebody held it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from kg.facts.model import BodyName, Tenure
from kg.facts.reading import Reading
from kg.mentions.tape import Tape
from kg.text.dates import FoundDate

LONG_AGO: Final = "roles/long-ago"  # a statement that counts less than any that tells of its own day
_YEAR = 4  # digits
_HEAD = 30  # characters at a line's head, where a day is that of all that is told there
_LONG = 8  # years: who held an office longer ago holds it no more
_LAST_OF_A_DECADE = 9
_BEGUN = re.compile(r"\b(?:từ|kể từ|sinh|lập|đến|tới)\s(?:ngày\s|tháng\s|năm\s|đầu\s|cuối\s)*\Z")
_JUBILEE = r"\b⟨of-another-day⟩\b[^,;]{0,40}\Z"
_AHEAD = r"\b(?:trước|hết|hạn|sau)(?:\s\w+){0,2}\s\Z|\b⟨ahead⟩\b"
_UP_TO = re.compile(r"\b(?:đến|tới)\s\Z")  # đến năm 2030; đến tháng 1-2018 is told of what was
# Between a name and the day of what he did: no new clause, nothing that he only says or remembers, no life's dates
_OWN_DEED = r"(?! ?(?:⟨says⟩|sinh|quê)\b)(?!.*\b(?:⟨of-another-day⟩)\b)[^,:;.“”\"]{0,90}"
_FRAMED = r"(?!.*\b(?:⟨of-another-day⟩|⟨says⟩|hiện (?:nay|tại|là|đang)|nay|sinh)\b)[^:;.“”\"]*(?:[^,:;.“”\"]|\b⟨presence⟩ của\b[^:;.“”\"]*, ?)"
_AT_ONCE = re.compile(r"(?:[\s,]|và|\d{4})*")  # vào năm 2014, 2015 | N là T
_STILL = re.compile(r"\b(?:đến nay|tới nay|cho đến nay|hiện nay|hiện tại)\b")
_CLOSES: Final = frozenset({")", ".", ";", ""})  # what follows a day that is the last thing said
_OFFICES_OF_A_STATE: Final = frozenset({"GovernmentBody", "NationalAssemblyBody", "Ministry"})


def is_history(reading: Reading, tape: Tape, tenure: Tenure, ago: int = _LONG) -> bool:
    """Whether an office is told of with a day of more years ago: Năm 1964, Tổng thống Mỹ N · Thủ tướng N (6/1961)."""
    tokens = [token.start for token in tape.line.sentence.tokens]
    start, end = bisect_left(tokens, tenure.evidence.start), bisect_left(tokens, tenure.evidence.end)
    of_a_state, between = _is_of_a_state(tenure), tape.line.words.text
    for found, year in _years(reading, tape):
        first, last = tape.line.tokens_at(found.start, found.end)
        if year + ago >= year_told(reading) or start < last <= end:
            continue
        if last <= start:
            framed = tape.pattern(_FRAMED).fullmatch(between(last, start).lower()) if of_a_state else None
            if framed is not None or (found.start < _HEAD and found.last is None):
                return True
            continue
        after, closed = between(end, first).lower(), tape.line.words.key(last) in _CLOSES
        if closed and (after.strip() == "(" or (of_a_state and tape.pattern(_OWN_DEED).fullmatch(after))):
            return True
    return False


def was_then(reading: Reading, tape: Tape, tenure: Tenure) -> bool:
    """Whether a year that was over when it was told of stands right before who held an office: Năm 2011, N giữ chức T."""
    tokens = [token.start for token in tape.line.sentence.tokens]
    start = bisect_left(tokens, tenure.evidence.start)
    for found, year in _years(reading, tape):
        _, last = tape.line.tokens_at(found.start, found.end)
        if last <= start and _AT_ONCE.fullmatch(tape.line.words.text(last, start)) and year < year_told(reading):
            return not _STILL.search(tape.line.folded)
    return False


def _years(reading: Reading, tape: Tape) -> Iterator[tuple[FoundDate, int]]:
    """Yield the dates of a line whose words tell the year, with that year: the last one of a range or of a decade."""
    for found in reading.dates_in(tape):
        lead = tape.line.folded[: found.start]
        if (
            found.iso is None
            or not found.year_stated
            or found.of_document
            or _BEGUN.search(lead)
            or tape.search(_JUBILEE, lead)
        ):
            continue
        year = int((found.last or found.iso)[:_YEAR])
        yield found, year + _LAST_OF_A_DECADE * lead.endswith("những ")


def _is_of_a_state(tenure: Tenure) -> bool:
    """Whether an office is of a state's own bodies, which change hands within years."""
    body = tenure.organisation.thing
    if not isinstance(body, BodyName):
        return False
    return body.kind in _OFFICES_OF_A_STATE or (body.place is not None and body.label == body.place.label)


def year_told(reading: Reading) -> int:
    """The year of an article: its own date's, else the last one that it names as come; 0 where it names none."""
    if reading.article.published is not None:
        return int(reading.article.published[:_YEAR])
    if not reading.years_come:  # looked for once, however many offices ask
        come = (found for line in reading.body for found in _come(reading, line))
        reading.years_come.append(max((int((found.last or found.iso or "0")[:_YEAR]) for found in come), default=0))
    return reading.years_come[0]


def _come(reading: Reading, tape: Tape) -> Iterator[FoundDate]:
    """Yield the dates of a line, their years told, that are not still to come."""
    for found in reading.dates_in(tape):
        lead = tape.line.folded[: found.start]
        if found.iso is None or not found.year_stated or tape.search(_AHEAD, lead):
            continue
        if len(found.iso) > _YEAR or not _UP_TO.search(lead):
            yield found
