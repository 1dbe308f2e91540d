"""Each kind of fact as RDF, one function a kind. Nothing is decided here.

A fact's content names it: the properties below are part of its IRI, in their order.
"""

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from kg import vocab
from kg.facts.model import Aid, Appearance, Award, Congress, Fact, Meeting, Pair, Partnership, Tenure, Vacancy
from kg.graph.statement import Property, Scope, Statement
from kg.graph.terms import bounds, moment, node, vietnamese
from kg.mentions.model import Mention
from kg.text.model import Term
from kg.text.words import curl_quotes

YEARS: Final = re.compile(r"(\d{4})(?:-(\d{4}))?")  # a period of aid: 2018-2023, 2025, but not "per year"


def state_fact(fact: Fact, scope: Scope) -> Statement:
    """Return a fact of any kind as RDF."""
    match fact:
        case Appearance():
            statement = state_appearance(fact, scope)
        case Tenure():
            statement = state_tenure(fact, scope)
        case Vacancy():
            statement = state_vacancy(fact, scope)
        case Congress():
            statement = state_congress(fact, scope)
        case Pair():
            statement = state_pair(fact, scope)
        case Partnership():
            statement = state_partnership(fact, scope)
        case Award():
            statement = state_award(fact, scope)
        case Aid():
            statement = state_aid(fact, scope)
        case Meeting():
            statement = state_meeting(fact, scope)
    return statement


def state_appearance(fact: Appearance, scope: Scope) -> Statement:
    """Say that a person acts in the article: the person is the node, derived from the words that name them."""
    return Statement(
        iri=scope.thing(fact.person).value,
        properties=((node(vocab.RDF_TYPE), node(vocab.PERSON)),),
        mentions=(fact.person,),
        evidence=fact.evidence,
    )


def state_tenure(fact: Tenure, scope: Scope) -> Statement:
    """Say who holds which role of which body.

    The day that an article attests is not part of the name: two articles of different days state one tenure.
    """
    body = scope.thing(fact.organisation)
    content = (
        (node(vocab.ORG_MEMBER), scope.thing(fact.person)),
        (node(vocab.ORG_ORGANIZATION), body),
        (node(vocab.ORG_ROLE), node(scope.iris.rebase(fact.role.iri))),
        (node(vocab.STANDING), node(vocab.HN + fact.standing)),
        *_text(vocab.CHANGE, fact.change),
        *_years(fact.term, vocab.SCHEMA_START_DATE, vocab.SCHEMA_END_DATE),
    )
    aside: list[Property] = list(_bounds(str(fact.term.start), str(fact.term.end)) if fact.term else ())
    aside += (*_date(vocab.ATTESTED_ON, fact.on), *_date(vocab.SINCE, fact.since))
    if fact.role.iri in scope.leading and fact.standing != "former":
        aside.append((node(vocab.ORGANISATION_CHAIRED), body))
    return scope.state(vocab.TENURE, content, fact.evidence, (fact.person, fact.organisation), aside)


def state_vacancy(fact: Vacancy, scope: Scope) -> Statement:
    """Say which role of which body nobody held on a day."""
    content = (
        (node(vocab.VACANT_IN), scope.thing(fact.organisation)),
        (node(vocab.VACANT_AS), node(scope.iris.rebase(fact.role.iri))),
        *_date(vocab.SCHEMA_START_DATE, fact.on),
    )
    return scope.state(vocab.VACANCY, content, fact.evidence, (fact.organisation,), _bounds(fact.on, fact.on))


def state_congress(fact: Congress, scope: Scope) -> Statement:
    """Say what a congress was and what it elected."""
    content = (
        (node(vocab.CONGRESS_OF), scope.thing(fact.organisation)),
        *_number(vocab.ORDINAL, fact.ordinal),
        *_years(fact.term, vocab.TERM_START, vocab.TERM_END),
        *_date(vocab.SCHEMA_START_DATE, fact.date),
        *_number(vocab.COMMITTEE_SIZE, fact.committee_size),
        *_thing(vocab.ELECTED_CHAIR, fact.chair, scope),
    )
    mentions = (fact.organisation, fact.chair)
    aside = _bounds(fact.date, fact.date)
    return scope.state(vocab.CONGRESS, content, fact.evidence, mentions, aside, fact.details)


