"""From a graph to the network of a page: nodes, edges, and what is said of each. No HTML, no colours, no places."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from kg import vocab
from kg.graph.dataset import Dataset
from kg.views.edges import (
    Lines,
    add_award,
    add_event,
    add_pair,
    add_partnership,
    add_possibly_same,
    add_structure,
    add_tenure,
    find_home,
    infer_countries,
    infer_leaders,
    infer_wholes,
)
from kg.views.entries import READERS, read_appearance, read_entry
from kg.views.labels import tell_apart
from kg.views.model import Entry, EntryKind, Network
from kg.views.nodes import describe_node
from kg.views.sources import read_article
from kg.views.tenures import date_tenure, read_spans
from kg.views.triples import Triples

PERSONS: Final = (vocab.PERSON, vocab.FOAF_PERSON)
EVENTS: Final = frozenset({"congress", "meeting"})  # facts that are nodes
DRAW: Final[dict[EntryKind, Callable[[Lines, Triples, str], None]]] = {
    "tenure": add_tenure,
    "pair": add_pair,
    "partnership": add_partnership,
    "award": add_award,
}


def read_network(source: Dataset | Triples) -> Network:
    """Return what a page shows of a graph."""
    triples = source if isinstance(source, Triples) else Triples(source)
    lines = Lines()
    entries = [*_read_facts(triples, lines)]
    for person in triples.members(*PERSONS):
        entries.extend(read_appearance(triples, person))
    nodes = {node for entry in entries for node in entry.nodes}
    events = {entry.nodes[0]: entry for entry in entries if entry.kind in EVENTS}
    home = find_home(triples)
    entries.extend(_add_links(triples, lines, nodes, home))
    edges = tuple(edge for edge in lines.edges() if edge.source in nodes and edge.target in nodes)
    spans = read_spans(triples)
    entries = [date_tenure(triples, _inside(entry, nodes), spans) for entry in _merge(entries)]
    articles = {quote.article for entry in entries for quote in entry.quotes}
    return Network(
        nodes=tell_apart(triples, (describe_node(triples, node, home, events.get(node)) for node in sorted(nodes))),
        edges=edges,
        entries=tuple(sorted(entries, key=lambda one: (one.kind, one.rank, str(one)))),
        articles=tuple(read_article(triples, article) for article in sorted(articles)),
        read=len(articles.union(triples.members(vocab.ARTICLE))),
    )


def _read_facts(triples: Triples, lines: Lines) -> Iterable[Entry]:
    congresses: dict[tuple[str, ...], str] = {}
    for kind, name, reader in READERS:
        for fact in triples.members(name):
            event = _same_congress(triples, fact, congresses) if kind == "congress" else fact
            if kind in EVENTS:
                add_event(lines, triples, fact, event)
            elif kind in DRAW:
                DRAW[kind](lines, triples, fact)
            yield read_entry(triples, kind, reader, fact, event)


def _same_congress(triples: Triples, fact: str, known: dict[tuple[str, ...], str]) -> str:
    """Return the node of a congress: one body's congress of one number is one node, however articles date it."""
    bodies = triples.things(fact, vocab.CONGRESS_OF)
    number = triples.value(fact, vocab.ORDINAL) or triples.value(fact, vocab.TERM_START)
    return known.setdefault((*bodies, number), fact) if bodies and number else fact


def _add_links(triples: Triples, lines: Lines, nodes: set[str], home: frozenset[str]) -> Iterable[Entry]:
    add_structure(lines, triples, nodes, home)
    add_possibly_same(lines, triples, nodes)
    edges = lines.edges()
    yield from infer_leaders(lines, triples, nodes, (edge for edge in edges if edge.kind == "chair"), home)
    yield from infer_countries(lines, triples, nodes, (edge for edge in edges if edge.kind == "partnership"), home)
    yield from infer_wholes(triples, nodes, (edge for edge in edges if edge.kind == "belongs"))


def _merge(entries: Iterable[Entry]) -> list[Entry]:
    """Return what reads the same once, with the quotes of all: facts that differ only in the day they attest."""
    same: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        same[entry.kind, entry.slots, entry.inferred].append(entry)
    return [group[0] if len(group) == 1 else _join(group) for group in same.values()]


def _join(group: Sequence[Entry]) -> Entry:
    quotes = tuple(sorted({quote for one in group for quote in one.quotes}))
    facts = tuple(sorted({fact for one in group for fact in one.facts}))
    return replace(group[0], quotes=quotes, rank=min(one.rank for one in group), facts=facts)


def _inside(entry: Entry, nodes: set[str]) -> Entry:
    """Return the entry with links only to what is drawn."""
    if nodes.issuperset(entry.nodes):
        return entry
    slots = tuple(slot if slot.node in nodes else replace(slot, node=None) for slot in entry.slots)
    return replace(entry, slots=slots)
