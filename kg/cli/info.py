"""kg info."""

from functools import partial
from importlib.metadata import version
from platform import python_version
from typing import Final

from kg.answers.formats import make_table
from kg.answers.queries import ask, load_query
from kg.cli.options import DEFAULT_GRAPH, Graph, open_graph
from kg.cli.screen import print_table, say
from kg.cli.waiting import wait_for

LIBRARIES: Final = ("pyoxigraph", "rdflib", "pyshacl", "pyvis", "lxml")
SHOWN: Final = ("classes", "articles")  # saved questions


def info_command(graph: Graph = DEFAULT_GRAPH) -> None:
    """Show what a graph holds, and the versions that would read it.

    Example: kg info -g out
    """
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    say(f"kg {version('huunghi-kg')}, Python {python_version()}, {libraries}")
    with open_graph(graph) as dataset:
        triples = wait_for(lambda: sum(1 for _ in dataset.triples()))
        say(f"{graph}: {triples:,} triples, {len(dataset):,} quads in {len(dataset.graphs()):,} graphs")
        for question in SHOWN:
            print_table(make_table(wait_for(partial(ask, dataset, load_query(question)))))
