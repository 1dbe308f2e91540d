"""A proof in words: each link with the rule that it follows by, down to the quotes that state what it rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import pyoxigraph as ox

from kg import vocab
from kg.graph.dataset import Dataset
from kg.graph.provenance import count_sources, find_evidence, original
from kg.reasoning.model import Step
from kg.reasoning.proof import Prover
from kg.views.model import ArticleNote
from kg.views.naming import Naming
from kg.views.sources import read_article
from kg.views.triples import Triples

SHOWN: Final = 3  # articles whose words are quoted for one statement; the others are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The words of an article that state something; the marked pieces name the things that it is about.

    `naming` are other words of the article, which name what the statement leads to where its own words do not.
    """

    article: ArticleNote
    pieces: tuple[tuple[str, bool], ...] = ()
    naming: str = ""
    reading: str = ""  # the same with damaged words repaired, where that differs
    rule: str = ""  # which rule of the extractor read it


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Why a triple may be taken as stated: by articles, or `origin` says which graph of the program's own holds it.

    `sources` counts articles that are no copies of another; `passages` are those of the first articles only.
    """

    origin: str = ""
    articles: int = 0
    sources: int = 0
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A link in words and why it holds: by `rule` (in words) and `axiom` (as the ontology has it), or on `grounds`.

    `others` are what the rule gives it from as well.
    """

    subject: str
    link: str
    object: str
    rule: str = ""
    axiom: str = ""
    premises: tuple["Reason", ...] = ()
    others: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()

    @property
    def claim(self) -> str:
        """The link on one line."""
        return f"{self.subject} — {self.link} → {self.object}"


class Reasons:
    """Reads proofs of one graph."""

    def __init__(self, dataset: Dataset, prover: Prover, naming: Naming) -> None:
        self._dataset = dataset
        self._prover = prover
        self._triples = Triples(dataset)
        self._naming = naming

    def read(self, step: Step) -> Reason:
        """Return a proof in words."""
        triple = step.triple
        return Reason(
            subject=self._naming.thing(triple.subject),
            link=self._naming.term(triple.predicate.value),
            object=self._naming.thing(triple.object),
            rule=self._naming.rule(step.rule) if step.rule is not None else "",
            axiom=step.rule.axiom if step.rule is not None else "",
            premises=tuple(self.read(premise) for premise in step.premises),
            others=tuple(sorted(self._naming.thing(one) for one in self._prover.alternatives(step))),
            grounds=tuple(self._grounds(step)),
        )

    def _grounds(self, step: Step) -> Iterator[Ground]:
        articles = [graph for graph in step.graphs if vocab.ARTICLE in self._triples.things(graph, vocab.RDF_TYPE)]
        if articles:
            yield self._told(articles, step.triple)
        for graph in step.graphs:
            if graph not in articles:
                name = graph.rpartition("/")[2]
                told = self._triples.things(str(getattr(step.triple.subject, "value", "")), vocab.TOLD_BY)
                yield Ground(
                    origin=name,
                    articles=len(told),
                    sources=count_sources(self._dataset, told),
                    passages=tuple(Passage(article=read_article(self._triples, one)) for one in told[:SHOWN]),
                )

    def _told(self, articles: Iterable[str], triple: ox.Triple) -> Ground:
        ordered = sorted(articles, key=lambda one: (bool(original(self._dataset, one)), self._date(one), one))
        return Ground(
            articles=len(ordered),
            sources=count_sources(self._dataset, ordered),
            passages=tuple(self._passage(article, triple) for article in ordered[:SHOWN]),
        )

    def _date(self, article: str) -> str:
        return self._triples.value(article, vocab.SCHEMA_DATE_PUBLISHED) or "9999"

    def _passage(self, article: str, triple: ox.Triple) -> Passage:
        note = read_article(self._triples, article)
        found = self._evidence(article, triple.subject)
        if not found:
            return Passage(article=note)
        # Rather words that name both ends of the link, then words that name its subject, then the first.
        ends = triple.subject, triple.object
        named = {one: [self._names(one, end) for end in ends] for one in found}
        evidence = min(found, key=lambda one: (not all(named[one]), not named[one][0]))
        return Passage(
            article=note,
            pieces=tuple(cut_quote(self._selected(evidence, vocab.OA_EXACT), self._spans(evidence).values())),
            naming="" if named[evidence][1] else self._naming_words(article, triple.object),
            reading=self._triples.value(evidence, vocab.READING),
            rule=self._triples.value(evidence, vocab.RULE),
        )

    def _naming_words(self, article: str, thing: object) -> str:
        """Return the first words of an article that state something and name a thing, or nothing."""
        is_mentioned = isinstance(thing, ox.NamedNode) and any(
            self._dataset.quads(None, vocab.REFERS_TO, thing, article)
        )
        found = self._evidence(article, thing) if is_mentioned else ()
        return next((self._selected(one, vocab.OA_EXACT) for one in found if self._names(one, thing)), "")

    def _evidence(self, article: str, subject: object) -> tuple[str, ...]:
        return find_evidence(self._dataset, subject, article) if isinstance(subject, ox.NamedNode) else ()

    def _names(self, evidence: str, thing: object) -> bool:
        """Whether the words of an evidence name a thing: by a mention that stands in them, or by its label."""
        if not isinstance(thing, ox.NamedNode):
            return False
        quote = self._selected(evidence, vocab.OA_EXACT)
        inside = (
            mention for mention, (first, last) in self._spans(evidence).items() if 0 <= first < last <= len(quote)
        )
        refers = (one for mention in inside for one in self._triples.things(mention, vocab.REFERS_TO))
        return thing.value in refers or self._triples.label(thing.value).casefold() in quote.casefold()

    def _spans(self, evidence: str) -> dict[str, tuple[int, int]]:
        """Return where the mentions that an evidence rests on stand in its quote."""
        start = int(self._selected(evidence, vocab.OA_START) or 0)
        return {mention: self._span(mention, start) for mention in self._triples.things(evidence, vocab.RESTS_ON)}

    def _selected(self, evidence: str, property_: str) -> str:
        selectors = self._triples.things(evidence, vocab.OA_HAS_SELECTOR)
        return next((text for one in selectors if (text := self._triples.value(one, property_))), "")

    def _span(self, mention: str, start: int) -> tuple[int, int]:
        ends = (self._triples.value(mention, vocab.START), self._triples.value(mention, vocab.END))
        first, last = (int(end) if end.isdecimal() else 0 for end in ends)
        return first - start, last - start


def cut_quote(quote: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """Yield a quote in pieces, each with whether it is within one of the spans; joined, they are the quote.

    >>> list(cut_quote("ông Cài dự", [(4, 7), (50, 60)]))
    [('ông ', False), ('Cài', True), (' dự', False)]
    """
    at = 0
    for start, end in sorted(spans):
        if at <= start < end <= len(quote):
            if start > at:
                yield quote[at:start], False
            yield quote[start:end], True
            at = end
    if at < len(quote):
        yield quote[at:], False
