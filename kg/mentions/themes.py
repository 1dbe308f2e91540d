"""Where a body's own name ends: its words are many and small, and what follows is the sentence or another name."""

from kg.mentions.persons import rather_place, read_address
from kg.mentions.runs import looks_foreign
from kg.mentions.words import Words
from kg.reference.model import Head

# Bodies that are not named after persons: what stands after them is who leads them.
_PEOPLED = frozenset({"MassOrganisation", "Department", "Ministry", "FriendshipAssociation", "FriendshipUnion"})
_OF_A_STATE = frozenset({"Department", "Ministry"})
_NEVER_FIRST = frozenset({"và", "với", "của"})
_THIS = frozenset({"này", "ta", "nhà"})  # tỉnh này, tỉnh nhà
_LONGEST = 9  # small words in a row within a name that a title announces


def theme_end(words: Words, at: int, head: Head, *, loose: bool) -> int:
    """Where a name of its own ends: capitalised words, each with the small words that complete it.

    After a title (`loose`) it goes on to the next mark: Ủy ban | Liên lạc văn hóa với nước ngoài của Triều Tiên.
    A free head's first word may be a verb: Ủy ban | ủng hộ Triều Tiên.
    """
    end = at
    small = 0
    while end < len(words) and not _names_other(words, end, at, head):
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
        elif completed := _completed(words, end, at):
            end += completed
            small = max(small, 1)
        elif text[0].isalpha():
            if not (step := _small_words(words, end, at, head, small, loose=loose)):
                break
            end += step
            small += 1
        elif _joins(words, end):
            end += 1
        else:
            break
    return _without_rest(words, at, end, 0 if loose else small)


