"""The localities of a sentence that can be twinned: places, border units, and the committees that sign for a place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.mentions.refs import BodyRef, PlaceRef
from kg.mentions.tape import Item, Tape

SIZES: Final = {"village": 0, "station": 0, "commune": 1, "district": 2, "province": 3}
# The article's own place by its unit's word: L đã kết nghĩa với tỉnh từ năm 2012 · thị xã đã kết nghĩa với L
_OWN = (
    re.compile(r"\bkết (?:nghĩa|bạn) (?:với|cùng) (?P<unit>tỉnh|thành phố)\b(?! [LBC])"),
    re.compile(r"(?:^|[,.;] )(?P<unit>tỉnh|thành phố)(?: đã| vừa| cũng| còn)* kết (?:nghĩa|bạn)\b"),
)
_SIGNED = re.compile(r"\bký\b.*\bkết (?:nghĩa|bạn)\b")
_GOVERNING = frozenset({"PeoplesCommittee", "GovernmentBody", "ForeignBody"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A locality of a sentence, its level (None where only the other side tells) and where it stands on the tape."""

    item: Item
    kind: str | None
    at: int


def read_sides(tape: Tape) -> Iterator[Side]:
    """Yield the localities outside brackets, in order; one where something only happens is none."""
    depth = 0
    last: Side | None = None
    own = {match.start("unit"): match["unit"] for pattern in _OWN for match in tape.find(pattern)}
    for position, item in zip(tape.starts, tape.items, strict=True):
        listing = item.symbol == "(" and tape.text[:position].endswith("C ")  # tỉnh của Campuchia (Kampot, Kep)
        depth += (item.symbol == "(" and not listing) - (item.symbol == ")" and depth > 0)
        if position in own:
            span = item.first, item.last
            ref = PlaceRef(first=item.first, last=item.last, span=span, name=None, unit=own[position])
            yield Side(
                item=item._replace(symbol="L", ref=ref),
                kind=tape.line.scope.lexicon.pair_kinds[own[position]],
                at=position,
            )
        if item.symbol == "L" and tape.text[:position].endswith("tại "):
            continue
        if isinstance(item.ref, PlaceRef) and item.ref.known is not None and item.ref.known.country is None:
            continue  # châu Mỹ
        party = _governed(tape, item) if item.symbol == "B" else item
        kind = level(tape, party) if party.symbol in "LB" else None
        if (
            item.symbol == "L"
            and last is not None
            and tape.text[last.at + 2 : position] == ", "
            and _is_larger(kind, last.kind)
        ):
            continue  # Đồn Công an cửa khẩu Tơ Lum, tỉnh Kratie
        if depth <= 0 and party.symbol in "LB" and (party.symbol == "L" or kind is not None):
            last = Side(item=party, kind=kind, at=position)
            yield last


def _governed(tape: Tape, item: Item) -> Item:
    """The place of a committee that signs for it, where nothing smaller is twinned: UBND huyện A và chính quyền huyện B."""
    ref = item.ref
    place = ref.territory if isinstance(ref, BodyRef) and not ref.theme else None
    head = ref.head if isinstance(ref, BodyRef) else None
    if (
        place is None
        or place.name is None
        or head is None
        or head.sort not in _GOVERNING
        or not _SIGNED.search(tape.text)
    ):
        return item
    size = SIZES.get(level(tape, item._replace(symbol="L", ref=place)) or "", 0)
    named = [other for at, other in zip(tape.starts, tape.items, strict=True) if not tape.text[:at].endswith("tại ")]
    levels = (level(tape, other) for other in named if other.symbol in "LB")
    smaller = any(SIZES[kind] < size for kind in levels if kind is not None)
    return item if smaller else item._replace(symbol="L", ref=place)


def _is_larger(kind: str | None, other: str | None) -> bool:
    return kind is not None and other is not None and SIZES[kind] > SIZES[other]


def level(tape: Tape, item: Item) -> str | None:
    """The kind of locality that an item is: village, station, commune, district or province."""
    ref = item.ref
    if isinstance(ref, BodyRef):
        return ref.head.pair_kind if ref.head is not None else None
    if not isinstance(ref, PlaceRef):
        return None
    unit = ref.unit or (ref.known.unit if ref.known is not None else None)
    if ref.known is not None and (ref.known.sort == "Province" or (unit != "thành phố" and _first_level(ref))):
        return "province"
    return tape.line.scope.lexicon.pair_kinds.get(unit or "")


def _first_level(ref: PlaceRef) -> bool:
    return ref.known is not None and ref.known.sort == "Locality" and ref.known.parent == ref.known.country
