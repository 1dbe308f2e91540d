"""Who receives: counted groups (4 tập thể và 6 cá nhân), persons, bodies and places in lists on a marked tape."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, takewhile
from typing import Final, Literal

from kg.facts.marks import Mark, MarkedTape
from kg.facts.model import Mention
from kg.facts.offices import name_offices
from kg.facts.reading import Reading
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.refs import BodyRef, PersonRef, PlaceRef
from kg.mentions.tape import Item, Tape
from kg.mentions.words import Words
from kg.text.numbers import NUMBER, fold, read_number

GroupKind = Literal["tập thể", "cá nhân"]

_KINDS: tuple[tuple[str, GroupKind], ...] = (("collective", "tập thể"), ("individual", "cá nhân"))
_NUMBER = re.compile(rf"({NUMBER})\Z")
_DIGITS = re.compile(
    r"(?:"
    r"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|tư|lăm|chục|trăm|nghìn"
    r")\Z"
)
_SHARES = frozenset({",", "và", "/", "hoặc"})
_BODY_NOUNS = frozenset(
    {
        "tổ chức",
        "quỹ",
        "tập đoàn",
        "liên minh",
        "hiệp hội",
        "mạng lưới",
        "trường",
        "hãng",
        "nhóm",
        "đơn vị",
        "doanh nghiệp",
        "công ty",
    }
)
_OWN_NAMES = frozenset({"name", "theme", "theme-territory"})
_NAME_ENDS = re.compile(
    r"(?:"
    r"của|các|những|một|hai|nhờ|nhằm|sự|hay|hoặc|khác|cả|nói|riêng"
    r")\Z"
)
_LONGEST_REST = 10  # words of a name after its first capitalised ones
_LONGEST_FOREIGN = 4  # words
_LONGEST_NUMBER = 8  # tokens
_GENDERS = {"ông": "male", "anh": "male", "bà": "female", "chị": "female", "cô": "female"}

WORD: Final = r"[^\sA-Z.;]+"
"""Source of an expression for one word or mark of a tape inside a clause; no symbol."""

ASIDE: Final = rf"(?!(?:được|nhận|trao|tặng|cho) ){WORD}"
_LEAD = (
    r"(?:(?:các|những|hai|ba|bốn|năm|toàn thể|đại diện|tập thể|cá nhân|đồng chí|ông|bà|ngài|anh|chị|cho|tới|gia đình|nguyên|cựu|cố|"
    r"lãnh đạo|thân nhân|nhân dân|cán bộ|chính quyền|đảng bộ|quân|và|dân|chiến sĩ|hội viên|tổ chức|đơn vị|cơ quan|vị|"
    r"phía|bao|gồm|có|là|cả|“|\"|:|các(?: [^\sA-Z.;,:]+){1,4} :) )*"
)
_ONE = rf"{_LEAD}[NBGLTUO]"
_JOIN = r"(?: ”| \")?(?: ,| và| ;| , và| cùng| cùng với| ; và| &)"
_NAMING = r"(?: [BLC])?(?: ,)?(?: trong đó có| trong số đó có| gồm| gồm có| bao gồm| là| :| \()"

LIST: Final = (
    rf"{_ONE}(?:{_JOIN} {_ONE}|(?: {ASIDE}){{0,14}}?{_JOIN} (?:cho )?(?:các )?[GU]"
    rf"|(?: {ASIDE}){{1,14}}? , và {_ONE}|(?: {ASIDE}){{0,8}} \){_JOIN} {_ONE}|(?<=[GU]){_NAMING} {_ONE})*"
)
"""Source of an expression for a list of recipients; an aside may only stand between counted groups. No groups in it."""
_MEMBERS = re.compile(_NAMING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A counted group: its tokens, what it is of and how many."""

    kind: GroupKind
    count: int
    first: int
    last: int


