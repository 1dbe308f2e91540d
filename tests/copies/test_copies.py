"""Which articles carry one text: articles of our own, and what may be done to a text."""

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from kg.articles.model import Article, Block
from kg.articles.read import read_articles
from kg.copies.groups import Comparer, find_copies, group_copies
from kg.copies.mapping import map_copies
from kg.copies.model import CopyGroup, Told
from kg.copies.sketch import sketch_article
from kg.graph.iris import Iris

ARTICLES = {
    one.id: Told(article=one)
    for one in read_articles((str(Path(__file__).parent / "articles"),))
    if isinstance(one, Article)
}
ORIGIN = ARTICLES["a-dai-hoi"]
GROUP = CopyGroup(origin="a-dai-hoi", copies=("b-dang-lai", "c-rut-gon"))


def test_a_repost_and_a_cut_are_copies_and_another_reporter_is_not() -> None:
    assert len(ARTICLES) == 5
    assert find_copies(ARTICLES.values()) == [GROUP]


def test_the_order_of_articles_does_not_matter() -> None:
    assert find_copies(reversed(ARTICLES.values())) == [GROUP]


def test_only_what_is_compared_is_read() -> None:
    read: list[str] = []

    def fetch(article_id: str) -> Told:
        read.append(article_id)
        return ARTICLES[article_id]

    assert group_copies((sketch_article(told.article) for told in ARTICLES.values()), Comparer(fetch)) == [GROUP]
    assert len(read) == len(set(read)) < len(ARTICLES)


def test_a_sketch_is_small_and_the_same_on_every_machine() -> None:
    sketch = sketch_article(ORIGIN.article)
    assert (sketch.article, sketch.published, sketch.length) == ("a-dai-hoi", "2021-05-14", 168)
    assert len(sketch.bands) == 20
    assert sketch.bands[:3] == (195658829, 315634031, 634054975)


def test_the_first_to_appear_is_the_original() -> None:
    undated = replace(ORIGIN.article, published=None, dating="none")
    articles = ARTICLES | {undated.id: Told(article=undated)}
    assert find_copies(articles.values()) == [CopyGroup(origin="b-dang-lai", copies=("a-dai-hoi", "c-rut-gon"))]


def test_a_digest_of_two_articles_does_not_make_them_one() -> None:
    one, other = ORIGIN, ARTICLES["e-tin-vao-chieu"]
    both = own_article("digest", "\n".join((one.article.text, other.article.text)), "2021-06-01")
    assert find_copies([one, other, both]) == [CopyGroup(origin="a-dai-hoi", copies=("digest",))]


@pytest.mark.parametrize("text", ["", "Tin vắn.", "Ảnh: Minh Thư\n" * 40])
def test_texts_too_short_to_tell_are_no_copies(text: str) -> None:
    assert find_copies([own_article("one", text), own_article("two", text)]) == []


def test_two_notices_in_one_form_are_no_copies() -> None:
    """Much the same words, but of another congress."""
    form = "Ngày {}, Hội hữu nghị Việt Nam - Lào tỉnh Sơn La tổ chức Đại hội lần thứ {}, nhiệm kỳ {}."
    notices = [("20/11", "V", "2025 - 2030"), ("12/11", "III", "2015 - 2020")]
    assert find_copies(own_article(words[1], form.format(*words)) for words in notices) == []


@pytest.mark.parametrize("seed", range(20))
def test_small_edits_and_cuts_leave_a_copy(seed: int) -> None:
    """A word in twenty is changed, and only a part from the beginning is kept."""
    dice = random.Random(seed)
    edited = re.sub(r"\w+", lambda word: "mới" if dice.random() < 0.05 else word.group(), ORIGIN.article.text)
    copy = own_article("copy", edited[: dice.randrange(300, len(edited))], "2021-06-01")
    assert find_copies([ORIGIN, copy, ARTICLES["d-phong-vien-khac"]]) == [
        CopyGroup(origin="a-dai-hoi", copies=("copy",))
    ]


def test_copies_as_quads() -> None:
    quads = [str(quad.triple) for quad in map_copies([GROUP], Iris())]
    base = "<https://w3id.org/huunghi/id/article/"
    assert quads == [
        f"{base}{copy}> <https://w3id.org/huunghi/ns#copyOf> {base}a-dai-hoi>" for copy in ("b-dang-lai", "c-rut-gon")
    ]
    assert {quad.graph_name.value for quad in map_copies([GROUP], Iris())} == {Iris().copies}


def own_article(name: str, text: str, published: str | None = None) -> Told:
    """Return an article that is all body."""
    blocks = (Block(start=0, end=len(text), kind="body"),)
    return Told(article=Article(id=name, source=name, sha256="", text=text, blocks=blocks, published=published))
