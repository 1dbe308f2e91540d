"""What articles are made into a graph with: the lexicon, the model, and how an article and what joins them are mapped."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from kg.graph.iris import Iris
from kg.graph.mapping import map_article
from kg.graph.ontology import leading_roles, read_model, select_model
from kg.graph.terms import node
from kg.identity.places import Atlas, read_atlas
from kg.identity.resolve import Resolution
from kg.pipeline.making import Making
from kg.pipeline.model import Harvest
from kg.reasoning.model import Rule
from kg.reasoning.rules import load_rules
from kg.reference.lexicon import Lexicon, load_lexicon
from kg.vocab import POSSIBLY_SAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """Everything that does not depend on the articles. `listed` are the things of the model, as IRIs."""

    making: Making
    lexicon: Lexicon
    atlas: Atlas
    iris: Iris
    model: tuple[Quad, ...]
    listed: frozenset[str]
    leading: frozenset[str]

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules by which the graph is closed."""
        return load_rules(*self.making.lexicons, iris=self.iris)

    def map_harvest(self, harvest: Harvest, resolution: Resolution) -> list[Quad]:
        """Return the graph of an article."""
        return list(
            map_article(
                harvest.article, harvest.facts, resolution, named=harvest.named, leading=self.leading, iris=self.iris
            )
        )

    def find_listed(self, quads: Iterable[Quad]) -> tuple[str, ...]:
        """Return the things of the model that quads refer to, sorted."""
        terms = {term.value for quad in quads for term in (quad.subject, quad.object) if isinstance(term, NamedNode)}
        return tuple(sorted(terms & self.listed))

    def map_model(self, referenced: Iterable[str]) -> Iterator[Quad]:
        """Yield what a graph that refers to some things publishes of the model."""
        return select_model(self.model, referenced)

    def map_doubles(self, resolution: Resolution) -> Iterator[Quad]:
        """Yield who may be one person."""
        for left, right in resolution.possibly_same:
            ends = node(self.iris.rebase(left)), node(self.iris.rebase(right))
            yield Quad(ends[0], node(POSSIBLY_SAME), ends[1], node(self.iris.identity))


def load_kit(making: Making) -> Kit:
    """Return the kit of a graph that is made in some way."""
    lexicon, iris = load_lexicon(*making.lexicons), Iris(base=making.base)
    model = tuple(read_model(*making.lexicons, iris=iris))
    return Kit(
        making=making,
        lexicon=lexicon,
        atlas=read_atlas(lexicon),
        iris=iris,
        model=model,
        listed=frozenset(quad.subject.value for quad in model if isinstance(quad.subject, NamedNode)),
        leading=leading_roles(model, iris),
    )
