"""Foreign aid: stated totals, grants of single givers, with their projects; never investment, charity or gifts abroad.

A sum is aid when its sentence speaks of grants, or of giving and of a giver from abroad, or when it goes on from such a
sentence (trong đó đã giải ngân …, riêng phần mới phê duyệt …, bạn cam kết tiếp …).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.facts.donors import comes_here, goes_abroad, names_donor, names_foreign_giver
from kg.facts.model import Aid, AidStage, Detail, Evidence
from kg.facts.reading import Reading
from kg.mentions.model import Mention, PlaceName
from kg.mentions.tape import Tape
from kg.text.amounts import Amount, find_amounts, read_bound
from kg.text.model import Bound
from kg.text.numbers import NUMBER, read_number
from kg.text.rounding import agree
from kg.text.terms import find_terms

_AID = re.compile(r"\b(?:viện trợ|không hoàn lại|phi chính phủ|pcpnn)\b")
_GIVEN = re.compile(
    r"\b(?:tài trợ|hỗ trợ|tặng|giúp|ủng hộ|góp vốn|cung cấp|cấp cho|trao|gửi|dành|rót|quyên góp|đóng góp)\b"
)
_PLANNED = re.compile(r"\b(?:tiếp nhận|ký|ghi nhớ|dự án|chương trình)\b")  # what a listed donor gives through
_GOES_ON = re.compile(
    r"\b(?:cam kết|giải ngân|thực chi|nguồn(?: vốn| lực)? (?:này|ấy|đó|trên)|khoản (?:này|ấy|đó|trên)|phê duyệt|được duyệt|"
    r"tổng (?:giá trị|trị giá|kinh phí|vốn|số tiền|ngân sách)|trong (?:số )?đó|riêng|đã chuyển|gói|các (?:dự án|khoản|tổ chức) (?:này|trên)|"
    r"đợt đầu|đợt một|bạn|nhà tài trợ|tiếp nhận (?:được )?\d+ (?:dự án|khoản|chương trình))\b"
)
_OTHER_MONEY = re.compile(
    r"\b(?:vốn đầu tư|mức đầu tư|dự án đầu tư|vốn đăng ký|đầu tư trực tiếp|nhà đầu tư|fdi|kim ngạch|xuất khẩu|nhập khẩu|doanh thu|"
    r"ngân sách (?:tỉnh|nhà nước|trung ương|địa phương)|đối ứng|vay|hợp vốn|tín dụng|mạnh thường quân|nhà hảo tâm|trong nước|xã hội hóa|"
    r"xã hội hoá|vì người nghèo|thiệt hại|thu nhập|lương|hợp đồng|cổ phần|phạt|gdp|grdp|lợi nhuận|thương mại|quân sự|quốc phòng|"
    r"kinh doanh|bồi hoàn|hoàn trả|thỏa thuận mua|thoả thuận mua|đặt mua|thi hành án|giá thuê|vốn điều lệ|thanh toán|trao thưởng|treo thưởng|buôn lậu|tham nhũng|giá bán|đấu giá|tiền thưởng|xuất sang|nhập về|bồi thường)\b"
)
_LOANS = re.compile(r"\b(?:đầu tư|oda)\b")  # but for grants
_WISHED = re.compile(
    r"\b(?:phấn đấu|mục tiêu|chỉ tiêu|đề nghị|mong muốn|dự kiến vận động|đề xuất|(?<!đã )kêu gọi(?! được)|nhu cầu|cần khoảng)\b"
)
_COUNTED = r"(?:lượt |khoản |chương trình ?, |chương trình (?:và |/ )?|phi dự án, )?"
_PROJECTS = re.compile(rf"\b(?P<count>{NUMBER}) {_COUNTED}(?:dự án|khoản viện trợ|chương trình)\b")
_TOTAL = re.compile(r"(?:với )?tổng (?:số )?(?:giá trị|trị giá|kinh phí|vốn|tiền|ngân sách)\b")
_TAKEN = re.compile(r"\b(?:tiếp nhận|vận động|triển khai|thực hiện|phê duyệt|thu hút|tài trợ|viện trợ|hỗ trợ|ký)\b")
_NO_PROJECTS = re.compile(r"\b(?:sau|phi|mỗi|từng|thành lập|ban quản lý|của) $")
_YEAR = re.compile(r"\b(?:trong |tháng đầu |tháng |cả )?năm (?P<year>20\d\d|19\d\d)\b")
_THIS_YEAR = re.compile(r"\b(?:từ đầu năm|năm nay)\b")
_LAST_YEAR = re.compile(r"\bnăm ngoái\b")
_STAGES: Final[dict[AidStage, re.Pattern[str]]] = {
    "committed": re.compile(r"\bcam kết\b"),
    "disbursed": re.compile(r"\b(?:giải ngân|thực chi|đã chuyển|đã rót)\b"),
}
_BLOCKS = ("lead", "body")
_Key = tuple[int | None, str | None, int | None]
_CONTINUED = "aid/continued"
_REACH = 2  # sentences after one that states aid in which "cam kết", "trong đó" still speak of it


def extract_aid(reading: Reading) -> Iterator[Aid]:
    """Yield each stated sum of foreign aid once, with the projects that its clause counts.

    What the headline says differently of a sum is a detail of it.
    """
    found: dict[_Key, Aid] = {}
    for aid in _read_body(reading):
        found.setdefault((aid.amount, aid.currency, aid.projects if aid.amount is None else None), aid)
    for tape in reading.tapes if found else ():
        if tape.line.sentence.block == "headline":
            for aid in _read_line(reading, tape, granted=bool(_AID.search(tape.line.folded)), goes_on=False):
                _restate(reading, found, aid)
    yield from found.values()


def _read_body(reading: Reading) -> Iterator[Aid]:
    since = _REACH + 1
    counted: Tape | None = None  # the line before, where it counts projects and gives no sum
    held: list[Aid] = []
    for tape in reading.tapes:
        if tape.line.sentence.block not in _BLOCKS:
            continue
        text = tape.line.folded
        since += 1
        granted = bool(_AID.search(text))
        if not (granted or since <= _REACH or _GIVEN.search(text) or _PLANNED.search(text)):
            continue
        found = list(_read_line(reading, tape, granted=granted, goes_on=since <= _REACH))
        if (
            counted is not None
            and since <= _REACH
            and found
            and _TOTAL.match(text)
            and found[0].projects is None
            and found[0].amount
        ):
            projects = read_number([*_PROJECTS.finditer(counted.line.folded)][-1]["count"])
            held = [aid for aid in held if aid.projects != projects]
            found[0] = replace(found[0], projects=projects)
        yield from held
        if granted or any(aid.evidence.rule != _CONTINUED for aid in found):
            since = 0
        counted = tape if _PROJECTS.search(text) and not find_amounts(tape.line.text) else None
        held = found
    yield from held


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


def _read_line(reading: Reading, tape: Tape, *, granted: bool, goes_on: bool) -> Iterator[Aid]:
    text = tape.line.folded
    sums = [amount for amount in find_amounts(tape.line.text) if not amount.equivalent]
    if not sums and not _PROJECTS.search(text):
        return
    if goes_abroad(reading, tape) or not (goes_on or comes_here(reading, tape) or _is_local(reading)):
        return
    if not sums:
        yield from _uncosted(reading, tape)
        return
    last = told = 0
    for i, amount in enumerate(sums):
        until = sums[i + 1].start if i + 1 < len(sums) else len(text)
        start, end = _clause(text, amount, last, until)
        stated = granted or _given(reading, tape, last, end)
        if (stated or (goes_on and _continues(reading, tape, start, end))) and not _is_other(text[start:end], granted):
            counted = _projects(text, max(last, told), amount.start) or _projects(text, amount.end, until)
            told = counted.end() if counted else told
            aid = replace(
                _aid(reading, tape, amount, counted, text[last:until]), stage=_stage(text[last : amount.start])
            )
            yield aid if stated else replace(aid, evidence=replace(aid.evidence, rule=_CONTINUED))
            goes_on = True
        last = amount.end


def _clause(text: str, amount: Amount, last: int, until: int) -> tuple[int, int]:
    """Where the words about a sum begin and end: between the sums beside it, within the marks that end a clause."""
    start = max(last, text.rfind(";", 0, amount.start) + 1)
    ends = (text.find(";", amount.end), text.rfind(",", amount.end, until) if until < len(text) else -1)
    return start, min([until, *(end for end in ends if end >= 0)])


def _given(reading: Reading, tape: Tape, start: int, end: int) -> bool:
    """Whether a clause says that somebody abroad gives."""
    clause, tokens = tape.line.folded[start:end], tape.line.tokens_at(start, end)
    if _GIVEN.search(clause):
        return names_foreign_giver(reading, tape, *tokens)
    return bool(_PLANNED.search(clause)) and names_donor(reading, tape, *tokens)


def _continues(reading: Reading, tape: Tape, start: int, end: int) -> bool:
    """Whether a clause goes on about the aid that was spoken of before."""
    if _GOES_ON.search(tape.line.folded[start:end]):
        return True
    return names_foreign_giver(reading, tape, *tape.line.tokens_at(start, end))


def _is_other(clause: str, granted: bool) -> bool:
    """Whether a clause speaks of other money, or of aid that is only wished for."""
    loan = not granted and _LOANS.search(clause)
    return bool(loan or _OTHER_MONEY.search(clause) or _WISHED.search(clause))


def _is_local(reading: Reading) -> bool:
    """Whether the article's first lines are about a place in Viet Nam."""
    return any(comes_here(reading, tape) for tape in reading.tapes[:3])


