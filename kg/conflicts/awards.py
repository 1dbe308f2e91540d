"""How many were awarded at one event, as articles state it."""

from collections.abc import Iterator, Mapping
from typing import Final

from kg.conflicts.model import Reading
from kg.conflicts.rows import Labels, read_facts
from kg.graph.dataset import Dataset
from kg.time.model import Source

_PROPERTIES: Final = {
    "giver": "hn:giver",
    "award": "hn:awardName",
    "group": "hn:recipientGroup",
    "count": "hn:count",
}


def read_awards(dataset: Dataset, sources: Mapping[str, Source], labels: Labels) -> Iterator[Reading]:
    """Yield the counted groups that one body gave one award at one event."""
    for row in read_facts(dataset, "hn:AwardGiving", _PROPERTIES):
        source = sources.get(row["article"])
        if source is None or source.days is None or not source.days.is_exact or not row.keys() >= _PROPERTIES.keys():
            continue
        count = int(row["count"])
        yield Reading(
            kind="figure",
            thing=("award", row["giver"], row["award"], row["group"], source.days),
            subject=row["giver"],
            label=f"{row['award']} của {labels[row['giver']]} cho {row['group']} {source.days.first}",
            value=row["count"],
            low=count,
            high=count,
            days=source.days,
            fact=row["fact"],
            evidence=row["evidence"],
            source=source,
        )
