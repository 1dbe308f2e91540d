"""Mentions become entities: bodies and places by their parts, people name by name, human decisions above all."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.articles.model import Article
from kg.facts.model import Fact
from kg.identity.block import Seen, make_block
from kg.identity.bodies import body_iri
from kg.identity.clusters import Clusters
from kg.identity.judge import Judge, Persons
from kg.identity.keys import is_masked, who
from kg.identity.model import ArticleProfile, Decision, Entity, Verdict
from kg.identity.naming import Person, best_label, name_people
from kg.identity.people import link
from kg.identity.places import Atlas, place_iri, read_atlas
from kg.identity.profiles import only_home, read_profile
from kg.mentions.model import UNTOLD, BodyName, Mention, PersonName, PlaceName, Who
from kg.reference.lexicon import Lexicon

MANY = 12  # people of one name: from then on only those with an office and a province in common are pointed out


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which entity each mention of each article is."""

    atlas: Atlas
    profiles: Mapping[str, ArticleProfile]  # by article
    people: Mapping[str, Person]  # by IRI
    possibly_same: tuple[tuple[str, str], ...]  # IRIs of people of one name whom nothing joins and nobody told apart
    told_apart: frozenset[tuple[str, str]]  # IRIs of people of one name whom an article names side by side
    verdicts: Mapping[tuple[str, str], Verdict]  # what was decided about pairs of IRIs
    judge: Judge
    _persons: Persons
    _labels: Mapping[str, str]

    def entity(self, article_id: str, mention: Mention) -> Entity:
        """Return the entity of a mention that a fact of the article carries; KeyError for any other."""
        match mention.thing:
            case PersonName() as name:
                person = self._persons[article_id][who(mention)]
                return Entity(iri=person.iri, label=person.label, kind="person", thing=name)
            case BodyName() as body:
                return self._body(article_id, body)
            case PlaceName() as place:
                return self._place(article_id, place)

    def names(self, article_id: str) -> tuple[tuple[str, str, str], ...]:
        """Return of every entity of an article what it is read as (a name's key, its IRI), its IRI and its label.

        Where they change, the article's graph has to be mapped again.
        """
        named = self._persons[article_id].items()
        people = {(f"{key} {which}" if which else key, one.iri, one.label) for (key, which), one in named}
        others = {
            (iri, self.judge.final(article_id, iri))
            for iri in {thing.iri for thing in self.profiles[article_id].things}
        }
        return tuple(sorted(people | {(read, iri, self._labels[iri]) for read, iri in others}))

    def label(self, iri: str) -> str:
        """Return the label of a body, place or person; the IRI itself of what no article mentions."""
        person = self.people.get(iri)
        return person.label if person is not None else self._labels.get(iri) or self.atlas.labels.get(iri, iri)

    def _place(self, article_id: str, place: PlaceName) -> Entity:
        iri = self.judge.final(article_id, place_iri(place, self.atlas))
        within = self._place(article_id, place.within) if place.within else None
        return Entity(iri=iri, label=self._labels.get(iri, place.name), kind="place", thing=place, place=within)

    def _body(self, article_id: str, body: BodyName) -> Entity:
        home = only_home(self.profiles[article_id].homes)
        iri = self.judge.final(article_id, body_iri(body, self.atlas, home))
        return Entity(
            iri=iri,
            label=self._labels.get(iri, body.label),
            kind="organisation",
            thing=body,
            place=self._place(article_id, body.place) if body.place else None,
            counterparts=tuple(self._place(article_id, country) for country in body.counterparts),
            parent=self._body(article_id, body.parent) if body.parent else None,
        )


def resolve(
    batch: Iterable[tuple[Article, Sequence[Fact], Sequence[Mention]]],
    lexicon: Lexicon,
    decisions: Iterable[Decision] = (),
) -> Resolution:
    """Return which entity each mention of a batch is, the same on every run and in every order of the articles.

    A batch holds articles with their facts and the bodies that they name besides.
    """
    atlas = read_atlas(lexicon)
    return resolve_profiles((read_profile(*one, atlas) for one in batch), atlas, decisions)