def find_groups(tape: Tape) -> Iterator[Group | Mark]:
    """Yield the counted groups of a line; those whose number covers both kinds only as a mark U."""
    words = tape.line.words
    taken = [False] * (len(words) + 1)
    for ref in tape.line.chunks:
        taken[ref.first : ref.last] = [True] * (ref.last - ref.first)
    at = 1
    while at < len(words):
        size, kind = (0, None) if taken[at] else _noun(words, at)
        if kind is None or (number := _number_before(words, at)) is None:
            at += 1
            continue
        first, count = number
        end, mixed = _shared(words, at + size, kind, taken)
        yield Mark("U", first, end) if mixed else Group(kind=kind, count=count, first=first, last=end)
        at = end


def _noun(words: Words, at: int) -> tuple[int, GroupKind | None]:
    """How many tokens of a group's noun stand there, and of which kind it is."""
    size, kind = max(((words.listed(name, at), kind) for name, kind in _KINDS), key=lambda found: found[0])
    return size, kind if size else None


def _number_before(words: Words, at: int) -> tuple[int, int] | None:
    """The number that ends there: its first token and its value."""
    last = words.key(at - 1)
    if not (last.isdigit() or _DIGITS.match(last)):
        return None
    begin = max(0, at - _LONGEST_NUMBER)
    match = _NUMBER.search(fold(words.text(begin, at)))
    count = read_number(match[1]) if match is not None else None
    if match is None or not count:
        return None
    first = at - 1
    while first > begin and len(words.text(first, at)) < len(match[1]):
        first -= 1
    return first, count


def _shared(words: Words, at: int, kind: GroupKind, taken: Sequence[bool]) -> tuple[int, bool]:
    """Where the nouns that share the number end, and whether one is of the other kind: 25 tập thể và cá nhân."""
    mixed = False
    while words.key(at) in _SHARES and not taken[at + 1]:
        size, other = _noun(words, at + 1)
        end = at + 1 + size
        if other is None or taken[end] or words.key(end) == ":":
            break
        mixed = mixed or other != kind
        at = end
    return at, mixed


def find_unlisted(tape: Tape) -> Iterator[Mark]:
    """Yield as marks O the bodies that the lexicon does not help to delimit.

    Those that only a noun before the name shows (tổ chức | Samaritan's Purse), and those whose names go on in small
    letters (Trung tâm Nghiên cứu | ứng dụng khoa học).
    """
    words = tape.line.words
    taken: set[int] = set()
    for ref in tape.line.chunks:
        taken.update(range(ref.first, ref.last))
        if isinstance(ref, BodyRef) and (end := _whole(words, ref)) > ref.last:
            yield Mark("O", ref.first, end)
    for at in range(1, len(words)):
        if at in taken or not words.capital(at) or not words.word(at) or words.capital(at - 1):
            continue
        abroad = _of_viet_nam(tape, at) if words.key(at - 1) in ("cho", "và", ",") else at
        if abroad > at:
            yield Mark("O", at, abroad)
            continue
        acronym = (
            len(words.tokens[at].text) > 2 and words.tokens[at].text.isupper() and words.key(at - 1) in ("cho", "và")
        )
        if acronym or any(" ".join(words.keys[max(0, at - size) : at]) in _BODY_NOUNS for size in (1, 2)):
            end = at + 1
            while end not in taken and words.capital(end):
                end += 1
            yield Mark("O", at, end)


def _of_viet_nam(tape: Tape, at: int) -> int:
    """Where the name of an organisation from abroad ends that goes on with the country: Habitat | Việt Nam; else `at`."""
    words = tape.line.words
    end = at
    while end < len(words) and end - at < _LONGEST_FOREIGN and words.capital(end) and words.word(end):
        ref = next((ref for ref in tape.line.chunks if ref.first == end), None)
        if isinstance(ref, PlaceRef):
            return ref.last if end > at and ref.known is not None and ref.known.iri == words.lexicon.viet_nam else at
        end += 1
    return at


