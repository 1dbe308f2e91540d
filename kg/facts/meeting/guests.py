"""Organisations from abroad that no chunk holds as sides: làm việc với | Vets Together, đoàn công tác | Good Neighbors International."""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.model import BodyName
from kg.facts.parties import Side
from kg.facts.reading import Reading
from kg.facts.unlisted_bodies import foreign_name_end
from kg.mentions.tape import Tape

_LED_UP = r"(?:\b(?:đoàn|⟨kind-of-delegation⟩|⟨meets⟩|với|cùng|và|giữa|tổ chức|quỹ)|^)(?: (?:⟨kind-of-delegation⟩|⟨receiving-manner⟩|tổ chức|quỹ|của))* $"
_DELEGATION = r"\bđoàn(?: (?:⟨kind-of-delegation⟩|tổ chức|quỹ|của))* $"
_ANNOUNCED: Final = r"\b(?:[Tt]ổ chức|[Qq]uỹ|[Tt]rưởng [Đđ]ại diện(?: thường trú)?) (?:(?:của|tổ chức|quỹ) )?"
_IN_APPOSITION = re.compile(r" (?:, (?:là )?(?:một )?(?:tổ chức|quỹ|hội)|\( (?:tổ chức|quỹ|C|L))\b")
_LONGEST: Final = 20_000  # characters of an article in which its organisations are announced


def find_guests(reading: Reading, tape: Tape) -> Iterator[Side]:
    """Yield the sides whose names are foreign words that the article says to be an organisation's."""
    end, words = 0, tape.line.words
    for item, position in zip(tape.items, tape.starts, strict=True):
        capital = item.symbol == "L" or (item.ref is None and words.capitals[item.first])
        led = capital and (item.first == 0 or words.listed("before-guest", item.first - 1) > 0)
        named = led and item.first >= end
        end = foreign_name_end(tape, item.first) if named else max(end, item.first)
        if not named or end == item.first or (item.ref is not None and end == item.last):
            continue
        name, before = words.text(item.first, end), tape.text[:position]
        after = next(
            (tape.text[start - 1 :] for one, start in zip(tape.items, tape.starts, strict=True) if one.first >= end), ""
        )
        if tape.search(_LED_UP, before) and (_is_announced(reading, name) or _IN_APPOSITION.match(after)):
            mention = tape.line.mention(item.first, end, BodyName(label=name, kind="NonGovernmentalOrganisation"))
            yield Side(mention, position, None, tape.search(_DELEGATION, before) is not None)


def _is_announced(reading: Reading, name: str) -> bool:
    """Whether the article says somewhere that it is an organisation: tổ chức …, đại diện …; or it is a listed giver."""
    keys = name.casefold().split()
    if reading.lexicon.words["donor"].find(keys, 0)[0] == len(keys):
        return True
    return re.search(_ANNOUNCED + re.escape(name), reading.text[:_LONGEST]) is not None
