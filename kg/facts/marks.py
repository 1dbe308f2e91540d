"""A tape with further symbols: what an extractor found in the words stands on it as one capital letter."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from kg.mentions.tape import Item, Tape

_EDGES = frozenset({",", ";", ":", ".", "-", "–", "và"})


@dataclass(frozen=True, slots=True)
class Mark:
    """Tokens (last exclusive) that are to be one symbol."""

    symbol: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class MarkedTape:
    """A tape's items with marks among them, and their text. Indexes are of items, `end` is exclusive."""

    tape: Tape
    items: tuple[Item, ...]
    text: str
    starts: tuple[int, ...]

    def at(self, position: int) -> Item:
        """Return the item that stands at a position of the text."""
        return self.items[bisect_right(self.starts, position) - 1]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the items, first and last exclusive, that begin in a stretch of the text."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def span(self, match: re.Match[str], name: str | int = 0) -> tuple[int, int]:
        """Return the items, first and last exclusive, that a match in the text covers."""
        return self.between(*match.span(name))

    def stored(self, start: int, end: int) -> tuple[int, int]:
        """Return the stored text's offsets of the items in a stretch of the text, without the marks at its ends."""
        first, last = self.between(start, end)
        while first < last - 1 and self.items[first].symbol in _EDGES:
            first += 1
        while last > first + 1 and self.items[last - 1].symbol in _EDGES:
            last -= 1
        return self.tape.line.offsets(self.items[first].first, self.items[last - 1].last)


def mark(tape: Tape, marks: Sequence[Mark]) -> MarkedTape:
    """Return the tape with each mark's tokens as one item; marks that overlap an earlier one are left out."""
    items: list[Item] = []
    at = end = 0
    for found in sorted(marks, key=lambda found: (found.first, -found.last)):
        if found.first < end:
            continue
        while at < len(tape.items) and tape.items[at].last <= found.first:
            items.append(tape.items[at])
            at += 1
        items.append(Item(found.symbol, found.first, found.last))
        while at < len(tape.items) and tape.items[at].first < found.last:
            at += 1
        end = found.last
    items.extend(tape.items[at:])
    starts = tuple(accumulate((len(item.symbol) + 1 for item in items[:-1]), initial=0))
    return MarkedTape(tape, tuple(items), " ".join(item.symbol for item in items), starts)
