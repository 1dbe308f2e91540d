"""What leaves the room: entities; and what identity keeps of an article to tell people apart."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from kg.facts.model import Standing
from kg.mentions.model import BodyName, MentionKind, PersonName, PlaceName, Who
from kg.reference.model import Gender
from kg.text.model import Term

Verdict = Literal["same", "different", "unsure"]
Scope = Literal["entity", "mention"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A role of a body that one article gives a person: the evidence of who the person is."""

    body: str  # IRI
    kind: str  # the body's class
    kin: tuple[str, ...] = ()  # the bodies that it is a department of
    role: str
    title: str  # the role's label
    standing: Standing
    term: Term | None = None
    on: str | None = None  # ISO prefix of the day that it attests: the event's, else the article's
    region: str | None = None  # the first-level unit of its country: a province of Viet Nam, of China …
    country: str | None = None  # None: the body's name tells no place at all
    seat: str | None = None  # the unit that it serves below that, as "unit\nkey"
    post: str | None = None  # what it leads full time: a place, or a department of one
    tier: str | None = None  # the province of a friendship body that it chairs, the district of a full-time post
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What one article says of one person; `which` is of those whose names have one key there (PersonName)."""

    key: str
    which: int = 0
    names: tuple[str, ...]
    gender: Gender | None = None
    offices: tuple[Office, ...] = ()
    start: int  # the words that show the person
    end: int

    @property
    def who(self) -> Who:
        """The person among those of the article."""
        return self.key, self.which


class Thing(NamedTuple):
    """A body or place under one name in one article; the words text[start:end] are the first that name it."""

    kind: MentionKind
    iri: str
    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleProfile:
    """What identity keeps of an article: enough to resolve again without reading it."""

    article: str
    sha256: str
    published: str | None = None
    homes: tuple[str, ...] = ()  # provinces that the article is about
    bodies: tuple[str, ...] = ()  # IRIs of the bodies that its facts name
    things: tuple[Thing, ...] = ()  # bodies and places, and those that they are made of
    people: tuple[Profile, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A mention that stands for its entity: IRIs change when articles come and go, an article's words do not."""

    article: str
    sha256: str  # of the article that the person deciding saw
    name: str
    which: int = 0  # of the article's people of that name


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided about two entities, or about one mention (`left`) and an entity (`right`)."""

    id: str
    kind: MentionKind
    verdict: Verdict
    scope: Scope = "entity"
    left: tuple[Anchor, ...]
    right: tuple[Anchor, ...]
    date: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """What one article says for an entity, in its words text[start:end]; `says` sums all of it up."""

    article: str
    published: str | None
    says: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two entities of an open case."""

    iri: str
    label: str
    anchors: tuple[Anchor, ...]
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two entities that may be one; `why` says what speaks for it and against it, `weight` how much speaks for it."""

    id: str
    kind: MentionKind
    why: str
    weight: int = 0
    left: Side
    right: Side
