"""The names of awards in a line: Huân chương Lao động hạng Nhì, Kỷ niệm chương “Vì hòa bình …”."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.mentions.tape import Tape
from kg.mentions.words import Words

_QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'", "«": "»"}
_LONGEST_NAME = 30  # tokens between quotation marks
_LONGEST_PHRASE = 16  # tokens of a name without them: Vì sự nghiệp xây dựng các tổ chức hữu nghị
_LONGEST_SMALL = 2  # small words in a row inside such a name: Bảo vệ Tổ quốc
_LONGEST_REST = 3  # small words that go on a name of one capital
_MANY = frozenset({"nhiều", "những"})
_PRAISES = frozenset({"cao", "danh", "quý", "đột", "cấp"})  # huân chương Sikatuna | cao quý
_GRADES = frozenset({"nhất", "nhì", "hai", "ba", "tư", "vàng", "bạc", "đặc"})
_ALONE = frozenset({";", ",", "và", "còn"})
_ENDS = frozenset(
    [
        "cho",
        "của",
        "do",
        "đến",
        "tới",
        "về",
        "vì",
        "tặng",
        "trao",
        "được",
        "nhân",
        "tại",
        "với",
        "và",
        "để",
        "năm",
        "trong",
        "khi",
        "đã",
        "sẽ",
        "có",
        "là",
        "các",
        "những",
        "này",
        "từ",
        "lần",
        "kèm",
        "cùng",
        "theo",
        "ngày",
        "vào",
        "nhằm",
        "như",
        "hạng",
        "trên",
        "thuộc",
        "mà",
        "nhờ",
        "bởi",
        "đối",
        "gắn",
        "nhận",
        "đón",
        "trước",
        "sau",
        "khỏi",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour:
    """An award's name: its tokens, and how facts spell it."""

    first: int
    last: int
    name: str


def find_honours(tape: Tape) -> Iterator[Honour]:
    """Yield the awards that a line names, without prizes of contests and words inside other names."""
    words = tape.line.words
    inside = [False] * (len(words) + 1)
    for ref in tape.line.chunks:
        inside[ref.first : ref.last] = [True] * (ref.last - ref.first)
    at = 0
    found: Honour | None = None
    openers = words.lexicon.awards.openers
    while at < len(words):
        if found is not None and (end := _same_of_grade(words, at)):
            found = Honour(first=at, last=end, name=f"{found.name.partition(' hạng ')[0]} {words.text(at, end)}")
            yield found
            at = end
            continue
        size, labels = words.lexicon.awards.find(words.keys, at) if words.keys[at] in openers else (0, [])
        if not labels or inside[at] or words.listed("no-award", at) > size or _within_name(words, at):
            at += 1
            continue
        end = _graded(words, _named(words, at + size, inside))
        if end == at + size and not _MANY.isdisjoint(words.keys[max(0, at - 3) : at]):
            at = end  # nhiều huân, huy chương: nobody could say which
            continue
        rest = words.text(at + size, end)
        found = Honour(first=at, last=end, name=f"{labels[0]} {rest}".strip())
        yield found
        at = end


def _same_of_grade(words: Words, at: int) -> int:
    """Where a grade ends that stands for the award named before with another: …; hạng Ba được trao cho …; else 0."""
    alone = words.key(at) == "hạng" and at > 0 and words.key(at - 1) in _ALONE
    return at + 2 if alone and words.key(at + 1) in _GRADES else 0


def _within_name(words: Words, at: int) -> bool:
    """Whether it is part of a person's name that nothing else shows: Phan Huy Chương."""
    return not words.shouting and at > 0 and all(words.capital(i) and words.word(i) for i in (at - 1, at, at + 1))


def _named(words: Words, at: int, inside: list[bool]) -> int:
    """Where the name proper ends: in quotation marks, a listed one, or capitalised words with small ones between."""
    if at >= len(words):
        return at
    if (closing := _QUOTES.get(words.tokens[at].text)) is not None:
        ends = (i + 1 for i in range(at + 1, min(len(words), at + _LONGEST_NAME)) if words.tokens[i].text == closing)
        return next(ends, at)
    if size := words.listed("award-name", at):
        return _longer(words, at + size, inside)
    if words.keys[at + 1 : at + 4] == ["năm", "tuổi", "đảng"]:  # Huy hiệu 75 năm tuổi Đảng
        return at + 4
    return _capitals(words, at, inside) or at


def _longer(words: Words, at: int, inside: list[bool]) -> int:
    """Where a name ends of which a listed one is the beginning: Hữu nghị | Cải cách Trung Quốc | cho …"""
    end = _capitals(words, at, inside)
    place = end
    while end and place < len(words) and inside[place]:
        place += 1
    return place if place > end and words.key(place) in _ENDS else end or at


def _capitals(words: Words, at: int, inside: list[bool]) -> int:
    """Where a name in capitalised words, with small ones between, ends that begins there; 0 if none does."""
    if at >= len(words) or not words.capital(at) or words.shouting or inside[at]:
        return 0
    motto = words.key(at) == "vì"
    end = last = at + 1
    while end < len(words) and end - at < _LONGEST_PHRASE and words.word(end) and not inside[end]:
        if not words.capital(end) and (words.key(end) in _ENDS or (not motto and end - last >= _LONGEST_SMALL)):
            break
        end += 1
        if motto or words.capital(end - 1):
            last = end
    if not motto and last == at + 1 and end > last and not words.capital(end - 1):
        return _small(words, last, inside)
    return last


def _small(words: Words, at: int, inside: list[bool]) -> int:
    """Where the small words end that go on a name of one capital: Lao | động, Tuổi | trẻ dũng cảm | của …"""
    end = at
    while end < len(words) and words.word(end) and not (words.capital(end) or inside[end] or words.key(end) in _ENDS):
        end += 1
    praised = any(words.key(i) in _PRAISES for i in range(at, end))
    return end if end - at <= _LONGEST_REST and not praised else min(end, at + 1)


def _graded(words: Words, at: int) -> int:
    """Where its class and its turn end: hạng Nhất, lần thứ hai."""
    if (words.key(at) == "hạng" and words.word(at + 1)) or (words.key(at) == "hạng" and words.key(at + 1).isdigit()):
        foreign = words.key(at + 1) not in _GRADES
        at += 2
        while foreign and words.dash(at) and words.word(at + 1) and not words.capital(at + 1):  # hạng Sê - na
            at += 2
    if words.key(at) == "lần" and words.key(at + 1) == "thứ" and at + 2 < len(words):
        at += 3
    return at
