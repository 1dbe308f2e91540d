"""What a node is: its kind, its name in full and in short, and what the graph says of it without any article."""

from collections.abc import Iterator
from typing import Final

from kg import vocab
from kg.views.edges import STRUCTURE
from kg.views.labels import shorten_label
from kg.views.model import Entry, Node, NodeKind, Slot
from kg.views.triples import Triples

# The first class that a thing has decides: the narrow ones stand before the wide ones.
KINDS: Final[tuple[tuple[str, NodeKind], ...]] = (
    (vocab.CONGRESS, "congress"),
    (vocab.MEETING, "meeting"),
    (vocab.PERSON, "person"),
    (vocab.FOAF_PERSON, "person"),
    (vocab.PROVINCIAL_UNION, "friendship"),
    (vocab.FRIENDSHIP_UNION, "friendship"),
    (vocab.FRIENDSHIP_ASSOCIATION, "friendship"),
    (vocab.DIPLOMATIC_MISSION, "foreign"),
    (vocab.FOREIGN_BODY, "foreign"),
    (vocab.PEOPLES_COMMITTEE, "state"),
    (vocab.PEOPLES_COUNCIL, "state"),
    (vocab.PARTY_COMMITTEE, "state"),
    (vocab.PARTY_UNIT, "state"),
    (vocab.FATHERLAND_FRONT, "state"),
    (vocab.MINISTRY, "state"),
    (vocab.DEPARTMENT, "state"),
    (vocab.NATIONAL_ASSEMBLY_BODY, "state"),
    (vocab.MILITARY_UNIT, "state"),
    (vocab.GOVERNMENT_BODY, "state"),
    (vocab.COUNTRY, "country"),
    (vocab.PROVINCE, "province"),
    (vocab.LOCALITY, "locality"),
    (vocab.PLACE, "locality"),
    (vocab.ORGANISATION, "organisation"),
    (vocab.ORG_ORGANIZATION_CLASS, "organisation"),
)

BODIES: Final = frozenset(name for name, kind in KINDS if kind in {"friendship", "foreign", "state", "organisation"})


def describe_node(triples: Triples, iri: str, home: frozenset[str], event: Entry | None = None) -> Node:
    """Return a node. `home` is the country of all, `event` the entry of a congress or meeting, which names it."""
    types = set(triples.things(iri, vocab.RDF_TYPE))
    known = ((name, kind) for name, kind in KINDS if name in types)
    name, kind = next(known, ("", _guess_kind(iri)))
    if kind == "state" and _is_abroad(triples, iri, home):
        kind = "foreign"
    label = triples.label(iri)
    short = shorten_label(triples, iri)
    if event is not None:
        label, short = _event_names(triples, event)
    return Node(iri=iri, kind=kind, label=label, short=short, notes=tuple(_read_notes(triples, iri, name, home)))


def _is_abroad(triples: Triples, iri: str, home: frozenset[str]) -> bool:
    """Say whether a body serves a place of another country, or another country itself."""
    places = triples.things(iri, vocab.SERVES)
    countries = {*places, *(country for place in places for country in triples.things(place, vocab.IN_COUNTRY))}
    known = {one for one in countries if vocab.COUNTRY in triples.things(one, vocab.RDF_TYPE)}
    return bool(known) and not known & home


def _guess_kind(iri: str) -> NodeKind:
    """A thing without a class that is known here is told by where its IRI puts it."""
    return "person" if "/person/" in iri else "locality" if "/place/" in iri else "organisation"


def _event_names(triples: Triples, event: Entry) -> tuple[str, str]:
    """An event has no name of its own: it is what it is called, whose, and of which term."""
    main = next(slot.text for slot in event.slots if slot.style == "main")
    sides = [slot for slot in event.slots if slot.node is not None and slot.style == "plain" and not slot.lead]
    if not sides:
        return main, main
    label = f"{main}: {', '.join(slot.text for slot in sides)}"
    if event.kind != "congress":
        return label, main
    return label, f"{main}, {', '.join(shorten_label(triples, slot.node) for slot in sides if slot.node is not None)}"


def _read_notes(triples: Triples, iri: str, class_: str, home: frozenset[str]) -> Iterator[Slot]:
    if class_ in BODIES and (label := triples.label(class_)) and not class_.endswith(label):
        yield Slot(text=label, style="note", lead="Loại")
    if class_ != vocab.COUNTRY and (unit := triples.value(iri, vocab.UNIT)):
        yield Slot(text=unit, style="note", lead="Đơn vị")
    for _, property_, _, lead in STRUCTURE:
        for thing in triples.things(iri, property_):
            if thing not in home:
                yield Slot(text=triples.label(thing), node=thing, lead=lead)
    for whole in triples.things(iri, vocab.PART_OF):
        yield Slot(text=triples.label(whole), node=whole, lead="Thuộc")
