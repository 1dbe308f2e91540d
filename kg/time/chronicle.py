"""The graph of facts to spans of office. Rests on the graph alone: the same facts, the same spans."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from kg.graph.dataset import Dataset
from kg.time.bounds import Life, Limits, close_stints, live_stints
from kg.time.claims import read_claims, read_gaps, read_openings
from kg.time.model import Claim, Gap, Opening, Span
from kg.time.offices import leave_vacant, part_acting, promote, trace_office
from kg.time.roles import Roles, read_lives, read_roles
from kg.time.sources import read_sources
from kg.time.terms import read_terms


def trace_spans(dataset: Dataset) -> Iterator[Span]:
    """Yield who held which role when, as far as all articles of a graph bound it, by body, role and time."""
    sources = read_sources(dataset)
    openings: dict[str, list[Opening]] = defaultdict(list)
    for opening in read_openings(dataset, sources):
        openings[opening.body].append(opening)
    gaps: dict[str, list[Gap]] = defaultdict(list)
    for gap in read_gaps(dataset, sources):
        gaps[gap.body].append(gap)
    roles, lives = read_roles(dataset), read_lives(dataset)
    for body, claims in groupby(read_claims(dataset, sources), key=lambda one: one.body):
        yield from trace_body(list(claims), openings[body], gaps[body], roles, lives.get(body, Life()))


def trace_body(
    claims: Sequence[Claim], openings: Iterable[Opening], gaps: Sequence[Gap], roles: Roles, life: Life
) -> Iterator[Span]:
    """Yield the spans of all offices of one body, of which all claims are."""
    by_role: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_role[claim.role].append(claim)
    terms = read_terms(openings, claims)
    offices = {role: trace_office(told, terms, single=role in roles.single) for role, told in sorted(by_role.items())}
    for role, stints in offices.items():
        if (head := roles.heads.get(role)) in offices and head is not None:
            part_acting(offices[head], stints)
    near: dict[str, Limits] = {}
    for role, stints in offices.items():
        beside = [stint for other in roles.beside(role, offices) for stint in offices[other]]
        if role in roles.single:
            leave_vacant(stints, [gap for gap in gaps if gap.role == role])
        else:
            promote(stints, beside)
        close_stints(stints, beside, single=role in roles.single)
        near[role] = Limits((*stints, *beside), (gap for gap in gaps if gap.role == role))
    for role, stints in offices.items():
        found = (one.span(claims[0].body, near[role].of(one)) for one in live_stints(stints, life))
        yield from sorted(found, key=_in_order)


def _in_order(span: Span) -> tuple[str, str, str]:
    start = span.latest_start or span.earliest_start or span.latest_end
    return str(start), str(span.latest_end), span.person
