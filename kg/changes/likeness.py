"""When a fact that is gone and one that is new are about the same thing."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kg import vocab

Content = Mapping[str, tuple[str, ...]]  # what a fact says: each property and its values in words, sorted


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two facts of a class are about one thing if all of `same` are equal and at least `least` of `near` share a value.

    `other` are further properties that they may differ in.
    """

    same: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    least: int = 0
    other: tuple[str, ...] = ()

    @property
    def properties(self) -> tuple[str, ...]:
        """All that a fact of the class says."""
        return (*self.same, *self.near, *self.other)

    def score(self, one: Content, another: Content) -> int:
        """Return how much two facts are alike; 0 if they are about different things."""
        if any(one.get(name, ()) != another.get(name, ()) for name in self.same):
            return 0
        shared = [name for name in self.near if set(one.get(name, ())) & set(another.get(name, ()))]
        if len(shared) < self.least:
            return 0
        return 1 + sum(1 for name in self.properties if one.get(name, ()) == another.get(name, ()) != ())

    def tokens(self, content: Content) -> Iterator[tuple[object, ...]]:
        """Yield what two facts share at least one of, if they are about one thing: what to look for them by."""
        same = tuple(content.get(name, ()) for name in self.same)
        if not self.least:
            yield same
        for name in self.near:
            yield from ((same, name, value) for value in content.get(name, ()))


LIKENESSES: Final[Mapping[str, Likeness]] = {
    vocab.TENURE: Likeness(
        same=(vocab.ORG_MEMBER, vocab.ORG_ORGANIZATION, vocab.ORG_ROLE),
        other=(
            vocab.STANDING,
            vocab.CHANGE,
            vocab.SINCE,
            vocab.SCHEMA_START_DATE,
            vocab.SCHEMA_END_DATE,
            vocab.ATTESTED_ON,
        ),
    ),
    vocab.CONGRESS: Likeness(
        same=(vocab.CONGRESS_OF,),
        near=(vocab.ORDINAL, vocab.TERM_START, vocab.TERM_END, vocab.SCHEMA_START_DATE),
        least=1,
        other=(vocab.COMMITTEE_SIZE, vocab.ELECTED_CHAIR),
    ),
    vocab.FRIENDSHIP_PAIR: Likeness(
        same=(vocab.VIETNAMESE_SIDE, vocab.FOREIGN_SIDE), other=(vocab.PAIR_KIND, vocab.PAIR_STATUS)
    ),
    vocab.PAIR_FIGURE: Likeness(
        same=(vocab.PAIR_KIND, vocab.PAIR_STATUS, vocab.PAIRS_OF, vocab.PAIRS_WITH),
        other=(vocab.COUNT, vocab.AS_OF, vocab.EXTENT, vocab.BOUND),
    ),
    vocab.PARTNERSHIP: Likeness(same=(vocab.PARTNERSHIP_OF, vocab.PARTNERSHIP_WITH)),
    vocab.AWARD_GIVING: Likeness(
        same=(vocab.AWARD_NAME, vocab.RECIPIENT, vocab.RECIPIENT_GROUP), other=(vocab.GIVER, vocab.COUNT)
    ),
    vocab.AID_FIGURE: Likeness(
        same=(vocab.AID_TO,),
        near=(vocab.PERIOD, vocab.AMOUNT, vocab.PROJECTS),
        least=1,
        other=(vocab.CURRENCY, vocab.BOUND, vocab.AID_STAGE),
    ),
    vocab.MEETING: Likeness(
        near=(vocab.SCHEMA_START_DATE, vocab.PARTICIPANT, vocab.ATTENDEE),
        least=2,
    ),
}


def pair_alike(
    likeness: Likeness, olds: Mapping[str, Content], news: Mapping[str, Content]
) -> Iterator[tuple[str, str]]:
    """Yield the keys of old and new facts of a class that are about one thing, each once, the most alike first."""
    known: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for new, after in news.items():
        for token in likeness.tokens(after):
            known[token].add(new)
    scored = [
        (-score, old, new)
        for old, before in olds.items()
        for new in set().union(*(known.get(token, set()) for token in likeness.tokens(before)))
        if (score := likeness.score(before, news[new])) > 0
    ]
    taken: set[str] = set()
    for _, old, new in sorted(scored):
        if old not in taken and new not in taken:
            taken |= {old, new}
            yield old, new
