"""Between whom a stated number of pairs is: với Lào 96 cặp, với Campuchia 34 cặp."""

import re
from collections.abc import Sequence

from kg.facts.model import Mention
from kg.facts.reading import Reading
from kg.facts.relation.figures import Figure
from kg.mentions.model import PlaceName
from kg.mentions.tape import Tape

_CLAUSE_ENDS = re.compile(r"[;:,]|\bvà\b")


def counted_sides(reading: Reading, index: int, tape: Tape, figure: Figure) -> tuple[Mention | None, Mention | None]:
    """The Vietnamese side and the foreign one: of the line, else of the line before, else the article's own.

    Of several the number's own clause names its; what follows the clause of the number is another matter.
    """
    stop = tape.line.folded.find(";", figure.end)
    end = _offset(tape, stop) if stop >= 0 else tape.line.sentence.end
    lines = [
        [place for place in line.line.places() if place.start < end]
        for line in (tape, *reversed(reading.tapes[max(0, index - 1) : index]))
    ]
    clause = _clause(tape, figure)
    ours = _side([[m for m in places if _is_province(reading, m)] for places in lines], clause)
    theirs = _side([[m for m in places if _is_abroad(reading, m)] for places in lines], clause)
    return ours or reading.home_mention(), theirs


def _clause(tape: Tape, figure: Figure) -> tuple[int, int]:
    """Where the clause of a number begins and ends in the stored text."""
    folded = tape.line.folded
    ends = [match.start() for match in _CLAUSE_ENDS.finditer(folded)]
    before = max((end for end in ends if end < figure.begin), default=-1)
    after = min((end for end in ends if end >= figure.end), default=len(folded))
    return _offset(tape, before + 1), _offset(tape, after)


def _offset(tape: Tape, at: int) -> int:
    """Where a character of the folded line stands in the stored text."""
    if at >= len(tape.line.folded):
        return tape.line.sentence.end
    return tape.line.offsets(*tape.line.tokens_at(at, at + 1))[0]


def _side(lines: Sequence[Sequence[Mention]], clause: tuple[int, int]) -> Mention | None:
    """The first place that the lines name, but of several in one line only one that the number's clause names."""
    for places in lines:
        if _are_several(places):
            return next((place for place in places if clause[0] <= place.start < clause[1]), None)
        if places:
            return places[0]
    return None


def _are_several(places: Sequence[Mention]) -> bool:
    """Whether they are more than one place with what it lies in: tỉnh Hủa Phăn, Lào."""
    named = {place.thing for place in places if isinstance(place.thing, PlaceName)}
    around = {place.within.name for place in named if place.within is not None}
    return len({place.name for place in named} - around) > 1


def _is_province(reading: Reading, mention: Mention) -> bool:
    thing = mention.thing
    place = reading.lexicon.place_of.get(thing.iri or "") if isinstance(thing, PlaceName) else None
    return place is not None and place.sort == "Province"


def _is_abroad(reading: Reading, mention: Mention) -> bool:
    thing = mention.thing
    place = reading.lexicon.place_of.get(thing.iri or "") if isinstance(thing, PlaceName) else None
    return place is not None and place.country is not None and place.country != reading.lexicon.viet_nam
