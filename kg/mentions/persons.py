"""Names of persons: Vietnamese ones by their surname, others by what stands beside them."""

import re

from kg.mentions.doubts import is_damaged, names_nobody
from kg.mentions.refs import PersonRef
from kg.mentions.runs import begins_other, looks_foreign, measure_run
from kg.mentions.shouted import measure_shouted
from kg.mentions.words import Words
from kg.reference.index import phrase_keys
from kg.reference.model import Gender

_DASH = re.compile(r"\s*[-‐‑‒–—―−]\s*")
_APOSTROPHE = re.compile(r"\s*(['’‘ʼ′`´])\s*")
LONGEST = 5  # syllables of a name without a form of address
_FEWEST = 3  # syllables of a name that begins after another
_ABBREVIATED = 3  # letters of an abbreviation that are no initials: Thủ tướng | KP Sharma Oli


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
            gender = "female" if gender is None else None  # ông bà N: a couple, called by his name
        end += size
        if words.capital(end) and words.listed("surname", end) and words.listed("middle-name", end + 1):
            break  # chị | Ông Thị Ngọc Linh
        end += _nationality(words, end)
        while end > at and end < len(words) and words.tokens[end].text in ".:," and _goes_on(words, end):
            end += 1
    return end - at, gender


def _nationality(words: Words, at: int) -> int:
    """How many tokens say where somebody is from between the form of address and the name: giáo sư | người Bỉ | Luc …,
    nhà báo | Nga | Boris Yanunov; ông and anh have no such word after them."""
    called = words.key(at) == "người"
    start = at + called
    if not words.capital(start) or (not called and (words.listed("pronoun", at - 1) or words.listed("kin", at - 1))):
        return 0
    size, places = words.lexicon.places.find(words.keys, start)
    name = start + size
    strange = words.capital(name) and looks_foreign(words.text(start, name + 1))
    follows = words.capital(name) if called else strange or words.korean(name)
    return name - at if follows and any(place.sort == "Country" for place in places) else 0


def is_foreign_name(words: Words, at: int) -> bool:
    """Whether a foreign name of two words at least stands there."""
    return words.capital(at) and words.capital(at + 1) and looks_foreign(words.tokens[at].text)


def addressed(words: Words, at: int) -> bool:
    """Whether a form of address or a rank ends before a position."""
    lists = ("honorific", "rank", "plural-honorific")
    return any(words.listed(name, at - n) == n for n in (1, 2, 3) if n <= at for name in lists)


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
    if not words.word(at) or words.listed("no-name", at) or _numbered(words, at):
        return None
    first, last, name = _known(words, at) or _new(words, at, cued=cued)
    if first == last or (words.lost and is_damaged(words, first, last)):
        return None
    return PersonRef(first=first, last=last, span=(first, last), name=name, cued=cued)


def _numbered(words: Words, at: int) -> bool:
    """Whether a letter belongs to the number that it stands behind: (tòa nhà 8)B Lê Trực, lớp 2|A Trường Tiểu học."""
    return words.glued(at) and words.tokens[at - 1].text.isdigit()


def _known(words: Words, at: int) -> tuple[int, int, str] | None:
    """The name there that the article gives in full elsewhere, and where it begins and ends."""
    size, names = words.names.persons.find(words.keys, at)
    if not size or not words.capital(at):
        return None
    goes_on = words.capital(at + size) and not words.shouting and not begins_other(words, at + size, size)
    return None if goes_on else (at, at + size, names[0])


def _new(words: Words, at: int, *, cued: bool) -> tuple[int, int, str]:
    """Where a name begins and ends, and how it reads; it ends where it begins if there is none."""
    if words.shouting:
        size = measure_shouted(words, at) if cued else 0
        return at, at + size, words.text(at, at + size).title()
    if not (cued or words.listed("surname", at) or words.highland(at)):
        return at, at, ""
    size = measure_run(words, at, cued=cued)
    if size == 1:
        size = int(words.clipped(at) if cued else 0) or _glued_together(words, at)
        return at, at + size, words.text(at, at + size)
    if cued:
        skipped = _named_in(words, at, size)
        at, size = at + skipped, size - skipped
    if not size or (not cued and not _vietnamese(words, at, size)) or names_nobody(words, at, size):
        return at, at, ""
    if cued and _rather_of_title(words, at, size):
        return at, at, ""
    return at, at + size, _written(words, at, size)


def _written(words: Words, at: int, size: int) -> str:
    """How a name is written: without spaces at its dashes and apostrophes, each word with a capital letter."""
    name = _APOSTROPHE.sub(r"\1", _DASH.sub("-", words.text(at, at + size)))
    small = words.listed("middle-name", at + 1) and not words.capital(at + 1)
    return name.title() if small or name.isupper() else name


def _rather_of_title(words: Words, at: int, size: int) -> bool:
    """Whether a run is of what a title is of: Bí thư Huyện ủy | Vĩnh Bảo, doanh nhân | Việt Nam Thế giới."""
    place, found = words.lexicon.places.find(words.keys, at)
    if place > 1 and size == place + 1 and any(one.sort == "Country" for one in found):
        return not words.listed("surname", at)
    return words.names.places.find(words.keys, at)[0] == size and not addressed(words, at)


