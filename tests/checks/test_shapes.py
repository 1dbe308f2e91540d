"""Each shape of ontology/shapes.ttl: a graph that meets it, and for every demand one that does not."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF, SH

from kg.checks.model import Violation
from kg.checks.shapes import check_shapes
from kg.graph.dataset import Dataset
from kg.reasoning.closure import infer_dataset
from kg.reasoning.rules import load_rules
from kg.resources import find_resources
from kg.vocab import HNR, PREFIXES

HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items()) + (
    "@prefix : <https://example.org/> .\n@prefix role: <https://w3id.org/huunghi/id/role/> .\n"
)
WORLD = """
role:chu-tich a hn:Role ; skos:prefLabel "Chủ tịch"@vi ; hn:leading true .
:viet-nam a hn:Country ; rdfs:label "Việt Nam"@vi ; hn:inCountry :viet-nam .
"""


@dataclass(frozen=True)
class Case:
    """What is changed in the good graph, and what a check must say of it."""

    shape: str
    message: str
    focus: str
    old: str
    new: str


FOLDER = Path(__file__).parent
GOOD = (FOLDER / "good.ttl").read_text(encoding="utf-8")
CASES = [Case(*line.split("\t")) for line in (FOLDER / "violations.tsv").read_text(encoding="utf-8").splitlines()[1:]]
ELECTED = """
:again§ a hn:Tenure ; org:member :rival§ ; org:organization :union§ ; org:role role:chu-tich ; hn:standing hn:re-elected ;
    hn:organisationChaired :union§ ; schema:startDate "2023"^^xsd:gYear ; schema:endDate "2028"^^xsd:gYear ;
    hn:attestedOn "2023-11-03"^^xsd:date ; prov:wasDerivedFrom :evidence§ .
"""
DEMAND = "the same article has another person elected to this role for this term"


@pytest.fixture(scope="module")
def found() -> dict[str, list[Violation]]:
    """What a check says of each case: all are in one graph, since checking a hundred takes as long as checking one."""
    texts = [GOOD, GOOD + ELECTED]
    for case in CASES:
        assert GOOD.count(case.old) == 1, (case.old, GOOD.count(case.old))
        texts.append(GOOD.replace(case.old, case.new))
    return check(texts)


def check(texts: list[str]) -> dict[str, list[Violation]]:
    """Return what is wrong in each text, by the id of its article; what no article states has no id."""
    dataset = Dataset()
    dataset.load(quads(WORLD, HNR + "graph/model"))
    for number, text in enumerate(texts):
        dataset.load(quads(text.replace("§", str(number)), f"https://example.org/article{number}"))
    infer_dataset(dataset, load_rules(), HNR + "graph/inferred")
    violations: dict[str, list[Violation]] = defaultdict(list)
    for violation in check_shapes(dataset):
        for article in violation.articles or ("",):
            violations[article].append(violation)
    return violations


def quads(text: str, graph: str) -> list[ox.Quad]:
    parsed = ox.parse(HEADER + text, format=ox.RdfFormat.TURTLE)
    return [ox.Quad(*quad.triple, ox.NamedNode(graph)) for quad in parsed]


def test_the_good_graph_meets_every_shape(found: dict[str, list[Violation]]) -> None:
    assert found.get("case-0") is None


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{case.shape}: {case.message}" for case in CASES])
def test_what_breaks_a_shape_is_found_with_fact_rule_and_article(
    number: int, found: dict[str, list[Violation]]
) -> None:
    case = CASES[number]
    violations = [
        one for one in found[f"case-{number + 2}"] if one.message.split(": ")[0] == case.message.split(": ")[0]
    ]
    ours = [one for one in violations if one.rule.split(" ")[0] == case.shape]
    assert {one.focus for one in ours} == {f"https://example.org/{case.focus}{number + 2}"}, found[f"case-{number + 2}"]
    assert all(one.articles[0] == f"case-{number + 2}" for one in ours)
    assert all(len(one.articles) == 1 or "needs one id" in case.message for one in ours)
    assert {one.severity for one in ours} == {"violation"}


def test_no_demand_is_without_a_case() -> None:
    shapes = rdflib.Graph().parse(find_resources("ontology") / "shapes.ttl")
    demands = set()
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        for owner in (shape, *shapes.objects(shape, SH.property)):
            if (message := shapes.value(owner, SH.message)) is not None:
                demands.add((str(shape).rpartition("/")[2], str(message)))
    assert len(demands) >= 100
    assert {(case.shape, case.message) for case in CASES} == demands


def test_one_article_elects_one_head_of_a_body_and_term(found: dict[str, list[Violation]]) -> None:
    assert {(one.focus, one.rule, one.severity) for one in found["case-1"]} == {
        (f"https://example.org/{name}1", "OneElectedChair", "violation") for name in ("tenure", "again")
    }
    assert all(one.message.startswith(DEMAND) for one in found["case-1"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('hn:attestedOn "2023-11-03"', 'hn:attestedOn "2025-04-01"'),  # elected in mid-term
        ("hn:standing hn:re-elected", "hn:standing hn:incumbent"),  # named in office, not elected
        ('"2028"', '"2027"'),  # for another term
        (":rival§ ;", ":person§ ;"),  # the same person
        ("hn:organisationChaired :union§ ;", ""),  # a role that heads nothing
    ],
)
def test_what_is_no_second_head(old: str, new: str) -> None:
    assert ELECTED.count(old) == 1
    assert check([GOOD + ELECTED.replace(old, new)]) == {}


def test_two_articles_that_elect_two_heads_are_warned_of_and_published() -> None:
    other = ELECTED.replace(":evidence§", ":evidence1").replace(":rival§", ":rival1").replace("§", "0")
    violations = check([GOOD, GOOD + other])
    assert {(one.focus, one.rule, one.severity) for found in violations.values() for one in found} == {
        ("https://example.org/tenure0", "ElectedChairsDiffer", "warning"),
        ("https://example.org/again0", "ElectedChairsDiffer", "warning"),
    }
