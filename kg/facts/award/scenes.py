"""A line that names awards, with the awards, groups and bodies found in it as symbols, and what stands before a symbol."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.facts.award.honours import Honour
from kg.facts.groups import Group, find_groups
from kg.facts.marks import Mark, MarkedTape, mark
from kg.facts.reading import Reading
from kg.facts.unlisted_bodies import find_unlisted
from kg.mentions.tape import Tape

_SYMBOL = re.compile(r"[A-Z](?= )")
_OPENINGS = re.compile(r"(?:,|;|:|có|và|đó|này|là|còn|thêm|khác|gồm|cả|gần|hơn|trên|khoảng|khen|“|dịp|thể)\Z")
_PREPOSITIONS = re.compile(
    r"(?:"
    r"của|với|cho|tại|ở|về|cùng|theo|từ|thuộc|do|bởi|trong|giữa|nhờ|trên|đến|tới|vào|\(|\-|–|qua"
    r")\Z"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A line with its marks, in its article. On its text A is an award, G a counted group, U an uncountable one."""

    reading: Reading
    marked: MarkedTape
    groups: dict[int, Group]  # by their first token

    @property
    def tape(self) -> Tape:
        """The line as it was before it was marked."""
        return self.marked.tape

    def pattern(self, template: str) -> re.Pattern[str]:
        """Return an expression with word lists in it."""
        return self.tape.pattern(template)

    @property
    def text(self) -> str:
        """The symbols and words in which positions are."""
        return self.marked.text


def read_scene(reading: Reading, tape: Tape, honours: Sequence[Honour]) -> Scene:
    """Mark the awards of a line and whoever may receive them."""
    found = list(find_groups(tape))
    groups = {group.first: group for group in found if isinstance(group, Group)}
    marks = [Mark("G" if isinstance(group, Group) else "U", group.first, group.last) for group in found]
    marks.extend(find_unlisted(tape))
    marks.extend(Mark("A", honour.first, honour.last) for honour in honours)
    return Scene(reading, mark(tape, marks), groups)


def opens_clause(text: str, list_start: int) -> bool:
    """Whether a clause can begin where a list's first symbol stands, so that it is a subject and no object."""
    first = _SYMBOL.search(text, list_start)
    before = text[: first.start() if first else list_start].split()
    return not before or _OPENINGS.match(before[-1]) is not None


def is_governed(text: str, start: int) -> bool:
    """Whether a preposition stands before a place of the text: it is no subject."""
    before = text[:start].split()
    return bool(before) and _PREPOSITIONS.match(before[-1]) is not None


def first_symbol(text: str, start: int) -> str:
    """Return the first symbol from a position on, empty if there is none."""
    found = _SYMBOL.search(text, start)
    return found.group() if found is not None else ""
