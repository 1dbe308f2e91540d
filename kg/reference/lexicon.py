"""The lexicon: every name, title and spelling that the extractors know, read from Turtle files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from kg.reference.files import BODIES, HN, LABELS, SKOS, TYPE, Properties, read_things
from kg.reference.index import Index
from kg.reference.known import NATIONAL_UNION
from kg.reference.model import Body, Gender, Head, Place, Role, Title
from kg.reference.patterns import Patterns
from kg.text.normalise import key
from kg.text.sounds import sound_key

SERVES = HN + "serves"
_CENTRAL = frozenset({"trung"})  # Trung ương Hội
PLACE_SORTS = ("Country", "Province", "Locality")


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

    def _asks_least(iri: str) -> bool:
        return heads[iri].takes != "counterparts-only"  # Hội | Việt - Lào before Hội | Chữ thập đỏ

    def of(*wanted: str) -> list[tuple[str, Properties]]:
        return sorted((iri, things[iri]) for iri, names in sorts.items() if names.intersection(wanted))

    places = {iri: _place(iri, thing, sorts[iri]) for iri, thing in of(*PLACE_SORTS)}
    heads = {iri: _head(iri, thing) for iri, thing in of("BodyHead")}
    roles = {iri: _role(iri, thing) for iri, thing in of("Role")}
    units = of("UnitWord")
    lists = {iri.rpartition("/")[2]: tuple(_names(thing)) for iri, thing in of("WordList")}
    return Lexicon(
        places=Index((name, places[iri]) for iri in places for name in _names(things[iri])),
        place_of=places,
        short_countries={key(v.value): places[iri] for iri in places for v in things[iri].get(HN + "shortName", ())},
        unit_index=Index((name, _label(thing)) for _, thing in units for name in _names(thing)),
        pair_kinds={_label(thing): kind for _, thing in units if (kind := _text(thing, HN + "pairKind"))},
        heads=Index((name, heads[iri]) for iri in sorted(heads, key=_asks_least) for name in _names(things[iri])),
        head_of=heads,
        contexts=Index((v.value, heads[iri]) for iri in heads for v in things[iri].get(HN + "context", ())),
        bodies=Index((name, body) for body, names in _bodies(things, sorts) for name in names),
        roles=Index(
            [(name, roles[iri]) for iri in roles for name in _names(things[iri])]
            + [(name, _title(thing)) for _, thing in of("Title") for name in _names(thing)]
        ),
        role_of=roles,
        short_themes={
            key(v.value): _label(thing) for _, thing in of("Theme") for v in thing.get(HN + "shortTheme", ())
        },
        abbreviations=Index((name, _label(thing)) for _, thing in of("Abbreviation") for name in _shortened(thing)),
        themes=Index((name, _label(thing)) for _, thing in of("Theme") for name in _names(thing)),
        awards=Index((name, _label(thing)) for _, thing in of("AwardWord") for name in _names(thing)),
        words={name: Index((phrase, phrase) for phrase in phrases) for name, phrases in lists.items()},
        phrases={name: frozenset(phrases) for name, phrases in lists.items()},
        patterns=Patterns({name: tuple(map(str.casefold, phrases)) for name, phrases in lists.items()}),
        viet_nam=next((iri for iri, place in places.items() if place.label == "Việt Nam"), ""),
    )


def _bodies(things: dict[str, Properties], sorts: dict[str, set[str]]) -> Iterator[tuple[Body, list[str]]]:
    for iri in sorted(things):
        thing = things[iri]
        if BODIES in iri and (names := list(_names(thing))):
            sort = min((s for s in sorts[iri] if ":" not in s), default="Organisation")
            yield (
                Body(
                    iri=iri,
                    label=_label(thing),
                    sort=sort,
                    head=_text(thing, HN + "bodyHead"),
                    place=_text(thing, SERVES),
                ),
                names,
            )


def _place(iri: str, thing: Properties, sorts: set[str]) -> Place:
    return Place(
        iri=iri,
        label=_text(thing, HN + "fullName") or _label(thing),
        named_with_unit=HN + "fullName" in thing,
        sort=next(sort for sort in PLACE_SORTS if sort in sorts),
        unit=_text(thing, HN + "unit"),
        units=frozenset(v.value for name in ("unit", "otherUnit") for v in thing.get(HN + name, ())),
        parent=_text(thing, HN + "partOf"),
        country=_text(thing, HN + "inCountry"),
        first=_text(thing, HN + "validFrom"),
        last=_text(thing, HN + "validUntil"),
        successor=_text(thing, HN + "mergedInto"),
        ambiguous=_text(thing, HN + "ambiguous") == "true",
        sinitic=_text(thing, HN + "sinitic") == "true",
    )


def _head(iri: str, thing: Properties) -> Head:
    return Head(
        iri=iri,
        label=_label(thing),
        sort=(_text(thing, HN + "bodyClass") or "Organisation").removeprefix(HN),
        takes=_text(thing, HN + "takes") or "name",
        unit=_text(thing, HN + "headUnit"),
        home=_text(thing, HN + "home") == "true",
        national=_text(thing, HN + "national"),
        free=_text(thing, HN + "freeTheme") == "true",
        owned=_text(thing, HN + "owned") == "true",
        small=_text(thing, HN + "small") == "true",
        linked=_text(thing, HN + "linked") == "true",
        full_time=_text(thing, HN + "fullTime") == "true",
        impersonal=_text(thing, HN + "impersonal") == "true",
        seated=_text(thing, HN + "seated") == "true",
        whole_label=_text(thing, HN + "wholeLabel"),
        level=int(_text(thing, HN + "bodyLevel") or 0) or None,
        pair_kind=_text(thing, HN + "pairKind"),
        member_role=_text(thing, HN + "memberRole"),
    )


def _role(iri: str, thing: Properties) -> Role:
    return Role(
        iri=iri,
        label=_label(thing),
        leading=_text(thing, HN + "leading") == "true",
        membership=_text(thing, HN + "membership") == "true",
        overlaps=int(_text(thing, HN + "overlaps") or 0),
        of_place=_text(thing, HN + "ofPlace") == "true",
        place_unit=_text(thing, HN + "placeUnit"),
        post=_text(thing, HN + "postOf"),
        heads=_text(thing, HN + "heads"),
        place_head=_text(thing, HN + "placeHead"),
        classes=frozenset(v.value.removeprefix(HN) for v in thing.get(HN + "ofClass", ())),
    )


def _title(thing: Properties) -> Title:
    return Title(
        role=_text(thing, HN + "titleRole") or "",
        head=_text(thing, HN + "titleHead") or "",
        overlaps=int(_text(thing, HN + "overlaps") or 0),
    )


def _names(thing: Properties) -> Iterable[str]:
    """The phrases that are matched: Vietnamese ones and those without a language."""
    return dict.fromkeys(
        v.value
        for label in LABELS
        for v in thing.get(label, ())
        if not isinstance(v, ox.Literal) or v.language in (None, "vi")
    )


def _shortened(thing: Properties) -> Iterable[str]:
    return (v.value for v in thing.get(SKOS + "altLabel", ()))


def _label(thing: Properties) -> str:
    labels = [v for v in thing.get(SKOS + "prefLabel", ()) if isinstance(v, ox.Literal)]
    vietnamese = [v.value for v in labels if v.language == "vi"] or [v.value for v in labels]
    return vietnamese[0] if vietnamese else ""


def _text(thing: Properties, name: str) -> str | None:
    values = thing.get(name)
    return values[0].value if values else None
