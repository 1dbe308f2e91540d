"""Which listed place a name means, by its unit's word and by the date."""

from kg.mentions.words import Words
from kg.reference.index import phrase_keys
from kg.reference.model import Place


def find_known(words: Words, at: int, unit: str | None) -> tuple[int, Place | None]:
    """The longest listed name there that the unit's word allows, and the place if exactly one fits."""
    if not (words.capital(at) or (words.shouting and words.word(at))):
        return 0, None
    found = [
        (
            size,
            _of_era(
                words, at + size, [place for place in places if _has_unit(place, unit, words.keys[at : at + size])]
            ),
        )
        for size, places in words.lexicon.places.find_all(words.keys, at)
        if words.shouting or words.capital(at + size - 1) or words.dash(at + size - 2)
    ]
    for at_its_time in (True, False):
        for size, (valid, expired) in found:
            if fitting := valid if at_its_time else expired:
                return size, _choose(fitting)
    return 0, None


def _of_era(words: Words, at: int, places: list[Place]) -> tuple[list[Place], list[Place]]:
    """Return the places that the article's date or the words at `at` allow, and those that are no more by that date.

    Nam Định is no more in September 2025, but is named; Ninh Bình (cũ) is the one before the merger.
    """
    when = words.date or "0000"
    expired = [place for place in places if place.last and when > place.last]
    if places_were := read_era(words, at)[0]:
        valid = expired if places_were == "cũ" else [place for place in places if place.first and not place.last]
        if valid:
            return valid, expired
    begun = (place for place in places if not (place.first and when < place.first[: len(when)]))
    return [place for place in begun if place not in expired], expired


def read_era(words: Words, at: int) -> tuple[str, int]:
    """Read what tells a place from its successor: (cũ), cũ, (mới); with where it ends."""
    if words.key(at) == "(" and words.key(at + 1) in ("cũ", "mới") and words.key(at + 2) == ")":
        return words.key(at + 1), at + 3
    return ("cũ", at + 1) if words.key(at) == "cũ" else ("", at)


def _choose(fitting: list[Place]) -> Place | None:
    """Return the place that a bare name means: a country, then a first-level unit, else the only one."""
    for sort in ("Country", "Province"):
        if ranked := [place for place in fitting if place.sort == sort]:
            return ranked[0]
    if len(fitting) > 1:
        fitting = [place for place in fitting if place.parent == place.country]
    return fitting[0] if len(fitting) == 1 else None


def _has_unit(place: Place, unit: str | None, keys: list[str]) -> bool:
    """Say whether the unit's word before a name is one of the place's; Chủ tịch Hồ Chí Minh is a person without it."""
    if unit is None:
        return not (place.named_with_unit and phrase_keys(place.label)[-len(keys) :] == tuple(keys))
    return unit in place.units
