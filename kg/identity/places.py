"""Which place a name names: the lexicon's, or one minted from its name, unit and surroundings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kg.identity.keys import label_key, mint
from kg.mentions.model import PlaceName
from kg.reference.lexicon import Lexicon
from kg.vocab import HNR

HOME: Final = f"{HNR}place/viet-nam"


class Location(NamedTuple):
    """Where a place lies: its country, that country's first-level unit, and the unit below if it is a smaller one."""

    country: str | None = None
    region: str | None = None
    seat: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """What identity takes from the lexicon: where listed places lie, what they became, which heads name by parts."""

    labels: Mapping[str, str] = field(default_factory=dict)
    parents: Mapping[str, str] = field(default_factory=dict)
    countries: frozenset[str] = frozenset()
    successors: Mapping[str, str] = field(default_factory=dict)  # a province and the one it was merged into
    complete_heads: frozenset[str] = frozenset()  # heads after which territory, counterparts and parent say it all

    def continues(self, one: str, other: str) -> bool:
        """Say whether one province became the other: Yên Bái became Lào Cai, the old Lào Cai did not become it."""
        return self.successors.get(one) == other or self.successors.get(other) == one


# What follows these heads has words of its own (Sở Ngoại vụ, Công ty X): the label is part of the key.
_WITH_WORDS: Final = frozenset({"theme", "theme-territory", "name"})


def read_atlas(lexicon: Lexicon) -> Atlas:
    """Return what identity needs of a lexicon."""
    places = lexicon.place_of
    return Atlas(
        labels={iri: place.label for iri, place in places.items()},
        parents={iri: parent for iri, place in places.items() if (parent := place.parent or place.country)},
        countries=frozenset(iri for iri, place in places.items() if place.sort == "Country"),
        successors={iri: place.successor for iri, place in places.items() if place.successor},
        complete_heads=frozenset(iri for iri, head in lexicon.head_of.items() if head.takes not in _WITH_WORDS),
    )


def place_key(place: PlaceName) -> str:
    """Return what two place names must share to name one place.

    Spellings of one village that no lexicon lists (Densavan, Đen Sa Vẵn) are two places until a person decides.
    """
    if place.iri is not None:
        return place.iri
    within = place_key(place.within) if place.within is not None else ""
    return "\n".join(("place", label_key(place.name), label_key(place.unit or ""), within))


def place_iri(place: PlaceName) -> str:
    """Return the lexicon's IRI of a place, or a minted one."""
    return place.iri or mint("place", label_key(place.label), place_key(place))


def locate(place: PlaceName | None, atlas: Atlas) -> Location:
    """Return where a place lies, as far as its name or the lexicon says; nothing is known of a bare xã Tân Lập."""
    around = list(_around(place, atlas))
    country = next((key for _, key in around if key in atlas.countries), None)
    inside = [(unit, key) for unit, key in around if key != country]
    if not inside or (country is None and inside[-1][1] not in atlas.labels):
        return Location(country)
    seat = f"{inside[0][0]}\n{inside[0][1]}" if len(inside) > 1 else None
    return Location(country, inside[-1][1], seat)


def _around(place: PlaceName | None, atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Yield the unit's word and the key of a place and of all that it lies within, from the inside out."""
    last = ""
    while place is not None:
        last = place_key(place)
        yield place.unit or "", last
        place = place.within
    seen = {last}
    while (last := atlas.parents.get(last, "")) and last not in seen:
        seen.add(last)
        yield "", last
