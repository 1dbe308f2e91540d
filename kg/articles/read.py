"""Files, folders and patterns to articles; what cannot be read comes as a line that says why, and the rest goes on."""

import glob
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final

from kg.articles.decode import decode, decode_page, read_bytes, tidy
from kg.articles.jsonl import read_json_lines
from kg.articles.model import Article, Rejected
from kg.articles.page import read_page
from kg.articles.phrases import Phrases, load_phrases
from kg.articles.plain import read_plain
from kg.errors import ArticleError, UsageError
from kg.folder import is_graph

PLAIN: Final = (".txt",)
PAGES: Final = (".html", ".htm")
LINES: Final = (".jsonl", ".jsonl.gz")
KNOWN: Final = PLAIN + PAGES + LINES


def read_articles(sources: Sequence[str | Path], words: Iterable[str] | None = None) -> Iterator[Article | Rejected]:
    """Yield the articles of files, folders (with their subfolders) and patterns, each once, in a fixed order.

    What is hidden in a folder is passed over, and so are graphs that were built into a subfolder.

    Sources are read in the order given, the files of a folder or pattern sorted by path. `words` are labels that
    damaged text may be repaired with, beside the article's own words; by default those of this program's ontology.
    Raises UsageError before anything is read if a source does not exist or is of no known kind.
    """
    files = find_files(sources)
    return _read_files(files, load_phrases() if words is None else Phrases(words))


def find_files(sources: Sequence[str | Path]) -> list[Path]:
    """Return the files that the sources name, each once; UsageError for what is missing or of no known kind."""
    if not sources:
        raise UsageError("No article given; name a file, a folder or a pattern: kg build seeds/")
    found: dict[Path, None] = {}
    for source in sources:
        for path in _find(source):
            found.setdefault(path)
    return list(found)


def _find(source: str | Path) -> list[Path]:
    path = Path(source)
    try:
        if path.is_dir():
            files = sorted(p for p in _shown(path) if p.name.lower().endswith(KNOWN))
            if not files:
                raise UsageError(f"{source}: no articles in this folder; it needs files named *{', *'.join(KNOWN)}.")
            return files
        if path.exists():
            if not path.name.lower().endswith(KNOWN):
                raise UsageError(f"{source}: of no known kind; name it *{', *'.join(KNOWN)}.")
            return [path]
        matches = sorted(Path(p) for p in glob.glob(str(source), recursive=True))  # noqa: PTH207 - absolute patterns too
    except (OSError, ValueError) as error:
        raise UsageError(f"{source}: cannot be looked into: {error}. Check the path and its permissions.") from error
    files = [p for p in matches if p.name.lower().endswith(KNOWN) and not p.is_dir()]
    if not files:
        raise UsageError(f"{source}: no such file or folder, and no article matches it as a pattern; check the path.")
    return files


def find_others(sources: Iterable[str | Path]) -> list[Path]:
    """Return the files of folders among the sources that are of no kind that is read, such as .docx, sorted."""
    folders = (Path(source) for source in sources if Path(source).is_dir())
    files = {path for folder in folders for path in _shown(folder) if path.is_file()}
    return sorted(path for path in files if not path.name.lower().endswith(KNOWN))


def _shown(folder: Path) -> Iterator[Path]:
    """Yield what is in a folder and its subfolders, but for what is hidden and for graphs built into one of them."""
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        yield path
        if path.is_dir() and not path.is_symlink() and not is_graph(path):
            yield from _shown(path)


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
