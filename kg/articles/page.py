"""A page of markup to an article: the text of its article alone, with hints for the layout."""

from collections.abc import Mapping
from itertools import accumulate
from typing import Final

from lxml import etree

from kg.articles.decode import tidy
from kg.articles.layout import lay_out
from kg.articles.metadata import read_metadata
from kg.articles.model import Article, BlockKind
from kg.articles.phrases import Phrases
from kg.articles.plain import name_article
from kg.articles.repair import find_repairs
from kg.articles.segments import Outline, Segment, iter_prose, read_outline
from kg.errors import ArticleError

SHORT: Final = 300  # characters; a longer segment is prose, whatever its class says
WORDS: Final = 5  # of a headline that nothing but its place shows
ABOVE: Final = 4  # segments above the body that such a headline may stand in
GAP: Final = 30  # segments between the headline and the article's body
SECTION: Final = 2  # paragraphs that make a neighbour of the body a part of it


def read_page(text: str, *, source: str, sha256: str, phrases: Phrases) -> Article:
    """Return the article of a page; ArticleError if there is no text in it."""
    root = _parse(text, source)
    said = read_metadata(root)
    outline = read_outline(root)
    segments = _choose(outline, said.title)
    stored, hints = _write(segments, said.title)
    if not stored.strip():
        raise ArticleError(f"{source}: no article's text found in this page; save the article itself as .txt.")
    layout = lay_out(stored, hints, headline=said.title)
    published = said.published or layout.published
    return Article(
        id=name_article(source),
        source=source,
        sha256=sha256,
        text=stored,
        blocks=layout.blocks,
        headline=layout.headline,
        publisher=said.publisher or layout.publisher,
        url=said.url,
        published=published,
        dating="stated" if said.published else layout.dating,
        repairs=find_repairs(stored, phrases),
    )


def _parse(text: str, source: str) -> etree._Element:
    # Trees as deep as libxml2 allows (2048); what lies deeper is no article.
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    root: etree._Element | None
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.ParserError:
        root = None
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise ArticleError(f"{source}: no markup in this page; save it again, or as .txt.")
    return root


def _choose(outline: Outline, title: str | None) -> list[Segment]:
    """Return the segments of the article: from its headline to the end of its body, without what stands around."""
    segments = outline.segments
    weights = list(iter_prose(segments))
    if not any(weights):  # everything stands in boxes that look like furniture, or is short
        return segments
    body = _find_body(outline, weights)
    first, last = (outline.spans[body].first, outline.spans[body].last) if body >= 0 else (0, len(segments))
    start = _find_headline(segments, first, last, title)
    chosen = [s for s in segments[first:last] if not s.around]
    if start is not None and start >= first:
        return [s for s in segments[start:last] if not s.around]
    if start is not None:
        between = [s for s in segments[start:first] if not s.around]
        if len(between) > GAP:
            between = [between[0], *(s for s in between[1:] if s.hint == "lead")]
        return between + chosen
    return chosen


def _find_body(outline: Outline, weights: list[float]) -> int:
    """Return the number of the element that holds the article's body, -1 if there is none."""
    spans = outline.spans
    for segment, weight in zip(outline.segments, weights, strict=True):
        holder, above = segment.parents
        if holder >= 0:
            spans[holder].score += weight
        if above >= 0:
            spans[above].score += weight / 2
    if not spans:
        return -1
    sums = list(accumulate(weights, initial=0.0))
    best = max(range(len(spans)), key=lambda number: (spans[number].score, -number))
    inside = sums[spans[best].last] - sums[spans[best].first]
    marked = [n for n, span in enumerate(spans) if span.body and sums[span.last] - sums[span.first] >= inside / 2]
    if marked:
        return marked[0]
    return _widen(outline, weights, best)


def _widen(outline: Outline, weights: list[float], best: int) -> int:
    """Return the <article> around the best element, or the element that holds several parts like it."""
    spans = outline.spans
    number = best
    while number >= 0:
        if spans[number].tag == "article":
            return number
        number = spans[number].parent
    counts = list(accumulate((1 if weight else 0 for weight in weights), initial=0))
    children: dict[int, list[int]] = {}
    for n, span in enumerate(spans):
        children.setdefault(span.parent, []).append(n)
    number = best
    while (above := spans[number].parent) >= 0 and spans[above].tag not in {"body", "html"}:
        alike = [
            n
            for n in children[above]
            if n != number and spans[n].tag == spans[number].tag and spans[n].names == spans[number].names
        ]
        if not any(counts[spans[n].last] - counts[spans[n].first] >= SECTION for n in alike):
            break
        number = above
    return number


def _find_headline(segments: list[Segment], first: int, last: int, title: str | None) -> int | None:
    """Return the number of the segment that is the article's headline, or None."""
    # An <h1> that nobody closed holds the whole page: its first segment is the headline.
    hints = [None, *(s.hint for s in segments[:last])]
    found = [n for n in range(last) if hints[n + 1] == "headline" and hints[n] != "headline"]
    if title and (same := [n for n in found if tidy(segments[n].text) == tidy(title)]):
        return same[-1]
    if found:
        before = [n for n in found if n <= first]
        return before[-1] if before else found[0]
    near = range(first, max(-1, first - GAP), -1)
    named = next((n for n in near if n < last and segments[n].titled and len(segments[n].text) <= SHORT), None)
    if named is None and len((title or "").split()) < WORDS:  # the title names the site only
        near = range(first - 1, max(-1, first - 1 - ABOVE), -1)
        named = next((n for n in near if _may_title(segments[n])), None)
    if named is not None:
        segments[named].hint = "headline"
    return named


def _may_title(segment: Segment) -> bool:
    """Tell whether a segment above the body may be its headline, where no markup says so."""
    text = segment.text
    closed = text[-1] in ".!;:,"
    return not (segment.around or segment.linked or closed) and len(text) <= SHORT and len(text.split()) >= WORDS


def _write(segments: list[Segment], title: str | None) -> tuple[str, Mapping[int, BlockKind]]:
    """Return the stored text, an empty line between segments, and what each line is as far as the markup says."""
    hints: dict[int, BlockKind] = {}
    lines: list[str] = []
    if title and not any(s.hint == "headline" for s in segments):
        hints[0] = "headline"
        lines.append(tidy(title))
    for segment in segments:
        text = tidy(segment.text)
        hint = segment.hint if segment.hint is None or len(text) <= SHORT or segment.hint == "lead" else None
        if hint == "headline" and "headline" in hints.values():
            hint = None
        if hint == "lead" and "lead" in hints.values():
            hint = None
        if hint is None and segment.linked >= 0.9 * len(text) and len(text) <= SHORT:
            hint = "furniture"
        if hint is not None:
            hints[2 * len(lines)] = hint
        lines.append(text)
    return "\n\n".join(lines), hints
