"""A sentence to its chunks: titles, bodies, persons and places, left to right, the longest reading first."""

from collections.abc import Iterator

from kg.mentions.bodies import read_body
from kg.mentions.persons import called_after, rather_place, read_address, read_person
from kg.mentions.places import read_place, read_unlisted
from kg.mentions.refs import BodyRef, PersonRef, PlaceRef, Ref, TitleRef
from kg.mentions.runs import looks_foreign
from kg.mentions.titles import read_title
from kg.mentions.words import Words
from kg.reference.model import Gender

_HOUSE = 3  # figures of a house's number
_APPOSES = frozenset({",", "-", "–", "—", "(", ":"})


def split_chunks(words: Words) -> Iterator[Ref]:
    """Yield the chunks of a sentence in order, without overlap."""
    addresses = words.lexicon.address_openers
    at = 0
    read = 0  # where the last chunk ends
    title: TitleRef | None = None
    listing = False  # after "các đồng chí:" every item of the list begins with a name
    for opening in words.openings():
        if opening < at:
            continue
        at = opening
        addressed = words.keys[at] in addresses
        size, gender = read_address(words, at) if addressed else (0, None)
        if size and _place_instead(words, at, size):
            size = 0
        listing = listing or (size > 0 and words.listed("plural-honorific", at) > 0)
        item = listing and (size or at == 0 or words.key(at - 1) in (",", ";", ":", "và"))
        item = item and not _no_person(words, at + size, gender, None)
        beside = title if title is not None and title.last == at and not size else None
        cued = (bool(size) or beside is not None) and not _no_person(words, at + size, gender, beside)
        within = at > read and not item and _goes_on_before(words, at)
        ref = _read_chunk(words, at, size, cued=cued, item=bool(item), within=within)
        if ref is None:
            at += max(size, 1)
            continue
        if isinstance(ref, PersonRef):
            ref = PersonRef(first=at, last=ref.last, span=ref.span, name=ref.name, gender=gender, cued=ref.cued)
        yield ref
        yield from (listed := _listed_places(words, ref))
        read = at = max(listed[-1].last if listed else ref.last, at + 1)
        title = ref if isinstance(ref, TitleRef) else None


def _listed_places(words: Words, ref: Ref) -> list[PlaceRef]:
    """The unlisted places that share the unit's word before them: hai xã Thường Phước 1 và | Kaoh Roka."""
    listed: list[PlaceRef] = []
    if not isinstance(ref, PlaceRef) or ref.unit is None or not words.listed("plural", ref.first - 1):
        return listed
    last = ref.last
    while words.key(last) in (",", "và") and (place := read_unlisted(words, last + 1, ref.unit)) is not None:
        listed.append(place)
        last = place.last
    return listed


def _no_person(words: Words, at: int, gender: Gender | None, title: TitleRef | None) -> bool:
    """Whether a body's name or a word of the sentence follows what announces a person: học sinh | Trường Tiểu học …"""
    if gender is not None or not words.capital(at):
        return False
    if title is not None and words.listed("function", at):
        return True  # Giám đốc | Marketing Sao Mai
    if words.lexicon.heads.find(words.keys, at)[0] and not words.listed("surname", at) and not words.korean(at):
        return True
    if title is not None and _names_seat(words, at, title):
        return True
    run = words.text(at, min(at + 2, len(words)))
    strange = not words.opens_name(at) and not looks_foreign(run)
    alone = title is not None and not (title.role.heads or title.role.post)  # Thủ tướng | Hun Sen
    if strange and alone and not words.capital(at - 1) and words.capital(at + 1) and not words.capital(at + 2):
        return True  # Trạm trưởng biên phòng | Cửa Sót
    after = at + 2
    goes_on = words.word(after) and not words.capital(after) and not words.listed("clause", after)
    return strange and words.capital(at + 1) and goes_on and words.key(after) != "và"


def _names_seat(words: Words, at: int, title: TitleRef) -> bool:
    """Whether a place called after a person stands there: Sở Y tế | Hồ Chí Minh, Lăng Chủ tịch | Hồ Chí Minh."""
    bare = title.body is None and title.place is None
    return called_after(words, at) and (not bare or _named_after(words, title.first))


def _place_instead(words: Words, at: int, size: int) -> bool:
    """Bà Rịa is no woman, and Anh is a country unless a name follows; nobody is addressed in văn phòng | luật sư …"""
    if words.capital(at) and _named_after(words, at):
        return True  # chùa | Bà Chúa Xứ, số 243 | Ông Ích Khiêm
    if any(words.listed("no-address", at - n) >= n + size + (n == 0) for n in range(min(at, 2) + 1)):
        return True
    place, _ = words.lexicon.places.find(words.keys, at)
    if place and place >= size and words.capital(at):
        return place > size or not words.starts(at) or not words.capital(at + size)
    return False


