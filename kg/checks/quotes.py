"""The quote gate: no fact without words of the stored text at the place that it names."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import chain

from kg.articles.model import Article
from kg.checks.model import Refused
from kg.facts.model import Aid, Congress, Evidence, Fact, Pair
from kg.mentions.model import Mention


def check_quotes(article: Article, facts: Iterable[Fact]) -> tuple[tuple[Fact, ...], tuple[Refused, ...]]:
    """Return the facts whose quote and whose mentions are where they say in the article's text, and the others."""
    kept, refused = [], []
    for fact in facts:
        faults = (_evidence_faults(article, evidence) for evidence in evidence_of(fact))
        reason = next(chain(*faults, _mention_faults(article, fact)), None)
        if reason is None:
            kept.append(fact)
        else:
            refused.append(Refused(fact=fact, reason=reason))
    return tuple(kept), tuple(refused)


def evidence_of(fact: Fact) -> Iterator[Evidence]:
    """Yield the evidence of a fact, and of each part that has its own."""
    yield fact.evidence
    if isinstance(fact, Congress | Pair | Aid):
        yield from (detail.evidence for detail in fact.details)


def mentions_of(fact: Fact) -> Iterator[Mention]:
    """Yield the mentions that a fact rests on, in the order of its fields."""
    for field in fields(fact):
        value = getattr(fact, field.name)
        yield from (item for item in (value if isinstance(value, tuple) else (value,)) if isinstance(item, Mention))


def _evidence_faults(article: Article, evidence: Evidence) -> Iterator[str]:
    if (fault := _fault(article, evidence.start, evidence.end)) is not None:
        yield f"quote {evidence.start}-{evidence.end}: {fault}"
    if not evidence.rule:
        yield f"quote {evidence.start}-{evidence.end}: no rule says what read it"


def _mention_faults(article: Article, fact: Fact) -> Iterator[str]:
    for mention in mentions_of(fact):
        if (fault := _fault(article, mention.start, mention.end)) is not None:
            yield f"{mention.kind} {mention.name!r} at {mention.start}-{mention.end}: {fault}"
        elif not mention.name.strip():
            yield f"{mention.kind} at {mention.start}-{mention.end}: it has no name"


def _fault(article: Article, start: int, end: int) -> str | None:
    """Return what is wrong with a place in the text, if anything is."""
    if not 0 <= start < end <= len(article.text):
        return f"no such place in a text of {len(article.text)} characters"
    words = article.quote(start, end)
    if not any(map(str.isalnum, words)):
        return f"there are no words there ({words[:20]!r})"
    return None
