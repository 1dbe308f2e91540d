"""Stored text to tokens: syllables, numbers and marks, with damaged words as they read."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.articles.model import Article
from kg.text.model import Token
from kg.text.normalise import key

# A word may hold an apostrophe (K'Brói) or, where letters were lost, a run of question marks (D????ng).
# Each part has an end, so that no text makes one token of more than a page.
_LETTERS = r"[^\W\d_]{1,100}"
_TOKEN = re.compile(rf"{_LETTERS}(?:['’ʼ]{_LETTERS}){{0,9}}(?:\?\?{{1,20}}{_LETTERS}){{0,9}}|\d{{1,100}}|[^\s\w]|_")
_key = lru_cache(maxsize=65536)(key)


def split_tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of text[start:end]; offsets point into `text`."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        yield Token(word, _key(word), match.start(), match.end())


def read_tokens(article: Article, start: int, end: int) -> Iterator[Token]:
    """Yield the tokens between two offsets of an article; a repaired word reads as restored, in its place."""
    for repair in article.repairs:
        if repair.end <= start or repair.start >= end:
            continue
        yield from split_tokens(article.text, start, repair.start)
        for word in repair.restored.split():
            yield Token(word, _key(word), repair.start, repair.end)
        start = repair.end
    yield from split_tokens(article.text, start, end)
