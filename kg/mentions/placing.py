"""Place references become names: spelt as the article spells them, with what they are part of."""

from dataclasses import replace

from kg.mentions.context import Scope
from kg.mentions.model import PlaceName
from kg.mentions.refs import PlaceRef


def name_place(ref: PlaceRef, scope: Scope) -> PlaceName | None:
    """Return the place as the article spells it, or None for a bare unit's word that means nothing here."""
    if ref.name is None:
        return scope.own(ref.unit)
    known = ref.known
    within = name_place(ref.within, scope) if ref.within is not None else None
    if known is None:
        return PlaceName(name=ref.name, unit=ref.unit, within=within)
    listed = scope.place(known)
    name = listed.name if known.sort == "Province" else scope.spelling.get(known.iri, ref.name)
    if ref.name.isdigit():
        return replace(listed, name=ref.name, unit=ref.unit)  # quận | 9
    unit = None if known.named_with_unit else ref.unit if ref.unit and known.sort == "Locality" else listed.unit
    if name != known.label and unit and name.casefold().startswith(f"{unit} ") and name.endswith(f" {known.label}"):
        # Khu tự trị dân tộc Choang | Quảng Tây: the name holds its unit's words
        unit, name = name[0].lower() + name[1 : -len(known.label) - 1], known.label
    return PlaceName(name=name, unit=unit, iri=listed.iri, within=listed.within or within)
