"""All that follows from a graph by the rules: run to a fixpoint, each time on what is new only.

A thing's link to itself that only follows (`s p s`) is used to infer more, but never given out. Literals never become
subjects, blank nodes (the ontology's lists and expressions) are passed over, and nothing is ever owl:sameAs.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import pyoxigraph as ox

from kg.graph.dataset import Dataset
from kg.graph.terms import node
from kg.reasoning.joins import Derive, Join, Pattern, on_sets, plan
from kg.reasoning.model import VARIABLE, Atom, Rule, Statement
from kg.reasoning.relations import LOW, SHIFT, UNSEEN, Relation, Terms
from kg.vocab import RDF_TYPE

TYPE: Final = ox.NamedNode(RDF_TYPE)


class Closure:
    """A graph with all that follows from it, kept in memory so that more can be added.

    Only what the rules speak of is kept: no labels, no quotes.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._terms = Terms()
        self._classes: dict[ox.NamedNode, Relation] = {}
        self._properties: dict[ox.NamedNode, Relation] = {}
        self._derivations: dict[Relation, list[tuple[Relation, Derive]]] = {}
        for rule in rules:
            self._add_rule(rule)
        # Where no rule looks at a property's object, it is not kept: most of these are literals.
        self._blind = {self._properties[name] for name in _blind(rules)}
        self.loops: list[ox.Triple] = []  # links of things to themselves that followed and were not given out

    def add(self, triples: Iterable[Statement]) -> Iterator[ox.Triple]:
        """Take triples and return what newly follows from them and from all that was there before.

        All is computed before this returns. What was inferred before and is stated now is not taken out anywhere.
        """
        return self._give_out(self._run(self._take(triples)))

    def patterns(self) -> Iterator[tuple[ox.NamedNode, ox.NamedNode | None]]:
        """Yield the predicates (and for rdf:type the classes) that the rules speak of."""
        yield from ((name, None) for name in self._properties)
        yield from ((TYPE, name) for name in self._classes)

    def _relation(self, atom: Atom) -> Relation:
        name = ox.NamedNode(atom.object if atom.is_membership else atom.predicate)
        known = self._classes if atom.is_membership else self._properties
        if name not in known:
            known[name] = Relation(name, is_class=atom.is_membership)
        return known[name]

    def _add_rule(self, rule: Rule) -> None:
        head = self._relation(rule.head)
        for i, atom in enumerate(rule.body):
            derive = on_sets(atom, rule.head, self._constant) if len(rule.body) == 1 else None
            if derive is None:
                derive = self._join(rule, i)
            self._derivations.setdefault(self._relation(atom), []).append((head, derive))

    def _constant(self, iri: str) -> int:
        return self._terms.number(ox.NamedNode(iri))

    def _join(self, rule: Rule, i: int) -> Join:
        order = plan(rule, i)
        names = list(dict.fromkeys(variable for atom in order for variable in atom.variables))
        bound = set(order[0].variables)
        for atom in order[1:]:
            relation = self._relation(atom)
            if not relation.is_class and relation.forward is None and atom.subject in bound:
                relation.index(forward=True)
            if not relation.is_class and relation.backward is None and _is_bound(atom.object, bound):
                relation.index(forward=False)
            bound |= set(atom.variables)
        return Join(
            patterns=tuple(self._pattern(atom, names) for atom in order),
            head=self._pattern(rule.head, names),
            width=len(names),
        )

    def _pattern(self, atom: Atom, names: list[str]) -> Pattern:
        def place(term: str) -> int:
            return names.index(term) if term.startswith(VARIABLE) else ~self._constant(term)

        return Pattern(self._relation(atom), place(atom.subject), None if atom.is_membership else place(atom.object))

    def _take(self, triples: Iterable[Statement]) -> dict[Relation, set[int]]:
        """Put triples into the relations; return what was new."""
        found: dict[Relation, list[int]] = {}
        number, classes, properties, blind = self._terms.number, self._classes, self._properties, self._blind
        for subject, predicate, object_ in triples:
            if isinstance(subject, ox.BlankNode) or isinstance(object_, ox.BlankNode):
                continue
            if predicate == TYPE:
                if isinstance(object_, ox.NamedNode) and (relation := classes.get(object_)) is not None:
                    found.setdefault(relation, []).append(number(subject))
            elif (relation := properties.get(predicate)) is not None:
                end = UNSEEN if relation in blind else number(object_)
                found.setdefault(relation, []).append(number(subject) << SHIFT | end)
        return {relation: relation.take(items) for relation, items in found.items()}

    def _run(self, agenda: dict[Relation, set[int]]) -> list[tuple[Relation, set[int]]]:
        """Apply the rules until nothing is new; return what was, in the order in which it was found."""
        found = []
        while agenda:
            relation = next(iter(agenda))
            new = agenda.pop(relation)
            for head, derive in self._derivations.get(relation, ()):
                if more := head.take(derive(new)):
                    found.append((head, more))
                    agenda.setdefault(head, set()).update(more)
        return found

    def _give_out(self, found: list[tuple[Relation, set[int]]]) -> Iterator[ox.Triple]:
        term, thing = self._terms.term, self._terms.thing
        for relation, items in found:
            if relation.is_class:
                for item in items:
                    yield ox.Triple(thing(item), TYPE, relation.name)
            else:
                for item in items:
                    subject, object_ = item >> SHIFT, item & LOW
                    triple = ox.Triple(thing(subject), relation.name, term(object_))
                    if subject != object_:
                        yield triple
                    else:
                        self.loops.append(triple)


def infer(triples: Iterable[Statement], rules: Sequence[Rule]) -> Iterator[ox.Triple]:
    """Return what follows from triples by the rules and is not among them, each once."""
    return Closure(rules).add(triples)


class Inferred(NamedTuple):
    """How many triples were inferred, and the links of things to themselves that follow but are not given out."""

    total: int
    loops: list[ox.Triple]


def infer_dataset(dataset: Dataset, rules: Sequence[Rule], graph: str) -> Inferred:
    """Write what follows from all graphs of a dataset into one of its graphs, in place of what was there.

    Only what the rules speak of is read: no labels, no quotes.
    """
    if graph in dataset.graphs():
        dataset.drop(graph)
    closure, name = Closure(rules), node(graph)
    stated = (
        triple
        for predicate, object_ in closure.patterns()
        for triple in dataset.triples(predicate=predicate.value, object_=object_)
    )
    inferred = list(closure.add(stated))
    dataset.load(ox.Quad(triple.subject, triple.predicate, triple.object, name) for triple in inferred)
    return Inferred(len(inferred), closure.loops)


def _is_bound(term: str, bound: set[str]) -> bool:
    return term in bound or not term.startswith(VARIABLE)


def _blind(rules: Sequence[Rule]) -> Iterator[ox.NamedNode]:
    """Yield the properties whose object no rule looks at and that no rule infers."""
    heads = {rule.head.predicate for rule in rules}
    seen: dict[str, bool] = {}
    for rule in rules:
        for atom in rule.body:
            others = [*rule.head.variables, *(v for other in rule.body if other is not atom for v in other.variables)]
            looked_at = not atom.object.startswith(VARIABLE) or atom.object in (atom.subject, *others)
            seen[atom.predicate] = seen.get(atom.predicate, False) or looked_at
    yield from (ox.NamedNode(name) for name, looked_at in seen.items() if not looked_at and name not in heads)
