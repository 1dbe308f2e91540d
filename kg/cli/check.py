"""kg check."""

import typer

from kg.checks.shapes import check_shapes
from kg.cli.options import DEFAULT_GRAPH, Graph, open_graph
from kg.cli.reporting import print_violations
from kg.cli.screen import say


def check_command(graph: Graph = DEFAULT_GRAPH) -> None:
    """Check a graph against the SHACL shapes.

    Each violation is one line on standard error with the fact, the rule and the article; then the exit code is 1. What
    articles say against each other is a warning and leaves the exit code 0.

    Example: kg check -g out
    """
    with open_graph(graph) as dataset:
        found = tuple(check_shapes(dataset))
    print_violations(found)
    warnings = sum(one.severity == "warning" for one in found)
    violations = len(found) - warnings
    say(
        (f"{violations} violations" if violations else "No violations") + (f", {warnings} warnings" if warnings else "")
    )
    raise typer.Exit(1 if violations else 0)
