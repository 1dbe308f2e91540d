"""A fact as RDF before it is written: its name, what it says, and the words that it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import Literal, NamedNode

from kg import vocab
from kg.articles.model import Article
from kg.facts.model import Detail, Evidence
from kg.graph.iris import Iris
from kg.graph.terms import node
from kg.identity.model import Entity
from kg.mentions.model import Mention

Property = tuple[NamedNode, NamedNode | Literal]


class Entities(Protocol):
    """Which entity a mention of an article is; `kg.identity.resolve.Resolution` says so."""

    def entity(self, article_id: str, mention: Mention) -> Entity:
        """Return the entity of a mention that a fact of the article carries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One fact as one article states it. `properties` are of the node `iri`; `mentions` name its things, each once."""

    iri: str
    properties: tuple[Property, ...]
    mentions: tuple[Mention, ...]
    evidence: Evidence
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the mapping of one article looks things up in. `leading` holds the IRIs of the roles that head a body."""

    article: Article
    entities: Entities
    iris: Iris
    leading: frozenset[str]

    def entity(self, mention: Mention) -> Entity:
        """Return the entity of a mention."""
        return self.entities.entity(self.article.id, mention)

    def thing(self, mention: Mention) -> NamedNode:
        """Return the node of a mention's entity."""
        return node(self.iris.rebase(self.entity(mention).iri))

    def state(
        self,
        kind: str,
        content: Iterable[Property],
        evidence: Evidence,
        mentions: Iterable[Mention | None],
        aside: Iterable[Property] = (),
        details: tuple[Detail, ...] = (),
    ) -> Statement:
        """Return a fact of a class of the ontology, called after its content.

        `aside` holds what does not name it: what follows from the content, and the day on which one article attests it.
        """
        said = tuple(content)
        iri = self.iris.fact(kebab(kind.removeprefix(vocab.HN)), *(self._key(part) for pair in said for part in pair))
        return Statement(
            iri=iri,
            properties=((node(vocab.RDF_TYPE), node(kind)), *said, *aside),
            mentions=self.once(mentions),
            evidence=evidence,
            details=details,
        )

    def _key(self, term: NamedNode | Literal) -> str:
        """Return what a term adds to a fact's name: the same under every base."""
        return f"<{self.iris.unbase(term.value)}>" if isinstance(term, NamedNode) else str(term)

    def once(self, mentions: Iterable[Mention | None]) -> tuple[Mention, ...]:
        """Return the mentions there are, the first of each entity: so a fact reads each thing under one name."""
        first: dict[str, Mention] = {}
        for mention in mentions:
            if mention is not None:
                first.setdefault(self.entity(mention).iri, mention)
        return tuple(first.values())


def kebab(name: str) -> str:
    """Return the name of a class as part of an IRI.

    >>> kebab("FriendshipPair")
    'friendship-pair'
    """
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("-")
