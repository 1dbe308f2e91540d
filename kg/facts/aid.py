"""Foreign aid: stated totals, grants of single givers, with their projects; never investment, charity or gifts abroad.

A sum is aid when its sentence speaks of grants, or of giving and of a giver from abroad, or when it goes on from such a
sentence (trong đó đã giải ngân …, riêng phần mới phê duyệt …, bạn cam kết tiếp …).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.facts.gift.coverage import read_period, read_place
from kg.facts.gift.grants import Telling, find_clause, read_stage
from kg.facts.gift.takers import comes_here, goes_abroad
from kg.facts.model import Aid, Detail, Evidence
from kg.facts.reading import Reading
from kg.mentions.tape import Tape
from kg.text.amounts import Amount, find_amounts, read_bound
from kg.text.model import Bound
from kg.text.numbers import NUMBER, read_number
from kg.text.rounding import agree

_COUNTED = r"(?:lượt |khoản |chương trình ?, |chương trình (?:và |/ )?|phi dự án, )?"
_PROJECTS = re.compile(
    rf"\b(?P<count>{NUMBER}) {_COUNTED}(?:dự án|khoản viện trợ|chương trình|(?<!một )khoản(?! (?:vay|tiền|chi|thu|nợ|phí|nhỏ|lớn)))\b"
)
_TAKEN = r"\b⟨takes-aid⟩\b"
_NO_PROJECTS = re.compile(r"\b(?:sau|phi|mỗi|từng|thành lập|ban quản lý|của|thứ|số|năm) $")
# nâng tổng số dự án đang triển khai lên 96
_TOTALLED = re.compile(
    rf"\btổng số (?:chương trình, )?(?:dự án|khoản)(?: [^\s.,;\d]+){{0,6}} (?:lên|là|đạt) (?P<count>{NUMBER})\b"
)
_BESIDE = re.compile(r" và |, ")
_BLOCKS = ("lead", "body")
_Key = tuple[int | None, str | None, int | None]
_CONTINUED = "aid/continued"
_BRACKETS = 60  # characters after a sum that may give it in another currency
_REACH = 2  # sentences after one that states aid in which "cam kết", "trong đó" still speak of it


def extract_aid(reading: Reading) -> Iterator[Aid]:
    """Yield each stated sum of foreign aid once, with the projects that its clause counts.

    What the headline says differently of a sum is a detail of it.
    """
    found: dict[_Key, Aid] = {}
    for aid in _read_body(reading):
        if _in_other_currency(reading, aid) not in found:
            found.setdefault((aid.amount, aid.currency, aid.projects if aid.amount is None else None), aid)
    for tape in reading.tapes if found else ():
        if tape.line.sentence.block == "headline":
            for aid in _read_line(Telling(reading=reading, tape=tape), goes_on=False):
                _restate(reading, found, aid)
    costed = {aid.projects for aid in found.values() if aid.amount is not None}
    yield from (aid for aid in found.values() if aid.amount is not None or aid.projects not in costed)


def _in_other_currency(reading: Reading, aid: Aid) -> _Key | None:
    """The sum that follows in brackets and gives the same in another currency."""
    sums = find_amounts(reading.article.quote(aid.evidence.start, aid.evidence.end + _BRACKETS))
    return (sums[1].value, sums[1].currency, None) if len(sums) > 1 and sums[1].equivalent else None


def _read_body(reading: Reading) -> list[Aid]:
    since = _REACH + 1
    earlier: Tape | None = None  # the last line that could tell of aid
    counted: int | None = None  # projects that a line near before counted without their sum
    told: list[Aid] = []
    before: Tape | None = None
    for tape in reading.tapes:
        if tape.line.sentence.block not in _BLOCKS:
            continue
        since += 1
        near = since <= _REACH
        telling = Telling(reading=reading, tape=tape)
        last, before = before, tape
        if not (near or telling.hints):
            continue
        found = list(_read_line(telling, goes_on=near)) or list(_paid_before(telling, last))
        if counted is not None and near and _costs_them(telling, found, counted):
            told = [aid for aid in told if aid.amount is not None or aid.projects != counted]
            found[0] = replace(found[0], projects=counted)
        if earlier is not None and near and telling.sums_up:
            years = read_period(reading, earlier, len(earlier.line.folded))
            found = [replace(aid, period=aid.period or years) for aid in found]
        told += found
        if (telling.tells and _comes_here(reading, tape)) or any(aid.evidence.rule != _CONTINUED for aid in found):
            since = 0
        counted = _count_projects(telling, counted if near else None)
        earlier = tape
    return told


def _paid_before(telling: Telling, before: Tape | None) -> Iterator[Aid]:
    """Yield the one sum of the line before that a line says who pays: Toàn bộ số tiền này do tổ chức ChildFund tài trợ."""
    if before is None or not telling.pays or not _comes_here(telling.reading, telling.tape):
        return
    sums = find_amounts(before.line.text)
    said = Telling(reading=telling.reading, tape=before)
    if len(sums) == 1 and not said.is_other(*find_clause(said.text, sums[0], 0, len(said.text)), sums[0]):
        yield _aid(said, sums[0], _projects(said.text, 0, sums[0].start), said.text)


def _count_projects(telling: Telling, before: int | None) -> int | None:
    """How many projects a line counts without a sum, or a line near `before` it did."""
    numbers = [match["count"] for match in _PROJECTS.finditer(telling.text)]
    if (not numbers and before is None) or find_amounts(telling.tape.line.text):
        return None
    return read_number(numbers[-1]) if numbers else before


def _costs_them(telling: Telling, found: list[Aid], counted: int) -> bool:
    """Whether the first sum of a line is that of the projects which a line before it counted."""
    sum_alone = bool(found) and found[0].amount is not None and found[0].projects is None
    return sum_alone and (telling.totals or (counted == 1 and telling.costs))


def _restate(reading: Reading, found: dict[_Key, Aid], said: Aid) -> None:
    """Add what a headline says of the one sum of the article, if the article's text gives no such sum anywhere."""
    sums = [key for key, aid in found.items() if aid.amount is not None and aid.currency == said.currency]
    if said.amount is None or len(sums) != 1 or _tells(reading, said):
        return
    aid = found[sums[0]]
    details = tuple(
        Detail(part="amount", value=str(one.amount), bound=one.bound, evidence=one.evidence) for one in (aid, said)
    )
    found[sums[0]] = replace(aid, details=aid.details + details)