def state_pair(fact: Pair, scope: Scope) -> Statement:
    """Say that two localities are twinned, or how many pairs there are or should be.

    A target is a figure even where it names both sides: such a pair does not exist yet.
    """
    named = fact.side_a is not None and fact.side_b is not None
    exists = named and fact.count == 1 and fact.status == "existing"
    kind_and_status = (
        (node(vocab.PAIR_KIND), Literal(fact.kind)),
        (node(vocab.PAIR_STATUS), Literal(fact.status)),
    )
    mentions = (fact.side_a, fact.side_b)
    if exists:
        content = (
            *_thing(vocab.VIETNAMESE_SIDE, fact.side_a, scope),
            *_thing(vocab.FOREIGN_SIDE, fact.side_b, scope),
            *kind_and_status,
        )
        return scope.state(vocab.FRIENDSHIP_PAIR, content, fact.evidence, mentions)
    content = (
        *kind_and_status,
        *_number(vocab.COUNT, fact.count),
        *_thing(vocab.PAIRS_OF, fact.side_a, scope),
        *_thing(vocab.PAIRS_WITH, fact.side_b, scope),
        *_date(vocab.AS_OF, fact.as_of),
        *_text(vocab.BOUND, fact.bound if fact.bound != "exact" else None),
        *_text(vocab.EXTENT, fact.extent),
    )
    aside = _bounds(fact.as_of, fact.as_of)
    return scope.state(vocab.PAIR_FIGURE, content, fact.evidence, mentions, aside, fact.details)


def state_partnership(fact: Partnership, scope: Scope) -> Statement:
    """Say that a Vietnamese place and a foreign one cooperate."""
    content = (
        *_thing(vocab.PARTNERSHIP_OF, fact.place, scope),
        *_thing(vocab.PARTNERSHIP_WITH, fact.partner, scope),
    )
    return scope.state(vocab.PARTNERSHIP, content, fact.evidence, (fact.place, fact.partner))


def state_award(fact: Award, scope: Scope) -> Statement:
    """Say who gave what to whom, or to how many."""
    content = (
        *_thing(vocab.GIVER, fact.giver, scope),
        (node(vocab.AWARD_NAME), vietnamese(curl_quotes(fact.award))),  # the quote of its evidence stays as it is
        *_thing(vocab.RECIPIENT, fact.recipient, scope),
        *_text(vocab.RECIPIENT_GROUP, fact.group),
        *_number(vocab.COUNT, fact.count),
    )
    return scope.state(vocab.AWARD_GIVING, content, fact.evidence, (fact.giver, fact.recipient))


def state_aid(fact: Aid, scope: Scope) -> Statement:
    """Say how much aid came where and when; `amount` is in units of `currency`."""
    years = YEARS.fullmatch(fact.period or "")
    first, last = (years[1], years[2] or years[1]) if years else (None, None)
    content = (
        *_thing(vocab.AID_TO, fact.place, scope),
        *_number(vocab.PROJECTS, fact.projects),
        *_number(vocab.AMOUNT, fact.amount),
        *_text(vocab.CURRENCY, fact.currency),
        *_text(vocab.BOUND, fact.bound),
        *_text(vocab.PERIOD, fact.period),
        *_text(vocab.AID_STAGE, fact.stage),
    )
    aside = (
        *_date(vocab.PERIOD_START, first),
        *_date(vocab.PERIOD_END, last),
        *_bounds(first, last),
    )
    return scope.state(vocab.AID_FIGURE, content, fact.evidence, (fact.place,), aside, fact.details)


def state_meeting(fact: Meeting, scope: Scope) -> Statement:
    """Say which sides and which people met, and when. Its name heeds who met, not in which order they are told."""
    sides, people = scope.once(fact.participants), scope.once(fact.people)
    content = (
        *_date(vocab.SCHEMA_START_DATE, fact.date),
        *sorted((pair for side in sides for pair in _thing(vocab.PARTICIPANT, side, scope)), key=str),
        *sorted((pair for person in people for pair in _thing(vocab.ATTENDEE, person, scope)), key=str),
    )
    return scope.state(vocab.MEETING, content, fact.evidence, (*sides, *people), _bounds(fact.date, fact.date))


def _thing(iri: str, mention: Mention | None, scope: Scope) -> Iterator[Property]:
    if mention is not None:
        yield node(iri), scope.thing(mention)


def _text(iri: str, text: str | None) -> Iterator[Property]:
    if text is not None:
        yield node(iri), Literal(text)


def _number(iri: str, number: int | None) -> Iterator[Property]:
    if number is not None:
        yield node(iri), Literal(number)


def _date(iri: str, iso: str | None) -> Iterator[Property]:
    if iso is not None:
        yield node(iri), moment(iso)


def _years(term: Term | None, start: str, end: str) -> Iterator[Property]:
    if term is not None:
        yield node(start), moment(str(term.start))
        yield node(end), moment(str(term.end))


def _bounds(first: str | None, last: str | None) -> Iterator[Property]:
    if first is not None and last is not None:
        earliest, latest = bounds(first, last)
        yield node(vocab.EARLIEST), earliest
        yield node(vocab.LATEST), latest
