"""Congresses: who holds one, the how-manieth, for which term, when, how many are elected, who leads."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.facts.model import Congress, Evidence, Mention, Tenure
from kg.facts.reading import Reading
from kg.facts.when import is_near, read_dates
from kg.mentions.model import BodyName
from kg.mentions.refs import BodyRef
from kg.mentions.tape import Tape
from kg.text.model import Term
from kg.text.numbers import NUMBER, read_number, read_ordinal
from kg.text.terms import find_terms

_CONGRESS = re.compile(r"\bđại hội\b(?! (?:đảng|xiii|xiv|xii|quốc gia|thể thao|đại biểu toàn quốc của đảng))")
_HELD = re.compile(
    r"\b(?:tổ chức|tiến hành|diễn ra|khai mạc|bế mạc|khép lại|dự|được mở|thành công|bầu|tại|thông qua|ra mắt|"
    r"quang cảnh|hiệp thương|về dự|đại biểu đã|chủ trì|mở|họp)\b"
)
# What the congress is called, on the tape: đại hội đại biểu B lần thứ vi ( nhiệm kỳ 2023 - 2028 )
_CALLED = re.compile(
    r"\bđại hội(?: (?:đại biểu|toàn quốc|toàn thể|thành lập|lần|thứ|khóa|khoá|nhiệm kỳ|giai đoạn|của|B|L|,|\(|\)|-|\d+|[ivx]+|"
    r"nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\( \w+ \)))*"
)
_SET = re.compile(r"\b(?:khai mạc|tổ chức|diễn ra)\b.{0,40}\b(?:là|vào) ngày \d")
_AHEAD = re.compile(
    r"\b(?:hướng tới|chuẩn bị|tiến tới|trước thềm|nghị quyết|văn kiện|trình|sau|từ|kể từ) (?:\w+ ){0,3}$"
)
_ORDINAL = re.compile(
    r"\b(?:lần(?: thứ)?|khóa|khoá|thứ) (?P<ordinal>[ivx]{1,6}\b|\d{1,2}\b(?! ?[-–] ?\d{4})|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
)
_WHO = r"(?:thành viên|ủy viên|đồng chí|người|vị|ông,? bà|anh,? chị|đại biểu|cá nhân|hội viên|nhân sự)"
_SIZES = (
    re.compile(rf"\b(?P<size>{NUMBER}) {_WHO}[^.;,]{{0,40}}? (?:vào |tham gia |của )?ban chấp hành"),
    re.compile(
        rf"ban chấp hành(?! (?:trung ương|đảng bộ))(?:(?!ban thường vụ|ban kiểm tra|trong đó).){{0,140}}?\b(?:gồm(?: có)?|với|có|là|:)? ?(?P<size>{NUMBER}) {_WHO}"
    ),
)


_DAY = len("2023-11-03")
_CONGREGATING = frozenset({"FriendshipUnion", "FriendshipAssociation", "MassOrganisation"})


@dataclass(slots=True)
class _Slots:
    """What the lines say of one body's congress, before it is a fact."""

    organisation: Mention
    tape: Tape
    ordinal: int | None = None
    term: Term | None = None
    date: str | None = None
    size: int | None = None
    held: bool = False
    lines: list[Tape] = field(default_factory=list)


def extract_congresses(reading: Reading, tenures: Sequence[Tenure]) -> Iterator[Congress]:
    """Yield the congress that the article reports, if any; `tenures` tell whom it elected."""
    lines = [tape for tape in reading.tapes if _CONGRESS.search(tape.line.folded)]
    organisation = _organisation(lines, tenures)
    if organisation is None:
        return
    tape, mention = organisation
    slots = _Slots(organisation=mention, tape=tape)
    for line in lines:
        _fill(slots, reading, line)
    if not slots.held:
        return
    for line in reading.tapes:
        _fill_committee(slots, line)
    chair = _chair(mention, tenures)
    start, end = tape.line.offsets(0, len(tape.line.words))
    yield Congress(
        organisation=mention,
        ordinal=slots.ordinal,
        term=slots.term,
        date=slots.date,
        committee_size=slots.size,
        chair=chair.person if chair is not None else None,
        evidence=Evidence(start=start, end=end, rule="congresses/held"),
    )


