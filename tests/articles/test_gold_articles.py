"""The annotated articles: their dates, and that no named person is lost with the furniture or left in it."""

import json
from functools import cache
from pathlib import Path

import pytest

from kg.articles.model import Article
from kg.articles.read import read_articles

HERE = Path(__file__).parents[1]
DEV = HERE / "evaluation" / "dev"
SEEDS = HERE.parent / "seeds"
GOLD = HERE / "evaluation" / "seeds"
TEXTS = [path for path in sorted(DEV.iterdir()) if path.suffix in {".txt", ".html"}]
CASES = [
    *((path, path.with_suffix(".json")) for path in TEXTS),
    *((p, GOLD / f"{p.stem}.json") for p in sorted(SEEDS.iterdir())),
]
READ = {"headline", "lead", "body", "caption"}


@cache
def read(path: Path) -> Article:
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    return article


def read_text(article: Article) -> str:
    return "\n".join(article.quote(b.start, b.end) for b in article.blocks if b.kind in READ)


def test_no_case_is_lost() -> None:
    assert len(CASES) == 62 + 5


@pytest.mark.parametrize(("path", "gold"), CASES, ids=lambda path: path.stem)
def test_date(path: Path, gold: Path) -> None:
    article = read(path)
    stated = article.published if article.dating in {"stated", "header"} else None
    assert stated == json.loads(gold.read_text(encoding="utf-8"))["published"]


@pytest.mark.parametrize(("path", "gold"), CASES, ids=lambda path: path.stem)
def test_people_are_in_what_is_read(path: Path, gold: Path) -> None:
    article = read(path)
    text = read_text(article)
    people = [name for name in json.loads(gold.read_text(encoding="utf-8"))["people"] if name in article.text]
    assert [name for name in people if name not in text] == []


@pytest.mark.parametrize(("path", "gold"), CASES, ids=lambda path: path.stem)
def test_blocks_cover_the_text(path: Path, gold: Path) -> None:
    article = read(path)
    uncovered, end = "", 0
    for block in article.blocks:
        assert end <= block.start < block.end
        uncovered += article.text[end : block.start]
        end = block.end
    assert (uncovered + article.text[end:]).strip() == ""


# Who stands only around the articles: authors, photographers, commentators, people of other news.
AROUND = {
    "000_fb22d5d9717c0f56": ["Tuấn Nam"],
    "001_67374ad6e6000244": ["Thùy Dương", "Hồ Thị Nhã", "Romesh Chandra", "Nguyễn Thị Bình"],
    "002_26a770fd3adbd106": ["Quỳnh Hoa"],
    "d-an-giang-kandal-2024": ["H. HẢI"],
    "d-an-giang-lien-hiep-2022": ["Gia Khánh Minh", "Nguyen Van Teo", "Châu Thị Sóc Kha"],
    "d-ca-mau-hop-nhat-2025": ["Trần Nguyên Mỹ"],
    "d-da-nang-sakai-naju-2024": ["Phạm Đức Tuấn", "Hoàng Ngọc Diễm", "Lopez", "T. Phương"],
    "d-ha-noi-haufo-2017": ["Trịnh Mạnh Quân", "Lưu Kim Ngân"],
    "d-hai-phong-lien-hiep-2024": ["Tô Thành Đạt", "Cao Xuân Liêm"],
    "d-nghe-an-lien-hiep-2024": ["Hồ Đức Lâm", "Cao Thị Hồng Nhạn", "Lô Văn Dần"],
    "d-phu-tho-lien-hiep-2023": ["Lê Thanh Ba", "Tống Khắc Hùng"],
    "d-quang-ninh-lien-hiep-2020": ["Lục Văn Tiềm", "Đoàn Khoa"],
    "d-quang-tri-vien-tro-2021": ["Hồ Cẩm Tú"],
    "d-son-la-luong-pha-bang-2022": ["Mạc Đình Phú"],
    "d-tay-ninh-ba-tinh-2025": ["Phùng Văn Đại"],
    "d-tphcm-viet-trung-2023": ["Đặng Hồng Vân", "Lâm Tấn Phát", "Vương Gia Bảo", "Tạ Quang Thiện"],
    "d-viet-cuba-2021": ["Đinh Thế Hanh", "Minh Thảo Vy"],
}


@pytest.mark.parametrize("name", AROUND)
def test_others_are_not(name: str) -> None:
    path = next(path for path, _ in CASES if path.stem == name)
    text = read_text(read(path))
    assert [person for person in AROUND[name] if person in text] == []
