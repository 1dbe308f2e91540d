"""Where nodes lie."""

import math

import networkx as nx
import pytest

from kg.views.layout import lay_out
from kg.views.packing import pack


def test_nothing_and_one_node() -> None:
    assert lay_out(nx.Graph()) == {}
    alone = nx.Graph()
    alone.add_node(7)
    assert lay_out(alone) == {7: (0, 0)}


@pytest.mark.parametrize(
    "graph",
    [
        nx.path_graph(2),
        nx.star_graph(80),
        nx.complete_graph(12),
        nx.balanced_tree(3, 4),
        nx.barabasi_albert_graph(150, 2, seed=1),
        nx.disjoint_union_all([nx.cycle_graph(5), nx.star_graph(7), nx.empty_graph(20), nx.path_graph(3)]),
    ],
    ids=["pair", "star", "complete", "tree", "hubs", "parts"],
)
def test_no_two_nodes_lie_on_each_other(graph: nx.Graph) -> None:
    places = lay_out(graph)
    assert set(places) == set(graph)
    points = sorted(places.values())
    nearest = min(math.dist(one, other) for n, one in enumerate(points) for other in points[:n])
    assert nearest >= 30


def test_the_order_of_nodes_and_lines_does_not_matter() -> None:
    graph = nx.barabasi_albert_graph(60, 2, seed=2)
    turned = nx.Graph()
    turned.add_nodes_from(reversed(list(graph)))
    turned.add_edges_from((other, one) for one, other in reversed(list(graph.edges)))
    assert lay_out(turned) == lay_out(graph)


def test_parts_that_nothing_connects_do_not_overlap() -> None:
    boxes = [{n: (0.0, 0.0), n + 100: (90.0 + n, 40.0 + n)} for n in range(12)]
    placed = pack(boxes)
    corners = [(*placed[n], *placed[n + 100]) for n in range(12)]
    for n, (left, top, right, bottom) in enumerate(corners):
        for other in corners[:n]:
            assert right < other[0] or other[2] < left or bottom < other[1] or other[3] < top


def test_linked_nodes_lie_nearer_than_others() -> None:
    graph = nx.connected_caveman_graph(6, 6)
    places = lay_out(graph)
    linked = [math.dist(places[one], places[other]) for one, other in graph.edges]
    apart = [math.dist(places[one], places[other]) for one, other in nx.complement(graph).edges]
    assert sum(linked) / len(linked) < 0.5 * sum(apart) / len(apart)
