"""Every construct that the ontology may use: what must follow, and what must not; and what is refused."""

from dataclasses import dataclass

import pyoxigraph as ox
import pytest
from oracle import is_about_facts, owlrl_infers, read_turtle

from kg.errors import LexiconError
from kg.reasoning.closure import infer
from kg.reasoning.rules import compile_rules, load_rules


@dataclass(frozen=True)
class Case:
    name: str
    ontology: str
    facts: str
    follows: str
    never: str = ""  # what a careless rule would add; everything else that follows is counted, too
    axiom: str = ""


CASES = (
    Case(
        "subclass",
        ":A rdfs:subClassOf :B .",
        ":x a :A . :y a :B .",
        ":x a :B .",
        ":y a :A .",
        "<https://example.org/A> ⊑ <https://example.org/B> (subClassOf)",
    ),
    Case(
        "equivalent classes",
        ":A owl:equivalentClass :B .",
        ":x a :A . :y a :B .",
        ":x a :B . :y a :A .",
        ":x a :C .",
    ),
    Case("subproperty", ":p rdfs:subPropertyOf :q .", ":x :p :y . :u :q :v .", ":x :q :y .", ":u :p :v . :y :q :x ."),
    Case("subproperty with a literal", ":p rdfs:subPropertyOf :q .", ':x :p "a"@vi .', ':x :q "a"@vi .'),
    Case("equivalent properties", ":p owl:equivalentProperty :q .", ":x :p :y . :u :q :v .", ":x :q :y . :u :p :v ."),
    Case("domain", ":p rdfs:domain :A .", ":x :p :y . :x :q :z .", ":x a :A .", ":y a :A . :z a :A ."),
    Case("domain with a literal", ":p rdfs:domain :A .", ":x :p 5 .", ":x a :A ."),
    Case("range", ":p rdfs:range :A .", ":x :p :y .", ":y a :A .", ":x a :A ."),
    Case("range with a literal", ":p rdfs:range :A .", ':x :p "no thing" .', ""),
    Case("range of a datatype", ":p rdfs:range xsd:integer .", ":x :p 5 .", ""),
    Case(
        "inverse",
        ":p owl:inverseOf :q .",
        ":x :p :y . :u :q :v .",
        ":y :q :x . :v :p :u .",
        ":x :q :y . :y :p :x .",
        "<https://example.org/p> is the inverse of <https://example.org/q> (inverseOf)",
    ),
    Case("inverse with a literal", ":p owl:inverseOf :q .", ":x :p 5 .", ""),
    Case("symmetric", ":p a owl:SymmetricProperty .", ":x :p :y . :z :p :z .", ":y :p :x .", ":x :p :x . :y :p :y ."),
    Case("symmetric with a literal", ":p a owl:SymmetricProperty .", ":x :p 5 .", ""),
    Case(
        "transitive",
        ":p a owl:TransitiveProperty .",
        ":a :p :b . :b :p :c . :c :p :d . :e :p :c .",
        ":a :p :c , :d . :b :p :d . :e :p :d .",
        ":a :p :e . :c :p :a .",
    ),
    Case(
        "transitive round",
        ":p a owl:TransitiveProperty .",
        ":a :p :b . :b :p :a .",
        "",
        ":a :p :a . :b :p :b .",
    ),
    Case(
        "chain of two",
        ":r owl:propertyChainAxiom ( :p :q ) .",
        ":x :p :y . :y :q :z . :u :q :x .",
        ":x :r :z .",
        ":y :r :x . :u :r :y . :z :r :x .",
        "<https://example.org/r> ← <https://example.org/p> ∘ <https://example.org/q> (propertyChainAxiom)",
    ),
    Case(
        "chain of three",
        ":r owl:propertyChainAxiom ( :p :q :p ) .",
        ":a :p :b . :b :q :c . :c :p :d . :c :p :e . :d :q :a .",
        ":a :r :d , :e . :c :r :b .",
        ":a :r :c .",
    ),
    Case("chain to itself", ":r owl:propertyChainAxiom ( :p :q ) .", ":x :p :y . :y :q :x .", "", ":x :r :x ."),
    Case("chain to a literal", ":r owl:propertyChainAxiom ( :p :q ) .", ":x :p :y . :y :q 5 .", ":x :r 5 ."),
    Case(
        "what follows only from a link to itself",
        ":r owl:propertyChainAxiom ( :p :p ) . :s owl:propertyChainAxiom ( :r :q ) .",
        ":x :p :y . :y :p :x . :x :q :z .",
        ":x :s :z .",
        ":x :r :x .",
    ),
    Case(
        "value of a class",
        ":A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:hasValue :v ] .",
        ":x a :A . :y :p :v .",
        ":x :p :v .",
        ":y a :A .",
        "<https://example.org/A> ⊑ <https://example.org/p> value <https://example.org/v> (subClassOf)",
    ),
    Case(
        "class of a value",
        "[ a owl:Restriction ; owl:onProperty :p ; owl:hasValue :v ] rdfs:subClassOf :A .",
        ":x :p :v . :y :p :w . :z a :A .",
        ":x a :A .",
        ":y a :A . :z :p :v .",
    ),
    Case(
        "class and value are one",
        ":A owl:equivalentClass [ a owl:Restriction ; owl:onProperty :p ; owl:hasValue :v ] .",
        ":x :p :v . :y a :A .",
        ":x a :A . :y :p :v .",
    ),
    Case(
        "some values",
        "[ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :B ] rdfs:subClassOf :A .",
        ":x :p :y . :y a :B . :z :p :w .",
        ":x a :A .",
        ":z a :A . :y a :A .",
    ),
    Case(
        "intersection",
        ":A owl:intersectionOf ( :B :C ) ; rdfs:subClassOf :B , :C .",
        ":x a :B , :C . :y a :B . :z a :A .",
        ":x a :A . :z a :B , :C .",
        ":y a :A . :y a :C .",
    ),
    Case(
        "intersection with a value",
        ":A rdfs:subClassOf :B ; "
        "owl:intersectionOf ( :B [ a owl:Restriction ; owl:onProperty :p ; owl:hasValue :v ] ) .",
        ":x a :B ; :p :v . :y a :B . :z :p :v . :w a :A .",
        ":x a :A . :w a :B ; :p :v .",
        ":y a :A ; :p :v . :z a :A .",
    ),
    Case(
        "two kinds of some values",
        "[ owl:intersectionOf ( [ owl:onProperty :p ; owl:someValuesFrom :B ] "
        "[ owl:onProperty :q ; owl:someValuesFrom :C ] ) ] rdfs:subClassOf :A .",
        ":x :p :b ; :q :c . :b a :B . :c a :C . :y :p :b .",
        ":x a :A .",
        ":y a :A .",
    ),
    Case(
        "one upon another",
        ":r owl:propertyChainAxiom ( :p :q ) ; a owl:SymmetricProperty ; rdfs:domain :A . :A rdfs:subClassOf :B .",
        ":x :p :y . :y :q :z .",
        ":x :r :z ; a :A , :B . :z :r :x ; a :A , :B .",
    ),
)


