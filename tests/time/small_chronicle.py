"""The small chronicle of articles/: who is answered on a day, by kg's own query of the graph that they build."""

import csv
import io
import tempfile
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from kg.answers.formats import write_csv
from kg.answers.queries import ask, load_query
from kg.folder import QUADS
from kg.graph.dataset import Dataset
from kg.pipeline.build import build
from kg.pipeline.model import Plan

ARTICLES = Path(__file__).parent / "articles"
SEEDS = Path(__file__).parents[2] / "seeds"
Holders = dict[str, str]  # persons, each certain or possible


@cache
def build_graph(folder: Path) -> Dataset:
    """Return the graph of a folder's articles in memory, built once for all tests."""
    with tempfile.TemporaryDirectory() as work:
        out = Path(work) / "out"
        assert build(Plan(sources=(str(folder),), out=out)).published
        dataset = Dataset()
        dataset.load_quads(out / QUADS)
    return dataset


def rows(dataset: Dataset, name: str, day: str | None = None, **bindings: str) -> list[dict[str, str]]:
    """Return the rows of a saved question, as CSV has them."""
    answer = ask(dataset, load_query(name), bindings, date.fromisoformat(day) if day else None)
    return list(csv.DictReader(io.StringIO(write_csv(answer))))


def holders(found: Iterable[dict[str, str]], organisation: str, role: str) -> Holders:
    """Return who holds an office by the rows of `holders`."""
    return {
        row["person"]: row["certainty"] for row in found if (row["organisation"], row["role"]) == (organisation, role)
    }
