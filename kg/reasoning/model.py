"""What leaves the room: rules, and the proofs of what they infer."""

from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg.vocab import RDF_TYPE

Term = ox.NamedNode | ox.BlankNode | ox.Literal
Statement = ox.Triple | tuple[Term, ox.NamedNode, Term]

VARIABLE: Final = "?"  # what the name of a variable begins with; anything else in an atom is an IRI


@dataclass(frozen=True, slots=True)
class Atom:
    """A pattern of a triple: its predicate is an IRI, subject and object are IRIs or variables (`?x`)."""

    subject: str
    predicate: str
    object: str

    @property
    def is_membership(self) -> bool:
        """Whether it says that something is of a known class."""
        return self.predicate == RDF_TYPE and not self.object.startswith(VARIABLE)

    @property
    def variables(self) -> tuple[str, ...]:
        """The variables in it, subject first."""
        return tuple(term for term in (self.subject, self.object) if term.startswith(VARIABLE))


@dataclass(frozen=True, slots=True)
class Rule:
    """Where every atom of the body holds, the head holds; `axiom` is the statement of the ontology that says so."""

    axiom: str
    body: tuple[Atom, ...]
    head: Atom


@dataclass(frozen=True, slots=True)
class Step:
    """A triple and why it holds: stated in `graphs`, or following by `rule` from its premises."""

    triple: ox.Triple
    rule: Rule | None = None
    premises: tuple["Step", ...] = ()
    graphs: tuple[str, ...] = ()  # IRIs of the graphs that state it, sorted

    @property
    def is_stated(self) -> bool:
        """Whether the triple is stated and needs no rule."""
        return self.rule is None
