"""Options that several commands share."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

import typer
from pyoxigraph import Quad, RdfFormat, parse

from kg.errors import UsageError
from kg.folder import QUADS, STORE, TURTLE, find_folder
from kg.graph.dataset import Dataset, open_dataset
from kg.graph.iris import Iris
from kg.graph.terms import node

Graph = Annotated[
    Path,
    typer.Option("--graph", "-g", metavar="OUT", help=f"Graph folder of kg build, or its {TURTLE} or {QUADS}."),
]
Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCES...", help="Articles: .txt, .html, .jsonl, folders of them, or patterns in quotes."),
]
Lexicon = Annotated[
    list[Path] | None,
    typer.Option("--lexicon", metavar="FILE", help="Turtle file with roles, places or bodies of your own; repeatable."),
]

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Answer as of a day, such as 2023-06-30."),
]
GraphFolder = Annotated[Path, typer.Option("--graph", "-g", metavar="OUT", help="Graph folder of kg build.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")]

DEFAULT_GRAPH: Final = Path("out")
FORMATS: Final = (".ttl", ".nq")


def open_graph(graph: Path) -> Dataset:
    """Return the graph of a folder, a graph.ttl or a graph.nq, ready to be asked; UsageError where there is none."""
    if graph.is_dir() or not graph.exists():
        return open_dataset(find_folder(graph) / STORE, read_only=True)
    if graph.suffix not in FORMATS:
        raise UsageError(f"{graph}: neither a graph folder nor a file named *{' or *'.join(FORMATS)}.")
    dataset = Dataset()
    if graph.suffix == ".nq":
        dataset.load_quads(graph)
    else:
        dataset.load(_read_turtle(graph))
    return dataset


def _read_turtle(path: Path) -> Iterator[Quad]:
    """Yield the triples of a Turtle file, in one graph: which article says what is only in the quads."""
    try:
        for quad in parse(path=path, format=RdfFormat.TURTLE):
            yield Quad(quad.subject, quad.predicate, quad.object, node(Iris().model))
    except SyntaxError as error:
        raise UsageError(f"{path}: cannot be read as a graph: {error}. Build it again with kg build.") from error