def _without_rest(words: Words, at: int, end: int, small: int) -> int:
    """Where a name ends without the small words at its end that only join, or are the second of `small` in a row."""
    while (
        end > at
        and (small > 1 or words.listed("name-link", end - 1))
        and not (words.capital(end - 1) or _completed(words, end - 1, at))
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


def _completed(words: Words, at: int, start: int) -> int:
    """How many words there complete a phrase of names that begins shortly before: Công | trình, phổ | thông."""
    backs = range(1, min(at - start, 3) + 1)
    before = (words.listed(name, at - back) - back for name in ("within-name", "completed") for back in backs)
    return max((*before, 0))


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
    return size if size > 1 or _foreign_person(words, at + 1) else 0


def _province(words: Words, at: int) -> int:
    """How many tokens a province's name of several takes there: (Công ty Lương thực) | Hậu Giang | Võ Trường Hùng."""
    size, places = words.lexicon.places.find(words.keys, at) if words.capital(at) else (0, [])
    return size if size > 1 and any(place.sort == "Province" for place in places) else 0


def country_at(words: Words, at: int) -> int:
    """How many tokens a country's name takes there."""
    size, places = words.lexicon.places.find(words.keys, at)
    return size if words.capital(at) and any(place.sort == "Country" for place in places) else 0


def _names_other(words: Words, at: int, start: int, head: Head) -> bool:
    """Whether a person, a title, a territory or another body begins there."""
    if at == start:
        return (head.sort in _PEOPLED or head.impersonal) and person_follows(words, at)
    found = words.lexicon.places.find(words.keys, at)[1] if words.capital(at) else []
    provinces = any(place.sort == "Province" for place in found)
    if provinces and (head.sort == "Department" or words.tokens[at].text.isupper()):
        return True
    size, units = words.lexicon.unit_index.find(words.keys, at)
    after = at + size
    abbreviated = words.tokens[at].text.isupper()
    if (
        units
        and words.key(at - 1) != "các"
        and not _completed(words, at, start)
        and (abbreviated or words.capital(after) or not words.word(after) or words.key(after) in _THIS)
    ):
        return True
    if not words.capital(at):
        return _small_department(words, at) and not _completed(words, at, start)
    if _department_begins(words, at) or _other_begins(words, at):
        return True
    if head.sort in _OF_A_STATE and (_short_person(words, at) or _led(words, start, at)):
        return True
    if (head.sort in _OF_A_STATE or head.free) and _foreign_person(words, at):
        return True
    return person_follows(words, at) and not found and not _bears_name(words, start, at)


def _other_begins(words: Words, at: int) -> bool:
    """Whether another body's name or a title begins there; of one word only an abbreviation does: (Ban Pháp chế) | HĐND."""
    heads = words.lexicon.heads.find(words.keys, at)[0]
    if heads > 1 or (heads and words.tokens[at].text.isupper()) or words.lexicon.bodies.find(words.keys, at)[0]:
        return True
    return words.lexicon.roles.find(words.keys, at)[0] > 1


def _bears_name(words: Words, at: int, end: int) -> bool:
    """Whether only the kind of school stands there, so that the name that follows is the school's: Trường THPT | Lê Lợi."""
    while at < end and (size := words.listed("school-kind", at)):
        at += size
    return at == end


def _department_begins(words: Words, at: int) -> bool:
    """Whether a department's head and theme stand there: (Phòng Hợp tác quốc tế) | Sở Ngoại vụ."""
    size, heads = words.lexicon.heads.find(words.keys, at)
    themed = any(head.sort in _OF_A_STATE and head.takes == "theme" for head in heads)
    return themed and at + size < len(words) and words.lexicon.themes.find(words.keys, at + size)[0] > 0


def _small_department(words: Words, at: int) -> bool:
    """Whether the same stands there with its head in small letters: (Phòng Quản lý đất) | sở Xây dựng, công an tỉnh."""
    size, heads = words.lexicon.heads.find(words.keys, at)
    if words.capital(at + size):
        return (
            any(head.sort in _OF_A_STATE for head in heads) and words.lexicon.themes.find(words.keys, at + size)[0] > 0
        )
    placed = size and words.lexicon.unit_index.find(words.keys, at + size)[0] > 0
    return bool(placed) and any(head.small and head.full_time for head in heads)


def person_follows(words: Words, at: int) -> bool:
    """Whether a person's name stands there: Tổng Thư ký Hội | Trần Trường Thủy."""
    if (words.highland(at) and words.capital(at) and words.capital(at + 1)) or words.korean(at):
        return True
    if words.capital(at) and words.names.persons.find(words.keys, at)[0] > 1:
        return True
    if words.names.persons.find(words.keys, at + 1)[0] > 2:
        return False  # (Trung tâm Nghiên cứu Kinh) Thành | Bùi Minh Trí
    return words.listed("surname", at) > 0 and words.capital(at + 1) and words.capital(at + 2)


def _short_person(words: Words, at: int) -> bool:
    """Whether a name of two syllables stands after a department's abbreviation: Thứ trưởng Bộ GTVT | Nguyễn Nhật."""
    if not words.listed("surname", at) or not words.capital(at + 1) or words.capital(at + 2):
        return False
    return words.tokens[at - 1].text.isupper()


def _led(words: Words, start: int, at: int) -> bool:
    """Whether who leads a department stands after all of its theme: Giám đốc Sở Quy hoạch | Lê Vinh."""
    if words.lexicon.themes.find(words.keys, start)[0] != at - start or not words.capital(at + 1):
        return words.clipped(at) and words.lexicon.themes.find(words.keys, start)[0] == at - start
    named = words.opens_name(at) or looks_foreign(words.text(at, at + 2))
    return named and not rather_place(words, at, 2 + words.capital(at + 2))


def _foreign_person(words: Words, at: int) -> bool:
    """Whether a foreign name of two words stands there: (Ủy ban Giám sát Hạ viện Mỹ) | Elijah Cummings."""
    if not (words.capital(at) and words.word(at)) or words.tokens[at].text.isupper():
        return False
    return looks_foreign(words.tokens[at].text) and (words.capital(at + 1) or words.dash(at + 1))
