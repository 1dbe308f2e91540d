"""What leaves the room: spans of office, and the statements and articles that they rest on."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from kg.text.model import Term

ClaimKind = Literal["elected", "re-elected", "appointed", "attested", "ended", "former"]
STARTS: Final[frozenset[ClaimKind]] = frozenset({"elected", "re-elected", "appointed"})
ENDS: Final[frozenset[ClaimKind]] = frozenset({"ended", "former"})


@dataclass(frozen=True, slots=True)
class Days:
    """The days on one of which something was, both included: one day where it is known exactly."""

    first: date
    last: date

    @property
    def is_exact(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as the chronicle sees it. `origin` is the article that it copies, else itself."""

    iri: str
    id: str
    origin: str
    published: Days | None = None
    days: Days | None = None  # of the event that it reports, else its own date
    inferred: bool = False  # the year of `days` is the first of the term that the congress opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One article's statement of one person in one role of one body, with the days that it speaks for."""

    person: str
    role: str
    body: str
    kind: ClaimKind
    term: Term | None = None
    days: Days | None = None
    since: Days | None = None  # when the role that is held was taken
    fact: str
    evidence: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A congress as the chronicle sees it: where a body's term begins."""

    body: str
    term: Term | None
    days: Days | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A statement that nobody holds a role of a body."""

    body: str
    role: str
    days: Days
    article: str
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A person in a role of a body, as far as all articles together bound it.

    Certain from `latest_start` to `earliest_end` (both included, None: no day is certain), possible from
    `earliest_start` to `latest_end` (None: open).
    """

    person: str
    role: str
    body: str
    term: Term | None
    earliest_start: date | None
    latest_start: date | None
    earliest_end: date | None
    latest_end: date | None
    claims: tuple[Claim, ...]
    limits: tuple[str, ...] = ()  # other facts that bound it: a successor's election, another's day, a vacancy

    @property
    def is_certain(self) -> bool:
        """Whether it has a certain day."""
        return self.latest_start is not None and self.earliest_end is not None
