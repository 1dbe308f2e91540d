"""What has changed is told by facts and names: what is new, what is gone, and what says other things than before."""

import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.changes.compare import compare_graphs
from kg.changes.delta import compare_files
from kg.changes.likeness import LIKENESSES
from kg.changes.model import Change, Comparison
from kg.changes.written import write_json, write_text
from kg.graph.dataset import Dataset
from kg.pipeline.build import build
from kg.pipeline.model import Plan
from kg.vocab import HN, PREFIXES

HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
WORLD = """
hnr:an a hn:Person ; rdfs:label "An"@vi . hnr:binh a hn:Person ; rdfs:label "Bình"@vi .
hnr:union a hn:Organisation ; rdfs:label "Liên hiệp"@vi . hnr:club a hn:Organisation ; rdfs:label "Hội"@vi .
hnr:chair a hn:Role ; skos:prefLabel "Chủ tịch"@vi . hnr:vice a hn:Role ; skos:prefLabel "Phó Chủ tịch"@vi .
hnr:lao-cai a hn:Place ; rdfs:label "Lào Cai"@vi . hnr:van-nam a hn:Place ; rdfs:label "Vân Nam"@vi .
hn:elected rdfs:label "elected"@en . hn:re-elected rdfs:label "re-elected"@en .
hn:standing rdfs:label "standing"@en . hn:count rdfs:label "count"@en .
"""
# One fact of each class, what it becomes, and a fact of the class that is about something else.
CASES = {
    "Tenure": (
        "org:member hnr:an ; org:organization hnr:union ; org:role hnr:chair ; hn:standing hn:elected",
        "org:member hnr:an ; org:organization hnr:union ; org:role hnr:chair ; hn:standing hn:re-elected",
        "org:member hnr:an ; org:organization hnr:union ; org:role hnr:vice ; hn:standing hn:elected",
    ),
    "Congress": (
        "hn:congressOf hnr:union ; hn:ordinal 6 ; hn:committeeSize 15",
        "hn:congressOf hnr:union ; hn:ordinal 6 ; hn:committeeSize 17",
        "hn:congressOf hnr:union ; hn:ordinal 7 ; hn:committeeSize 15",
    ),
    "FriendshipPair": (
        'hn:vietnameseSide hnr:lao-cai ; hn:foreignSide hnr:van-nam ; hn:pairKind "village"',
        'hn:vietnameseSide hnr:lao-cai ; hn:foreignSide hnr:van-nam ; hn:pairKind "commune"',
        'hn:vietnameseSide hnr:van-nam ; hn:foreignSide hnr:lao-cai ; hn:pairKind "village"',
    ),
    "PairFigure": (
        'hn:pairKind "village" ; hn:pairStatus "existing" ; hn:pairsOf hnr:lao-cai ; hn:count 5',
        'hn:pairKind "village" ; hn:pairStatus "existing" ; hn:pairsOf hnr:lao-cai ; hn:count 6',
        'hn:pairKind "village" ; hn:pairStatus "target" ; hn:pairsOf hnr:lao-cai ; hn:count 5',
    ),
    "AwardGiving": (
        'hn:awardName "Bằng khen"@vi ; hn:recipient hnr:an ; hn:giver hnr:union',
        'hn:awardName "Bằng khen"@vi ; hn:recipient hnr:an ; hn:giver hnr:club',
        'hn:awardName "Bằng khen"@vi ; hn:recipient hnr:binh ; hn:giver hnr:union',
    ),
    "AidFigure": (
        'hn:aidTo hnr:lao-cai ; hn:period "2018-2023" ; hn:amount 5',
        'hn:aidTo hnr:lao-cai ; hn:period "2018-2023" ; hn:amount 6',
        'hn:aidTo hnr:lao-cai ; hn:period "2024-2025" ; hn:amount 7',
    ),
    "Meeting": (
        'schema:startDate "2024-06-12"^^xsd:date ; hn:participant hnr:union , hnr:lao-cai ; hn:attendee hnr:an',
        'schema:startDate "2024-06-12"^^xsd:date ; hn:participant hnr:union , hnr:van-nam ; hn:attendee hnr:an',
        'schema:startDate "2024-06-12"^^xsd:date ; hn:participant hnr:club ; hn:attendee hnr:binh',
    ),
}


