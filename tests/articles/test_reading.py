"""Files, folders and patterns; and what cannot be read comes as one line while the rest goes on."""

import gzip
import json
import os
import shutil
import unicodedata
from hashlib import sha256
from pathlib import Path

import pytest

from kg.articles.model import Article, Rejected
from kg.articles.read import read_articles
from kg.errors import UsageError

TEXT = "Hội Hữu nghị họp\n\n03/11/2023 - 10:00\n\nSáng nay, Hội Hữu nghị Việt Nam - Lào tỉnh Lào Cai họp hội nghị tổng kết năm.\n"
LINE = {
    "id": "a",
    "title": "Hội Hữu nghị họp",
    "text": "Sáng nay, Hội Hữu nghị Việt Nam - Lào tỉnh Lào Cai họp hội nghị.",
}


def read_all(*sources: Path | str) -> tuple[list[Article], list[Rejected]]:
    items = list(read_articles(sources))
    return [i for i in items if isinstance(i, Article)], [i for i in items if isinstance(i, Rejected)]


def write_1258(text: str) -> bytes:
    """Return text as windows-1258 writes it: letters with ă â ê ô ơ ư whole, the tone as a mark behind."""
    out = b""
    for letter in text:
        base, *marks = unicodedata.normalize("NFD", letter)
        tones = ""
        for mark in marks:
            whole = unicodedata.normalize("NFC", base + mark)
            if len(whole) == 1 and mark in "\u0306\u0302\u031b":
                base = whole
            else:
                tones += mark
        out += (base + tones).encode("cp1258")
    return out


PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
BAD = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\n", "is empty"),
    "blank-mark.txt": (b"\xef\xbb\xbf\n", "is empty"),
    "binary.txt": (PNG, "is binary"),
    "binary.html": (PNG, "is binary"),
    "controls.txt": (b"\x01\x02\x03\x04abc", "is binary"),
    "utf-16.txt": (TEXT.encode("utf-16-le"), "UTF-16"),
    "utf-16-be.txt": (TEXT.encode("utf-16-be"), "UTF-16"),
    "cp1258.txt": (write_1258(TEXT * 3), "windows-1258"),
    "latin.txt": ("Café société".encode("latin-1"), "not valid UTF-8"),
    "cut.txt": (TEXT.encode()[:3], "cut off"),
    "empty.html": (b"", "is empty"),
    "no-text.html": (b"<html><body><script>1</script></body></html>", "no article's text"),
    "comment.html": (b"<!-- nothing -->", "no markup"),
    "empty.jsonl": (b"\n\n", "is empty"),
    "not-gzip.jsonl.gz": (b"{}", "cannot be read"),
    "cut.jsonl.gz": (gzip.compress(json.dumps(LINE).encode() * 99)[:60], "cannot be read"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_file_is_one_line_and_the_rest_goes_on(name: str, tmp_path: Path) -> None:
    data, reason = BAD[name]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "zz.txt").write_text(TEXT, encoding="utf-8")
    articles, rejected = read_all(tmp_path)
    assert [article.id for article in articles] == ["zz"]
    assert len(rejected) == 1
    assert rejected[0].source == str(tmp_path / name)
    assert rejected[0].reason.startswith(str(tmp_path / name)) and reason in rejected[0].reason
    assert "\n" not in rejected[0].reason


def test_no_bad_file_is_lost() -> None:
    assert len(BAD) == 17


BAD_LINES = {
    "{": "is not JSON",
    "[]": "no JSON object",
    '"text"': "no JSON object",
    "[" * 100_000: "is not JSON",
    '{"title": "a", "text": "b"}': "'id' is missing",
    '{"id": "b", "title": "a"}': "'text' is missing",
    '{"id": "b", "text": "  "}': "text is empty",
    '{"id": "", "text": "b"}': "id is empty",
    '{"id": "b", "text": ["b"]}': "'text' is list",
    '{"id": "b", "text": "c", "title": 1}': "'title' is int",
    '{"id": true, "text": "c"}': "'id' is bool",
}


@pytest.mark.parametrize("line", BAD_LINES, ids=lambda line: line[:30])
def test_bad_line_is_named_and_the_rest_goes_on(line: str, tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join([json.dumps(LINE), line, json.dumps(LINE | {"id": "z"})]), encoding="utf-8")
    articles, rejected = read_all(path)
    assert [article.id for article in articles] == ["a", "z"]
    assert [r.source for r in rejected] == [f"{path}:2"]
    assert rejected[0].reason.startswith(f"{path}:2: ") and BAD_LINES[line] in rejected[0].reason


