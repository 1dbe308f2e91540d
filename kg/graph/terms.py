"""Values as RDF terms: dates as exact as they are stated, never more."""

from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg import vocab

SHORT_DATES: Final = {4: "gYear", 7: "gYearMonth", 10: "date"}  # by the length of the ISO prefix


@lru_cache(maxsize=8192)
def node(iri: str) -> NamedNode:
    """Return the term of an IRI."""
    return NamedNode(iri)


def vietnamese(text: str) -> Literal:
    """Return a text in Vietnamese."""
    return Literal(text, language="vi")


def moment(iso: str) -> Literal:
    """Return an ISO 8601 prefix as xsd:gYear, xsd:gYearMonth or xsd:date, whichever is as exact.

    >>> moment("2023-11")
    <Literal value=2023-11 datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#gYearMonth>>
    """
    return Literal(iso, datatype=node(vocab.XSD + SHORT_DATES[len(iso)]))


def bounds(first: str, last: str) -> tuple[Literal, Literal]:
    """Return the earliest and the latest day that two ISO 8601 prefixes leave, as xsd:date.

    Filters need them: engines cannot compare a year with a date.
    """
    return moment(_day(first, last=False).isoformat()), moment(_day(last, last=True).isoformat())


def _day(iso: str, *, last: bool) -> date:
    """Return the first or the last day that an ISO 8601 prefix leaves."""
    numbers = [int(part) for part in iso.split("-")]
    year = numbers[0]
    month = numbers[1] if len(numbers) > 1 else (12 if last else 1)
    day = numbers[2] if len(numbers) > 2 else (monthrange(year, month)[1] if last else 1)
    return date(year, month, day)
