"""How many articles a second are read and searched for facts on one core, and that their number changes nothing.

python bench/extraction.py [CORPUS.jsonl[.gz]] [ARTICLES]

Without a corpus (or KG_CORPUS in the environment) the annotated articles of the tests are read again and again.
"""

import gc
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
from kg.cli.main import COLLECT
from kg.facts.extract import extract_facts
from kg.reference.lexicon import load_lexicon

ROOT = Path(__file__).resolve().parents[1]
TARGET = 150.0  # articles a second

Line = dict[str, str]


def main(corpus: str | None, count: int) -> int:
    """Print time per article and peak memory for an eighth, a quarter, a half of the articles and all; the exit code."""
    gc.set_threshold(*COLLECT)  # as every command of kg does
    lines = list(itertools.islice(corpus_lines(corpus) if corpus else own_lines(), count))
    print(f"{corpus or 'annotated articles of the tests, repeated'}: {len(lines)} articles")
    print("articles   ms an article   articles a second   facts   peak MB")
    rate = 0.0
    for part in (8, 4, 2, 1):
        some = lines[: len(lines) // part]
        if some:
            taken, facts = measure(some)
            rate = len(some) / taken
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{len(some):8}   {1e3 / rate:13.2f}   {rate:17.0f}   {facts:5}   {peak:7.0f}")
    print(
        f"target: at least {TARGET:g} articles a second, whatever their number; bench/growth.py measures long articles"
    )
    return 0 if rate >= TARGET else 1


def measure(lines: Iterable[Line]) -> tuple[float, int]:
    """Return the seconds of this process that reading and extraction take, and the number of facts."""
    lexicon = load_lexicon()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        with path.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        start, facts = time.process_time(), 0
        for article in read_articles([path]):
            if hasattr(article, "text"):
                facts += sum(1 for _ in extract_facts(article, lexicon))
        return time.process_time() - start, facts


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
