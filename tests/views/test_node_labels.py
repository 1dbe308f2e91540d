"""What nodes are called: short where the model knows a short form, and told apart where two are called alike."""

from pyoxigraph import Literal, NamedNode, Quad

from kg import vocab
from kg.graph.dataset import Dataset
from kg.views.labels import shorten_label, tell_apart
from kg.views.model import Node, NodeKind
from kg.views.triples import Triples

GRAPH = NamedNode("https://w3id.org/huunghi/id/graph/model")


def triples(*said: tuple[str, str, str | Literal]) -> Triples:
    dataset = Dataset()
    for subject, property_, object_ in said:
        thing = object_ if isinstance(object_, Literal) else NamedNode(object_)
        dataset.add([Quad(NamedNode(subject), NamedNode(property_), thing, GRAPH)])
    return Triples(dataset)


def node(iri: str, label: str, kind: NodeKind = "province") -> Node:
    return Node(iri=iri, kind=kind, label=label, short=label)


def told(graph: Triples, *nodes: Node) -> list[str]:
    return [one.label for one in tell_apart(graph, nodes)]


def test_a_body_is_called_by_the_short_form_of_its_class() -> None:
    class_ = vocab.PEOPLES_COMMITTEE
    graph = triples(
        (class_, vocab.RDFS_LABEL, Literal("Ủy ban nhân dân", language="vi")),
        (class_, vocab.SKOS_ALT_LABEL, Literal("UBND", language="vi")),
        *((f"a:{n}", vocab.RDF_TYPE, class_) for n in range(2)),
        ("a:0", vocab.RDFS_LABEL, Literal("Ủy ban nhân dân tỉnh Lào Cai", language="vi")),
        ("a:1", vocab.RDFS_LABEL, Literal("Chính quyền tỉnh Lào Cai", language="vi")),
    )
    assert [shorten_label(graph, f"a:{n}") for n in range(2)] == ["UBND tỉnh Lào Cai", "Chính quyền tỉnh Lào Cai"]


def test_what_was_before_and_after_a_merger_says_when() -> None:
    graph = triples(
        ("a:new", vocab.VALID_FROM, Literal("2025-07-01")),
        ("a:old", vocab.VALID_UNTIL, Literal("2025-06-30")),
        *((f"a:{age}-union", vocab.SERVES, f"a:{age}") for age in ("new", "old")),
        *((f"a:{age}-congress", vocab.CONGRESS_OF, f"a:{age}-union") for age in ("new", "old")),
    )
    for suffix in ("", "-union", "-congress"):
        nodes = (node(f"a:new{suffix}", "Gia Lai"), node(f"a:old{suffix}", "Gia Lai"))
        assert told(graph, *nodes) == ["Gia Lai (từ 7/2025)", "Gia Lai (đến 6/2025)"]
        assert told(graph, nodes[0]) == ["Gia Lai"]


def test_units_then_wholes_tell_places_apart_and_nothing_is_made_up() -> None:
    graph = triples(
        ("a:1", vocab.UNIT, Literal("bản")),
        ("a:2", vocab.UNIT, Literal("xã")),
        ("a:3", vocab.PART_OF, "a:whole"),
        ("a:whole", vocab.RDFS_LABEL, Literal("Lai Châu", language="vi")),
    )
    assert told(graph, node("a:1", "Mù Cả"), node("a:2", "Mù Cả")) == ["Mù Cả (bản)", "Mù Cả (xã)"]
    assert told(graph, node("a:3", "Na"), node("a:4", "Na")) == ["Na (Lai Châu)", "Na"]
    assert told(graph, node("a:5", "Nó"), node("a:6", "Nó")) == ["Nó", "Nó"]
    assert told(graph, node("a:1", "Đức"), node("a:2", "Đức", "foreign")) == ["Đức", "Đức"]
