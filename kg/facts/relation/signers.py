"""Who leads a province or city and signs for it: Chủ tịch UBND tỉnh A và Thống đốc tỉnh B ký biên bản ghi nhớ.

On the signs such a person is p (of a foreign place) or q (of one here), u is "with" one. Two who sign together are their places; what
is left of them are other words: leaders who visit, speak or only look on while others sign say nothing of relations.
"""

import re
from collections.abc import Sequence

from kg.facts.model import Mention
from kg.facts.reading import Reading
from kg.facts.relation.abroad import governed, is_abroad, is_large
from kg.facts.relation.sign import Sign
from kg.mentions.items import Item
from kg.mentions.model import PlaceName
from kg.mentions.tape import Tape

_TOGETHER = re.compile(
    r"(?P<one>[pqFVH])(?:&o(?=&))?[&uwK]+(?P<other>[pqV])(?P<more>(?:&p)*)[oK&]{0,4}(?P<verb>R)"
)  # q và p đã ký
_WITH = re.compile(r"(?P<one>[qVH])K*(?P<verb>R)(?:o?R)*o?u(?P<other>p)")  # q ký bản ghi nhớ với p
_MET = re.compile(r"(?P<one>[qVH])[oK&]{1,4}u(?P<other>p)[oK&]{1,4}(?P<verb>R)(?!(?:o?R)*o?w[FCX])")  # q gặp p, ký
_SIDES = {"p": "F", "F": "F", "q": "V", "V": "V", "H": "V"}
_SIGNS = "ký"
_LOOKS_ON = r"\b⟨looks-on⟩\b"


def read_leader(reading: Reading, tape: Tape, item: Item) -> tuple[str, Mention] | None:
    """The sign of a person (or a title alone) who leads a place, and that place."""
    for title in item.titles:
        led = governed(title.body) if title.body is not None else title.place
        place = None if title.former else led
        mention = tape.line.place(place) if place is not None else None
        if place is None or mention is None:
            continue
        if is_abroad(place, reading.lexicon) and is_large(place, reading.lexicon):
            return "p", mention
        if isinstance(mention.thing, PlaceName) and mention.thing.unit in ("tỉnh", "thành phố", None):
            return "q", mention
    return None


def seat_signers(reading: Reading, tape: Tape, signs: Sequence[Sign]) -> list[Sign]:
    """Return the signs with two who sign together as their places, and other leaders as other words."""
    seated = list(signs)
    for pattern in (_TOGETHER, _WITH, _MET):
        for match in reversed(list(pattern.finditer("".join(sign.sign for sign in seated)))):
            one, other = match.start("one"), match.start("other")
            sides = _SIDES[match["one"]], _SIDES[match["other"]]
            if ("F" in sides) == (sides == ("F", "F")) or not _sign(tape, seated[one], seated[match.start("verb")]):
                continue
            for at, side in zip((one, other), sides, strict=True):
                place = seated[at].place or reading.home_mention(tape)
                seated[at] = seated[at]._replace(sign=side if place is not None else "o", place=place)
            if pattern is _WITH:
                seated[other - 1] = seated[other - 1]._replace(sign="w")
            else:
                for at in range(*match.span("more")) if pattern is _TOGETHER else ():
                    seated[at] = seated[at]._replace(sign=_SIDES.get(seated[at].sign, seated[at].sign))
                seated[one + 1 : other] = [seated[other - 1]._replace(sign="&")]
    left = (sign for sign in seated if sign.sign != "u")
    return [sign._replace(sign="o", place=None) if sign.sign in "pq" else sign for sign in left]


def _sign(tape: Tape, one: Sign, verb: Sign) -> bool:
    """Whether it is they who sign, not others before them."""
    words = tape.line.words
    return words.key(verb.first) == _SIGNS and not tape.search(_LOOKS_ON, words.text(one.last, verb.first).casefold())
