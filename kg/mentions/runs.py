"""How far a name goes: runs of capitalised words, what joins their parts and what begins something else."""

import re
import unicodedata
from functools import lru_cache

from kg.mentions.words import Words

_SMALL = 5  # letters of a name's part in small letters
_CLIPPED = 3  # letters of what an apostrophe joins to a part in small letters
LONGEST_FOREIGN = 16  # tokens of a name with a form of address, hyphens included: Bun-thoong Chăn-thạ-vi-lay
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?", re.IGNORECASE
)


def looks_foreign(name: str) -> bool:
    """Whether a name holds what is no Vietnamese syllable.

    >>> looks_foreign("Barack Obama"), looks_foreign("Nguyễn Phương Nga")
    (True, False)
    """
    return not all(map(_is_syllable, name.split()))


@lru_cache(maxsize=20_000)
def _is_syllable(word: str) -> bool:
    """Whether a word is spelt as Vietnamese spells its syllables."""
    return _SYLLABLE.fullmatch(drop_tone(word)) is not None


def drop_tone(word: str) -> str:
    """Return a word without its tone mark; the marks of ă â ê ô ơ ư stay."""
    marks = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", word) if c not in marks))


def measure_run(words: Words, at: int, *, cued: bool) -> int:
    """How many tokens of capitalised words make one name."""
    end = at
    while end < len(words) and end - at < LONGEST_FOREIGN:
        if words.capital(end) and words.word(end):
            if end > at and (
                (begins_other(words, end, end - at) and not _within_name(words, at, end))
                or (words.tokens[end - 1].text in ".-" and not _joined(words, end))
            ):
                break
            end += 1
        elif end > at and words.key(end) == "." and words.glued(end) and len(words.tokens[end - 1].text) == 1:
            if end - at > 1 and words.listed("surname", at):
                break  # chị Phạm Thị O. trú tại …
            end += 1  # an initial
        elif end > at and (more := _join(words, at, end, cued=cued)):
            end += more
        else:
            break
    if end > at and words.tokens[end - 1].text == ".":
        end -= 1
    return end - at


def _join(words: Words, start: int, at: int, *, cued: bool) -> int:
    """How many tokens of the name that begins at `start` go on at a mark or a small word."""
    if words.word(at):
        if words.listed("middle-name", at):  # Dương thị Mai Hoa
            return int(at - start == 1 and words.listed("surname", start) > 0 and words.capital(at + 1))
        return _particles(words, start, at) if cued else 0
    if words.apostrophe(at):
        return 2 if _clips(words, start, at, cued=cued) else 0
    if not (words.dash(at) and words.word(at + 1)):
        return 0
    if words.glued(at) and words.glued(at + 1):
        return 2  # Jong-un, Mit-suo
    return 2 if cued and _spaced_dash(words, start, at) else 0


def _clips(words: Words, start: int, at: int, *, cued: bool) -> bool:
    """Whether an apostrophe joins what stands before and after: H’ | Mốk, O ' | Neill, Mu’ | izzaddin."""
    if len(words.tokens[at - 1].text) == 1:
        return words.capital(at + 1) and (words.glued(at) or cued or words.highland(start))
    if not (cued and words.word(at + 1)) or words.capital(at + 1) or len(words.tokens[at - 1].text) > _CLIPPED:
        return False
    return looks_foreign(words.text(start, at)) or looks_foreign(words.tokens[at + 1].text)


def _within_name(words: Words, at: int, end: int) -> bool:
    """Whether a word belongs to a name whatever else it may begin: Phạm Thị | Thanh, Vi | Văn Phòng, Phan | Huy Chương."""
    if words.listed("middle-name", end - 1):
        return True
    return end - at == 1 and words.listed("surname", at) > 0 and words.capital(end + 1)


