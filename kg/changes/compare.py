"""Two graphs to what has changed, in words: facts, names, articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pyoxigraph import NamedNode

from kg import vocab
from kg.changes.likeness import LIKENESSES, Content, pair_alike
from kg.changes.model import KINDS, Change, Comparison, Delta, Difference, Item
from kg.graph.dataset import Dataset
from kg.views.naming import Language, Naming
from kg.views.sources import read_quotes
from kg.views.triples import Triples

THINGS: Final = (vocab.PERSON, vocab.ORGANISATION, vocab.PLACE)
NAMES: Final = (vocab.RDFS_LABEL, vocab.SKOS_PREF_LABEL, vocab.FOAF_NAME)
ARTICLE: Final = (vocab.SCHEMA_HEADLINE, vocab.DCTERMS_PUBLISHER, vocab.SCHEMA_DATE_PUBLISHED, vocab.SHA256)
STATED_BY, QUOTE, NAMED = "stated by", "quote", "named"


def compare_graphs(old: Dataset, new: Dataset, delta: Delta, language: Language) -> Comparison:
    """Return what has changed between two graphs, by the quads that differ; terms of the model are in `language`."""
    before, after = Side(old, language), Side(new, language)
    touched = {one.subject.value for one in (*delta.removed, *delta.added) if isinstance(one.subject, NamedNode)}
    touched |= {fact for side in (before, after) for one in touched for fact in side.quoting(one)}
    return Comparison(
        delta=delta,
        facts=_sorted(_facts(before, after, sorted(touched))),
        things=_sorted(_described(before, after, sorted(touched), THINGS, NAMES)),
        articles=_sorted(_described(before, after, sorted(touched), (vocab.ARTICLE,), ARTICLE)),
    )


class Side:
    """One of the two graphs."""

    def __init__(self, dataset: Dataset, language: Language) -> None:
        self._triples = Triples(dataset)
        self._naming = Naming(self._triples, language)

    def class_of(self, iri: str, classes: Iterable[str]) -> str | None:
        """Return which of some classes a node is of, if any."""
        types = set(self._triples.things(iri, vocab.RDF_TYPE))
        return next((name for name in classes if name in types), None)

    def item(self, iri: str, class_: str) -> Item:
        """Return a node in words."""
        sources = {
            article
            for evidence in self._triples.things(iri, vocab.PROV_WAS_DERIVED_FROM)
            for article in self._triples.values(evidence, vocab.OA_HAS_SOURCE)
        }
        if class_ == vocab.ARTICLE:
            sources = {iri}
        ids = {self._triples.value(article, vocab.DCTERMS_IDENTIFIER) or article for article in sources}
        says = self._naming.thing(NamedNode(iri))
        return Item(iri=iri, kind=class_.rpartition("#")[2], says=says, articles=tuple(sorted(ids)))

    def quoting(self, selector: str) -> Iterator[str]:
        """Yield the facts that quote the words of a selector: other words can stand at the same place of a text."""
        for evidence in self._triples.subjects(vocab.OA_HAS_SELECTOR, selector):
            yield from self._triples.subjects(vocab.PROV_WAS_DERIVED_FROM, evidence)

    def content(self, iri: str, properties: Iterable[str]) -> Content:
        """Return what a node says, in words."""
        return {name: tuple(map(self._naming.thing, self._triples.terms(iri, name))) for name in properties}

    def quotes(self, iri: str, articles: Iterable[str]) -> tuple[str, ...]:
        """Return the words by which some articles, named by their ids, state a fact."""
        wanted = set(articles)
        quotes = read_quotes(self._triples, iri)
        return tuple(
            sorted(one.text for one in quotes if self._triples.value(one.article, vocab.DCTERMS_IDENTIFIER) in wanted)
        )

    def term(self, iri: str) -> str:
        """Return a property in words."""
        return self._naming.term(iri)


def _facts(before: Side, after: Side, touched: Iterable[str]) -> Iterator[Change]:
    """Yield the facts that changed; one that is gone and one that is new are one change if they are about one thing."""
    gone: dict[str, dict[str, Content]] = defaultdict(dict)
    come: dict[str, dict[str, Content]] = defaultdict(dict)
    for iri in touched:
        was, is_ = (side.class_of(iri, LIKENESSES) for side in (before, after))
        if was is not None and is_ is not None:
            yield from _changed(before, after, (iri, was), (iri, is_), LIKENESSES[is_].properties)
        elif was is not None:
            gone[was][iri] = before.content(iri, LIKENESSES[was].properties)
        elif is_ is not None:
            come[is_][iri] = after.content(iri, LIKENESSES[is_].properties)
    for class_, likeness in LIKENESSES.items():
        pairs = dict(pair_alike(likeness, gone[class_], come[class_]))
        for old, new in pairs.items():
            yield from _changed(before, after, (old, class_), (new, class_), likeness.properties)
        for old in gone[class_].keys() - pairs.keys():
            yield Change(kind="removed", old=before.item(old, class_))
        for new in come[class_].keys() - pairs.values():
            yield Change(kind="added", new=after.item(new, class_))


def _described(
    before: Side, after: Side, touched: Iterable[str], classes: Sequence[str], properties: Sequence[str]
) -> Iterator[Change]:
    """Yield the nodes of some classes that are new, gone, or differ in some properties."""
    for iri in touched:
        was, is_ = (side.class_of(iri, classes) for side in (before, after))
        if was is not None and is_ is not None:
            yield from _changed(before, after, (iri, was), (iri, is_), properties, sources=False)
        elif was is not None:
            yield Change(kind="removed", old=before.item(iri, was))
        elif is_ is not None:
            yield Change(kind="added", new=after.item(iri, is_))


def _changed(
    before: Side,
    after: Side,
    was: tuple[str, str],
    is_: tuple[str, str],
    properties: Iterable[str],
    *,
    sources: bool = True,
) -> Iterator[Change]:
    """Yield a change of what two nodes say, of who says it, or of the words that say it, if there is one."""
    old, new = before.item(*was), after.item(*is_)
    names = tuple(properties)
    olds, news = before.content(old.iri, names), after.content(new.iri, names)
    found = [_difference(after.term(name), olds[name], news[name]) for name in names]
    if sources:
        common = {*old.articles} & {*new.articles}
        found.append(_difference(STATED_BY, old.articles, new.articles))
        found.append(_difference(QUOTE, before.quotes(old.iri, common), after.quotes(new.iri, common)))
    if old.iri != new.iri and not any(map(_differs, found)):
        found.append(_difference(NAMED, (old.iri,), (new.iri,)))  # the same words for other things
    if differences := tuple(filter(_differs, found)):
        yield Change(kind="changed", old=old, new=new, differences=differences)


def _difference(name: str, olds: Iterable[str], news: Iterable[str]) -> Difference:
    was, is_ = set(olds), set(news)
    return Difference(property=name, old=tuple(sorted(was - is_)), new=tuple(sorted(is_ - was)))


def _differs(difference: Difference) -> bool:
    return bool(difference.old or difference.new)


def _sorted(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda one: (KINDS.index(one.kind), one.item.kind, one.item.says, one.item.iri)))
