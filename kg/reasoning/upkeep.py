"""An inferred graph kept right while quads come and go: the same as inferring all anew, at the cost of what changed.

Additions are followed forwards (semi-naively). For removals, all that may have rested on them is taken out, and what
still follows is put back (delete and rederive). A thing's link to itself that only follows is a premise that no graph
holds, so these loops are kept beside the dataset.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

import pyoxigraph as ox

from kg.graph.dataset import Dataset
from kg.graph.terms import node
from kg.reasoning.model import VARIABLE, Atom, Rule
from kg.vocab import RDF_TYPE

Bindings = dict[str, ox.NamedNode | ox.Literal]


class Edit(NamedTuple):
    """Quads that go out of a dataset, and quads that come in."""

    removed: frozenset[ox.Quad]
    added: frozenset[ox.Quad]


class Upkeep:
    """A dataset with the rules by which one of its graphs (`inferred`, an IRI) follows from the others.

    `loops` are the links of things to themselves that follow and that no graph holds.
    """

    def __init__(self, dataset: Dataset, rules: Sequence[Rule], inferred: str, loops: Iterable[ox.Triple]) -> None:
        self._dataset = dataset
        self._graph = node(inferred)
        self._loops: dict[str, set[ox.NamedNode]] = defaultdict(set)
        for loop in loops:
            self._keep_loop(loop)
        self._bodies: dict[tuple[str, str], list[tuple[Rule, int]]] = defaultdict(list)
        self._heads: dict[tuple[str, str], list[Rule]] = defaultdict(list)
        for rule in rules:
            self._heads[_key_of(rule.head)].append(rule)
            for i, atom in enumerate(rule.body):
                self._bodies[_key_of(atom)].append((rule, i))

    def loops(self) -> Iterator[ox.Triple]:
        """Yield the loops as they are now, in order."""
        for predicate, things in sorted(self._loops.items()):
            for thing in sorted(things, key=str):
                yield ox.Triple(thing, node(predicate), thing)

    def change(self, stated: Edit) -> Edit:
        """Make a change of what is stated, and all that follows from it; return the change of the inferred graph."""
        before = set[ox.Quad]()
        fresh = [triple for triple in _triples(stated.added) if not self._holds(triple)]
        doubtful = self._doubtful(stated)
        for triple in (*doubtful, *_triples(stated.added)):  # what is stated now is no longer only inferred
            if triple.subject == triple.object:
                self._loops[triple.predicate.value].discard(_thing(triple.subject))
            quad = self._quad(triple)
            if quad in self._dataset:
                before.add(quad)
        self._dataset.remove({*stated.removed, *before})
        self._dataset.add(stated.added)
        after = self._settle(fresh, doubtful)
        return Edit(frozenset(before - after), frozenset(after - before))

    def _settle(self, fresh: Iterable[ox.Triple], doubtful: Iterable[ox.Triple]) -> set[ox.Quad]:
        """Write what follows from news, and what of the doubtful still follows; return what was written."""
        written = set[ox.Quad]()
        agenda = list(fresh)
        for triple in doubtful:
            if not self._holds(triple) and self._follows(triple):
                self._write(triple, written)
                agenda.append(triple)
        while agenda:
            for head in self._consequences(agenda.pop()):
                if not self._holds(head):
                    self._write(head, written)
                    agenda.append(head)
        return written

    def _doubtful(self, stated: Edit) -> list[ox.Triple]:
        """Return what holds now and may no longer: what is stated nowhere any more, and what rested on that."""
        kept = set(_triples(stated.added))

        def is_stated(triple: ox.Triple) -> bool:
            return triple in kept or any(
                quad.graph_name != self._graph and quad not in stated.removed
                for quad in self._dataset.quads(*_look_up(triple))
            )

        found = {triple: None for triple in _triples(stated.removed) if not is_stated(triple)}
        agenda = list(found)
        while agenda:
            for head in self._consequences(agenda.pop()):
                if head not in found and self._holds(head) and not is_stated(head):
                    found[head] = None
                    agenda.append(head)
        return list(found)

    def _write(self, triple: ox.Triple, written: set[ox.Quad]) -> None:
        if triple.subject == triple.object and triple.predicate.value != RDF_TYPE:
            self._keep_loop(triple)
        else:
            written.add(self._quad(triple))
            self._dataset.add([self._quad(triple)])

    def _keep_loop(self, triple: ox.Triple) -> None:
        self._loops[triple.predicate.value].add(_thing(triple.subject))

    def _quad(self, triple: ox.Triple) -> ox.Quad:
        return ox.Quad(triple.subject, triple.predicate, triple.object, self._graph)

    def _holds(self, triple: ox.Triple) -> bool:
        return (triple.subject == triple.object and triple.subject in self._loops[triple.predicate.value]) or next(
            self._dataset.triples(*_look_up(triple)), None
        ) is not None

    def _consequences(self, triple: ox.Triple) -> Iterator[ox.Triple]:
        """Yield what follows from a triple and others that hold, by one rule."""
        for key in _keys_of(triple):
            for rule, i in self._bodies.get(key, ()):
                if (bindings := _unify(rule.body[i], triple, {})) is not None:
                    for found in self._match([*rule.body[:i], *rule.body[i + 1 :]], bindings):
                        subject = _value(rule.head.subject, found)
                        object_ = _value(rule.head.object, found)
                        if isinstance(subject, ox.NamedNode) and object_ is not None:
                            yield ox.Triple(subject, node(rule.head.predicate), object_)

    def _follows(self, triple: ox.Triple) -> bool:
        """Say whether some rule gives a triple from what holds."""
        rules = (rule for key in _keys_of(triple) for rule in self._heads.get(key, ()))
        return any(
            (bindings := _unify(rule.head, triple, {})) is not None
            and next(self._match(rule.body, bindings), None) is not None
            for rule in rules
        )

    def _match(self, atoms: Sequence[Atom], bindings: Bindings) -> Iterator[Bindings]:
        """Yield the bindings under which all atoms hold, the atom with the most bound places first."""
        if not atoms:
            yield bindings
            return
        atom = min(
            atoms, key=lambda one: (_value(one.subject, bindings) is None) + (_value(one.object, bindings) is None)
        )
        rest = [other for other in atoms if other is not atom]
        for triple in self._candidates(atom, bindings):
            if (found := _unify(atom, triple, bindings)) is not None:
                yield from self._match(rest, found)

    def _candidates(self, atom: Atom, bindings: Bindings) -> Iterable[ox.Triple]:
        subject, object_ = _value(atom.subject, bindings), _value(atom.object, bindings)
        if isinstance(subject, ox.Literal):
            return
        yield from self._dataset.triples(subject.value if subject else None, atom.predicate, object_)
        loops = self._loops.get(atom.predicate, ())
        ends = {end for end in (subject, object_) if end is not None}
        for thing in loops if not ends else [end for end in ends if end in loops]:
            yield ox.Triple(_thing(thing), node(atom.predicate), _thing(thing))


def _triples(quads: Collection[ox.Quad]) -> dict[ox.Triple, None]:
    """Return the triples of quads, each once, without those of the ontology's lists and expressions."""
    return {
        quad.triple: None
        for quad in quads
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal)
    }


