"""What leaves the room: an article with its stored text."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["headline", "dateline", "lead", "body", "caption", "byline", "furniture"]
Dating = Literal["stated", "header", "inferred", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the stored text and what it is; furniture is what stands around the article."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A damaged word of the stored text (`nhi??m`) and the one reading that it leaves (`nhiệm`)."""

    start: int
    end: int
    restored: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as it was read. `text` is NFC and never changed after: offsets point into it.

    Damage stays in the text, so that a quote is what the source says; `repairs` tells readers
    what the damaged words were. `blocks` cover the text in order without overlap.
    """

    id: str
    source: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None  # ISO 8601 prefix: 2023, 2023-11 or 2023-11-03
    dating: Dating = "none"
    repairs: tuple[Repair, ...] = ()

    def quote(self, start: int, end: int) -> str:
        """Return the exact words between two offsets."""
        return self.text[start:end]

    def repairs_between(self, start: int, end: int) -> tuple[Repair, ...]:
        """Return the repairs that touch the words between two offsets."""
        first = bisect_right(self.repairs, start, key=lambda repair: repair.end)
        return self.repairs[first : bisect_left(self.repairs, end, lo=first, key=lambda repair: repair.start)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """What could not be read: an article, or something of one that was read without it (`in_part`).

    `reason` is one line: what, where, what to do; it begins with the source.
    """

    source: str
    reason: str
    in_part: bool = False
