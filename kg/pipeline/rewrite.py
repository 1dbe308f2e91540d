"""The files of a changed graph: those of the old one, spliced where they differ."""

from dataclasses import replace
from pathlib import Path

from pyoxigraph import NamedNode

from kg.folder import ARTICLES, NETWORK, QUADS, STATE, TURTLE
from kg.graph.dataset import Dataset
from kg.graph.dump import dump_triples, splice_quads, splice_turtle
from kg.pipeline.assemble import LOOPS, write_report
from kg.pipeline.current import Current
from kg.pipeline.gist import BY_ARTICLE, GISTS, PAIRS, gist_line, write_pairs
from kg.pipeline.harvest import harvest_line
from kg.pipeline.intake import Intake
from kg.pipeline.report import Report
from kg.pipeline.revise import Revision
from kg.splice import splice
from kg.views.memory import forget, read_memory, rewrite_memory
from kg.views.page import write_network
from kg.views.triples import Triples


def rewrite(current: Current, intake: Intake, revision: Revision, dataset: Dataset, staging: Path) -> Report:
    """Write all files of the changed graph but the store, which `dataset` is, and return the report."""
    clock, out = current.clock, current.out
    (staging / STATE).mkdir()
    with clock("writing"):
        _rewrite_articles(current, intake, revision, staging)
        write_pairs(revision.pairs, staging / STATE / PAIRS)
        dump_triples(revision.loops, staging / STATE / LOOPS)
        splice_quads(out / QUADS, staging / QUADS, revision.ledger.removed, revision.ledger.added)
        subjects = {one.subject for one in revision.gone | revision.come if isinstance(one.subject, NamedNode)}
        splice_turtle(out / TURTLE, staging / TURTLE, dataset, subjects, current.kit.iris.base)
    with clock("drawing"):
        memory = read_memory(out / STATE)
        forgotten = forget(memory, dataset, revision.ledger.quads())
        triples = Triples(dataset, memory)
        write_network(staging / NETWORK, triples)
        rewrite_memory(memory, forgotten | triples.read, out / STATE, staging / STATE)
    report = replace(revision.report, timings=clock.spent)
    write_report(report, staging)
    return report


def _rewrite_articles(current: Current, intake: Intake, revision: Revision, staging: Path) -> None:
    gone = {id_.encode(): b"" for id_ in intake.retracted}
    lines = {id_.encode(): harvest_line(one) for id_, one in intake.fresh.items()}
    splice(current.out / ARTICLES, staging / ARTICLES, BY_ARTICLE, gone | lines)
    gists = {
        id_.encode(): gist_line(gist) for id_, gist in revision.gists.items() if current.gists.get(id_) is not gist
    }
    splice(current.out / STATE / GISTS, staging / STATE / GISTS, BY_ARTICLE, gone | gists)
