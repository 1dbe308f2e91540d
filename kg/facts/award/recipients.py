"""Who receives: counted groups (4 tập thể và 6 cá nhân), persons, bodies and places in lists on a marked tape."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile
from typing import Final

from kg.facts.groups import Group
from kg.facts.marks import MarkedTape
from kg.facts.model import Mention
from kg.facts.office.bodies import name_offices
from kg.facts.reading import Reading
from kg.mentions.context import VIET_NAM
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.refs import BodyRef, PersonRef, PlaceRef, TitleRef
from kg.mentions.tape import Item, Tape
from kg.reference import known

WORD: Final = r"[^\sA-Z.;]+"
"""Source of an expression for one word or mark of a tape inside a clause; no symbol."""

ASIDE: Final = rf"(?!(?:được|nhận|trao|tặng|cho) ){WORD}"
_LEAD = r"(?:(?:⟨before-recipient⟩|“|\"|:|các(?: [^\sA-Z.;,:]+){1,4} :) )*"
IN_BRACKETS: Final = rf" \((?: (?:{WORD}|[BLCT])){{1,8}}? \)"
"""Source of an expression for what brackets add to a recipient: (xã Keng Đu)."""

_ONE = rf"{_LEAD}[NBGLTUO]"
_JOIN = r"(?: ”| \")?(?: ,| và| ;| , và| cùng| cùng với| ; và| [;,] cùng| &)"
_NAMING = r"(?: (?:bạn|vị khách|chuyên gia|người))?(?: [BLC])?(?: ,)?(?: trong đó có| trong số đó có| gồm| gồm có| bao gồm| là| :| \()"

LIST: Final = (
    rf"{_ONE}(?:(?:(?<=[NBLO]){IN_BRACKETS})?{_JOIN} {_ONE}|(?: (?:{ASIDE}|[LC])){{0,14}}?{_JOIN} (?:cho )?(?:các )?[GU]"
    rf"|(?: {ASIDE}){{1,14}}? , và {_ONE}|(?: {ASIDE}){{0,8}} \){_JOIN} {_ONE}|(?<=[GU]){_NAMING} {_ONE})*"
)
"""Source of an expression for a list of recipients; an aside may only stand between counted groups. No groups in it."""
_FOR_A_BODY = re.compile(r"(?: ,)? (?:là )?(?:người )?(?:đại diện|thay mặt)(?: cho)? [BO]\b")
_MEMBERS = re.compile(_NAMING)


def read_list(marked: MarkedTape, groups: dict[int, Group], start: int, end: int) -> Iterator[Mention | Group]:
    """Yield the recipients in a stretch of the text; a group whose members are all named goes."""
    first, last = marked.between(start, end)
    items = [item for item in _outside_brackets(marked.items[first:last]) if item.symbol in "NBGLTUO"]
    for i, item in enumerate(items):
        if item.symbol == "G":
            members = list(takewhile(lambda other: other.symbol in "NBO", items[i + 1 :]))
            if len(members) != groups[item.first].count or not _names_members(marked, item):
                yield groups[item.first]
        elif (
            not (_only_led(marked, item) or _stands_for(marked, item))
            and (named := name_recipient(marked.tape, item)) is not None
        ):
            yield named


def _outside_brackets(items: Sequence[Item]) -> Iterator[Item]:
    """Leave out what brackets add to a name; those after a group name who is in it."""
    at = 0
    while at < len(items):
        named = at > 0 and items[at - 1].symbol in "NBLO"
        closing = next((i for i in range(at, len(items)) if items[i].symbol == ")"), at)
        at = closing if items[at].symbol == "(" and named else at
        yield items[at]
        at += 1


def _only_led(marked: MarkedTape, item: Item) -> bool:
    """Whether it is a place whose leaders or people receive, not itself: cho lãnh đạo tỉnh Long An."""
    return item.symbol == "L" and marked.items[marked.items.index(item) - 1].symbol in ("đạo", "nhân")


def _stands_for(marked: MarkedTape, item: Item) -> bool:
    """Whether it is a person who only takes what a body receives: bà N , đại diện Hội …, nhận."""
    after = marked.starts[marked.items.index(item)] + len(item.symbol)
    return item.symbol == "N" and _FOR_A_BODY.match(marked.text, after) is not None


def _names_members(marked: MarkedTape, group: Item) -> bool:
    """Whether what follows a group says who is in it: 2 cá nhân là ông A và bà B."""
    return _MEMBERS.match(marked.text, marked.starts[marked.items.index(group)] + 1) is not None


def name_recipient(tape: Tape, item: Item) -> Mention | None:
    """Return a named recipient: a person, a body, or a place with its unit's word, which receives as a body does.

    A body whose name goes on where nobody could say how far is none.
    """
    if item.symbol in "BO" and _goes_on(tape, item):
        return None
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


def _goes_on(tape: Tape, item: Item) -> bool:
    """Whether a name goes on after what was read of it: Ban Chấp hành Trung ương Đảng | Cộng sản …"""
    words, at = tape.line.words, item.last
    award = at < len(words) and words.lexicon.awards.find(words.keys, at)[0]
    return not (words.shouting or award) and words.capital(at) and words.word(at)


def _unlisted(tape: Tape, item: Item) -> Mention:
    refs = [ref for ref in tape.line.chunks if item.first <= ref.first < item.last]
    head = next((ref.head for ref in refs if ref.first == item.first and isinstance(ref, BodyRef)), None)
    of = next((tape.line.place(ref) for ref in refs if ref.first > item.first and isinstance(ref, PlaceRef)), None)
    label = tape.line.words.text(item.first, item.last)
    name = BodyName(
        label=label[0].upper() + label[1:],
        place=of.thing if of is not None and isinstance(of.thing, PlaceName) else None,
    )
    if head is not None:
        name = replace(name, head=head.iri, kind=head.sort)
    return tape.line.mention(item.first, item.last, name)


def _proper(mention: Mention | None) -> Mention | None:
    """Drop the common noun before a proper name: tổ chức | World Vision."""
    if mention is None or not isinstance(mention.thing, BodyName) or not mention.thing.label.startswith("tổ chức "):
        return mention
    return replace(mention, thing=replace(mention.thing, label=mention.thing.label.removeprefix("tổ chức ")))


def name_giver(tape: Tape, item: Item, *, like: Sequence[TitleRef] = ()) -> Mention | None:
    """Return the body that gives: itself, or the one whose officer gives, in an office `like` those that he is given."""
    if isinstance(item.ref, PlaceRef):
        return _place_as_body(tape, item.ref)
    if item.symbol not in "NT":
        return name_recipient(tape, item)
    offices = [office for office in name_offices(tape, item.titles) if not office[0].role.membership]
    if like:
        offices = [office for office in offices if any(office[0].role.label.startswith(one.role.label) for one in like)]
    if not offices:
        return None
    title, body, first, last = offices[-1]
    if title.role.leading and is_of_a_state(tape, body):  # in whose own name orders are conferred
        country = body.place.name if body.place is not None and body.place.name != VIET_NAM else ""
        body = replace(body, label=f"{title.role.label} {country}".strip(), head=None, iri=None)
    return tape.line.mention(first, last, body) if first < last else tape.line.mention(title.first, title.last, body)


def is_of_a_state(tape: Tape, body: BodyName) -> bool:
    """Whether a body is a State, or what a country's president or king is said to be of: the country itself."""
    if body.head == known.STATE:
        return True
    place = tape.line.scope.lexicon.place_of.get(body.place.iri or "") if body.place is not None else None
    return body.head is None and place is not None and place.sort == "Country" and body.label == place.label


