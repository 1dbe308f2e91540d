"""Articles, evidence, mentions and the things they name as RDF."""

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg import vocab
from kg.articles.model import Article
from kg.facts.model import Detail, Evidence
from kg.graph.iris import Iris
from kg.graph.statement import Scope, Statement
from kg.graph.terms import bounds, moment, node, vietnamese
from kg.identity.model import Entity
from kg.mentions.model import BodyName, Mention, PersonName, PlaceName

CONTEXT: Final = 32  # characters of the text that a quote carries before and after it

Spo = tuple[NamedNode, NamedNode, NamedNode | Literal]

TYPE = node(vocab.RDF_TYPE)


def map_source(article: Article, iris: Iris) -> Iterator[Spo]:
    """Yield what is known of an article itself."""
    this = node(iris.article(article.id))
    yield this, TYPE, node(vocab.ARTICLE)
    yield this, node(vocab.DCTERMS_IDENTIFIER), Literal(article.id)
    yield this, node(vocab.DCTERMS_LANGUAGE), Literal("vi")
    yield this, node(vocab.SHA256), Literal(article.sha256)
    yield this, node(vocab.DATING), Literal(article.dating)
    if article.headline:
        yield this, node(vocab.SCHEMA_HEADLINE), vietnamese(article.headline)
    if article.publisher:
        yield this, node(vocab.DCTERMS_PUBLISHER), Literal(article.publisher)
    if article.url:
        yield this, node(vocab.SCHEMA_URL), Literal(article.url)  # as given: it need not be a valid IRI
    if article.published:
        yield this, node(vocab.SCHEMA_DATE_PUBLISHED), moment(article.published)
        earliest, latest = bounds(article.published, article.published)
        yield this, node(vocab.EARLIEST), earliest
        yield this, node(vocab.LATEST), latest


def map_evidence(statement: Statement, scope: Scope) -> Iterator[Spo]:
    """Yield where the article states a fact: its words, where they stand, the rule that read them, what they name."""
    this = _name_evidence(statement.evidence, statement, scope)
    yield node(statement.iri), node(vocab.PROV_WAS_DERIVED_FROM), this
    yield this, TYPE, node(vocab.EVIDENCE)
    yield from _map_words(this, statement.evidence, scope)
    for mention in statement.mentions:
        yield this, node(vocab.RESTS_ON), node(scope.iris.mention(scope.article.id, mention))


def map_detail(detail: Detail, statement: Statement, scope: Scope) -> Iterator[Spo]:
    """Yield where the article gives one part of a fact, and with which value."""
    this = _name_evidence(detail.evidence, statement, scope, f" {detail.part} {detail.value}")
    yield this, TYPE, node(vocab.DETAIL)
    yield this, node(vocab.DETAIL_OF), node(statement.iri)
    yield this, node(vocab.PART), Literal(detail.part)
    yield this, node(vocab.VALUE), Literal(detail.value)
    yield this, node(vocab.BOUND), Literal(detail.bound)
    yield from _map_words(this, detail.evidence, scope)


def _name_evidence(evidence: Evidence, statement: Statement, scope: Scope, part: str = "") -> NamedNode:
    # The name heeds the fact under the default base, so that another base changes the base and nothing else.
    fact = scope.iris.unbase(statement.iri)
    return node(scope.iris.evidence(scope.article.id, evidence.start, evidence.end, f"{fact}{part}"))


def _map_words(this: NamedNode, evidence: Evidence, scope: Scope) -> Iterator[Spo]:
    article = scope.article
    quote, position = node(f"{this.value}/quote"), node(f"{this.value}/position")
    yield this, node(vocab.OA_HAS_SOURCE), node(scope.iris.article(article.id))
    yield this, node(vocab.OA_HAS_SELECTOR), quote
    yield this, node(vocab.OA_HAS_SELECTOR), position
    yield this, node(vocab.RULE), Literal(evidence.rule)
    yield from _map_quote(quote, article, evidence)
    yield position, TYPE, node(vocab.OA_TEXT_POSITION_SELECTOR)
    yield position, node(vocab.OA_START), Literal(evidence.start)
    yield position, node(vocab.OA_END), Literal(evidence.end)
    exact, reading = article.quote(evidence.start, evidence.end), repaired(article, evidence.start, evidence.end)
    if reading != exact:
        yield this, node(vocab.READING), Literal(reading)


