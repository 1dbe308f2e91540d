"""kg check."""

import typer

from kg.checks.shapes import check_shapes
from kg.cli.options import DEFAULT_GRAPH, Graph, open_graph
from kg.cli.reporting import print_violations
from kg.cli.screen import say


def check_command(graph: Graph = DEFAULT_GRAPH) -> None:
    """Check a graph against the SHACL shapes.

    Each violation is one line on standard error with the fact, the rule and the article; then the exit code is 1.

    Example: kg check -g out
    """
    with open_graph(graph) as dataset:
        violations = tuple(check_shapes(dataset))
    print_violations(violations)
    say(f"{len(violations)} violations" if violations else "No violations")
    raise typer.Exit(1 if violations else 0)
