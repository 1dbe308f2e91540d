"""The five rules once more, day by day and as they read, for one office of one holder; slow and without any bounds."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from offices import PERSON

from kg.time.model import Claim

ONE = timedelta(days=1)
SAME = 7  # days: elections for one term so close together are told of one
Told = list[tuple[date, str]]
Stretch = tuple[str, date, date]  # a person, the first day in office and the first day out of it


def answer(claims: Sequence[Claim], day: date) -> dict[str, str]:
    """Return who holds the office on a day: those who are certain, else those who are possible.

    Statements are elections for a term, attestations and ends on a day; nobody's end is told before anything else is.
    """
    told: dict[str, Told] = {kind: [] for kind in ("elected", "attested", "ended", "former")}
    for claim in claims:
        assert claim.days is not None
        told[claim.kind].append((claim.days.first, claim.person.removeprefix(PERSON)))
    stretches = [*elected(claims, told), *attested(told)]
    if certain := {person for person, first, end in stretches if first <= day < end}:
        return dict.fromkeys(certain, "certain")
    return {person: "possible" for at, person in told["attested"] if is_possible(at, person, day, stretches, told)}


def elected(claims: Iterable[Claim], told: dict[str, Told]) -> Iterable[Stretch]:
    """Rule 2: to the end of the term, or to what ends it."""
    terms = {(c.days.first, c.person.removeprefix(PERSON)): c.term for c in claims if c.days and c.term}
    for (first, person), term in terms.items():
        assert term is not None
        ends = [at for at, who in (*told["ended"], *told["former"]) if who == person and at > first]
        ends += [
            at
            for (at, who), other in terms.items()
            if at > first and (who == person or other != term or (at - first).days > SAME)
        ]
        yield person, first, min([date(term.end + 1, 1, 1), *ends])


def attested(told: dict[str, Told]) -> Iterable[Stretch]:
    """Rules 1 and 3: on the day; and until a known end, if nobody else is told of between."""
    ends = sorted([(at, who, True) for at, who in told["ended"]] + [(at, who, False) for at, who in told["former"]])
    for first, person in told["attested"]:
        yield person, first, first + ONE
        end = next(((at, known) for at, who, known in ends if who == person and at > first), None)
        between = [who for at, who in told["elected"] if end is not None and first < at < end[0]]
        between += [who for at, who in told["attested"] if end is not None and first < at < end[0] and who != person]
        if end is not None and end[1] and not between:
            yield person, first, end[0]


def is_possible(at: date, person: str, day: date, stretches: Iterable[Stretch], told: dict[str, Told]) -> bool:
    """Rule 4: around the day on which somebody is attested outside a term, as far as nothing excludes it."""
    terms = set(told["elected"])
    low, high = min(at, day), max(at, day)
    for who, first, end in stretches:
        if who == person and (first, who) in terms and first <= at < end:
            return False  # in a term that is told, which bounds it
        if who != person and ((first <= at < end) or (first < high and end > low)):
            return False
    if day > at:
        ends = [*told["ended"], *told["former"]]
        return not any(at < end <= day for end, who in ends if who == person) and not any(
            at < x <= day for x, _ in terms
        )
    return not any(day < x <= at for x, who in terms if who == person)
