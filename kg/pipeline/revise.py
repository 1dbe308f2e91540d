"""A change of articles carried through a store: who is who, the articles' graphs, what is derived and inferred, checks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from pyoxigraph import Quad, RdfFormat, Triple, parse

from kg.checks.shapes import check_shapes, find_touched
from kg.copies.groups import Comparer, Pair
from kg.copies.model import Likeness, Told
from kg.folder import QUADS, STATE
from kg.graph.dataset import Dataset
from kg.identity.model import Decision
from kg.identity.resolve import Resolution, resolve_profiles
from kg.pipeline.assemble import LOOPS
from kg.pipeline.current import Current
from kg.pipeline.derived import DERIVED, Derived, Material
from kg.pipeline.edits import Ledger, changed_triples, compare, edit_article, edit_joints
from kg.pipeline.gist import PAIRS, Gist, digest_names, make_gist, read_pairs
from kg.pipeline.intake import Intake
from kg.pipeline.local import Neighbourhood
from kg.pipeline.model import Harvest
from kg.pipeline.report import (
    FailedChecksError,
    Report,
    count_rejected,
    divide,
    refusals,
    tally,
    tally_facts,
    without_facts,
)
from kg.reasoning.upkeep import Upkeep
from kg.views.violations import name_violations


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What a change of articles does to a graph, and the report of the graph that it becomes."""

    ledger: Ledger
    gone: frozenset[Triple]  # triples that no graph holds any more
    come: frozenset[Triple]  # triples that no graph held before
    gists: Mapping[str, Gist]  # of all articles afterwards
    pairs: Mapping[Pair, Likeness]  # of articles that were compared
    loops: tuple[Triple, ...]
    report: Report
    reopened: tuple[Decision, ...]


def revise(current: Current, intake: Intake, dataset: Dataset) -> Revision:
    """Change a store, which is a copy of the current one, and return what was changed.

    Raises FailedChecksError where the new graph does not meet the shapes.
    """
    clock, kit = current.clock, current.kit
    with clock("telling people apart"):
        gists = _new_gists(current, intake)
        resolution = resolve_profiles((gist.profile for gist in gists.values()), kit.atlas, current.decisions)
    with clock("mapping"):
        ledger = _edit_articles(current, intake, resolution, gists, dataset)
        joints = edit_joints(kit, dataset, resolution, current.gists.values(), gists.values())
        ledger.enter(joints)
    with clock("inferring"):
        loops = (quad.triple for quad in parse(path=current.out / STATE / LOOPS, format=RdfFormat.N_TRIPLES))
        upkeep = Upkeep(dataset, kit.rules(), kit.iris.inferred, loops)
        ledger.enter(upkeep.change(ledger.edit()))
    pairs = _derive(current, intake, gists, dataset, upkeep, ledger)
    with clock("checking"):
        gone, come = changed_triples(dataset, ledger)
        report = _check(current, dataset, ledger, _new_report(current, intake, ledger, len(come) - len(gone)))
    return Revision(
        ledger=ledger,
        gone=frozenset(gone),
        come=frozenset(come),
        gists=gists,
        pairs=pairs,
        loops=tuple(upkeep.loops()),
        report=report,
        reopened=tuple(resolution.judge.reopened),
    )


def _new_gists(current: Current, intake: Intake) -> dict[str, Gist]:
    fresh = {id_: make_gist(one, current.kit.atlas) for id_, one in intake.fresh.items()}
    known = {id_: gist for id_, gist in current.gists.items() if id_ not in intake.gone}
    return dict(sorted((known | fresh).items()))


