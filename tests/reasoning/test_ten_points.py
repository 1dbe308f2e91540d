"""What reasoning must fill in, each point on what the seed articles state, written as the graph holds it."""

import pyoxigraph as ox
import pytest
from oracle import ontology, read_turtle

from kg.graph.dataset import Dataset
from kg.graph.iris import Iris
from kg.reasoning.closure import infer, infer_dataset
from kg.reasoning.rules import load_rules
from kg.vocab import ORG_SUB_ORGANIZATION_OF, OWL

RULES = load_rules()
NATIONAL = "lien-hiep-cac-to-chuc-huu-nghi-viet-nam"

FACTS = f"""
@prefix o: <https://w3id.org/huunghi/id/organisation/> .
@prefix p: <https://w3id.org/huunghi/id/place/> .
@prefix x: <https://w3id.org/huunghi/id/person/> .

p:viet-nam a hn:Country ; hn:inCountry p:viet-nam .
p:trung-quoc a hn:Country ; hn:inCountry p:trung-quoc .
p:lao-cai a hn:Province ; hn:partOf p:viet-nam ; hn:inCountry p:viet-nam .
p:lai-chau a hn:Province ; hn:partOf p:viet-nam ; hn:inCountry p:viet-nam .
p:muong-khuong a hn:Locality ; hn:partOf p:lao-cai .
p:van-nam a hn:Locality ; hn:partOf p:trung-quoc ; hn:inCountry p:trung-quoc .
p:ma-quan a hn:Locality ; hn:partOf p:van-nam .

o:{NATIONAL} a hn:FriendshipUnion .
o:lien-hiep-lai-chau a hn:FriendshipUnion ; hn:serves p:lai-chau .
o:district-union a hn:FriendshipUnion ; hn:serves p:muong-khuong .
o:van-phong a hn:Department ; org:subOrganizationOf o:lien-hiep-lai-chau .
o:ubnd-lai-chau a hn:PeoplesCommittee ; hn:serves p:lai-chau .
o:hoi-viet-trung-lao-cai a hn:FriendshipAssociation ; hn:serves p:lao-cai ; hn:counterpart p:trung-quoc .

x:tong-thanh-hai a hn:Person .
x:duong-duc-huy a hn:Person .
x:vu-van-cai a hn:Person .
x:nguyen-phuong-nga a hn:Person .
x:tran-tien-dung a hn:Person .

hnr:chair a hn:Tenure ; org:member x:tong-thanh-hai ; org:organization o:lien-hiep-lai-chau ;
    hn:organisationChaired o:lien-hiep-lai-chau ; hn:standing hn:re-elected .
hnr:deputy a hn:Tenure ; org:member x:tong-thanh-hai ; org:organization o:ubnd-lai-chau ; hn:standing hn:incumbent .
hnr:lao-cai-chair a hn:Tenure ; org:member x:duong-duc-huy ; org:organization o:hoi-viet-trung-lao-cai ;
    hn:organisationChaired o:hoi-viet-trung-lao-cai ; hn:standing hn:re-elected .
hnr:lao-cai-former a hn:Tenure ; org:member x:vu-van-cai ; org:organization o:hoi-viet-trung-lao-cai ;
    hn:organisationChaired o:hoi-viet-trung-lao-cai ; hn:standing hn:incumbent .
hnr:past a hn:Tenure ; org:member x:tran-tien-dung ; org:organization o:hoi-viet-trung-lao-cai ;
    hn:standing hn:former .

hnr:pair a hn:FriendshipPair ; hn:vietnameseSide p:muong-khuong ; hn:foreignSide p:ma-quan ; hn:pairKind "district" .
hnr:partnership a hn:Partnership ; hn:partnershipOf p:lao-cai ; hn:partnershipWith p:van-nam .
hnr:meeting a hn:Meeting ; hn:attendee x:nguyen-phuong-nga , x:tran-tien-dung ; hn:participant o:ubnd-lai-chau .
hnr:other-meeting a hn:Meeting ; hn:attendee x:vu-van-cai .
hnr:article a hn:Article .
hnr:evidence a hn:Evidence ; oa:hasSource hnr:article .
hnr:chu-tich a hn:Role .
"""

