"""The foreign place that "hai bên" means one of: a province's guests or hosts, if nobody smaller or other is spoken of."""

from itertools import chain

from kg.facts.model import Mention
from kg.facts.reading import Reading
from kg.facts.relation.abroad import governed, is_abroad, is_large
from kg.facts.relation.linking import comes_from, find_link
from kg.facts.relation.signers import read_leader
from kg.mentions.refs import BodyRef, PlaceRef
from kg.mentions.tape import Tape

_REACH = 6  # lines before


def partner_of_both(reading: Reading, tape: Tape, before: int) -> Mention | None:
    """Return the foreign province or city whose delegation or leader is named last before a token.

    None if two are named with it, or if somebody else is who would be a side: a mission, an association, a district.
    """
    for candidate in chain([tape], reading.tapes[max(0, tape.number - _REACH) : tape.number][::-1]):
        sides = {}
        for at, item in enumerate(candidate.items):
            if candidate is tape and item.last > before:
                break
            if _is_other(reading, item.ref) or any(_is_other_leader(reading, title.body) for title in item.titles):
                return None
            if (place := _guest(reading, candidate, at, here=candidate is tape)) is not None:
                sides[place.name] = place
        if sides:
            return next(iter(sides.values())) if len(sides) == 1 else None
    return None


def _guest(reading: Reading, tape: Tape, at: int, *, here: bool) -> Mention | None:
    """The foreign place whose leader, government or delegation stands there, or that acts; any of the sentence itself."""
    item = tape.items[at]
    if item.symbol in ("N", "T"):
        sign, place = read_leader(reading, tape, item) or ("", None)
        return place if sign == "p" else None
    body = item.ref if isinstance(item.ref, BodyRef) else None
    ref = governed(body) if body is not None else item.ref
    if not isinstance(ref, PlaceRef) or item.symbol == "C" or not is_abroad(ref, reading.lexicon):
        return None
    acts = here or body is not None or comes_from(tape, at) is not None or find_link(tape, at) in ("w", "b")
    return tape.line.place(ref) if acts and is_large(ref, reading.lexicon) else None


def _is_other(reading: Reading, ref: object) -> bool:
    """Whether words are of somebody who would be a side instead: any body that does not govern, a district."""
    if isinstance(ref, PlaceRef):
        return is_abroad(ref, reading.lexicon) and not is_large(ref, reading.lexicon)
    return isinstance(ref, BodyRef) and (governed(ref) is None or _is_small(reading, ref))


def _is_other_leader(reading: Reading, body: BodyRef | None) -> bool:
    """Whether who leads a body would be a side: of a mission, an association, a district. Others only accompany."""
    if body is None:
        return False
    return body.post is not None or bool(body.counterparts) or _is_small(reading, body)


def _is_small(reading: Reading, body: BodyRef) -> bool:
    place = governed(body)
    return place is not None and place.unit is not None and not is_large(place, reading.lexicon)
