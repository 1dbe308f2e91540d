"""Numbers and ordinals as Vietnamese writes them: 1.100, hai mươi mốt, lần thứ VI.

The regular expressions read what `fold` returns, or any text with `re.IGNORECASE`; each repetition in them is
bounded, so that no text takes more than linear time.
"""

import re
from decimal import Decimal
from typing import Final

from kg.text.normalise import key
from kg.text.quantities import load_quantities

_DIGITS: Final = (
    {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5}
    | {"sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
)  # fmt: skip
_SCALES: Final = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}

_D: Final = "(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)"
# "năm" is also "year": after mươi and mười five is "lăm", so "ba mươi năm" is thirty years, not thirty-five.
_TAIL: Final = "(?:một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín)"
_S: Final = r"\s{1,3}"
_TENS: Final = f"(?:mười(?:{_S}{_TAIL})?|{_D}{_S}(?:mươi(?:{_S}{_TAIL})?|chục|mốt|tư|lăm|nhăm))"
_ODD: Final = f"(?:linh|lẻ){_S}(?:{_D}|tư)"
_HUNDREDS: Final = f"(?:{_D}|không){_S}trăm(?:{_S}(?:rưỡi|{_ODD}|{_TENS}))?"
_SCALE: Final = "(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)"
# After a word there is no other word of the number: "hai mươi ba" is never read as "hai mươi".
WORDS: Final = (
    rf"(?<!\w)(?:{_HUNDREDS}|{_TENS}|{_D})"
    rf"(?:{_S}{_SCALE}(?:{_S}(?:{_HUNDREDS}|{_TENS}|{_ODD}|rưỡi|{_D}(?={_S}{_SCALE}(?!\w))))?){{0,4}}(?!\w)"
)
FIGURES: Final = r"(?<!\w)(?<!\d[.,/])(?:\d{1,3}(?:\.\d{3}){1,5}|\d{1,15})(?!\w|[.,/]\d|[-–]\w)"
NUMBER: Final = f"(?:{FIGURES}|{WORDS})"
"""Source of an expression for a whole number in figures or words, the longest there is; no groups in it."""

ORDINAL: Final = (
    r"(?:(?:lần\s{1,3}thứ|thứ|lần|kh(?:óa|oá)(?:\s{1,3}thứ)?)\s{1,3}"
    rf"(?:[ivxl]{{1,7}}(?!\w)|nhất(?!\w)|nhì(?!\w)|tư(?!\w)|\d{{1,3}}(?!\w|[.,/]\d)|{WORDS})|lần\s{{1,3}}đầu(?:\s{{1,3}}tiên)?)"
)
"""Source of an expression for an ordinal with the words that make it one: lần thứ VI, khóa 6; no groups in it."""

_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){1,5}")
_PLAIN: Final = re.compile(r"\d{1,18}")
_ENGLISH: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,5}")
_DECIMAL: Final = re.compile(r"(?:\d{1,15}|[1-9]\d{0,2}(?:\.\d{3}){1,5}),\d{1,6}|\d{1,15}\.\d{1,6}")
_WORDS: Final = re.compile(WORDS)
_ORDINAL_LEAD: Final = re.compile(r"(?:lần thứ|thứ|lần|khóa thứ|khóa|kỳ) ")
_ROMAN_SHAPE: Final = re.compile(r"(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_FIRST: Final = {"nhất": 1, "nhì": 2, "tư": 4, "đầu": 1, "đầu tiên": 1}
_LONGEST: Final = 200  # no number has more letters; longer texts are refused unread

_VARIANTS: Final = (*((dash, "-") for dash in "‐‑‒–—―−"), ("\u00a0", " "), ("\u202f", " "))


def fold(text: str) -> str:
    """Return text in lower case with one kind of dash and space, every character where it was.

    >>> fold("Nhiệm kỳ 2023 – 2028")
    'nhiệm kỳ 2023 - 2028'
    """
    lower = text.lower()
    if len(lower) != len(text):  # İ is the one letter whose lower case is two characters
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    for variant, usual in _VARIANTS:  # many times faster than str.translate
        lower = lower.replace(variant, usual)
    return lower


def read_number(text: str) -> int | None:
    """Return the whole number that a text is, in figures or words, or None. A leading "hơn", "gần" does not count.

    >>> read_number("25.761.306"), read_number("Hai mươi mốt"), read_number("hơn ba mươi")
    (25761306, 21, 30)
    >>> read_number("1,2") is None, read_number("ba mươi năm") is None
    (True, True)
    """
    if len(text) > _LONGEST:
        return None
    words = " ".join(key(text).split())
    if (bound := load_quantities().leading_bound.match(words)) is not None:
        words = words[bound.end() :]
    if _PLAIN.fullmatch(words) or _GROUPED.fullmatch(words):
        return int(words.replace(".", ""))
    if words == "không":
        return 0
    return _value(words.split()) if _WORDS.fullmatch(words) else None


def read_decimal(text: str) -> Decimal | None:
    """Return the number that figures are, a comma before the decimals, or None.

    A point before three digits groups them, else it is read as the English decimal point.

    >>> read_decimal("47,272"), read_decimal("1.234,5"), read_decimal("1.100"), read_decimal("2.5")
    (Decimal('47.272'), Decimal('1234.5'), Decimal('1100'), Decimal('2.5'))
    """
    text = text.strip()
    if len(text) > _LONGEST or not text.isascii():
        return None
    if _PLAIN.fullmatch(text) or _GROUPED.fullmatch(text):
        return Decimal(text.replace(".", ""))
    if _ENGLISH.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if _DECIMAL.fullmatch(text) is None:
        return None
    return Decimal(text.replace(".", "").replace(",", ".") if "," in text else text)


def read_ordinal(text: str) -> int | None:
    """Return the number of an ordinal, with or without the words before it, or None.

    >>> [read_ordinal(words) for words in ("lần thứ VI", "thứ Nhất", "khoá 6", "lần thứ ba", "VII")]
    [6, 1, 6, 3, 7]
    """
    if len(text) > _LONGEST:
        return None
    words = " ".join(text.split())
    if (lead := _ORDINAL_LEAD.match(key(words))) is not None:
        words = words.split(" ", lead.group().count(" "))[-1]
    if words and _ROMAN_SHAPE.fullmatch(words):  # capitals only: "vi" is a word
        digits = [_ROMAN[letter] for letter in words]
        # A smaller digit before a larger one is subtracted.
        return sum(
            -digit if digit < following else digit for digit, following in zip(digits, [*digits[1:], 0], strict=True)
        )
    return _FIRST.get(key(words)) or read_number(words)


def _value(words: list[str]) -> int:
    """Return what the words of a number are worth; the expression has checked that they are one."""
    total = section = 0  # what is before the last scale word, and what is after it
    scale = place = 1  # the last of nghìn, triệu, tỷ; the last of any, for "rưỡi"
    digit: int | None = None
    for word in words:
        if word in _DIGITS:
            if digit is not None:  # hai tư: the word for ten is left out
                section += digit * 10
            digit = _DIGITS[word]
        elif word == "mười":
            section += 10
        elif word in {"mươi", "chục", "trăm"}:
            place = 100 if word == "trăm" else 10
            section, digit = section + (digit or 0) * place, None
        elif word == "rưỡi":
            section += place // 2
        elif word in _SCALES:
            section, digit, place = section + (digit or 0), None, _SCALES[word]
            # nghìn tỷ: the larger scale takes all before it; triệu … nghìn: the smaller only its own part.
            total = (total + section) * place if place > scale > 1 else total + section * place
            section, scale = 0, place
    return total + section + (digit or 0)
