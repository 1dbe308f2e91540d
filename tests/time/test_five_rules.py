"""The five rules, each by what must follow and what must not; and what holds of any statements at all."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from offices import ACTING, CHAIR, DEPUTY, PERSON, opens, say, trace, vacant, who

from kg.time.bounds import Life
from kg.time.model import Claim, ClaimKind, Opening

A, B, C = "An", "Bình", "Chi"
Case = tuple[str, list[Claim], list[Opening], dict[str, dict[str, str]]]

CASES: list[Case] = [
    (
        "elected for a term: from that day to the end of the term's last year, and nobody before or after",
        [say("2018-05-10", "elected", A, "2018-2023")],
        [],
        {
            "2018-05-09": {},
            "2018-05-10": {A: "certain"},
            "2021-01-01": {A: "certain"},
            "2023-12-31": {A: "certain"},
            "2024-01-01": {},
        },
    ),
    (
        "elected in mid-term: the body's whole term is a label, the day of the election is the start",
        [say("2018-05-10", "elected", A, "2018-2023"), say("2021-03-15", "elected", B, "2018-2023")],
        [],
        {"2021-03-14": {A: "certain"}, "2021-03-15": {B: "certain"}, "2023-12-31": {B: "certain"}, "2024-01-01": {}},
    ),
    (
        "named in office on the day that elects another: until the day before, the day is the successor's",
        [
            say("2016-05-10", "elected", A, "2016-2021"),
            say("2021-12-09", "attested", A),
            say("2021-12-09", "elected", B, "2021-2026"),
        ],
        [],
        {"2021-12-08": {A: "certain"}, "2021-12-09": {B: "certain"}, "2026-12-31": {B: "certain"}},
    ),
    (
        "re-elected: a term of its own, with nothing between",
        [say("2013-05-10", "elected", A, "2013-2018"), say("2018-06-20", "re-elected", A, "2018-2023")],
        [],
        {"2013-05-09": {}, "2018-06-19": {A: "certain"}, "2018-06-20": {A: "certain"}, "2023-12-31": {A: "certain"}},
    ),
    (
        "re-elected with nothing told before: in office before, but nobody says since when",
        [say("2018-06-20", "re-elected", A, "2018-2023")],
        [],
        {"2018-06-19": {A: "possible"}, "2018-06-20": {A: "certain"}, "2024-01-01": {}},
    ),
    (
        "relieved: until the day before; then nobody until the next election",
        [
            say("2018-05-10", "elected", A, "2018-2023"),
            say("2020-09-01", "ended", A),
            say("2021-02-03", "elected", B, "2018-2023"),
        ],
        [],
        {"2020-08-31": {A: "certain"}, "2020-09-01": {}, "2021-02-02": {}, "2021-02-03": {B: "certain"}},
    ),
    (
        "attested in the term and relieved by name after it: in office until then, for the congress was late",
        [
            say("2016-06-10", "elected", A, "2016-2021"),
            say("2019-06-10", "attested", A),
            say("2022-08-19", "ended", A),
            say("2022-08-19", "elected", B, "2022-2027"),
        ],
        [],
        {"2021-12-31": {A: "certain"}, "2022-08-18": {A: "certain"}, "2022-08-19": {B: "certain"}},
    ),
    (
        "a late congress that only elects somebody else: nobody after the term",
        [say("2016-06-10", "elected", A, "2016-2021"), say("2022-08-19", "elected", B, "2022-2027")],
        [],
        {"2021-12-31": {A: "certain"}, "2022-01-01": {}, "2022-08-18": {}, "2022-08-19": {B: "certain"}},
    ),
    (
        "a successor's election at the next congress ends the term before its last December",
        [say("2018-05-10", "elected", A, "2018-2023"), say("2023-06-01", "elected", B, "2023-2028")],
        [],
        {"2023-05-31": {A: "certain"}, "2023-06-01": {B: "certain"}},
    ),
    (
        "one election told by several articles is one, on the day that is told exactly",
        [
            say("2018-05-10", "elected", A, "2018-2023"),
            say("2018", "elected", A, "2018-2023"),
            say("2018-05-12", "elected", A),
        ],
        [],
        {"2018-05-09": {}, "2018-05-10": {A: "certain"}, "2022-01-01": {A: "certain"}},
    ),
    (
        "two persons told to be elected at one congress are both certain: a conflict, which ends nothing",
        [say("2018-05-10", "elected", A, "2018-2023"), say("2018-05-10", "elected", B, "2018-2023")],
        [],
        {"2020-01-01": {A: "certain", B: "certain"}},
    ),
    (
        "attested twice within a stated term: certain between, possible within the term",
        [say("2018-08-08", "attested", A, "2017-2022"), say("2021-05-14", "attested", A, "2017-2022")],
        [],
        {
            "2016-12-31": {},
            "2017-01-01": {A: "possible"},
            "2020-01-01": {A: "certain"},
            "2022-12-31": {A: "possible"},
            "2023-01-01": {},
        },
    ),
    (
        "attested twice within a term that only the body's congress states: possible between",
        [say("2018-08-08", "attested", A), say("2021-05-14", "attested", A)],
        [opens("2017-06-01", "2017-2022")],
        {"2018-08-08": {A: "certain"}, "2020-01-01": {A: "possible"}, "2021-05-14": {A: "certain"}},
    ),
    (
        "attested twice with a congress between: only possible between",
        [say("2016-08-08", "attested", A), say("2021-05-14", "attested", A)],
        [opens("2012-06-01", "2012-2017"), opens("2017-06-01", "2017-2022")],
        {"2017-01-01": {A: "possible"}, "2020-01-01": {A: "possible"}},
    ),
    (
        "attested twice with somebody else between: not certain between",
        [
            say("2018-08-08", "attested", A, "2017-2022"),
            say("2019-08-08", "attested", B),
            say("2021-05-14", "attested", A, "2017-2022"),
        ],
        [],
        {
            "2018-12-01": {A: "possible", B: "possible"},
            "2019-08-08": {B: "certain"},
            "2020-12-01": {A: "possible", B: "possible"},
        },
    ),
    (
        "attested once and ended on a known day: certain between",
        [say("2018-05-22", "attested", A), say("2019-09-01", "ended", A)],
        [],
        {"2018-05-21": {A: "possible"}, "2019-08-31": {A: "certain"}, "2019-09-01": {}},
    ),
    (
        "appointed without a term and replaced by name: certain between",
        [
            say("2025-09-26", "appointed", A),
            say("2026-03-20", "ended", A),
            say("2026-03-20", "elected", B, "2026-2031"),
        ],
        [],
        {"2025-09-25": {}, "2025-09-26": {A: "certain"}, "2026-03-19": {A: "certain"}, "2026-03-20": {B: "certain"}},
    ),
    (
        "called former: no day of the end is known",
        [say("2021-03-26", "attested", A), say("2022-09-15", "former", A)],
        [],
        {"2021-03-26": {A: "certain"}, "2022-09-14": {A: "possible"}, "2022-09-15": {}, "2024-01-01": {}},
    ),
    (
        "attested without a term: certain on that day, possible around it",
        [say("2024-06-12", "attested", A)],
        [],
        {"2001-01-01": {A: "possible"}, "2024-06-12": {A: "certain"}, "2050-01-01": {A: "possible"}},
    ),
    (
        "two in succession: both possible between, each alone beyond the other",
        [say("2023-03-01", "attested", A), say("2023-11-03", "attested", B)],
        [],
        {
            "2023-03-01": {A: "certain"},
            "2023-06-30": {A: "possible", B: "possible"},
            "2023-11-03": {B: "certain"},
            "2022-01-01": {A: "possible"},
            "2024-01-01": {B: "possible"},
        },
    ),
    (
        "two attested on one day are both certain then, and neither elsewhere on the strength of it",
        [say("2023-10-10", "attested", A), say("2023-10-10", "attested", B)],
        [],
        {"2023-10-10": {A: "certain", B: "certain"}, "2023-10-09": {}, "2023-10-11": {}},
    ),
    (
        "one article against a term ends nothing",
        [
            say("2018-08-08", "elected", A, "2018-2023"),
            say("2021-05-14", "attested", B),
            say("2023-09-14", "re-elected", A, "2023-2028"),
        ],
        [],
        {"2021-05-13": {A: "certain"}, "2021-05-14": {A: "certain", B: "certain"}, "2022-03-01": {A: "certain"}},
    ),
    (
        "two sources in one voice that nobody gainsays: the office changed hands between",
        [
            say("2018-08-08", "elected", A, "2018-2023"),
            say("2019-01-01", "attested", A),
            say("2021-05-14", "attested", B),
            say("2022-05-14", "attested", B),
        ],
        [],
        {"2019-01-01": {A: "certain"}, "2020-01-01": {A: "possible", B: "possible"}, "2022-05-14": {B: "certain"}},
    ),
    (
        "two copies of one text are one source",
        [
            say("2018-08-08", "elected", A, "2018-2023"),
            say("2021-05-14", "attested", B, origin="x"),
            say("2022-05-14", "attested", B, origin="x"),
        ],
        [],
        {"2020-01-01": {A: "certain"}, "2021-05-14": {A: "certain", B: "certain"}},
    ),
    (
        "an acting head is none, and ends with the election of one",
        [
            say("2016-06-10", "attested", A),
            say("2019-09-01", "ended", A),
            say("2019-09-01", "appointed", B, role=ACTING),
            say("2019-12-12", "elected", B, "2016-2021"),
            say("2019-12-12", "attested", B, role=ACTING),
        ],
        [],
        {"2019-08-31": {A: "certain"}, "2019-10-15": {}, "2019-12-11": {}, "2019-12-12": {B: "certain"}},
    ),
    (
        "an acting head whom nobody appoints in an article: a head is no longer one by that day",
        [say("2018-06-10", "attested", A), say("2019-10-01", "attested", B, role=ACTING)],
        [],
        {"2018-06-10": {A: "certain"}, "2019-01-01": {A: "possible"}, "2019-10-01": {}},
    ),
    (
        "since a year: certain from its end, possible within it",
        [say("2021-06-01", "attested", A, since="2018")],
        [],
        {"2017-12-31": {}, "2018-06-01": {A: "possible"}, "2019-01-01": {A: "certain"}, "2021-06-01": {A: "certain"}},
    ),
    (
        "since a year is told by the recorded terms more exactly",
        [
            say("2016-04-01", "elected", A, "2016-2021"),
            say("2021-05-01", "re-elected", A, "2021-2026"),
            say("2022-06-01", "attested", A, since="2016"),
        ],
        [],
        {"2016-03-31": {}, "2016-04-01": {A: "certain"}, "2026-12-31": {A: "certain"}, "2027-01-01": {}},
    ),
    (
        "since a year before the first recorded term",
        [say("2021-05-01", "re-elected", A, "2021-2026"), say("2022-06-01", "attested", A, since="2016")],
        [],
        {"2015-12-31": {}, "2016-06-01": {A: "possible"}, "2018-01-01": {A: "certain"}, "2022-01-01": {A: "certain"}},
    ),
    (
        "former of a term: possible within it, and not before or after",
        [say("2022-01-01", "former", A, "2012-2017")],
        [],
        {"2011-12-31": {}, "2015-01-01": {A: "possible"}, "2017-12-31": {A: "possible"}, "2018-01-01": {}},
    ),
    (
        "known only as former: before all who are certain",
        [say("2016-06-10", "attested", A), say("2018-01-01", "former", B)],
        [],
        {"2016-06-09": {A: "possible", B: "possible"}, "2016-06-10": {A: "certain"}, "2017-01-01": {A: "possible"}},
    ),
    (
        "replaced by name, and nothing else told: in office the day before",
        [say("2019-05-05", "ended", A), say("2019-05-05", "elected", B, "2019-2024")],
        [],
        {"2019-05-04": {A: "certain"}, "2019-05-05": {B: "certain"}},
    ),
]


@pytest.mark.parametrize(
    ("claims", "openings", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_who_is_answered(claims: list[Claim], openings: list[Opening], expected: dict[str, dict[str, str]]) -> None:
    spans = trace(claims, openings)
    assert {day: who(spans, day) for day in expected} == expected


def test_no_case_is_lost() -> None:
    assert len(CASES) == 32


def test_an_acting_head_is_certain_in_the_acting_role_alone() -> None:
    claims = [
        say("2019-09-01", "appointed", B, role=ACTING),
        say("2019-12-12", "elected", B, "2016-2021"),
    ]
    spans = trace(claims)
    assert who(spans, "2019-12-11", ACTING) == {B: "certain"}
    assert who(spans, "2019-12-12", ACTING) == {}


def test_a_body_is_another_after_a_merger() -> None:
    elected = [say("2023-09-14", "elected", A, "2023-2028")]
    old = trace(elected, life=Life(died=date(2025, 6, 30)))
    assert who(old, "2025-06-30") == {A: "certain"}
    assert who(old, "2025-07-01") == {}
    new = trace([say("2025-09-26", "attested", A)], life=Life(born=date(2025, 7, 1)))
    assert who(new, "2025-06-30") == {}
    assert who(new, "2025-07-01") == {A: "possible"}


def test_nobody_is_in_an_office_that_is_said_to_be_vacant() -> None:
    attested = [say("2020-05-01", "attested", A), say("2023-05-01", "attested", B)]
    spans = trace(attested, gaps=[vacant("2022-03-15")])
    expected: dict[str, dict[str, str]] = {
        "2022-03-14": {A: "possible"},
        "2022-03-15": {},
        "2023-04-30": {},
        "2023-05-01": {B: "certain"},
        "2024-01-01": {B: "possible"},
    }
    assert {day: who(spans, day) for day in expected} == expected
    assert "urn:fact/vacant-2022-03-15" in spans[0].limits


def test_a_vacancy_ends_a_term_unless_its_holder_is_told_of_later() -> None:
    elected, later = say("2020-05-01", "elected", A, "2020-2025"), say("2023-05-01", "attested", A)
    assert who(trace([elected], gaps=[vacant("2022-03-15")]), "2022-03-15") == {}
    assert who(trace([elected, later], gaps=[vacant("2022-03-15")]), "2022-03-15") == {A: "certain"}


def test_many_hold_a_deputys_role() -> None:
    claims = [
        say("2018-05-10", "elected", A, "2018-2023", role=DEPUTY),
        say("2018-05-10", "elected", B, "2018-2023", role=DEPUTY),
        say("2021-05-10", "elected", B, "2018-2023"),
        say("2023-06-01", "elected", C, "2023-2028", role=DEPUTY),
    ]
    spans = trace(claims)
    assert who(spans, "2021-05-09", DEPUTY) == {A: "certain", B: "certain"}
    assert who(spans, "2021-05-10", DEPUTY) == {A: "certain"}, "who becomes the head is no deputy"
    assert who(spans, "2023-06-01", DEPUTY) == {C: "certain"}, "the next term's election ends the last term"


def test_a_span_rests_on_what_is_said_of_it_and_names_what_bounds_it() -> None:
    first, second = say("2018-05-10", "elected", A, "2018-2023"), say("2021-03-15", "elected", B, "2018-2023")
    one, other = trace([first, second])
    assert (one.claims, one.limits) == ((first,), (second.fact,))
    assert (other.claims, other.limits) == ((second,), (first.fact,))


KINDS: tuple[ClaimKind, ...] = ("elected", "re-elected", "appointed", "attested", "ended", "former")
DAYS = st.dates(date(2012, 1, 1), date(2026, 12, 31))


def statements(kinds: Sequence[ClaimKind]) -> st.SearchStrategy[Claim]:
    """Return statements of these kinds, on days as exact as a day, a month or a year."""
    return st.builds(
        lambda day, kind, person, term, role, exact: say(
            day.isoformat()[:exact], kind, person, f"{day.year}-{day.year + 5}" if term else None, role=role
        ),
        DAYS,
        st.sampled_from(kinds),
        st.sampled_from((A, B, C)),
        st.booleans(),
        st.sampled_from((CHAIR, ACTING, DEPUTY)),
        st.sampled_from((4, 7, 10)),
    )


STATEMENTS = statements(KINDS)


@given(st.lists(STATEMENTS, max_size=9), st.randoms())
def test_the_order_of_what_is_said_does_not_count(claims: list[Claim], chance: random.Random) -> None:
    shuffled = list(claims)
    chance.shuffle(shuffled)
    assert trace(shuffled) == trace(claims)


@given(st.lists(STATEMENTS, max_size=9))
def test_bounds_are_in_order(claims: list[Claim]) -> None:
    for span in trace(claims):
        known = [span.earliest_start, span.latest_start, span.earliest_end, span.latest_end]
        days = [day for day in known if day is not None]
        assert days == sorted(days)
        assert (span.latest_start is None) == (span.earliest_end is None)
        assert span.claims


@given(st.lists(statements(("attested",)), max_size=9))
def test_whoever_is_attested_on_a_day_is_certain_then(claims: list[Claim]) -> None:
    spans = trace(claims)
    for claim in claims:
        if claim.days is not None and claim.days.is_exact and claim.role == CHAIR:
            assert who(spans, claim.days.first.isoformat())[claim.person.removeprefix(PERSON)] == "certain"


@given(st.lists(STATEMENTS, max_size=9), DAYS)
def test_where_somebody_is_certain_nobody_else_is_possible(claims: list[Claim], day: date) -> None:
    for on in (day, day + timedelta(days=1)):
        found = who(trace(claims), on.isoformat())
        assert set(found.values()) != {"certain", "possible"}
