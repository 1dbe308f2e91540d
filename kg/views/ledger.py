"""Differences as people and programs read them: both values with their words, articles, dates and sources, and why."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Final, get_args

from kg import vocab
from kg.conflicts.model import ConflictKind
from kg.graph.dataset import Dataset
from kg.text.words import write_date
from kg.time.mapping import as_exact
from kg.views.model import ArticleNote
from kg.views.naming import Language
from kg.views.proof import article_words
from kg.views.sources import read_article
from kg.views.triples import Triples

WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": {
        "holds": "as of {holds}",
        "one": "1 source",
        "many": "{sources} independent sources",
        "copies": "same text in {copies}",
        "publisher": "Both were published by {publisher}.",
        "count-one": "1 conflict",
        "count": "{count} conflicts",
    },
    "vi": {
        "holds": "tính đến {holds}",
        "one": "1 nguồn",
        "many": "{sources} nguồn độc lập",
        "copies": "cùng văn bản: {copies}",
        "publisher": "Cả hai đều do {publisher} đăng.",
        "count-one": "1 mâu thuẫn",
        "count": "{count} mâu thuẫn",
    },
}
KINDS: Final[tuple[str, ...]] = get_args(ConflictKind)
COLUMNS: Final = ("kind", "subject", "article_a", "value_a", "article_b", "value_b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one article says. `before` and `after` stand around the quote; `copies` are the articles of the same text."""

    value: str
    article: ArticleNote
    quote: str
    before: str
    after: str
    holds: str  # when, as people write it: empty where it is not known
    sources: int
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A difference and its reason in words."""

    kind: str
    subject: str
    verdict: str
    one: Told
    other: Told
    why: str


def read_ledger(dataset: Dataset, language: Language, *, every: bool = False) -> list[Entry]:
    """Return the conflicts of a graph with the words that the articles state them in, by kind, subject and articles.

    With `every` also what differs without a conflict.
    """
    triples = Triples(dataset)
    found = triples.members(vocab.CONFLICT, vocab.DIFFERENCE) if every else triples.members(vocab.CONFLICT)
    return sorted((_read(triples, one, language) for one in found), key=_order)


def _read(triples: Triples, difference: str, language: Language) -> Entry:
    sides = (triples.things(difference, which)[0] for which in (vocab.FIRST_SIDE, vocab.SECOND_SIDE))
    one, other = (_tell(triples, side) for side in sides)
    return Entry(
        kind=triples.value(difference, vocab.CONFLICT_KIND),
        subject=triples.label(difference),
        verdict=triples.value(difference, vocab.VERDICT),
        one=one,
        other=other,
        why=triples.text_in(difference, language, vocab.BECAUSE),
    )


def _order(entry: Entry) -> tuple[object, ...]:
    ids = entry.one.article.id, entry.other.article.id
    return KINDS.index(entry.kind), entry.subject, *ids, entry.one.value, entry.other.value


def rest_words(told: Told, language: Language) -> str:
    """Return in one line on what a value rests: article, day, how many sources, where the text stands as well."""
    words = WORDS[language]
    parts = (
        article_words(told.article),
        words["holds"].format(holds=told.holds) if told.holds else "",
        words["one" if told.sources == 1 else "many"].format(sources=told.sources),
        words["copies"].format(copies=", ".join(told.copies)) if told.copies else "",
    )
    return "; ".join(filter(None, parts))


def why_words(entry: Entry, language: Language) -> str:
    """Return why a difference is a conflict or none, and what speaks against its sides being independent."""
    publishers = {entry.one.article.publisher, entry.other.article.publisher}
    if entry.one.article.iri == entry.other.article.iri or len(publishers) > 1 or "" in publishers:
        return entry.why
    return f"{entry.why} {WORDS[language]['publisher'].format(publisher=min(publishers))}"


def count_words(entries: Iterable[Entry], language: Language) -> str:
    """Return how many of some entries are conflicts."""
    count = sum(entry.verdict == "conflict" for entry in entries)
    return WORDS[language]["count-one" if count == 1 else "count"].format(count=count)


def write_csv(entries: Iterable[Entry], *, verdicts: bool) -> str:
    """Return entries as the table `conflicts`; with the verdict as a last column where not all are conflicts."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow((*COLUMNS, "verdict") if verdicts else COLUMNS)
    for entry in entries:
        sides = (entry.one.article.id, entry.one.value, entry.other.article.id, entry.other.value)
        writer.writerow((entry.kind, entry.subject, *sides, *((entry.verdict,) if verdicts else ())))
    return text.getvalue()


def write_json(entries: Iterable[Entry]) -> str:
    """Return entries as a list of JSON objects."""
    return json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=1) + "\n"


def _tell(triples: Triples, side: str) -> Told:
    evidence, article = (triples.things(side, name)[0] for name in (vocab.PROV_WAS_DERIVED_FROM, vocab.TOLD_BY))
    selectors = triples.things(evidence, vocab.OA_HAS_SELECTOR)
    quote, before, after = (
        next((words for selector in selectors for words in triples.values(selector, name)), "")
        for name in (vocab.OA_EXACT, vocab.OA_PREFIX, vocab.OA_SUFFIX)
    )
    origin = next(iter(triples.things(article, vocab.COPY_OF)), article)
    same = sorted({origin, *triples.subjects(vocab.COPY_OF, origin)} - {article})
    return Told(
        value=triples.value(side, vocab.VALUE),
        article=read_article(triples, article),
        quote=quote,
        before=before,
        after=after,
        holds=_holds(triples.value(side, vocab.EARLIEST), triples.value(side, vocab.LATEST)),
        sources=int(triples.value(side, vocab.SOURCES)),
        copies=tuple(triples.value(one, vocab.DCTERMS_IDENTIFIER) for one in same),
    )


def _holds(earliest: str, latest: str) -> str:
    """Return the days between two, as people write them: 3/11/2023, 2023."""
    if not earliest or not latest:
        return ""
    iso = as_exact(date.fromisoformat(earliest), date.fromisoformat(latest))
    return write_date(iso) if iso is not None else f"{write_date(earliest)} – {write_date(latest)}"
