"""Who was there: the persons whom an article says to act at a meeting, not those of whom it only speaks."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.facts.model import Mention
from kg.facts.office.bodies import name_offices
from kg.facts.people import is_part
from kg.facts.reading import Reading
from kg.mentions.model import UNTOLD, Who
from kg.mentions.tape import Tape

_ASIDE = r"(?: (?:(?!và )[^\sA-Z.;,]+|C)){0,5} "
_SPOKEN_OF: Final = rf"\b(?:(?:⟨in-place-of⟩) |⟨spoken-of⟩{_ASIDE}?)$"
_IN_SPEECH: Final = r"(?:[NT]|\b(?:ông|bà|ngài)\b)[^N]*? ⟨says⟩\b(?!.*\b⟨to-the-guest⟩\b)"
_OTHER_EVENT: Final = r"(?:(?:vào )?(?:(?:⟨part-of-day⟩|ngày) )?⟨another-event⟩)\b"
_OTHER_YEAR = re.compile(r"(?:vào |từ |những |trong )?năm (?P<year>(?:19|20)\d\d)\b")
_EARLIER = re.compile(r"trước đó ,")  # in that line only
_QUOTED = re.compile(r"[“\"][^”\"]*$")
_GIVEN = re.compile(r"\b(?:huân chương|huy chương|kỷ niệm chương|bằng khen|giấy khen)\b.* (?:cho|tặng|là|có|,|và) ")
_MISPRINTS = 2  # letters
_WINDOW = 400  # characters of a tape in which the clause of a name begins


def find_attendants(reading: Reading, meeting: Tape) -> Iterator[Mention]:
    """Yield the persons who were at a meeting that a line tells of, each once, by the name that stands first."""
    seen: set[Who] = set()
    offices: dict[tuple[str, str], list[str]] = {}
    for tape in _about(reading, meeting):
        for position, item in zip(tape.starts, tape.items, strict=True):
            who = name, which = item.person.who if item.symbol == "N" else ("", 0)
            known = not name or which == UNTOLD or who in seen or is_part(name, (other for other, _ in seen))
            if known or _is_spoken_of(reading, tape, position):
                continue
            held = {
                (role.role.iri, body.label) for role, body, _, _ in name_offices(tape, item.titles) if role.role.leading
            }
            if any(_misprint(name, other) for office in held for other in offices.get(office, [])):
                continue
            for office in held:
                offices.setdefault(office, []).append(name)
            seen.add(who)
            yield tape.line.person(item.person)


def _about(reading: Reading, meeting: Tape) -> Iterator[Tape]:
    """The lines that may tell who was there: not those from where another event of the day is told."""
    other = reading.lexicon.patterns[_OTHER_EVENT]
    opens = [tape.number for tape in reading.body if other.match(tape.text)]
    start = max((number for number in opens if number <= meeting.number), default=0)
    end = min((number for number in opens if number > meeting.number), default=len(reading.tapes))
    for tape in reading.tapes:
        earlier = _EARLIER.match(tape.text) and tape is not meeting
        if not earlier and (tape.line.sentence.block not in ("lead", "body") or start <= tape.number < end):
            yield tape


def _is_spoken_of(reading: Reading, tape: Tape, position: int) -> bool:
    """Whether the words before a name only speak of its bearer: as of one of old, far away, or honoured elsewhere."""
    before, patterns = tape.text[max(0, position - _WINDOW) : position], reading.lexicon.patterns
    if patterns[_SPOKEN_OF].search(before) or _QUOTED.search(before) or _GIVEN.search(before):
        return True
    year = _OTHER_YEAR.match(tape.text)
    if year is not None and year["year"] != (reading.dated[0] or year["year"])[:4]:
        return True
    return patterns[_IN_SPEECH].search(before) is not None


def _misprint(name: str, other: str) -> bool:
    """Whether two names of as many words differ in no more than two letters.

    >>> _misprint("perter felmann", "peter feldmann"), _misprint("lê văn an", "lê hồng an")
    (True, False)
    """
    return len(name.split()) == len(other.split()) and _distance(name, other) <= _MISPRINTS


def _distance(one: Sequence[str], other: Sequence[str]) -> int:
    """How many letters must be put in, left out or changed to make one of the other."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, another in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (letter != another))
    return row[-1]
