"""What leaves the room: facts, each as one article states it, never as what is true today."""

from dataclasses import dataclass
from typing import Literal

from kg.mentions.model import BodyName, Mention, MentionKind, PersonName, PlaceName, RoleName
from kg.text.model import Bound, Term

__all__ = ["BodyName", "Mention", "MentionKind", "PersonName", "PlaceName", "RoleName"]  # what facts rest on

Standing = Literal["elected", "re-elected", "incumbent", "former"]
Change = Literal["begins", "ends"]
PairStatus = Literal["existing", "target"]
Extent = Literal["more", "total"]
AidStage = Literal["committed", "disbursed"]
DetailPart = Literal["date", "ordinal", "committee-size", "count", "extent", "amount", "projects"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where the article states a fact: the quote is exactly text[start:end]; `rule` names what read it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """Words that give one part of a fact, and the value that they give: an article can contradict itself."""

    part: DetailPart
    value: str  # a whole number, a word of the model, or ISO 8601: a prefix, or first and last day joined by a slash
    bound: Bound = "exact"
    evidence: Evidence


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
    change: Change | None = (
        None  # what the day brought: the role was taken, or left; none where it was held, or is long over
    )
    term: Term | None = None
    on: str | None = None  # ISO prefix of the day that the statement is about: its own, else the event's, else none
    since: str | None = None  # ISO prefix of when the role was taken, where it is held: từ năm 2018
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """A role of a body that nobody holds, as one article states it."""

    role: RoleName
    organisation: Mention
    on: str | None = None  # ISO prefix of the day that the statement is about
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
    details: tuple[Detail, ...] = ()
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Twinned localities: a named pair (count 1, both sides) or a stated number of pairs."""

    kind: str  # village, station, district, commune, province, or several joined by -or-
    count: int
    status: PairStatus
    side_a: Mention | None = None  # the Vietnamese side
    side_b: Mention | None = None
    as_of: str | None = None  # ISO prefix: the day for which a figure is stated, where the words say so
    bound: Bound = "exact"
    extent: Extent | None = None  # whether the words say that the pairs come to others, or are all there are
    details: tuple[Detail, ...] = ()
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
    stage: AidStage | None = None  # where the words say so
    details: tuple[Detail, ...] = ()
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting of at least two sides that is the article's news."""

    date: str | None = None
    participants: tuple[Mention, ...]
    people: tuple[Mention, ...] = ()
    evidence: Evidence


Fact = Appearance | Tenure | Vacancy | Congress | Pair | Partnership | Award | Aid | Meeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """A sentence that holds a trigger and gave no fact."""

    start: int
    end: int
    triggers: tuple[str, ...]
