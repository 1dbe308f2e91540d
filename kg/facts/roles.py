"""Who holds which role of which body: titles beside a name, elections, appointments, departures."""

import re
from collections.abc import Iterator, Sequence

from kg.facts.model import Change, Evidence, RoleName, Standing, Tenure
from kg.facts.offices import name_offices
from kg.facts.reading import Reading
from kg.facts.turns import place_in_time
from kg.mentions.persons import looks_foreign
from kg.mentions.refs import TitleRef
from kg.mentions.tape import Item, Tape
from kg.text.normalise import key

_ADVERBS = (
    "được|đã|vừa|mới|cũng|lại|tiếp|tục|tín|nhiệm|bầu|cử|tái|đắc|trúng|hiệp|thương|suy|tôn|nhất|trí|thống|cao|tuyệt|đối|"
    "chỉ|định|bổ|phân|công|điều|động|nhận|phê|chuẩn|quyết|kiện|toàn|sang|thôi|không|còn|nghỉ|xin|miễn|rời|sung|chính|thức|"
    "giữ|đảm|nhiệm|đại|hội|biểu|nghị|ban|chấp|hành|tin|tưởng|để|và|hiện|đang|từng|nguyên|luân|chuyển|biệt|phái|đề|B|với|"
    "số|phiếu|sự|ngay|trực|tiếp|100|%|khóa|mới|sẽ|bởi|tại|phiên|họp|thứ|đầu|tiên|kiêm|giao|trao"
)
_OFFICE = r"(?:(?:các )?(?:chức vụ|chức danh|chức|cương vị|vị trí|vai trò|trọng trách|nhiệm vụ) )?(?:là )?(?:mới )?"
_PEOPLE = r"N(?: , N| và N| ; N| cùng N)*"
_LINKED = re.compile(
    rf"(?P<people>{_PEOPLE}) (?:\( [^()]{{1,60}} \) )?(?:, |- )?(?P<how>(?:(?:{_ADVERBS}) )*?)"
    rf"(?:làm|kiêm|giữ|đảm nhiệm|đảm nhận|đảm trách|nhận|vào|là|trở thành|tái cử|đắc cử|trúng cử|cử|bầu|nhiệm|giao) {_OFFICE}(?P<titles>T)"
)
# Verbs that only elections have may stand far from the name: N , người đứng đầu B từ nhiệm kỳ trước , đã tái đắc cử chức T
_ELECTED_FAR = re.compile(
    rf"(?P<people>{_PEOPLE}) (?:(?!đã bầu|bầu N|thay )[^NT.;:\s]+ ){{0,24}}?(?:tái đắc cử|tái cử|đắc cử|trúng cử|"
    rf"(?:được|tiếp tục|vinh dự|tín nhiệm|tái|lại) (?:[^NT.;:\s]+ ){{0,8}}?(?:bầu|cử|suy tôn|suy cử|chọn|tín nhiệm)) "
    rf"(?:[^NT.;:\s]+ ){{0,6}}?{_OFFICE}(?P<titles>T)"
)
_NAMED = re.compile(
    rf"(?P<titles>T) (?:[^NTB.;:\s]+ ){{0,6}}?(?:là|gồm|gồm có|:|có|(?:giao|trao) cho|thuộc về)(?: :)?"
    rf" (?:các )?(?P<people>{_PEOPLE})"
)
_SHARED = re.compile(r"(?:các|hai|ba|bốn|\d+) (?P<people>N(?:(?: ,| và| ;) N)+)")
_REPLACED = re.compile(r"(?P<titles>T)(?: nhiệm kỳ [\d -]+)? (?:, )?(?:thay|thay thế|thay cho|kế nhiệm) (?P<people>N)")
_RELIEVED = re.compile(
    r"(?:miễn nhiệm|thôi giữ|bãi nhiệm) " + _OFFICE + r"(?P<titles>T) (?:đối với|của|với) (?P<people>N)"
)
_RETIRED = re.compile(
    r"(?P<people>N) (?:, )?(?:(?:đã|vừa|vừa được|được|xin|sẽ|chính thức|về|mới) )*"
    r"(?:nghỉ (?:hưu|công tác|chế độ|theo chế độ|việc)|từ trần|qua đời|từ chức|chuyển công tác)\b"
)
_CLAUSE = re.compile(r"[.;:]|\bN\b|\bT\b")
_LEAVES = re.compile(r"\b(?:thôi|miễn nhiệm|rời|nghỉ|bãi nhiệm)\b")
_ONCE = re.compile(r"\b(?:từng|nguyên)\b")
_AGAIN = re.compile(r"\b(?:tái|tiếp tục|bầu lại)\b")
_ELECTED = re.compile(r"\b(?:bầu|đắc cử|trúng cử|hiệp thương|suy cử|suy tôn|tái cử|được cử|cử (?:giữ|làm))\b")
# Verbs that say nothing of how an office is come by, after an election: N được bầu làm T , N làm T ; hai T là N , N
_BARE = re.compile(
    r"^(?!.*\bhiện\b)[^A-Z]*\b(?:làm|giữ chức(?: vụ)?|kiêm|tiếp tục là|là|gồm|:|giao cho|trao cho|có)\b[^A-Z]*$"
)
_ELECTS = re.compile(r"\b(?:bầu|hiệp thương|suy cử|suy tôn|đắc cử|tái cử)\b")
_APPOINTED = re.compile(
    r"\b(?:bổ nhiệm|chỉ định|điều động|luân chuyển|phân công|phê chuẩn|chuẩn y|biệt phái|nhận nhiệm vụ|"
    r"giao|quyết định)\b"
)
_OF_A_STATE = frozenset({"GovernmentBody", "NationalAssemblyBody", "PartyCommittee", "PartyUnit", "Ministry"})
_RANK: dict[Standing, int] = {"re-elected": 3, "elected": 2, "former": 1, "incumbent": 0}


