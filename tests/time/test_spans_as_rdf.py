"""Spans in the graph: what they rest on, who follows whom, how exact their days are."""

from datetime import date

import pytest
from offices import say, trace
from pyoxigraph import Literal, NamedNode
from small_chronicle import ARTICLES, SEEDS, build_graph, rows

from kg import vocab
from kg.checks.shapes import check_shapes
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris
from kg.graph.terms import node
from kg.time.mapping import as_exact, map_chronicle, map_office


def spans(dataset: Dataset) -> list[str]:
    """The spans of a graph."""
    found = dataset.quads(predicate=vocab.RDF_TYPE, object_=node(vocab.TENURE_SPAN), graph=Iris().chronicle)
    return sorted(quad.subject.value for quad in found if isinstance(quad.subject, NamedNode))


def test_every_span_is_derived_from_tenures() -> None:
    dataset = build_graph(ARTICLES)
    found = spans(dataset)
    assert len(found) == 16
    for span in found:
        facts = [triple.object for triple in dataset.triples(span, vocab.PROV_WAS_DERIVED_FROM)]
        assert facts
        for fact in facts:
            assert any(True for _ in dataset.triples(fact.value, vocab.RDF_TYPE, node(vocab.TENURE)))


def test_every_dated_tenure_has_a_span() -> None:
    dataset = build_graph(SEEDS)
    derived = {triple.object for triple in dataset.triples(predicate=vocab.PROV_WAS_DERIVED_FROM)}
    tenures = {triple.subject for triple in dataset.triples(predicate=vocab.RDF_TYPE, object_=node(vocab.TENURE))}
    undated = {
        "Hoàng Quốc Khánh",  # seed 004 has no date
        "Nguyễn Vinh Quang",
    }
    for tenure in tenures - derived:
        people = [triple.object for triple in dataset.triples(tenure.value, vocab.ORG_MEMBER)]
        names = {triple.object.value for person in people for triple in dataset.triples(person.value, vocab.FOAF_NAME)}
        assert names <= undated


def test_succession_follows_from_the_order_of_time() -> None:
    dataset = build_graph(ARTICLES)
    query = """
        PREFIX hn: <https://w3id.org/huunghi/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT ?one ?other WHERE {
          ?span hn:succeeds ?before ; hn:heldBy/rdfs:label ?one ; hn:heldIn/rdfs:label ?body .
          ?before hn:heldBy/rdfs:label ?other .
          FILTER (STR(?body) = "Liên hiệp các tổ chức hữu nghị tỉnh Sơn La")
        } ORDER BY ?one ?other"""
    assert [(row["one"].value, row["other"].value) for row in dataset.query(query)] == [  # type: ignore[union-attr]
        ("Cầm Văn Thức", "Cầm Văn Thức"),
        ("Cầm Văn Thức", "Lò Thị Ánh"),
        ("Quàng Thị Mai", "Cầm Văn Thức"),
    ]


def test_nobody_succeeds_whom_they_stand_against() -> None:
    claims = [
        say("2018-08-08", "elected", "An", "2018-2023"),
        say("2021-05-14", "attested", "Bình"),
        say("2023-09-14", "re-elected", "An", "2023-2028"),
    ]
    found = [spo for spo in map_office(trace(claims), Iris(), single=True) if spo[1] == node(vocab.SUCCEEDS)]
    assert len(found) == 1, "the second term succeeds the first; what is told between stands against both"


def test_the_checks_pass() -> None:
    for folder in (ARTICLES, SEEDS):
        assert [one for one in check_shapes(build_graph(folder)) if one.severity == "violation"] == []


def test_the_same_facts_give_the_same_spans() -> None:
    dataset, shuffled = build_graph(ARTICLES), Dataset()
    quads = sorted(dataset, key=lambda quad: str(quad)[::-1])
    shuffled.load(quad for quad in quads if quad.graph_name != node(Iris().chronicle))
    assert list(map_chronicle(shuffled)) == list(map_chronicle(dataset))


def test_another_base_changes_the_base_and_nothing_else() -> None:
    spans = trace([say("2018-08-08", "elected", "An", "2018-2023")])
    one, other = Iris(), Iris(base="https://example.org/")
    names = [
        {spo[0].value.removeprefix(iris.base) for spo in map_office(spans, iris, single=True)} for iris in (one, other)
    ]
    assert names[0] == names[1]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2018, 5, 10), date(2018, 5, 10), "2018-05-10"),
        (date(2018, 1, 1), date(2018, 12, 31), "2018"),
        (date(2020, 2, 1), date(2020, 2, 29), "2020-02"),
        (date(2020, 2, 1), date(2020, 2, 28), None),
        (date(2018, 1, 1), date(2019, 12, 31), None),
        (None, date(2019, 12, 31), None),
    ],
)
def test_a_day_is_as_exact_as_it_is_known(first: date | None, last: date | None, expected: str | None) -> None:
    assert as_exact(first, last) == expected


def test_precision_is_kept_in_the_graph() -> None:
    claims = [say("2021-06-01", "attested", "An", since="2018")]
    said = {spo[1].value: spo[2] for spo in map_office(trace(claims), Iris(), single=True)}
    assert said[vocab.SCHEMA_START_DATE] == Literal("2018", datatype=node(vocab.XSD_G_YEAR))
    assert said[vocab.EARLIEST_START] == Literal("2018-01-01", datatype=node(vocab.XSD_DATE))
    assert said[vocab.LATEST_START] == Literal("2018-12-31", datatype=node(vocab.XSD_DATE))


def test_without_a_day_holders_shows_all_spans_with_their_bounds() -> None:
    found = rows(build_graph(SEEDS), "holders")
    chairs = [
        (row["person"], row["certainty"], row["from"], row["until"])
        for row in found
        if (row["organisation"], row["role"]) == ("Liên hiệp các tổ chức hữu nghị tỉnh Lai Châu", "Chủ tịch")
    ]
    assert chairs == [
        ("Tống Thanh Hải", "certain", "2023-03-01", "2028-12-31"),
        ("Tống Thanh Hải", "possible", "", "2023-02-28"),
    ]
    assert list(found[0]) == ["organisation", "role", "person", "certainty", "from", "until", "articles"]


def test_on_a_day_a_person_is_answered_once() -> None:
    found = rows(build_graph(SEEDS), "holders", "2024-01-01")
    names = [(row["organisation"], row["role"], row["person"]) for row in found]
    assert len(names) == len(set(names))
    assert ("Liên hiệp các tổ chức hữu nghị Việt Nam", "Chủ tịch", "Phan Anh Sơn") in names
