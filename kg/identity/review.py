"""The cases that only a person can decide, with both sides' evidence, and decisions made from them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from kg.errors import UsageError
from kg.identity.judge import is_minted
from kg.identity.keys import hash8, label_key, name_key, sound_key
from kg.identity.model import Anchor, Case, Decision, Office, Scope, Side, Verdict, Witness
from kg.identity.naming import Person
from kg.identity.resolve import Resolution
from kg.mentions.model import MentionKind

ANCHORS: Final = 8  # mentions that a decision names of each side: some of them may be gone one day


def open_cases(resolution: Resolution, *, with_unsure: bool = False) -> Iterator[Case]:
    """Yield the pairs of entities that may be one and that nobody has decided on, the most telling first.

    With `with_unsure`, those too on which somebody could not decide.
    """
    pairs: list[tuple[MentionKind, str, str]] = [("person", *pair) for pair in resolution.possibly_same]
    pairs += _spelling_variants(resolution)
    mentioned = _mentioned(resolution)
    cases = [
        _case(resolution, kind, left, right, mentioned)
        for kind, left, right in pairs
        if (verdict := resolution.verdicts.get((left, right))) is None or (with_unsure and verdict == "unsure")
    ]
    yield from sorted(cases, key=lambda case: (case.kind, -_weight(resolution, case), case.left.label, case.id))


def decide(case: Case, verdict: Verdict, *, article: str | None = None) -> Decision:
    """Return a decision on a case, ready to be recorded.

    With `article`, it is only about what that article, one of either side, names: `same` gives its mention to the other
    side, `different` takes it from its own. UsageError if the article is on neither side.
    """
    if article is None:
        return _decision(case.kind, verdict, "entity", case.left.anchors, case.right.anchors)
    for own, other in ((case.left, case.right), (case.right, case.left)):
        for anchor in own.anchors:
            if anchor.article == article:
                right = other.anchors if verdict != "different" else _others(own.anchors, anchor)
                if right:
                    return _decision(case.kind, verdict, "mention", (anchor,), right)
    known = ", ".join(anchor.article for side in (case.left, case.right) for anchor in side.anchors)
    raise UsageError(f"{article!r} is no article that can be told from others of its side in {case.id}: {known}.")


def split_off(resolution: Resolution, article: str, name: str) -> Decision:
    """Return a decision that takes what one article names from the person, body or place that it was resolved to."""
    if (thing := _thing_named(resolution, article, name)) is not None:
        return thing
    key = name_key(name)
    for person in resolution.people.values():
        anchors = _person_anchors(person, limit=None)
        for seen, anchor in zip(person.seen, anchors, strict=True):
            if (seen.around.article, seen.profile.key) == (article, key):
                if others := _others(anchors, anchor)[:ANCHORS]:
                    return _decision("person", "different", "mention", (anchor,), others)
                raise UsageError(f"{name} of {article} is alone already: no other article was taken to mean the same.")
    raise UsageError(f"Nothing named {name!r} is known from an article {article!r}; kg read {article} shows the names.")


def _thing_named(resolution: Resolution, article: str, name: str) -> Decision | None:
    """Return the decision that takes a body or place of an article from those that other articles name so."""
    profile = resolution.profiles.get(article)
    found = [one for one in profile.labels if label_key(one[2]) == label_key(name)] if profile is not None else []
    if not found:
        return None
    kind, iri, label = found[0]
    named = _mentioned(resolution).get(resolution.judge.final(article, iri), [])
    own = _thing_anchors(resolution, [(article, label)])
    if others := _thing_anchors(resolution, [one for one in named if one[0] != article])[:ANCHORS]:
        return _decision(kind, "different", "mention", own, others)
    raise UsageError(f"{name} of {article} is alone already: no other article was taken to mean the same.")


def _decision(
    kind: MentionKind,
    verdict: Verdict,
    scope: Scope,
    left: tuple[Anchor, ...],
    right: tuple[Anchor, ...],
) -> Decision:
    return Decision(id="", kind=kind, verdict=verdict, scope=scope, left=left, right=right)


def _others(anchors: Iterable[Anchor], anchor: Anchor) -> tuple[Anchor, ...]:
    return tuple(other for other in anchors if other != anchor)


def _case(
    resolution: Resolution, kind: MentionKind, left: str, right: str, mentioned: dict[str, list[tuple[str, str]]]
) -> Case:
    if kind == "person":
        people = (resolution.people[left], resolution.people[right])
        sides = [_person_side(resolution, person) for person in people]
        why = _why(resolution, *people)
    else:
        sides = [_thing_side(resolution, iri, mentioned[iri]) for iri in (left, right)]
        why = "two spellings that may be of one name"
    return Case(id=hash8("\n".join((kind, left, right))), kind=kind, why=why, left=sides[0], right=sides[1])


def _person_side(resolution: Resolution, person: Person) -> Side:
    witnesses = tuple(_witnesses(resolution, person))
    return Side(iri=person.iri, label=person.label, anchors=_person_anchors(person, ANCHORS), witnesses=witnesses)


def _person_anchors(person: Person, limit: int | None) -> tuple[Anchor, ...]:
    return tuple(
        Anchor(article=seen.around.article, sha256=seen.around.sha256, name=seen.profile.names[0])
        for seen in person.seen[:limit]
    )


def _witnesses(resolution: Resolution, person: Person) -> Iterator[Witness]:
    for seen in sorted(person.seen, key=lambda one: (one.around.published or "9999", one.around.article)):
        where = (seen.around.article, seen.around.published)
        for office in seen.profile.offices:
            says = _office_words(resolution, office)
            yield Witness(article=where[0], published=where[1], says=says, start=office.start, end=office.end)
        if not seen.profile.offices:
            profile = seen.profile
            yield Witness(article=where[0], published=where[1], says="", start=profile.start, end=profile.end)


def _office_words(resolution: Resolution, office: Office) -> str:
    standing = f" ({office.standing}{f', {office.term}' if office.term else ''})"
    return f"{office.title}, {resolution.label(office.body)}{standing}"


def _why(resolution: Resolution, left: Person, right: Person) -> str:
    """Return what speaks for two people of one name being one, and what against."""
    words = [
        f"{len(company)} people are named beside both" for company in [_company(left) & _company(right)] if company
    ]
    places = [", ".join(_places(resolution, side)) or "no place" for side in (left, right)]
    words.append(f"{places[0]} on one side, {places[1]} on the other")
    genders = {seen.profile.gender for person in (left, right) for seen in person.seen} - {None}
    return "; ".join(["one name", *words, *(["a man and a woman"] if len(genders) > 1 else [])])


def _places(resolution: Resolution, person: Person) -> list[str]:
    found = {office.region or office.country for seen in person.seen for office in seen.profile.offices}
    found = found or {home for seen in person.seen for home in seen.around.homes}
    return sorted(resolution.label(place) for place in found if place)


def _company(person: Person) -> set[str]:
    return {other for seen in person.seen for other in seen.company}


def _weight(resolution: Resolution, case: Case) -> int:
    """Return how much speaks for a case's sides being one: what to ask first."""
    if case.kind != "person":
        return 0
    left, right = resolution.people[case.left.iri], resolution.people[case.right.iri]
    shared_places = set(_places(resolution, left)) & set(_places(resolution, right))
    return 10 * len(shared_places) + len(_company(left) & _company(right))


