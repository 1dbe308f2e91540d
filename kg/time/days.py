"""Days and the bounds that a partial date leaves."""

from calendar import monthrange
from datetime import date, timedelta

from kg.text.model import Term
from kg.time.model import Days

ONE = timedelta(days=1)


def read_days(iso: str) -> Days:
    """Return the days that an ISO 8601 prefix leaves.

    >>> read_days("2024-02")
    Days(first=datetime.date(2024, 2, 1), last=datetime.date(2024, 2, 29))
    """
    year, month, day = (*map(int, iso.split("-")), None, None)[:3]
    assert year is not None
    first = date(year, month or 1, day or 1)
    last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    return Days(first, last)


def days_of_term(term: Term) -> Days:
    """Return the days from the first of a term's first year to the last of its last year."""
    return Days(date(term.start, 1, 1), date(term.end, 12, 31))


def before(day: date | None) -> date | None:
    """Return the day before, or None for an open bound."""
    return None if day is None or day == date.min else day - ONE


def after(day: date | None) -> date | None:
    """Return the day after, or None for an open bound."""
    return None if day is None or day == date.max else day + ONE


def earlier(one: date | None, other: date | None) -> date | None:
    """Return the earlier of two days; None is no bound."""
    return min((day for day in (one, other) if day is not None), default=None)


def later(one: date | None, other: date | None) -> date | None:
    """Return the later of two days; None is no bound."""
    return max((day for day in (one, other) if day is not None), default=None)


def gap(one: Days, other: Days) -> int:
    """Return how many days lie between two at least; 0 where they may be the same."""
    return max(0, (other.first - one.last).days, (one.first - other.last).days)
