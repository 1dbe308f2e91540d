"""The page of one article: its text whole, its facts marked, everything in it inert."""

import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles.model import Article, Block, Repair
from kg.facts.model import Appearance, Congress, Evidence, Missed
from kg.mentions.model import BodyName, Mention, PersonName
from kg.views.reading import count_words, cut_article, draw_article, list_facts, order_facts

TEXT = "MENU | Tin\nÔng Vũ Văn Cài dự Đại h??i Hội A lần thứ VI.\nẢnh: B"
START, END = TEXT.index("Ông"), TEXT.index("\nẢnh")


def article(text: str = TEXT) -> Article:
    damaged = text.index("h??i")
    return Article(
        id="a",
        source="a.txt",
        sha256="0" * 64,
        text=text,
        blocks=(
            Block(start=0, end=START - 1, kind="furniture"),
            Block(start=START, end=END, kind="body"),
            Block(start=END + 1, end=len(text), kind="byline"),
        ),
        repairs=(Repair(start=damaged, end=damaged + 4, restored="hội"),),
    )


def facts() -> tuple[Appearance, Congress]:
    name = TEXT.index("Vũ")
    person = Mention(start=name, end=name + 10, thing=PersonName(name="Vũ Văn Cài"))
    body = Mention(start=TEXT.index("Hội A"), end=TEXT.index("Hội A") + 5, thing=BodyName(label="Hội A"))
    return (
        Appearance(person=person, evidence=Evidence(start=START, end=name + 10, rule="people.honorific")),
        Congress(organisation=body, ordinal=6, evidence=Evidence(start=START, end=END, rule="congress.held")),
    )


def test_the_pieces_are_the_text() -> None:
    pieces = list(cut_article(article(), facts()))
    assert "".join(piece.text for piece in pieces) == TEXT
    assert [(p.text, p.facts, p.ending) for p in pieces if p.facts][:2] == [
        ("Ông Vũ Văn Cài", (2, 1), (1,)),
        (" dự Đại ", (2,), ()),
    ]
    assert [p.text for p in pieces if p.greyed] == ["MENU | Tin", "Ảnh: B"]
    assert [(p.text, p.restored) for p in pieces if p.restored] == [("h??i", "hội")]


def test_facts_come_in_the_order_of_the_text() -> None:
    assert order_facts(reversed(facts())) == facts()  # they begin together, and one goes on
    ends = [number for piece in cut_article(article(), order_facts(facts())) for number in piece.ending]
    assert ends == [1, 2]


def test_a_sentence_that_gave_nothing_is_marked() -> None:
    missed = Missed(start=START, end=END, triggers=("đại hội", "bầu"))
    pieces = list(cut_article(article(), (), [missed]))
    assert "".join(piece.text for piece in pieces if piece.missed) == TEXT[START:END]
    assert "no fact: đại hội, bầu" in draw_article(article(), (), [missed])


def test_a_fact_in_words() -> None:
    appearance, congress = list_facts(article(), facts())
    assert appearance.parts == (("person", "Vũ Văn Cài"),)
    assert appearance.quote == "Ông Vũ Văn Cài"
    assert (congress.kind, congress.parts) == ("congress", (("organisation", "Hội A"), ("ordinal", "6")))


def test_the_page_holds_the_text_and_every_fact() -> None:
    page = Page(draw_article(article(), facts()))
    assert TEXT in page.text.replace("1 dự", " dự").replace(".2", ".")
    assert page.tags["mark"] == 4
    assert page.tags["ins"] == 2  # the word, and its sample in the legend
    assert page.tags["li"] == 2
    assert {link for link in page.links if link.startswith("#")} == set(page.links)


def test_a_headline_is_shown_once() -> None:
    one = Article(
        id="a",
        source="a.txt",
        sha256="0" * 64,
        text="Tin mới",
        headline="Tin mới",
        blocks=(Block(start=0, end=7, kind="headline"),),
    )
    assert "h1" not in Page(draw_article(one, ())).tags
    assert Page(draw_article(one, ())).text.split("</style>")[-1].count("Tin mới") == 2  # with the window's title
    assert Page(draw_article(article(), ())).tags["h1"] == 1


def test_kinds_are_counted_in_words() -> None:
    kinds = {
        "appearance": "2 appearances",
        "congress": "2 congresses",
        "vacancy": "2 vacancies",
        "aid": "2 aid figures",
    }
    assert {kind: count_words(kind, 2)[1] for kind in kinds} == kinds
    assert count_words("pair", 1) == ("pair", "1 pair")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_whatever_an_article_holds_is_inert(text: str) -> None:
    hostile = f'<script>alert(1)</script><img src=x onerror=alert(1)>"&{text}'
    one = Article(id=hostile, source=hostile, sha256="", text=hostile, blocks=(), headline=hostile, publisher=hostile)
    page = Page(draw_article(one, ()))
    assert not {"script", "img", "a"} & set(page.tags)
    assert not re.search(r"https?:", draw_article(article(), ()))


class Page(HTMLParser):
    """Counts tags, keeps text and links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: dict[str, int] = {}
        self.links: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.text += data
