"""What articles state against each other: a small chronicle of our own, the seeds, and what is no conflict."""

import csv
import doctest
import io

import pytest
from ledgers import ARTICLES, ROOT, build_graph

from kg.answers.formats import write_csv
from kg.answers.queries import ask, load_query
from kg.conflicts import reasons
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris
from kg.views.ledger import COLUMNS, read_ledger

UNION = "Liên hiệp các tổ chức hữu nghị tỉnh Quảng Ninh"
PAIRS = "cặp thôn, bản Quảng Ninh - Quảng Tây"
AID = "viện trợ Quảng Ninh 2013-2018"
CONFLICTS = {
    ("two-holders", UNION, "dai-hoi-2018", "Hoàng Thị Vân Khanh", "qua-tet-2020", "Lục Văn Bình"),
    ("figure", PAIRS, "ket-nghia-2019", "6", "ket-nghia-2019-bien-phong", "7"),
    ("figure", AID, "dai-hoi-2018", "trên 210000000000", "vien-tro-2019", "180000000000"),
    ("figure", AID, "dai-hoi-2018-ghi-chep", "210600000000", "vien-tro-2019", "180000000000"),
    ("congress-date", UNION, "dai-hoi-2018", "2018-06-12", "dai-hoi-2018-ghi-chep", "2018-06-13"),
    ("congress-ordinal", UNION, "dai-hoi-2018", "3", "dai-hoi-2018-ghi-chep", "4"),
    ("congress-size", UNION, "dai-hoi-2018", "31", "dai-hoi-2018-ghi-chep", "33"),
    ("congress-size", UNION, "dai-hoi-2018", "31", "dai-hoi-2018-sua", "35"),
    ("congress-size", UNION, "dai-hoi-2018-ghi-chep", "33", "dai-hoi-2018-sua", "35"),
    ("within-article", f"{PAIRS} (mục tiêu)", "dai-hoi-2023", "thêm 15", "dai-hoi-2023", "tổng số 15"),
    (
        "within-article",
        "viện trợ Quảng Ninh 2021-2023",
        "truong-hoc-2021",
        "3800000000",
        "truong-hoc-2021",
        "8300000000",
    ),
}
NONE = {
    ("growth", "6", "11"),
    ("growth", "7", "11"),
    ("rounding", "trên 210000000000", "210600000000"),
}
EACH = 25  # triples of a difference whose sides have days
SEED_CONFLICTS = {
    ("figure", "5", "6"),
    ("figure", "8", "10"),
    ("within-article", "thêm 10", "tổng số 10"),
}


@pytest.fixture(scope="module")
def graph() -> Dataset:
    """The graph of this folder's articles."""
    return build_graph([ARTICLES])


@pytest.fixture(scope="module")
def seeds() -> Dataset:
    """The graph of the five seeds."""
    return build_graph([ROOT / "seeds"])


def test_each_kind_is_found_and_nothing_else(graph: Dataset) -> None:
    answer = ask(graph, load_query("conflicts"))
    assert answer.columns == COLUMNS
    rows = list(csv.reader(io.StringIO(write_csv(answer))))[1:]
    found = {tuple(cell.removeprefix("qn-") for cell in row) for row in rows}
    assert len(list(ARTICLES.glob("*.txt"))) == 11
    assert found == CONFLICTS
    assert len(rows) == len(CONFLICTS)


def test_growth_and_rounding_are_no_conflicts(graph: Dataset) -> None:
    found = [one for one in read_ledger(graph, "en", every=True) if one.verdict != "conflict"]
    assert {(one.verdict, one.one.value, one.other.value) for one in found} == NONE
    assert all(one.why.startswith("No conflict: ") for one in found)


def test_the_seeds_clash_where_they_are_known_to(seeds: Dataset) -> None:
    found = read_ledger(seeds, "en")
    assert {(one.kind, one.one.value, one.other.value) for one in found} == SEED_CONFLICTS
    assert len(found) == len(SEED_CONFLICTS)


def test_every_side_quotes_the_words_that_state_it(graph: Dataset, seeds: Dataset) -> None:
    quotes = {}
    for dataset, folder in ((graph, ARTICLES), (seeds, ROOT / "seeds")):
        for entry in read_ledger(dataset, "vi", every=True):
            for told in (entry.one, entry.other):
                text = (folder / f"{told.article.id}.txt").read_text(encoding="utf-8")
                assert f"{told.before}{told.quote}{told.after}" in text
                quotes[told.article.id, told.value] = told.quote
    assert len(quotes) == 25
    assert quotes["qn-dai-hoi-2018", "2018-06-12"] == "Ngày 12/6"
    assert quotes["qn-dai-hoi-2018", "31"] == "Ban Chấp hành khóa III gồm 31 ủy viên"
    assert quotes["qn-dai-hoi-2018-ghi-chep", "4"].startswith("Đại hội lần thứ IV Liên hiệp")
    assert quotes["qn-truong-hoc-2021", "3800000000"] == "3,8 tỷ đồng"
    assert quotes["001_67374ad6e6000244", "thêm 10"] == "thêm 10 cặp đồn, trạm, thôn, bản"
    assert quotes["qn-qua-tet-2020", "Lục Văn Bình"].startswith("Ông Lục Văn Bình")


def test_a_copy_is_no_source_and_clashes_with_nobody(graph: Dataset) -> None:
    ledger = read_ledger(graph, "en", every=True)
    assert "qn-dai-hoi-2018-dang-lai" not in {side.article.id for one in ledger for side in (one.one, one.other)}
    entry, _, _ = (one for one in ledger if one.kind == "congress-size")
    assert (entry.one.value, entry.one.copies, entry.one.sources) == ("31", ("qn-dai-hoi-2018-dang-lai",), 1)
    assert (entry.other.value, entry.other.copies) == ("33", ())


def test_a_copy_that_was_edited_to_state_something_else_is_a_source(graph: Dataset) -> None:
    (entry,) = (one for one in read_ledger(graph, "en") if (one.one.value, one.other.value) == ("31", "35"))
    assert (entry.other.article.id, entry.other.quote) == (
        "qn-dai-hoi-2018-sua",
        "Ban Chấp hành khóa III gồm 35 ủy viên",
    )


def quads(dataset: Dataset, iris: Iris) -> set[str]:
    """Return the triples of the conflicts' graph, whatever the base."""
    return {str(quad.triple).replace(iris.base, "base:") for quad in dataset.quads(graph=iris.conflicts)}


def test_names_do_not_depend_on_the_order_of_articles_and_follow_the_base(graph: Dataset) -> None:
    files = sorted(ARTICLES.glob("*.txt"), reverse=True)
    other = Iris(base="https://example.org/")
    assert quads(graph, Iris()) == quads(build_graph(files, other.base), other)
    assert len(quads(graph, Iris())) == (len(CONFLICTS) + len(NONE)) * EACH


def test_one_article_less_takes_only_its_own_conflicts(graph: Dataset) -> None:
    fewer = build_graph(path for path in ARTICLES.glob("*.txt") if path.stem != "qn-vien-tro-2019")
    assert quads(fewer, Iris()) < quads(graph, Iris())
    assert len(quads(graph, Iris()) - quads(fewer, Iris())) == 2 * EACH


def test_every_example_runs() -> None:
    result = doctest.testmod(reasons)
    assert (result.failed, result.attempted) == (0, 1)


def test_how_far_apart() -> None:
    assert [reasons.say_apart(days).vi for days in (None, 0, 1532)] == [
        "không rõ thời điểm",
        "cùng ngày, theo những gì được biết",
        "cách nhau ít nhất 1.532 ngày",
    ]