def test_line_of_bytes_that_are_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_bytes(b'\xff{"id": "x"}\n' + json.dumps(LINE).encode() + b"\r\n")
    articles, rejected = read_all(path)
    assert [article.source for article in articles] == [f"{path}:2"]
    assert "UTF-8" in rejected[0].reason


def test_json_lines(tmp_path: Path) -> None:
    record = LINE | {"url": "https://example.org/a", "published": "2023-11-03T10:00:00+07:00"}
    raw = json.dumps(record, ensure_ascii=False).encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(b"\xef\xbb\xbf" + raw + b"\n"))
    (tmp_path / "b.jsonl").write_bytes(b"\n" + json.dumps(LINE | {"id": 7, "title": "", "published": "soon"}).encode())
    (first, second), (undated,) = read_all(tmp_path)
    assert undated.reason.startswith(f"{tmp_path}/b.jsonl:2: the article was read without its 'published', \"soon\"")
    assert (first.id, first.source, first.headline) == ("a", f"{tmp_path / 'a.jsonl.gz'}:1", record["title"])
    assert (first.published, first.dating, first.url) == ("2023-11-03", "stated", record["url"])
    assert first.text == f"{record['title']}\n\n{record['text']}"
    assert [block.kind for block in first.blocks] == ["headline", "lead"]
    assert (second.id, second.source, second.dating) == ("7", f"{tmp_path / 'b.jsonl'}:2", "none")


def test_title_that_the_text_begins_with_is_not_repeated(tmp_path: Path) -> None:
    record = LINE | {"text": f"{LINE['title']}\n\n{LINE['text']}"}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    (article,), _ = read_all(tmp_path)
    assert article.text == record["text"]
    assert [block.kind for block in article.blocks] == ["headline", "lead"]


def test_what_no_rdf_can_hold_is_marked(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "Một\\ud800 hai\\u0000 ba\\u2028bốn."}', encoding="utf-8")
    (article,), _ = read_all(tmp_path)
    assert article.text == "Một\ufffd hai\ufffd ba\nbốn."


