"""Offices for these tests: statements in a word or two, and the question who held the office on a day."""

from collections.abc import Iterable, Sequence
from datetime import date

from kg.text.model import Term
from kg.time.bounds import Life
from kg.time.chronicle import trace_body
from kg.time.days import read_days
from kg.time.model import Claim, ClaimKind, Gap, Opening, Source, Span
from kg.time.roles import Roles

CHAIR, ACTING, DEPUTY = "urn:role/chu-tich", "urn:role/quyen-chu-tich", "urn:role/pho-chu-tich"
ROLES = Roles(single=frozenset({CHAIR, ACTING}), heads={ACTING: CHAIR})
BODY = "urn:organisation/hoi"
PERSON = "urn:person/"


def say(
    day: str | None,
    kind: ClaimKind,
    person: str,
    term: str | None = None,
    *,
    role: str = CHAIR,
    since: str | None = None,
    origin: str | None = None,
) -> Claim:
    """Return a statement: on a day (an ISO prefix), somebody was elected, attested, ended …, maybe for a term."""
    article = f"{day}-{kind}-{person}-{term}-{since}"
    return Claim(
        person=PERSON + person,
        role=role,
        body=BODY,
        kind=kind,
        term=read_term(term),
        days=read_days(day) if day else None,
        since=read_days(since) if since else None,
        fact=f"urn:fact/{article}-{role}",
        evidence=f"urn:evidence/{article}-{role}",
        source=Source(iri=f"urn:article/{article}", id=article, origin=origin or f"urn:article/{article}"),
    )


def opens(day: str | None, term: str) -> Opening:
    """Return a congress that opens a term."""
    return Opening(body=BODY, term=read_term(term), days=read_days(day) if day else None)


def read_term(text: str | None) -> Term | None:
    """Return a term of office: 2018-2023."""
    return Term(start=int(text[:4]), end=int(text[5:])) if text else None


def vacant(day: str, role: str = CHAIR) -> Gap:
    """Return a statement that nobody holds a role."""
    article = f"urn:article/vacant-{day}"
    return Gap(body=BODY, role=role, days=read_days(day), article=article, fact=f"urn:fact/vacant-{day}")


def trace(
    claims: Iterable[Claim], openings: Iterable[Opening] = (), life: Life | None = None, gaps: Sequence[Gap] = ()
) -> list[Span]:
    """Return the spans of all offices of the one body."""
    ordered = sorted(claims, key=lambda one: (one.role, one.person, one.evidence))
    return list(trace_body(ordered, openings, gaps, ROLES, life or Life()))


def who(spans: Iterable[Span], day: str, role: str = CHAIR) -> dict[str, str]:
    """Return who held a role on a day, each certain or possible."""
    on = date.fromisoformat(day)
    found: dict[str, str] = {}
    for span in spans:
        if span.role != role or not (span.earliest_start or on) <= on <= (span.latest_end or on):
            continue
        certain = span.latest_start is not None and span.earliest_end is not None
        if certain and span.latest_start <= on <= span.earliest_end:  # type: ignore[operator]
            found[span.person.removeprefix(PERSON)] = "certain"
        else:
            found.setdefault(span.person.removeprefix(PERSON), "possible")
    return found
