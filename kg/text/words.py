"""How dates, figures and ordinals are written for Vietnamese readers."""

import re
from typing import Final

BOUNDS: Final = {"over": "trên ", "about": "khoảng ", "under": "dưới "}
CURRENCIES: Final = {"VND": "đồng"}
UNITS: Final = ((10**9, "tỷ"), (10**6, "triệu"))
PAIR_KINDS: Final = {
    "village": "thôn, bản",
    "station": "đồn, trạm",
    "district": "huyện, thị xã, thành phố",
    "commune": "xã, phường, thị trấn",
    "province": "tỉnh, thành phố",
}
QUOTED: Final = re.compile(r"""[“"«]([^“”"«»]+)[”"»]|(?<!\w)[‘']([^‘’']+)[’'](?!\w)""")
ROMAN: Final = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def write_date(date: str) -> str:
    """Return an ISO 8601 prefix as it is written in Vietnamese; anything else comes back as it is.

    >>> write_date("2023-11-03"), write_date("2023-11"), write_date("2023")
    ('3/11/2023', '11/2023', '2023')
    """
    parts = date.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts):
        return date
    return "/".join([*(str(int(part)) for part in reversed(parts[1:])), parts[0]])


def write_count(number: int) -> str:
    """Return a whole number with the thousands marked.

    >>> write_count(1100)
    '1.100'
    """
    return f"{number:,}".replace(",", ".")


def write_amount(amount: int, currency: str, bound: str) -> str:
    """Return a sum of money in words; `bound` is over, about, under or exact.

    >>> write_amount(504_000_000_000, "VND", "over")
    'trên 504 tỷ đồng'
    >>> write_amount(1_200_000, "USD", "about")
    'khoảng 1,2 triệu USD'
    """
    money = CURRENCIES.get(currency, currency)
    for size, unit in UNITS:
        # Only where nothing is lost: 1.234.567 stays written out.
        if amount >= size and amount % (size // 1000) == 0:
            whole, rest = divmod(amount, size)
            tail = f"{rest // (size // 1000):03d}".rstrip("0")
            number = write_count(whole) + (f",{tail}" if tail else "")
            return f"{BOUNDS.get(bound, '')}{number} {unit} {money}".rstrip()
    return f"{BOUNDS.get(bound, '')}{write_count(amount)} {money}".rstrip()


def write_pair_kind(kind: str) -> str:
    """Return what is twinned, by the kinds that one count covers.

    >>> write_pair_kind("station-or-village")
    'đồn, trạm, thôn, bản'
    """
    return ", ".join(PAIR_KINDS.get(part, part) for part in kind.split("-or-"))


def curl_quotes(text: str) -> str:
    """Return a text with the quotation marks that print uses, whichever an article was typed with.

    >>> curl_quotes('Kỷ niệm chương "Vì hòa bình"'), curl_quotes("Huy hiệu ‘Đất Sen hồng’, Côte d'Ivoire")
    ('Kỷ niệm chương “Vì hòa bình”', "Huy hiệu “Đất Sen hồng”, Côte d'Ivoire")
    """
    return QUOTED.sub(lambda match: f"“{(match[1] or match[2]).strip()}”", text)


def write_ordinal(ordinal: str) -> str:
    """Return a congress's number in Roman figures, as it is written; what is no such number comes back as it is.

    >>> write_ordinal("6"), write_ordinal("14")
    ('VI', 'XIV')
    """
    if not ordinal.isdecimal() or not 0 < int(ordinal) < 400:
        return ordinal
    left, written = int(ordinal), ""
    for value, figure in ROMAN:
        written += figure * (left // value)
        left %= value
    return written


def write_term(start: str, end: str) -> str:
    """Return a term of office.

    >>> write_term("2023", "2028"), write_term("2023", "")
    ('2023–2028', 'từ 2023')
    """
    if start and end:
        return f"{start}–{end}"
    return f"từ {start}" if start else f"đến {end}" if end else ""
