"""Which lines of an article tell its news, and of which day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kg.facts.reading import Reading
from kg.facts.when import event_day, is_near, names_event_day, read_dates
from kg.mentions.tape import Tape

_RECENT = r"\b⟨recent⟩\b"
_SAME_DAY = r"\b⟨same-occasion⟩\b.*\b⟨held-then⟩\b"
_NEXT_DAY = re.compile(r"(?:(?:ngày|sáng|chiều|tối) )?hôm sau\b")
_SPAN = re.compile(r"\b(?:từ (?:ngày )?\d|trong (?:hai|ba|bốn|năm|các|\d) ngày)")
_SESSION = r"\b(?:⟨receives⟩|hội đàm|làm việc)\b.*\b(?:⟨part-of-day⟩|ngày)\b|\b⟨part-of-day⟩\b.*\b(?:⟨receives⟩|hội đàm|làm việc)\b"
_HEAD_LINES = 4
_DAY = len("2023-11-03")


def event_lines(reading: Reading) -> Iterator[Tape]:
    """The lines that may report the meeting: the first ones, then others that say it is the same day's."""
    body = reading.body
    head = [names_event_day(reading, tape) or _is_recent(tape) for tape in body[:_HEAD_LINES]]
    if True not in head:  # an event has its day; a state, such as being twinned, has none
        return
    first = head.index(True)
    for i in (*range(first, len(body)), *range(min(first, 2))):
        if i < 2 or (i < _HEAD_LINES and head[i]) or is_of_same_day(body[i]):
            yield body[i]


def _is_recent(tape: Tape) -> bool:
    return _may_say(tape, "recent") and tape.search(_RECENT) is not None


def is_of_same_day(tape: Tape) -> bool:
    """Whether a line says that it goes on about the same day or occasion."""
    said = _may_say(tape, "held-then") and _may_say(tape, "same-occasion")  # most lines hold none of the words
    return said and tape.search(_SAME_DAY) is not None


def _may_say(tape: Tape, words: str) -> bool:
    """Whether a line holds a word with which a phrase of a list begins."""
    return not tape.line.scope.lexicon.words[words].lengths.keys().isdisjoint(tape.line.words.keys)


def day_of_meeting(reading: Reading, tape: Tape) -> str | None:
    """The day of the meeting: of the visit's session where the line gives the days of the visit, else the line's own."""
    if _NEXT_DAY.match(tape.text) and (day := _day_before(reading, tape)) is not None:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    lines = [tape]
    if _SPAN.search(tape.text):
        lines = [*(line for line in reading.body[:_HEAD_LINES] if line.search(_SESSION)), tape]
    for line in lines:
        for found, iso in read_dates(reading, line):
            begun = line is tape and _SPAN.search(line.line.folded[: found.start])
            in_span = found.last is not None or begun
            if len(iso) == _DAY and is_near(reading, iso) and not (len(lines) > 1 and in_span):
                return iso
    days = (iso for _, iso in read_dates(reading, tape) if len(iso) == _DAY and is_near(reading, iso))
    return next(days, None) or event_day(reading)


def _day_before(reading: Reading, tape: Tape) -> str | None:
    """The day that the lines before one named last."""
    for line in reading.before(tape):
        days = [iso for _, iso in read_dates(reading, line) if len(iso) == _DAY and is_near(reading, iso)]
        if days:
            return days[0]
    return None