def _goes_on_before(words: Words, at: int) -> bool:
    """Whether the capitalised word before belongs to one name with what begins there: (sân bay) Tân | Sơn Nhất.

    Not an abbreviation (ĐBQH), nor what stands before a name that is surely one: Phaolô | Bùi Văn Đọc.
    """
    before = at - 1
    if not (words.capital(before) and words.word(before)) or words.starts(before):
        return False
    text = words.tokens[before].text
    sure = words.listed("common-surname", at) or words.listed("middle-name", at + 1)
    return not (sure and words.capital(at + 2)) and (len(text) == 1 or not text.isupper())


def _read_chunk(words: Words, at: int, size: int, *, cued: bool, item: bool, within: bool) -> Ref | None:
    start = at + size
    if start >= len(words):
        return None
    if (title := read_title(words, start)) is not None and (title.last > start):
        return title if words.listed("plural-honorific", at) else _spanning(title, at)
    if cued or item:
        person = read_person(words, start, cued=True)
        if (
            person is not None
            and not _known_place(words, person.span)
            and (size or not rather_place(words, start, person.last - start))
        ):
            return person
    if size:
        return None
    if (body := read_body(words, at)) is not None:
        return body
    return _read_name(words, at, within=within)


def _spanning(title: TitleRef, at: int) -> TitleRef:
    """The title with the form of address before it."""
    return TitleRef(first=at, last=title.last, role=title.role, body=title.body, place=title.place, former=title.former)


def _read_name(words: Words, at: int, *, within: bool) -> PersonRef | PlaceRef | None:
    """A name that nothing announces: of a person, if its surname or what follows says so, else of a place.

    One `within` another is of nobody, unless the article gives it in full elsewhere.
    """
    person = None
    known = words.names.persons.find(words.keys, at)[0] if within else 0
    if words.capital(at) and (known > 1 or not within) and not _named_after(words, at):
        person = read_person(words, at, cued=False) or _apposed(words, at)
    if person is not None and not rather_place(words, at, person.last - at):
        return person
    place = read_place(words, at)
    if place is None or place.name is None:
        return None
    district = place.unit is None and (place.known is None or place.known.sort == "Locality")
    return None if district and _named_after(words, at) else place  # Quảng trường Thống Nhất is no district


def _apposed(words: Words, at: int) -> PersonRef | None:
    """A foreign name that a title explains: Amphay Souvanhaseng - Phó Tổng Lãnh sự Lào."""
    person = read_person(words, at, cued=True) if words.last_title > at else None
    if (
        person is None
        or (words.shouting and not (words.starts(at) and words.opens_name(at)))
        or _known_place(words, person.span)
        or called_after(words, at)
        or (words.starts(at) and words.listed("clause", at))
    ):
        return None
    after = person.last
    strange = not words.opens_name(at) and not looks_foreign(person.name)
    if words.key(after) == "," and strange and (not words.starts(at) or _ends_in_place(words, at, after)):
        return None  # trao đổi với Người Đưa Tin, Chủ tịch UBND tỉnh cho biết … · Ngoài Việt Nam, Chủ tịch …
    if words.key(after) in _APPOSES and after + 1 < len(words):
        skipped, _ = read_address(words, after + 1)
        if after + 1 + skipped < len(words) and read_title(words, after + 1 + skipped) is not None:
            return person
    return None


def _ends_in_place(words: Words, at: int, last: int) -> bool:
    """Whether all after the first word is a listed place."""
    return at + 1 < last and words.lexicon.places.find(words.keys, at + 1)[0] == last - at - 1


def _known_place(words: Words, span: tuple[int, int]) -> bool:
    """Whether the whole run is a listed place and no name: cựu chiến binh | Trung Quốc, lưu học sinh | Đông Âu."""
    size, places = words.lexicon.places.find(words.keys, span[0])
    whole = size == span[1] - span[0] and any(not place.ambiguous or place.sort == "Country" for place in places)
    return whole and not called_after(words, span[0])


def _named_after(words: Words, at: int) -> bool:
    """Whether the words before say that a place or a prize bears the name: đường Nguyễn Huệ."""
    if (
        at > 1
        and words.key(at - 1)[:1].isdigit()
        and (words.listed("address", at - 2) or _numbers_house(words, at - 1))
    ):
        return True  # tại số 75 | Đinh Tiên Hoàng
    if words.lexicon.words["named-after"].lengths.keys().isdisjoint(words.keys[max(0, at - 3) : at]):
        return False
    return any(words.listed("named-after", at - n) == n for n in (1, 2, 3) if n <= at)


def _numbers_house(words: Words, at: int) -> bool:
    """Whether a number stands by itself before a name as a house's does: trụ sở tại 51 | Lý Tự Trọng; no year, no date."""
    before = words.key(at - 1) in ("/", "-", "–", ".") or words.lexicon.unit_index.find(words.keys, at - 1)[0]
    return len(words.key(at)) <= _HOUSE and not words.glued(at) and not before


def chunk_kind(ref: Ref) -> str:
    """The letter that stands for a chunk on the tape."""
    match ref:
        case PersonRef():
            return "P"
        case TitleRef():
            return "T"
        case BodyRef():
            return "B"
        case PlaceRef():
            return "C" if ref.known is not None and ref.known.sort == "Country" else "L"
