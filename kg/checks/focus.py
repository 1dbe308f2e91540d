"""The nodes of a dataset that the shapes are about, alike ones together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

import pyoxigraph as ox
import rdflib

from kg.checks.alike import NOWHERE, Sight
from kg.checks.shacl import to_rdflib
from kg.graph.dataset import Dataset
from kg.vocab import RDF_TYPE

Triples = dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]]


class Focus:
    """The nodes of a dataset that the shapes are about: of some nodes if they are given, else of all."""

    def __init__(self, dataset: Dataset, sight: Sight, among: Collection[str] | None = None) -> None:
        self._dataset = dataset
        self._sight = sight
        self._among = among
        types: dict[str, set[str]] = defaultdict(set)
        for node, class_ in self._all_types() if among is None else self._types_around(among):
            types[node].add(class_)
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

    def _all_types(self) -> Iterator[tuple[str, str]]:
        for class_ in sorted(self._sight.classes):
            for triple in self._dataset.triples(predicate=RDF_TYPE, object_=ox.NamedNode(class_)):
                if isinstance(triple.subject, ox.NamedNode):
                    yield triple.subject.value, class_

    def _types_around(self, nodes: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield the classes of some nodes, and of what their properties lead to."""
        known = set(nodes)
        for node in nodes:
            for objects in self._properties(ox.NamedNode(node)).values():
                known.update(term.value for term in objects if isinstance(term, ox.NamedNode))
        for node in sorted(known):
            for triple in self._dataset.triples(node, RDF_TYPE):
                if isinstance(triple.object, ox.NamedNode) and triple.object.value in self._sight.classes:
                    yield node, triple.object.value

    def _nodes(self) -> Iterator[ox.NamedNode]:
        targets = frozenset(self._sight.targets)
        nodes = self._types if self._among is None else sorted(self._among)
        yield from (ox.NamedNode(node) for node in nodes if self._types.get(node, NOWHERE) & targets)
        for predicate in self._sight.subjects_of:
            for node in self._subjects(predicate):
                if not self._types.get(node, NOWHERE) & targets:
                    yield ox.NamedNode(node)

    def _subjects(self, predicate: str) -> list[str]:
        if self._among is not None:
            return [node for node in sorted(self._among) if any(self._dataset.triples(node, predicate))]
        subjects = (triple.subject for triple in self._dataset.triples(predicate=predicate))
        return sorted({node.value for node in subjects if isinstance(node, ox.NamedNode)})

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


def find_concerned(dataset: Dataset, sight: Sight, changed: Iterable[ox.Quad]) -> set[str]:
    """Return the nodes of which the shapes may say something else after a change of quads: `dataset` is as it is now."""
    concerned, retyped = set[str](), set[str]()
    for quad in changed:
        if isinstance(quad.subject, ox.NamedNode):
            concerned.add(quad.subject.value)
            if quad.predicate.value == RDF_TYPE:
                retyped.add(quad.subject.value)
    for node in retyped:
        for predicate in sight.predicates:
            for triple in dataset.triples(predicate=predicate, object_=ox.NamedNode(node)):
                if isinstance(triple.subject, ox.NamedNode):
                    concerned.add(triple.subject.value)
    return concerned
