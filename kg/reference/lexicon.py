"""The lexicon: every name, title and spelling that the extractors know, read from Turtle files."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kg.reference.entries import (
    PLACE_SORTS,
    read_head,
    read_label,
    read_names,
    read_place,
    read_role,
    read_shortened,
    read_text,
    read_title,
)
from kg.reference.files import BODIES, HN, TYPE, Properties, read_things
from kg.reference.index import Index
from kg.reference.known import NATIONAL_UNION
from kg.reference.model import Body, Gender, Head, Place, Role, Title
from kg.reference.patterns import Patterns
from kg.text.normalise import key
from kg.text.sounds import sound_key

_CENTRAL = frozenset({"trung"})  # Trung ương Hội


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """What is known by name. Indexes find the longest phrase at a place of a sentence.

    The sets of openers are the keys that something can begin with: most words of a text begin nothing.
    """

    places: Index[Place]
    place_of: dict[str, Place]
    short_countries: dict[str, Place]  # Trung, Lào, Nhật … as in Việt - Trung
    unit_index: Index[str]  # tp → thành phố
    pair_kinds: dict[str, str]  # bản → village
    heads: Index[Head]
    head_of: dict[str, Head]
    contexts: Index[Head]  # Liên hiệp, Hội: the article's own body of this head
    bodies: Index[Body]
    roles: Index[Role | Title]
    role_of: dict[str, Role]
    themes: Index[str]  # GTVT → Giao thông vận tải
    short_themes: dict[str, str]  # giao thông → Giao thông vận tải, of a province's department
    abbreviations: Index[str]  # ĐH → Đại học, within names of bodies
    awards: Index[str]  # kỉ niệm chương → Kỷ niệm chương
    words: dict[str, Index[str]]
    phrases: dict[str, frozenset[str]]  # the same lists as they are written
    patterns: Patterns
    viet_nam: str  # its IRI

    def openers_in(self, *names: str) -> frozenset[str]:
        """Return the keys that phrases of word lists begin with."""
        return frozenset().union(*(self.words[name].lengths for name in names))

    def gender_of(self, address: str) -> Gender | None:
        """Return the gender that a form of address tells."""
        return "male" if address in self.phrases["male"] else "female" if address in self.phrases["female"] else None

    @cached_property
    def national_union(self) -> Body:
        """The union of friendship organisations of Việt Nam."""
        return next(body for _, body in self.bodies.items() if body.iri == NATIONAL_UNION)

    @cached_property
    def provinces_by_sound(self) -> dict[str, Place]:
        """First-level units of countries whose places are spelt as they sound, by the sound of each of their names."""
        abroad = ((name, place) for name, place in self.places.items() if place.country not in (None, self.viet_nam))
        first_level = ((name, place) for name, place in abroad if place.parent == place.country)
        return {sound_key(name): place for name, place in first_level if not self.place_of[place.country or ""].sinitic}

    @cached_property
    def address_openers(self) -> frozenset[str]:
        """Forms of address and ranks."""
        return self.openers_in("honorific", "plural-honorific", "rank")

    @cached_property
    def name_openers(self) -> frozenset[str]:
        """What a person's name that nothing announces begins with."""
        return self.openers_in("surname", "highland")

    @cached_property
    def title_openers(self) -> frozenset[str]:
        """Titles, with what may stand before them."""
        return self.openers_in("former", "new") | self.roles.openers

    @cached_property
    def body_openers(self) -> frozenset[str]:
        """Bodies: heads, listed ones and those that the article itself shortens."""
        return self.heads.openers | self.bodies.openers | self.contexts.openers | _CENTRAL

    @cached_property
    def company_openers(self) -> frozenset[str]:
        """Companies."""
        return self.heads.openers_of(lambda head: head.company)

    @cached_property
    def chunk_openers(self) -> frozenset[str]:
        """Whatever may be written in small letters."""
        small = self.heads.openers_of(lambda head: head.small or head.linked)
        return self.address_openers | self.title_openers | self.unit_index.openers | small

    @cached_property
    def name_stops(self) -> frozenset[str]:
        """What may be capitalised behind a person's name without being part of it."""
        others = (self.heads, self.bodies, self.awards, self.unit_index, self.places)
        return self.address_openers.union(self.roles.openers, *(index.openers for index in others))


