"""Partnerships: a Vietnamese province or city and the foreign place that it cooperates with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from kg.facts.model import Evidence, Mention, Partnership
from kg.facts.reading import Reading
from kg.facts.relation.signs import Signs, is_abroad, is_large, lay_out
from kg.facts.relation.those_places import find_those
from kg.mentions.refs import territories
from kg.mentions.tape import Tape
from kg.text.sounds import sound_key

_CUE = r"\b(?:⟨relation⟩|bạn|bắt tay)\b"
_GROUP = re.compile(r"(?P<link>[wbei]?)(?P<list>[FC](?:[oK]?[&i]+(?:o?w)?[FC])*)")
_BOTH_BEFORE = re.compile(r"(?:bH|b?V(?:&V)*)[oK]?[&w-]+\Z")  # giữa A với · A và · A -
_BOTH_AFTER = re.compile(r"(?:[&-]|o?w)[VH]")
# Quan hệ giữa hai tỉnh · hai tỉnh đã ký; not 3 cặp huyện hai tỉnh ký
_TWO = re.compile(r"R[oRK]*D|(?<![XV])D[oK]*R")
_ONLY_TWINNED = re.compile(r"\bkết nghĩa\b(?!.*\b(?:hợp tác|quan hệ)\b)")


_SUCH_AS = re.compile("w[o&XHFC]*i?$")  # với các vùng, địa phương của các nước như
_NAMED_NEXT = re.compile("o?iF")
_OPENING = re.compile("[oK&]{0,3}R")  # a relation that has no subject: duy trì hợp tác với …


@dataclass(frozen=True, slots=True)
class _Party:
    """A group of partners in its clause: `start` and `end` bound it in the signs, the clause's bounds enclose it."""

    link: str
    start: int
    end: int
    clause: tuple[int, int]


def extract_partnerships(reading: Reading) -> Iterator[Partnership]:
    """Yield each partner of the article's provinces once, however it is spelt: Gyeongsangbuk, Gyeongsang-buk."""
    seen: dict[str, list[str]] = {}  # our places by the partner as it sounds
    for tape in reading.tapes:
        if not tape.search(_CUE, tape.line.folded):
            continue
        signs = lay_out(reading, tape)
        for found in (*_named(reading, signs), *_the_two(reading, signs), *find_those(reading, signs)):
            known = seen.setdefault(sound_key(found.partner.name), [])
            if not any(_is_same_place(found.place.name, name) for name in known):
                known.append(found.place.name)
                yield found


def _is_same_place(one: str, other: str) -> bool:
    """Whether two names are of one place, or of a city and the province that is named after it: Huế, Thừa Thiên Huế."""
    short, long = sorted((one, other), key=len)
    return short == long or long.endswith(f" {short}")


def _named(reading: Reading, signs: Signs) -> Iterator[Partnership]:
    return chain.from_iterable(_relate(reading, signs, party) for party in _parties(signs))


def _the_two(reading: Reading, signs: Signs) -> Iterator[Partnership]:
    """Quan hệ giữa hai tỉnh, hai tỉnh đã ký: of the article's province and the foreign place named last."""
    for match in _TWO.finditer(signs.text):
        at = match.start() + match.group().index("D")
        left = signs.text.rfind(";", 0, match.start()) + 1
        end = signs.text.find(";", match.end())
        party = _Party("", at, at + 1, (left, end if end >= 0 else len(signs.text)))
        theirs = last_named(reading, signs.tape, signs.signs[at].first)
        ours = reading.home_mention(signs.tape)
        if theirs is None or ours is None or _only_wished(signs, party, match.start() + match.group().index("R")):
            continue
        start, stop = signs.tape.line.offsets(signs.signs[match.start()].first, signs.signs[match.end() - 1].last)
        yield Partnership(place=ours, partner=theirs, evidence=Evidence(start=start, end=stop, rule="partnerships/two"))


def last_named(reading: Reading, tape: Tape, first: int) -> Mention | None:
    """The foreign place of the level of "hai tỉnh" (at a token) that was named last, no other province here since."""
    unit = tape.line.words.key(first + 1)
    for candidate in chain([tape], reading.before(tape)):
        for chunk in reversed(candidate.line.chunks):
            for ref in territories([chunk]):
                if ref.known is not None and ref.known.sort == "Province" and ref.known != tape.line.scope.home:
                    return None
                level = ref.unit or (ref.known.unit if ref.known is not None else None)
                if level == "nước" or (unit == "thành" and level != "thành phố"):
                    continue
                if (
                    is_abroad(ref, reading.lexicon)
                    and is_large(ref, reading.lexicon)
                    and (mention := candidate.line.place(ref))
                ):
                    return mention
    return None


def _parties(signs: Signs) -> Iterator[_Party]:
    for match in _GROUP.finditer(signs.text):
        start, end = match.span("list")
        left = signs.text.rfind(";", 0, start) + 1
        right = signs.text.find(";", end)
        yield _Party(match["link"], start, end, (left, right if right >= 0 else len(signs.text)))


def _relate(reading: Reading, signs: Signs, party: _Party) -> Iterator[Partnership]:
    """Yield what a clause says of a group of partners, if it says that there is a relation."""
    relation = _relation(signs, party)
    if relation is None or _only_wished(signs, party, relation):
        return
    for ours in _ours(reading, signs, party, relation):
        yield from _pairs(signs, party, relation, ours)


