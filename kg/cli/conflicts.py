"""kg conflicts."""

from typing import Annotated, Literal

import typer
from rich.text import Text
from rich.tree import Tree

from kg.cli.options import DEFAULT_GRAPH, Graph, open_graph
from kg.cli.screen import output, plain, say, write
from kg.conflicts.model import ConflictKind
from kg.views.ledger import Entry, Told, count_words, read_ledger, rest_words, why_words, write_csv, write_json
from kg.views.naming import Language


def conflicts_command(
    graph: Graph = DEFAULT_GRAPH,
    form: Annotated[Literal["text", "csv", "json"], typer.Option("--format", "-f", help="csv has no quotes.")] = "text",
    kind: Annotated[ConflictKind | None, typer.Option(help="Only these.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Show also what differs without a conflict.")] = False,
    language: Annotated[Language, typer.Option("--lang", help="Of the reasons; data stays Vietnamese.")] = "en",
) -> None:
    """List what articles state against each other, with both quotes and the reason.

    Articles that carry one text are one source and never clash. With --all it also lists what is no conflict: figures
    that grew over time, rounded ones, and those of a part.

    Example: kg conflicts -g out --kind figure
    """
    with open_graph(graph) as dataset:
        entries = [one for one in read_ledger(dataset, language, every=every) if kind in (None, one.kind)]
    if form == "csv":
        write(write_csv(entries, verdicts=every))
    elif form == "json":
        write(write_json(entries))
    else:
        for entry in entries:
            output.print(_draw(entry, language))
        say(count_words(entries, language))


def _draw(entry: Entry, language: Language) -> Tree:
    style = "bold red" if entry.verdict == "conflict" else "bold"
    tree = Tree(Text.assemble((entry.kind, style), plain(f" · {entry.subject}")), guide_style="bright_black")
    for told in (entry.one, entry.other):
        branch = tree.add(Text(plain(told.value), style="bold"))
        branch.add(_quote(told))
        branch.add(Text(plain(rest_words(told, language)), style="bright_black"))
    tree.add(Text(plain(why_words(entry, language)), style="cyan"))
    return tree


def _quote(told: Told) -> Text:
    before, after = (f"…{told.before}" if told.before else ""), (f"{told.after}…" if told.after else "")
    return Text.assemble("“", plain(before), (plain(told.quote), "bold"), plain(after), "”")
