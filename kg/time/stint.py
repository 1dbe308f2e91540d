"""A stint: an unbroken time of one person in one office while its bounds are worked out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from kg.text.model import Term
from kg.time.days import before, earlier
from kg.time.model import Claim, Days, Span


@dataclass(slots=True, kw_only=True)
class Stint:
    """An unbroken time in office; its bounds are those of a span. `begins`: its start is an election or appointment."""

    person: str
    role: str
    begins: bool = False
    again: bool = False  # re-elected: there was a stint before
    term: Term | None = None
    earliest_start: date | None = None
    latest_start: date | None = None
    earliest_end: date | None = None
    latest_end: date | None = None
    claims: list[Claim] = field(default_factory=list)

    @property
    def core(self) -> Days | None:
        """The days on which it is certain."""
        if self.latest_start is None or self.earliest_end is None or self.latest_start > self.earliest_end:
            return None
        return Days(self.latest_start, self.earliest_end)

    @property
    def anchor(self) -> date:
        """A day to sort by."""
        return self.latest_start or self.latest_end or self.earliest_start or date.min

    def lasts_until(self, day: date) -> bool:
        """Whether it had begun by a day and may have lasted until then."""
        return self.anchor <= day and (self.latest_end is None or self.latest_end >= day)

    def end_between(self, first: date | None, last: date | None) -> None:
        """Let the last day in office be one of those from `first` to `last`, or an earlier one."""
        self.earliest_end = earlier(self.earliest_end, first)
        self.latest_end = earlier(self.latest_end, last)

    def end_before(self, start: Days) -> None:
        """Let it be over before what starts then."""
        self.end_between(before(start.first), before(start.last))

    def hold(self, claims: Iterable[Claim]) -> None:
        """Rest it on more statements."""
        self.claims += [claim for claim in claims if claim not in self.claims]

    def span(self, body: str, limits: Iterable[str]) -> Span:
        """Return the finished span; `limits` are the other facts that bound it."""
        core = self.core
        return Span(
            person=self.person,
            role=self.role,
            body=body,
            term=self.term,
            earliest_start=self.earliest_start,
            latest_start=core.first if core else None,
            earliest_end=core.last if core else None,
            latest_end=self.latest_end,
            claims=_in_order(self.claims),
            limits=tuple(sorted(set(limits))),
        )


def _in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(set(claims), key=lambda one: (one.source.id, one.evidence, one.fact)))
