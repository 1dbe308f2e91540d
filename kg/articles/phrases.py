"""Known phrases to repair damaged words with, indexed by their windows of a few words."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.articles.marks import fold
from kg.errors import LexiconError
from kg.resources import find_resources

FILE: Final = "phrases.ttl"
COMMON: Final = "https://w3id.org/huunghi/id/phrases/common-word"
LONGEST: Final = 5  # words of a window: Hội Hữu nghị Việt Nam
LABELS: Final = frozenset(
    (
        "http://www.w3.org/2000/01/rdf-schema#label",
        "http://www.w3.org/2004/02/skos/core#prefLabel",
        "http://www.w3.org/2004/02/skos/core#altLabel",
        "http://www.w3.org/2004/02/skos/core#hiddenLabel",
    )
)
SYLLABLE = re.compile(r"[^\W\d_]+")
Window = tuple[str, ...]
Lengths = dict[tuple[int, ...], list[tuple[Window, Window]]]  # in folded case, and as written


class Phrases:
    """Phrases as windows of words; all is built when first asked for, since most texts are whole.

    `labels` are the phrases, of any length; None stands for all labels of this program's own ontology.
    """

    def __init__(self, labels: Iterable[str] | None = None) -> None:
        self._labels = labels

    @cached_property
    def windows(self) -> Lengths:
        """The windows of two to five words, as written, under the lengths of their words."""
        return index_windows(window for run in self._runs for window in iter_windows(run))

    @cached_property
    def pairs(self) -> frozenset[Window]:
        """The phrases that are just two words, in folded case."""
        return frozenset(tuple(map(fold, run)) for run in self._runs if len(run) == 2)

    @cached_property
    def common(self) -> dict[int, list[str]]:
        """The words that are too common to be told by one neighbour, in folded case, by length."""
        found: dict[int, list[str]] = defaultdict(list)
        for subject, label in read_labels(find_resources("ontology") / FILE):
            if subject == COMMON:
                found[len(label)].append(fold(label))
        return found

    @cached_property
    def _runs(self) -> list[list[str]]:
        folder = find_resources("ontology")
        files = sorted(folder.glob("*.ttl")) if self._labels is None else [folder / FILE]
        labels = [label for file in files for _, label in read_labels(file)]
        return [run for label in (*labels, *(self._labels or ())) for run in split_runs(label)]


@cache
def load_phrases() -> Phrases:
    """Return the phrases of this program's own ontology."""
    return Phrases()


def read_labels(file: Path) -> Iterator[tuple[str, str]]:
    """Yield subject and text of the Vietnamese labels of a Turtle file; LexiconError if it cannot be used."""
    try:
        triples = list(ox.parse(path=str(file), format=ox.RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise LexiconError(f"{file}: cannot be read for its labels: {error}. Mend the file.") from error
    for triple in triples:
        label = triple.object
        if triple.predicate.value in LABELS and isinstance(label, ox.Literal) and label.language in {None, "vi"}:
            yield str(triple.subject.value), label.value


def index_windows(windows: Iterable[Window]) -> Lengths:
    """Return windows, each once and sorted, under the lengths of their words."""
    index: Lengths = defaultdict(list)
    for window in sorted(set(windows)):
        index[tuple(map(len, window))].append((tuple(map(fold, window)), window))
    return index


def split_runs(text: str) -> Iterator[list[str]]:
    """Yield the words of a text that stand side by side with nothing but spaces between, in NFC."""
    run: list[str] = []
    end = 0
    text = unicodedata.normalize("NFC", text)
    for match in SYLLABLE.finditer(text):
        if run and not text[end : match.start()].isspace():
            yield run
            run = []
        run.append(match.group())
        end = match.end()
    if run:
        yield run


def iter_windows(words: Sequence[str], longest: int = LONGEST) -> Iterator[Window]:
    """Yield every stretch of two words up to `longest`."""
    for size in range(2, longest + 1):
        for start in range(len(words) - size + 1):
            yield tuple(words[start : start + size])
