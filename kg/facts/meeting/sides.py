"""The sides of a meeting: bodies, delegations and places that a line makes parties, not bystanders."""

import re
from collections.abc import Iterator

from kg.facts.localities import level
from kg.facts.meeting.guests import find_guests
from kg.facts.meeting.officers import find_each, find_officers
from kg.facts.model import Mention
from kg.facts.parties import Side, territory
from kg.facts.reading import Reading
from kg.mentions.places import is_continent, is_foreign
from kg.mentions.refs import BodyRef, PlaceRef
from kg.mentions.tape import Item, Tape

_DELEGATION = re.compile(
    r"\bđoàn(?: (?!do |gồm |đã |đến |tới |về |có |tại |ở |vào |từ |là |thăm |sang |hội đàm |làm việc |gặp |chào |dự |tham dự |trao )[^\sA-Z,.;()]+){0,7} (?P<side>[LB])"
)
_OWN_DELEGATION = re.compile(r"\bđoàn(?: (?!do |gồm |đã |đến )[^\sA-Z,.;()]+){0,4} (?:của )?(?P<unit>tỉnh|thành phố)\b")
# Đoàn đại biểu L sang thăm, làm việc tại tỉnh
_OWN_VISITED = re.compile(
    r"\bđoàn\b.*? [LB]\b.*\b(?:thăm|làm việc)(?: (?!với )[^\sA-Z.;]+){0,4} (?P<unit>tỉnh|thành phố)(?= [.,]|$| (?:từ|trong|vào|nhân)\b)"
)
_BYSTANDER = re.compile(
    r"(?:\btại(?: (?!hai|ba|các|bốn)[^\sA-Z.,;]+){0,3}|\bở|\btừ|\bđịa bàn|\bdự của|\bkiến của|\btham gia của|\bmặt của|\bcho|\bvề|\btheo|\bcủa|\bgiáp|\bthành lập|\bkỷ niệm|"
    r"\bsang|\bdự có|\bcó|\bđại diện|\blãnh đạo các|\bqua|\bnhư|\bphường|\btrên|\bmừng|\bđồng hành của|\btruyền thống|\b(?:đến|tới|tại) (?:nhà|trụ sở|hội trường|điểm)(?: [^\sA-Z.,;]+){0,6}|\bthuộc|\bở phía|\bhọp|\bdo)"
    r"(?: các| ngày| năm)? $"
)
_SPEAKS_FOR = re.compile(r"(?:^|, |: )đại diện $")
_ACTS = re.compile(r"[LB] (?:[^\sA-Z.;,]+ ){0,6}(?:tiếp|đón|làm việc|hội đàm|gặp|gặp gỡ|thăm|chào|ký)\b")
_PART_OF = re.compile(r"\b(?:của|thuộc|tại|ở) $")
_VISITED = re.compile(r"\b(?:thăm|làm việc|công tác) tại (?:các )?$")
# tại thành phố Hạ Long, tỉnh Quảng Ninh và châu Hồng Hà ký: the province that seems to place the town is the party
_WHERE = re.compile(r"\b(?:tại|ở) [^A-Z.;,]+ , $")  # tại cửa khẩu Tà Lùng, huyện Quảng Hòa
_JOINED_AFTER = re.compile(r"(?:và|cùng|phối hợp với|cùng với) [LB]\b")
# B và B , L ký: the list has ended, so that the place only tells where the last body is
_PLACED = re.compile(r"(?:(?:\) và|B và|B với|với|cùng) B|L (?:và|với) L) , $")
_GOES_ON = re.compile(r"(?:,|và) [LB]\b")
_BOTH_HOLD = re.compile(
    r"[LB](?: \( [LC] \))? (?:và|cùng|cùng với|phối hợp với) [LB](?: \( [LC] \))? (?:đồng|cùng|phối hợp) (?:tổ chức|chủ trì)\b"
)
# Lễ do B và B tổ chức
_HOLDERS = re.compile(
    r"\b(?:lễ|buổi|ngày hội|sự kiện)(?: [^\sA-Z.,;]+){0,4} do (?P<holders>B(?: \( B \))?(?: [^\sA-Z.;]+){0,4}(?: (?:,|và|cùng|với) B)*)"
    r"(?: [^\sA-Z.;]+){0,3} (?:tổ chức|chủ trì)\b(?P<more>(?: cùng| cùng với| với| phối hợp với) B)?"
)
# Đảng bộ, chính quyền và nhân dân L: the place itself
_PEOPLE_OF = re.compile(r"B , (?:chính quyền|quân|nhân dân|các dân tộc)\b")
# Đón N đến thăm | B: where the guests are led
_SEEN = re.compile(r"\b(?:đón|tiếp|cùng|đưa) [^.;]*[NLBT] [^.;]*\b(?:đến|tới|sang|đi)? thăm $")
# Đến thăm, chúc mừng | B: the guests are there
_CONGRATULATES = re.compile(r"\b(?:thăm|đến|tới|sang)(?: (?:và|,))? chúc mừng $")
_CHUNKS = frozenset("NTBLC")