def _aid(reading: Reading, tape: Tape, amount: Amount, counted: re.Match[str] | None, part: str) -> Aid:
    yearly = amount.per_year or "bình quân" in part
    at = min(counted.start("count"), amount.start) if counted else amount.start
    last = max(counted.end(), amount.end) if counted else amount.end
    start, end = tape.line.offsets(*tape.line.tokens_at(at, last))
    bound, _ = read_bound(tape.line.folded, counted.start("count")) if counted else ("exact", 0)
    evidence = Evidence(start=start, end=end, rule="aid/sum")
    projects = read_number(counted["count"]) if counted else None
    rounded = Detail(part="projects", value=str(projects), bound=bound, evidence=evidence)
    return Aid(
        place=_place(reading, tape),
        projects=projects,
        amount=amount.value,
        currency=amount.currency,
        bound=amount.bound,
        period="per year" if yearly else _period(reading, tape, amount.start),
        details=(rounded,) if bound != "exact" else (),
        evidence=evidence,
    )


def _projects(text: str, start: int, end: int) -> re.Match[str] | None:
    """The count of projects in a stretch of a line, the last one before a sum, the first one after it."""
    found = [match for match in _PROJECTS.finditer(text, start, end) if not _NO_PROJECTS.search(text[: match.start()])]
    return found[-1] if found else None


