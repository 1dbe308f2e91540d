"""Class expressions of the ontology as atoms: what must hold of their members, and what makes a member."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Final

import pyoxigraph as ox

from kg.errors import LexiconError
from kg.reasoning.model import Atom, Term
from kg.vocab import (
    OWL_HAS_VALUE,
    OWL_INTERSECTION_OF,
    OWL_ON_PROPERTY,
    OWL_SOME_VALUES_FROM,
    PREFIXES,
    RDF_FIRST,
    RDF_NIL,
    RDF_REST,
    RDF_TYPE,
)


@dataclass(frozen=True, slots=True)
class Axioms:
    """The ontology's triples, to look up by subject and predicate."""

    objects: Mapping[tuple[Term, str], tuple[Term, ...]]

    @classmethod
    def of(cls, triples: Iterable[ox.Triple]) -> "Axioms":
        """Return the triples, indexed."""
        found: dict[tuple[Term, str], list[Term]] = {}
        for triple in triples:
            subject, predicate, object_ = triple
            if not isinstance(subject, ox.Triple) and not isinstance(object_, ox.Triple):
                found.setdefault((subject, predicate.value), []).append(object_)
        return cls({key: tuple(sorted(values, key=str)) for key, values in found.items()})

    def value(self, subject: Term, predicate: str) -> Term | None:
        """Return the one object, or nothing."""
        return next(iter(self.objects.get((subject, predicate), ())), None)

    def links(self, predicate: str) -> Iterator[tuple[Term, Term]]:
        """Yield every subject and object of a predicate, in the order of their names."""
        for subject, found in sorted(self.objects, key=str):
            if found == predicate:
                for object_ in self.objects[subject, found]:
                    yield subject, object_

    def members(self, head: Term) -> Iterator[Term]:
        """Yield what a list holds."""
        while head != ox.NamedNode(RDF_NIL):
            first, rest = self.value(head, RDF_FIRST), self.value(head, RDF_REST)
            if first is None or rest is None:
                raise LexiconError("The ontology holds a broken list: give every rdf:first an rdf:rest.")
            yield first
            head = rest

    def atoms(self, *expressions: Term) -> tuple[Atom, ...]:
        """Return the atoms that together say that `?x` is a member of all these class expressions.

        Named classes, owl:intersectionOf, owl:hasValue and owl:someValuesFrom; any other expression is a LexiconError.
        """
        fresh = count(1)
        return tuple(atom for expression in expressions for atom in self._atoms(expression, "?x", fresh))

    def _atoms(self, expression: Term, variable: str, fresh: Iterator[int]) -> Iterator[Atom]:
        if isinstance(expression, ox.NamedNode):
            yield Atom(variable, RDF_TYPE, expression.value)
            return
        if (parts := self.value(expression, OWL_INTERSECTION_OF)) is not None:
            for part in self.members(parts):
                yield from self._atoms(part, variable, fresh)
            return
        property_ = self.value(expression, OWL_ON_PROPERTY)
        value, some = self.value(expression, OWL_HAS_VALUE), self.value(expression, OWL_SOME_VALUES_FROM)
        if not isinstance(property_, ox.NamedNode):
            raise LexiconError(f"{NO_RULE} a class expression without owl:onProperty.")
        if isinstance(value, ox.NamedNode):
            yield Atom(variable, property_.value, value.value)
        elif some is not None:
            other = f"?some{next(fresh)}"
            yield Atom(variable, property_.value, other)
            yield from self._atoms(some, other, fresh)
        else:
            raise LexiconError(f"{NO_RULE} a restriction on {shorten(property_.value)}.")

    def describe(self, expression: Term) -> str:
        """Return a class expression in one line: `hn:FriendshipUnion ⊓ org:subOrganizationOf value …`."""
        if isinstance(expression, ox.NamedNode):
            return shorten(expression.value)
        if (parts := self.value(expression, OWL_INTERSECTION_OF)) is not None:
            return " ⊓ ".join(map(self.describe, self.members(parts)))
        property_, value = self.value(expression, OWL_ON_PROPERTY), self.value(expression, OWL_HAS_VALUE)
        name = shorten(property_.value) if isinstance(property_, ox.NamedNode) else "?"
        if value is not None:
            return f"{name} value {self.describe(value)}"
        some = self.value(expression, OWL_SOME_VALUES_FROM)
        return f"{name} some {self.describe(some)}" if some is not None else name


NO_RULE: Final = "The ontology uses a construct that no rule is made for:"


def shorten(iri: str) -> str:
    """Return an IRI with its prefix, or in angle brackets.

    >>> shorten("https://w3id.org/huunghi/ns#leadsIn")
    'hn:leadsIn'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"
