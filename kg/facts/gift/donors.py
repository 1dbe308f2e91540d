"""Who gives aid: whether somebody abroad gives in a clause."""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from kg.facts.fields import is_abroad
from kg.facts.office.bodies import name_offices
from kg.facts.reading import Reading
from kg.mentions.context import VIET_NAM
from kg.mentions.model import BodyName
from kg.mentions.places import is_foreign
from kg.mentions.refs import BodyRef, PersonRef, PlaceRef, TitleRef
from kg.mentions.runs import looks_foreign
from kg.mentions.tape import Item, Tape
from kg.reference.lexicon import Lexicon

_ORGANISATION = r"\b⟨fund-noun⟩(?: [^\sA-Z.,;]+)? $"
# Where a place stands when nobody there gives: people from here study in it, something is sold to it
_NO_GIVER = r"\b⟨no-giver⟩(?: (?:nước|các|nhân dân))* $"
MONEY: Final = r"\b⟨currency-word⟩ $"
"""Source of an expression for the currency that the name of a country ends: triệu đô la | Mỹ."""
_WORD = r"[^\sA-Z.;,]+"
_ASSOCIATIONS = frozenset({"MassOrganisation", "NonGovernmentalOrganisation"})
_LONGEST_NAME = 10  # words from an organisation's noun to the brackets after its name
_REACH = 8  # lines back in which "tổ chức này" was named
_LONGEST = 20_000  # characters: no report is longer, and what is made up must not take for ever
_OTHERS = r"(?:với|cùng|và|qua|tại|ở|của|thuộc|,|\() (?:\S+ )?"  # before a name that is not the giver's
# The giver is the verb's subject, its agent, or whose the money is
_GIVES = (
    rf"(?<!theo )(?<!trong )(?<!về )(?<!trên )D"
    rf"(?: {_WORD}| {_OTHERS}[A-Z]| [CLTN]| ,(?: (?:{_WORD}|[CLTN])){{1,14}} ,){{0,12}}?"
    rf"(?:(?: ,)?(?: (?:cho biết|cho hay|thông báo|công bố)(?: {_WORD}){{1,4}}| (?:đơn vị|nhà|bên|cơ quan|tổ chức|đã|vừa|cũng|còn|sẽ|đồng thời))?|(?: {_WORD}){{0,3}}) (?:⟨gives⟩|trao(?! trả| đổi))\b"
    rf"|\b(?:do|bởi|(?<!đến )từ|nhờ|được|qua|trong|trong đó|riêng)(?: {_WORD}){{0,4}} D"
    rf"|\b⟨support⟩(?: {_WORD}){{0,4}} của(?: {_WORD}){{0,3}} D"
)


Stretch = list[tuple[str, int]]  # symbols of a line, each with the token at which it begins


def read_givers(reading: Reading, tape: Tape) -> Stretch:
    """Return a line's symbols, with a D for each who is from abroad and may give.

    That are the listed ones, missions, places that act, funds of foreign names and their officers.
    """
    givers = dict(_listed(reading, tape)) | dict(_in_brackets(reading, tape)) | dict(_meant(reading, tape))
    for item, at in zip(tape.items, tape.starts, strict=True):
        if _may_give(reading, tape, item, at):
            givers.setdefault(item.first, item.last)
    keys, chunks = tape.line.words.keys, {item.first: item for item in tape.items if item.ref is not None}
    symbols: Stretch = []
    at = 0
    while at < len(keys):
        chunk = chunks.get(at)
        if at in givers:
            symbols.append(("D", at))
            at = givers[at]
        elif chunk is not None and not any(at < first < chunk.last for first in givers):
            symbols.append((chunk.symbol, at))
            at = chunk.last
        else:
            symbols.append((keys[at], at))
            at += 1
    return symbols


def give(lexicon: Lexicon, symbols: Stretch, first: int, last: int) -> bool:
    """Whether somebody from abroad gives, in the words from one token to before another."""
    words = " ".join(symbol for symbol, at in symbols if first <= at < last)
    return "D" in words and lexicon.patterns[_GIVES].search(words) is not None


def name_giver(symbols: Stretch, first: int, last: int) -> bool:
    """Whether somebody from abroad is named there who may give."""
    return any(symbol == "D" and first <= at < last for symbol, at in symbols)


def names_donor(reading: Reading, tape: Tape, first: int, last: int) -> bool:
    """Whether tokens name a giver that aid.ttl lists."""
    return any(first <= at < last for at, _ in _listed(reading, tape))


def _listed(reading: Reading, tape: Tape) -> Iterator[tuple[int, int]]:
    """Where the givers that aid.ttl lists begin and end."""
    donors, words = reading.lexicon.words["donor"], tape.line.words
    for at in range(len(words)):
        size = donors.find(words.keys, at)[0]
        if size and (words.capital(at) or size > 1):
            yield at, at + size


def _may_give(reading: Reading, tape: Tape, item: Item, position: int) -> bool:
    before = tape.text[:position]
    match item.ref:
        case PlaceRef() as ref:
            if not is_foreign(ref, reading.lexicon) or tape.search(_NO_GIVER, before) or tape.search(MONEY, before):
                return False
            return not _within_name(tape, item) or _is_announced(reading, _run(tape, item))
        case BodyRef() as ref:
            body = mention.thing if (mention := tape.line.body(ref)) is not None else None
            foreign = isinstance(body, BodyName) and is_abroad(reading, body)
            return foreign or _is_fund(tape, ref) or _has_country(tape, ref)
        case PersonRef() | TitleRef():
            foreign = item.symbol == "T" or looks_foreign(item.person.name)
            return foreign and (_serves_abroad(reading, tape, item) or _was_from_abroad(reading, tape, item))
        case None:
            name = tape.line.words.text(item.first, item.last)
            named = name[0].isupper() and _is_name(name)
            return named and (tape.search(_ORGANISATION, before) is not None or _is_announced(reading, name))
        case _:
            return False


