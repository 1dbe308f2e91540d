"""Place phrases: a unit's word, a name, and what places it: tỉnh Vân Nam (Trung Quốc)."""

import re
from collections.abc import Iterable

from kg.mentions.gazetteer import find_known, find_numbered, find_transcribed, measure_name, read_era
from kg.mentions.refs import PlaceRef
from kg.mentions.words import Words
from kg.reference.index import phrase_keys
from kg.reference.lexicon import Lexicon
from kg.reference.model import Place

_LEVELS = {"village": 0, "station": 0, "commune": 1, "district": 2, "province": 3}
_OF = frozenset({"của", "thuộc"})
_NAME_WORDS = frozenset({"trấn", "hương"})  # units that are in names, too
_CLIPPED = re.compile(r"(?<=\b\w) ?(['’ʼ]) ?(?=\w)")  # Cư M ’ gar
_SPACED = re.compile(r" - (?=[a-z])")  # Gyeongsang - buk


def read_place(words: Words, at: int, *, bare: bool = False, titled: bool = False) -> PlaceRef | None:
    """Read the place phrase at a position; with `bare`, a unit's word alone counts too.

    With `titled` the phrase ends a title, behind which the name of who has it may stand.
    """
    if words.starts(at) and words.listed("clause", at) > 1:
        return None  # Vinh dự được đón …
    size, units = words.lexicon.unit_index.find(words.keys, at)
    unit = units[0] if units else None
    if unit in _NAME_WORDS and words.capital(at) and not words.starts(at):
        return None  # chùa Trấn Quốc
    if unit == "thành phố" and words.listed("nickname", at):
        return None  # thành phố Cảng
    if unit == "châu" and (continent := _read_continent(words, at)) is not None:
        return continent
    start = at + size
    if words.key(start) == "." and words.key(start - 1) in ("tp", "tx", "tt", "p", "q"):
        start += 1
    name_size, known = find_known(words, start, unit)
    if not name_size and unit is not None:
        name_size, known = find_numbered(words, start, unit)
    if not name_size and size and (known_here := find_known(words, at, None))[0]:
        unit, start, (name_size, known) = None, at, known_here
    if not name_size:
        name_size, known = find_transcribed(words, start, unit)
    if not name_size and unit and not (bare and names_person(words, start, titled=titled)):
        name_size = measure_name(words, start)
        if name_size == 1 and words.listed("clause", start):  # … hữu nghị tỉnh: | Bầu, at a sentence's head
            name_size = 0
    if unit == "khu tự trị" and known is None and (after := _after_people(words, start, name_size)):
        start, name_size, known = after
    if not name_size:
        return PlaceRef(first=at, last=at + size, span=(at, at + size), name=None, unit=unit) if bare and unit else None
    return _qualified(words, at, (start, start + name_size), unit, known)


def _read_continent(words: Words, at: int) -> PlaceRef | None:
    """The continent whose name begins with its unit's word: châu | Âu."""
    size, places = words.lexicon.places.find(words.keys, at)
    if not places or not words.capital(at + size - 1) or places[0].unit != "châu lục":
        return None
    span = (at, at + size)
    return PlaceRef(first=at, last=at + size, span=span, name=words.text(*span), unit=None, known=places[0])


def _after_people(words: Words, start: int, size: int) -> tuple[int, int, Place] | None:
    """Where the region's own name stands after its people's, how long it is, and the region: dân tộc Choang | Quảng Tây."""
    comma = words.key(start + size) == ","
    for at in range(start + 1, start + size + 2 * comma):
        length, known = find_known(words, at, "khu tự trị")
        if known is not None:
            return at, length, known
    return None


def _qualified(words: Words, at: int, span: tuple[int, int], unit: str | None, known: Place | None) -> PlaceRef:
    """The place whose name stands there, with what places it."""
    start, end = span
    name = _name(words, start, end)
    if known is not None and known.unit == "nước" and not is_other_name(name, known):
        name = known.label
    within, last = None, read_era(words, end)[1]
    if known is None or known.sort != "Country":
        within, last = _read_within(words, last, unit or (known.unit if known else _listed_unit(words, start)))
    if known is not None and within is not None and not _agrees(words, known, within):
        other = _agreeing(words, start, within)
        if other is None and words.key(end) == ",":  # cùng với Izumisano, Bình Định … : the next of a list
            within, last = None, end
        else:
            known = other
    return PlaceRef(first=at, last=last, span=(at, end), name=name, unit=unit, known=known, within=within)


def is_continent(ref: PlaceRef) -> bool:
    """Whether it is châu Á, châu Âu …, which no prefecture's name is as short as, or an ocean."""
    if ref.known is not None:
        return ref.known.unit in ("châu lục", "đại dương", "biển")
    return ref.unit == "châu" and " " not in (ref.name or "")


def _listed_unit(words: Words, start: int) -> str | None:
    """The unit of the largest of several listed places of the name there: Viêng Chăn, a province and a city."""
    units = [place.unit for place in words.lexicon.places.find(words.keys, start)[1] if place.unit]
    return max(units, key=lambda unit: _LEVELS.get(words.lexicon.pair_kinds.get(unit, ""), 0), default=None)


def is_other_name(name: str, country: Place) -> bool:
    """Whether a country is called by another name than the lexicon's, not by more or less of it: Lebanon for Li-băng."""
    if name.isupper() and len(name) > 1:
        return False  # an abbreviation
    called, listed = (set(phrase_keys(words)) for words in (name, country.label))
    return called.isdisjoint(listed) or (len(called) == len(listed) and called != listed)  # Thụy Sỹ


