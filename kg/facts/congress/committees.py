"""How many a congress elected into its committee, however it is counted."""

from dataclasses import dataclass

from kg.reference.patterns import Patterns
from kg.text.numbers import NUMBER, read_number

_BODY = r"(?:⟨committee⟩)\b"
_COUNT = rf"(?<!/)(?<!ngày )(?<!cứ )(?<!mỗi )(?P<size>{NUMBER}|\d+(?=/\d))(?: \(\d+\)|/\d+)?"  # ba mươi mốt (31) ủy viên, 25/27 ủy viên
_SIZES = (
    rf"{_BODY}[^.;]{{0,100}}\bnâng (?:tổng số|số)\b[^.;,]{{0,30}} lên {_COUNT}\b",
    rf"\b⟨member-noun⟩,? (?:được )?bầu (?:tại đại hội|lần này|đợt này|đợt một|trước) {_COUNT} ⟨member-noun⟩\b",
    rf"\bđại hội\b[^.;]*\bbầu (?:ra |chọn |được )?{_COUNT} (?:ủy viên|thành viên)\b(?! (?:ban thường|ban kiểm|dự))",
    rf"\bsố (?:lượng |ủy viên |thành viên )[^.;]{{0,40}}{_BODY}[^.;,]{{0,30}}? (?:là|gồm|:|lên|ở mức|còn|đạt) {_COUNT}\b",
    rf"\b{_COUNT} ⟨member-noun⟩(?:(?!(?<!được )(?<!được tín nhiệm )(?<!được đại hội )(?<!được hiệp thương )bầu|nhất trí|ban )[^.;,]){{0,40}}? (?:vào |tham gia |của )?{_BODY}",
    (
        rf"{_BODY}(?! (?:trung ương đảng|đảng bộ))(?:(?!ban thường vụ|ban kiểm tra|trong đó).){{0,140}}?"
        rf"\b(?:gồm(?: có)?|với|có|là|:)? ?{_COUNT} ⟨member-noun⟩(?! khác| ban (?!chấp hành))"
    ),
)
_ELECTED = (
    rf"\b(?:⟨elects-committee⟩|số (?:lượng|ủy viên|thành viên))\b|{_BODY}[^.;,]{{0,30}}\b(?:khóa|khoá|nhiệm kỳ|mới)\b"
    rf"|\bnhiệm kỳ (?:\d|[ivx]+\b)[^.;]{{0,20}}\b{_BODY}"
)
_PROPOSED = (
    r"(?<!nhất trí với )(?<!thông qua )(?<!nhất trí )(?<!tán thành )\b⟨only-proposed⟩\b(?! (?:được|đã được) thông qua)"
)
_FEWEST = 2  # a committee has more members


@dataclass(frozen=True, slots=True)
class Size:
    """A number of members, and where the words that count them stand in the line."""

    size: int
    start: int
    end: int


def find_size(patterns: Patterns, folded: str, *, elected: bool = False) -> Size | None:
    """Return how many a line (folded) says were elected into a committee, None if it does not say.

    With `elected` it is known that the committee is the elected one, so that the line need not say so.

    >>> from kg.reference.lexicon import load_lexicon
    >>> find_size(load_lexicon().patterns, "đại hội bầu 27 ủy viên vào ban chấp hành")
    Size(size=27, start=0, end=22)
    """
    if not any(word in folded for word in ("ban chấp hành", "bch", "đại hội")):
        return None
    if not elected and not patterns[_ELECTED].search(folded):
        return None
    for template in _SIZES:
        match = patterns[template].search(folded)
        if match and (size := read_number(match["size"])) and size > _FEWEST:
            proposed = patterns[_PROPOSED].search(folded, 0, match.end())
            return Size(size, *match.span()) if proposed is None else None
    return None
