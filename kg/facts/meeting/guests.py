"""Organisations from abroad that no chunk holds as sides: làm việc với | Vets Together, đoàn công tác | Good Neighbors International."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.model import BodyName
from kg.facts.parties import Side
from kg.facts.reading import Reading
from kg.mentions.refs import PlaceRef
from kg.mentions.runs import looks_foreign
from kg.mentions.tape import Item, Tape

_LED_UP = r"(?:\b(?:đoàn|⟨delegation⟩|⟨meets⟩|với|cùng|và|giữa|tổ chức|quỹ)|^)(?: (?:⟨delegation⟩|⟨receiving-manner⟩|tổ chức|quỹ|của))* $"
_DELEGATION = r"\bđoàn(?: (?:⟨delegation⟩|tổ chức|quỹ|của))* $"
_ANNOUNCED: Final = (
    r"\b(?:[Tt]ổ chức|[Qq]uỹ|[Đđ]ại diện|[Vv]ăn phòng|[Gg]iám đốc|[Cc]hủ tịch) (?:(?:của|tổ chức|quỹ) )?"
)
_IN_APPOSITION = re.compile(r" (?:, (?:là )?(?:một )?(?:tổ chức|quỹ|hội)|\( (?:tổ chức|quỹ|C|L))\b")
_SMALL: Final = frozenset({"for", "of", "the", "and", "in", "de", "des", "du", "la", "für", "pour", "&"})
_LONGEST: Final = 20_000  # characters of an article in which its organisations are announced


def find_guests(reading: Reading, tape: Tape) -> Iterator[Side]:
    """Yield the sides whose names are foreign words that the article says to be an organisation's."""
    at = 0
    while at < len(tape.items):
        end = _name_end(tape, at)
        if end == at:
            at += 1
            continue
        first, last = tape.items[at].first, tape.items[end - 1].last
        name, before = tape.line.words.text(first, last), tape.text[: tape.starts[at]]
        after = tape.text[tape.starts[end] - 1 :] if end < len(tape.items) else ""
        if tape.search(_LED_UP, before) and (_is_announced(reading, name) or _IN_APPOSITION.match(after)):
            mention = tape.line.mention(first, last, BodyName(label=name, kind="NonGovernmentalOrganisation"))
            yield Side(mention, tape.starts[at], None, tape.search(_DELEGATION, before) is not None)
        at = end


def _name_end(tape: Tape, at: int) -> int:
    """The item before which capitalised foreign words end that begin at one: of two words or more, or in capitals; else `at`."""
    words, items = tape.line.words, tape.items
    end = at
    while end < len(items) and _goes_on(tape, items[end], first=end == at):
        end += 1
    while end > at and items[end - 1].symbol in _SMALL:
        end -= 1
    name = words.text(items[at].first, items[end - 1].last) if end > at else ""
    alone = end == at + 1 and (items[at].ref is not None or not name.isupper())
    return at if alone or words.shouting or not looks_foreign(name) else end


def _goes_on(tape: Tape, item: Item, *, first: bool) -> bool:
    """Whether an item belongs to such a name: a capitalised word, a place's bare name, a small English word within."""
    if isinstance(item.ref, PlaceRef):
        return item.ref.unit is None and item.symbol == "L"
    words = tape.line.words
    capital = words.capital(item.first) and words.word(item.first)
    return item.ref is None and (capital or (not first and item.symbol in _SMALL))


def _is_announced(reading: Reading, name: str) -> bool:
    """Whether the article says somewhere that it is an organisation: tổ chức …, đại diện …; or it is a listed giver."""
    keys = name.casefold().split()
    if reading.lexicon.words["donor"].find(keys, 0)[0] == len(keys):
        return True
    return re.search(_ANNOUNCED + re.escape(name), reading.text[:_LONGEST]) is not None
