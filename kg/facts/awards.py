"""Awards: who gave which medal, order or certificate of merit to whom, or to how many."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.facts.awardees import with_names
from kg.facts.honours import Honour, find_honours
from kg.facts.marks import Mark, MarkedTape, mark
from kg.facts.model import Award, Evidence, Mention
from kg.facts.reading import Reading
from kg.facts.recipients import (
    LIST,
    WORD,
    Group,
    find_groups,
    find_person_before,
    find_unlisted,
    name_giver,
    name_recipient,
    read_list,
)
from kg.facts.told import Told
from kg.mentions.tape import Tape

_GIVE = r"(?:trao tặng|trao|tặng thưởng|tặng|truy tặng|phong tặng|gắn)"
_TAKE = r"(?<!công )(?<!xác )(?<!ghi )(?<!thừa )(?<!chứng )(?:đón nhận|nhận|lĩnh)"
_GIVER = r"(?:(?:chính|phía|lãnh đạo|đồng chí|ông|bà) )*(?P<giver>[BTNLCO]) (?:(?:và|,) [BTNLCO] )*"
_SOLEMNLY = r"(?:vinh dự|quyết định|chính thức|trân trọng|ký|ra|xét|đã|cùng|khen|khen thưởng|phong|biểu dương|ghi nhận|và|,|công nhận)"
_CLUSTER = re.compile(r"\bA(?:(?: của [BTL])?(?: ,| và| cùng| kèm| kèm theo| cùng với)(?: \d+| các)? A)*\b")
# Left of the award: N đã vinh dự được B trao tặng | 4 tập thể và 6 cá nhân nhận
_RECEIVED = re.compile(
    rf"(?:(?P<list>{LIST})(?P<aside>(?:(?: thuộc| của| tại|(?<=G)) [BL])?(?: {WORD}){{0,14}}?) )?"
    rf"(?P<verb>\b(?:được (?:{_GIVER})?(?:{_SOLEMNLY} )*{_GIVE}|{_TAKE})) (?:{WORD} ){{0,8}}$"
)
# trao tặng ông N | tặng 4 tập thể và 6 cá nhân
_GAVE_TO = re.compile(rf"(?P<verb>\b{_GIVE}) (?:cho )?(?P<list>{LIST}) (?:{WORD} ){{0,12}}?$")
_GAVE_PRONOUN = re.compile(rf"(?P<verb>\b{_GIVE}) (?:cho )?(?P<who>ông|bà) $")
_GAVE = re.compile(rf"(?P<verb>\b{_GIVE}) (?:{WORD} ){{0,8}}$")
_AGAIN = re.compile(
    rf" ?(?:, người (?:(?!(?:được|nhận|{_GIVE}) )(?:{WORD}|[LC]) ){{1,20}}(?=, và ))?(?:[,;] )?(?:(?:và|cùng|còn|[,;]) )?(?:\d+ )?"
)
# Right of the award: của B được trao cho | cho
_OF = (
    r"(?: (?:của|do) (?:các )?[BTNLCO](?:(?: và| ,)(?: của)? [BTNLCO])*)?"
    rf"(?:(?! (?:cho|được|vì|nhằm|nhận) )(?: của [BTNLCO]| [LC]| {WORD})){{0,12}}?"
)
_GIVEN = re.compile(
    rf"{_OF}(?P<verb>(?: {WORD}){{0,3}}? (?:được (?:{_GIVER})?(?:{_SOLEMNLY} )*{_GIVE}|(?:đến|về|tới) tay|về với|thuộc về))(?: cho| đến| tới)? (?P<list>{LIST})"
)
_TO = re.compile(
    rf"(?P<verb>{_OF}) (?:(?:{_GIVE} )?(?:cho|đến|tới|(?:lên|vào) (?:(?:(?!cho |của ){WORD} ){{1,5}}(?:cho|của)|(?:ngực )?(?:áo )?(?:cho|của)?))|{_GIVE}) ?(?P<list>{LIST})"
)
_AT_ONCE = re.compile(rf"(?P<verb>) (?=G)(?P<list>{LIST})")  # tặng Bằng khen 4 tập thể
# Được nhận Bằng khen còn có N: the verb before the award, its subject after it
_BESIDES = re.compile(r"(?:^|[,;.] |\b(?:cũng|cùng) )(?P<verb>(?:được )?(?:nhận|đón nhận|trao|trao tặng|tặng)) $")
_ARE = re.compile(rf"{_OF} (?:còn )?(?:có|gồm|là) (?P<list>{LIST})")
_NEXT_ACTS = re.compile(
    rf"(?: (?:thuộc|của|tại) [BL])? (?:(?:đã|cũng|vinh dự|còn|thì|quyết định) )*(?:được|nhận|đón nhận|{_GIVE})\b"
)
_SOURCE = re.compile(r" (?:của|do) (?:các )?(?P<giver>[BTNLCO])\b")
_ON_BEHALF = re.compile(r"(?:thay mặt|ủy quyền|đại diện)(?: cho| của| lãnh đạo)* (?P<giver>[BT])\b")
_OFF = re.compile(
    r"\b(?:sẽ|đề nghị|đề xuất|kiến nghị|xem xét|trình|hồ sơ|dự kiến|nếu|có thể|mong muốn|chưa|không|kế hoạch|phấn đấu|"
    r"từ chối|tước|thu hồi|đáng|giả|giả mạo)\b(?!.*\bđã\b)"
)
_CROWD = re.compile(
    r"\b(?:các|những|nhiều|một số|hàng \w+)(?: \w+)? "
    r"(?:tập thể|cá nhân|hội viên|đại biểu|đơn vị|cán bộ|chiến sĩ|gia đình|tổ chức|người)\b"
)
_PRONOUN = re.compile(r"(?:(?:^|, |; |và )(?:(?:sau )?khi )?|này )(?P<who>ông|bà|anh|chị|cô)\b[^A-Z]*$")
# What may stand between a comma and the verb when the sentence's subject is the verb's
_ADVERBS = re.compile(
    r"(?:^|.*[,;]|.*\bvà|.*\bkhi)(?: ?(?:và|đã|vinh dự|cũng|từng|còn|năm|ngày|tháng|\d+|/|-|lần|lại|đồng thời|vừa|tiếp tục|"
    r"liên tục|chính thức|sau đó|hai|ba|nhiều|mới|cùng|gần đây|vừa qua|trước đó|đặc biệt))* ?"
)
_SUBJECT = re.compile(r"(?:(?P<before>\S+) )?(?:(?P<subject>[BN])\b|(?<!\S)(?P<who>ông|bà) )")
_SYMBOL = re.compile(r"[A-Z](?= )")
_OPENINGS = re.compile(r"(?:,|;|:|có|và|đó|này|là|còn|khác|gồm|cả|gần|hơn|trên|khoảng|khen|“|dịp|thể)\Z")
_PREPOSITIONS = re.compile(
    r"(?:"
    r"của|với|cho|tại|ở|về|cùng|theo|từ|thuộc|do|bởi|trong|giữa|nhờ|trên|đến|tới|vào|\(|\-|–|qua"
    r")\Z"
)
_BLOCKS = ("lead", "body")  # captions and headlines say again, and shorter, what the text says


@dataclass(frozen=True, slots=True)
class _Clause:
    """What a clause says, and the stretch of the tape's text that says it."""

    recipients: tuple[Mention | Group, ...]
    giver: Mention | None
    rule: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Scene:
    """A line with its marks, in its article."""

    reading: Reading
    marked: MarkedTape
    groups: dict[int, Group]

    @property
    def tape(self) -> Tape:
        return self.marked.tape

    @property
    def text(self) -> str:
        return self.marked.text


