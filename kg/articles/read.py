"""Files, folders and patterns to articles; what cannot be read comes as a line that says why, and the rest goes on."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from kg.articles.decode import decode, decode_page, read_bytes, tidy
from kg.articles.jsonl import read_json_lines
from kg.articles.model import Article, Rejected
from kg.articles.page import read_page
from kg.articles.phrases import Phrases, load_phrases
from kg.articles.plain import read_plain
from kg.articles.sources import LINES, PAGES, find_files
from kg.errors import ArticleError, UsageError


def read_articles(sources: Sequence[str | Path], words: Iterable[str] | None = None) -> Iterator[Article | Rejected]:
    """Yield the articles of files, folders (with their subfolders) and patterns, each once, in a fixed order.

    What is missing, closed or of no known kind comes first, each as Rejected. What is hidden in a folder is passed
    over, and so are graphs that were built into a subfolder.

    Sources are read in the order given, the files of a folder or pattern sorted by path. `words` are labels that
    damaged text may be repaired with, beside the article's own words; by default those of this program's ontology.
    Raises UsageError where the sources have no file to read: at the end, if there is more than one reason.
    """
    files, rejected = find_files(sources)
    yield from rejected
    if not files:
        raise UsageError("None of these sources has an article to read; see to the lines above and run again.")
    yield from _read_files(files, load_phrases() if words is None else Phrases(words))


def _read_files(files: Iterable[Path], phrases: Phrases) -> Iterator[Article | Rejected]:
    seen: dict[tuple[str, str], str] = {}
    for path in files:
        for item in _read_file(path, phrases):
            if isinstance(item, Rejected):
                yield item
                continue
            same = {"bytes": ("bytes", item.sha256), f"id ({item.id})": ("id", item.id)}
            again = next(((what, seen[key]) for what, key in same.items() if key in seen), None)
            if again is None:
                seen.update(dict.fromkeys(same.values(), item.source))
                yield item
            else:
                reason = f"{item.source}: the same {again[0]} as {again[1]}, which was read; remove or rename one."
                yield Rejected(source=item.source, reason=reason)


def _read_file(path: Path, phrases: Phrases) -> Iterator[Article | Rejected]:
    name = path.name.lower()
    if name.endswith(LINES):
        yield from read_json_lines(path, phrases)
        return
    decoder, reader = (decode_page, read_page) if name.endswith(PAGES) else (decode, read_plain)
    try:
        data = read_bytes(path)
        text = tidy(decoder(data, str(path)))
        yield reader(text, source=str(path), sha256=sha256(data).hexdigest(), phrases=phrases)
    except ArticleError as error:
        yield Rejected(source=str(path), reason=str(error))
