"""What leaves the room: the entities that mentions were resolved to."""

from dataclasses import dataclass

from kg.facts.model import BodyName, MentionKind, PersonName, PlaceName


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, body or place across articles.

    `iri` and `label` are the entity's, the same wherever it is mentioned; `thing` is how this article reads it (its
    gender, its parent body), so that an article's graph claims no more than the article says.
    """

    iri: str
    label: str
    kind: MentionKind
    thing: PersonName | BodyName | PlaceName
    place: "Entity | None" = None  # the territory that a body serves, what a place lies within
    counterparts: tuple["Entity", ...] = ()  # countries of a friendship association
    parent: "Entity | None" = None  # the body that a body belongs to
