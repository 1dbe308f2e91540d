"""What leaves the room: names as read, and the words that name."""

from dataclasses import dataclass
from typing import Literal

from kg.reference.model import Gender

MentionKind = Literal["person", "organisation", "place"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place as read: bare name, its unit's word, and the lexicon's place when there is exactly one.

    Lào Cai before July 2025 is another place than Lào Cai after: `iri` already heeds the article's date.
    """

    name: str
    unit: str | None = None  # tỉnh, thành phố, huyện, xã, thôn, bản … in full and lower case
    iri: str | None = None
    within: "PlaceName | None" = None  # stated or known: the province of a district, the country of a province

    @property
    def label(self) -> str:
        """The name with its unit's word: tỉnh Kandal, bản Nhọt Lợt, Pháp."""
        return self.name if self.unit in (None, "nước", "châu lục") else f"{self.unit} {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyName:
    """A body as read, in parsed parts; `label` is its full canonical name (GUIDE.md spells it)."""

    label: str
    head: str | None = None  # IRI of the lexicon's head (People's Committee, union …) that it was parsed by
    iri: str | None = None  # IRI of a body that the lexicon lists by name (VUFO)
    theme: str = ""  # words of its own after the head: Ngoại vụ, of Sở Ngoại vụ tỉnh Hà Giang
    kind: str = "Organisation"  # local name of the ontology class
    place: PlaceName | None = None  # the territory that it serves
    counterparts: tuple[PlaceName, ...] = ()  # countries of a friendship association, as written
    parent: "BodyName | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's full name as the article first gives it."""

    name: str
    gender: Gender | None = None  # only where an honorific says so


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of the stored text that name a thing, and the thing as read in this article."""

    start: int
    end: int
    thing: PersonName | BodyName | PlaceName

    @property
    def kind(self) -> MentionKind:
        """Which of the three it names."""
        match self.thing:
            case PersonName():
                return "person"
            case BodyName():
                return "organisation"
            case PlaceName():
                return "place"

    @property
    def name(self) -> str:
        """The name that tables show: Lào Cai, Ủy ban nhân dân tỉnh Lào Cai, Vũ Văn Cài."""
        return self.thing.label if isinstance(self.thing, BodyName) else self.thing.name

    @property
    def full_name(self) -> str:
        """The name with its unit's word where it is a place that has one: tỉnh Lào Cai."""
        return self.thing.label if isinstance(self.thing, PlaceName) else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleName:
    """A title: the lexicon's role and its label (Phó Chủ tịch Thường trực)."""

    iri: str
    label: str