def _mentioned(resolution: Resolution) -> dict[str, list[tuple[str, str]]]:
    """Return which articles mention a minted body or place, under which label."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for article, profile in resolution.profiles.items():
        for _, iri, label in profile.labels:
            final = resolution.judge.final(article, iri)
            if is_minted(final):
                found[final].append((article, label))
    return found


def _thing_side(resolution: Resolution, iri: str, mentioned: Sequence[tuple[str, str]]) -> Side:
    profiles = resolution.profiles
    anchors = _thing_anchors(resolution, mentioned[:ANCHORS])
    witnesses = [
        Witness(article=article, published=profiles[article].published, says=label, start=0, end=0)
        for article, label in mentioned
    ]
    return Side(iri=iri, label=resolution.label(iri), anchors=anchors, witnesses=tuple(witnesses))


def _thing_anchors(resolution: Resolution, mentioned: Iterable[tuple[str, str]]) -> tuple[Anchor, ...]:
    return tuple(
        Anchor(article=article, sha256=resolution.profiles[article].sha256, name=label) for article, label in mentioned
    )


def _spelling_variants(resolution: Resolution) -> Iterator[tuple[MentionKind, str, str]]:
    """Yield pairs of unlisted bodies and of unlisted places whose names sound alike and are spelt differently."""
    alike: dict[tuple[MentionKind, str], set[str]] = defaultdict(set)
    for article, profile in resolution.profiles.items():
        for kind, iri, label in profile.labels:
            final = resolution.judge.final(article, iri)
            if is_minted(final):
                alike[kind, sound_key(label)].add(final)
    for (kind, _), iris in sorted(alike.items()):
        for left, right in combinations(sorted(iris), 2):
            if label_key(resolution.label(left)) != label_key(resolution.label(right)):
                yield kind, left, right