def _organisation(lines: Sequence[Tape], tenures: Sequence[Tenure]) -> tuple[Tape, Mention] | None:
    """The body whose congress the lines speak of: the one named beside the word most often; headlines leave territories out."""
    votes: Counter[str] = Counter()
    first: dict[str, tuple[Tape, Mention]] = {}
    own = [tape for tape in lines if tape.line.sentence.block != "headline"]
    for tape in own or lines:
        for mention, distance in _beside(tape):
            weight = max(1, 12 - distance)
            votes[mention.name] += weight
            first.setdefault(mention.name, (tape, mention))
    for tenure in tenures:
        if tenure.standing in ("elected", "re-elected") and tenure.organisation.name in votes:
            votes[tenure.organisation.name] += 20
    if votes:
        return first[max(votes, key=lambda name: (votes[name], name))]
    elected = [t.organisation for t in tenures if t.standing in ("elected", "re-elected") and _kind(t) in _CONGREGATING]
    return (lines[0], elected[0]) if lines and elected else None


def _beside(tape: Tape) -> Iterator[tuple[Mention, int]]:
    """The bodies in the clause of the word đại hội, and how far from it."""
    for match in _CONGRESS.finditer(tape.text):
        at = tape.between(match.start(), match.end())[0].first
        for item in tape.items:
            if isinstance(item.ref, BodyRef) and _congregates(item.ref):
                mention = tape.line.body(item.ref)
                if mention is not None:
                    yield mention, abs(item.first - at)


def _congregates(ref: BodyRef) -> bool:
    sort = ref.head.sort if ref.head is not None else ref.listed.sort if ref.listed is not None else ""
    return sort in _CONGREGATING


def _kind(tenure: Tenure) -> str:
    return tenure.organisation.thing.kind if isinstance(tenure.organisation.thing, BodyName) else ""


def _fill(slots: _Slots, reading: Reading, tape: Tape) -> None:
    """Add what one line that names the congress says of it."""
    text = tape.line.folded
    for match in tape.find(_CALLED):
        if _AHEAD.search(tape.text[: match.start()]):
            continue
        slots.held = slots.held or bool(_HELD.search(text))
        _fill_number_and_term(slots, match.group())
        if tape.line.sentence.block != "headline" and (slots.date is None or _SET.search(text)):
            slots.date = _date(reading, tape, text.index("đại hội")) or slots.date


def _fill_number_and_term(slots: _Slots, called: str) -> None:
    if slots.ordinal is None and (found := _ORDINAL.search(called)):
        slots.ordinal = read_ordinal(found["ordinal"].upper() if found["ordinal"][0] in "ivx" else found["ordinal"])
    if slots.term is None:
        slots.term = next((found.term for found in find_terms(called)), None)


def _date(reading: Reading, tape: Tape, at: int) -> str | None:
    """The first day of a range, else the day named before the word, else after it."""
    days = [(found, iso) for found, iso in read_dates(reading, tape) if len(iso) == _DAY and is_near(reading, iso)]
    if ranges := [iso for found, iso in days if found.last is not None]:
        return ranges[0]
    before = [iso for found, iso in days if found.start < at]
    after = [iso for found, iso in days if found.start >= at]
    return before[0] if before else after[0] if after else None


def _fill_committee(slots: _Slots, tape: Tape) -> None:
    """Add the size of the elected committee, and its number and term where the congress has none."""
    text = tape.line.folded
    if "ban chấp hành" not in text or not re.search(r"\b(?:bầu|chọn|trúng cử|ra mắt|cử|gồm|hiệp thương)\b", text):
        return
    if slots.size is None:
        for pattern in _SIZES:
            if (match := pattern.search(text)) and (size := read_number(match["size"])) and size > 2:
                slots.size = size
                break
    _fill_number_and_term(slots, text[text.index("ban chấp hành") :][:160])


def _chair(organisation: Mention, tenures: Sequence[Tenure]) -> Tenure | None:
    """The head whom the congress elected."""
    assert isinstance(organisation.thing, BodyName)
    for tenure in tenures:
        same = tenure.organisation.name == organisation.name
        if same and tenure.role.iri.endswith("/chu-tich") and tenure.standing in ("elected", "re-elected"):
            return tenure
    return None
