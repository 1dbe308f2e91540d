"""The five rules for one office of one body: who is certain when, who is possible, who succeeds whom.

1 an event attests its own day; 2 an election for a term is certain to the term's end or to what ends it; 3 two days in
one term, or a day and a known end, are certain between; 4 without a term a day is certain, and around it the person is
possible as far as nobody else is certain; 5 an acting head ends with the election of a head, and meanwhile there is
none; nobody is answered for a vacancy, after a term, or outside the life of the body.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.time.days import after, before, earlier, later
from kg.time.drafts import (
    Draft,
    Terms,
    absorb,
    add_former_terms,
    apply_ends,
    claim_order,
    draft_attested,
    draft_elections,
)
from kg.time.model import ENDS, Claim, Days

SAME_ELECTION = timedelta(days=7)  # two heads elected so close together are one election told differently


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """From when to when a body exists, as far as its territory bounds it."""

    born: date | None = None
    died: date | None = None


def trace_office(claims: Sequence[Claim], terms: Terms, *, single: bool) -> list[Draft]:
    """Return the spans of one role of one body; `single` if one person holds it at a time."""
    drafts = list(draft_elections(claims, terms))
    ends = [claim for claim in claims if claim.kind in ENDS]
    for draft in drafts:
        _end_by_own(draft, drafts, ends)
    if single:
        _succeed(drafts)
    people = sorted({claim.person for claim in claims})
    for person in people:
        own = [claim for claim in claims if claim.person == person]
        others = [c for c in claims if c.person != person] if single else []
        parting = [*(c for c in others if c.kind not in ENDS), *(c for c in own if c.kind in ENDS)]
        loose = absorb([one for one in drafts if one.person == person], own)
        drafts.extend(draft_attested(loose, parting, terms))
        mine = [one for one in drafts if one.person == person]
        known = len(mine)
        apply_ends(mine, [c for c in own if c.kind in ENDS], others)
        drafts.extend(mine[known:])
    if single:
        _replace(drafts, claims)
    add_former_terms(drafts)
    return drafts


def _end_by_own(draft: Draft, drafts: Sequence[Draft], ends: Iterable[Claim]) -> None:
    """A term ends with the person's own next one, and with a statement that it is over."""
    for claim in ends:
        if claim.person == draft.person and claim.days is not None and draft.latest_start is not None:
            if claim.days.first > draft.latest_start:
                draft.end_by(claim.days.first - timedelta(days=1), claim.days.last - timedelta(days=1))
    for other in drafts:
        if other.person == draft.person and _starts_after(other, draft):
            _cut(draft, other)


def _starts_after(other: Draft, draft: Draft) -> bool:
    return other is not draft and other.latest_start is not None and other.anchor > draft.anchor


def _cut(draft: Draft, successor: Draft) -> None:
    first, last = before(successor.earliest_start), before(successor.latest_start)
    if first is not None and last is not None:
        draft.end_by(first, last)


def _succeed(drafts: Sequence[Draft]) -> None:
    """Someone's election ends the term of who was elected before, unless both tell of one election."""
    for draft in drafts:
        for other in drafts:
            if other.person != draft.person and _starts_after(other, draft):
                if draft.term != other.term or other.anchor - draft.anchor > SAME_ELECTION:
                    _cut(draft, other)


def _replace(drafts: Sequence[Draft], claims: Sequence[Claim]) -> None:
    """Someone attested within another's term has replaced them, if more than one source says so and none gainsays it."""
    for draft in drafts:
        core = draft.core
        if (draft.begins and draft.term is not None) or core is None:
            continue
        for other in drafts:
            if other.person == draft.person or not (other.begins and other.term is not None) or other.core is None:
                continue
            if not other.core.first < core.first <= other.core.last:
                continue
            told = sorted((c for c in other.claims if c.days and c.kind not in ENDS), key=claim_order)
            stays = any(c.days and c.days.first >= core.first for c in told)
            later_ones = [c for c in claims if c.person == draft.person and c.days and c.days.last >= core.first]
            if stays or len({c.source.origin for c in later_ones}) < 2:
                continue
            seen = max([other.core.first, *(c.days.last for c in told if c.days and c.days.last < core.first)])
            other.end_by(seen, core.first - timedelta(days=1))
            draft.earliest_start = later(draft.earliest_start, after(seen))


def part_acting(heads: Sequence[Draft], acting: Sequence[Draft]) -> None:
    """While somebody acts as head there is none; a head's election ends the acting."""
    for one in acting:
        core = one.core
        if core is None:
            continue
        for head in heads:
            if head.core is not None and head.core.first < core.first <= head.core.last:
                head.end_by(core.first - timedelta(days=1), core.first - timedelta(days=1))
            elif head.anchor < core.first and head.latest_end is None:
                head.end_by(head.earliest_end or head.anchor, core.first - timedelta(days=1))
        starts = sorted(h.latest_start for h in heads if h.begins and h.latest_start and h.latest_start > core.first)
        if starts:
            end = starts[0] - timedelta(days=1)
            one.latest_end = earlier(one.latest_end, end)
            rivals = [a for a in acting if a is not one and a.core and core.last < a.core.first <= end]
            if not rivals and not any(h.core and core.last < h.core.first < starts[0] for h in heads):
                one.earliest_end = end
            elif one.earliest_end is not None:
                one.earliest_end = earlier(one.earliest_end, end)


def close(drafts: Sequence[Draft], others: Sequence[Draft], *, single: bool) -> None:
    """Bound what is possible by what is certain: of anybody in a single office, of the person alone elsewhere.

    `others` hold what excludes the office besides: an acting head, and the other way round.
    """
    cores = [(one.person, one, one.core) for one in (*drafts, *others) if one.core is not None]
    for draft in drafts:
        rival = [core for person, one, core in cores if one is not draft and (single or person == draft.person)]
        _close(draft, sorted(rival, key=lambda one: (one.first, one.last)))


def _close(draft: Draft, rivals: Sequence[Days]) -> None:
    core = draft.core
    if core is None and draft.latest_start is None:
        _close_shadow(draft, rivals)
        return
    first = core.first if core else draft.earliest_end or date.min
    last = core.last if core else draft.latest_start or date.max
    for rival in rivals:
        if rival.first > last:
            draft.latest_end = earlier(draft.latest_end, before(rival.first))
        if rival.last < first:
            draft.earliest_start = later(draft.earliest_start, after(rival.last))


def _close_shadow(draft: Draft, rivals: Sequence[Days]) -> None:
    """Bound what is only known to be over: next to what follows it, or before all that is certain."""
    end = draft.latest_end
    if end is None:
        return
    again = any(claim.kind == "re-elected" for claim in draft.claims)
    known = [rival for rival in rivals if rival.first <= end]
    if again:
        for rival in known:
            draft.earliest_start = later(draft.earliest_start, after(rival.last))
    elif known:
        draft.latest_end = earlier(end, before(known[0].first))


def live(drafts: Iterable[Draft], life: Life) -> list[Draft]:
    """Keep spans within the life of their body; drop those outside."""
    kept = []
    for draft in drafts:
        draft.earliest_start = later(draft.earliest_start, life.born)
        draft.latest_end = earlier(draft.latest_end, life.died)
        if draft.latest_start is not None:
            draft.latest_start = later(draft.latest_start, life.born)
        if draft.earliest_end is not None:
            draft.earliest_end = earlier(draft.earliest_end, life.died)
        start, end = draft.earliest_start, draft.latest_end
        if start is None or end is None or start <= end:
            kept.append(draft)
    return kept
