"""The closure equals owlrl's, on generated facts and on generated ontologies."""

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from oracle import as_lines, is_about_facts, ontology, owlrl_infers, read_turtle

from kg.reasoning.closure import Closure, infer
from kg.reasoning.rules import compile_rules, load_rules
from kg.vocab import HNR, RDF_TYPE, XSD_INTEGER

# An example runs owlrl over the whole ontology, which takes seconds: few examples of many triples, and none is shrunk.
SLOW = settings(max_examples=4, deadline=None, derandomize=True, phases=[Phase.generate])
FAST = settings(max_examples=50, deadline=None, derandomize=True)

RULES = load_rules()
CLASSES = sorted({atom.object for rule in RULES for atom in (*rule.body, rule.head) if atom.is_membership})
DATATYPE = {
    triple.subject.value
    for triple in ontology()
    if triple.object == ox.NamedNode("http://www.w3.org/2002/07/owl#DatatypeProperty")
}
PROPERTIES = sorted(
    {
        atom.predicate
        for rule in RULES
        for atom in (*rule.body, rule.head)
        if atom.predicate not in DATATYPE | {RDF_TYPE} and "www.w3.org/200" not in atom.predicate
    }
)
THINGS = [f"{HNR}thing/{name}" for name in "abcdefgh"] + [f"{HNR}organisation/lien-hiep-cac-to-chuc-huu-nghi-viet-nam"]

things = st.sampled_from(THINGS).map(ox.NamedNode)
memberships = st.builds(ox.Triple, things, st.just(ox.NamedNode(RDF_TYPE)), st.sampled_from(CLASSES).map(ox.NamedNode))
links = st.builds(ox.Triple, things, st.sampled_from(PROPERTIES).map(ox.NamedNode), things)
values = st.builds(
    ox.Triple,
    things,
    st.sampled_from(sorted(DATATYPE)).map(ox.NamedNode),
    st.integers(0, 9).map(lambda number: ox.Literal(str(number), datatype=ox.NamedNode(XSD_INTEGER))),
)


def ours(triples: list[ox.Triple]) -> set[str]:
    found = list(infer(triples, RULES))
    assert len(found) == len(set(found))
    return set(as_lines(found))


@SLOW
@given(st.lists(st.one_of(links, links, memberships, values), min_size=10, max_size=60))
def test_any_facts_close_as_owlrl_closes_them(facts: list[ox.Triple]) -> None:
    triples = [*ontology(), *facts]
    assert ours(triples) == owlrl_infers(triples)


def test_the_model_is_closed_as_owlrl_closes_it() -> None:
    assert ours(list(ontology())) == owlrl_infers(ontology())


NAMES = [f":{name}" for name in "abcd"]
classes = st.sampled_from([":A", ":B", ":C", ":D"])
properties = st.sampled_from([":p", ":q", ":r", ":s"])
individuals = st.sampled_from(NAMES)
value_of = st.builds("[ a owl:Restriction ; owl:onProperty {} ; owl:hasValue {} ]".format, properties, individuals)
some_of = st.builds("[ a owl:Restriction ; owl:onProperty {} ; owl:someValuesFrom {} ]".format, properties, classes)
both = st.builds("[ owl:intersectionOf ( {} {} ) ]".format, st.one_of(classes, value_of), st.one_of(classes, some_of))
axioms = st.one_of(
    st.builds("{} rdfs:subClassOf {} .".format, classes, classes),
    st.builds("{} rdfs:subClassOf {} .".format, classes, value_of),
    st.builds("{} rdfs:subClassOf {} .".format, st.one_of(value_of, some_of, both), classes),
    st.builds("{} owl:equivalentClass {} .".format, classes, st.one_of(classes, value_of)),
    st.builds("{} rdfs:subPropertyOf {} .".format, properties, properties),
    st.builds("{} owl:equivalentProperty {} .".format, properties, properties),
    st.builds("{} owl:inverseOf {} .".format, properties, properties),
    st.builds("{} a owl:SymmetricProperty .".format, properties),
    st.builds("{} a owl:TransitiveProperty .".format, properties),
    st.builds("{} owl:propertyChainAxiom ( {} {} ) .".format, properties, properties, properties),
    st.builds("{} owl:propertyChainAxiom ( {} {} {} ) .".format, properties, properties, properties, properties),
    st.builds("{} rdfs:domain {} .".format, properties, classes),
    st.builds("{} rdfs:range {} .".format, properties, classes),
)
facts_of_names = st.one_of(
    st.builds("{} {} {} .".format, individuals, properties, individuals),
    st.builds("{} a {} .".format, individuals, classes),
)


@FAST
@given(st.lists(axioms, min_size=1, max_size=6), st.lists(facts_of_names, min_size=1, max_size=8))
def test_any_ontology_gives_the_rules_that_owlrl_has(model: list[str], facts: list[str]) -> None:
    axioms_, stated = read_turtle(" ".join(model)), read_turtle(" ".join(facts))
    expected = {line for line in owlrl_infers(axioms_ + stated) if is_about_facts(line)}
    found = set(as_lines(infer(stated, compile_rules(axioms_))))
    assert found == expected


@FAST
@given(st.lists(st.tuples(st.integers(0, 2), st.one_of(links, memberships, values)), max_size=80))
def test_adding_in_parts_gives_the_same(dealt: list[tuple[int, ox.Triple]]) -> None:
    triples = [triple for _, triple in dealt]
    closure = Closure(RULES)
    given_out = [
        triple for part in range(3) for triple in closure.add(triple for number, triple in dealt if number == part)
    ]
    assert len(given_out) == len(set(given_out))
    assert {*given_out, *triples} == {*infer(triples, RULES), *triples}


def test_what_is_inferred_is_rdf_that_says_something() -> None:
    facts = read_turtle('hnr:m hn:attendee "nobody" , hnr:x , hnr:y . hnr:x hn:partOf hnr:x .')
    inferred = list(infer([*ontology(), *facts], RULES))
    assert all(isinstance(triple.subject, ox.NamedNode) for triple in inferred)
    assert all(triple.subject != triple.object for triple in inferred)
    assert not any(isinstance(triple.object, ox.BlankNode) for triple in inferred)


def test_the_hash_seed_does_not_matter() -> None:
    program = (
        "import pyoxigraph as ox; from kg.reasoning.closure import infer; from kg.reasoning.rules import load_rules;"
        "from kg.resources import find_resources;"
        "model = [q.triple for p in ('huunghi', 'roles', 'bodies')"
        " for q in ox.parse(path=find_resources('ontology') / f'{p}.ttl')];"
        "print('\\n'.join(map(str, infer(model, load_rules()))))"
    )
    root = Path(__file__).parents[2]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1
    assert len(outputs.pop().splitlines()) > 300
