"""Where letters of a text were lost: as `??` (D????ng, Th??), as one `?` within a word, as U+FFFD."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.text.model import Token

_WITHIN: Final = re.compile(r"\?\?[^\W\d_]")
_QUESTION: Final = re.compile(r"\?")
_MARKS: Final = frozenset("?\ufffd")
_BARE: Final = re.compile(r"(?:[^\W\d_aeiouyà-ỹ]|đ)+", re.IGNORECASE)


def may_be_lossy(text: str) -> bool:
    """Whether a text holds a mark that may stand for lost letters.

    >>> may_be_lossy("Th?? Hoa"), may_be_lossy("Ai? Ông Nam.")
    (True, False)
    """
    return "\ufffd" in text or any(_may_stand_for_letters(text, match.start()) for match in _QUESTION.finditer(text))


def _may_stand_for_letters(text: str, at: int) -> bool:
    """Whether the question mark there is one of several, within a word, or behind a consonant, as few words end."""
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    return after == "?" or (before.isalpha() and (after.isalpha() or _BARE.fullmatch(before) is not None))


def is_lossy(text: str, start: int, end: int) -> bool:
    """Whether letters were certainly lost within a word between two offsets, so that `??` ends no sentence there."""
    return _WITHIN.search(text, start, end) is not None


def lacks_vowel(word: str) -> bool:
    """Whether a word has no vowel and is no abbreviation: what is left of Thị, Trần, Nghĩa.

    >>> lacks_vowel("Th"), lacks_vowel("Thi"), lacks_vowel("TP")
    (True, False, False)
    """
    return (len(word) == 1 or not word.isupper()) and _BARE.fullmatch(word) is not None


def find_lost(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the numbers of the damaged words' tokens, their marks and fragments included; some twice."""
    for at, token in enumerate(tokens):
        if len(token.text) > 1 and "?" in token.text:
            yield at
        elif token.text in _MARKS:
            before = at > 0 and tokens[at - 1].end == token.start
            after = at + 1 < len(tokens) and tokens[at + 1].start == token.end
            beside = [tokens[at + step].text for step, glued in ((-1, before), (1, after)) if glued]
            within = len(beside) == 2 and beside[0][-1].isalpha() and beside[1].islower()
            cut_off = before and lacks_vowel(tokens[at - 1].text)
            if token.text != "?" or within or cut_off or any(text in _MARKS for text in beside):
                yield at
                yield from (at + step for step, glued in ((-1, before), (1, after)) if glued)
