"""What a build says when it is done: figures on standard output, what to look at on standard error."""

from pathlib import Path

from kg.checks.model import Violation
from kg.cli.screen import complain, print_rows, say
from kg.folder import NETWORK, REPORT
from kg.pipeline.model import Report

MOST_SHOWN = 20


def print_report(report: Report, out: Path) -> None:
    """Print what a build did and where its results are."""
    for article, refused in report.refused[:MOST_SHOWN]:
        complain(f"{article}: a fact of rule {refused.fact.evidence.rule} was refused: {refused.reason}.")
    print_violations((*report.violations, *report.warnings))
    if not report.published:
        kept = "the graph there is as it was" if (out / NETWORK).exists() else "no graph was written"
        complain(f"{out}: {len(report.violations)} violations, {kept}; all of them are in {out / REPORT}.")
        return
    print_rows(("", ""), ((name, f"{count:,}") for name, count in (report.counts | report.facts).items()))
    if report.without_facts:
        say(f"Without any fact: {', '.join(report.without_facts)}")
    say(f"Written to {out}. Open {out / NETWORK}, or ask: kg query -g {out}")


def print_violations(violations: tuple[Violation, ...]) -> None:
    """Print the violations, one line each, as many as anybody would read."""
    for one in violations[:MOST_SHOWN]:
        complain(str(one))
    if len(violations) > MOST_SHOWN:
        complain(f"… and {len(violations) - MOST_SHOWN} more violations.")
