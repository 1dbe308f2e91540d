"""Articles into and out of a graph: what changes is worked out, all else is kept, and the outcome is that of a build.

A copy of the store is changed in a fresh folder, the sorted files are spliced, and the folder is put in place as a
build's is: whole or not at all.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.changes.compare import compare_graphs
from kg.changes.model import Comparison, Delta, Item
from kg.changes.support import find_lone
from kg.folder import ARTICLES, REPORT, STORE, find_folder, rebuilt, write_whole
from kg.graph.dataset import copy_store, open_dataset
from kg.identity.model import Decision
from kg.pipeline.assemble import assemble
from kg.pipeline.current import Current, read_current
from kg.pipeline.harvest import read_harvests
from kg.pipeline.intake import Intake, take_in, take_out
from kg.pipeline.model import Silence, Watch
from kg.pipeline.report import FailedChecksError, Report, report_text
from kg.pipeline.revise import revise
from kg.pipeline.rewrite import rewrite
from kg.pipeline.timing import Clock

MANY: Final = 200  # articles: with more, and more than a part of all, everything is made anew
PART: Final = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What came of a change: a report of the new graph, or a comparison of a dry run; neither, where nothing changes."""

    intake: Intake
    report: Report | None = None
    comparison: Comparison | None = None
    lone: tuple[Item, ...] = ()  # facts that the change would leave with one source
    reopened: tuple[Decision, ...] = ()  # by people, resting on articles that have changed

    @property
    def exit_code(self) -> int:
        """1 where the data has problems that somebody should see to, else 0."""
        return 1 if self.intake.rejected else self.report.exit_code if self.report else 0


def add(out: Path, sources: Sequence[str], *, dry_run: bool = False, watch: Watch | None = None) -> Changed:
    """Take articles into a graph; those of a known id and other bytes replace what was there.

    Raises UsageError where there is no graph, StoreError where it was made otherwise, ArticleError where nothing could
    be read. Where a check fails, the graph stays as it was.
    """
    return _change(out, lambda current: take_in(sources, current), watch, dry_run=dry_run)


def retract(out: Path, articles: Sequence[str], *, dry_run: bool = False, watch: Watch | None = None) -> Changed:
    """Take articles, by their ids, out of a graph. UsageError where one is not there, or none would be left."""
    return _change(out, lambda current: take_out(articles, current), watch, dry_run=dry_run)


def _change(out: Path, ask: Callable[[Current], Intake], watch: Watch | None, *, dry_run: bool) -> Changed:
    find_folder(out)
    clock = Clock(watch or Silence())
    try:
        with rebuilt(out) as staging:
            current = read_current(out, clock)
            with clock("reading articles"):
                intake = ask(current)
            if intake.is_nothing:
                return Changed(intake=intake)
            if dry_run:
                return _preview(current, intake, staging)
            return (
                _make_anew(current, intake, staging) if _is_large(current, intake) else _make(current, intake, staging)
            )
    except FailedChecksError as failed:
        write_whole(out / REPORT, report_text(failed.report))
        return Changed(intake=Intake(), report=failed.report)


def _make(current: Current, intake: Intake, staging: Path) -> Changed:
    """Write the changed graph into the staging folder."""
    copy_store(current.out / STORE, staging / STORE)
    with open_dataset(staging / STORE) as dataset:
        revision = revise(current, intake, dataset)
        report = rewrite(current, intake, revision, dataset, staging)
        dataset.flush()
    return Changed(intake=intake, report=report, reopened=revision.reopened)


def _preview(current: Current, intake: Intake, staging: Path) -> Changed:
    """Return what would change. The staging folder gets no report, so that it is not put in place."""
    copy_store(current.out / STORE, staging / STORE)
    with open_dataset(staging / STORE) as after, open_dataset(current.out / STORE, read_only=True) as before:
        revision = revise(current, intake, after)
        delta = Delta(removed=frozenset(revision.ledger.removed), added=frozenset(revision.ledger.added))
        comparison = compare_graphs(before, after, delta, "en")
        lone = find_lone(comparison, before, after)
    return Changed(intake=intake, comparison=comparison, lone=lone, reopened=revision.reopened)


def _is_large(current: Current, intake: Intake) -> bool:
    moved = len(intake.fresh) + len(intake.gone)
    return moved > MANY and moved > PART * len(current.gists)


def _make_anew(current: Current, intake: Intake, staging: Path) -> Changed:
    """Write the changed graph into the staging folder from what each article gave, as a build does."""
    kept = (one for one in read_harvests(current.out / ARTICLES) if one.article.id not in intake.gone)
    harvests = [*kept, *intake.fresh.values()]
    report = assemble(current.kit, harvests, intake.rejected, current.decisions, staging, current.clock)
    return Changed(intake=intake, report=report)
