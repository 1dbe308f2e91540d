"""What the commands that look at a graph print, to a terminal and to a pipe."""

import csv
import io
import json
import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from outcome import SEEDS, Kg, run_kg

from kg.answers.queries import known_queries

PEOPLE = 14
STYLE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def out(seed_graph: Path) -> Path:
    """The graph of the five seeds."""
    return seed_graph


def test_without_a_name_the_questions_are_listed(kg: Kg) -> None:
    done = kg("query")
    assert done.code == 0
    lines = done.out.splitlines()[1:]
    assert [line.split()[0] for line in lines] == list(known_queries())
    assert len(lines) >= 8 + 12
    assert all("?" in line for line in lines)


def test_an_unknown_name_lists_the_questions(out: Path, kg: Kg) -> None:
    done = kg("query", "nobody-asks-this", "-g", out)
    assert (done.code, len(done.complaints)) == (2, 1)
    for name in known_queries():
        assert name in done.err


def test_a_table_as_csv(out: Path, kg: Kg) -> None:
    done = kg("query", "facts/people", "-g", out, "--format", "csv")
    rows = list(csv.reader(io.StringIO(done.out)))
    assert (done.code, done.err, rows[0]) == (0, "", ["article", "person", "quote"])
    assert len(rows) == 1 + PEOPLE


def test_a_table_as_json(out: Path, kg: Kg) -> None:
    answer = json.loads(kg("query", "facts/people", "-g", out, "--format", "json").out)
    assert answer["head"]["vars"] == ["article", "person", "quote"]
    assert len(answer["results"]["bindings"]) == PEOPLE


def test_a_table_in_a_pipe_has_whole_rows_and_no_colours(out: Path, kg: Kg) -> None:
    done = kg("query", "facts/people", "-g", out)
    assert "\x1b" not in done.out
    assert sum("│" in line for line in done.out.splitlines()) == PEOPLE


@pytest.mark.parametrize("name", ["graph.ttl", "graph.nq", "store"])
def test_the_files_of_a_graph_answer_as_the_folder_does(name: str, out: Path, kg: Kg) -> None:
    question = ("query", "chairs", "--format", "csv", "-g")
    graph = out if name == "store" else out / name
    assert kg(*question, graph).out == kg(*question, out).out != ""


def test_a_question_of_ones_own(out: Path, tmp_path: Path, kg: Kg) -> None:
    path = tmp_path / "câu hỏi.rq"
    path.write_text("SELECT (COUNT(*) AS ?n) WHERE { ?x a <https://w3id.org/huunghi/ns#Article> }", encoding="utf-8")
    assert kg("query", path, "-g", out, "-f", "csv").out == "n\n5\n"
    with path.open("rb") as handle:
        words = [sys.executable, "-m", "kg", "query", "-", "-g", str(out), "-f", "csv"]
        assert subprocess.run(words, stdin=handle, capture_output=True, check=True).stdout == b"n\n5\n"


def test_a_graph_as_turtle(out: Path, tmp_path: Path, kg: Kg) -> None:
    path = tmp_path / "q.rq"
    path.write_text(
        "CONSTRUCT { ?x a ?c } WHERE { ?x a ?c FILTER(?c = <https://w3id.org/huunghi/ns#Congress>) }", encoding="utf-8"
    )
    done = kg("query", path, "-g", out, "-f", "ttl")
    assert (done.code, done.out.count(" a hn:Congress")) == (0, 3)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["chairs", "-g", "nowhere"], "does not exist"),
        (["chairs", "-g", "nowhere.ttl"], "does not exist"),
        (["chairs", "-g", __file__], "neither a graph folder"),
        (["chairs", "-f", "ttl"], "--format csv"),
        (["chairs", "--set", "x"], "name=value"),
        (["chairs", "--set", "nothing=x"], "no variable"),
    ],
)
def test_wrong_questions_are_one_line(words: list[str], message: str, out: Path, kg: Kg) -> None:
    graph = [] if "-g" in words else ["-g", out]
    done = kg("query", *words, *graph)
    assert (done.code, len(done.complaints), done.out) == (2, 1, "")
    assert message in done.err