def _tells(reading: Reading, said: Aid) -> bool:
    return any(
        amount.currency == said.currency
        and agree(amount.value, amount.bound, said.amount or 0, said.bound, rounded=True)
        for tape in reading.tapes
        if tape.line.sentence.block != "headline"
        for amount in find_amounts(tape.line.text)
    )


def _read_line(telling: Telling, *, goes_on: bool) -> Iterator[Aid]:
    reading, tape, text = telling.reading, telling.tape, telling.text
    sums = [amount for amount in find_amounts(tape.line.text) if not amount.equivalent]
    if not sums and not _PROJECTS.search(text):
        return
    if goes_abroad(reading, tape) or not (goes_on or _comes_here(reading, tape)):
        return
    if not sums:
        yield from _uncosted(telling, goes_on=goes_on)
        return
    last = told = 0
    for i, amount in enumerate(sums):
        until = sums[i + 1].start if i + 1 < len(sums) else len(text)
        start, end = find_clause(text, amount, last, until)
        stated = telling.states(last, end, amount.currency)
        if (stated or (goes_on and telling.continues(start, end))) and not telling.is_other(start, end, amount):
            counted = _projects(text, max(last, told), amount.start) or _projects(text, amount.end, end)
            told = counted.end() if counted else told
            aid = _aid(telling, amount, counted, text[last:end])
            aid = replace(aid, stage=read_stage(telling.reading.lexicon, text[last : amount.start]))
            yield aid if stated else replace(aid, evidence=replace(aid.evidence, rule=_CONTINUED))
            goes_on = True
        last = amount.end


def _comes_here(reading: Reading, tape: Tape) -> bool:
    """Whether a line or the article's first lines are about a place in Viet Nam, or the whole is about a province."""
    return reading.home is not None or any(comes_here(reading, line) for line in (tape, *reading.tapes[:3]))


def _aid(telling: Telling, amount: Amount, counted: re.Match[str] | None, part: str) -> Aid:
    line, text = telling.tape.line, telling.text
    yearly = amount.per_year or "bình quân" in part
    at = min(counted.start("count"), amount.start) if counted else amount.start
    start, end = line.offsets(*line.tokens_at(at, max(counted.end(), amount.end) if counted else amount.end))
    bound, _ = read_bound(text, counted.start("count")) if counted else ("exact", 0)
    evidence = Evidence(start=start, end=end, rule="aid/sum")
    projects = read_number(counted["count"]) if counted else None
    rounded = Detail(part="projects", value=str(projects), bound=bound, evidence=evidence)
    return Aid(
        place=read_place(telling.reading, telling.tape),
        projects=projects,
        amount=amount.value,
        currency=amount.currency,
        bound=amount.bound,
        period="per year" if yearly else read_period(telling.reading, telling.tape, amount.start),
        details=(rounded,) if bound != "exact" else (),
        evidence=evidence,
    )


def _projects(text: str, start: int, end: int) -> re.Match[str] | None:
    """The count of projects in a stretch of a line, the last one before a sum, the first one after it."""
    found = [match for match in _PROJECTS.finditer(text, start, end) if not _NO_PROJECTS.search(text[: match.start()])]
    while len(found) > 1 and _BESIDE.fullmatch(text, found[-2].end(), found[-1].start()):
        found.pop()  # 31 dự án và 12 khoản phi dự án
    return found[-1] if found else _TOTALLED.search(text, start, end)


def _uncosted(telling: Telling, *, goes_on: bool) -> Iterator[Aid]:
    """Projects of aid without a sum: tiếp nhận 12 dự án phi chính phủ nước ngoài; có 12 dự án được phê duyệt."""
    line, text = telling.tape.line, telling.text
    for counted in _PROJECTS.finditer(text):
        start, stop = text.rfind(";", 0, counted.start()) + 1, text.find(";", counted.end())
        stop = stop if stop >= 0 else len(text)
        takes = telling.reading.lexicon.patterns[_TAKEN]
        taken = takes.search(text, start, counted.start()) or takes.search(text, counted.end(), stop)
        if (
            _NO_PROJECTS.search(text[: counted.start()])
            or not taken
            or not telling.counts(start, stop, goes_on=goes_on)
        ):
            continue
        bound: Bound
        bound, at = read_bound(text, counted.start("count"))
        begin, end = line.offsets(*line.tokens_at(at, counted.end()))
        yield Aid(
            place=read_place(telling.reading, telling.tape),
            projects=read_number(counted["count"]),
            bound=bound,
            period=read_period(telling.reading, telling.tape, counted.start()),
            evidence=Evidence(start=begin, end=end, rule="aid/projects"),
        )
