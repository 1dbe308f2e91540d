"""A graph as of a day: the facts whose bounds allow the day, and what follows from just those.

What a fact is bounded by: a tenure by the spans that rest on it, a dated fact by its own earliest day, a gift or a
figure without a day by that of its articles, and what an article says of a person at all by the article's day, or
the first that its facts name. What nothing bounds stays: it may hold on any day.
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
_PEOPLE = """
SELECT ?person ?evidence ?article ?first WHERE {
  ?person a hn:Person ; prov:wasDerivedFrom ?evidence .
  ?evidence oa:hasSource ?article .
  OPTIONAL { ?article hn:earliest ?first }
}"""
_TOLD = """
SELECT ?article (MIN(?day) AS ?first) WHERE {
  ?fact prov:wasDerivedFrom/oa:hasSource ?article ; hn:earliest ?day .
} GROUP BY ?article"""
_DAYS = """
SELECT DISTINCT ?day WHERE {
  VALUES ?bound { hn:earliest hn:latest hn:earliestStart hn:latestStart hn:earliestEnd hn:latestEnd }
  ?something ?bound ?day
}"""
_FROM_FACT: Final = (vocab.PROV_WAS_DERIVED_FROM, vocab.OA_HAS_SELECTOR)  # what states it
_TO_FACT: Final = (vocab.DETAIL_OF, vocab.STATES, vocab.FIRST_SIDE, vocab.SECOND_SIDE)  # what says more of it


def read_day(text: str) -> date:
    """Return the day that a text names, as ISO 8601 has it; raise QueryError that says how to write it."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise QueryError(f"{text!r} is no day. Write year, month and day: 2023-06-30.") from error


def nearest_day(dataset: Dataset, day: date) -> date | None:
    """Return the day nearest to another of all that the graph's articles speak of, or None where they speak of none."""
    days = (date.fromisoformat(row["day"]) for row in select(dataset, _DAYS))
    return min(days, key=lambda told: (abs(told - day), told), default=None)


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
    apart = node(inferred)
    stated = [quad for quad in dataset if quad.graph_name != apart]
    gone = _excluded(dataset, day)
    words = _later_words(dataset, day)
    gone |= _people_of(words) - _people_left(stated, gone, words)
    gone |= _with_words(dataset, {evidence for _, evidence in words} - set(_evidence_left(stated, gone, words)))
    kept = Dataset()
    kept.load(quad for quad in stated if not _speaks_of(quad, gone) and _link(quad) not in words)
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


def _later_words(dataset: Dataset, day: date) -> set[tuple[str, str]]:
    """Return people, each with the words of an article that is later than a day."""
    iso = day.isoformat()
    told = {row["article"]: row["first"] for row in select(dataset, _TOLD)}
    rows = ((row, row.get("first", told.get(row["article"], iso))) for row in select(dataset, _PEOPLE))
    return {(row["person"], row["evidence"]) for row, first in rows if first > iso}


def _people_of(words: Iterable[tuple[str, str]]) -> set[str]:
    return {person for person, _ in words}


def _people_left(stated: Iterable[Quad], gone: set[str], words: set[tuple[str, str]]) -> set[str]:
    """Return the people of some words of whom other words, or a fact that is left, still speak."""
    people, left = _people_of(words), set()
    for quad in stated:
        one, other = _link(quad)
        if one in people and quad.predicate.value == vocab.PROV_WAS_DERIVED_FROM and (one, other) not in words:
            left.add(one)
        elif other in people and one not in gone and one not in people and quad.predicate.value != vocab.REFERS_TO:
            left.add(other)
    return left


def _evidence_left(stated: Iterable[Quad], gone: set[str], words: set[tuple[str, str]]) -> Iterator[str]:
    """Yield the evidence on which something that is left still rests."""
    for quad in stated:
        one, other = _link(quad)
        if quad.predicate.value == vocab.PROV_WAS_DERIVED_FROM and one not in gone and (one, other) not in words:
            yield other
        elif quad.predicate.value == vocab.DETAIL_OF and other not in gone:
            yield one


def _link(quad: Quad) -> tuple[str, str]:
    """Return the IRIs that a quad joins; empty for what has none."""
    ends = (quad.subject, quad.object)
    one, other = (end.value if isinstance(end, NamedNode) else "" for end in ends)
    return one, other


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
    return not gone.isdisjoint(_link(quad))
