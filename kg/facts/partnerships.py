"""Partnerships: a Vietnamese province or city and the foreign place that it cooperates with."""

import re
from collections.abc import Iterator

from kg.facts.model import Evidence, Mention, Partnership
from kg.facts.reading import Reading
from kg.mentions.places import is_foreign
from kg.mentions.read import territories
from kg.mentions.refs import PlaceRef
from kg.mentions.tape import Item, Tape

_STATES = re.compile(r"\b(?:ngoại giao|hai nước|song phương)\b")
_CUE = re.compile(r"\b(?:hợp tác|quan hệ|kết nghĩa|ghi nhớ|thỏa thuận|thoả thuận|biên bản)\b")
_RELATION = r"(?:quan hệ|hợp tác|kết nghĩa|hữu nghị|ghi nhớ|thỏa thuận|thoả thuận|biên bản|mối quan hệ|tình hữu nghị|tình đoàn kết|ký kết|ký)"
_FILL = r"(?:[^\s.;()]+ ){0,14}?"
_LIST = r"(?P<partners>[LC](?:(?: \.)*(?: …)?(?: ,| và| , và)(?: (?:với|tỉnh|thành phố|các tỉnh|vùng))* [LC])*)"
_WITH = re.compile(rf"\b{_RELATION} {_FILL}(?:với|cùng) {_FILL}{_LIST}")
_SUCH_AS = re.compile(
    rf"\b(?:hợp tác|quan hệ) .{{0,160}}?\bvới .{{0,120}}?(?:\bnhư|\bgồm|\bgồm có|\blà|:)(?: :| các tỉnh| tỉnh)? {_LIST}"
)
_BETWEEN = re.compile(
    rf"\b{_RELATION} {_FILL}(?:giữa |của )(?:[^\s.;()LCBN]+ ){{0,4}}(?P<one>[LC]) (?:và|với) (?:[^\s.;()LCBN]+ ){{0,3}}{_LIST}"
)
_TWO = re.compile(rf"\b(?:hai|2) (?:tỉnh|thành phố|địa phương|bên) (?P<one>[LC]) và {_LIST} {_FILL}{_RELATION}")
_TOGETHER = re.compile(rf"(?P<one>[LC])(?: -| và) {_LIST} {_FILL}(?:ký|thiết lập|lập|kết nghĩa|có quan hệ|duy trì)")
_SUBJECT = re.compile(
    r"(?:^|[,.;] )(?:đến nay , |hiện nay , |những năm qua , |thời gian qua , |hiện |hiện nay |đến nay )?(?:toàn )?(?:tỉnh|thành phố|địa phương)"
    r" (?:đã|có|tiếp tục|luôn|cũng|đang|thiết lập|duy trì|mở rộng|ký|hiện)\b"
)
# "the two provinces" are the article's own and the foreign one that it named last
_THE_TWO = re.compile(
    rf"\b{_RELATION} {_FILL}(?:giữa|của) (?:nhân dân )?(?:hai|2) (?P<unit>tỉnh|thành phố|địa phương|bên)\b(?! [LC])"
)
_LISTED_COUNTRIES = re.compile(r"C(?: ,| và| , và) ")
_WISHED = re.compile(
    r"\b(?:mong muốn|đề xuất|đề nghị|nghiên cứu|tìm kiếm|xúc tiến|tìm hiểu|dự kiến|bàn|giới thiệu|khảo sát|hướng tới)\b"
)
_KEPT = re.compile(
    r"\b(?:tiếp tục|củng cố|duy trì|tăng cường|đã|thời gian qua|hơn nữa|ngày càng|được|nhiều năm|từ năm|vừa ký)\b"
)


def extract_partnerships(reading: Reading) -> Iterator[Partnership]:
    """Yield each partner of the article's provinces once."""
    seen: set[tuple[str, str]] = set()
    for tape in reading.tapes:
        if not _CUE.search(tape.line.folded):
            continue
        for ours, theirs, start, end in (*_links(reading, tape), *_between_the_two(reading, tape)):
            if (ours.name, theirs.name) not in seen:
                seen.add((ours.name, theirs.name))
                yield Partnership(
                    place=ours, partner=theirs, evidence=Evidence(start=start, end=end, rule="partnerships/relation")
                )


