"""What leaves the room: the answer to a question."""

from dataclasses import dataclass

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Term = NamedNode | BlankNode | Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A table (SELECT), a graph (CONSTRUCT, DESCRIBE) or a truth (ASK); the other two are empty or None.

    A row has a term for each column, None where the question leaves it open.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    graph: tuple[Triple, ...] | None = None
    truth: bool | None = None
