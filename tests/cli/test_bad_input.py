"""Whatever is wrong with one article: one line says what, where and what to do, and the others are still read."""

import json
import os
import re
import shutil
import unicodedata
from pathlib import Path

import pytest
from outcome import ARTICLE, POWERLESS, Kg, Outcome, held_to_permissions, run_kg

LATIN = "Trường hợp khác: đại biểu dự lễ ký kết, phát biểu ý kiến."

# File name, content, and words that the one line must hold.
BAD_FILES = {
    "empty": ("empty.txt", b"", "empty"),
    "blank": ("blank.txt", b"\xef\xbb\xbf \n\t\r\n", "empty|no text"),
    "binary": ("binary.txt", bytes(range(256)) * 8, "binary|text|UTF-8"),
    "picture": ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(100), "binary|text|UTF-8"),
    "UTF-16": ("utf16.txt", ARTICLE.encode("utf-16"), "UTF-8"),
    "UTF-16 without mark": ("utf16le.txt", ARTICLE.encode("utf-16-le"), "UTF-8"),
    "cp1258": ("cp1258.txt", unicodedata.normalize("NFC", LATIN).encode("cp1258", "replace") * 4, "UTF-8"),
    "truncated UTF-8": ("truncated.txt", ARTICLE.encode()[: ARTICLE.encode().index("ộ".encode()) + 1], "UTF-8"),
    "cut in the middle": ("cut.txt", ARTICLE.encode() + "ộ".encode()[:2], "UTF-8"),
    "JSON Lines": ("bad.jsonl", b'{"id": "a", "title": "A"}\n', "bad.jsonl:1"),
}


