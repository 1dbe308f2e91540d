"""Who holds which role of which body: titles beside a name, elections, appointments, departures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.facts.model import Change, Evidence, RoleName, Standing, Tenure
from kg.facts.reading import Reading
from kg.facts.turns import place_in_time
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.naming import name_body, name_office, name_place
from kg.mentions.persons import looks_foreign
from kg.mentions.read import territories
from kg.mentions.refs import BodyRef, TitleRef
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
    rf"(?:làm|giữ|đảm nhiệm|đảm nhận|đảm trách|nhận|vào|là|trở thành|tái cử|đắc cử|trúng cử|cử|bầu|nhiệm|giao) {_OFFICE}(?P<titles>T)"
)
# Verbs that only elections have may stand far from the name: N , người đứng đầu B từ nhiệm kỳ trước , đã tái đắc cử chức T
_ELECTED_FAR = re.compile(
    rf"(?P<people>{_PEOPLE}) (?:(?!đã bầu|bầu N|thay )[^NT.;:\s]+ ){{0,24}}?(?:tái đắc cử|tái cử|đắc cử|trúng cử|"
    rf"(?:được|tiếp tục|vinh dự|tín nhiệm|tái|lại) (?:[^NT.;:\s]+ ){{0,8}}?(?:bầu|cử|suy tôn|suy cử|chọn|tín nhiệm)) "
    rf"(?:[^NT.;:\s]+ ){{0,6}}?{_OFFICE}(?P<titles>T)"
)
_NAMED = re.compile(
    rf"(?P<titles>T) (?:khóa \S+ |mới )?(?:, )?(?:là|gồm|gồm có|gồm các|:|gồm :|trong đó có|trong số này có|trong số đó có)"
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
_REPRESENTED = re.compile(
    r"\b(?:phía|đại diện|lãnh đạo|thay mặt) (?:\w+ ){0,3}?(?P<body>B) (?:\w+ ){0,4}?(?:có|gồm|là|:)(?= )"
)
_CLAUSE = re.compile(r"[.;:]|\bN\b|\bT\b")
_LEAVES = re.compile(r"\b(?:thôi|miễn nhiệm|rời|nghỉ|bãi nhiệm)\b")
_ONCE = re.compile(r"\b(?:từng|nguyên)\b")
_AGAIN = re.compile(r"\b(?:tái|tiếp tục|bầu lại)\b")
_ELECTED = re.compile(r"\b(?:bầu|đắc cử|trúng cử|hiệp thương|suy cử|suy tôn|tái cử)\b")
_APPOINTED = re.compile(
    r"\b(?:bổ nhiệm|chỉ định|điều động|luân chuyển|phân công|phê chuẩn|chuẩn y|biệt phái|nhận nhiệm vụ|"
    r"giao|quyết định)\b"
)
_RANK: dict[Standing, int] = {"re-elected": 3, "elected": 2, "former": 1, "incumbent": 0}


def extract_roles(reading: Reading) -> Iterator[Tenure]:
    """Yield one tenure for each person, role and body that the article states, by its strongest statement."""
    best: dict[tuple[str, str, str], Tenure] = {}
    for tape in reading.tapes:
        if not tape.peopled:
            continue
        for tenure in (place_in_time(reading, tape, one) for one in _read_line(tape)):
            at = (key(tenure.person.name), tenure.role.iri, tenure.organisation.name)
            if at not in best or _RANK[tenure.standing] > _RANK[best[at].standing]:
                best[at] = tenure
    yield from best.values()


def _read_line(tape: Tape) -> Iterator[Tenure]:
    for item in tape.persons():
        yield from _tenures(tape, item, item.before, "roles/title-before-name")
        yield from _tenures(tape, item, item.after, "roles/title-after-name")
    for pattern, rule in (
        (_LINKED, "roles/verb"),
        (_ELECTED_FAR, "roles/elected"),
        (_NAMED, "roles/named-for-office"),
    ):
        for match in tape.find(pattern):
            standing, change = _standing(tape, match)
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


def _standing(tape: Tape, match: re.Match[str]) -> tuple[Standing, Change | None]:
    """What the verbs say: those after the name and those before it in the same clause."""
    before = tape.text[max(0, match.start() - 60) : match.start()]
    cut = [found.end() for found in _CLAUSE.finditer(before)]
    verbs = before[cut[-1] if cut else 0 :] + match.group().replace("N", " ").replace("T", " ")
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
    for title, body, first, last in name_offices(tape, titles, elected=standing in ("elected", "re-elected")):
        start, end = line.offsets(min(item.first, title.first), max(item.person.last, title.last))
        if _foreigner_in_office_here(tape, item, body):
            continue
        yield Tenure(
            person=line.person(item.person),
            role=RoleName(iri=title.role.iri, label=title.role.label),
            organisation=line.mention(first, last, body),
            standing="former" if title.former else standing,
            change=None if title.former else change,
            evidence=Evidence(start=start, end=end, rule=rule),
        )


def _foreigner_in_office_here(tape: Tape, item: Item, body: BodyName) -> bool:
    """Whether a foreign name holds a bare "Chính phủ" or "Quốc hội": another country's, and the text does not say which."""
    return (
        body.place is None
        and body.kind in ("GovernmentBody", "NationalAssemblyBody")
        and looks_foreign(item.person.name)
    )


