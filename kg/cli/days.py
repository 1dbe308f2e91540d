"""The day of --as-of, and what somebody who names one far away should know."""

from datetime import date
from typing import Final

from kg.answers.as_of import nearest_day, read_day
from kg.cli.screen import complain
from kg.graph.dataset import Dataset

FAR: Final = 30  # years: hardly anybody is in office so long


def read_as_of(dataset: Dataset, text: str | None) -> date | None:
    """Return the day that --as-of names; say so where no article speaks of any day near it. QueryError if it is none."""
    if text is None:
        return None
    day = read_day(text)
    nearest = nearest_day(dataset, day)
    if nearest is not None and abs(nearest.year - day.year) > FAR:
        complain(
            f"No article speaks of a day within {FAR} years of {day}; the nearest is {nearest}. "
            "What is said to be possible then is only what no article rules out."
        )
    return day
