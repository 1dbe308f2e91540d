"""Groups of copies as RDF, in a graph of their own: the articles' graphs say only what each article says."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad

from kg.copies.model import CopyGroup
from kg.graph.iris import Iris
from kg.graph.terms import node
from kg.vocab import COPY_OF


def map_copies(groups: Iterable[CopyGroup], iris: Iris) -> Iterator[Quad]:
    """Yield which article copies which."""
    for group in groups:
        for copy in group.copies:
            yield Quad(node(iris.article(copy)), node(COPY_OF), node(iris.article(group.origin)), node(iris.copies))
