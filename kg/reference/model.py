"""What leaves the room: the lexicon's entries."""

from dataclasses import dataclass
from typing import Literal

Gender = Literal["male", "female"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the gazetteer; `first` and `last` bound its validity as ISO dates."""

    iri: str
    label: str
    sort: str  # Country, Province or Locality
    unit: str | None = None
    units: frozenset[str] = frozenset()  # the unit's word and those that it also goes by
    parent: str | None = None
    country: str | None = None
    first: str | None = None
    last: str | None = None
    successor: str | None = None  # what it was merged into
    ambiguous: bool = False
    sinitic: bool = False  # a country whose places are named in Hán-Việt
    named_with_unit: bool = False  # the label holds the unit's word: thành phố Hồ Chí Minh


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The word that a body's name begins with, and what follows it (bodies.ttl explains each property)."""

    iri: str
    label: str
    sort: str
    takes: str
    unit: str | None = None
    home: bool = False
    national: str | None = None
    free: bool = False
    owned: bool = False
    small: bool = False
    linked: bool = False
    full_time: bool = False
    company: bool = False
    impersonal: bool = False
    seated: bool = False
    whole_label: str | None = None  # what it is called in the names of its parts
    level: int | None = None  # how high it stands, 1 the highest
    pair_kind: str | None = None
    member_role: str | None = None  # IRI of the role that election into it gives

    @property
    def first(self) -> bool:
        """Whether it goes before others of its name: Hội | Việt - Lào before Hội | Chữ thập đỏ."""
        return self.takes == "counterparts-only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body that the lexicon lists by name."""

    iri: str
    label: str
    sort: str
    head: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A title; `heads` or `post` name the head that it implies, `of_place` says that it is of a place,
    `classes` the kinds of body that have it (any when empty), `never` those that do not."""

    iri: str
    label: str
    leading: bool = False
    membership: bool = False
    overlaps: int = 0
    of_place: bool = False
    place_unit: str | None = None  # the unit that it is of: tỉnh of a Tỉnh trưởng
    post: str | None = None
    heads: str | None = None
    place_head: str | None = None
    classes: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title that holds its body: Tỉnh ủy viên."""

    role: str
    head: str
    overlaps: int = 0
