"""What an article says more than once of its figures: one fact, and as its details what the words say differently."""

from collections.abc import Hashable
from dataclasses import dataclass, field, replace

from kg.facts.model import Detail, DetailPart, Pair
from kg.text.rounding import agree


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs and numbers of pairs as they are read, each once, by what tells them apart within one article."""

    found: dict[Hashable, Pair] = field(default_factory=dict)

    def add(self, pair: Pair) -> None:
        """Keep a pair; if it is known, only what is said differently of it."""
        names = tuple(side.name if side is not None else "" for side in (pair.side_a, pair.side_b))
        key = (pair.kind, pair.count, pair.status, *(names if pair.count == 1 else ()))
        known = self.found.setdefault(key, pair)
        if {known.extent, pair.extent} == {"more", "total"} and not known.details:
            self.found[key] = replace(known, details=(_extent(known), _extent(pair)))

    def restate(self, pair: Pair) -> None:
        """Add what a headline says: a number that the body gives another way is a detail of that one.

        A number that only the headline gives is left out: what it counts are the pairs that the body names.
        """
        same = {key: one for key, one in self.found.items() if _is_figure(one) and _kin(one) == _kin(pair)}
        alike = [one for one in same.values() if agree(one.count, one.bound, pair.count, pair.bound)]
        if not _is_figure(pair) and any(_shares_a_side(one, pair) for one in self.found.values()):
            return  # làng Mook Đen, of which the body says Mook Đen 1
        if not _is_figure(pair) or any(one.count == pair.count for one in alike):
            self.add(pair)
        elif not same:
            return
        elif not alike and len(same) == 1:
            ((key, one),) = same.items()
            details = (_detail(one, "count", str(one.count)), _detail(pair, "count", str(pair.count)))
            self.found[key] = replace(one, details=one.details + details)
        elif not alike:
            self.add(pair)


def _is_figure(pair: Pair) -> bool:
    return pair.count > 1


def _shares_a_side(one: Pair, other: Pair) -> bool:
    sides = zip((one.side_a, one.side_b), (other.side_a, other.side_b), strict=True)
    return one.kind == other.kind and not _is_figure(one) and any(a and b and a.name == b.name for a, b in sides)


def _kin(pair: Pair) -> Hashable:
    return pair.kind, pair.status


def _extent(pair: Pair) -> Detail:
    return _detail(pair, "extent", str(pair.extent))


def _detail(pair: Pair, part: DetailPart, value: str) -> Detail:
    return Detail(part=part, value=value, bound=pair.bound, evidence=pair.evidence)
