"""Counted groups of a line: 4 tập thể và 6 cá nhân, hai ngư dân."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.facts.marks import Mark
from kg.mentions.tape import Tape
from kg.mentions.words import Words
from kg.text.numbers import NUMBER, fold, read_number

GroupKind = Literal["tập thể", "cá nhân"]

_KINDS: tuple[tuple[str, GroupKind], ...] = (("collective", "tập thể"), ("individual", "cá nhân"))
_NUMBER = re.compile(rf"({NUMBER})\Z")
_DIGITS = re.compile(
    r"(?:"
    r"một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|mốt|tư|lăm|chục|trăm|nghìn"
    r")\Z"
)
_ONE = "một"
_KIND_WORDS = frozenset({"tập", "cá"})  # tập thể, cá nhân
_SHARES = frozenset({",", "và", "/", "hoặc"})
_YEAR = 4  # digits
_LONGEST_NUMBER = 8  # tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A counted group: its tokens, what it is of and how many."""

    kind: GroupKind
    count: int
    first: int
    last: int


def find_groups(tape: Tape) -> Iterator[Group | Mark]:
    """Yield the counted groups of a line; those whose number covers both kinds only as a mark U."""
    words = tape.line.words
    taken = [False] * (len(words) + 1)
    for ref in tape.line.chunks:
        taken[ref.first : ref.last] = [True] * (ref.last - ref.first)
    at = 1
    while at < len(words):
        size, kind = (0, None) if taken[at] else _noun(words, at)
        if kind is None or (number := _number_before(words, at)) is None:
            at += 1
            continue
        first, count = number
        end, mixed = _shared(words, at + size, kind, taken)
        alone = count == 1 and words.key(first) == _ONE and words.key(at) not in _KIND_WORDS  # một dịch giả
        yield Mark("U", first, end) if mixed or alone else Group(kind=kind, count=count, first=first, last=end)
        at = end


def _noun(words: Words, at: int) -> tuple[int, GroupKind | None]:
    """How many tokens of a group's noun stand there, and of which kind it is."""
    size, kind = max(((words.listed(name, at), kind) for name, kind in _KINDS), key=lambda found: found[0])
    return size, kind if size else None


def _number_before(words: Words, at: int) -> tuple[int, int] | None:
    """The number that ends there: its first token and its value."""
    last = words.key(at - 1)
    if len(last) == _YEAR and words.key(at - 2) == "năm":  # năm 2019 ông được …
        return None
    if not (last.isdigit() or _DIGITS.match(last)):
        return None
    begin = max(0, at - _LONGEST_NUMBER)
    match = _NUMBER.search(fold(words.text(begin, at)))
    count = read_number(match[1]) if match is not None else None
    if match is None or not count:
        return None
    first = at - 1
    while first > begin and len(words.text(first, at)) < len(match[1]):
        first -= 1
    return first, count


def _shared(words: Words, at: int, kind: GroupKind, taken: Sequence[bool]) -> tuple[int, bool]:
    """Where the nouns that share the number end, and whether one is of the other kind: 25 tập thể và cá nhân."""
    mixed = False
    while words.key(at) in _SHARES and not taken[at + 1]:
        size, other = _noun(words, at + 1)
        end = at + 1 + size
        if other is None or taken[end] or words.key(end) == ":":
            break
        mixed = mixed or other != kind
        at = end
    return at, mixed
