"""Spelling that does not count: case, composition, the place of the tone mark, kinds of dashes."""

import re
import unicodedata

# The old placement of the tone mark in an open final oa, oe, uy → the new one (hoà → hòa, thuỷ → thủy).
_TONES = {
    old[0] + old[1]: new[0] + new[1]
    for base, marked in (("oa", "oàoáoảoãoạ"), ("oe", "oèoéoẻoẽoẹ"), ("uy", "uỳuýuỷuỹuỵ"))
    for i in range(5)
    for old in [marked[2 * i : 2 * i + 2]]
    for new in [
        unicodedata.normalize("NFC", base[0] + unicodedata.normalize("NFD", old[1])[1:]) + base[1],
    ]
}
_TONE = re.compile("(?<!q)(" + "|".join(_TONES) + r")(?![^\W\d_])")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")


def key(text: str) -> str:
    """Return what the lexicon compares: NFC, folded case, one dash, the tone mark in its new place.

    >>> key("HOÀ BÌNH") == key("Hòa Bình")
    True
    >>> key("Quý – Thuỷ")
    'quý - thủy'
    >>> key("Hùng") == key("Hưng")
    False
    """
    folded = unicodedata.normalize("NFC", text).casefold().translate(_DASHES)
    return _TONE.sub(lambda match: _TONES[match.group(1)], folded)
