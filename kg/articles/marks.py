"""The words that tell furniture from article, read from ontology/furniture.ttl and compiled once."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import LexiconError
from kg.resources import find_resources

FILE: Final = "furniture.ttl"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
FURNITURE: Final = "https://w3id.org/huunghi/id/furniture/"
LINES: Final = ("end", "related", "line", "menu")
WORDS: Final = ("stamp", "credit", "caption", "opening")
CLASSES: Final = ("class-around", "class-lead", "class-caption", "class-author", "class-headline")
NAMED: Final = frozenset(("markup", "month"))  # the concepts below these are kinds of their own
FIRST = re.compile(r"[^\W\d_]+|[©®]")
# What may stand before a marker (bullets, arrows, brackets, a count) and after one that stands for its whole line.
LEADING = r"[\s\W]*(?:\d+\s+)?"
TRAILING = r"\s*(?:[:|(\[»›>…].*|[\W\d_]*)"


@dataclass(frozen=True, slots=True)
class Marker:
    """Labels of lines, compiled, and the words that they begin with: most lines begin with none of them."""

    pattern: re.Pattern[str]
    firsts: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """Markers in folded case, for the beginning of a line; `stamp` and `credit` are for any place in it.

    The classes are words of class and id attributes; `months` are the names of months with their numbers.
    """

    end: Marker
    related: Marker
    line: Marker
    menu: Marker
    stamp: re.Pattern[str]
    credit: re.Pattern[str]
    caption: re.Pattern[str]
    opening: re.Pattern[str]
    class_around: frozenset[str]
    class_lead: frozenset[str]
    class_caption: frozenset[str]
    class_author: frozenset[str]
    class_headline: frozenset[str]
    months: Mapping[str, int]


@cache
def load_marks(path: Path | None = None) -> Marks:
    """Return the markers of a Turtle file, of this program's own by default; LexiconError if it cannot be used."""
    file = path or find_resources("ontology") / FILE
    labels = _read_labels(file)
    if missing := [kind for kind in LINES + WORDS + CLASSES if not labels[kind]]:
        raise LexiconError(f"{file}: no skos:altLabel for {', '.join(missing)}; every kind of furniture needs one.")
    end, related, line, menu = (_compile_lines(labels[kind]) for kind in LINES)
    stamp, credit, caption, opening = (_alternatives(labels[kind]) for kind in WORDS)
    around, lead, under, author, headline = (frozenset(labels[kind]) for kind in CLASSES)
    return Marks(
        end=end,
        related=related,
        line=line,
        menu=menu,
        stamp=re.compile(rf"\b(?:{stamp})(?![^\W\d_])"),
        credit=re.compile(rf"(?<![^\W_])(?:{credit})(?![^\W_])"),
        caption=re.compile(rf"(?:{caption})"),
        opening=re.compile(rf"(?:{opening})(?![^\W\d_])"),
        class_around=around,
        class_lead=lead,
        class_caption=under,
        class_author=author,
        class_headline=headline,
        months={name: number for number in range(1, 13) for name in labels[f"month-{number}"]},
    )


def fold(text: str) -> str:
    """Return what markers are compared in: NFC in folded case, with plain spaces, as long as the text itself."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _read_labels(file: Path) -> dict[str, list[str]]:
    kind_of: dict[str, str] = {}
    labels: list[tuple[str, str]] = []
    try:
        for triple in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
            subject, predicate, thing = triple.subject.value, triple.predicate.value, triple.object
            if predicate == SKOS + "broader" and isinstance(thing, ox.NamedNode):
                kind_of[subject] = thing.value.removeprefix(FURNITURE)
            elif predicate == SKOS + "altLabel" and isinstance(thing, ox.Literal):
                labels.append((subject, thing.value))
    except (OSError, SyntaxError) as error:
        raise LexiconError(f"{file}: cannot be used as a list of furniture: {error}. Mend the file.") from error
    found: dict[str, list[str]] = defaultdict(list)
    for subject, label in labels:
        kind = kind_of.get(subject, "")
        found[subject.removeprefix(FURNITURE) if kind in NAMED else kind].append(
            fold(unicodedata.normalize("NFC", label))
        )
    return found


def _compile_lines(labels: Sequence[str]) -> Marker:
    """Compile labels that stand for a whole line, and those with an ellipsis that only begin it."""
    whole: list[str] = []
    begun: list[str] = []
    for label in labels:
        (begun if label.endswith("…") else whole).append(label.rstrip("…"))
    parts = [rf"(?P<whole>(?P<label>{_alternatives(whole)}){TRAILING})$"] if whole else []
    parts += [rf"(?P<begun>{_alternatives(begun)})"] if begun else []
    firsts = (FIRST.search(label) for label in labels)
    return Marker(
        re.compile(LEADING + "(?:" + "|".join(parts) + ")"),
        frozenset(match.group() for match in firsts if match is not None),
    )


def _alternatives(labels: Iterable[str]) -> str:
    # Longest first: "tin, ảnh" before "tin".
    return "|".join(
        re.escape(label)
        for label in sorted({label.rstrip("…") for label in labels}, key=lambda label: (-len(label), label))
    )
