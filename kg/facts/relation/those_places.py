"""Partners that a sentence only points back to: (Bình Phước) đã ký thỏa thuận với ba tỉnh nói trên; đó là ba tỉnh mà …"""

from collections.abc import Iterator
from typing import Final

from kg.facts.model import Evidence, Mention, Partnership
from kg.facts.reading import Reading
from kg.facts.relation.abroad import is_abroad, is_large
from kg.facts.relation.sign import Signs
from kg.mentions.refs import territories
from kg.text.numbers import NUMBER, read_number

_COUNT = rf"(?:{NUMBER}|các|những)"
_THOSE: Final = (
    rf"\b(?:với |giữa |cả )+(?P<count>{_COUNT}) ⟨place-noun⟩ (?:bạn )?⟨pointer⟩\b"
    rf"|(?:^|[,;] )(?:đó|đây)(?: [^\s,;]+){{0,2}} là (?P<named>{_COUNT}) ⟨place-noun⟩\b"
)
_REACH = 3  # lines before
_FEWEST = 2  # places that a plural may mean


def find_those(reading: Reading, signs: Signs) -> Iterator[Partnership]:
    """Yield the relations of a province that acts in a sentence to the foreign places that the lines before list."""
    line = signs.tape.line
    if "R" not in signs.text or "K" not in signs.text or "W" in signs.text or "X" in signs.text:
        return
    if (found := reading.lexicon.patterns[_THOSE].search(line.folded)) is None:
        return
    ours = next((sign.place for sign in signs.signs if sign.sign == "V"), None) or reading.home_mention(signs.tape)
    partners = _listed_before(reading, signs)
    counted = read_number(found["count"] or found["named"])
    if ours is None or len(partners) < _FEWEST or counted not in (None, len(partners)):
        return
    related = signs.signs[signs.text.index("R")]
    first, last = line.tokens_at(found.start(), found.end())
    start, end = line.offsets(min(first, related.first), max(last, related.last))
    for partner in partners:
        yield Partnership(
            place=ours, partner=partner, evidence=Evidence(start=start, end=end, rule="partnerships/those")
        )


def _listed_before(reading: Reading, signs: Signs) -> list[Mention]:
    """The foreign places of the nearest line before that names several, each once."""
    number = signs.tape.number
    for tape in reversed(reading.tapes[max(0, number - _REACH) : number]):
        refs = (
            ref
            for ref in territories(tape.line.chunks)
            if is_abroad(ref, reading.lexicon) and is_large(ref, reading.lexicon)
        )
        places = (tape.line.place(ref) for ref in refs if ref.known is None or ref.known.sort != "Country")
        named = {place.name: place for place in places if place is not None}
        if len(named) >= _FEWEST:
            return list(named.values())
    return []