def extract_roles(reading: Reading) -> Iterator[Tenure]:
    """Yield one tenure for each person, role and body that the article states, by its strongest statement."""
    best: dict[tuple[str, str, str], Tenure] = {}
    for earlier, tape in zip((None, *reading.tapes), reading.tapes, strict=False):
        if not tape.peopled:
            continue
        for tenure in (place_in_time(reading, tape, one) for one in _read_line(tape, earlier)):
            at = (key(tenure.person.name), tenure.role.iri, tenure.organisation.name)
            if at not in best or _RANK[tenure.standing] > _RANK[best[at].standing]:
                best[at] = tenure
    yield from best.values()


def _read_line(tape: Tape, earlier: Tape | None) -> Iterator[Tenure]:
    for item in tape.persons():
        yield from _tenures(tape, item, item.before, "roles/title-before-name")
        yield from _tenures(tape, item, item.after, "roles/title-after-name")
    for pattern, rule in (
        (_LINKED, "roles/verb"),
        (_ELECTED_FAR, "roles/elected"),
        (_NAMED, "roles/named-for-office"),
    ):
        for match in tape.find(pattern):
            standing, change = _standing(tape, match, earlier)
            titles = tape.group(match, "titles")[0].titles
            for person in _people(tape, match):
                yield from _tenures(tape, person, titles, rule, standing, change)
    for match in tape.find(_SHARED):
        first, *others = _people(tape, match)
        for person in others:
            if not person.titles:
                yield from _tenures(tape, person, first.before, "roles/shared-title")
    for pattern, rule in ((_REPLACED, "roles/replaced"), (_RELIEVED, "roles/relieved")):
        for match in tape.find(pattern):
            titles = tape.group(match, "titles")[0].titles
            yield from _tenures(tape, _people(tape, match)[0], titles[-1:], rule, "former", "ends")
    for match in tape.find(_RETIRED):
        person = _people(tape, match)[0]
        yield from _tenures(tape, person, person.titles, "roles/retired", "former", "ends")


def _people(tape: Tape, match: re.Match[str]) -> list[Item]:
    return [item for item in tape.group(match, "people") if item.symbol == "N"]


def _standing(tape: Tape, match: re.Match[str], earlier: Tape | None) -> tuple[Standing, Change | None]:
    """What the verbs say: those after the name and those before it in the same clause, else in what was said before."""
    before = tape.text[max(0, match.start() - 60) : match.start()]
    cut = [found.end() for found in _CLAUSE.finditer(before)]
    verbs = before[cut[-1] if cut else 0 :] + match.group().replace("N", " ").replace("T", " ")
    if _BARE.search(verbs):
        told = f"{earlier.text if earlier is not None else ''} {tape.text[: match.start()]}"
        verbs += f" {said.group()}" if (said := _ELECTS.search(told)) else ""
    if _LEAVES.search(verbs):
        return "former", "ends"
    if _ONCE.search(verbs):
        return "former", None
    if _AGAIN.search(verbs):
        return "re-elected", "begins"
    if _ELECTED.search(verbs) or _ELECTED.search(tape.text[match.end() : match.end() + 30]):
        return "elected", "begins"
    return "incumbent", "begins" if _APPOINTED.search(verbs) else None


def _tenures(
    tape: Tape,
    item: Item,
    titles: Sequence[TitleRef],
    rule: str,
    standing: Standing = "incumbent",
    change: Change | None = None,
) -> Iterator[Tenure]:
    line = tape.line
    guest = _is_guest(tape, item)
    for title, body, first, last in name_offices(tape, titles, begun=change == "begins", guest=guest):
        start, end = line.offsets(min(item.first, title.first), max(item.person.last, title.last))
        if guest and body.kind in _OF_A_STATE and not (body.place or body.parent or body.counterparts):
            continue  # a bare "Chính phủ": another country's, and the text does not say which
        yield Tenure(
            person=line.person(item.person),
            role=RoleName(iri=title.role.iri, label=title.role.label),
            organisation=line.mention(first, last, body),
            standing="former" if title.former else standing,
            change=None if title.former else change,
            evidence=Evidence(start=start, end=end, rule=rule),
        )


def _is_guest(tape: Tape, item: Item) -> bool:
    """Whether a person is from abroad, by the syllables of the name; names of the highlands are Vietnamese."""
    words, first = tape.line.words, item.person.span[0]
    ours = words.listed("surname", first) or words.listed("highland", first)
    return not ours and looks_foreign(item.person.name)
