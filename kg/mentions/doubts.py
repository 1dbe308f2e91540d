"""What looks like a name and is none that could be said: abbreviated, hidden behind an initial, or damaged."""

from collections.abc import Sequence

from kg.mentions.runs import looks_foreign
from kg.mentions.words import Words
from kg.text.damage import lacks_vowel

_SPELT = 2  # letters that a word has at least


def names_nobody(words: Words, at: int, size: int) -> bool:
    """Whether a run is abbreviated or holds abbreviations, which no full name is: N.X, Lương Văn V, TW Hội."""
    texts = [token.text for token in words.tokens[at : at + size] if token.text[0].isalpha()]
    longer = [text for text in texts if len(text) >= _SPELT]
    upper = sum(map(str.isupper, longer))
    if not longer or 0 < upper < len(longer) or (upper and not words.listed("surname", at)):
        return True
    return _is_hidden(words, at, at + size) or _is_unit(words, at, texts)


def _is_unit(words: Words, at: int, texts: Sequence[str]) -> bool:
    """Whether an initial before Vietnamese words is of a place or of another word: P. Tân Định, (loại) A. Nhà máy."""
    initial = words.key(at + 1) == "." and len(texts[0]) == 1
    return initial and not any(looks_foreign(text) and not lacks_vowel(text) for text in texts[1:])


def _is_hidden(words: Words, first: int, last: int) -> bool:
    """Whether an initial stands for the last word: a vowel alone is one only before a full stop (bà Vàng Thị A, …).

    There, too, it is a name after a rare surname and a middle name: whoever hides a name is seldom called Vàng.
    """
    text = words.tokens[last - 1].text
    if len(text) < _SPELT:
        whole = words.listed("middle-name", last - 2) and not words.listed("common-surname", first)
        return lacks_vowel(text) or (words.key(last) == "." and words.glued(last) and not whole)
    return lacks_vowel(text) and not looks_foreign(words.text(first, last - 1))  # Jon Huntsman | Jr


def is_damaged(words: Words, first: int, last: int) -> bool:
    """Whether letters of a name were lost, or of a capitalised word beside it that may be its beginning or its end."""
    if last in words.lost and (words.capital(last) or not words.word(last)):
        return True
    while words.word(first - 1) and words.capital(first - 1):
        first -= 1
    if any(at in words.lost for at in range(first, last)):
        return True
    start = first
    while start > 0 and start - 1 in words.lost and (start == first or words.glued(start)):
        start -= 1
    return start < first and (words.capital(start) or not words.word(start))
