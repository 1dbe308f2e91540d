"""Foreign aid: stated totals, grants of single givers, with their projects; never investment, charity or gifts abroad."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.facts.model import Aid, AidStage, Detail, Evidence
from kg.facts.reading import Reading
from kg.mentions.model import BodyName, Mention, PlaceName
from kg.mentions.refs import BodyRef
from kg.mentions.tape import Tape
from kg.text.amounts import Amount, find_amounts
from kg.text.numbers import NUMBER, read_number
from kg.text.rounding import agree
from kg.text.terms import find_terms

_AID = re.compile(r"\b(?:viện trợ|không hoàn lại|phi chính phủ)\b")
_GIVEN = re.compile(r"\b(?:tài trợ|hỗ trợ|tặng|giúp|ủng hộ|tiếp nhận|ký|ghi nhớ|dự án|chương trình)\b")
_OTHER_MONEY = re.compile(
    r"\b(?:vốn đầu tư|vốn đăng ký|đầu tư trực tiếp|nhà đầu tư|fdi|kim ngạch|xuất khẩu|nhập khẩu|doanh thu|ngân sách|đối ứng|vay|tín dụng|"
    r"mạnh thường quân|nhà hảo tâm|trong nước|xã hội hóa|thiệt hại|thu nhập|lương|hợp đồng|cổ phần|phạt|gdp|grdp|lợi nhuận|thương mại)\b"
)
_ABROAD = re.compile(
    r"\b(?:viện trợ|hỗ trợ|giúp|tặng|ủng hộ)(?: (?!của|từ|do|bởi|phi)[^\sA-Z.;]+){0,4} (?:cho|sang|giúp|nhân dân|đất nước|chính phủ|bạn|nước) (?:C|bạn|lào)\b"
)
_WISHED = re.compile(r"\b(?:phấn đấu|mục tiêu|chỉ tiêu|đề nghị|mong muốn|dự kiến vận động|đề xuất)\b")
_PROJECTS = re.compile(
    rf"\b(?P<count>{NUMBER}) (?:lượt )?(?:chương trình, |chương trình và |khoản viện trợ, )?(?:dự án|khoản viện trợ|chương trình)\b"
)
_STAGES: Final[dict[AidStage, re.Pattern[str]]] = {
    "committed": re.compile(r"\bcam kết\b"),
    "disbursed": re.compile(r"\bgiải ngân\b"),
}
_YEAR = re.compile(r"\b(?:trong |tháng đầu |tháng |cả )?năm (?P<year>20\d\d|19\d\d)\b")


def extract_aid(reading: Reading) -> Iterator[Aid]:
    """Yield each stated sum of foreign aid once, with the projects that its clause counts.

    What the headline says differently of a sum is a detail of it.
    """
    found: dict[tuple[int | None, int | None, str | None], Aid] = {}
    for tape in reading.tapes:
        if tape.line.sentence.block in ("lead", "body"):
            for aid in _read_line(reading, tape):
                found.setdefault((aid.projects, aid.amount, aid.currency), aid)
    for tape in reading.tapes:
        if tape.line.sentence.block == "headline":
            for aid in _read_line(reading, tape):
                _restate(reading, found, aid)
    yield from found.values()


def _restate(reading: Reading, found: dict[tuple[int | None, int | None, str | None], Aid], said: Aid) -> None:
    """Add what a headline says of the one sum of the article, if the article's text gives no such sum anywhere."""
    sums = [key for key, aid in found.items() if aid.amount is not None and aid.currency == said.currency]
    if said.amount is None or len(sums) != 1 or _tells(reading, said):
        return
    aid = found[sums[0]]
    details = tuple(
        Detail(part="amount", value=str(one.amount), bound=one.bound, evidence=one.evidence) for one in (aid, said)
    )
    found[sums[0]] = replace(aid, details=details)


def _tells(reading: Reading, said: Aid) -> bool:
    return any(
        amount.currency == said.currency
        and agree(amount.value, amount.bound, said.amount or 0, said.bound, rounded=True)
        for tape in reading.tapes
        if tape.line.sentence.block != "headline"
        for amount in find_amounts(tape.line.text)
    )


