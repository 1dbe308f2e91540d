"""What joins a place to the words before it: với, giữa, ngoài, là …; one that only qualifies a noun does not stand free."""

import re

from kg.mentions.tape import Tape

_LINKS = {
    "với": "w",
    "cùng": "w",
    "giữa": "b",
    "ngoài": "e",
    "cạnh": "e",
    "sau": "e",
    "là": "i",
    "như": "i",
    "gồm": "i",
    "có": "i",
    ":": "i",
}
_LOCALITY = r"\b(?:⟨locality-noun⟩|nước)\b"
# Verbs whose "với" joins no partner
_NO_PARTNER = r"\b⟨no-partner⟩ $"
_COMPANION = re.compile(r"\b(?:đối tác|bạn)(?: [^\sA-Z.,;]+){0,3} của (?:các )?$")
_OPENS = re.compile(r"(?:,|và|rồi|-|–|;|“|\"|\.|biết|rằng|song|khi|mà|thì|nay|năm)\Z")


def find_link(tape: Tape, at: int) -> str | None:
    """The link before a place that stands free, empty where it only follows others; None if it qualifies a noun."""
    items, local = tape.items, tape.line.scope.lexicon.words["local"]
    here = at - 1
    while here >= 0 and items[here].symbol in local:
        here -= 1
    crossed = [item.symbol for item in items[here + 1 : at]]
    if crossed[-1:] == ["của"] and _COMPANION.search(tape.text[: tape.starts[at]]):
        return "w"
    if (
        crossed
        and crossed[-1] in ("của", "thuộc", "nước", "ở", "trong")
        and not tape.search(_LOCALITY, " ".join(crossed))
    ):
        return None
    if here < 0:
        return ""
    symbol = items[here].symbol
    if symbol in ("với", "cùng") and tape.search(_NO_PARTNER, tape.text[: tape.starts[here]]):
        return None
    if symbol == "cạnh" and items[here - 1].symbol != "bên":
        return None
    if symbol == "(" and items[here - 1].symbol == "C":  # ba tỉnh của Campuchia (Kampot, Kep, Koh Kong)
        return "i"
    if symbol in _LINKS:
        return _LINKS[symbol]
    return "" if _OPENS.match(symbol) or crossed[:1] == ["hai"] else None
