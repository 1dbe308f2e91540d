"""Terms that an article states with a body's name: HĐND tỉnh khóa X, nhiệm kỳ 2021 - 2026, Hội … (nhiệm kỳ 2018 - 2023)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.facts.model import Tenure
from kg.facts.reading import Reading
from kg.mentions.model import BodyName
from kg.mentions.refs import BodyRef
from kg.mentions.tape import Tape
from kg.text.model import Term
from kg.text.terms import find_terms

_FRIENDS = frozenset({"FriendshipUnion", "FriendshipAssociation"})
_OF_THE_BODY = re.compile(r"[\s,(–-]*(?:kh[óo][aá]\s\w{1,6})?[\s,(–-]*")


@dataclass(frozen=True, slots=True)
class BodyTerm:
    """A body's term, as an article states it."""

    body: BodyName
    term: Term

    def is_of(self, body: BodyName, *, elected: bool) -> bool:
        """Whether an officer of a body holds office for it: its own term, or that of the council that elected its head."""
        if body.label == self.body.label:
            return True
        by_council = elected and body.kind == "PeoplesCommittee" and self.body.kind == "PeoplesCouncil"
        return by_council and body.place == self.body.place


def read_body_terms(reading: Reading) -> tuple[BodyTerm, ...]:
    """Return the terms that an article states with bodies, in order; a congress's are not among them."""
    return tuple(found for tape in reading.body for found in _read_line(tape))


def term_of(tenure: Tenure, terms: Iterable[BodyTerm], told: str | None) -> Term | None:
    """Return the term of a tenure's body that its day lies in, else the day on which it was told; None if none is stated."""
    body, day = tenure.organisation.thing, tenure.on or told
    if tenure.standing == "former" or not isinstance(body, BodyName) or day is None:
        return None
    elected, year = tenure.change == "begins", int(day[:4])
    fitting = (one.term for one in terms if one.is_of(body, elected=elected))
    return next((term for term in fitting if term.start <= year <= term.end), None)


def only_term(reading: Reading, tenure: Tenure) -> Term | None:
    """Return the one term that an article speaks of, for who takes an office of a union or association on one of its days."""
    body = tenure.organisation.thing
    friends = isinstance(body, BodyName) and body.kind in _FRIENDS
    if tenure.change != "begins" or tenure.on is None or not friends:
        return None
    found = {term for tape in reading.body for term in _terms_but_of_others(tape, tenure.person.name)}
    term = found.pop() if len(found) == 1 else None
    return term if term is not None and term.start <= int(tenure.on[:4]) <= term.end else None


def _terms_but_of_others(tape: Tape, person: str) -> Iterator[Term]:
    """The terms of a line, but for those beside the title of somebody else: bà N, Chủ tịch | nhiệm kỳ 2019 - 2024."""
    for found in find_terms(tape.line.text):
        at, _ = tape.line.tokens_at(found.start, found.end)
        of_another = any(one.last == at and one.after and one.person.name != person for one in tape.persons())
        if found.kind == "term" and not of_another:
            yield found.term


def _read_line(tape: Tape) -> Iterator[BodyTerm]:
    terms = [found for found in find_terms(tape.line.text) if found.kind == "term"]
    if not terms:
        return
    for item in tape.items:
        ref = item.titles[-1].body if item.symbol == "T" and not item.titles[-1].former else item.ref
        if not isinstance(ref, BodyRef):
            continue
        for found in terms:
            at, _ = tape.line.tokens_at(found.start, found.end)
            between = tape.line.words.text(item.last, at).lower()
            named = tape.line.body(ref) if item.last <= at and _OF_THE_BODY.fullmatch(between) else None
            if named is not None and isinstance(named.thing, BodyName):
                yield BodyTerm(named.thing.parent or named.thing, found.term)
