"""The cases that only a person can decide, with both sides' evidence, and decisions made from them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

from kg.errors import UsageError
from kg.identity.judge import is_minted
from kg.identity.keys import hash8, label_key, name_key
from kg.identity.model import Anchor, Case, Decision, Office, Scope, Side, Thing, Verdict, Witness
from kg.identity.naming import UNDATED, Person
from kg.identity.reasons import explain, weigh
from kg.identity.resolve import Resolution
from kg.mentions.model import UNTOLD, MentionKind
from kg.text.sounds import slug, sound_key

ANCHORS: Final = 8  # mentions that a decision names of each side: some of them may be gone one day

Named = tuple[str, Thing]
"""An article and a body or place that it names."""


def open_cases(resolution: Resolution, *, with_unsure: bool = False, name: str | None = None) -> Iterator[Case]:
    """Yield the pairs of entities that may be one and that nobody has decided on: people first, the most telling first.

    With `with_unsure`, those too on which somebody could not decide; with `name`, those alone of which a side is
    called so, in whole or in part, with or without accents, and among them those whom one article tells apart.
    """
    pairs: list[tuple[MentionKind, str, str]] = [("person", *pair) for pair in resolution.possibly_same]
    pairs += _spelling_variants(resolution)
    if name is not None:
        pairs += [("person", *pair) for pair in sorted(resolution.told_apart.difference(resolution.possibly_same))]
        pairs = [pair for pair in pairs if any(_is_called(resolution, iri, name) for iri in pair[1:])]
    mentioned = _mentioned(resolution)
    cases = [
        _case(resolution, kind, left, right, mentioned)
        for kind, left, right in pairs
        if (verdict := resolution.verdicts.get((left, right))) is None or (with_unsure and verdict == "unsure")
    ]
    yield from sorted(cases, key=lambda case: (-case.weight, case.kind, case.left.label, case.id))


def _is_called(resolution: Resolution, iri: str, name: str) -> bool:
    label = resolution.label(iri)
    return name_key(label) == name_key(name) or f"-{slug(name)}-" in f"-{slug(label)}-"


def decide(case: Case, verdict: Verdict, *, article: str | None = None) -> Decision:
    """Return a decision on a case, ready to be recorded.

    With `article`, it is only about what that article, one of either side, names: `same` gives its mention to the other
    side, `different` takes it from its own. UsageError if the article is on neither side.
    """
    if article is None:
        return _decision(case.kind, verdict, "entity", case.left.anchors[:ANCHORS], case.right.anchors[:ANCHORS])
    for own, other in ((case.left, case.right), (case.right, case.left)):
        for anchor in own.anchors:
            if anchor.article == article:
                right = other.anchors if verdict != "different" else _others(own.anchors, anchor)
                if right:
                    return _decision(case.kind, verdict, "mention", (anchor,), right[:ANCHORS])
    known = ", ".join(anchor.article for side in (case.left, case.right) for anchor in side.anchors)
    raise UsageError(f"{article!r} is no article that can be told from others of its side in {case.id}: {known}.")


def split_off(resolution: Resolution, article: str, name: str) -> Decision:
    """Return a decision that takes what one article names from the person, body or place that it was resolved to."""
    if (thing := _thing_named(resolution, article, name)) is not None:
        return thing
    person, anchor = _person_named(resolution, article, name)
    if others := _others(_person_anchors(person), anchor)[:ANCHORS]:
        return _decision("person", "different", "mention", (anchor,), others)
    raise UsageError(f"{name} of {article} is alone already: no other article was taken to mean the same.")


def _person_named(resolution: Resolution, article: str, name: str) -> tuple[Person, Anchor]:
    """Return a person of an article, and the anchor there; of several of one name, the one whose number is added: N #2."""
    called, _, number = map(str.strip, name.partition("#"))
    key = name_key(called)
    found = {
        _number(anchor.which): (person, anchor)
        for person in resolution.people.values()
        for seen, anchor in zip(person.seen, _person_anchors(person), strict=True)
        if (seen.around.article, seen.profile.key) == (article, key)
    }
    if len(found) == 1:
        return found.popitem()[1]
    if not found:
        raise UsageError(
            f"Nothing named {name!r} is known from an article {article!r}; kg read {article} shows the names."
        )
    if number not in found:
        offered = ", ".join(f"{article}={called} #{one}" for one in sorted(found))
        raise UsageError(f"{article} names several people called {called}: write one of {offered}.")
    return found[number]


def _number(which: int) -> str:
    """Return how one of several people of a name is called: 1, 2 …, and ? where the article does not tell which."""
    return "?" if which == UNTOLD else str(which + 1)


