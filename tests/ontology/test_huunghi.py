"""The model: within OWL 2 RL, consistent, named once, labelled in both languages, and all that is used is declared."""

import re
import shutil
from collections import defaultdict
from pathlib import Path

import owlready2
import pyoxigraph as ox
import pytest

from kg import vocab
from kg.reasoning.rules import load_rules
from kg.vocab import (
    HN,
    OWL,
    OWL_HAS_VALUE,
    OWL_INTERSECTION_OF,
    OWL_ON_PROPERTY,
    OWL_PROPERTY_CHAIN_AXIOM,
    PREFIXES,
    RDF,
    RDF_FIRST,
    RDF_NIL,
    RDF_REST,
    RDF_TYPE,
    RDFS,
    RDFS_DOMAIN,
    RDFS_LABEL,
    RDFS_RANGE,
    RDFS_SUB_CLASS_OF,
    RDFS_SUB_PROPERTY_OF,
    XSD,
)

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "ontology"
REFERENCE = ROOT / "kg" / "reference"
ONTOLOGY = ox.NamedNode("https://w3id.org/huunghi/ns")
TRIPLES = [quad.triple for quad in ox.parse(path=FOLDER / "huunghi.ttl")]
BY_SUBJECT: dict[object, dict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
for triple in TRIPLES:
    BY_SUBJECT[triple.subject][triple.predicate.value].append(triple.object)

KINDS = {"Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty", "NamedIndividual"}
DECLARED: dict[str, str] = {
    subject.value: kind.value.removeprefix(OWL)
    for subject, found in BY_SUBJECT.items()
    for kind in found[RDF_TYPE]
    if isinstance(subject, ox.NamedNode) and kind.value.removeprefix(OWL) in KINDS
}
OURS = sorted(iri for iri in DECLARED if iri.startswith(HN))


# --- The profile: https://www.w3.org/TR/owl2-profiles/#OWL_2_RL

# xsd:date and xsd:gYear are not in OWL 2's datatype map; owl:real and owl:rational are not in RL's.
RL_DATATYPES = {XSD + name for name in ("string", "integer", "decimal", "boolean", "dateTime", "anyURI")}
RL_CHARACTERISTICS = {OWL + name for name in ("SymmetricProperty", "TransitiveProperty")}
RL_PREDICATES = {
    RDF_TYPE,
    RDFS_SUB_CLASS_OF,
    RDFS_SUB_PROPERTY_OF,
    RDFS_DOMAIN,
    RDFS_RANGE,
    RDF_FIRST,
    RDF_REST,
    OWL_INTERSECTION_OF,
    OWL_ON_PROPERTY,
    OWL_HAS_VALUE,
    OWL_PROPERTY_CHAIN_AXIOM,
    OWL + "inverseOf",
    OWL + "disjointWith",
    OWL + "versionIRI",
    OWL + "versionInfo",
}


def is_super_expression(term: object) -> bool:
    """Whether a class expression may stand on the right of ⊑ (and, without unions and the like, on the left)."""
    if isinstance(term, ox.NamedNode):
        return DECLARED.get(term.value) == "Class"
    found = BY_SUBJECT[term]
    return bool(found[OWL_HAS_VALUE]) and DECLARED[found[OWL_ON_PROPERTY][0].value] == "ObjectProperty"


def members(head: object) -> list[object]:
    found = []
    while head != ox.NamedNode(RDF_NIL):
        assert isinstance(head, ox.BlankNode)
        found.extend(BY_SUBJECT[head][RDF_FIRST])
        (head,) = BY_SUBJECT[head][RDF_REST]
    return found


def test_only_constructs_of_owl_2_rl_are_used() -> None:
    used = {triple.predicate.value for triple in TRIPLES}
    assert {iri for iri in used if iri.startswith((OWL, RDF))} <= RL_PREDICATES
    types = {triple.object.value for triple in TRIPLES if triple.predicate.value == RDF_TYPE}
    allowed = {OWL + kind for kind in KINDS} | RL_CHARACTERISTICS | {OWL + "Ontology", OWL + "Restriction"}
    assert types <= allowed | {HN + "Standing", HN + "Level"}


def test_class_axioms_keep_to_the_profile() -> None:
    seen = 0
    for subject, found in list(BY_SUBJECT.items()):
        for wider in found[RDFS_SUB_CLASS_OF]:
            assert isinstance(subject, ox.NamedNode) and is_super_expression(wider), (subject, wider)
            seen += 1
        for parts in found[OWL_INTERSECTION_OF]:
            assert isinstance(subject, ox.NamedNode)
            assert all(map(is_super_expression, members(parts))), subject
            seen += 1
        for other in found[OWL + "disjointWith"]:
            assert {DECLARED[subject.value], DECLARED[other.value]} == {"Class"}
            seen += 1
    assert seen > 50


def test_property_axioms_keep_to_the_profile() -> None:
    for subject, found in list(BY_SUBJECT.items()):
        kind = DECLARED.get(subject.value, "") if isinstance(subject, ox.NamedNode) else ""
        for wider in found[RDFS_SUB_PROPERTY_OF]:
            assert DECLARED[wider.value] == kind
        for other in found[OWL + "inverseOf"]:
            assert DECLARED[other.value] == kind == "ObjectProperty"
        for chain in found[OWL_PROPERTY_CHAIN_AXIOM]:
            assert kind == "ObjectProperty"
            assert {DECLARED[link.value] for link in members(chain)} == {"ObjectProperty"}
        for class_ in found[RDFS_DOMAIN]:
            assert kind in {"ObjectProperty", "DatatypeProperty"} and DECLARED[class_.value] == "Class"
        for range_ in found[RDFS_RANGE]:
            assert DECLARED.get(range_.value) == "Class" if kind == "ObjectProperty" else range_.value in RL_DATATYPES
        if RL_CHARACTERISTICS & {type_.value for type_ in found[RDF_TYPE]}:
            assert kind == "ObjectProperty"


def test_blank_nodes_are_lists_and_what_stands_in_them() -> None:
    blank = {subject for subject in BY_SUBJECT if isinstance(subject, ox.BlankNode)}
    lists = {node for node in blank if BY_SUBJECT[node][RDF_FIRST]}
    listed = {item for node in lists for item in BY_SUBJECT[node][RDF_FIRST]}
    assert lists
    assert blank - lists <= listed


def test_every_axiom_has_a_rule() -> None:
    assert len(load_rules()) > 150  # a construct without a rule raises LexiconError


# --- Names and labels


def test_each_term_is_one_kind_of_thing() -> None:
    for subject, found in BY_SUBJECT.items():
        kinds = {kind.value.removeprefix(OWL) for kind in found[RDF_TYPE]} & KINDS
        assert len(kinds) <= 1, subject


@pytest.mark.parametrize("predicate", [RDFS_LABEL, RDFS + "comment"])
def test_each_term_is_labelled_in_both_languages(predicate: str) -> None:
    languages = {iri: sorted(text.language for text in BY_SUBJECT[ox.NamedNode(iri)][predicate]) for iri in OURS}
    assert {iri: found for iri, found in languages.items() if found != ["en", "vi"]} == {}
    assert len(languages) > 130


def test_each_term_says_where_it_is_defined() -> None:
    assert [iri for iri in OURS if BY_SUBJECT[ox.NamedNode(iri)][RDFS + "isDefinedBy"] != [ONTOLOGY]] == []


def test_the_ontology_has_a_version() -> None:
    assert [version.value for version in BY_SUBJECT[ONTOLOGY][OWL + "versionIRI"]] == [
        "https://w3id.org/huunghi/ns/0.2.0"
    ]
    assert [version.value for version in BY_SUBJECT[ONTOLOGY][OWL + "versionInfo"]] == ["0.2.0"]


def test_what_code_names_is_in_the_ontology() -> None:
    constants = {value for name, value in vars(vocab).items() if name.isupper() and isinstance(value, str)}
    assert {iri for iri in constants if iri.startswith(HN) and iri != HN} <= set(OURS)
    read = {name for path in REFERENCE.glob("*.py") for name in re.findall(r'\bHN \+ "(\w+)"', path.read_text("utf-8"))}
    assert len(read) > 30
    assert {HN + name for name in read} <= set(OURS)


def test_a_constant_is_its_local_name_in_capitals() -> None:
    namespaces = {name: value for name, value in vars(vocab).items() if value in PREFIXES.values() and name != "HN"}
    seen = 0
    for name, value in vars(vocab).items():
        if (
            not name.isupper()
            or not isinstance(value, str)
            or value in PREFIXES.values()
            or value.startswith(vocab.HNR)
        ):
            continue
        prefix, namespace = next(((p + "_", n) for p, n in namespaces.items() if value.startswith(n)), ("", HN))
        local = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", value.removeprefix(namespace)).replace("-", "_").upper()
        assert name in {prefix + local, f"{prefix}{local}_CLASS"}
        seen += 1
    assert seen > 150


# shapes.ttl names terms as paths and targets; its own shapes are not of the model's namespace.
@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.ttl")), ids=lambda path: path.name)
def test_what_the_files_use_is_declared(path: Path) -> None:
    used = set()
    for quad in ox.parse(path=path):
        used |= {term.value for term in (quad.subject, quad.predicate, quad.object) if isinstance(term, ox.NamedNode)}
    assert {iri for iri in used if iri.startswith(HN)} <= set(OURS)


def test_terms_of_other_vocabularies_are_declared() -> None:
    meta = (OWL, RDF, RDFS, XSD, HN, vocab.HNR, ONTOLOGY.value)
    named = {
        term.value
        for triple in TRIPLES
        for term in (triple.subject, triple.predicate, triple.object)
        if isinstance(term, ox.NamedNode) and not term.value.startswith(meta)
    }
    assert named <= set(DECLARED)


def test_every_property_that_leads_from_two_others_is_named() -> None:
    heads = {rule.head.predicate.removeprefix(HN) for rule in load_rules() if "propertyChainAxiom" in rule.axiom}
    assert heads == {
        "officerOf",
        "chairs",
        "leadsIn",
        "pairedWith",
        "cooperatesWith",
        "cooperatesWithCountry",
        "inCountry",
        "worksAtLevel",
        "metWith",
    }


# --- Consistency, by a complete reasoner


def hermit(tmp_path: Path, extra: str = "") -> list[str]:
    """Return the classes that HermiT finds unsatisfiable; it raises where the ontology is inconsistent."""
    path = tmp_path / "huunghi.nt"
    facts = [
        quad.triple
        for quad in ox.parse(f"@prefix hn: <{HN}> . @prefix owl: <{OWL}> . {extra}", format=ox.RdfFormat.TURTLE)
    ]
    path.write_bytes(ox.serialize([*TRIPLES, *facts], format=ox.RdfFormat.N_TRIPLES))
    world = owlready2.World()
    loaded = world.get_ontology(path.as_uri()).load()
    with loaded:
        owlready2.sync_reasoner_hermit(world, debug=0)
    return sorted({class_.iri for class_ in world.inconsistent_classes()} - {OWL + "Nothing"})


needs_java = pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs java (Debian: default-jre-headless)")


@needs_java
def test_hermit_finds_every_class_satisfiable(tmp_path: Path) -> None:
    assert hermit(tmp_path) == []


@needs_java
def test_hermit_reads_the_axioms(tmp_path: Path) -> None:
    unsatisfiable = hermit(tmp_path, f"hn:Both a owl:Class ; <{RDFS_SUB_CLASS_OF}> hn:Person , hn:Province .")
    assert unsatisfiable == [HN + "Both"]


@needs_java
def test_hermit_finds_a_person_that_is_a_place_inconsistent(tmp_path: Path) -> None:
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        hermit(tmp_path, "<urn:x> a hn:Person , hn:Country .")
