"""Lines to blocks: the head of a page, the article, and what stands around it.

The same reading for every kind of file: pages of markup give hints, flat text gives none. A page is read in three
zones: what stands above the first paragraph, the article down to the first line that ends it, and the rest.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from kg.articles.head import find_lead, read_head
from kg.articles.lines import Line, split_lines
from kg.articles.links import drop_at_end, drop_below_lead, drop_within, find_after_box
from kg.articles.marks import Marks, load_marks
from kg.articles.model import Block, BlockKind, Dating
from kg.articles.stamps import TIME, infer_date, read_stamp
from kg.articles.trim import Dateline, is_credit, read_dateline, split_line

ANY = re.compile(r"[^\W_]")
OPENING: Final = 100  # characters; a day so early in the first paragraph is the day of what is reported
LATE: Final = 90  # days after which nobody reports as news what happened
LEAD: Final = 600  # characters of the first paragraph in which its day may stand
STAMPED: Final = 4  # words besides date and time in a line below the lead; a line of more tells something


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What a page is made of, and what its head and dateline say."""

    blocks: tuple[Block, ...]
    headline: str | None = None
    published: str | None = None
    dating: Dating = "none"
    publisher: str | None = None


@dataclass
class _Page:
    """The lines of one page and what each was found to be; lives only while the page is read."""

    lines: Sequence[Line]
    marks: Marks
    kinds: list[BlockKind | None]
    headline: str | None = None
    published: str | None = None
    doubtful: bool = False  # the date may be the site's own
    repeated: set[str] = field(default_factory=set)


def lay_out(text: str, hints: Mapping[int, BlockKind] | None = None, headline: str | None = None) -> Layout:
    """Return the blocks of a text and what its head says.

    `hints` are what the markup says of a line, by its number from 0; `headline` is the metadata's.
    """
    marks = load_marks()
    lines = split_lines(text, hints)
    if not lines:
        return Layout(blocks=())
    page = _Page(lines=lines, marks=marks, kinds=[line.hint for line in lines])
    lead = find_lead(lines, marks)
    head = read_head(lines, lead, marks)
    page.kinds[:lead] = head.kinds
    page.headline = head.headline or headline
    page.published = head.published
    page.doubtful = head.above
    end = _find_end(page, lead)
    page.kinds[end:] = ["furniture"] * (len(lines) - end)
    _read_body(page, lead, end)
    return _join(page, lead)


def _find_end(page: _Page, lead: int) -> int:
    """Return the number of the first line that no longer belongs to the article; mark boxes of links before it."""
    number = lead + 1
    while number < len(page.lines):
        line = page.lines[number]
        if line.short and line.hint is None:
            if line.matches(page.marks.end):
                return number
            if (found := line.matches(page.marks.related)) is not None:
                after = find_after_box(page.lines, number, found, page.marks)
                if after is None:
                    return number
                page.kinds[number:after] = ["furniture"] * (after - number)
                number = after
                continue
        number += 1
    return len(page.lines)


def _read_body(page: _Page, lead: int, end: int) -> None:
    """Tell what the lines of the article are."""
    counts = Counter(line.text for line in page.lines[lead:end] if line.is_titled)
    page.repeated = {text for text, count in counts.items() if count > 1}
    last = max((n for n in range(lead, end) if _is_paragraph(page, n)), default=end - 1)
    for number in range(lead, end):
        if page.kinds[number] is None:
            page.kinds[number] = _read_line(page, number, lead)
    drop_below_lead(page.lines, page.kinds, lead, end)
    drop_within(page.lines, page.kinds, lead, last)
    drop_at_end(page.lines, page.kinds, page.marks, last, end)


def _is_paragraph(page: _Page, number: int) -> bool:
    line = page.lines[number]
    return line.is_sentence and not line.is_link and page.kinds[number] != "furniture"


