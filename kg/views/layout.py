"""Where every node lies, computed beforehand: the same on every run and machine, nothing to wait for in the browser.

networkx's own force layouts need numpy, and 5 s at 1,000 nodes. Most nodes of such a graph hang on a single other one:
they are laid around it like petals, and only what is left is unfolded as a tree and relaxed by forces. Plain floats in
a fixed order give the same bits everywhere; what is not exact (sine, cosine) is rounded before the forces can blow a
difference up.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import atan2, ceil, cos, hypot, pi, sin, sqrt
from typing import Final

import networkx as nx

from kg.views.packing import Point, Points, pack

SPACING: Final = 150.0  # the length that a line wants to have: room for a short label
PETAL: Final = 92.0  # between two nodes on a ring, and between two rings
NEAREST: Final = 125.0  # between two nodes that are not on a ring
REACH: Final = 5 * SPACING  # further away nodes leave each other alone: else the outermost are flung out
ROUNDS: Final = 200
PAIRS: Final = 3_000_000  # how often two nodes may be compared at most: about 2 s
GOLDEN: Final = pi * (3 - sqrt(5))


def lay_out(graph: nx.Graph) -> dict[int, tuple[int, int]]:
    """Return whole coordinates for each node of an undirected graph, the middle of the drawing at 0, 0.

    The order in which nodes and lines were added does not matter.
    """
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    drawn = [_lay_out_part(graph, part) for part in parts if len(part) > 1]
    if alone := [part[0] for part in parts if len(part) == 1]:
        drawn.append(scatter(alone))
    return {node: (round(x), round(y)) for node, (x, y) in sorted(pack(drawn).items())}


def _lay_out_part(graph: nx.Graph, part: Sequence[int]) -> Points:
    root = min(part, key=lambda node: (-graph.degree(node), node))
    petals: dict[int, list[int]] = defaultdict(list)
    for node in part:
        if graph.degree(node) == 1 and node != root:
            petals[next(iter(graph[node]))].append(node)
    core = sorted(set(part) - {petal for flower in petals.values() for petal in flower})
    radii = {node: _measure_flower(len(petals[node])) for node in core}
    points = relax(graph, unfold(graph, root, core, radii), radii)
    for node in core:
        points |= _open(points, node, petals[node], [other for other in sorted(graph[node]) if other in radii])
    return points


def unfold(graph: nx.Graph, root: int, core: Sequence[int], radii: Mapping[int, float]) -> Points:
    """Return a connected part as a tree around its root; whoever has more behind them gets more room."""
    within = graph.subgraph(core)
    tree = list(nx.bfs_edges(within, root, sort_neighbors=sorted))
    children: dict[int, list[int]] = defaultdict(list)
    for parent, child in tree:
        children[parent].append(child)
    room = dict.fromkeys(core, 0.0)
    for node in reversed([root, *(child for _, child in tree)]):
        room[node] = max(SPACING + 2 * radii[node], sum(room[child] for child in children[node]))
    points: Points = {}
    waiting = [(root, 0, 0.0, 2 * pi)]
    while waiting:
        node, depth, start, width = waiting.pop()
        middle = start + width / 2
        points[node] = (round(2 * depth * SPACING * cos(middle), 2), round(2 * depth * SPACING * sin(middle), 2))
        for child in children[node]:
            share = width * room[child] / room[node]
            waiting.append((child, depth + 1, start, share))
            start += share
    return points


def relax(graph: nx.Graph, points: Mapping[int, Point], radii: Mapping[int, float]) -> Points:
    """Return the points after lines have pulled and nodes have pushed, in ever smaller steps.

    Between two nodes counts what is free between the rounds that their petals take.
    """
    names = sorted(points)
    index = {name: place for place, name in enumerate(names)}
    lines = sorted((index[one], index[other]) for one, other in graph.subgraph(names).edges)
    sizes = [radii[name] for name in names]
    across, down = ([points[name][axis] for name in names] for axis in (0, 1))
    rounds = min(ROUNDS, max(30, PAIRS // len(names) ** 2 * 2))
    for turn in range(rounds):
        forces_x, forces_y = _push(across, down, sizes)
        for one, other in lines:
            x, y = across[one] - across[other], down[one] - down[other]
            distance = sqrt(x * x + y * y) or 1.0
            free = max(distance - sizes[one] - sizes[other], 1.0)
            pull = free * free / SPACING / distance
            forces_x[one] -= x * pull
            forces_y[one] -= y * pull
            forces_x[other] += x * pull
            forces_y[other] += y * pull
        step = 1.5 * SPACING * (1 - turn / rounds)
        for place, (x, y) in enumerate(zip(forces_x, forces_y, strict=True)):
            length = sqrt(x * x + y * y) or 1.0
            move = min(length, step) / length
            across[place] += x * move
            down[place] += y * move
    _part(across, down, sizes)
    return dict(zip(names, zip(across, down, strict=True), strict=True))


def _push(across: list[float], down: list[float], sizes: list[float]) -> tuple[list[float], list[float]]:
    """Return how each node is pushed away by all others, and drawn a little towards the middle."""
    forces_x = [-0.05 * x for x in across]
    forces_y = [-0.08 * y for y in down]
    strength = SPACING * SPACING
    far = REACH * REACH
    for one, (x_one, y_one, size) in enumerate(zip(across, down, sizes, strict=True)):
        sum_x = sum_y = 0.0
        for other in range(one + 1, len(across)):
            x, y = x_one - across[other], y_one - down[other]
            squared = x * x + y * y
            if squared > far:
                continue
            distance = sqrt(squared)
            if distance < 0.01:  # two on one spot part sideways, the first to the left
                x, distance = -1.0, 1.0
            free = distance - size - sizes[other]
            push = strength / ((free if free > 20 else 20) * distance)
            x *= push
            y *= push
            sum_x += x
            sum_y += y
            forces_x[other] -= x
            forces_y[other] -= y
        forces_x[one] += sum_x
        forces_y[one] += sum_y
    return forces_x, forces_y


def _part(across: list[float], down: list[float], sizes: list[float]) -> None:
    """Move nodes apart until no two rounds lie over each other, or for as long as is worth it."""
    for _ in range(25):
        clear = True
        for one in range(len(across)):
            for other in range(one + 1, len(across)):
                x, y = across[one] - across[other], down[one] - down[other]
                wanted = sizes[one] + sizes[other] + NEAREST
                if x * x + y * y >= wanted * wanted:
                    continue
                distance = sqrt(x * x + y * y)
                if distance < 0.01:
                    x, distance = -1.0, 1.0
                half = (wanted - distance) / distance / 2
                across[one] += x * half
                down[one] += y * half
                across[other] -= x * half
                down[other] -= y * half
                clear = False
        if clear:
            return


def _measure_flower(petals: int) -> float:
    """Return the radius that a node takes with what hangs on it alone."""
    return PETAL * sqrt(petals / pi) if petals else 0.0


def _open(points: Mapping[int, Point], node: int, petals: Sequence[int], others: Sequence[int]) -> Points:
    """Return a node's petals, ring by ring, beginning on the side where it has no other neighbours."""
    x, y = points[node]
    away_x = sum(x - points[other][0] for other in others)
    away_y = sum(y - points[other][1] for other in others)
    away = round(atan2(away_y, away_x), 3) if hypot(away_x, away_y) > 1 else -pi / 2
    placed: Points = {}
    ring, left = 1, list(petals)
    while left:
        holds = max(1, int(2 * pi * ring)) if len(petals) > 3 else len(petals)
        here, left = left[:holds], left[holds:]
        # A ring that is not full opens like a fan instead of spreading evenly.
        turn = 2 * pi / holds if len(here) == holds and len(petals) > 3 else min(1.0, 2 * pi / max(len(here), 1))
        for number, petal in enumerate(here):
            # 0, 1, -1, 2, -2 …: the middle of the fan first
            angle = away + turn * ceil(number / 2) * (1 if number % 2 else -1)
            placed[petal] = (x + ring * PETAL * cos(angle), y + ring * PETAL * sin(angle))
        ring += 1
    return placed


def scatter(nodes: Sequence[int]) -> Points:
    """Return nodes without any line as the seeds of a sunflower: evenly, in a round."""
    return {
        node: (PETAL * sqrt(number) * cos(number * GOLDEN), PETAL * sqrt(number) * sin(number * GOLDEN))
        for number, node in enumerate(nodes)
    }
