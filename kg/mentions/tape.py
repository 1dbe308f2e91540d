"""A line as a tape: one symbol a chunk, one word a token, so that clauses are read by regular expressions.

N a person with the titles beside the name · T titles that stand alone · B a body · L a place · C a country.
Words are in lower case, so that the symbols are the only capitals: `đại hội đã bầu N làm T .`
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from kg.mentions.chunks import chunk_kind
from kg.mentions.context import VIET_NAM
from kg.mentions.read import Line
from kg.mentions.refs import PersonRef, Ref, TitleRef

_new = tuple.__new__  # Item(…) without its wrapper: there are as many as there are words
_JOINS = frozenset({",", "và", "kiêm", ";"})
_APPOSES = frozenset({",", "-", "–", "—", "(", ":"})
_CLOSES = frozenset({",", ".", ";", ":", ")", "-", "–", "—", "và", "cùng", "(", "”", "…"})
_THEN = frozenset({"lúc", "khi", "bấy", "giờ", "đó", "ấy", "này", "nay", "hiện", "đương", "nhiệm"})


class Item(NamedTuple):
    """A symbol of the tape and the tokens that it stands for. `before` and `after` are a person's titles."""

    symbol: str
    first: int
    last: int
    ref: Ref | None = None
    before: tuple[TitleRef, ...] = ()
    after: tuple[TitleRef, ...] = ()

    @property
    def person(self) -> PersonRef:
        """The person of an N."""
        assert isinstance(self.ref, PersonRef)
        return self.ref

    @property
    def titles(self) -> tuple[TitleRef, ...]:
        """All titles of an N or a T."""
        return (*self.before, *self.after)


@dataclass(frozen=True, eq=False)
class Tape:
    """The items of a line and their text, made when first asked for; a match's groups lead back to the items.

    `number` counts the article's lines from 0.
    """

    line: Line
    number: int

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The symbols in order."""
        return tuple(_group(_lay_out(self.line)))

    @cached_property
    def text(self) -> str:
        """The symbols with one space between them."""
        return " ".join(item.symbol for item in self.items)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each item begins in `text`."""
        return tuple(accumulate((len(item.symbol) + 1 for item in self.items[:-1]), initial=0))

    @property
    def peopled(self) -> bool:
        """Whether the line names a person."""
        return any(isinstance(ref, PersonRef) for ref in self.line.chunks)

    def pattern(self, template: str) -> re.Pattern[str]:
        """Return an expression with word lists in it (kg/reference/patterns.py)."""
        return self.line.scope.lexicon.patterns[template]

    def search(self, template: str, text: str | None = None) -> re.Match[str] | None:
        """Return the first match of such an expression on the tape, or in another text."""
        return self.pattern(template).search(self.text if text is None else text)

    def find(self, pattern: re.Pattern[str] | str) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern on the tape; one with a group of titles needs a title that stands alone."""
        if isinstance(pattern, str):
            pattern = self.pattern(pattern)
        if "titles" in pattern.groupindex and "T" not in self.text:
            return iter(())
        return pattern.finditer(self.text)

    def between(self, start: int, end: int) -> tuple[Item, ...]:
        """Return the items that a stretch of the tape covers."""
        return self.items[bisect_right(self.starts, start) - 1 : bisect_right(self.starts, max(start, end - 1))]

    def group(self, match: re.Match[str], name: str) -> tuple[Item, ...]:
        """Return the items of a named group, none if it took no part."""
        return self.between(*match.span(name)) if match.group(name) else ()

    def persons(self) -> Iterator[Item]:
        """Yield the persons in order."""
        return (item for item in self.items if item.symbol == "N") if self.peopled else iter(())


def _lay_out(line: Line) -> list[Item]:
    """One item a chunk, one a token outside chunks."""
    items: list[Item] = []
    words = [_new(Item, (key, at, at + 1, None, (), ())) for at, key in enumerate(line.words.keys)]
    at = 0
    for ref in line.chunks:
        if ref.first < at:
            continue
        items += words[at : ref.first]
        items.append(Item(chunk_kind(ref), ref.first, ref.last, ref))
        at = max(at, ref.last)
        if _abbreviated(line, at):  # (VUFO): another name of what stands before it
            at += 3
    return items + words[at:]


def _abbreviated(line: Line, at: int) -> bool:
    words = line.words
    return (
        words.key(at) == "(" and words.key(at + 2) == ")" and words.tokens[at + 1].text.isupper() and words.word(at + 1)
    )


def _group(items: Sequence[Item]) -> Iterator[Item]:
    """Join titles to lists and persons to the titles beside them."""
    at = 0
    while at < len(items):
        item = items[at]
        if item.symbol == "T":
            titles, end = _titles(items, at)
            another = _for_another(items, at)
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
        titles.append(ref)
        step = 2 if at + 2 < len(items) and items[at + 1].symbol in _JOINS and items[at + 2].symbol == "T" else 1
        at += step
        if step == 1:
            break
    return titles, at


def _for_another(items: Sequence[Item], at: int) -> bool:
    """Whether somebody acts or speaks for who has the title: thừa ủy quyền của T , T N trao … · người phát ngôn T N."""
    before = [item.symbol for item in items[max(0, at - 2) : at]]
    if "quyền" in before or (
        before[-1:] == ["của"] and [item.symbol for item in items[at - 3 : at - 1]] == ["ủy", "nhiệm"]
    ):
        return True
    return before[-1:] == ["ngôn"] or before in (["ngôn", "viên"], ["trợ", "lý"])


def _of_one_state(titles: list[TitleRef]) -> list[TitleRef]:
    """The titles that can be one person's: (Tiếp Thủ tướng Campuchia,) Bí thư Thành ủy TP HCM N."""
    for at in range(len(titles) - 1, 0, -1):
        if _is_of_a_state(titles[at - 1]) and _is_vietnamese(titles[at]):
            return titles[at:]
    return titles


def _is_of_a_state(title: TitleRef) -> bool:
    """Whether a title is of another state: Thủ tướng Campuchia, Tổng thống Chile."""
    place = title.place or (title.body.territory if title.body is not None else None)
    mission = title.body is not None and title.body.head is not None and title.body.head.takes == "post"
    known = place.known if place is not None else None
    return known is not None and known.sort == "Country" and known.label != VIET_NAM and not mission


def _is_vietnamese(title: TitleRef) -> bool:
    """Whether a title is of a body that only Việt Nam has, or of a province of it."""
    body = title.body
    place = title.place or (body.territory if body is not None else None)
    ours = body is not None and body.head is not None and body.head.takes == "unit"
    return ours or (place is not None and place.known is not None and place.known.sort == "Province")


def _person(items: Sequence[Item], at: int, before: list[TitleRef]) -> Item:
    """A person with the titles before the name and those in apposition after it."""
    person = items[at]
    first = before[0].first if before else person.first
    after: list[TitleRef] = []
    last = person.last
    if at + 2 < len(items) and items[at + 1].symbol in _APPOSES and items[at + 2].symbol == "T":
        after, end = _titles(items, at + 2)
        if end < len(items) and items[end].symbol == "P":  # the last title announces the next person
            after = after[:-1]
        elif before and items[at + 1].symbol == "," and end < len(items) and items[end].symbol not in _CLOSES:
            after = []  # sau cuộc gặp với T N , T sẽ lên đường: who has a title before the name has none after it
        if after:
            last = after[-1].last
            closing = next((item for item in items[at + 2 :] if item.first == last), None)
            if items[at + 1].symbol == "(" and closing is not None and closing.symbol == ")":
                last = closing.last
    return Item("N", first, last, person.ref, tuple(before), tuple(after))
