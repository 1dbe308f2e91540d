"""The stints of one person in one office, from the person's own statements."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from kg.text.model import Term
from kg.time.days import before, days_of_term, earlier, gap, later
from kg.time.model import ENDS, STARTS, Claim, Days
from kg.time.stint import Stint
from kg.time.terms import Terms

SAME_ELECTION: Final = 7  # days: what is told of two elections so close together is told of one
_UNKNOWN: Final = Days(date.max, date.max)


def in_time(claim: Claim) -> tuple[date, date, str, str]:
    """Sort statements by time; undated ones last."""
    days = claim.days or _UNKNOWN
    return days.last, days.first, claim.source.id, claim.fact


def begin_stints(claims: Iterable[Claim], terms: Terms) -> list[Stint]:
    """Return a stint for each election or appointment: a person has one a term, whatever number of articles tell of it."""
    begins = sorted((one for one in claims if one.kind in STARTS and one.days is not None), key=in_time)
    stated = [(one.person, one.days, one.term) for one in begins if one.days and one.term]
    told: dict[tuple[str, Term | Days], list[Claim]] = {}
    for claim in begins:
        days = claim.days or _UNKNOWN
        near = (term for person, other, term in stated if person == claim.person and gap(days, other) <= SAME_ELECTION)
        term = claim.term or next(near, None) or (terms.on(days) if claim.kind != "appointed" else None)
        told.setdefault((claim.person, term or days), []).append(claim)
    return [_begun(one, term if isinstance(term, Term) else None) for (_, term), one in told.items()]


def _begun(told: Sequence[Claim], term: Term | None) -> Stint:
    """The stint that an election begins, on the first day that is told exactly."""
    first = min(told, key=lambda one: (not (one.days or _UNKNOWN).is_exact, in_time(one)))
    days = first.days or _UNKNOWN
    end = days_of_term(term).last if term is not None else None
    return Stint(
        person=first.person,
        role=first.role,
        begins=True,
        again=any(claim.kind == "re-elected" for claim in told),
        term=term,
        earliest_start=days.first,
        latest_start=days.last,
        earliest_end=end or days.first,
        latest_end=end,
        claims=list(told),
    )


class Others:
    """Who else is told to hold an office, by their statements and by the stints that elections began."""

    def __init__(self, claims: Iterable[Claim], begun: Iterable[Stint]) -> None:
        self._told = [one.days for one in claims if one.days is not None and one.kind not in ENDS]
        self._begun = [core for one in begun if one.term is not None and (core := one.core) is not None]

    def told_between(self, one: date | None, other: date | None) -> bool:
        """Return whether a statement has somebody else in office between two days, or nobody can tell."""
        if one is None or other is None:
            return True
        return any(one < days.last and days.first < other for days in self._told)

    def between(self, one: date, other: date) -> bool:
        """Return whether somebody else holds the office between two days, be it by a term that began before."""
        return self.told_between(one, other) or any(one < days.last and days.first < other for days in self._begun)


def attest_stints(stints: Sequence[Stint], claims: Iterable[Claim]) -> list[Stint]:
    """Rest each statement that a person is in office on the stint that it falls into; return one for each other day.

    Since when somebody is in office is heeded only where no stint is known to have begun by then or later.
    """
    loose: list[Stint] = []
    first = min((one.earliest_start for one in stints if one.earliest_start), default=None)
    for claim in sorted((one for one in claims if one.kind == "attested"), key=in_time):
        home = next((one for one in (*stints, *loose) if _covers(one, claim)), None)
        if home is not None:
            home.hold([claim])
        elif claim.days is not None:
            loose.append(_attested(claim, claim.days))
        if home is not None and first is not None and claim.since is not None and claim.since.last < first:
            loose.append(_held_since(claim, claim.since, before(first)))
    return loose


def _held_since(claim: Claim, since: Days, last: date | None) -> Stint:
    """What somebody held before the first term that is told."""
    return Stint(
        person=claim.person,
        role=claim.role,
        earliest_start=since.first,
        latest_start=since.last,
        earliest_end=last,
        latest_end=last,
        claims=[claim],
    )


def _covers(stint: Stint, claim: Claim) -> bool:
    if claim.days is None:
        return claim.term is not None and claim.term == stint.term
    if stint.begins and stint.term is not None:
        return (stint.earliest_start or date.min) <= claim.days.last and claim.days.first <= (
            stint.latest_end or date.max
        )
    core = stint.core
    return core is not None and core.first <= claim.days.first and claim.days.last <= core.last


def _attested(claim: Claim, days: Days) -> Stint:
    since = claim.since if claim.since is not None and claim.since.first <= days.last else None
    stint = Stint(
        person=claim.person,
        role=claim.role,
        term=claim.term,
        earliest_start=since.first if since else None,
        latest_start=since.last if since else days.last,
        earliest_end=days.first,
        claims=[claim],
    )
    bound_by_term(stint)
    return stint


def bound_by_term(stint: Stint) -> None:
    """Keep a stint within its stated term, if the days that attest it lie there."""
    if stint.term is None or stint.latest_start is None or stint.begins:
        return
    years = days_of_term(stint.term)
    if years.first <= stint.latest_start and (stint.earliest_end or years.last) <= years.last:
        stint.earliest_start = later(stint.earliest_start, years.first)
        stint.latest_end = earlier(stint.latest_end, years.last)


def end_stints(stints: Iterable[Stint], claims: Sequence[Claim], others: Others) -> None:
    """Let the stints of one person end where one of their statements says so.

    Of one who is relieved, replaced or retires on a day, what was told before lasts until then, if none of the `others`
    is told to hold the office meanwhile; of one who is only called former it does not, unless it was for a term.
    """
    ends = sorted((one for one in claims if one.kind in ENDS), key=in_time)
    for stint, claim in ((stint, claim) for claim in ends for stint in stints):
        last = before(claim.days.last) if claim.days is not None else None
        if claim.days is None or last is None:
            continue
        if claim.kind == "ended" and claim.days.is_exact and _reaches(stint, claim.days.first, claims, others):
            stint.earliest_end = stint.latest_end = last
        elif stint.lasts_until(last):
            stint.end_before(claim.days)
        else:
            continue
        stint.hold([claim])


def _reaches(stint: Stint, end: date, claims: Iterable[Claim], others: Others) -> bool:
    """Whether somebody was in office from a stint's certain days until a known end, be it after the term.

    Nothing may be told between: no other beginning or end of theirs, and nobody else in office. After a term the end alone
    does not do: somebody else's late congress ends nothing, unless they are attested besides.
    """
    since, over = stint.latest_start, days_of_term(stint.term).last if stint.term is not None else None
    if since is None or end <= since:
        return False
    if any(c.kind != "attested" and c.days and since < c.days.first < end and c not in stint.claims for c in claims):
        return False
    if over is None or end <= over or not stint.begins:
        return stint.lasts_until(before(end) or end) and not others.told_between(stint.earliest_end, end)
    attested = (c.days.first for c in claims if c.kind == "attested" and c.days and since <= c.days.first <= over)
    return stint.earliest_end == over and not others.told_between(max(attested, default=None), end)


def over_stints(stints: Sequence[Stint], claims: Iterable[Claim]) -> list[Stint]:
    """Return what is only known to be over: where a day is told, the person was in office the day before."""
    over: list[Stint] = []
    for claim in sorted((one for one in claims if one.kind in ENDS), key=in_time):
        if claim.days is not None and not any(one.anchor < claim.days.last for one in (*stints, *over)):
            over.append(_over(claim, claim.days))
    return over


def _over(claim: Claim, days: Days) -> Stint:
    last = before(days.last)
    known = last if claim.kind == "ended" and days.is_exact else None
    years = days_of_term(claim.term) if claim.kind == "former" and claim.term is not None else None
    return Stint(
        person=claim.person,
        role=claim.role,
        term=claim.term,
        earliest_start=years.first if years else None,
        latest_start=known,
        earliest_end=known,
        latest_end=earlier(last, years.last) if years else last,
        claims=[claim],
    )


def join_stints(stints: Iterable[Stint], others: Others) -> list[Stint]:
    """Make one of a person's stints that are certain between: two days in a term that is stated of one, and nothing else."""
    joined: list[Stint] = []
    for stint in sorted(stints, key=lambda one: one.anchor):
        last = joined[-1] if joined else None
        if last is None or stint.begins or not _goes_on(last, stint, others):
            joined.append(stint)
            continue
        last.earliest_end = later(last.earliest_end, stint.earliest_end)
        last.latest_end = earlier(last.latest_end, stint.latest_end)
        last.term = last.term or stint.term
        last.hold(stint.claims)
        bound_by_term(last)
    return joined


def _goes_on(last: Stint, stint: Stint, others: Others) -> bool:
    one, other = last.core, stint.core
    if one is None or other is None or (last.latest_end is not None and last.latest_end < other.last):
        return False
    if other.first <= one.last:
        return True
    if last.term is not None and stint.term is not None and last.term != stint.term:
        return False
    term = last.term or stint.term
    in_term = term is not None and term.start <= one.first.year and other.first.year <= term.end
    return in_term and not others.between(one.last, other.first)


def former_stint(stint: Stint) -> Stint:
    """What somebody who is re-elected held before, even if nothing else says so."""
    return Stint(person=stint.person, role=stint.role, latest_end=before(stint.latest_start), claims=list(stint.claims))
