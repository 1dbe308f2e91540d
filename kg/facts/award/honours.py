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
_CLASS = "hạng"
_ALONE = frozenset({";", ",", "và", "còn"})


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
        if not labels or inside[at] or _is_no_award(words, at, size):
            at += 1
            continue
        named = _named(words, at + size, inside)
        end = _graded(words, named, inside)
        if end == at + size and not _MANY.isdisjoint(words.keys[max(0, at - 3) : at]):
            at = end  # nhiều huân, huy chương: nobody could say which
            continue
        grade = f"{_CLASS} {words.text(named + 1, end)}" if _opens_grade(words, named) else words.text(named, end)
        name = " ".join(part for part in (labels[0], words.text(at + size, named), grade) if part)
        found = Honour(first=at, last=end, name=name)
        yield found
        at = end


def _is_no_award(words: Words, at: int, size: int) -> bool:
    """Whether a word is of a contest's prize, of a person's name, or of a diploma."""
    if words.listed("no-award", at) > size or _within_name(words, at):
        return True
    return words.listed("diploma", at) == size and words.lexicon.words["degree"].stands_in(words.keys)


def _same_of_grade(words: Words, at: int) -> int:
    """Where a grade ends that stands for the award named before with another: …; hạng Ba được trao cho …; else 0."""
    alone = words.key(at) == _CLASS and at > 0 and words.key(at - 1) in _ALONE
    return at + 2 if alone and words.listed("award-grade", at + 1) else 0


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
    closes = words.listed("award-end", place) or not words.word(place)
    return place if place > end and closes else end or at


def _capitals(words: Words, at: int, inside: list[bool]) -> int:
    """Where a name in capitalised words, with small ones between, ends that begins there; 0 if none does."""
    if at >= len(words) or not words.capital(at) or words.shouting or inside[at]:
        return 0
    motto = words.key(at) == "vì"
    end = last = at + 1
    while end < len(words) and end - at < _LONGEST_PHRASE and words.word(end) and not inside[end]:
        if not words.capital(end) and (words.listed("award-end", end) or (not motto and end - last >= _LONGEST_SMALL)):
            break
        end += 1
        if motto or words.capital(end - 1):
            last = end
    if motto or end == last or words.capital(end - 1):
        return last
    return _small(words, last, inside) if last == at + 1 else _syllable(words, last, inside)


def _small(words: Words, at: int, inside: list[bool]) -> int:
    """Where the small words end that go on a name of one capital: Lao | động, Tuổi | trẻ dũng cảm | của …"""
    end = _end_of_small(words, at, inside)
    praised = any(words.listed("award-praise", i) for i in range(at, end))
    return end if end - at <= _LONGEST_REST and not praised else min(end, at + 1)


def _syllable(words: Words, at: int, inside: list[bool]) -> int:
    """Where a name of several capitals ends: after the one syllable that its last word still has: Chữ thập Công | trạng."""
    end = _end_of_small(words, at, inside)
    return end if end == at + 1 else at


def _end_of_small(words: Words, at: int, inside: list[bool]) -> int:
    end = at
    while (
        end < len(words)
        and words.word(end)
        and not (words.capital(end) or inside[end] or words.listed("award-end", end))
    ):
        end += 1
    return end


def _opens_grade(words: Words, at: int) -> bool:
    """Whether a word says that a grade follows, be it misprinted by one letter: hạng | Nhất, bạng | Ba."""
    key = words.key(at)
    if key == _CLASS:
        return bool(words.word(at + 1)) or words.key(at + 1).isdigit()
    near = len(key) == len(_CLASS) and sum(a != b for a, b in zip(key, _CLASS, strict=True)) == 1
    return near and words.capital(at + 1) and words.listed("award-grade", at + 1) > 0


def _graded(words: Words, at: int, inside: list[bool]) -> int:
    """Where its class and its turn end: hạng Nhất, hạng Đại Thập tự, lần thứ hai."""
    if _opens_grade(words, at):
        foreign = not words.listed("award-grade", at + 1)
        at = max(at + 2, _capitals(words, at + 1, inside) if foreign else 0)
        while foreign and words.dash(at) and words.word(at + 1) and not words.capital(at + 1):  # hạng Sê - na
            at += 2
    if words.key(at) == "lần" and words.key(at + 1) == "thứ" and at + 2 < len(words):
        at += 3
    return at
