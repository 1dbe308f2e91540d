"""Articles to a graph folder, which is put in place whole or not at all."""

import re
from typing import Final

from kg.articles.model import Rejected
from kg.errors import ArticleError, UsageError
from kg.folder import REPORT, rebuilt, write_whole
from kg.identity.decisions import DECISIONS, read_decisions
from kg.pipeline.assemble import assemble
from kg.pipeline.harvest import harvest
from kg.pipeline.kit import load_kit
from kg.pipeline.making import Making
from kg.pipeline.model import Harvest, Plan, Silence, Watch
from kg.pipeline.report import FailedChecksError, Report, report_text
from kg.pipeline.timing import Clock
from kg.reference.lexicon import Lexicon

BASE: Final = re.compile(r"""[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`\x00-\x1f]*[/#]""")


def build(plan: Plan, watch: Watch | None = None) -> Report:
    """Build a graph folder and say what was done; where a check fails, the folder keeps the graph that it had.

    Raises UsageError for what is called wrongly, ArticleError where not one article could be read, StoreError where
    the folder cannot be written. Nothing half-written stays behind, whatever happens.
    """
    clock = Clock(watch or Silence())
    try:
        with rebuilt(plan.out) as staging:
            with clock("reading the lexicon"):
                if not BASE.fullmatch(plan.base):
                    raise UsageError(f"{plan.base!r}: no base for names; give an absolute IRI that ends in / or #.")
                kit = load_kit(Making.plan(plan.base, plan.lexicons, plan.decisions))
            with clock("reading articles"):
                harvests, rejected = read_sources(plan.sources, kit.lexicon, clock.watch)
            if not harvests:
                raise ArticleError(
                    "No article could be read, so nothing was built; see to the lines above and run again."
                )
            decisions = read_decisions(plan.decisions or plan.out / DECISIONS)
            return assemble(kit, harvests, rejected, decisions, staging, clock)
    except FailedChecksError as failed:
        plan.out.mkdir(exist_ok=True)
        write_whole(plan.out / REPORT, report_text(failed.report))
        return failed.report


def read_sources(sources: tuple[str, ...], lexicon: Lexicon, watch: Watch) -> tuple[list[Harvest], list[Rejected]]:
    """Return what the articles give, and what could not be read."""
    harvests: list[Harvest] = []
    rejected: list[Rejected] = []
    for item in harvest(sources, lexicon):
        if isinstance(item, Rejected):
            rejected.append(item)
            watch.rejected(item)
        else:
            harvests.append(item)
            watch.article(len(harvests))
    return harvests, rejected
