"""Sketches to groups of copies: reposts, reposts cut short, one agency's report with small edits.

Sketches only propose; what two texts share is then counted exactly. Two reporters at one event quote the same titles
and figures, but not the same sentences. A text that was edited to state something else is a source of its own.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Final

from kg.copies.facts import differ
from kg.copies.model import CopyGroup, Likeness, Sketch, Told
from kg.copies.sketch import read_words, sketch_article

SHARED: Final = 0.7  # of the shorter text's words that stand in the longer one
RUN: Final = 5  # words in a row: names of bodies and titles run to four
FEWEST: Final = 24  # words that are shared at least: a sentence like another's is no text
MOST_HOLDERS: Final = 30  # articles; a sentence that more of them have is a set phrase

Pair = tuple[str, str]
Words = tuple[str, ...]


def find_copies(articles: Iterable[Told]) -> list[CopyGroup]:
    """Return the groups of articles that carry one text, in the order of their first ones' ids."""
    by_id = {told.article.id: told for told in articles}
    return group_copies((sketch_article(told.article) for told in by_id.values()), Comparer(by_id.__getitem__))


class Comparer:
    """Says of a pair of articles, by their ids, how alike they are. `found` are the answers so far.

    `read` gives the few articles that have to be compared: pairs that are among `known` are not.
    """

    def __init__(self, read: Callable[[str], Told], known: Mapping[Pair, Likeness] | None = None) -> None:
        self.found: dict[Pair, Likeness] = {}
        self._known = known or {}
        self._read = cache(read)
        self._words = cache(lambda article_id: read_words(self._read(article_id).article))

    def __call__(self, pair: Pair) -> Likeness:
        """Say whether two articles carry one text, and whether they state the same."""
        answer = self._known.get(pair)
        if answer is None:
            answer = self._compare(pair)
        self.found[pair] = answer
        return answer

    def _compare(self, pair: Pair) -> Likeness:
        if shared(*map(self._words, pair)) < SHARED:
            return "apart"
        return "differs" if differ(*map(self._read, pair)) else "copy"


def group_copies(sketches: Iterable[Sketch], compare: Callable[[Pair], Likeness]) -> list[CopyGroup]:
    """Return the groups of copies among sketches. No two of a group state different things."""
    by_id = {one.article: one for one in sketches}
    alike: dict[Likeness, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one, other in propose_pairs(by_id.values()):
        answer = compare((one, other))
        alike[answer][one].add(other)
        alike[answer][other].add(one)
    origins: dict[str, str] = {}
    for sketch in sorted((by_id[name] for name in alike["copy"]), key=_appearance):
        barred = {origins[name] for name in alike["differs"][sketch.article] if name in origins}
        earlier = [name for name in alike["copy"][sketch.article] if origins.get(name, "") not in {"", *barred}]
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
