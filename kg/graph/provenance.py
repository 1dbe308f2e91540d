"""Which words of an article a triple of its graph rests on, and which articles are no copies of one another."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg import vocab
from kg.graph.dataset import Dataset


def find_evidence(dataset: Dataset, subject: NamedNode, article: str) -> tuple[str, ...]:
    """Return the evidence for what an article's graph says of a subject, in the order of the text.

    Of a fact or a person, where the article states it; of a body or place, the statements that name it.
    """
    found = sorted((start, one) for one in _evidence(dataset, subject, article) for start in _starts(dataset, one))
    return tuple(one for _, one in found)


def count_sources(dataset: Dataset, articles: Iterable[str]) -> int:
    """Return how many of some articles are independent: copies of one text count once."""
    return len({original(dataset, article) or article for article in articles})


def original(dataset: Dataset, article: str) -> str:
    """Return the article whose text this one carries, or nothing."""
    return min(_things(dataset.triples(article, vocab.COPY_OF)), default="")


def _evidence(dataset: Dataset, subject: NamedNode, article: str) -> set[str]:
    stated = {quad.object for quad in dataset.quads(subject.value, vocab.PROV_WAS_DERIVED_FROM, graph=article)}
    if not stated:
        mentions = {quad.subject for quad in dataset.quads(None, vocab.REFERS_TO, subject, article)}
        stated = {
            quad.subject
            for mention in (subject, *mentions)
            if isinstance(mention, NamedNode)
            for quad in dataset.quads(None, vocab.RESTS_ON, mention, article)
        }
    return {one.value for one in stated or {subject} if isinstance(one, NamedNode)}


def _starts(dataset: Dataset, evidence: str) -> Iterator[int]:
    for selector in _things(dataset.triples(evidence, vocab.OA_HAS_SELECTOR)):
        for triple in dataset.triples(selector, vocab.OA_START):
            if isinstance(triple.object, Literal) and triple.object.value.isdecimal():
                yield int(triple.object.value)


def _things(triples: Iterable[Triple]) -> Iterator[str]:
    yield from (triple.object.value for triple in triples if isinstance(triple.object, NamedNode))
