"""What a build or a change says when it is done: figures on standard output, what to look at on standard error."""

from collections.abc import Iterable
from pathlib import Path

from kg.articles.sources import NAMED, find_others
from kg.changes.written import write_text
from kg.checks.model import Violation
from kg.cli.screen import complain, count, print_rows, say
from kg.folder import NETWORK, REPORT
from kg.pipeline.change import Changed
from kg.pipeline.report import Report
from kg.views.naming import squeeze

MOST_SHOWN = 20
MOST_KINDS = 8  # of files, by their endings


def complain_of_others(sources: Iterable[str], out: Path) -> None:
    """Say on one line how many files of the sources' folders, beside the graph's own, are of no kind that is read."""
    graph = out.resolve()
    if others := [path for path in find_others(sources) if graph not in path.resolve().parents]:
        kinds = ", ".join(sorted({path.suffix.lower() or "no ending" for path in others})[:MOST_KINDS])
        complain(f"{count(len(others), 'file')} not read ({kinds}): articles are {NAMED}.")


def print_report(report: Report, out: Path) -> None:
    """Print what a build did and where its results are."""
    for refused in report.refused[:MOST_SHOWN]:
        complain(f"{refused.article}: a fact of rule {refused.rule} was refused: {refused.reason}.")
    print_violations((*report.violations, *report.warnings))
    if not report.published:
        kept = "the graph there is as it was" if (out / NETWORK).exists() else "no graph was written"
        complain(f"{out}: {count(len(report.violations), 'violation')}, {kept}; all of them are in {out / REPORT}.")
        return
    print_rows(("", ""), ((name, f"{count:,}") for name, count in (report.counts | report.facts).items()))
    _say_ids("Without any fact", report.without_facts)
    say(f"Written to {out}. Open {out / NETWORK}, or ask: kg query -g {out}")


def print_change(changed: Changed, out: Path) -> None:
    """Print what a change of articles did, or what a dry run of it would do."""
    for decision in changed.reopened:
        complain(f"{decision.id}: an article that this decision rests on has changed; it is open again: kg review.")
    intake = changed.intake
    to_be = "To be " if changed.comparison is not None else ""
    _say_ids("Unchanged", intake.unchanged)
    _say_ids(f"{to_be}added", intake.fresh.keys() - intake.replaced)
    _say_ids(f"{to_be}replaced", intake.replaced)
    _say_ids(f"{to_be}taken out", intake.retracted)
    if changed.comparison is not None:
        for line in write_text(changed.comparison):
            say(line)
        if changed.lone:
            say("")
            say("Left with one source")
            for fact in changed.lone:
                say(f"~ {squeeze(fact.says)} [{', '.join(fact.articles)}]")
        say("A dry run: nothing was changed.")
    elif changed.report is not None:
        print_report(changed.report, out)
    else:
        say("Nothing to change.")


def print_violations(violations: tuple[Violation, ...]) -> None:
    """Print the violations, one line each, as many as anybody would read."""
    for one in violations[:MOST_SHOWN]:
        complain(str(one))
    if len(violations) > MOST_SHOWN:
        complain(f"… and {len(violations) - MOST_SHOWN:,} more.")


def _say_ids(what: str, ids: Iterable[str]) -> None:
    named = sorted(ids)
    if named:
        more = f" and {len(named) - MOST_SHOWN:,} more" if len(named) > MOST_SHOWN else ""
        say(f"{what[0].upper()}{what[1:]}: {', '.join(named[:MOST_SHOWN])}{more}")
