"""Stored text to tokens: syllables, numbers and marks, with damaged words as they read."""

import re
from functools import lru_cache

from kg.articles.model import Article
from kg.text.model import Token
from kg.text.normalise import key

# A word may hold an apostrophe (K'Brói) or, where letters were lost, a run of question marks (D????ng).
# Each part has an end, so that no text makes one token of more than a page.
_LETTERS = r"[^\W\d_]{1,100}"
_TOKEN = re.compile(rf"{_LETTERS}(?:['’ʼ]{_LETTERS}){{0,9}}(?:\?\?{{1,20}}{_LETTERS}){{0,9}}|\d{{1,100}}|[^\s\w]|_")
_new = tuple.__new__
_key = lru_cache(maxsize=65536)(key)


def split_tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the tokens of text[start:end]; offsets point into `text`."""
    tokens, last, find = [], start, text.find
    # Faster than asking each match for its place, and what Token(…) does: tokens take an eighth of the time of reading.
    for word in _TOKEN.findall(text, start, len(text) if end is None else end):
        first = find(word, last)
        tokens.append(_new(Token, (word, _key(word), first, last := first + len(word))))
    return tokens


def read_tokens(article: Article, start: int, end: int) -> list[Token]:
    """Return the tokens between two offsets of an article; a repaired word reads as restored, in its place."""
    tokens: list[Token] = []
    for repair in article.repairs_between(start, end):
        tokens += split_tokens(article.text, start, repair.start)
        tokens += [Token(word, _key(word), repair.start, repair.end) for word in repair.restored.split()]
        start = repair.end
    return tokens + split_tokens(article.text, start, end)
