"""What speaks for two people of one name being one person, and what against, in words and as a weight."""

from itertools import product

from kg.identity.clusters import Clusters
from kg.identity.naming import Person
from kg.identity.resolve import Resolution
from kg.mentions.model import UNTOLD

COMPANY_SHOWN = 3


def explain(resolution: Resolution, left: Person, right: Person) -> str:
    """Return what speaks for two people of one name being one, and what against."""
    places = [_places(resolution, side) for side in (left, right)]
    named = [", ".join(side) or "no place" for side in places]
    genders = {seen.profile.gender for person in (left, right) for seen in person.seen} - {None}
    words = [
        "one name",
        f"both in {named[0]}" if named[0] == named[1] else f"{named[0]} on one side, {named[1]} on the other",
        _told_apart(left, right),
        _named_beside_both(left, right),
        "a man and a woman" if len(genders) > 1 else "",
        _in_turns(resolution, left, right),
    ]
    return "; ".join(filter(None, words))


def weigh(resolution: Resolution, left: Person, right: Person) -> int:
    """Return how much speaks for two people being one: what to ask first."""
    shared = set(_places(resolution, left)) & set(_places(resolution, right))
    return 10 * len(shared) + len(_company(left) & _company(right))


def _told_apart(left: Person, right: Person) -> str:
    """Return which articles tell the two apart, or may mean either."""
    told: dict[str, bool] = {}
    for one, other in product(left.seen, right.seen):
        if one.around is other.around:
            told[one.around.article] = UNTOLD not in (one.profile.which, other.profile.which)
    apart, either = (sorted(article for article, sure in told.items() if sure is wanted) for wanted in (True, False))
    words = (f"two people in {', '.join(apart)}" if apart else "", f"either in {', '.join(either)}" if either else "")
    return "; ".join(filter(None, words))


def _named_beside_both(left: Person, right: Person) -> str:
    names = {other.key: other.names[0] for seen in left.seen for other in seen.around.people}
    shown = sorted(names[key] for key in _company(left) & _company(right))
    more = f" and {len(shown) - COMPANY_SHOWN} more" if len(shown) > COMPANY_SHOWN else ""
    return f"named beside both: {', '.join(shown[:COMPANY_SHOWN])}{more}" if shown else ""


def _in_turns(resolution: Resolution, left: Person, right: Person) -> str:
    """Return which two offices contradict each other, since nobody holds such two in turns."""
    seen = [*left.seen, *right.seen]
    clusters = Clusters(((one.profile, one.around.published) for one in seen), resolution.atlas)
    first, second = range(len(left.seen)), range(len(left.seen), len(seen))
    for side in (first, second):
        for member in side:
            clusters.unite(side[0], member, "")
    clash = clusters.clash(first[0], second[0])
    if clash is None:
        return ""
    one, other = (_body_at(resolution, side, key) for side, key in zip((left, right), clash, strict=True))
    return f"in turns at {one} and at {other}, as nobody is"


def _body_at(resolution: Resolution, person: Person, key: str) -> str:
    """Return the label of a body by which a person is at a place or in a post."""
    offices = (office for seen in person.seen for office in seen.profile.offices)
    at = (
        office
        for office in offices
        if key in {office.post, office.tier, office.region, (office.seat or "").partition("\n")[2]}
    )
    return resolution.label(next(at).body)


def _places(resolution: Resolution, person: Person) -> list[str]:
    found = {office.region or office.country for seen in person.seen for office in seen.profile.offices}
    found = found or {home for seen in person.seen for home in seen.around.homes}
    return sorted(resolution.label(place) for place in found if place)


def _company(person: Person) -> set[str]:
    return {other for seen in person.seen for other in seen.company}
