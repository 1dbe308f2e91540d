"""What a graph publishes of the model: terms, roles, and the listed things that its facts lead to."""

from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from kg import vocab
from kg.graph.iris import Iris
from kg.graph.ontology import read_model, select_model
from kg.vocab import HN, HNR, SKOS

PLACE = HNR + "place/"
VUFO = HNR + "organisation/lien-hiep-cac-to-chuc-huu-nghi-viet-nam"
LAO_CAI, LAO_CAI_2025, YEN_BAI, VIET_NAM = (PLACE + name for name in ("lao-cai", "lao-cai-2025", "yen-bai", "viet-nam"))
MINE = """
@prefix hn: <https://w3id.org/huunghi/ns#> .
@prefix ex: <https://example.org/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
ex:lead a hn:Role ; skos:prefLabel "Trưởng nhóm"@vi .
ex:lake a hn:Locality ; skos:prefLabel "Hồ Ba Bể"@vi ; hn:ambiguous "Hồ"@vi ; hn:partOf ex:park .
ex:park a hn:Locality ; skos:prefLabel "Vườn quốc gia"@vi .
ex:pond a hn:Locality ; skos:prefLabel "Ao"@vi .
ex:Lake rdfs:subClassOf hn:Locality .
"""


@pytest.fixture(scope="module")
def model() -> list[Quad]:
    return list(read_model())


def subjects(quads: list[Quad], kind: str) -> set[str]:
    return {
        quad.subject.value
        for quad in quads
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(vocab.HNR + kind)
    }


def labels(quads: list[Quad], iri: str) -> set[str]:
    found = (quad for quad in quads if quad.subject == NamedNode(iri) and quad.predicate.value == vocab.RDFS_LABEL)
    return {str(quad.object) for quad in found}


def test_without_facts_only_terms_roles_and_what_axioms_name(model: list[Quad]) -> None:
    kept = list(select_model(model, ()))
    assert subjects(kept, "organisation/") == {VUFO}
    assert subjects(kept, "place/") == {VIET_NAM}
    assert subjects(kept, "") == {VUFO, VIET_NAM} | subjects(model, "role/")
    ontology = {quad for quad in model if str(quad.subject).startswith(f"<{vocab.HN}")}
    assert len(ontology) > 1000
    assert ontology <= set(kept)
    assert {quad for quad in model if isinstance(quad.subject, BlankNode)} <= set(kept)


def test_a_place_comes_with_what_it_lies_in_and_went_into(model: list[Quad]) -> None:
    kept = list(select_model(model, [YEN_BAI, "https://w3id.org/huunghi/id/person/somebody"]))
    assert subjects(kept, "place/") == {YEN_BAI, LAO_CAI_2025, VIET_NAM}
    (other,) = labels(kept, YEN_BAI) - {'"Yên Bái"@vi'}
    assert other == '"Yen Bai"@en'


def test_what_only_the_extractor_needs_is_left_out(model: list[Quad]) -> None:
    everything = list(
        select_model(model, [quad.subject.value for quad in model if isinstance(quad.subject, NamedNode)])
    )
    predicates = {quad.predicate.value for quad in everything}
    assert not predicates & {HN + name for name in ("ambiguous", "shortName", "ofClass", "heads", "otherUnit")}
    assert {vocab.LEADING, vocab.UNIT, HN + "gsoCode", HN + "mergedInto", SKOS + "notation"} <= predicates


def test_nothing_kept_leads_to_something_left_out(model: list[Quad]) -> None:
    kept = list(select_model(model, [LAO_CAI, vocab.HNR + "organisation/pacccom"]))
    listed, here = {quad.subject for quad in model}, {quad.subject for quad in kept}
    assert len(here) > 300
    assert {quad.object for quad in kept} & listed <= here


def test_the_label_of_a_place_is_that_which_facts_give_it(model: list[Quad]) -> None:
    kept = list(select_model(model, [PLACE + "ho-chi-minh"]))
    assert labels(kept, PLACE + "ho-chi-minh") == {'"thành phố Hồ Chí Minh"@vi', '"Ho Chi Minh City"@en'}


def test_everything_kept_has_one_label_a_language(model: list[Quad]) -> None:
    kept = list(select_model(model, sorted(subjects(model, ""))))
    found: dict[tuple[str, str | None], set[str]] = {}
    for quad in kept:
        if quad.predicate.value == vocab.RDFS_LABEL and isinstance(quad.object, Literal):
            found.setdefault((str(quad.subject), quad.object.language), set()).add(quad.object.value)
    assert len(found) > 3000
    assert {key: names for key, names in found.items() if len(names) > 1} == {}


def test_a_users_own_file_follows_the_same_rule(tmp_path: Path) -> None:
    path = tmp_path / "mine.ttl"
    path.write_text(MINE, encoding="utf-8")
    names = Iris(base="https://example.net/")
    kept = list(select_model(read_model(path, iris=names), ["https://example.org/lake"]))
    mine = {quad.subject.value for quad in kept if str(quad.subject).startswith("<https://example.org/")}
    assert mine == {f"https://example.org/{name}" for name in ("lead", "lake", "park", "Lake")}
    assert not [quad for quad in kept if quad.predicate.value == HN + "ambiguous"]
    assert {quad.graph_name for quad in kept} == {NamedNode("https://example.net/graph/model")}


def test_the_order_of_the_model_does_not_matter(model: list[Quad]) -> None:
    assert set(select_model(model, [LAO_CAI])) == set(select_model(reversed(model), [LAO_CAI]))
