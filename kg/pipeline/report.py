"""What a build or a change tells of itself, and report.json, which holds it."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from kg.articles.model import Rejected
from kg.checks.model import Violation
from kg.errors import CheckError, DataError
from kg.folder import PROGRAM
from kg.pipeline.making import Making
from kg.pipeline.model import Harvest

OF_ARTICLES: Final = ("articles", "facts", "refused", "missed")  # the counts that are sums over articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A fact that the quote gate held back, as it is reported."""

    article: str
    kind: str
    rule: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was done. `published` is whether the graph was put in place: not if a check failed."""

    version: str
    made: Making
    published: bool = True
    counts: dict[str, int]
    facts: dict[str, int]
    rejected: tuple[Rejected, ...] = ()
    without_facts: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()
    violations: tuple[Violation, ...] = ()
    warnings: tuple[Violation, ...] = ()  # what articles say against each other: published all the same
    timings: dict[str, float] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """1 where the data has problems that somebody should see to, else 0."""
        return 1 if self.rejected or self.refused or self.violations or not self.published else 0


class FailedChecksError(CheckError):
    """The graph does not meet the shapes: it is not put in place."""

    def __init__(self, report: Report) -> None:
        super().__init__(f"{len(report.violations)} violations")
        self.report = report


def count_rejected(rejected: Iterable[Rejected]) -> int:
    """Return how much could not be read at all."""
    return sum(not one.in_part for one in rejected)


def tally(harvests: Iterable[Harvest]) -> Counter[str]:
    """Return the counts that are sums over articles."""
    counts = Counter(dict.fromkeys(OF_ARTICLES, 0))
    for one in harvests:
        counts.update(articles=1, facts=len(one.facts), refused=len(one.refused), missed=len(one.missed))
    return counts


def tally_facts(harvests: Iterable[Harvest]) -> Counter[str]:
    """Return how many facts there are of each kind."""
    return Counter(type(fact).__name__ for one in harvests for fact in one.facts)


def refusals(harvests: Iterable[Harvest]) -> tuple[Refusal, ...]:
    """Return the facts that were held back."""
    return tuple(
        Refusal(
            article=one.article.id,
            kind=type(refused.fact).__name__,
            rule=refused.fact.evidence.rule,
            start=refused.fact.evidence.start,
            end=refused.fact.evidence.end,
            reason=refused.reason,
        )
        for one in harvests
        for refused in one.refused
    )


def without_facts(harvests: Iterable[Harvest]) -> tuple[str, ...]:
    """Return the ids of the articles that gave no fact."""
    return tuple(one.article.id for one in harvests if not one.facts)


def divide(found: Sequence[Violation]) -> tuple[tuple[Violation, ...], tuple[Violation, ...]]:
    """Return the violations proper, and the warnings."""
    return tuple(one for one in found if one.severity == "violation"), tuple(
        one for one in found if one.severity == "warning"
    )


def report_text(report: Report) -> str:
    """Return a report as report.json holds it. `program` marks the folder as this program's own."""
    record = {
        "program": PROGRAM,
        "version": report.version,
        "made": report.made.record(),
        "published": report.published,
        "counts": dict(report.counts),
        "facts": dict(report.facts),
        "rejected": [_rejected_record(one) for one in report.rejected if not one.in_part],
        "incomplete": [_rejected_record(one) for one in report.rejected if one.in_part],
        "without_facts": list(report.without_facts),
        "refused": [_refusal_record(one) for one in report.refused],
        "violations": [_violation_record(one) for one in report.violations],
        "warnings": [_violation_record(one) for one in report.warnings],
        "timings": dict(report.timings),
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def read_report(path: Path) -> Report:
    """Return the report of a graph that was published; DataError where the file is no such thing."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return Report(
            version=record["version"],
            made=Making.of(record["made"]),
            published=record["published"],
            counts=record["counts"],
            facts=record["facts"],
            without_facts=tuple(record["without_facts"]),
            refused=tuple(Refusal(**one) for one in record["refused"]),
            warnings=tuple(
                Violation(**one | {"articles": tuple(one["articles"])}, severity="warning")
                for one in record["warnings"]
            ),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"{path}: is no report of this version of kg: build the graph again.") from error


def _rejected_record(rejected: Rejected) -> dict[str, Any]:
    return {"source": rejected.source, "reason": rejected.reason}


def _violation_record(violation: Violation) -> dict[str, Any]:
    return {
        "focus": violation.focus,
        "label": violation.label,
        "rule": violation.rule,
        "message": violation.message,
        "articles": list(violation.articles),
    }


def _refusal_record(refusal: Refusal) -> dict[str, Any]:
    return {name: getattr(refusal, name) for name in ("article", "kind", "rule", "start", "end", "reason")}