@pytest.mark.parametrize("text", ["SELECT nonsense", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", ""])
def test_wrong_sparql_is_one_line(text: str, out: Path, tmp_path: Path, kg: Kg) -> None:
    path = tmp_path / "q.rq"
    path.write_text(text, encoding="utf-8")
    done = kg("query", path, "-g", out)
    assert (done.code, len(done.complaints)) == (2, 1)


def test_damaged_files_are_one_line(out: Path, tmp_path: Path, kg: Kg) -> None:
    for name in ("graph.ttl", "graph.nq"):
        path = tmp_path / name
        path.write_bytes((out / name).read_bytes()[:-20] + b"\xff <")
        done = kg("query", "chairs", "-g", path)
        assert done.code in {1, 2}
        assert len(done.complaints) == 1


def test_a_store_that_is_damaged_is_one_line(out: Path, tmp_path: Path, kg: Kg) -> None:
    folder = tmp_path / "out"
    (folder / "store").mkdir(parents=True)
    (folder / "graph.nq").write_text("")
    (folder / "store" / "CURRENT").write_text("nonsense")
    done = kg("query", "chairs", "-g", folder)
    assert (done.code, len(done.complaints)) == (1, 1)


def test_the_page_is_where_it_says(out: Path, tmp_path: Path, kg: Kg) -> None:
    assert kg("view", "-g", out).out == f"{out}/network.html\n"
    page = tmp_path / "mine.html"
    assert kg("view", "-g", out, "-o", page).out == f"{page}\n"
    assert page.read_bytes() == (out / "network.html").read_bytes()
    done = kg("view", "-g", tmp_path)
    assert (done.code, len(done.complaints)) == (2, 1)


def test_the_checks_of_a_good_graph(out: Path, kg: Kg) -> None:
    done = kg("check", "-g", out)
    assert (done.code, done.out, done.err) == (0, "No violations\n", "")


def test_the_checks_of_a_graph_without_evidence(out: Path, tmp_path: Path, kg: Kg) -> None:
    path = tmp_path / "graph.nq"
    lines = (out / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "prov#wasDerivedFrom" not in line), encoding="utf-8")
    done = kg("check", "-g", path)
    assert done.code == 1
    assert done.out.rstrip().endswith("violations")
    assert "/fact/" in done.err


def edited(out: Path, folder: Path, old: str, new: str) -> Path:
    """Return a copy of a graph folder in whose graph.nq one text stands in the place of another, once."""
    copy = folder / "edited"
    shutil.copytree(out, copy)
    text = (out / "graph.nq").read_text(encoding="utf-8")
    assert old in text
    (copy / "graph.nq").write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy


SAY = "Nguyễn Phương Nga - Bí thư Đảng đoàn"
PLACE = "/944-980-399b0fb6/position> <http://www.w3.org/ns/oa#start> "
MOVED = f'{PLACE}"944"^^'
EDITS = {
    "a place": ((MOVED, f'{PLACE}"945"^^'), f"“{SAY}” is not at 945-980 of the text: there stands “{SAY[1:]}”"),
    "a quote": ((f'#exact> "{SAY}"', '#exact> "Nguyễn Văn A"'), "“Nguyễn Văn A” is not at 944-980 of the text: there"),
    "what stands before": (('#prefix> "', '#prefix> "x'), "of the text, other words stand around “"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_quotes_are_looked_up_in_the_stored_texts(edit: str, out: Path, tmp_path: Path, kg: Kg) -> None:
    (old, new), message = EDITS[edit]
    folder = edited(out, tmp_path, old, new)
    for graph in (folder, folder / "graph.nq"):
        done = kg("check", "-g", graph)
        assert (done.code, done.out, len(done.complaints)) == (1, "1 violation\n", 1)
        assert message in done.err
        assert "QuoteInText" in done.err
    if edit != "what stands before":
        assert done.err.startswith("Tenure “Nguyễn Phương Nga · Bí thư · Đảng đoàn")
        assert "(003_8df031e49dcaeeef): QuoteInText: " in done.err


def test_an_article_without_its_text_is_told(out: Path, tmp_path: Path, kg: Kg) -> None:
    folder = edited(out, tmp_path, MOVED, MOVED)
    lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "articles.jsonl").write_text("".join(lines[1:]), encoding="utf-8")
    done = kg("check", "-g", folder)
    assert done.code == 1
    assert all("its article's text is not stored" in line or "more" in line for line in done.complaints)


def test_what_a_graph_holds(out: Path, kg: Kg) -> None:
    done = kg("info", "-g", out)
    assert done.code == 0
    assert "pyoxigraph" in done.out
    assert "004_3b052c7b0534ef19" in done.out
    assert "Congress" in done.out


def test_an_article_with_its_facts(out: Path, tmp_path: Path, kg: Kg) -> None:
    path = next(SEEDS.glob("004*"))
    done = kg("read", path)
    assert done.code == 0
    assert "nhi??m[nhiệm]" in done.out
    assert "committee_size 17" in done.out
    assert kg("read", path.stem, "-g", out).out == done.out
    page = tmp_path / "article.html"
    assert kg("read", path, "--html", page).out == f"{page}\n"
    assert '<ins data-restored="nhiệm">' in page.read_text(encoding="utf-8")


def test_an_article_that_is_not_there(out: Path, tmp_path: Path, kg: Kg) -> None:
    done = kg("read", "nothing", "-g", out)
    assert (done.code, len(done.complaints)) == (2, 1)
    (tmp_path / "empty.txt").write_bytes(b"")
    done = kg("read", tmp_path / "empty.txt")
    assert (done.code, len(done.complaints)) == (1, 1)


def test_what_was_missed(out: Path, tmp_path: Path, kg: Kg) -> None:
    path = tmp_path / "odd.txt"
    path.write_text("Tin.\n\nTheo đó, kỷ niệm chương thì chưa rõ ai trao cho ai.\n", encoding="utf-8")
    done = kg("missed", path)
    assert done.code == 0
    assert "kỷ niệm chương" in done.out
    assert "odd:" in done.out
    missed = json.loads((out / "report.json").read_text(encoding="utf-8"))["counts"]["missed"]
    assert len(kg("missed", "-g", out).out.splitlines()) == 2 * missed


def test_a_reader_that_goes_away_is_no_error(out: Path) -> None:
    words = f"{sys.executable} -m kg query facts/roles -g {out} | head -n 1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", words], capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    assert done.stderr == ""


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"}])
def test_vietnamese_comes_out_whatever_the_locale(locale: dict[str, str], out: Path) -> None:
    done = run_kg("query", "facts/people", "-g", out, "-f", "csv", **locale)
    assert done.code == 0
    assert "Vũ Văn Cài" in done.out


@pytest.mark.parametrize(("plain", "coloured"), [({"NO_COLOR": "1"}, False), ({}, True)])
def test_colours_only_on_a_terminal_that_wants_them(plain: dict[str, str], coloured: bool) -> None:
    text = on_terminal("read", str(next(SEEDS.glob("004*"))), **plain)
    assert ("\x1b[3" in text) is coloured


def test_progress_only_on_a_terminal(tmp_path: Path, article: Path) -> None:
    assert "reading" in on_terminal("build", str(article), "-o", str(tmp_path / "out"))
    assert run_kg("build", article, "-o", tmp_path / "out").err == ""


@pytest.mark.parametrize("words", [("query", "facts/roles"), ("timeline", "Vũ Văn Cài"), ("info",)])
def test_on_a_narrow_terminal_no_word_is_broken(words: tuple[str, ...], out: Path) -> None:
    """The graph is named from beside it: a path longer than a line is no word."""
    wide, narrow = (
        STYLE.sub("", on_terminal(*words, "-g", out.name, folder=out.parent, COLUMNS=columns)).split()
        for columns in ("1000", "46")
    )
    bars = set("│┃┏━┳┓┡╇┩└─┴┘├┼┤")
    told = [{word for word in said if not bars.issuperset(word)} for said in (wide, narrow)]
    assert len(told[0]) > 20
    assert told[0] == told[1]


def test_a_narrow_terminal_has_one_field_a_line(out: Path) -> None:
    shown = STYLE.sub("", on_terminal("query", "facts/congresses", "-g", str(out), COLUMNS="60"))
    lines = [line.split()[0] for line in shown.splitlines() if line and not line.startswith(" ")]
    fields = ["article", "organisation", "ordinal", "term", "date", "committee_size", "chair", "quote"]
    assert lines == fields * 3


def on_terminal(*words: str, folder: Path | None = None, **environment: str) -> str:
    """Return what a command writes to a terminal, from within a folder."""
    leader, follower = pty.openpty()
    environment = {"TERM": "xterm-256color", "COLUMNS": "120", **environment}
    kept = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "CI"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", *words],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        cwd=folder,
        env=kept | environment,
    )
    os.close(follower)
    parts = []
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        parts.append(part)
    process.wait()
    os.close(leader)
    return b"".join(parts).decode()
