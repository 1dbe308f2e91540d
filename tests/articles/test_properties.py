"""What holds for any input at all: nothing raises, and nothing is lost."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kg.articles.lines import BLANK
from kg.articles.model import Article, Rejected
from kg.articles.read import read_articles

ROOT = Path(__file__).parents[2]
SEEDS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").iterdir())]
LINES = sorted({line for text in SEEDS for line in text.split("\n")})
ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
ANY = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])

# Pieces that mean something to the reader, in any order, between any characters.
PIECES = [
    "\n",
    "\n\n",
    " | ",
    "??",
    "h??u",
    "Tin liên quan",
    "Bình luận",
    "(Ảnh: ",
    ")",
    "03/11/2023",
    "10:00",
    "Hà Nội",
]
PIECES += [
    "Ảnh: ",
    "A. B",
    " - ",
    "“",
    "”",
    ".",
    "?",
    "NGUYỄN",
    "Trang chủ",
    "\u0301",
    "\u200b",
    "\ufeff",
    "\r\n",
    "x" * 70,
]
WORDS = st.lists(st.one_of(st.sampled_from(PIECES), st.sampled_from(LINES), st.text(max_size=20))).map("".join)
TAGS = ["p", "div", "h1", "br", "a", "b", "table", "td", "ul", "li", "figure", "figcaption", "article", "aside", "time"]
TAGS += [
    "script",
    "header",
    "style",
    "svg",
    "template",
    "title",
    "meta",
    "br/",
    "!--",
    "?xml",
    "/div",
    "/p",
    "/a",
    "/b",
]
NAMES = st.sampled_from(["", "lead", "related", "comment", "caption", "author", "title", "entry-content", "x y z"])
TAG = st.tuples(st.sampled_from(TAGS), NAMES).map(lambda t: f'<{t[0]} class="{t[1]}">' if t[1] else f"<{t[0]}>")
MARKUP = st.lists(st.one_of(TAG, WORDS), max_size=60).map("".join)


def read_one(path: Path, data: bytes) -> Article | Rejected:
    path.write_bytes(data)
    (item,) = read_articles([path])
    check(item)
    return item


def check(item: Article | Rejected) -> None:
    if isinstance(item, Rejected):
        assert item.reason.startswith(item.source) and "\n" not in item.reason
        return
    assert unicodedata.is_normalized("NFC", item.text)
    item.text.encode()
    left, end = "", 0
    for block in item.blocks:
        assert end <= block.start < block.end <= len(item.text)
        left += item.text[end : block.start]
        end = block.end
    assert (left + item.text[end:]).strip(BLANK) == ""
    end = 0
    for repair in item.repairs:
        assert end <= repair.start < repair.end
        assert "??" in item.quote(repair.start, repair.end) and "?" not in repair.restored
        end = repair.end
    assert item.published is None or ISO.fullmatch(item.published)
    assert (item.dating == "none") == (item.published is None)


@ANY
@given(text=WORDS)
def test_any_text(text: str, tmp_path: Path) -> None:
    read_one(tmp_path / "a.txt", text.encode("utf-8", "surrogatepass"))


@ANY
@given(page=MARKUP)
def test_any_markup(page: str, tmp_path: Path) -> None:
    read_one(tmp_path / "a.html", page.encode("utf-8", "surrogatepass"))


@ANY
@given(data=st.binary(), suffix=st.sampled_from(["txt", "html", "jsonl", "jsonl.gz"]))
def test_any_bytes(data: bytes, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(data)
    for item in read_articles([path]):
        check(item)


RECORD = st.dictionaries(st.sampled_from(["id", "title", "text", "url", "published"]), st.one_of(WORDS, st.integers()))


@ANY
@example(records=[{"id": "a", "title": "", "text": "b", "url": "\x85"}])
@given(records=st.lists(RECORD, max_size=5))
def test_any_records(records: list[dict[str, object]], tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    items = list(read_articles([path]))
    assert len({item.source for item in items}) == max(1, len(records))
    for item in items:
        check(item)


@ANY
@given(data=st.data(), seed=st.sampled_from(SEEDS))
def test_cut_and_shuffled(data: st.DataObject, seed: str, tmp_path: Path) -> None:
    lines = data.draw(st.permutations(seed.split("\n")[:40]))
    text = "\n".join(lines)
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    read_one(tmp_path / "a.txt", text[start:end].encode())


LONG = {
    "one line": lambda n: (SEEDS[0].replace("\n", " ") * (n // len(SEEDS[0]) + 1))[:n],
    "many seeds": lambda n: (SEEDS[1] * (n // len(SEEDS[1]) + 1))[:n],
    "damaged": lambda n: (SEEDS[4] * (n // len(SEEDS[4]) + 1))[:n],
    "spaces": lambda n: "a" + " " * n + "b",
    "capitals": lambda n: "A " * (n // 2),
    "brackets": lambda n: "(" * n,
    "question marks": lambda n: "?" * n,
    "digits": lambda n: "1/" * (n // 2),
    "short lines": lambda n: "ab\n" * (n // 3),
    "headlines": lambda n: "Một hai ba bốn năm sáu\n" * (n // 23),
    "boxes": lambda n: "Tin liên quan\nabc def ghi\n" * (n // 26),
    "datelines": lambda n: "An Bình - \n" * (n // 11),
    "marks": lambda n: "e" + "\u0301\u0316" * (n // 2),
    "paragraphs.html": lambda n: "<p>xin chào các bạn, hôm nay trời đẹp lắm, ta đi chơi.</p>" * (n // 58),
    "divs.html": lambda n: "<div>" * (n // 5) + "x",
    "unclosed.html": lambda n: "<div><a href=x>b</a><p class=related>c<span>d" * (n // 45),
    "headers.html": lambda n: "<header>x" * (n // 9) + "<h1>t</h1>",
    "angles.html": lambda n: "<" * n,
    "attributes.html": lambda n: "<p " + "a=b " * (n // 4) + ">text</p>",
    "data.html": lambda n: '<script type="application/ld+json">' + "[" * n + "</script><p>abc",
}


@pytest.mark.parametrize("name", LONG)
def test_long(name: str, tmp_path: Path) -> None:
    # bench/growth.py measures what it takes.
    read_one(tmp_path / (name if name.endswith("html") else f"{name}.txt"), LONG[name](10_000).encode())


def test_no_case_is_lost() -> None:
    assert len(LONG) == 20
