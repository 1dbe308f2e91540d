"""Each kind of fact as RDF, one function a kind. Nothing is decided here.

A fact's content names it: the properties below are part of its IRI, in their order.
"""

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from kg.facts.model import Aid, Appearance, Award, Congress, Fact, Meeting, Pair, Partnership, Tenure
from kg.graph.statement import Property, Scope, Statement
from kg.graph.terms import bounds, moment, node, vietnamese
from kg.mentions.model import Mention
from kg.text.model import Term
from kg.vocab import HN, ORG, RDF, SCHEMA

YEARS: Final = re.compile(r"(\d{4})(?:-(\d{4}))?")  # a period of aid: 2018-2023, 2025, but not "per year"


def state_fact(fact: Fact, scope: Scope) -> Statement:
    """Return a fact of any kind as RDF."""
    match fact:
        case Appearance():
            return state_appearance(fact, scope)
        case Tenure():
            return state_tenure(fact, scope)
        case Congress():
            return state_congress(fact, scope)
        case Pair():
            return state_pair(fact, scope)
        case Partnership():
            return state_partnership(fact, scope)
        case Award():
            return state_award(fact, scope)
        case Aid():
            return state_aid(fact, scope)
        case Meeting():
            return state_meeting(fact, scope)


def state_appearance(fact: Appearance, scope: Scope) -> Statement:
    """Say that a person acts in the article: the person is the node, derived from the words that name them."""
    return Statement(
        iri=scope.thing(fact.person).value,
        properties=((node(RDF + "type"), node(HN + "Person")),),
        mentions=(fact.person,),
        evidence=fact.evidence,
    )


def state_tenure(fact: Tenure, scope: Scope) -> Statement:
    """Say who holds which role of which body.

    The day that an article attests is not part of the name: two articles of different days state one tenure.
    """
    body = scope.thing(fact.organisation)
    content = (
        (node(ORG + "member"), scope.thing(fact.person)),
        (node(ORG + "organization"), body),
        (node(ORG + "role"), node(scope.iris.rebase(fact.role.iri))),
        (node(HN + "standing"), node(HN + fact.standing)),
        *_years(fact.term, SCHEMA + "startDate", SCHEMA + "endDate"),
    )
    aside: list[Property] = list(_bounds(str(fact.term.start), str(fact.term.end)) if fact.term else ())
    if fact.on is not None:
        aside.append((node(HN + "attestedOn"), moment(fact.on)))
    if fact.role.iri in scope.leading and fact.standing != "former":
        aside.append((node(HN + "organisationChaired"), body))
    return scope.state("Tenure", content, fact.evidence, (fact.person, fact.organisation), aside)


def state_congress(fact: Congress, scope: Scope) -> Statement:
    """Say what a congress was and what it elected."""
    content = (
        (node(HN + "congressOf"), scope.thing(fact.organisation)),
        *_number("ordinal", fact.ordinal),
        *_years(fact.term, HN + "termStart", HN + "termEnd"),
        *_date(SCHEMA + "startDate", fact.date),
        *_number("committeeSize", fact.committee_size),
        *_thing("electedChair", fact.chair, scope),
    )
    mentions = (fact.organisation, fact.chair)
    return scope.state("Congress", content, fact.evidence, mentions, _bounds(fact.date, fact.date))


def state_pair(fact: Pair, scope: Scope) -> Statement:
    """Say that two localities are twinned, or how many pairs there are or should be.

    A target is a figure even where it names both sides: such a pair does not exist yet.
    """
    named = fact.side_a is not None and fact.side_b is not None
    exists = named and fact.count == 1 and fact.status == "existing"
    kind_and_status = (
        (node(HN + "pairKind"), Literal(fact.kind)),
        (node(HN + "pairStatus"), Literal(fact.status)),
    )
    mentions = (fact.side_a, fact.side_b)
    if exists:
        content = (
            *_thing("vietnameseSide", fact.side_a, scope),
            *_thing("foreignSide", fact.side_b, scope),
            *kind_and_status,
        )
        return scope.state("FriendshipPair", content, fact.evidence, mentions)
    content = (
        *kind_and_status,
        *_number("count", fact.count),
        *_thing("pairsOf", fact.side_a, scope),
        *_thing("pairsWith", fact.side_b, scope),
        *_date(HN + "asOf", fact.as_of),
    )
    return scope.state("PairFigure", content, fact.evidence, mentions, _bounds(fact.as_of, fact.as_of))


def state_partnership(fact: Partnership, scope: Scope) -> Statement:
    """Say that a Vietnamese place and a foreign one cooperate."""
    content = (
        *_thing("partnershipOf", fact.place, scope),
        *_thing("partnershipWith", fact.partner, scope),
    )
    return scope.state("Partnership", content, fact.evidence, (fact.place, fact.partner))


def state_award(fact: Award, scope: Scope) -> Statement:
    """Say who gave what to whom, or to how many."""
    content = (
        *_thing("giver", fact.giver, scope),
        (node(HN + "awardName"), vietnamese(fact.award)),
        *_thing("recipient", fact.recipient, scope),
        *_text("recipientGroup", fact.group),
        *_number("count", fact.count),
    )
    return scope.state("AwardGiving", content, fact.evidence, (fact.giver, fact.recipient))


def state_aid(fact: Aid, scope: Scope) -> Statement:
    """Say how much aid came where and when; `amount` is in units of `currency`."""
    years = YEARS.fullmatch(fact.period or "")
    first, last = (years[1], years[2] or years[1]) if years else (None, None)
    content = (
        *_thing("aidTo", fact.place, scope),
        *_number("projects", fact.projects),
        *_number("amount", fact.amount),
        *_text("currency", fact.currency),
        *_text("bound", fact.bound),
        *_text("period", fact.period),
    )
    aside = (
        *_date(HN + "periodStart", first),
        *_date(HN + "periodEnd", last),
        *_bounds(first, last),
    )
    return scope.state("AidFigure", content, fact.evidence, (fact.place,), aside)


def state_meeting(fact: Meeting, scope: Scope) -> Statement:
    """Say which sides and which people met, and when. Its name heeds who met, not in which order they are told."""
    sides, people = scope.once(fact.participants), scope.once(fact.people)
    content = (
        *_date(SCHEMA + "startDate", fact.date),
        *sorted((pair for side in sides for pair in _thing("participant", side, scope)), key=str),
        *sorted((pair for person in people for pair in _thing("attendee", person, scope)), key=str),
    )
    return scope.state("Meeting", content, fact.evidence, (*sides, *people), _bounds(fact.date, fact.date))


def _thing(name: str, mention: Mention | None, scope: Scope) -> Iterator[Property]:
    if mention is not None:
        yield node(HN + name), scope.thing(mention)


def _text(name: str, text: str | None) -> Iterator[Property]:
    if text is not None:
        yield node(HN + name), Literal(text)


def _number(name: str, number: int | None) -> Iterator[Property]:
    if number is not None:
        yield node(HN + name), Literal(number)


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
        yield node(HN + "earliest"), earliest
        yield node(HN + "latest"), latest
