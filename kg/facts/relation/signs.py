"""A sentence as the few signs that tell of relations between places, everything else left out.

Laid out, `đến nay L duy trì quan hệ hợp tác với các L , L và L` reads `oVKRwF&F&F`: a pattern over signs has no gaps to
bridge. V a Vietnamese province or city of the first level (or its government) · H the article's own, unnamed (tỉnh) ·
D "hai tỉnh" · d "hai bên" · F a foreign province, city or region · C a foreign country · X anyone else who could act · S the State ·
R a word of relation · W a wish or plan · K what says that a relation is there · w with · b between · e beside ·
i is, such as · & comma, and · - dash · ; the end of a clause · o other words. Those who sign for a place stand for it
(kg/facts/relation/signers.py). What is told of a foreign place in apposition is a clause of its own.
"""

import re
from collections.abc import Iterator

from kg.facts.model import Mention
from kg.facts.reading import Reading
from kg.facts.relation.abroad import country_of_several, governed, is_abroad, is_large, last_named
from kg.facts.relation.linking import comes_from, find_link, measure_apposition, measure_brackets, measure_run
from kg.facts.relation.sign import Sign, Signs
from kg.facts.relation.signers import read_leader, seat_signers
from kg.facts.unlisted import read_unlisted_abroad
from kg.mentions.model import PlaceName
from kg.mentions.refs import BodyRef, PlaceRef
from kg.mentions.tape import Tape

# The word lists (partnerships.ttl) and their signs; of two phrases that begin at one word the longer counts.
_SIGNS = {
    "relation": "R",
    "wish": "W",
    "kept": "K",
    "state": "S",
    "two-places": "D",
    "both-sides": "d",
    "own-place": "H",
    "that-place": "T",  # tỉnh này: F where a link says that it is a partner
    "other-actor": "X",
    "no-sign": "o",
    "manner": "",  # of signing: left out
}
_SINGLE = {",": "&", "và": "&", "rồi": "&", "-": "-", "–": "-", ";": ";", ".": ";"}
_AWAY = r"\b(?:⟨where⟩|⟨ends-of⟩(?: [^\sA-Z]+){0,2}) $"  # where something is, or the ends of a route
_OUTSIDE = r"\b(?:⟨outside⟩|,)(?: ⟨spokesman⟩)* $"
_NOT_OWN_BEFORE = r"\b(?:⟨not-own-before⟩|\d+) $"
_NOT_OWN_AFTER = r"^(?:⟨not-own-after⟩|[LC])\b"
_GOES_ON = re.compile("(?:(?<=[FC])|(?<=[FC]o));(?=o?w?F(?!&[VHDd]))")  # a list by countries: L , L ; với L
_PLACED = r"\b⟨locality-noun⟩(?: [^\sA-Z.,;]+){0,3} của $"  # địa phương đầu tiên của Việt Nam: no affair of the State's


def lay_out(reading: Reading, tape: Tape) -> Signs:
    """Return the signs of a sentence."""
    signs = list(_thinned(seat_signers(reading, tape, list(_thinned(_read(reading, tape))))))
    for match in _GOES_ON.finditer("".join(sign.sign for sign in signs)):
        signs[match.start()] = signs[match.start()]._replace(sign="&")
    return Signs(tape, tuple(signs), "".join(sign.sign for sign in signs))


def _thinned(signs: Iterator[Sign] | list[Sign]) -> Iterator[Sign]:
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
    placed = "C" in tape.text or "( L" in tape.text
    at = 0
    while at < len(items):
        item = items[at]
        if item.symbol in ("L", "C", "B"):
            size, signs = _named(reading, tape, at)
            yield from signs
            at += size
            continue
        if item.symbol in ("N", "T") and (leader := read_leader(reading, tape, item)) is not None:
            yield from _people(tape, at, Sign(leader[0], item.first, item.last, leader[1]))
            at += 1
            continue
        if placed and (unlisted := read_unlisted_abroad(tape, at)) is not None:
            yield from _linked(tape, at, "F", tape.line.place(unlisted[0]))
            at += unlisted[1]
            continue
        sign, size = _word(tape, at, openers)
        if sign == "T":
            yield from _that_place(reading, tape, at, items[at + size - 1].last)
        elif sign and (sign != "o" or item.symbol not in local):
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
    if tape.search(_NOT_OWN_BEFORE, tape.text[: tape.starts[at]]):
        return False
    return end >= len(tape.items) or not tape.search(_NOT_OWN_AFTER, tape.text[tape.starts[end] :])


