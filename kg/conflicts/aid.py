"""Sums of aid and numbers of projects as articles state them for one place and period, or of one event."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from kg.conflicts.model import Reading
from kg.conflicts.rows import Labels, bound_of, read_details, read_facts, show
from kg.graph.dataset import Dataset
from kg.graph.rows import Row
from kg.text.rounding import reach
from kg.time.model import Days, Source

_PROPERTIES: Final = {
    "to": "hn:aidTo",
    "projects": "hn:projects",
    "amount": "hn:amount",
    "currency": "hn:currency",
    "bound": "hn:bound",
    "period": "hn:period",
    "stage": "hn:aidStage",
}
_SPAN: Final = re.compile(r"(\d{4})-(\d{4})")


def read_aid(dataset: Dataset, sources: Mapping[str, Source], labels: Labels) -> Iterator[Reading]:
    """Yield the sums and the numbers of projects that can be held against each other.

    Grants of several givers are not one thing: without a period, a sum is that of the article's event, if it is the only
    one there.
    """
    details = read_details(dataset)
    rows = [row for row in read_facts(dataset, "hn:AidFigure", _PROPERTIES) if row["article"] in sources]
    sums = Counter((row["article"], row["currency"]) for row in rows if "amount" in row)
    for row in rows:
        source = sources[row["article"]]
        parts = details.get((row["fact"], row["article"]), [])
        event = source.days if source.days is not None and source.days.is_exact else None
        if "amount" in row:
            told = [part for part in parts if part["part"] == "amount"]
            own = {"value": row["amount"], "bound": bound_of(row), "evidence": row["evidence"]}
            alone = event if sums[row["article"], row["currency"]] == 1 else None
            for part in told or [own]:
                yield _read(row, part, source, labels, row["currency"], alone)
        if "projects" in row and int(row["projects"]) > 1:
            rounded = [part for part in parts if part["part"] == "projects"] or ([row] if "amount" not in row else [])
            bound = next(map(bound_of, rounded), "exact")
            own = {"value": row["projects"], "bound": bound, "evidence": row["evidence"]}
            yield _read(row, own, source, labels, None, None)


def _read(row: Row, part: Row, source: Source, labels: Labels, currency: str | None, event: Days | None) -> Reading:
    """Return the reading of a sum, or without a currency of a number of projects."""
    low, high = reach(int(part["value"]), bound_of(part), rounded=currency is not None)
    place, period = row.get("to", ""), row.get("period", "")
    when = period or (str(event.first) if event is not None else "")
    counted = "viện trợ" if currency else "số dự án viện trợ"
    return Reading(
        kind="figure",
        # What lacks a place or a time is only what the article itself says of it.
        thing=("aid", place, currency, when) if place and when else ("aid", row["fact"], currency),
        subject=place or row["article"],
        label=" ".join(filter(None, (counted, labels[place] if place else "", when))),
        value=show(part["value"], bound_of(part)),
        low=low,
        high=high,
        days=source.days,
        grows=_goes_on(period, source.days),
        aspect=row.get("stage"),
        whole=(row.get("projects") or (period if _SPAN.fullmatch(period) else None)) if currency else None,
        fact=row["fact"],
        evidence=part["evidence"],
        source=source,
    )


def _goes_on(period: str, days: Days | None) -> bool:
    """Whether more may come to a sum after an article states it: its period was not in its last year yet.

    A single year is over only when it is; the sum of an event stays what it is.
    """
    if days is None or not period:
        return False
    if span := _SPAN.fullmatch(period):
        return days.last.year < int(span[2])
    return not period.isdecimal() or days.last.year <= int(period)