def _map_quote(this: NamedNode, article: Article, evidence: Evidence) -> Iterator[Spo]:
    yield this, TYPE, node(vocab.OA_TEXT_QUOTE_SELECTOR)
    yield this, node(vocab.OA_EXACT), Literal(article.quote(evidence.start, evidence.end))
    if before := article.quote(max(0, evidence.start - CONTEXT), evidence.start):
        yield this, node(vocab.OA_PREFIX), Literal(before)
    if after := article.quote(evidence.end, evidence.end + CONTEXT):
        yield this, node(vocab.OA_SUFFIX), Literal(after)


def repaired(article: Article, start: int, end: int) -> str:
    """Return a stretch of the text with its damaged words restored."""
    pieces, at = [], start
    for repair in sorted(article.repairs, key=lambda one: one.start):
        if start <= repair.start and repair.end <= end:
            pieces += [article.text[at : repair.start], repair.restored]
            at = repair.end
    return "".join((*pieces, article.text[at:end]))


def map_mention(mention: Mention, scope: Scope) -> Iterator[Spo]:
    """Yield the words that name a thing, and the thing."""
    article = scope.article
    this = node(scope.iris.mention(article.id, mention))
    yield this, TYPE, node(vocab.MENTION)
    yield this, node(vocab.MENTIONED_IN), node(scope.iris.article(article.id))
    yield this, node(vocab.MENTION_KIND), Literal(mention.kind)
    yield this, node(vocab.TEXT), Literal(article.quote(mention.start, mention.end))
    yield this, node(vocab.NAME), Literal(mention.name)
    if mention.full_name != mention.name:
        yield this, node(vocab.NAME_WITH_UNIT), Literal(mention.full_name)
    yield this, node(vocab.START), Literal(mention.start)
    yield this, node(vocab.END), Literal(mention.end)
    yield this, node(vocab.REFERS_TO), scope.thing(mention)
    yield from map_entity(scope.entity(mention), scope.iris)


def map_entity(entity: Entity, iris: Iris) -> Iterator[Spo]:
    """Yield what an article says of a thing, and of the things that it is told apart by."""
    this = node(iris.rebase(entity.iri))
    yield this, node(vocab.RDFS_LABEL), vietnamese(entity.label)
    match entity.thing:
        case PersonName() as person:
            yield this, TYPE, node(vocab.PERSON)
            yield this, node(vocab.FOAF_NAME), Literal(entity.label)
            if person.gender is not None:
                yield this, node(vocab.FOAF_GENDER), Literal(person.gender)
        case BodyName() as body:
            yield this, TYPE, node(vocab.HN + body.kind)
            yield from _map_related(this, vocab.ORG_SUB_ORGANIZATION_OF, entity.parent, iris)
            yield from _map_related(this, vocab.SERVES, entity.place, iris)
            for country in entity.counterparts:
                yield from _map_related(this, vocab.COUNTERPART, country, iris)
        case PlaceName() as place:
            yield from _map_place(this, place, entity, iris)


def _map_place(this: NamedNode, place: PlaceName, entity: Entity, iris: Iris) -> Iterator[Spo]:
    """Yield a place; of one that places.ttl lists, the model already says what it is and where it lies."""
    yield this, TYPE, node(vocab.LOCALITY if place.iri is None else vocab.PLACE)
    if place.iri is not None:
        return
    if place.unit is not None:
        yield this, node(vocab.UNIT), Literal(place.unit)
    yield from _map_related(this, vocab.PART_OF, entity.place, iris)


def _map_related(this: NamedNode, property_: str, other: Entity | None, iris: Iris) -> Iterator[Spo]:
    if other is not None:
        yield this, node(property_), node(iris.rebase(other.iri))
        yield from map_entity(other, iris)
