"""Whether a title's body was read whole: where its words seem to go on past what was read, no role is stated."""

from kg.mentions.refs import BodyRef, PlaceRef, TitleRef
from kg.mentions.tape import Tape
from kg.mentions.themes import is_name_word
from kg.mentions.words import Words
from kg.reference.index import phrase_keys

_QUOTES = frozenset('“"‘«')
_OUR_PEOPLE = ["người", "việt", "nam"]
_INITIALS = 2  # capital letters that a name of one word may have: VinGroup
_ITEM = 5  # words of a list's item
_AT = frozenset({"tại", "ở", "bên"})


def is_cut(tape: Tape, title: TitleRef) -> bool:
    """Whether a body's own words seem to go on: Trường THPT | thực hành Cao Nguyên, Ủy ban Khoa học | , công nghệ."""
    body, words, at = title.body, tape.line.words, title.last
    if body is not None and _is_abbreviated(body, words):
        return True
    if at >= len(words):
        return False
    if words.key(at) in _AT and body is not None and body.head is not None and body.head.takes == "post":
        return body.post is None  # Đại sứ Mỹ | tại LHQ: no place that is known
    if words.listed("branch", at):
        return True  # Ngân hàng Nhà nước | chi nhánh tỉnh Nam Định
    if words.capital(at):
        known = words.shouting or words.lexicon.unit_index.find(words.keys, at)[0]  # Thành ủy | TP
        return not known and not any(ref.first == at and not isinstance(ref, PlaceRef) for ref in tape.line.chunks)
    if body is not None and words.dash(at) and _is_half(tape, body, at):
        return True
    return body is not None and _is_left_open(body, words, at)


def _is_half(tape: Tape, body: BodyRef, at: int) -> bool:
    """Whether a dash joins the other half of a name: Ban quản lý cao tốc Hà Nội | - Hải Phòng, VQG Phong Nha | - Kẻ Bàng."""
    after = next((ref for ref in tape.line.chunks if ref.first == at + 1), None)
    if isinstance(after, PlaceRef):
        return bool(body.theme) and (body.head is None or body.territory is not None)
    return after is None and body.head is None and bool(body.theme) and tape.line.words.proper(at + 1)


def _is_left_open(body: BodyRef, words: Words, at: int) -> bool:
    """Whether a name seems to go on where it was read to its end."""
    if words.key(at) == "&":
        return True
    if body.head is not None and body.head.national and body.territory is None and words.word(at):
        return _goes_on(words, at)  # Hội Phụ nữ | chợ Hàn
    if not body.theme:
        return _is_named(body) and words.tokens[at].text in _QUOTES
    if words.word(at):
        return _goes_on(words, at)
    if words.tokens[at].text in _QUOTES:
        return body.parent is None and body.territory is None
    if not (words.key(at) == "," or words.dash(at)) or words.lexicon.heads.find(words.keys, at + 1)[0]:
        return False
    return is_name_word(words, at + 1) or _lists_on(words, at + 1)


def _is_abbreviated(body: BodyRef, words: Words) -> bool:
    """Whether nothing but initials names a body, which neither the lexicon nor the article spells out: Sở QHKT, HoREA."""
    if body.head is not None and body.head.sort == "MassOrganisation" and " " in body.theme:
        return body.theme.isupper()  # Hội DN HVNCLC
    public = body.head is None or body.head.sort in ("Department", "Ministry")
    if not public or " " in body.theme or sum(map(str.isupper, body.theme)) <= _INITIALS:
        return False
    return not words.lexicon.themes.find(phrase_keys(body.theme), 0)[0]


def _is_named(body: BodyRef) -> bool:
    """Whether a body has a name of its own where the text names none that was read: Công ty TNHH | “Ánh Dương”."""
    return body.head is not None and body.head.takes in ("theme", "name") and body.parent is None


def _goes_on(words: Words, at: int) -> bool:
    """Whether a small word after a name is neither a clause's nor what stands beside names."""
    if words.key(at) == "và":
        return words.word(at + 1) and not words.capital(at + 1) and not words.listed("company", at + 1)
    if words.key(at) in _AT and words.keys[max(0, at - 3) : at] == _OUR_PEOPLE:
        return True  # Ủy ban Tương trợ người Việt Nam | tại Đức
    return not words.listed("clause", at) and not words.listed("after-name", at)


def _lists_on(words: Words, at: int) -> bool:
    """Whether a list of small words goes on there to its last item: (Ban Chỉ đạo về tìm kiếm,) quy tập và xác định …"""
    end = at
    while end - at < _ITEM and words.word(end) and not words.capital(end) and words.key(end) != "và":
        if words.listed("company", end):
            break
        if words.listed("clause", end) or (end == at and words.key(at) in words.lexicon.address_openers):
            return False
        end += 1
    return end > at + 1 and words.key(end) in ("và", "&") and not words.capital(end + 1)
