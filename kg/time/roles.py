"""What the chronicle must know of roles and bodies: who is alone in office, who acts for whom, how long a body lives."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kg.graph.dataset import Dataset
from kg.graph.rows import select
from kg.time.bounds import Life

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
    heads: Mapping[str, str]

    def beside(self, role: str, others: Iterable[str]) -> list[str]:
        """Return the roles among others whose holders cannot hold this one: its acting heads, its head, whom it assists."""
        head = self.heads.get(role)
        found = [other for other in others if other != role and (self.heads.get(other) == role or other == head)]
        if head is None and role not in self.single and (above := self._above(role, others)) is not None:
            found.append(above)
        return found

    def _above(self, role: str, others: Iterable[str]) -> str | None:
        """The head whose deputy a role is, by its name: pho-chu-tich-thuong-truc of chu-tich."""
        folder, _, name = role.rpartition("/")
        if not name.startswith("pho-"):
            return None
        bare = name.removeprefix("pho-")
        found = [
            other
            for other in others
            if other in self.single and f"{bare}-".startswith(f"{other.removeprefix(folder + '/')}-")
        ]
        return max(found, key=len, default=None)


def read_roles(dataset: Dataset) -> Roles:
    """Return what the model says of roles: a leading one has one holder unless hn:oneHolder says otherwise."""
    rows = sorted(select(dataset, _ROLES), key=lambda row: sorted(row.items()))
    return Roles(
        single=frozenset(row["role"] for row in rows if row.get("alone", row.get("leading")) == "true"),
        heads={row["role"]: row["head"] for row in rows if "head" in row},
    )


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
