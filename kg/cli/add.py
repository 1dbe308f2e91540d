"""kg add."""

import typer

from kg.cli.options import DEFAULT_GRAPH, DryRun, GraphFolder, Sources
from kg.cli.progress import watching
from kg.cli.reporting import complain_of_others, print_change
from kg.pipeline.change import add


def add_command(sources: Sources, graph: GraphFolder = DEFAULT_GRAPH, dry_run: DryRun = False) -> None:
    """Take articles into a graph, new ones and changed ones, without building it anew.

    An article of a known id and other bytes replaces what was there, and human decisions that rested on it are open
    again. The folder is what kg build makes of all these articles, and is replaced whole or not at all.

    Example: kg add news/2025-03-14.html -g out
    """
    with watching() as watch:
        changed = add(graph, sources, dry_run=dry_run, watch=watch)
    complain_of_others(sources, graph)
    print_change(changed, graph)
    raise typer.Exit(changed.exit_code)
