"""Why an inferred triple holds: found backwards from the triple, in the graph as it is; no proofs are stored.

Proofs of growing depth are tried, so that the shortest is found first and no triple is proved by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

import pyoxigraph as ox

from kg.errors import DataError, QueryError, UsageError
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris
from kg.graph.terms import node
from kg.reasoning.model import VARIABLE, Atom, Rule, Step
from kg.reasoning.rules import compile_rules
from kg.vocab import RDF_TYPE

INFERRED: Final = "graph/inferred"  # how the name of the graph of what follows ends, whatever the base
DEEPEST: Final = 64  # steps; a proof of the project's own facts takes at most eight

FEW: Final = 64  # candidates that are tried best stated first; to count the articles of more takes too long

Bindings = dict[str, ox.NamedNode | ox.Literal]
Goal = tuple[Rule, tuple[ox.Triple, ...]]


class Prover:
    """Explains the triples of a dataset whose inferred triples are in one graph (`inferred`, an IRI)."""

    def __init__(self, dataset: Dataset, rules: Sequence[Rule], inferred: str) -> None:
        self._dataset = dataset
        self._inferred = inferred
        self._rules: dict[tuple[str, str], list[Rule]] = {}
        for rule in rules:
            self._rules.setdefault(_key(rule.head.predicate, rule.head.object), []).append(rule)

    def explain(self, triple: ox.Triple) -> Step:
        """Return the shortest proof of a triple of the dataset, down to what articles and the model state.

        QueryError if the dataset does not hold it; DataError if nothing proves it: the inferred graph is out of date.
        """
        if not self.holds(triple):
            raise QueryError(f"The graph does not hold {triple}. Ask for a link that a query shows.")
        search = _Search(self)
        for depth in range(DEEPEST):
            search.was_cut = False
            if (step := search.prove(triple, depth)) is not None:
                return step
            if not search.was_cut:
                break
        raise DataError(f"Nothing proves {triple}: its premises are gone. Build the graph again.")

    def holds(self, triple: ox.Triple) -> bool:
        """Say whether any graph holds a triple."""
        subject, object_ = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(object_, ox.NamedNode | ox.Literal):
            return False
        return next(self._dataset.triples(subject.value, triple.predicate.value, object_), None) is not None

    def stated_in(self, triple: ox.Triple) -> tuple[str, ...]:
        """Return the graphs that state a triple; none if it only follows."""
        subject, object_ = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(object_, ox.NamedNode | ox.Literal):
            return ()
        quads = self._dataset.quads(subject.value, triple.predicate.value, object_)
        names = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, ox.NamedNode)}
        return tuple(sorted(names - {self._inferred}))

    def goals(self, triple: ox.Triple) -> Iterator[Goal]:
        """Yield each rule and premises from which a triple would follow, by what the dataset holds."""
        if not isinstance(triple.subject, ox.NamedNode) or not isinstance(triple.object, ox.NamedNode | ox.Literal):
            return
        keys = dict.fromkeys((_key(triple.predicate.value, triple.object.value), (triple.predicate.value, "")))
        for key in keys:
            for rule in self._rules.get(key, ()):
                bindings: Bindings = {}
                if _unify(rule.head, triple, bindings):
                    for found in self._match(rule.body, bindings):
                        yield rule, tuple(_ground(atom, found) for atom in rule.body)

    def alternatives(self, step: Step) -> Iterator[ox.NamedNode]:
        """Yield the nodes through which a step's rule gives its triple another time, such as other tenures.

        At most as many as `FEW`, in no order that means anything.
        """
        if step.rule is None or step.rule.head.predicate in {atom.predicate for atom in step.rule.body}:
            return  # stated, or a step of a chain of its own kind, which can be cut anywhere
        ends = {step.triple.subject, step.triple.object}
        used = {term for premise in step.premises for term in (premise.triple.subject, premise.triple.object)}
        goals = (premises for rule, premises in self.goals(step.triple) if rule == step.rule)
        terms = (term for premises in islice(goals, FEW) for one in premises for term in (one.subject, one.object))
        yield from (term for term in dict.fromkeys(terms) if isinstance(term, ox.NamedNode) and term not in ends | used)

    def _match(self, atoms: Sequence[Atom], bindings: Bindings) -> Iterator[Bindings]:
        if not atoms:
            yield bindings
            return
        # The atom with the most bound places, and of these one whose subject is: a place has few links out, many in.
        atom = min(atoms, key=lambda atom: _freedom(atom, bindings))
        rest = [other for other in atoms if other is not atom]
        for triple in self._candidates(atom, bindings):
            found = dict(bindings)
            if _unify(atom, triple, found):
                yield from self._match(rest, found)

    def _candidates(self, atom: Atom, bindings: Bindings) -> Iterable[ox.Triple]:
        subject, object_ = _value(atom.subject, bindings), _value(atom.object, bindings)
        if isinstance(subject, ox.Literal):
            return ()
        predicate = node(atom.predicate)
        if subject is not None and object_ is not None:
            triple = ox.Triple(subject, predicate, object_)
            return (triple,) if subject == object_ or self.holds(triple) else ()
        found = set(self._dataset.triples(subject.value if subject else None, atom.predicate, object_))
        # A thing's link to itself is inferred from but not kept: it may be a premise that the dataset does not hold.
        known = subject or object_
        if isinstance(known, ox.NamedNode):
            found.add(ox.Triple(known, predicate, known))
        if len(found) > FEW:
            return sorted(found, key=str)
        return sorted(found, key=lambda triple: (-len(self.stated_in(triple)), str(triple)))


def open_prover(dataset: Dataset) -> tuple[Prover, str]:
    """Return what explains a graph's links by the axioms that its own model states, and the base of its names.

    Raises UsageError for a graph without the name of what was inferred: a Turtle dump, or one that kg did not build.
    """
    graphs = dataset.graphs()
    inferred = next((name for name in graphs if name.endswith(INFERRED)), None)
    if inferred is None:
        raise UsageError("The graph does not say what was inferred; give the folder or its graph.nq, not graph.ttl.")
    base = inferred.removesuffix(INFERRED)
    model = (quad.triple for quad in dataset.quads(graph=Iris(base=base).model))
    return Prover(dataset, compile_rules(model), inferred), base


class _Search:
    """The search for one proof, repeated with growing depth; what it learns at one depth serves the next."""

    def __init__(self, prover: Prover) -> None:
        self._prover = prover
        self._proved: dict[ox.Triple, tuple[int, Step]] = {}  # the depth of the proof, the proof
        self._failed: dict[ox.Triple, tuple[int, bool]] = {}  # the depth tried, whether more depth might help
        self._goals: dict[ox.Triple, list[Goal]] = {}
        self.was_cut = False

    def prove(self, triple: ox.Triple, depth: int) -> Step | None:
        """Return a proof of at most `depth` rules one upon another, or None.

        `was_cut` is set where a deeper search might find more.
        """
        height, step = self._proved.get(triple, (0, None))
        if step is not None and height <= depth:
            return step
        tried, might_help = self._failed.get(triple, (-1, False))
        if tried >= depth:
            self.was_cut |= might_help
            return None
        if graphs := self._prover.stated_in(triple):
            self._proved[triple] = 0, Step(triple, graphs=graphs)
            return self._proved[triple][1]
        before, self.was_cut = self.was_cut, depth == 0
        step = self._prove_by_rule(triple, depth) if depth else None
        if step is None:
            self._failed[triple] = depth, self.was_cut
        self.was_cut |= before
        return step

    def _prove_by_rule(self, triple: ox.Triple, depth: int) -> Step | None:
        seen = []
        for rule, premises in self._goals.get(triple) or self._prover.goals(triple):
            if (steps := self._prove_all(premises, depth - 1)) is not None:
                height = 1 + max(self._proved[premise][0] for premise in premises)
                self._proved[triple] = height, Step(triple, rule, steps)
                return self._proved[triple][1]
            seen.append((rule, premises))
        self._goals[triple] = seen
        return None

    def _prove_all(self, premises: tuple[ox.Triple, ...], depth: int) -> tuple[Step, ...] | None:
        steps = []
        for premise in premises:
            step = self.prove(premise, depth)
            if step is None:
                return None
            steps.append(step)
        return tuple(steps)


def _key(predicate: str, object_: str) -> tuple[str, str]:
    """Return what rules are looked up by: the predicate, and for a class its name."""
    return predicate, object_ if predicate == RDF_TYPE and not object_.startswith(VARIABLE) else ""


def _value(term: str, bindings: Bindings) -> ox.NamedNode | ox.Literal | None:
    return bindings.get(term) if term.startswith(VARIABLE) else node(term)


def _freedom(atom: Atom, bindings: Bindings) -> tuple[int, bool]:
    subject, object_ = _value(atom.subject, bindings), _value(atom.object, bindings)
    return (subject is None) + (object_ is None), subject is None


def _unify(atom: Atom, triple: ox.Triple, bindings: Bindings) -> bool:
    """Bind an atom's variables to a triple's terms; say whether they fit what is bound."""
    for place, term in ((atom.subject, triple.subject), (atom.object, triple.object)):
        if not isinstance(term, ox.NamedNode | ox.Literal):
            return False
        if place.startswith(VARIABLE):
            if bindings.setdefault(place, term) != term:
                return False
        elif node(place) != term:
            return False
    return True


def _ground(atom: Atom, bindings: Bindings) -> ox.Triple:
    subject, object_ = _value(atom.subject, bindings), _value(atom.object, bindings)
    if not isinstance(subject, ox.NamedNode) or object_ is None:
        raise ValueError(f"An atom of a matched rule is unbound: {atom}")
    return ox.Triple(subject, node(atom.predicate), object_)
