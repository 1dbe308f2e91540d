"""A change of articles as quads that go and come: of the articles' graphs, of what joins them, of what follows."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.graph.dataset import Dataset
from kg.identity.resolve import Resolution
from kg.pipeline.gist import Gist
from kg.pipeline.kit import Kit
from kg.reasoning.upkeep import Edit


@dataclass(slots=True)
class Ledger:
    """The sum of edits: what comes and goes again is no change."""

    removed: set[Quad] = field(default_factory=set)
    added: set[Quad] = field(default_factory=set)

    def enter(self, edit: Edit) -> None:
        """Add an edit."""
        self.added, self.removed = (
            (self.added - edit.removed) | (edit.added - self.removed),
            (self.removed - edit.added) | (edit.removed - self.added),
        )

    def edit(self) -> Edit:
        """Return all edits as one."""
        return Edit(frozenset(self.removed), frozenset(self.added))

    def quads(self) -> set[Quad]:
        """Return all quads that changed."""
        return self.removed | self.added


def compare(old: Iterable[Quad], new: Iterable[Quad]) -> Edit:
    """Return what makes new quads from old ones."""
    before, after = frozenset(old), frozenset(new)
    return Edit(before - after, after - before)


def edit_article(kit: Kit, dataset: Dataset, id_: str, quads: Collection[Quad]) -> tuple[Edit, tuple[str, ...]]:
    """Return the edit that makes an article's graph consist of some quads, and the things of the model that they name."""
    return compare(dataset.quads(graph=kit.iris.article(id_)), quads), kit.find_listed(quads)


def edit_joints(
    kit: Kit, dataset: Dataset, resolution: Resolution, before: Iterable[Gist], after: Iterable[Gist]
) -> Edit:
    """Return the edit of what joins the articles: the published part of the model, and who may be one person."""
    doubles = compare(dataset.quads(graph=kit.iris.identity), kit.map_doubles(resolution))
    listed = [frozenset(iri for gist in gists for iri in gist.listed) for gists in (before, after)]
    if listed[0] == listed[1]:
        return doubles
    model = compare(*map(kit.map_model, listed))
    return Edit(doubles.removed | model.removed, doubles.added | model.added)


def changed_triples(dataset: Dataset, ledger: Ledger) -> tuple[set[Triple], set[Triple]]:
    """Return the triples that no graph holds any more, and those that none held before; `dataset` is as it is now."""
    gone, come = set[Triple](), set[Triple]()
    went = {quad.triple for quad in ledger.removed}
    for triple in went | {quad.triple for quad in ledger.added}:
        now = _holders(dataset, triple)
        if not now:
            gone.add(triple)
        elif triple not in went and now <= ledger.added:
            come.add(triple)
    return gone, come


def _holders(dataset: Dataset, triple: Triple) -> set[Quad]:
    subject, object_ = triple.subject, triple.object
    if not isinstance(subject, NamedNode) or not isinstance(object_, NamedNode | Literal):
        return set()
    return set(dataset.quads(subject.value, triple.predicate.value, object_))
