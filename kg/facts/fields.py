"""Whether a meeting is one of the people's diplomacy, by what its sides are."""

import re
from collections.abc import Sequence

from kg.facts.parties import Side
from kg.facts.reading import Reading
from kg.mentions.context import VIET_NAM
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.places import is_foreign
from kg.mentions.refs import territories
from kg.mentions.tape import Tape
from kg.reference.index import phrase_keys

_FRIENDS = frozenset({"FriendshipUnion", "FriendshipAssociation", "NonGovernmentalOrganisation"})
_STATES = frozenset({"DiplomaticMission", "ForeignBody"})
_GOVERNING = frozenset({"GovernmentBody", "NationalAssemblyBody", "Ministry"})
_BARE = 2  # words of the name that every government has: Chính phủ
_FOR_PEACE = re.compile(r"(?:Ủy ban|Hội đồng|Quỹ) (?:[Hh]òa bình|[Hh]oà bình|[Đđ]oàn kết)\b")


def of_this_field(reading: Reading, tape: Tape, sides: Sequence[Side]) -> bool:
    """Whether it is diplomacy of the people: of the friendship bodies, a twinning, or of a place with one abroad.

    What states and their ministries do with each other is none.
    """
    things = [side.mention.thing for side in sides]
    abroad = [is_abroad(reading, thing) for thing in things]
    states = [foreign and _is_a_state(reading, thing) for thing, foreign in zip(things, abroad, strict=True)]
    if True in states or any(isinstance(thing, BodyName) and _is_a_government(thing) for thing in things):
        return False
    if "kết nghĩa" in tape.text or any(isinstance(thing, BodyName) and _is_friend(thing) for thing in things):
        return True
    if sum(_is_border_unit(reading, thing) for thing in things) > 1 and _names_abroad(reading, tape):
        return True
    ours = [thing for thing, foreign in zip(things, abroad, strict=True) if not foreign]
    if True in abroad and any(_is_local(reading, thing) for thing in ours):
        return True
    theirs = (thing for thing, foreign in zip(things, abroad, strict=True) if foreign)
    return bool(ours) and any(isinstance(thing, PlaceName) and _is_below_a_state(reading, thing) for thing in theirs)


def _is_below_a_state(reading: Reading, place: PlaceName) -> bool:
    """Whether a place abroad is a part of a State, which even a ministry does not meet as one: bang Saxony-Anhalt."""
    known = reading.lexicon.place_of.get(place.iri or "")
    return known.sort != "Country" if known is not None else place.unit is not None


def _is_a_state(reading: Reading, thing: object) -> bool:
    """Whether a side from abroad is a country, or what governs one: whom it visits here, it visits as a State."""
    place = thing.place if isinstance(thing, BodyName) else thing
    named_for_it = isinstance(thing, BodyName) and thing.place is not None and thing.label == thing.place.label
    if isinstance(thing, BodyName) and thing.kind not in _GOVERNING and not named_for_it:
        return False
    known = reading.lexicon.place_of.get(place.iri or "") if isinstance(place, PlaceName) else None
    return place is None or (known is not None and known.sort == "Country")


def _is_a_government(body: BodyName) -> bool:
    """Whether a side governs a State that its name does not tell: (Thủ tướng) | Chính phủ."""
    return body.place is None and body.kind == "GovernmentBody" and len(body.label.split()) == _BARE


def _is_local(reading: Reading, thing: object) -> bool:
    """Whether a Vietnamese side is a place below the State or such a place's body."""
    place = thing.place if isinstance(thing, BodyName) else thing
    known = reading.lexicon.place_of.get(place.iri or "") if isinstance(place, PlaceName) else None
    if known is None:
        return isinstance(place, PlaceName) and place.unit is not None
    return known.country == reading.lexicon.viet_nam and known.iri != known.country


def _is_border_unit(reading: Reading, thing: object) -> bool:
    """Whether a side is a post or company of border guards: Đồn Biên phòng Na Mèo."""
    head = reading.lexicon.head_of.get(thing.head or "") if isinstance(thing, BodyName) else None
    return head is not None and head.pair_kind is not None


def _names_abroad(reading: Reading, tape: Tape) -> bool:
    return any(is_foreign(ref, reading.lexicon) for ref in territories(tape.line.chunks))


def _is_friend(body: BodyName) -> bool:
    return (
        body.kind in _FRIENDS
        or _FOR_PEACE.match(body.label) is not None
        or (bool(body.counterparts) and body.kind not in _STATES)
    )


def is_abroad(reading: Reading, thing: object) -> bool:
    """Whether a side is a foreign place, its body or friends of Viet Nam there, or of an agency that aid.ttl lists."""
    if isinstance(thing, BodyName):
        if thing.counterparts and thing.kind not in _STATES:
            return thing.counterparts[0].name != VIET_NAM  # Hội hữu nghị | Đức - Việt Nam
        listed = thing.iri is None and reading.lexicon.words["donor"].stands_in(phrase_keys(thing.label))
        return listed or thing.kind in _STATES or is_abroad(reading, thing.place)
    while isinstance(thing, PlaceName):
        place = reading.lexicon.place_of.get(thing.iri or "")
        if place is not None and place.country is not None:
            return place.country != reading.lexicon.viet_nam
        thing = thing.within
    return False
