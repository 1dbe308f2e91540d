"""Human decisions applied: to the people of one name, to bodies and places, and to the cases that are still open."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from kg.identity.block import Seen
from kg.identity.clusters import Clusters
from kg.identity.keys import label_key, mint, name_key
from kg.identity.model import Anchor, ArticleProfile, Decision, Verdict
from kg.identity.naming import Person, first_seen
from kg.mentions.model import Who

DECIDED: Final = "a person decided"

_MINTED = re.compile(r"-[0-9a-f]{8}$")

Persons = Mapping[str, Mapping[Who, Person]]
"""The people of each article."""


class Spot(NamedTuple):
    """A mention that a decision names, found again: the article, and a person's name key and number or else the IRI."""

    article: str
    key: str
    which: int = 0


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision with those of its mentions that are still there."""

    decision: Decision
    left: tuple[Spot, ...]
    right: tuple[Spot, ...]


class Judge:
    """What the decisions say of a set of articles."""

    def __init__(self, decisions: Iterable[Decision], profiles: Mapping[str, ArticleProfile]) -> None:
        self.rulings: list[Ruling] = []
        self.reopened: list[Decision] = []  # an article that they rest on has changed
        for decision in decisions:
            if any(_has_changed(anchor, profiles) for anchor in (*decision.left, *decision.right)):
                self.reopened.append(decision)
                continue
            left, right = (tuple(_find(decision, side, profiles)) for side in (decision.left, decision.right))
            if left and right:
                self.rulings.append(Ruling(decision, left, right))
        self._renamed: dict[str, str] = {}
        self._exceptions: dict[Spot, str] = {}
        self._rename()

    def final(self, article: str, iri: str) -> str:
        """Return the IRI of a body or place of an article after the decisions."""
        if not self._renamed and not self._exceptions:
            return iri
        return self._exceptions.get(Spot(article, iri)) or self._renamed.get(iri, iri)

    def apply(self, seen: Sequence[Seen], clusters: Clusters) -> frozenset[int]:
        """Join and keep apart people of one name as decided; return those that no rule may join any more."""
        index = {Spot(one.around.article, *one.profile.who): number for number, one in enumerate(seen)}
        pinned: set[int] = set()
        for ruling in self.rulings:
            left = [index[spot] for spot in ruling.left if spot in index]
            right = [index[spot] for spot in ruling.right if spot in index]
            if not left or not right or ruling.decision.kind != "person":
                continue
            if ruling.decision.scope == "mention":
                pinned.update(left)
            if ruling.decision.verdict == "same":
                clusters.unite(left[0], right[0], DECIDED)
            elif ruling.decision.verdict == "different":
                for one in left:
                    for other in right:
                        clusters.keep_apart(one, other)
        return frozenset(pinned)

    def merge(self, people: Sequence[Person]) -> list[Person]:
        """Join people of different names that were decided to be one: a misspelling, a maiden name."""
        owner = {
            Spot(one.around.article, *one.profile.who): i for i, person in enumerate(people) for one in person.seen
        }
        parent = list(range(len(people)))

        def root(number: int) -> int:
            while parent[number] != number:
                number = parent[number]
            return number

        for ruling in self.rulings:
            if ruling.decision.kind == "person" and ruling.decision.verdict == "same":
                kept, gone = sorted((root(owner[ruling.left[0]]), root(owner[ruling.right[0]])))
                parent[gone] = kept
        groups: dict[int, list[Person]] = defaultdict(list)
        for number, person in enumerate(people):
            groups[root(number)].append(person)
        return [_one_person(group) if len(group) > 1 else group[0] for group in groups.values()]

    def verdicts(self, persons: Persons) -> dict[tuple[str, str], Verdict]:
        """Return what was decided about pairs of IRIs, the smaller first; the last decision counts."""
        decided: dict[tuple[str, str], Verdict] = {}
        for ruling in self.rulings:
            for one in ruling.left:
                for other in ruling.right:
                    pair = sorted(self._iri(spot, ruling.decision, persons) for spot in (one, other))
                    if pair[0] != pair[1]:
                        decided[pair[0], pair[1]] = ruling.decision.verdict
        return decided

    def _iri(self, spot: Spot, decision: Decision, persons: Persons) -> str:
        if decision.kind == "person":
            return persons[spot.article][spot.key, spot.which].iri
        return self.final(spot.article, spot.key)

    def _rename(self) -> None:
        """Work out which bodies and places were decided to be others."""
        parent: dict[str, str] = {}

        def root(iri: str) -> str:
            while iri in parent:
                iri = parent[iri]
            return iri

        for ruling in self.rulings:
            if ruling.decision.kind == "person":
                continue
            if ruling.decision.scope == "mention":
                for spot in ruling.left:
                    self._exceptions[spot] = _exception(ruling, spot)
            elif ruling.decision.verdict == "same":
                kept, gone = sorted((root(ruling.left[0].key), root(ruling.right[0].key)), key=_listed_first)
                if kept != gone:
                    parent[gone] = kept
        self._renamed = {iri: root(iri) for iri in parent}


def _exception(ruling: Ruling, spot: Spot) -> str:
    """Return what one mention of a body or place means, unlike the others of its name."""
    match ruling.decision.verdict:
        case "same":
            return ruling.right[0].key
        case "different":
            return mint(ruling.decision.kind, ruling.decision.left[0].name, f"{spot.key}\n{spot.article}")
        case _:
            return spot.key


def is_minted(iri: str) -> bool:
    """Say whether an IRI was made here, not listed by the lexicon: only minted ones end in a hash."""
    return _MINTED.search(iri) is not None


def _listed_first(iri: str) -> tuple[bool, str]:
    return is_minted(iri), iri


def _has_changed(anchor: Anchor, profiles: Mapping[str, ArticleProfile]) -> bool:
    """Say whether an article is not what the person deciding saw."""
    profile = profiles.get(anchor.article)
    return profile is not None and profile.sha256 != anchor.sha256


def _find(decision: Decision, anchors: Iterable[Anchor], profiles: Mapping[str, ArticleProfile]) -> Iterator[Spot]:
    """Yield the mentions that anchors name, as far as their articles are there."""
    for anchor in anchors:
        if (profile := profiles.get(anchor.article)) is None:
            continue
        if decision.kind == "person":
            who = name_key(anchor.name), anchor.which
            if any(person.who == who for person in profile.people):
                yield Spot(anchor.article, *who)
        else:
            wanted = label_key(anchor.name)
            for thing in profile.things:
                if thing.kind == decision.kind and label_key(thing.label) == wanted:
                    yield Spot(anchor.article, thing.iri)


def _one_person(people: Sequence[Person]) -> Person:
    first = min(people, key=lambda person: (first_seen(person.seen), person.iri))
    seen = sorted(
        (one for person in people for one in person.seen), key=lambda one: (one.around.article, one.profile.who)
    )
    reasons = {reason for person in people for reason in person.reasons} | {DECIDED}
    return replace(first, seen=tuple(seen), reasons=tuple(sorted(reasons)))
