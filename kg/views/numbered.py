"""A network as the page's script reads it: everything once, named by its number, the best connected nodes first."""

from collections import Counter
from dataclasses import asdict, dataclass, fields
from operator import attrgetter
from typing import Any, Final

from kg.views.look import EDGES, NODES, SECTIONS, measure_node
from kg.views.model import ArticleNote, Edge, Entry, Network, Node, Quote, Slot

READABLE: Final = 1000  # nodes that one drawing can show
SHOWN: Final = 600  # of a larger network: search brings the others
STYLES: Final = {"plain": 0, "main": 1, "note": 2}
NODE_KINDS: Final = {look.kind: number for number, look in enumerate(NODES)}
EDGE_KINDS: Final = {look.kind: number for number, look in enumerate(EDGES)}
_QUOTE_ORDER: Final = attrgetter(*(field.name for field in fields(Quote)))  # their own, but four times as fast
ENTRY_KINDS: Final = {look.kind: number for number, look in enumerate(SECTIONS)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """The nodes in the order of their numbers, their radii, the two ends of each line, and the script's data."""

    nodes: tuple[Node, ...]
    sizes: tuple[float, ...]
    lines: tuple[tuple[int, int], ...]
    data: dict[str, Any]


def number_network(network: Network) -> Numbered:
    """Return a network by numbers."""
    # An open question joins nothing: two namesakes are not better connected for it.
    joined = (end for edge in network.edges if edge.kind != "same" for end in (edge.source, edge.target))
    lines = Counter(joined)
    nodes = tuple(sorted(network.nodes, key=lambda node: (-lines[node.iri], node.iri)))
    numbers = {node.iri: number for number, node in enumerate(nodes)}
    articles = {article.iri: number for number, article in enumerate(network.articles)}
    quotes = sorted({quote for entry in network.entries for quote in entry.quotes}, key=_QUOTE_ORDER)
    quoted = {quote: number for number, quote in enumerate(quotes)}
    sizes = tuple(measure_node(node.kind, lines[node.iri]) for node in nodes)
    data: dict[str, Any] = {
        "nodes": [_node(node, size, numbers) for node, size in zip(nodes, sizes, strict=True)],
        "edges": [_edge(edge, numbers) for edge in network.edges],
        "entries": [_entry(entry, numbers, quoted) for entry in network.entries],
        "quotes": [_quote(quote, articles) for quote in quotes],
        "articles": [_article(article) for article in network.articles],
        "read": network.read,
        "nodeLooks": [asdict(look) for look in NODES],
        "edgeLooks": [asdict(look) for look in EDGES],
        "sections": [{"kind": look.kind, "label": look.label, "others": dict(look.others)} for look in SECTIONS],
    }
    ends = tuple((numbers[edge.source], numbers[edge.target]) for edge in network.edges)
    return Numbered(nodes=nodes, sizes=sizes, lines=ends, data=data)


def choose_shown(numbered: Numbered) -> tuple[int, ...]:
    """Return the numbers of the nodes that the page opens with: all, or of a large network the best connected.

    Of a large one, nodes are left out that nothing joins to another of those: they would only lie about.
    """
    if len(numbered.nodes) <= READABLE:
        return tuple(range(len(numbered.nodes)))
    return tuple(sorted({end for line in numbered.lines if max(line) < SHOWN for end in line}))


def _node(node: Node, size: float, numbers: dict[str, int]) -> list[Any]:
    short = "" if node.short == node.label else node.short
    return [node.iri, NODE_KINDS[node.kind], node.label, short, size, [_slot(slot, numbers) for slot in node.notes]]


def _edge(edge: Edge, numbers: dict[str, int]) -> list[Any]:
    return [numbers[edge.source], numbers[edge.target], EDGE_KINDS[edge.kind], edge.labels, int(edge.inferred)]


def _entry(entry: Entry, numbers: dict[str, int], quoted: dict[Quote, int]) -> list[Any]:
    slots = [_slot(slot, numbers) for slot in entry.slots]
    return [ENTRY_KINDS[entry.kind], slots, [quoted[quote] for quote in entry.quotes], int(entry.inferred)]


def _slot(slot: Slot, numbers: dict[str, int]) -> list[Any]:
    return [slot.text, -1 if slot.node is None else numbers.get(slot.node, -1), STYLES[slot.style], slot.lead]


def _quote(quote: Quote, articles: dict[str, int]) -> list[Any]:
    return [articles[quote.article], quote.text, quote.reading]


def _article(article: ArticleNote) -> list[Any]:
    return [article.id, article.headline, article.publisher, article.date, article.url]
