"""Harvests to a graph folder: resolve, map, derive, infer, check, draw, write."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from pyoxigraph import BlankNode, Quad

from kg.articles.model import Rejected
from kg.checks.shapes import check_shapes
from kg.copies.groups import Comparer
from kg.folder import ARTICLES, NETWORK, QUADS, REPORT, STATE, STORE, TURTLE, write_whole
from kg.graph.dataset import Dataset, open_dataset
from kg.graph.dump import dump_quads, dump_triples, dump_turtle
from kg.identity.model import Decision
from kg.identity.resolve import Resolution, resolve_profiles
from kg.pipeline.derived import DERIVED, Material
from kg.pipeline.gist import GISTS, PAIRS, Gist, digest_names, make_gist, write_gists, write_pairs
from kg.pipeline.harvest import write_harvests
from kg.pipeline.kit import Kit
from kg.pipeline.model import Harvest
from kg.pipeline.report import (
    FailedChecksError,
    Report,
    count_rejected,
    divide,
    refusals,
    report_text,
    tally,
    tally_facts,
    without_facts,
)
from kg.pipeline.timing import Clock
from kg.reasoning.closure import infer_dataset
from kg.views.memory import write_memory
from kg.views.page import write_network
from kg.views.triples import Triples
from kg.views.violations import name_violations

LOOPS = "loops.nt"  # links of things to themselves that follow, which no graph holds


def assemble(
    kit: Kit,
    harvests: Sequence[Harvest],
    rejected: Sequence[Rejected],
    decisions: Sequence[Decision],
    staging: Path,
    clock: Clock,
) -> Report:
    """Write the graph of some harvests into a folder, and return what was done.

    Raises FailedChecksError, with the report, where the graph does not meet the shapes.
    """
    by_id = {one.article.id: one for one in sorted(harvests, key=lambda one: one.article.id)}
    (staging / STATE).mkdir()
    write_harvests(by_id.values(), staging / ARTICLES)
    with clock("telling people apart"):
        gists = {id_: make_gist(one, kit.atlas) for id_, one in by_id.items()}
        resolution = resolve_profiles((gist.profile for gist in gists.values()), kit.atlas, decisions)
    report = _report(kit, list(by_id.values()), rejected)
    report = _make(kit, by_id, gists, resolution, report, staging, clock)
    with clock("writing"), open_dataset(staging / STORE) as stored:
        blank = (
            quad for quad in kit.model if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)
        )
        stored.load_dumps(staging / QUADS, staging / TURTLE, blank)
    report = replace(report, timings=clock.spent)
    write_report(report, staging)
    return report


def write_report(report: Report, staging: Path) -> None:
    """Write report.json, and what stays with this graph when a later build fails its checks and writes its own."""
    write_whole(staging / REPORT, report_text(report))
    write_whole(staging / STATE / REPORT, report_text(replace(report, timings={})))


def _make(
    kit: Kit,
    by_id: Mapping[str, Harvest],
    gists: dict[str, Gist],
    resolution: Resolution,
    report: Report,
    staging: Path,
    clock: Clock,
) -> Report:
    """Make the graph in memory and write everything but the store, which takes the memory once this is done."""
    dataset = Dataset()  # in memory it is walked through some twenty times faster than on the disk
    with clock("mapping"):
        dataset.load(_map(kit, by_id, resolution, gists))
        write_gists(gists.values(), staging / STATE / GISTS)
    compare = Comparer(lambda id_: by_id[id_].told)
    sketches = [gist.sketch for gist in gists.values()]
    material = Material(dataset=dataset, sketches=sketches, compare=compare, iris=kit.iris)
    for one in DERIVED:
        with clock(one.stage):
            dataset.load(list(one.derive(material)))  # all of it first: it reads what is loaded into
    write_pairs(compare.found, staging / STATE / PAIRS)
    with clock("inferring"):
        inferred = infer_dataset(dataset, kit.rules(), kit.iris.inferred)
        dump_triples(inferred.loops, staging / STATE / LOOPS)
    with clock("checking"):
        violations, warnings = divide(name_violations(dataset, check_shapes(dataset)))
    report = replace(report, violations=violations, warnings=warnings)
    if violations:
        raise FailedChecksError(replace(report, published=False, timings=clock.spent))
    with clock("drawing"):
        triples = Triples(dataset)
        write_network(staging / NETWORK, triples)
        write_memory(triples.memory, staging / STATE)
    with clock("writing"):
        counts = {
            "quads": dump_quads(dataset, staging / QUADS),
            "inferred": inferred.total,
            "triples": dump_turtle(dataset, staging / TURTLE, kit.iris.base),
        }
    return replace(report, counts=report.counts | counts)


def _map(kit: Kit, harvests: Mapping[str, Harvest], resolution: Resolution, gists: dict[str, Gist]) -> Iterator[Quad]:
    """Yield the quads of all articles and what joins them, and complete the gists."""
    for id_, one in harvests.items():
        quads = kit.map_harvest(one, resolution)
        gists[id_] = replace(gists[id_], names=digest_names(id_, resolution), listed=kit.find_listed(quads))
        yield from quads
    yield from kit.map_model({iri for gist in gists.values() for iri in gist.listed})
    yield from kit.map_doubles(resolution)


def _report(kit: Kit, harvests: Sequence[Harvest], rejected: Sequence[Rejected]) -> Report:
    sums = tally(harvests)
    return Report(
        version=version("huunghi-kg"),
        made=kit.making,
        counts={"articles": sums["articles"], "rejected": count_rejected(rejected)}
        | {name: sums[name] for name in ("facts", "refused", "missed")},
        facts=dict(sorted(tally_facts(harvests).items())),
        rejected=tuple(rejected),
        without_facts=without_facts(harvests),
        refused=refusals(harvests),
    )
