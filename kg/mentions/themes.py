"""Where a body's own name ends: its words are many and small, and what follows is the sentence or another name."""

from kg.mentions.persons import read_address
from kg.mentions.words import Words
from kg.reference.model import Head

# Bodies that are not named after persons: what stands after them is who leads them.
_PEOPLED = frozenset({"MassOrganisation", "Department", "Ministry", "FriendshipAssociation", "FriendshipUnion"})
_WITHIN_NAMES = frozenset({"và", "với", "về", "của", "các", "nước", "-"})
_NEVER_FIRST = frozenset({"và", "với", "của"})


def theme_end(words: Words, at: int, head: Head, *, loose: bool) -> int:
    """Where a name of its own ends: capitalised words, each with the small words that complete it.

    After a title (`loose`) it goes on to the next mark: Ủy ban | Liên lạc văn hóa với nước ngoài của Triều Tiên.
    A free head's first word may be a verb: Ủy ban | ủng hộ Triều Tiên.
    """
    end = at
    small = 0
    while end < len(words) and not _names_other(words, end, at, head):
        if country := _country(words, end):
            end += country
            small = 0
            if words.capital(end):  # what stands after a body of a country is who leads it
                break
            continue
        word = words.tokens[end]
        if word.text[0].isupper() or word.text.isdigit():
            small = 0
        elif word.text[0].isalpha():
            small += 1
            if words.key(end) == "và" and read_address(words, end + 1)[0]:
                break
            if small > (9 if loose else 1) or (
                end == at and (not loose or words.key(end) in _NEVER_FIRST or _goes_on(words, end, head))
            ):
                small -= 1
                break
            named = words.listed("within-name", end) or words.listed("within-name", end - 1) - 1
            if named > 0:
                end += named
                continue
            if words.listed("clause", end) and words.key(end) not in _WITHIN_NAMES and (end > at or not head.free):
                break
        elif not ((words.dash(end) or word.text in "&/") and words.capital(end + 1)):
            break
        end += 1
    while (
        end > at and ((small > 1 and not loose) or words.key(end - 1) in _WITHIN_NAMES) and not words.capital(end - 1)
    ):
        end -= 1
        small -= 1
    return end


def _goes_on(words: Words, at: int, head: Head) -> bool:
    """Whether a sentence goes on there instead of a name: Trưởng ban | đối với ông N, Giám đốc Sở | lúc mới 30 tuổi."""
    return not head.free and words.listed("clause", at) > 0 and not words.listed("within-name", at)


def _country(words: Words, at: int) -> int:
    """How many tokens a country's name of several words takes there: (Hội đồng Hòa bình) | Nhật Bản."""
    size, places = words.lexicon.places.find(words.keys, at)
    return size if size > 1 and words.capital(at) and any(place.sort == "Country" for place in places) else 0


def _names_other(words: Words, at: int, start: int, head: Head) -> bool:
    """Whether a person, a title, a territory or another body begins there."""
    if at == start:
        return head.sort in _PEOPLED and person_follows(words, at)
    if head.sort == "Department" and any(p.sort == "Province" for p in words.lexicon.places.find(words.keys, at)[1]):
        return words.capital(at)
    size, units = words.lexicon.unit_index.find(words.keys, at)
    if units and (words.capital(at + size) or size + at == len(words) or not words.word(at + size)):
        return True
    if words.capital(at) and _department_begins(words, at):
        return True
    if words.capital(at) and (
        words.lexicon.heads.find(words.keys, at)[0] > 1
        or words.lexicon.bodies.find(words.keys, at)[0]
        or words.lexicon.roles.find(words.keys, at)[0] > 1
    ):
        return True
    if not (words.capital(at) and person_follows(words, at)) or words.lexicon.places.find(words.keys, at)[0]:
        return False
    return not _bears_name(words, start, at)


def _bears_name(words: Words, at: int, end: int) -> bool:
    """Whether only the kind of school stands there, so that the name that follows is the school's: Trường THPT | Lê Lợi."""
    while at < end and (size := words.listed("school-kind", at)):
        at += size
    return at == end


def _department_begins(words: Words, at: int) -> bool:
    """Whether a department's head and theme stand there: (Phòng Hợp tác quốc tế) | Sở Ngoại vụ."""
    size, heads = words.lexicon.heads.find(words.keys, at)
    themed = any(head.sort in ("Department", "Ministry") and head.takes == "theme" for head in heads)
    return themed and at + size < len(words) and words.lexicon.themes.find(words.keys, at + size)[0] > 0


def person_follows(words: Words, at: int) -> bool:
    """Whether a person's name stands there: Tổng Thư ký Hội | Trần Trường Thủy."""
    if words.listed("highland", at) and words.capital(at) and words.capital(at + 1):
        return True
    return words.listed("surname", at) > 0 and words.capital(at + 1) and words.capital(at + 2)
