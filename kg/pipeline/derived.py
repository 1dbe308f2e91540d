"""The graphs that follow from all articles together: one list, for a build and for articles that come and go alike."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Quad

from kg import vocab
from kg.conflicts.mapping import derive_conflicts
from kg.copies.groups import Pair, group_copies
from kg.copies.mapping import map_copies
from kg.copies.model import Likeness, Sketch
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris
from kg.time.mapping import map_chronicle


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a derived graph may be made from.

    `dataset` holds the model, every article's graph and the copies, nothing that is inferred. Where articles come and
    go, it holds of them only those that matter (`Local`), and no mentions and places of quotes (`kg.pipeline.stated`).
    `sketches` are those of all articles, sorted by id; `compare` says how alike two of them are.
    """

    dataset: Dataset
    sketches: Sequence[Sketch]
    compare: Callable[[Pair], Likeness]
    iris: Iris


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """What a derived graph says of a thing, a body or a place, rests on few articles; on the others it does not.

    These are the articles whose facts name the thing, and those that they copy; besides, the model, and what all
    articles say of where places lie (hn:partOf) and which of them bodies serve (hn:serves).
    """

    about: (
        str  # the property by which the graph's nodes name the thing; nodes without it belong to one that leads there
    )
    named_by: tuple[str, ...]  # the properties by which facts name such things
    within: tuple[str, ...] = ()  # the properties by which facts name places of which it counts where they lie


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """One graph that is a pure function of the material; what follows from it by the axioms is inferred afterwards.

    Without `local`, it is derived anew from the sketches at each change, and may not look at the dataset.
    """

    stage: str  # what a watch is told, and the name of its time in report.json: "dating tenures"
    graph: Callable[[Iris], str]  # which graph it fills: `lambda iris: iris.chronicle`
    derive: Callable[[Material], Iterable[Quad]]  # quads of that graph
    local: Local | None = None


def _copies(material: Material) -> Iterable[Quad]:
    return map_copies(group_copies(material.sketches, material.compare), material.iris)


def _chronicle(material: Material) -> Iterable[Quad]:
    return map_chronicle(material.dataset, material.iris)


def _conflicts(material: Material) -> Iterable[Quad]:
    return derive_conflicts(material.dataset, material.iris)


_BODIES: Final = (vocab.ORG_ORGANIZATION, vocab.CONGRESS_OF, vocab.VACANT_IN)

DERIVED: Final[tuple[Derived, ...]] = (
    Derived(stage="finding copies", graph=lambda iris: iris.copies, derive=_copies),
    Derived(
        stage="dating tenures",
        graph=lambda iris: iris.chronicle,
        derive=_chronicle,
        local=Local(about=vocab.HELD_IN, named_by=_BODIES),
    ),
    Derived(
        stage="comparing statements",
        graph=lambda iris: iris.conflicts,
        derive=_conflicts,
        local=Local(
            about=vocab.SUBJECT,
            named_by=(*_BODIES, vocab.PAIRS_OF, vocab.AID_TO, vocab.GIVER),
            within=(vocab.PAIRS_WITH,),
        ),
    ),
)
