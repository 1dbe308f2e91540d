"""Names that name no body by themselves: Ban quản lý, Trường THPT, Phòng Kinh tế."""

from collections.abc import Sequence
from itertools import pairwise

from kg.reference.index import phrase_keys
from kg.reference.lexicon import Lexicon
from kg.reference.model import Head


def is_part(head: Head, theme: str, lexicon: Lexicon) -> bool:
    """Whether a body without an owner or a territory names none: Ban quản lý, Trường THPT, Phòng Kinh tế."""
    keys = [key for key in phrase_keys(theme) if key[0].isalnum() and key != "và"]
    if head.takes == "parent" or (head.owned and not _reaches(theme, keys, lexicon)):
        return True
    if head.takes not in ("theme", "theme-territory", "name"):
        return False
    at = 0
    if head.takes != "name" and lexicon.themes.find(keys, 0)[0] == len(keys) > 0:
        return False  # Bộ Xây dựng
    while size := lexicon.words["body-type"].find(keys, at)[0]:
        at += size
    return at >= len(keys)


def _reaches(theme: str, keys: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a theme says by itself whose it is: Tổ chức Trung ương, Quản lý chợ Long Biên."""
    words = theme.split()
    owned = any(word == "của" and after[0].isupper() for word, after in pairwise(words))
    return owned or lexicon.words["reach"].stands_in(keys) or _is_proper(words)


def _is_proper(words: Sequence[str]) -> bool:
    """Whether two words in a row begin with a capital: chợ Long Biên, not Quản lý Xây dựng."""
    names = [word[0].isupper() and not word.isupper() for word in words]
    return any(one and other for one, other in pairwise(names))
