"""kg retract."""

from typing import Annotated

import typer

from kg.cli.options import DEFAULT_GRAPH, DryRun, GraphFolder
from kg.cli.progress import watching
from kg.cli.reporting import print_change
from kg.pipeline.change import retract


def retract_command(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLES...", help="Ids, as kg query articles lists them.")],
    graph: GraphFolder = DEFAULT_GRAPH,
    dry_run: DryRun = False,
) -> None:
    """Take articles out of a graph, with all that only they state.

    --dry-run lists what would be lost and what would be left with one source. The folder is what kg build makes of the
    other articles, and is replaced whole or not at all.

    Example: kg retract 001_67374ad6e6000244 -g out --dry-run
    """
    with watching() as watch:
        changed = retract(graph, articles, dry_run=dry_run, watch=watch)
    print_change(changed, graph)
    raise typer.Exit(changed.exit_code)
