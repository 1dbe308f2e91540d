"""The graph's own names: ASCII, readable where that is safe, the same on every run and every machine.

Persons, bodies and places come with the IRI that ontology/*.ttl or `kg.identity` gives them; here articles, evidence,
mentions, facts and graphs get theirs.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from typing import Final

from kg.mentions.model import Mention, PlaceName
from kg.text.sounds import slug
from kg.vocab import HNR

LONGEST_SLUG: Final = 60  # characters; the hash tells apart what the cut makes equal

_SAFE_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Iris:
    """Names under one base. The base is applied here and nowhere else: `--base` changes no other room."""

    base: str = HNR

    @property
    def model(self) -> str:
        """The graph of ontology/*.ttl."""
        return f"{self.base}graph/model"

    @property
    def identity(self) -> str:
        """The graph of who may be one and the same."""
        return f"{self.base}graph/identity"

    @property
    def inferred(self) -> str:
        """The graph of the links that follow."""
        return f"{self.base}graph/inferred"

    @property
    def chronicle(self) -> str:
        """The graph of who held which office when."""
        return f"{self.base}graph/chronicle"

    @property
    def copies(self) -> str:
        """The graph of which article carries another's text."""
        return f"{self.base}graph/copies"

    @property
    def conflicts(self) -> str:
        """The graph of what articles state against each other."""
        return f"{self.base}graph/conflicts"

    def rebase(self, iri: str) -> str:
        """Return an IRI under this base if it is one of the project's things (`hnr:`), else as it is."""
        return self.base + iri[len(HNR) :] if iri.startswith(HNR) else iri

    def unbase(self, iri: str) -> str:
        """Return an IRI under the default base if it is under this one, else as it is."""
        return HNR + iri[len(self.base) :] if iri.startswith(self.base) else iri

    def article(self, article_id: str) -> str:
        """The article, and the graph of what it says."""
        return f"{self.base}article/{article_slug(article_id)}"

    def evidence(self, article_id: str, start: int, end: int, fact: str) -> str:
        """Where an article states one fact: two facts of one sentence have two evidences."""
        return f"{self.base}evidence/{article_slug(article_id)}/{start}-{end}-{digest(8, fact)}"

    def mention(self, article_id: str, mention: Mention) -> str:
        """Words of an article that name a thing; the hash tells apart two readings of the same words."""
        place = f"{article_slug(article_id)}/{mention.start}-{mention.end}"
        unit = mention.thing.unit if isinstance(mention.thing, PlaceName) else None
        return f"{self.base}mention/{place}-{mention.kind}-{digest(8, mention.name, unit)}"

    def fact(self, kind: str, *content: object) -> str:
        """A fact, named by what it says and not by who says it: two articles that agree state one fact."""
        return f"{self.base}fact/{kind}/{digest(16, kind, *content)}"


def article_slug(article_id: str) -> str:
    """Return an article's id if it is safe in an IRI, else its slug with a hash.

    >>> article_slug("000_fb22d5d9717c0f56")
    '000_fb22d5d9717c0f56'
    >>> article_slug("Bài 1")
    'bai-1-1577bb3d'
    """
    if _SAFE_ID.fullmatch(article_id):
        return article_id
    return f"{slug(article_id)[:LONGEST_SLUG].strip('-') or 'x'}-{digest(8, article_id)}"


def digest(length: int, *parts: object) -> str:
    """Return the first `length` hexadecimal digits of a hash of the parts, in their order.

    The parts are joined as JSON, so that ("ab", "c") and ("a", "bc") differ.
    """
    text = json.dumps([str(part) for part in parts])  # ASCII escapes: even a lone surrogate has a hash
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:length]
