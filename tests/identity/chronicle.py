"""A made-up decade of articles: officials with careers, a fifth of them namesakes, spelt as newspapers spell.

What is known of each mention (who it is) is kept beside it, so that what identity decides can be scored.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from world import BEFORE, MERGED

from kg.identity.keys import name_key

NAMES = json.loads((Path(__file__).parent / "names.json").read_text(encoding="utf-8"))
SURNAMES, MIDDLES, GIVEN = (NAMES[part].split() for part in ("surnames", "middles", "given"))
VARIANTS = NAMES["variants"]
FOREIGN = ["Park Min-ho", "Jean Dupont", "Somsavat Lengsavad", "Sato Kenji", "Kim Ji-won", "Khamphan Sithidampha"]
SEATS = (
    ("Chủ tịch, ubnd", 1),
    ("Phó Chủ tịch, ubnd", 3),
    ("Bí thư, tinh-uy", 1),
    ("Phó Bí thư, tinh-uy", 1),
    ("Chủ tịch, hdnd", 1),
    ("Phó Chủ tịch, hdnd", 2),
    ("Chủ tịch, mttq", 1),
    ("Chủ tịch, lien-hiep", 1),
    ("Phó Chủ tịch, lien-hiep", 3),
    ("Giám đốc, sở ngoại vụ", 1),
    ("Phó Giám đốc, sở ngoại vụ", 2),
    ("Giám đốc, sở y tế", 1),
    ("Chủ tịch, hội-lào", 1),
    ("Chủ tịch, hội-trung", 1),
    ("Chủ tịch, ubnd@huyện Một", 1),
    ("Chủ tịch, ubnd@huyện Hai", 1),
)
NATIONAL = (
    ("Chủ tịch, vufo", 1),
    ("Phó Chủ tịch, vufo", 4),
    ("Trưởng ban, vufo", 4),
    ("Chủ tịch, hội-lào", 1),
    ("Chủ tịch, hội-nga", 1),
    ("Chủ tịch, hội-mỹ", 1),
    ("Thứ trưởng, bộ ngoại giao", 3),
    ("Thứ trưởng, bộ y tế", 2),
)
YEARS = range(2015, 2027)


@dataclass(slots=True, eq=False)
class Someone:
    """A person of the chronicle: a career as years, each with its seats."""

    number: int
    name: str
    gender: str
    years: dict[int, list[str]] = field(default_factory=dict)


class Chronicle:
    """A decade of articles; the same for the same seed.

    `shared` is the chance that a person bears a name that another has, `neighbours` that it is one of another official
    of the province, `misread` that a role is read with a wrong province.
    """

    def __init__(
        self, seed: int, articles: int, shared: float = 0.2, misread: float = 0.02, neighbours: float = 0.0
    ) -> None:
        self._dice = random.Random(seed)
        self._neighbours = neighbours
        self._misread = misread
        self._shared = shared
        self.people: list[Someone] = []
        self._names: list[str] = []
        self._locals: dict[str, list[Someone]] = {}
        self._fill()
        self.rows = [self._article(number) for number in range(articles)]

    def _someone(self) -> Someone:
        if self._names and self._dice.random() < self._shared:
            name = self._dice.choice(self._names)
        else:
            name = " ".join(map(self._dice.choice, (SURNAMES, MIDDLES, GIVEN)))
            while name in self._names:
                name = " ".join(map(self._dice.choice, (SURNAMES, MIDDLES, MIDDLES, GIVEN)))
            self._names.append(name)
        person = Someone(len(self.people), name, "female" if " Thị " in name else self._dice.choice(("male", "female")))
        self.people.append(person)
        return person

    def _fill(self) -> None:
        """Give every seat of every province and of the nation its holders, year by year."""
        seats = [(title, where) for where in BEFORE for title, number in SEATS for _ in range(number)]
        seats += [(title, "") for title, number in NATIONAL for _ in range(number)]
        holders: dict[int, Someone] = {}
        for year in YEARS:
            leaving: dict[str, list[Someone]] = {}
            free = [number for number in range(len(seats)) if year == YEARS[0] or self._dice.random() < 0.2]
            for number in free:
                if (gone := holders.pop(number, None)) is not None and self._dice.random() < 0.5:
                    leaving.setdefault(seats[number][1], []).append(gone)
            for number in free:
                where = seats[number][1]
                known = leaving.get(where, [])
                if not known and self._dice.random() < 0.1:
                    known = leaving.get(self._dice.choice((*BEFORE, "")), [])
                same_name = {one.name for other, one in holders.items() if seats[other][1] == where}
                person = known.pop() if known else self._someone()
                while person.name in same_name and not person.years:
                    person = self._someone()
                if self._neighbours and not person.years and self._dice.random() < self._neighbours:
                    person.name = self._dice.choice(sorted(same_name or {person.name}))
                holders[number] = person
            for number, person in holders.items():
                person.years.setdefault(year, []).append(_spelt(*seats[number], year))
            for where in BEFORE:
                for _ in range(2):
                    if self._dice.random() < 0.3:
                        self._locals.setdefault(where, []).append(self._someone())

    def _article(self, number: int) -> dict[str, Any]:
        year = self._dice.choice(YEARS)
        date = f"{year}-{self._dice.randint(1, 12):02}-{self._dice.randint(1, 28):02}"
        year = year if year < 2025 or date > "2025-06-30" else 2024  # seats are those of the days before the merger
        where = "" if self._dice.random() < 0.15 else self._dice.choice(BEFORE)
        now = _province(where, year) if where else ""
        here = [one for one in self.people if any(_is_at(seat, now) for seat in one.years.get(year, ()))]
        guests = [one for one in self.people if year in one.years and one not in here]
        if where:
            national = [one for one in guests if any(_is_at(seat, "") for seat in one.years[year])]
            guests = [one for one in national if self._dice.random() < 0.15]
        chosen = self._dice.sample(here, min(len(here), self._dice.randint(2, 6)))
        chosen += self._dice.sample(guests, min(len(guests), self._dice.randint(0, 2)))
        people = list(_once(self._mention(one, year) for one in chosen))
        if where and self._locals.get(where) and self._dice.random() < 0.3:
            people = list(_once([*people, self._mention(self._dice.choice(self._locals[where]), year)]))
        if self._dice.random() < 0.2:
            foreign = self._dice.randrange(len(FOREIGN))
            people.append({"as": self._foreign(FOREIGN[foreign]), "is": -1 - foreign})
            if self._dice.random() < 0.7:
                people[-1]["roles"] = ["Đại sứ, dai-su-quan tại việt nam@" + ("han-quoc", "phap", "lao")[foreign % 3]]
        bodies = [f"lien-hiep@{now}"] if where and self._dice.random() < 0.7 else []
        bodies += ["vufo"] if self._dice.random() < 0.6 else []
        return {"id": f"c{number:05}", "date": date, "people": people, "bodies": bodies}

    def _mention(self, person: Someone, year: int) -> dict[str, Any]:
        mention: dict[str, Any] = {"as": self._spelling(person.name), "is": person.number}
        seats = person.years.get(year, [])
        if seats and self._dice.random() < 0.9:
            mention["roles"] = self._dice.sample(seats, self._dice.randint(1, len(seats)))
            if self._dice.random() < self._misread:
                mention["roles"] = [f"{mention['roles'][0].split('@')[0]}@{_province(self._dice.choice(BEFORE), year)}"]
        if self._dice.random() < 0.3:
            mention["gender"] = person.gender
        return mention

    def _spelling(self, name: str) -> str:
        if self._dice.random() < 0.8:
            return name
        spelt = " ".join(VARIANTS.get(word, word) for word in name.split())
        return spelt.upper() if self._dice.random() < 0.2 else spelt

    def _foreign(self, name: str) -> str:
        return name.replace("-", self._dice.choice(("-", " ", "")))


def score(rows: list[dict[str, Any]], entity: dict[tuple[str, str], str]) -> tuple[float, float]:
    """Return pairwise precision and recall over all mentions of people; `entity` is by article and name as spelt."""
    found: dict[str, dict[int, int]] = {}
    truth: dict[int, int] = {}
    for row in rows:
        for one in row["people"]:
            members = found.setdefault(entity[row["id"], one["as"]], {})
            members[one["is"]] = members.get(one["is"], 0) + 1
            truth[one["is"]] = truth.get(one["is"], 0) + 1
    right = sum(_pairs(number) for members in found.values() for number in members.values())
    joined = sum(_pairs(sum(members.values())) for members in found.values())
    return right / joined, right / sum(map(_pairs, truth.values()))


def _pairs(number: int) -> int:
    return number * (number - 1) // 2


def _once(mentions: Iterator[dict[str, Any]] | list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield mentions of different names: one name in one article is one person."""
    seen: set[str] = set()
    for mention in mentions:
        name = name_key(mention["as"])
        if name not in seen:
            seen.add(name)
            yield mention


def _province(where: str, year: int) -> str:
    return MERGED.get(where, where) if year > 2025 else where


def _spelt(title: str, where: str, year: int) -> str:
    """Return `title, head@place`; a seat of a district is within its province."""
    if not where:
        return title
    where = _province(where, year)
    head, _, inner = title.partition("@")
    return f"{head}@{inner}/{where}" if inner else f"{head}@{where}"


def _is_at(seat: str, where: str) -> bool:
    return seat.endswith(f"@{where}") or seat.endswith(f"/{where}") if where else "@" not in seat
