"""How an article introduces somebody: the offices beside the name, and whether one person may hold them with others."""

from dataclasses import dataclass
from typing import Final

from kg.facts.office.bodies import name_offices
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.tape import Item, Tape
from kg.reference.index import phrase_keys
from kg.reference.lexicon import Lexicon
from kg.reference.model import Gender, Place

Office = tuple[str, BodyName]
"""The IRI of a role, and whose it is."""

_PARTY: Final = "PartyCommittee"


@dataclass(frozen=True, slots=True, eq=False)
class Introduced:
    """Where an article names a person, with the offices that stand beside the name and that are held."""

    tape: Tape
    item: Item
    offices: tuple[Office, ...]

    @property
    def spot(self) -> tuple[int, int]:
        """The number of the line, and the first token of the name."""
        return self.tape.number, self.item.person.span[0]

    @property
    def gender(self) -> Gender | None:
        """What the form of address tells."""
        return self.item.person.gender

    @property
    def words(self) -> str:
        """The words of the introduction."""
        return self.tape.line.words.text(self.item.first, self.item.last)

    @property
    def name_first(self) -> bool:
        """Whether the offices stand after the name, as in a list of people, not in one of offices."""
        return bool(self.item.after) and not self.item.before

    @property
    def lexicon(self) -> Lexicon:
        """What the line was read by."""
        return self.tape.line.scope.lexicon


def introduce(tape: Tape, item: Item) -> Introduced:
    """Read the offices beside a name."""
    named = name_offices(tape, item.titles)
    return Introduced(tape, item, tuple((title.role.iri, body) for title, body, _, _ in named if not title.former))


def share_office(one: Introduced, other: Introduced) -> bool:
    """Whether two introductions have a body in common, or a role where a title names no body."""
    if any(_is_one(body, another) for _, body in one.offices for _, another in other.offices):
        return True
    bare = not one.offices or not other.offices
    return bare and bool({title.role.iri for title in one.item.titles} & {t.role.iri for t in other.item.titles})


def are_unlike(one: Introduced, other: Introduced) -> bool:
    """Whether all offices of two introductions are of bodies that have nothing to do with each other."""
    if any(title.former for mention in (one, other) for title in mention.item.titles):
        return False
    return all(not _may_be_one(body, another) for _, body in one.offices for _, another in other.offices)


def _is_one(body: BodyName, other: BodyName) -> bool:
    return body.label.casefold() == other.label.casefold()


def _may_be_one(body: BodyName, other: BodyName) -> bool:
    """Whether two bodies may be one, or one is part of the other: Bộ Ngoại giao, of which country the text does not say."""
    wholes = [{one.label.casefold() for one in _upward(body)}, {one.label.casefold() for one in _upward(other)}]
    if wholes[0] & wholes[1]:
        return True
    if body.head is None or other.head is None:
        return True  # what no parser took apart may be called anything
    if body.head != other.head or (body.place and other.place and body.place != other.place):
        return False
    return not (body.theme and other.theme) or _may_be_same_words(body.theme, other.theme)


def _upward(body: BodyName | None) -> list[BodyName]:
    return [body, *_upward(body.parent)] if body is not None else []


def _may_be_same_words(theme: str, other: str) -> bool:
    """Whether two departments may be one: they share a word, or one is abbreviated."""
    short = any(word.isupper() for word in (*theme.split(), *other.split()))
    return short or bool(set(phrase_keys(theme)) & set(phrase_keys(other)))


def hold_in_turns(one: Introduced, other: Introduced) -> bool:
    """Whether nobody holds an office of the one with an office of the other: two provinces, districts, departments."""
    lexicon = one.lexicon
    return any(
        _clash(lexicon, body, another)
        for role, body in one.offices
        for another_role, another in other.offices
        if not (lexicon.role_of[role].membership or lexicon.role_of[another_role].membership)
    )


def _clash(lexicon: Lexicon, body: BodyName, other: BodyName) -> bool:
    here, there = (_province(lexicon, one.place) for one in (body, other))
    if here is None or there is None:
        return False
    if here.iri != there.iri:
        return not {here.iri, here.successor or here.iri} & {there.iri, there.successor or there.iri}
    full_time = all(lexicon.head_of[one.head].full_time for one in (body, other) if one.head is not None)
    if not full_time or body.place is None or other.place is None:
        return False
    if body.place != other.place:
        return body.place.unit == other.place.unit
    return not _are_of_one_place(body, other)


def go_together(one: Introduced, other: Introduced) -> bool:
    """Whether an office in a party's committee is held with one in the place that it leads: Bí thư and Chủ tịch huyện."""
    return any(_are_of_one_place(body, another) for _, body in one.offices for _, another in other.offices)


def _are_of_one_place(body: BodyName, other: BodyName) -> bool:
    return _PARTY in (body.kind, other.kind) and body.place == other.place


def _province(lexicon: Lexicon, place: PlaceName | None) -> Place | None:
    """The province of Việt Nam that a place is or lies in."""
    while place is not None:
        listed = lexicon.place_of.get(place.iri or "")
        if listed is not None and listed.sort == "Province":
            return listed
        place = place.within
    return None
