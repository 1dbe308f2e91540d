"""People whom an article names without an office that tells where they belong: by what the article says around them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from kg.identity.block import Block
from kg.identity.clusters import Clusters

COMPANY: Final = 2  # people whom two articles both name beside the person
LARGE: Final = 12  # people in an article
NEAR: Final = 3  # years between a mention without office and the nearest one with


def attach(block: Block, clusters: Clusters, pinned: frozenset[int]) -> None:
    """Join people whom an article names without a placed office: by what it says around them."""
    placed: list[int] = []
    loose: dict[int, list[int]] = defaultdict(list)
    for index in range(len(block.seen)):
        if index not in pinned:
            members = clusters.cluster(index).members
            if any(block.seen[member].is_placed for member in members):
                placed.append(index)
            else:
                loose[clusters.root(index)].append(index)
    if not loose:
        return
    known = _Surroundings(block, clusters, placed)
    chosen = {root: found for root, members in loose.items() if (found := known.fitting(members)) is not None}
    for root, found in chosen.items():
        if clusters.agree(root, found):
            clusters.unite(root, found, "named among the same")
    _join_loose(block, clusters, [index for root in loose if root not in chosen for index in loose[root]])


class _Surroundings:
    """The placed people of a block, by what stood around them."""

    def __init__(self, block: Block, clusters: Clusters, placed: Sequence[int]) -> None:
        self._block = block
        self._clusters = clusters
        self._by_body: dict[str, set[int]] = defaultdict(set)
        self._by_region: dict[str, set[int]] = defaultdict(set)
        self._by_company: dict[str, set[int]] = defaultdict(set)
        self._years: dict[int, set[int]] = defaultdict(set)
        for index in placed:
            root = clusters.root(index)
            if (year := block.seen[index].year) is not None:
                self._years[root].add(year)
            for office in block.seen[index].profile.offices:
                self._by_body[office.body].add(root)
                if office.region is not None:
                    self._by_region[office.region].add(root)
            for other in block.seen[index].company:
                self._by_company[other].add(root)
        self._roots = {clusters.root(index) for index in placed}

    def fitting(self, members: Sequence[int]) -> int | None:
        """Return the one cluster that profiles of one person without placed office can belong to, or None."""
        found = {root for member in members for root in self._candidates(member)}
        return found.pop() if len(found) == 1 else None

    def _candidates(self, index: int) -> set[int]:
        """Return the clusters that the strongest evidence around a profile points to."""
        seen = self._block.seen[index]
        company = Counter(root for other in seen.company for root in self._by_company[other])
        bodies = self._agreeing(index, {root for body in seen.around.bodies for root in self._by_body[body]})
        homes = self._agreeing(index, {root for home in seen.around.homes for root in self._at(home)})
        if self._block.is_common:
            homes &= company.keys()
        known = self._agreeing(index, {root for root, shared in company.items() if shared >= COMPANY})
        everyone = self._agreeing(index, self._roots) if _is_distinct(self._block) else set()
        # A body of the nation is named everywhere: where the province speaks for another namesake, nobody can say.
        return next(filter(None, (bodies & homes, bodies | homes, known, everyone)), set())

    def _at(self, home: str) -> set[int]:
        """Return who has an office in a province, else who has one in what it became or was merged from."""
        if at_home := self._by_region.get(home):
            return at_home
        successors = self._block.atlas.successors
        became = self._by_region.get(successors.get(home, ""), set())
        elsewhere = (
            roots for region, roots in self._by_region.items() if successors.get(region) == successors.get(home)
        )
        merged = (roots for region, roots in self._by_region.items() if successors.get(region) == home)
        return set().union(*merged) if home not in successors else became.difference(*elsewhere)

    def _agreeing(self, index: int, roots: set[int]) -> set[int]:
        return {root for root in roots if self._is_near(index, root) and self._clusters.agree(index, root)}

    def _is_near(self, index: int, root: int) -> bool:
        """Say whether a mention is of about the time in which the person is known to be in office."""
        year = self._block.seen[index].year
        return year is None or not self._years[root] or min(abs(year - known) for known in self._years[root]) <= NEAR


def _join_loose(block: Block, clusters: Clusters, loose: Sequence[int]) -> None:
    """Join people without placed offices whose articles are at home in one province, or name the same others."""
    at_home: dict[str, list[int]] = defaultdict(list)
    with_others: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in loose:
        homes, company = block.seen[index].around.homes, sorted(set(block.seen[index].company))
        if len(homes) == 1 and not block.is_common:
            at_home[homes[0]].append(index)
        for others in _parties(company):
            with_others[others].append(index)
    for home in sorted(at_home):
        clusters.join(at_home[home], "articles of one province")
    for pair in sorted(with_others):
        clusters.join(with_others[pair], "named among the same")
    if _is_distinct(block):
        clusters.join(loose, "foreign name")


def _parties(company: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the pairs of a small company; a large one is known as a whole, since its pairs would be too many."""
    if len(company) > LARGE:
        yield tuple(company)
    else:
        yield from combinations(company, COMPANY)


def _is_distinct(block: Block) -> bool:
    """Say whether a name is foreign and of two words at least: two people rarely share one."""
    return block.is_foreign and any(" " in name for one in block.seen for name in one.profile.names)