def _thing_named(resolution: Resolution, article: str, name: str) -> Decision | None:
    """Return the decision that takes a body or place of an article from those that other articles name so."""
    profile = resolution.profiles.get(article)
    things = profile.things if profile is not None else ()
    thing = next((thing for thing in things if label_key(thing.label) == label_key(name)), None)
    if thing is None:
        return None
    named = _mentioned(resolution).get(resolution.judge.final(article, thing.iri), ())
    own = _thing_anchors(resolution, [(article, thing)])
    if others := _thing_anchors(resolution, [one for one in named if one[0] != article])[:ANCHORS]:
        return _decision(thing.kind, "different", "mention", own, others)
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
    resolution: Resolution, kind: MentionKind, left: str, right: str, mentioned: Mapping[str, Sequence[Named]]
) -> Case:
    if kind == "person":
        people = (resolution.people[left], resolution.people[right])
        sides = [_person_side(resolution, person) for person in people]
        why, weight = explain(resolution, *people), weigh(resolution, *people)
    else:
        sides = [_thing_side(resolution, iri, mentioned[iri]) for iri in (left, right)]
        why, weight = "two spellings that may be of one name", 0
    case_id = hash8("\n".join((kind, left, right)))
    return Case(id=case_id, kind=kind, why=why, weight=weight, left=sides[0], right=sides[1])


def _person_side(resolution: Resolution, person: Person) -> Side:
    witnesses = tuple(_witnesses(resolution, person))
    return Side(iri=person.iri, label=person.label, anchors=_person_anchors(person), witnesses=witnesses)


def _person_anchors(person: Person) -> tuple[Anchor, ...]:
    return tuple(
        Anchor(
            article=seen.around.article, sha256=seen.around.sha256, name=seen.profile.names[0], which=seen.profile.which
        )
        for seen in person.seen
    )


def _witnesses(resolution: Resolution, person: Person) -> Iterator[Witness]:
    """Yield one witness an article, the oldest first, with the longest of the quotes that give an office."""
    for seen in sorted(person.seen, key=lambda one: (one.around.published or UNDATED, one.around.article)):
        profile = seen.profile
        spans = [(office.start, office.end) for office in profile.offices] or [(profile.start, profile.end)]
        start, end = max(spans, key=lambda span: (span[1] - span[0], -span[0]))
        says = dict.fromkeys(_office_words(resolution, office) for office in profile.offices)
        yield Witness(
            article=seen.around.article,
            published=seen.around.published,
            says="; ".join(says),
            start=start,
            end=end,
        )


def _office_words(resolution: Resolution, office: Office) -> str:
    standing = office.standing if office.standing != "incumbent" else ""
    aside = ", ".join(filter(None, (standing, str(office.term) if office.term else "")))
    return f"{office.title}, {resolution.label(office.body)}" + (f" ({aside})" if aside else "")


def _mentioned(resolution: Resolution) -> Mapping[str, Sequence[Named]]:
    """Return which articles mention a minted body or place, and how."""
    found: dict[str, list[Named]] = defaultdict(list)
    for article, profile in resolution.profiles.items():
        for thing in profile.things:
            final = resolution.judge.final(article, thing.iri)
            if is_minted(final):
                found[final].append((article, thing))
    return found


def _thing_side(resolution: Resolution, iri: str, mentioned: Sequence[Named]) -> Side:
    witnesses = tuple(
        Witness(
            article=article,
            published=resolution.profiles[article].published,
            says=thing.label,
            start=thing.start,
            end=thing.end,
        )
        for article, thing in mentioned
    )
    anchors = _thing_anchors(resolution, mentioned)
    return Side(iri=iri, label=resolution.label(iri), anchors=anchors, witnesses=witnesses)


def _thing_anchors(resolution: Resolution, mentioned: Iterable[Named]) -> tuple[Anchor, ...]:
    return tuple(
        Anchor(article=article, sha256=resolution.profiles[article].sha256, name=thing.label)
        for article, thing in mentioned
    )


def _spelling_variants(resolution: Resolution) -> Iterator[tuple[MentionKind, str, str]]:
    """Yield pairs of unlisted bodies and of unlisted places whose names sound alike and are spelt differently."""
    alike: dict[tuple[MentionKind, str], set[str]] = defaultdict(set)
    for article, profile in resolution.profiles.items():
        for thing in profile.things:
            final = resolution.judge.final(article, thing.iri)
            if is_minted(final):
                alike[thing.kind, sound_key(thing.label)].add(final)
    for (kind, _), iris in sorted(alike.items()):
        for left, right in combinations(sorted(iris), 2):
            if label_key(resolution.label(left)) != label_key(resolution.label(right)):
                yield kind, left, right