def test_every_class_of_facts_has_a_case() -> None:
    # A partnership says nothing but its two places: of these, one is never another's new state.
    assert {HN + name for name in CASES} | {HN + "Partnership"} == set(LIKENESSES)


def turtle(path: Path, text: str) -> Path:
    path.write_text(HEADER + text, encoding="utf-8")
    return path


def read(path: Path) -> Dataset:
    dataset = Dataset()
    dataset.load(ox.Quad(*quad.triple, ox.NamedNode("urn:g")) for quad in ox.parse(path=path))
    return dataset


def compare(folder: Path, old: str, new: str) -> Comparison:
    before, after = turtle(folder / "old.ttl", WORLD + old), turtle(folder / "new.ttl", WORLD + new)
    return compare_graphs(read(before), read(after), compare_files(before, after), "en")


def kinds(changes: tuple[Change, ...]) -> list[str]:
    return [change.kind for change in changes]


@pytest.mark.parametrize("name", CASES)
def test_a_fact_whose_values_differ_is_one_change(name: str, tmp_path: Path) -> None:
    was, is_, _ = CASES[name]
    comparison = compare(tmp_path, f"hnr:1 a hn:{name} ; {was} .", f"hnr:2 a hn:{name} ; {is_} .")
    (change,) = comparison.facts
    assert (change.kind, change.item.kind) == ("changed", name)
    assert change.old is not None and change.new is not None
    assert (change.old.iri, change.new.iri) == ("https://w3id.org/huunghi/id/1", "https://w3id.org/huunghi/id/2")
    (difference,) = change.differences
    assert len(difference.old) == len(difference.new) == 1


@pytest.mark.parametrize("name", CASES)
def test_a_fact_about_something_else_is_another(name: str, tmp_path: Path) -> None:
    was, _, other = CASES[name]
    comparison = compare(tmp_path, f"hnr:1 a hn:{name} ; {was} .", f"hnr:2 a hn:{name} ; {other} .")
    assert kinds(comparison.facts) == ["added", "removed"]


def test_the_most_alike_are_one(tmp_path: Path) -> None:
    office = "a hn:Tenure ; org:member hnr:an ; org:organization hnr:union ; org:role hnr:chair"
    term = 'schema:startDate "{}"^^xsd:gYear ; schema:endDate "{}"^^xsd:gYear'
    old = f"hnr:1 {office} ; hn:standing hn:elected ; {term.format(2013, 2018)} . hnr:2 {office} ; {term.format(2018, 2023)} ."
    new = f"hnr:3 {office} ; hn:standing hn:elected ; {term.format(2018, 2023)} ."
    changed, removed = compare(tmp_path, old, new).facts
    assert changed.old is not None and changed.old.iri.endswith("/2")
    assert removed.item.iri.endswith("/1")


def test_words_decide_since_names_of_things_may_change(tmp_path: Path) -> None:
    other = 'hnr:an-2 a hn:Person ; rdfs:label "An"@vi . '
    office = "a hn:Tenure ; org:member hnr:{} ; org:organization hnr:union ; org:role hnr:chair ."
    comparison = compare(tmp_path, "hnr:1 " + office.format("an"), other + "hnr:2 " + office.format("an-2"))
    (change,) = comparison.facts
    assert [(one.property, one.old[0][-2:], one.new[0][-2:]) for one in change.differences] == [("named", "/1", "/2")]


EVIDENCE = """
hnr:{0} a hn:Article ; dcterms:identifier "{0}" ; schema:headline "Bài {0}"@vi .
hnr:1 a hn:Partnership ; hn:partnershipOf hnr:lao-cai ; hn:partnershipWith hnr:van-nam ; prov:wasDerivedFrom hnr:e-{0} .
hnr:e-{0} oa:hasSource hnr:{0} ; oa:hasSelector hnr:q-{0} . hnr:q-{0} oa:exact "{1}" ; oa:start 3 .
"""


