"""A span while it is being worked out, and what bounds it by the person's own statements."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kg.text.model import Term
from kg.time.days import after, before, days_of_term, earlier, later
from kg.time.model import ENDS, STARTS, Claim, Days, Meeting, Span


@dataclass(slots=True, kw_only=True)
class Draft:
    """A span in the making; bounds as in `Span`. `begins`: its start is an election's or an appointment's."""

    person: str
    role: str
    begins: bool = False
    again: bool = False  # re-elected: there was a span before
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

    def end_by(self, first: date, last: date) -> None:
        """Let it end between two days at the latest (both included)."""
        self.earliest_end = earlier(self.earliest_end, first)
        self.latest_end = earlier(self.latest_end, last)

    def span(self, body: str) -> Span:
        """Return the finished span."""
        core = self.core
        return Span(
            person=self.person,
            role=self.role,
            body=body,
            earliest_start=self.earliest_start,
            latest_start=core.first if core else None,
            earliest_end=core.last if core else None,
            latest_end=self.latest_end,
            claims=tuple(sorted(set(self.claims), key=lambda one: (one.source.id, one.evidence, one.fact))),
        )


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one body, as its congresses and elections state them."""

    opened: dict[Term, Days | None]

    def on(self, day: date) -> Term | None:
        """Return the term in which a day lies, None where none is known or two may be."""
        found = sorted(
            (term for term in self.opened if term.start <= day.year <= term.end), key=lambda one: (one.start, one.end)
        )
        if len(found) < 2:
            return found[0] if found else None
        opening = self.opened[found[-1]]
        if len(found) > 2 or opening is None or opening.first <= day < opening.last:
            return None
        return found[1] if day >= opening.last else found[0]


def read_terms(congresses: Iterable[Meeting], claims: Iterable[Claim]) -> Terms:
    """Return the terms of a body from its congresses, and from the elections that name one."""
    opened: dict[Term, Days | None] = {}
    for meeting in sorted(congresses, key=lambda one: (str(one.term), one.days is None, str(one.days))):
        if meeting.term is not None and opened.get(meeting.term) is None:
            opened[meeting.term] = meeting.days
    for claim in claims:
        if claim.term is not None and claim.kind in STARTS:
            opened.setdefault(claim.term, None)
    return Terms(opened)


def draft_elections(claims: Sequence[Claim], terms: Terms) -> Iterator[Draft]:
    """Yield one draft for each term that a person was elected or appointed for; several articles may tell of it."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.kind in STARTS and claim.days is not None:
            known = claim if claim.term or claim.kind == "appointed" else replace(claim, term=terms.on(claim.days.last))
            if known.term is not None:
                groups.setdefault((claim.person, str(known.term)), []).append(known)
    for (person, _), told in sorted(groups.items()):
        first = min(told, key=lambda one: (one.days.last, one.days.first) if one.days else (date.max, date.max))
        assert first.days is not None and first.term is not None
        end = days_of_term(first.term).last
        yield Draft(
            person=person,
            role=first.role,
            begins=True,
            again=any(claim.kind == "re-elected" for claim in told),
            term=first.term,
            earliest_start=first.days.first,
            latest_start=first.days.last,
            earliest_end=end,
            latest_end=end,
            claims=[_as_stated(claim, claims) for claim in told],
        )


def _as_stated(claim: Claim, claims: Sequence[Claim]) -> Claim:
    return next(one for one in claims if one.evidence == claim.evidence and one.fact == claim.fact)


def absorb(drafts: Sequence[Draft], claims: Iterable[Claim]) -> list[Claim]:
    """Give each attestation to the person's term that it falls into; return the others, in order of time."""
    loose = []
    for claim in sorted((one for one in claims if one.kind not in ENDS), key=claim_order):
        home = next((draft for draft in drafts if _holds(draft, claim)), None)
        if home is None:
            loose.append(claim)
        elif claim not in home.claims:
            home.claims.append(claim)
    return loose


def _holds(draft: Draft, claim: Claim) -> bool:
    if draft.person != claim.person or any(
        one.evidence == claim.evidence and one.fact == claim.fact for one in draft.claims
    ):
        return draft.person == claim.person
    days = claim.days
    if days is None:
        return claim.term is not None and claim.term == draft.term
    started = draft.earliest_start is None or draft.earliest_start <= days.last
    return started and (draft.latest_end is None or days.first <= draft.latest_end)


def claim_order(claim: Claim) -> tuple[date, date, str, str]:
    """Sort statements by time; undated ones last."""
    days = claim.days or Days(date.max, date.max)
    return days.last, days.first, claim.source.id, claim.fact


