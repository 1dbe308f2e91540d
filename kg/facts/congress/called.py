"""What a congress is called: Đại hội đại biểu Hội … lần thứ VI, nhiệm kỳ 2023 - 2028; which one it is, and whether ahead."""

import re

from kg.text.numbers import read_ordinal

CONGRESS = r"\bđại hội\b(?! ⟨other-congress⟩)"
# What the congress is called, on the tape: đại hội đại biểu B lần thứ vi ( nhiệm kỳ 2023 - 2028 )
CALLED = r"\bđại hội(?: (?:⟨congress-name⟩|B|L|,|\(|\)|-|\d+|[ivx]+|\( \w+ \))(?= |$))*"
AHEAD = r"\b(?:⟨before-congress⟩|(?<!đến )từ) (?:\w+ ){0,3}$"
_ORDINAL = re.compile(
    r"\b(?:lần(?: thứ)?|khóa|khoá|thứ|nhiệm kỳ(?= [ivx]+\b)|đại hội(?: đại biểu)?(?= [ivx]| đầu tiên\b)) "
    r"(?P<ordinal>[ivx]{1,6}\b|\d{1,2}\b(?! ?[-–] ?\d{4})|nhất|đầu|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
)


def read_ordinal_of(called: str) -> int | None:
    """Return the how-manieth a congress is called."""
    if (found := _ORDINAL.search(called)) is None:
        return None
    return read_ordinal(found["ordinal"].upper() if found["ordinal"][0] in "ivx" else found["ordinal"])
