"""What is kept of each article beside the graph, so that others can come and go without reading this one again."""

import json
import re
import struct
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kg.copies.groups import Pair
from kg.copies.model import Likeness, Sketch
from kg.copies.sketch import sketch_article
from kg.errors import DataError
from kg.facts.record import read_record, write_record
from kg.graph.iris import digest
from kg.identity.model import ArticleProfile, Office, Profile, Thing
from kg.identity.places import Atlas
from kg.identity.profiles import read_profile
from kg.identity.resolve import Resolution
from kg.pipeline.model import Harvest
from kg.splice import Layout
from kg.text.model import Term

GISTS: Final = "gists.jsonl"
PAIRS: Final = "pairs.json"

_ID: Final = re.compile(rb'"(?:id|article)":("(?:[^"\\]|\\.)*")')
BY_ARTICLE: Final = Layout(read_key=lambda line: read_id(line).encode())
"""How articles.jsonl and gists.jsonl are sorted; a test holds the order of UTF-8 against that of the ids."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gist:
    """Who an article speaks of, and what its text resembles; and of its graph, what it was made with.

    `names` is a hash of the names of its entities, `listed` are the things of the model that it refers to.
    """

    profile: ArticleProfile
    sketch: Sketch
    names: str = ""
    listed: tuple[str, ...] = ()

    @property
    def article(self) -> str:
        """The article's id."""
        return self.profile.article


_MODELS: Final = (ArticleProfile, Office, Profile, Term, Thing)


def make_gist(harvest: Harvest, atlas: Atlas) -> Gist:
    """Return the gist of an article whose graph is not made yet."""
    return Gist(
        profile=read_profile(harvest.article, harvest.facts, harvest.named, atlas),
        sketch=sketch_article(harvest.article),
    )


def digest_names(article: str, resolution: Resolution) -> str:
    """Return a hash of the names that a resolution gives to an article's entities: while it is the same, so is its graph."""
    return digest(16, *map(json.dumps, resolution.names(article)))


def gist_line(gist: Gist) -> bytes:
    """Return a gist as a line of gists.jsonl. The sketch's bands are many: they are written as one text."""
    sketch = gist.sketch
    bands = struct.pack(f"<{len(sketch.bands)}I", *sketch.bands).hex()
    record = {
        "article": gist.article,
        "profile": write_record(gist.profile),
        "sketch": [sketch.published, sketch.length, bands],
        "names": gist.names,
        "listed": gist.listed,
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def write_gists(gists: Iterable[Gist], path: Path) -> None:
    """Write gists, which come in the order of their articles' ids."""
    with path.open("wb") as file:
        file.writelines(map(gist_line, gists))


def read_gists(path: Path) -> dict[str, Gist]:
    """Return the gists of a file by their articles' ids."""
    lines = path.read_bytes().replace(b"\n", b",").rstrip(b",")
    try:
        return {record["article"]: _read_gist(record) for record in json.loads(b"[" + lines + b"]")}
    except (ValueError, KeyError, struct.error) as error:
        raise DataError(f"{path}: is damaged ({error}): build the graph again.") from error


def _read_gist(record: dict[str, Any]) -> Gist:
    published, length, bands = record["sketch"]
    numbers = struct.unpack(f"<{len(bands) // 8}I", bytes.fromhex(bands))
    return Gist(
        profile=read_record(record["profile"], _MODELS),
        sketch=Sketch(article=record["article"], published=published, length=length, bands=numbers),
        names=record["names"],
        listed=tuple(record["listed"]),
    )


def write_pairs(pairs: Mapping[Pair, Likeness], path: Path) -> None:
    """Write which pairs of articles were compared, and how alike they are."""
    records = ([*pair, answer] for pair, answer in sorted(pairs.items()))
    path.write_text(json.dumps(list(records), ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def read_pairs(path: Path, without: Collection[str]) -> dict[Pair, Likeness]:
    """Return what `write_pairs` wrote, without the pairs of some articles."""
    records = json.loads(path.read_text(encoding="utf-8"))
    return {(one, other): answer for one, other, answer in records if one not in without and other not in without}


def read_id(line: bytes) -> str:
    """Return the id of the article that a line of articles.jsonl or gists.jsonl is about: the first one in it."""
    match = _ID.search(line)
    return str(json.loads(match[1])) if match else ""