def load_lexicon(*extra: Path) -> Lexicon:
    """Read ontology/*.ttl and a user's own Turtle files; LexiconError names the file and the place."""
    return _build(read_things(extra))


def _build(things: dict[str, Properties]) -> Lexicon:
    sorts = {iri: {v.value.removeprefix(HN) for v in thing.get(TYPE, ())} for iri, thing in things.items()}

    def of(*wanted: str) -> list[tuple[str, Properties]]:
        return sorted((iri, things[iri]) for iri, names in sorts.items() if names.intersection(wanted))

    places = {iri: read_place(iri, thing, sorts[iri]) for iri, thing in of(*PLACE_SORTS)}
    heads = {iri: read_head(iri, thing) for iri, thing in of("BodyHead")}
    tried = sorted(heads, key=lambda iri: not heads[iri].first)
    roles = {iri: read_role(iri, thing) for iri, thing in of("Role")}
    units = of("UnitWord")
    lists = {iri.rpartition("/")[2]: tuple(read_names(thing)) for iri, thing in of("WordList")}
    return Lexicon(
        places=Index((name, places[iri]) for iri in places for name in read_names(things[iri])),
        place_of=places,
        short_countries={key(v.value): places[iri] for iri in places for v in things[iri].get(HN + "shortName", ())},
        unit_index=Index((name, read_label(thing)) for _, thing in units for name in read_names(thing)),
        pair_kinds={read_label(thing): kind for _, thing in units if (kind := read_text(thing, HN + "pairKind"))},
        heads=Index((name, heads[iri]) for iri in tried for name in read_names(things[iri])),
        head_of=heads,
        contexts=Index((v.value, heads[iri]) for iri in heads for v in things[iri].get(HN + "context", ())),
        bodies=Index((name, body) for body, names in _bodies(things, sorts) for name in names),
        roles=Index(
            [(name, roles[iri]) for iri in roles for name in read_names(things[iri])]
            + [(name, read_title(thing)) for _, thing in of("Title") for name in read_names(thing)]
        ),
        role_of=roles,
        short_themes={
            key(v.value): read_label(thing) for _, thing in of("Theme") for v in thing.get(HN + "shortTheme", ())
        },
        abbreviations=Index(
            (name, read_label(thing)) for _, thing in of("Abbreviation") for name in read_shortened(thing)
        ),
        themes=Index((name, read_label(thing)) for _, thing in of("Theme") for name in read_names(thing)),
        awards=Index((name, read_label(thing)) for _, thing in of("AwardWord") for name in read_names(thing)),
        words={name: Index((phrase, phrase) for phrase in phrases) for name, phrases in lists.items()},
        phrases={name: frozenset(phrases) for name, phrases in lists.items()},
        patterns=Patterns({name: tuple(map(str.casefold, phrases)) for name, phrases in lists.items()}),
        viet_nam=next((iri for iri, place in places.items() if place.label == "Việt Nam"), ""),
    )


def _bodies(things: dict[str, Properties], sorts: dict[str, set[str]]) -> Iterator[tuple[Body, list[str]]]:
    for iri in sorted(things):
        thing = things[iri]
        if BODIES in iri and (names := list(read_names(thing))):
            sort = min((s for s in sorts[iri] if ":" not in s), default="Organisation")
            yield (
                Body(
                    iri=iri,
                    label=read_label(thing),
                    sort=sort,
                    head=read_text(thing, HN + "bodyHead"),
                    place=read_text(thing, HN + "serves"),
                ),
                names,
            )