def _read_line(page: _Page, number: int, lead: int) -> BlockKind:
    """Return what a line between the lead and the end is, looked at with its neighbours."""
    line, marks = page.lines[number], page.marks
    if number == lead:
        return "lead" if line.is_prose else "body"
    if line.is_link or _is_placeholder(page, number) or line.matches(marks.line) or not ANY.search(line.text):
        return "furniture"
    if line.short:
        stamp = read_stamp(line.key, marks) if number <= lead + 2 and not line.ends_sentence else None
        if stamp is not None and len(stamp[1].split()) <= STAMPED:
            page.published = page.published or stamp[0]
            return "dateline"
        if is_credit(line, marks) or _is_signature(page, number):
            return "byline"
        if line.text.endswith("|") or marks.caption.match(line.key) or _is_placeholder(page, number - 1):
            return "caption"
    return "body"


def _is_placeholder(page: _Page, number: int) -> bool:
    """Tell whether a line repeats the headline, as photos without a text of their own do."""
    return page.lines[number].text == page.headline or page.lines[number].text in page.repeated


def _is_signature(page: _Page, number: int) -> bool:
    """Tell whether a line of names is an author's, not an item of a list of names."""
    lines = page.lines
    if not lines[number].is_name or lines[number].is_item or lines[number - 1].text.endswith((":", ";", ",")):
        return False
    neighbours = [n for n in (number - 1, number + 1) if 0 <= n < len(lines)]
    return not any(lines[n].is_name and page.kinds[n] not in {"furniture", "headline"} for n in neighbours) or all(
        not line.is_prose for line in lines[number + 1 : number + 6]
    )


def _join(page: _Page, lead: int) -> Layout:
    """Return the layout: lines split into pieces, dates by where they were found."""
    blocks: list[Block] = []
    dateline: Dateline | None = None
    ended = max((n for n, kind in enumerate(page.kinds) if kind in {"lead", "body"}), default=-1)
    for number, line in enumerate(page.lines):
        kind = page.kinds[number] or "body"
        if kind not in {"lead", "body", "caption"}:
            blocks.append(Block(start=line.start, end=line.end, kind=kind))
            continue
        first = read_dateline(line, page.marks) if number == lead else None
        dateline = dateline or first
        blocks.extend(split_line(line, kind, page.marks, dateline=first, last=number == ended))
    published, dating = _date(page, dateline, lead)
    headline = page.headline or (sorted(page.repeated)[0] if len(page.repeated) == 1 else None)
    return Layout(
        blocks=tuple(blocks),
        headline=headline,
        published=published,
        dating=dating,
        publisher=dateline.publisher if dateline else None,
    )


def _date(page: _Page, dateline: Dateline | None, lead: int) -> tuple[str | None, Dating]:
    opening = page.lines[lead].text if lead < len(page.lines) else ""
    if page.published and not (page.doubtful and _is_later(page.published, infer_date(opening[:OPENING]))):
        return page.published, "header"
    if dateline and dateline.published:
        return dateline.published, "stated"
    if (inferred := infer_date(opening[:LEAD])) is not None:
        return inferred, "inferred"
    closing = _read_closing(page, lead)
    return closing, "stated" if closing else "none"


def _read_closing(page: _Page, lead: int) -> str | None:
    """Return the day of the line below the text that says when it was put up: "Cập nhật lúc 08:05, 05/12/2018"."""
    last = max((number for number in range(lead, len(page.lines)) if _is_paragraph(page, number)), default=lead)
    below = (number for number in range(last + 1, len(page.lines)) if page.kinds[number] != "byline")
    if (number := next(below, None)) is None:
        return None
    line = page.lines[number]
    stamp = read_stamp(line.key, page.marks) if line.short and TIME.search(line.key) else None
    return stamp[0] if stamp is not None and len(stamp[1].split()) <= STAMPED else None


def _is_later(published: str, day: str | None) -> bool:
    """Tell whether a page bears a date long after the day of what it reports: today's, of the site."""
    return day is not None and (date.fromisoformat(published) - date.fromisoformat(day)).days > LATE