def _links(reading: Reading, tape: Tape) -> Iterator[tuple[Mention, Mention, int, int]]:
    for pattern in (_BETWEEN, _TWO, _TOGETHER, _WITH, _SUCH_AS):
        for match in tape.find(pattern):
            if _only_wished(tape, match) or _STATES.search(match.group()):
                continue
            named = [*(tape.group(match, "one") if "one" in pattern.groupindex else ()), *tape.group(match, "partners")]
            places = [item for item in named if isinstance(item.ref, PlaceRef)]
            ours = _ours(reading, tape, places, match)
            if ours is None:
                continue
            twinned = "kết nghĩa" in match.group() and not re.search(r"\b(?:hợp tác|quan hệ)\b", match.group())
            for item in places:
                if twinned and item.symbol == "C":  # districts and villages are twinned with a country's
                    continue
                if _lists_its_own(tape, item):
                    continue
                if item.symbol == "C" and not _with_a_country(tape, match, item):
                    continue
                if (theirs := _partner(tape, item)) is not None:
                    first, last = tape.between(*match.span())[0].first, item.last
                    yield ours, theirs, *tape.line.offsets(min(first, item.first), last)


def _between_the_two(reading: Reading, tape: Tape) -> Iterator[tuple[Mention, Mention, int, int]]:
    """Quan hệ hợp tác giữa hai tỉnh: of the article's province and the last foreign place of its level."""
    for match in tape.find(_THE_TWO):
        ours = reading.home_mention(tape)
        theirs = _last_partner(reading, tape, match["unit"])
        if ours is not None and theirs is not None:
            items = tape.between(*match.span())
            yield ours, theirs, *tape.line.offsets(items[0].first, items[-1].last)


def _last_partner(reading: Reading, tape: Tape, unit: str) -> Mention | None:
    at = reading.tapes.index(tape)
    for candidate in reversed(reading.tapes[: at + 1]):
        for ref in reversed(list(territories(candidate.line.chunks))):
            level = ref.unit or (ref.known.unit if ref.known is not None else None)
            if level == "nước" or (unit in ("tỉnh", "thành phố") and level not in (unit, "châu", "bang", "vùng")):
                continue
            if is_foreign(ref, reading.lexicon) and (mention := candidate.line.place(ref)) is not None:
                return mention
    return None


def _only_wished(tape: Tape, match: re.Match[str]) -> bool:
    """Whether the clause only wishes for a relation that nothing says is there."""
    clause = re.split(r"[.;]", tape.text[: match.end()])[-1]
    return bool(_WISHED.search(clause)) and not _KEPT.search(clause)


def _ours(reading: Reading, tape: Tape, places: list[Item], match: re.Match[str]) -> Mention | None:
    """The Vietnamese province: among the parties, else the one that the sentence names before them."""
    for item in places:
        if (own := _province(tape, item)) is not None:
            return own
    before = [item for item in tape.between(0, match.end()) if isinstance(item.ref, PlaceRef)]
    for item in reversed(before):
        if (own := _province(tape, item)) is not None:
            return own
    first = tape.between(0, match.end())[-1].last
    bodies = any(place.known is not None and place.known == tape.line.scope.home for place in _in_bodies(tape, first))
    return reading.home_mention(tape) if bodies or _SUBJECT.search(tape.text[: match.end()]) else None


def _in_bodies(tape: Tape, last: int) -> Iterator[PlaceRef]:
    """The territories of the bodies named before a token: UBND tỉnh Nghệ An ký …"""
    return territories(ref for ref in tape.line.chunks if not isinstance(ref, PlaceRef) and ref.first < last)


def _province(tape: Tape, item: Item) -> Mention | None:
    ref = item.ref
    if isinstance(ref, PlaceRef) and ref.known is not None and ref.known.sort == "Province":
        return tape.line.place(ref)
    return None


def _lists_its_own(tape: Tape, item: Item) -> bool:
    """Whether a country is named only for the places of it that follow: chín tỉnh của Lào, gồm Hủa Phăn, …"""
    return item.symbol == "C" and bool(
        re.match(r"C , (?:gồm|như|là|bao gồm)", tape.text[tape.starts[tape.items.index(item)] :])
    )


def _with_a_country(tape: Tape, match: re.Match[str], item: Item) -> bool:
    """Whether it is the province itself that cooperates with a country, not the State or some other body."""
    at = tape.starts[tape.items.index(item)]
    clause = tape.text[:at]
    subject = clause[clause.rfind("L ") + 2 :] if "L " in clause else None
    return subject is not None and not re.search(r"\b[BC]\b(?! ,|,| và)", _LISTED_COUNTRIES.sub(" ", subject))


def _partner(tape: Tape, item: Item) -> Mention | None:
    """A foreign country, region, province or city; not a district or village."""
    ref = item.ref
    if not isinstance(ref, PlaceRef) or not is_foreign(ref, tape.line.scope.lexicon):
        return None
    unit = ref.unit or (ref.known.unit if ref.known is not None else None)
    if tape.line.scope.lexicon.pair_kinds.get(unit or "") in ("village", "commune", "station"):
        return None
    return tape.line.place(ref)
