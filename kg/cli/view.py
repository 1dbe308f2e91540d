"""kg view."""

import webbrowser
from datetime import date
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from kg.answers.as_of import restrict
from kg.cli.days import read_as_of
from kg.cli.options import DEFAULT_GRAPH, AsOf, Graph, open_graph
from kg.cli.screen import complain, say
from kg.cli.waiting import wait_for
from kg.folder import NETWORK, find_folder, write_whole
from kg.graph.dataset import Dataset
from kg.views.page import draw_network


def view_command(
    graph: Graph = DEFAULT_GRAPH,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Draw the page anew into this file.")
    ] = None,
    as_of: AsOf = None,
    launch: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Say where the network page of a graph is, open it, or write it elsewhere.

    The page is one file that needs no network: it can be sent by mail and opened anywhere. With --as-of it is drawn anew
    of what may hold on that day, into network-DATE.html of the folder that you are in unless -o says where.

    Example: kg view -g out --open
    """
    if as_of is not None or out is not None:
        with open_graph(graph) as dataset:
            day = read_as_of(dataset, as_of)
            out = out or Path(f"network-{day}.html")
            write_whole(out, wait_for(partial(_draw, dataset, day)))
    page = out or find_folder(graph) / NETWORK
    say(str(page))
    if launch and not webbrowser.open(page.resolve().as_uri()):
        complain("No browser could be opened; open the file yourself.")


def _draw(dataset: Dataset, day: date | None) -> str:
    return draw_network(dataset) if day is None else draw_network(restrict(dataset, day), as_of=day.isoformat())
