"""Articles of our own about two provinces and their merger, linked by people and bodies, read by the program itself.

linked.txt marks what each stretch of words names, `{key|words}`; nobody wrote a rule for it.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from kg.articles.model import Article, Block
from kg.facts.named import carried_by
from kg.identity.resolve import Resolution, resolve
from kg.pipeline.harvest import harvest_article
from kg.pipeline.model import Harvest
from kg.reference.lexicon import load_lexicon

MARK = re.compile(r"\{([a-z0-9-]+)\|([^}]*)\}")
Gold = list[tuple[int, int, str]]
PEOPLE = {"khoa", "loan", "nang", "chau", "bun", "tien", "hien-1", "hien-2", "hien-3", "hien-4"}
Unit = tuple[str, str]
"""What is named, and the article that names it."""


def read_marked(path: Path) -> Iterator[tuple[Article, Gold]]:
    for part in path.read_text(encoding="utf-8").split("=== ")[1:]:
        head, _, marked = part.partition("\n")
        name, published = head.split()
        text, gold, at = "", [], 0
        for match in MARK.finditer(marked):
            text += marked[at : match.start()]
            gold.append((len(text), len(text) + len(match[2]), match[1]))
            text, at = text + match[2], match.end()
        text += marked[at:]
        cut = text.index("\n")
        blocks = (Block(start=0, end=cut, kind="headline"), Block(start=cut + 1, end=len(text), kind="body"))
        yield Article(id=name, source=name, sha256=name, text=text, blocks=blocks, published=published), gold


ARTICLES = list(read_marked(Path(__file__).parent / "linked.txt"))


@pytest.fixture(scope="module")
def units() -> dict[Unit, set[str]]:
    """The entities that each marked thing was resolved to, by article."""
    lexicon = load_lexicon()
    harvests = [harvest_article(article, lexicon) for article, _ in ARTICLES]
    resolution = resolve([(one.article, one.facts, one.named) for one in harvests], lexicon)
    found: dict[Unit, set[str]] = {}
    for harvest, (article, gold) in zip(harvests, ARTICLES, strict=True):
        for start, end, key in gold:
            found.setdefault((key, article.id), set()).update(resolved(harvest, resolution, start, end))
    return found


def resolved(harvest: Harvest, resolution: Resolution, start: int, end: int) -> Iterator[str]:
    mentions = [*(mention for fact in harvest.facts for mention in carried_by(fact)), *harvest.named]
    for mention in mentions:
        overlaps = mention.start < end and start < mention.end
        if overlaps and mention.kind != "place" and (mention.start == start or mention.end == end):
            yield resolution.entity(harvest.article.id, mention).iri


def score(units: dict[Unit, set[str]]) -> tuple[float, float]:
    pairs = list(combinations(sorted(units), 2))
    together = [(one[0] == other[0]) for one, other in pairs if units[one] & units[other]]
    wanted = [bool(units[one] & units[other]) for one, other in pairs if one[0] == other[0]]
    return sum(together) / len(together), sum(wanted) / len(wanted)


def test_no_article_is_lost(units: dict[Unit, set[str]]) -> None:
    keys = {key for key, _ in units}
    assert (len(ARTICLES), len(units), len(keys), len(keys & PEOPLE)) == (12, 71, 28, 10)


def test_people_are_told_apart(units: dict[Unit, set[str]]) -> None:
    precision, recall = score({unit: found for unit, found in units.items() if unit[0] in PEOPLE})
    assert precision >= 0.97
    assert recall >= 0.85


def test_bodies_are_told_apart(units: dict[Unit, set[str]]) -> None:
    precision, recall = score({unit: found for unit, found in units.items() if unit[0] not in PEOPLE})
    assert precision >= 0.95
    assert recall >= 0.95
