"""kg timeline, and --as-of of every command that asks."""

import csv
import io
import json
from pathlib import Path

import pytest
from outcome import Kg

UNION = "Liên hiệp các tổ chức hữu nghị Việt Nam"


def test_who_held_the_offices_of_a_body(seed_graph: Path, kg: Kg) -> None:
    done = kg("timeline", UNION, "-g", seed_graph, "--format", "csv")
    found = [row for row in csv.DictReader(io.StringIO(done.out)) if row["role"] == "Chủ tịch"]
    assert (done.code, done.err) == (0, "")
    assert [(row["person"], row["latest_start"], row["earliest_end"]) for row in found] == [
        ("Nguyễn Phương Nga", "2023-03-01", "2023-03-01"),
        ("Phan Anh Sơn", "2023-11-03", "2023-11-03"),
        ("Phan Anh Sơn", "2024-06-12", "2024-06-12"),
    ]
    assert "Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam Phan Anh Sơn" in found[1]["quotes"]
    assert found[1]["articles"] == "001_67374ad6e6000244"


def test_which_offices_a_person_held(seed_graph: Path, kg: Kg) -> None:
    done = kg("timeline", "Vũ Văn Cài", "-g", seed_graph, "--format", "json")
    bodies = {row["organisation"]["value"] for row in json.loads(done.out)["results"]["bindings"]}
    assert done.code == 0
    assert "Hội đồng nhân dân tỉnh Lào Cai" in bodies
    assert len(bodies) == 3


def test_a_table_shows_days_and_words(seed_graph: Path, kg: Kg) -> None:
    done = kg("timeline", "Tống Thanh Hải", "-g", seed_graph)
    assert done.code == 0
    assert "2028-12-31" in done.out
    assert "tái đắc cử Chủ tịch" in done.out


def test_a_thing_may_be_named_by_its_iri(seed_graph: Path, kg: Kg) -> None:
    named = kg("timeline", UNION, "-g", seed_graph, "--format", "csv")
    iri = "hnr:organisation/lien-hiep-cac-to-chuc-huu-nghi-viet-nam"
    assert kg("timeline", iri, "-g", seed_graph, "--format", "csv").out == named.out


def test_only_those_who_may_be_in_office_on_a_day(seed_graph: Path, kg: Kg) -> None:
    done = kg("timeline", UNION, "-g", seed_graph, "--as-of", "2023-03-01", "--format", "csv")
    found = [(row["person"], row["certainty"]) for row in csv.DictReader(io.StringIO(done.out))]
    assert found == [("Nguyễn Phương Nga", "certain"), ("Nguyễn Văn Doanh", "possible")]


def test_nobody_is_called_so(seed_graph: Path, kg: Kg) -> None:
    done = kg("timeline", "Vũ Văn Cáii", "-g", seed_graph)
    assert (done.code, len(done.complaints)) == (2, 1)
    assert "Vũ Văn Cài" in done.err


def test_a_place_holds_no_office(seed_graph: Path, kg: Kg) -> None:
    done = kg("timeline", "Lào Cai", "-g", seed_graph)
    assert (done.code, done.out, len(done.complaints)) == (0, "", 1)


def test_holders_on_a_day(seed_graph: Path, kg: Kg) -> None:
    done = kg("query", "holders", "-g", seed_graph, "--as-of", "2023-06-30", "--format", "csv")
    rows = [
        row
        for row in csv.DictReader(io.StringIO(done.out))
        if (row["organisation"], row["role"]) == (UNION, "Chủ tịch")
    ]
    assert {(row["person"], row["certainty"]) for row in rows} == {
        ("Nguyễn Phương Nga", "possible"),
        ("Phan Anh Sơn", "possible"),
    }


def test_another_question_on_a_day(seed_graph: Path, kg: Kg) -> None:
    def heads(*words: str) -> set[str]:
        done = kg("query", "chairs", "-g", seed_graph, "--format", "csv", *words)
        return {row["person"] for row in csv.DictReader(io.StringIO(done.out)) if row["organisation"] == UNION}

    assert heads() == {"Nguyễn Phương Nga", "Phan Anh Sơn"}
    assert heads("--as-of", "2023-03-01") == {"Nguyễn Phương Nga"}
    assert heads("--as-of", "2024-06-12") == {"Phan Anh Sơn"}


