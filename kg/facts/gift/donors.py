"""Who gives aid and who takes it: whether somebody abroad gives in a clause, and whether the aid comes to Viet Nam."""

import re
from collections.abc import Iterator

from kg.facts.fields import is_abroad
from kg.facts.office.bodies import name_offices
from kg.facts.reading import Reading
from kg.mentions.context import VIET_NAM
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.places import is_foreign
from kg.mentions.refs import BodyRef, PersonRef, PlaceRef, TitleRef
from kg.mentions.runs import looks_foreign
from kg.mentions.tape import Item, Tape
from kg.reference.lexicon import Lexicon

_ORGANISATION = r"\b⟨fund-noun⟩(?: [^\sA-Z.,;]+)? $"
# Where a place stands when nobody there gives: people from here study in it, something is sold to it
_NO_GIVER = r"\b⟨no-giver⟩(?: (?:nước|các|nhân dân))* $"
_MONEY = r"\b⟨currency-word⟩ $"  # triệu đô la Mỹ
_WORD = r"[^\sA-Z.;,]+"
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
_TAKES = (
    r"\b(?<!cơ quan )⟨helps⟩"
    r"(?: (?!của|từ|do|bởi|phi|được|cho|dành)[^\sA-Z.;,]+){0,4}(?: (?:cho|sang|tới|đến|dành cho))?"
    r"(?: ⟨takers⟩)* (?P<taker>[LC]|bạn)\b"
)
_TAKES_WITHOUT_VERB = re.compile(r"(?P<taker>[LC])(?: [^\sA-Z.;,]+){0,2} nhận(?: được)?\b")
_LATER_TAKER = r"\b(?:cho|giúp)(?: ⟨takers⟩)* (?P<taker>[LC])\b"
_OURS_GIVE = r"(?<!giúp )(?<!cho )(?<!với )(?P<giver>[LC])(?: (?:đã|cũng|còn|sẽ|và|nhân dân))* ⟨helps⟩\b"
_ABROAD = frozenset({"nước", "châu", "bang"})
_HERE = r"\b⟨here⟩\b"


Stretch = list[tuple[str, int]]  # symbols of a line, each with the token at which it begins


def read_givers(reading: Reading, tape: Tape) -> Stretch:
    """Return a line's symbols, with a D for each who is from abroad and may give.

    That are the listed ones, missions, places that act, funds of foreign names and their officers.
    """
    givers = dict(_listed(reading, tape))
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
            governed = tape.search(_NO_GIVER, before) or tape.search(_MONEY, before) or _within_name(tape, item)
            return is_foreign(ref, reading.lexicon) and not governed
        case BodyRef() as ref:
            mention = tape.line.body(ref)
            return (mention is not None and is_abroad(reading, mention.thing)) or _is_fund(tape, ref)
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
    return any(_serves_abroad(reading, line, other) for line, other in earlier if other.person.name == item.person.name)


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


def goes_abroad(reading: Reading, tape: Tape) -> bool:
    """Whether what a line gives is given to somebody abroad."""
    for pattern in (_TAKES, _TAKES_WITHOUT_VERB, _LATER_TAKER):
        for match in tape.find(pattern):
            (taker,) = tape.group(match, "taker")
            if tape.search(_MONEY, tape.text[: match.start("taker")]):
                continue
            if taker.ref is None or is_foreign(taker.ref, reading.lexicon):
                return True
    givers = (tape.group(match, "giver")[0] for match in tape.find(_OURS_GIVE))
    return any(_is_here(reading, giver.ref) and not _is_listed(reading, tape, giver) for giver in givers)


def _is_listed(reading: Reading, tape: Tape, item: Item) -> bool:
    """Whether a place is part of a listed giver's name: Liên minh châu Âu."""
    return any(first <= item.first < last for first, last in _listed(reading, tape))


def _is_here(reading: Reading, ref: object) -> bool:
    """Whether a place phrase is of Viet Nam, or of a place that no gazetteer knows."""
    if not isinstance(ref, PlaceRef) or ref.known is None:
        return isinstance(ref, PlaceRef) and ref.unit not in _ABROAD and not is_foreign(ref, reading.lexicon)
    return ref.known.country == reading.lexicon.viet_nam


def comes_here(reading: Reading, tape: Tape) -> bool:
    """Whether a line names a place in Viet Nam, or the article's own without its name."""
    if reading.home is not None and tape.search(_HERE):
        return True
    named = (mention.thing for mention in tape.line.places())
    return any(isinstance(place, PlaceName) and _in_viet_nam(reading, place) for place in named)


def _in_viet_nam(reading: Reading, place: PlaceName) -> bool:
    known = reading.lexicon.place_of.get(place.iri or "")
    return known is not None and reading.lexicon.viet_nam in (known.iri, known.country)
