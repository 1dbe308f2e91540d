"""What leaves the room: sentences of tokens, dates, terms and amounts."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from kg.articles.model import Article, BlockKind

Bound = Literal["over", "about", "under", "exact"]


class Token(NamedTuple):
    """A syllable, number or mark. `text` is what is read (repaired); the offsets are the stored text's.

    `key` is what the lexicon compares: lower case, NFC, the tone mark where the new spelling puts it.
    """

    text: str
    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of one block, never across blocks."""

    article: Article
    block: BlockKind
    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        """Where it begins in the stored text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the stored text."""
        return self.tokens[-1].end


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of office in whole years."""

    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"