def _that_place(reading: Reading, tape: Tape, at: int, last: int) -> Iterator[Sign]:
    """Tỉnh này, after "với" or "giữa": the foreign place of that level named last."""
    item, link = tape.items[at], find_link(tape, at)
    several = tape.search(_NOT_OWN_BEFORE, tape.text[: tape.starts[at]])
    free = link in ("w", "b") or (tape.items[at - 1].symbol == "và" and at > 0)
    place = last_named(reading, tape, item.symbol, item.first) if free and not several else None
    if place is None:
        yield Sign("o", item.first, last)
        return
    if link:
        yield Sign(link, item.first, last)
    yield Sign("F", item.first, last, place)


def _named(reading: Reading, tape: Tape, at: int) -> tuple[int, Iterator[Sign]]:
    """How many items a place or body takes with what is told beside it, and its signs."""
    item = tape.items[at]
    ref = item.ref
    if isinstance(ref, BodyRef):
        return 1, _body(reading, tape, at, ref)
    if not isinstance(ref, PlaceRef):
        return 1, iter(())
    foreign = item.symbol != "C" and is_abroad(ref, reading.lexicon) and is_large(ref, reading.lexicon)
    if not foreign:
        return 1, _place(reading, tape, at, ref)
    if (country := country_of_several(ref, tape)) is not None:
        return 1, _linked(tape, at, "C", country)
    size = 1 + measure_brackets(tape, at + 1)
    sign = Sign("F", item.first, item.last, tape.line.place(ref))
    link = find_link(tape, at)
    if at == 0 and (noun := measure_apposition(tape, at + size) or 0) > 1:
        return size + noun, _place(reading, tape, at, ref)  # F, thành phố bên sông, …
    if link is None:
        run = size if size > 1 else measure_run(tape, at)
        apposed = measure_apposition(tape, at + run)
        if apposed is None and _is_of_several(tape, at + run + 1):
            apposed = 2  # , tỉnh Bắc Lào …
        if apposed is not None:
            return size + (apposed if run == size else 0), iter((Sign(";", item.first, item.last), sign))
        if (start := comes_from(tape, at)) is not None:
            return size, iter(_people(tape, start, sign._replace(sign="p")))
    return size, _place(reading, tape, at, ref)


def _is_of_several(tape: Tape, at: int) -> bool:
    """Whether a comma stands before an item that calls a place one of a country's: , tỉnh Bắc Lào."""
    ref = tape.items[at].ref if at < len(tape.items) and tape.items[at - 1].symbol == "," else None
    return isinstance(ref, PlaceRef) and country_of_several(ref, tape) is not None


def _people(tape: Tape, start: int, sign: Sign) -> Iterator[Sign]:
    """Who leads or comes from a place, and before them that another acts with them."""
    if find_link(tape, start) == "w":
        yield sign._replace(sign="u", place=None)
    yield sign


def _place(reading: Reading, tape: Tape, at: int, ref: PlaceRef) -> Iterator[Sign]:
    """The sign of a place, and before it that of the link that makes it stand free."""
    item = tape.items[at]
    if (
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
        placed = tape.search(_PLACED, tape.text[: tape.starts[at]]) is not None
        yield Sign("o" if placed else "S", item.first, item.last)
    elif tape.search(_AWAY, tape.text[: tape.starts[at]]):
        yield Sign("o", item.first, item.last)
    elif ref.known is not None and (ref.known.sort == "Province" or ref.known.unit == "thành phố"):
        yield from _linked(tape, at, "V", tape.line.place(ref))
    else:
        acts = ref.unit is not None or (ref.known is not None and ref.known.country is not None)  # no continent does
        yield Sign("X" if acts else "o", item.first, item.last)


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
    if (place := governed(ref)) is not None:
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
    outside = tape.search(_OUTSIDE, tape.text[: tape.starts[at]])
    yield Sign("o" if outside else "X", item.first, item.last)
