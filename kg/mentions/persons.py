"""Names of persons: Vietnamese ones by their surname, others by what stands beside them."""

import re
import unicodedata

from kg.mentions.refs import PersonRef
from kg.mentions.words import Words
from kg.reference.model import Gender

_DASH = re.compile(r"\s*[-–—]\s*")
_PARTICLES = frozenset(["de", "da", "di", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "du", "dos", "y"])
LONGEST = 5  # syllables of a name without a form of address
LONGEST_FOREIGN = 16  # tokens of one with it, hyphens included: Bun-thoong Chăn-thạ-vi-lay


_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?", re.IGNORECASE
)


def looks_foreign(name: str) -> bool:
    """Whether a name holds what is no Vietnamese syllable.

    >>> looks_foreign("Barack Obama"), looks_foreign("Nguyễn Phương Nga")
    (True, False)
    """
    return any(_SYLLABLE.fullmatch(_toneless(word)) is None for word in name.split())


def _toneless(word: str) -> str:
    """A word without its tone mark; the marks of ă â ê ô ơ ư stay."""
    marks = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", word) if c not in marks))


def read_address(words: Words, at: int) -> tuple[int, Gender | None]:
    """How many tokens of forms of address and ranks stand there, and the gender that they tell."""
    end = at
    gender: Gender | None = None
    while words.key(end) in words.lexicon.address_openers:
        size = max(words.listed("honorific", end), words.listed("rank", end), words.listed("plural-honorific", end))
        if not size:
            break
        if words.listed("male", end):
            gender = "male"
        elif words.listed("female", end):
            gender = "female"
        end += size
        end += _nationality(words, end)
        while end > at and end < len(words) and words.tokens[end].text in ".:," and _goes_on(words, end):
            end += 1
    return end - at, gender


def _nationality(words: Words, at: int) -> int:
    """How many tokens say where somebody is from between the form of address and the name: giáo sư | người Bỉ | Luc …"""
    if words.key(at) != "người":
        return 0
    size, places = words.lexicon.places.find(words.keys, at + 1) if at + 1 < len(words) else (0, [])
    from_there = any(place.sort == "Country" for place in places) and words.capital(at + 1 + size)
    return 1 + size if from_there else 0


def _goes_on(words: Words, at: int) -> bool:
    """Whether a mark joins forms of address: GS.TS. · các ông: · Đại tá, TS."""
    if words.tokens[at].text == ":":
        return True
    if words.tokens[at].text == ".":
        return words.glued(at)
    return bool(words.listed("rank", at + 1))


def read_person(words: Words, at: int, *, cued: bool) -> PersonRef | None:
    """Read the name at a position; `cued` when a form of address or title stands before it."""
    at += _before_name(words, at) if cued else 0
    key = words.key(at)
    if not (cued or key in words.lexicon.name_openers or key in words.names.persons.lengths):
        return None
    if not words.word(at) or "?" in words.tokens[at].text or words.listed("no-name", at):
        return None
    if size := words.names.persons.find(words.keys, at)[0]:
        name = words.names.persons.find(words.keys, at)[1][0]
        if words.capital(at) and not (
            words.capital(at + size) and not words.shouting and not _stops(words, at + size, size)
        ):
            return PersonRef(first=at, last=at + size, span=(at, at + size), name=name, cued=cued)
    if words.shouting:
        return _read_shouted(words, at) if cued else None
    if not (cued or words.listed("surname", at) or words.highland(at)):
        return None
    size = _run(words, at, cued)
    if (
        size == 1
        and words.key(at - 1) in words.lexicon.address_openers
        and words.tokens[at].text[1:] != words.tokens[at].text[1:].lower()
        and not words.tokens[at].text.isupper()
    ):
        return PersonRef(first=at, last=at + 1, span=(at, at + 1), name=words.text(at, at + 1), cued=True)  # NiekSaVuon
    if cued and size > LONGEST - 1:
        skipped = _named_in(words, at, size)
        at, size = at + skipped, size - skipped
    if size < 2 or (not cued and not _vietnamese(words, at, size)) or _names_nobody(words, at, size):
        return None
    name = _DASH.sub("-", words.text(at, at + size))
    return PersonRef(first=at, last=at + size, span=(at, at + size), name=name, cued=cued)


def _before_name(words: Words, at: int) -> int:
    """How many tokens between a title and a name say whose somebody is: (phát ngôn viên) Lầu Năm Góc | Michelle B."""
    size, places = words.lexicon.places.find(words.keys, at)
    state = size if size > 1 and any(place.sort == "Country" for place in places) else 0
    size = max(words.listed("before-name", at), state)
    named = words.capital(at) and words.capital(at + size) and words.capital(at + size + 1)
    return size if named and words.word(at + size) else 0