def _pairs(signs: Signs, party: _Party, relation: int, ours: Mention) -> Iterator[Partnership]:
    """Yield the relation of each partner to the Vietnamese province, with the words that state it."""
    for at in range(party.start, party.end):
        sign = signs.signs[at]
        if sign.place is None or (sign.sign == "C" and not _with_a_country(signs, at)):
            continue
        if _NAMED_NEXT.match(signs.text, at + 1):  # bốn tỉnh Nam Lào là L, L: the names come after
            continue
        if _stands_for_the_state(ours, sign.place):
            continue
        words = [(relation.first, relation.last) for relation in (signs.signs[relation], sign)]
        begin, stop = signs.tape.line.offsets(min(first for first, _ in words), max(last for _, last in words))
        if signs.tape.line.sentence.start <= ours.start and ours.end <= signs.tape.line.sentence.end:
            begin, stop = min(begin, ours.start), max(stop, ours.end)
        yield Partnership(
            place=ours, partner=sign.place, evidence=Evidence(start=begin, end=stop, rule="partnerships/relation")
        )


def _both(signs: Signs, party: _Party) -> int | None:
    """Where the Vietnamese side stands that is joined to the partners themselves: giữa A và B, A - B, A cùng B."""
    text = signs.text
    before = text[party.clause[0] : party.start]
    if match := _BOTH_BEFORE.search(before):
        return party.clause[0] + match.start() + (match.group()[0] == "b")
    if match := _BOTH_AFTER.match(text, party.end, party.clause[1]):
        return match.end() - 1
    return None


def _relation(signs: Signs, party: _Party) -> int | None:
    """Where the word stands that relates the partners: the nearest before them, else the first after them."""
    text, (left, right) = signs.text, party.clause
    both = _both(signs, party)
    before = text.rfind("R", left, party.start)
    if both is not None and before > 0 and text[before - 1] == "X" and _is_twinning(signs, before):
        return None  # 9 cặp bản kết nghĩa giữa hai tỉnh: theirs, not the provinces'
    between = _SUCH_AS.sub("", text[before : party.start]) if before >= 0 else ""
    near = before if before >= 0 and "X" not in between and (party.link or both is not None) else None
    if near is not None and party.link != "e":
        return near
    after = text.find("R", party.end, right)
    if after < 0 or "X" in text[party.end : after] or _is_a_friend(signs, after):
        return near  # có quan hệ với tỉnh, sau F
    if party.link in ("e", "b") or both is not None:
        return after
    if party.link == "w" and re.search("[HD]", text[party.end : after]):
        return after
    if (
        not party.link
        and not re.search("[VFCSD]", text[left : party.start])
        and re.search("[wo][HV]", text[after:right])
    ):
        return after
    return None


def _is_twinning(signs: Signs, at: int) -> bool:
    return signs.tape.line.words.key(signs.signs[at].first) == "kết"


def _is_a_friend(signs: Signs, at: int) -> bool:
    """Whether the word is of somebody's friend, whom a place after it would name: … - người bạn vong niên."""
    return signs.tape.line.words.key(signs.signs[at].first) == "người"


def _only_wished(signs: Signs, party: _Party, relation: int) -> bool:
    """Whether the clause only wishes for a relation that nothing says is there."""
    left, right = party.clause
    said = [sign for sign in signs.text[left : max(relation, party.start)] if sign in "WK"]
    return bool(said) and said[-1] == "W" and "K" not in signs.text[max(relation, party.start) : right]


def _ours(reading: Reading, signs: Signs, party: _Party, relation: int) -> Iterator[Mention]:
    """The Vietnamese provinces: joined to the partners, else who acts last before them, else the article's own."""
    text = signs.text
    at = _both(signs, party)
    if at is None and party.link == "b":
        return
    if at is None and party.start < relation:
        ahead = re.search("[VHD]", text[party.end : party.clause[1]])
        at = party.end + ahead.start() if ahead else None
    if at is None:
        at = _subject(text, party)
        if at is None and party.link == "e":
            at = max(text.rfind(sign, party.clause[0], party.start) for sign in "VH")
            at = at if at >= 0 else None
        if at is None and not _OPENING.match(text):
            return
    if at is None or text[at] in "HD":
        if (home := reading.home_mention(signs.tape)) is not None:
            yield home
        return
    while text[at : at + 1] == "V":
        if (place := signs.signs[at].place) is not None:
            yield place
        at += 2 if text[at + 1 : at + 3] == "&V" else 1


def _subject(text: str, party: _Party) -> int | None:
    """Where who acts stands: the last one before in the clause; a clause that names nobody has the last province before."""
    left = party.clause[0]
    such_as = _SUCH_AS.search(text[left : party.start])
    end = left + such_as.start() if such_as is not None else party.start
    acting = [
        i
        for i in range(end)
        if text[i] in ("VHDXS" if i >= left else "VHD")
        and text[max(i - 1, 0)] not in "wb"  # với tỉnh: who is acted with
    ]
    return acting[-1] if acting else None


def _stands_for_the_state(ours: Mention, theirs: Mention) -> bool:
    """Whether two capitals without their unit's word stand for their states: giữa Hà Nội và Washington."""
    return (
        ours.name == "Hà Nội"
        and ours.end - ours.start == len("Hà Nội")
        and theirs.end - theirs.start == len(theirs.name)
    )


def _with_a_country(signs: Signs, at: int) -> bool:
    """Whether it is the province itself that cooperates with a country, not the State; C , gồm F only places F."""
    if "S" in signs.text or re.match("[&o]*i", signs.text[at + 1 :]):
        return False
    if _ONLY_TWINNED.search(signs.tape.text):
        return False
    return not {"V", "H", "D"}.isdisjoint(signs.text)
