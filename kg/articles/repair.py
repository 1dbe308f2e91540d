"""Lossy text: what `nhi??m k??` was, where the article's own or known words leave one reading.

Each lost letter became `??`. A damaged word is compared, together with the words beside it, with windows of known
phrases and of the article's undamaged text; the longest window decides, and if it leaves two readings there is none.
A damaged person's name is never repaired: no phrase holds it, and the article's own names are no evidence.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.articles.marks import fold
from kg.articles.model import Repair
from kg.articles.phrases import LONGEST, Lengths, Phrases, Window, index_windows, iter_windows, split_runs

LOST: Final = "??"
WORD = re.compile(r"(?:[^\W\d_]|\?\?)+")
JOINED = re.compile(r"(?<![\w?'’ʼ-])[^\W\d_](?:[^\W\d_]|[?'’ʼ-])*['’ʼ-]\Z")
LONGEST_NAME: Final = 40  # characters before a syllable that hyphens may join to it
SHARE: Final = 0.5  # of a word's places in the article that one pair of words must hold to be a phrase
OWN: Final = 200_000  # characters of the article that are read for its own phrases
FIRM: Final = 3  # words of a window that is evidence even within a longer run of capitalised words


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int

    @property
    def damaged(self) -> bool:
        return LOST in self.text

    @property
    def length(self) -> int:
        return len(self.text) - self.text.count(LOST)

    def fits(self, folded: str) -> bool:
        """Whether a word in folded case may be what this one was; what was lost is any letter beyond ASCII."""
        return bool(_compile(self.text).fullmatch(folded)) if self.damaged else fold(self.text) == folded

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def named(self) -> bool:
        """Whether it may belong to a name: with a capital, or with its first letter lost."""
        return self.capital or self.text.startswith(LOST)


@lru_cache(maxsize=4096)
def _compile(word: str) -> re.Pattern[str]:
    parts = re.split(r"(\?\?)", fold(word))
    return re.compile("".join(r"[^\W\d_a-z]" if part == LOST else re.escape(part) for part in parts))


def find_repairs(text: str, phrases: Phrases) -> tuple[Repair, ...]:
    """Return the damaged words of a text that have exactly one reading, in order."""
    if LOST not in text:
        return ()
    runs = list(_split_runs(text))
    if not runs:
        return ()
    reader = _Reader(text, phrases, index_windows(_own_phrases(text)))
    return tuple(
        repair
        for run in runs
        for place, word in enumerate(run)
        if word.damaged and word.text.strip("?") and not _is_within_name(text, word)
        if (repair := reader.repair(run, place)) is not None
    )


def _is_within_name(text: str, word: _Word) -> bool:
    """Whether hyphens or an apostrophe join a word to one with a capital: Xỉ-su-th??m, H'H??ng."""
    before = JOINED.search(text, max(0, word.start - LONGEST_NAME), word.start)
    return before is not None and before.group()[0].isupper()


