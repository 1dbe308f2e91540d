"""Whether two figures can be one: a rounded one (gần, trên, hơn, khoảng) agrees with the exact one that it stands for."""

from typing import Final

from kg.text.model import Bound

SLACK: Final = 20  # "hơn 504 tỷ" may be said of 520: a twentieth of a figure, or the place of its last digit


def agree(one: int, one_bound: Bound, other: int, other_bound: Bound, *, rounded: bool = False) -> bool:
    """Return whether two figures leave a value that both may mean; `rounded`: they may be so without saying it.

    >>> agree(92_000_000_000, "over", 92_400_000_000, "exact"), agree(10, "over", 30, "exact"), agree(12, "exact", 14, "exact")
    (True, False, False)
    >>> agree(92_000_000_000, "exact", 92_400_000_000, "exact", rounded=True)
    True
    """
    low, high = reach(one, one_bound, rounded=rounded)
    other_low, other_high = reach(other, other_bound, rounded=rounded)
    return low <= other_high and other_low <= high


def reach(value: int, bound: Bound, *, rounded: bool = False) -> tuple[int, int]:
    """Return the least and the greatest value that a figure stands for.

    >>> reach(504, "over"), reach(90, "under"), reach(12, "exact")
    ((504, 529), (80, 90), (12, 12))
    """
    digits = str(value)
    place = 10 ** (len(digits) - len(digits.rstrip("0"))) if value else 1  # of the last digit that is not 0
    slack = max(place, value // SLACK)
    match bound:
        case "over":
            return value, value + slack
        case "under":
            return value - slack, value
        case "about":
            return value - slack, value + slack
    half = min(place, 10 ** max(0, len(digits) - 2)) // 2 if rounded else 0  # no further than two digits are rounded
    return value - half, value + half