def _spaced_dash(words: Words, start: int, at: int) -> bool:
    """Whether a dash between spaces joins two parts of a foreign name: Moon Jae | - in, Frank | - Walter Steinmeier."""
    if not words.capital(at + 1):
        return _goes_on_small(words, start, at)
    if words.listed("name-particle", at - 1):
        return looks_foreign(words.tokens[at + 1].text) or words.capital(at + 2)
    if words.dash(at - 2) and (len(words.tokens[at - 1].text) == 1 or words.listed("small-particle", at - 1)):
        return True  # Chan - O | - Cha, Viollet - le | - Duc
    indexes = (words.lexicon.places, words.lexicon.roles, words.lexicon.heads, words.names.persons)
    if any(index.find(words.keys, at + 1)[0] for index in indexes):
        return False
    part = words.tokens[at + 1].text
    if words.listed("korean-surname", start) and at - start == 2:
        return not words.capital(at + 2) and part == part.title()  # Park Hang | - Seo
    if len(part) == 1:
        return words.dash(at + 2) and words.word(at + 3)  # Prayut Chan | - O - Cha
    both = looks_foreign(words.text(start, at)) and looks_foreign(part) and part == part.title()
    return both and (at - start > 1 or words.capital(at + 2))


def _goes_on_small(words: Words, start: int, at: int) -> bool:
    """Whether a small part after a dash is of a foreign name: Moon Jae | - in, Prayuth Chan | - ocha, Chan | - o - cha."""
    before, part = words.tokens[at - 1].text, words.tokens[at + 1].text
    if at - start == 2 * 2 and len(before) == 1:
        return True
    if words.listed("small-particle", at + 1) and words.dash(at + 2) and words.capital(at + 3):
        return True  # Viollet | - le - Duc
    if at - start != 2 or not (before.isascii() and part.isascii()):
        return False
    if len(part) == 1 and words.dash(at + 2) and words.word(at + 3):
        return True
    if words.listed("korean-surname", start):
        return not words.listed("kin", at + 1)
    if len(part) > _SMALL:
        return False
    ends = not words.word(at + 2) or words.listed("clause", at + 2) > 0  # Lau Wing - kei, giám đốc
    return looks_foreign(part) or (ends and looks_foreign(words.text(start, at)) and not words.listed("kin", at + 1))


def _particles(words: Words, start: int, at: int) -> int:
    """How many tokens go on a foreign name there at a particle: Ursula | von der | Leyen, Fattah | al - Sisi."""
    end = at
    while words.listed("small-particle", end):
        end += 1
    if end == at or not looks_foreign(words.text(start, at)):
        return 0
    if words.dash(end) and words.capital(end + 1):
        return end + 2 - at
    return end - at if words.capital(end) else 0


def _joined(words: Words, at: int) -> bool:
    """Whether a name goes on after a mark: without a space, or after an initial (Suzan R. Chinois)."""
    return words.glued(at) or (words.tokens[at - 1].text == "." and len(words.tokens[at - 2].text) == 1)


def begins_other(words: Words, at: int, size: int) -> bool:
    """Whether the capitalised word there begins something else than one more syllable of the name."""
    if words.keys[at] not in words.lexicon.name_stops:
        return False
    roles = words.lexicon.roles.find(words.keys, at)[0]
    heads = words.lexicon.heads.find(words.keys, at)[0]
    if roles > 1 or heads > 1 or words.lexicon.bodies.find(words.keys, at)[0]:
        return True
    if (
        words.listed("honorific", at) > 1
        or words.listed("rank", at) > 1
        or (words.lexicon.awards.find(words.keys, at)[0] and not words.capital(at + 1))
    ):
        return True
    unit, _ = words.lexicon.unit_index.find(words.keys, at)
    if unit > 1 and words.capital(at + unit):
        return True
    place, found = words.lexicon.places.find(words.keys, at)
    if any(p.ambiguous for p in found):
        return False
    after_surname = words.listed("surname", at - size + 1) or words.listed("common-surname", at - 1)
    return size >= 3 and place > 1 and not after_surname
