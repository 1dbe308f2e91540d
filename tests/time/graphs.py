"""Graphs for these tests: from article texts, read as `kg build` reads them, without a folder on the disk."""

from collections.abc import Iterable
from pathlib import Path

from kg.articles.model import Rejected
from kg.articles.read import read_articles
from kg.facts.extract import extract_facts
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris
from kg.graph.mapping import map_article
from kg.graph.ontology import leading_roles, read_model
from kg.identity.resolve import resolve
from kg.reference.lexicon import load_lexicon
from kg.time.copies import find_copies, map_copies

SEEDS = Path(__file__).parents[2] / "seeds"
MODEL = tuple(read_model())


def build_graph(sources: Iterable[Path]) -> Dataset:
    """Return the facts of articles as a graph, with its copies."""
    lexicon, iris = load_lexicon(), Iris()
    articles = [one for one in read_articles(tuple(map(str, sources))) if not isinstance(one, Rejected)]
    harvest = [(one, tuple(extract_facts(one, lexicon))) for one in sorted(articles, key=lambda one: one.id)]
    resolution = resolve(harvest, lexicon, ())
    dataset = Dataset()
    dataset.load(MODEL)
    leading = leading_roles(MODEL, iris)
    for article, facts in harvest:
        dataset.load(map_article(article, facts, resolution, leading=leading, iris=iris))
    dataset.load(map_copies(find_copies(articles), iris))
    return dataset
