"""Partnerships: a Vietnamese province or city and the foreign place that it cooperates with."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from kg.facts.model import Evidence, Mention, Partnership
from kg.facts.reading import Reading
from kg.facts.relation.abroad import last_named
from kg.facts.relation.both_sides import partner_of_both
from kg.facts.relation.clauses import Party, clause_around, find_ours, find_parties, find_relation, is_only_wished
from kg.facts.relation.sign import Signs
from kg.facts.relation.signs import lay_out
from kg.facts.relation.those_places import NAMELY, find_namely, find_those
from kg.mentions.context import CAPITAL
from kg.mentions.model import PlaceName
from kg.mentions.places import is_foreign
from kg.mentions.refs import territories
from kg.mentions.tape import Tape
from kg.reference.lexicon import Lexicon
from kg.text.numbers import NUMBER, fold
from kg.text.sounds import sound_key

_CUE = rf"\b(?:⟨relation⟩|bạn|bắt tay)\b|{NAMELY}"
_POINTS = rf"\b(?:⟨two-places⟩|⟨place-noun⟩|bên)\b|{NAMELY}"  # what means places without naming them
# Quan hệ giữa hai tỉnh · hai tỉnh đã ký; not 3 cặp huyện hai tỉnh ký
_TWO = (re.compile(r"R[oRK]*[Dd]"), re.compile(r"(?<![XV])(?:D[oK]*|d[oK&]*)R"))
_SIGN = frozenset({"ký", "kết", "quan"})  # hai bên ký …, kết nghĩa, (thiết lập) quan hệ
_DOCUMENT = frozenset({"bản", "ghi", "thỏa", "thoả", "biên"})
_ONLY_TWINNED = re.compile(r"\bkết nghĩa\b(?!.*\b(?:hợp tác|quan hệ)\b)")
_COUNTED = rf"\b{NUMBER} ⟨place-noun⟩(?: [^\s,;.]+){{0,2}} $"
_CALLED = 40  # characters before a name
_ASIDE = re.compile("o?wC&[VH].*wF")  # với C, tỉnh đã ký kết với F
_NAMED_NEXT = re.compile("o?iF")


def extract_partnerships(reading: Reading) -> Iterator[Partnership]:
    """Yield each partner of the article's provinces once, however it is spelt: Gyeongsangbuk, Gyeongsang-buk."""
    found = list(_extract(reading))
    return (one for one in found if not _is_named_otherwise(reading, one, found))


def _extract(reading: Reading) -> Iterator[Partnership]:
    seen: dict[str, list[str]] = {}  # our places by the partner as it sounds
    abroad = [_names_abroad(tape, reading.lexicon) for tape in reading.tapes]
    for tape in reading.tapes if True in abroad else ():
        if not tape.search(_CUE, tape.line.folded):
            continue
        if not abroad[tape.number] and (reading.home is None or not tape.search(_POINTS, tape.line.folded)):
            continue
        signs = lay_out(reading, tape)
        pointed = (*find_those(reading, signs), *find_namely(reading, signs))
        for found in (*_named(reading, signs), *_the_two(reading, signs), *pointed):
            known = seen.setdefault(sound_key(found.partner.name), [])
            if not any(_is_same_place(found.place.name, name) for name in known):
                known.append(found.place.name)
                yield found


def _names_abroad(tape: Tape, lexicon: Lexicon) -> bool:
    """Whether a line names a place abroad, or one that the gazetteer does not know."""
    return any(ref.known is None or is_foreign(ref, lexicon) for ref in territories(tape.line.chunks))


def _is_named_otherwise(reading: Reading, fact: Partnership, facts: Sequence[Partnership]) -> bool:
    """Whether a country only stands for places of it that the article names: hai tỉnh Campuchia, or in a headline."""
    country = reading.lexicon.place_of.get(_iri(fact.partner))
    if country is None or country.sort != "Country":
        return False
    tape = reading.tape_at(fact.partner.start)
    before = fold(reading.article.text[tape.line.sentence.start : fact.partner.start])
    if tape.line.sentence.block != "headline" and not tape.search(_COUNTED, before):
        return False
    partners = (reading.lexicon.place_of.get(_iri(other.partner)) for other in facts)
    return any(place is not None and place != country and place.country == country.iri for place in partners)


def _is_same_place(one: str, other: str) -> bool:
    """Whether two names are of one place, or of a city and the province that is named after it: Huế, Thừa Thiên Huế."""
    short, long = sorted((one, other), key=len)
    return short == long or long.endswith(f" {short}")