def _read_line(reading: Reading, tape: Tape) -> Iterator[Aid]:
    text = tape.line.folded
    if not (_AID.search(text) or _GIVEN.search(text)):
        return
    start = 0
    for clause in re.split(r"(?<=[;])", text):
        end = start + len(clause)
        amounts = [a for a in find_amounts(tape.line.text) if start <= a.start < end and not a.equivalent]
        last = start
        for i, amount in enumerate(amounts):
            until = amounts[i + 1].start if i + 1 < len(amounts) else end
            if _is_aid(reading, tape, text[last:until], clause):
                yield _aid(reading, tape, amount, text[last:until], (last, until))
            last = amount.end
        if not amounts and _AID.search(clause) and not _OTHER_MONEY.search(clause):
            yield from _uncosted(reading, tape, clause, start)
        start = end


def _is_aid(reading: Reading, tape: Tape, part: str, clause: str) -> bool:
    """Whether a sum is what somebody abroad gives here."""
    if _OTHER_MONEY.search(part) or _WISHED.search(part) or _ABROAD.search(tape.text):
        return False
    return bool(_AID.search(clause)) or (bool(_GIVEN.search(clause)) and _names_donor(reading, tape))


def _names_donor(reading: Reading, tape: Tape) -> bool:
    """Whether the line names a giver from abroad (aid.ttl), an organisation of a foreign kind or a mission."""
    donors, keys = reading.lexicon.words["donor"], tape.line.words.keys
    if any(donors.find(keys, at)[0] and tape.line.words.capital(at) for at in range(len(keys))):
        return True
    return any(
        isinstance(thing := mention.thing, BodyName)
        and thing.kind in ("NonGovernmentalOrganisation", "DiplomaticMission", "ForeignBody")
        for ref in tape.line.chunks
        if isinstance(ref, BodyRef) and (mention := tape.line.body(ref)) is not None
    )


def _aid(reading: Reading, tape: Tape, amount: Amount, part: str, span: tuple[int, int]) -> Aid:
    counted = _PROJECTS.search(part)
    at = min(span[0] + counted.start("count"), amount.start) if counted else amount.start
    last = max(span[0] + counted.end(), amount.end) if counted else amount.end
    start, end = tape.line.offsets(*tape.line.tokens_at(at, last))
    return Aid(
        place=_place(reading, tape),
        projects=read_number(counted["count"]) if counted else None,
        amount=amount.value,
        currency=amount.currency,
        bound=amount.bound,
        stage=_stage(part),
        period="per year" if amount.per_year or "bình quân" in part else _period(tape),
        evidence=Evidence(start=start, end=end, rule="aid/sum"),
    )


def _stage(part: str) -> AidStage | None:
    """Whether a sum was promised or has been paid, where its words say so."""
    return next((stage for stage, pattern in _STAGES.items() if pattern.search(part)), None)


def _uncosted(reading: Reading, tape: Tape, clause: str, offset: int) -> Iterator[Aid]:
    """Projects of aid without a sum: tiếp nhận 12 dự án phi chính phủ nước ngoài."""
    taken = re.search(r"\b(?:tiếp nhận|vận động|triển khai|thực hiện|kêu gọi|phê duyệt|thu hút)\b", clause)
    counted = _PROJECTS.search(clause)
    if (
        not taken
        or not counted
        or _WISHED.search(clause)
        or not _AID.search(clause[counted.start() : counted.end() + 60])
    ):
        return
    start, end = tape.line.offsets(*tape.line.tokens_at(offset + counted.start(), offset + counted.end()))
    yield Aid(
        place=_place(reading, tape),
        projects=read_number(counted["count"]),
        period=_period(tape),
        evidence=Evidence(start=start, end=end, rule="aid/projects"),
    )


def _place(reading: Reading, tape: Tape) -> Mention | None:
    """The Vietnamese province that the line names, else the article's own."""
    for mention in tape.line.places():
        place = reading.lexicon.place_of.get(mention.thing.iri or "") if isinstance(mention.thing, PlaceName) else None
        if place is not None and place.sort == "Province":
            return mention
    return reading.home_mention(tape)


def _period(tape: Tape) -> str | None:
    """The years that the line gives: 2018-2023, else one year."""
    if spans := find_terms(tape.line.text):
        return str(spans[0].term)
    found = _YEAR.search(tape.line.folded)
    return found["year"] if found else None
