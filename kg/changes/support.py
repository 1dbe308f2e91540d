"""Facts that a change leaves with one source: articles that carry one text are one source."""

from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import NamedNode

from kg import vocab
from kg.changes.model import Comparison, Item
from kg.graph.dataset import Dataset


def find_lone(comparison: Comparison, old: Dataset, new: Dataset) -> tuple[Item, ...]:
    """Return the facts that several sources stated in the old graph, and one does in the new."""
    before, after = dict(_origins(old)), dict(_origins(new))
    return tuple(
        change.new
        for change in comparison.facts
        if change.old and change.new and _count(change.old.articles, before) > _count(change.new.articles, after) == 1
    )


def _count(articles: Iterable[str], origins: Mapping[str, str]) -> int:
    return len({origins.get(article, article) for article in articles})


def _origins(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Yield the ids of each copy and of the article that it repeats."""
    for triple in dataset.triples(predicate=vocab.COPY_OF):
        ends = [_id(dataset, term) for term in (triple.subject, triple.object)]
        yield ends[0], ends[1]


def _id(dataset: Dataset, article: object) -> str:
    if not isinstance(article, NamedNode):
        return ""
    found = dataset.triples(article.value, vocab.DCTERMS_IDENTIFIER)
    return next((str(getattr(triple.object, "value", "")) for triple in found), article.value)
