"""Stated numbers of twinned pairs: 12 cặp thôn, bản · ở cấp xã có 9 cặp · nâng số cặp huyện lên 7 · con số này lên 6."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.text.numbers import NUMBER, read_number

_PAIRS = re.compile(rf"\b(?P<count>{NUMBER}) (?:cặp|cụm(?= xã))\b(?: (?:cấp|đơn vị|các|địa phương|gồm))*")
_NUMBER_OF_PAIRS = re.compile(
    rf"\bsố (?:lượng )?cặp (?P<what>[^.;:]{{0,80}}?)\b(?:lên|đạt|là|thành|tới|đến) (?:con số |tổng số )?(?P<count>{NUMBER})\b(?! (?:năm|%))"
)
_THIS_NUMBER = re.compile(
    rf"\b(?:nâng|đưa|tăng) (?:con )?số (?:này|trên|đó|ấy|cặp) lên (?P<count>{NUMBER})\b(?! (?:năm|%))"
)
_FROM = re.compile(rf"(?<![\d/.,-])\b(?:từ )?(?P<least>{NUMBER}) ?(?:-|đến|tới) ?$")  # từ 20 - | 25 cặp
# After "N cặp" these say that the pairs themselves are meant, whatever their level is called before.
_GOES_ON = re.compile(
    r"(?:$|[.,;:)”\"]| (?:với|kết nghĩa|kết bạn|của|và|nữa|mới|hữu nghị|giữa|khác|như|tại|ở|trên|đã|được|đang|nay|hiện|là)\b)"
)
_LEVEL = re.compile(rf"\b(?:cấp|cặp|kết nghĩa(?: giữa)?(?: các)?|mô hình|các|{NUMBER}) (?=(?P<units>[^.;:()]{{2,60}}))")
_FIRST = re.compile(r"\s*(\w+ \w+ \w+|\w+ \w+|\w+)")
_JOIN = re.compile(r"[\s,/–-]*(?:(?:và|hoặc|hay|với) )?(\w+ \w+ \w+|\w+ \w+|\w+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A stated number of pairs: text[start:end] holds it; `extra` where more are only wanted (thêm 4 cặp nữa).

    Of a range (từ 20 - 25 cặp) it is the larger number; `begin` is where the range begins, `start` without one.
    """

    kind: str
    count: int
    begin: int
    start: int
    end: int
    extra: bool


def find_figures(folded: str, kinds: Mapping[str, str], before: str | None) -> list[Figure]:
    """Return the numbers of pairs that a sentence states; `before` is the kind that the sentence before counted."""
    if "cặp" not in folded and "cụm xã" not in folded and _THIS_NUMBER.search(folded) is None:
        return []
    found: list[Figure] = []
    for match, what in sorted(_matches(folded), key=lambda pair: pair[0].start()):
        count = read_number(match["count"])
        if not count or count < 2 or (found and match.start() < found[-1].end):
            continue
        named = read_kinds(what, kinds)
        if named is None and match.re is _PAIRS and _GOES_ON.match(folded, match.end()) is None:
            continue  # cặp trâu, cặp vợ chồng
        kind = named[0] if named else _kind_of_parts(folded[match.end() :], kinds)
        kind = kind or _kind_before(folded[: match.start()], kinds) or before
        if kind is not None:
            end = match.end() + (len(named[1]) if named and match.re is _PAIRS else 0)
            extra = re.search(r"\bthêm (?:ít nhất |khoảng )?$", folded[: match.start()]) is not None
            start, begin = match.start(), _range_begin(folded, match.start("count"), count)
            found.append(
                Figure(
                    kind=kind,
                    count=count,
                    begin=min(begin, start),
                    start=start,
                    end=end,
                    extra=extra and "nữa" in folded,
                )
            )
            before = kind
    return found


def _range_begin(folded: str, start: int, count: int) -> int:
    """Where the range begins whose larger number stands at `start`, `start` itself if it is no range."""
    found = _FROM.search(folded[max(0, start - 40) : start])
    return start - len(found.group()) if found and (read_number(found["least"]) or count) < count else start


def _matches(folded: str) -> Iterator[tuple[re.Match[str], str]]:
    """The matches with the words that may name the level."""
    for match in _PAIRS.finditer(folded):
        yield match, folded[match.end() : match.end() + 60]
    for match in _NUMBER_OF_PAIRS.finditer(folded):
        yield match, match["what"]
    for match in _THIS_NUMBER.finditer(folded):
        yield match, ""


def _kind_of_parts(text: str, kinds: Mapping[str, str]) -> str | None:
    """The kinds of the parts that a total has: 19 cặp, trong đó 14 cặp bản, 5 cặp đồn."""
    if re.match(r"[^.;,]{0,60}(?:, trong đó|,? bao gồm|, gồm)\b", text) is None:
        return None
    parts = [
        named[0]
        for match in _PAIRS.finditer(text)
        if (named := read_kinds(text[match.end() : match.end() + 60], kinds))
    ]
    return "-or-".join(sorted({kind for part in parts for kind in part.split("-or-")})) or None


def _kind_before(text: str, kinds: Mapping[str, str]) -> str | None:
    """The kinds that the words before name last: ở cấp xóm, bản có 13 cặp."""
    for match in reversed(list(_LEVEL.finditer(text))):
        named = read_kinds(match["units"], kinds)
        if named and (named[0] != "province" or match.group().startswith(("cấp", "cặp"))):
            return named[0]
    return None


def read_kinds(units: str, kinds: Mapping[str, str]) -> tuple[str, str] | None:
    """The kinds of locality that "thôn - bản", "đồn, trạm, thôn, bản" name, and the words that do."""
    found: set[str] = set()
    words: list[str] = []
    rest = units
    while match := (_JOIN if words else _FIRST).match(rest):
        name = next((phrase for phrase in _prefixes(match.group(1)) if phrase in kinds), None)
        if name is None or (words and kinds[name] == "province"):  # cặp làng với | tỉnh Ratanakiri
            break
        found.add(kinds[name])
        end = match.start(1) + len(name)
        words.append(rest[:end])
        rest = rest[end:]
    return ("-or-".join(sorted(found)), "".join(words)) if found else None


def _prefixes(phrase: str) -> Iterator[str]:
    parts = phrase.split()
    for size in range(len(parts), 0, -1):
        yield " ".join(parts[:size])
