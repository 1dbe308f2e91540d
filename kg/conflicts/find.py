"""A graph to the differences between what its articles state."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from kg.conflicts.aid import read_aid
from kg.conflicts.awards import read_awards
from kg.conflicts.compare import compare
from kg.conflicts.congresses import read_congresses
from kg.conflicts.holders import find_rivals
from kg.conflicts.model import Difference
from kg.conflicts.pairs import read_pairs
from kg.conflicts.rows import Labels, read_wider
from kg.graph.dataset import Dataset
from kg.time.sources import read_sources

READERS: Final = (read_congresses, read_pairs, read_aid, read_awards)


def find_differences(dataset: Dataset) -> Iterator[Difference]:
    """Yield where articles state different things of one thing, conflicts and others."""
    sources, labels = read_sources(dataset), Labels(dataset)
    readings = chain.from_iterable(read(dataset, sources, labels) for read in READERS)
    yield from find_rivals(dataset, labels)
    yield from compare(readings, read_wider(dataset))
