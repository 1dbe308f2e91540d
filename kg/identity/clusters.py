"""Profiles of one name, joined step by step: never two that contradict each other, and in no order but their own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.identity.model import Office, Profile
from kg.identity.places import Atlas

Span = tuple[str, str]
"""From the first day that is certainly attested to the last; the first is later if no two days are certain."""


@dataclass(slots=True)
class Cluster:
    """Profiles that are one person, with what could contradict a further one."""

    members: list[int]
    genders: set[str] = field(default_factory=set)
    spans: dict[tuple[str, str], Span] = field(default_factory=dict)  # (kind of unit, unit) → when served
    reasons: set[str] = field(default_factory=set)


class Clusters:
    """A union-find over the profiles of one name that refuses unions of what contradicts."""

    def __init__(self, profiles: Iterable[tuple[Profile, str | None]], atlas: Atlas) -> None:
        self._atlas = atlas
        self._parent: list[int] = []
        self._clusters: dict[int, Cluster] = {}
        self._apart: set[tuple[int, int]] = set()
        for index, (profile, published) in enumerate(profiles):
            self._parent.append(index)
            cluster = Cluster([index], {profile.gender} if profile.gender else set())
            for office in profile.offices:
                for seat, span in _seats(office, published):
                    cluster.spans[seat] = _wider(cluster.spans.get(seat), span)
            self._clusters[index] = cluster

    def root(self, index: int) -> int:
        """Return the profile that stands for the cluster of a profile."""
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def cluster(self, index: int) -> Cluster:
        """Return the cluster that a profile is in."""
        return self._clusters[self.root(index)]

    def all(self) -> list[Cluster]:
        """Return the clusters by their smallest members, which come first in each."""
        for cluster in self._clusters.values():
            cluster.members.sort()
        return sorted(self._clusters.values(), key=lambda cluster: cluster.members[0])

    def keep_apart(self, one: int, other: int) -> None:
        """Never join two profiles from now on: a person decided so."""
        self._apart.add((one, other))

    def unite(self, one: int, other: int, reason: str) -> None:
        """Join two clusters without asking whether they agree."""
        kept, gone = sorted((self.root(one), self.root(other)))
        if kept == gone:
            return
        into, out = self._clusters[kept], self._clusters.pop(gone)
        self._parent[gone] = kept
        into.members += out.members
        into.genders |= out.genders
        into.reasons |= out.reasons | {reason}
        for seat, span in out.spans.items():
            into.spans[seat] = _wider(into.spans.get(seat), span)

    def agree(self, one: int, other: int) -> bool:
        """Say whether nothing speaks against two clusters being one person."""
        return self._agree(self.cluster(one), self.cluster(other))

    def join(self, members: Sequence[int], reason: str) -> None:
        """Join the clusters of members that evidence ties together, as far as they agree.

        Those that say most come first. Where some contradict each other, one that fits two of them joins neither.
        """
        roots = sorted({self.root(member) for member in members}, key=self._definite)
        groups: list[int] = []
        for root in roots:
            fitting = [group for group in groups if self.agree(group, root)]
            if not fitting:
                groups.append(root)
            elif len(fitting) == 1:
                self.unite(fitting[0], root, reason)

    def _definite(self, root: int) -> tuple[bool, int, int]:
        cluster = self._clusters[root]
        return not cluster.genders, -len(cluster.spans), min(cluster.members)

    def _agree(self, left: Cluster, right: Cluster) -> bool:
        if left is right:
            return True
        if (left.genders and right.genders and left.genders != right.genders) or self._decided_apart(left, right):
            return False
        return next(self._clashes(left, right), None) is None

    def clash(self, one: int, other: int) -> tuple[str, str] | None:
        """Return what two clusters serve or lead in turns, as nobody does; None if there is no such thing."""
        return next(self._clashes(self.cluster(one), self.cluster(other)), None)

    def _clashes(self, left: Cluster, right: Cluster) -> Iterator[tuple[str, str]]:
        for seat, span in left.spans.items():
            for other_seat, other_span in right.spans.items():
                if self._clash(seat, span, other_seat, other_span):
                    yield seat[1], other_seat[1]

    def _decided_apart(self, left: Cluster, right: Cluster) -> bool:
        if not self._apart:
            return False
        roots = {self.root(left.members[0]), self.root(right.members[0])}
        return any({self.root(one), self.root(other)} == roots for one, other in self._apart)

    def _clash(self, seat: tuple[str, str], span: Span, other: tuple[str, str], other_span: Span) -> bool:
        """Nobody serves two units of one kind, or leads full time, in turns: one is over before the other begins."""
        if seat[0] != other[0] or seat[1] == other[1] or self._atlas.continues(seat[1], other[1]):
            return False
        return span[0] < other_span[1] and other_span[0] < span[1]


def bounds(date: str) -> Span:
    """Return the first and the last day that an ISO prefix allows.

    >>> bounds("2021-07")
    ('2021-07-01', '2021-07-31')
    """
    return (date + "-01-01"[len(date) - 4 :], date + "-12-31"[len(date) - 4 :])


def _seats(office: Office, published: str | None) -> Iterator[tuple[tuple[str, str], Span]]:
    """Yield the units that an office serves, with the days on which it certainly does."""
    date = office.on or published
    if date is None or office.standing == "former" or office.region is None:
        return
    earliest, latest = bounds(date)
    yield ("region", office.region), (latest, earliest)
    if office.post is not None:
        yield ("post", office.post), (latest, earliest)
    if office.tier is not None:  # who leads a district does not chair the province's union meanwhile
        yield ("tier", office.tier), (latest, earliest)
    if office.seat is not None:
        unit, _, key = office.seat.partition("\n")
        yield (unit, key), (latest, earliest)


def _wider(known: Span | None, span: Span) -> Span:
    return span if known is None else (min(known[0], span[0]), max(known[1], span[1]))