POINTS = {
    "1 holds": (
        "x:tong-thanh-hai hn:holds hnr:chair , hnr:deputy ; org:hasMembership hnr:chair .",
        "hnr:chair hn:holds x:tong-thanh-hai .",
    ),
    "2 officerOf": (
        "x:tong-thanh-hai hn:officerOf o:lien-hiep-lai-chau , o:ubnd-lai-chau ; org:memberOf o:ubnd-lai-chau . "
        "x:tran-tien-dung hn:officerOf o:hoi-viet-trung-lao-cai .",
        "x:duong-duc-huy hn:officerOf o:lien-hiep-lai-chau .",
    ),
    "3 chairs": (
        "x:tong-thanh-hai hn:chairs o:lien-hiep-lai-chau ; org:headOf o:lien-hiep-lai-chau .",
        "x:tong-thanh-hai hn:chairs o:ubnd-lai-chau . x:tran-tien-dung hn:chairs o:hoi-viet-trung-lao-cai .",
    ),
    "4 leadsIn": (
        "x:tong-thanh-hai hn:leadsIn p:lai-chau . x:duong-duc-huy hn:leadsIn p:lao-cai .",
        "x:tong-thanh-hai hn:leadsIn p:lao-cai . x:tran-tien-dung hn:leadsIn p:lao-cai .",
    ),
    "5 pairedWith": (
        "p:muong-khuong hn:pairedWith p:ma-quan . p:ma-quan hn:pairedWith p:muong-khuong .",
        "p:lao-cai hn:pairedWith p:ma-quan , p:van-nam . p:muong-khuong hn:pairedWith p:muong-khuong .",
    ),
    "6 cooperatesWith": (
        "p:lao-cai hn:cooperatesWith p:van-nam . p:van-nam hn:cooperatesWith p:lao-cai .",
        "p:lai-chau hn:cooperatesWith p:van-nam . p:muong-khuong hn:cooperatesWith p:ma-quan .",
    ),
    "7 cooperatesWithCountry": (
        "p:lao-cai hn:cooperatesWithCountry p:trung-quoc . p:van-nam hn:cooperatesWithCountry p:viet-nam . "
        "p:ma-quan hn:inCountry p:trung-quoc . p:muong-khuong hn:partOf p:viet-nam ; hn:inCountry p:viet-nam .",
        "p:lao-cai hn:cooperatesWithCountry p:viet-nam . p:lai-chau hn:cooperatesWithCountry p:trung-quoc .",
    ),
    "8 subOrganizationOf": (
        f"o:lien-hiep-lai-chau org:subOrganizationOf o:{NATIONAL} ; org:transitiveSubOrganizationOf o:{NATIONAL} . "
        f"o:van-phong org:transitiveSubOrganizationOf o:lien-hiep-lai-chau , o:{NATIONAL} .",
        f"o:van-phong org:subOrganizationOf o:{NATIONAL} . o:ubnd-lai-chau org:subOrganizationOf o:{NATIONAL} . "
        f"o:{NATIONAL} a hn:ProvincialUnion . o:district-union a hn:ProvincialUnion .",
    ),
    "9 attended and metWith": (
        "x:nguyen-phuong-nga hn:attended hnr:meeting ; hn:metWith x:tran-tien-dung . "
        "x:tran-tien-dung hn:metWith x:nguyen-phuong-nga .",
        "x:vu-van-cai hn:metWith x:nguyen-phuong-nga . x:nguyen-phuong-nga hn:metWith x:nguyen-phuong-nga .",
    ),
    "10 superclasses and other vocabularies": (
        "x:vu-van-cai a foaf:Person , schema:Person . o:lien-hiep-lai-chau a hn:ProvincialUnion , hn:Organisation , "
        "org:Organization , schema:Organization ; schema:areaServed p:lai-chau . "
        "hnr:chair a hn:Fact , org:Membership . hnr:chu-tich a org:Role , skos:Concept . hnr:meeting a schema:Event . "
        "hnr:article a schema:NewsArticle , prov:Entity . hnr:evidence a oa:SpecificResource . "
        "p:lao-cai a hn:Place , schema:Place ; "
        "schema:containedInPlace p:viet-nam . o:ubnd-lai-chau a hn:GovernmentBody , schema:GovernmentOrganization . "
        "hn:Ministry rdfs:subClassOf org:Organization .",
        "x:vu-van-cai a org:Organization . p:lao-cai a hn:Country . hnr:meeting a org:Membership .",
    ),
}


def read(text: str) -> set[ox.Triple]:
    prefixes = FACTS.split("\n\n", maxsplit=1)[0]
    return set(read_turtle(prefixes + text))


@pytest.fixture(scope="module")
def inferred() -> set[ox.Triple]:
    return set(infer([*ontology(), *read_turtle(FACTS)], RULES))


@pytest.mark.parametrize("point", POINTS)
def test_a_point(point: str, inferred: set[ox.Triple]) -> None:
    follows, never = POINTS[point]
    assert read(follows) - inferred == set()
    assert read(never) & (inferred | read(FACTS)) == set()


def test_no_point_is_lost() -> None:
    assert len(POINTS) == 10


def test_two_chairs_of_one_body_stay_two_people(inferred: set[ox.Triple]) -> None:
    chairs = {
        triple.subject.value.rpartition("/")[2]
        for triple in inferred
        if triple.predicate.value.endswith("#chairs") and triple.object.value.endswith("hoi-viet-trung-lao-cai")
    }
    assert chairs == {"duong-duc-huy", "vu-van-cai"}
    assert not {triple for triple in inferred if triple.predicate.value in {OWL + "sameAs", OWL + "differentFrom"}}


def test_a_dataset_is_closed_over_all_its_graphs_into_one() -> None:
    dataset, graph = Dataset(), "https://w3id.org/huunghi/id/graph/inferred"
    for number, triple in enumerate([*ontology(), *read_turtle(FACTS)]):
        dataset.add([ox.Quad(*triple, ox.NamedNode(f"https://example.org/article/{number % 3}"))])
    dataset.add([ox.Quad(*next(iter(read("x:old hn:chairs o:gone ."))), ox.NamedNode(graph))])
    assert infer_dataset(dataset, RULES, graph).total == infer_dataset(dataset, RULES, graph).total > 300
    assert {quad.triple for quad in dataset.quads(graph=graph)} == set(infer([*ontology(), *read_turtle(FACTS)], RULES))


def test_the_national_union_follows_the_base() -> None:
    rules = load_rules(iris=Iris(base="https://example.org/"))
    (triple,) = (
        triple
        for triple in infer(read_turtle(":union a hn:ProvincialUnion ."), rules)
        if triple.predicate.value == ORG_SUB_ORGANIZATION_OF
    )
    assert triple.object.value == f"https://example.org/organisation/{NATIONAL}"
