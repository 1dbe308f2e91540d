"""The five rules for one office of one body: who is certain when, who is possible, who succeeds whom.

1 an event attests its own day; 2 an election for a term is certain to the term's end or to what ends it; 3 two days in
one term, or a day and a known end, are certain between; 4 without a term a day is certain, and around it the person is
possible as far as nobody else is certain; 5 an acting head ends with the election of a head, and meanwhile there is
none; nobody is answered for a vacancy, after a term, or outside the life of the body.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from kg.time.days import after, before, later
from kg.time.model import ENDS, Claim, Days, Gap
from kg.time.stint import Stint
from kg.time.stints import (
    SAME_ELECTION,
    Others,
    attest_stints,
    begin_stints,
    end_stints,
    former_stint,
    join_stints,
    over_stints,
)
from kg.time.terms import Terms


def trace_office(claims: Sequence[Claim], terms: Terms, *, single: bool) -> list[Stint]:
    """Return the stints of one role of one body; `single` if one person holds it at a time."""
    begun = begin_stints(claims, terms)
    if single:
        claims = [_outgoing(claim, begun) for claim in claims]
    for stint in begun:
        for other in begun:
            if _follows(other, stint, single=single):
                stint.end_before(_start(other))
    stints: list[Stint] = []
    for person in sorted({claim.person for claim in claims}):
        others = Others(
            (claim for claim in claims if single and claim.person != person),
            (stint for stint in begun if single and stint.person != person),
        )
        own = [claim for claim in claims if claim.person == person]
        stints += _trace_person([one for one in begun if one.person == person], own, others)
    if single:
        for stint in stints:
            for other in begun:
                if not stint.begins and other.person != stint.person and stint.anchor < other.anchor:
                    stint.end_before(_start(other))
        _replace(stints, claims)
    return stints


def _outgoing(claim: Claim, begun: Iterable[Stint]) -> Claim:
    """Return a statement of who is in office on the day that elects another as of the day before: its day is the other's."""
    if claim.kind != "attested" or claim.days is None or (eve := before(claim.days.first)) is None:
        return claim
    elected = {stint.person for stint in begun if Days(stint.anchor, stint.anchor) == claim.days}
    return replace(claim, days=Days(eve, eve)) if elected and claim.person not in elected else claim


def _follows(other: Stint, stint: Stint, *, single: bool) -> bool:
    """Whether an election ends what an earlier one began: the person's own next one, or a successor's.

    Of many who hold a role at a time, the elections for the next term end those for the last.
    """
    if other.anchor <= stint.anchor:
        return False
    if other.person == stint.person:
        return True
    if not single:
        return other.term is not None and stint.term is not None and other.term.start >= stint.term.end
    return other.term != stint.term or (other.anchor - stint.anchor).days > SAME_ELECTION


def _start(stint: Stint) -> Days:
    assert stint.earliest_start is not None and stint.latest_start is not None
    return Days(stint.earliest_start, stint.latest_start)


def _trace_person(begun: list[Stint], own: Sequence[Claim], others: Others) -> list[Stint]:
    """Return a person's stints from their own statements; `begun` are those that an election or appointment begins."""
    end_stints(begun, own, others)
    stints = [*begun, *attest_stints(begun, own)]
    end_stints(stints, own, others)
    stints += over_stints(stints, own)
    first = min(stints, key=lambda one: one.anchor, default=None)
    if first is not None and first.again:
        stints.append(former_stint(first))
    return join_stints(stints, others)


def _replace(stints: Sequence[Stint], claims: Sequence[Claim]) -> None:
    """Let somebody attested within another's term replace them, if two sources say so and none gainsays it."""
    for stint in stints:
        core = stint.core
        if core is None or (stint.begins and stint.term is not None):
            continue
        told = [one for one in claims if one.person == stint.person and one.days and one.days.last >= core.first]
        if len({one.source.origin for one in told}) < 2:
            continue
        for other in stints:
            rival = other.core if other.begins and other.person != stint.person else None
            if rival is not None and rival.first < core.first <= rival.last:
                _give_way(other, stint, core)


def _give_way(other: Stint, stint: Stint, core: Days) -> None:
    if _told_from(other.claims, core.first):
        return
    seen = max(one.days.last for one in other.claims if one.days is not None and one.kind not in ENDS)
    other.end_between(seen, before(core.first))
    stint.earliest_start = later(stint.earliest_start, after(seen))


def _told_from(claims: Iterable[Claim], day: date) -> bool:
    """Whether statements have somebody in office on a day or later."""
    return any(one.days is not None and one.days.last >= day for one in claims if one.kind not in ENDS)


def part_acting(heads: Sequence[Stint], acting: Sequence[Stint]) -> None:
    """While somebody acts as head there is none; the election of a head ends the acting."""
    for one in acting:
        core = one.core
        if core is None:
            continue
        for head in heads:
            if head.anchor < core.first and head.lasts_until(core.first) and not _told_from(head.claims, core.first):
                head.end_before(Days(core.first, core.first))
        starts = [head for head in heads if head.begins and head.anchor >= core.first]
        if starts:
            _act_until(one, _start(min(starts, key=lambda head: head.anchor)), (*heads, *acting))


def _act_until(acting: Stint, election: Days, others: Sequence[Stint]) -> None:
    """Let somebody act as head until the election of one: for certain, if nobody else is told of meanwhile."""
    last, core = before(election.first), acting.core
    between = core is not None and any(core.last < one.anchor < election.first for one in others if one is not acting)
    if last is not None and acting.lasts_until(last) and not between:
        acting.earliest_end = last
    acting.end_before(election)


def leave_vacant(stints: Iterable[Stint], gaps: Iterable[Gap]) -> None:
    """Nobody holds an office on a day on which an article says so, nor afterwards until somebody is told to hold it.

    Whom that article still gives the title is over with that day.
    """
    for gap, stint in product(gaps, stints):
        first = gap.days.first
        elsewhere = [one for one in stint.claims if one.source.iri != gap.article]
        if stint.anchor < first:
            if stint.lasts_until(first) and not _told_from(elsewhere, first):
                stint.end_before(gap.days)
        elif gap.days.last < stint.anchor:
            stint.earliest_start = later(stint.earliest_start, stint.latest_start)
        elif not elsewhere and not stint.begins:
            stint.latest_start = stint.earliest_end = None
            stint.latest_end = before(first)


def promote(deputies: Sequence[Stint], heads: Sequence[Stint]) -> None:
    """A deputy who becomes the head is no deputy any more."""
    for head in heads:
        for stint in deputies:
            if stint.person == head.person and head.begins and stint.anchor <= head.anchor:
                stint.end_before(_start(head))
