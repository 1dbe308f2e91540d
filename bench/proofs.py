"""How long proofs take on a graph of a million triples: a random thousand of what was inferred, and those about hubs.

python bench/proofs.py [TRIPLES] [PROOFS]

The graph is that of the annotated articles of the tests, again and again under other names: every copy has persons,
facts and evidence of its own, and shares its bodies and places with all others, so that these have thousands of links.
"""

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyoxigraph as ox

from kg.folder import QUADS
from kg.graph.dataset import Dataset, open_dataset
from kg.graph.iris import Iris
from kg.pipeline.build import build
from kg.pipeline.model import Plan
from kg.reasoning.closure import infer_dataset
from kg.reasoning.proof import open_prover
from kg.reasoning.rules import load_rules
from kg.vocab import HNR

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 1.0  # seconds for any one proof
IRIS = Iris()
OWN = tuple(HNR + kind for kind in ("person/", "fact/", "evidence/", "mention/", "article/"))
SHARED = tuple(HNR + kind for kind in ("organisation/", "place/", "role/"))


def main(triples: int, proofs: int) -> int:
    """Print how long proofs take; return 1 if one is missing or takes longer than the limit."""
    with tempfile.TemporaryDirectory() as folder:
        build(Plan(sources=(str(ROOT / "tests/evaluation/dev"),), out=Path(folder) / "out"))
        quads = list(ox.parse(path=Path(folder) / "out" / QUADS))
        store = Path(folder) / "store"
        with open_dataset(store) as written:
            written.load(grown(quads, copies=1 + triples // sum(1 for _ in stated(quads))))
            print(f"{infer_dataset(written, load_rules(), IRIS.inferred).total:,} inferred")
        with open_dataset(store, read_only=True) as dataset:
            print(f"{sum(1 for _ in dataset.triples()):,} triples")
            inferred = sorted((quad.triple for quad in dataset.quads(graph=IRIS.inferred)), key=str)
            hubs = [triple for triple in inferred if triple.subject.value.startswith(SHARED)]
            chance = random.Random(1)
            slowest = [
                measure("at random", dataset, chance.sample(inferred, min(proofs, len(inferred)))),
                measure("of bodies and places", dataset, chance.sample(hubs, min(proofs, len(hubs)))),
            ]
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0 if max(slowest) <= LIMIT else 1


def grown(quads: Sequence[ox.Quad], copies: int) -> Iterator[ox.Quad]:
    """Yield a graph's quads, its articles' as often as there are copies; what was inferred is left out."""
    yield from (quad for quad in quads if quad.graph_name.value == IRIS.model)
    for number in range(copies):
        for quad in stated(quads):
            yield ox.Quad(*(_renamed(term, number) for term in quad))


def stated(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield the quads of articles."""
    return (quad for quad in quads if quad.graph_name.value not in {IRIS.model, IRIS.inferred})


def measure(name: str, dataset: Dataset, triples: Iterable[ox.Triple]) -> float:
    """Print how long the proofs of some triples take, a DataError where one has none; return the longest time."""
    prover, _ = open_prover(dataset)
    taken = []
    for triple in triples:
        start = time.perf_counter()
        prover.explain(triple)
        taken.append(time.perf_counter() - start)
    print(
        f"{len(taken):,} proofs {name}: median {1000 * statistics.median(taken):.1f} ms,"
        f" 99 of 100 within {1000 * sorted(taken)[int(0.99 * len(taken))]:.1f} ms, longest {1000 * max(taken):.0f} ms"
        f" (target: at most {1000 * LIMIT:.0f} ms)"
    )
    return max(taken)


def _renamed(term: object, number: int) -> object:
    is_own = isinstance(term, ox.NamedNode) and term.value.startswith(OWN)
    return ox.NamedNode(f"{term.value}-{number}") if is_own else term


if __name__ == "__main__":
    sys.exit(main(*map(int, [*sys.argv[1:], *("1000000", "1000")[len(sys.argv) - 1 :]])))
