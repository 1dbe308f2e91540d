"""Turns of office in the phrasing of ordinary reports: who holds which office when, by the articles in turns/.

holders.csv there asks the questions. People leave by decision, death or retirement, are moved away, act, are appointed for
the rest of a term; bodies merge; terms are stated with the body alone.
"""

import csv
from pathlib import Path

import pytest
from small_chronicle import build_graph, holders, rows

TURNS = Path(__file__).parent / "turns"


def _questions() -> list[tuple[str, str, str, dict[str, str]]]:
    with (TURNS / "holders.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    return [
        (
            row["date"],
            row["organisation"],
            row["role"],
            dict(one.split(": ") for one in row["holders"].split(" | ") if one),
        )
        for row in found
    ]


QUESTIONS = _questions()
DAYS = sorted({question[0] for question in QUESTIONS})


@pytest.mark.parametrize("day", DAYS)
def test_who_holds_an_office(day: str) -> None:
    found = rows(build_graph(TURNS), "holders", day)
    asked = {(organisation, role): want for date, organisation, role, want in QUESTIONS if date == day}
    assert {office: holders(found, *office) for office in asked} == asked


def test_no_case_is_lost() -> None:
    assert (len(list(TURNS.glob("*.txt"))), len(QUESTIONS)) == (96, 235)
