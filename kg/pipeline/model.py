"""What a build is asked for, what it makes of one article, and who is told how it goes on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kg.articles.model import Article, Rejected
from kg.checks.model import Refused
from kg.copies.model import Told
from kg.facts.model import Fact, Missed
from kg.mentions.model import Mention
from kg.vocab import HNR


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to build from what: sources as the command line names them, and the folder that the graph goes to."""

    sources: tuple[str, ...]
    out: Path
    base: str = HNR
    lexicons: tuple[Path, ...] = ()
    decisions: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Harvest:
    """Everything that one article gave, whatever other articles say: what a graph is built from."""

    article: Article
    facts: tuple[Fact, ...] = ()
    refused: tuple[Refused, ...] = ()
    missed: tuple[Missed, ...] = ()
    named: tuple[Mention, ...] = ()  # bodies of which it states no fact

    @property
    def told(self) -> Told:
        """The article and its facts."""
        return Told(article=self.article, facts=self.facts)


class Watch(Protocol):
    """Who is told how a build goes on: a terminal, a log, nobody."""

    def stage(self, name: str) -> None:
        """A stage begins."""

    def article(self, done: int) -> None:
        """So many articles are through the stage."""

    def rejected(self, rejected: Rejected) -> None:
        """An article could not be read."""


class Silence:
    """A watch that tells nobody."""

    def stage(self, name: str) -> None:
        """Say nothing."""

    def article(self, done: int) -> None:
        """Say nothing."""

    def rejected(self, rejected: Rejected) -> None:
        """Say nothing."""
