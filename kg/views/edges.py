"""The lines of the network: what facts say between two nodes, how bodies and places hang together, what follows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from kg import vocab
from kg.views.model import Edge, EdgeKind, Entry, Slot
from kg.views.triples import Triples

# The line's kind, its property, its words, and what its target is to its source in the panel of the source.
STRUCTURE: Final[tuple[tuple[EdgeKind, str, str, str], ...]] = (
    ("belongs", vocab.ORG_SUB_ORGANIZATION_OF, "trực thuộc", "Trực thuộc"),
    ("serves", vocab.SERVES, "hoạt động tại", "Địa bàn"),
    ("serves", vocab.COUNTERPART, "hữu nghị với", "Nước đối tác"),
)


@dataclass(slots=True)
class Lines:
    """Collects lines: what is said twice between two nodes is one line with one label."""

    labels: dict[tuple[str, str, EdgeKind], set[str]] = field(default_factory=lambda: defaultdict(set))
    stated: set[tuple[str, str, EdgeKind]] = field(default_factory=set)

    def add(self, source: str, target: str, kind: EdgeKind, label: str, *, inferred: bool = False) -> None:
        """Take in one thing said between two nodes; a node has no line to itself."""
        if source == target:
            return
        line = source, target, kind
        self.labels[line].add(label)
        if not inferred:
            self.stated.add(line)

    def edges(self) -> tuple[Edge, ...]:
        """Return every line, in order."""
        return tuple(
            Edge(
                source=line[0],
                target=line[1],
                kind=line[2],
                labels=tuple(sorted(said)),
                inferred=line not in self.stated,
            )
            for line, said in sorted(self.labels.items())
        )


def add_tenure(lines: Lines, triples: Triples, fact: str) -> None:
    """Draw a person to the body; the line of whoever heads it is of a kind of its own."""
    chaired = set(triples.things(fact, vocab.ORGANISATION_CHAIRED))
    roles = [triples.label(role) for role in triples.things(fact, vocab.ORG_ROLE)]
    over = vocab.FORMER in triples.things(fact, vocab.STANDING)
    label = ", ".join(roles) + (" (nguyên)" if over else "")
    for person in triples.things(fact, vocab.ORG_MEMBER):
        for body in triples.things(fact, vocab.ORG_ORGANIZATION):
            lines.add(person, body, "chair" if body in chaired else "tenure", label)


def add_event(lines: Lines, triples: Triples, fact: str, event: str) -> None:
    """Draw a congress or a meeting to whoever took part."""
    parts = (
        (vocab.CONGRESS_OF, "đại hội của"),
        (vocab.ELECTED_CHAIR, "bầu đứng đầu"),
        (vocab.PARTICIPANT, "tham gia"),
        (vocab.ATTENDEE, "có mặt"),
    )
    for property_, label in parts:
        for thing in triples.things(fact, property_):
            lines.add(event, thing, "event", label)


def add_pair(lines: Lines, triples: Triples, fact: str) -> None:
    """Draw the two sides of a twinning to each other."""
    for one, other in _each(triples, fact, vocab.VIETNAMESE_SIDE, vocab.FOREIGN_SIDE):
        lines.add(one, other, "pair", "kết nghĩa")


def add_partnership(lines: Lines, triples: Triples, fact: str) -> None:
    """Draw two places that cooperate to each other."""
    for one, other in _each(triples, fact, vocab.PARTNERSHIP_OF, vocab.PARTNERSHIP_WITH):
        lines.add(one, other, "partnership", "hợp tác")


def add_award(lines: Lines, triples: Triples, fact: str) -> None:
    """Draw who gave something to whom; a group that has no name is no node."""
    for giver, recipient in _each(triples, fact, vocab.GIVER, vocab.RECIPIENT):
        lines.add(giver, recipient, "award", triples.value(fact, vocab.AWARD_NAME))


def _each(triples: Triples, fact: str, one: str, other: str) -> Iterator[tuple[str, str]]:
    return product(triples.things(fact, one), triples.things(fact, other))


def find_home(triples: Triples) -> frozenset[str]:
    """Return the country that provinces are part of: what is true of every body in it need not be said of each."""
    provinces = triples.members(vocab.PROVINCE)
    return frozenset(country for province in provinces for country in triples.things(province, vocab.PART_OF))


def add_structure(lines: Lines, triples: Triples, nodes: set[str], home: frozenset[str]) -> None:
    """Draw what bodies and places belong to, and take in the nodes that this needs.

    Nothing is drawn to the country that is home to all: a node with a line to everything says nothing.
    """
    hangs: dict[str, list[tuple[EdgeKind, str, str, bool]]] = defaultdict(list)
    localities = set(triples.members(vocab.LOCALITY))
    for kind, property_, label, _ in STRUCTURE:
        for source, target, inferred in triples.links(property_):
            if target not in home:
                hangs[source].append((kind, target, label, inferred))
    for source, target, inferred in triples.links(vocab.PART_OF):
        # What follows from a part of a part is not drawn once more.
        between = triples.things(source, vocab.PART_OF)
        if source in localities and not any(target in triples.things(one, vocab.PART_OF) for one in between):
            hangs[source].append(("belongs", target, "thuộc", inferred))
    waiting = sorted(nodes)
    while waiting:
        source = waiting.pop()
        for kind, target, label, inferred in hangs.get(source, ()):
            lines.add(source, target, kind, label, inferred=inferred)
            if target not in nodes:
                nodes.add(target)
                waiting.append(target)


def add_possibly_same(lines: Lines, triples: Triples, nodes: Set[str]) -> None:
    """Draw the open questions: two nodes that may be one and the same."""
    for one, other, inferred in triples.links(vocab.POSSIBLY_SAME):
        if one in nodes and other in nodes:
            lines.add(min(one, other), max(one, other), "same", "có thể là một", inferred=inferred)


def infer_leaders(
    lines: Lines, triples: Triples, nodes: Set[str], chairs: Iterable[Edge], home: frozenset[str]
) -> Iterator[Entry]:
    """Draw and yield who leads in which place, with the body that it follows from.

    Only what the chairs that are drawn still carry: a graph as of a date has fewer of them.
    """
    chaired: dict[str, set[str]] = defaultdict(set)
    for edge in chairs:
        chaired[edge.source].add(edge.target)
    for person, place, _ in triples.links(vocab.LEADS_IN):
        through = sorted(body for body in chaired[person] if place in triples.things(body, vocab.SERVES))
        if not through:
            continue
        if place in nodes and place not in home:
            lines.add(person, place, "leads", "lãnh đạo tại", inferred=True)
        bodies = (Slot(text=triples.label(body), node=body, lead="vì đứng đầu") for body in through)
        yield Entry(
            kind="inferred",
            slots=(_node(triples, person), Slot(text="lãnh đạo tại", style="main"), _node(triples, place), *bodies),
            inferred=True,
        )


def infer_countries(
    lines: Lines, triples: Triples, nodes: Set[str], drawn: Iterable[Edge], home: frozenset[str]
) -> Iterator[Entry]:
    """Draw and yield which places cooperate with which countries, through which of their parts."""
    partners: dict[str, set[str]] = defaultdict(set)
    for edge in drawn:
        partners[edge.source].add(edge.target)
        partners[edge.target].add(edge.source)
    for place, country, _ in triples.links(vocab.COOPERATES_WITH_COUNTRY):
        through = sorted(one for one in partners[place] if country in triples.things(one, vocab.IN_COUNTRY))
        if place not in nodes or not through or country in partners[place]:
            continue
        if country in nodes and country not in home:
            lines.add(place, country, "partnership", "hợp tác với nước", inferred=True)
        places = (Slot(text=triples.label(one), node=one, lead="qua") for one in through)
        yield Entry(
            kind="inferred",
            slots=(
                _node(triples, place),
                Slot(text="hợp tác với nước", style="main"),
                _node(triples, country),
                *places,
            ),
            inferred=True,
        )


def infer_wholes(triples: Triples, nodes: Set[str], drawn: Iterable[Edge]) -> Iterator[Entry]:
    """Yield the bodies that a body belongs to through another."""
    direct = {(edge.source, edge.target) for edge in drawn}
    for body, whole, _ in triples.links(vocab.ORG_TRANSITIVE_SUB_ORGANIZATION_OF):
        if body in nodes and (body, whole) not in direct:
            words = Slot(text="thuộc hệ thống của", style="main")
            slots = (_node(triples, body), words, _node(triples, whole))
            yield Entry(kind="inferred", slots=slots, inferred=True)


def _node(triples: Triples, iri: str) -> Slot:
    return Slot(text=triples.label(iri), node=iri)
