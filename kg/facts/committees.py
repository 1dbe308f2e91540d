"""How many a congress elected into its committee, however it is counted."""

import re
from dataclasses import dataclass

from kg.text.numbers import NUMBER, read_number

_WHO = (
    r"(?:thành viên|ủy viên|đồng chí|người|vị|ông,? bà|anh,? chị|đại biểu|cá nhân|hội viên|nhân sự|gương mặt|nhân tố)"
)
_BODY = r"(?:ban chấp hành|bch)\b"
_SIZES = (
    re.compile(
        rf"\bđại hội\b[^.;]*\bbầu (?:ra |chọn |được )?(?P<size>{NUMBER}) (?:ủy viên|thành viên)\b(?! (?:ban thường|ban kiểm|dự))"
    ),
    re.compile(
        rf"\bsố (?:lượng |ủy viên |thành viên )[^.;]{{0,40}}{_BODY}[^.;,]{{0,30}}? "
        rf"(?:là|gồm|:|lên|ở mức|còn|đạt) (?P<size>{NUMBER})\b"
    ),
    re.compile(
        rf"\b(?P<size>{NUMBER}) {_WHO}(?:(?!(?<!được )bầu|nhất trí)[^.;,]){{0,40}}? (?:vào |tham gia |của )?{_BODY}"
    ),
    re.compile(
        rf"{_BODY}(?! (?:trung ương đảng|đảng bộ))(?:(?!ban thường vụ|ban kiểm tra|trong đó).){{0,140}}?\b(?:gồm(?: có)?|với|có|là|:)? ?(?P<size>{NUMBER}) {_WHO}(?! ban (?!chấp hành))"
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


def find_size(folded: str) -> Size | None:
    """Return how many a line (folded) says were elected into a committee, None if it does not say.

    >>> find_size("đại hội bầu 27 ủy viên vào ban chấp hành")
    Size(size=27, start=0, end=22)
    """
    if not any(word in folded for word in ("ban chấp hành", "bch", "đại hội")) or not _ELECTED.search(folded):
        return None
    for pattern in _SIZES:
        match = pattern.search(folded)
        if match and not _PROPOSED.search(folded) and (size := read_number(match["size"])) and size > 2:
            return Size(size, *match.span())
    return None
