"""The ontology's axioms as rules, each with the name of the axiom that it came from.

The rules are those of OWL 2 RL/RDF (https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules)
for the constructs that the ontology uses. None concludes owl:sameAs, by design: two chairs of one body are two people.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import LexiconError
from kg.graph.iris import Iris
from kg.reasoning.expressions import NO_RULE, Axioms, shorten
from kg.reasoning.model import Atom, Rule, Term
from kg.resources import find_resources
from kg.vocab import (
    OWL,
    OWL_EQUIVALENT_CLASS,
    OWL_EQUIVALENT_PROPERTY,
    OWL_INTERSECTION_OF,
    OWL_INVERSE_OF,
    OWL_PROPERTY_CHAIN_AXIOM,
    OWL_SYMMETRIC_PROPERTY,
    OWL_TRANSITIVE_PROPERTY,
    RDF_TYPE,
    RDFS_DOMAIN,
    RDFS_RANGE,
    RDFS_SUB_CLASS_OF,
    RDFS_SUB_PROPERTY_OF,
    XSD,
)

# What would merge two things or choose between values: such a claim is a shape (ontology/shapes.ttl), never an axiom.
REFUSED_CLASSES: Final = ("FunctionalProperty", "InverseFunctionalProperty")
REFUSED_PREDICATES: Final = (
    "sameAs",
    "hasKey",
    "maxCardinality",
    "maxQualifiedCardinality",
    "cardinality",
    "oneOf",
    "unionOf",
    "allValuesFrom",
)


def load_rules(*extra: Path, iris: Iris | None = None) -> tuple[Rule, ...]:
    """Return the rules of ontology/huunghi.ttl and of a user's own Turtle files.

    The things that rules name (the national union) are under the base of `iris`.
    """
    paths = (find_resources("ontology") / "huunghi.ttl", *extra)
    names = iris or Iris()
    return compile_rules(_rebased(quad.triple, names) for path in paths for quad in ox.parse(path=path))


def compile_rules(ontology: Iterable[ox.Triple]) -> tuple[Rule, ...]:
    """Return an ontology's axioms as rules, in an order that does not depend on that of the triples.

    LexiconError for a construct that the rules do not cover: nothing that was written may silently not follow.
    """
    axioms = Axioms.of(ontology)
    _refuse(axioms)
    found = dict.fromkeys(rule for compiler in COMPILERS for rule in compiler(axioms))
    return tuple(sorted(found, key=lambda rule: (len(rule.body), rule.axiom, str(rule.head))))


def _rebased(triple: ox.Triple, iris: Iris) -> ox.Triple:
    """Return a triple of the ontology with the thing that it names (the national union) under another base."""
    if isinstance(triple.object, ox.NamedNode):
        return ox.Triple(triple.subject, triple.predicate, ox.NamedNode(iris.rebase(triple.object.value)))
    return triple


def _refuse(axioms: Axioms) -> None:
    for name in REFUSED_CLASSES:
        for subject, class_ in axioms.links(RDF_TYPE):
            if class_ == ox.NamedNode(OWL + name):
                raise LexiconError(f"{NO_RULE} {_name(subject)} is an owl:{name}. State uniqueness in shapes.ttl.")
    for name in REFUSED_PREDICATES:
        for subject, _ in axioms.links(OWL + name):
            raise LexiconError(f"{NO_RULE} owl:{name} of {_name(subject)}. State it in shapes.ttl.")


def _classes(axioms: Axioms) -> Iterator[Rule]:
    """A ⊑ B: whatever is an A is a B."""
    for narrow, wide in axioms.links(RDFS_SUB_CLASS_OF):
        yield from _inclusion(axioms, narrow, wide, "subClassOf")
    for one, other in axioms.links(OWL_EQUIVALENT_CLASS):
        yield from _inclusion(axioms, one, other, "equivalentClass")
        yield from _inclusion(axioms, other, one, "equivalentClass")
    for class_, _ in axioms.links(OWL_INTERSECTION_OF):
        if isinstance(class_, ox.NamedNode):
            yield from _intersection(axioms, class_)


def _inclusion(axioms: Axioms, narrow: Term, wide: Term, construct: str) -> Iterator[Rule]:
    body = axioms.atoms(narrow)
    for head in axioms.atoms(wide):
        if head.variables != ("?x",):
            raise LexiconError(f"{NO_RULE} owl:someValuesFrom above {axioms.describe(narrow)}.")
        yield Rule(f"{axioms.describe(narrow)} ⊑ {axioms.describe(wide)} ({construct})", body, head)


def _intersection(axioms: Axioms, class_: ox.NamedNode) -> Iterator[Rule]:
    """A ≡ B ⊓ C …: A's members are members of each part, and members of all parts are A's."""
    parts = axioms.value(class_, OWL_INTERSECTION_OF)
    members = list(axioms.members(parts)) if parts is not None else []
    for member in members:
        yield from _inclusion(axioms, class_, member, "intersectionOf")
    axiom = f"{' ⊓ '.join(map(axioms.describe, members))} ⊑ {axioms.describe(class_)} (intersectionOf)"
    body = axioms.atoms(*members)
    yield Rule(axiom, body, Atom("?x", RDF_TYPE, class_.value))


def _properties(axioms: Axioms) -> Iterator[Rule]:
    """P ⊑ Q, P ≡ Q, P inverse of Q, P symmetric or transitive, chains."""
    for narrow, wide in axioms.links(RDFS_SUB_PROPERTY_OF):
        yield _copy(narrow, wide, f"{_name(narrow)} ⊑ {_name(wide)} (subPropertyOf)")
    for one, other in axioms.links(OWL_EQUIVALENT_PROPERTY):
        axiom = f"{_name(one)} ≡ {_name(other)} (equivalentProperty)"
        yield _copy(one, other, axiom)
        yield _copy(other, one, axiom)
    for one, other in axioms.links(OWL_INVERSE_OF):
        axiom = f"{_name(one)} is the inverse of {_name(other)} (inverseOf)"
        yield _copy(one, other, axiom, "?y", "?x")
        yield _copy(other, one, axiom, "?y", "?x")
    for property_, class_ in axioms.links(RDF_TYPE):
        if class_ == ox.NamedNode(OWL_SYMMETRIC_PROPERTY):
            axiom = f"{_name(property_)} is symmetric (SymmetricProperty)"
            yield _copy(property_, property_, axiom, "?y", "?x")
        elif class_ == ox.NamedNode(OWL_TRANSITIVE_PROPERTY):
            axiom = f"{_name(property_)} is transitive (TransitiveProperty)"
            yield _chain(axiom, _iri(property_), _iri(property_), _iri(property_))
    for property_, parts in axioms.links(OWL_PROPERTY_CHAIN_AXIOM):
        links = [_iri(link) for link in axioms.members(parts)]
        axiom = f"{_name(property_)} ← {' ∘ '.join(map(shorten, links))} (propertyChainAxiom)"
        yield _chain(axiom, _iri(property_), *links)


def _ends(axioms: Axioms) -> Iterator[Rule]:
    """P's subjects are of its domain, its objects of its range; datatypes say nothing of things."""
    for property_, class_ in axioms.links(RDFS_DOMAIN):
        body = (Atom("?x", _iri(property_), "?y"),)
        for head in axioms.atoms(class_):
            yield Rule(f"{_name(property_)} has domain {axioms.describe(class_)} (domain)", body, head)
    for property_, class_ in axioms.links(RDFS_RANGE):
        if isinstance(class_, ox.NamedNode) and class_.value.startswith(XSD):
            continue
        body = (Atom("?y", _iri(property_), "?x"),)
        for head in axioms.atoms(class_):
            yield Rule(f"{_name(property_)} has range {axioms.describe(class_)} (range)", body, head)


