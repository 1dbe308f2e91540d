"""One sign of a sentence laid out (kg/facts/relation/signs.py)."""

from dataclasses import dataclass
from typing import NamedTuple

from kg.facts.model import Mention
from kg.mentions.tape import Tape


class Sign(NamedTuple):
    """A sign, the tokens that it stands for (last exclusive), and the place where it is one."""

    sign: str
    first: int
    last: int
    place: Mention | None = None


@dataclass(frozen=True, slots=True)
class Signs:
    """A sentence's signs in order, and their text: sign number i is character i."""

    tape: Tape
    signs: tuple[Sign, ...]
    text: str

    def key(self, at: int) -> str:
        """The first word of a sign."""
        return self.tape.line.words.key(self.signs[at].first)

    def before(self, at: int) -> str:
        """The word before a sign's first."""
        return self.tape.line.words.key(self.signs[at].first - 1)