def _place_as_body(tape: Tape, ref: PlaceRef) -> Mention | None:
    mention = tape.line.place(ref)
    if mention is None or not isinstance(mention.thing, PlaceName):
        return None
    place = mention.thing
    return Mention(start=mention.start, end=mention.end, thing=BodyName(label=place.label, place=place))


def find_person_before(reading: Reading, marked: MarkedTape, at: int, pronoun: str) -> Mention | None:
    """Return the person whom a pronoun means: the last one named before, of its gender or of none told."""
    found = find_meant(reading, marked, at, pronoun)
    return found[0].line.person(found[1].person) if found is not None else None


def find_meant(reading: Reading, marked: MarkedTape, at: int, pronoun: str) -> tuple[Tape, Item] | None:
    """Return where the person whom a pronoun means is named last, and as what."""
    gender = reading.lexicon.gender_of(pronoun)
    here = tuple(item for item, start in zip(marked.items, marked.starts, strict=True) if start < at)
    earlier = ((tape, tape.items) for tape in reading.peopled_before(marked.tape))
    for tape, items in chain([(marked.tape, here)], earlier):
        for item in reversed(items):
            if item.symbol == "N" and item.person.gender in (None, gender):
                return (tape, item) if not _is_kin(tape, item) else None
    return None


def _is_kin(tape: Tape, item: Item) -> bool:
    """Whether somebody's kin was spoken of, so that it is open whom a pronoun means: bố của Phó Tổng thống N."""
    words, at = tape.line.words, item.first
    return at > 1 and words.key(at - 1) == "của" and words.listed("kin", at - 2) > 0
