"""Keys that names are compared by, and the readable part of an IRI."""

import hashlib
import re
import unicodedata
from functools import lru_cache

from kg.mentions.model import Mention, Who
from kg.text.normalise import key
from kg.text.sounds import NAMES, slug, sound_key
from kg.vocab import HNR

_MARKS = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "ʼ": "'", "`": "'"})
# A syllable as Vietnamese spells it, tone marks taken off: what else a name is written in, it is foreign.
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|ch|kh|ph|th|tr|qu|[bcdđghklmnprstvx])?"
    r"(?:uyê|iêu|yêu|oai|oay|oeo|uôi|ươi|ươu|uây|uya|oă|oa|oe|oo|uâ|uê|uơ|uy|uô|ua|ươ|ưa|ưi|ưu|iê|ia|iu|yê|"
    r"ai|ao|au|ay|âu|ây|eo|êu|oi|ôi|ơi|ui|[aăâeêioôơuưy])"
    r"(?:ch|ng|nh|[cmnpt])?"
)
# Only as a whole open syllable: Lý and Lí are one spelling, Thy and Thi are two names.
_FINAL_Y = re.compile(r"^(h|k|l|m|qu|s|t|v)([yỳýỷỹỵ])$")
_Y_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_TONES = {0x300, 0x301, 0x303, 0x309, 0x323}


@lru_cache(maxsize=NAMES)
def is_vietnamese(name: str) -> bool:
    """Say whether each syllable of a name is spelt as Vietnamese spells; Hán-Việt names are. Hyphens join foreign names.

    >>> is_vietnamese("Giàng Seo Vần"), is_vietnamese("Park Hang-seo"), is_vietnamese("Bun-mi")
    (True, False, False)
    """
    syllables = _without_tones(key(name)).split()
    return bool(syllables) and all(_SYLLABLE.fullmatch(syllable) for syllable in syllables)


def is_masked(name: str) -> bool:
    """Say whether a name hides who it is: an initial stands for its last word.

    >>> is_masked("Nguyễn Văn H."), is_masked("Trần Long Nh"), is_masked("Giàng A")
    (True, True, False)
    """
    last = slug(name).rpartition("-")[2]
    return last != "" and not re.search(r"[aeiouy]", last)


@lru_cache(maxsize=NAMES)
def name_key(name: str) -> str:
    """Return the key of a person's name: spellings of one name share it, other names do not.

    Case, composition, the place of the tone mark and y or i in an open syllable do not count. Foreign names go by their
    sound, however they are transcribed.

    >>> name_key("Nguyễn Thuý Mỹ") == name_key("NGUYỄN THÚY MĨ")
    True
    >>> name_key("Bun-mi Xay-nha-vông") == name_key("Bunmy Xaynhavong")
    True
    >>> name_key("Trần Văn Hùng") == name_key("Trần Văn Hưng")
    False
    """
    spelt = key(name.translate(_MARKS))
    if not is_vietnamese(name):
        return sound_key(name) or spelt
    return " ".join(_FINAL_Y.sub(lambda m: m[1] + m[2].translate(_Y_TO_I), syllable) for syllable in spelt.split())


def who(mention: Mention) -> Who:
    """Return whom a mention names among the people of its article: the key of the name, and which of that name."""
    return name_key(mention.name), mention.which


@lru_cache(maxsize=NAMES)
def label_key(label: str) -> str:
    """Return the key of a label that no parser took apart: case, dashes, quotes and spaces do not count.

    >>> label_key("Hội Hữu nghị Việt – Lào") == label_key("Hội hữu nghị Việt-Lào")
    True
    """
    return re.sub(r"\s*-\s*", " - ", " ".join(key(label.translate(_MARKS)).split()))


def theme_key(theme: str) -> str:
    """Return the key of a department's own words: what joins them does not count.

    >>> theme_key("Văn hóa - Thể thao và Du lịch") == theme_key("Văn hoá, Thể thao và du lịch")
    True
    """
    return " ".join(word for word in re.split(r"[\W_]+", key(theme)) if word not in {"", "và"})


def hash8(text: str) -> str:
    """Return eight hexadecimal digits that stand for a key, the same on every run and machine."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def mint(kind: str, label: str, content: str) -> str:
    """Return the IRI of a thing that the lexicon does not list: its slug for readers, its key's hash for identity.

    `content` is the whole key: a slug loses diacritics, and two people may share a name.
    """
    return f"{HNR}{kind}/{slug(label)[:80].strip('-') or 'x'}-{hash8(content)}"


def _without_tones(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", text) if ord(c) not in _TONES))
