"""What the grammar reads before the article's context is known. Positions are of tokens; `last` is exclusive."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.mentions.model import Who
from kg.reference.model import Body, Gender, Head, Place, Role
from kg.text.normalise import key


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRef:
    """A place phrase. Without a name it is a bare unit word: (UBND) tỉnh."""

    first: int
    last: int
    span: tuple[int, int]  # unit's word and name, without what qualifies them
    name: str | None
    unit: str | None
    known: Place | None = None
    within: "PlaceRef | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRef:
    """A body phrase in its parsed parts."""

    first: int
    last: int
    head: Head | None = None
    listed: Body | None = None
    theme: str = ""
    counterparts: tuple[str, ...] = ()  # as they are spelt in full, in order, Việt Nam included
    territory: PlaceRef | None = None
    post: PlaceRef | None = None  # where a mission is
    parent: "BodyRef | None" = None
    short: bool = False  # a short form that means the article's own body: Hội, Liên hiệp
    central: bool = False  # Trung ương Hội


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRef:
    """A title with the body or place that it is of, if the words name one."""

    first: int
    last: int
    role: Role
    body: BodyRef | None = None
    place: PlaceRef | None = None
    former: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRef:
    """A person's name; the chunk covers the form of address before it."""

    first: int
    last: int
    span: tuple[int, int]
    name: str
    gender: Gender | None = None
    cued: bool = True  # a form of address or a title says that it is a person
    which: int = 0  # of the article's people of that name (PersonName)

    @property
    def who(self) -> Who:
        """Whom it names among the article's people."""
        return key(self.name), self.which

    def is_same(self, other: "PersonRef") -> bool:
        """Whether another reference, spelt alike, is to the same person."""
        return (self.name, self.which) == (other.name, other.which)


Ref = PlaceRef | BodyRef | TitleRef | PersonRef


def territories(chunks: Iterable[Ref]) -> Iterator[PlaceRef]:
    """Yield the places that chunks name, those of titles and bodies included."""
    for ref in chunks:
        if isinstance(ref, PlaceRef):
            yield ref
            if ref.within is not None:
                yield ref.within
        if isinstance(ref, TitleRef) and ref.place is not None:
            yield ref.place
        body = ref.body if isinstance(ref, TitleRef) else ref if isinstance(ref, BodyRef) else None
        while body is not None:
            if body.territory is not None:
                yield body.territory
            body = body.parent


def bodies_in(chunks: Iterable[Ref]) -> Iterator[BodyRef]:
    """Yield the bodies that chunks name, those that others are part of included: Ban Chấp hành | Hội Việt - Nga."""
    for ref in chunks:
        body = ref.body if isinstance(ref, TitleRef) else ref
        while isinstance(body, BodyRef):
            yield body
            body = body.parent
