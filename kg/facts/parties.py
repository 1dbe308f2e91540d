"""A side of a meeting, and the place that it is of."""

from dataclasses import dataclass

from kg.facts.model import Mention
from kg.mentions.model import PlaceName


@dataclass(frozen=True, slots=True)
class Side:
    """A side: what it is, where on the tape, and its territory, so that a host's body can stand for the place visited."""

    mention: Mention
    at: int
    territory: str | None
    delegation: bool = False

    @property
    def label(self) -> str:
        """The side in canonical words."""
        return self.mention.full_name


def territory(mention: Mention) -> str | None:
    """The IRI or name of the place that a side is or serves."""
    place = mention.thing if isinstance(mention.thing, PlaceName) else getattr(mention.thing, "place", None)
    return (place.iri or place.name) if place is not None else None
