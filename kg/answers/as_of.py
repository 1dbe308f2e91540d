"""A graph as of a day: the facts whose bounds allow the day, and what follows from just those.

What a fact is bounded by: a tenure by the spans that rest on it, a dated fact by its own earliest day, a gift or a
figure without a day by that of its articles. A fact that nothing bounds stays: it may hold on any day.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from pyoxigraph import NamedNode, Quad

from kg import vocab
from kg.errors import QueryError
from kg.graph.dataset import Dataset
from kg.graph.rows import Row, select
from kg.graph.terms import node
from kg.reasoning.closure import infer_dataset
from kg.reasoning.rules import compile_rules

INFERRED: Final = "graph/inferred"  # how the names of graphs end, whatever the base
MODEL: Final = "graph/model"

_SPANS = """
SELECT ?span ?fact ?first ?last WHERE {
  ?span a hn:TenureSpan ; prov:wasDerivedFrom ?fact .
  OPTIONAL { ?span hn:earliestStart ?first }
  OPTIONAL { ?span hn:latestEnd ?last }
}"""
_DATED = """
SELECT ?fact ?first WHERE {
  ?fact prov:wasDerivedFrom ?evidence ; hn:earliest ?first .
  FILTER NOT EXISTS { ?span prov:wasDerivedFrom ?fact }
}"""
_UNDATED = """
SELECT ?fact ?first WHERE {
  VALUES ?class { hn:Congress hn:Meeting hn:AwardGiving hn:PairFigure hn:AidFigure }
  ?fact a ?class ; prov:wasDerivedFrom/oa:hasSource ?article .
  OPTIONAL { ?article hn:earliest ?first }
  FILTER NOT EXISTS { ?fact hn:earliest ?own }
}"""
_FROM_FACT: Final = (vocab.PROV_WAS_DERIVED_FROM, vocab.OA_HAS_SELECTOR)  # what states it
_TO_FACT: Final = (vocab.DETAIL_OF, vocab.STATES, vocab.FIRST_SIDE, vocab.SECOND_SIDE)  # what says more of it


def read_day(text: str) -> date:
    """Return the day that a text names, as ISO 8601 has it; raise QueryError that says how to write it."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise QueryError(f"{text!r} is no day. Write year, month and day: 2023-06-30.") from error


def restrict(dataset: Dataset, day: date) -> Dataset:
    """Return a graph of what may hold on a day, in memory, with reasoning run on just that.

    Raises QueryError where the graph does not keep apart what is stated and what follows, as graph.ttl does.
    """
    graphs = dataset.graphs()
    inferred = next((name for name in graphs if name.endswith(INFERRED)), None)
    if inferred is None:
        raise QueryError(
            "This graph does not keep what is stated apart from what follows, so it cannot be cut to a day. "
            "Ask the graph folder of kg build, or its graph.nq."
        )
    gone = _excluded(dataset, day)
    kept = Dataset()
    apart = node(inferred)
    kept.load(quad for quad in dataset if quad.graph_name != apart and not _speaks_of(quad, gone))
    model = inferred.removesuffix(INFERRED) + MODEL
    infer_dataset(kept, compile_rules(quad.triple for quad in kept.quads(graph=model)), inferred)
    return kept


def _excluded(dataset: Dataset, day: date) -> set[str]:
    """Return the facts and spans whose bounds do not allow a day, and what is there only because of them."""
    iso = day.isoformat()
    spans: dict[str, bool] = {}
    tenures: dict[str, bool] = {}
    for row in select(dataset, _SPANS):
        holds = row.get("first", iso) <= iso <= row.get("last", iso)
        spans[row["span"]] = holds
        tenures[row["fact"]] = tenures.get(row["fact"], False) or holds
    facts = {fact for fact, holds in tenures.items() if not holds}
    facts |= set(_not_before(select(dataset, _DATED), iso)) | set(_not_before(select(dataset, _UNDATED), iso))
    return _with_words(dataset, facts) | {span for span, holds in spans.items() if not holds}


def _with_words(dataset: Dataset, facts: Iterable[str]) -> set[str]:
    """Return facts with the words that state them, their parts, and the conflicts that they are sides of."""
    found = set(facts)
    agenda = sorted(found)
    while agenda:
        this = agenda.pop()
        more = {triple.object for name in _FROM_FACT for triple in dataset.triples(this, name)}
        more |= {triple.subject for name in _TO_FACT for triple in dataset.triples(predicate=name, object_=node(this))}
        new = {thing.value for thing in more if isinstance(thing, NamedNode)} - found
        found |= new
        agenda += sorted(new)
    return found


def _not_before(rows: Iterable[Row], iso: str) -> Iterator[str]:
    """Yield the facts of which no day is told that is not after another."""
    first: dict[str, str] = {}
    for row in rows:
        first[row["fact"]] = min(first.get(row["fact"], "9999"), row.get("first", "0001"))
    yield from (fact for fact, told in first.items() if told > iso)


def _speaks_of(quad: Quad, gone: set[str]) -> bool:
    subject, object_ = quad.subject, quad.object
    return (isinstance(subject, NamedNode) and subject.value in gone) or (
        isinstance(object_, NamedNode) and object_.value in gone
    )
