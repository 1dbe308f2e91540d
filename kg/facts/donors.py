"""Who gives aid and who takes it: whether a sentence names a giver from abroad, and whether the aid comes to Viet Nam."""

import re

from kg.facts.reading import Reading
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.persons import looks_foreign
from kg.mentions.places import is_foreign
from kg.mentions.refs import BodyRef, PlaceRef
from kg.mentions.tape import Item, Tape

_FOREIGN_BODIES = frozenset({"DiplomaticMission", "ForeignBody"})
_ORGANISATION = re.compile(r"\b(?:tổ chức|quỹ|hội|liên minh|mạng lưới|hiệp hội|dự án)(?: [^\sA-Z.,;]+)? $")
# Where a place stands when nobody there gives: people from here study in it, something is sold to it
_NO_GIVER = re.compile(
    r"\b(?:tại|ở|sang|đi|đến|với|cho|giúp|người|tiếng|hội hữu nghị|thị trường|du học|của hội|lưu học sinh)(?: (?:nước|các|nhân dân))* $"
)
_MONEY = re.compile(r"\b(?:la|đôla|đô|bảng|yên|won|baht|kíp|krone|franc) $")  # triệu đô la Mỹ
_TAKES = re.compile(
    r"\b(?<!cơ quan )(?:viện trợ|hỗ trợ|giúp|giúp đỡ|tặng|trao|trao tặng|ủng hộ|đóng góp|tài trợ|cấp)"
    r"(?: (?!của|từ|do|bởi|phi|được|cho|dành)[^\sA-Z.;,]+){0,4}(?: (?:cho|sang|tới|đến|dành cho))?"
    r"(?: (?:các|nhân dân|đất nước|chính phủ|nước|tỉnh|huyện|phía|người dân))* (?P<taker>[LC]|bạn)\b"
)
_TAKES_WITHOUT_VERB = re.compile(r"(?P<taker>[LC])(?: [^\sA-Z.;,]+){0,2} nhận(?: được)?\b")
_LATER_TAKER = re.compile(r"\b(?:cho|giúp)(?: (?:các|nhân dân|nước|tỉnh|người|dân|chính phủ))* (?P<taker>[LC])\b")
_OURS_GIVE = re.compile(
    r"(?P<giver>[LC])(?: (?:đã|cũng|còn|sẽ|và|nhân dân))* (?:viện trợ|hỗ trợ|tặng|trao tặng|ủng hộ|giúp đỡ|giúp)\b"
)
_HERE = re.compile(r"\b(?:tỉnh|thành phố|địa phương|nước ta|trong tỉnh|trên địa bàn|các huyện|các xã)\b")


def names_donor(reading: Reading, tape: Tape, first: int, last: int) -> bool:
    """Whether tokens name a giver that aid.ttl lists."""
    donors, words = reading.lexicon.words["donor"], tape.line.words
    sizes = ((at, donors.find(words.keys, at)[0]) for at in range(first, last))
    return any(size and (words.capital(at) or size > 1) for at, size in sizes)


def names_foreign_giver(reading: Reading, tape: Tape, first: int, last: int) -> bool:
    """Whether tokens name a giver from abroad: a listed one, a mission, a place that acts, a fund of a foreign name."""
    if names_donor(reading, tape, first, last):
        return True
    items = zip(tape.starts, tape.items, strict=True)
    return any(_gives(reading, tape, item, at) for at, item in items if first <= item.first < last)


def _gives(reading: Reading, tape: Tape, item: Item, position: int) -> bool:
    before = tape.text[:position]
    if isinstance(item.ref, PlaceRef):
        return is_foreign(item.ref, reading.lexicon) and not (_NO_GIVER.search(before) or _MONEY.search(before))
    if isinstance(item.ref, BodyRef):
        mention = tape.line.body(item.ref)
        thing = mention.thing if mention is not None else None
        return isinstance(thing, BodyName) and (thing.kind in _FOREIGN_BODIES or _is_fund(tape, item))
    name = tape.line.words.text(item.first, item.last)
    return item.ref is None and name[0].isupper() and _is_name(name) and bool(_ORGANISATION.search(before))


def _is_fund(tape: Tape, item: Item) -> bool:
    """Whether a fund or organisation has a foreign name: Quỹ | Thriive."""
    ref = item.ref
    head = isinstance(ref, BodyRef) and ref.head is not None and ref.head.sort == "NonGovernmentalOrganisation"
    return head and any(_is_name(word.text) for word in tape.line.words.tokens[item.first : item.last])


def _is_name(word: str) -> bool:
    """Whether it is a word of a foreign name and no abbreviation."""
    return word.isalpha() and word[0].isupper() and not word.isupper() and looks_foreign(word)


def goes_abroad(reading: Reading, tape: Tape) -> bool:
    """Whether what a line gives is given to somebody abroad."""
    for pattern in (_TAKES, _TAKES_WITHOUT_VERB, _LATER_TAKER):
        for match in tape.find(pattern):
            (taker,) = tape.group(match, "taker")
            if _MONEY.search(tape.text[: match.start("taker")]):
                continue
            if taker.ref is None or is_foreign(taker.ref, reading.lexicon):
                return True
    givers = (tape.group(match, "giver")[0] for match in tape.find(_OURS_GIVE))
    return any(not is_foreign(giver.ref, reading.lexicon) for giver in givers)


def comes_here(reading: Reading, tape: Tape) -> bool:
    """Whether a line names a place in Viet Nam, or the article's own without its name."""
    if _HERE.search(tape.text):
        return True
    named = (mention.thing for mention in tape.line.places())
    return any(isinstance(place, PlaceName) and _in_viet_nam(reading, place) for place in named)


def _in_viet_nam(reading: Reading, place: PlaceName) -> bool:
    known = reading.lexicon.place_of.get(place.iri or "")
    return known is not None and reading.lexicon.viet_nam in (known.iri, known.country)
