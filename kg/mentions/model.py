"""What leaves the room: names as read, and the words that name."""

from dataclasses import dataclass
from typing import Final, Literal

from kg.reference.model import Gender
from kg.text.normalise import key

MentionKind = Literal["person", "organisation", "place"]

UNTOLD: Final = -1
"""In place of a number: one of several people of one name, and nothing tells which."""

Who = tuple[str, int]
"""One person of an article: the key of the name, and which of the article's people of that name."""


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
    """A person's full name as the article first gives it.

    `which` counts the article's people of that name; UNTOLD where nothing tells which of them is meant.
    """

    name: str
    gender: Gender | None = None  # only where an honorific says so
    which: int = 0


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
    def which(self) -> int:
        """Which of the article's people of that name it names; 0 for anything else."""
        return self.thing.which if isinstance(self.thing, PersonName) else 0

    @property
    def who(self) -> Who:
        """Whom it names among the article's people; case and the place of a tone mark tell nobody apart."""
        return key(self.name), self.which

    @property
    def full_name(self) -> str:
        """The name with its unit's word where it is a place that has one: tỉnh Lào Cai."""
        return self.thing.label if isinstance(self.thing, PlaceName) else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleName:
    """A title: the lexicon's role and its label (Phó Chủ tịch Thường trực)."""

    iri: str
    label: str
