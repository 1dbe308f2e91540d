"""The terms of one body, as its congresses and elections state them: which one a day lies in."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.text.model import Term
from kg.time.model import STARTS, Claim, Days, Opening


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one body, each with the days on which it was opened, if they are known."""

    opened: dict[Term, Days | None]

    def on(self, days: Days) -> Term | None:
        """Return the term in which days lie, None where none is known or two may be.

        A year in which one term ends and the next begins belongs to both; the congress between them parts it.
        """
        found = sorted(
            (term for term in self.opened if term.start <= days.first.year and days.last.year <= term.end),
            key=lambda one: (one.start, one.end),
        )
        if len(found) == 2 and (opening := self.opened[found[1]]) is not None:
            if days.first >= opening.last:
                return found[1]
            if days.last < opening.first:
                return found[0]
        return found[0] if len(found) == 1 else None


def read_terms(congresses: Iterable[Opening], claims: Iterable[Claim]) -> Terms:
    """Return the terms of a body from its congresses, and from what is said of its officers."""
    opened: dict[Term, Days | None] = {}
    for congress in sorted(congresses, key=lambda one: (str(one.term), one.days is None, str(one.days))):
        if congress.term is not None and opened.get(congress.term) is None:
            opened[congress.term] = congress.days
    for claim in claims:
        if claim.term is not None and claim.kind in STARTS:
            opened.setdefault(claim.term, None)
    return Terms(opened)
