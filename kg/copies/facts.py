"""Facts of two articles that carry much the same text: whether one states otherwise what the other states.

A repost may be edited: the same sentences, another name or figure. Then it is a source of its own, and the two stand
against each other. Values that differ while the words are the same differ by what stands around them, such as the day
of "sáng nay": that is no other statement.
"""

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kg.articles.model import Article
from kg.copies.model import Told
from kg.facts.model import Aid, Award, Congress, Evidence, Fact, Mention, Pair, Partnership, RoleName, Tenure
from kg.identity.keys import name_key
from kg.text.normalise import key

STATED: Final[Mapping[type[Fact], tuple[str, ...]]] = {
    Tenure: ("person", "role", "organisation", "term"),
    Congress: ("organisation", "ordinal", "term"),
    Pair: ("kind", "count", "side_a", "side_b"),
    Partnership: ("place", "partner"),
    Award: ("giver", "award", "recipient", "group", "count"),
    Aid: ("place", "projects", "amount", "currency", "period"),
}
AROUND: Final = 80  # characters before and after a quote that show which sentence it is of
SAME: Final = 0.6  # of the words of two sentences that are one, but for what it states

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Statement:
    """What a fact states, and where."""

    kind: str
    values: Mapping[str, Hashable]
    evidence: Evidence

    @property
    def content(self) -> Hashable:
        """What two articles share that state the same."""
        return self.kind, frozenset(self.values.items())


def differ(one: Told, other: Told) -> bool:
    """Say whether two articles state different things in the same sentence."""
    mine, theirs = list(_statements(one)), list(_statements(other))
    common = {statement.content for statement in mine} & {statement.content for statement in theirs}
    return any(
        _clash(first, second) and _differ_in_words(one.article, first.evidence, other.article, second.evidence)
        for first in mine
        if first.content not in common
        for second in theirs
        if second.content not in common
    )


def _statements(told: Told) -> Iterator[Statement]:
    for fact in told.facts:
        values = {name: _value(getattr(fact, name)) for name in STATED.get(type(fact), ()) if getattr(fact, name)}
        kind = type(fact).__name__
        if values:
            yield Statement(kind, values, fact.evidence)
        if isinstance(fact, Congress | Pair | Aid):
            for detail in fact.details:
                yield Statement(f"{kind} {detail.part}", values | {detail.part: detail.value}, detail.evidence)


def _value(value: object) -> Hashable:
    match value:
        case Mention(kind="person"):
            return frozenset(name_key(value.name).split())
        case Mention():
            return frozenset(_WORD.findall(key(value.full_name)))
        case RoleName():
            return value.iri
        case str():
            return key(value)
    return value if isinstance(value, Hashable) else None


def _clash(one: Statement, other: Statement) -> bool:
    """Whether two statements are of one kind and agree in as much as they differ in, at least."""
    both = one.values.keys() & other.values.keys()
    differing = sum(not _is_one(one.values[name], other.values[name]) for name in both)
    return one.kind == other.kind and 0 < differing <= len(both) - differing


def _is_one(one: Hashable, other: Hashable) -> bool:
    """Whether two values are one: of names, the words of the one may be some of the other's."""
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return one <= other or other <= one
    return one == other


def _differ_in_words(article: Article, one: Evidence, second: Article, other: Evidence) -> bool:
    """Whether two quotes have other words, but stand in what is the same sentence otherwise."""
    if _words(article, one) == _words(second, other):
        return False
    mine, theirs = (Counter(_words(text, at, AROUND)) for text, at in ((article, one), (second, other)))
    return (mine & theirs).total() >= SAME * max(mine.total(), theirs.total())


def _words(article: Article, evidence: Evidence, around: int = 0) -> list[str]:
    return _WORD.findall(key(article.text[max(0, evidence.start - around) : evidence.end + around]))
