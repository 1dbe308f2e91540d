"""Titles: a role from the lexicon and the body or place that it is of."""

from dataclasses import replace

from kg.mentions.bodies import read_body
from kg.mentions.gazetteer import find_transcribed, measure_name
from kg.mentions.others import person_follows
from kg.mentions.places import is_foreign, read_place
from kg.mentions.refs import BodyRef, PlaceRef, TitleRef
from kg.mentions.runs import looks_foreign
from kg.mentions.served import read_post, with_territory
from kg.mentions.spelt import spell_out
from kg.mentions.themes import country_at
from kg.mentions.words import Words
from kg.reference import known
from kg.reference.model import Head, Role, Title

_OF = frozenset({"của", "thuộc", "nước"})
_SMALL = frozenset({"village", "commune"})  # kinds of places that are named with who leads them
_CLOSES = frozenset({",", "-", "–", ")", ";", "."})
_NAME_LENGTHS = (2, 3, 4)


def read_title(words: Words, at: int) -> TitleRef | None:
    """Read the title at a position: (nguyên) Phó Chủ tịch Thường trực | HĐND tỉnh."""
    if words.key(at) not in words.lexicon.title_openers:
        return None
    start = at
    former = False
    while size := words.listed("former", start):
        former = True
        start += size
    start += words.listed("new", start)
    if start and words.listed("no-title", start - 1):  # chức vụ | Trưởng ban, chính quyền | Tổng thống
        return None
    if start >= len(words):
        return None
    other = max(words.lexicon.heads.find(words.keys, start)[0], words.lexicon.bodies.find(words.keys, start)[0])
    for size, entries in words.lexicon.roles.find_all(words.keys, start):
        if other > size:  # Đại sứ quán is no ambassador
            return None
        end = start + size
        entry = entries[0]
        ref = _read_held(words, at, end, entry) if isinstance(entry, Title) else _read_role(words, at, end, entry)
        return replace(ref, former=former)
    return None


def _read_held(words: Words, at: int, end: int, title: Title) -> TitleRef:
    """A title that holds its body: Tỉnh ủy viên, Phó Chủ tịch | tỉnh."""
    head = words.lexicon.head_of[title.head]
    longer = read_body(words, end - title.overlaps) if title.overlaps else None
    if longer is not None and longer.last > end and longer.head and longer.head.sort in (head.sort, "ForeignBody"):
        role = words.lexicon.role_of[title.role]  # Ủy viên | Bộ Chính trị Đảng Nhân dân Cách mạng Lào
        return TitleRef(first=at, last=longer.last, role=role, body=longer)
    body = BodyRef(first=end - title.overlaps, last=end - title.overlaps, head=head)
    if head.takes != "nothing":
        body = with_territory(words, body, bare=title.overlaps > 0)
    body = replace(body, last=max(body.last, end))
    return TitleRef(first=at, last=body.last, role=words.lexicon.role_of[title.role], body=body)


def _read_role(words: Words, at: int, end: int, role: Role) -> TitleRef:
    start = end if words.key(end) == words.key(end - 1) else end - role.overlaps  # Phó Trưởng ban | Ban Dân vận
    qualified = words.listed("title-qualifier", start)
    if qualified and (words.key(start + qualified) in _OF or words.key(start) == "phụ"):  # phụ trách | Sở Ngoại vụ
        start += qualified
    step = 1 if words.key(start) in _OF else 0
    if role.of_place:
        place = _read_headed(words, end + step, role)
        return TitleRef(first=at, last=place.last if place else end, role=role, place=place)
    if role.post and (mission := read_post(words, end, end, words.lexicon.head_of[role.post])):
        return TitleRef(first=at, last=mission.last, role=role, body=mission)
    ministry = _read_portfolio(words, end, role)
    if ministry is not None:
        return TitleRef(first=at, last=ministry.last, role=role, body=ministry)
    implied = words.lexicon.head_of[role.heads] if role.heads else None
    branch = implied is not None and implied.takes == "theme"  # Chi hội trưởng leads no Hội
    body = read_body(words, start + step, after_title=True)
    if body is not None and body.last > end and not (branch and body.head is not implied):
        return TitleRef(first=at, last=body.last, role=role, body=body)
    if implied is not None:
        body = with_territory(words, BodyRef(first=end, last=end, head=implied, short=branch))
        return TitleRef(first=at, last=max(body.last, end), role=role, body=body)
    if (proper := _read_proper(words, at, end + step)) is not None:
        return TitleRef(first=at, last=proper.last, role=role, body=proper)
    place = read_place(words, end + step, bare=True, titled=True) if end + step < len(words) else None
    if place is None or not (place.unit or (place.known and place.known.sort != "Locality")):
        return TitleRef(first=at, last=end, role=role)
    if not (role.place_head or "PartyCommittee" in role.classes):
        return TitleRef(first=at, last=end, role=role)
    head = None if is_foreign(place, words.lexicon) else _head_of_place(words, role, place)
    if head is not None:
        body = BodyRef(first=place.first, last=place.last, head=head, territory=place)
        return TitleRef(first=at, last=place.last, role=role, body=body)
    return TitleRef(first=at, last=place.last, role=role, place=place)