class _Reader:
    """Looks damaged words up; remembers what it found, for damage repeats."""

    def __init__(self, text: str, phrases: Phrases, own: Lengths) -> None:
        self.text = text
        self.phrases = phrases
        self.sources = (phrases.windows, own)
        self.found: dict[tuple[str, ...], list[Window]] = {}

    def repair(self, run: Sequence[_Word], place: int) -> Repair | None:
        """Return the repair of the word at a place, or None unless the longest windows that match agree."""
        for size in range(min(LONGEST, len(run)), 1, -1):
            readings = self._read(run, place, size)
            if len(readings) > 1:
                return None
            for reading in readings.values():
                word, restored = run[place], self._restore_case(run, place, reading)
                return Repair(start=word.start, end=word.start + len(word.text), restored=restored)
        return None

    def _read(self, run: Sequence[_Word], place: int, size: int) -> dict[str, str]:
        """Return the readings of a word in windows of a size: in folded case, and as the first window writes it.

        A pair that is a phrase of its own goes before one that happens to meet in a longer label.
        """
        phrases: dict[str, str] = {}
        parts: dict[str, str] = {}
        for start in range(max(0, place - size + 1), min(place, len(run) - size) + 1):
            for window in self._match(run[start : start + size]):
                if _is_evidence(run, place, start, window):
                    whole = size > 2 or tuple(map(fold, window)) in self.phrases.pairs
                    (phrases if whole else parts).setdefault(fold(window[place - start]), window[place - start])
        return phrases or ({} if self._may_be_common(run[place]) else parts)

    def _may_be_common(self, word: _Word) -> bool:
        return any(word.fits(other) for other in self.phrases.common.get(word.length, ()))

    def _restore_case(self, run: Sequence[_Word], place: int, reading: str) -> str:
        """Return a reading in the case of the damaged word's own letters; a lost first letter follows its place."""
        word, small = run[place], reading.lower()
        known = word.text.replace(LOST, "")
        if len(known) > 1 and known.isupper():
            return small.upper()
        if word.text.startswith(LOST):
            before = self.text[max(0, word.start - 9) : word.start].rstrip(" “\"'‘(-–")[-1:]
            beside = [run[n] for n in (place - 1, place + 1) if 0 <= n < len(run)]
            named = reading[0].isupper() and any(other.capital for other in beside)
            return small[0].upper() + small[1:] if named or before in {"", "\n", ".", "!", "?"} else small
        return small[0].upper() + small[1:] if word.capital else small

    def _match(self, words: Sequence[_Word]) -> list[Window]:
        key = tuple(word.text for word in words)
        if key not in self.found:
            lengths = tuple(word.length for word in words)
            self.found[key] = [
                window
                for source in self.sources
                for folded, window in source.get(lengths, ())
                if all(word.fits(part) for word, part in zip(words, folded, strict=True))
                and (not all(part[0].isupper() for part in window) or any(word.capital for word in words))
            ]
        return self.found[key]


def _split_runs(text: str) -> Iterator[list[_Word]]:
    """Yield the stretches of words with only spaces between that hold a damaged word."""
    for line in re.finditer(r"[^\n]*\?\?[^\n]*", text):
        run: list[_Word] = []
        end = -1
        for match in WORD.finditer(text, line.start(), line.end()):
            if run and not text[end : match.start()].isspace():
                yield from _keep(run)
                run = []
            run.append(_Word(match.group(), match.start()))
            end = match.end()
        yield from _keep(run)


def _keep(run: list[_Word]) -> Iterator[list[_Word]]:
    if any(word.damaged and word.text.strip("?") for word in run):
        yield run


def _own_phrases(text: str) -> Iterator[Window]:
    """Yield the undamaged windows of a text that are evidence: long ones, and pairs that a word seldom leaves.

    Words with a capital are left out: they may be names.
    """
    runs = [run for line in text[:OWN].split("\n") for run in split_runs(line)]
    words = Counter(word for run in runs for word in run)
    pairs = Counter(window for run in runs for window in iter_windows(run, longest=2))
    for run in runs:
        for window in iter_windows(run):
            share = max(pairs[window] / words[word] for word in window) if len(window) == 2 else 1.0
            if share >= SHARE and not any(word[0].isupper() for word in window):
                yield window


def _is_evidence(run: Sequence[_Word], place: int, start: int, window: Window) -> bool:
    """Tell whether a window may restore a word; a capitalised one could be part of a name.

    Such a word needs a window that covers the whole run of capitalised words around it, or begins it and is long.
    """
    word, end = run[place], start + len(window)
    reading = window[place - start]
    beside = [run[n] for n in (place - 1, place + 1) if 0 <= n < len(run)]
    if not word.capital and not (word.text.startswith(LOST) and any(other.capital for other in beside)):
        return True
    if len(word.text) > 1 and word.text.upper() == word.text and any(other.text.isupper() for other in beside):
        return reading.islower()
    first = last = place
    while first > 0 and run[first - 1].named:
        first -= 1
    while last + 1 < len(run) and run[last + 1].named:
        last += 1
    covered = start <= first and end > last
    if first == last and first > 0 and reading.islower():
        return len(window) >= FIRM  # a common word with a capital behind a small one: 'ông L?? phát động'
    return covered or (start == first and len(window) >= FIRM)
