"""What joins a place to the words around it: với, giữa, ngoài, là …; one that only qualifies a noun does not stand free."""

import re
from bisect import bisect_left

from kg.mentions.tape import Tape

_LINKS = {
    "với": "w",
    "cùng": "w",
    "giữa": "b",
    "ngoài": "e",
    "cạnh": "e",
    "sau": "e",
    "coi": "e",  # coi F là đối tác: the relation is told after it
    "xem": "e",
    "là": "i",
    "như": "i",
    "gồm": "i",
    "có": "i",
    "thêm": "i",
    ":": "i",
}
_LOCALITY = r"\b(?:⟨locality-noun⟩|nước)\b"
# Verbs whose "với" joins no partner
_NO_PARTNER = r"\b⟨no-partner⟩ $"
_COMPANION = r"\b⟨companion⟩(?: [^\sA-Z.,;]+){0,3} của (?:⟨local⟩ )*$"
_IS_ONE = r"\b⟨titular⟩ $"  # tỉnh kết nghĩa F
_DELEGATION = r"\b⟨sent-by⟩(?: ⟨of-delegation⟩)* $"
_PARTNERS = r"\b⟨partner-noun⟩(?: ⟨foreign⟩)? \( $"  # ký với đối tác nước ngoài (F và F)
_OPENS = re.compile(r"(?:,|và|rồi|-|–|;|“|\"|\.|biết|rằng|song|khi|mà|thì|nay|năm|diện|mặt)\Z")
_CLAIMED = r"\b⟨claims⟩ $"
_LONGEST = 8  # items in brackets


def find_link(tape: Tape, at: int) -> str | None:
    """The link before a place that stands free, empty where it only follows others; None if it qualifies a noun.

    It is the end of a clause after what claims another: khẳng định | F coi trọng quan hệ.
    """
    items, local = tape.items, tape.line.scope.lexicon.words["local"]
    here = at - 1
    while here >= 0 and items[here].symbol in local:
        here -= 1
    crossed = [item.symbol for item in items[here + 1 : at]]
    if "của" in crossed and tape.search(_COMPANION, tape.text[: tape.starts[at]]):
        return "w"
    if (
        crossed
        and crossed[-1] in ("của", "thuộc", "nước", "ở", "trong")
        and not tape.search(_LOCALITY, " ".join(crossed))
    ):
        return None
    if items[at].symbol != "C" and tape.search(_IS_ONE, tape.text[: tape.starts[at]]):
        return "i"
    if here < 0:
        return ""
    symbol = items[here].symbol
    if symbol in ("với", "cùng") and tape.search(_NO_PARTNER, tape.text[: tape.starts[here]]):
        return None
    if symbol == "cạnh" and items[here - 1].symbol != "bên":
        return None
    if symbol == "(" and (items[here - 1].symbol == "C" or tape.search(_PARTNERS, tape.text[: tape.starts[here + 1]])):
        return "i"  # ba tỉnh của Campuchia (Kampot, Kep, Koh Kong)
    if symbol in _LINKS:
        return _LINKS[symbol]
    if _OPENS.match(symbol) or crossed[:1] == ["hai"]:
        return ""
    return ";" if tape.search(_CLAIMED, tape.text[: tape.starts[here + 1]]) else None


def comes_from(tape: Tape, at: int) -> int | None:
    """Where the delegation's name begins that ends with a place: đoàn đại biểu | F; None if none does."""
    found = tape.search(_DELEGATION, tape.text[: tape.starts[at]])
    return bisect_left(tape.starts, found.start()) if found else None


def measure_run(tape: Tape, at: int) -> int:
    """How many items the places take that stand there side by side: L , L và L."""
    symbols = [item.symbol for item in tape.items[at:]]
    size = 1
    while symbols[size : size + 1] and symbols[size] in (",", "và") and symbols[size + 1 : size + 2] == ["L"]:
        size += 2
    return size


def measure_brackets(tape: Tape, at: int) -> int:
    """How many items the brackets take that begin there and hold no place but a country: ( C , năm 2011 )."""
    symbols = [item.symbol for item in tape.items[at : at + _LONGEST]]
    if symbols[:1] != ["("] or ")" not in symbols or not {"L", "B"}.isdisjoint(symbols[: symbols.index(")")]):
        return 0
    return symbols.index(")") + 1


def measure_apposition(tape: Tape, at: int) -> int | None:
    """How many items lead on to what is told of a place in apposition: , nơi · - người bạn; None if nothing is told."""
    if at + 1 >= len(tape.items) or tape.items[at].symbol not in (",", "-", "–"):
        return None
    words, first = tape.line.words, tape.items[at + 1].first
    if words.listed("companion-noun", first):
        return 1
    size = words.listed("apposed", first)
    chunk = any(item.ref is not None for item in tape.items[at + 1 : at + 2 + size])
    return 1 + size if size and not chunk else None
