"""Articles to a graph folder: read, resolve, map, infer, check, write; put in place whole or not at all."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Quad

from kg.articles.model import Rejected
from kg.checks.shapes import check_shapes
from kg.errors import ArticleError, CheckError, UsageError
from kg.folder import ARTICLES, NETWORK, QUADS, REPORT, STORE, TURTLE, rebuilt, write_whole
from kg.graph.dataset import Dataset, open_dataset
from kg.graph.dump import dump_quads, dump_turtle
from kg.graph.iris import Iris
from kg.graph.mapping import map_article
from kg.graph.ontology import leading_roles, read_model, select_model
from kg.graph.terms import node
from kg.identity.decisions import DECISIONS, read_decisions
from kg.identity.resolve import Resolution, resolve
from kg.pipeline.derived import DERIVED, Material
from kg.pipeline.harvest import harvest, write_harvests
from kg.pipeline.model import Harvest, Plan, Report, Silence, Watch, report_text
from kg.pipeline.timing import Clock
from kg.reasoning.closure import infer_dataset
from kg.reasoning.rules import load_rules
from kg.reference.lexicon import Lexicon, load_lexicon
from kg.views.page import write_network
from kg.vocab import POSSIBLY_SAME

BASE: Final = re.compile(r"""[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`\x00-\x1f]*[/#]""")


def build(plan: Plan, watch: Watch | None = None) -> Report:
    """Build a graph folder and say what was done; where a check fails, the folder keeps the graph that it had.

    Raises UsageError for what is called wrongly, ArticleError where not one article could be read, StoreError where
    the folder cannot be written. Nothing half-written stays behind, whatever happens.
    """
    clock = Clock(watch or Silence())
    try:
        with rebuilt(plan.out) as staging:
            return _build(plan, staging, clock)
    except FailedChecksError as failed:
        plan.out.mkdir(exist_ok=True)
        write_whole(plan.out / REPORT, report_text(failed.report))
        return failed.report


class FailedChecksError(CheckError):
    """The graph does not meet the shapes: it is not put in place."""

    def __init__(self, report: Report) -> None:
        super().__init__(f"{len(report.violations)} violations")
        self.report = report


def _build(plan: Plan, staging: Path, clock: Clock) -> Report:
    with clock("reading the lexicon"):
        _check_plan(plan)
        lexicon = load_lexicon(*plan.lexicons)
    with clock("reading articles"):
        harvests, rejected = _read(plan, lexicon, clock.watch)
        write_harvests(harvests, staging / ARTICLES)
    with clock("telling people apart"):
        decisions = read_decisions(plan.decisions or plan.out / DECISIONS)
        resolution = resolve(((one.article, one.facts, one.named) for one in harvests), lexicon, decisions)
    iris = Iris(base=plan.base)
    dataset = Dataset()  # in memory, where it is walked through some twenty times faster than on the disk
    with clock("mapping"):
        dataset.load(_map(plan, harvests, resolution))
    material = Material(dataset=dataset, articles=[one.article for one in harvests], iris=iris)
    for one in DERIVED:
        with clock(one.stage):
            dataset.load(list(one.derive(material)))  # all of it first: it reads what is loaded into
    with clock("inferring"):
        inferred = infer_dataset(dataset, load_rules(*plan.lexicons, iris=iris), iris.inferred)
    with clock("checking"):
        found = tuple(check_shapes(dataset))
    warnings = tuple(one for one in found if one.severity == "warning")
    violations = tuple(one for one in found if one.severity == "violation")
    report = replace(_report(harvests, rejected, dataset, inferred), warnings=warnings)
    if violations:
        raise FailedChecksError(replace(report, published=False, violations=violations, timings=clock.spent))
    with clock("writing"):
        triples = dump_turtle(dataset, staging / TURTLE, plan.base)
        dump_quads(dataset, staging / QUADS)
        with open_dataset(staging / STORE) as stored:
            stored.load(dataset)
    with clock("drawing"):
        write_network(staging / NETWORK, dataset)
    report = replace(report, counts=report.counts | {"triples": triples}, timings=clock.spent)
    write_whole(staging / REPORT, report_text(report))
    return report


def _check_plan(plan: Plan) -> None:
    if not BASE.fullmatch(plan.base):
        raise UsageError(f"{plan.base!r}: no base for names; give an absolute IRI that ends in / or #.")
    for path in (*plan.lexicons, *filter(None, [plan.decisions])):
        if not path.is_file():
            raise UsageError(f"{path}: no such file; check the path.")


def _read(plan: Plan, lexicon: Lexicon, watch: Watch) -> tuple[list[Harvest], list[Rejected]]:
    """Return what the articles give, by their ids, and what could not be read."""
    harvests: list[Harvest] = []
    rejected: list[Rejected] = []
    for item in harvest(plan.sources, lexicon):
        if isinstance(item, Rejected):
            rejected.append(item)
            watch.rejected(item)
        else:
            harvests.append(item)
            watch.article(len(harvests))
    if not harvests:
        raise ArticleError("No article could be read, so nothing was built; see to the lines above and run again.")
    return sorted(harvests, key=lambda one: one.article.id), rejected


def _map(plan: Plan, harvests: Sequence[Harvest], resolution: Resolution) -> Iterator[Quad]:
    iris = Iris(base=plan.base)
    model = list(read_model(*plan.lexicons, iris=iris))
    leading = leading_roles(model, iris)
    referenced: set[str] = set()
    for one in harvests:
        for quad in map_article(one.article, one.facts, resolution, named=one.named, leading=leading, iris=iris):
            referenced.update(term.value for term in (quad.subject, quad.object) if isinstance(term, NamedNode))
            yield quad
    yield from select_model(model, referenced)
    for left, right in resolution.possibly_same:
        ends = node(iris.rebase(left)), node(iris.rebase(right))
        yield Quad(ends[0], node(POSSIBLY_SAME), ends[1], node(f"{plan.base}graph/identity"))


def _report(harvests: Sequence[Harvest], rejected: Sequence[Rejected], dataset: Dataset, inferred: int) -> Report:
    refused = tuple((one.article.id, refused) for one in harvests for refused in one.refused)
    return Report(
        version=version("huunghi-kg"),
        published=True,
        counts={
            "articles": len(harvests),
            "rejected": len(rejected),
            "facts": sum(len(one.facts) for one in harvests),
            "refused": len(refused),
            "missed": sum(len(one.missed) for one in harvests),
            "quads": len(dataset),
            "inferred": inferred,
        },
        facts=dict(sorted(Counter(type(fact).__name__ for one in harvests for fact in one.facts).items())),
        rejected=tuple(rejected),
        without_facts=tuple(one.article.id for one in harvests if not one.facts),
        refused=refused,
    )
