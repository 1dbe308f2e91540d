"""A derived graph after a change: of things that the change may concern it is derived anew, of others it stays."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from kg import vocab
from kg.graph.dataset import Dataset
from kg.graph.iris import Iris
from kg.graph.terms import node
from kg.pipeline.derived import Derived, Local
from kg.pipeline.edits import Ledger, compare
from kg.pipeline.stated import read_stated
from kg.reasoning.upkeep import Edit

Derive = Callable[[Dataset], Iterable[Quad]]


class Neighbourhood:
    """The graph after a change, as far as derived graphs have to look at it.

    `dataset` is the whole graph as it is now, `dump` that of before the change as quads, `ledger` what has changed so
    far: the articles, the model, the copies, and what follows from them.
    """

    def __init__(self, dataset: Dataset, dump: Path, ledger: Ledger, model: Iterable[Quad], iris: Iris) -> None:
        self._dataset, self._dump, self._ledger, self._iris = dataset, dump, ledger, iris
        self._model = tuple(model)
        self._changed = {graph for quad in ledger.quads() if self._is_article(graph := _name(quad.graph_name))}
        moved = {_name(quad.subject) for quad in ledger.quads() if quad.predicate.value == vocab.COPY_OF}
        # What a copy says is dated as its original is.
        copies = (
            _name(triple.subject) for article in self._changed for triple in self._leading(vocab.COPY_OF, article)
        )
        self._articles = {*self._changed, *moved, *copies}

    def edit(self, derived: Derived, local: Local, derive: Derive) -> Edit:
        """Return how a derived graph changes; `derive` gives the one of a part of the dataset."""
        things = self._things(local)
        return compare(
            self._present(derived.graph(self._iris), things, local),
            _about(derive(self._part(things, local)), things, local),
        )

    def _things(self, local: Local) -> set[str]:
        """Return the things of which the change may say something else."""
        changed = self._ledger.quads()
        found = set(self._articles)
        found |= {_name(quad.object) for quad in changed if quad.predicate.value in local.named_by}
        found |= {_name(quad.subject) for quad in changed if quad.predicate.value == vocab.SERVES}
        for article in self._articles:
            for property_ in local.named_by:
                found |= {_name(quad.object) for quad in self._dataset.quads(predicate=property_, graph=article)}
        places = {_name(quad.subject) for quad in changed if quad.predicate.value == vocab.PART_OF}
        facts = {_name(one.subject) for place in places for name in local.within for one in self._leading(name, place)}
        for fact in facts:
            found |= {_name(one.object) for name in local.named_by for one in self._dataset.triples(fact, name)}
        return found - {""}

    def _part(self, things: Iterable[str], local: Local) -> Dataset:
        """Return what derives all that a local graph says of some things."""
        named = (quad for thing in things for name in local.named_by for quad in self._leading(name, thing))
        articles = {graph for quad in named if self._is_article(graph := _name(quad.graph_name))}
        articles |= {_name(one.object) for article in articles for one in self._dataset.triples(article, vocab.COPY_OF)}
        part = Dataset()
        part.load_lines(read_stated(self._dump, articles - self._changed))
        changed = (self._dataset.quads(graph=article) for article in sorted(articles & self._changed))
        part.load([*self._model, *self._dataset.quads(graph=self._iris.copies), *chain.from_iterable(changed)])
        part.add(list(self._surroundings(part, things, local)))
        return part

    def _surroundings(self, part: Dataset, things: Iterable[str], local: Local) -> Iterator[Quad]:
        """Yield what any article says of which places bodies serve, and of where places lie."""
        for thing in things:
            for quad in self._dataset.quads(thing, vocab.SERVES):
                if _name(quad.graph_name) != self._iris.inferred:
                    yield quad
        for place in {_name(one.object) for name in local.within for one in part.triples(predicate=name)} - {""}:
            yield from self._dataset.quads(place, vocab.PART_OF)  # inferred links, too: they only say it at once

    def _present(self, graph: str, things: Iterable[str], local: Local) -> Iterator[Quad]:
        """Yield what a derived graph says of some things so far."""
        for thing in things:
            for quad in self._dataset.quads(predicate=local.about, object_=node(thing), graph=graph):
                said = list(self._dataset.quads(_name(quad.subject), graph=graph))
                yield from said
                for end in {_name(one.object) for one in said} - {""}:
                    belonging = list(self._dataset.quads(end, graph=graph))
                    if not any(one.predicate.value == local.about for one in belonging):
                        yield from belonging

    def _leading(self, property_: str, thing: str) -> Iterator[Quad]:
        """Yield what leads to a thing by a property, in any graph."""
        return self._dataset.quads(predicate=property_, object_=node(thing))

    def _is_article(self, graph: str) -> bool:
        return graph.startswith(f"{self._iris.base}article/")


def _about(quads: Iterable[Quad], things: set[str], local: Local) -> Iterator[Quad]:
    """Yield the quads of nodes about some things, and of nodes that belong to these."""
    by_node: dict[str, list[Quad]] = {}
    for quad in quads:
        by_node.setdefault(_name(quad.subject), []).append(quad)
    for found in by_node.values():
        subjects = {_name(quad.object) for quad in found if quad.predicate.value == local.about}
        if subjects & things:
            yield from found
            for end in {_name(quad.object) for quad in found}:
                belonging = by_node.get(end, ())
                if not any(one.predicate.value == local.about for one in belonging):
                    yield from belonging


def _name(term: object) -> str:
    """Return the IRI of a term, nothing of a literal."""
    return term.value if isinstance(term, NamedNode) else ""
