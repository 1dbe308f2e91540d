"""What leaves the room: facts, each as one article states it, never as what is true today."""

from dataclasses import dataclass
from typing import Literal

from kg.text.model import Bound, Term

Standing = Literal["elected", "re-elected", "incumbent", "former"]
PairStatus = Literal["existing", "target"]
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
        return f"{self.unit} {self.name}" if self.unit and self.unit != "nước" else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyName:
    """A body as read, in parsed parts; `label` is its full canonical name (GUIDE.md spells it)."""

    label: str
    head: str | None = None  # IRI of the lexicon's head (People's Committee, union …) that it was parsed by
    iri: str | None = None  # IRI of a body that the lexicon lists by name (VUFO)
    kind: str = "Organisation"  # local name of the ontology class
    place: PlaceName | None = None  # the territory that it serves
    counterparts: tuple[PlaceName, ...] = ()  # countries of a friendship association, as written
    parent: "BodyName | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's full name as the article first gives it."""

    name: str
    gender: Literal["male", "female"] | None = None  # only where an honorific says so


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


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleName:
    """A title: the lexicon's role and its label (Phó Chủ tịch Thường trực)."""

    iri: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where the article states a fact: the quote is exactly text[start:end]; `rule` names what read it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A named person who acts or is spoken of in the article."""

    person: Mention
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A person in a role of a body, as one article states it: not what is true today."""

    person: Mention
    role: RoleName
    organisation: Mention
    standing: Standing
    term: Term | None = None
    on: str | None = None  # ISO prefix of the day that the statement attests: the event's, else none
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Congress:
    """A congress that is held, or clearly dated ahead."""

    organisation: Mention
    ordinal: int | None = None
    term: Term | None = None
    date: str | None = None
    committee_size: int | None = None
    chair: Mention | None = None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Twinned localities: a named pair (count 1, both sides) or a stated number of pairs."""

    kind: str  # village, station, district, commune, province, or several joined by -or-
    count: int
    status: PairStatus
    side_a: Mention | None = None  # the Vietnamese side
    side_b: Mention | None = None
    as_of: str | None = None  # ISO prefix: the day for which a figure is stated
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership:
    """A Vietnamese province or city and the foreign place it cooperates with."""

    place: Mention
    partner: Mention
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Award:
    """A medal, certificate or order given to one recipient or to a counted group."""

    giver: Mention | None = None
    award: str
    recipient: Mention | None = None
    group: Literal["tập thể", "cá nhân"] | None = None
    count: int | None = None
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Aid:
    """A stated total of foreign aid; `amount` in units of `currency` (VND, USD, EUR …)."""

    place: Mention | None = None
    projects: int | None = None
    amount: int | None = None
    currency: str | None = None
    bound: Bound = "exact"
    period: str | None = None  # 2018-2023, 2025, per year
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting of at least two sides that is the article's news."""

    date: str | None = None
    participants: tuple[Mention, ...]
    people: tuple[Mention, ...] = ()
    evidence: Evidence


Fact = Appearance | Tenure | Congress | Pair | Partnership | Award | Aid | Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A sentence that holds a trigger and gave no fact."""

    start: int
    end: int
    triggers: tuple[str, ...]