def test_large_files_are_not_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.html"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(200_000_000)
    with gzip.open(tmp_path / "c.jsonl.gz", "wb", compresslevel=1) as packed:
        for _ in range(51):
            packed.write(b" " * 1_000_000)
        packed.write(b"\n" + json.dumps(LINE).encode())
    articles, rejected = read_all(tmp_path)
    assert [article.id for article in articles] == ["a"]
    assert ["200 MB" in r.reason for r in rejected] == [True, True, False]
    assert rejected[2].reason.startswith(f"{tmp_path / 'c.jsonl.gz'}:1: the line is longer")


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "pipe.jsonl")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    articles, rejected = read_all(tmp_path)
    assert articles == []
    reasons = {Path(r.source).name: r.reason for r in rejected}
    assert sorted(reasons) == ["folder.txt", "gone.txt", "loop.txt", "pipe.jsonl", "pipe.txt"]
    assert "is a folder" in reasons["folder.txt"]
    assert "no regular file" in reasons["pipe.txt"]
    assert "cannot be read" in reasons["pipe.jsonl"] and "cannot be read" in reasons["gone.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    for name in ("a.txt", "b.jsonl"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
        (tmp_path / name).chmod(0)
    _, rejected = read_all(tmp_path)
    assert ["Permission denied" in r.reason for r in rejected] == [True, True]


def test_names_with_spaces_and_letters(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "Đại hội tỉnh Lào Cai (bản 2)")
    (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (article,), _ = read_all(tmp_path / f"{name}.txt")
    assert article.id == "Đại hội tỉnh Lào Cai (bản 2)"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_stored_text(encoding: str, form: str, tmp_path: Path) -> None:
    data = unicodedata.normalize(form, TEXT.replace("\n", "\r\n")).encode(encoding)
    (tmp_path / "a.txt").write_bytes(data)
    (article,), _ = read_all(tmp_path)
    assert article.text == TEXT
    assert article.sha256 == sha256(data).hexdigest()
    assert [block.kind for block in article.blocks] == ["headline", "dateline", "lead"]


def test_page_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    page = f'<html><head><meta charset="windows-1258"></head><body><h1>Hội họp</h1><p>{TEXT.splitlines()[-1]}</p>'
    (tmp_path / "a.html").write_bytes(write_1258(page))
    (article,), _ = read_all(tmp_path)
    assert article.text == f"Hội họp\n\n{TEXT.splitlines()[-1]}"


def test_twice(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "a.txt").write_text(TEXT + "Thêm.", encoding="utf-8")
    lines = [json.dumps(LINE | {"id": i}) for i in ("x", "x", "a")]
    (tmp_path / "d.jsonl").write_text("\n".join(lines), encoding="utf-8")
    articles, rejected = read_all(tmp_path, tmp_path / "a.txt")
    assert [Path(article.source).name for article in articles] == ["a.txt", "d.jsonl:1"]
    told = {Path(r.source).name: r.reason for r in rejected}
    assert set(told) == {"b.txt", "a.txt", "d.jsonl:2", "d.jsonl:3"}
    assert f"the same bytes as {tmp_path / 'a.txt'}" in told["b.txt"]
    assert f"the same id (a) as {tmp_path / 'a.txt'}" in told["a.txt"]


def test_id_of_two_lines_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n".join([json.dumps(LINE | {"id": "b\n  c "})] * 2), encoding="utf-8")
    (article,), (again,) = read_all(tmp_path)
    assert article.id == "b c"
    assert "\n" not in again.reason


def test_sources_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "sub/c.txt", "sub/.d.md", "e.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"<p>{name} {TEXT}", encoding="utf-8")
    ids = [article.id for article in read_all(tmp_path)[0]]
    assert ids == ["a", "b", "c"]
    assert [a.id for a in read_all(f"{tmp_path}/*.txt", tmp_path / "sub")[0]] == ["b", "c"]
    assert [a.id for a in read_all(f"{tmp_path}/**/*.txt")[0]] == ["b", "c"]
    assert [a.id for a in read_all(tmp_path / "sub", tmp_path / "a.html")[0]] == ["c", "a"]


MISSING = {
    "nowhere": "no such file or folder",
    "nowhere/*.txt": "no such file or folder",
    "empty": "no articles in this folder",
    "empty/*": "no such file or folder",
    "a.pdf": "of no known kind",
    "x" * 5000: "cannot be looked into",
    "a\0b": "no such file or folder",
}


@pytest.fixture
def missing(tmp_path: Path) -> list[Path]:
    """Sources that have no article."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.pdf").write_text(TEXT, encoding="utf-8")
    return [tmp_path / name for name in MISSING]


def check_missing(rejected: list[Rejected], missing: list[Path]) -> None:
    """Check that each source comes once, with the reason."""
    assert len(missing) == 7
    assert [one.source for one in rejected] == list(map(str, missing))
    for one, reason in zip(rejected, MISSING.values(), strict=True):
        assert one.reason.startswith(f"{one.source}: {reason}")
        assert "\n" not in one.reason


def test_missing_sources_are_told_and_the_rest_is_read(missing: list[Path], tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    articles, rejected = read_all(*missing[:3], tmp_path / "good.txt", *missing[3:], *missing)
    assert [article.id for article in articles] == ["good"]
    check_missing(rejected, missing)


def test_with_nothing_to_read_it_is_wrong_use(missing: list[Path]) -> None:
    for source in missing:
        with pytest.raises(UsageError, match=r"no such|no articles|no known|cannot be looked") as caught:
            read_all(source)
        assert str(caught.value).startswith(str(source))
    items = read_articles(missing)
    check_missing([item for _, item in zip(missing, items, strict=False) if isinstance(item, Rejected)], missing)
    with pytest.raises(UsageError, match="None of these sources has an article to read"):
        next(items)


def test_no_source() -> None:
    with pytest.raises(UsageError):
        read_all()


def test_a_copied_file_reads_the_same(tmp_path: Path) -> None:
    seed = sorted((Path(__file__).parents[2] / "seeds").iterdir())[1]
    shutil.copy(seed, tmp_path / seed.name)
    (one,), _ = read_all(seed)
    (other,), _ = read_all(tmp_path)
    assert (one.text, one.blocks, one.sha256) == (other.text, other.blocks, other.sha256)
