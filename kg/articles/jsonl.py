"""JSON Lines to articles, one line at a time, however long the file."""

import errno
import gzip
import json
import re
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final, cast

from kg.articles.decode import LIMIT, decode, tidy
from kg.articles.layout import lay_out
from kg.articles.model import Article, BlockKind, Rejected
from kg.articles.phrases import Phrases
from kg.articles.repair import find_repairs
from kg.articles.stamps import read_metadata_date
from kg.errors import ArticleError

TOO_LONG: Final = f"the line is longer than one article can be ({LIMIT // 1_000_000} MB); split it."
URL: Final = re.compile(r"https?://\S+", re.IGNORECASE)
FIELDS: Final = "id, title, text and, if you like, url and published"


def read_json_lines(path: Path, phrases: Phrases) -> Iterator[Article | Rejected]:
    """Yield the article of each line; a line that cannot be read comes as Rejected with its number."""
    try:
        with _open(path) as file:
            number, empty = 0, True
            while raw := file.readline(LIMIT + 1):
                number += 1
                source = f"{path}:{number}"
                whole = _skip_rest(file, raw)
                if whole and not raw.strip():
                    continue
                empty = False
                if whole:
                    yield from _read_line(raw, source, phrases)
                else:
                    yield _reject(source, TOO_LONG)
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield _reject(str(path), f"cannot be read: {reason}. Check the file and its permissions.")
        return
    if empty:
        yield _reject(str(path), f"is empty; write one JSON object a line with {FIELDS}.")


def _open(path: Path) -> BinaryIO:
    if not path.is_file():
        raise OSError(errno.EINVAL, "not a regular file")
    return cast(BinaryIO, gzip.open(path, "rb")) if path.name.lower().endswith(".gz") else path.open("rb")


def _skip_rest(file: BinaryIO, raw: bytes) -> bool:
    """Read on to the end of a line that is over the limit; tell whether it was within it."""
    if len(raw) <= LIMIT:
        return True
    while raw and not raw.endswith(b"\n"):
        raw = file.readline(LIMIT)
    return False


def _reject(source: str, reason: str) -> Rejected:
    return Rejected(source=source, reason=f"{source}: {reason}")


def _read_line(raw: bytes, source: str, phrases: Phrases) -> Iterator[Article | Rejected]:
    """Yield the article of a line, then what of it was no use; or why it cannot be read."""
    try:
        record = _read_record(raw, source)
        yield _read_article(record, sha256(raw.strip(b"\r\n")).hexdigest(), source, phrases)
    except ArticleError as error:
        yield Rejected(source=source, reason=str(error))
        return
    for name, read, wanted in (("published", _read_published, "a date: 2020-12-31"), ("url", _read_url, "http(s)://…")):
        if record.get(name) not in (None, "") and read(record) is None:
            shown = " ".join(tidy(json.dumps(record[name], ensure_ascii=False)).split())[:80]
            reason = f"{source}: the article was read without its {name!r}, {shown}: it must be {wanted}."
            yield Rejected(source=source, reason=reason, in_part=True)


def _read_record(raw: bytes, source: str) -> dict[str, object]:
    try:
        record = json.loads(decode(raw, source))
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{source}: is not JSON ({error}); each line needs one object with {FIELDS}.") from error
    if not isinstance(record, dict):
        raise ArticleError(f"{source}: is no JSON object; each line needs one with {FIELDS}.")
    return record


def _read_published(record: dict[str, object]) -> str | None:
    given = record.get("published")
    return read_metadata_date(given) if isinstance(given, str) else None


def _read_url(record: dict[str, object]) -> str | None:
    given = record.get("url")
    return tidy(given).strip() if isinstance(given, str) and URL.fullmatch(tidy(given).strip()) else None


def _read_article(record: dict[str, object], sha: str, source: str, phrases: Phrases) -> Article:
    identifier = " ".join(_read_text(record, "id", source).split())  # messages and tables give it in one line
    title, body = _read_text(record, "title", source, required=False).strip(), _read_text(record, "text", source)
    if not identifier or not body.strip():
        raise ArticleError(f"{source}: {'text' if identifier else 'id'} is empty; each line needs {FIELDS}.")
    title = " ".join(title.split())
    text = body if not title or body.lstrip().startswith(title) else f"{title}\n\n{body}"
    layout = lay_out(text, _hint(text, title), headline=title or None)
    stated = _read_published(record)
    return Article(
        id=identifier,
        source=source,
        sha256=sha,
        text=text,
        blocks=layout.blocks,
        headline=layout.headline,
        publisher=layout.publisher,
        url=_read_url(record),
        published=stated or layout.published,
        dating="stated" if stated else layout.dating,
        repairs=find_repairs(text, phrases),
    )


def _hint(text: str, title: str) -> dict[int, BlockKind] | None:
    """Tell the layout that the first line is the headline, if it is the title."""
    lines = text.split("\n", 20)
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    return {first: "headline"} if title and lines[first].strip() == title else None


def _read_text(record: dict[str, object], name: str, source: str, *, required: bool = True) -> str:
    value = record.get(name)
    if value is None and not required:
        return ""
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        problem = "is missing" if value is None else f"is {type(value).__name__}, not a string"
        raise ArticleError(f"{source}: {name!r} {problem}; each line needs {FIELDS}.")
    return tidy(value)