def extract_awards(reading: Reading) -> Iterator[Award]:
    """Yield each award to a named recipient or a counted group, once an article."""
    openers = reading.lexicon.awards.openers
    awarding = [tape for tape in reading.tapes if not openers.isdisjoint(tape.line.words.keys)]
    told = Told()
    for tape in sorted(awarding, key=lambda tape: tape.line.sentence.block not in _BLOCKS):
        honours = list(find_honours(tape))
        read = list(_read_line(reading, tape, honours, told.awards)) if honours else []
        for award in with_names(reading, tape, honours, read, _source(tape, honours)) if honours else ():
            told.add(award)
    yield from told.without_sums()


def _source(tape: Tape, honours: Sequence[Honour]) -> Mention | None:
    """The giver that stands after the last award of a line: Kỷ niệm chương của B."""
    marked = mark(tape, [Mark("A", honour.first, honour.last) for honour in honours])
    found = _SOURCE.match(marked.text, marked.text.rfind("A ") + 1)
    return name_giver(tape, marked.at(found.start("giver"))) if found is not None else None


def _read_line(reading: Reading, tape: Tape, honours: Sequence[Honour], before: Sequence[Award]) -> Iterator[Award]:
    """Yield what a line says, from one award to the next."""
    found = list(find_groups(tape))
    groups = {group.first: group for group in found if isinstance(group, Group)}
    marks = [Mark("G" if isinstance(group, Group) else "U", group.first, group.last) for group in found]
    marks.extend(find_unlisted(tape))
    marked = mark(tape, [*(Mark("A", honour.first, honour.last) for honour in honours), *marks])
    scene = _Scene(reading, marked, groups)
    clusters = list(_CLUSTER.finditer(marked.text))
    last: _Clause | None = None
    giver = before[-1].giver if before else None
    for i, cluster in enumerate(clusters):
        limit = clusters[i + 1].start() if i + 1 < len(clusters) else len(marked.text)
        left = max(last.end if last is not None else 0, clusters[i - 1].end() if i else 0)
        clause = _read_clause(scene, left, cluster, limit, last)
        if clause is None:
            continue
        last = clause if clause.giver is not None else replace(clause, giver=giver)
        giver = last.giver
        first, end = marked.span(cluster)
        named = {item.first for item in marked.items[first:end] if item.symbol == "A"}
        yield from _awards(scene, last, [honour for honour in honours if honour.first in named])


