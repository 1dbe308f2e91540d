"""An article to its facts: every extractor reads the same tapes."""

from collections.abc import Iterator

from kg.articles.model import Article
from kg.facts.model import Fact
from kg.facts.people import extract_people
from kg.facts.reading import read_article
from kg.facts.roles import extract_roles
from kg.reference.lexicon import Lexicon

EXTRACTORS = (extract_people, extract_roles)


def extract_facts(article: Article, lexicon: Lexicon) -> Iterator[Fact]:
    """Yield every fact that the article states, each with the words that state it."""
    reading = read_article(article, lexicon)
    for extractor in EXTRACTORS:
        yield from extractor(reading)
