"""Phrases by their tokens' keys, longest first."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

from kg.text.tokens import split_tokens

Entry = TypeVar("Entry")


@lru_cache(maxsize=20_000)
def phrase_keys(phrase: str) -> tuple[str, ...]:
    """Return the keys of a phrase's tokens."""
    return tuple(token.key for token in split_tokens(phrase))


class Index(Generic[Entry]):
    """Finds the longest listed phrase at a place of a token sequence.

    `lengths` tells, by the key that phrases begin with, how long they are: most words begin none.
    """

    __slots__ = ("_entries", "lengths")

    def __init__(self, phrases: Iterable[tuple[str, Entry]] = ()) -> None:
        self._entries: dict[tuple[str, ...], list[Entry]] = {}
        self.lengths: dict[str, list[int]] = {}
        for phrase, entry in phrases:
            self.add(phrase_keys(phrase), entry)

    def add(self, keys: tuple[str, ...], entry: Entry) -> None:
        """List one more phrase."""
        if not keys:
            return
        found = self._entries.setdefault(keys, [])
        if entry not in found:
            found.append(entry)
        lengths = self.lengths.setdefault(keys[0], [])
        if len(keys) not in lengths:
            lengths.append(len(keys))
            lengths.sort(reverse=True)

    def find(self, keys: Sequence[str], at: int) -> tuple[int, list[Entry]]:
        """Return the length and the entries of the longest phrase at `at`; (0, []) past the end or if there is none."""
        if at < len(keys) and (lengths := self.lengths.get(keys[at])) is not None:
            left = len(keys) - at
            for length in lengths:
                if length <= left and (entries := self._entries.get(tuple(keys[at : at + length]))) is not None:
                    return length, entries
        return 0, []

    def find_all(self, keys: Sequence[str], at: int) -> list[tuple[int, list[Entry]]]:
        """Return every phrase at `at`, the longest first."""
        if at >= len(keys) or (lengths := self.lengths.get(keys[at])) is None:
            return []
        left = len(keys) - at
        phrases = [(length, tuple(keys[at : at + length])) for length in lengths if length <= left]
        return [(length, entries) for length, phrase in phrases if (entries := self._entries.get(phrase))]

    def items(self) -> Iterator[tuple[str, Entry]]:
        """Yield every phrase, as its keys read, with each of its entries."""
        for keys, entries in self._entries.items():
            for entry in entries:
                yield " ".join(keys), entry

    def stands_in(self, keys: Sequence[str]) -> bool:
        """Whether a phrase stands anywhere in a token sequence."""
        if self.lengths.keys().isdisjoint(keys):
            return False
        return any(self.find(keys, at)[0] for at, key in enumerate(keys) if key in self.lengths)

    @property
    def openers(self) -> frozenset[str]:
        """The keys that a phrase begins with."""
        return frozenset(self.lengths)

    def openers_of(self, holds: Callable[[Entry], bool]) -> frozenset[str]:
        """Return the keys that the phrases of some entries begin with."""
        return frozenset(keys[0] for keys, entries in self._entries.items() if any(map(holds, entries)))

    def phrases(self) -> Iterator[str]:
        """Yield every phrase, in its tokens' keys."""
        return map(" ".join, self._entries)

    def __contains__(self, word: str) -> bool:
        return (word,) in self._entries

    def __len__(self) -> int:
        return len(self._entries)
