"""Names without what transcribers differ in: as ASCII words, and as they sound."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

NAMES: Final = 1 << 16  # whose keys are remembered: the same few are named again and again

# Ways in which one foreign name is written: Xa-la-van, Salavan; Bolikhamxay, Bô Ly Khăm Xay.
_SPELLINGS = (
    (r"ph", "f"),
    (r"[xz]", "s"),
    (r"[cq](?!h)", "k"),
    (r"y", "i"),
    (r"ou", "u"),
    (r"nh\b", "n"),
    (r"(?<=[a-z]{3}[klmnt])e\b", ""),  # Xayaphone
    (r"(.)\1+", r"\1"),
)


@lru_cache(maxsize=NAMES)
def sound_key(name: str) -> str:
    """Return the key of a foreign name as it sounds, however it was transcribed.

    >>> len({sound_key(name) for name in ("Densavan", "Đen Sa Vẵn", "Đen-xa-vẳn", "Densavảnh")})
    1
    """
    plain = slug(name)
    for pattern, letters in _SPELLINGS:
        plain = re.sub(pattern, letters, plain)
    return plain.replace("-", "")


@lru_cache(maxsize=NAMES)
def slug(text: str) -> str:
    """Return a text as ASCII words joined by hyphens: readable, not unique.

    >>> slug("Liên hiệp các tổ chức hữu nghị tỉnh Đắk Lắk")
    'lien-hiep-cac-to-chuc-huu-nghi-tinh-dak-lak'
    """
    plain = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", "".join(c for c in plain if not unicodedata.combining(c))).strip("-")
