"""An article and its facts as quads in the graph named by the article. Flat: nothing is decided here."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pyoxigraph import Quad

from kg.articles.model import Article
from kg.facts.model import Fact
from kg.graph.iris import Iris
from kg.graph.mapping_entities import Spo, map_detail, map_evidence, map_mention, map_source
from kg.graph.mapping_facts import state_fact
from kg.graph.statement import Entities, Scope, Statement
from kg.graph.terms import node
from kg.mentions.model import Mention


def map_article(
    article: Article,
    facts: Iterable[Fact],
    entities: Entities,
    *,
    named: Iterable[Mention] = (),
    leading: frozenset[str],
    iris: Iris | None = None,
) -> Iterator[Quad]:
    """Yield what an article says, each quad once, in its own graph: to take it back is to drop that graph.

    `named` holds bodies that it names besides those of its facts. `leading` holds the roles that head a body (`kg.graph.ontology.leading_roles`). A fact that the article states more
    than once has one evidence: where it is stated first.
    """
    scope = Scope(article=article, entities=entities, iris=iris or Iris(), leading=leading)
    graph = node(scope.iris.article(article.id))
    for subject, predicate, object_ in dict.fromkeys(_map_all(facts, named, scope)):
        yield Quad(subject, predicate, object_, graph)


def _map_all(facts: Iterable[Fact], named: Iterable[Mention], scope: Scope) -> Iterator[Spo]:
    yield from map_source(scope.article, scope.iris)
    for statement in _once(state_fact(fact, scope) for fact in facts):
        for predicate, object_ in statement.properties:
            yield node(statement.iri), predicate, object_
        yield from map_evidence(statement, scope)
        for detail in statement.details:
            yield from map_detail(detail, statement, scope)
        for mention in statement.mentions:
            yield from map_mention(mention, scope)
    for mention in named:
        yield from map_mention(mention, scope)


def _once(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Yield each fact where it is stated first, with what it says there and wherever else it is stated."""
    first: dict[str, Statement] = {}
    for statement in sorted(statements, key=lambda one: (one.evidence.start, one.evidence.end, one.evidence.rule)):
        known = first.setdefault(statement.iri, statement)
        if statement is not known:
            more = tuple(pair for pair in statement.properties if pair not in known.properties)
            details = known.details + statement.details
            first[statement.iri] = replace(known, properties=known.properties + more, details=details)
    yield from first.values()
