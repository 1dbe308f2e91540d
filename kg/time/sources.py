"""Which articles there are, what they copy, and of which days they speak."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from kg.graph.dataset import Dataset
from kg.graph.rows import Row, select
from kg.text.dates import find_dates
from kg.text.years import is_day
from kg.time.days import read_days
from kg.time.model import Days, Source

_ARTICLES = """
SELECT ?article ?id ?published ?origin WHERE {
  ?article a hn:Article ; dcterms:identifier ?id .
  OPTIONAL { ?article schema:datePublished ?published }
  OPTIONAL { ?article hn:copyOf ?origin }
}"""
_EVENTS = """
SELECT ?article ?day ?opens ?quote ?kind WHERE {
  VALUES ?kind { hn:Congress hn:Meeting }
  GRAPH ?graph {
    ?fact a ?kind ; prov:wasDerivedFrom ?evidence .
    ?evidence oa:hasSource ?article ; oa:hasSelector ?words .
    ?words oa:exact ?quote .
    OPTIONAL { ?fact schema:startDate ?day }
    OPTIONAL { ?fact hn:termStart ?opens }
  }
}"""
_ATTESTED = """
SELECT ?article ?day WHERE {
  GRAPH ?graph {
    ?fact a hn:Tenure ; hn:attestedOn ?day ; prov:wasDerivedFrom ?evidence .
    FILTER NOT EXISTS { ?fact hn:change ?change }  # a change may be told long after its day
    ?evidence oa:hasSource ?article .
  }
}"""


def read_sources(dataset: Dataset) -> dict[str, Source]:
    """Return the articles of a graph by their IRIs.

    An article's days are those of the event that it reports: of its congress or meeting, else what its tenures attest,
    else its own date. Where a congress has no year, it is that in which the term that it opens begins; so only the
    chronicle reads it, the fact itself stays without.
    """
    events: dict[str, list[Row]] = defaultdict(list)
    for row in (*select(dataset, _EVENTS), *select(dataset, _ATTESTED)):
        events[row["article"]].append(row)
    found: dict[str, Source] = {}
    for row in select(dataset, _ARTICLES):
        published = read_days(row["published"]) if "published" in row else None
        days, inferred = _event_days(events[row["article"]], published)
        found[row["article"]] = Source(
            iri=row["article"],
            id=row["id"],
            origin=row.get("origin", row["article"]),
            published=published,
            days=days,
            inferred=inferred,
        )
    return _dated_as_origins(found)


def _event_days(events: Iterable[Row], published: Days | None) -> tuple[Days | None, bool]:
    rows = sorted(events, key=lambda row: sorted(row.items()))
    stated = sorted((row["day"] for row in rows if "day" in row), key=lambda iso: (-len(iso), iso))
    if stated:
        counts = [day for day in stated if len(day) == len(stated[0])]
        return read_days(max(counts, key=lambda day: (counts.count(day), day))), False
    opening = [row for row in rows if "opens" in row]
    if published is not None or not opening:
        return published, False
    return _in_first_year(opening[0]), True


def _in_first_year(congress: Row) -> Days:
    """Return when a congress was that opens a term: the day that its words give without a year, else the whole year."""
    year = int(congress["opens"])
    for found in find_dates(congress["quote"]):
        if found.iso is None and found.month and found.day and is_day(year, found.month, found.day):
            day = date(year, found.month, found.day)
            return Days(day, day)
    return read_days(str(year))


def _dated_as_origins(found: Mapping[str, Source]) -> dict[str, Source]:
    """Give copies the days of their originals: a repost's own date says nothing of the event."""
    dated = {}
    for iri, source in sorted(found.items()):
        origin = found.get(source.origin, source)
        dated[iri] = Source(
            iri=iri,
            id=source.id,
            origin=origin.iri,
            published=source.published,
            days=origin.days if origin.days is not None else source.days,
            inferred=origin.inferred,
        )
    return dated
