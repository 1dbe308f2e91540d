"""Which articles carry one text: reposts, reposts cut short, the same agency's report with small edits.

Candidates share most of their shingles (MinHash and LSH of datasketch), or some of the few that stand for pieces of
a text, so that one cut short is found too; what they share is then counted exactly. Two reporters at one event quote the same titles and
figures but not the same sentences. What stands around an article is no part of it, nor is its byline or source line.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from datasketch import MinHash, MinHashLSH
from pyoxigraph import Quad

from kg import vocab
from kg.articles.model import Article
from kg.graph.iris import Iris
from kg.graph.terms import node
from kg.text.normalise import key
from kg.time.model import CopyGroup

OWN: Final = ("headline", "lead", "body", "caption")
WORDS: Final = 5  # a shingle: titles and names of bodies alone run to four
CONTAINED: Final = 0.6  # share of the shorter text's shingles that the longer one has
SHORTEST: Final = 30  # shingles; a shorter text is a notice that any article may hold
HASHES: Final = 128
CHUNK: Final = 12  # shingles apart at which a text is cut into pieces: a short repost shares pieces, not the whole

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """What is kept of an article to find its copies: its shingles as hashes, and when it appeared."""

    article: str
    published: str
    shingles: frozenset[int]


def sketch_article(article: Article) -> Sketch:
    """Return the sketch of an article's own text, as it reads."""
    words = _WORD.findall(key(_own_text(article)))
    shingles = (" ".join(words[at : at + WORDS]) for at in range(max(0, len(words) - WORDS + 1)))
    return Sketch(
        article=article.id,
        published=article.published or date.max.isoformat(),
        shingles=frozenset(_hash(shingle) for shingle in shingles),
    )


def find_copies(articles: Iterable[Article]) -> list[CopyGroup]:
    """Return the groups of articles that carry one text, each under the article that appeared first."""
    return group_sketches([sketch_article(article) for article in articles])


def group_sketches(sketches: Sequence[Sketch]) -> list[CopyGroup]:
    """Return the groups of copies among sketches, in the order of their ids."""
    long = {one.article: one for one in sketches if len(one.shingles) >= SHORTEST}
    leader = {name: name for name in long}

    def find(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    for one, other in sorted(_candidates(long.values())):
        if find(one) != find(other) and are_copies(long[one], long[other]):
            leader[max(find(one), find(other))] = min(find(one), find(other))
    groups: dict[str, list[str]] = {}
    for name in sorted(long):
        groups.setdefault(find(name), []).append(name)
    return [_group([long[name] for name in names]) for names in groups.values() if len(names) > 1]


def are_copies(one: Sketch, other: Sketch) -> bool:
    """Whether the shorter text is mostly in the longer one."""
    shared = len(one.shingles & other.shingles)
    return shared >= CONTAINED * min(len(one.shingles), len(other.shingles))


def map_copies(groups: Iterable[CopyGroup], iris: Iris | None = None) -> Iterator[Quad]:
    """Yield which article copies which, as quads of a graph of their own."""
    names = iris or Iris()
    for group in groups:
        for copy in group.copies:
            ends = node(names.article(copy)), node(names.article(group.origin))
            yield Quad(ends[0], node(vocab.COPY_OF), ends[1], node(names.copies))


def _candidates(sketches: Iterable[Sketch]) -> set[tuple[str, str]]:
    """Return pairs of articles worth comparing: near as wholes, or alike in some piece.

    Pieces begin where the text itself says (at shingles whose hash divides), so that a cut or an insertion moves none.
    """
    lsh = MinHashLSH(threshold=0.5, num_perm=HASHES)
    pairs: set[tuple[str, str]] = set()
    holders: dict[int, list[str]] = {}
    for one in sketches:
        known = MinHash(num_perm=HASHES, seed=1, hashfunc=int)
        known.update_batch(sorted(one.shingles))
        pairs.update(_pair(one.article, str(other)) for other in lsh.query(known))
        lsh.insert(one.article, known)
        for mark in one.shingles:
            if mark % CHUNK == 0:
                holders.setdefault(mark, []).append(one.article)
    shared: dict[tuple[str, str], int] = {}
    for names in holders.values():
        if len(names) <= 50:  # a phrase that more articles have is no sign of a copy
            for at, name in enumerate(names):
                for other in names[at + 1 :]:
                    shared[_pair(name, other)] = shared.get(_pair(name, other), 0) + 1
    return pairs | {pair for pair, count in shared.items() if count >= 2}


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _group(members: Sequence[Sketch]) -> CopyGroup:
    """The first to appear is the original; of one day, the fullest text."""
    first = min(members, key=lambda one: (one.published, -len(one.shingles), one.article))
    return CopyGroup(origin=first.article, copies=tuple(sorted(one.article for one in members if one is not first)))


def _own_text(article: Article) -> str:
    """Return the article's own words with damage repaired, each line once: captions often repeat one."""
    lines = []
    repairs = sorted(article.repairs, key=lambda one: one.start)
    for block in article.blocks:
        if block.kind in OWN:
            pieces, at = [], block.start
            for repair in repairs:
                if block.start <= repair.start and repair.end <= block.end:
                    pieces += [article.text[at : repair.start], repair.restored]
                    at = repair.end
            lines.append("".join((*pieces, article.text[at : block.end])))
    return "\n".join(dict.fromkeys(lines))


def _hash(text: str) -> int:
    """Return 32 bits of a text, the same on every run."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))