def name_offices(
    tape: Tape, titles: Sequence[TitleRef], *, elected: bool = False
) -> Iterator[tuple[TitleRef, BodyName, int, int]]:
    """Yield each title with its body and that body's tokens; a title without one may share its neighbour's."""
    near = _near(tape, titles) or (_before(tape, titles[0].first) if titles else None)
    named = [(title, name_office(_lend_parent(title, titles), tape.line.scope, near)) for title in titles]
    for i, (title, body) in enumerate(named):
        if body is not None:
            yield title, body, *_span(title)
            continue
        if title.body is not None or title.place is not None:
            continue
        lender = next(((t, b) for t, b in named[i + 1 :] if b is not None and _lends(title, b)), None)
        if lender is not None:
            yield title, lender[1], *_span(lender[0])
        elif (side := _represented(tape, title)) is not None and _lends(title, side[0]):
            yield title, *side
        elif elected and (own := _elected_body(tape)) is not None:
            yield title, own, title.first, title.last


def _represented(tape: Tape, title: TitleRef) -> tuple[BodyName, int, int] | None:
    """The body whose people a sentence lists: về phía B có N , T ; N , T."""
    for match in tape.find(_REPRESENTED):
        item = tape.group(match, "body")[0]
        if item.first < title.first and isinstance(item.ref, BodyRef):
            name = name_body(item.ref, tape.line.scope)
            return (name, item.first, item.last) if name is not None else None
    return None


def _span(title: TitleRef) -> tuple[int, int]:
    """The tokens that name a title's body: the title's own where it holds the body, Tỉnh ủy viên."""
    part = title.body or title.place or title
    return (part.first, part.last) if part.last > part.first else (title.first, title.last)


def _near(tape: Tape, titles: Sequence[TitleRef]) -> PlaceName | None:
    """The territory that the titles beside it name: Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lai Châu."""
    for place in territories(titles):
        if place.name is not None:
            named = name_place(place, tape.line.scope)
            if named is not None and named.unit != "nước":
                return named
    return None


def _before(tape: Tape, at: int) -> PlaceName | None:
    """The province that the sentence named last before the titles."""
    scope = tape.line.scope
    for ref in reversed(tape.line.chunks):
        if ref.first < at:
            for place in reversed(list(territories([ref]))):
                if place.known is not None and place.known.sort == "Province" and (name := name_place(place, scope)):
                    return name
    return None


def _lend_parent(title: TitleRef, titles: Sequence[TitleRef]) -> TitleRef:
    """Bí thư Đảng đoàn, Chủ tịch Liên hiệp …: the party unit is of the body that stands beside it."""
    body = title.body
    if body is None or body.head is None or body.head.takes != "parent" or body.parent or body.territory:
        return title
    at = titles.index(title)
    for other in (*titles[at + 1 :], *titles[:at]):
        if (
            isinstance(other.body, BodyRef)
            and other is not title
            and (other.body.head is None or other.body.head.takes != "parent")
        ):
            return replace(title, body=replace(body, parent=other.body))
    return title


def _lends(title: TitleRef, body: BodyName) -> bool:
    """Whether a title may be of the body of the title after it: a secretary only of a party's."""
    return not title.role.of_place and (not title.role.classes or body.kind in title.role.classes)


def _elected_body(tape: Tape) -> BodyName | None:
    """The body that elects, when the title names none: the article's own association or union."""
    scope = tape.line.scope
    own = [*scope.associations, *scope.unions]
    local = [body for body in own if body.iri is None]
    return (local or own)[0] if own else None
