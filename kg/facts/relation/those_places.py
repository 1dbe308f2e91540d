"""Partners that a sentence only points back to: (Bình Phước) đã ký thỏa thuận với ba tỉnh nói trên; đó là ba tỉnh mà …"""

import re
from collections.abc import Iterator
from typing import Final

from kg.facts.model import Evidence, Mention, Partnership
from kg.facts.reading import Reading
from kg.facts.relation.abroad import is_abroad, is_large
from kg.facts.relation.sign import Signs
from kg.facts.relation.signs import lay_out
from kg.mentions.refs import territories
from kg.text.numbers import NUMBER, read_number

_COUNT = rf"(?:{NUMBER}|các|những)"
_THOSE: Final = (
    rf"\b(?P<link>với |giữa )?(?:cả )?(?P<count>{_COUNT}) ⟨place-noun⟩(?: (?:bạn )?(?P<pointer>⟨pointer⟩))?(?! ⟨other-places⟩)\b"
    rf"|(?:^|[,;] )(?:đó|đây)(?: [^\s,;]+){{0,2}} là (?P<named>{_COUNT}) ⟨place-noun⟩\b"
)
GOES_ON: Final = r"^⟨then⟩(?: [^\s,;]+){0,3} (?:là|gồm) "
NAMELY: Final = rf"^(?:đó|đây)(?: [^\s,;]+){{0,2}} là |^(?:trong đó|cụ thể)\b|{GOES_ON}"
_SOME = rf"\b{_COUNT} (?:⟨place-noun⟩|đối tác)\b"
_LIST = re.compile(r"[o&]{0,2}i?(?P<list>F(?:&o?F)*)")
_REACH = 3  # lines before
_FEWEST = 2  # places that a plural may mean


def find_those(reading: Reading, signs: Signs) -> Iterator[Partnership]:
    """Yield the relations of a province that acts in a sentence to the foreign places that the lines before list."""
    line = signs.tape.line
    if not _states(signs) or "K" not in signs.text:
        return
    if (found := reading.lexicon.patterns[_THOSE].search(line.folded)) is None:
        return
    counted = read_number(found["count"] or found["named"])
    named_next = line.text[found.end() :].lstrip()[:1].isupper()  # với hai tỉnh Savannakhet, Salavan
    if found["count"] and not found["pointer"] and (named_next or counted is None or found["link"] != "với "):
        return
    ours, partners = _ours(reading, signs), _listed_before(reading, signs)
    if ours is None or len(partners) < _FEWEST or counted not in (None, len(partners)):
        return
    related = signs.signs[signs.text.index("R")]
    first, last = line.tokens_at(found.start(), found.end())
    start, end = line.offsets(min(first, related.first), max(last, related.last))
    for partner in partners:
        yield Partnership(
            place=ours, partner=partner, evidence=Evidence(start=start, end=end, rule="partnerships/those")
        )


def find_namely(reading: Reading, signs: Signs) -> Iterator[Partnership]:
    """Yield the relations that the line before has to places that this one names: … hai tỉnh của Lào. | Đó là F, F."""
    if not signs.tape.number or not signs.tape.search(NAMELY, signs.tape.line.folded) or "R" in signs.text:
        return
    listed = _LIST.match(signs.text)
    before = lay_out(reading, reading.tapes[signs.tape.number - 1])
    goes_on = signs.tape.search(GOES_ON, signs.tape.line.folded) is not None
    if listed is None or not _states(before) or goes_on != ("F" in before.text):
        return
    ours = _ours(reading, before)
    if ours is None or not before.tape.search(_SOME, before.tape.line.folded):
        return
    related = before.signs[before.text.index("R")]
    start, _ = before.tape.line.offsets(related.first, related.last)
    for sign in signs.signs[listed.start("list") : listed.end("list")]:
        if sign.place is not None:
            _, end = signs.tape.line.offsets(sign.first, sign.last)
            evidence = Evidence(start=start, end=end, rule="partnerships/namely")
            yield Partnership(place=ours, partner=sign.place, evidence=evidence)


def _states(signs: Signs) -> bool:
    """Whether a sentence states a relation of nobody but the article's places."""
    return "R" in signs.text and {"W", "X"}.isdisjoint(signs.text)


def _ours(reading: Reading, signs: Signs) -> Mention | None:
    """Who acts first in a sentence: a province that it names, else the article's own."""
    first = next((sign for sign in signs.signs if sign.sign in "VH"), None)
    return (first.place if first is not None else None) or reading.home_mention(signs.tape)


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
