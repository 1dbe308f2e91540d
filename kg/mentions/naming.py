"""References become names: what the article's context adds, and the canonical spelling that GUIDE.md asks for."""

from collections.abc import Sequence
from dataclasses import replace

from kg.mentions.context import VIET_NAM, Scope
from kg.mentions.missions import name_mission
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.parts import is_part
from kg.mentions.placing import name_place
from kg.mentions.refs import BodyRef, TitleRef
from kg.reference import known
from kg.reference.index import phrase_keys
from kg.reference.lexicon import Lexicon
from kg.reference.model import Head

_NEEDS_TERRITORY = frozenset({"territory", "unit"})


def name_body(ref: BodyRef, scope: Scope, near: PlaceName | None = None) -> BodyName | None:
    """Return the body's canonical name, or None where no reader could say which body it is.

    `near` is the territory that the words around it name: it goes before the article's own.
    """
    if ref.listed is not None:
        body = ref.listed
        place = scope.lexicon.place_of.get(body.place or "")
        return BodyName(
            label=body.label, head=body.head, iri=body.iri, kind=body.sort, place=scope.place(place) if place else None
        )
    head = ref.head
    if head is None:
        return _by_trade_name(ref.theme, scope) if ref.theme else None
    if head.sort in ("FriendshipAssociation", "FriendshipUnion"):
        return _name_friends(ref, head, scope, near)
    if ref.short:
        return scope.named.get(head.iri) or _named_longer(head, scope)
    if ref.central and head.national is not None:
        return _compose(head, head.national, None, None)
    if head.takes == "post":
        return name_mission(ref, head, scope)
    territory = _stated_territory(ref, scope, near)
    if ref.territory is not None and territory is None:
        return None
    parent = name_body(ref.parent, scope, near) if ref.parent is not None else None
    if ref.parent is not None and parent is None:
        return None
    numbered = ref.theme[-1:].isdigit()  # Chi cục Quản lý đường bộ 1.6 is of no province
    if territory is None and parent is None and (head.takes in _NEEDS_TERRITORY or (head.home and not numbered)):
        if head.national is not None:
            return _compose(head, f"{ref.theme} {head.national}".strip(), None, None)
        territory = _default_territory(head, scope, near)
        if territory is None:
            return None
    if parent is None and territory is None and is_part(head, ref.theme, scope.lexicon):
        longer = scope.named.get(head.iri)  # Ban Vận động, after Ban Vận động thành lập Liên hiệp …
        return longer if longer is not None and longer.theme.startswith(f"{ref.theme} ") else None
    whole = _whole_label(parent, scope.lexicon) if parent is not None else None
    named = _compose(head, ref.theme, territory, parent, whole)
    return _in_full(named, head, scope) if scope.fuller or head.home else named


def _named_longer(head: Head, scope: Scope) -> BodyName | None:
    """The mass organisation that the article has named, if its name begins so: Ủy ban, after Ủy ban Hòa bình Việt Nam."""
    longer = (body for body in scope.named.values() if body.kind == "MassOrganisation")
    return next((body for body in longer if body.label.startswith(f"{head.label} ")), None)


def _in_full(body: BodyName, head: Head, scope: Scope) -> BodyName:
    """The one fuller name that the article gives the body, else a department's standard name: Sở Giao thông vận tải."""
    named = scope.fuller.get((head.iri, body.theme), ())
    fitting = {
        other.label: other
        for other in named
        if body.place in (None, other.place) and body.parent in (None, other.parent)
    }
    if len(fitting) == 1:
        return next(iter(fitting.values()))
    standard = scope.lexicon.short_themes.get(body.theme.casefold()) if head.home and not fitting else None
    return _compose(head, standard, body.place, body.parent) if standard and head.label == "Sở" else body


def _by_trade_name(name: str, scope: Scope) -> BodyName:
    """A body that is named without a head: the company of that trade name, if the article says which."""
    full = scope.fuller.get(("", " ".join(phrase_keys(name))), ()) if scope.fuller else ()
    return full[0] if len(full) == 1 else BodyName(label=name, kind="Organisation")


def _stated_territory(ref: BodyRef, scope: Scope, near: PlaceName | None) -> PlaceName | None:
    """The territory that the words name; a bare unit's word means the one just named, else the article's own."""
    if ref.territory is None:
        return None
    if ref.territory.name is None and near is not None and near.unit == ref.territory.unit:
        return near
    return name_place(ref.territory, scope)


def _default_territory(head: Head, scope: Scope, near: PlaceName | None) -> PlaceName | None:
    """UBND, Tỉnh ủy, Sở Ngoại vụ without a name: of the place that was just named, else of the article's own."""
    if head.unit:
        if near is not None and near.unit == head.unit:
            return near
        return scope.own(head.unit)
    if near is None or (head.home and _is_local(near, scope)):
        return scope.own(None)
    return near


