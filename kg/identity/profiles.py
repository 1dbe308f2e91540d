"""What identity keeps of an article: who it speaks of, in which offices, and where it is at home."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.articles.model import Article
from kg.facts.model import Appearance, Congress, Fact, Tenure
from kg.facts.named import carried_by
from kg.identity.bodies import body_iri, locate_body
from kg.identity.keys import who
from kg.identity.model import ArticleProfile, Office, Profile, Thing
from kg.identity.places import HOME, Atlas, Location, locate, place_iri
from kg.mentions.model import UNTOLD, BodyName, Mention, MentionKind, PersonName, PlaceName, Who
from kg.reference.model import Gender

FRIENDSHIP: Final = frozenset({"FriendshipUnion", "FriendshipAssociation"})
HOST_WEIGHT: Final = 3  # a congress's body says more of where an article is at home than a guest's office


def read_profile(article: Article, facts: Sequence[Fact], named: Sequence[Mention], atlas: Atlas) -> ArticleProfile:
    """Return what identity keeps of an article, its facts and the bodies that it names besides."""
    mentions = [*(mention for fact in facts for mention in carried_by(fact)), *named]
    homes = _homes(facts, named, atlas)
    namer = Namer(atlas, only_home(homes))
    return ArticleProfile(
        article=article.id,
        sha256=article.sha256,
        published=article.published,
        homes=homes,
        bodies=tuple(sorted({namer.iri(body) for mention in mentions for body in _bodies(mention)})),
        things=tuple(_things(mentions, namer)),
        people=tuple(_people(article, facts, mentions, namer)),
    )


def only_home(homes: Sequence[str]) -> str | None:
    """Return the province that an article is about, if it is one."""
    return homes[0] if len(homes) == 1 else None


@dataclass(frozen=True, slots=True)
class Namer:
    """Names bodies as one article means them."""

    atlas: Atlas
    home: str | None

    def iri(self, body: BodyName) -> str:
        """Return the IRI of a body."""
        return body_iri(body, self.atlas, self.home)


def _people(article: Article, facts: Sequence[Fact], mentions: Iterable[Mention], namer: Namer) -> Iterator[Profile]:
    """Yield one profile a person: within one article one name is one person, unless its reader told two apart."""
    named: dict[Who, list[tuple[Mention, PersonName]]] = {}
    for mention in mentions:
        if isinstance(mention.thing, PersonName):
            named.setdefault(who(mention), []).append((mention, mention.thing))
    offices: dict[Who, set[Office]] = {}
    for fact in facts:
        if isinstance(fact, Tenure) and isinstance(fact.organisation.thing, BodyName):
            office = _office(article, fact, fact.organisation.thing, namer)
            offices.setdefault(who(fact.person), set()).add(office)
    shown = {who(fact.person): fact.evidence for fact in facts if isinstance(fact, Appearance)}
    for one, found in sorted(named.items(), key=lambda item: (item[0][0], item[0][1] == UNTOLD, item[0][1])):
        first = shown.get(one) or min((mention for mention, _ in found), key=lambda one: (one.start, one.end))
        yield Profile(
            key=one[0],
            which=one[1],
            names=tuple(sorted({person.name for _, person in found})),
            gender=_gender(person for _, person in found),
            offices=tuple(sorted(offices.get(one, ()), key=lambda held: (held.start, held.body, held.role))),
            start=first.start,
            end=first.end,
        )


def _office(article: Article, tenure: Tenure, body: BodyName, namer: Namer) -> Office:
    location = _location(body, namer.atlas)
    post = _post(tenure, body, location, namer)
    chairs = body.kind in FRIENDSHIP and tenure.role.iri in namer.atlas.leading
    return Office(
        body=namer.iri(body),
        kind=body.kind,
        kin=tuple(_kin(body, location, namer)),
        role=tenure.role.iri,
        title=tenure.role.label,
        standing=tenure.standing,
        term=tenure.term,
        on=tenure.on or article.published,
        region=location.region,
        country=location.country,
        seat=location.seat,
        post=post,
        tier=post if location.seat is not None else location.region if chairs else None,
        start=tenure.evidence.start,
        end=tenure.evidence.end,
    )


def _post(tenure: Tenure, body: BodyName, location: Location, namer: Namer) -> str | None:
    """Return what an office leads full time: the place of a committee, since its offices go together, or a department.

    A provincial party committee is led beside other offices: Phó Bí thư Tỉnh ủy, Bí thư Thành ủy Hạ Long.
    """
    atlas = namer.atlas
    if body.head not in atlas.full_time_heads or tenure.role.iri in atlas.memberships:
        return None
    if body.head in atlas.complete_heads and body.place is not None:
        served = location.seat.partition("\n")[2] if location.seat else location.region
        return served if location.seat or body.kind != "PartyCommittee" else None
    return namer.iri(body)


def _location(body: BodyName, atlas: Atlas) -> Location:
    """Return where a body is; a state's or party's body without a place is the nation's, a company's is unknown."""
    location = locate_body(body, atlas)
    if location == Location() and body.place is None and (body.kind != "Organisation" or body.iri is not None):
        return Location(country=HOME if body.kind != "ForeignBody" else None)
    return location


def _kin(body: BodyName, location: Location, namer: Namer) -> Iterator[str]:
    """Yield the bodies above a body in the same place: its ministry, not the national union of a provincial one."""
    while (body_above := body.parent) is not None and _location(body_above, namer.atlas) == location:
        yield namer.iri(body_above)
        body = body_above


def _gender(people: Iterable[PersonName]) -> Gender | None:
    """Return the gender that the honorifics agree on."""
    found = {person.gender for person in people if person.gender is not None}
    return found.pop() if len(found) == 1 else None


def _homes(facts: Iterable[Fact], named: Iterable[Mention], atlas: Atlas) -> tuple[str, ...]:
    """Return the provinces of Viet Nam that at least half of the placed mentions of an article are in."""
    weights: Counter[str] = Counter()
    stated = ((mention, fact) for fact in facts for mention in carried_by(fact))
    for mention, fact in (*stated, *((mention, None) for mention in named)):
        where = _where(mention, atlas)
        if where.country in {HOME, None} and where.region is not None:
            weights[where.region] += HOST_WEIGHT if isinstance(fact, Congress) else 1
    total = weights.total()
    return tuple(sorted(region for region, weight in weights.items() if 2 * weight >= total))


def _where(mention: Mention, atlas: Atlas) -> Location:
    match mention.thing:
        case BodyName() as body:
            return locate_body(body, atlas)
        case PlaceName() as place:
            return locate(place, atlas)
        case PersonName():
            return Location()


def _bodies(mention: Mention) -> Iterator[BodyName]:
    body = mention.thing if isinstance(mention.thing, BodyName) else None
    while body is not None:
        yield body
        body = body.parent


def _things(mentions: Sequence[Mention], namer: Namer) -> list[Thing]:
    """Return each body and place under each of its names, where it is first named."""
    first: dict[tuple[MentionKind, str, str], Thing] = {}
    for mention in sorted(mentions, key=lambda mention: (mention.start, mention.end)):
        for label in _labels(mention.thing, namer):
            first.setdefault(label, Thing(*label, mention.start, mention.end))
    return [first[label] for label in sorted(first)]


def _labels(thing: PersonName | BodyName | PlaceName | None, namer: Namer) -> Iterator[tuple[MentionKind, str, str]]:
    """Yield kind, IRI and label of a body or place and of those that it is made of."""
    match thing:
        case BodyName():
            yield "organisation", namer.iri(thing), thing.label
            for part in (thing.place, thing.parent, *thing.counterparts):
                yield from _labels(part, namer)
        case PlaceName():
            yield "place", place_iri(thing, namer.atlas), thing.name
            yield from _labels(thing.within, namer)
        case _:
            return
