"""Stored text to lines, and what one line looks like by itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kg.articles.marks import fold
from kg.articles.model import BlockKind

SHORT: Final = 300  # characters; nothing longer is a headline, a button, a stamp or a name
PROSE: Final = 60  # characters; a shorter line is not taken for the paragraph that an article begins with
ENDS: Final = frozenset(".!?…;:,")
CLOSERS: Final = "\"'”’»)]"
WORD = re.compile(r"[^\W\d_]+")
ASCII_SLUG = re.compile(r"[a-z0-9]+(?:[ \-_][a-z0-9]+){4,}")
LIST_ITEM = re.compile(r"(?:[-–—+•*·▪]|\d{1,3}\s*[.)/-]|[a-zđ]\s*[.)])\s*(?=\S)")
# Capitals of the Latin script, Vietnamese ones among them: the class a-z has no counterpart for letters with marks.
UPPER: Final = f"[{''.join(c for c in map(chr, range(0x41, 0x1F00)) if c.isupper())}]"
# Letters of names as bylines write them: capitals and full stops (H. HẢI, K'Brói, Vietnam+).
NAME_WORD = rf"{UPPER}[^\W\d_]*(?:['’ʼ][^\W\d_]+)?\.?"
NAME = rf"{NAME_WORD}(?:[\s.]+{NAME_WORD}){{0,4}}"
NAMES = re.compile(rf"{NAME}(?:\s*(?:[-–—,/&+(]|và)\s*{NAME}\)?){{0,3}}\+?")


@dataclass(frozen=True)
class Line:
    """A line without the spaces around it. `hint` is what the page's markup says it is, if it says."""

    text: str
    start: int
    after_blank: bool  # an empty line stands before it
    hint: BlockKind | None = None

    @property
    def end(self) -> int:
        """Where it ends in the stored text."""
        return self.start + len(self.text)

    @cached_property
    def key(self) -> str:
        """What markers are compared with: the line's beginning in folded case."""
        return fold(self.text[:SHORT])

    def matches(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return the match of a furniture marker with the line's beginning; a paragraph is no label with a colon."""
        found = pattern.match(self.key)
        return found if found and (found.lastgroup == "begun" or not self.is_prose) else None

    @cached_property
    def short(self) -> bool:
        """Whether it is short enough to be anything but prose."""
        return len(self.text) <= SHORT

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it closes with a mark that prose closes with; a headline has none."""
        text = self.text[-8:].rstrip(CLOSERS + " ")
        return bool(text) and text[-1] in ENDS

    @cached_property
    def words(self) -> int:
        """How many words its beginning has."""
        return len(WORD.findall(self.text[:SHORT]))

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph: long enough, and closed like a sentence, or very long."""
        return len(self.text) > SHORT or (len(self.text) >= PROSE and self.ends_sentence)

    @cached_property
    def is_doubled(self) -> bool:
        """Whether it says the same twice: a link and its image's text."""
        half = len(self.text) // 2
        return len(self.text) >= 7 and self.text[:half].rstrip() == self.text[half:].lstrip()

    @cached_property
    def is_link(self) -> bool:
        """Whether it is the text of a link by its form: doubled, with a bar or an arrow, or an address."""
        if self.is_doubled:
            return True
        if not self.short:
            return False
        if self.text[-1] == "|":  # a caption has a full stop before the bar, or a credit in brackets
            return self.text.rstrip("| ")[-1:] not in {".", "!", ")"}
        return self.text[0] in "»›>" or bool(ASCII_SLUG.fullmatch(self.text))

    @cached_property
    def is_titled(self) -> bool:
        """Whether it may be a headline by its form: a few words to a few lines, not closed like a sentence."""
        return self.short and self.words >= 3 and not self.ends_sentence and not self.is_link

    @cached_property
    def is_name(self) -> bool:
        """Whether it is made of one to three names only, as authors sign: Tuấn Nam, H. HẢI, A - B."""
        return len(self.text) <= 80 and self.words <= 12 and bool(NAMES.fullmatch(self.text))

    @cached_property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return bool(LIST_ITEM.match(self.text))


def split_lines(text: str, hints: Mapping[int, BlockKind] | None = None) -> Iterator[Line]:
    """Yield the lines of a text that are not empty; `hints` are by number of the line, counted from 0."""
    start, blank = 0, True
    for number, raw in enumerate(text.split("\n")):
        if line := raw.strip():
            yield Line(line, start + raw.index(line[0]), blank, hints.get(number) if hints else None)
        blank = not line
        start += len(raw) + 1
