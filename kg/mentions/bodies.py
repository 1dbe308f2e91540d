"""Body phrases: a head from the lexicon and what it takes (bodies.ttl explains the kinds)."""

from dataclasses import replace

from kg.mentions.others import person_follows
from kg.mentions.places import names_person
from kg.mentions.refs import BodyRef
from kg.mentions.served import IN_VIET_NAM, read_association, read_post, seat_size, with_territory
from kg.mentions.spelt import spell_out
from kg.mentions.themes import country_at, is_name_word, theme_end, trade_size
from kg.mentions.wholes import end_whole, find_link, read_foreign
from kg.mentions.words import Words
from kg.reference.model import Head

_LINKS = frozenset({"và", "với", "của", "cùng", "giữa", "do"})
_OF = frozenset({"của", "thuộc"})
_ABOUT = "về"  # Ủy ban Nhà nước | về người Việt Nam ở nước ngoài


def read_body(words: Words, at: int, *, after_title: bool = False) -> BodyRef | None:
    """Read the body phrase at a position. After a title a head may be written small: giám đốc sở Ngoại vụ."""
    key = words.key(at)
    if not (key in words.lexicon.body_openers or key in words.names.aliases.lengths):
        return None
    if words.listed("compound", at) or words.korean(at):
        return None
    central = read_body(words, at + 2) if words.keys[at : at + 2] == ["trung", "ương"] else None
    if (
        central is not None
        and central.head is not None
        and central.head.sort in ("FriendshipAssociation", "MassOrganisation")
    ):
        return replace(central, first=at, central=True)
    size, bodies = words.lexicon.bodies.find(words.keys, at)
    head_size, heads = words.lexicon.heads.find(words.keys, at)
    if bodies and size >= head_size and words.capital(at):
        return BodyRef(first=at, last=at + size, listed=bodies[0])
    for head in heads:
        if words.capital(at) or after_title or head.small or head.linked:
            ref = _read_head(words, at, at + head_size, head, after_title)
            if ref is not None and (words.capital(at) or after_title or _may_be_small(words, ref, head)):
                return ref
    if (short := _read_short(words, at)) is not None or not (after_title and words.capital(at)):
        return short
    bare = (head for head in heads if head.takes == "theme")  # Ủy ban: the one that was named before
    return next((BodyRef(first=at, last=at + head_size, head=head, short=True) for head in bare), None)


def _may_be_small(words: Words, ref: BodyRef, head: Head) -> bool:
    """Whether words in small letters are a body's name: chính quyền huyện Xiềng Khọ, và tổ chức Plan."""
    if head.linked:
        return words.key(ref.first - 1) in _LINKS
    return ref.territory is not None and ref.territory.name is not None


def _read_head(words: Words, at: int, end: int, head: Head, after_title: bool) -> BodyRef | None:
    match head.takes:
        case "nothing":
            return BodyRef(first=at, last=end, head=head)
        case "counterparts" | "counterparts-only":
            return read_association(words, at, end, head)
        case "post":
            return read_post(words, at, end, head)
        case "name":
            return _read_named(words, at, end, head, after_title)
        case "theme" | "theme-territory":
            return _read_themed(words, at, end, head, after_title)
        case "parent":
            return _with_owner(words, BodyRef(first=at, last=end, head=head), after_title)
        case "unit":
            unit = words.lexicon.unit_index.find(words.keys, end)[0]
            led = unit > 0 and names_person(words, end + unit)  # Bí thư Thành ủy TP | Trần Văn A
            return with_territory(words, BodyRef(first=at, last=end, head=head), bare=led)
        case _:
            ref = with_territory(words, BodyRef(first=at, last=end, head=head), titled=after_title)
            return None if head.takes == "territory-stated" and ref.territory is None and not after_title else ref


def _read_named(words: Words, at: int, end: int, head: Head, after_title: bool) -> BodyRef | None:
    """Quân khu | 7, Đồn Biên phòng | cửa khẩu quốc tế Thanh Thủy, Tập đoàn | Dầu khí Việt Nam."""
    start = end + (trade_size(words, end) if after_title and head.company else 0)
    last = theme_end(words, start, head, loose=head.sort == "MilitaryUnit")
    last = last if last > start else end
    if words.keys[last : last + 3] == IN_VIET_NAM and last > end:
        last += 3
    if last == end:
        return None
    ref = BodyRef(first=at, last=last, head=head, theme=spell_out(words, end, last))
    return with_territory(words, ref) if _names_city(words, last) else ref


