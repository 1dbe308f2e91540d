"""From when to when the roles that a panel lists were held, as all articles together bound them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg import vocab
from kg.text.words import write_date
from kg.time.mapping import as_exact
from kg.views.model import Entry, Slot
from kg.views.triples import Triples


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Days as ISO 8601, empty where nothing is known: held for certain from `latest_start` to `earliest_end`."""

    earliest_start: str
    latest_start: str
    earliest_end: str
    latest_end: str


def read_spans(triples: Triples) -> Mapping[str, Sequence[Bounds]]:
    """Return the bounds of the spans that each statement of a role supports."""
    found: dict[str, list[Bounds]] = defaultdict(list)
    for span in triples.members(vocab.TENURE_SPAN):
        bounds = Bounds(
            earliest_start=triples.value(span, vocab.EARLIEST_START),
            latest_start=triples.value(span, vocab.LATEST_START),
            earliest_end=triples.value(span, vocab.EARLIEST_END),
            latest_end=triples.value(span, vocab.LATEST_END),
        )
        for fact in triples.things(span, vocab.PROV_WAS_DERIVED_FROM):
            found[fact].append(bounds)
    return found


def date_tenure(triples: Triples, entry: Entry, spans: Mapping[str, Sequence[Bounds]]) -> Entry:
    """Return the entry of a role with the days for which it is known to be held; the latest such day ranks it."""
    known = [bounds for fact in entry.facts for bounds in spans.get(fact, ())]
    if not known:
        return entry
    whole = join_bounds(known)
    *slots, last = entry.slots
    held, words = triples.label(vocab.INCUMBENT).lower(), write_bounds(whole)
    if last.style == "note" and (last.text == held or last.text.startswith(f"{held} · ")):
        slots.append(replace(last, text=f"{held} {words}".rstrip() + last.text.removeprefix(held)))
    else:
        slots += [last, *([Slot(text=f"giữ chức {words}", style="note")] if words else [])]
    latest = whole.earliest_end or whole.latest_start or whole.latest_end or whole.earliest_start
    return replace(entry, slots=tuple(slots), rank=(*entry.rank[:2], -int(latest.replace("-", "") or 0)))


def join_bounds(spans: Iterable[Bounds]) -> Bounds:
    """Return the bounds of the time that spans of one role cover together."""
    spans = tuple(spans)
    return Bounds(
        earliest_start=min(span.earliest_start for span in spans),  # one that is open leaves all open
        latest_start=min((span.latest_start for span in spans if span.latest_start), default=""),
        earliest_end=max(span.earliest_end for span in spans),
        latest_end=max(span.latest_end for span in spans) if all(span.latest_end for span in spans) else "",
    )


def write_bounds(bounds: Bounds) -> str:
    """Return bounds in words; days that are only possible stand in brackets.

    >>> write_bounds(Bounds(earliest_start="", latest_start="2023-11-03", earliest_end="2024-06-12", latest_end=""))
    '3/11/2023 – 12/6/2024'
    >>> write_bounds(
    ...     Bounds(earliest_start="2018-11-03", latest_start="2018-11-03", earliest_end="", latest_end="2023-11-02")
    ... )
    'từ 3/11/2018 (muộn nhất đến 2/11/2023)'
    """
    start, end = _exact(bounds.earliest_start, bounds.latest_start), _exact(bounds.earliest_end, bounds.latest_end)
    outer = [
        f"sớm nhất từ {write_date(bounds.earliest_start)}" if bounds.earliest_start and not start else "",
        f"muộn nhất đến {write_date(bounds.latest_end)}" if bounds.latest_end and not end else "",
    ]
    possible = ", ".join(filter(None, outer))
    certain = _certain(bounds, start, end)
    return f"{certain} ({possible})" if certain and possible else certain or possible


def _certain(bounds: Bounds, start: str, end: str) -> str:
    first, last = bounds.latest_start, bounds.earliest_end
    if start:
        later = f"ít nhất {write_date(last)}" if last > first else ""
        return f"từ {start} đến {end or later}" if end or later else f"từ {start}"
    if end:
        return f"{write_date(first)} – {end}" if first else f"đến {end}"
    if not first or not last or first > last:
        return ""
    return f"ngày {write_date(first)}" if first == last else f"{write_date(first)} – {write_date(last)}"


def _exact(first: str, last: str) -> str:
    days = [date.fromisoformat(day) if day else None for day in (first, last)]
    return write_date(as_exact(*days) or "")