def _is_local(near: PlaceName, scope: Scope) -> bool:
    """Whether a place is below a province of Việt Nam, and has no departments (Sở) of its own."""
    place = scope.lexicon.place_of[near.iri] if near.iri is not None else None
    listed = place is not None and place.sort == "Locality" and place.country == scope.lexicon.viet_nam
    return listed or (near.unit or "") in scope.lexicon.phrases["local-unit"]


def _join(part: str, whole: str) -> str:
    """A part's name and its whole's, words that both hold once: Ban Đối ngoại Trung ương | Trung ương Đảng."""
    last = part.casefold().split()[-2:]
    return f"{part} {' '.join(whole.split()[2:]) if whole.casefold().split()[:2] == last else whole}"


def _whole_label(body: BodyName, lexicon: Lexicon) -> str | None:
    """What a body is called in the names of its parts: (Văn phòng) Trung ương Đảng."""
    head = lexicon.head_of.get(body.head or "")
    return head.whole_label if head is not None else None


def _compose(
    head: Head, theme: str, territory: PlaceName | None, parent: BodyName | None, whole: str | None = None
) -> BodyName:
    if parent is not None and not theme and head.label.casefold() in parent.label.casefold():
        return parent  # Trường Đại học | HUFLIT, which the article spells out as Trường Đại học Ngoại ngữ …
    label = f"{head.label} {theme}".strip()
    if theme.casefold().startswith(head.label.casefold()):
        label = theme
    if parent is not None:
        label = _join(label, whole) if whole else f"{label} {parent.label}"
        territory = territory or parent.place
    elif territory is not None:
        held = (head.unit and not territory.name.isdigit()) or territory.unit == "nước"  # Quận ủy quận 9
        label += f" {territory.name if held else territory.label}"
    return BodyName(label=label, head=head.iri, theme=theme, kind=head.sort, place=territory, parent=parent)


def _name_friends(ref: BodyRef, head: Head, scope: Scope, near: PlaceName | None) -> BodyName | None:
    """A union or association: Liên hiệp (của) tỉnh, Hội, Trung ương Hội."""
    territory = name_place(ref.territory, scope) if ref.territory is not None else None
    if ref.territory is not None and territory is None:
        territory = near
        if territory is None:
            return None
    own = scope.associations if head.sort == "FriendshipAssociation" else scope.unions
    if ref.central:
        own = own or []
        central = next((body for body in own if body.counterparts), None)
        names = ref.counterparts or tuple(place.name for place in central.counterparts) if central else ref.counterparts
        return _friends(scope, names, None) if names else None
    if ref.counterparts:
        return _friends(scope, ref.counterparts, territory, head)
    if head.sort == "FriendshipAssociation":
        for body in own:
            if territory is None or body.place == territory or body.place is None:
                return _friends(scope, tuple(p.name for p in body.counterparts), territory or body.place)
        return None
    if territory is not None:
        return _union(scope, head, territory)
    if own:
        return own[0]
    home = scope.own(None)
    return _union(scope, head, home) if home is not None and not ref.short else None


def _union(scope: Scope, head: Head, territory: PlaceName) -> BodyName:
    if territory.name == VIET_NAM:
        union = scope.lexicon.national_union
        return BodyName(label=union.label, head=head.iri, iri=union.iri, kind=head.sort, place=territory)
    return _compose(head, "", territory, None)


def _friends(scope: Scope, names: Sequence[str], territory: PlaceName | None, own: Head | None = None) -> BodyName:
    ours = not names or names[0] == VIET_NAM  # Hội Thụy Điển - Việt Nam goes by its own name
    head = scope.lexicon.head_of[known.ASSOCIATION] if ours or own is None else own
    if territory is not None and territory.name == VIET_NAM:
        territory = None
    counterparts = tuple(_country(scope, name) for name in names)
    body = _compose(head, " - ".join(place.name for place in counterparts), territory, None)
    return replace(body, counterparts=counterparts)


def _country(scope: Scope, name: str) -> PlaceName:
    keys = name.casefold().split()
    for place in scope.lexicon.places.find(keys, 0)[1]:
        if place.sort == "Country":
            return replace(scope.place(place), name=name)  # as it is spelt: Rumani
    return PlaceName(name=name)


def name_office(ref: TitleRef, scope: Scope, near: PlaceName | None = None) -> BodyName | None:
    """Return the body that a title is of; a governor's or mayor's is the place itself: tỉnh Sê Kông."""
    if ref.body is not None:
        return name_body(ref.body, scope, near)
    if ref.place is None:
        return None
    place = name_place(ref.place, scope)
    if place is None:
        return None
    return BodyName(label=place.label, kind="ForeignBody" if ref.role.of_place else "Organisation", place=place)
