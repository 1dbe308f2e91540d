"""A sentence as the few signs that tell of relations between places, everything else left out.

Laid out, `đến nay L duy trì quan hệ hợp tác với các L , L và L` reads `oVKRwF&F&F`: a pattern over signs has no gaps to
bridge. V a Vietnamese province or city of the first level (or its government) · H the article's own, unnamed (tỉnh) ·
D "hai tỉnh" · F a foreign province, city or region · C a foreign country · X anyone else who could act · S the State ·
R a word of relation · W a wish or plan · K what says that a relation is there · w with · b between · e beside ·
i is, such as · & comma, and · - dash · ; the end of a clause · o other words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from kg.facts.model import Mention
from kg.facts.reading import Reading
from kg.facts.relation.linking import find_link
from kg.facts.unlisted import read_unlisted_abroad
from kg.mentions.model import PlaceName
from kg.mentions.places import is_foreign
from kg.mentions.refs import BodyRef, PlaceRef
from kg.mentions.tape import Tape
from kg.reference.lexicon import Lexicon

# The word lists (partnerships.ttl) and their signs; of two phrases that begin at one word the longer counts.
_SIGNS = {
    "relation": "R",
    "wish": "W",
    "kept": "K",
    "state": "S",
    "two-places": "D",
    "own-place": "H",
    "other-actor": "X",
    "no-sign": "o",
}
_SINGLE = {",": "&", "và": "&", "rồi": "&", "-": "-", "–": "-", ";": ";", ".": ";"}
# Where something is, or the ends of a route
_AWAY = re.compile(
    r"\b(?:tại|ở|từ|sang|đến|tới|thăm|vào|về|địa bàn|quê|theo|qua|giáp|do|(?:tuyến|bay|cao tốc|hành lang|xe khách)(?: [^\sA-Z]+){0,2}) $"
)
_OUTSIDE = re.compile(
    r"\b(?:theo|qua|của|tại|từ|do|cùng|với|diện|là|và|,|phía|lời)(?: (?:đại diện|báo cáo|lãnh đạo))* $"
)
_NOT_OWN_BEFORE = re.compile(
    r"\b(?:các|những|nhiều|một|số|là|cấp|từng|mỗi|ba|bốn|năm|sáu|bảy|tám|chín|mười|chục|trung|\d+) $"
)
_NOT_OWN_AFTER = re.compile(r"(?:bạn|láng|khác|nào|trưởng|ủy|lân|thứ|đầu tiên|duy nhất|nước ngoài|kết nghĩa|[LC])\b")
_GOES_ON = re.compile("(?<=[FC]);(?=o?w?F)|(?<=[FC]o);(?=o?w?F)")  # a list by countries: L , L ; với L
_RULING = frozenset({"PeoplesCommittee", "PeoplesCouncil", "PartyCommittee", "GovernmentBody"})


class Sign(NamedTuple):
    """A sign, the tokens that it stands for (last exclusive), and the place where it is one."""

    sign: str
    first: int
    last: int
    place: Mention | None = None


@dataclass(frozen=True, slots=True)
class Signs:
    """A sentence's signs in order, and their text: sign number i is character i."""

    tape: Tape
    signs: tuple[Sign, ...]
    text: str


def lay_out(reading: Reading, tape: Tape) -> Signs:
    """Return the signs of a sentence."""
    signs = list(_thinned(_read(reading, tape)))
    for match in _GOES_ON.finditer("".join(sign.sign for sign in signs)):
        signs[match.start()] = signs[match.start()]._replace(sign="&")
    return Signs(tape, tuple(signs), "".join(sign.sign for sign in signs))


def _thinned(signs: Iterator[Sign]) -> Iterator[Sign]:
    """Leave one "o" of a run."""
    last = ""
    for sign in signs:
        if sign.sign != "o" or last != "o":
            yield sign
        last = sign.sign


def _read(reading: Reading, tape: Tape) -> Iterator[Sign]:
    items = tape.items
    local = reading.lexicon.words["local"]
    openers = reading.lexicon.openers_in(*_SIGNS)
    bracketed = "( C" in tape.text or "( L" in tape.text
    at = 0
    while at < len(items):
        item = items[at]
        if item.symbol in ("L", "C", "B"):
            yield from _named(reading, tape, at)
            at += 1
            continue
        if bracketed and (unlisted := read_unlisted_abroad(tape, at)) is not None:
            yield from _linked(tape, at, "F", tape.line.place(unlisted[0]))
            at += unlisted[1]
            continue
        sign, size = _word(tape, at, openers)
        if sign != "o" or item.symbol not in local:
            yield Sign(sign, item.first, items[at + size - 1].last)
        at += size