@pytest.fixture(scope="module")
def with_bad_files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Outcome, Path]:
    """One build of all the bad files and a good one."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "good.txt").write_text(ARTICLE, encoding="utf-8")
    for name, content, _ in BAD_FILES.values():
        (folder / name).write_bytes(content)
    return run_kg("build", folder, "-o", folder / "out"), folder


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_article_is_one_line(case: str, with_bad_files: tuple[Outcome, Path]) -> None:
    done, folder = with_bad_files
    name, _, words = BAD_FILES[case]
    lines = [line for line in done.complaints if line.startswith(str(folder / name))]
    assert len(lines) == 1
    assert re.search(words, lines[0])
    assert re.search(r"[.;] ?[A-Za-z]", lines[0]), "it says what to do"


def test_the_others_are_read(with_bad_files: tuple[Outcome, Path]) -> None:
    done, folder = with_bad_files
    assert (done.code, len(done.complaints), len(BAD_FILES)) == (1, 10, 10)
    assert report(folder)["counts"]["articles"] == 1
    assert len(report(folder)["rejected"]) == 10
    assert (folder / "out" / "network.html").exists()


def test_a_huge_file_is_refused(tmp_path: Path, article: Path, kg: Kg) -> None:
    huge = article.with_name("huge.txt")
    with huge.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    done = build(kg, tmp_path, article, huge)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert str(huge) in done.err
    assert "MB" in done.err


BAD_LINES = (b'{"id": "b", ', b"[]", b'{"id": 3, "title": [], "text": "x"}', b"\xff\xfe", b"null", b'{"text": ""}')


def test_bad_lines_of_json_are_named_by_their_number(tmp_path: Path, kg: Kg) -> None:
    good = [json.dumps({"id": key, "title": "T", "text": f"{ARTICLE} {key}"}).encode() for key in "ac"]
    path = tmp_path / "many.jsonl"
    path.write_bytes(b"\n".join([good[0], *BAD_LINES, good[1]]) + b"\n")
    done = build(kg, tmp_path, path)
    assert (done.code, len(done.complaints)) == (1, 6)
    for number, line in enumerate(done.complaints, 2):
        assert re.match(rf"{re.escape(str(path))}.*(line {number}\b|:{number}\b)", line)
    assert report(tmp_path)["counts"]["articles"] == 2


def test_the_same_bytes_twice(tmp_path: Path, article: Path, kg: Kg) -> None:
    shutil.copy(article, tmp_path / "copy.txt")
    done = build(kg, tmp_path, tmp_path / "copy.txt", article)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert "good.txt" in done.err
    assert "copy.txt" in done.err
    assert report(tmp_path)["counts"]["articles"] == 1


def test_the_same_id_twice(tmp_path: Path, article: Path, kg: Kg) -> None:
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "good.txt").write_text(ARTICLE + "\nThêm một câu.\n", encoding="utf-8")
    done = build(kg, tmp_path, tmp_path / "deeper", article)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert "good" in done.err
    assert report(tmp_path)["counts"]["articles"] == 1


NAMES = ["a b", "Bài viết số 1 – “Hữu nghị”", "x'y\"z<>&?#%", "-o", "dòng\nmới", "[red]", "e\u0301", "n" * 240]


def test_any_file_name(tmp_path: Path, kg: Kg) -> None:
    folder = tmp_path / "thư mục"
    folder.mkdir()
    for name in NAMES:
        (folder / f"{name}.txt").write_text(f"{ARTICLE}\n{len(name)} {name[:9]}", encoding="utf-8")
    done = build(kg, tmp_path, folder)
    assert (done.code, done.err) == (0, "")
    assert report(tmp_path)["counts"]["articles"] == len(NAMES) == 8
    assert report(tmp_path)["without_facts"] == []


def test_a_file_name_that_is_no_text(tmp_path: Path, article: Path, kg: Kg) -> None:
    (tmp_path / os.fsdecode(b"b\xffd.txt")).write_bytes(ARTICLE.encode() + b" 2")
    done = build(kg, tmp_path, tmp_path)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert "rename it" in done.err
    assert report(tmp_path)["counts"]["articles"] == 1


def test_decomposed_text_gives_the_same_facts(tmp_path: Path, article: Path, kg: Kg) -> None:
    build(kg, tmp_path, article)
    composed = facts(kg, tmp_path / "out")
    article.write_text(unicodedata.normalize("NFD", ARTICLE), encoding="utf-8")
    assert build(kg, tmp_path, article).code == 0
    assert facts(kg, tmp_path / "out") == composed > 0


def test_an_article_without_facts_is_listed_and_is_no_error(tmp_path: Path, article: Path, kg: Kg) -> None:
    (tmp_path / "weather.txt").write_text("Trời đẹp.\n\nHôm nay nắng, không có gì để kể.\n", encoding="utf-8")
    done = build(kg, tmp_path, article, tmp_path / "weather.txt")
    assert (done.code, done.err) == (0, "")
    assert report(tmp_path)["without_facts"] == ["weather"]
    assert "weather" in done.out


def test_nothing_but_bad_articles_builds_nothing(tmp_path: Path, kg: Kg) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = build(kg, tmp_path, tmp_path / "empty.txt")
    assert (done.code, len(done.complaints)) == (1, 2)
    assert leftovers(tmp_path) == ["empty.txt"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--lexicon", "none.ttl"], "none.ttl: no such file"),
        (["--decisions", "none.txt"], "none.txt: no such file"),
        (["--base", "no iri"], "absolute IRI"),
        (["--base", "https://example.org/x"], "ends in / or #"),
    ],
)
def test_wrong_options(words: list[str], message: str, tmp_path: Path, article: Path, kg: Kg) -> None:
    done = kg("build", article, "-o", tmp_path / "out", *words)
    assert (done.code, len(done.complaints)) == (2, 1)
    assert message in done.err
    assert leftovers(tmp_path) == ["good.txt"]


def test_a_lexicon_that_is_no_turtle(tmp_path: Path, article: Path, kg: Kg) -> None:
    (tmp_path / "own.ttl").write_text("this is : not turtle", encoding="utf-8")
    done = kg("build", article, "-o", tmp_path / "out", "--lexicon", tmp_path / "own.ttl")
    assert (done.code, len(done.complaints)) == (2, 1)
    assert "own.ttl" in done.err


@held_to_permissions
def test_no_permission_to_read(tmp_path: Path, article: Path) -> None:
    locked = tmp_path / "locked.txt"
    locked.write_text(ARTICLE + "2", encoding="utf-8")
    locked.chmod(0)
    done = run_kg("build", article, locked, "-o", tmp_path / "out", before=POWERLESS)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert str(locked) in done.err
    assert re.search("ermission", done.err)
    assert report(tmp_path)["counts"]["articles"] == 1


@held_to_permissions
@pytest.mark.parametrize("there", [False, True], ids=["a new folder", "a graph of somebody else"])
def test_no_permission_to_write(there: bool, tmp_path: Path, article: Path, kg: Kg) -> None:
    folder = tmp_path / "readonly"
    folder.mkdir()
    if there:
        kg("build", article, "-o", folder / "out")
        before = (folder / "out" / "graph.nq").read_bytes()
    folder.chmod(0o555)
    done = run_kg("build", article, "-o", folder / "out", before=POWERLESS)
    folder.chmod(0o755)
    assert done.code in {1, 2}
    assert len(done.complaints) == 1
    assert str(folder) in done.err
    assert re.search("ermission", done.err)
    assert leftovers(folder) == (["out"] if there else [])
    assert not there or (folder / "out" / "graph.nq").read_bytes() == before


@held_to_permissions
@pytest.mark.parametrize("closed", [".", "store", "state"])
def test_a_graph_that_is_closed_to_writing_stays(closed: str, tmp_path: Path, article: Path, kg: Kg) -> None:
    out = tmp_path / "out"
    kg("build", article, "-o", out)
    before = (out / "graph.nq").read_bytes()
    article.write_text(ARTICLE.replace("Vũ Văn Cài", "Trần Văn Đông"), encoding="utf-8")
    (out / closed).chmod(0o555)
    done = run_kg("build", article, "-o", out, before=POWERLESS)
    (out / closed).chmod(0o755)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert done.err.startswith(f"{out / closed}: no permission to write there; ")
    assert (out / "graph.nq").read_bytes() == before
    assert leftovers(tmp_path) == ["good.txt", "out"]


@held_to_permissions
def test_a_closed_folder_of_the_users_own_in_a_graph_is_carried_over(tmp_path: Path, article: Path, kg: Kg) -> None:
    kg("build", article, "-o", tmp_path / "out")
    notes = tmp_path / "out" / "notes"
    notes.mkdir()
    (notes / "mine.txt").write_text("mine", encoding="utf-8")
    notes.chmod(0o555)
    done = run_kg("build", article, "-o", tmp_path / "out", before=POWERLESS)
    assert (done.code, done.err) == (0, "")
    assert (notes / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert leftovers(tmp_path) == ["good.txt", "out"]


def build(kg: Kg, tmp_path: Path, *sources: object) -> Outcome:
    done = kg("build", "-o", tmp_path / "out", "--", *sources)
    assert "Traceback" not in done.err
    assert not [name for name in leftovers(tmp_path) if name.startswith("out") and name != "out"]
    return done


def report(tmp_path: Path) -> dict:
    return json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))


def facts(kg: Kg, out: Path) -> int:
    return len(kg("query", "facts/roles", "-g", out, "--format", "csv").out.splitlines()) - 1


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
