"""Commas within a body's name: Cục Hộ tịch, quốc tịch, chứng thực (Bộ Tư pháp), Ủy ban Ứng phó sự cố, thiên tai và …"""

from kg.mentions.others import completed
from kg.mentions.words import Words

_SHORTEST = 2  # words of an item
_ITEM = 4  # words
_FEWEST = 2  # items behind the first, where no conjunction stands before the last


def series_end(words: Words, at: int) -> int:
    """Where a series of small words that begins behind a comma is at its last item, or ends at a bracket; 0 if none does."""
    items = 0
    while words.key(at) == "," and (end := _item_end(words, at + 1)):
        items += 1
        if words.key(end) in ("và", "&"):
            return end + 1 if _goes_on(words, end + 1) else 0
        if words.key(end) == "(":
            return end if items >= _FEWEST else 0
        at = end
    return 0


def _item_end(words: Words, at: int) -> int:
    """Where a few small words end that may be an item; 0 if a clause, a form of address or a title begins there."""
    people = ("honorific", "plural-honorific", "rank", "former", "company")
    if words.lexicon.roles.find(words.keys, at)[0] or any(words.listed(name, at) for name in people):
        return 0
    end = at
    while end - at < _ITEM and words.word(end) and not words.capital(end) and words.key(end) != "và":
        if words.listed("clause", end) and not (words.listed("within-name", end) or completed(words, end, at)):
            return 0
        end += 1
    closed = not words.word(end) or words.key(end) == "và"
    return end if closed and end - at >= _SHORTEST else 0  # Cục Trồng trọt, | vải và nhãn đang …


def _goes_on(words: Words, at: int) -> bool:
    """Whether the last item stands there and nobody who comes beside it, no title and no other body."""
    if not words.word(at) or words.listed("company", at) or words.listed("surname", at):
        return False
    if words.listed("clause", at) and not words.listed("within-name", at):
        return False
    return not (words.lexicon.roles.find(words.keys, at)[0] or words.lexicon.heads.find(words.keys, at)[0])