def draft_attested(loose: Sequence[Claim], others: Sequence[Claim], terms: Terms) -> list[Draft]:
    """Return drafts of statements outside any elected term: two within one stated term with nothing between are one.

    `others` are the statements that would part them: those of other holders, and the person's own ends.
    """
    drafts: list[Draft] = []
    for claim in loose:
        if claim.days is None:
            continue
        last = drafts[-1] if drafts and drafts[-1].person == claim.person else None
        if last is not None and claim.kind not in STARTS and _goes_on(last, claim, others, terms):
            last.earliest_end = claim.days.first
            last.claims.append(claim)
            last.term = last.term or claim.term
            _bound_by_term(last)
        else:
            drafts.append(_attested(claim))
    return drafts


def _attested(claim: Claim) -> Draft:
    assert claim.days is not None
    starts = claim.kind in ("elected", "appointed")
    draft = Draft(
        person=claim.person,
        role=claim.role,
        begins=claim.kind in STARTS,
        again=claim.kind == "re-elected",
        term=claim.term,
        earliest_start=claim.days.first if claim.kind in STARTS else None,
        latest_start=claim.days.last,
        earliest_end=claim.days.first,
        claims=[claim],
    )
    if not starts:
        _bound_by_term(draft)
    return draft


def _bound_by_term(draft: Draft) -> None:
    """Keep a draft within its stated term, if the days that attest it lie there."""
    if draft.term is None or draft.latest_start is None:
        return
    years = days_of_term(draft.term)
    if years.first <= draft.latest_start and (draft.earliest_end or years.last) <= years.last:
        draft.earliest_start = later(draft.earliest_start, years.first)
        draft.latest_end = earlier(draft.latest_end, years.last)


def _goes_on(draft: Draft, claim: Claim, others: Sequence[Claim], terms: Terms) -> bool:
    """Whether a statement is of the same unbroken span."""
    assert claim.days is not None
    start, day = draft.latest_start, claim.days.first
    if start is None or day < start:
        return start is not None and claim.days.last >= (draft.earliest_end or start)
    if day == start:
        return True
    stated = draft.term or claim.term
    if stated is not None:
        one_term = stated.start <= start.year and day.year <= stated.end and stated == (claim.term or stated)
    else:
        known = terms.on(start)
        one_term = known is not None and known == terms.on(day)
    held = draft.earliest_end or start
    return one_term and not any(one.days and held < one.days.last and one.days.first < day for one in others)


def apply_ends(drafts: list[Draft], ends: Sequence[Claim], others: Sequence[Claim]) -> None:
    """Let a person's spans end where a statement says so; make one of what is only known to be over."""
    for claim in sorted(ends, key=claim_order):
        if claim.days is None:
            continue
        first, last = before(claim.days.first), before(claim.days.last)
        assert first is not None and last is not None
        past = [one for one in drafts if one.person == claim.person and one.anchor <= last]
        for draft in past:
            draft.end_by(max(first, draft.latest_start or first), last)
            draft.claims.append(claim)
        if not past and not any(one.person == claim.person and one.again for one in drafts):
            known = claim.kind == "ended" and claim.days.is_exact
            drafts.append(
                Draft(
                    person=claim.person,
                    role=claim.role,
                    latest_start=last if known else None,
                    earliest_end=last if known else None,
                    latest_end=last,
                    claims=[claim],
                )
            )
        elif past and claim.kind == "ended" and claim.days.is_exact:
            _reach(max(past, key=lambda one: one.anchor), last, others)


def _reach(draft: Draft, last: date, others: Sequence[Claim]) -> None:
    """Attested once and ended on a known day: certain between, if nothing stands between."""
    held = draft.earliest_end
    if draft.core is None or held is None or held >= last or (draft.term is not None and draft.latest_end != last):
        return
    if not any(one.days and held < one.days.first <= last and one.kind not in ENDS for one in others):
        draft.earliest_end = last


def add_former_terms(drafts: list[Draft]) -> None:
    """Someone re-elected held the office before, even if nothing else says so."""
    for draft in [one for one in drafts if one.again]:
        earlier_ones = [one for one in drafts if one.person == draft.person and one.anchor < draft.anchor]
        end = before(draft.latest_start)
        if not earlier_ones and end is not None:
            drafts.append(Draft(person=draft.person, role=draft.role, latest_end=end, claims=list(draft.claims)))


def after_core(draft: Draft) -> date | None:
    """Return the first day after the certain ones."""
    return after(draft.core.last) if draft.core else None
