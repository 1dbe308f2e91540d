"""What leaves the room: differences between two statements of one thing, those that are conflicts and those that are not."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

from kg.time.model import Days, Source

ConflictKind = Literal["two-holders", "figure", "congress-date", "congress-ordinal", "congress-size", "within-article"]
Verdict = Literal["conflict", "growth", "rounding", "scope"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One value that one article gives of one thing; readings of the same thing can be held against each other.

    `low` and `high` bound what the value stands for: numbers, or days as ordinals. `days` is when it holds, as far as
    that is known, and `grows` whether it may have changed since. `aspect` is what of the thing it is about, such as a
    place abroad or the stage of aid; without one it is about all of it. `whole` is what two figures of one article share
    that are not a total and its part.
    """

    kind: ConflictKind
    thing: Hashable
    subject: str  # the body or place that it is about
    label: str  # what it is of, in words
    value: str  # as tables show it
    low: int
    high: int
    days: Days | None = None
    grows: bool = False
    aspect: str | None = None
    whole: str | None = None
    fact: str
    evidence: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a difference is a conflict or none."""

    en: str
    vi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one article states: `value` as tables show it, the fact, and the evidence whose words give the value.

    `days` is when that holds, as far as it is known; `sources` how many independent articles state the value.
    """

    value: str
    fact: str
    evidence: str
    source: Source
    days: Days | None = None
    sources: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Two statements of one thing that differ; `subject` is the body or place that it is about, `label` names it."""

    kind: ConflictKind
    subject: str
    label: str
    one: Side
    other: Side
    verdict: Verdict
    why: Reason