def _read_proper(words: Words, title: int, at: int) -> BodyRef | None:
    """A foreign organisation by its bare name, after a title beside a name: ông Jurgen Hoffstetter, Giám đốc | Bread …"""
    end = at
    while words.capital(end) and words.word(end) and end - at < 6:
        end += 1
    name = words.text(at, end) if end > at else ""
    if len(name) < 2 or not words.apposed(title) or not looks_foreign(name) or _names_no_body(words, at):
        return None
    if words.keys[end : end + 3] == ["tại", "việt", "nam"]:
        end, name = end + 3, f"{name} tại Việt Nam"
    if (
        words.key(end) == "."
        and words.capital(end - 1)
        and (words.glued(end + 1) or words.lexicon.unit_index.find(words.keys, end - 1)[0])
    ):
        return None  # Co.opmart, Vietcombank TP. …
    return BodyRef(first=at, last=end, theme=name)


def _names_no_body(words: Words, at: int) -> bool:
    """Whether a place, a person or a mere abbreviation stands there: Chủ tịch | TP Huế, Phó Chủ tịch | HĐQT."""
    lists = words.lexicon.words
    indexes = (
        words.lexicon.places,
        words.lexicon.unit_index,
        words.names.persons,
        lists["no-proper"],
        lists["function"],
    )
    return person_follows(words, at) or any(index.find(words.keys, at)[0] for index in indexes)


def _read_portfolio(words: Words, at: int, role: Role) -> BodyRef | None:
    """The ministry that a minister's field stands for: Thứ trưởng | Ngoại giao (Nhật Bản)."""
    size = words.lexicon.themes.find(words.keys, at)[0] if "Ministry" in role.classes and at < len(words) else 0
    if not size or not (words.capital(at) or country_at(words, at + size)):
        return None
    head = words.lexicon.head_of[known.MINISTRY]
    theme = spell_out(words, at, at + size) if words.capital(at) else words.lexicon.themes.find(words.keys, at)[1][0]
    return with_territory(words, BodyRef(first=at, last=at + size, head=head, theme=theme))


def _head_of_place(words: Words, role: Role, place: PlaceRef) -> Head | None:
    """The body that a title of a place is of: Chủ tịch | huyện, its committee; Bí thư | Hà Nội, its party committee."""
    if role.place_head:
        return words.lexicon.head_of[role.place_head]
    unit = place.unit or (place.known.unit if place.known is not None else None)
    if "PartyCommittee" not in role.classes or unit is None:
        return None
    heads = words.lexicon.head_of.values()
    committees = [head for head in heads if head.sort == "PartyCommittee" and head.unit == unit]
    if not committees and words.lexicon.pair_kinds.get(unit) == "commune":
        committees = [head for head in heads if head.sort == "PartyCommittee" and head.takes == "parent"]
    return next(iter(committees), None)


def _read_headed(words: Words, at: int, role: Role) -> PlaceRef | None:
    """The place that such a head is of: tỉnh Sê Kông, Suwon, (Trưởng bản) Ma Ly Pho before the head's own name."""
    place = read_place(words, at) if at < len(words) else None
    if place is not None and place.name is not None:
        listed = place.known is not None and place.known.unit is not None
        return place if place.unit or listed else replace(place, unit=role.place_unit)
    size, known = find_transcribed(words, at, role.place_unit)
    if known is not None:
        return PlaceRef(
            first=at, last=at + size, span=(at, at + size), name=words.text(at, at + size), unit=None, known=known
        )
    run = 0
    while words.capital(at + run) and words.word(at + run):
        run += 1
    end = at + measure_name(words, at)
    if role.place_unit and end > at and words.key(end) in _CLOSES and words.apposed(at):
        return PlaceRef(first=at, last=end, span=(at, end), name=words.text(at, end), unit=role.place_unit)
    # A village and a name: the name begins with a surname and is as long as names are.
    splits = [size for size in range(1, run - 1) if words.listed("surname", at + size) and run - size in _NAME_LENGTHS]
    splits = splits or [size for size in range(2, run - 1) if run - size in _NAME_LENGTHS]
    if words.lexicon.pair_kinds.get(role.place_unit or "") not in _SMALL or not splits or run < 4:
        return None
    end = at + min(splits, key=lambda size: abs(run - size - 3))
    return PlaceRef(first=at, last=end, span=(at, end), name=words.text(at, end), unit=role.place_unit)
