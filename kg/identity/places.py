"""Which place a name names: the lexicon's, or one minted from its name, unit and surroundings."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from kg.identity.keys import is_vietnamese, label_key, mint, theme_key
from kg.mentions.model import PlaceName
from kg.reference.lexicon import Lexicon
from kg.text.sounds import sound_key
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
    sinitic: frozenset[str] = frozenset()  # countries whose places are named in Hán-Việt
    unit_kinds: Mapping[str, str] = field(default_factory=dict)  # bản, làng → village
    themes: Mapping[str, str] = field(default_factory=dict)  # a department's words, without spaces, and their key
    complete_heads: frozenset[str] = frozenset()  # heads after which territory, counterparts and parent say it all
    full_time_heads: frozenset[str] = frozenset()  # of bodies that nobody leads beside another of them
    leading: frozenset[str] = frozenset()  # roles that head a body
    memberships: frozenset[str] = frozenset()  # roles that are held beside other offices

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
        sinitic=frozenset(iri for iri, place in places.items() if place.sinitic),
        unit_kinds=lexicon.pair_kinds,
        themes={theme_key(name).replace(" ", ""): theme_key(label) for name, label in lexicon.themes.items()},
        complete_heads=frozenset(iri for iri, head in lexicon.head_of.items() if head.takes not in _WITH_WORDS),
        full_time_heads=frozenset(iri for iri, head in lexicon.head_of.items() if head.full_time),
        leading=frozenset(iri for iri, role in lexicon.role_of.items() if role.leading),
        memberships=frozenset(iri for iri, role in lexicon.role_of.items() if role.membership),
    )


def place_key(place: PlaceName, atlas: Atlas) -> str:
    """Return what two place names must share to name one place.

    Abroad, a name that no lexicon lists goes by its sound and by the kind of its unit: bản Densavan, làng Đen Sa Vẵn.
    At home, and where names are read in Hán-Việt, every diacritic counts.
    """
    if place.iri is not None:
        return place.iri
    within = place_key(place.within, atlas) if place.within is not None else ""
    unit = label_key(place.unit or "")
    if _is_transcribed(place, atlas):
        return "\n".join(("place", sound_key(place.name), atlas.unit_kinds.get(unit, unit), within))
    return "\n".join(("place", label_key(place.name), unit, within))


def place_iri(place: PlaceName, atlas: Atlas) -> str:
    """Return the lexicon's IRI of a place, or a minted one."""
    return place.iri or mint("place", place_words(place, atlas), place_key(place, atlas))


def place_words(place: PlaceName, atlas: Atlas) -> str:
    """Return words for an IRI that rest on a place's key alone."""
    if place.iri is not None:
        return local_name(place.iri)
    return sound_key(place.name) if _is_transcribed(place, atlas) else label_key(place.label)


def local_name(iri: str) -> str:
    """Return the last part of an IRI."""
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2]


def _is_transcribed(place: PlaceName, atlas: Atlas) -> bool:
    """Say whether a place is known to lie abroad and its name is spelt as it sounds."""
    outer = place
    while outer.iri is None and outer.within is not None:
        outer = outer.within
    iri = outer.iri
    while iri is not None and iri not in atlas.countries:
        iri = atlas.parents.get(iri)
    return iri not in {None, HOME} and not (iri in atlas.sinitic and is_vietnamese(place.name))


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
        last = place_key(place, atlas)
        yield place.unit or "", last
        place = place.within
    seen = {last}
    while (last := atlas.parents.get(last, "")) and last not in seen:
        seen.add(last)
        yield "", last
