"""The words that a fact rests on, and the articles that they stand in."""

from kg import vocab
from kg.text.words import write_date
from kg.views.model import ArticleNote, Quote
from kg.views.triples import Triples


def read_quotes(triples: Triples, fact: str) -> tuple[Quote, ...]:
    """Return every passage that states a fact, in the order of articles and of the text."""
    found = {
        Quote(
            article=article,
            start=_read_start(triples, evidence),
            text=text,
            reading=triples.value(evidence, vocab.READING),
        )
        for evidence in triples.things(fact, vocab.PROV_WAS_DERIVED_FROM)
        for article in triples.things(evidence, vocab.OA_HAS_SOURCE)
        for selector in triples.things(evidence, vocab.OA_HAS_SELECTOR)
        for text in triples.values(selector, vocab.OA_EXACT)
    }
    return tuple(sorted(found))


def read_article(triples: Triples, iri: str) -> ArticleNote:
    """Return what a reader needs to know of an article: nothing here is made up where the graph says nothing."""
    return ArticleNote(
        iri=iri,
        id=triples.value(iri, vocab.DCTERMS_IDENTIFIER) or triples.label(iri),
        headline=triples.value(iri, vocab.SCHEMA_HEADLINE),
        publisher=triples.value(iri, vocab.DCTERMS_PUBLISHER),
        date=write_date(triples.value(iri, vocab.SCHEMA_DATE_PUBLISHED)),
        url=_web_address(triples.value(iri, vocab.SCHEMA_URL)),
    )


def _read_start(triples: Triples, evidence: str) -> int:
    for selector in triples.things(evidence, vocab.OA_HAS_SELECTOR):
        if (start := triples.value(selector, vocab.OA_START)).isdecimal():
            return int(start)
    return 0


def _web_address(url: str) -> str:
    """Return the address only where a click on it can do no more than open a page."""
    return url if url.lower().startswith(("https://", "http://")) else ""
