"""Pages built as Vietnamese sites build them: what is read, and what is around it. The texts are made up."""

from functools import cache
from pathlib import Path

import pytest

from kg.articles.model import Article, Rejected
from kg.articles.page import read_page
from kg.articles.phrases import Phrases
from kg.articles.read import read_articles

PAGES = Path(__file__).parent / "pages"
READ = {"headline", "lead", "body", "caption"}


@cache
def read(name: str) -> Article:
    (article,) = read_articles([PAGES / f"{name}.html"])
    assert isinstance(article, Article)
    return article


def read_markup(page: str) -> Article:
    return read_page(page, source="page.html", sha256="", phrases=Phrases([]))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.quote(block.start, block.end)) for block in article.blocks]


def test_no_page_is_lost() -> None:
    assert len(list(PAGES.iterdir())) == 4


FOUND = {
    "portal": ("Hội Việt - Pháp tỉnh Kon Tum họp", "2021-03-12", "stated", "ngoclinh.example"),
    "tables": ("Đoàn đại biểu châu Văn Sơn thăm tỉnh Hà Giang", "2018-06-05", "header", None),
    "weblog": ("Lễ trao học bổng", "2020-10-20", "stated", None),
    "sections": ("Tọa đàm Việt Nam - Ấn Độ tại Bình Định", "2019-05-03", "header", None),
}


@pytest.mark.parametrize("name", FOUND)
def test_head(name: str) -> None:
    article = read(name)
    assert (article.headline, article.published, article.dating, article.publisher) == FOUND[name]


INSIDE = {
    "portal": ["Y Ngọc", "Pierre Martin", "Bà Y Ngọc phát biểu tại cuộc họp", "30 hội viên"],
    "tables": ["Lý Vĩnh Trung", "Nguyễn Minh Tiến", "Hai bên trao quà lưu niệm", "Săm Pun"],
    "weblog": ["20 suất học bổng", "Ông Suzuki Ichiro trao học bổng", "Trần Văn Tân", "Lê Thị Thủy", "trở lại"],
    "sections": ["Chiều 3.5", "Nguyễn Văn Cảnh", "tháp Chăm", "chương trình học bổng", "bản ghi nhớ từ năm 2017"],
}
OUTSIDE = {
    "portal": [
        *("Tô Văn Lịch", "TRẦN HÀO", "Y Nhàn", "Trần Thị Mơ", "Nguyễn Đức Tuy", "Phạm Văn Còm", "Lê Văn Bên"),
        *("Hồ Thị Chân", "Chia sẻ", "Báo Ngọc Linh"),
    ],
    "tables": ["Hoàng Tuyên", "Vàng Thị Dính", "Sùng Đại Hùng", "Trang chủ", "Thư điện tử"],
    "weblog": ["admin", "Share", "Cao Văn Trước", "Leave", "Bài mới"],
    "sections": ["Mai Hoàng", "Đào Duy Chim", "2026"],
}


@pytest.mark.parametrize("name", FOUND)
def test_what_is_read(name: str) -> None:
    text = "\n".join(text for kind, text in blocks(read(name)) if kind in READ)
    assert [words for words in INSIDE[name] if words not in text] == []
    assert [words for words in OUTSIDE[name] if words in text] == []


BODY = "<p>Sáng nay, Hội hữu nghị Việt Nam - Lào tỉnh Sơn La họp hội nghị tổng kết năm.</p>"
HEADS = {
    '<meta property="article:published_time" content="2021-03-11T20:30:00Z">': "2021-03-12",  # in Vietnam
    '<meta property="article:published_time" content="2021-03-11T20:30:00+07:00">': "2021-03-11",
    '<meta name="pubdate" content="2021-03-11 20:30:00">': "2021-03-11",
    '<meta itemprop="datePublished" content="11/03/2021">': "2021-03-11",
    '<meta name="DC.date.issued" content="2021-03">': "2021-03",
    '<meta property="article:modified_time" content="2021-03-12">': None,
    '<meta property="article:published_time" content="yesterday">': None,
    '<script type="application/ld+json">[{"datePublished": "2021-03-11T01:00:00+07:00"}]</script>': "2021-03-11",
    '<script type="application/ld+json">{"dateModified": "2021-03-11"}</script>': None,
    '<script type="application/ld+json">{broken "datePublished": "2021-03-11"}</script>': None,
    '<script type="application/ld+json">' + "[" * 5000 + "</script>": None,
}


@pytest.mark.parametrize("head", HEADS, ids=lambda head: head[:60])
def test_metadata_date(head: str) -> None:
    article = read_markup(f"<html><head>{head}</head><body><h1>Hội nghị tổng kết năm</h1>{BODY}</body></html>")
    assert article.published == HEADS[head]
    assert article.dating == ("stated" if HEADS[head] else "none")


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Hội nghị tổng kết năm</h1>{BODY}",
        f"<html><title>Hội nghị tổng kết năm</title>{BODY}",
        f"<div><b><i><h1>Hội nghị tổng kết năm<div>{BODY}</span></table>",
        f"<?xml version='1.0' encoding='latin-1'?><!DOCTYPE html><h1>Hội nghị tổng kết năm</h1><!-- - -->{BODY}",
        f"<div class='comment'><h1>Hội nghị tổng kết năm</h1>{BODY}</div>",
        f"<article class='post tag-lao comments-open'><h1>Hội nghị tổng kết năm</h1>{BODY}</article>",
        f"<div class='related'><div>Hội nghị tổng kết năm</div>{BODY}</div>",
    ],
)
def test_broken_and_misleading_markup(page: str) -> None:
    article = read_markup(page)
    assert [kind for kind, _ in blocks(article)] == ["headline", "lead"]
    assert article.headline == "Hội nghị tổng kết năm"


def test_nothing_but_markup_is_told(tmp_path: Path) -> None:
    for name, page in {"deep": "<div>" * 100_000 + BODY, "lt": "<" * 100_000, "nul": "<p>&#0;</p>"}.items():
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    for item in read_articles([tmp_path]):
        assert isinstance(item, Rejected | Article)


def test_a_headline_in_a_cell_above_the_body() -> None:
    page = """<html><head><title>Trang tin</title></head><body><table><tr><td><a href=1>Giới thiệu tỉnh nhà của ta</a></td><td>
    <table><tr><td><b>Tỉnh ta ký kết hợp tác với bạn</b></td></tr><tr><td>21/06/2019</td></tr><tr><td>
    Ngày 20/6, hai tỉnh ký biên bản ghi nhớ hợp tác giai đoạn 2019 - 2024 tại thành phố.<br><br>
    Hai bên trao đổi nhiều nội dung về nông nghiệp, giáo dục và y tế biên giới.</td></tr></table></td></tr></table>"""
    article = read_markup(page)
    assert (article.headline, article.published) == ("Tỉnh ta ký kết hợp tác với bạn", "2019-06-21")
    assert [kind for kind, _ in blocks(article)] == ["headline", "dateline", "lead", "body"]
