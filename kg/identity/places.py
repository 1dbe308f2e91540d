"""Which place a name names: the lexicon's, or one minted from its name, unit and surroundings."""

from kg.facts.model import PlaceName
from kg.identity.keys import label_key, mint


def place_key(place: PlaceName) -> str:
    """Return what two place names must share to name one place."""
    if place.iri is not None:
        return place.iri
    within = place_key(place.within) if place.within is not None else ""
    return "\n".join(("place", label_key(place.name), label_key(place.unit or ""), within))


def place_iri(place: PlaceName) -> str:
    """Return the lexicon's IRI of a place, or a minted one."""
    return place.iri or mint("place", place.label, place_key(place))


def chain(place: PlaceName | None) -> tuple[PlaceName, ...]:
    """Return a place and what it lies within, from the inside out."""
    found = []
    while place is not None:
        found.append(place)
        place = place.within
    return tuple(found)
