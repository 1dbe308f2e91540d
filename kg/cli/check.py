"""kg check."""

from collections.abc import Iterator
from pathlib import Path

import typer

from kg.checks.model import Violation
from kg.checks.shapes import check_shapes
from kg.checks.texts import check_texts
from kg.cli.options import DEFAULT_GRAPH, Graph, open_graph
from kg.cli.progress import watching
from kg.cli.reporting import print_violations
from kg.cli.screen import count, say
from kg.folder import ARTICLES, QUADS, find_folder, is_graph
from kg.graph.dataset import Dataset
from kg.pipeline.harvest import read_texts
from kg.pipeline.report import divide
from kg.views.violations import name_violations


def check_command(graph: Graph = DEFAULT_GRAPH) -> None:
    """Check a graph against the SHACL shapes, and its quotes against its articles.

    Of a folder, graph.nq is checked; the texts are those of articles.jsonl beside it. Each violation is one line on
    standard error with the fact, the rule and the article; then the exit code is 1. What articles say against each
    other is a warning and leaves the exit code 0.

    Example: kg check -g out
    """
    file = find_folder(graph) / QUADS if graph.is_dir() or not graph.exists() else graph
    with watching() as watch:
        watch.stage("reading the graph")
        with open_graph(file) as dataset:
            watch.stage("checking")
            found = [*check_shapes(dataset), *_check_quotes(dataset, file.parent)]
            named = name_violations(dataset, found)
    violations, warnings = divide(named)
    print_violations((*violations, *warnings))
    told = f", {count(len(warnings), 'warning')}" if warnings else ""
    say(f"{count(len(violations), 'violation') if violations else 'No violations'}{told}")
    raise typer.Exit(1 if violations else 0)


def _check_quotes(dataset: Dataset, folder: Path) -> Iterator[Violation]:
    """Check the quotes of a graph whose folder has the texts of its articles; without them nothing can be said."""
    if is_graph(folder) and (folder / ARTICLES).is_file():
        yield from check_texts(dataset, read_texts(folder / ARTICLES))
