"""How long each saved question takes on a graph of a million triples, and on one of a quarter: does it grow with it?

python bench/questions.py [TRIPLES]
"""

import sys
import tempfile
import time
from pathlib import Path

import pyoxigraph as ox
from proofs import IRIS, ROOT, grown, stated

from kg.answers.queries import ask, known_queries, load_query
from kg.folder import QUADS
from kg.graph.dataset import Dataset, open_dataset
from kg.pipeline.build import build
from kg.pipeline.model import Plan
from kg.reasoning.closure import infer_dataset
from kg.reasoning.rules import load_rules

PART = 4
WORST = 2.0  # how much faster than the graph a question's time may grow
SQUARE = frozenset({"differing-figures"})  # asks for pairs of articles on one place, and here all speak of the same few


def main(triples: int) -> int:
    """Print each question's seconds on both graphs; return 1 where the time grows much faster than the graph."""
    with tempfile.TemporaryDirectory() as folder:
        build(Plan(sources=(str(ROOT / "tests/evaluation/dev"),), out=Path(folder) / "out"))
        quads = list(ox.parse(path=Path(folder) / "out" / QUADS))
        copies = 1 + triples // sum(1 for _ in stated(quads))
        datasets = [make(Path(folder) / str(number), quads, number) for number in (max(1, copies // PART), copies)]
        sizes = [sum(1 for _ in dataset.triples()) for dataset in datasets]
        print(f"{'question':<24} {sizes[0]:>10,} {sizes[1]:>10,}   rows   growth (triples: {sizes[1] / sizes[0]:.1f})")
        worst = 0.0
        for name in known_queries():
            (less, _), (more, rows) = (measure(dataset, name) for dataset in datasets)
            if name not in SQUARE:
                worst = max(worst, more / max(less, 0.05) / (sizes[1] / sizes[0]))
            print(f"{name:<24} {less:>9.2f}s {more:>9.2f}s {rows:>6,}   {more / less:.1f}", flush=True)
    return 0 if worst <= WORST else 1


def make(folder: Path, quads: list[ox.Quad], copies: int) -> Dataset:
    """Return a graph of so many copies, on the disk as a build leaves it."""
    with open_dataset(folder) as written:
        written.load(grown(quads, copies))
        infer_dataset(written, load_rules(), IRIS.inferred)
    return open_dataset(folder, read_only=True)


def measure(dataset: Dataset, name: str) -> tuple[float, int]:
    """Return the seconds of this process that a question takes, and how many rows answer it."""
    start = time.process_time()
    answer = ask(dataset, load_query(name))
    return time.process_time() - start, len(answer.rows)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000))