def resolve_profiles(
    profiles: Iterable[ArticleProfile], atlas: Atlas, decisions: Iterable[Decision] = ()
) -> Resolution:
    """Return what `resolve` returns, from what identity kept of the articles."""
    known = {profile.article: profile for profile in sorted(profiles, key=lambda profile: profile.article)}
    judge = Judge(decisions, known)
    blocks: dict[str, list[Seen]] = defaultdict(list)
    for around in known.values():
        for profile in around.people:
            blocks[profile.key].append(Seen(profile, around))
    people = judge.merge([person for name in sorted(blocks) for person in _people(blocks[name], atlas, judge)])
    persons: dict[str, dict[Who, Person]] = {article: {} for article in known}
    for person in people:
        for seen in person.seen:
            persons[seen.around.article][seen.profile.who] = person
    verdicts, apart = judge.verdicts(persons), _told_apart(people)
    told: dict[tuple[str, str], Verdict] = dict.fromkeys(apart, "different")
    return Resolution(
        atlas=atlas,
        profiles=known,
        people={person.iri: person for person in sorted(people, key=lambda person: person.iri)},
        possibly_same=tuple(pair for pair in _namesakes(people) if (told | verdicts).get(pair) != "different"),
        told_apart=apart,
        verdicts=verdicts,
        judge=judge,
        _persons=persons,
        _labels=_choose_labels(known.values(), atlas, judge),
    )


def changed_articles(old: Resolution, new: Resolution) -> set[str]:
    """Return the articles of `new` whose entities are not named as in `old`: their graphs have to be mapped again."""
    return {
        article for article in new.profiles if article not in old.profiles or old.names(article) != new.names(article)
    }


def _people(seen: Sequence[Seen], atlas: Atlas, judge: Judge) -> list[Person]:
    """Return who is who among everyone of one name key."""
    clusters = Clusters(((one.profile, one.around.published) for one in seen), atlas)
    for one, other in _namesakes_of_one_article(seen):
        clusters.keep_apart(one, other)
    pinned = judge.apply(seen, clusters)
    if len(seen) > 1:
        link(make_block(seen, atlas), clusters, pinned)
    return name_people([([seen[i] for i in cluster.members], cluster.reasons) for cluster in clusters.all()])


def _namesakes_of_one_article(seen: Sequence[Seen]) -> Iterable[tuple[int, int]]:
    """Return the pairs of profiles of one name that one article has: its reader told them apart."""
    if not any(one.profile.which for one in seen):
        return ()
    pairs = combinations(range(len(seen)), 2)
    return ((one, other) for one, other in pairs if seen[one].around is seen[other].around)


def _told_apart(people: Iterable[Person]) -> frozenset[tuple[str, str]]:
    """Return the pairs of IRIs, the smaller first, of people whom one article names side by side."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person in people:
        for seen in person.seen:
            if seen.profile.which != UNTOLD:
                named[seen.around.article, seen.profile.key].add(person.iri)
    return frozenset(pair for iris in named.values() for pair in combinations(sorted(iris), 2))


def _namesakes(people: Iterable[Person]) -> list[tuple[str, str]]:
    """Return the pairs of people of one name; of a very common one, those only who serve in one province.

    An initial hides the name: that N.T. may be another N.T. says nothing.
    """
    by_name: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for name in {seen.profile.key for seen in person.seen if not is_masked(seen.profile.names[0])}:
            by_name[name].append(person)
    pairs = {pair for namesakes in by_name.values() for pair in _pairs(namesakes)}
    return sorted((min(pair), max(pair)) for pair in pairs)


def _pairs(namesakes: Sequence[Person]) -> Iterable[tuple[str, str]]:
    if len(namesakes) <= MANY:
        return combinations((person.iri for person in namesakes), 2)
    by_region: dict[str, set[str]] = defaultdict(set)
    for person in namesakes:
        for seen in person.seen:
            for office in seen.profile.offices:
                if office.region is not None:
                    by_region[office.region].add(person.iri)
    return (pair for iris in by_region.values() for pair in combinations(sorted(iris), 2))


def _choose_labels(profiles: Iterable[ArticleProfile], atlas: Atlas, judge: Judge) -> dict[str, str]:
    """Return one label for each body and place: the lexicon's, else the best of those that were read.

    Of a body's forms that is one with the most words: Sở Giao thông vận tải rather than Sở GTVT.
    """
    read: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for profile in profiles:
        for thing in profile.things:
            words = sum(map(str.isalpha, thing.label.split())) if thing.kind == "organisation" else 0
            read[judge.final(profile.article, thing.iri)].add((words, thing.label))
    return {iri: atlas.labels.get(iri) or _fullest(labels) for iri, labels in read.items()}


def _fullest(labels: Collection[tuple[int, str]]) -> str:
    most = max(words for words, _ in labels)
    return best_label(label for words, label in labels if words == most)
