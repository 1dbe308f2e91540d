"""Rules against the relations: those of one atom on whole sets at once, the others by joining on each atom's news."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.reasoning.model import VARIABLE, Atom, Rule
from kg.reasoning.relations import LOW, SHIFT, Relation

Derive = Callable[[set[int]], Iterable[int]]  # what is new in one relation → what then holds in another


@dataclass(frozen=True, slots=True)
class Pattern:
    """An atom over numbers: each place holds a variable's slot (from 0), or a constant as its complement (negative)."""

    relation: Relation
    subject: int
    object: int | None  # None for a class

    def read(self, slots: Sequence[int]) -> tuple[int, int]:
        """Return what its places hold; -1 for a variable without a value."""
        subject = slots[self.subject] if self.subject >= 0 else ~self.subject
        if self.object is None:
            return subject, 0
        return subject, slots[self.object] if self.object >= 0 else ~self.object


def on_sets(atom: Atom, head: Atom, constant: Callable[[str], int]) -> Derive | None:
    """Return a function on whole sets for a rule of one atom, or None if its shape needs a join."""
    first, second = atom.subject, atom.object
    if len(set(atom.variables)) != 2 - atom.is_membership:
        return None
    if atom.is_membership and head.is_membership:
        return _same
    if atom.is_membership and not head.object.startswith(VARIABLE):
        value = constant(head.object)
        return lambda new: {member << SHIFT | value for member in new}
    if head.is_membership:
        return _subjects if head.subject == first else _objects
    ends = {(first, second): _same, (second, first): _turned}
    return ends.get((head.subject, head.object))


def _same(new: set[int]) -> Iterable[int]:
    return new


def _subjects(new: set[int]) -> Iterable[int]:
    return {pair >> SHIFT for pair in new}


def _objects(new: set[int]) -> Iterable[int]:
    return {pair & LOW for pair in new if not pair & 1}


def _turned(new: set[int]) -> Iterable[int]:
    return {(pair & LOW) << SHIFT | pair >> SHIFT for pair in new if not pair & 1}


@dataclass(frozen=True, slots=True)
class Join:
    """A rule whose atom `patterns[0]` has news; the other atoms are looked up in the order that binds them best."""

    patterns: tuple[Pattern, ...]
    head: Pattern
    width: int  # how many variables the rule has

    def __call__(self, new: set[int]) -> Iterator[int]:
        """Yield what the head holds for each piece of news; packed, if the head is a property."""
        for item in new:
            slots = [-1] * self.width
            if _bind(self.patterns[0], item, slots):
                for _ in self._rest(1, slots):
                    subject, object_ = self.head.read(slots)
                    if not subject & 1:
                        yield subject if self.head.object is None else subject << SHIFT | object_

    def _rest(self, i: int, slots: list[int]) -> Iterator[None]:
        if i == len(self.patterns):
            yield None
            return
        pattern = self.patterns[i]
        for item in _candidates(pattern, slots):
            before = slots.copy()
            if _bind(pattern, item, slots):
                yield from self._rest(i + 1, slots)
            slots[:] = before


def plan(rule: Rule, i: int) -> list[Atom]:
    """Return the rule's atoms, the i-th first, each of the others as soon as one of its variables is bound."""
    order, left = [rule.body[i]], [*rule.body[:i], *rule.body[i + 1 :]]
    while left:
        bound = {variable for atom in order for variable in atom.variables}
        left.sort(key=lambda atom: len(set(atom.variables) - bound))
        order.append(left.pop(0))
    return order


def _bind(pattern: Pattern, item: int, slots: list[int]) -> bool:
    """Give the pattern's variables the values of an item; say whether it fits what they have."""
    if pattern.object is None:
        return _set(pattern.subject, item, slots)
    return _set(pattern.subject, item >> SHIFT, slots) and _set(pattern.object, item & LOW, slots)


def _set(place: int, value: int, slots: list[int]) -> bool:
    if place < 0:
        return ~place == value
    if slots[place] == -1:
        slots[place] = value
    return slots[place] == value


def _candidates(pattern: Pattern, slots: list[int]) -> Iterable[int]:
    """Return the items that may fit, by the index that the bound places allow."""
    relation = pattern.relation
    subject, object_ = pattern.read(slots)
    if pattern.object is None:
        if subject == -1:
            return relation.members
        return (subject,) if subject in relation.members else ()
    if subject != -1 and object_ != -1:
        pair = subject << SHIFT | object_
        return (pair,) if pair in relation.members else ()
    if subject != -1 and relation.forward is not None:
        return [subject << SHIFT | other for other in relation.forward.get(subject, ())]
    if object_ != -1 and relation.backward is not None:
        return [other << SHIFT | object_ for other in relation.backward.get(object_, ())]
    return relation.members
