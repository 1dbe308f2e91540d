"""What is possible around what is certain: bounded by who else is certain, and by the life of the body."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kg.time.days import after, before, earlier, later
from kg.time.model import Days, Gap
from kg.time.stint import Stint


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """From when to when a body exists, as far as its territory bounds it."""

    born: date | None = None
    died: date | None = None


def close_stints(stints: Sequence[Stint], others: Sequence[Stint], *, single: bool) -> None:
    """Bound what is possible by what is certain: of anybody in a single office, of the person alone elsewhere.

    `others` hold what excludes the office besides: an acting head, and the other way round.
    """
    cores: dict[str, list[Days]] = defaultdict(list)
    for one in (*stints, *others):
        if (core := one.core) is not None:
            cores["" if single else one.person].append(core)
    certain = {person: Certain(found) for person, found in cores.items()}
    for stint in stints:
        if (known := certain.get("" if single else stint.person)) is not None:
            known.close(stint)


class Certain:
    """The certain times of those who exclude one another, ready to be asked what stands next to a time."""

    def __init__(self, cores: Sequence[Days]) -> None:
        self._firsts = sorted(one.first for one in cores)
        self._lasts = sorted(one.last for one in cores)

    def close(self, stint: Stint) -> None:
        """Bound a stint by what stands next to it; where two are certain on a day, both are excluded around it."""
        core = stint.core
        if core is not None:
            start, end = after(self._last_by(before(core.first))), before(self._first_from(after(core.last)))
            stint.earliest_start = later(stint.earliest_start, core.first if self._holders(core.first) > 1 else start)
            stint.latest_end = earlier(stint.latest_end, core.last if self._holders(core.last) > 1 else end)
        elif stint.latest_start is not None and stint.earliest_end is not None:
            self._close_inexact(stint, Days(stint.earliest_end, stint.latest_start))
        elif stint.latest_end is not None:
            self._close_former(stint, stint.latest_end)

    def _close_inexact(self, stint: Stint, told: Days) -> None:
        """Bound what is told of a month or a year: on one of its days somebody was in office."""
        start, end = self._last_by(told.last), self._first_from(told.first)
        if self._holders(told.last) and (end is None or end > told.last):
            start = told.last  # somebody else was on all of them
            end = told.first
        stint.earliest_start = later(stint.earliest_start, after(start))
        stint.latest_end = earlier(stint.latest_end, before(end))

    def _close_former(self, stint: Stint, end: date) -> None:
        """Bound what is only known to be over: re-elected, one was in office last; others were before all that is certain."""
        if any(claim.kind == "re-elected" for claim in stint.claims):
            stint.earliest_start = later(stint.earliest_start, after(end if self._holders(end) else self._last_by(end)))
        else:
            stint.latest_end = earlier(end, before(self._firsts[0]))

    def _holders(self, day: date) -> int:
        """How many are certain on a day."""
        return bisect_right(self._firsts, day) - bisect_left(self._lasts, day)

    def _last_by(self, day: date | None) -> date | None:
        """The last day of those who are over by a day."""
        at = bisect_right(self._lasts, day) if day is not None else 0
        return self._lasts[at - 1] if at else None

    def _first_from(self, day: date | None) -> date | None:
        """The first day of those who begin on a day or later."""
        at = bisect_left(self._firsts, day) if day is not None else len(self._firsts)
        return self._firsts[at] if at < len(self._firsts) else None


class Limits:
    """The stints of one office and of what excludes it, ready to be asked which of them bound another."""

    def __init__(self, stints: Iterable[Stint], gaps: Iterable[Gap]) -> None:
        self._gaps = {gap.days.last: gap.fact for gap in gaps}
        self._starting: dict[date | None, list[Stint]] = defaultdict(list)
        self._ending: dict[date | None, list[Stint]] = defaultdict(list)
        for one in stints:
            for start in {one.earliest_start, one.latest_start}:
                self._starting[start].append(one)
            for end in {one.earliest_end, one.latest_end}:
                self._ending[end].append(one)

    def of(self, stint: Stint) -> list[str]:
        """Return the facts of others on the day after a stint's last one and on the day before its first one."""
        beside: list[Stint] = []
        if stint.latest_end is not None:
            beside += self._starting[after(stint.latest_end)]
        if stint.earliest_start is not None:
            beside += self._ending[before(stint.earliest_start)]
        facts = {claim.fact for one in beside if one is not stint for claim in one.claims}
        gap = self._gaps.get(after(stint.latest_end) or date.min)
        return sorted((facts | {gap} if gap else facts) - {claim.fact for claim in stint.claims})


def live_stints(stints: Iterable[Stint], life: Life) -> Iterator[Stint]:
    """Yield the stints within the life of their body, as far as they lie there."""
    for stint in stints:
        stint.earliest_start = later(stint.earliest_start, life.born)
        stint.latest_end = earlier(stint.latest_end, life.died)
        if stint.latest_start is not None:
            stint.latest_start = later(stint.latest_start, life.born)
        if stint.earliest_end is not None:
            stint.earliest_end = earlier(stint.earliest_end, life.died)
        start, end = stint.earliest_start, stint.latest_end
        if start is None or end is None or start <= end:
            yield stint
