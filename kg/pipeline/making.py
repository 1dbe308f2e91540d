"""How a graph is made: what has to be the same for articles to come and go without building it anew."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final, Self

from kg.errors import UsageError
from kg.resources import PACKAGE, find_resources

SERIALISER: Final = "pyoxigraph"  # what a graph's files are written by


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """`by` stands for the program, the ontology and the lexicons; paths are absolute.

    `decisions` is None where they are in the graph folder.
    """

    by: str
    base: str
    lexicons: tuple[Path, ...] = ()
    decisions: Path | None = None

    @classmethod
    def plan(cls, base: str, lexicons: Sequence[Path], decisions: Path | None) -> Self:
        """Return how this program makes a graph. Raises UsageError for a file that is not there."""
        for path in (*lexicons, *filter(None, [decisions])):
            if not path.is_file():
                raise UsageError(f"{path}: no such file; check the path.")
        return cls(
            by=_fingerprint(lexicons),
            base=base,
            lexicons=tuple(path.resolve() for path in lexicons),
            decisions=decisions and decisions.resolve(),
        )

    @classmethod
    def of(cls, record: Mapping[str, Any]) -> Self:
        """Return what `record` wrote."""
        decisions = record["decisions"]
        return cls(
            by=record["by"],
            base=record["base"],
            lexicons=tuple(map(Path, record["lexicons"])),
            decisions=None if decisions is None else Path(decisions),
        )

    def record(self) -> dict[str, Any]:
        """Return this as JSON values."""
        return {
            "by": self.by,
            "base": self.base,
            "lexicons": list(map(str, self.lexicons)),
            "decisions": None if self.decisions is None else str(self.decisions),
        }


def _fingerprint(lexicons: Iterable[Path]) -> str:
    """Return a hash of the program itself, its ontology and a user's lexicons: 16 hexadecimal digits."""
    sum_ = hashlib.sha256(version(SERIALISER).encode())
    program, ontology = sorted(PACKAGE.rglob("*.py")), sorted(find_resources("ontology").glob("*.ttl"))
    for path in (*program, *ontology, *lexicons):
        sum_.update(hashlib.sha256(path.read_bytes()).digest())
    return sum_.hexdigest()[:16]
