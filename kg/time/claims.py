"""The statements of tenures in a graph, each with the days that it speaks for."""

import re
from collections.abc import Iterator, Mapping

from kg.graph.dataset import Dataset
from kg.text.model import Term
from kg.text.normalise import key
from kg.time.days import days_of_term, gap, read_days
from kg.time.model import Claim, ClaimKind, Days, Meeting, Source
from kg.time.rows import Row, select
from kg.vocab import HN

_TENURES = """
SELECT ?fact ?person ?body ?role ?standing ?start ?end ?on ?evidence ?article ?rule ?quote ?before WHERE {
  GRAPH ?graph {
    ?fact a hn:Tenure ; org:member ?person ; org:organization ?body ; org:role ?role ; hn:standing ?standing ;
      prov:wasDerivedFrom ?evidence .
    ?evidence oa:hasSource ?article ; hn:rule ?rule ; oa:hasSelector ?words .
    ?words oa:exact ?quote .
    OPTIONAL { ?words oa:prefix ?before }
    OPTIONAL { ?fact schema:startDate ?start ; schema:endDate ?end }
    OPTIONAL { ?fact hn:attestedOn ?on }
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
_APPOINTED = re.compile(
    r"\b(?:bổ nhiệm|chỉ định|điều động|luân chuyển|phân công|phê chuẩn|trao quyết định|giao (?:giữ|làm|nhiệm vụ|phụ trách|quyền))\b"
)
_LEAVES = re.compile(r"\b(?:thôi|miễn nhiệm|bãi nhiệm|nghỉ|rời|thay|kế nhiệm|chuyển)\b")
_NEAR = 24  # characters before the quote that may hold its verb
_LATE = 400  # days: a day further from the term than this is not the election's


def read_claims(dataset: Dataset, sources: Mapping[str, Source]) -> list[Claim]:
    """Return what all articles state of who held which role, in a fixed order."""
    claims = [_claim(row, sources[row["article"]]) for row in select(dataset, _TENURES) if row["article"] in sources]
    return sorted(claims, key=lambda one: (one.body, one.role, one.person, one.evidence, one.fact))


def read_congresses(dataset: Dataset, sources: Mapping[str, Source]) -> Iterator[Meeting]:
    """Yield the congresses of bodies, with the terms that they open."""
    for row in select(dataset, _CONGRESSES):
        if row["article"] in sources:
            source = sources[row["article"]]
            days = read_days(row["day"]) if "day" in row and source.origin == source.iri else source.days
            yield Meeting(body=row["body"], term=_term(row), days=days)


def _claim(row: Row, source: Source) -> Claim:
    kind = _kind(row)
    term = _term(row)
    days = read_days(row["on"]) if "on" in row and source.origin == source.iri else source.days
    if kind == "elected" or kind == "re-elected":
        days = _election_days(days, term)
    if days is None and term is not None:
        days = days_of_term(term)
    return Claim(
        person=row["person"],
        role=row["role"],
        body=row["body"],
        kind=kind,
        term=term,
        days=days,
        fact=row["fact"],
        evidence=row["evidence"],
        source=source,
    )


def _term(row: Row) -> Term | None:
    return Term(start=int(row["start"]), end=int(row["end"])) if "start" in row and "end" in row else None


def _kind(row: Row) -> ClaimKind:
    """What a statement says of an office: that it begins, lasts, ends on the day, or was over before it."""
    standing = row["standing"].removeprefix(HN)
    words = key(row.get("before", "")[-_NEAR:] + row["quote"])
    if standing == "former":
        left = row["rule"] in ("roles/replaced", "roles/relieved")
        return "ended" if left or (row["rule"] == "roles/verb" and _LEAVES.search(words)) else "former"
    if standing == "incumbent":
        return "appointed" if _APPOINTED.search(words) else "attested"
    return "re-elected" if standing == "re-elected" else "elected"


def _election_days(days: Days | None, term: Term | None) -> Days | None:
    """Return when somebody was elected: an article long after the term tells of it, but was not there."""
    if term is None:
        return days
    years = days_of_term(term)
    return days if days is not None and gap(days, years) < _LATE and days.first <= years.last else years
