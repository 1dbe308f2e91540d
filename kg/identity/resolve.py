"""Mentions become entities: one name key, one person, for now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.articles.model import Article
from kg.facts.model import BodyName, Fact, Mention, PersonName, PlaceName
from kg.identity.bodies import body_iri
from kg.identity.keys import mint, name_key
from kg.identity.model import Entity
from kg.identity.places import place_iri


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which entity each mention of each article is."""

    possibly_same: tuple[tuple[str, str], ...] = ()

    def entity(self, article_id: str, mention: Mention) -> Entity:
        """Return the entity of a mention of an article; the mention must be one that a fact of the article carries."""
        match mention.thing:
            case PersonName() as person:
                iri = mint("person", name_key(person.name), name_key(person.name))
                return Entity(iri=iri, label=person.name, kind="person", thing=person)
            case BodyName() as body:
                return body_entity(body)
            case PlaceName() as place:
                return place_entity(place)


def resolve(
    batch: Iterable[tuple[Article, Sequence[Fact]]], lexicon: object = None, decisions: object = ()
) -> Resolution:
    """Return which entity each mention of a batch is, the same on every run and in every order of the articles."""
    return Resolution()


def place_entity(place: PlaceName) -> Entity:
    """Return the entity of a place and of what it lies within."""
    within = place_entity(place.within) if place.within else None
    return Entity(iri=place_iri(place), label=place.label, kind="place", thing=place, place=within)


def body_entity(body: BodyName) -> Entity:
    """Return the entity of a body with those it is made of."""
    return Entity(
        iri=body_iri(body),
        label=body.label,
        kind="organisation",
        thing=body,
        place=place_entity(body.place) if body.place else None,
        counterparts=tuple(map(place_entity, body.counterparts)),
        parent=body_entity(body.parent) if body.parent else None,
    )