def _read_clause(scene: _Scene, left: int, cluster: re.Match[str], limit: int, last: _Clause | None) -> _Clause | None:
    """Read the words on both sides of an award: its giver, the verb, its recipients."""
    text = scene.text
    start, end = cluster.span()
    left = max(left, text.rfind(" ; ", 0, start) + 1)
    if (gave := _BESIDES.search(text, left, start)) and (match := _ARE.match(text, end, limit)) is not None:
        return _clause(scene, gave, _listed(scene, match), "awards/received", left, end, match.end())
    if (match := _RECEIVED.search(text, left, start)) is not None:
        recipients = _subjects(scene, match, left)
        return _clause(scene, match, recipients, "awards/received", left, end, end)
    if (match := _GAVE_TO.search(text, left, start)) is not None and (recipients := _listed(scene, match)):
        return _clause(scene, match, recipients, "awards/given", left, end, end)
    if (match := _GAVE_PRONOUN.search(text, left, start)) is not None:
        person = find_person_before(scene.reading, scene.marked, match.start(), match["who"])
        return _clause(scene, match, [person] if person is not None else [], "awards/given", left, end, end)
    if (match := _GIVEN.match(text, end, limit)) is not None:
        stop = _list_end(text, match, limit)
        return _clause(scene, match, _listed(scene, match, stop), "awards/received", left, end, stop)
    if (match := _TO.match(text, end, limit) or _AT_ONCE.match(text, end, limit)) is not None:
        gave = _GAVE.search(text, left, start)
        again = last is not None and last.rule == "awards/given" and _AGAIN.fullmatch(text, left, start)
        if gave is not None or again:
            stop = _list_end(text, match, limit)
            return _clause(scene, gave or match, _listed(scene, match, stop), "awards/given", left, end, stop)
    if last is not None and last.rule == "awards/received" and _AGAIN.fullmatch(text, left, start):
        return replace(last, end=end)
    return None


def _clause(
    scene: _Scene,
    match: re.Match[str],
    recipients: Sequence[Mention | Group],
    rule: str,
    left: int,
    award_end: int,
    end: int,
) -> _Clause | None:
    """The clause, unless nobody receives or it is only intended."""
    verb_end = match.end("verb")
    clause_start = left if match.start("verb") >= left and verb_end <= award_end else award_end
    if not recipients or _OFF.search(scene.text, clause_start, verb_end):
        return None
    if verb_end > award_end and _OFF.search(scene.text, left, award_end):
        return None
    return _Clause(tuple(recipients), _giver(scene, match, left, award_end), rule, left, end)


def _list_end(text: str, match: re.Match[str], limit: int) -> int:
    """Where a list ends; its last name may be the subject of what follows: cho ông A, bà B nhận …"""
    start, end = match.span("list")
    if _NEXT_ACTS.match(text, end, limit):
        cut = max(text.rfind(join, start, end) for join in (" , ", " ; ", " và "))
        return cut if cut > 0 else end
    return end


