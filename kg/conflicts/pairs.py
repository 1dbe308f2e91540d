"""Numbers of twinned pairs as articles state them, and whether these come to others or are all there are."""

from collections.abc import Iterator, Mapping
from typing import Final

from kg.conflicts.model import Reading
from kg.conflicts.rows import Labels, bound_of, read_details, read_facts, show
from kg.graph.dataset import Dataset
from kg.graph.rows import Row
from kg.text.rounding import reach
from kg.text.words import write_pair_kind
from kg.time.days import read_days
from kg.time.model import Days, Source

EXTENTS: Final = {"total": "tổng số", "more": "thêm"}
TARGETS: Final = {"target": " (mục tiêu)"}

_PROPERTIES: Final = {
    "kind": "hn:pairKind",
    "status": "hn:pairStatus",
    "count": "hn:count",
    "bound": "hn:bound",
    "extent": "hn:extent",
    "asOf": "hn:asOf",
    "of": "hn:pairsOf",
    "with": "hn:pairsWith",
}


def read_pairs(dataset: Dataset, sources: Mapping[str, Source], labels: Labels) -> Iterator[Reading]:
    """Yield the numbers of pairs that articles state for one province and kind of locality."""
    details = read_details(dataset)
    for row in read_facts(dataset, "hn:PairFigure", _PROPERTIES):
        if row["article"] not in sources or "of" not in row:
            continue
        parties = " - ".join(labels[row[side]] for side in ("of", "with") if side in row)
        label = f"cặp {write_pair_kind(row['kind'])} {parties}{TARGETS.get(row['status'], '')}"
        own = {"part": "count", "value": row["count"], "bound": bound_of(row), "evidence": row["evidence"]}
        parts = details.get((row["fact"], row["article"]), [])
        for part in parts if any(one["part"] == "count" for one in parts) else [own, *parts]:
            yield _read(row, part, label, sources[row["article"]])


def _read(row: Row, part: Row, label: str, source: Source) -> Reading:
    extent = part["value"] if part["part"] == "extent" else row.get("extent")
    if part["part"] == "extent":
        thing: tuple[object, ...] = ("extent", row["of"], row["kind"], row["status"], row["count"])
        low, high = (0, 0) if extent == "total" else (1, 1)
        value = f"{EXTENTS[str(extent)]} {row['count']}"
    else:
        thing = ("pairs", row["of"], row["kind"], row["status"], extent == "more")
        low, high = reach(int(part["value"]), bound_of(part))
        value = show(part["value"], bound_of(part))
    return Reading(
        kind="figure",
        thing=thing,
        subject=row["of"],
        label=label,
        value=value,
        low=low,
        high=high,
        days=_days(row, source),
        grows=True,
        aspect=row.get("with"),
        whole=row.get("asOf") or ("total" if extent == "total" else None),
        fact=row["fact"],
        evidence=part["evidence"],
        source=source,
    )


def _days(row: Row, source: Source) -> Days | None:
    return read_days(row["asOf"]) if "asOf" in row else source.days
