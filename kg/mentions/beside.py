"""Which titles stand beside which name: T N · N, T · N (52 tuổi, T) · T, T và N."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.mentions.items import Item
from kg.mentions.refs import PersonRef, TitleRef
from kg.mentions.seams import (
    CLOSES,
    acts_for_another,
    begins_anew,
    is_of_a_state,
    leads_guests,
    named_without_title,
)

_JOINS = frozenset({",", "và", "kiêm", ";"})
_APPOSES = frozenset({",", "-", "–", "—", "(", ":"})
_OF_BIRTH = frozenset({"tuổi", "sinh", "sn"})
_HOLDS = frozenset({"hiện", "nay", "đang", "là", "làm", "giữ", "chức"})
_OF_HOME = frozenset({"quê", "trú", "ngụ"})
_DETAILS = 12  # words about a person between the name and the title
_THEN = frozenset({"lúc", "khi", "bấy", "giờ", "đó", "ấy", "này", "nay", "hiện", "đương", "nhiệm"})


def group_items(items: Sequence[Item]) -> Iterator[Item]:
    """Join titles to lists and persons to the titles beside them: before the name, and in apposition after it."""
    at = 0
    while at < len(items):
        item = items[at]
        if item.symbol == "T":
            titles, end = _titles(items, at)
            another = acts_for_another(items, at) or begins_anew(items, at, end) or leads_guests(items, at)
            if another and len(titles) > 1:  # thừa ủy quyền của Chủ tịch nước, | Chủ tịch UBND tỉnh N
                yield Item("T", item.first, item.last, item.ref, (titles[0],))
                at += 1
                continue
            if (named := _named_after(items, end)) is not None:  # Tổng Lãnh sự Đức tại TP.HCM, ông Andreas Siegel, …
                end = named
            if end < len(items) and items[end].symbol == "P":
                held = [] if another else titles
                yield (person := _person(items, end, _of_one_state(held)))
                at = _end(items, person)
            else:
                yield Item("T", item.first, titles[-1].last, titles[-1], tuple(titles))
                at = end
        elif item.symbol == "P":
            yield (person := _person(items, at, []))
            at = _end(items, person)
        else:
            yield item
            at += 1


def _named_after(items: Sequence[Item], end: int) -> int | None:
    """Where a name stands between commas, with a form of address and no title of its own, that says who holds titles."""
    while end < len(items) and items[end].symbol in _THEN:  # thị trưởng Asan lúc bấy giờ, ông Bok Ki-wang, …
        end += 1
    between = [item.symbol for item in items[end : end + 3]]
    if between not in ([",", "P", ","], [",", "P", "."], [",", "P", ")"]):
        return None
    ref = items[end + 1].ref
    addressed = isinstance(ref, PersonRef) and ref.first < ref.span[0]
    listed = between[2] == "," and end + 3 < len(items) and items[end + 3].symbol in "TP"
    return end + 1 if addressed and not listed else None


def _end(items: Sequence[Item], person: Item) -> int:
    return bisect_left(items, person.last, key=lambda item: item.first)


def _titles(items: Sequence[Item], at: int) -> tuple[list[TitleRef], int]:
    """The titles from `at` on that commas and conjunctions join."""
    titles: list[TitleRef] = []
    while at < len(items) and isinstance(ref := items[at].ref, TitleRef):
        shares = titles and titles[-1].former and (items[at - 1].symbol == "kiêm" or _is_bare(titles[-1]))
        titles.append(replace(ref, former=True) if shares else ref)
        step = 2 if at + 2 < len(items) and items[at + 1].symbol in _JOINS and items[at + 2].symbol == "T" else 1
        at += step
        if step == 1:
            break
    return titles, at


def _is_bare(title: TitleRef) -> bool:
    """Whether a title shares the body of the next one: nguyên Bí thư, Chủ tịch UBND xã."""
    return title.body is None and title.place is None


def _of_one_state(titles: list[TitleRef]) -> list[TitleRef]:
    """The titles that can be one person's: (Tiếp Thủ tướng Campuchia,) Bí thư Thành ủy TP HCM N."""
    for at in range(len(titles) - 1, 0, -1):
        if is_of_a_state(titles[at - 1]) and _is_vietnamese(titles[at]):
            return titles[at:]
    return titles