def find_sides(reading: Reading, tape: Tape) -> list[Side]:
    """Return the sides that a line names, in order, each once."""
    sides: dict[str, Side] = {}
    each = find_each(tape)
    found = (*_named(tape), *_own(tape), *find_officers(tape), *find_guests(reading, tape))
    for side in sorted(found, key=lambda side: side.at):
        held = each.get(side.at, side)
        sides.setdefault(held.label, held)
    return list(sides.values())


def _named(tape: Tape) -> Iterator[Side]:
    """Bodies and places with their unit's word; what commas and "và" join to one shares its fate."""
    delegations = {match.start("side") for match in tape.find(_DELEGATION)}
    accepted = False
    chained = ""
    where: Item | None = None  # the place named before, if it is no side
    unit: Item | None = None  # the border unit named before
    depth = 0
    for position, item in zip(tape.starts, tape.items, strict=True):
        depth += (item.symbol == "(") - (item.symbol == ")" and depth > 0)
        if depth or item.symbol not in "LB" or (isinstance(item.ref, PlaceRef) and is_continent(item.ref)):
            chained = f"{chained} {item.symbol}"[-12:]
            continue
        part = unit is not None and chained.strip() == "," and _is_over(tape, item)
        unit = item if _is_unit(tape, item) else None
        if (
            part
            or _is_no_party(tape, item)
            or (where and chained.strip() in (",", ", tiểu") and _holds(tape, where, item))
        ):
            chained, where = "", item
            continue
        joined = chained.strip() in ("và", ", và", "với") or (chained.strip() == "," and accepted)
        delegated = position in delegations
        if joined and isinstance(item.ref, PlaceRef) and _places(tape, position):
            continue
        accepted = delegated or (accepted if joined and position else _takes_part(tape, position, item))
        chained = ""
        mention = _mention(tape, item) if accepted else _enclosing(tape, position, item)
        where = None if mention is not None else item
        if mention is not None:
            accepted = True
            yield Side(mention, position, territory(mention), delegated)


def _places(tape: Tape, position: int) -> bool:
    """Whether a place after the last body of a list only tells where that is: B và B , L ký."""
    before = tape.text[max(0, position - 12) : position]
    return _PLACED.search(before) is not None and not _GOES_ON.match(tape.text, position + 2)


def _is_no_party(tape: Tape, item: Item) -> bool:
    """Whether a place is part of a foreign name (The | Boston | Consulting Group), or a town only by its bare name."""
    ref = item.ref
    if not isinstance(ref, PlaceRef) or ref.unit is not None or ref.known is None:
        return False
    if ref.known.sort == "Locality" and not is_foreign(ref, tape.line.scope.lexicon):
        return True
    words = tape.line.words
    before = words.capital(item.first - 1) and words.word(item.first - 1) and not words.starts(item.first - 1)
    return before or (words.capital(item.last) and words.word(item.last) and _follows(tape, item) not in _CHUNKS)


def _is_unit(tape: Tape, item: Item) -> bool:
    """Whether it is a border unit: Đại đội Biên phòng 337."""
    return item.symbol == "B" and level(tape, item) == "station"


