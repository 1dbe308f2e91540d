"""Everyone of one name: the people in the articles, each with what stands around."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.identity.keys import is_masked, is_vietnamese
from kg.identity.model import ArticleProfile, Office, Profile
from kg.identity.places import HOME, Atlas

COMMON_IN: Final = 4  # provinces with an official of this name: from then on a province alone proves little


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
    def year(self) -> int | None:
        """The year of the article, if it is known."""
        return int(self.around.published[:4]) if self.around.published else None

    @property
    def company(self) -> Iterator[str]:
        """The keys of the others that the article speaks of."""
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
    """Return a block; a name is common if officials of several provinces bear it, or if it hides who it is."""
    regions = {office.region for one in seen for office in one.profile.offices if _is_home(office)}
    regions -= {before for before, after in atlas.successors.items() if after in regions}
    foreign = not any(is_vietnamese(name) for one in seen for name in one.profile.names)
    masked = any(is_masked(name) for one in seen for name in one.profile.names)
    common = masked or len(regions - {None}) >= COMMON_IN
    return Block(seen, atlas, is_common=common, is_foreign=foreign and not masked)


def _is_home(office: Office) -> bool:
    return office.region is not None and office.country in {HOME, None}
