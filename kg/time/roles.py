"""What the chronicle must know of roles and bodies: who is alone in office, who acts for whom, how long a body lives."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kg.graph.dataset import Dataset
from kg.time.offices import Life
from kg.time.rows import select

_ROLES = """
SELECT ?role ?leading ?alone ?head WHERE {
  ?role a hn:Role .
  OPTIONAL { ?role hn:leading ?leading }
  OPTIONAL { ?role hn:oneHolder ?alone }
  OPTIONAL { ?role hn:actsFor ?head }
}"""
_LIVES = """
SELECT ?body ?from ?until WHERE {
  ?body hn:serves ?place .
  { ?place hn:validFrom ?from } UNION { ?place hn:validUntil ?until }
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """The roles that one person holds at a time, and the acting ones with the roles that they stand in for."""

    single: frozenset[str]
    heads: dict[str, str]

    def deputy_of(self, role: str, others: Iterable[str]) -> str | None:
        """Return the role among others whose deputy a role is, by its name: pho-chu-tich-thuong-truc of chu-tich."""
        folder, _, name = role.rpartition("/")
        if not name.startswith("pho-"):
            return None
        bare = name.removeprefix("pho-")
        found = [other for other in others if f"{bare}-".startswith(f"{other.removeprefix(folder + '/')}-")]
        return max(found, key=len, default=None)


def read_roles(dataset: Dataset) -> Roles:
    """Return what the model says of roles: a leading one has one holder unless hn:oneHolder says otherwise."""
    single, heads = set(), {}
    for row in select(dataset, _ROLES):
        if row.get("alone", row.get("leading")) == "true":
            single.add(row["role"])
        if "head" in row:
            heads[row["role"]] = row["head"]
    return Roles(single=frozenset(single), heads=dict(sorted(heads.items())))


def read_lives(dataset: Dataset) -> dict[str, Life]:
    """Return the lives of bodies whose territory came or went: a body before a merger is another after it."""
    born: dict[str, date] = {}
    died: dict[str, date] = {}
    for row in select(dataset, _LIVES):
        if "from" in row:
            born[row["body"]] = date.fromisoformat(row["from"])
        if "until" in row:
            died[row["body"]] = date.fromisoformat(row["until"])
    return {body: Life(born=born.get(body), died=died.get(body)) for body in sorted({*born, *died})}
