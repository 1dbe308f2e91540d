"""The days that a panel gives for a role: what the chronicle bounds, the newest first."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg import vocab
from kg.graph.dataset import Dataset
from kg.views.network import read_network
from kg.views.tenures import Bounds, join_bounds, write_bounds

BASE = "https://w3id.org/huunghi/id/"
WORDS = {
    ("", "", "", ""): "",
    ("", "2020-10-22", "2020-10-22", ""): "ngày 22/10/2020",
    ("2015-02-04", "2020-10-22", "2022-12-03", "2023-05-23"): (
        "22/10/2020 – 3/12/2022 (sớm nhất từ 4/2/2015, muộn nhất đến 23/5/2023)"
    ),
    ("2023-11-03", "2023-11-03", "2023-11-03", ""): "từ 3/11/2023",
    ("2023-11-03", "2023-11-03", "2024-06-12", ""): "từ 3/11/2023 đến ít nhất 12/6/2024",
    ("2018-01-01", "2018-12-31", "2023-11-02", "2023-11-02"): "từ 2018 đến 2/11/2023",
    ("", "2018-03-01", "2023-11-02", "2023-11-02"): "1/3/2018 – 2/11/2023",
    ("", "", "2023-11-02", "2023-11-02"): "đến 2/11/2023",
    ("", "", "", "2023-11-02"): "muộn nhất đến 2/11/2023",
    ("2020-01-02", "2022-01-02", "2021-01-02", "2023-11-02"): "sớm nhất từ 2/1/2020, muộn nhất đến 2/11/2023",
}


def bound(*days: str) -> Bounds:
    names = ("earliest_start", "latest_start", "earliest_end", "latest_end")
    return Bounds(**dict(zip(names, days, strict=True)))


@pytest.mark.parametrize(("days", "words"), WORDS.items())
def test_bounds_in_words(days: tuple[str, str, str, str], words: str) -> None:
    assert write_bounds(bound(*days)) == words


def test_no_case_of_bounds_is_lost() -> None:
    assert len(WORDS) == 10


def test_spans_of_one_role_are_one_time() -> None:
    first, second = (
        bound("2014-01-01", "2014-10-15", "2014-10-15", "2014-10-21"),
        bound("2014-10-16", "2015-02-03", "", ""),
    )
    assert join_bounds([first, second]) == bound("2014-01-01", "2014-10-15", "2014-10-15", "")
    assert join_bounds([second]) == second
    assert join_bounds([bound("", "2014-10-15", "2014-10-15", "2014-10-21"), second]).earliest_start == ""


def chairs() -> Dataset:
    """Three people who were each called the incumbent chair of one body, and the spans that follow."""
    dataset = Dataset()
    graph, body = NamedNode(f"{BASE}article/1"), NamedNode(f"{BASE}organisation/union")
    said: list[tuple[str, str, NamedNode | Literal]] = [
        (body.value, vocab.RDFS_LABEL, Literal("Liên hiệp", language="vi")),
        (vocab.INCUMBENT, vocab.RDFS_LABEL, Literal("đương nhiệm", language="vi")),
    ]
    for name, day in (("Hồng", "2014-10-15"), ("Sơn", "2023-05-24"), ("Nga", "2020-10-22")):
        person, fact, span = (f"{BASE}{kind}/{name}" for kind in ("person", "fact", "span"))
        said += [
            (person, vocab.RDF_TYPE, NamedNode(vocab.PERSON)),
            (person, vocab.RDFS_LABEL, Literal(name, language="vi")),
            (fact, vocab.RDF_TYPE, NamedNode(vocab.TENURE)),
            (fact, vocab.ORG_MEMBER, NamedNode(person)),
            (fact, vocab.ORG_ORGANIZATION, body),
            (fact, vocab.ORGANISATION_CHAIRED, body),
            (fact, vocab.STANDING, NamedNode(vocab.INCUMBENT)),
            (span, vocab.RDF_TYPE, NamedNode(vocab.TENURE_SPAN)),
            (span, vocab.PROV_WAS_DERIVED_FROM, NamedNode(fact)),
            (span, vocab.LATEST_START, Literal(day)),
            (span, vocab.EARLIEST_END, Literal(day)),
        ]
    dataset.add([Quad(NamedNode(subject), NamedNode(name), object_, graph) for subject, name, object_ in said])
    return dataset


def test_incumbents_come_with_their_days_the_newest_first() -> None:
    tenures = [entry for entry in read_network(chairs()).entries if entry.kind == "tenure"]
    assert [(entry.slots[0].text, entry.slots[-1].text) for entry in tenures] == [
        ("Sơn", "đương nhiệm ngày 24/5/2023"),
        ("Nga", "đương nhiệm ngày 22/10/2020"),
        ("Hồng", "đương nhiệm ngày 15/10/2014"),
    ]
