"""Which body a name names: by its parsed parts, never by how similar two labels look."""

from kg.facts.model import BodyName, PlaceName
from kg.identity.keys import label_key, mint
from kg.identity.places import place_key


def body_key(body: BodyName) -> str:
    """Return what two names of bodies must share to name one body: head, place, counterparts and parent.

    A body without a parsed head goes by its label instead.
    """
    if body.iri is not None:
        return body.iri
    return "\n".join(
        (
            "organisation",
            body.head or label_key(body.label),
            place_key(body.place) if body.place is not None else "",
            "|".join(sorted(place_key(country) for country in body.counterparts)),
            body_key(body.parent) if body.parent is not None else "",
        )
    )


def body_iri(body: BodyName) -> str:
    """Return the lexicon's IRI of a body, or a minted one: equal parts give one IRI, whatever the label says."""
    return body.iri or mint("organisation", _readable(body), body_key(body))


def _readable(body: BodyName) -> str:
    """Return words for the IRI that rest on the parts alone."""
    if body.head is None:
        return label_key(body.label)
    places = sorted(map(_place_name, body.counterparts)) + ([_place_name(body.place)] if body.place else [])
    return " ".join((_local_name(body.head), *places))


def _place_name(place: PlaceName) -> str:
    return _local_name(place.iri) if place.iri else label_key(place.label)


def _local_name(iri: str) -> str:
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2]
