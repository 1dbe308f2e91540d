"""What leaves the room's reading half: a network of nodes, edges and entries; no RDF, no HTML."""

from dataclasses import dataclass
from typing import Literal

NodeKind = Literal[
    "person", "friendship", "state", "foreign", "organisation", "province", "country", "locality", "congress", "meeting"
]
EdgeKind = Literal["chair", "tenure", "belongs", "serves", "pair", "partnership", "award", "event", "leads", "same"]
EntryKind = Literal[
    "tenure", "congress", "pair", "figure", "partnership", "award", "aid", "meeting", "appearance", "inferred"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleNote:
    """An article as a reader is told of it."""

    iri: str
    id: str
    headline: str
    publisher: str
    date: str  # as people write it: 3/11/2023; empty where the article has none
    url: str  # http or https, else empty


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Quote:
    """The exact words of an article; `reading` is what they say once damaged words are repaired, else empty."""

    article: str
    start: int
    text: str
    reading: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One part of a entry: words, and the node that they name if there is one."""

    text: str
    node: str | None = None
    style: Literal["main", "plain", "note"] = "plain"
    lead: str = ""  # what the words are, where that is not plain: "Chủ tịch được bầu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that the graph says, with every quote that says it. An inferred one has none: `slots` say from what."""

    kind: EntryKind
    slots: tuple[Slot, ...]
    quotes: tuple[Quote, ...] = ()
    inferred: bool = False
    rank: tuple[int, ...] = ()  # smaller comes first in a list
    facts: tuple[str, ...] = ()  # the statements that say it

    @property
    def nodes(self) -> tuple[str, ...]:
        """The nodes that it is about, each once, in order."""
        return tuple(dict.fromkeys(slot.node for slot in self.slots if slot.node is not None))


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A person, body, place or event. `short` is what fits beside its mark; `notes` need no article."""

    iri: str
    kind: NodeKind
    label: str
    short: str
    notes: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line between two nodes: everything of one kind that is said between them, one label each."""

    source: str
    target: str
    kind: EdgeKind
    labels: tuple[str, ...]
    inferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """What a page draws. Everything is sorted: the same graph gives the same network, whatever the hash seed.

    `articles` are those that entries quote; `read` counts all of the graph.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    entries: tuple[Entry, ...]
    articles: tuple[ArticleNote, ...]
    read: int = 0
