"""What leaves the room: groups of copies; and what is kept of an article to find them."""

from dataclasses import dataclass
from typing import Literal

from kg.articles.model import Article
from kg.facts.model import Fact

Likeness = Literal["copy", "differs", "apart"]  # one text · one text that states something else · two texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An article and what it states."""

    article: Article
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What finds an article's copies without reading it again: when it appeared, and its sentences' MinHash bands."""

    article: str
    published: str | None  # ISO 8601 prefix
    length: int  # words of its own text
    bands: tuple[int, ...]  # sorted, each once


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyGroup:
    """Articles that carry one text, by their ids: the first to appear, and those that repeat it, sorted."""

    origin: str
    copies: tuple[str, ...]
