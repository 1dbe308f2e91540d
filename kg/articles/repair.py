"""Lossy text: what `h??u nghị` was, where the article's own or known words leave one reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.articles.model import Block, Repair


@dataclass(frozen=True, slots=True)
class Words:
    """Known words to repair with."""

    phrases: tuple[str, ...] = ()


def collect_words(words: Iterable[str] | None) -> Words:
    """Return the known words to repair with."""
    return Words(tuple(words or ()))


def find_repairs(text: str, blocks: Sequence[Block], words: Words) -> tuple[Repair, ...]:
    """Return the repairs of a text."""
    return ()
