"""Spans of office as quads of the chronicle's graph."""

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from pyoxigraph import NamedNode, Quad

from kg import vocab
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris, digest
from kg.graph.mapping_entities import Spo
from kg.graph.terms import moment, node
from kg.time.chronicle import trace_spans
from kg.time.model import Span
from kg.time.roles import read_roles


def map_chronicle(dataset: Dataset, iris: Iris | None = None) -> Iterator[Quad]:
    """Yield the spans of office that follow from a graph's facts, in the graph of the chronicle."""
    names = iris or Iris()
    graph, single = node(names.chronicle), read_roles(dataset).single
    for (_, role), spans in groupby(trace_spans(dataset), key=lambda one: (one.body, one.role)):
        for subject, predicate, object_ in map_office(tuple(spans), names, single=role in single):
            yield Quad(subject, predicate, object_, graph)


def map_office(spans: Sequence[Span], iris: Iris, *, single: bool) -> Iterator[Spo]:
    """Yield the spans of one office in the order of time; where one person holds it, each succeeds the one before."""
    names = [span_iri(span, iris) for span in spans]
    order = sorted((span.earliest_end, at) for at, span in enumerate(spans) if span.earliest_end is not None)
    for name, span in zip(names, spans, strict=True):
        this = node(name)
        yield this, node(vocab.RDF_TYPE), node(vocab.TENURE_SPAN)
        yield this, node(vocab.HELD_BY), node(span.person)
        yield this, node(vocab.HELD_AS), node(span.role)
        yield this, node(vocab.HELD_IN), node(span.body)
        if span.term is not None:
            yield this, node(vocab.TERM_START), moment(str(span.term.start))
            yield this, node(vocab.TERM_END), moment(str(span.term.end))
        for property_, day in _bounds(span):
            yield this, node(property_), moment(day)
        yield from _map_sources(this, span)
        # Who ended last before it began, by what is certain: nobody need say who followed whom.
        past = bisect_left(order, (span.latest_start, 0)) if single and span.latest_start is not None else 0
        if past:
            yield this, node(vocab.SUCCEEDS), node(names[order[past - 1][1]])


def _map_sources(this: NamedNode, span: Span) -> Iterator[Spo]:
    for fact in sorted({claim.fact for claim in span.claims}):
        yield this, node(vocab.PROV_WAS_DERIVED_FROM), node(fact)
    for fact in span.limits:
        yield this, node(vocab.BOUNDED_BY), node(fact)
    for article in sorted({claim.source.iri for claim in span.claims}):
        yield this, node(vocab.TOLD_BY), node(article)


def _bounds(span: Span) -> Iterator[tuple[str, str]]:
    """The four bounds, and the first and the last day as exact as they are known."""
    for name, day in (
        (vocab.EARLIEST_START, span.earliest_start),
        (vocab.LATEST_START, span.latest_start),
        (vocab.EARLIEST_END, span.earliest_end),
        (vocab.LATEST_END, span.latest_end),
    ):
        if day is not None:
            yield name, day.isoformat()
    for name, first, last in (
        (vocab.SCHEMA_START_DATE, span.earliest_start, span.latest_start),
        (vocab.SCHEMA_END_DATE, span.earliest_end, span.latest_end),
    ):
        if (iso := as_exact(first, last)) is not None:
            yield name, iso


def as_exact(first: date | None, last: date | None) -> str | None:
    """Return the ISO 8601 prefix that leaves just the days from first to last, None where there is none.

    >>> as_exact(date(2018, 1, 1), date(2018, 12, 31))
    '2018'
    """
    if first is None or last is None:
        return None
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04}"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    return f"{first:%Y-%m}" if whole and (first.year, first.month) == (last.year, last.month) else None


def span_iri(span: Span, iris: Iris) -> str:
    """Return the name of a span: who, what, where, and its bounds, the same under every base."""
    things = (iris.unbase(iri) for iri in (span.person, span.role, span.body))
    bounds = (span.earliest_start, span.latest_start, span.earliest_end, span.latest_end)
    return f"{iris.base}span/{digest(16, *things, *bounds)}"