def _is_vietnamese(title: TitleRef) -> bool:
    """Whether a title is of a body that only Việt Nam has, or of a province of it."""
    body = title.body
    place = title.place or (body.territory if body is not None else None)
    ours = body is not None and body.head is not None and body.head.takes == "unit"
    return ours or (place is not None and place.known is not None and place.known.sort == "Province")


def _closed(items: Sequence[Item], at: int, last: int) -> int:
    """Where what stands in brackets after a name ends, if the bracket is closed with no more than words between."""
    for item in items[at : at + 2 * _DETAILS]:
        if item.first >= last and item.symbol == ")":
            return item.last
        if item.first >= last and (item.ref is not None or item.symbol in ("(", ";")):
            break
    return last


def _held_now(items: Sequence[Item], at: int) -> int:
    """Where a title stands in apposition: after a mark there, or after what says that it is held: N (hiện là T)."""
    if at >= len(items) or items[at].symbol != "(":
        return at
    end = at
    while end + 1 < len(items) and items[end + 1].symbol in _HOLDS:
        end += 1
    return end if end + 1 < len(items) and items[end + 1].symbol == "T" else at


def _past_details(items: Sequence[Item], at: int) -> int:
    """Where a title may stand after what is told of a person's birth, place or part in a picture, which begins at `at`:
    N (trái), T · N (52 tuổi, T) · N, sinh năm 1957, T."""
    if at >= len(items) or items[at].symbol not in ("(", ","):
        return at
    end = at + 1
    while end < len(items) and end - at <= _DETAILS and (items[end].ref is None or items[end].symbol in "LC"):
        symbol, following = items[end].symbol, items[end + 1].symbol if end + 1 < len(items) else ""
        if symbol == ")":
            return end + 1 if items[at].symbol == "(" else at
        if symbol in (".", ":", "(") or (symbol == "," == items[at].symbol and following not in _OF_HOME):
            break
        if symbol == "," and following == "T":
            return end
        end += 1
    dated = any(item.symbol in _OF_BIRTH for item in items[at:end])
    closed = items[at].symbol == "," and dated and end < len(items) and items[end].symbol in (",", "-", "–")
    return end if closed else at


def _without_details(items: Sequence[Item], at: int, past: int) -> int:
    """Where a person ends with what is told beside the name, which no clause needs: N (trái) · N, 53 tuổi, được bầu …"""
    told = items[at + 1 : past]
    dated = any(item.symbol in _OF_BIRTH for item in told)
    if not told or not (dated or all(item.ref is None for item in told)):
        return items[at].last
    if items[past - 1].symbol == ")":
        return items[past - 1].last
    goes_on = items[past].symbol == "," and past + 1 < len(items) and items[past + 1].ref is None
    return items[past].last if goes_on else items[at].last


def _person(items: Sequence[Item], at: int, before: list[TitleRef]) -> Item:
    """A person with the titles before the name and those in apposition after it."""
    person = items[at]
    first = before[0].first if before else person.first
    after: list[TitleRef] = []
    last = person.last
    held, past = _held_now(items, at + 1), _past_details(items, at + 1)
    mark = held if before or held > at + 1 else past
    if mark + 1 < len(items) and (held > at + 1 or items[mark].symbol in _APPOSES) and items[mark + 1].symbol == "T":
        after, end = _titles(items, mark + 1)
        following = end
        if [item.symbol for item in items[end : end + 2]] in (["-", "T"], ["–", "T"]):
            _, following = _titles(items, end + 1)
        if following < len(items) and items[following].symbol == "P":  # the last title announces the next person
            after = after[:-1]
        elif named_without_title(items, at, end):
            after = []
        elif before and items[at + 1].symbol == "," and end < len(items) and items[end].symbol not in CLOSES:
            after = []  # sau cuộc gặp với T N , T sẽ lên đường: who has a title before the name has none after it
        if after:
            last = after[-1].last
            if items[at + 1].symbol == "(":
                last = _closed(items, mark + 1, last)
    if not after:
        last = _without_details(items, at, past)
    return Item("N", first, last, person.ref, tuple(before), tuple(after))