def _named_in(words: Words, at: int, size: int) -> int:
    """Where a Vietnamese name begins in a run that begins with another name: Mai Linh | Cao Đức Trường."""
    dashed = any(words.dash(at + k) for k in range(size))
    if dashed or words.listed("surname", at) or words.listed("highland", at):
        return 0
    return next((k for k in range(size - 4, size - 2) if k > 0 and words.listed("common-surname", at + k)), 0)


def _names_nobody(words: Words, at: int, size: int) -> bool:
    """Whether a run is abbreviated or holds abbreviations, which no full name is: N.X, Lương Văn V, TW Hội."""
    texts = [token.text for token in words.tokens[at : at + size] if token.text[0].isalpha()]
    longer = [text for text in texts if len(text) > 1]
    upper = sum(map(str.isupper, longer))
    if not longer or 0 < upper < len(longer) or (upper and not words.listed("surname", at)):
        return True
    return len(texts[-1]) == 1 and not words.listed("highland", at)


def _vietnamese(words: Words, at: int, size: int) -> bool:
    """Whether a run that nothing announces but its surname is a Vietnamese name."""
    if not 3 <= size <= LONGEST or any("-" in words.tokens[at + k].text for k in range(size)):
        return False
    place, _ = words.lexicon.places.find(words.keys, at)
    rest, _ = words.lexicon.places.find(words.keys, at + 1)
    return place < size and rest != size - 1  # Đoàn Khánh Hòa is a delegation


def _run(words: Words, at: int, cued: bool) -> int:
    """How many tokens of capitalised words make one name."""
    end = at
    while end < len(words) and end - at < LONGEST_FOREIGN:
        if words.capital(end) and words.word(end):
            if words.tokens[end].text.find("?") >= 0:
                return 0
            if end > at and (
                _stops(words, end, end - at) or (words.tokens[end - 1].text in ".-" and not _joined(words, end))
            ):
                break
            end += 1
        elif end > at and words.dash(end) and words.glued(end) and words.glued(end + 1) and words.word(end + 1):
            end += 2  # Jong-un, Mit-suo
        elif end > at and cued and _spaced_dash(words, at, end):
            end += 2  # Moon Jae - in, Jean - Claude Juncker
        elif end > at and words.key(end) == "." and words.glued(end) and len(words.tokens[end - 1].text) == 1:
            end += 1  # an initial
        elif end > at and cued and words.key(end) in _PARTICLES and words.capital(end + 1):
            end += 1
        else:
            break
    if end > at and words.tokens[end - 1].text == ".":
        end -= 1
    return end - at


def _spaced_dash(words: Words, start: int, at: int) -> bool:
    """Whether a dash between spaces joins two parts of a foreign name: Moon Jae | - in, Frank | - Walter Steinmeier."""
    if not (words.dash(at) and words.word(at + 1)) or words.glued(at) or words.glued(at + 1):
        return False
    if not words.capital(at + 1):
        return at - start == 2 and words.listed("korean-surname", start) > 0 and words.tokens[at + 1].text.isascii()
    if words.listed("name-particle", at - 1):
        return looks_foreign(words.tokens[at + 1].text) or words.capital(at + 2)
    both = looks_foreign(words.tokens[start].text) and looks_foreign(words.tokens[at + 1].text)
    if both and at - start == 2:
        return not words.capital(at + 2) and not words.lexicon.places.find(words.keys, at + 1)[0]
    return both and at - start == 1 and words.capital(at + 2) and not words.lexicon.places.find(words.keys, at + 1)[0]


def _joined(words: Words, at: int) -> bool:
    """Whether a name goes on after a mark: without a space, or after an initial (Suzan R. Chinois)."""
    return words.glued(at) or (words.tokens[at - 1].text == "." and len(words.tokens[at - 2].text) == 1)


def _stops(words: Words, at: int, size: int) -> bool:
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
        or words.lexicon.awards.find(words.keys, at)[0]
    ):
        return True
    unit, _ = words.lexicon.unit_index.find(words.keys, at)
    if unit > 1 and words.capital(at + unit):
        return True
    place, found = words.lexicon.places.find(words.keys, at)
    if any(p.ambiguous for p in found):
        return False
    return size >= 3 and place > 1 and not words.listed("surname", at - size + 1)


def _read_shouted(words: Words, at: int) -> PersonRef | None:
    """A name among capitals only: a surname and what follows until the sentence goes on."""
    if not words.listed("surname", at):
        return None
    end = at + 1
    while end < len(words) and words.word(end) and end - at < 4 and not _goes_on_in_capitals(words, end):
        end += 1
    if end - at < 2:
        return None
    return PersonRef(first=at, last=end, span=(at, end), name=words.text(at, end).title(), cued=True)


def _goes_on_in_capitals(words: Words, at: int) -> bool:
    return bool(words.listed("clause", at)) or _stops(words, at, 1) or words.lexicon.roles.find(words.keys, at)[0] > 0
