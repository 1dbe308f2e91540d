"""From a graph to nodes, edges and entries."""

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg import vocab
from kg.graph.dataset import Dataset
from kg.views.model import Entry, Network
from kg.views.network import read_network

SAMPLE = Path(__file__).with_name("sample.trig")
ARTICLE = NamedNode("https://w3id.org/huunghi/id/article/001")


def load_sample() -> Dataset:
    dataset = Dataset()
    dataset.add(parse(path=SAMPLE, format=RdfFormat.TRIG))
    return dataset


@pytest.fixture(scope="module")
def network() -> Network:
    return read_network(load_sample())


def tell(entry: Entry) -> str:
    return " ".join(f"{slot.lead} {slot.text}".strip() for slot in entry.slots)


def test_nodes_are_what_facts_name_and_not_the_whole_lexicon(network: Network) -> None:
    assert sorted((node.kind, node.short) for node in network.nodes) == [
        ("congress", "Đại hội lần thứ VI, Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai"),
        ("country", "Pháp"),
        ("country", "Trung Quốc"),
        ("friendship", "Hội hữu nghị Việt Nam - Trung Quốc tỉnh Lào Cai"),
        ("friendship", "Liên hiệp các tổ chức hữu nghị Việt Nam"),
        ("friendship", "Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai"),
        ("locality", "Vân Nam"),
        ("locality", "thôn Nhọt Lợt"),
        ("locality", "thôn Tân Thôn"),
        ("meeting", "Cuộc gặp 12/6/2024"),
        ("person", "Phan Anh Sơn"),
        ("person", "Vũ Văn Cài"),
        ("person", "Đặng Thị Hà"),
        ("province", "Lào Cai"),
        ("state", "Tỉnh ủy Lào Cai"),
    ]


@pytest.mark.parametrize(
    ("place", "kind"), [("place/lao-cai", "state"), ("place/van-nam", "foreign"), ("place/phap", "foreign")]
)
def test_a_state_body_of_another_country_is_a_foreign_one(place: str, kind: str) -> None:
    dataset = load_sample()
    (body,) = (
        quad.subject
        for quad in dataset.quads(predicate=vocab.RDFS_LABEL)
        if str(quad.object).startswith('"Tỉnh ủy Lào Cai"@vi')
    )
    (place_,) = {
        quad.subject for quad in dataset.quads(predicate=vocab.RDF_TYPE) if str(quad.subject).endswith(f"{place}>")
    }
    dataset.remove(list(dataset.quads(body.value, vocab.SERVES)))
    dataset.add([Quad(body, NamedNode(vocab.SERVES), place_, ARTICLE)])
    (node,) = (node for node in read_network(dataset).nodes if node.iri == body.value)
    assert node.kind == kind


def test_edges_say_what_joins_two_nodes(network: Network) -> None:
    names = {node.iri: node.short for node in network.nodes}
    drawn = {(edge.kind, names[edge.source], names[edge.target], edge.inferred) for edge in network.edges}
    assert len(network.edges) == len(drawn) == 24
    union, national = "Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai", "Liên hiệp các tổ chức hữu nghị Việt Nam"
    assert {
        ("chair", "Vũ Văn Cài", union, False),
        ("chair", "Phan Anh Sơn", national, False),
        ("tenure", "Phan Anh Sơn", "Hội hữu nghị Việt Nam - Trung Quốc tỉnh Lào Cai", False),
        ("belongs", union, national, True),
        ("serves", union, "Lào Cai", False),
        ("pair", "thôn Nhọt Lợt", "thôn Tân Thôn", False),
        ("partnership", "Lào Cai", "Trung Quốc", True),
        ("award", national, "Vũ Văn Cài", False),
        ("event", "Cuộc gặp 12/6/2024", "Lào Cai", False),
        ("leads", "Vũ Văn Cài", "Lào Cai", True),
    } <= drawn


def test_every_kind_of_fact_has_its_words(network: Network) -> None:
    told = {(entry.kind, tell(entry)) for entry in network.entries}
    union, national = "Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai", "Liên hiệp các tổ chức hữu nghị Việt Nam"
    assert {
        ("tenure", f"Vũ Văn Cài Chủ tịch {union} tái cử · nhiệm kỳ 2023–2028"),
        (
            "congress",
            f"Đại hội lần thứ VI {union} ngày 3/11/2023 · nhiệm kỳ 2023–2028 · Ban Chấp hành 29 người"
            " Bầu đứng đầu Vũ Văn Cài",
        ),
        ("pair", "thôn Nhọt Lợt kết nghĩa với thôn Tân Thôn thôn, bản"),
        ("figure", "10 cặp đồn, trạm, thôn, bản Lào Cai mục tiêu"),
        ("figure", "5 cặp thôn, bản Lào Cai với Trung Quốc đã kết nghĩa · tính đến 3/11/2023"),
        ("partnership", "Lào Cai hợp tác với Pháp"),
        ("award", f"Bằng khen cho 4 tập thể do {national}"),
        ("aid", "trên 504 tỷ đồng · 85 dự án cho Lào Cai 2018–2023"),
        ("meeting", f"Cuộc gặp 12/6/2024 {national} Lào Cai có mặt Vũ Văn Cài có mặt Phan Anh Sơn"),
        ("appearance", "Đặng Thị Hà"),
        ("inferred", f"Vũ Văn Cài lãnh đạo tại Lào Cai vì đứng đầu {union}"),
        ("inferred", "Lào Cai hợp tác với nước Trung Quốc qua Vân Nam"),
        ("inferred", f"Hội hữu nghị Việt Nam - Trung Quốc tỉnh Lào Cai thuộc hệ thống của {national}"),
    } <= told
    assert len({kind for kind, _ in told}) == 10


