"""Who is who in the articles that the project has, read by the program itself, and decided on from build to build."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from kg.articles.model import Article
from kg.articles.read import read_articles
from kg.identity.resolve import Resolution, resolve
from kg.pipeline.harvest import harvest_article
from kg.reference.lexicon import load_lexicon
from kg.vocab import HNR

ROOT = Path(__file__).parents[2]
NATIONAL = {"000_fb22d5d9717c0f56", "001_67374ad6e6000244", "d-phu-tho-lien-hiep-2023", "d-vufo-2019"}
CHAIR = (
    "Đại hội Liên hiệp các tổ chức hữu nghị tỉnh {province}\n\nNgày {day}, ông {name}, Chủ tịch Ủy ban nhân dân tỉnh "
)
CHAIR += "{province}, phát biểu tại Đại hội Liên hiệp các tổ chức hữu nghị tỉnh {province}.\n"


@pytest.fixture(scope="module")
def resolution() -> Resolution:
    lexicon = load_lexicon()
    sources = [str(ROOT / "seeds"), str(ROOT / "tests/evaluation/dev")]
    articles = [article for article in read_articles(sources) if isinstance(article, Article)]
    assert len(articles) == 67
    harvests = (harvest_article(article, lexicon) for article in articles)
    return resolve(((one.article, one.facts, one.named) for one in harvests), lexicon)


def people(resolution: Resolution, name: str) -> list[set[str]]:
    """Return the articles of each person of a name."""
    return sorted(
        ({one.around.article for one in person.seen} for person in resolution.people.values() if person.label == name),
        key=len,
    )


def test_the_national_chair_is_one_person_in_every_province(resolution: Resolution) -> None:
    (articles,) = people(resolution, "Phan Anh Sơn")
    assert articles >= NATIONAL


def test_a_provincial_chair_is_one_person(resolution: Resolution) -> None:
    assert people(resolution, "Vũ Văn Cài") == [{"000_fb22d5d9717c0f56", "001_67374ad6e6000244"}]


def test_the_open_case_stays_two(resolution: Resolution) -> None:
    here, there = (
        person.iri
        for person in sorted(resolution.people.values(), key=lambda one: one.iri)
        if "Quốc Khánh" in person.label
    )
    assert (here, there) in resolution.possibly_same


def test_one_label_of_a_body_is_one_body_but_for_the_merger(resolution: Resolution) -> None:
    named: dict[str, set[str]] = {}
    for profile in resolution.profiles.values():
        for thing in profile.things:
            if thing.kind == "organisation":
                named.setdefault(thing.label, set()).add(thing.iri)
    twice = {label: iris for label, iris in named.items() if len(iris) > 1}
    assert all(sum("-2025-" in iri for iri in iris) == 1 and len(iris) == 2 for iris in twice.values())


def kg(*words: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False)


def entities(out: Path, name: str) -> set[str]:
    """Return the people that a name was resolved to, as the graph says."""
    rows = csv.DictReader(io.StringIO(kg("query", "facts/mentions", "-g", out, "--format", "csv").stdout))
    return {row["entity"] for row in rows if row["mention"] == name}


def test_a_decision_holds_from_build_to_build(tmp_path: Path) -> None:
    name, out = "Hoàng Quốc Khánh", tmp_path / "out"
    for number, province in enumerate(("Lào Cai", "Lai Châu"), 1):
        text = CHAIR.format(province=province, day=f"{number}/3/2024", name=name)
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    assert kg("build", tmp_path / "*.txt", "-o", out).returncode == 0
    assert len(entities(out, name)) == 2
    case = kg("review", "-g", out).stdout[:8]
    assert kg("review", "-g", out, "--decide", f"{case}=same").returncode == 0
    assert kg("build", tmp_path / "*.txt", "-o", out).returncode == 0
    (entity,) = entities(out, name)
    assert entity.startswith(f"{HNR}person/hoang-quoc-khanh-")
    assert kg("review", "-g", out).returncode == 0
