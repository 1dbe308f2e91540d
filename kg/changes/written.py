"""A comparison as people and programs want it: lines for a changelog, JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from kg.changes.model import KINDS, Change, Comparison, Difference, Item, Kind
from kg.views.naming import squeeze

MARKS: Final[Mapping[Kind, str]] = {"added": "+", "changed": "~", "removed": "-"}


def write_text(comparison: Comparison) -> Iterator[str]:
    """Yield the lines of a comparison: a summary, then articles, facts and names under a heading each."""
    sections = (("Articles", comparison.articles), ("Facts", comparison.facts), ("Names", comparison.things))
    yield from (f"{name}: {_count(changes)}" for name, changes in sections if changes)
    delta = comparison.delta
    yield f"Statements: {len(delta.added):,} added, {len(delta.removed):,} removed"
    for name, changes in sections:
        if changes:
            yield ""
            yield name
            for change in changes:
                yield from _lines(change)


def write_json(comparison: Comparison) -> str:
    """Return a comparison as JSON that ends with a line's end."""
    sections = {"articles": comparison.articles, "facts": comparison.facts, "names": comparison.things}
    document: dict[str, Any] = {
        "statements": {"added": len(comparison.delta.added), "removed": len(comparison.delta.removed)}
    }
    for name, changes in sections.items():
        document[name] = {kind: [_record(one) for one in changes if one.kind == kind] for kind in KINDS}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _count(changes: Sequence[Change]) -> str:
    counts = {kind: sum(one.kind == kind for one in changes) for kind in KINDS}
    return ", ".join(f"{count:,} {kind}" for kind, count in counts.items() if count)


def _lines(change: Change) -> Iterator[str]:
    sources = f" [{', '.join(change.item.articles)}]" if change.item.articles else ""
    yield f"{MARKS[change.kind]} {squeeze(change.item.says)}{sources}"
    for one in change.differences:
        yield f"    {one.property}: {_words(one.old)} → {_words(one.new)}"


def _words(values: Iterable[str]) -> str:
    return ", ".join(map(squeeze, values)) or "(nothing)"


def _record(change: Change) -> dict[str, Any]:
    record: dict[str, Any] = {name: _item(item) for name, item in (("old", change.old), ("new", change.new)) if item}
    if change.differences:
        record["differences"] = [_difference(one) for one in change.differences]
    return record


def _item(item: Item) -> dict[str, Any]:
    record: dict[str, Any] = {"iri": item.iri, "class": item.kind, "says": item.says}
    return record | ({"articles": list(item.articles)} if item.articles else {})


def _difference(one: Difference) -> dict[str, Any]:
    return {"property": one.property, "old": list(one.old), "new": list(one.new)}
