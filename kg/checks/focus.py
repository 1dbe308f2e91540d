"""The nodes of a dataset that the shapes are about, alike ones together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox
import rdflib

from kg.checks.alike import NOWHERE, Sight
from kg.checks.shacl import to_rdflib
from kg.graph.dataset import Dataset
from kg.vocab import RDF_TYPE

Triples = dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]]


class Focus:
    """The nodes of a dataset that the shapes are about."""

    def __init__(self, dataset: Dataset, sight: Sight) -> None:
        self._dataset = dataset
        self._sight = sight
        types: dict[str, set[str]] = defaultdict(set)
        for class_ in sorted(sight.classes):
            for triple in dataset.triples(predicate=RDF_TYPE, object_=ox.NamedNode(class_)):
                if isinstance(triple.subject, ox.NamedNode):
                    types[triple.subject.value].add(class_)
        one = dict[frozenset[str], frozenset[str]]()  # few sets of classes, many nodes
        self._types = {node: one.setdefault(frozenset(found), frozenset(found)) for node, found in types.items()}

    def groups(self) -> list[list[ox.NamedNode]]:
        """Return the nodes to check, alike ones together."""
        groups: dict[object, list[ox.NamedNode]] = defaultdict(list)
        for node in self._nodes():
            types = self._types.get(node.value, NOWHERE)
            groups[self._sight.look(node, types, self._properties(node), self._types)].append(node)
        return list(groups.values())

    def data(self, nodes: Iterable[ox.NamedNode]) -> rdflib.Graph:
        """Return what the shapes may look at of some nodes: their properties, and the classes of what they lead to."""
        return to_rdflib(triple for node in nodes for triple in self._around(node))

    def _nodes(self) -> Iterator[ox.NamedNode]:
        targets = frozenset(self._sight.targets)
        yield from (ox.NamedNode(node) for node, types in self._types.items() if types & targets)
        for predicate in self._sight.subjects_of:
            subjects = {triple.subject for triple in self._dataset.triples(predicate=predicate)}
            for node in sorted(subjects, key=str):
                if isinstance(node, ox.NamedNode) and not self._types.get(node.value, NOWHERE) & targets:
                    yield node

    def _properties(self, node: ox.NamedNode) -> Triples:
        found: Triples = defaultdict(list)
        for triple in self._dataset.triples(subject=node.value):
            if triple.predicate.value in self._sight.predicates:
                found[triple.predicate.value].append(triple.object)
        return found

    def _around(self, node: ox.NamedNode) -> Iterator[ox.Triple]:
        yield from self._memberships(node)
        for predicate, objects in self._properties(node).items():
            for term in objects:
                yield ox.Triple(node, ox.NamedNode(predicate), term)
                if isinstance(term, ox.NamedNode):
                    yield from self._memberships(term)

    def _memberships(self, node: ox.NamedNode) -> Iterator[ox.Triple]:
        for class_ in sorted(self._types.get(node.value, NOWHERE)):
            yield ox.Triple(node, ox.NamedNode(RDF_TYPE), ox.NamedNode(class_))
