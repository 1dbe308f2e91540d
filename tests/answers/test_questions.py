"""The saved questions: each says what it asks, answers on the seeds, and is put so that large graphs answer it, too."""

import re
from pathlib import Path

import pytest

from kg.answers.formats import write_csv
from kg.answers.labels import find_labels, find_things
from kg.answers.queries import ask, known_queries, load_query
from kg.folder import STORE
from kg.graph.dataset import Dataset, open_dataset
from kg.pipeline.build import build
from kg.pipeline.model import Plan

SEEDS = Path(__file__).parents[2] / "seeds"
NAMES = sorted(known_queries())
FACTS = {
    f"facts/{name}"
    for name in ["people", "roles", "congresses", "pairs", "partnerships", "awards", "aid", "meetings", "mentions"]
}
# The seeds leave no case of these: no two articles carry one text, no two people may be one.
WITHOUT_ANSWER = {"copies", "possibly-same"}


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    out = tmp_path_factory.mktemp("seeds") / "out"
    assert build(Plan(sources=(str(SEEDS),), out=out)).published
    return open_dataset(out / STORE, read_only=True)


def rows(dataset: Dataset, name: str, **values: str) -> list[str]:
    return write_csv(ask(dataset, load_query(name), values)).splitlines()[1:]


def test_there_are_the_tables_of_facts_and_twelve_questions_more() -> None:
    assert set(NAMES) >= FACTS
    assert len([name for name in NAMES if not name.startswith("facts/")]) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_a_question_is_asked_in_its_first_line(name: str) -> None:
    assert re.fullmatch(r"[A-Z].*\?", known_queries()[name])


@pytest.mark.parametrize("name", NAMES)
def test_the_seeds_answer_it(name: str, seeds: Dataset) -> None:
    answer = rows(seeds, name)
    assert bool(answer) is (name not in WITHOUT_ANSWER)
    assert len(answer) == len(set(answer))


@pytest.mark.parametrize("name", NAMES)
def test_what_must_be_is_asked_before_what_may_be(name: str) -> None:
    """A pattern after OPTIONAL is joined apart from those before it: of two of them, every pair is made."""
    assert list(_late(load_query(name))) == []


def _late(sparql: str) -> list[str]:
    found, seen = [], [False]
    for line in (re.sub(r"#(?=\s|$).*", "", one).strip() for one in sparql.split("WHERE", 1)[1].splitlines()):
        if seen[-1] and re.match(r"[?{]", line):
            found.append(line)
        seen[-1] |= line.startswith("OPTIONAL")
        for bracket in re.findall("[{}]", line):
            if bracket == "{":
                seen.append(False)
            else:
                seen.pop()
    return found


def test_the_rule_on_order_finds_what_breaks_it() -> None:
    assert _late("SELECT * WHERE {\n?a ?b ?c .\nOPTIONAL { ?c ?d ?e }\n?f ?g ?h .\n}") == ["?f ?g ?h ."]
    assert _late("SELECT * WHERE {\nOPTIONAL {\n?c ?d ?e .\n}\nBIND (1 AS ?x)\n}") == []


def test_a_term_is_told_although_another_article_gives_none(seeds: Dataset) -> None:
    (row,) = rows(seeds, "chairs", person="Vũ Văn Cài")
    assert row.endswith("Chủ tịch,Vũ Văn Cài,2023-11-03,,2025-06-30,2025-06-30,2023-2028,2")


def test_figures_that_two_articles_give_differently(seeds: Dataset) -> None:
    found = [row.split(",") for row in rows(seeds, "conflicts") if row.startswith("figure,")]
    assert sorted((row[-3], row[-1]) for row in found) == [("5", "6"), ("8", "10")]


@pytest.mark.parametrize("name", ["Vũ Văn Cài", "VŨ VĂN CÀI", "vu van cai"])
def test_a_value_is_found_with_and_without_accents(name: str, seeds: Dataset) -> None:
    assert rows(seeds, "roles-of-person", person=name) == rows(seeds, "roles-of-person", person="Vũ Văn Cài") != []


@pytest.mark.parametrize("name", ["UBND tỉnh Lào Cai", "ubnd tinh lao cai", "Uỷ ban nhân dân tỉnh Lào Cai"])
def test_a_body_is_found_by_a_name_in_short(name: str, seeds: Dataset) -> None:
    found = rows(seeds, "chairs", organisation=name)
    assert len(found) == 1
    assert found[0].startswith("Ủy ban nhân dân tỉnh Lào Cai,Chủ tịch,Trịnh Xuân Trường,2024-06-12,")


def test_accents_count_where_they_are_given(seeds: Dataset) -> None:
    (cai,) = find_things(seeds, "Vũ Văn Cài")
    assert "/person/" in cai
    assert find_things(seeds, "vu van cai") == find_things(seeds, "Vũ  Văn Cài ") == (cai,)
    assert {literal.language for literal in find_labels(seeds, "Lào Cai")} == {"vi", None}
    assert find_labels(seeds, "???") == find_labels(seeds, "") == ()
