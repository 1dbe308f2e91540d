"""A proof as RDF (PROV-O): each statement an entity, each step of the proof the activity that generated it.

Statements are reified (rdf:Statement), since the stores that such a file is loaded into do not share RDF-star.
"""

from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from kg import vocab
from kg.graph.dataset import Dataset
from kg.graph.iris import digest
from kg.graph.provenance import find_evidence
from kg.graph.terms import node
from kg.reasoning.model import Step

TYPE: Final = node(vocab.RDF_TYPE)
# What is told of an evidence and its article, so that the file speaks for itself.
TOLD: Final = (
    vocab.OA_HAS_SOURCE,
    vocab.OA_HAS_SELECTOR,
    vocab.OA_EXACT,
    vocab.OA_START,
    vocab.OA_END,
    vocab.RULE,
    vocab.READING,
    vocab.DCTERMS_IDENTIFIER,
    vocab.DCTERMS_PUBLISHER,
    vocab.SCHEMA_HEADLINE,
    vocab.SCHEMA_DATE_PUBLISHED,
    vocab.SCHEMA_URL,
    vocab.COPY_OF,
)


def derive(dataset: Dataset, step: Step, base: str) -> tuple[ox.Triple, ...]:
    """Return a proof as triples, sorted, each once; `base` is where the names of its statements and steps begin."""
    return tuple(sorted(set(_derive(dataset, step, base)), key=str))


def _derive(dataset: Dataset, step: Step, base: str) -> Iterator[ox.Triple]:
    this = _statement(step.triple, base)
    for class_ in (vocab.RDF_STATEMENT, vocab.PROV_ENTITY):
        yield ox.Triple(this, TYPE, node(class_))
    yield ox.Triple(this, node(vocab.RDF_SUBJECT), step.triple.subject)
    yield ox.Triple(this, node(vocab.RDF_PREDICATE), step.triple.predicate)
    yield ox.Triple(this, node(vocab.RDF_OBJECT), step.triple.object)
    if step.rule is None:
        yield from _sources(dataset, step, this)
        return
    premises = [_statement(premise.triple, base) for premise in step.premises]
    names = [str(term) for term in (this, *premises)]
    activity = node(f"{base}proof/step/{digest(16, step.rule.axiom, *names)}")
    yield ox.Triple(this, node(vocab.PROV_WAS_GENERATED_BY), activity)
    yield ox.Triple(activity, TYPE, node(vocab.PROV_ACTIVITY))
    yield ox.Triple(activity, node(vocab.AXIOM), ox.Literal(step.rule.axiom))
    for premise, name in zip(step.premises, premises, strict=True):
        yield ox.Triple(activity, node(vocab.PROV_USED), name)
        yield ox.Triple(this, node(vocab.PROV_WAS_DERIVED_FROM), name)
        yield from _derive(dataset, premise, base)


def _sources(dataset: Dataset, step: Step, this: ox.NamedNode) -> Iterator[ox.Triple]:
    """Yield the graphs that state a triple, and of those that are articles' the words that do."""
    for graph in step.graphs:
        yield ox.Triple(this, node(vocab.PROV_HAD_PRIMARY_SOURCE), node(graph))
        yield from _about(dataset, graph)
        subject = step.triple.subject
        for evidence in find_evidence(dataset, subject, graph)[:1] if isinstance(subject, ox.NamedNode) else ():
            yield ox.Triple(this, node(vocab.PROV_WAS_DERIVED_FROM), node(evidence))
            yield from _about(dataset, evidence)
            for link in dataset.triples(evidence, vocab.OA_HAS_SELECTOR):
                if isinstance(link.object, ox.NamedNode):
                    yield from _about(dataset, link.object.value)


def _about(dataset: Dataset, iri: str) -> Iterator[ox.Triple]:
    for property_ in TOLD:
        yield from dataset.triples(iri, property_)


def _statement(triple: ox.Triple, base: str) -> ox.NamedNode:
    """Return the name of a triple: the same in every proof that it is a part of."""
    return node(f"{base}proof/statement/{digest(16, triple.subject, triple.predicate, triple.object)}")
