"""kg timeline."""

from typing import Annotated, Final, Literal

import typer
from pyoxigraph import NamedNode
from rich.table import Table
from rich.text import Text

from kg import vocab
from kg.answers.bindings import find_terms
from kg.answers.formats import printable, write_answer
from kg.answers.model import Answer
from kg.answers.queries import ask, load_query
from kg.cli.days import read_as_of
from kg.cli.options import DEFAULT_GRAPH, AsOf, Graph, open_graph
from kg.cli.screen import complain, print_table, write
from kg.cli.waiting import wait_for
from kg.graph.dataset import Dataset

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
    with open_graph(graph) as dataset:
        day = read_as_of(dataset, as_of)
        answer = wait_for(lambda: ask(dataset, load_query("timeline"), {"what": what}, day))
        several = _find_things(dataset, what)
    if len(several) > 1:
        complain(
            f"{what} is the name of {len(several)}: {', '.join(several)}. All are shown; give one of these to see it alone."
        )
    if form != "table":
        write(write_answer(answer, form))
    elif answer.rows:
        print_table(_draw(answer))
    else:
        complain(f"No article says who held an office of {what}{f' on {day}' if day else ''}, or what offices it held.")


def _find_things(dataset: Dataset, what: str) -> list[str]:
    """Return the bodies and people of a name that have been in office, or whose offices are told of."""
    named = [term for term in find_terms(dataset, what).terms if isinstance(term, NamedNode)]
    sides = (vocab.HELD_BY, vocab.HELD_IN)
    held = (
        term for term in named if any(True for side in sides for _ in dataset.triples(predicate=side, object_=term))
    )
    return sorted(map(printable, held))


def _draw(answer: Answer) -> Table:
    """Return a table; what is the same in all rows stands above it once."""
    rows = [_cells(dict(zip(answer.columns, map(printable, row), strict=True))) for row in answer.rows]
    same = [at for at in (0, 2) if len(rows) > 1 and len({str(row[at]) for row in rows}) == 1]
    title = Text(", ".join(str(rows[0][at]) for at in same))
    table = Table(title=title if same else None, title_justify="left", show_lines=True, header_style="bold")
    for at, column in enumerate(COLUMNS):
        if at not in same:
            table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(cell for at, cell in enumerate(row) if at not in same))
    return table


def _cells(said: dict[str, str]) -> tuple[Text, ...]:
    start = _bound(said["earliest_start"], said["latest_start"])
    end = _bound(said["earliest_end"], said["latest_end"])
    names = (said["organisation"], said["role"], said["person"])
    return (*map(Text, (*names, start, end, said["certainty"], said["term"])), _words(said["articles"], said["quotes"]))


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
