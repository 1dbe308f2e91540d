"""Input that is read in part, or without any effect: it is said, never silently passed over."""

import json
from pathlib import Path

import pytest
from outcome import ARTICLE, Kg

PREFIXES = "@prefix hn: <https://w3id.org/huunghi/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
LINE = {"id": "a", "title": "", "text": ARTICLE, "published": "2023-11-04", "url": "https://example.org/a"}


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        ("", "own.ttl: no role, place or body with a label in it"),
        ("# nothing\n", "own.ttl: no role, place or body with a label in it"),
        ("<https://example.org/r> a hn:Role .", "own.ttl: no role, place or body with a label in it"),
        ("<https://example.org/r> skos:prefLabel 'Trưởng nhóm'@vi .", "own.ttl: no role, place or body"),
        (
            "<https://example.org/r> a hn:Rolle ; skos:prefLabel 'Trưởng nhóm'@vi .",
            "hn:Rolle, which the model does not",
        ),
    ],
)
def test_a_lexicon_without_effect(turtle: str, message: str, tmp_path: Path, article: Path, kg: Kg) -> None:
    (tmp_path / "own.ttl").write_text(PREFIXES + turtle, encoding="utf-8")
    done = kg("missed", article, "--lexicon", tmp_path / "own.ttl")
    assert (done.code, len(done.complaints)) == (2, 1)
    assert message in done.err


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("published", "32/13/2020"),
        ("published", 2020),
        ("url", "javascript:alert(1)"),
        ("url", "example.org"),
        ("url", 31234567),
    ],
)
def test_a_line_of_which_something_is_no_use(field: str, value: object, tmp_path: Path, kg: Kg) -> None:
    path, out = tmp_path / "news.jsonl", tmp_path / "out"
    path.write_text("\n" + json.dumps(LINE | {field: value}) + "\n", encoding="utf-8")
    done = kg("build", path, "-o", out)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert done.err.startswith(f"{path}:2: the article was read without its {field!r}, ")
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert (report["counts"]["articles"], report["counts"]["rejected"], report["rejected"]) == (1, 0, [])
    assert [one["reason"] for one in report["incomplete"]] == done.complaints
    kept = json.loads((out / "articles.jsonl").read_text(encoding="utf-8"))
    assert str(value) not in json.dumps(kept)


@pytest.mark.parametrize("nothing", [{"published": ""}, {"url": ""}, {"published": None, "url": None}])
def test_what_is_left_out_is_nothing_to_complain_of(nothing: dict[str, object], tmp_path: Path, kg: Kg) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps(LINE | nothing) + "\n", encoding="utf-8")
    done = kg("build", path, "-o", tmp_path / "out")
    assert (done.code, done.err) == (0, "")


def test_the_other_files_of_a_folder_are_counted(tmp_path: Path, kg: Kg) -> None:
    news = tmp_path / "news"
    (news / "older").mkdir(parents=True)
    (news / ".hidden").mkdir()
    (news / "good.txt").write_text(ARTICLE, encoding="utf-8")
    for name in ("a.docx", "older/b.PDF", "older/c"):
        (news / name).write_text("x", encoding="utf-8")
    for name in (".DS_Store", "._good.txt", ".hidden/d.txt"):
        (news / name).write_bytes(b"\x00\x05")
    done = kg("build", news, "-o", tmp_path / "out")
    assert (done.code, len(done.complaints)) == (0, 1)
    assert done.err.startswith("3 files not read (.docx, .pdf, no ending): articles are named *.txt, ")


def test_a_graph_built_into_the_folder_of_its_articles_is_not_read_as_one_of_them(tmp_path: Path, kg: Kg) -> None:
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    for _ in range(2):
        done = kg("build", tmp_path, "-o", tmp_path / "out")
        assert (done.code, done.err) == (0, "")
    assert len((tmp_path / "out" / "articles.jsonl").read_text(encoding="utf-8").splitlines()) == 1


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-16", "UTF-16"), ("utf-16-le", "UTF-16LE"), ("utf-16-be", "UTF-16BE"), ("utf-32", "UTF-32")],
)
def test_another_encoding_comes_with_the_command_that_mends_it(
    encoding: str, name: str, tmp_path: Path, kg: Kg
) -> None:
    path = tmp_path / "news.txt"
    path.write_text("Friendship news " * 50 + ARTICLE, encoding=encoding)
    done = kg("missed", path)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert f"iconv -f {name} -t UTF-8" in done.err
