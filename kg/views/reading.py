"""An article as the program reads it: every fact marked where it is stated, what stands around greyed, damage shown."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Final

import jinja2

from kg.articles.model import Article, BlockKind
from kg.facts.model import Detail, Evidence, Fact, Missed
from kg.mentions.model import Mention, RoleName

NAMES: Final = {"aid": "aid figure", "figure": "pair figure"}  # kinds whose own name cannot be counted
UNMARKED: Final[frozenset[BlockKind]] = frozenset({"furniture", "byline", "dateline"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the stored text in which nothing begins or ends.

    `facts` are the numbers of the facts stated here, the innermost last, `ending` of those whose quote ends with it,
    both from 1; `missed` are the triggers of a sentence that gave no fact.
    """

    text: str
    block: BlockKind
    facts: tuple[int, ...] = ()
    ending: tuple[int, ...] = ()
    restored: str | None = None
    missed: tuple[str, ...] = ()

    @property
    def greyed(self) -> bool:
        """Whether it is left out of reading: menus, bylines, datelines."""
        return self.block in UNMARKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A fact in words: its number, kind and rule, and its parts by name."""

    number: int
    kind: str
    parts: tuple[tuple[str, str], ...]
    rule: str
    quote: str


def order_facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts in the order in which a reader meets their numbers, which stand where the quotes end."""
    return tuple(sorted(facts, key=lambda fact: (fact.evidence.end, fact.evidence.start)))


def cut_article(article: Article, facts: Sequence[Fact], missed: Sequence[Missed] = ()) -> Iterator[Piece]:
    """Yield the whole stored text in pieces; joined, their texts are the stored text."""
    # Where one block ends and the next begins at once, the beginning counts; a gap between two holds only space.
    blocks: dict[int, BlockKind] = {block.end: "body" for block in article.blocks}
    blocks |= {block.start: block.kind for block in article.blocks}
    repairs = {repair.start: repair for repair in article.repairs}
    ends = {end for fact in facts for end in (fact.evidence.start, fact.evidence.end)}
    ends |= {end for repair in article.repairs for end in (repair.start, repair.end)}
    ends |= {end for one in missed for end in (one.start, one.end)}
    quotes = [(fact.evidence.start, fact.evidence.end, number) for number, fact in enumerate(facts, 1)]
    quotes.sort(key=lambda quote: (quote[0], -quote[1]))
    kind: BlockKind = "body"
    for start, end in pairwise(sorted(ends | set(blocks) | {0, len(article.text)})):
        kind = blocks.get(start, kind)
        over = [number for first, last, number in quotes if first <= start and end <= last]
        yield Piece(
            text=article.text[start:end],
            block=kind,
            facts=tuple(over),
            ending=tuple(sorted(n for n in over if facts[n - 1].evidence.end == end)),
            restored=repairs[start].restored if start in repairs else None,
            missed=next((one.triggers for one in missed if one.start <= start and end <= one.end), ()),
        )


def list_facts(article: Article, facts: Sequence[Fact]) -> Iterator[Line]:
    """Yield every fact in words, numbered as `cut_article` numbers them."""
    for number, fact in enumerate(facts, 1):
        content = ((field.name, getattr(fact, field.name)) for field in fields(fact))
        yield Line(
            number=number,
            kind=type(fact).__name__.lower(),
            parts=tuple((name, _words(value)) for name, value in content if _is_said(value)),
            rule=fact.evidence.rule,
            quote=article.quote(fact.evidence.start, fact.evidence.end),
        )


def draw_article(article: Article, facts: Iterable[Fact], missed: Sequence[Missed] = ()) -> str:
    """Return one HTML page without any script or outside address; whatever the article holds is inert text."""
    facts = order_facts(facts)
    templates = jinja2.PackageLoader("kg.views")
    looks = jinja2.Environment(autoescape=True, loader=templates, undefined=jinja2.StrictUndefined)
    lines = list(list_facts(article, facts))
    return looks.get_template("reading.html").render(
        article=article,
        pieces=list(cut_article(article, facts, missed)),
        lines=lines,
        kinds={line.number: line.kind for line in lines},
        counts=[count_words(kind, count) for kind, count in sorted(Counter(line.kind for line in lines).items())],
        titled=any(block.kind == "headline" for block in article.blocks),
        missed=missed,
    )


def count_words(kind: str, count: int) -> tuple[str, str]:
    """Return a kind and how many there are of it in words.

    >>> count_words("congress", 2), count_words("aid", 1)
    (('congress', '2 congresses'), ('aid', '1 aid figure'))
    """
    one = NAMES.get(kind, kind)
    many = f"{one[:-1]}ies" if one.endswith("cy") else f"{one}es" if one.endswith("s") else f"{one}s"
    return kind, f"{count} {one if count == 1 else many}"


def _is_said(value: object) -> bool:
    return value is not None and value != () and not isinstance(value, Evidence)


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(_words(item) for item in value)
    if isinstance(value, Mention):
        return value.name
    if isinstance(value, RoleName):
        return value.label
    if isinstance(value, Detail):
        return f"{value.part} {value.value}"
    return str(value)
