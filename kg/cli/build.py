"""kg build."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import DEFAULT_GRAPH, Lexicon, Sources
from kg.cli.progress import watching
from kg.cli.reporting import complain_of_others, print_report
from kg.pipeline.build import build
from kg.pipeline.model import Plan
from kg.vocab import HNR


def build_command(
    sources: Sources,
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="OUT", help="Folder for the graph; replaced whole.")
    ] = DEFAULT_GRAPH,
    base: Annotated[str, typer.Option(metavar="IRI", help="Where the names of things begin.")] = HNR,
    lexicon: Lexicon = None,
    decisions: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What people decided with kg review about who is who.")
    ] = None,
) -> None:
    """Read articles and build a knowledge graph from what they state.

    Writes graph.ttl, graph.nq, network.html, report.json, articles.jsonl and store/. The folder is replaced at the
    end, whole or not at all; a build whose checks fail leaves the graph as it was and only writes its report.

    Example: kg build seeds -o out
    """
    plan = Plan(sources=tuple(sources), out=out, base=base, lexicons=tuple(lexicon or ()), decisions=decisions)
    with watching() as watch:
        report = build(plan, watch)
    complain_of_others(sources, out)
    print_report(report, out)
    raise typer.Exit(report.exit_code)
