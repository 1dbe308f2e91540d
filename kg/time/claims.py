"""The statements of tenures in a graph, each with the days that it speaks for."""

from collections.abc import Iterator, Mapping

from kg.graph.dataset import Dataset
from kg.graph.rows import Row, select
from kg.text.model import Term
from kg.time.days import days_of_term, gap, read_days
from kg.time.model import ENDS, Claim, ClaimKind, Days, Gap, Opening, Source
from kg.vocab import HN

_TENURES = """
SELECT ?fact ?person ?body ?role ?standing ?change ?start ?end ?on ?since ?evidence ?article WHERE {
  GRAPH ?graph {
    ?fact a hn:Tenure ; org:member ?person ; org:organization ?body ; org:role ?role ; hn:standing ?standing ;
      prov:wasDerivedFrom ?evidence .
    ?evidence oa:hasSource ?article .
    OPTIONAL { ?fact hn:change ?change }
    OPTIONAL { ?fact schema:startDate ?start ; schema:endDate ?end }
    OPTIONAL { ?fact hn:attestedOn ?on }
    OPTIONAL { ?fact hn:since ?since }
  }
}"""
_CONGRESSES = """
SELECT ?body ?article ?day ?start ?end WHERE {
  GRAPH ?graph {
    ?fact a hn:Congress ; hn:congressOf ?body ; prov:wasDerivedFrom ?evidence .
    ?evidence oa:hasSource ?article .
    OPTIONAL { ?fact schema:startDate ?day }
    OPTIONAL { ?fact hn:termStart ?start ; hn:termEnd ?end }
  }
}"""
_VACANCIES = """
SELECT ?fact ?body ?role ?article ?day WHERE {
  GRAPH ?graph {
    ?fact a hn:Vacancy ; hn:vacantIn ?body ; hn:vacantAs ?role ; prov:wasDerivedFrom ?evidence .
    ?evidence oa:hasSource ?article .
    OPTIONAL { ?fact schema:startDate ?day }
  }
}"""
_LATE = 400  # days: what lies further from a term than this is no election for it


def read_claims(dataset: Dataset, sources: Mapping[str, Source]) -> list[Claim]:
    """Return what all articles state of who held which role, by body, role, person and time."""
    claims = [_claim(row, sources[row["article"]]) for row in select(dataset, _TENURES) if row["article"] in sources]
    return sorted(claims, key=lambda one: (one.body, one.role, one.person, one.evidence, one.fact))


def read_openings(dataset: Dataset, sources: Mapping[str, Source]) -> Iterator[Opening]:
    """Yield the congresses of bodies, with the terms that they open."""
    for row in select(dataset, _CONGRESSES):
        if row["article"] in sources:
            source = sources[row["article"]]
            yield Opening(body=row["body"], term=_term(row), days=_days(row.get("day"), source))


def read_gaps(dataset: Dataset, sources: Mapping[str, Source]) -> list[Gap]:
    """Return what all articles state of roles that nobody holds, in order of time."""
    rows = [row for row in select(dataset, _VACANCIES) if row["article"] in sources]
    dated = [(row, _days(row.get("day"), sources[row["article"]])) for row in rows]
    gaps = (_gap(row, days) for row, days in dated if days)
    return sorted(gaps, key=lambda one: (one.days.first, one.days.last, one.fact))


def _gap(row: Row, days: Days) -> Gap:
    return Gap(body=row["body"], role=row["role"], days=days, article=row["article"], fact=row["fact"])


def _claim(row: Row, source: Source) -> Claim:
    kind, term = _kind(row), _term(row)
    days = _days(row.get("on"), source)
    if term is not None and (days is None or not _is_of(days, term, kind)):
        days = days_of_term(term)
    return Claim(
        person=row["person"],
        role=row["role"],
        body=row["body"],
        kind=kind,
        term=term,
        days=days,
        since=read_days(row["since"]) if "since" in row else None,
        fact=row["fact"],
        evidence=row["evidence"],
        source=source,
    )


def _days(iso: str | None, source: Source) -> Days | None:
    """The days that a statement is about: its own, else the article's; a copy speaks of its original's."""
    return read_days(iso) if iso is not None and source.origin == source.iri else source.days


def _term(row: Row) -> Term | None:
    return Term(start=int(row["start"]), end=int(row["end"])) if "start" in row and "end" in row else None


def _kind(row: Row) -> ClaimKind:
    """What a statement says of an office: that it begins, lasts, ends on the day, or was over before it."""
    standing, change = row["standing"].removeprefix(HN), row.get("change")
    if change == "ends":  # who is moved from a post holds it until then
        return "ended"
    if standing == "former":
        return "former"
    if standing == "incumbent":
        return "appointed" if change == "begins" else "attested"
    return "re-elected" if standing == "re-elected" else "elected"


def _is_of(days: Days, term: Term, kind: ClaimKind) -> bool:
    """Whether days can be those that a statement of a term is about: an article long after it tells of it."""
    years = days_of_term(term)
    if kind in ENDS:
        return True
    return days.first <= years.last and (kind == "attested" or gap(days, years) < _LATE)
