"""A sentence to its chunks and to its tape: what the extractors read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles.model import Article, Block
from kg.mentions.read import Line, read_lines
from kg.mentions.tape import Tape
from kg.reference.lexicon import load_lexicon

LEXICON = load_lexicon()
SENTENCES = {
    "Đại hội đã bầu ông Vũ Văn Cài làm Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai.": (
        ["ông Vũ Văn Cài", "Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai"],
        "đại hội đã bầu N làm T .",
    ),
    "Bà Rịa - Vũng Tàu và Vân Nam ký biên bản hợp tác.": (
        ["Bà Rịa - Vũng Tàu", "Vân Nam"],
        "L và L ký biên bản hợp tác .",
    ),
    "Xã Bản Lầu kết nghĩa với xã Nam Khê (Trung Quốc).": (
        ["Xã Bản Lầu", "xã Nam Khê (Trung Quốc)"],
        "L kết nghĩa với L .",
    ),
    "Ông Ngu??n Văn Nam dự lễ.": ([], "ông ngu??n văn nam dự lễ ."),
}
PARTS = (
    "ông bà đồng chí Vũ Văn Cài K'Brói Giàng Seo Vần Chủ tịch Phó Giám đốc Sở Ngoại vụ UBND tỉnh Lào Cai Hội hữu nghị Việt "
    "Nam - Trung Quốc ( ) , ; : xã Bản Lầu Vân bầu làm và của Ngu??n Anh Nga Đức"
)
WORDS = st.sampled_from(PARTS.split())


def read(text: str) -> list[Line]:
    """Return the lines of a text that is all body."""
    blocks = (Block(start=0, end=len(text), kind="body"),)
    return read_lines(Article(id="x", source="x", sha256="", text=text, blocks=blocks, published="2023-06-15"), LEXICON)


@pytest.mark.parametrize("text", SENTENCES)
def test_what_a_sentence_names_and_how_its_tape_reads(text: str) -> None:
    (line,) = read(text)
    chunks, tape = SENTENCES[text]
    assert [line.words.text(chunk.first, chunk.last) for chunk in line.chunks] == chunks
    assert Tape(line, 0).text == tape


def test_no_sentence_is_lost() -> None:
    assert len(SENTENCES) == 4


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_chunks_stand_in_order_within_their_line_and_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    for line in read(text):
        last = 0
        for chunk in line.chunks:
            assert last <= chunk.first < chunk.last <= len(line.sentence.tokens)
            last = chunk.last
            start, end = line.offsets(chunk.first, chunk.last)
            assert 0 <= start < end <= len(text)
        symbols = Tape(line, 0).text.split(" ")
        assert all(symbol in {"N", "T", "B", "L", "C"} or symbol == symbol.casefold() for symbol in symbols)
