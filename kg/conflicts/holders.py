"""Two holders of an office that one person holds at a time."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations, groupby

from kg.conflicts.model import Difference, Side
from kg.conflicts.reasons import TWO_HOLDERS
from kg.conflicts.rows import Labels
from kg.graph.dataset import Dataset
from kg.time.chronicle import trace_spans
from kg.time.model import STARTS, Claim, Span
from kg.time.roles import read_roles


def find_rivals(dataset: Dataset, labels: Labels) -> Iterator[Difference]:
    """Yield the offices that two people are certain to have held on the same days."""
    single = read_roles(dataset).single
    spans = (one for one in trace_spans(dataset) if one.role in single and one.is_certain)
    for (body, _), held in groupby(spans, key=lambda one: (one.body, one.role)):
        for one, other in combinations(held, 2):
            days = _together(one, other)
            if days is None or one.person == other.person:
                continue
            claims = [_claim(span, days[0]) for span in (one, other)]
            if claims[0].source.origin == claims[1].source.origin:
                continue
            yield Difference(
                kind="two-holders",
                subject=body,
                label=labels[body],
                one=_side(claims[0], one, labels),
                other=_side(claims[1], other, labels),
                verdict=TWO_HOLDERS.verdict,
                why=TWO_HOLDERS.reason(first=days[0], last=days[1]),
            )


def _together(one: Span, other: Span) -> tuple[date, date] | None:
    """The first and the last day on which both are certain."""
    starts = [span.latest_start for span in (one, other) if span.latest_start is not None]
    ends = [span.earliest_end for span in (one, other) if span.earliest_end is not None]
    first, last = max(starts), min(ends)
    return (first, last) if first <= last else None


def _claim(span: Span, day: date) -> Claim:
    """The statement that puts somebody in office on a day: one of that day, else the election before it."""

    def rank(claim: Claim) -> tuple[bool, bool, str, str]:
        on_day = claim.days is not None and claim.days.first <= day <= claim.days.last
        return not on_day, claim.kind not in STARTS, claim.source.id, claim.evidence

    return min(span.claims, key=rank)


def _side(claim: Claim, span: Span, labels: Labels) -> Side:
    return Side(
        value=labels[claim.person],
        fact=claim.fact,
        evidence=claim.evidence,
        source=claim.source,
        days=claim.days,
        sources=len({one.source.origin for one in span.claims}),
    )
