"""Who is who among people of one name: a name alone joins nobody, it takes something else that agrees.

Each rule names evidence that profiles can share; profiles that share it are joined unless they contradict each other.
The rules run from the strongest to the weakest. Measured on simulated articles (design notes): a shared province, or a
shared body if none, joins with a precision of .97.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from kg.identity.clusters import Cluster, Clusters
from kg.identity.keys import is_vietnamese
from kg.identity.model import ArticleProfile, Office, Profile
from kg.identity.places import HOME, Atlas

COMMON_IN: Final = 4  # provinces with an official of this name: from then on a province alone proves little
COMPANY: Final = 2  # people whom two articles both name beside the person
LARGE: Final = 12  # people in an article

Evidence = Iterator[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Seen:
    """A person in one article, with what stands around."""

    profile: Profile
    around: ArticleProfile

    @property
    def is_placed(self) -> bool:
        """Whether an office tells where the person belongs; else only the article's surroundings can."""
        return any(office.region or office.country for office in self.profile.offices)

    @property
    def company(self) -> Iterator[str]:
        """The names of the others that the article speaks of."""
        return (other.key for other in self.around.people if other.key != self.profile.key)


@dataclass(frozen=True, slots=True)
class Block:
    """Everyone of one name, in the order of the articles' ids."""

    seen: Sequence[Seen]
    atlas: Atlas
    is_common: bool
    is_foreign: bool

    def offices(self) -> Iterator[tuple[int, Office]]:
        """Yield every office with the number of the profile that has it."""
        for index, seen in enumerate(self.seen):
            for office in seen.profile.offices:
                yield index, office


def make_block(seen: Sequence[Seen], atlas: Atlas) -> Block:
    """Return a block; a name is common if officials of several provinces bear it."""
    regions = {office.region for one in seen for office in one.profile.offices if _is_home(office)}
    regions -= {before for before, after in atlas.successors.items() if after in regions}
    foreign = not any(is_vietnamese(name) for one in seen for name in one.profile.names)
    return Block(seen, atlas, len(regions - {None}) >= COMMON_IN, foreign)


def link(block: Block, clusters: Clusters, pinned: frozenset[int] = frozenset()) -> None:
    """Join what belongs together; profiles that a person pinned are left where the person put them."""
    for reason, rule in RULES:
        shared: dict[str, list[int]] = defaultdict(list)
        for key, member in rule(block):
            if member not in pinned:
                shared[key].append(member)
        for key in sorted(shared):
            clusters.join(shared[key], reason)
    _continue_after_merger(block, clusters, pinned)
    _attach(block, clusters, pinned)


def same_body(block: Block) -> Evidence:
    """An office in one body, or in a body and a department of it."""
    for index, office in block.offices():
        for body in (office.body, *office.kin):
            yield body, index


def same_province(block: Block) -> Evidence:
    """Offices in one province: careers go through several bodies. Of a common name, one colleague must agree too."""
    for index, office in block.offices():
        if office.region is None:
            continue
        if not block.is_common:
            yield office.region, index
            continue
        for colleague in block.seen[index].company:
            yield f"{office.region}\n{colleague}", index


def same_circle(block: Block) -> Evidence:
    """National offices, one of them in a body that the other's article names."""
    holders = {office.body for _, office in block.offices() if office.country == HOME and office.region is None}
    for index, office in block.offices():
        if office.country == HOME and office.region is None:
            for body in holders.intersection((office.body, *block.seen[index].around.bodies)):
                yield body, index


def same_country(block: Block) -> Evidence:
    """A foreign name with offices of one foreign country."""
    if block.is_foreign:
        for index, office in block.offices():
            if office.country not in {None, HOME}:
                yield str(office.country), index


RULES: Final[tuple[tuple[str, Callable[[Block], Evidence]], ...]] = (
    ("same body", same_body),
    ("same province", same_province),
    ("same circle of national bodies", same_circle),
    ("foreign name, same country", same_country),
)


def _continue_after_merger(block: Block, clusters: Clusters, pinned: frozenset[int]) -> None:
    """Join an official of a merged province with the only namesake of the provinces that it was merged from."""
    before: dict[str, set[int]] = defaultdict(set)
    after: dict[str, set[int]] = defaultdict(set)
    for index, office in block.offices():
        if office.region is None or index in pinned:
            continue
        after[office.region].add(clusters.root(index))
        if (successor := block.atlas.successors.get(office.region)) is not None:
            before[successor].add(clusters.root(index))
    for region in sorted(before):
        older, newer = before[region], after[region]
        if len(older) == 1 and len(newer) == 1:
            clusters.join([*older, *newer], "province merged")


def _attach(block: Block, clusters: Clusters, pinned: frozenset[int]) -> None:
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
        for index in placed:
            root = clusters.root(index)
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
        return next(filter(None, (bodies & homes, bodies, homes, known, everyone)), set())

    def _at(self, home: str) -> set[int]:
        """Return who has an office in a province, else who has one in a province that it came from or became."""
        return self._by_region.get(home) or {
            root
            for region, roots in self._by_region.items()
            if self._block.atlas.continues(region, home)
            for root in roots
        }

    def _agreeing(self, index: int, roots: set[int]) -> set[int]:
        return {root for root in roots if self._clusters.agree(index, root)}


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


def _is_home(office: Office) -> bool:
    return office.region is not None and office.country in {HOME, None}


def describe(cluster: Cluster) -> str:
    """Return why the profiles of a cluster were joined."""
    return "; ".join(sorted(cluster.reasons)) or "one article"