def _listed(scene: _Scene, match: re.Match[str], end: int | None = None) -> list[Mention | Group]:
    """The recipients that a match lists."""
    start = match.start("list")
    return list(read_list(scene.marked, scene.groups, start, match.end("list") if end is None else end))


def _subjects(scene: _Scene, match: re.Match[str], left: int) -> list[Mention | Group]:
    """Who receives: the list before the verb, else the person whom a pronoun means, else the sentence's subject."""
    text = scene.text
    if match["list"]:
        start = match.start("list")
        if _governed(text, start) or match["list"].startswith(("cho ", "tới ")):
            comma = text.find(" , ", start, match.end("list"))
            start = comma + 3 if comma >= 0 else match.end("list")
        listed = list(read_list(scene.marked, scene.groups, start, match.end("list")))
        grouped = bool(listed) and isinstance(listed[-1], Group)
        first = _SYMBOL.search(text, start)
        if listed and (grouped or (first and first.group() == "L")) and not _opens(text, start):
            return []
        if listed and (grouped or not _CROWD.search(match["aside"])) and " khi " not in f"{match['aside']} ":
            return listed
    before = text[left : match.start("verb")]
    if _CROWD.search(before[-60:]) or "U" in before or not _ADVERBS.fullmatch(before):
        return []
    if (pronoun := _PRONOUN.search(before)) is not None:
        person = find_person_before(scene.reading, scene.marked, match.start("verb"), pronoun["who"])
        return [person] if person is not None else []
    for subject in _SUBJECT.finditer(text, 0, match.start("verb")):
        if subject["who"] and not subject["before"]:
            person = find_person_before(scene.reading, scene.marked, subject.start(), subject["who"])
            return [person] if person is not None else []
        if subject["subject"] and not _PREPOSITIONS.match(subject["before"] or ""):
            named = name_recipient(scene.tape, scene.marked.at(subject.start("subject")))
            return [named] if named is not None else []
    return []


def _opens(text: str, list_start: int) -> bool:
    """Whether a clause can begin where a list's first symbol stands, so that it is a subject and no object."""
    first = _SYMBOL.search(text, list_start)
    before = text[: first.start() if first else list_start].split()
    return not before or _OPENINGS.match(before[-1]) is not None


def _governed(text: str, start: int) -> bool:
    """Whether a preposition stands before a place of the text: it is no subject."""
    before = text[:start].split()
    return bool(before) and _PREPOSITIONS.match(before[-1]) is not None


def _giver(scene: _Scene, match: re.Match[str], left: int, award_end: int) -> Mention | None:
    """The giver: named after the award, beside a passive verb, on whose behalf somebody acts, or the subject."""
    text = scene.text
    spans: list[int] = []
    if source := _SOURCE.match(text, award_end):
        spans.append(source.start("giver"))
    if "giver" in match.groupdict() and match["giver"]:
        spans.append(match.start("giver"))
    elif match.re in (_GAVE, _GAVE_TO, _GAVE_PRONOUN):
        if behalf := _ON_BEHALF.search(text, left, match.start("verb")):
            spans.append(behalf.start("giver"))
        found = re.finditer(r"[NBTL](?= )", text[left : match.start("verb")])
        spans.extend(reversed([left + m.start() for m in found if not _governed(text, left + m.start())]))
    givers = (name_giver(scene.tape, scene.marked.at(at)) for at in spans)
    return next((giver for giver in givers if giver is not None), None)


def _awards(scene: _Scene, clause: _Clause, honours: Sequence[Honour]) -> Iterator[Award]:
    """Yield every award of a clause for every recipient, with the clause as evidence."""
    sentence = scene.tape.line.sentence
    start, end = scene.marked.stored(clause.start, clause.end)
    outside = [*(r for r in clause.recipients if isinstance(r, Mention)), *([clause.giver] if clause.giver else [])]
    inside = [mention for mention in outside if sentence.start <= mention.start < sentence.end]
    evidence = Evidence(
        start=min([start, *(mention.start for mention in inside)]),
        end=max([end, *(mention.end for mention in inside)]),
        rule=clause.rule,
    )
    for honour in honours:
        for recipient in clause.recipients:
            if isinstance(recipient, Group):
                yield Award(
                    giver=clause.giver,
                    award=honour.name,
                    group=recipient.kind,
                    count=recipient.count,
                    evidence=evidence,
                )
            elif clause.giver is None or recipient.name != clause.giver.name:
                yield Award(giver=clause.giver, award=honour.name, recipient=recipient, evidence=evidence)
