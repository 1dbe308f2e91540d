"""Graphs for these tests, built as `kg build` builds them."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.folder import QUADS
from kg.graph.dataset import Dataset
from kg.pipeline.build import build
from kg.pipeline.model import Plan
from kg.vocab import HNR

ROOT = Path(__file__).parents[2]
ARTICLES = Path(__file__).parent / "articles"


def build_graph(sources: Iterable[Path], base: str = HNR) -> Dataset:
    """Return the graph of articles, in memory."""
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        report = build(Plan(sources=tuple(map(str, sources)), out=out, base=base))
        assert report.exit_code == 0, report
        dataset = Dataset()
        dataset.load_quads(out / QUADS)
    return dataset
