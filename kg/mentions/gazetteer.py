"""What the gazetteer makes of words: which listed place they name, at the article's date; how long an unlisted name is."""

import re

from kg.mentions.runs import looks_foreign
from kg.mentions.words import Words
from kg.reference.index import phrase_keys
from kg.reference.model import Place
from kg.text.sounds import sound_key

_CAPITAL = ["thủ", "đô"]
_LONG = 7  # letters: no Vietnamese syllable but a few has so many
_DIGITS = 2  # of the number of a city's unit
_ROMAN = frozenset(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"])
_NUMBERED = re.compile(r"\d+[A-Z]?")  # Thường Phước 1, Bu Prăng 1A


def find_known(words: Words, at: int, unit: str | None) -> tuple[int, Place | None]:
    """The longest listed name there that the unit's word allows, and the place if exactly one fits."""
    if not (words.capital(at) or (words.shouting and words.word(at))) or words.listed("no-country", at):
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
                return size, _choose(fitting) or _capital_of(words, at, fitting)
    return 0, None


def find_numbered(words: Words, at: int, unit: str) -> tuple[int, Place | None]:
    """A unit of a city by its number: quận | 9, Q. | 12, phường | 5; and the listed place if exactly one fits."""
    number = words.key(at)
    if unit not in words.lexicon.phrases["numbered-unit"] or not number.isdigit() or len(number) > _DIGITS:
        return 0, None
    if (
        words.listed("measure", at + 1)
        or words.key(at + 1) in ("-", "/")
        or (words.glued(at + 1) and words.word(at + 1))
    ):
        return 0, None
    _, places = words.lexicon.places.find([unit, number], 0)
    return 1, _choose(_of_era(words, at + 1, places)[0] or places) if places else None


def find_transcribed(words: Words, at: int, unit: str | None) -> tuple[int, Place | None]:
    """A foreign province in a spelling that is not listed: tỉnh | Phong Xa Lỳ, Xa-va-na-khẹt; by its sound."""
    hyphenated = words.dash(at + 1) and words.glued(at + 1) and words.glued(at + 2)
    if not words.capital(at) or not (
        unit in words.lexicon.phrases["upper-unit"] or hyphenated or len(words.key(at)) >= _LONG
    ):
        return 0, None
    for size in range(measure_name(words, at), 0, -1):
        place = words.lexicon.provinces_by_sound.get(sound_key(words.text(at, at + size)))
        if place is not None and (unit is None or unit in place.units):
            return size, place
    return 0, None


def _of_era(words: Words, at: int, places: list[Place]) -> tuple[list[Place], list[Place]]:
    """Return the places that the article's date or the words at `at` allow, and those that are no more by that date.

    Nam Định is no more in September 2025, but is named; Ninh Bình (cũ) is the one before the merger.
    """
    when = words.date or "0000"
    expired = [place for place in places if place.last and when > place.last]
    if places_were := read_era(words, at)[0]:
        valid = (
            expired if places_were == "before-merger" else [place for place in places if place.first and not place.last]
        )
        if valid:
            return valid, expired
    begun = (place for place in places if not (place.first and when < place.first[: len(when)]))
    return [place for place in begun if place not in expired], expired


def read_era(words: Words, at: int) -> tuple[str, int]:
    """Read what tells a place from its successor: (cũ), trước sáp nhập, (mới); with where it ends."""
    bracket = words.key(at) == "("
    for era in ("before-merger", "after-merger"):
        size = words.listed(era, at + bracket)
        end = at + bracket + size
        if size and (words.key(end) == ")" if bracket else era == "before-merger"):
            return era, end + bracket
    return "", at


def _choose(fitting: list[Place]) -> Place | None:
    """Return the place that a bare name means: a country, then a first-level unit, else the only one."""
    for sort in ("Country", "Province"):
        if ranked := [place for place in fitting if place.sort == sort]:
            return ranked[0]
    if len(fitting) > 1:
        fitting = [place for place in fitting if place.parent == place.country]
    return fitting[0] if len(fitting) == 1 else None


def _capital_of(words: Words, at: int, fitting: list[Place]) -> Place | None:
    """The one of several places of a name that the words before it call a capital: thủ đô | Viêng Chăn."""
    if words.keys[max(0, at - len(_CAPITAL)) : at] != _CAPITAL:
        return None
    return next((place for place in fitting if " ".join(_CAPITAL) in place.units), None)


def _has_unit(place: Place, unit: str | None, keys: list[str]) -> bool:
    """Say whether the unit's word before a name is one of the place's; Chủ tịch Hồ Chí Minh is a person without it."""
    if unit is None:
        return not (place.named_with_unit and phrase_keys(place.label)[-len(keys) :] == tuple(keys))
    return unit in place.units


def measure_name(words: Words, start: int) -> int:
    """How many capitalised words (with a last number) name an unlisted place."""
    end = start
    while words.capital(end) and end - start < 5 and not _other(words, end, start):
        end += 1
        while words.word(end + 1) and (_clipped(words, end) or (words.key(end) == "-" and _hyphenated(words, end))):
            end += 2
    if end > start and end < len(words) and _NUMBERED.fullmatch(words.tokens[end].text) and not words.glued(end):
        end += 1
        lettered = end < len(words) and words.glued(end) and len(words.tokens[end].text) == 1
        end += lettered and words.capital(end)  # Bu Prăng 1A
    return end - start


def _clipped(words: Words, at: int) -> bool:
    """Whether an apostrophe joins one letter to the rest of a name, however a site spaces it: Z’ lao, Cư M ’ gar."""
    return words.apostrophe(at) and len(words.tokens[at - 1].text) == 1


def _hyphenated(words: Words, at: int) -> bool:
    """Whether a hyphen joins two parts of a name: Val-de-Marne, and Gyeongsang - buk where a site sets them apart."""
    if words.glued(at) and words.glued(at + 1):
        return True
    return not words.capital(at + 1) and looks_foreign(words.tokens[at + 1].text)


def _other(words: Words, at: int, start: int) -> bool:
    """Whether another name begins there: a person's after a place of two syllables, a title or a body."""
    if at - start >= 2 and words.listed("surname", at) and words.capital(at + 1) and words.keys[at] not in _ROMAN:
        return not (words.listed("common-surname", at + 1) and words.capital(at + 3))  # xã Xuân Thới Sơn | Nguyễn …
    if at - start >= 2 and words.listed("middle-name", at + 1) and words.capital(at + 1) and words.capital(at + 2):
        return True  # phường Đằng Lâm | Định Văn Khánh
    return at > start and (
        words.lexicon.roles.find(words.keys, at)[0] > 1 or words.lexicon.heads.find(words.keys, at)[0] > 1
    )