def _is_announced(reading: Reading, name: str) -> bool:
    """Whether the article calls it an organisation or a fund somewhere: tổ chức ChildFund …; ChildFund tài trợ."""
    return re.search(rf"\b(?:[Tt]ổ chức|[Qq]uỹ) {re.escape(name)}\b", reading.text[:_LONGEST]) is not None


def _run(tape: Tape, item: Item) -> str:
    """A place with the capitalised words after it: Madison | Quakers."""
    words, end = tape.line.words, item.last
    while words.capital(end) and words.word(end):
        end += 1
    return words.text(item.first, end)


def _in_brackets(reading: Reading, tape: Tape) -> Iterator[tuple[int, int]]:
    """Where organisations begin and end after which brackets name a country abroad: Hội bác sĩ Ánh sáng (Đài Loan)."""
    items = tape.items
    for i, item in enumerate(items):
        opens = item.symbol == "C" and i > 0 and items[i - 1].symbol == "("
        if not opens or not isinstance(item.ref, PlaceRef) or not is_foreign(item.ref, reading.lexicon):
            continue
        for first in range(i - 2, max(-1, i - _LONGEST_NAME), -1):
            if items[first].symbol == "B" or tape.line.words.listed("fund-noun", items[first].first):
                yield items[first].first, items[i - 1].first
                break
            if not (items[first].symbol[0].isalpha() or tape.line.words.dash(items[first].first)):
                break


def _meant(reading: Reading, tape: Tape) -> Iterator[tuple[int, int]]:
    """Where words begin and end that mean an organisation from abroad which was named before: tổ chức này."""
    words = tape.line.words
    for at in range(len(words)):
        size = words.listed("giver-again", at)
        if not size and (bare := words.listed("giver-noun", at)) and words.key(at - 1) in ("", ",", "mà", ":"):
            size = bare if words.listed("acts", at + bare) else 0
        if size and _names_organisation(reading, tape, at):
            yield at, at + size


def _names_organisation(reading: Reading, tape: Tape, at: int) -> bool:
    """Whether a line names an organisation from abroad before a position, or one of the lines before it does."""
    for line in (tape, *islice(reading.before(tape), _REACH)):
        end = at if line is tape else len(line.line.words)
        listed = (first for first, _ in chain(_listed(reading, line), _in_brackets(reading, line)))
        acting = (
            item.first
            for item, position in zip(line.items, line.starts, strict=True)
            if not isinstance(item.ref, PlaceRef) and item.first < end and _may_give(reading, line, item, position)
        )
        if any(first < end for first in chain(listed, acting)):
            return True
    return False


def _has_country(tape: Tape, ref: BodyRef) -> bool:
    """Whether an association's name ends with a country abroad that is no counterpart: Hội Bác sĩ | Thụy Sĩ."""
    words, lexicon = tape.line.words, tape.line.scope.lexicon
    if ref.counterparts or ref.head is None or ref.head.sort not in _ASSOCIATIONS or words.capital(ref.last):
        return False
    for at in range(ref.first + 1, ref.last):
        size, places = lexicon.places.find(words.keys, at) if words.capital(at) else (0, [])
        if at + size == ref.last and any(place.sort == "Country" for place in places):
            return places[0].iri != lexicon.viet_nam
    return False


def _within_name(tape: Tape, item: Item) -> bool:
    """Whether a place is part of a longer name: cầu Mỹ | Thuận, Đại | Nguyên Dương."""
    words = tape.line.words
    before = item.first > 1 and words.capital(item.first - 1) and words.word(item.first - 1)
    after = item.last < len(words) and words.capital(item.last) and words.word(item.last)
    return before or after


def _serves_abroad(reading: Reading, tape: Tape, item: Item) -> bool:
    """Whether an office is of a body from abroad; that of somebody with a foreign name, unless the body is of here."""
    offices = [body for _, body, _, _ in name_offices(tape, item.titles)]
    if item.symbol == "T":
        return any(is_abroad(reading, body) and not _is_ours(body) for body in offices)
    return bool(item.titles) and all(is_abroad(reading, body) or body.head is None for body in offices)


def _was_from_abroad(reading: Reading, tape: Tape, item: Item) -> bool:
    """Whether somebody without a title here was named before with an office abroad."""
    if item.symbol != "N" or item.titles:
        return False
    earlier = ((line, other) for line in reading.peopled_before(tape) for other in line.persons())
    return any(_serves_abroad(reading, line, other) for line, other in earlier if other.person.is_same(item.person))


def _is_ours(body: BodyName) -> bool:
    """Whether it is a Vietnamese mission."""
    return bool(body.counterparts) and body.counterparts[0].name == VIET_NAM


def _is_fund(tape: Tape, ref: BodyRef) -> bool:
    """Whether a fund or organisation has a foreign name: Quỹ | Thriive."""
    head = ref.head is not None and ref.head.sort == "NonGovernmentalOrganisation"
    return head and any(_is_name(word.text) for word in tape.line.words.tokens[ref.first : ref.last])


def _is_name(word: str) -> bool:
    """Whether it is a word of a foreign name and no abbreviation."""
    return word.isalpha() and word[0].isupper() and not word.isupper() and looks_foreign(word)


def is_listed(reading: Reading, tape: Tape, item: Item) -> bool:
    """Whether a place is part of a listed giver's name: Liên minh châu Âu."""
    return any(first <= item.first < last for first, last in _listed(reading, tape))