def _is_over(tape: Tape, item: Item) -> bool:
    """Whether a body behind a border unit and a comma is the command over it: , Bộ Chỉ huy Quân sự tỉnh Savannakhet."""
    head = item.ref.head if isinstance(item.ref, BodyRef) else None
    return head is not None and head.sort == "MilitaryUnit" and head.pair_kind is None


def _follows(tape: Tape, item: Item) -> str:
    at = tape.items.index(item) + 1
    return tape.items[at].symbol if at < len(tape.items) else ""


def _holds(tape: Tape, where: Item, item: Item) -> bool:
    """Whether a place only tells where the one before it lies: tại Miami, tiểu bang | Florida."""
    one, other = where.ref, item.ref
    if not (isinstance(one, PlaceRef) and isinstance(other, PlaceRef) and one.known and other.known):
        return False
    joined = _JOINED_AFTER.match(tape.text, tape.starts[tape.items.index(item)] + 2)
    return one.known.country == other.known.country != tape.line.scope.lexicon.viet_nam and joined is None


def _takes_part(tape: Tape, position: int, item: Item) -> bool:
    """Whether a place or body is a side and not merely where, by whom witnessed or of what."""
    before = tape.text[max(0, position - 60) : position]
    if _SPEAKS_FOR.search(before) and _ACTS.match(tape.text, position):
        return True
    if before.endswith("do ") and _BOTH_HOLD.match(tape.text, position):
        return True
    if isinstance(item.ref, PlaceRef) and item.ref.unit is not None and _VISITED.search(before):
        return True
    if _PEOPLE_OF.match(tape.text, position) or _SEEN.search(before):
        return False
    if _CONGRATULATES.search(before):
        return True
    if _BYSTANDER.search(before) or before.endswith(("( ", "- ", "/ ")):
        return False
    if isinstance(item.ref, PlaceRef):
        if _WHERE.search(before) and not _JOINED_AFTER.match(tape.text, position + 2):
            return False
        own = item.ref.known is not None and item.ref.known.sort == "Province"
        if own and _JOINED_AFTER.match(tape.text, position + 2):
            return True
        return item.ref.unit is not None and not tape.text[position + 2 :].startswith(("- ", ": "))
    return True


def find_listed(tape: Tape) -> Iterator[Side]:
    """Yield every locality and border unit that a line lists, outside brackets."""
    depth = 0
    for position, item in zip(tape.starts, tape.items, strict=True):
        depth += (item.symbol == "(") - (item.symbol == ")")
        listed = item.symbol in ("L", "B") and depth <= 0 and level(tape, item) not in (None, "province")
        if listed and not _PART_OF.search(tape.text[:position]) and (mention := _mention(tape, item)) is not None:
            yield Side(mention, position, territory(mention))


def find_holders(tape: Tape) -> Iterator[Side]:
    """Yield the bodies that a line says held the ceremony."""
    for match in tape.find(_HOLDERS):
        for item in (*tape.group(match, "holders"), *tape.group(match, "more")):
            if item.symbol == "B" and (mention := _mention(tape, item)) is not None:
                yield Side(mention, match.start("holders"), territory(mention))


def _mention(tape: Tape, item: Item) -> Mention | None:
    ref = item.ref
    if isinstance(ref, PlaceRef):
        return tape.line.place(ref)
    return tape.line.body(ref) if isinstance(ref, BodyRef) else None


def _enclosing(tape: Tape, position: int, item: Item) -> Mention | None:
    """The province that only seems to place a town, where another side is joined to it."""
    within = item.ref.within if isinstance(item.ref, PlaceRef) else None
    if within is None or within.unit is None or within.known is None or within.known.sort != "Province":
        return None
    return tape.line.place(within) if _JOINED_AFTER.match(tape.text, position + 2) else None


def _own(tape: Tape) -> Iterator[Side]:
    """Đoàn công tác của tỉnh: the article's own province."""
    own = tape.line.scope.own(None)
    if own is None:
        return
    for pattern, delegation in ((_OWN_DELEGATION, True), (_OWN_VISITED, False)):
        for match in tape.find(pattern):
            item = tape.between(*match.span("unit"))[0]
            yield Side(tape.line.mention(item.first, item.last, own), match.start("unit"), own.iri, delegation)
