"""An article of two people of one name, from its text to what the graph answers and what kg review may mend."""

import csv
import io
from pathlib import Path

import pytest
from outcome import Kg

from kg.folder import QUADS

BOTH = """Lào Cai gặp mặt hữu nghị

Ngày 12/6/2023, tỉnh Lào Cai gặp mặt bạn bè quốc tế.

Dự buổi gặp có các đồng chí: Nguyễn Văn Hùng, Phó Chủ tịch UBND tỉnh Lào Cai; Nguyễn Văn Hùng, Giám đốc Sở Ngoại vụ tỉnh.

Giám đốc Sở Ngoại vụ Nguyễn Văn Hùng báo cáo kết quả.
"""
ONE = """Sở Ngoại vụ tỉnh Lào Cai làm việc với đoàn

Ngày 20/9/2023, ông Nguyễn Văn Hùng, Giám đốc Sở Ngoại vụ tỉnh Lào Cai, tiếp đoàn.
"""
HUNG = "Nguyễn Văn Hùng"


@pytest.fixture
def out(tmp_path: Path, kg: Kg) -> Path:
    """The graph of an article of two and an article of one of them."""
    for name, text in (("both", BOTH), ("one", ONE)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    folder = tmp_path / "out"
    done = kg("build", tmp_path / "both.txt", tmp_path / "one.txt", "-o", folder)
    assert (done.code, done.err) == (0, "")
    return folder


def rows(kg: Kg, out: Path, query: str) -> list[dict[str, str]]:
    done = kg("query", query, "-g", out, "-f", "csv")
    assert (done.code, done.err) == (0, "")
    return list(csv.DictReader(io.StringIO(done.out)))


def entities(kg: Kg, out: Path) -> dict[str, set[str]]:
    """Return whom each article's mentions of the name are resolved to."""
    found: dict[str, set[str]] = {}
    for row in rows(kg, out, "facts/mentions"):
        if row["kind"] == "person":
            found.setdefault(row["article"], set()).add(row["entity"])
    return found


def test_both_are_in_the_graph_each_with_his_office(out: Path, kg: Kg) -> None:
    people = [row["quote"] for row in rows(kg, out, "facts/people") if row["article"] == "both"]
    assert len(people) == 2
    held = {(row["article"], row["role"], row["organisation"]) for row in rows(kg, out, "facts/roles")}
    assert held == {
        ("both", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Lào Cai"),
        ("both", "Giám đốc", "Sở Ngoại vụ tỉnh Lào Cai"),
        ("one", "Giám đốc", "Sở Ngoại vụ tỉnh Lào Cai"),
    }
    found = entities(kg, out)
    assert len(found["both"]) == 2
    assert found["one"] < found["both"]
    assert rows(kg, out, "possibly-same") == []
    assert kg("conflicts", "-g", out).code == 0
    assert kg("check", "-g", out).code == 0


def test_nobody_is_asked_but_may_decide(out: Path, tmp_path: Path, kg: Kg) -> None:
    assert kg("review", "-g", out).code == 0
    asked = kg("review", HUNG, "-g", out)
    assert asked.code == 1
    assert "two people in both" in asked.out
    done = kg("review", HUNG, "-g", out, "--decide", f"{asked.out[:8]}=same")
    assert (done.code, done.err) == (0, "")
    assert kg("build", tmp_path / "both.txt", tmp_path / "one.txt", "-o", out).code == 0
    assert len({iri for iris in entities(kg, out).values() for iri in iris}) == 1


def test_an_article_of_two_comes_and_goes(out: Path, tmp_path: Path, kg: Kg) -> None:
    before = (out / QUADS).read_bytes()
    assert kg("retract", "both", "-g", out).code == 0
    alone = (out / QUADS).read_bytes()
    assert kg("add", tmp_path / "both.txt", "-g", out).code == 0
    assert (out / QUADS).read_bytes() == before
    assert kg("build", tmp_path / "one.txt", "-o", tmp_path / "afresh").code == 0
    assert (tmp_path / "afresh" / QUADS).read_bytes() == alone
