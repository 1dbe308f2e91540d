"""What a body is part of, where more than a space joins both: Cục Lễ tân (Bộ Ngoại giao), Trung tâm A tại Đại học B."""

from collections.abc import Sequence
from typing import NamedTuple

from kg.mentions.refs import BodyRef
from kg.mentions.words import Words
from kg.reference.index import phrase_keys
from kg.reference.model import Head

_WITHIN = frozenset({"thuộc", "của"})
_MARKS = frozenset({",", "(", "-"})
_LOWEST_HOST = 3  # a level: what stands higher is at no other body (Công ty A tại Ngân hàng B)
_HIGHEST = 1  # the level of ministries, the State Bank among them
_CENTRAL = 2  # the level of what reaches over all the country


class Link(NamedTuple):
    """What joins a part to its whole, and where the whole's name begins."""

    mark: str
    at: int


def find_link(words: Words, ref: BodyRef) -> Link | None:
    """Return what joins a body to what follows it, if it is one that others have as a part."""
    if ref.head is None or ref.head.level is None:
        return None
    at = _after_abbreviation(words, ref.last)
    mark = "-" if words.dash(at) else words.key(at)
    if mark == "tại":
        return Link(mark, at + 1) if ref.head.level >= _LOWEST_HOST else None
    if mark in _MARKS:
        coded = mark == "(" and words.capital(at + 1) and words.key(at + 3) == ","  # (C 45, Bộ Công an)
        at += 3 if coded else 0
        at += words.key(at + 1) == "trực" and words.key(at + 2) == "thuộc"
        return Link(mark, at + 1 + (words.key(at + 1) in _WITHIN))
    if mark in _WITHIN:
        return Link(mark, at + 1)
    return Link("", at) if at > ref.last else None


def end_whole(words: Words, part: BodyRef, link: Link, whole: BodyRef) -> int:
    """Return where a part's name with its whole ends, 0 if it is none of its."""
    level = _level(words, whole)
    if part.head is None or part.head.level is None or level is None or not _is_named(whole):
        return 0
    if level >= part.head.level and not (_is_stated(part.head, link) or _is_union(words, part, link, whole)):
        return 0
    if link.mark == "(":
        return whole.last + 1 if words.key(whole.last) == ")" else 0
    if link.mark == "," and not (level == _HIGHEST and _is_department(part)) and not _closes(words, whole.last):
        return 0
    return whole.last


def read_foreign(words: Words, link: Link) -> BodyRef | None:
    """The foreign body by its own name that a part is said to be of: (Trung tâm A) tại | Heritage Foundation."""
    end = link.at
    while words.capital(end) and words.word(end):
        end += 1
    named = link.mark not in _MARKS and end - link.at > 1
    if not named or not any(words.listed("foreign-body", at) for at in range(link.at, end)):
        return None
    return BodyRef(first=link.at, last=end, theme=words.text(link.at, end))


def _is_stated(head: Head, link: Link) -> bool:
    """Whether a word says that the one is of the other, whatever their levels: Viện A thuộc Trung tâm B."""
    return link.mark in _WITHIN or (link.mark == "tại" and head.seated)


def _is_named(ref: BodyRef) -> bool:
    """Whether the words say which body it is."""
    parts = ref.listed, ref.territory, ref.parent
    return not ref.short and (any(part is not None for part in parts) or ref.theme[:1].isupper())


def _is_union(words: Words, part: BodyRef, link: Link, whole: BodyRef) -> bool:
    """Whether a university is of one that holds several: ĐH Khoa học Tự nhiên (ĐH Quốc gia Hà Nội)."""
    if part.head is None or whole.head is not part.head or part.head.iri.rpartition("/")[2] != "dai-hoc":
        return False
    return link.mark != "," or words.lexicon.words["reach"].stands_in(phrase_keys(whole.theme))


def _level(words: Words, ref: BodyRef) -> int | None:
    if ref.listed is not None:
        head = words.lexicon.head_of.get(ref.listed.head or "")
        return _HIGHEST if ref.listed.sort == "Ministry" else head.level if head is not None else None
    if _is_department(ref) and _is_central(words, phrase_keys(ref.theme)):
        return _CENTRAL
    return ref.head.level if ref.head is not None else None


def _is_central(words: Words, keys: Sequence[str]) -> bool:
    """Whether a department's theme ends in how far it reaches: (Ban) Tổ chức Trung ương; not (Văn phòng) Chính phủ."""
    reach = words.lexicon.words["reach"]
    return any(reach.find(keys, at)[0] == len(keys) - at for at in range(1, len(keys)))


def _is_department(ref: BodyRef) -> bool:
    return ref.head is not None and ref.head.sort == "Department" and not ref.head.home


def _closes(words: Words, at: int) -> bool:
    """Whether a phrase ends there, so that the body before it is no subject: , Tổng cục Thuế | - cho biết."""
    return not words.word(at) or words.capital(at) or words.listed("says", at) > 0


def _after_abbreviation(words: Words, at: int) -> int:
    """Where the text goes on behind a bracket that only abbreviates: (SCO), (TN-MT)."""
    if words.key(at) != "(":
        return at
    end = at + 1
    while end < len(words) and words.key(end) != ")" and end - at < 8:
        if words.word(end) and not words.tokens[end].text.isupper():
            return at
        end += 1
    return end + 1 if words.key(end) == ")" else at
