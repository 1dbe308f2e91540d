"""The graph of facts to spans of office, and those to quads. Rests on the graph alone: the same facts, the same spans."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import Quad

from kg import vocab
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris, digest
from kg.graph.terms import moment, node
from kg.time.claims import read_claims, read_congresses
from kg.time.drafts import Draft, read_terms
from kg.time.model import Claim, Meeting, Source, Span
from kg.time.offices import Life, close, live, part_acting, trace_office
from kg.time.roles import Roles, read_lives, read_roles
from kg.time.sources import read_sources


def trace_spans(dataset: Dataset, sources: dict[str, Source] | None = None) -> list[Span]:
    """Return who held which role when, as far as all articles of a graph bound it, in a fixed order."""
    known = read_sources(dataset) if sources is None else sources
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in read_claims(dataset, known):
        claims[claim.body].append(claim)
    congresses: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in read_congresses(dataset, known):
        congresses[meeting.body].append(meeting)
    roles, lives = read_roles(dataset), read_lives(dataset)
    spans: list[Span] = []
    for body in sorted(claims):
        spans.extend(trace_body(body, claims[body], congresses[body], roles, lives.get(body, Life())))
    return spans


def trace_body(
    body: str, claims: Sequence[Claim], congresses: Iterable[Meeting], roles: Roles, life: Life
) -> Iterator[Span]:
    """Yield the spans of all offices of one body."""
    by_role: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_role[claim.role].append(claim)
    terms = read_terms(congresses, claims)
    offices = {role: trace_office(told, terms, single=role in roles.single) for role, told in sorted(by_role.items())}
    for role in offices:
        if (head := roles.heads.get(role)) in offices:
            assert head is not None
            part_acting(offices[head], offices[role])
    for role, drafts in offices.items():
        beside = _beside(role, offices, roles)
        if role not in roles.single:
            _promote(drafts, beside)
        close(drafts, beside, single=role in roles.single)
    for role in offices:
        yield from sorted((one.span(body) for one in live(offices[role], life)), key=_span_order)


def _beside(role: str, offices: dict[str, list[Draft]], roles: Roles) -> list[Draft]:
    """Return the spans that exclude a role besides its own: of its acting heads, its head, or whose deputy it is."""
    head = roles.heads.get(role)
    related = [other for other in offices if other != role and (roles.heads.get(other) == role or other == head)]
    if head is None and role not in roles.single:
        above = roles.deputy_of(role, [other for other in offices if other in roles.single])
        related = [above] if above is not None else []
    return [draft for other in related for draft in offices[other]]


def _promote(drafts: Iterable[Draft], heads: Iterable[Draft]) -> None:
    """A deputy who becomes the head is no deputy any more."""
    for head in heads:
        for draft in drafts:
            if draft.person == head.person and head.begins and head.earliest_start and draft.anchor < head.anchor:
                ended = Draft(
                    person=head.person,
                    role=draft.role,
                    earliest_start=head.earliest_start,
                    latest_start=head.latest_start,
                )
                _end_before(draft, ended)


def _end_before(draft: Draft, successor: Draft) -> None:
    if successor.earliest_start is not None and successor.latest_start is not None:
        first, last = successor.earliest_start, successor.latest_start
        draft.end_by(first.fromordinal(first.toordinal() - 1), last.fromordinal(last.toordinal() - 1))


def _span_order(span: Span) -> tuple[str, str, str, str]:
    start = span.latest_start or span.earliest_start or span.latest_end
    return str(start), str(span.latest_end), span.person, span.role


def find_predecessors(spans: Iterable[Span], single: frozenset[str]) -> dict[int, int]:
    """Return which span followed which in a single office, as positions: from order, whatever anybody claims."""
    before: dict[int, int] = {}
    last: dict[tuple[str, str], int] = {}
    for at, span in enumerate(spans):
        if span.role not in single or not (span.is_certain or span.earliest_start is None):
            continue
        office = span.body, span.role
        if office in last:
            before[at] = last[office]
        last[office] = at
    return before


def map_spans(spans: Sequence[Span], single: frozenset[str], iris: Iris) -> Iterator[Quad]:
    """Yield spans as quads of the chronicle's graph."""
    graph = node(iris.chronicle)
    names = [span_iri(span, iris) for span in spans]
    followed = find_predecessors(spans, single)
    for at, span in enumerate(spans):
        this = node(names[at])
        yield Quad(this, node(vocab.RDF_TYPE), node(vocab.TENURE_SPAN), graph)
        yield Quad(this, node(vocab.HELD_BY), node(span.person), graph)
        yield Quad(this, node(vocab.HELD_AS), node(span.role), graph)
        yield Quad(this, node(vocab.HELD_IN), node(span.body), graph)
        for name, day in (
            (vocab.EARLIEST_START, span.earliest_start),
            (vocab.LATEST_START, span.latest_start),
            (vocab.EARLIEST_END, span.earliest_end),
            (vocab.LATEST_END, span.latest_end),
        ):
            if day is not None:
                yield Quad(this, node(name), moment(day.isoformat()), graph)
        for fact in sorted({claim.fact for claim in span.claims}):
            yield Quad(this, node(vocab.PROV_WAS_DERIVED_FROM), node(fact), graph)
        for article in sorted({claim.source.iri for claim in span.claims}):
            yield Quad(this, node(vocab.TOLD_BY), node(article), graph)
        if at in followed and names[followed[at]] != names[at]:
            yield Quad(this, node(vocab.SUCCEEDS), node(names[followed[at]]), graph)


def span_iri(span: Span, iris: Iris) -> str:
    """Return the name of a span: who, what, where, and its bounds, the same under every base."""
    things = (iris.unbase(iri) for iri in (span.person, span.role, span.body))
    bounds = (span.earliest_start, span.latest_start, span.earliest_end, span.latest_end)
    return f"{iris.base}span/{digest(16, *things, *bounds)}"


def chronicle(dataset: Dataset, iris: Iris | None = None) -> Iterator[Quad]:
    """Yield the quads of the chronicle of a graph."""
    yield from map_spans(trace_spans(dataset), read_roles(dataset).single, iris or Iris())
