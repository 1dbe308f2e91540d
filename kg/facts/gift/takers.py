"""Who takes aid: whether what a line gives goes abroad, and whether it comes to Viet Nam."""

import re

from kg.facts.gift.donors import MONEY, is_listed
from kg.facts.reading import Reading
from kg.mentions.model import PlaceName
from kg.mentions.places import is_foreign
from kg.mentions.refs import PlaceRef, bodies_in
from kg.mentions.tape import Tape

_TAKES = (
    r"\b(?<!cơ quan )⟨helps⟩"
    r"(?: (?!của|từ|do|bởi|phi|được|cho|dành)[^\sA-Z.;,]+){0,4}(?: (?:cho|sang|tới|đến|dành cho))?"
    r"(?: ⟨takers⟩)* (?P<taker>[LC]|bạn)\b"
)
_TAKES_WITHOUT_VERB = re.compile(r"(?P<taker>[LC])(?: [^\sA-Z.;,]+){0,2} nhận(?: được)?\b")
_LATER_TAKER = r"\b(?:cho|giúp)(?: ⟨takers⟩)* (?P<taker>[LC])\b"
_OURS_GIVE = (
    r"(?<!giúp )(?<!cho )(?<!với )(?<!tại )(?<!ở )(?P<giver>[LC])(?: (?:đã|cũng|còn|sẽ|và|nhân dân))* ⟨helps⟩\b"
)
_ABROAD = frozenset({"nước", "châu", "bang"})
_HERE = r"\b⟨here⟩\b"


def goes_abroad(reading: Reading, tape: Tape) -> bool:
    """Whether what a line gives is given to somebody abroad."""
    for pattern in (_TAKES, _TAKES_WITHOUT_VERB, _LATER_TAKER):
        for match in tape.find(pattern):
            (taker,) = tape.group(match, "taker")
            if tape.search(MONEY, tape.text[: match.start("taker")]):
                continue
            if taker.ref is None or is_foreign(taker.ref, reading.lexicon):
                return True
    givers = (tape.group(match, "giver")[0] for match in tape.find(_OURS_GIVE))
    return any(_is_here(reading, giver.ref) and not is_listed(reading, tape, giver) for giver in givers)


def _is_here(reading: Reading, ref: object) -> bool:
    """Whether a place phrase is of Viet Nam, or of a place that no gazetteer knows."""
    if not isinstance(ref, PlaceRef) or ref.known is None:
        return isinstance(ref, PlaceRef) and ref.unit not in _ABROAD and not is_foreign(ref, reading.lexicon)
    return ref.known.country == reading.lexicon.viet_nam


def comes_here(reading: Reading, tape: Tape) -> bool:
    """Whether a line names a place in Viet Nam, or the article's own without its name."""
    if reading.home is not None and tape.search(_HERE):
        return True
    posts = (body.post for body in bodies_in(tape.line.chunks) if body.post is not None)
    named = (mention.thing for mention in (*tape.line.places(), *map(tape.line.place, posts)) if mention is not None)
    return any(isinstance(place, PlaceName) and _in_viet_nam(reading, place) for place in named)


def _in_viet_nam(reading: Reading, place: PlaceName) -> bool:
    known = reading.lexicon.place_of.get(place.iri or "")
    return known is not None and reading.lexicon.viet_nam in (known.iri, known.country)
