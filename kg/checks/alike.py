"""Nodes that look alike to the shapes: pyshacl needs to see only one of each kind.

It takes a tenth of a millisecond for each value, which is minutes for a graph of a million triples. Shapes look at
little: which properties a node has, how many values, of which class or datatype, whether a pattern fits. Nodes that
agree in all of this meet the same shapes, so one of them stands for all; where it fails, each of them is checked.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import pyoxigraph as ox
import rdflib
from rdflib import RDF, SH
from rdflib.collection import Collection

from kg.checks.pairs import PAIRS
from kg.vocab import XSD_DATE, XSD_INTEGER

Properties = Mapping[str, Iterable[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]]

MANY: Final = 4  # values of a kind; no shape tells apart more
CLASSES: Final = (SH.targetClass, SH["class"])
LENGTHS: Final = (SH.minLength, SH.maxLength)
LEAST: Final = (SH.minInclusive,)
COUNTS: Final = (SH.minCount, SH.maxCount, SH.qualifiedMinCount, SH.qualifiedMaxCount)
# What `Sight` knows how to see, or what needs no seeing. A test holds the shapes to it.
SEEN: Final = frozenset(
    {*CLASSES, *LENGTHS, *LEAST, *PAIRS, *COUNTS, SH.path, SH.alternativePath, SH.pattern, SH["in"], SH.datatype}
    | {SH.nodeKind, SH["or"], SH.node, SH.property, SH.qualifiedValueShape, SH.targetSubjectsOf, SH.message}
)


@dataclass(frozen=True)
class Sight:
    """What the shapes can see of a node."""

    targets: tuple[str, ...]  # classes whose members are checked
    subjects_of: tuple[str, ...]  # properties whose subjects are checked
    classes: frozenset[str]  # classes that anything is asked for
    predicates: frozenset[str]
    codes: frozenset[str]  # values that sh:in lists
    patterns: tuple[re.Pattern[str], ...]
    lengths: tuple[int, ...]
    least: tuple[int, ...]
    pairs: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, shapes: rdflib.Graph) -> "Sight":
        """Return what the shapes of a graph look at."""
        return cls(
            targets=_names(shapes, SH.targetClass),
            subjects_of=_names(shapes, SH.targetSubjectsOf),
            classes=frozenset(name for predicate in CLASSES for name in _names(shapes, predicate)),
            predicates=frozenset(_paths(shapes)) | {*_names(shapes, SH.targetSubjectsOf)},
            codes=frozenset(
                str(item) for head in shapes.objects(None, SH["in"]) for item in Collection(shapes, _node(head))
            ),
            patterns=tuple(re.compile(pattern) for pattern in _names(shapes, SH.pattern)),
            lengths=tuple(sorted(int(n) for predicate in LENGTHS for n in _names(shapes, predicate))),
            least=tuple(sorted(int(n) for predicate in LEAST for n in _names(shapes, predicate))),
            pairs=tuple(sorted(set(_pairs(shapes)))),
        )

    def look(
        self, node: object, types: frozenset[str], properties: Properties, known: Mapping[str, frozenset[str]]
    ) -> Hashable:
        """Return what the shapes see of a node; nodes for which it is equal meet the same shapes.

        `known` says of which of `classes` a thing is.
        """
        values: list[Hashable] = []
        for predicate in sorted(self.predicates & properties.keys()):
            seen = Counter(self._see(term, known) for term in properties[predicate])
            values.append((predicate, frozenset((what, min(count, MANY)) for what, count in seen.items())))
        compared = tuple(_compare(properties.get(one, ()), properties.get(other, ())) for one, other in self.pairs)
        return type(node), types, tuple(values), compared

    def _see(self, term: object, known: Mapping[str, frozenset[str]]) -> Hashable:
        if isinstance(term, ox.Literal):
            return self._read(term.value, term.datatype.value, term.language)
        value = term.value if isinstance(term, ox.NamedNode) else None
        return type(term), known.get(value or "", NOWHERE), value if value in self.codes else None

    def _read(self, value: str, datatype: str, language: str | None) -> Hashable:
        number = _number(value) if datatype == XSD_INTEGER else None
        return (
            (datatype, language, _is_valid(value, datatype), value if value in self.codes else None),
            tuple(bool(pattern.search(value)) for pattern in self.patterns),
            tuple(len(value) >= length for length in self.lengths)
            + tuple(len(value) > length for length in self.lengths),
            tuple(number is not None and number >= bound for bound in self.least),
        )


NOWHERE: Final[frozenset[str]] = frozenset()


def _compare(ones: Iterable[object], others: Iterable[object]) -> frozenset[Hashable]:
    """Return how the values of one property stand to those of another."""
    return frozenset(
        (one.datatype == other.datatype, _order(one.value, other.value))
        for one in ones
        for other in others
        if isinstance(one, ox.Literal) and isinstance(other, ox.Literal)
    )


def _order(one: str, other: str) -> int:
    first, second = _number(one), _number(other)
    if first is not None and second is not None:
        return (first > second) - (first < second)
    return (one > other) - (one < other)


def _number(value: str) -> int | None:
    try:
        return int(value)
    except ValueError:
        return None


def _is_valid(value: str, datatype: str) -> bool:
    """Say whether a literal is well-typed, for the datatypes that rdflib checks."""
    if datatype == XSD_INTEGER:
        return _number(value) is not None
    if datatype == XSD_DATE:
        try:
            date.fromisoformat(value)
        except ValueError:
            return False
    return True


def _names(shapes: rdflib.Graph, predicate: rdflib.URIRef) -> tuple[str, ...]:
    return tuple(sorted({str(value) for value in shapes.objects(None, predicate)}))


def _paths(shapes: rdflib.Graph) -> Iterator[str]:
    for path in shapes.objects(None, SH.path):
        alternatives = shapes.value(path, SH.alternativePath)
        parts = [path] if alternatives is None else list(Collection(shapes, _node(alternatives)))
        yield from map(str, parts)


def _pairs(shapes: rdflib.Graph) -> Iterator[tuple[str, str]]:
    for predicate in PAIRS:
        for shape, other in shapes.subject_objects(predicate):
            yield str(shapes.value(shape, SH.path)), str(other)


def _node(term: rdflib.term.Node | None) -> rdflib.BNode | rdflib.URIRef:
    return term if isinstance(term, rdflib.URIRef | rdflib.BNode) else RDF.nil
