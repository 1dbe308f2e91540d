"""Pairs that a sentence only points back to: hai tỉnh kết nghĩa từ năm 1999 · hai bản kết nghĩa với nhau."""

from collections.abc import Iterator
from typing import Final

from kg.facts.localities import read_sides
from kg.facts.model import Mention
from kg.facts.reading import Reading
from kg.facts.relation.abroad import last_named
from kg.facts.relation.twins import match_twins, mention_side
from kg.mentions.tape import Tape

_TWO: Final = (
    r"(?<!của )(?<!thuộc )\b(?:hai|2) (?P<unit>⟨twin-unit⟩)(?! ⟨no-two⟩)(?: (?!⟨twins-of-two⟩\b)[^\s.;,:]+){0,7} kết nghĩa\b"
    r"(?! (?:⟨twins-of-two⟩|với(?! nhau)|\d))(?<!cặp kết nghĩa)"
)
_REACH = 3  # lines before
_PROVINCES = frozenset({"tỉnh", "thành phố"})


def find_twinned_two(reading: Reading, tape: Tape) -> Iterator[tuple[str, int, Mention | None, Mention | None]]:
    """Yield the kind, where it is said, and both sides: the article's own province and the one abroad that was named last,
    or the only two localities of the kind in the lines before."""
    match = tape.search(_TWO, tape.line.folded)
    if match is None or tape.line.words.shouting:
        return
    if match["unit"] in _PROVINCES:
        yield (
            "province",
            match.start(),
            reading.home_mention(tape),
            last_named(reading, tape, match["unit"].split(" ")[0]),
        )
        return
    kind = reading.lexicon.pair_kinds.get(match["unit"], "station")
    sides = {
        mention.name: (side, mention)
        for before in reading.tapes[max(0, tape.number - _REACH) : tape.number]
        for side in read_sides(before)
        if side.kind == kind and (mention := mention_side(before, side.item)) is not None
    }
    if len(sides) != len(("ours", "theirs")):
        return
    (one, ours), (other, theirs) = sides.values()
    if (twins := match_twins(tape, one, other)) is not None:
        yield (kind, match.start(), *((ours, theirs) if twins.ours == one.item else (theirs, ours)))