def _schema(_: Axioms) -> Iterator[Rule]:
    """What follows about the ontology itself; the names in brackets are those of the W3C's table."""
    sub_class, sub_property = RDFS_SUB_CLASS_OF, RDFS_SUB_PROPERTY_OF
    yield _chain("rdfs:subClassOf is transitive (scm-sco)", sub_class, sub_class, sub_class)
    yield _chain("rdfs:subPropertyOf is transitive (scm-spo)", sub_property, sub_property, sub_property)
    for end, name in ((RDFS_DOMAIN, "dom"), (RDFS_RANGE, "rng")):
        yield _chain(f"{shorten(end)} holds of wider classes (scm-{name}1)", end, end, sub_class)
        yield _chain(f"{shorten(end)} holds of narrower properties (scm-{name}2)", end, sub_property, end)
    for same, narrower, name in (
        (OWL_EQUIVALENT_CLASS, sub_class, "eqc"),
        (OWL_EQUIVALENT_PROPERTY, sub_property, "eqp"),
    ):
        axiom = f"{shorten(same)} is {shorten(narrower)} both ways (scm-{name})"
        there, back = Atom("?x", narrower, "?y"), Atom("?y", narrower, "?x")
        yield Rule(axiom, (Atom("?x", same, "?y"),), there)
        yield Rule(axiom, (Atom("?x", same, "?y"),), back)
        yield Rule(axiom, (there, back), Atom("?x", same, "?y"))


COMPILERS: Final[tuple[Callable[[Axioms], Iterator[Rule]], ...]] = (_classes, _properties, _ends, _schema)


def _copy(source: Term, target: Term, axiom: str, subject: str = "?x", object_: str = "?y") -> Rule:
    return Rule(axiom, (Atom("?x", _iri(source), "?y"),), Atom(subject, _iri(target), object_))


def _chain(axiom: str, target: str, *links: str) -> Rule:
    names = ["?x", *(f"?{i}" for i in range(1, len(links))), "?y"]
    body = tuple(Atom(names[i], link, names[i + 1]) for i, link in enumerate(links))
    return Rule(axiom, body, Atom("?x", target, "?y"))


def _iri(term: Term) -> str:
    if not isinstance(term, ox.NamedNode):
        raise LexiconError(f"{NO_RULE} a property without a name ({term}). Name it.")
    return term.value


def _name(term: Term) -> str:
    return shorten(term.value) if isinstance(term, ox.NamedNode) else str(term)
