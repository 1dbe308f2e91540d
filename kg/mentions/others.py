"""What begins something else within or behind a body's own words: a person, a title, a territory, another body."""

from kg.mentions.persons import rather_place
from kg.mentions.runs import looks_foreign
from kg.mentions.words import Words
from kg.reference.model import Head

# Bodies that are not named after persons: what stands after them is who leads them.
_PEOPLED = frozenset({"MassOrganisation", "Department", "Ministry", "FriendshipAssociation", "FriendshipUnion"})
_OF_A_STATE = frozenset({"Department", "Ministry"})
_THIS = frozenset({"này", "ta", "nhà"})  # tỉnh này, tỉnh nhà


def completed(words: Words, at: int, start: int) -> int:
    """How many words there complete a phrase of names that begins shortly before: Công | trình, phổ | thông."""
    backs = range(1, min(at - start, 3) + 1)
    before = (words.listed(name, at - back) - back for name in ("within-name", "completed") for back in backs)
    return max((*before, 0))


def names_other(words: Words, at: int, start: int, head: Head) -> bool:
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
        and not (completed(words, at, start) or _begins_later(words, at))
        and (abbreviated or words.capital(after) or not words.word(after) or _closes_unit(words, after, units[0]))
    ):
        return True
    if not words.capital(at):
        return _small_department(words, at) and not completed(words, at, start)
    if _department_begins(words, at) or _other_begins(words, at):
        return True
    if head.sort in _OF_A_STATE and (_short_person(words, at) or _led(words, start, at)):
        return True
    if (head.sort in _OF_A_STATE or head.free) and foreign_person(words, at):
        return True
    return person_follows(words, at) and not found and not (_bears_name(words, start, at) or _begins_later(words, at))


def _begins_later(words: Words, at: int) -> bool:
    """Whether a name's surname is the next word: (Trung tâm Nghiên cứu Kinh) Thành | Bùi Minh Trí."""
    if not words.listed("surname", at) or words.listed("common-surname", at):
        return False
    return words.listed("common-surname", at + 1) > 0 and all(map(words.capital, range(at, at + 4)))


def _closes_unit(words: Words, at: int, unit: str) -> bool:
    """Whether what stands there says that a unit's word before it is the article's own place: tỉnh | này, thị xã | đã."""
    own = unit in words.lexicon.phrases["upper-unit"] or unit in words.lexicon.phrases["local-unit"]
    return words.key(at) in _THIS or (own and not words.capital(at - 1) and words.listed("clause", at) > 0)


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


def foreign_person(words: Words, at: int) -> bool:
    """Whether a foreign name of two words stands there: (Ủy ban Giám sát Hạ viện Mỹ) | Elijah Cummings."""
    if not (words.capital(at) and words.word(at)) or words.tokens[at].text.isupper():
        return False
    return looks_foreign(words.tokens[at].text) and (words.capital(at + 1) or words.dash(at + 1))
