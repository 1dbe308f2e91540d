"""Stored text to lines, and what one line looks like by itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from kg.articles.marks import FIRST, Marker, fold
from kg.articles.model import BlockKind

SHORT: Final = 300  # characters; nothing longer is a headline, a button, a stamp or a name
PROSE: Final = 60  # characters; a shorter line is not taken for the paragraph that an article begins with
WIDTHS: Final = range(50, 131)  # characters; a text whose longest line is this long may be wrapped by hand
UNKNOWN: Final = -1  # nobody has looked
ENDS: Final = frozenset(".!?…;:,")
FULL_STOPS: Final = frozenset(".!?…")
CLOSERS: Final = "\"'”’»)] "
# What stands around a line and is not seen: spaces, and marks without width that pages leave behind.
BLANK: Final = "".join(c for c in map(chr, range(0x3001)) if c.isspace()) + "\u200b\u200c\u200d\u2060\ufeff"
WORD = re.compile(r"[^\W\d_]+")
ASCII_SLUG = re.compile(r"[a-z0-9]+(?:[ \-_][a-z0-9]+){4,}")
LIST_ITEM = re.compile(r"(?:[-–—+•*·▪]|\d{1,3}\s*[.)/-](?!\d)|[a-zđ]\s*[.)])\s*(?=\S)")
INNER_STOP = re.compile(r"[^\W\d_A-Z]{2}[.!?…][\"”’)]*\s+[\"“‘(]?[^\W_]")
LAST_BRACKET = re.compile(r"\s*\([^()]*\)$")
CONTINUED = re.compile(r"(?:- )?[^\W\d_]")
SHORTENED = re.compile(r"(?:^|\W)[^\W\d_]{1,3}\.$")
QUOTED = re.compile(r"[\"”]$")
# Capitals of the Latin script, Vietnamese ones among them: the class a-z has no counterpart for letters with marks.
UPPER: Final = f"[{''.join(c for c in map(chr, range(0x41, 0x1F00)) if c.isupper())}]"
# Letters of names as bylines write them: capitals and full stops (H. HẢI, K'Brói, Vietnam+).
NAME_WORD = rf"{UPPER}[^\W\d_]*(?:['’ʼ][^\W\d_]+)?\.?"
NAME = rf"{NAME_WORD}(?:[\s.]+{NAME_WORD}){{0,4}}"
NAMES = re.compile(rf"{NAME}(?:\s*(?:[-–—,/&+(]|và)\s*{NAME}\)?){{0,3}}\+?(?<![^\W\d_]{{4}}\.)")


class Line:
    """A line without the spaces around it, with what is asked of every line; the rest is worked out when asked.

    `hint` is what the page's markup says it is, if it says; `credit` is where the credit begins that closes it, once
    somebody has looked. A paragraph that was wrapped by hand is one line.
    """

    __slots__ = ("after_blank", "credit", "ends_sentence", "hint", "is_prose", "key", "short", "start", "text")

    def __init__(self, text: str, start: int, *, after_blank: bool, hint: BlockKind | None = None) -> None:
        self.text = text
        self.start = start
        self.after_blank = after_blank
        self.hint = hint
        self.credit: int | None = UNKNOWN
        self.short = len(text) <= SHORT
        closing = text[-8:].rstrip(CLOSERS)
        self.ends_sentence = closing[-1:] in ENDS
        self.is_prose = not self.short or (len(text) >= PROSE and (self.ends_sentence or bool(INNER_STOP.search(text))))
        self.key = fold(text[:SHORT])

    @property
    def end(self) -> int:
        """Where it ends in the stored text."""
        return self.start + len(self.text)

    @property
    def is_sentence(self) -> bool:
        """Whether it is a sentence, if a short one: a few words and a full stop."""
        return self.is_prose or (self.text.rstrip(CLOSERS)[-1:] in FULL_STOPS and self.words >= 5)

    @property
    def words(self) -> int:
        """How many words its beginning has."""
        return len(WORD.findall(self.text[:SHORT]))

    @property
    def is_doubled(self) -> bool:
        """Whether it says the same twice: a link and its image's text."""
        half = len(self.text) // 2
        return len(self.text) >= 7 and self.text[:half].rstrip() == self.text[half:].lstrip()

    @property
    def is_link(self) -> bool:
        """Whether it is the text of a link by its form: doubled, with a bar or an arrow, or an address."""
        if self.is_doubled:
            return True
        if not self.short:
            return False
        if self.text[-1] == "|":  # a caption has a full stop before the bar, and before a credit in brackets
            return LAST_BRACKET.sub("", self.text.rstrip("| "))[-1:] not in {".", "!"}
        return self.text[0] in "»›>#" or (self.text.isascii() and bool(ASCII_SLUG.fullmatch(self.text)))

    @property
    def is_titled(self) -> bool:
        """Whether it may be a headline by its form: a few words to a few lines, not closed like a sentence."""
        return self.short and not self.ends_sentence and not self.is_prose and self.words >= 3 and not self.is_link

    @property
    def is_name(self) -> bool:
        """Whether it is made of one to three names only, as authors sign: Tuấn Nam, H. HẢI, A - B."""
        return len(self.text) <= 80 and self.words <= 12 and bool(NAMES.fullmatch(self.text))

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return bool(LIST_ITEM.match(self.text))

    def matches(self, marker: Marker) -> re.Match[str] | None:
        """Return the match of a furniture marker with the line's beginning; a paragraph is no label with a colon."""
        first = FIRST.search(self.key)
        if first is None or first.group() not in marker.firsts:
            return None
        found = marker.pattern.match(self.key)
        return found if found and (found.lastgroup == "begun" or not self.is_prose) else None


