"""Other questions as of a day: only the facts that the day allows are there, and what follows from just those."""

from datetime import date

import pytest
from small_chronicle import ARTICLES, SEEDS, build_graph, rows

from kg import vocab
from kg.answers.as_of import read_day, restrict
from kg.answers.queries import ask
from kg.errors import QueryError
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris
from kg.graph.terms import node
from kg.reasoning.closure import infer_dataset
from kg.reasoning.rules import load_rules

CHAIRS = "PREFIX hn: <https://w3id.org/huunghi/ns#> ASK { ?person hn:chairs ?body ; rdfs:label ?name }"
UNION = "Liên hiệp các tổ chức hữu nghị tỉnh Sơn La"


def chairs(dataset: Dataset, name: str) -> bool:
    """Whether it follows that somebody of a name heads the union."""
    people = {
        triple.subject.value for triple in dataset.triples(predicate=vocab.FOAF_NAME) if triple.object.value == name
    }
    bodies = {triple.subject for triple in dataset.triples(predicate=vocab.RDFS_LABEL) if triple.object.value == UNION}
    return any(triple.object in bodies for person in people for triple in dataset.triples(person, vocab.HN + "chairs"))


@pytest.mark.parametrize(
    ("day", "heads", "others"),
    [
        ("2013-01-01", ["Lò Thị Ánh"], ["Cầm Văn Thức", "Quàng Thị Mai"]),
        ("2016-01-01", ["Cầm Văn Thức"], ["Lò Thị Ánh", "Quàng Thị Mai"]),
        ("2022-01-01", ["Quàng Thị Mai"], ["Lò Thị Ánh", "Cầm Văn Thức"]),
        ("2024-01-01", [], ["Lò Thị Ánh", "Cầm Văn Thức", "Quàng Thị Mai"]),
    ],
)
def test_what_follows_is_inferred_from_the_facts_of_the_day(day: str, heads: list[str], others: list[str]) -> None:
    graph = build_graph(ARTICLES)
    assert all(chairs(graph, name) for name in ("Lò Thị Ánh", "Cầm Văn Thức", "Quàng Thị Mai"))
    cut = restrict(graph, date.fromisoformat(day))
    assert [name for name in heads if chairs(cut, name)] == heads
    assert [name for name in others if chairs(cut, name)] == []


def test_what_is_inferred_is_what_the_rules_infer_from_the_cut_graph() -> None:
    cut = restrict(build_graph(ARTICLES), date(2016, 1, 1))
    inferred = Iris().inferred
    found = set(cut.quads(graph=inferred))
    assert found
    again = Dataset()
    again.load(quad for quad in cut if quad.graph_name != node(inferred))
    infer_dataset(again, load_rules(), inferred)
    assert set(again.quads(graph=inferred)) == found


def test_a_congress_is_there_once_it_was_held() -> None:
    graph = build_graph(SEEDS)
    assert len(rows(graph, "facts/congresses", "2023-10-31")) == len(rows(graph, "facts/congresses")) - 1
    assert len(rows(graph, "facts/congresses", "2023-11-03")) == len(rows(graph, "facts/congresses"))


def test_an_award_is_there_from_the_day_of_its_article() -> None:
    graph = build_graph(SEEDS)
    dated = [row for row in rows(graph, "facts/awards") if row["article"].startswith("001")]
    assert dated
    before = rows(graph, "facts/awards", "2023-11-02")
    assert not [row for row in before if row["article"].startswith("001")]


def test_what_nothing_bounds_stays() -> None:
    graph = build_graph(SEEDS)
    assert rows(graph, "facts/partnerships", "1999-01-01") == rows(graph, "facts/partnerships")


def test_the_words_of_what_is_left_out_are_left_out() -> None:
    cut = restrict(build_graph(ARTICLES), date(2013, 1, 1))
    evidence = {quad.object for quad in cut.quads(predicate=vocab.PROV_WAS_DERIVED_FROM)}
    evidence |= {quad.subject for quad in cut.quads(predicate=vocab.DETAIL_OF)}
    told = {quad.subject for quad in cut.quads(predicate=vocab.RDF_TYPE, object_=node(vocab.EVIDENCE))}
    assert told
    assert told <= evidence
    selected = {quad.object for quad in cut.quads(predicate=vocab.OA_HAS_SELECTOR)}
    assert {quad.subject for quad in cut.quads(predicate=vocab.OA_EXACT)} <= selected


def test_the_graph_itself_is_left_as_it_was() -> None:
    graph = build_graph(ARTICLES)
    before = set(graph)
    restrict(graph, date(2013, 1, 1))
    assert set(graph) == before


def test_a_graph_in_one_piece_cannot_be_cut() -> None:
    graph, merged = build_graph(SEEDS), Dataset()
    model = node(Iris().model)
    merged.load(type(quad)(quad.subject, quad.predicate, quad.object, model) for quad in graph)
    with pytest.raises(QueryError, match=r"graph\.nq"):
        ask(merged, "SELECT * WHERE { ?s ?p ?o } LIMIT 1", as_of=date(2023, 6, 30))


@pytest.mark.parametrize("text", ["2023", "30/6/2023", "2023-02-30", "yesterday", ""])
def test_no_day(text: str) -> None:
    with pytest.raises(QueryError, match="2023-06-30"):
        read_day(text)