def _uncosted(reading: Reading, tape: Tape) -> Iterator[Aid]:
    """Projects of aid without a sum: tiếp nhận 12 dự án phi chính phủ nước ngoài."""
    text = tape.line.folded
    for counted in _PROJECTS.finditer(text):
        start, stop = text.rfind(";", 0, counted.start()) + 1, text.find(";", counted.end())
        clause = text[start : stop if stop >= 0 else len(text)]
        abroad = _AID.search(clause) or names_donor(reading, tape, *tape.line.tokens_at(start, start + len(clause)))
        if not (_TAKEN.search(clause) and abroad) or _WISHED.search(clause) or _OTHER_MONEY.search(clause):
            continue
        bound: Bound
        bound, at = read_bound(text, counted.start("count"))
        begin, end = tape.line.offsets(*tape.line.tokens_at(at, counted.end()))
        yield Aid(
            place=_place(reading, tape),
            projects=read_number(counted["count"]),
            bound=bound,
            period=_period(reading, tape, counted.start()),
            evidence=Evidence(start=begin, end=end, rule="aid/projects"),
        )


def _stage(before: str) -> AidStage | None:
    """Whether a sum was promised or has been paid, by the last word before it that says so."""
    said = {
        stage: max((match.end() for match in words.finditer(before)), default=-1) for stage, words in _STAGES.items()
    }
    stage = max(said, key=lambda stage: said[stage])
    return stage if said[stage] >= 0 else None


def _place(reading: Reading, tape: Tape) -> Mention | None:
    """The Vietnamese province that the line names, else the article's own."""
    for mention in tape.line.places():
        place = reading.lexicon.place_of.get(mention.thing.iri or "") if isinstance(mention.thing, PlaceName) else None
        if place is not None and place.sort == "Province":
            return mention
    return reading.home_mention(tape)


def _period(reading: Reading, tape: Tape, at: int) -> str | None:
    """The years that the line gives: the span before the sum, else after it, else one year."""
    text = tape.line.folded
    if spans := find_terms(tape.line.text):
        before = [span for span in spans if span.start < at]
        return str((before[-1] if before else spans[0]).term)
    if found := _YEAR.search(text):
        return found["year"]
    own = (reading.dated[0] or "")[:4]
    if own and _THIS_YEAR.search(text):
        return own
    return str(int(own) - 1) if own and _LAST_YEAR.search(text) else None
