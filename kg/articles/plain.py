"""Flat text to an article."""

import unicodedata
from pathlib import PurePath

from kg.articles.layout import lay_out
from kg.articles.model import Article
from kg.articles.phrases import Phrases
from kg.articles.repair import find_repairs
from kg.errors import ArticleError


def read_plain(text: str, *, source: str, sha256: str, phrases: Phrases) -> Article:
    """Return the article of a flat text (NFC); its id is the file's name without the suffix."""
    if not text.strip():
        raise ArticleError(f"{source}: is empty; put the article's text into it or leave it out.")
    layout = lay_out(text)
    return Article(
        id=name_article(source),
        source=source,
        sha256=sha256,
        text=text,
        blocks=layout.blocks,
        headline=layout.headline,
        publisher=layout.publisher,
        published=layout.published,
        dating=layout.dating,
        repairs=find_repairs(text, phrases),
    )


def name_article(source: str) -> str:
    """Return the id of an article that has none of its own: the file's name without its suffix, in NFC."""
    return unicodedata.normalize("NFC", PurePath(source).stem)
