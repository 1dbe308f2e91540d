"""kg missed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from kg.articles.model import Rejected
from kg.cli.options import DEFAULT_GRAPH, Graph, Lexicon
from kg.cli.screen import complain, output, say
from kg.folder import ARTICLES, find_folder
from kg.pipeline.harvest import harvest, read_harvests
from kg.pipeline.model import Harvest
from kg.reference.lexicon import load_lexicon


def missed_command(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="[SOURCES]...", help="Articles to read instead of the graph's.")
    ] = None,
    graph: Graph = DEFAULT_GRAPH,
    lexicon: Lexicon = None,
) -> None:
    """List the sentences that hold a trigger and gave no fact.

    They show what the program does not understand: leading titles, congresses, twinnings, aid and awards that it
    passed over, with the words that fired.

    Example: kg missed -g out
    """
    failed = found = 0
    for item in _harvests(sources, graph, tuple(lexicon or ())):
        if isinstance(item, Rejected):
            complain(item.reason)
            failed = 1
        else:
            _print_missed(item)
            found += len(item.missed)
    if not found and not failed:
        say("Nothing was missed.")
    raise typer.Exit(failed)


def _harvests(sources: list[str] | None, graph: Path, lexicons: tuple[Path, ...]) -> Iterator[Harvest | Rejected]:
    if sources:
        return harvest(sources, load_lexicon(*lexicons))
    return read_harvests(find_folder(graph) / ARTICLES)


def _print_missed(one: Harvest) -> None:
    for missed in one.missed:
        say(f"{one.article.id}:{missed.start}-{missed.end} [{', '.join(missed.triggers)}]")
        output.print(f"  {' '.join(one.article.quote(missed.start, missed.end).split())}", markup=False)
