"""Congresses as articles tell of them: whose statements are of one congress, and what they say of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

from kg.conflicts.model import ConflictKind, Reading
from kg.conflicts.rows import Labels, read_details, read_facts
from kg.graph.dataset import Dataset
from kg.graph.rows import Row
from kg.text.rounding import reach
from kg.time.days import gap, read_days
from kg.time.model import Days, Source

KINDS: Final[Mapping[str, ConflictKind]] = {
    "date": "congress-date",
    "ordinal": "congress-ordinal",
    "committee-size": "congress-size",
}
NEAR: Final = 60  # days: two congresses of one body are years apart
FAR: Final = 400  # days: a day further from the other is another event's

_PROPERTIES: Final = {
    "body": "hn:congressOf",
    "start": "hn:termStart",
    "end": "hn:termEnd",
    "ordinal": "hn:ordinal",
    "day": "schema:startDate",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A congress as one article tells of it."""

    row: Row
    days: Days | None

    @property
    def term(self) -> tuple[str, str] | None:
        """The first and the last year of the term that it opens."""
        return (self.row["start"], self.row["end"]) if "start" in self.row and "end" in self.row else None


def read_congresses(dataset: Dataset, sources: Mapping[str, Source], labels: Labels) -> Iterator[Reading]:
    """Yield what articles say of congresses: day, number, size of the committee."""
    details = read_details(dataset)
    bodies: dict[str, list[Told]] = defaultdict(list)
    for row in read_facts(dataset, "hn:Congress", _PROPERTIES):
        if "body" in row and row["article"] in sources:
            days = read_days(row["day"]) if "day" in row else sources[row["article"]].days
            bodies[row["body"]].append(Told(row=row, days=days))
    for body, told in bodies.items():
        for number, congress in enumerate(group_congresses(told)):
            for one in congress:
                for detail in details.get((one.row["fact"], one.row["article"]), ()):
                    source = sources[one.row["article"]]
                    if (reading := _read(detail, (body, number, detail["part"]), body, source, labels)) is not None:
                        yield reading


def _read(detail: Row, thing: tuple[object, ...], body: str, source: Source, labels: Labels) -> Reading | None:
    kind = KINDS.get(detail["part"])
    if kind is None:
        return None
    if kind == "congress-date":
        first, _, last = detail["value"].partition("/")
        days = Days(date.fromisoformat(first), date.fromisoformat(last or first))
        if source.published is not None and source.published.last < days.first:
            return None  # announced: it may have been put off
        low, high, value = days.first.toordinal(), days.last.toordinal(), first
    else:
        (low, high), value = reach(int(detail["value"]), "exact"), detail["value"]
    return Reading(
        kind=kind,
        thing=thing,
        subject=body,
        label=labels[body],
        value=value,
        low=low,
        high=high,
        days=source.days,
        fact=detail["fact"],
        evidence=detail["evidence"],
        source=source,
    )


def group_congresses(told: Sequence[Told]) -> list[list[Told]]:
    """Return the statements of one body's congresses, those of one congress together."""
    leader = list(range(len(told)))
    for one, other in combinations(range(len(told)), 2):
        if leader[one] != leader[other] and are_one(told[one], told[other]):
            leader = [leader[one] if found == leader[other] else found for found in leader]
    groups: dict[int, list[Told]] = defaultdict(list)
    for at, found in enumerate(leader):
        groups[found].append(told[at])
    return list(groups.values())


def are_one(one: Told, other: Told) -> bool:
    """Whether two statements are of one congress: by the term it opens, else by the day, else by its number."""
    if one.term is not None and other.term is not None:
        return one.term == other.term
    if one.days is not None and other.days is not None and one.days.is_exact and other.days.is_exact:
        return gap(one.days, other.days) <= NEAR
    return "ordinal" in one.row and one.row.get("ordinal") == other.row.get("ordinal")
