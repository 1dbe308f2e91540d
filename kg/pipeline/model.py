"""What a build is asked for, what it makes of one article, and what it tells of itself."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from kg.articles.model import Article, Rejected
from kg.checks.model import Refused, Violation
from kg.facts.model import Fact, Missed
from kg.folder import PROGRAM
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a build did. `published` is whether the graph was put in place: not if a check failed."""

    version: str
    published: bool
    counts: dict[str, int]
    facts: dict[str, int]
    rejected: tuple[Rejected, ...] = ()
    without_facts: tuple[str, ...] = ()
    refused: tuple[tuple[str, Refused], ...] = ()
    violations: tuple[Violation, ...] = ()
    warnings: tuple[Violation, ...] = ()  # what articles say against each other: published all the same
    timings: dict[str, float] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """1 where the data has problems that somebody should see to, else 0."""
        return 1 if self.rejected or self.refused or self.violations or not self.published else 0


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


def report_text(report: Report) -> str:
    """Return a report as report.json holds it. `program` marks the folder as this program's own."""
    record = {
        "program": PROGRAM,
        "version": report.version,
        "published": report.published,
        "counts": dict(report.counts),
        "facts": dict(report.facts),
        "rejected": [{"source": one.source, "reason": one.reason} for one in report.rejected],
        "without_facts": list(report.without_facts),
        "refused": [_refused_record(article, one) for article, one in report.refused],
        "violations": [_violation_record(one) for one in report.violations],
        "warnings": [_violation_record(one) for one in report.warnings],
        "timings": dict(report.timings),
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _violation_record(violation: Violation) -> dict[str, Any]:
    return {
        "focus": violation.focus,
        "rule": violation.rule,
        "message": violation.message,
        "articles": list(violation.articles),
    }


def _refused_record(article: str, refused: Refused) -> dict[str, Any]:
    evidence = refused.fact.evidence
    return {
        "article": article,
        "kind": type(refused.fact).__name__,
        "rule": evidence.rule,
        "start": evidence.start,
        "end": evidence.end,
        "reason": refused.reason,
    }
