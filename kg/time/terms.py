"""The terms of one body, as its congresses and elections state them: which one a day lies in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.text.model import Term
from kg.time.model import STARTS, Claim, Days, Opening


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one body.

    `opened` are the days on which congresses opened them, None where none is told of; `elected` the first days on which
    somebody is told to be elected for them.
    """

    opened: Mapping[Term, Days | None]
    elected: Mapping[Term, date] = field(default_factory=dict)

    def on(self, days: Days) -> Term | None:
        """Return the term in which days lie, None where none is known or two may be.

        A year in which one term ends and the next begins belongs to both; what opened the later one parts them.
        """
        found: list[Term] = []
        for term in self.opened:
            lies = self._lies(days, term)
            if lies is None:
                return None
            if lies:
                found.append(term)
        return max(found, key=lambda one: (one.start, one.end), default=None)

    def _lies(self, days: Days, term: Term) -> bool | None:
        """Whether days lie in a term, None where nobody can tell."""
        if days.last.year < term.start or term.end < days.first.year:
            return False
        if days.first.year < term.start or term.end < days.last.year:
            return None
        opening, elected = self.opened[term], self.elected.get(term)
        if opening is not None:
            return days.first >= opening.last or (False if days.last < opening.first else None)
        if days.first.year > term.start or (elected is not None and days.first >= elected):
            return True
        return None


def read_terms(congresses: Iterable[Opening], claims: Iterable[Claim]) -> Terms:
    """Return the terms of a body from its congresses, and from what is said of its officers."""
    opened: dict[Term, Days | None] = {}
    elected: dict[Term, date] = {}
    for congress in sorted(congresses, key=lambda one: (str(one.term), one.days is None, str(one.days))):
        if congress.term is not None and opened.get(congress.term) is None:
            opened[congress.term] = congress.days
    for claim in claims:
        if claim.term is not None and claim.kind in STARTS:
            opened.setdefault(claim.term, None)
            if claim.days is not None:
                elected[claim.term] = min(claim.days.last, elected.get(claim.term, date.max))
    return Terms(opened, elected)
