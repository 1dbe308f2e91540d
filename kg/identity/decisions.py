"""What people decided about who is who: a text file of JSON Lines, one decision or undoing a line, only ever added to.

    {"id": "1f0c…", "kind": "person", "verdict": "same", "left": [{"article": "…", "sha256": "…", "name": "…"}], …}
    {"undo": "1f0c…", "date": "2026-03-02"}

A decision names mentions, not IRIs, so that it holds when IRIs change; it says whether two entities are one, never that
a claim is wrong. It rests while the articles that it names are gone, and is open again when they have changed.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final, get_args

from kg.errors import DataError, UsageError
from kg.folder import write_whole
from kg.identity.keys import hash8
from kg.identity.model import Anchor, Decision, Scope, Verdict
from kg.mentions.model import MentionKind

DECISIONS: Final = "decisions.jsonl"  # in the graph folder, where every build finds it
OPTIONAL: Final = ("date", "note")


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Return the decisions of a file that stand: not undone, not replaced by a later one. No file, no decisions."""
    if not path.exists():
        return ()
    made: list[Decision] = []
    for number, line in enumerate(_lines(path), start=1):
        match _parse(line, path, number) if line.strip() else None:
            case str() as undone:
                made = [decision for decision in made if decision.id != undone]
            case Decision() as decision:
                made.append(decision)
    later = [(decision, made[place + 1 :]) for place, decision in enumerate(made)]
    return tuple(decision for decision, rest in later if not any(_same_question(decision, other) for other in rest))


def record_decision(path: Path, decision: Decision) -> Decision:
    """Add a decision to a file, which is made if it is not there, and return it with the id that it got."""
    lines = _lines(path) if path.exists() else []
    content = _to_json(decision)
    written = replace(decision, id=hash8(f"{len(lines)}\n{json.dumps(content, sort_keys=True)}"))
    _append(path, lines, {"id": written.id} | content)
    return written


def undo_decision(path: Path, decision_id: str, date: str | None = None) -> None:
    """Take a decision back; UsageError if none of that id stands."""
    standing = [decision.id for decision in read_decisions(path)]
    if decision_id not in standing:
        known = ", ".join(standing) or "none"
        raise UsageError(f"{path}: no decision {decision_id!r} stands. There are: {known}.")
    _append(path, _lines(path), {"undo": decision_id} | ({"date": date} if date else {}))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise DataError(f"{path}: is not UTF-8 ({error.reason} at byte {error.start}). Save it as UTF-8.") from error


def _append(path: Path, lines: Iterable[str], record: dict[str, Any]) -> None:
    write_whole(path, "".join(f"{line}\n" for line in [*lines, json.dumps(record, ensure_ascii=False)]))


def _same_question(earlier: Decision, later: Decision) -> bool:
    """Say whether two decisions are about the same two sides, so that the later replaces the earlier."""
    if (earlier.kind, earlier.scope) != (later.kind, later.scope):
        return False
    sides, other = (set(earlier.left), set(earlier.right)), (set(later.left), set(later.right))
    return any(bool(sides[0] & other[i]) and bool(sides[1] & other[1 - i]) for i in (0, 1))


def _to_json(decision: Decision) -> dict[str, Any]:
    sides = {
        side: [
            {"article": a.article, "sha256": a.sha256, "name": a.name} | ({"which": a.which} if a.which else {})
            for a in anchors
        ]
        for side, anchors in (("left", decision.left), ("right", decision.right))
    }
    optional = {name: value for name in OPTIONAL if (value := getattr(decision, name)) is not None}
    return {"kind": decision.kind, "verdict": decision.verdict, "scope": decision.scope} | sides | optional


def _parse(line: str, path: Path, number: int) -> Decision | str:
    """Return the decision of a line, or the id that it undoes."""
    try:
        record = json.loads(line)
        if "undo" in record:
            return str(record["undo"])
        return Decision(
            id=str(record["id"]),
            kind=_one_of(get_args(MentionKind), record["kind"]),
            verdict=_one_of(get_args(Verdict), record["verdict"]),
            scope=_one_of(get_args(Scope), record.get("scope", "entity")),
            left=tuple(_anchors(record["left"])),
            right=tuple(_anchors(record["right"])),
            **{name: str(record[name]) for name in OPTIONAL if name in record},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        what = f"{error} is missing" if isinstance(error, KeyError) else error
        raise DataError(f"{path}, line {number}: not a decision: {what}. Mend or remove that line.") from error


def _one_of(allowed: tuple[str, ...], value: Any) -> Any:
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
    return value


def _anchors(records: list[dict[str, Any]]) -> Iterator[Anchor]:
    if not records:
        raise ValueError("a side names no mention")
    for record in records:
        which = int(record.get("which", 0))
        yield Anchor(article=record["article"], sha256=record["sha256"], name=record["name"], which=which)