def test_what_reads_the_same_is_told_once_with_every_quote(network: Network) -> None:
    chair = next(entry for entry in network.entries if "tái cử" in tell(entry))
    assert [(quote.article[-3:], quote.start) for quote in chair.quotes] == [("000", 0), ("001", 900)]


def test_only_inferred_entries_have_no_quote(network: Network) -> None:
    assert {entry.kind for entry in network.entries if not entry.quotes} == {"inferred"}
    assert all(entry.inferred for entry in network.entries if entry.kind == "inferred")


def test_one_congress_is_one_node_however_articles_date_it(network: Network) -> None:
    congresses = [node for node in network.nodes if node.kind == "congress"]
    assert [node.label for node in congresses] == ["Đại hội lần thứ VI: Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai"]
    assert sum(entry.kind == "congress" for entry in network.entries) == 2


def test_an_address_that_is_no_web_address_is_left_out(network: Network) -> None:
    assert [(article.id, article.url) for article in network.articles] == [
        ("000", ""),
        ("001", "https://example.org/001"),
    ]


def test_a_damaged_quote_keeps_its_reading(network: Network) -> None:
    quotes = [quote for entry in network.entries if entry.kind == "congress" for quote in entry.quotes]
    assert [(quote.text[29:40], quote.reading[29:37]) for quote in quotes if quote.reading] == [
        ("nhi??m kỳ 2", "nhiệm kỳ")
    ]


def test_an_empty_graph_is_an_empty_network() -> None:
    assert read_network(Dataset()) == Network(nodes=(), edges=(), entries=(), articles=())


def test_a_fact_without_parts_breaks_nothing() -> None:
    dataset = Dataset()
    kinds = (
        vocab.TENURE,
        vocab.CONGRESS,
        vocab.FRIENDSHIP_PAIR,
        vocab.PAIR_FIGURE,
        vocab.PARTNERSHIP,
        vocab.AWARD_GIVING,
    )
    for number, kind in enumerate((*kinds, vocab.AID_FIGURE, vocab.MEETING)):
        fact = NamedNode(f"https://w3id.org/huunghi/id/fact/{number}")
        dataset.add([Quad(fact, NamedNode(vocab.RDF_TYPE), NamedNode(kind), ARTICLE)])
    network = read_network(dataset)
    assert [(node.kind, node.label) for node in network.nodes] == [("congress", "Đại hội"), ("meeting", "Cuộc gặp")]
    assert network.edges == ()


def test_a_literal_in_the_place_of_a_thing_is_no_node() -> None:
    dataset = Dataset()
    fact = NamedNode("https://w3id.org/huunghi/id/fact/1")
    dataset.add(
        [
            Quad(fact, NamedNode(vocab.RDF_TYPE), NamedNode(vocab.TENURE), ARTICLE),
            Quad(fact, NamedNode(vocab.ORG_MEMBER), Literal("Vũ Văn Cài"), ARTICLE),
        ]
    )
    assert read_network(dataset).nodes == ()


def test_the_order_in_which_quads_came_does_not_matter() -> None:
    forward, backward = Dataset(), Dataset()
    quads = sorted(load_sample(), key=str)
    forward.add(quads)
    backward.add(reversed(quads))
    assert read_network(forward) == read_network(backward)


def test_another_base_gives_the_same_network() -> None:
    text = SAMPLE.read_text(encoding="utf-8").replace(vocab.HNR, "https://example.org/id/")
    dataset = Dataset()
    dataset.add(parse(text.encode(), format=RdfFormat.TRIG))
    other, own = read_network(dataset), read_network(load_sample())
    assert [replace(node, iri="", notes=()) for node in other.nodes] == [
        replace(node, iri="", notes=()) for node in own.nodes
    ]
    assert [(edge.kind, edge.inferred) for edge in other.edges] == [(edge.kind, edge.inferred) for edge in own.edges]


def test_what_can_only_follow_is_marked_even_where_all_triples_are_in_one_graph() -> None:
    merged = Dataset()
    merged.add(Quad(quad.subject, quad.predicate, quad.object, ARTICLE) for quad in load_sample())
    network = read_network(merged)
    inferred = {(edge.kind, edge.labels[0]) for edge in network.edges if edge.inferred}
    assert inferred == {("leads", "lãnh đạo tại"), ("partnership", "hợp tác với nước")}
    assert sum(entry.inferred for entry in network.entries) == 4


def test_a_part_of_a_part_is_drawn_to_its_whole_once() -> None:
    dataset = load_sample()
    ends = (NamedNode(f"{vocab.HNR}place/tan-thon"), NamedNode(f"{vocab.HNR}place/trung-quoc"))
    dataset.add([Quad(ends[0], NamedNode(vocab.PART_OF), ends[1], NamedNode(f"{vocab.HNR}graph/inferred"))])
    assert read_network(dataset).edges == read_network(load_sample()).edges
