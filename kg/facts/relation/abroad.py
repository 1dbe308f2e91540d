"""Places that partnerships are of: foreign ones as large as a province or city, and those that a body governs."""

from itertools import chain
from typing import Final

from kg.facts.model import Mention
from kg.facts.reading import Reading
from kg.mentions.model import PlaceName
from kg.mentions.places import is_continent, is_foreign
from kg.mentions.refs import BodyRef, PlaceRef, territories
from kg.mentions.tape import Tape
from kg.reference.index import phrase_keys
from kg.reference.lexicon import Lexicon
from kg.reference.model import Place

_EQUALS = "địa"  # hai địa phương: of whatever level both are
_ANY = frozenset({"tỉnh", _EQUALS})  # hai tỉnh: of a province and whatever is its equal abroad

_RULING: Final = frozenset({"PeoplesCommittee", "PeoplesCouncil", "PartyCommittee", "GovernmentBody"})


def governed(body: BodyRef | None) -> PlaceRef | None:
    """The place that a body stands for: its committee, council or government, not a part of these (Công an tỉnh)."""
    if body is None or body.head is None or body.head.level is not None or body.theme:
        return None
    return body.territory if body.head.sort in _RULING else None


def is_abroad(ref: PlaceRef, lexicon: Lexicon) -> bool:
    """Whether a place is foreign: one of the first level that the gazetteer does not know is, all of ours being known."""
    if is_foreign(ref, lexicon):
        return True
    if namesakes := _namesakes(ref, lexicon):
        return all(place.country != lexicon.viet_nam for place in namesakes)
    return (
        ref.known is None
        and ref.within is None
        and ref.name is not None
        and ref.unit in lexicon.phrases["first-level-unit"]
    )


def is_large(ref: PlaceRef, lexicon: Lexicon) -> bool:
    """Whether it is a country, region, province or city."""
    if is_continent(ref):
        return False
    if ref.unit is None and ref.known is None:  # Viêng Chăn (Lào), which is a province and a city
        if namesakes := _namesakes(ref, lexicon):
            return all(place.unit in lexicon.phrases["partner-unit"] for place in namesakes)
        return ref.within is not None and ref.within.known is not None and ref.within.known.sort == "Country"
    return _level(ref) in lexicon.phrases["partner-unit"]


def country_of_several(ref: PlaceRef, tape: Tape) -> Mention | None:
    """The country that a place phrase means several parts of: (các) tỉnh | Campuchia, tỉnh Nam | Lào."""
    if ref.unit is None or (ref.known is not None and ref.known.sort != "Country"):
        return None
    words, end = tape.line.words, ref.span[1]
    for at in range(*ref.span):
        size, places = words.lexicon.places.find(words.keys, at)
        country = next((place for place in places if place.sort == "Country"), None)
        if at + size == end and country is not None and country.iri != words.lexicon.viet_nam:
            return tape.line.mention(at, end, PlaceName(name=country.label, unit=country.unit, iri=country.iri))
    return None


def _namesakes(ref: PlaceRef, lexicon: Lexicon) -> list[Place]:
    """The listed places of a name that has several: Viêng Chăn, which is a province and a city."""
    if ref.known is not None or ref.name is None or ref.unit is not None or ref.within is not None:
        return []
    keys = phrase_keys(ref.name)
    size, places = lexicon.places.find(keys, 0)
    return list(places) if size == len(keys) else []


def last_named(reading: Reading, tape: Tape, unit: str, before: int | None = None) -> Mention | None:
    """The foreign place of a level (tỉnh, thành phố by its first word) named last, no other province here since.

    With `before` only what the line names before that token counts.
    """
    for candidate in chain([tape], reading.before(tape)):
        for chunk in reversed(candidate.line.chunks):
            if candidate is tape and before is not None and chunk.last > before:
                continue
            for ref in territories([chunk]):
                if ref.known is not None and ref.known.sort == "Province" and ref.known != tape.line.scope.home:
                    return None
                if not is_abroad(ref, reading.lexicon) or not _is_of(ref, unit):
                    continue
                if not is_large(ref, reading.lexicon):
                    if unit == _EQUALS:  # of two districts
                        return None
                elif mention := candidate.line.place(ref):
                    return mention
    return None


def _is_of(ref: PlaceRef, unit: str) -> bool:
    level = _level(ref) or ""
    if ref.known is not None and ref.known.sort == "Country":
        return False
    return level != "nước" and (unit in _ANY or level.split(" ")[0] == unit)


def _level(ref: PlaceRef) -> str | None:
    return ref.unit or (ref.known.unit if ref.known is not None else None)
