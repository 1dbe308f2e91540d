"""Places of bodies that an article abbreviates are named where the abbreviation stands."""

from kg.articles.model import Article, Block
from kg.mentions.read import read_lines
from kg.reference.lexicon import load_lexicon

TEXT = "Trong nhiều năm liền, người dân nơi đây vẫn nhớ Cục Điều tra Liên bang Mỹ (FBI) đã đến làm việc. FBI không bình luận."


def test_a_place_in_an_abbreviated_name_lies_in_its_own_line() -> None:
    article = Article(
        id="case",
        source="case.txt",
        sha256="",
        text=TEXT,
        blocks=(Block(start=0, end=len(TEXT), kind="body"),),
        published="2023-06-15",
        dating="stated",
    )
    lines = list(read_lines(article, load_lexicon()))
    second = [TEXT[place.start : place.end] for place in lines[1].places()]
    assert len(lines) == 2
    assert set(second) <= {"FBI"}