def _glued_together(words: Words, at: int) -> int:
    """1 if a form of address stands before a foreign name whose parts a site runs together: NiekSaVuon."""
    text = words.tokens[at].text
    mixed = text[1:] != text[1:].lower() and not text.isupper()
    prefixes = words.lexicon.phrases["name-prefix"]
    surname = any(text.startswith(start) and text[len(start) :].istitle() for start in prefixes)  # McCain
    return int(mixed and not surname and addressed(words, at))


def _before_name(words: Words, at: int) -> int:
    """How many tokens between a title and a name say whose somebody is: (phát ngôn viên) Lầu Năm Góc | Michelle B."""
    size, places = words.lexicon.places.find(words.keys, at)
    abroad = any(place.sort == "Country" for place in places)
    state = size if abroad and (size > 1 or is_foreign_name(words, at + size)) else 0
    size = max(words.listed("before-name", at), state)
    size = size or _abbreviation(words, at) or (words.listed("before-korean", at) if words.korean(at + 1) else 0)
    named = words.capital(at) and words.capital(at + size) and words.capital(at + size + 1)
    return size if named and words.word(at + size) else 0


def _abbreviation(words: Words, at: int) -> int:
    """1 if what a title is of is abbreviated there before a foreign name: Tổng thư ký | NATO | Jens Stoltenberg."""
    text = words.tokens[at].text if words.capital(at) and words.capital(at + 2) else ""
    if len(text) < _ABBREVIATED or not text.isupper() or words.tokens[at + 1].text.isupper() or words.shouting:
        return 0
    return int(looks_foreign(words.text(at + 1, at + 3)) and not words.lexicon.places.find(words.keys, at + 1)[0])


def _named_in(words: Words, at: int, size: int) -> int:
    """Where a name begins in a run that begins with another: Mai Linh | Cao Đức Trường, Duma Nga | Aleksei Chepa.

    After a form of address all is of one name: bà Hương Trần Kiều Dung.
    """
    if addressed(words, at):
        return 0
    if any(words.dash(at + k) for k in range(size)):
        return next((k for k in range(1, size - 2) if words.korean(at + k)), 0)
    return next((k for k in range(1, size - 1) if _begins_in(words, at, k, size - k)), 0)


def _begins_in(words: Words, start: int, skipped: int, size: int) -> bool:
    """Whether a name of that size begins after the first tokens of a run: known, by its surname, or after a place."""
    at = start + skipped
    before = (words.lexicon.places.find(words.keys, at - n) for n in range(1, min(skipped, 2) + 1))
    place, found = max(before, key=lambda pair: pair[0])
    abroad = skipped > 1 and any(one.sort == "Country" for one in found) and is_foreign_name(words, at)
    if not _FEWEST <= size <= LONGEST - 1:
        return abroad and place == 1
    if abroad or words.names.persons.find(words.keys, at)[0] == size:
        return True
    if words.listed("surname", start) or words.listed("highland", start):
        return (
            skipped >= _FEWEST and place > 1 and words.listed("surname", at) > 0
        )  # Hoàng Anh Gia Lai | Đoàn Nguyên Đức
    first = words.tokens[start].text
    strange = skipped + size > LONGEST - 1 or (looks_foreign(first) and not first.isupper())
    return strange and words.listed("common-surname", at) > 0


def _vietnamese(words: Words, at: int, size: int) -> bool:
    """Whether a run that nothing announces but its surname is a Vietnamese name."""
    if not 3 <= size <= LONGEST or any("-" in words.tokens[at + k].text for k in range(size)):
        return False
    if len(words.tokens[at + size - 1].text) == 1:  # Nguyễn Hoàng A, 37 tuổi
        return False
    place, found = words.lexicon.places.find(words.keys, at)
    rest, _ = words.lexicon.places.find(words.keys, at + 1)
    abroad = place > 1 and any(
        one.sort == "Country" or one.country is None for one in found
    )  # Hàn Quốc | Cho Myoung Gyon
    return place < size and rest != size - 1 and not abroad  # Đoàn Khánh Hòa is a delegation


def rather_place(words: Words, at: int, size: int) -> bool:
    """Whether a run that could be a name begins with a listed place: Hà Giang, Lào Cai Trịnh Xuân Trường."""
    unit = words.lexicon.unit_index.find(words.keys, at)[0]
    if unit and words.capital(at + unit) and words.listed("surname", at) == 0:
        return True
    place, found = words.lexicon.places.find(words.keys, at)
    if not place or (place < size and all(p.ambiguous for p in found)):
        return False
    if called_after(words, at):
        return False  # Chủ tịch | Hồ Chí Minh
    if place >= size:
        return True
    return not words.listed("surname", at) or (size - place >= 2 and words.listed("surname", at + place) > 0)


def called_after(words: Words, at: int) -> bool:
    """Whether the name there is a person's, after whom a place is called that nobody names so without its unit."""
    size, places = words.lexicon.places.find(words.keys, at)
    bare = tuple(words.keys[at : at + size])
    return any(place.named_with_unit and phrase_keys(place.label)[-size:] == bare for place in places)
