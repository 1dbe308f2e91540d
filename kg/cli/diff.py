"""kg diff."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kg.changes.compare import compare_graphs
from kg.changes.delta import compare_files, write_patch
from kg.changes.written import write_json, write_text
from kg.cli.options import open_graph
from kg.cli.progress import watching
from kg.cli.screen import say, write
from kg.views.naming import Language


def diff_command(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="Graph folder, or a graph.nq or graph.ttl.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The same, of the newer graph.")],
    form: Annotated[
        Literal["text", "json", "patch"], typer.Option("--format", "-f", help="patch is an RDF Patch: every quad.")
    ] = "text",
    language: Annotated[Language, typer.Option("--lang", help="Of the model's terms; data stays Vietnamese.")] = "en",
    fail: Annotated[bool, typer.Option("--exit-code", help="Leave with 1 if the graphs differ.")] = False,
) -> None:
    """Say what has changed from one graph to another: articles, facts and names.

    A fact that is gone and one that is new are one change if they are about the same thing and their values differ.
    The patch makes the new graph from the old one, quad by quad; of Turtle files, triple by triple.

    Example: kg diff out-2024 out-2025 > CHANGES.txt
    """
    with watching() as watch:
        watch.stage("comparing")
        delta = compare_files(old, new)
        if form == "patch":
            for line in write_patch(delta):
                write(line)
        else:
            with open_graph(old) as before, open_graph(new) as after:
                comparison = compare_graphs(before, after, delta, language)
            if form == "json":
                write(write_json(comparison))
            else:
                for line in write_text(comparison):
                    say(line)
    raise typer.Exit(1 if fail and (delta.added or delta.removed) else 0)
