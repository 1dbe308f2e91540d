"""Which day a congress began: the first of its days, told on that day, after it, or ahead of it."""

import re
from dataclasses import replace
from datetime import date, timedelta

from kg.facts.reading import Reading
from kg.facts.when import is_near, read_dates
from kg.mentions.tape import Tape
from kg.text.dates import FoundDate
from kg.text.numbers import NUMBER, read_number

_SET = (
    r"\b⟨sets-day⟩\b.{0,40}\b(?:là|vào)(?: (?:sáng|chiều|ngày))+ \d"
    r"|\b⟨will-be-held⟩\b.{0,40}?\b(?:ngày|sáng|chiều) \d"
)
_DAYS = rf"sau (?P<days>{NUMBER}) ngày(?P<half> rưỡi)?\b"
_LASTED = (rf"\b{_DAYS}[^.;]{{0,160}}\b⟨closes-congress⟩\b", rf"\b⟨closes-congress⟩ {_DAYS}")
_DAY = len("2023-11-03")
_LONGEST = 5  # days that a congress may last


def sets_day(tape: Tape, text: str) -> re.Match[str] | None:
    """Return the words that say of a line's day that the congress is to be held then: sẽ diễn ra vào ngày …"""
    return tape.search(_SET, text)


def first_day(reading: Reading, tape: Tape, at: int) -> tuple[FoundDate, str] | None:
    """Return the first day of a range, else the day named before a place in the line, else after it."""
    days = [(found, iso) for found, iso in read_dates(reading, tape) if len(iso) == _DAY and is_near(reading, iso)]
    ranges = [(found, iso) for found, iso in days if found.last is not None]
    before = [(found, iso) for found, iso in days if found.start < at]
    chosen = next(iter((*ranges, *before, *days)), None)
    return _from_begin(tape, *chosen) if chosen is not None else None


def _from_begin(tape: Tape, found: FoundDate, iso: str) -> tuple[FoundDate, str]:
    """Return a single day, or the day on which a congress began that is told on its second or its last one."""
    folded = tape.line.folded
    passed = 1 if tape.search(r"\b⟨second-day⟩\b", folded) else 0
    for lasted in filter(None, map(tape.search, _LASTED)):
        passed = (read_number(lasted["days"]) or 1) - (lasted["half"] is None)
    if found.last is not None or not 0 < passed < _LONGEST:
        return found, iso
    began = (date.fromisoformat(iso) - timedelta(passed)).isoformat()
    return replace(found, iso=began, last=iso), began
