"""Markup to segments: one for each stretch of text between block tags, with what its tags say about it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from kg.articles.marks import Marks, load_marks
from kg.articles.model import BlockKind

SKIPPED: Final = frozenset(
    (
        *("aside", "audio", "button", "canvas", "dialog", "footer", "form", "head", "iframe", "map", "math", "menu"),
        *("nav", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "video"),
    )
)
BLOCKS: Final = frozenset(
    (
        *("address", "article", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html"),
        *("li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
        "ul",
    )
)
WHOLES: Final = frozenset(("html", "body", "main", "article"))
HOLDERS: Final = frozenset(("div", "td", "section", "article", "body"))
ROLES: Final = frozenset(("navigation", "complementary", "contentinfo", "search"))
NAME = re.compile(r"[a-z]+")
SPACES = re.compile(r"\s+")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(slots=True)
class Segment:
    """A stretch of text between two block tags.

    `linked` counts its characters that are the text of a link; `titled` says that its tag has the class of a headline.
    """

    text: str
    linked: int
    titled: bool
    around: bool
    hint: BlockKind | None
    parents: tuple[int, int]  # numbers of the elements around its own block


@dataclass(slots=True)
class Span:
    """An element that holds segments: from number `first` up to, without, number `last`."""

    tag: str
    names: frozenset[str]
    body: bool  # the markup says that it is the article's body
    parent: int
    first: int
    last: int = 0
    score: float = 0.0


@dataclass
class Outline:
    """The segments of a page in order, and the elements that hold them."""

    segments: list[Segment] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class _Frame:
    span: int
    around: bool
    hint: BlockKind | None
    link: bool
    block: bool


def read_outline(root: etree._Element) -> Outline:
    """Return the outline of a page, in time that grows with its size whatever its nesting."""
    return _Walk().run(root)


class _Walk:
    """One pass over the tags; keeps the text of the segment that is being read."""

    def __init__(self) -> None:
        self.marks = load_marks()
        self.kept: set[etree._Element] = set()
        self.outline = Outline()
        self.stack: list[_Frame] = []
        self.parts: list[str] = []
        self.linked = 0

    def run(self, root: etree._Element) -> Outline:
        self.kept = _find_holders(root)
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            skipped = element.tag in SKIPPED or (element.tag == "header" and element not in self.kept)
            if event == "start" and skipped:
                events.skip_subtree()
            elif event == "start":
                self._start(element)
                self._add(element.text)
            else:
                if not skipped:
                    self._end()
                self._add(element.tail)
        self._flush()
        return self.outline

    def _start(self, element: etree._Element) -> None:
        tag = element.tag
        above = self.stack[-1] if self.stack else _Frame(-1, False, None, False, True)
        if tag not in BLOCKS:
            self.stack.append(_Frame(above.span, above.around, above.hint, above.link or tag == "a", False))
            return
        self._flush()
        names = _read_names(element)
        hint, around = above.hint, above.around
        # What holds the headline holds the article: 'container has-sidebar' is no sidebar.
        if tag not in WHOLES and element not in self.kept:
            around = around or bool(names & self.marks.class_around) or element.get("role") in ROLES
            hint = _read_hint(tag, names, self.marks) or hint
        span = above.span
        if tag != "br":
            spans = self.outline.spans
            body = element.get("itemprop") == "articleBody"
            spans.append(Span(tag, names, body, above.span, len(self.outline.segments)))
            span = len(spans) - 1
        self.stack.append(_Frame(span, around, hint, above.link, True))

    def _end(self) -> None:
        frame = self.stack[-1]
        if frame.block:
            self._flush()
            if not self.stack[:-1] or self.stack[-2].span != frame.span:
                self.outline.spans[frame.span].last = len(self.outline.segments)
        self.stack.pop()

    def _add(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            if self.stack and self.stack[-1].link:
                self.linked += len(text.strip())

    def _flush(self) -> None:
        text = SPACES.sub(" ", "".join(self.parts)).strip()
        linked, self.linked = self.linked, 0
        self.parts.clear()
        if not text:
            return
        # The tags of the innermost block that is open.
        frame = next((frame for frame in reversed(self.stack) if frame.block), None)
        if frame is None:
            self.outline.segments.append(Segment(text, linked, False, False, None, (-1, -1)))
            return
        spans = self.outline.spans
        own = spans[frame.span] if frame.span >= 0 else None
        holder = frame.span if own is None or own.tag in HOLDERS else own.parent
        above = spans[holder].parent if holder >= 0 else -1
        titled = own is not None and bool(own.names & self.marks.class_headline)
        self.outline.segments.append(Segment(text, linked, titled, frame.around, frame.hint, (holder, above)))


def _find_holders(root: etree._Element) -> set[etree._Element]:
    """Return the elements that hold a headline: a header that holds none is the site's own."""
    kept: set[etree._Element] = set()
    for headline in root.iter("h1"):
        for element in headline.iterancestors():
            if element in kept:
                break
            kept.add(element)
    return kept


def _read_names(element: etree._Element) -> frozenset[str]:
    """Return the words of an element's class and id: 'box-relatedNews' → box, related, news, relatednews."""
    raw = f"{element.get('class') or ''} {element.get('id') or ''}"[:300]
    if raw == " ":
        return frozenset()
    split = NAME.findall(CAMEL.sub(" ", raw).lower())
    joined = [re.sub(r"[^a-z]", "", part) for part in raw.lower().split()]
    return frozenset(split) | frozenset(joined)


def _read_hint(tag: str, names: frozenset[str], marks: Marks) -> BlockKind | None:
    if tag == "h1":
        return "headline"
    if tag == "figcaption" or names & marks.class_caption:
        return "caption"
    if tag in {"p", "div", "h2", "h3"} and names & marks.class_lead:
        return "lead"
    if names & marks.class_author:
        return "byline"
    return None


def iter_prose(segments: list[Segment]) -> Iterator[float]:
    """Yield how much each segment weighs as prose: its characters that are no link, if it reads like a paragraph."""
    for segment in segments:
        own = len(segment.text) - segment.linked
        closed = segment.text.rstrip("\"'”’)")[-1:] in {".", "!", "?", "…", ":", ";"}
        yield float(own) if not segment.around and own >= 40 and (closed or own >= 120) else 0.0
