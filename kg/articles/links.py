"""Links to other articles among the lines of one: boxes of related news, and lines like headlines that stand together."""

import re
from collections.abc import Sequence
from typing import Final

from kg.articles.lines import NAME_WORD, WORD, Line
from kg.articles.marks import Marks
from kg.articles.model import BlockKind
from kg.articles.stamps import read_stamp
from kg.articles.trim import find_credit

Kinds = list[BlockKind | None]
SIGNED = re.compile(rf"{NAME_WORD}(?:\s{NAME_WORD}){{1,4}}\s*(?:\s[-–—]|[,(/])\s*\w+(?:[\s-]+\w+){{0,5}}\)?$")
# An officer in a list: Ông Lò Minh Hùng - Chủ tịch, Quàng Thị Vân (Mộc Châu).
PERSON = re.compile(rf"(?:\w+\s){{0,2}}{NAME_WORD}(?:\s{NAME_WORD}){{1,4}}\s*(?:[-–—,(:;]|$)")
LINKS: Final = 3  # lines together; two may be a caption and a subheading
SIGNATURE: Final = 80  # characters; no author's line is longer
BOX: Final = 8  # lines; a box of related news within an article is no longer


def find_after_box(lines: Sequence[Line], number: int, found: re.Match[str], marks: Marks) -> int | None:
    """Return where the article goes on after a heading of related news; None where it does not.

    Teasers come one by one under their headlines: a sentence above another, a caption or a name is the article.
    """
    if WORD.search(lines[number].key, found.end("label")):  # the heading and its link in one line
        return number + 1
    for after in range(number + 1, min(number + 1 + BOX, len(lines) - 1)):
        if lines[after].is_sentence and not lines[after].is_link:
            return after if _is_own(lines[after + 1], marks) else None
    return None


def _is_own(line: Line, marks: Marks) -> bool:
    """Tell whether a line below a paragraph shows that both are the article's: a sentence, a caption, who wrote it."""
    if line.is_link:
        return False
    return line.is_sentence or line.is_name or line.text.endswith("|") or find_credit(line, marks) is not None


def drop_below_lead(lines: Sequence[Line], kinds: Kinds, lead: int, end: int) -> None:
    """Mark the lines like headlines that stand between the lead and the next paragraph: links to other articles.

    A single one, or the last one between empty lines, is the article's own subheading or a caption.
    """
    run = []
    for number in range(lead + 1, end):
        if kinds[number] in {"furniture", "dateline", "byline"}:
            continue
        line = lines[number]
        listed = line.is_item or lines[number - 1].text.endswith(":")
        if kinds[number] != "body" or not line.is_titled or listed:
            break
        run.append(number)
    if len(run) > 1 and lines[run[-1]].after_blank and not lines[run[0]].after_blank:
        run.pop()
    if len(run) > 1:
        for number in run:
            kinds[number] = "furniture"


def drop_within(lines: Sequence[Line], kinds: Kinds, lead: int, last: int) -> None:
    """Mark three and more lines like headlines together between paragraphs, as links; lists of people stay."""
    run: list[int] = []
    for number in range(lead + 1, last + 1):
        line = lines[number]
        if kinds[number] == "body" and line.is_titled and not line.is_item:
            run.append(number)
            continue
        listed = run and (lines[run[0] - 1].text.endswith((":", ";")) or any(PERSON.match(lines[n].text) for n in run))
        if len(run) >= LINKS and not listed:
            for n in run:
                kinds[n] = "furniture"
        run = []


def _is_bare_stamp(line: Line, marks: Marks) -> bool:
    """Tell whether a line is a date, a time or a counter and nothing else."""
    stamp = read_stamp(line.key, marks)
    return stamp is not None and not stamp[1]


def drop_at_end(lines: Sequence[Line], kinds: Kinds, marks: Marks, last: int, end: int) -> None:
    """Mark the lines like headlines that follow the last paragraph, as links: several together, or below the author.

    Lists, captions and long lines stay; a single line above the author's is taken for a caption.
    """
    run: list[int] = []
    signed = False
    for number in range(last + 1, end):
        line = lines[number]
        signed = signed or (kinds[number] == "byline" and line.is_name)
        listed = (line.is_item and not signed) or lines[number - 1].text.endswith(":")
        if kinds[number] == "body" and line.short and _is_bare_stamp(line, marks):
            kinds[number] = "furniture"
        if kinds[number] != "body" or not line.is_titled or listed or find_credit(line, marks) is not None:
            continue
        if signed:
            kinds[number] = "furniture"
        elif len(line.text) <= SIGNATURE and SIGNED.match(line.text):
            kinds[number] = "byline"
        else:
            run.append(number)
    for number in run:
        kinds[number] = "furniture" if len(run) > 1 else "caption"