def test_the_page_of_a_day(seed_graph: Path, kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = kg("view", "-g", seed_graph, "--as-of", "2023-03-01")
    assert (done.code, done.out.strip()) == (0, "network-2023-03-01.html")
    page = (tmp_path / "network-2023-03-01.html").read_text(encoding="utf-8")
    assert "Phan Anh Sơn" in (seed_graph / "network.html").read_text(encoding="utf-8")
    assert "Nguyễn Phương Nga" in page
    assert '"asOf": "1/3/2023"' in page.replace('"asOf":"', '"asOf": "')
    assert not (seed_graph / "network-2023-03-01.html").exists()


def test_people_are_there_from_the_day_of_an_article_or_fact_that_speaks_of_them(seed_graph: Path, kg: Kg) -> None:
    def people(day: str) -> tuple[set[str], set[str]]:
        told = kg("query", "facts/people", "-g", seed_graph, "--as-of", day, "-f", "csv").out.splitlines()[1:]
        held = kg("query", "roles-of-person", "-g", seed_graph, "--as-of", day, "-f", "csv").out.splitlines()[1:]
        return {line.split(",")[1] for line in told}, {line.split(",")[0] for line in held}

    told, held = people("2010-01-01")
    assert not told
    assert people("2030-01-01")[0] == people("2023-12-31")[0] | people("2026-01-01")[0] != set()
    assert held <= people("2030-01-01")[0]


def test_the_page_of_a_day_has_the_people_of_whom_something_is_left(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(
        "Trao kỷ niệm chương\n\nNgày 3/11/2023, Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai trao tặng Kỷ niệm chương "
        "“Vì hòa bình, hữu nghị giữa các dân tộc” cho ông Trần Văn Bình.\n",
        encoding="utf-8",
    )
    out = tmp_path / "out"
    assert kg("build", tmp_path / "news.txt", "-o", out).code == 0
    assert "Trần Văn Bình" in kg("query", "facts/people", "-g", out, "-f", "csv").out
    shown = {}
    for day in ("2010-01-01", "2023-11-02", "2023-11-03", "2024-01-01"):
        assert kg("view", "-g", out, "--as-of", day, "-o", tmp_path / "page.html").code == 0
        shown[day] = "Trần Văn Bình" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert shown == {"2010-01-01": False, "2023-11-02": False, "2023-11-03": True, "2024-01-01": True}


@pytest.mark.parametrize("words", [("query", "holders"), ("timeline", UNION), ("view", "-o", "page.html")])
def test_a_day_of_which_no_article_speaks(
    words: tuple[str, ...], seed_graph: Path, kg: Kg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    far, near = (kg(*words, "-g", seed_graph, "--as-of", day) for day in ("1850-06-30", "2023-06-30"))
    assert (far.code, len(far.complaints), near.err) == (0, 1, "")
    assert "No article speaks of a day within 30 years of 1850-06-30" in far.err


@pytest.mark.parametrize("words", [("query", "chairs"), ("query", "holders"), ("timeline", UNION), ("view",)])
def test_no_day(words: tuple[str, ...], seed_graph: Path, kg: Kg) -> None:
    done = kg(*words, "-g", seed_graph, "--as-of", "30/6/2023")
    assert (done.code, len(done.complaints)) == (2, 1)
    assert "2023-06-30" in done.err


def test_namesakes_are_told_apart(kg: Kg, tmp_path: Path) -> None:
    for number, (province, body) in enumerate((("Sơn La", "Lào"), ("Cao Bằng", "Trung Quốc"))):
        text = f"Tin hữu nghị\n\nNgày 3/5/2021, ông Nguyễn Văn Hòa, Chủ tịch Hội hữu nghị Việt Nam - {body} tỉnh {province}, dự.\n"
        (tmp_path / f"a{number}.txt").write_text(text, encoding="utf-8")
    assert kg("build", tmp_path / "a*.txt", "-o", tmp_path / "out").code == 0
    done = kg("timeline", "Nguyễn Văn Hòa", "-g", tmp_path / "out", "--format", "csv")
    assert (done.code, len(done.out.splitlines())) == (0, 3)
    assert "is the name of 2: hnr:person/" in done.err
    iri = done.err.partition(": ")[2].partition(",")[0]
    alone = kg("timeline", iri, "-g", tmp_path / "out", "--format", "csv")
    assert (alone.err, len(alone.out.splitlines())) == ("", 2)
