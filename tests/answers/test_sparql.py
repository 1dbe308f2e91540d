"""Why a question does not parse, told by file, line and column; what a question's columns are."""

import pytest

from kg.answers.queries import ask, known_queries, load_query
from kg.answers.sparql import read_columns
from kg.errors import QueryError
from kg.graph.dataset import Dataset

WRONG = [
    ("", "q.rq: is empty"),
    ("# only a comment\n", "q.rq: is empty"),
    ("SELECT * {\n ?x <a:b> 'Đại hội', foo:Bar }", "q.rq:2:22: the prefix foo: is not declared"),
    ("SELECT * { ?x foef:name 1 }", "Did you mean foaf:?"),
    ("SELECT * {\n\n ?x a :Thing }", "q.rq:3:7: the prefix : is not declared"),
    ("SELECT ?s WHER { ?s ?p ?o }", "q.rq:1:11: the SPARQL does not parse from “WHER {"),
    ("SELECT * { ?s ?p ?o } LIMIT x", "q.rq:1:29: the SPARQL does not parse from “x”"),
    ("SELECT * { ?s ?p ", "q.rq:1:18: the SPARQL does not parse; what stands before is not whole"),
    ("SELECT (COUNT(?x) AS ?n) ?z { ?x a ?z }", "a variable that is unbound"),
    ("INSERT DATA { <a:b> a hn:Person }", "only reads: SELECT, ASK, CONSTRUCT or DESCRIBE"),
    ("PREFIX x: <a:>\nDELETE WHERE { ?s ?p ?o }", "only reads: SELECT, ASK, CONSTRUCT or DESCRIBE"),
    ("clear all", "only reads"),
    ("ASK { ?s ?p 'INSERT' ", "does not parse"),
]


def test_no_way_of_being_wrong_is_lost() -> None:
    assert len(WRONG) == 13


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_what_is_wrong_is_told_with_its_place(text: str, message: str) -> None:
    with pytest.raises(QueryError) as raised:
        ask(Dataset(), text, where="q.rq")
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)
    assert len(str(raised.value)) < 300


@pytest.mark.parametrize("text", ["ASK { ?x a hn:Person }", "PREFIX hn: <https://example.org/> ASK { ?x a hn:X }"])
def test_the_graphs_prefixes_are_known_and_may_be_others(text: str) -> None:
    assert ask(Dataset(), text).truth is False


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("SELECT DISTINCT ?a $b { ?a ?b ?c }", ["a", "b"]),
        ("SELECT * WHERE { ?a ?b ?c }", ["a", "b", "c"]),
        ("SELECT ?from (MAX(STRLEN(STR(?x))) AS ?most) FROM <a:b> { ?from ?p ?x }", ["from"]),
        ("CONSTRUCT { ?a <a:b> '?no' } WHERE { ?a ?p <x:?no> } # ?no", ["a", "p"]),
    ],
)
def test_columns(text: str, columns: list[str]) -> None:
    assert read_columns(text) == columns


def test_every_saved_question_has_columns() -> None:
    questions = known_queries()
    assert len(questions) > 20
    for name in questions:
        assert read_columns(load_query(name)), name
