"""The half of a build that looks at one article at a time: files to harvests, and harvests to a file and back."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from kg.articles.model import Article, Rejected
from kg.articles.read import read_articles
from kg.checks.model import Refused
from kg.checks.quotes import check_quotes
from kg.errors import DataError
from kg.facts.extract import read_facts
from kg.facts.missed import find_missed
from kg.facts.named import find_named
from kg.facts.reading import read_article
from kg.facts.record import MODELS, read_record, write_record
from kg.pipeline.model import Harvest
from kg.reference.lexicon import Lexicon

SURROGATE: Final = re.compile("[\ud800-\udfff]")  # how Python shows bytes of a file's name that are no text
HARVEST_MODELS: Final = (*MODELS, Harvest, Refused)


def harvest(sources: Iterable[str], lexicon: Lexicon) -> Iterator[Harvest | Rejected]:
    """Yield what each article of the sources gives, or why it could not be read, in the order of the sources."""
    for item in read_articles(tuple(sources)):
        if isinstance(item, Rejected):
            yield replace(item, source=_as_text(item.source), reason=_as_text(item.reason))
        elif SURROGATE.search(item.id):
            shown = _as_text(item.source)
            yield Rejected(source=shown, reason=f"{shown}: the file's name is not UTF-8; rename it.")
        else:
            yield harvest_article(item, lexicon)


def _as_text(name: str) -> str:
    """Return a file's name as a report can hold it."""
    return SURROGATE.sub("\N{REPLACEMENT CHARACTER}", name)


def harvest_article(article: Article, lexicon: Lexicon) -> Harvest:
    """Return what one article gives; facts whose quote is not where they say are refused."""
    reading = read_article(article, lexicon)
    facts = tuple(read_facts(reading))
    kept, refused = check_quotes(article, facts)
    missed = tuple(find_missed(reading, facts))
    named = tuple(find_named(reading, kept))
    return Harvest(article=article, facts=kept, refused=refused, missed=missed, named=named)


def write_harvests(harvests: Iterable[Harvest], path: Path) -> None:
    """Write harvests as JSON Lines, one article a line."""
    with path.open("wb") as file:
        for one in harvests:
            file.write(harvest_line(one))


def harvest_line(harvest: Harvest) -> bytes:
    """Return a harvest as a line of articles.jsonl."""
    return json.dumps(write_record(harvest), ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def read_harvests(path: Path) -> Iterator[Harvest]:
    """Yield the harvests of a graph folder's articles.jsonl; raise DataError where a line is no such thing."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                yield parse_harvest(line)
            except ValueError as error:
                raise DataError(f"{path}: line {number} is not JSON ({error}): build the graph again.") from error


def read_texts(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the id and the stored text of each article of a graph folder's articles.jsonl, and nothing else of it."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                article = json.loads(line)["article"]
                yield article["id"], article["text"]
            except (ValueError, KeyError, TypeError) as error:
                raise DataError(f"{path}: line {number} holds no article: build the graph again.") from error


def parse_harvest(line: bytes) -> Harvest:
    """Return the harvest of a line; raise DataError where it is none, ValueError where it is no JSON."""
    value = read_record(json.loads(line), HARVEST_MODELS)
    if not isinstance(value, Harvest):
        raise DataError("A line of articles.jsonl holds no article: build the graph again.")
    return value