def _read_themed(words: Words, at: int, end: int, head: Head, after_title: bool) -> BodyRef | None:
    """Sở | Ngoại vụ | tỉnh Hà Giang, Ban | Dân vận | Tỉnh ủy."""
    if end < len(words) and words.tokens[end].text.isupper() and (seat := seat_size(words, end, end + 1, head)):
        last = end + 1 + seat  # Văn phòng | KOICA tại Việt Nam, whatever KOICA is short for
        return BodyRef(first=at, last=last, head=head, theme=spell_out(words, end, last))
    size, _ = words.lexicon.themes.find(words.keys, end) if end < len(words) else (0, [])
    owner = read_body(words, end, after_title=True) if after_title and not size else None
    if owner is not None and owner.head not in (head, None) and words.key(owner.last) != _ABOUT:
        return BodyRef(first=at, last=owner.last, head=head, parent=owner)
    if not size and words.lexicon.unit_index.find(words.keys, end)[0]:
        placed = with_territory(words, BodyRef(first=at, last=end, head=head))
        if placed.territory is not None and words.tokens[end].text.isupper():
            return placed  # Bộ Tư lệnh | TP
        if placed.territory is not None and not words.capital(end):
            shortened = words.lexicon.contexts.find(words.keys, at)[0] > 0  # Liên hiệp | tỉnh Tiền Giang
            named = placed.territory.name is not None and not shortened
            return placed if named or head.takes != "theme" else None
    if not words.capital(end) and words.lexicon.contexts.find(words.keys, at)[0]:
        return None  # Chủ tịch Hội | vài giờ trước đó · đại hội của Hội | tổ chức hôm 29/3
    last = end + size
    joined = (words.dash(last) or words.key(last) in ("và", "&")) and is_name_word(words, last + 1)
    joined = joined or (words.dash(last) and head.sort == "Organisation" and words.proper(last + 1))
    joined = joined and not words.lexicon.heads.find(words.keys, last + 1)[0]
    longer = words.capital(last) and not _of_a_state(words, last, head)
    longer = longer or (after_title and head.sort == "Organisation" and _goes_on_small(words, last))
    if not size or joined or longer:  # longer than what is listed
        last = max(last, theme_end(words, end, head, loose=after_title))
    if last == end and head.takes == "theme" and not _owner_follows(words, end, after_title):
        return None
    last += seat_size(words, end, last, head)
    return _with_owner(words, BodyRef(first=at, last=last, head=head, theme=spell_out(words, end, last)), after_title)


def _goes_on_small(words: Words, at: int) -> bool:
    """Whether a name goes on in small letters behind a listed theme: Trường Đại học Xây dựng | miền Tây."""
    others = (words.lexicon.heads, words.lexicon.unit_index, words.lexicon.bodies)
    other = words.listed("clause", at) or any(index.find(words.keys, at)[0] for index in others)
    return words.word(at) and not (words.capital(at) or other)


def _names_city(words: Words, at: int) -> bool:
    """Whether a city ends a company's name: Công ty Đường sách | TP. HCM."""
    return words.key(at) in ("tp", "tphcm") and (
        words.capital(at + 1) or words.key(at) == "tphcm" or words.capital(at + 2)
    )


def _of_a_state(words: Words, at: int, head: Head) -> bool:
    """Whether the state that a ministry is of stands there: Bộ Ngoại giao | Triều Tiên."""
    return head.sort in ("Ministry", "Department") and country_at(words, at) > 0


def _owner_follows(words: Words, at: int, after_title: bool) -> bool:
    """Whether the owner comes at once: Văn phòng | UBND tỉnh."""
    if not after_title and words.lexicon.heads.find(words.keys, at)[0] == 0:
        return False
    owner = read_body(words, at)
    return owner is not None and not owner.short


def _with_owner(words: Words, ref: BodyRef, after_title: bool) -> BodyRef:
    """Add the body or the territory that a department or committee is of."""
    at = ref.last
    step = 1 if words.key(at) in _OF else 0
    small = after_title and bool(ref.theme) and words.word(at + step)
    if (parent := read_body(words, at + step, after_title=small)) is not None and not (
        small and parent.short and not words.capital(at + step)
    ):
        return replace(ref, last=parent.last, parent=parent)
    if (size := _continent_at(words, at)) and ref.theme:
        return _with_whole(
            words, replace(ref, last=at + size, theme=f"{ref.theme} {words.text(at, at + size)}"), after_title
        )
    placed = with_territory(words, ref, titled=after_title)
    return placed if placed.territory is not None or not ref.theme else _with_whole(words, placed, after_title)


def _continent_at(words: Words, at: int) -> int:
    """How many tokens a continent's name takes there, which belongs to a body's own: Trung tâm Nghiên cứu | châu Á."""
    size, places = words.lexicon.places.find(words.keys, at)
    return size if places and places[0].unit == "châu lục" else 0


def _with_whole(words: Words, ref: BodyRef, after_title: bool) -> BodyRef:
    """Add what a mark or a preposition says that it is part of: Cục Lễ tân (Bộ Ngoại giao), Viện A tại Đại học B."""
    link = find_link(words, ref)
    if link is None or words.lexicon.roles.find(words.keys, link.at)[0]:  # ban chỉ đạo, Tổng cục trưởng …
        return ref
    whole = read_body(words, link.at, after_title=after_title)
    if whole is None:
        if (foreign := read_foreign(words, link)) is not None:
            return replace(ref, last=foreign.last, parent=foreign)
        if link.mark:
            return ref
        placed = with_territory(words, replace(ref, last=link.at))
        return placed if placed.territory is not None else ref
    return replace(ref, last=end, parent=whole) if (end := end_whole(words, ref, link, whole)) else ref


def _read_short(words: Words, at: int) -> BodyRef | None:
    """Liên hiệp (tỉnh), Hội: the article's own body; an abbreviation that the article explains."""
    size, aliases = words.names.aliases.find(words.keys, at)
    if aliases and isinstance(alias := aliases[0], BodyRef) and words.capital(at):
        return _put(alias, at, at + size)
    size, heads = words.lexicon.contexts.find(words.keys, at)
    if words.lexicon.heads.find(words.keys, at)[0] > size:
        return None  # Hội đồng is no Hội
    if not heads or not words.capital(at) or (words.capital(at + size) and not person_follows(words, at + size)):
        return None
    return with_territory(words, BodyRef(first=at, last=at + size, head=heads[0], short=True))


def _put(ref: BodyRef, first: int, last: int) -> BodyRef:
    """Return a body, its places and wholes included, as named by those tokens: an abbreviation stands for all of them."""
    places = (
        replace(place, first=first, last=last, span=(first, last)) if place is not None else None
        for place in (ref.territory, ref.post)
    )
    territory, post = places
    parent = _put(ref.parent, first, last) if ref.parent is not None else None
    return replace(ref, first=first, last=last, territory=territory, post=post, parent=parent)