def _key_of(atom: Atom) -> tuple[str, str]:
    return atom.predicate, atom.object if atom.is_membership else ""


def _keys_of(triple: ox.Triple) -> tuple[tuple[str, str], ...]:
    """Return what rules are looked up by: the predicate, and for a class its name as well."""
    predicate = triple.predicate.value
    if predicate == RDF_TYPE and isinstance(triple.object, ox.NamedNode):
        return (predicate, triple.object.value), (predicate, "")
    return ((predicate, ""),)


def _look_up(triple: ox.Triple) -> tuple[str, str, ox.NamedNode | ox.Literal]:
    """Return a triple as a dataset is asked for it."""
    if not isinstance(triple.object, ox.NamedNode | ox.Literal):
        raise TypeError(f"Nothing is inferred about {triple}")
    return _thing(triple.subject).value, triple.predicate.value, triple.object


def _thing(term: object) -> ox.NamedNode:
    if not isinstance(term, ox.NamedNode):
        raise TypeError(f"Nothing is inferred about {term}")
    return term


def _value(term: str, bindings: Bindings) -> ox.NamedNode | ox.Literal | None:
    return bindings.get(term) if term.startswith(VARIABLE) else node(term)


def _unify(atom: Atom, triple: ox.Triple, bindings: Bindings) -> Bindings | None:
    """Return the bindings with an atom's variables bound to a triple's terms, or None where they do not fit."""
    found = dict(bindings)
    for place, term in ((atom.subject, triple.subject), (atom.object, triple.object)):
        if not isinstance(term, ox.NamedNode | ox.Literal):
            return None
        if place.startswith(VARIABLE):
            if found.setdefault(place, term) != term:
                return None
        elif node(place) != term:
            return None
    return found
