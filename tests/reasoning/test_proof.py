"""Every inferred triple has a proof that ends in what was stated."""

import pyoxigraph as ox
import pytest
from oracle import ontology, read_turtle
from test_ten_points import FACTS, read

from kg.errors import DataError, QueryError
from kg.graph.dataset import Dataset
from kg.reasoning.closure import infer_dataset
from kg.reasoning.model import Rule, Step
from kg.reasoning.proof import Prover
from kg.reasoning.rules import compile_rules, load_rules

INFERRED = "https://w3id.org/huunghi/id/graph/inferred"
ARTICLE = "https://w3id.org/huunghi/id/article/a"
MODEL = "https://w3id.org/huunghi/id/graph/model"


def build(facts: list[ox.Triple], model: tuple[ox.Triple, ...], rules: tuple[Rule, ...]) -> Dataset:
    dataset = Dataset()
    dataset.load(ox.Quad(*triple, ox.NamedNode(ARTICLE)) for triple in facts)
    dataset.load(ox.Quad(*triple, ox.NamedNode(MODEL)) for triple in model)
    infer_dataset(dataset, rules, INFERRED)
    return dataset


@pytest.fixture(scope="module")
def prover() -> Prover:
    return Prover(build(read_turtle(FACTS), ontology(), load_rules()), load_rules(), INFERRED)


@pytest.fixture(scope="module")
def inferred() -> list[ox.Triple]:
    dataset = build(read_turtle(FACTS), ontology(), load_rules())
    return sorted((quad.triple for quad in dataset.quads(graph=INFERRED)), key=str)


def check(step: Step, above: tuple[ox.Triple, ...] = ()) -> int:
    """Return the proof's depth, having checked that each step is an instance of its rule and none rests on itself."""
    assert step.triple not in above
    if step.rule is None:
        assert step.graphs and INFERRED not in step.graphs and not step.premises
        return 0
    assert len(step.premises) == len(step.rule.body) and not step.graphs
    bindings: dict[str, str] = {}
    pairs = [(step.rule.head, step.triple), *zip(step.rule.body, (p.triple for p in step.premises), strict=True)]
    for atom, triple in pairs:
        assert atom.predicate == triple.predicate.value
        for place, term in ((atom.subject, triple.subject), (atom.object, triple.object)):
            value = bindings.setdefault(place, str(term)) if place.startswith("?") else f"<{place}>"
            assert value == str(term)
    return 1 + max(check(premise, (*above, step.triple)) for premise in step.premises)


def test_every_inferred_triple_has_a_proof(prover: Prover, inferred: list[ox.Triple]) -> None:
    depths = [check(prover.explain(triple)) for triple in inferred]
    assert len(depths) > 300
    assert min(depths) == 1
    assert max(depths) <= 8


def test_a_proof_names_axioms_premises_and_the_article(prover: Prover) -> None:
    (triple,) = read("x:tong-thanh-hai hn:leadsIn p:lai-chau .")
    step = prover.explain(triple)
    assert step.rule is not None
    assert step.rule.axiom == "hn:leadsIn ← hn:chairs ∘ hn:serves (propertyChainAxiom)"
    chairs, serves = step.premises
    assert chairs.rule is not None
    assert chairs.rule.axiom == "hn:chairs ← hn:holds ∘ hn:organisationChaired (propertyChainAxiom)"
    assert serves.is_stated
    assert serves.graphs == (ARTICLE,)
    holds, chaired = chairs.premises
    assert holds.rule is not None
    assert holds.rule.axiom == "hn:holds is the inverse of org:member (inverseOf)"
    assert chaired.is_stated


def test_what_is_stated_needs_no_rule(prover: Prover) -> None:
    (triple,) = read("o:lien-hiep-lai-chau hn:serves p:lai-chau .")
    assert prover.explain(triple) == Step(triple, graphs=(ARTICLE,))


def test_what_the_graph_does_not_hold_is_not_explained(prover: Prover) -> None:
    (triple,) = read("x:vu-van-cai hn:leadsIn p:lai-chau .")
    with pytest.raises(QueryError, match="does not hold"):
        prover.explain(triple)


def test_an_inferred_triple_without_premises_is_reported() -> None:
    dataset = Dataset()
    (there,), (back,) = read(":a hn:pairedWith :b ."), read(":b hn:pairedWith :a .")
    for triple in (there, back):  # each follows from the other, but neither from anything that was stated
        dataset.add([ox.Quad(*triple, ox.NamedNode(INFERRED))])
    with pytest.raises(DataError, match="Build the graph again"):
        Prover(dataset, load_rules(), INFERRED).explain(there)


def test_what_follows_through_a_link_to_itself_is_proved() -> None:
    facts = read_turtle("hnr:f a hn:Partnership ; hn:partnershipOf :x ; hn:partnershipWith :x . :x hn:inCountry :c .")
    dataset = build(facts, ontology(), load_rules())
    (triple,) = read(":x hn:cooperatesWithCountry :c .")
    step = Prover(dataset, load_rules(), INFERRED).explain(triple)
    assert check(step) == 3


def test_a_long_transitive_chain_is_halved() -> None:
    rules = compile_rules(read_turtle(":p a owl:TransitiveProperty ; rdfs:domain :A ; rdfs:range :A ."))
    dataset = build(read_turtle(" ".join(f":n{i} :p :n{i + 1} ." for i in range(32))), (), rules)
    (triple,) = read(":n0 :p :n32 .")
    assert check(Prover(dataset, rules, INFERRED).explain(triple)) == 5  # halved each time


def test_proofs_do_not_depend_on_the_order_of_loading(inferred: list[ox.Triple]) -> None:
    rules = load_rules()
    one = Prover(build(read_turtle(FACTS), ontology(), rules), rules, INFERRED)
    other = Prover(build(read_turtle(FACTS)[::-1], ontology()[::-1], rules), rules, INFERRED)
    assert [one.explain(triple) for triple in inferred[::5]] == [other.explain(triple) for triple in inferred[::5]]
