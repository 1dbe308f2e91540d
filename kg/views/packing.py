"""Put parts that nothing connects side by side, none over another."""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Final

Point = tuple[float, float]
Points = dict[int, Point]
Box = tuple[float, float, float, float]  # left, top, right, bottom

GAP: Final = 220.0  # more than between two nodes that a line connects: neighbours must not look like one part
SHARE: Final = 0.1  # of a large whole: seen from further away, labels between parts need as much room as before
WIDE: Final = 1.3  # how much wider than high the whole is


def pack(parts: Sequence[Mapping[int, Point]]) -> Points:
    """Return the points of all parts in columns, the highest part first; the middle of the whole is at 0, 0.

    Parts stand in the middle of their column, and what a column has to spare is spread between them.
    """
    boxes = sorted(((_measure(part), part) for part in parts), key=lambda pair: (-_height(pair[0]), min(pair[1])))
    gap = max(GAP, SHARE * sqrt(sum(_width(box) * _height(box) for box, _ in boxes)))
    area = sum((_width(box) + gap) * (_height(box) + gap) for box, _ in boxes)
    limit = max([sqrt(area / WIDE), *(_height(box) for box, _ in boxes)], default=0.0)
    placed: Points = {}
    x = 0.0
    for column in _fill([box for box, _ in boxes], limit, gap):
        width = max(_width(boxes[at][0]) for at in column)
        spare = limit - sum(_height(boxes[at][0]) for at in column)
        between = max(gap, min(spare / (len(column) + 1), 2 * gap))
        y = (spare - between * (len(column) - 1)) / 2
        for at in column:
            box, part = boxes[at]
            left = x + (width - _width(box)) / 2
            placed |= {node: (left + node_x - box[0], y + node_y - box[1]) for node, (node_x, node_y) in part.items()}
            y += _height(box) + between
        x += width + gap
    left, upper, right, lower = _measure(placed)
    return {node: (x - (left + right) / 2, y - (upper + lower) / 2) for node, (x, y) in placed.items()}


def _fill(boxes: Sequence[Box], limit: float, gap: float) -> list[list[int]]:
    """Return which boxes, by number, stand in which column."""
    columns: list[list[int]] = []
    left = 0.0
    for number, box in enumerate(boxes):
        if not columns or _height(box) + gap > left:
            columns.append([])
            left = limit + gap
        columns[-1].append(number)
        left -= _height(box) + gap
    return columns


def _measure(points: Mapping[int, Point]) -> Box:
    if not points:
        return 0.0, 0.0, 0.0, 0.0
    across, down = zip(*points.values(), strict=True)
    return min(across), min(down), max(across), max(down)


def _width(box: Box) -> float:
    return box[2] - box[0]


def _height(box: Box) -> float:
    return box[3] - box[1]