def lines(triples: list[ox.Triple]) -> set[str]:
    return set(map(str, triples))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_construct_gives_what_follows_and_no_more(case: Case) -> None:
    rules = compile_rules(read_turtle(case.ontology))
    inferred = lines(list(infer(read_turtle(case.facts), rules)))
    assert inferred == lines(read_turtle(case.follows))
    assert not inferred & lines(read_turtle(case.never))
    assert not case.axiom or case.axiom in {rule.axiom for rule in rules}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_owlrl_agrees_on_each_construct(case: Case) -> None:
    expected = owlrl_infers(read_turtle(case.ontology) + read_turtle(case.facts))
    assert lines(read_turtle(case.follows)) == {line for line in expected if is_about_facts(line)}


def test_no_construct_is_lost() -> None:
    assert len(CASES) == 29


@pytest.mark.parametrize(
    "ontology",
    [
        ":chair a owl:FunctionalProperty .",
        ":chair a owl:InverseFunctionalProperty .",
        ":x owl:sameAs :y .",
        ":A owl:hasKey ( :p ) .",
        ":A owl:unionOf ( :B :C ) .",
        ":A rdfs:subClassOf [ owl:onProperty :p ; owl:maxCardinality 1 ] .",
        ":A rdfs:subClassOf [ owl:onProperty :p ; owl:allValuesFrom :B ] .",
        ":A rdfs:subClassOf [ owl:onProperty :p ; owl:someValuesFrom :B ] .",
        ":A rdfs:subClassOf [ owl:onProperty :p ; owl:hasSelf true ] .",
        ":A rdfs:subClassOf [ owl:complementOf :B ] .",
        "[ owl:inverseOf :p ] rdfs:subPropertyOf :q .",
        ":r owl:propertyChainAxiom ( :p [ owl:inverseOf :q ] ) .",
        ":r owl:propertyChainAxiom [ rdf:first :p ] .",
    ],
)
def test_what_has_no_rule_is_refused_not_passed_over(ontology: str) -> None:
    with pytest.raises(LexiconError):
        compile_rules(read_turtle(ontology))


def test_the_order_of_the_ontology_does_not_matter() -> None:
    path_rules = load_rules()
    assert len({rule.axiom for rule in path_rules}) > 100
    assert all(rule.body and rule.axiom for rule in path_rules)
    triples = read_turtle(" ".join(case.ontology for case in CASES))
    assert compile_rules(triples) == compile_rules(reversed(triples))


def test_each_rule_is_named_after_its_axiom() -> None:
    axioms = {rule.axiom for rule in load_rules()}
    assert {
        "hn:leadsIn ← hn:chairs ∘ hn:serves (propertyChainAxiom)",
        "hn:holds is the inverse of org:member (inverseOf)",
        "hn:pairedWith is symmetric (SymmetricProperty)",
        "hn:partOf is transitive (TransitiveProperty)",
        "hn:chairs ⊑ org:headOf (subPropertyOf)",
        "hn:Tenure ⊑ org:Membership (subClassOf)",
        "hn:Person ⊑ foaf:Person (subClassOf)",
        "hn:MemberUnion ⊑ org:subOrganizationOf value "
        "hnr:organisation/lien-hiep-cac-to-chuc-huu-nghi-viet-nam (intersectionOf)",
    } <= axioms