def test_who_states_a_fact_is_part_of_it(tmp_path: Path) -> None:
    a, b = EVIDENCE.format("a", "hợp tác"), EVIDENCE.format("b", "ký kết")
    comparison = compare(tmp_path, a, a + b)
    (fact,), (article,) = comparison.facts, comparison.articles
    assert [(one.property, one.old, one.new) for one in fact.differences] == [("stated by", (), ("b",))]
    assert fact.item.articles == ("a", "b")
    assert (article.kind, article.item.says, article.item.articles) == ("added", "Bài b", ("b",))


def test_other_words_of_one_article_are_a_change(tmp_path: Path) -> None:
    comparison = compare(tmp_path, EVIDENCE.format("a", "hợp tác"), EVIDENCE.format("a", "ký kết"))
    (fact,) = comparison.facts
    assert [(one.property, one.old, one.new) for one in fact.differences] == [("quote", ("hợp tác",), ("ký kết",))]


def test_a_thing_that_is_called_otherwise(tmp_path: Path) -> None:
    chi = "hnr:chi a hn:Person ; rdfs:label '{}'@vi ."
    comparison = compare(tmp_path, chi.format("Chi"), chi.format("Chí") + "hnr:moi a hn:Place ; rdfs:label 'Mới'@vi .")
    assert [(one.kind, one.item.says) for one in comparison.things] == [("added", "Mới"), ("changed", "Chí")]
    assert [(one.old, one.new) for one in comparison.things[1].differences] == [(("Chi",), ("Chí",))]
    assert comparison.facts == comparison.articles == ()


def test_nothing_has_changed(tmp_path: Path) -> None:
    comparison = compare(tmp_path, "", "")
    assert list(write_text(comparison)) == ["Statements: 0 added, 0 removed"]


def test_as_text_and_as_json(tmp_path: Path) -> None:
    was, is_, other = CASES["PairFigure"]
    old = f"hnr:1 a hn:PairFigure ; {was} . hnr:3 a hn:PairFigure ; {other} ."
    comparison = compare(tmp_path, old, f"hnr:2 a hn:PairFigure ; {is_} .")
    assert list(write_text(comparison)) == [
        "Facts: 1 changed, 1 removed",
        "Statements: 5 added, 10 removed",
        "",
        "Facts",
        "~ hn:PairFigure “6 cặp thôn, bản · Lào Cai · đã kết nghĩa”",
        "    count: 5 → 6",
        "- hn:PairFigure “5 cặp thôn, bản · Lào Cai · mục tiêu”",
    ]
    document = json.loads(write_json(comparison))
    assert document["statements"] == {"added": 5, "removed": 10}
    assert {kind: len(changes) for kind, changes in document["facts"].items()} == {
        "added": 0,
        "changed": 1,
        "removed": 1,
    }
    (changed,) = document["facts"]["changed"]
    assert changed["old"]["iri"].endswith("/1")
    assert changed["differences"] == [{"property": "count", "old": ["5"], "new": ["6"]}]
    assert changed["new"]["class"] == "PairFigure"


# What is left out of what a fact says: it follows from the rest, or is told as articles and quotes.
FOLLOWS = {"type", "wasDerivedFrom", "organisationChaired", "earliest", "latest", "periodStart", "periodEnd"}


def test_nothing_that_facts_say_is_left_out(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    assert build(Plan(sources=(str(root / "tests/evaluation/dev"),), out=tmp_path / "out")).published
    quads = [quad for quad in ox.parse(path=tmp_path / "out" / "graph.nq") if "/graph/" not in quad.graph_name.value]
    classes = {quad.subject: quad.object.value for quad in quads if quad.object.value in LIKENESSES}
    said = {(classes[quad.subject], quad.predicate.value) for quad in quads if quad.subject in classes}
    known = {(class_, name) for class_, likeness in LIKENESSES.items() for name in likeness.properties}
    assert len(said) > 40
    assert {
        (class_, name) for class_, name in said - known if name.rpartition("/")[2].rpartition("#")[2] not in FOLLOWS
    } == set()
