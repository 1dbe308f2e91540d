"""How many a congress elected into its committee, however it is counted."""

import re
from dataclasses import dataclass

from kg.reference.patterns import Patterns
from kg.text.numbers import NUMBER, read_number

_BODY = r"(?:ban chấp hành|bch)\b"
_SIZES = (
    (
        rf"\bđại hội\b[^.;]*\bbầu (?:ra |chọn |được )?(?P<size>{NUMBER}) (?:ủy viên|thành viên)\b(?! (?:ban thường|ban kiểm|dự))"
    ),
    (
        rf"\bsố (?:lượng |ủy viên |thành viên )[^.;]{{0,40}}{_BODY}[^.;,]{{0,30}}? "
        rf"(?:là|gồm|:|lên|ở mức|còn|đạt) (?P<size>{NUMBER})\b"
    ),
    (
        rf"\b(?P<size>{NUMBER}) ⟨member-noun⟩(?:(?!(?<!được )bầu|nhất trí)[^.;,]){{0,40}}? (?:vào |tham gia |của )?{_BODY}"
    ),
    (
        rf"{_BODY}(?! (?:trung ương đảng|đảng bộ))(?:(?!ban thường vụ|ban kiểm tra|trong đó).){{0,140}}?\b(?:gồm(?: có)?|với|có|là|:)? ?(?P<size>{NUMBER}) ⟨member-noun⟩(?! ban (?!chấp hành))"
    ),
)
_ELECTED = re.compile(
    r"\b(?:bầu|chọn|trúng cử|ra mắt|cử|gồm|hiệp thương|chốt|thông qua|danh sách|số (?:lượng|ủy viên|thành viên))\b|\b(?:ban chấp hành|bch)\b[^.;,]{0,30}\b(?:khóa|khoá|nhiệm kỳ|mới)\b|\bnhiệm kỳ \d[^.;]{0,20}\b(?:ban chấp hành|bch)\b"
)


_PROPOSED = re.compile(r"\b(?:dự kiến|dự thảo|(?:đề án|phương án) (?:nhân sự|được trình)|giới thiệu nhân sự)\b")


@dataclass(frozen=True, slots=True)
class Size:
    """A number of members, and where the words that count them stand in the line."""

    size: int
    start: int
    end: int


def find_size(patterns: Patterns, folded: str) -> Size | None:
    """Return how many a line (folded) says were elected into a committee, None if it does not say.

    >>> from kg.reference.lexicon import load_lexicon
    >>> find_size(load_lexicon().patterns, "đại hội bầu 27 ủy viên vào ban chấp hành")
    Size(size=27, start=0, end=22)
    """
    if not any(word in folded for word in ("ban chấp hành", "bch", "đại hội")) or not _ELECTED.search(folded):
        return None
    for template in _SIZES:
        match = patterns[template].search(folded)
        if match and not _PROPOSED.search(folded) and (size := read_number(match["size"])) and size > 2:
            return Size(size, *match.span())
    return None
