"""Sentences of our own, in phrasing that no annotated article uses, with what they state."""

from kg.articles.model import Article, Block
from kg.facts.extract import extract_facts
from kg.facts.model import Fact
from kg.reference.lexicon import load_lexicon

LEXICON = load_lexicon()


def article_of(text: str, published: str | None = "2023-06-15") -> Article:
    """Return a text whose first line is its headline as an article."""
    cut = text.find("\n")
    blocks = (Block(start=0, end=cut, kind="headline"), Block(start=cut + 1, end=len(text), kind="body"))
    return Article(
        id="case",
        source="case.txt",
        sha256="",
        text=text,
        blocks=blocks if cut >= 0 else (Block(start=0, end=len(text), kind="body"),),
        published=published,
        dating="stated" if published else "none",
    )


def read(text: str, published: str | None = "2023-06-15") -> list[Fact]:
    """Return the facts of such a text."""
    facts = list(extract_facts(article_of(text, published), LEXICON))
    for fact in facts:
        assert 0 <= fact.evidence.start < fact.evidence.end <= len(text)
    return facts