def _the_two(reading: Reading, signs: Signs) -> Iterator[Partnership]:
    """Quan hệ giữa hai tỉnh, hai tỉnh đã ký: of the article's province and the foreign place named last."""
    for match in chain.from_iterable(pattern.finditer(signs.text) for pattern in _TWO):
        relation = match.start() + match.group().index("R")
        at = next(i for i in range(match.start(), match.end()) if signs.text[i] in "Dd")
        party = Party("", at, at + 1, clause_around(signs, match.start(), match.end()))
        ours = reading.home_mention(signs.tape)
        if ours is None or is_only_wished(signs, party, relation):
            continue
        first = signs.signs[at].first
        if signs.text[at] == "d":
            theirs = partner_of_both(reading, signs.tape, first) if _of_both(signs, relation, at) else None
        else:
            theirs = last_named(reading, signs.tape, signs.tape.line.words.key(first + 1))
        if theirs is None:
            continue
        start, stop = signs.tape.line.offsets(signs.signs[match.start()].first, signs.signs[match.end() - 1].last)
        yield Partnership(place=ours, partner=theirs, evidence=Evidence(start=start, end=stop, rule="partnerships/two"))


def _of_both(signs: Signs, relation: int, both: int) -> bool:
    """Whether it is said of both sides that they are related: quan hệ giữa hai bên, hai bên ký …, what both agreed on."""
    if relation < both:
        return signs.before(both) == "giữa"
    said = signs.text[both + 1 : relation]
    return signs.key(relation) in _DOCUMENT or ({"o", "&"}.isdisjoint(said) and signs.key(relation) in _SIGN)


def _named(reading: Reading, signs: Signs) -> Iterator[Partnership]:
    """Yield what the clauses say of the foreign places that they name."""
    for party in find_parties(signs):
        relation = find_relation(signs, party)
        if relation is None or is_only_wished(signs, party, relation):
            continue
        ours = find_ours(signs, party, relation)
        if ours is None:
            continue
        places = [signs.signs[at].place for at in ours] or [reading.home_mention(signs.tape)]
        for place in places:
            if place is not None:
                yield from _pairs(reading, signs, party, relation, place)


def _pairs(reading: Reading, signs: Signs, party: Party, relation: int, ours: Mention) -> Iterator[Partnership]:
    """Yield the relation of each partner to the Vietnamese province, with the words that state it."""
    places = [sign.place for sign in signs.signs[party.start : party.end] if sign.place is not None]
    if _stand_for_states(reading, ours, places):
        return
    for at in range(party.start, party.end):
        sign = signs.signs[at]
        if sign.place is None or (sign.sign == "C" and not _with_a_country(signs, party, at, reading.lexicon)):
            continue
        if _NAMED_NEXT.match(signs.text, at + 1):  # bốn tỉnh Nam Lào là L, L: the names come after
            continue
        words = [(relation.first, relation.last) for relation in (signs.signs[relation], sign)]
        begin, stop = signs.tape.line.offsets(min(first for first, _ in words), max(last for _, last in words))
        if signs.tape.line.sentence.start <= ours.start and ours.end <= signs.tape.line.sentence.end:
            begin, stop = min(begin, ours.start), max(stop, ours.end)
        yield Partnership(
            place=ours, partner=sign.place, evidence=Evidence(start=begin, end=stop, rule="partnerships/relation")
        )


def _stand_for_states(reading: Reading, ours: Mention, theirs: Sequence[Mention]) -> bool:
    """Whether capitals without their unit's word stand for their states: giữa Hà Nội và Washington.

    In an article about the city they are cities where it calls another one so (Thủ đô, Thị trưởng, Đoàn đại biểu), or
    lists one that is no capital.
    """
    if ours.name != "Hà Nội" or ours.end - ours.start > len("Hà Nội"):
        return False
    if len(theirs) > 1 and not all(_is_state_or_capital(reading, one) for one in theirs):
        return False
    return not any(_is_called_a_city(reading, one) for one in theirs)


def _is_state_or_capital(reading: Reading, place: Mention) -> bool:
    listed = reading.lexicon.place_of.get(_iri(place))
    return listed is not None and (listed.sort == "Country" or CAPITAL in listed.units)


def _is_called_a_city(reading: Reading, place: Mention) -> bool:
    """Whether a place has its unit's word there, or somewhere in an article that has a province or city of its own."""
    if place.end - place.start > len(place.name):
        return True
    text = fold(reading.text) if reading.home is not None else ""
    named = re.finditer(re.escape(fold(place.name)), text)
    called = reading.lexicon.patterns[r"\b⟨city-word⟩ $"]
    return any(called.search(text[max(0, one.start() - _CALLED) : one.start()]) for one in named)


def _with_a_country(signs: Signs, party: Party, at: int, lexicon: Lexicon) -> bool:
    """Whether it is the province itself that cooperates with a country, not the State; C , gồm F only places F."""
    if "S" in signs.text or re.match("[&o]*i", signs.text[at + 1 :]):
        return False
    if _ASIDE.match(signs.text) and at < signs.text.index("&"):
        return False
    if _ONLY_TWINNED.search(signs.tape.text) or {"V", "H", "D"}.isdisjoint(signs.text):
        return False
    country = _iri(signs.signs[at].place)
    listed = (lexicon.place_of.get(_iri(sign.place)) for sign in signs.signs[party.start : at] if sign.sign == "F")
    return not any(place is not None and place.country == country for place in listed)  # F và F, C


def _iri(place: Mention | None) -> str:
    return (place.thing.iri or "") if place is not None and isinstance(place.thing, PlaceName) else ""