def _whole(words: Words, ref: BodyRef) -> int:
    """Where a body's name of its own really ends: at the next mark, or word that begins a clause."""
    head = ref.head
    if head is None or not ref.theme or ref.parent or ref.territory or head.home or head.takes not in _OWN_NAMES:
        return ref.last
    end = ref.last
    while end < len(words) and end - ref.last < _LONGEST_REST and words.word(end):
        if words.listed("clause", end) or _NAME_ENDS.match(words.key(end)):
            break
        end += 1
    return end if not words.capital(ref.last) else ref.last


def read_list(marked: MarkedTape, groups: dict[int, Group], start: int, end: int) -> Iterator[Mention | Group]:
    """Yield the recipients in a stretch of the text; a group whose members are all named goes."""
    first, last = marked.between(start, end)
    items = [item for item in marked.items[first:last] if item.symbol in "NBGLTUO"]
    for i, item in enumerate(items):
        if item.symbol == "G":
            members = list(takewhile(lambda other: other.symbol in "NBO", items[i + 1 :]))
            if len(members) != groups[item.first].count or not _names_members(marked, item):
                yield groups[item.first]
        elif (named := name_recipient(marked.tape, item)) is not None:
            yield named


def _names_members(marked: MarkedTape, group: Item) -> bool:
    """Whether what follows a group says who is in it: 2 cá nhân là ông A và bà B."""
    return _MEMBERS.match(marked.text, marked.starts[marked.items.index(group)] + 1) is not None


def name_recipient(tape: Tape, item: Item) -> Mention | None:
    """Return a named recipient: a person, a body, or a place with its unit's word, which receives as a body does."""
    match item.ref:
        case PersonRef() as ref:
            return tape.line.person(ref)
        case BodyRef() as ref:
            return _proper(tape.line.body(ref))
        case PlaceRef(unit=str()) as ref:
            return _place_as_body(tape, ref)
        case _ if item.symbol == "O":
            return _unlisted(tape, item)
        case _:
            return None


def _unlisted(tape: Tape, item: Item) -> Mention:
    head = next((ref.head for ref in tape.line.chunks if ref.first == item.first and isinstance(ref, BodyRef)), None)
    label = tape.line.words.text(item.first, item.last)
    name = BodyName(label=label, head=head.iri, kind=head.sort) if head is not None else BodyName(label=label)
    return tape.line.mention(item.first, item.last, name)


def _proper(mention: Mention | None) -> Mention | None:
    """Drop the common noun before a proper name: tổ chức | World Vision."""
    if mention is None or not isinstance(mention.thing, BodyName) or not mention.thing.label.startswith("tổ chức "):
        return mention
    return replace(mention, thing=replace(mention.thing, label=mention.thing.label.removeprefix("tổ chức ")))


def name_giver(tape: Tape, item: Item) -> Mention | None:
    """Return the body that gives: itself, or the one whose officer gives."""
    if item.symbol not in "NT":
        return name_recipient(tape, item)
    offices = list(name_offices(tape, item.titles))
    if not offices:
        return None
    title, body, first, last = offices[-1]
    return tape.line.mention(first, last, body) if first < last else tape.line.mention(title.first, title.last, body)


def _place_as_body(tape: Tape, ref: PlaceRef) -> Mention | None:
    mention = tape.line.place(ref)
    if mention is None or not isinstance(mention.thing, PlaceName):
        return None
    place = mention.thing
    return Mention(start=mention.start, end=mention.end, thing=BodyName(label=place.label, place=place))


def find_person_before(reading: Reading, marked: MarkedTape, at: int, pronoun: str) -> Mention | None:
    """Return the person whom a pronoun means: the last one named before, of its gender or of none told."""
    gender = _GENDERS.get(pronoun)
    here = tuple(item for item, start in zip(marked.items, marked.starts, strict=True) if start < at)
    earlier = ((tape, tape.items) for tape in reading.before(marked.tape) if tape.peopled)
    for tape, items in chain([(marked.tape, here)], earlier):
        for item in reversed(items):
            if item.symbol == "N" and item.person.gender in (None, gender):
                return tape.line.person(item.person)
    return None
