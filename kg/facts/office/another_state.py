"""Whether a bare title is another state's: phía Singapore là Thủ tướng N, Chủ tịch Trung Quốc N và Thủ tướng N."""

import re
from bisect import bisect_left

from kg.mentions.places import is_foreign
from kg.mentions.seams import is_of_a_state
from kg.mentions.tape import Item, Tape

_OF_THEIRS = re.compile(
    r"\b(?:(?:phía|đoàn|các đoàn) (?P<side>[CL]) (?:(?:, )?[^NTBLC.;,\s]+ ){0,4}?(?:là|do|có|gồm)(?: :)?|đồng cấp (?P<peer>[CL])(?: ,)?) \Z"
)
_JOINS = frozenset({",", "và", "cùng"})


def is_of_another_state(tape: Tape, item: Item) -> bool:
    """Whether the words before a person's bare title speak of another state, or it goes on from that state's others."""
    at = bisect_left(tape.items, item.first, key=lambda one: one.first)
    before = tape.text[: tape.starts[at]]
    for match in _OF_THEIRS.finditer(before):
        (state,) = tape.group(match, "side") or tape.group(match, "peer")
        return is_foreign(state.ref, tape.line.scope.lexicon)
    return _follows_theirs(tape, at)


def _follows_theirs(tape: Tape, at: int) -> bool:
    """Whether another state's officer stands before it in a list, and the name is not one of the commonest of Việt Nam."""
    items = tape.items
    if at < 2 or items[at - 1].symbol not in _JOINS or items[at - 2].symbol != "N":
        return False
    if tape.line.words.listed("common-surname", items[at].person.span[0]):
        return False
    titles = items[at - 2].titles
    return any(map(is_of_a_state, titles)) or (not titles and _follows_theirs(tape, at - 2))
