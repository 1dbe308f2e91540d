"""Articles, evidence, mentions and the things they name as RDF."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.articles.model import Article
from kg.facts.model import Evidence
from kg.graph.iris import Iris
from kg.graph.statement import Scope, Statement
from kg.graph.terms import bounds, moment, node, vietnamese
from kg.identity.model import Entity
from kg.mentions.model import BodyName, Mention, PersonName, PlaceName
from kg.vocab import DCTERMS, FOAF, HN, OA, ORG, PROV, RDF, RDFS, SCHEMA

CONTEXT: int = 32  # characters of the text that a quote carries before and after it

Spo = tuple[NamedNode, NamedNode, NamedNode | Literal]

TYPE = node(RDF + "type")


def map_source(article: Article, iris: Iris) -> Iterator[Spo]:
    """Yield what is known of an article itself."""
    this = node(iris.article(article.id))
    yield this, TYPE, node(HN + "Article")
    yield this, node(DCTERMS + "identifier"), Literal(article.id)
    yield this, node(DCTERMS + "language"), Literal("vi")
    yield this, node(HN + "sha256"), Literal(article.sha256)
    yield this, node(HN + "dating"), Literal(article.dating)
    if article.headline:
        yield this, node(SCHEMA + "headline"), vietnamese(article.headline)
    if article.publisher:
        yield this, node(DCTERMS + "publisher"), Literal(article.publisher)
    if article.url:
        yield this, node(SCHEMA + "url"), Literal(article.url)  # as given: it need not be a valid IRI
    if article.published:
        yield this, node(SCHEMA + "datePublished"), moment(article.published)
        earliest, latest = bounds(article.published, article.published)
        yield this, node(HN + "earliest"), earliest
        yield this, node(HN + "latest"), latest


def map_evidence(statement: Statement, scope: Scope) -> Iterator[Spo]:
    """Yield where the article states a fact: its words, where they stand, the rule that read them, what they name."""
    article, evidence = scope.article, statement.evidence
    # The name heeds the fact under the default base, so that another base changes the base and nothing else.
    fact = scope.iris.unbase(statement.iri)
    this = node(scope.iris.evidence(article.id, evidence.start, evidence.end, fact))
    quote, position = node(f"{this.value}/quote"), node(f"{this.value}/position")
    yield node(statement.iri), node(PROV + "wasDerivedFrom"), this
    yield this, TYPE, node(HN + "Evidence")
    yield this, node(OA + "hasSource"), node(scope.iris.article(article.id))
    yield this, node(OA + "hasSelector"), quote
    yield this, node(OA + "hasSelector"), position
    yield this, node(HN + "rule"), Literal(evidence.rule)
    yield from _map_quote(quote, article, evidence)
    yield position, TYPE, node(OA + "TextPositionSelector")
    yield position, node(OA + "start"), Literal(evidence.start)
    yield position, node(OA + "end"), Literal(evidence.end)
    exact, reading = article.quote(evidence.start, evidence.end), repaired(article, evidence.start, evidence.end)
    if reading != exact:
        yield this, node(HN + "reading"), Literal(reading)
    for mention in statement.mentions:
        yield this, node(HN + "restsOn"), node(scope.iris.mention(article.id, mention))


def _map_quote(this: NamedNode, article: Article, evidence: Evidence) -> Iterator[Spo]:
    yield this, TYPE, node(OA + "TextQuoteSelector")
    yield this, node(OA + "exact"), Literal(article.quote(evidence.start, evidence.end))
    if before := article.quote(max(0, evidence.start - CONTEXT), evidence.start):
        yield this, node(OA + "prefix"), Literal(before)
    if after := article.quote(evidence.end, evidence.end + CONTEXT):
        yield this, node(OA + "suffix"), Literal(after)


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
    yield this, TYPE, node(HN + "Mention")
    yield this, node(HN + "mentionedIn"), node(scope.iris.article(article.id))
    yield this, node(HN + "mentionKind"), Literal(mention.kind)
    yield this, node(HN + "text"), Literal(article.quote(mention.start, mention.end))
    yield this, node(HN + "name"), Literal(mention.name)
    yield this, node(HN + "start"), Literal(mention.start)
    yield this, node(HN + "end"), Literal(mention.end)
    yield this, node(HN + "refersTo"), scope.thing(mention)
    yield from map_entity(scope.entity(mention), scope.iris)


def map_entity(entity: Entity, iris: Iris) -> Iterator[Spo]:
    """Yield what an article says of a thing, and of the things that it is told apart by."""
    this = node(iris.rebase(entity.iri))
    yield this, node(RDFS + "label"), vietnamese(entity.label)
    match entity.thing:
        case PersonName() as person:
            yield this, TYPE, node(HN + "Person")
            yield this, node(FOAF + "name"), Literal(entity.label)
            if person.gender is not None:
                yield this, node(FOAF + "gender"), Literal(person.gender)
        case BodyName() as body:
            yield this, TYPE, node(HN + body.kind)
            yield from _map_related(this, ORG + "subOrganizationOf", entity.parent, iris)
            yield from _map_related(this, HN + "serves", entity.place, iris)
            for country in entity.counterparts:
                yield from _map_related(this, HN + "counterpart", country, iris)
        case PlaceName() as place:
            yield from _map_place(this, place, entity, iris)


def _map_place(this: NamedNode, place: PlaceName, entity: Entity, iris: Iris) -> Iterator[Spo]:
    """Yield a place; of one that places.ttl lists, the model already says what it is and where it lies."""
    yield this, TYPE, node(HN + ("Place" if place.iri is not None else "Locality"))
    if place.iri is not None:
        return
    if place.unit is not None:
        yield this, node(HN + "unit"), Literal(place.unit)
    yield from _map_related(this, HN + "partOf", entity.place, iris)


def _map_related(this: NamedNode, property_: str, other: Entity | None, iris: Iris) -> Iterator[Spo]:
    if other is not None:
        yield this, node(property_), node(iris.rebase(other.iri))
        yield from map_entity(other, iris)
