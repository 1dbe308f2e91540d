"""Quotes of a graph against the stored texts of its articles: a graph may have been changed since it was built."""

from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg import vocab
from kg.checks.model import Violation
from kg.graph.dataset import Dataset

RULE: Final = "QuoteInText"
SHOWN: Final = 60  # characters of a quote in a message


def check_texts(dataset: Dataset, texts: Iterable[tuple[str, str]]) -> Iterator[Violation]:
    """Yield the facts whose quote does not stand where they say; `texts` are articles by id with their stored text.

    Evidence of an article without a stored text is yielded as well: nobody can look it up.
    """
    ids = {
        triple.object.value: triple.subject.value
        for triple in dataset.triples(predicate=vocab.DCTERMS_IDENTIFIER)
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, Literal)
    }
    found: list[Violation] = []
    seen: set[str] = set()
    for id_, text in texts:
        article = ids.get(id_)
        if article is not None:
            seen.add(article)
            found += _check_article(dataset, article, id_, text)
    for id_, article in ids.items():
        if article not in seen:
            found += [
                _violation(dataset, one, id_, "its article's text is not stored") for one in _evidence(dataset, article)
            ]
    yield from sorted(set(found), key=lambda one: (one.focus, one.message))


def _check_article(dataset: Dataset, article: str, id_: str, text: str) -> Iterator[Violation]:
    for evidence in _evidence(dataset, article):
        said = _selectors(dataset, evidence)
        quotes, starts, ends = (said.get(name, ()) for name in (vocab.OA_EXACT, vocab.OA_START, vocab.OA_END))
        before, after = ("".join(said.get(name, ())) for name in (vocab.OA_PREFIX, vocab.OA_SUFFIX))
        for quote in quotes:
            for start, end in zip(map(int, starts), map(int, ends), strict=False):
                place = f"at {start}-{end} of the text"
                if text[start:end] != quote:
                    wrong = f"“{_cut(quote)}” is not {place}: there stands “{_cut(text[start:end])}”"
                    yield _violation(dataset, evidence, id_, wrong)
                elif not (text[:start].endswith(before) and text[end:].startswith(after)):
                    yield _violation(dataset, evidence, id_, f"{place}, other words stand around “{_cut(quote)}”")


def _violation(dataset: Dataset, evidence: str, id_: str, message: str) -> Violation:
    """Return a violation of what rests on evidence: a fact, or the evidence itself where nothing does."""
    resting = dataset.triples(predicate=vocab.PROV_WAS_DERIVED_FROM, object_=NamedNode(evidence))
    facts = sorted(triple.subject.value for triple in resting if isinstance(triple.subject, NamedNode))
    return Violation(focus=facts[0] if facts else evidence, rule=RULE, message=message, articles=(id_,))


def _evidence(dataset: Dataset, article: str) -> list[str]:
    sources = dataset.triples(predicate=vocab.OA_HAS_SOURCE, object_=NamedNode(article))
    return sorted(triple.subject.value for triple in sources if isinstance(triple.subject, NamedNode))


def _selectors(dataset: Dataset, evidence: str) -> dict[str, tuple[str, ...]]:
    """Return what the selectors of evidence say: property to values."""
    said: dict[str, tuple[str, ...]] = {}
    for selector in dataset.triples(evidence, vocab.OA_HAS_SELECTOR):
        if isinstance(selector.object, NamedNode):
            for triple in dataset.triples(selector.object.value):
                if isinstance(triple.object, Literal):
                    name = triple.predicate.value
                    said[name] = (*said.get(name, ()), triple.object.value)
    return said


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rstrip()}…"
