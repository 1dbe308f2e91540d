"""Places abroad that the gazetteer does not hold, told by their country in brackets: Nefteyugansk (Nga)."""

import re
from collections.abc import Sequence

from kg.mentions.gazetteer import measure_name
from kg.mentions.places import is_foreign
from kg.mentions.refs import PlaceRef
from kg.mentions.tape import Item, Tape

_LOCALITIES = r"\b⟨locality-noun⟩\b(?! [LBC])[^.;()]*$"
_JOINS = frozenset({":", ",", ";", "và", "với", "cùng", "như", "gồm", "là", "sau", "ngoài", "có", "giữa"})


def read_unlisted_abroad(tape: Tape, at: int) -> tuple[PlaceRef, int] | None:
    """Return the place that begins at an item, and how many items it takes; None where no word of places vouches for it.

    A firm, too, may have its country in brackets: it must stand in a list of places, or after what says that places follow.
    """
    items, words = tape.items, tape.line.words
    first = items[at].first
    if items[at].ref is not None or not words.capital(first) or words.shouting or not words.word(first):
        return None
    vouched = at > 0 and items[at - 1].symbol in words.lexicon.phrases["unit-abroad"]
    if at and items[at - 1].symbol not in _JOINS and not vouched:
        return None
    size = measure_name(words, first)
    country = items[at + size : at + size + 3]
    if any(item.ref is not None for item in items[at : at + size]) or not _is_tail(country, vouched=vouched):
        return None
    within = country[1].ref
    if not isinstance(within, PlaceRef) or not is_foreign(within, words.lexicon):
        return None
    last = at + size + (3 if country[0].symbol == "(" else 2)
    listed = re.sub(r"\( [LC] \)", "", tape.text[: tape.starts[at]])
    if not (vouched or tape.search(_LOCALITIES, listed) or _beside_places(tape, at, last)):
        return None
    span = (first, first + size)
    name = words.text(*span)
    return PlaceRef(first=first, last=items[last - 1].last, span=span, name=name, unit=None, within=within), last - at


def _is_tail(items: Sequence[Item], *, vouched: bool) -> bool:
    """Whether a country follows a name: ( C ), and after a unit's word of C."""
    symbols = [item.symbol for item in items]
    return symbols[::2] == ["(", ")"] or (vouched and symbols[:2] in (["của", "C"], [",", "C"]))


def _beside_places(tape: Tape, at: int, end: int) -> bool:
    """Whether a foreign place stands next to it in a list."""
    items, lexicon = tape.items, tape.line.scope.lexicon
    before = at > 1 and items[at - 1].symbol in (",", "và", ";") and is_foreign(items[at - 2].ref, lexicon)
    after = end + 1 < len(items) and items[end].symbol in (",", "và", ";") and is_foreign(items[end + 1].ref, lexicon)
    return before or after
