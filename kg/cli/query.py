"""kg query."""

from typing import Annotated

import typer

from kg.answers.bindings import read_bindings
from kg.answers.formats import Format, make_table, write_answer
from kg.answers.model import Answer
from kg.answers.queries import STANDARD_INPUT, ask, known_queries, load_query
from kg.cli.days import read_as_of
from kg.cli.options import DEFAULT_GRAPH, AsOf, Graph, open_graph
from kg.cli.screen import print_rows, print_table, write
from kg.cli.waiting import wait_for


def query_command(
    question: Annotated[
        str | None, typer.Argument(metavar="NAME|FILE|-", help="Question; leave it out to see all of them.")
    ] = None,
    graph: Graph = DEFAULT_GRAPH,
    form: Annotated[Format, typer.Option("--format", "-f", help="How the answer is written.")] = "table",
    as_of: AsOf = None,
    values: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="What a variable must be, by label or IRI; repeatable."),
    ] = None,
    seconds: Annotated[
        float | None, typer.Option("--timeout", metavar="SECONDS", min=0.001, help="Give up after so long.")
    ] = None,
) -> None:
    """Answer a saved question, a SPARQL file, or SPARQL from standard input.

    Without a name it lists the saved questions. A value of --set is a label, an IRI, or a prefixed name. With --as-of
    the answer rests on the facts whose bounds allow the day, and on what follows from just those.

    Example: kg query facts/roles -g out --set person="Vũ Văn Cài" --format csv
    """
    if question is None:
        print_rows(("name", "question"), known_queries().items())
        return
    sparql, bindings = load_query(question), read_bindings(values or ())
    where = "standard input" if question == STANDARD_INPUT else question
    with open_graph(graph) as dataset:
        day = read_as_of(dataset, as_of)
        answer = wait_for(lambda: ask(dataset, sparql, bindings, day, where=where), seconds)
    print_answer(answer, form)


def print_answer(answer: Answer, form: Format) -> None:
    """Print an answer as it was asked for."""
    if form == "table":
        print_table(make_table(answer))
    else:
        write(write_answer(answer, form))
