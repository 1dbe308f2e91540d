"""Readings of one thing to differences: conflicts, growth over time, figures that are rounded, figures of a part."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from kg.conflicts import reasons
from kg.conflicts.model import Difference, Reading, Reason, Side
from kg.conflicts.reasons import Rule
from kg.time.days import gap

COMPARABLE: Final = 31  # days: two figures of one month clash; further apart, what is counted may have grown

Wider = Mapping[str, frozenset[str]]


def compare(readings: Iterable[Reading], wider: Wider) -> Iterator[Difference]:
    """Yield the differences between what articles state of one thing, one for each two values.

    Copies of one text are one source. Of several articles with the same value, the one nearest in time to the other
    side, then the first to appear, stands for it. `wider` says for an aspect of which others it is a part.
    """
    things: dict[Hashable, list[Reading]] = defaultdict(list)
    for reading in readings:
        things[reading.thing].append(reading)
    for same in things.values():
        yield from _differences(_without_copies(sorted(same, key=_appearance)), wider)


def judge(one: Reading, other: Reading, wider: Wider) -> tuple[Rule, Reason] | None:
    """Return the rule by which two readings of one thing differ and why, None where nothing can be said."""
    within = one.source.iri == other.source.iri
    apart = days_apart(one, other)
    if within and one.fact != other.fact and not _both_whole(one, other):
        return None  # it may be a total and its part
    narrow = _narrower(one, other, wider)
    if one.aspect and other.aspect and one.aspect != other.aspect and narrow is None:
        return None
    if one.low <= other.high and other.low <= one.high:
        rule = reasons.ROUNDED
    elif within:
        rule = reasons.ITSELF
    elif narrow is not None and narrow.low <= max(one.high, other.high) and narrow.low < max(one.low, other.low):
        rule = reasons.A_PART
    elif not (one.grows or other.grows):
        rule = reasons.ONE_PERIOD if one.kind == "figure" else reasons.ONE_CONGRESS
    elif apart is None:
        return None
    elif apart > COMPARABLE:
        rule = reasons.GROWTH
    else:
        rule = reasons.PART_OF_LESS if narrow is not None else reasons.ONE_TIME
    return rule, rule.reason(apart=reasons.say_apart(apart))


def _both_whole(one: Reading, other: Reading) -> bool:
    """Whether two facts of one article are of one whole: named alike, and neither less than half of the other."""
    if one.whole is None or one.whole != other.whole:
        return False
    return 2 * min(one.high, other.high) >= max(one.low, other.low)


def days_apart(one: Reading, other: Reading) -> int | None:
    """Return how many days lie between two readings at least, None where one has no date."""
    return gap(one.days, other.days) if one.days is not None and other.days is not None else None


def _narrower(one: Reading, other: Reading, wider: Wider) -> Reading | None:
    """The one of two readings that is about a part of what the other is about."""
    for narrow, wide in ((one, other), (other, one)):
        if narrow.aspect and wide.aspect in wider.get(narrow.aspect, ()):
            return narrow
    return None


def _differences(same: Sequence[Reading], wider: Wider) -> Iterator[Difference]:
    found: dict[Hashable, tuple[int, Difference]] = {}
    for one, other in combinations(same, 2):
        if one.value == other.value:
            continue
        if one.source.iri != other.source.iri and not _stands_against(one, other, same):
            continue
        if (judged := judge(one, other, wider)) is None:
            continue
        rule, why = judged
        if rule is reasons.GROWTH and any(_lies_between(third, one, other) for third in same):
            continue
        within = one.source.iri == other.source.iri
        key = within and one.source.iri, frozenset((one.value, other.value)), rule.verdict
        apart = days_apart(one, other) or 0
        if key in found and found[key][0] <= apart:
            continue
        found[key] = (
            apart,
            Difference(
                kind="within-article" if within else one.kind,
                subject=one.subject,
                label=one.label,
                one=_side(one, same),
                other=_side(other, same),
                verdict=rule.verdict,
                why=why,
            ),
        )
    yield from (difference for _, difference in found.values())


def _stands_against(one: Reading, other: Reading, same: Iterable[Reading]) -> bool:
    """Whether two articles give two values: not where one gives the other's value, too, or a part beside its total."""
    for mine, theirs in ((one, other), (other, one)):
        for third in same:
            if third.source.iri == mine.source.iri and third is not mine:
                if third.low <= theirs.high and theirs.low <= third.high:
                    return False
                if mine.kind == "figure" and third.fact != mine.fact and third.low > mine.high:
                    return False
    return True


def _lies_between(third: Reading, one: Reading, other: Reading) -> bool:
    """Whether a third figure dates from between two, so that these are no neighbours in a row that grows."""
    if third.days is None or one.days is None or other.days is None or third.value in (one.value, other.value):
        return False
    first, last = sorted((one.days, other.days), key=lambda days: days.first)
    return first.last < third.days.first and third.days.last < last.first


def _without_copies(same: Sequence[Reading]) -> list[Reading]:
    """Leave of each text the article that first carried it, among those that state the value."""
    first: dict[str, str] = {}
    for reading in same:
        first.setdefault(reading.source.origin, reading.source.iri)
    own = {reading.source.iri for reading in same}
    keep = {origin if origin in own else iri for origin, iri in first.items()}
    return [reading for reading in same if reading.source.iri in keep]


def _side(reading: Reading, same: Iterable[Reading]) -> Side:
    return Side(
        value=reading.value,
        fact=reading.fact,
        evidence=reading.evidence,
        source=reading.source,
        days=reading.days,
        sources=len({one.source.iri for one in same if one.value == reading.value}),
    )


def _appearance(reading: Reading) -> tuple[str, str, str, str]:
    published = reading.source.published
    return str(published.first) if published else "9999", reading.source.id, reading.value, reading.evidence