def split_lines(text: str, hints: Mapping[int, BlockKind] | None = None) -> list[Line]:
    """Return the lines of a text that are not empty; `hints` are by number of the line, counted from 0."""
    lines: list[Line] = []
    start, blank = 0, True
    for number, raw in enumerate(text.split("\n")):
        if line := raw.strip(BLANK):
            hint = hints.get(number) if hints else None
            lines.append(Line(line, start + raw.index(line[0]), after_blank=blank, hint=hint))
        blank = not line
        start += len(raw) + 1
    return lines if hints else list(_join_wrapped(text, lines))


def _join_wrapped(text: str, lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines with those put together that were broken within a sentence."""
    width = max((len(line.text) for line in lines), default=0)
    wrapped = width in WIDTHS and _is_wrapped(lines, width)
    first = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and _goes_on(lines[number - 1], lines[number], width if wrapped else None):
            continue
        line = lines[first]
        if number - first > 1:
            line = Line(text[line.start : lines[number - 1].end], line.start, after_blank=line.after_blank)
        yield line
        first = number


def _is_wrapped(lines: Sequence[Line], width: int) -> bool:
    """Tell whether a text is wrapped at a width: most lines are full, and most full lines do not end a sentence."""
    full = [a for a, b in pairwise(lines) if not b.after_blank and _is_full(a, b, width)]
    return len(full) >= 4 and len(full) * 2 >= len(lines) and sum(line.ends_sentence for line in full) * 3 <= len(full)


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted."""
    return len(line.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width


def _goes_on(line: Line, after: Line, width: int | None) -> bool:
    """Tell whether a line is the middle of a sentence or wrapped paragraph that the next line goes on with."""
    if after.after_blank:
        return False
    if width is not None and _is_full(line, after, width):
        return True
    begun = CONTINUED.match(after.text)
    if begun is None or not begun.group()[-1].islower() or after.is_link:
        return False
    if SHORTENED.search(line.text[-12:]):
        return True
    if len(line.text) < PROSE:
        return False
    if QUOTED.search(line.text):
        return True
    return not begun.group().startswith("-") and not line.ends_sentence and line.text[-1] != "|"