def _edit_articles(
    current: Current, intake: Intake, resolution: Resolution, gists: dict[str, Gist], dataset: Dataset
) -> Ledger:
    """Return the edits of the graphs of articles that come, go, or speak of entities with other names; complete gists."""
    names = {id_: digest_names(id_, resolution) for id_ in gists}
    mapped = [id_ for id_, gist in gists.items() if gist.names != names[id_]]
    harvests: Mapping[str, Harvest] = current.read([id_ for id_ in mapped if id_ not in intake.fresh])
    harvests = {**harvests, **intake.fresh}
    ledger = Ledger()
    for id_ in mapped:
        edit, listed = edit_article(current.kit, dataset, id_, current.kit.map_harvest(harvests[id_], resolution))
        gists[id_] = replace(gists[id_], names=names[id_], listed=listed)
        ledger.enter(edit)
    for id_ in sorted(intake.retracted):
        ledger.enter(edit_article(current.kit, dataset, id_, [])[0])
    return ledger


def _derive(
    current: Current,
    intake: Intake,
    gists: Mapping[str, Gist],
    dataset: Dataset,
    upkeep: Upkeep,
    ledger: Ledger,
) -> dict[Pair, Likeness]:
    """Derive anew what follows from all articles together, and change what differs; return the pairs of texts compared."""

    def read(id_: str) -> Told:
        return (intake.fresh[id_] if id_ in intake.fresh else current.read([id_])[id_]).told

    iris = current.kit.iris
    likeness = Comparer(read, read_pairs(current.out / STATE / PAIRS, intake.gone))
    sketches = [gist.sketch for gist in gists.values()]
    model = list(current.kit.map_model({iri for gist in gists.values() for iri in gist.listed}))

    def derive(one: Derived, part: Dataset) -> Iterable[Quad]:
        return one.derive(Material(dataset=part, sketches=sketches, compare=likeness, iris=iris))

    for one in DERIVED:
        with current.clock(one.stage):
            if one.local is None:
                edit = compare(dataset.quads(graph=one.graph(iris)), derive(one, Dataset()))
            else:
                around = Neighbourhood(dataset, current.out / QUADS, ledger, model, iris)
                edit = around.edit(one, one.local, partial(derive, one))
            ledger.enter(edit)
            ledger.enter(upkeep.change(edit))
    return likeness.found


def _check(current: Current, dataset: Dataset, ledger: Ledger, report: Report) -> Report:
    """Return the report with the warnings of the new graph: what was not touched is as it was."""
    touched = find_touched(dataset, ledger.quads())
    kept = (one for one in current.report.warnings if one.focus not in touched)
    found = sorted((*kept, *check_shapes(dataset, touched)), key=lambda one: (one.focus, one.rule, one.message))
    violations, warnings = divide(name_violations(dataset, found))
    report = replace(report, warnings=warnings, violations=violations)
    if violations:
        raise FailedChecksError(replace(report, published=False, timings=current.clock.spent))
    return report


def _new_report(current: Current, intake: Intake, ledger: Ledger, triples: int) -> Report:
    old, gone, fresh = current.report, list(current.read(intake.gone).values()), list(intake.fresh.values())
    counts = dict(old.counts)
    for name, number in tally(fresh).items():
        counts[name] += number - tally(gone)[name]
    facts = {kind: old.facts.get(kind, 0) for kind in {*old.facts, *tally_facts(fresh)}}
    facts = {kind: number + tally_facts(fresh)[kind] - tally_facts(gone)[kind] for kind, number in facts.items()}
    kept_refusals = [one for one in old.refused if one.article not in intake.gone]
    kept_empty = [id_ for id_ in old.without_facts if id_ not in intake.gone]
    return replace(
        old,
        counts=counts
        | {
            "rejected": count_rejected(intake.rejected),
            "quads": counts["quads"] + len(ledger.added) - len(ledger.removed),
            "inferred": counts["inferred"] + _inferred(current, ledger.added) - _inferred(current, ledger.removed),
            "triples": counts["triples"] + triples,
        },
        facts={kind: number for kind, number in sorted(facts.items()) if number},
        rejected=intake.rejected,
        without_facts=tuple(sorted([*kept_empty, *without_facts(fresh)])),
        refused=tuple(sorted([*kept_refusals, *refusals(fresh)], key=lambda one: one.article)),
    )


def _inferred(current: Current, quads: set[Quad]) -> int:
    return sum(getattr(quad.graph_name, "value", "") == current.kit.iris.inferred for quad in quads)
