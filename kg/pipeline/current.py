"""A graph folder that is to be changed, as it stands."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import StoreError
from kg.folder import ARTICLES, REPORT, STATE
from kg.identity.decisions import DECISIONS, read_decisions
from kg.identity.model import Decision
from kg.pipeline.gist import BY_ARTICLE, GISTS, Gist, read_gists
from kg.pipeline.harvest import parse_harvest
from kg.pipeline.kit import Kit, load_kit
from kg.pipeline.making import Making
from kg.pipeline.model import Harvest
from kg.pipeline.report import Report, read_report
from kg.pipeline.timing import Clock
from kg.splice import read_records


@dataclass(frozen=True, slots=True, kw_only=True)
class Current:
    """What is there: the report of the graph, the gist of each article by its id, what people decided."""

    out: Path
    kit: Kit
    report: Report
    gists: Mapping[str, Gist]
    decisions: tuple[Decision, ...]
    clock: Clock

    def read(self, articles: Collection[str]) -> dict[str, Harvest]:
        """Return what some articles gave, by their ids."""
        lines = read_records(self.out / ARTICLES, BY_ARTICLE, sorted(id_.encode() for id_ in articles))
        return {one.article.id: one for one in map(parse_harvest, lines)}


def read_current(out: Path, clock: Clock) -> Current:
    """Return a graph folder as it stands. StoreError if it was made in another way than this program would make it."""
    with clock("reading the lexicon"):
        report = _read_report(out)
        kit = load_kit(report.made)
    with clock("reading the graph"):
        return Current(
            out=out,
            kit=kit,
            report=report,
            gists=read_gists(out / STATE / GISTS),
            decisions=read_decisions(report.made.decisions or out / DECISIONS),
            clock=clock,
        )


def _read_report(out: Path) -> Report:
    if not (out / STATE / REPORT).is_file():
        raise StoreError(f"{out}: cannot be changed, for it lacks {STATE}/; build it again: kg build SOURCES -o {out}")
    report = read_report(out / STATE / REPORT)
    if Making.plan(report.made.base, report.made.lexicons, report.made.decisions) != report.made:
        raise StoreError(
            f"{out}: was built by another version of kg, or with a lexicon that has changed since;"
            f" build it again: kg build SOURCES -o {out}"
        )
    return report
