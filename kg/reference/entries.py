"""What Turtle files say of one thing to the lexicon's entries."""

from collections.abc import Iterable

import pyoxigraph as ox

from kg.reference.files import HN, LABELS, SKOS, Properties
from kg.reference.model import Head, Place, Role, Title

PLACE_SORTS = ("Country", "Province", "Locality")


def read_place(iri: str, thing: Properties, sorts: set[str]) -> Place:
    """Return a place; `sorts` are the local names of its classes."""
    return Place(
        iri=iri,
        label=read_text(thing, HN + "fullName") or read_label(thing),
        named_with_unit=HN + "fullName" in thing,
        sort=next(sort for sort in PLACE_SORTS if sort in sorts),
        unit=read_text(thing, HN + "unit"),
        units=frozenset(v.value for name in ("unit", "otherUnit") for v in thing.get(HN + name, ())),
        parent=read_text(thing, HN + "partOf"),
        country=read_text(thing, HN + "inCountry"),
        first=read_text(thing, HN + "validFrom"),
        last=read_text(thing, HN + "validUntil"),
        successor=read_text(thing, HN + "mergedInto"),
        ambiguous=_is(thing, HN + "ambiguous"),
        sinitic=_is(thing, HN + "sinitic"),
    )


def read_head(iri: str, thing: Properties) -> Head:
    """Return the word that names of bodies begin with."""
    return Head(
        iri=iri,
        label=read_label(thing),
        sort=(read_text(thing, HN + "bodyClass") or "Organisation").removeprefix(HN),
        takes=read_text(thing, HN + "takes") or "name",
        unit=read_text(thing, HN + "headUnit"),
        home=_is(thing, HN + "home"),
        national=read_text(thing, HN + "national"),
        free=_is(thing, HN + "freeTheme"),
        owned=_is(thing, HN + "owned"),
        small=_is(thing, HN + "small"),
        linked=_is(thing, HN + "linked"),
        full_time=_is(thing, HN + "fullTime"),
        company=_is(thing, HN + "company"),
        impersonal=_is(thing, HN + "impersonal"),
        seated=_is(thing, HN + "seated"),
        whole_label=read_text(thing, HN + "wholeLabel"),
        level=int(read_text(thing, HN + "bodyLevel") or 0) or None,
        pair_kind=read_text(thing, HN + "pairKind"),
        member_role=read_text(thing, HN + "memberRole"),
    )


def read_role(iri: str, thing: Properties) -> Role:
    """Return a role."""
    return Role(
        iri=iri,
        label=read_label(thing),
        leading=_is(thing, HN + "leading"),
        membership=_is(thing, HN + "membership"),
        overlaps=int(read_text(thing, HN + "overlaps") or 0),
        of_place=_is(thing, HN + "ofPlace"),
        place_unit=read_text(thing, HN + "placeUnit"),
        post=read_text(thing, HN + "postOf"),
        heads=read_text(thing, HN + "heads"),
        place_head=read_text(thing, HN + "placeHead"),
        classes=_classes(thing, "ofClass"),
        never=_classes(thing, "neverOf"),
    )


def _classes(thing: Properties, name: str) -> frozenset[str]:
    return frozenset(v.value.removeprefix(HN) for v in thing.get(HN + name, ()))


def _is(thing: Properties, name: str) -> bool:
    return read_text(thing, name) == "true"


def read_title(thing: Properties) -> Title:
    """Return a title that holds its body."""
    return Title(
        role=read_text(thing, HN + "titleRole") or "",
        head=read_text(thing, HN + "titleHead") or "",
        overlaps=int(read_text(thing, HN + "overlaps") or 0),
    )


def read_names(thing: Properties) -> Iterable[str]:
    """Return the phrases that are matched: Vietnamese ones and those without a language."""
    return dict.fromkeys(
        v.value
        for label in LABELS
        for v in thing.get(label, ())
        if not isinstance(v, ox.Literal) or v.language in (None, "vi")
    )


def read_shortened(thing: Properties) -> Iterable[str]:
    """Return the shorter spellings of a thing."""
    return (v.value for v in thing.get(SKOS + "altLabel", ()))


def read_label(thing: Properties) -> str:
    """Return the preferred label, the Vietnamese one if there is one, else an empty text."""
    labels = [v for v in thing.get(SKOS + "prefLabel", ()) if isinstance(v, ox.Literal)]
    vietnamese = [v.value for v in labels if v.language == "vi"] or [v.value for v in labels]
    return vietnamese[0] if vietnamese else ""


def read_text(thing: Properties, name: str) -> str | None:
    """Return the first value of a property, None if there is none."""
    values = thing.get(name)
    return values[0].value if values else None