def read_unlisted(words: Words, at: int, unit: str) -> PlaceRef | None:
    """Read a name that the gazetteer does not hold as a place of a unit; None where something else begins."""
    known = words.lexicon.places.find(words.keys, at)[0] if at < len(words) else 1
    if known or not words.capital(at) or names_person(words, at) or words.lexicon.unit_index.find(words.keys, at)[0]:
        return None
    if words.lexicon.roles.find(words.keys, at)[0] or words.lexicon.heads.find(words.keys, at)[0]:
        return None
    end = at + measure_name(words, at)
    return PlaceRef(first=at, last=end, span=(at, end), name=_name(words, at, end), unit=unit) if end > at + 1 else None


def _name(words: Words, start: int, end: int) -> str:
    text = _CLIPPED.sub(r"\1", _SPACED.sub("-", words.text(start, end)))
    return text.title() if words.shouting and text.isupper() else text


def names_person(words: Words, at: int, *, titled: bool = False) -> bool:
    """Whether a person's name stands there: Phó Chủ tịch UBND tỉnh | Lê Văn Phước, behind a title also Ha Krong."""
    if words.names.persons.find(words.keys, at)[0]:
        return True
    run = 0
    while words.capital(at + run) and words.word(at + run):
        run += 1
    if titled and words.key(at - 1) == "tỉnh" and words.key(at + run) != "(" and not _of_named(words, at):
        return run > 1 or words.clipped(at)
    if run > 4 and words.listed("surname", at + 2):  # phường | Văn Miếu | Nguyễn Thị Thuý Hà
        return False
    # Every Vietnamese province is listed: tỉnh | Nguyễn Dung is a title's province and its holder.
    first_level = words.key(at - 1) in ("tỉnh", "phố", "tp")
    if run >= 3 and not first_level and words.key(at + run) in (",", "-", "–", ")") and words.apposed(at):
        return False  # ông Lê Trung Hà - chủ tịch xã | Hoàng Văn Thụ -
    shortest = 2 if first_level else 3
    return run >= shortest and words.listed("surname", at) > 0


def _of_named(words: Words, at: int) -> bool:
    """Whether the title that ends there is beside the name of who has it; among capitals only nothing tells."""
    return not words.shouting and words.apposed(at)


def _read_within(words: Words, at: int, unit: str | None) -> tuple[PlaceRef | None, int]:
    """What places it: (Vân Nam, Trung Quốc) · , huyện Kỳ Sơn, tỉnh Nghệ An · của Lào."""
    if words.key(at) == "(":
        capital = 2 if words.key(at + 1) == "thủ" and words.key(at + 2) in ("đô", "phủ") else 0
        inner = read_place(words, at + 1 + capital) if at + 1 + capital < len(words) else None
        if inner is not None:
            end = inner.last
            while words.key(end) in (",", "-") and (outer := read_place(words, end + 1)):
                inner, end = _nest(inner, outer), outer.last
            if words.key(end) == ")":
                return inner, end + 1
        return None, at
    if unit in words.lexicon.phrases["upper-unit"] and unit not in ("thành phố", "châu"):
        return (
            (country, country.last)
            if words.key(at) in ("của", ",") and (country := _country(words, at + 1))
            else (None, at)
        )
    step = 1 if words.key(at) in _OF or words.key(at) == "," else 0
    if not step and words.lexicon.unit_index.find(words.keys, at)[0] == 0:
        return None, at
    outer = read_place(words, at + step)
    if outer is None or outer.name is None or (not outer.unit and outer.known is None):
        return None, at
    if _level(words, outer) <= _LEVELS.get(words.lexicon.pair_kinds.get(unit or "", ""), 0):
        return None, at  # a list of equals: bản A, bản B; or the next phrase
    return outer, outer.last


def _level(words: Words, place: PlaceRef) -> int:
    """How large a place is: 0 a village … 3 a province, 4 a country."""
    if _is_country(place):
        return 4
    unit = place.unit or (place.known.unit if place.known is not None else None)
    if place.known is not None and place.known.parent == place.known.country:
        return 3
    return _LEVELS.get(words.lexicon.pair_kinds.get(unit or "", ""), 0)


def _nest(inner: PlaceRef, outer: PlaceRef) -> PlaceRef:
    return PlaceRef(
        first=inner.first,
        last=inner.last,
        span=inner.span,
        name=inner.name,
        unit=inner.unit,
        known=inner.known,
        within=outer,
    )


def _country(words: Words, at: int) -> PlaceRef | None:
    place = read_place(words, at) if at < len(words) else None
    return place if place is not None and _is_country(place) else None


def _is_country(place: PlaceRef) -> bool:
    return place.known is not None and place.known.sort == "Country"


def _chain(within: PlaceRef | None) -> Iterable[str]:
    while within is not None:
        if within.known is not None:
            yield within.known.iri
        within = within.within


def _agrees(words: Words, known: Place, within: PlaceRef) -> bool:
    above = set(_chain(within))
    parent: Place | None = known
    while parent is not None:
        if parent.parent in above or parent.country in above:
            return True
        parent = words.lexicon.place_of.get(parent.parent or "")
    return not above


def _agreeing(words: Words, start: int, within: PlaceRef) -> Place | None:
    """Another place of that name that the brackets allow: Brest (Belarus)."""
    for _, places in words.lexicon.places.find_all(words.keys, start):
        for place in places:
            if _agrees(words, place, within):
                return place
    return None


def is_foreign(ref: object, lexicon: Lexicon) -> bool:
    """Whether a place phrase is known to be abroad, by itself or by what places it."""
    while isinstance(ref, PlaceRef):
        if ref.known is not None and ref.known.country is not None:
            return ref.known.country != lexicon.viet_nam
        ref = ref.within
    return False
