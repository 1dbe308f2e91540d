"""Where a body's own name ends: its words are many and small, and what follows is the sentence or another name."""

from kg.mentions.others import completed, foreign_person, names_other
from kg.mentions.persons import read_address
from kg.mentions.runs import looks_foreign
from kg.mentions.series import series_end
from kg.mentions.words import Words
from kg.reference.model import Head

_TRADE = 4  # words that no list has in what a company does
_OF = frozenset({"của", "thuộc"})
_NEVER_FIRST = frozenset({"và", "với", "của"})
_LONGEST = 9  # small words in a row within a name that a title announces


def theme_end(words: Words, at: int, head: Head, *, loose: bool) -> int:
    """Where a name of its own ends: capitalised words, each with the small words that complete it.

    After a title (`loose`) it goes on to the next mark: Ủy ban | Liên lạc văn hóa với nước ngoài của Triều Tiên.
    A free head's first word may be a verb: Ủy ban | ủng hộ Triều Tiên.
    """
    end = at
    small = 0
    while end < len(words) and not names_other(words, end, at, head):
        text = words.tokens[end].text
        if country := _country(words, end):
            end += country
            small = 0
            if words.capital(end):  # what stands after a body of a country is who leads it
                break
        elif province := _province(words, end):
            end += province
            small = 0
        elif text[0].isupper() or text.isdigit():
            if text.isdigit() and words.listed("measure", end + 1):  # (giám đốc Sở Nội vụ) | 4 năm
                break
            end += 1
            small = 0
        elif rest := completed(words, end, at):
            end += rest
            small = max(small, 1)
        elif text[0].isalpha():
            if not (step := _small_words(words, end, at, head, small, loose=loose)):
                break
            end += step
            small += 1
        elif _joins(words, end):
            end += 1
        elif loose and end > at and (last := series_end(words, end)):
            end = last
            small = 1
        else:
            break
    return _without_rest(words, at, end, 0 if loose else small)


def trade_size(words: Words, at: int) -> int:
    """How many small words there say what a company does before its own name: Công ty cổ phần | ô tô | Trường Hải."""
    end = at
    unlisted = 0
    while unlisted <= _TRADE and words.word(end) and not words.capital(end):
        named = words.listed("within-name", end) or words.listed("body-type", end) or completed(words, end, at)
        if words.listed("clause", end) and not named and words.key(end) != "và":
            return 0
        if words.key(end) in _OF or words.listed("honorific", end) or words.listed("company", end):
            return 0
        end += named or 1
        unlisted += not named
    return end - at if unlisted <= _TRADE and words.capital(end) else 0


def _without_rest(words: Words, at: int, end: int, small: int) -> int:
    """Where a name ends without the small words at its end that only join, or are the second of `small` in a row."""
    while (
        end > at
        and (small > 1 or words.listed("name-link", end - 1))
        and not (words.capital(end - 1) or completed(words, end - 1, at))
    ):
        end -= 1
        small -= 1
    return end


def _joins(words: Words, at: int) -> bool:
    """Whether a mark joins two parts of a name: Sở Lao động - Thương binh, Bộ Nông nghiệp - phát triển nông thôn."""
    if words.tokens[at].text == "." and words.glued(at) and words.glued(at + 1):
        return len(words.tokens[at - 1].text) == len(words.tokens[at + 1].text) == 1  # đường bộ 1.6, dịch tễ T.Ư
    if not (words.dash(at) or words.tokens[at].text in "&/"):
        return False
    if words.lexicon.heads.find(words.keys, at + 1)[0] and not words.glued(at):
        return False  # Công ty Thái Sơn | - Bộ Quốc phòng
    if words.key(at - 1).isdigit() and words.key(at + 1).isdigit():
        return True  # Trường Mầm non 30-4
    return words.capital(at + 1) or (not words.glued(at) and is_name_word(words, at + 1))


def is_name_word(words: Words, at: int) -> bool:
    """Whether a small word there is one that names are made of: (Ủy ban Khoa học,) công nghệ và môi trường."""
    return bool(words.listed("within-name", at) or words.lexicon.themes.find(words.keys, at)[0])


def _small_words(words: Words, at: int, start: int, head: Head, small: int, *, loose: bool) -> int:
    """How many small words there still belong to the name, 0 where the sentence goes on."""
    key = words.key(at)
    if small >= (_LONGEST if loose else 1) or (key == "và" and _names_person_too(words, at + 1)):
        return 0
    if at == start and (not loose or key in _NEVER_FIRST or _goes_on(words, at, head)):
        return 0
    if words.listed("clause", at) > 1 and not words.listed("within-name", at):
        return 0
    if words.listed("name-link", at) or (at == start and head.free):
        return 1
    if _after_proper(words, at, start):
        return 0
    return words.listed("within-name", at) or int(not words.listed("clause", at))


def _after_proper(words: Words, at: int, start: int) -> bool:
    """Whether a proper name ends before a small word, which then goes on with the sentence: Công ty Minh Sang | chấp …"""
    if at - start < 1 or not words.capital(at - 1):
        return False
    if words.tokens[at - 1].text.isupper() and len(words.tokens[at - 1].text) > 1:
        return not words.listed("body-type", at - 1) and not words.lexicon.themes.find(words.keys, at - 1)[0]
    return at - start > 1 and words.capital(at - 2) and not words.tokens[at - 2].text.isupper()


def _names_person_too(words: Words, at: int) -> bool:
    """Whether who comes after "và" is a person: (Tập đoàn A và) ông N, (Ủy ban Quân vụ và) Lindsey Graham."""
    return bool(read_address(words, at)[0]) or (
        words.capital(at) and words.capital(at + 1) and looks_foreign(words.tokens[at].text)
    )


def _goes_on(words: Words, at: int, head: Head) -> bool:
    """Whether a sentence goes on there instead of a name: Trưởng ban | đối với ông N, Giám đốc Sở | lúc mới 30 tuổi."""
    if head.free and words.listed("free-start", at):
        return False
    return words.listed("clause", at) > 0 and not words.listed("within-name", at)


def _country(words: Words, at: int) -> int:
    """How many tokens a country's name takes there, if a person's does not begin with it: (Hội đồng) | Nhật Bản."""
    size = country_at(words, at)
    return size if size > 1 or foreign_person(words, at + 1) else 0


def _province(words: Words, at: int) -> int:
    """How many tokens a province's name of several takes there: (Công ty Lương thực) | Hậu Giang | Võ Trường Hùng."""
    size, places = words.lexicon.places.find(words.keys, at) if words.capital(at) else (0, [])
    return size if size > 1 and any(place.sort == "Province" for place in places) else 0


def country_at(words: Words, at: int) -> int:
    """How many tokens a country's name takes there."""
    size, places = words.lexicon.places.find(words.keys, at)
    return size if words.capital(at) and any(place.sort == "Country" for place in places) else 0
