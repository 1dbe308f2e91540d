"""A line as a tape: one symbol a chunk, one word a token, so that clauses are read by regular expressions.

N a person with the titles beside the name · T titles that stand alone · B a body · L a place · C a country.
Words are in lower case, so that the symbols are the only capitals: `đại hội đã bầu N làm T .`
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from kg.mentions.beside import group_items
from kg.mentions.chunks import chunk_kind
from kg.mentions.items import Item
from kg.mentions.read import Line
from kg.mentions.refs import PersonRef

__all__ = ["Item", "Tape"]

_new = tuple.__new__  # Item(…) without its wrapper: there are as many as there are words


@dataclass(frozen=True, eq=False)
class Tape:
    """The items of a line and their text, made when first asked for; a match's groups lead back to the items.

    `number` counts the article's lines from 0.
    """

    line: Line
    number: int

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The symbols in order."""
        return tuple(group_items(_lay_out(self.line)))

    @cached_property
    def text(self) -> str:
        """The symbols with one space between them."""
        return " ".join(item.symbol for item in self.items)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each item begins in `text`."""
        return tuple(accumulate((len(item.symbol) + 1 for item in self.items[:-1]), initial=0))

    @cached_property
    def peopled(self) -> bool:
        """Whether the line names a person."""
        return any(isinstance(ref, PersonRef) for ref in self.line.chunks)

    def pattern(self, template: str) -> re.Pattern[str]:
        """Return an expression with word lists in it (kg/reference/patterns.py)."""
        return self.line.scope.lexicon.patterns[template]

    def search(self, template: str, text: str | None = None) -> re.Match[str] | None:
        """Return the first match of such an expression on the tape, or in another text."""
        return self.pattern(template).search(self.text if text is None else text)

    def find(self, pattern: re.Pattern[str] | str) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern on the tape; one with a group of titles needs a title that stands alone."""
        if isinstance(pattern, str):
            pattern = self.pattern(pattern)
        if "titles" in pattern.groupindex and "T" not in self.text:
            return iter(())
        return pattern.finditer(self.text)

    def between(self, start: int, end: int) -> tuple[Item, ...]:
        """Return the items that a stretch of the tape covers."""
        return self.items[bisect_right(self.starts, start) - 1 : bisect_right(self.starts, max(start, end - 1))]

    def group(self, match: re.Match[str], name: str) -> tuple[Item, ...]:
        """Return the items of a named group, none if it took no part."""
        return self.between(*match.span(name)) if match.group(name) else ()

    def persons(self) -> Iterator[Item]:
        """Yield the persons in order."""
        return (item for item in self.items if item.symbol == "N") if self.peopled else iter(())


def _lay_out(line: Line) -> list[Item]:
    """One item a chunk, one a token outside chunks."""
    items: list[Item] = []
    words = [_new(Item, (key, at, at + 1, None, (), ())) for at, key in enumerate(line.words.keys)]
    at = 0
    for ref in line.chunks:
        if ref.first < at:
            continue
        items += words[at : ref.first]
        items.append(Item(chunk_kind(ref), ref.first, ref.last, ref))
        at = max(at, ref.last)
        if _abbreviated(line, at):  # (VUFO): another name of what stands before it
            at += 3
    return items + words[at:]


def _abbreviated(line: Line, at: int) -> bool:
    words = line.words
    return (
        words.key(at) == "(" and words.key(at + 2) == ")" and words.tokens[at + 1].text.isupper() and words.word(at + 1)
    )
