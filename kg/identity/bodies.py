"""Which body a name names: by its parsed parts, never by how similar two labels look."""

from kg.identity.keys import label_key, mint, theme_key
from kg.identity.places import Atlas, Location, local_name, locate, place_key, place_words
from kg.mentions.model import BodyName, PlaceName


def body_key(body: BodyName, atlas: Atlas, home: str | None = None) -> str:
    """Return what two names of bodies must share to name one body: head, place, counterparts and parent.

    Of its label only the words of its own count, those that follow the head (Sở Ngoại vụ); the whole of it where no
    head was parsed. The order of counterparts counts: Hội hữu nghị Lào - Việt Nam is the one in Laos. `home` is the
    province that the article is about: there are many communes Tân Lập, each with a People's Committee.
    """
    if body.iri is not None:
        return body.iri
    return "\n".join(
        (
            "organisation",
            body.head or "",
            _own_words(body, atlas),
            _territory_key(body.place, atlas, home) if body.place is not None else "",
            "|".join(place_key(country, atlas) for country in body.counterparts),
            body_key(body.parent, atlas, home) if body.parent is not None else "",
        )
    )


def body_iri(body: BodyName, atlas: Atlas, home: str | None = None) -> str:
    """Return the lexicon's IRI of a body, or a minted one: equal parts give one IRI, whatever the label says."""
    return body.iri or mint("organisation", _readable(body, atlas), body_key(body, atlas, home))


def locate_body(body: BodyName, atlas: Atlas) -> Location:
    """Return where a body belongs: an embassy to the country that sent it, else its own place or its parent's.

    An association of two countries that names no place is its first country's.
    """
    home = locate(body.counterparts[0], atlas) if body.counterparts else Location()
    if body.kind == "DiplomaticMission" and home != Location():
        return home
    if body.place is not None:
        return locate(body.place, atlas)
    if body.parent is not None:
        return locate_body(body.parent, atlas)
    return home


def _territory_key(place: PlaceName, atlas: Atlas, home: str | None) -> str:
    is_somewhere = locate(place, atlas) != Location()
    return place_key(place, atlas) if is_somewhere or home is None else f"{place_key(place, atlas)}\n{home}"


def _own_words(body: BodyName, atlas: Atlas) -> str:
    """Return what a body is called besides its head and territory; nothing of one called after its place alone."""
    if body.head in atlas.complete_heads:
        return ""
    if body.head is not None and body.theme:
        theme = theme_key(body.theme)
        return atlas.themes.get(theme.replace(" ", ""), theme)
    if body.place is not None and label_key(body.label) == label_key(body.place.label):
        return ""
    return label_key(body.label)


def _readable(body: BodyName, atlas: Atlas) -> str:
    """Return words for the IRI that rest on the key's parts alone."""
    places = [place_words(place, atlas) for place in (*body.counterparts, *([body.place] if body.place else []))]
    above = [_readable(body.parent, atlas)] if body.parent is not None else []
    return " ".join((local_name(body.head or ""), _own_words(body, atlas), *places, *above)).strip()
