"""The graphs that follow from all articles together: one list, for a build and for articles that come and go alike."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Quad

from kg.articles.model import Article
from kg.conflicts.mapping import derive_conflicts
from kg.copies.groups import group_copies
from kg.copies.mapping import map_copies
from kg.copies.model import Sketch
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris
from kg.time.mapping import map_chronicle


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a derived graph may be made from.

    `dataset` holds the model, every article's graph and the derived graphs that stand before it in the list, nothing
    that is inferred. `sketches` are those of all articles, sorted by id; `read` gives an article by its id, which takes
    reading a file: only for a few.
    """

    dataset: Dataset
    sketches: Sequence[Sketch]
    read: Callable[[str], Article]
    iris: Iris


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """One graph that is a pure function of the material; what follows from it by the axioms is inferred afterwards."""

    stage: str  # what a watch is told, and the name of its time in report.json: "dating tenures"
    graph: Callable[[Iris], str]  # which graph it fills: `lambda iris: iris.chronicle`
    derive: Callable[[Material], Iterable[Quad]]  # quads of that graph


def _copies(material: Material) -> Iterable[Quad]:
    return map_copies(group_copies(material.sketches, material.read), material.iris)


def _chronicle(material: Material) -> Iterable[Quad]:
    return map_chronicle(material.dataset, material.iris)


def _conflicts(material: Material) -> Iterable[Quad]:
    return derive_conflicts(material.dataset, material.iris)


DERIVED: Final[tuple[Derived, ...]] = (
    Derived(stage="finding copies", graph=lambda iris: iris.copies, derive=_copies),
    Derived(stage="dating tenures", graph=lambda iris: iris.chronicle, derive=_chronicle),
    Derived(stage="comparing statements", graph=lambda iris: iris.conflicts, derive=_conflicts),
)
