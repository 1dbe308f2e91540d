"""Sketches to groups of copies: reposts, reposts cut short, one agency's report with small edits.

Sketches only propose; what two texts share is then counted exactly. Two reporters at one event quote the same titles
and figures, but not the same sentences.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from kg.articles.model import Article
from kg.copies.model import CopyGroup, Sketch
from kg.copies.sketch import read_words, sketch_article

SHARED: Final = 0.7  # of the shorter text's words that stand in the longer one
RUN: Final = 5  # words in a row: names of bodies and titles run to four
FEWEST: Final = 24  # words that are shared at least: a sentence like another's is no text
MOST_HOLDERS: Final = 30  # articles; a sentence that more of them have is a set phrase

Pair = tuple[str, str]
Words = tuple[str, ...]


def find_copies(articles: Iterable[Article]) -> list[CopyGroup]:
    """Return the groups of articles that carry one text, in the order of their first ones' ids."""
    by_id = {article.id: article for article in articles}
    return group_copies(map(sketch_article, by_id.values()), Comparer(by_id.__getitem__))


class Comparer:
    """Says of a pair of articles, by their ids, whether they carry one text. `found` are the answers so far.

    `read` gives the few articles that have to be compared: pairs that are among `known` are not.
    """

    def __init__(self, read: Callable[[str], Article], known: Mapping[Pair, bool] | None = None) -> None:
        self.found: dict[Pair, bool] = {}
        self._known = known or {}
        self._words = cache(lambda article_id: read_words(read(article_id)))

    def __call__(self, pair: Pair) -> bool:
        """Say whether two articles carry one text."""
        answer = self._known.get(pair)
        if answer is None:
            answer = shared(*map(self._words, pair)) >= SHARED
        self.found[pair] = answer
        return answer


def group_copies(sketches: Iterable[Sketch], are_copies: Callable[[Pair], bool]) -> list[CopyGroup]:
    """Return the groups of copies among sketches."""
    by_id = {one.article: one for one in sketches}
    alike: dict[str, set[str]] = defaultdict(set)
    for one, other in propose_pairs(by_id.values()):
        if are_copies((one, other)):
            alike[one].add(other)
            alike[other].add(one)
    origins: dict[str, str] = {}
    for sketch in sorted((by_id[name] for name in alike), key=_appearance):
        earlier = [name for name in alike[sketch.article] if name in origins]
        first = min((by_id[name] for name in earlier), key=_appearance, default=sketch)
        origins[sketch.article] = origins.get(first.article, sketch.article)
    return sorted(_as_groups(origins), key=lambda group: group.origin)


def propose_pairs(sketches: Iterable[Sketch]) -> set[Pair]:
    """Return the pairs of articles of which some sentence is nearly the same, each with the smaller id first."""
    first: dict[int, str] = {}
    more: dict[int, list[str]] = {}
    for one in sketches:
        for band in one.bands:
            known = first.setdefault(band, one.article)
            if known != one.article:
                more.setdefault(band, [known]).append(one.article)
    return {
        (min(one, other), max(one, other))
        for holders in more.values()
        if len(holders) <= MOST_HOLDERS
        for at, one in enumerate(holders)
        for other in holders[at + 1 :]
    }


def shared(one: Words, other: Words) -> float:
    """Return the share of the shorter text, from 0 to 1, that stands in the longer one, in runs of some words at least.

    0 where that is too little to tell.
    """
    shorter, longer = sorted((one, other), key=len)
    known = set(_runs(longer))
    covered = {at + step for at, run in enumerate(_runs(shorter)) if run in known for step in range(RUN)}
    return len(covered) / len(shorter) if len(covered) >= FEWEST else 0.0


def _runs(words: Words) -> Iterator[Words]:
    return zip(*(words[at:] for at in range(RUN)), strict=False)


def _appearance(sketch: Sketch) -> tuple[str, int, str]:
    """Sort by when an article appeared, undated ones last; of one day, the fullest text first."""
    return sketch.published or "9999", -sketch.length, sketch.article


def _as_groups(origins: Mapping[str, str]) -> Iterator[CopyGroup]:
    copies: dict[str, list[str]] = defaultdict(list)
    for article, origin in origins.items():
        if article != origin:
            copies[origin].append(article)
    for origin, found in copies.items():
        yield CopyGroup(origin=origin, copies=tuple(sorted(found)))
