"""Every inferred link of a build has a proof: all of the seeds', and a sample of a larger graph's."""

import importlib.util
import random
from pathlib import Path
from types import ModuleType

import pyoxigraph as ox
import pytest
from oracle import as_lines, owlrl_infers
from test_proof import check

from kg.folder import QUADS, STORE
from kg.graph.dataset import Dataset, open_dataset
from kg.graph.iris import Iris
from kg.pipeline.build import build
from kg.pipeline.model import Plan
from kg.reasoning.closure import infer_dataset
from kg.reasoning.derivation import derive
from kg.reasoning.model import Step
from kg.reasoning.proof import open_prover
from kg.reasoning.rules import compile_rules, load_rules
from kg.vocab import HNR, OA_EXACT, OWL, PROV_ACTIVITY, PROV_ENTITY, RDF_SUBJECT, RDF_TYPE, RDFS

ROOT = Path(__file__).parents[2]
INFERRED = Iris().inferred


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("seeds") / "out"
    assert build(Plan(sources=(str(ROOT / "seeds"),), out=out)).published
    return out


def inferred(dataset: Dataset) -> list[ox.Triple]:
    return sorted((quad.triple for quad in dataset.quads(graph=INFERRED)), key=str)


def leaves(step: Step) -> list[Step]:
    return [step] if step.is_stated else [leaf for premise in step.premises for leaf in leaves(premise)]


def test_every_inferred_link_of_the_seeds_has_a_proof(seeds: Path) -> None:
    with open_dataset(seeds / STORE, read_only=True) as dataset:
        prover, base = open_prover(dataset)
        triples = inferred(dataset)
        assert base == HNR
        assert len(triples) > 900
        proofs = [prover.explain(triple) for triple in triples]
        assert [proof.triple for proof in proofs] == triples
        assert max(check(proof) for proof in proofs) <= 8
        # An article, the model or the chronicle states each leaf.
        graphs = {graph for proof in proofs for leaf in leaves(proof) for graph in leaf.graphs}
        assert INFERRED not in graphs
        assert len(graphs) == 8


def test_a_graphs_own_model_gives_the_rules_that_closed_it(seeds: Path) -> None:
    with open_dataset(seeds / STORE, read_only=True) as dataset:
        assert compile_rules(quad.triple for quad in dataset.quads(graph=Iris().model)) == load_rules()


def test_every_proof_is_rdf_that_rests_on_quotes(seeds: Path) -> None:
    with open_dataset(seeds / STORE, read_only=True) as dataset:
        prover, base = open_prover(dataset)
        links = [triple for triple in inferred(dataset) if triple.predicate.value.endswith(("#leadsIn", "#metWith"))]
        assert len(links) > 10
        for link in links:
            proof = prover.explain(link)
            triples = derive(dataset, proof, base)
            assert list(triples) == sorted(set(triples), key=str)
            types = [triple.object.value for triple in triples if triple.predicate.value == RDF_TYPE]
            assert types.count(PROV_ACTIVITY) == len(steps(proof))
            assert types.count(PROV_ENTITY) == len({step.triple for step in everything(proof)})
            assert {triple.predicate.value for triple in triples} >= {OA_EXACT, RDF_SUBJECT}
            assert not any(isinstance(term, ox.BlankNode) for triple in triples for term in triple)


def everything(step: Step) -> list[Step]:
    return [step, *(below for premise in step.premises for below in everything(premise))]


def steps(step: Step) -> set[ox.Triple]:
    return {one.triple for one in everything(step) if not one.is_stated}


def bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("proofs", ROOT / "bench" / "proofs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_sample_of_a_larger_graph_is_proved(seeds: Path) -> None:
    dataset = Dataset()
    dataset.load(bench().grown(list(ox.parse(path=seeds / QUADS)), copies=8))
    assert infer_dataset(dataset, load_rules(), INFERRED).total > 3000
    prover, _ = open_prover(dataset)
    sample = random.Random(3).sample(inferred(dataset), 300)
    assert all(check(prover.explain(triple)) <= 8 for triple in sample)


def test_what_was_inferred_of_the_seeds_is_what_owlrl_infers(seeds: Path) -> None:
    with open_dataset(seeds / STORE, read_only=True) as dataset:
        closed = set(as_lines(inferred(dataset)))
        spoken = {atom.predicate for rule in load_rules() for atom in (*rule.body, rule.head)}
        # What no axiom speaks of leads to nothing, and owlrl's time grows with every triple.
        stated = {
            quad.triple
            for quad in dataset
            if quad.graph_name != ox.NamedNode(INFERRED)
            and (quad.predicate.value in spoken or isinstance(quad.subject, ox.BlankNode) or is_owl(quad.predicate))
        }
    assert len(stated) > 1000
    assert owlrl_infers(stated) == closed


def is_owl(predicate: ox.NamedNode) -> bool:
    return predicate.value.startswith((OWL, RDFS)) and not predicate.value.endswith(("label", "comment", "isDefinedBy"))
