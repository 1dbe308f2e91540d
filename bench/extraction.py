"""How many articles a second are read and searched for facts on one core, and how that grows with number and length.

python bench/extraction.py [CORPUS.jsonl[.gz]] [ARTICLES]

Without a corpus (or KG_CORPUS in the environment) the annotated articles of the tests are read again and again.
"""

import gzip
import itertools
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.articles.read import read_articles
from kg.facts.extract import extract_facts
from kg.reference.lexicon import load_lexicon

ROOT = Path(__file__).resolve().parents[1]
TARGET = 150.0  # articles a second

Line = dict[str, str]


def main(corpus: str | None, count: int) -> int:
    """Print the rate over the corpus, and how time grows with the number and the length of the articles."""
    lines = list(itertools.islice(corpus_lines(corpus) if corpus else own_lines(), count))
    print(f"{corpus or 'annotated articles of the tests, repeated'}: {len(lines)} articles")
    taken, facts, characters = measure(lines)
    rate = len(lines) / taken
    print(
        f"{rate:.0f} articles a second (target: at least {TARGET:g}), {characters / taken / 1e6:.2f} million characters"
    )
    print(f"{facts} facts; peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    print_growth(lines)
    return 0 if rate >= TARGET else 1


def print_growth(lines: list[Line]) -> None:
    """Print time per article for 1, 2, 4 … times as many, and time per character for longer articles."""
    print("articles   ms an article")
    for part in (8, 4, 2, 1):
        some = lines[: len(lines) // part]
        if some:
            print(f"{len(some):8}   {measure(some)[0] / len(some) * 1e3:8.2f}")
    print("characters   µs a character")
    body = "\n\n".join(line["text"] for line in lines[:200])
    for length in (1_000, 10_000, 100_000, 1_000_000):
        text = (body * (length // max(len(body), 1) + 1))[:length]
        print(f"{length:10}   {measure([{'id': 'long', 'title': '', 'text': text}])[0] / length * 1e6:8.2f}")


def measure(lines: Iterable[Line]) -> tuple[float, int, int]:
    """Return the seconds of this process that reading and extraction take, the number of facts, and of characters read."""
    lexicon = load_lexicon()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
        start, facts, characters = time.process_time(), 0, 0
        for article in read_articles([path]):
            if hasattr(article, "text"):
                facts += sum(1 for _ in extract_facts(article, lexicon))
                characters += len(article.text)
        return time.process_time() - start, facts, characters


def corpus_lines(corpus: str) -> Iterator[Line]:
    """Yield the lines of a JSON Lines file, compressed or not, as articles with ids of their own."""
    with (gzip.open if corpus.endswith(".gz") else open)(corpus, "rt", encoding="utf-8") as handle:
        for number, line in enumerate(handle):
            yield {"id": f"n{number}", **{key: value for key, value in json.loads(line).items() if key != "id"}}


def own_lines() -> Iterator[Line]:
    """Yield the annotated articles of the tests without end, each time under other ids."""
    paths = sorted((ROOT / "tests" / "evaluation" / "dev").glob("*.txt"))
    for turn in itertools.count():
        for path in paths:
            yield {"id": f"{path.stem}-{turn}", "title": "", "text": path.read_text(encoding="utf-8") + f"\n{turn}"}


if __name__ == "__main__":
    corpus_given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("KG_CORPUS")
    sys.exit(main(corpus_given, int(sys.argv[2]) if len(sys.argv) > 2 else 1000))
