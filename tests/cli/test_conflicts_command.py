"""What kg conflicts prints of the five seeds."""

import csv
import io
import json
from pathlib import Path

import pytest
from outcome import ARTICLE, Kg

COLUMNS = ["kind", "subject", "article_a", "value_a", "article_b", "value_b"]

CHAIRS = {"a": "Vũ Văn Cài", "b": "Trần Văn Đông"}


@pytest.fixture
def out(seed_graph: Path) -> Path:
    """The graph of the five seeds."""
    return seed_graph


def test_each_conflict_with_both_quotes_and_the_reason(out: Path, kg: Kg) -> None:
    done = kg("conflicts", "-g", out)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[-1] == "3 conflicts"
    assert sum(line.startswith(("figure", "within-article")) for line in lines) == 3
    assert "figure · cặp đồn, trạm Lào Cai - Trung Quốc" in lines
    assert any("10 cặp đồn - trạm" in line for line in lines)
    assert any("004_3b052c7b0534ef19; as of 2023; 1 source" in line for line in lines)
    assert "└── One article gives two values for one thing." in lines


def test_the_table_is_that_of_the_question(out: Path, kg: Kg) -> None:
    table = kg("conflicts", "-g", out, "--format", "csv").out
    asked = kg("query", "conflicts", "-g", out, "--format", "csv").out
    rows = list(csv.reader(io.StringIO(table)))
    assert rows[0] == COLUMNS
    assert len(rows) == 1 + 3
    assert sorted(table.splitlines()) == sorted(asked.splitlines())


def test_one_kind_only(out: Path, kg: Kg) -> None:
    assert kg("conflicts", "-g", out, "--kind", "within-article").out.splitlines()[-1] == "1 conflict"
    assert kg("conflicts", "-g", out, "--kind", "gossip").code == 2


def test_all_differences_carry_their_verdict(out: Path, kg: Kg) -> None:
    rows = list(csv.DictReader(io.StringIO(kg("conflicts", "-g", out, "--all", "-f", "csv").out)))
    assert [*rows[0]] == [*COLUMNS, "verdict"]
    assert {row["verdict"] for row in rows} == {"conflict"}  # the seeds differ in nothing else


def test_for_programs(out: Path, kg: Kg) -> None:
    entries = json.loads(kg("conflicts", "-g", out, "-f", "json", "--lang", "vi").out)
    (target,) = (entry for entry in entries if entry["kind"] == "within-article")
    assert (target["one"]["value"], target["other"]["value"]) == ("thêm 10", "tổng số 10")
    assert target["why"] == "Một bài viết nêu hai giá trị cho cùng một điều."
    assert target["one"]["article"]["id"] == "001_67374ad6e6000244"


@pytest.mark.parametrize("name", ["graph.ttl", "graph.nq"])
def test_the_files_of_a_graph_have_the_ledger_too(name: str, out: Path, kg: Kg) -> None:
    assert kg("conflicts", "-g", out / name).out == kg("conflicts", "-g", out).out


def test_two_articles_that_differ_in_the_elected_chair_alone_are_a_conflict_and_a_warning(
    tmp_path: Path, kg: Kg
) -> None:
    elected = (
        "\nĐại hội đã bầu Ban Chấp hành khóa VI gồm 25 ủy viên. Ông {} được bầu làm Chủ tịch Liên hiệp các tổ chức "
        "hữu nghị tỉnh Lào Cai nhiệm kỳ 2023 - 2028.\n"
    )
    for name, chair in CHAIRS.items():
        text = ARTICLE.replace("Ông Vũ Văn Cài, Chủ tịch", "Ông Lý Văn Hải, Phó Chủ tịch") + elected.format(chair)
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "out"
    done = kg("build", tmp_path, "-o", out)
    assert (done.code, len(done.complaints)) == (0, 2)
    for line, name, chair, other in zip(
        sorted(done.complaints, key=lambda line: "(b)" in line),
        "ab",
        CHAIRS.values(),
        reversed(CHAIRS.values()),
        strict=True,
    ):
        assert line.startswith(f"Tenure “{chair} · Chủ tịch · Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai")
        assert f"({name}): warning: ElectedChairsDiffer: another article has another person elected" in line
        assert f": {other} [" in line
    assert kg("query", "copies", "-g", out, "-f", "csv").out.splitlines() == ["group,article"]
    told = kg("conflicts", "-g", out).out
    assert "Vũ Văn Cài" in told and "Trần Văn Đông" in told
    assert told.splitlines()[-1] == "1 conflict"
