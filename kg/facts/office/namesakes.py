"""People of one name whom an article tells apart, and which of them each mention names.

One person with several offices is by far the commonest: two are told apart only where the article introduces both, in
offices of different bodies, and names them side by side in one list, as a man and a woman, in posts that nobody holds
together, or says that they share a name.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import Final

from kg.facts.office.introductions import Introduced, are_unlike, go_together, hold_in_turns, introduce, share_office
from kg.facts.reading import Reading
from kg.mentions.model import UNTOLD
from kg.mentions.refs import PersonRef, TitleRef
from kg.mentions.tape import Item, Tape
from kg.reference.model import Gender

Spot = tuple[int, int]
"""Where a person is named: the number of the line, and the first token of the name."""

_MOST: Final = 40  # introductions of one name that are looked at: no report has as many
_SYLLABLES: Final = 3  # of a name that is surely one person's in full
_SEPARATES: Final = frozenset({"N", ",", ";", "và", "cùng"})
_LIST_LINE = re.compile(r"(?:[-–—•+*] |\d+ [.)] )?N(?: [.;,])*")
_LISTED = re.compile(r"[-–—•+*\d].*|.*[;,]")  # not a caption: Ông N, T.
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d/\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SAYS = r"\b⟨same-name⟩\b"
_CAREER = (
    r"\b(?:⟨elects⟩|⟨appoints⟩|⟨transfers⟩|⟨replaces⟩|⟨relieves⟩|⟨retires⟩|⟨at-that-time⟩|⟨goes-through⟩|⟨career⟩)\b"
)


@dataclass(frozen=True)
class _Story:
    """All that an article says of one name."""

    reading: Reading
    spoken: tuple[Introduced, ...]

    @cached_property
    def shares_name(self) -> bool:
        """Whether a line that has the name says that two share it."""
        return any(mention.tape.search(_SAYS, mention.tape.line.folded) for mention in self.spoken)

    @cached_property
    def has_career(self) -> bool:
        """Whether a line that has the name, or the next one, may tell how one office came after another: by its verbs, or
        with a year that is not the article's."""
        published = (self.reading.article.published or "")[:4]
        numbers = {number for mention in self.spoken for number in (mention.tape.number, mention.tape.number + 1)}
        lines = (self.reading.tapes[number] for number in numbers if number < len(self.reading.tapes))
        return any(
            tape.search(_CAREER, tape.line.folded) or {*_YEAR.findall(tape.line.folded)} - {published} for tape in lines
        )


def with_namesakes(reading: Reading) -> Reading:
    """Return an article with each mention of a name that several of its people bear counted as one of them."""
    named: dict[str, list[tuple[Tape, Item]]] = defaultdict(list)
    for tape in reading.tapes:
        for item in tape.persons():
            named[item.person.who[0]].append((tape, item))
    told: dict[Spot, int] = {}
    for found in named.values():
        if _may_be_two(found):
            told |= _tell(_Story(reading, tuple(introduce(tape, item) for tape, item in found)))
    if not told:
        return reading
    return replace(reading, tapes=tuple(_count(tape, told) for tape in reading.tapes))


def _may_be_two(found: Sequence[tuple[Tape, Item]]) -> bool:
    """Whether a name is Vietnamese and in full, and introduced twice, with other words."""
    titled = [(tape, item) for tape, item in found if item.titles]
    if len(titled) < 2:
        return False
    words, first = titled[0][0].line.words, titled[0][1].person.span[0]
    if len(titled[0][1].person.name.split()) < _SYLLABLES or not words.listed("surname", first):
        return False
    return len({tuple(_phrase(tape, title) for title in item.titles) for tape, item in titled}) > 1


def _phrase(tape: Tape, title: TitleRef) -> tuple[str, ...]:
    return tuple(tape.line.words.keys[title.first : title.last])


