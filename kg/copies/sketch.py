"""An article to its sketch: what is cheap to compare with ten thousand others."""

import re
import struct
import zlib
from collections.abc import Iterator
from operator import add
from typing import Final

from rensa import RMinHash

from kg.articles.model import Article
from kg.copies.model import Sketch
from kg.graph.mapping_entities import repaired
from kg.text.normalise import key

OWN: Final = frozenset({"lead", "body", "caption"})  # a repost often has a headline and a byline of its own
HASHES: Final = (
    16  # of one sentence's pairs of words, in bands of BAND: sentences fall together if one band is the same
)
BAND: Final = 4
SHORTEST: Final = 10  # words of a sentence; shorter ones stand in many articles
SEED: Final = 1

_STOP = re.compile(r"[.!?…;]+\s+|\n")
_WORD = re.compile(r"\w+")
_pack: Final = struct.Struct(f"<{BAND}I").pack


def sketch_article(article: Article) -> Sketch:
    """Return the sketch of an article: it rests on the article alone, and is the same on every run and machine.

    Sentences are sketched one by one, so that a text which was cut short shares bands with the whole, and one edited
    word changes those of one sentence.
    """
    lines = [words for text in _own_texts(article) for words in map(str.split, _STOP.split(text.lower()))]
    pairs = [list(map(add, words, words[1:])) for words in lines if len(words) >= SHORTEST]
    rows = RMinHash.digest_matrix_from_token_sets(pairs, HASHES, SEED).to_rows() if pairs else []
    bands = {
        zlib.crc32(_pack(*row[at : at + BAND]), at)  # `at` tells one band's hashes from another's
        for row in rows
        for at in range(0, HASHES, BAND)
    }
    return Sketch(
        article=article.id, published=article.published, length=sum(map(len, lines)), bands=tuple(sorted(bands))
    )


def read_words(article: Article) -> tuple[str, ...]:
    """Return the words of an article's own text, in the spelling that does not count variants."""
    return tuple(_WORD.findall(key("\n".join(_own_texts(article)))))


def _own_texts(article: Article) -> Iterator[str]:
    """Yield an article's own blocks, with damage repaired."""
    for block in article.blocks:
        if block.kind in OWN:
            yield repaired(article, block.start, block.end)