def _word(tape: Tape, at: int, openers: frozenset[str]) -> tuple[str, int]:
    """The sign of the words there, and how many they are."""
    items, here = tape.items, tape.items[at]
    if (
        here.symbol == "."
        and at + 1 < len(items)
        and (items[at + 1].symbol in (".", ",") or items[at - 1].symbol == ".")
    ):
        return "&", 1  # an ellipsis within a list: L, L . . . , L
    if single := _SINGLE.get(here.symbol):
        number = here.symbol == "." and _is_number(tape, at - 1) and _is_number(tape, at + 1)
        return ("o" if number else single), 1
    if here.ref is not None or here.symbol not in openers:
        return "o", 1
    words = tape.line.words
    size, sign = max(
        ((words.listed(name, here.first), sign) for name, sign in _SIGNS.items()), key=lambda found: found[0]
    )
    if not size or any(item.ref is not None for item in items[at : at + size]):
        return "o", 1
    if (sign == "H" and not _own(tape, at, at + size)) or (sign == "R" and _is_name(tape, here.first, size)):
        return "o", size
    return sign, size


def _is_name(tape: Tape, first: int, size: int) -> bool:
    """Whether the words are a name, all in capitals after a word that is not: cửa khẩu Hữu Nghị."""
    words = tape.line.words
    named = size > 1 and not words.shouting and not words.starts(first) and not words.capital(first - 1)
    return named and all(words.capital(at) for at in range(first, first + size))


def _is_number(tape: Tape, at: int) -> bool:
    return 0 <= at < len(tape.items) and tape.items[at].symbol.isdigit()


def _own(tape: Tape, at: int, end: int) -> bool:
    """Whether "tỉnh" is the article's own: not các tỉnh, một tỉnh, tỉnh bạn."""
    if _NOT_OWN_BEFORE.search(tape.text[: tape.starts[at]]):
        return False
    return end >= len(tape.items) or not _NOT_OWN_AFTER.match(tape.text, tape.starts[end])


def _named(reading: Reading, tape: Tape, at: int) -> Iterator[Sign]:
    """The sign of a place or body, and before it that of the link that makes it stand free."""
    item = tape.items[at]
    ref = item.ref
    if isinstance(ref, BodyRef):
        yield from _body(reading, tape, at, ref)
    elif not isinstance(ref, PlaceRef):
        return
    elif (
        item.last == item.first + 1
        and ref.unit is None
        and tape.line.words.capital(item.last)
        and not _chunk(tape, at + 1)
    ):
        yield Sign("o", item.first, item.last)  # Nhật Cường is a firm
    elif is_abroad(ref, reading.lexicon):
        if item.symbol == "C" or is_large(ref, reading.lexicon):
            yield from _linked(tape, at, "C" if item.symbol == "C" else "F", tape.line.place(ref))
    elif item.symbol == "C":
        yield Sign("S", item.first, item.last)
    elif _AWAY.search(tape.text[: tape.starts[at]]):
        yield Sign("o", item.first, item.last)
    elif ref.known is not None and (ref.known.sort == "Province" or ref.known.unit == "thành phố"):
        yield from _linked(tape, at, "V", tape.line.place(ref))
    else:
        yield Sign("X" if ref.unit is not None or ref.known is not None else "o", item.first, item.last)


def _chunk(tape: Tape, at: int) -> bool:
    return at < len(tape.items) and tape.items[at].ref is not None


def _linked(tape: Tape, at: int, sign: str, place: Mention | None) -> Iterator[Sign]:
    """The place and its link; a foreign place that only qualifies a noun is no party."""
    item = tape.items[at]
    link = find_link(tape, at)
    if link is None and sign != "V":
        yield Sign("o", item.first, item.last)
        return
    if link:
        yield Sign(link, item.first, item.last)
    yield Sign(sign, item.first, item.last, place)


def _body(reading: Reading, tape: Tape, at: int, ref: BodyRef) -> Iterator[Sign]:
    """A province's committees and councils stand for it; other bodies act for themselves."""
    item = tape.items[at]
    place = ref.territory
    if place is not None and ref.head is not None and ref.head.sort in _RULING and not ref.theme:
        mention = tape.line.place(place)
        if is_abroad(place, reading.lexicon) and is_large(place, reading.lexicon):
            yield from _linked(tape, at, "F", mention)
            return
        if (
            mention is not None
            and isinstance(mention.thing, PlaceName)
            and mention.thing.unit in (None, "tỉnh", "thành phố")
        ):
            yield Sign("V", item.first, item.last, mention)
            return
    outside = _OUTSIDE.search(tape.text[: tape.starts[at]])
    yield Sign("o" if outside else "X", item.first, item.last)


def is_abroad(ref: PlaceRef, lexicon: Lexicon) -> bool:
    """Whether a place is foreign: one of the first level that the gazetteer does not know is, all of ours being known."""
    if is_foreign(ref, lexicon):
        return True
    return (
        ref.known is None
        and ref.within is None
        and ref.name is not None
        and ref.unit in lexicon.phrases["first-level-unit"]
    )


def is_large(ref: PlaceRef, lexicon: Lexicon) -> bool:
    """Whether it is a country, region, province or city."""
    if ref.unit is None and ref.known is None:  # Viêng Chăn (Lào), which is a province and a city
        return ref.within is not None and ref.within.known is not None and ref.within.known.sort == "Country"
    unit = ref.unit or (ref.known.unit if ref.known is not None else None)
    return unit in lexicon.phrases["partner-unit"]
