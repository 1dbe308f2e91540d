"""Names among capitals only, where no letter tells them from what follows: ÔNG VỪ A BẰNG PHÁT BIỂU."""

from kg.mentions.runs import begins_other, looks_foreign
from kg.mentions.words import Words

_LONGEST = 4  # syllables of a Vietnamese name
_PAUSES = frozenset(",;(-–")
_LONGEST_FOREIGN = 12  # tokens of another, hyphens included


def measure_shouted(words: Words, at: int) -> int:
    """How many tokens from a position on make a name: a surname or a foreign word, and what follows until the sentence goes on."""
    foreign = not words.listed("surname", at)
    if foreign and not (words.highland(at) or looks_foreign(words.text(at, min(at + 2, len(words))))):
        return 0
    end = at + 1
    while end < len(words) and end - at < (_LONGEST_FOREIGN if foreign else _LONGEST):
        if foreign and words.word(end + 1) and (_clipped(words, end) or _hyphenated(words, end)):
            end += 2
        elif words.word(end) and ((not foreign and _must_go_on(words, at, end)) or not _goes_on(words, end)):
            end += 1
        else:
            break
    return end - at if end - at > 1 or words.clipped(at) else 0


def _clipped(words: Words, at: int) -> bool:
    """Whether an apostrophe behind one letter joins it to what follows: H’ MỐK."""
    return words.apostrophe(at) and words.glued(at) and len(words.tokens[at - 1].text) == 1


def _hyphenated(words: Words, at: int) -> bool:
    return words.dash(at) and words.glued(at) and words.glued(at + 1)


def _must_go_on(words: Words, at: int, end: int) -> bool:
    """Whether a name cannot end before a word: LÒ VĂN | BẰNG, VỪ A | BẰNG."""
    return bool(words.listed("middle-name", end - 1)) or (end - at == 2 and len(words.tokens[end - 1].text) == 1)


def _goes_on(words: Words, at: int) -> bool:
    """Whether the sentence goes on there; a word that begins a clause begins none before a comma: BẾ XUÂN | TIẾN, …"""
    clause = words.listed("clause", at) and words.key(at + 1) not in _PAUSES
    return bool(clause) or begins_other(words, at, 1) or words.lexicon.roles.find(words.keys, at)[0] > 0
