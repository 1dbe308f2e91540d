"""Who is who among people of one name: a name alone joins nobody, it takes something else that agrees.

Each rule names evidence that profiles can share; profiles that share it are joined unless they contradict each other.
The rules run from the strongest to the weakest. Measured on simulated articles (design notes): a shared province, or a
shared body if none, joins with a precision of .97.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Final

from kg.identity.block import Block
from kg.identity.clusters import Clusters
from kg.identity.loose import attach
from kg.identity.model import Office
from kg.identity.places import HOME
from kg.identity.profiles import FRIENDSHIP

Evidence = Iterator[tuple[str, int]]


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
    attach(block, clusters, pinned)


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
    """Offices in the nation's friendship bodies, or one there and a national office beside one of those bodies.

    All of these bodies are members of one union, and their people are few.
    """
    national = [(index, office) for index, office in block.offices() if _is_national(office)]
    circle = {office.body for _, office in national if office.kind in FRIENDSHIP}
    for index, office in national:
        if office.body in circle or circle.intersection(block.seen[index].around.bodies):
            yield "", index


def same_country(block: Block) -> Evidence:
    """A foreign name with offices of one foreign country."""
    if block.is_foreign:
        for index, office in block.offices():
            if office.country not in {None, HOME}:
                yield str(office.country), index


RULES: Final[tuple[tuple[str, Callable[[Block], Evidence]], ...]] = (
    ("same body", same_body),
    ("same province", same_province),
    ("national friendship bodies", same_circle),
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


def _is_national(office: Office) -> bool:
    return office.country == HOME and office.region is None
