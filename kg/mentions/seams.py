"""Where titles beside each other are of two: of whom the words speak, and of who acts."""

from collections.abc import Sequence

from kg.mentions.context import VIET_NAM
from kg.mentions.items import Item
from kg.mentions.refs import TitleRef
from kg.reference import known

CLOSES = frozenset({",", ".", ";", ":", ")", "-", "–", "—", "và", "cùng", "(", "”", "…"})
_ACTS = frozenset({"đã", "sẽ", "phải", "đang", "vừa", "cần"})
_TO = frozenset({"với", "trước", "lời", "ơn", "của", "gặp"})
_CLAUSE = frozenset({",", ".", ";", ":", "“", '"'})
_OPENS = frozenset(
    {"báo", "sau", "trong", "tiếp", "phản", "trả", "trao", "trước", "thực", "phát", "cảm", "cám", "liên", "đồng"}
)
_SAYS = frozenset({"cho", "nói", "nhấn", "khẳng", "nêu", "đề", "bày", "kiến", "dẫn"})


def acts_for_another(items: Sequence[Item], at: int) -> bool:
    """Whether somebody acts or speaks for who has the title: thừa ủy quyền của T , T N trao … · người phát ngôn T N."""
    before = [item.symbol for item in items[max(0, at - 3) : at]]
    if "quyền" in before[-2:] or before == ["ủy", "nhiệm", "của"]:
        return "chính" not in before  # chính quyền Tổng thống Mỹ N
    before = before[-2:]
    if before[-1:] == ["mặt"]:
        return _leads_a_state(items, at)
    return _speaks_for(items, at) or before in (["ngôn", "viên"], ["trợ", "lý"], ["ứng", "viên"], ["cử", "viên"])


def _speaks_for(items: Sequence[Item], at: int) -> bool:
    """Whether whoever is named with the title speaks for who has it: người phát ngôn (của) T N, người phát ngôn phủ T N.

    Where somebody else is named who does, the title is the other's: ông N, người phát ngôn của | T N.
    """
    first = at - (items[at - 1].symbol in ("của", "phủ")) if at else at
    spoken = [item.symbol for item in items[max(0, first - 2) : first]]
    if spoken[-1:] != ["ngôn"] and spoken != ["ngôn", "viên"]:
        return False
    clause = next((k for k in range(first - 1, -1, -1) if items[k].symbol in _CLAUSE), -1)
    return first == at or clause < 1 or items[clause - 1].symbol not in "NP"


def _leads_a_state(items: Sequence[Item], at: int) -> bool:
    """Whether a State's head has the title and another the next: thay mặt Chủ tịch nước, | Phó Thủ tướng N."""
    ref = items[at].ref
    followed = [item.symbol for item in items[at + 1 : at + 3]] == [",", "T"]
    return followed and isinstance(ref, TitleRef) and (ref.role.heads == known.STATE or is_of_a_state(ref))


def begins_anew(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether who the words are of is named by the first title alone: Theo Chủ tịch Trung Quốc, Chủ tịch nước N là …"""
    if at == 0 or end + 1 >= len(items):
        return False
    if items[at - 1].symbol == "giữa" and items[at + 1].symbol == "và":
        return True  # tranh luận giữa Bộ trưởng GTVT và Chủ tịch HĐND N
    if items[at + 1].symbol != ",":
        return False
    if items[at - 1].symbol == "theo":
        return items[end + 1].symbol not in {*CLOSES, "cho", "thì"}
    addressed = items[at - 1].symbol in _TO and items[end + 1].symbol in _ACTS | _SAYS  # Báo cáo với T, T N cho biết
    return addressed and _opens_with_a_phrase(items, at)


def _opens_with_a_phrase(items: Sequence[Item], at: int) -> bool:
    """Whether a clause begins with a phrase that names nobody who acts in it: Báo cáo với | T, Sau tuyên bố của | T."""
    first = at
    while first > 0 and items[first - 1].symbol not in _CLAUSE:
        first -= 1
    return items[first].symbol in _OPENS and all(item.symbol not in "NPT" for item in items[first:at])


def leads_guests(items: Sequence[Item], at: int) -> bool:
    """Whether a title is what the clause before makes somebody of a delegation: do N làm trưởng đoàn, | T N tiếp."""
    ref = items[at].ref
    return (
        at > 0
        and items[at - 1].symbol == "làm"
        and isinstance(ref, TitleRef)
        and ref.role.iri == known.HEAD_OF_DELEGATION
    )


def named_without_title(items: Sequence[Item], at: int, end: int) -> bool:
    """Whether whom the words are of is named without a title, and the title is who acts: Theo ông N, Chủ tịch tỉnh đã …,
    Trước đề nghị của ông N, Giám đốc Sở cho rằng …"""
    if at == 0 or end >= len(items) or items[at + 1].symbol != ",":
        return False
    if items[at - 1].symbol == "theo":
        return items[end].symbol in _ACTS
    told = items[at - 1].symbol in ("của", "với") and items[end].symbol in _ACTS | _SAYS | {"cũng"}
    return told and _opens_with_a_phrase(items, at)


def is_of_a_state(title: TitleRef) -> bool:
    """Whether a title is of another state: Thủ tướng Campuchia, Tổng thống Chile."""
    place = title.place or (title.body.territory if title.body is not None else None)
    mission = title.body is not None and title.body.head is not None and title.body.head.takes == "post"
    known = place.known if place is not None else None
    return known is not None and known.sort == "Country" and known.label != VIET_NAM and not mission
