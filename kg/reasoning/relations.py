"""What is known, in memory: terms as numbers, and for each class and property the set of what holds.

A property's pairs are packed into one integer (subject in the high half), because a set of a million tuples takes four
times the memory. Even numbers are things, odd numbers literals, so that no literal can become a subject.
"""

from collections.abc import Iterable
from typing import Final, cast

import pyoxigraph as ox

from kg.reasoning.model import Term

SHIFT: Final = 32
LOW: Final = (1 << SHIFT) - 1
UNSEEN: Final = 0  # stands for an object that no rule looks at


class Terms:
    """Numbers for terms, in the order in which they come."""

    def __init__(self) -> None:
        self._numbers: dict[Term, int] = {}
        self._terms: list[Term] = [ox.NamedNode("urn:unseen")]

    def number(self, term: Term) -> int:
        """Return the number of a term: even for a thing, odd for a literal."""
        found = self._numbers.get(term)
        if found is None:
            found = self._numbers[term] = 2 * len(self._terms) + isinstance(term, ox.Literal)
            self._terms.append(term)
        return found

    def term(self, number: int) -> Term:
        """Return the term of a number."""
        return self._terms[number >> 1]

    def thing(self, number: int) -> ox.NamedNode:
        """Return the thing of an even number."""
        return cast(ox.NamedNode, self._terms[number >> 1])  # neither literal nor blank node: Closure passes those over


class Relation:
    """The members of a class (numbers), or the pairs of a property (packed)."""

    __slots__ = ("backward", "forward", "is_class", "members", "name")

    def __init__(self, name: ox.NamedNode, *, is_class: bool) -> None:
        self.name = name
        self.is_class = is_class
        self.members: set[int] = set()
        self.forward: dict[int, list[int]] | None = None  # subject → objects
        self.backward: dict[int, list[int]] | None = None  # object → subjects

    def index(self, *, forward: bool) -> None:
        """Keep the pairs by subject (forward) or by object from now on; must precede the first pair."""
        if forward:
            self.forward = {}
        else:
            self.backward = {}

    def take(self, found: Iterable[int]) -> set[int]:
        """Add what is not yet known, and return it."""
        new = set(found)
        new -= self.members
        self.members |= new
        if self.forward is not None:
            for pair in new:
                self.forward.setdefault(pair >> SHIFT, []).append(pair & LOW)
        if self.backward is not None:
            for pair in new:
                self.backward.setdefault(pair & LOW, []).append(pair >> SHIFT)
        return new
