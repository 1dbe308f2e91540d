"""Put parts that nothing connects side by side, none over another."""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Final

Point = tuple[float, float]
Points = dict[int, Point]
Box = tuple[float, float, float, float]  # left, top, right, bottom

GAP: Final = 220.0  # more than between two nodes that a line connects: neighbours must not look like one part
WIDE: Final = 1.6  # how much wider than high the whole is


def pack(parts: Sequence[Mapping[int, Point]]) -> Points:
    """Return the points of all parts in rows of columns, the highest part first; the middle of the whole is at 0, 0."""
    boxes = sorted(((_measure(part), part) for part in parts), key=lambda pair: (-_height(pair[0]), min(pair[1])))
    area = sum((_width(box) + GAP) * (_height(box) + GAP) for box, _ in boxes)
    limit = max([sqrt(area * WIDE), *(_width(box) for box, _ in boxes)], default=0.0)
    placed: Points = {}
    # The row begins at `top` and is as high as its first part; the column at `x` is as wide as its first part.
    top = row = x = column = y = 0.0
    for box, part in boxes:
        width, height = _width(box), _height(box)
        if placed and width <= column and y + GAP + height <= top + row:
            y += GAP
        else:
            x, y = (x + column + GAP, top) if placed else (0.0, 0.0)
            if x > 0 and x + width > limit:
                x, top = 0.0, top + row + GAP
                y, row = top, height
            column, row = width, max(row, height)
        for node, (node_x, node_y) in part.items():
            placed[node] = (x + node_x - box[0], y + node_y - box[1])
        y += height
    left, upper, right, lower = _measure(placed)
    return {node: (x - (left + right) / 2, y - (upper + lower) / 2) for node, (x, y) in placed.items()}


def _measure(points: Mapping[int, Point]) -> Box:
    if not points:
        return 0.0, 0.0, 0.0, 0.0
    across, down = zip(*points.values(), strict=True)
    return min(across), min(down), max(across), max(down)


def _width(box: Box) -> float:
    return box[2] - box[0]


def _height(box: Box) -> float:
    return box[3] - box[1]
