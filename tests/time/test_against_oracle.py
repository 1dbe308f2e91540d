"""Bounds against days: whatever is said, the spans answer as the rules read, applied to each day by itself."""

from datetime import date, timedelta
from typing import Any

from day_oracle import answer
from hypothesis import given, settings
from hypothesis import strategies as st
from offices import say, trace, who

from kg.time.model import Claim

DAYS = st.dates(date(2012, 1, 1), date(2022, 12, 31))
STATEMENTS = st.tuples(
    DAYS,
    st.sampled_from(("elected", "attested", "attested", "ended", "former")),
    st.sampled_from(("An", "Bình", "Chi")),
)
ONE_SOURCE = "urn:article/one"  # two sources in one voice replace a holder: a rule of its own, tested by itself


@settings(max_examples=400)
@given(st.lists(STATEMENTS, max_size=8, unique_by=lambda one: one[0]))
def test_every_day_is_answered_as_the_rules_read(statements: list[tuple[date, Any, str]]) -> None:
    claims: list[Claim] = []
    for day, kind, person in sorted(statements):
        known = {claim.person.rpartition("/")[2] for claim in claims}
        terms = {(claim.person.rpartition("/")[2], claim.term.start) for claim in claims if claim.term}
        if (kind in ("ended", "former") and person not in known) or (kind == "elected" and (person, day.year) in terms):
            continue  # ends of what is not told, and two elections for one term, are cases of their own
        term = f"{day.year}-{day.year + 5}" if kind == "elected" else None
        claims.append(say(day.isoformat(), kind, person, term, origin=ONE_SOURCE))
    spans = trace(claims)
    days = {
        claim.days.first + timedelta(days=step) for claim in claims if claim.days for step in (-400, -1, 0, 1, 40, 400)
    }
    for day in sorted(days):
        assert who(spans, day.isoformat()) == answer(claims, day), day
