"""kg timeline."""

from typing import Annotated, Final, Literal

import typer
from rich.table import Table
from rich.text import Text

from kg.answers.as_of import read_day
from kg.answers.formats import printable, write_answer
from kg.answers.model import Answer
from kg.answers.queries import ask, load_query
from kg.cli.options import DEFAULT_GRAPH, AsOf, Graph, open_graph
from kg.cli.screen import complain, output, write

OPEN: Final = "…"
COLUMNS: Final = ("organisation", "role", "person", "from", "until", "certainty", "term", "articles and their words")


def timeline_command(
    what: Annotated[str, typer.Argument(metavar="BODY|PERSON", help="By label, IRI or prefixed name.")],
    graph: Graph = DEFAULT_GRAPH,
    as_of: AsOf = None,
    form: Annotated[
        Literal["table", "csv", "json"], typer.Option("--format", "-f", help="How the answer is written.")
    ] = "table",
) -> None:
    """Show who held which role of a body when, or which roles a person held.

    A bound is a day, or two with … between them: began on one of those days, or by the second one. With --as-of only
    those are shown who may have been in office that day.

    Example: kg timeline "Liên hiệp các tổ chức hữu nghị Việt Nam" -g out
    """
    day = read_day(as_of) if as_of else None
    with open_graph(graph) as dataset:
        answer = ask(dataset, load_query("timeline"), {"what": what}, day)
    if form != "table":
        write(write_answer(answer, form))
    elif answer.rows:
        output.print(_draw(answer))
    else:
        complain(f"No article says who held an office of {what}{f' on {day}' if day else ''}, or what offices it held.")


def _draw(answer: Answer) -> Table:
    table = Table(show_lines=True, header_style="bold")
    for column in COLUMNS:
        table.add_column(column, overflow="fold")
    for row in answer.rows:
        said = {name: printable(term) for name, term in zip(answer.columns, row, strict=True)}
        start = _bound(said["earliest_start"], said["latest_start"])
        end = _bound(said["earliest_end"], said["latest_end"])
        names = (said["organisation"], said["role"], said["person"])
        words = _words(said["articles"], said["quotes"])
        table.add_row(*map(Text, (*names, start, end, said["certainty"], said["term"])), words)
    return table


def _bound(first: str, last: str) -> str:
    """Return a day, or what bounds it: 2017-04-07 … 2018-05-22 · … 2018-05-22 · 2017-04-07 … · nothing at all.

    >>> _bound("", "2018-05-22")
    '… 2018-05-22'
    """
    return first if first == last else f"{first} {OPEN} {last}".strip()


def _words(articles: str, quotes: str) -> Text:
    """Return each article with its words; the lists are in one order, unless a quote holds what parts them."""
    ids, words = articles.split(" | "), quotes.split(" | ")
    if len(ids) != len(words):
        return Text(f"{articles}: “{quotes}”")
    text = Text()
    for article, quote in zip(ids, words, strict=True):
        text.append(f"{article}: ", style="dim").append(f"“{quote}”\n")
    text.rstrip()
    return text
