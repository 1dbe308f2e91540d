"""Names that an article misspells once and spells otherwise everywhere else: Justin Trueau, of Justin Trudeau."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from kg.mentions.refs import PersonRef, Ref
from kg.mentions.runs import looks_foreign
from kg.mentions.scopes import Draft

_OFTEN = 3  # times at least that the right spelling stands in an article
_MOST = 100  # foreign names of an article whose spellings are compared
_SHORTEST = 4  # letters of a word whose spelling tells anything


def without_misprints(drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the lines with the misspelt names of foreign persons as the article spells them elsewhere."""
    names = {ref.name for _, _, chunks in drafts for ref in chunks if isinstance(ref, PersonRef) and " " in ref.name}
    foreign = [name for name in names if looks_foreign(name)]
    pairs = [pair for pair in combinations(sorted(foreign)[:_MOST], 2) if _differing(*pair)]
    if not pairs:
        return drafts
    said = Counter(token.text for _, words, _ in drafts for token in words.tokens)
    right = dict(_corrections(pairs, said))
    return [(sentence, words, _spelt(chunks, right)) for sentence, words, chunks in drafts] if right else drafts


def _differing(one: str, other: str) -> tuple[str, str] | None:
    """The one word that two names of as many words have each for itself, if one letter makes the difference."""
    first, second = one.split(), other.split()
    if len(first) != len(second):
        return None
    apart = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return apart[0] if len(apart) == 1 and _one_letter(*apart[0]) else None


def _one_letter(one: str, other: str) -> bool:
    """Whether a letter more, less or instead makes one word of the other."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or len(long) - len(short) > 1 or not (short + long).isalpha():
        return False
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]


def _corrections(pairs: Iterable[tuple[str, str]], said: Counter[str]) -> Iterable[tuple[str, str]]:
    for pair in pairs:
        if words := _differing(*pair):
            (wrong, right), counts = (
                sorted(pair, key=lambda name: said[words[pair.index(name)]]),
                [said[w] for w in words],
            )
            if min(counts) == 1 and max(counts) >= _OFTEN:
                yield wrong, right


def _spelt(chunks: Iterable[Ref], right: dict[str, str]) -> tuple[Ref, ...]:
    return tuple(
        replace(ref, name=right[ref.name]) if isinstance(ref, PersonRef) and ref.name in right else ref
        for ref in chunks
    )
