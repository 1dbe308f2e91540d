"""What leaves the room: a comparison of two graphs, in words and in RDF."""

from dataclasses import dataclass
from typing import Literal

from pyoxigraph import Quad, Triple

Kind = Literal["added", "changed", "removed"]
KINDS: tuple[Kind, ...] = ("added", "changed", "removed")
Statement = Quad | Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """Every quad that only one of two graphs holds; triples, where one of the two does not say which article says what."""

    removed: frozenset[Statement]
    added: frozenset[Statement]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A property whose values differ: its name, and what only the old and only the new graph says."""

    property: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A fact, a named thing or an article of one of the graphs: its IRI, what kind it is, and its words."""

    iri: str
    kind: str
    says: str
    articles: tuple[str, ...] = ()  # ids of those that state it


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that is new, gone, or says other things than before."""

    kind: Kind
    old: Item | None = None
    new: Item | None = None
    differences: tuple[Difference, ...] = ()

    @property
    def item(self) -> Item:
        """The new state, or the old one of what is gone."""
        item = self.new or self.old
        if item is None:
            raise ValueError("A change of nothing")
        return item


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """All that differs between two graphs; each list is sorted: added, changed, removed, each by its words."""

    delta: Delta
    articles: tuple[Change, ...] = ()
    facts: tuple[Change, ...] = ()
    things: tuple[Change, ...] = ()  # persons, bodies and places: new, gone, or called otherwise
