"""Feeds what atheris makes up to the whole way from a file to its facts, until something raises.

python fuzz/reading.py [SECONDS] [FILE]     a minute if none are given; a FILE that raised before is run once, alone

The first byte of an input chooses the kind of file. It starts from the annotated articles and pages of the tests and
knows the phrases of the lexicon. What raised is left in build/fuzz/.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["kg"]):
    from kg.articles.model import Article
    from kg.articles.read import read_articles
    from kg.pipeline.harvest import harvest_article
    from kg.reference.lexicon import load_lexicon

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "fuzz"
KINDS = (".txt", ".html", ".jsonl", ".jsonl.gz")
LONGEST = 4_000  # bytes of an input: it reads a few hundred a second
SLOWEST = 10  # seconds that one may take

LEXICON = load_lexicon()


def main(seconds: int, again: list[str]) -> None:
    """Run until something raises or the time is over."""
    inputs = FOLDER / "inputs"
    inputs.mkdir(parents=True, exist_ok=True)
    tests = ROOT / "tests"
    for path in [*(tests / "evaluation" / "dev").glob("*.txt"), *(tests / "articles" / "pages").glob("*.html")]:
        (inputs / path.name).write_bytes(bytes([KINDS.index(path.suffix)]) + path.read_bytes())
    phrases = FOLDER / "phrases.txt"
    phrases.write_text("".join(map(quote, sorted(all_phrases()))), encoding="ascii")
    options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={SLOWEST}", f"-dict={phrases}"]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={FOLDER}/", *(again or [str(inputs)])], read)
    atheris.Fuzz()


def read(data: bytes) -> None:
    """Read an input as a file and hold what comes to what is promised."""
    path = FOLDER / f"input{KINDS[data[0] % len(KINDS)] if data else KINDS[0]}"
    path.write_bytes(data[1:])
    for item in read_articles([path]):
        if isinstance(item, Article):
            found = harvest_article(item, LEXICON)
            assert not found.refused, found.refused
            assert all(item.quote(fact.evidence.start, fact.evidence.end).strip() for fact in found.facts)
        else:
            assert "\n" not in item.reason, item.reason


def all_phrases() -> set[str]:
    """Return what the lexicon knows by name."""
    known = (LEXICON.roles, LEXICON.heads, LEXICON.unit_index, LEXICON.themes, LEXICON.awards, *LEXICON.words.values())
    return {phrase for index in known for phrase in index.phrases()}


def quote(phrase: str) -> str:
    """Return a line of libFuzzer's dictionary: every byte but letters escaped."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in phrase.encode()) + '"\n'


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60, sys.argv[2:])
