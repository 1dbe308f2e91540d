"""Which place the words around titles are about, for bodies that name none: Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lai Châu."""

from collections.abc import Sequence

from kg.mentions.context import Scope
from kg.mentions.model import PlaceName
from kg.mentions.placing import name_place
from kg.mentions.refs import TitleRef, territories
from kg.mentions.tape import Tape


def place_near(tape: Tape, titles: Sequence[TitleRef], *, guest: bool) -> PlaceName | None:
    """Return the place that the titles beside it name or tell, else the province that the sentence named before them."""
    scope = tape.line.scope.of_guests() if guest else tape.line.scope.of_offices()
    return _near(tape, titles) or _of_unit(scope, titles) or province_before(tape, titles[0].first, guest=guest)


def _near(tape: Tape, titles: Sequence[TitleRef]) -> PlaceName | None:
    """The territory that the titles beside it name: Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lai Châu."""
    for place in territories(titles):
        if place.name is not None:
            named = name_place(place, tape.line.scope)
            if named is not None and named.unit != "nước":
                return named
    return None


def _of_unit(scope: Scope, titles: Sequence[TitleRef]) -> PlaceName | None:
    """The place that a party committee's head tells: Bí thư Thành ủy, Chủ tịch HĐND, in an article on a town."""
    for title in titles:
        head = title.body.head if title.body is not None and title.body.territory is None else None
        if head is not None and head.takes == "unit" and (scope.home is None or head.unit != scope.home.unit):
            return scope.own(head.unit)
    return None


def province_before(tape: Tape, at: int, *, guest: bool) -> PlaceName | None:
    """The province that the sentence named last before the titles; of a guest, the foreign place."""
    scope = tape.line.scope
    for place in reversed(list(territories(ref for ref in tape.line.chunks if ref.first < at))):
        if place.name is None:
            continue
        name = name_place(place, scope)
        if name is not None and (
            name in scope.abroad if guest else place.known is not None and place.known.sort == "Province"
        ):
            return name
    return None