def _tell(story: _Story) -> dict[Spot, int]:
    """Return which person each mention of a name means; nothing where all may be one."""
    introduced = [one for one in story.spoken if one.offices][:_MOST]
    pairs = combinations(introduced, 2)
    apart = {frozenset((one.spot, other.spot)) for one, other in pairs if _are_two(story, one, other)}
    sides: list[list[Introduced]] = []
    for one in introduced:
        known = (any({one.spot, other.spot} in apart for other in side) for side in sides)
        if any(one.spot in pair for pair in apart) and all(known):
            sides.append([one])
    return dict(_assign(sides, story.spoken)) if len(sides) > 1 else {}


def _are_two(story: _Story, one: Introduced, other: Introduced) -> bool:
    """Whether two introductions are of two people."""
    if not are_unlike(one, other):
        return False
    if _are_man_and_woman(one, other):
        return True
    if _side_by_side(story.reading, one, other):
        return (one.name_first and other.name_first) or not go_together(one, other)
    return story.shares_name or (hold_in_turns(one, other) and not story.has_career)


def _are_man_and_woman(one: Introduced, other: Introduced) -> bool:
    """Whether the forms of address say so; of a name with Văn or Thị one of them is a slip."""
    words, (first, last) = one.tape.line.words, one.item.person.span
    told = not any(words.listed("middle-name", at) for at in range(first + 1, last - 1))
    return told and None not in (one.gender, other.gender) and one.gender != other.gender


def _side_by_side(reading: Reading, one: Introduced, other: Introduced) -> bool:
    """Whether two introductions stand in one list of people, none of them with a day of its own: a list of visits."""
    if _DATE.search(one.words) or _DATE.search(other.words):
        return False
    if one.tape is other.tape:
        items = one.tape.items
        first, last = sorted((items.index(one.item), items.index(other.item)))
        listed = all(item.symbol in _SEPARATES for item in items[first:last])
        return listed and not all(item.symbol in _SEPARATES or item.symbol in ".:-–" for item in items)  # not keywords
    lines = reading.tapes[one.tape.number : other.tape.number + 1]
    return _LISTED.fullmatch(lines[0].text) is not None and all(_LIST_LINE.fullmatch(tape.text) for tape in lines)


def _assign(sides: Sequence[list[Introduced]], spoken: Iterable[Introduced]) -> Iterator[tuple[Spot, int]]:
    """Yield whom each mention means, in the order of the text."""
    introduced: set[int] = set()
    last: tuple[Introduced, int] | None = None
    for mention in spoken:
        near = {last[1]} if last is not None and _goes_on(last[0], mention) else set[int]()
        which = _whom(sides, mention, introduced if len(introduced) == 1 else near)
        if which != UNTOLD:
            if len(sides[which]) < _MOST:
                sides[which].append(mention)
            introduced.add(which)
            last = mention, which
        yield mention.spot, which


def _goes_on(last: Introduced, mention: Introduced) -> bool:
    """Whether a sentence goes on with whom the one before it began with: Ông N, T, chủ trì. Ông N cho biết …"""
    return last.item.first == mention.item.first == 0 and mention.tape.number == last.tape.number + 1


def _whom(sides: Sequence[Sequence[Introduced]], mention: Introduced, near: Set[int]) -> int:
    """Which person a mention means: whose office, gender or nearness it has; UNTOLD where nothing decides."""
    fitting = [which for which, side in enumerate(sides) if _genders(side) <= {mention.gender} or not mention.gender]
    if mention.item.titles:
        holders = [which for which in fitting if any(share_office(mention, other) for other in sides[which])]
        fitting = holders if len(holders) == 1 else fitting
    elif len(fitting) > 1:
        fitting = [which for which in fitting if which in near]
    return fitting[0] if len(fitting) == 1 else UNTOLD


def _genders(side: Iterable[Introduced]) -> set[Gender]:
    return {one.gender for one in side if one.gender is not None}


def _count(tape: Tape, told: Mapping[Spot, int]) -> Tape:
    """Return a line whose references say which person they name."""
    chunks = tuple(
        replace(ref, which=told[tape.number, ref.span[0]])
        if isinstance(ref, PersonRef) and told.get((tape.number, ref.span[0]))
        else ref
        for ref in tape.line.chunks
    )
    return tape if chunks == tape.line.chunks else replace(tape, line=replace(tape.line, chunks=chunks))
