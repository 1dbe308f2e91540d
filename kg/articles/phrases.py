"""Known phrases to repair damaged words with, indexed by their windows of a few words."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Final

import pyoxigraph as ox

from kg.errors import LexiconError
from kg.resources import find_resources

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
Lengths = dict[tuple[int, ...], list[Window]]


class Phrases:
    """Phrases as windows of words; the windows are built when first asked for, since most texts are whole."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._labels = labels

    @cached_property
    def windows(self) -> Lengths:
        """The windows of two to five words, as written, under the lengths of their words."""
        return index_windows(
            window
            for label in self._labels
            for run in split_runs(unicodedata.normalize("NFC", label))
            for window in iter_windows(run)
        )


def index_windows(windows: Iterable[Window]) -> Lengths:
    """Return windows, each once and sorted, under the lengths of their words."""
    index: Lengths = defaultdict(list)
    for window in sorted(set(windows)):
        index[tuple(map(len, window))].append(window)
    return index


def split_runs(text: str) -> Iterator[list[str]]:
    """Yield the words of a text that stand side by side with nothing but spaces between."""
    run: list[str] = []
    end = 0
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


def collect_phrases(labels: Iterable[str] | None) -> Phrases:
    """Return phrases from labels; without any, from those of this program's own ontology."""
    return _own_phrases() if labels is None else Phrases(labels)


@cache
def _own_phrases() -> Phrases:
    return Phrases(_OwnLabels())


class _OwnLabels:
    """The Vietnamese labels of the ontology's files; read when iterated."""

    def __iter__(self) -> Iterator[str]:
        for file in sorted(find_resources("ontology").glob("*.ttl")):
            try:
                triples = list(ox.parse(path=str(file), format=ox.RdfFormat.TURTLE))
            except (OSError, SyntaxError) as error:
                raise LexiconError(f"{file}: cannot be read for its labels: {error}. Mend the file.") from error
            for triple in triples:
                label = triple.object
                if (
                    triple.predicate.value in LABELS
                    and isinstance(label, ox.Literal)
                    and label.language in {None, "vi"}
                ):
                    yield label.value
