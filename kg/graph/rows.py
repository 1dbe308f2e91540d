"""Rows of a SELECT as plain texts: what the rooms that read the graph back work with."""

from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions

from kg.graph.dataset import Dataset

Row = dict[str, str]


def select(dataset: Dataset, sparql: str) -> Iterator[Row]:
    """Yield the answers of a SELECT, without the variables that are left open. The project's prefixes are known."""
    found = dataset.query(sparql)
    assert isinstance(found, QuerySolutions)
    names = [variable.value for variable in found.variables]
    for solution in found:
        yield {
            name: value.value
            for name, value in zip(names, solution, strict=True)
            if isinstance(value, (NamedNode, Literal, BlankNode))
        }
