"""A body's own words in full: (Sở) GTVT, (Tổng công ty Đường sắt) VN, (Trường) ĐH Vinh."""

from kg.mentions.context import VIET_NAM
from kg.mentions.words import Words

_SPELT = 2  # letters that an abbreviation has at least, where what stands beside it is spelt out


def spell_out(words: Words, first: int, last: int) -> str:
    """A theme as read, what is abbreviated in it in full where the lexicon lists it."""
    if not any(token.text.isupper() for token in words.tokens[first:last]):
        return words.text(first, last)
    parts: list[str] = []
    read = at = first
    while at < last:
        size, label = _short(words, at, last)
        if size:
            parts += [words.text(read, at), label]
            read = at + size
        at += max(size, 1)
    return " ".join(filter(None, (*parts, words.text(read, last))))


def _short(words: Words, at: int, last: int) -> tuple[int, str]:
    """How many tokens an abbreviation takes there, and what it is short for."""
    size, labels = words.lexicon.themes.find(words.keys, at)
    if size and at + size <= last and _is_short(words, at, size):
        return size, labels[0]
    size, labels = words.lexicon.abbreviations.find(words.keys, at)
    closes = at + size == last or (labels and labels[0] != VIET_NAM)  # VN Pharma is a name
    if size and at + size <= last and closes and words.tokens[at].text.isupper():
        return size, labels[0]
    return 0, ""


def _is_short(words: Words, at: int, size: int) -> bool:
    """Whether a listed theme is written with initials there: GTVT, T T&T T, Nông nghiệp & PTNT."""
    texts = [token.text for token in words.tokens[at : at + size] if token.text[0].isalpha() and token.key != "và"]
    return all(map(str.isupper, texts)) or any(len(text) >= _SPELT and text.isupper() for text in texts)
