"""Clauses that say who received an award: active and passive, the award before the verb or after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.facts.award.givers import HANDED, read_giver
from kg.facts.award.recipients import IN_BRACKETS, LIST, WORD, find_person_before, read_list
from kg.facts.award.scenes import Scene
from kg.facts.award.subjects import read_subjects
from kg.facts.groups import Group
from kg.facts.model import Mention

_TAKE = r"(?<!công )(?<!xác )(?<!ghi )(?<!thừa )(?<!chứng )⟨takes-award⟩"
_GIVER = r"(?:(?:chính|phía|lãnh đạo|đồng chí|ông|bà) )*(?P<giver>[BTNLCO]) (?:(?:và|,) [BTNLCO] )*"
_CLUSTER = re.compile(r"\bA(?:(?: của [BTL])?(?: ,| và| cùng| kèm| kèm theo| cùng với)(?: \d+| các)? A)*\b")
# Left of the award: N đã vinh dự được B trao tặng | 4 tập thể và 6 cá nhân nhận
_RECEIVED = (
    rf"(?:(?P<list>{LIST})(?:{IN_BRACKETS})?(?P<aside>(?:(?: thuộc| của| tại|(?<=G)) [BL])?(?: {WORD}){{0,14}}?|(?<=G)(?: {WORD}){{0,28}}?) )?"
    rf"(?P<verb>\b(?:được (?:{_GIVER})?(?:⟨solemnly⟩ )*⟨gives-award⟩|{_TAKE})) (?:{WORD} ){{0,8}}$"
)
# trao tặng ông N | tặng 4 tập thể và 6 cá nhân
_GAVE_TO = rf"(?P<verb>\b⟨gives-award⟩) (?:cho )?(?P<list>{LIST}) (?:{WORD} ){{0,12}}?$"
_GAVE_PRONOUN = r"(?P<verb>\b⟨gives-award⟩) (?:cho )?(?P<who>ông|bà) $"
_GAVE = rf"(?P<verb>\b⟨gives-award⟩) (?:{WORD} ){{0,8}}$"
_AGAIN = (
    rf" ?(?:, người (?:(?!(?:được|nhận|⟨gives-award⟩) )(?:{WORD}|[LC]) ){{1,20}}(?=, và )|(?:của|thuộc) (?:{WORD}|[BL]) (?=, ))?"
    rf"(?:[,;] )?(?:(?:và|cùng|còn|[,;]) )?(?:\d+ )?"
)
# Right of the award: của B được trao cho | cho
_OF = (
    r"(?: (?:của|do) (?:các )?[BTNLCO](?:(?: và| ,)(?: của)? [BTNLCO])*)?"
    rf"(?:(?! (?:cho|được|vì|nhằm|nhận) )(?: của [BTNLCO]| [LC]| {WORD})){{0,12}}?"
)
_GIVEN = rf"{_OF}(?P<verb>(?: {WORD}){{0,3}}? (?:được (?:{_GIVER})?(?:⟨solemnly⟩ )*(?:⟨gives-award⟩|gửi)|(?:đến|về|tới) tay|về với|thuộc về))(?: cho| đến| tới)? (?P<list>{LIST})"
_TO = rf"(?P<verb>{_OF}) (?:(?:⟨gives-award⟩ )?(?:cho|đến|tới|(?:lên|vào) (?:(?:(?!cho |của ){WORD} ){{1,5}}(?:cho|của)|(?:ngực )?(?:áo )?(?:cho|của)?))|⟨gives-award⟩|vinh danh|tôn vinh) ?(?P<list>{LIST})"
_TO_PRONOUN = rf"(?P<verb>{_OF} (?:cho|tặng)) (?P<who>ông|bà)(?= )"
_AT_ONCE = rf"(?P<verb>) (?=[GN])(?P<list>{LIST})"  # tặng Bằng khen 4 tập thể, truy tặng Bằng khen giáo sư N
# Who takes what is given to companies and other groups: N nhận A trong lễ vinh danh 50 công ty
_HONOURS_GROUP = r"\bvinh danh (?:“ |\" |các )?G"
# Được nhận Bằng khen còn có N: the verb before the award, its subject after it
_BESIDES = (
    r"(?:^|[,;.] |\b(?:cũng|cùng) |\b(?:người|cá nhân|vị|đơn vị|tập thể|tổ chức|danh sách)(?: (?:thứ|đầu|duy) [^\sA-Z.;,]+)? )"
    r"(?P<verb>(?:(?:vinh dự )?được )?(?:nhận|đón nhận|trao|trao tặng|tặng)) $"
)
_ARE = rf"{_OF} (?:còn )?(?:có|gồm|là)(?: có)?(?: :)? (?P<list>{LIST})"
# 4 cá nhân được trao A , gồm N , N , N và N
_NAMED_AFTER = rf"{_OF} ,(?: trong đó)? (?:gồm(?: có)?|bao gồm|đó là|là)(?: :)? (?P<list>{LIST})"
_FOR_OTHERS = rf"{_OF} cho "
# B đón nhận 8 A do T trao tặng cho 6 tập thể: those get them
_FOR_GROUPS = rf"(?: {WORD}| [BTLC]){{0,12}}? cho (?:các )?(?=G)(?P<list>{LIST})"
_NEXT_ACTS = (
    r"(?: (?:thuộc|của|tại) [BL])? (?:(?:đã|cũng|vinh dự|còn|thì|quyết định) )*(?:được|nhận|đón nhận|⟨gives-award⟩)\b"
)
# Who only takes it for somebody else: nhận Bằng khen của cha mình, … truy tặng cho chồng
_FOR_KIN = rf"(?: (?:{WORD}|[BCTLN])){{0,6}}? (?:cho|của|thay|thay mặt|thay cho) (?:người )?⟨relative⟩\b"
_NAMED = re.compile(r"(?:và )?[NBO]\b")
_OFF = r"\b(?:⟨no-award-yet⟩|đề nghị(?! và (?:đã )?được))\b(?!.*\bđã\b)"


@dataclass(frozen=True, slots=True)
class Clause:
    """What a clause says, and the stretch of the scene's text that says it."""

    recipients: tuple[Mention | Group, ...]
    giver: Mention | None
    rule: str
    start: int
    end: int
    sourced: bool = False  # whether words after the award say whose it is, readable or not


def find_clusters(text: str) -> list[tuple[int, int]]:
    """Return where the awards of a scene's text begin and end; those that a conjunction joins are one."""
    return [match.span() for match in _CLUSTER.finditer(text)]


def read_clause(scene: Scene, left: int, cluster: tuple[int, int], limit: int, last: Clause | None) -> Clause | None:
    """Read the words on both sides of an award: its giver, the verb, its recipients."""
    start, end = cluster
    left = max(left, _clause_start(scene.text, start))

    def before(template: str) -> re.Match[str] | None:
        return scene.pattern(template).search(scene.text, left, start)

    def after(template: str) -> re.Match[str] | None:
        return scene.pattern(template).match(scene.text, end, limit)

    again = last is not None and scene.pattern(_AGAIN).fullmatch(scene.text, left, start) is not None
    received = last is not None and last.rule == "awards/received"
    if (gave := before(_BESIDES)) and (match := after(_ARE)):
        return _clause(scene, gave, _listed(scene, match), "awards/received", left, end, match.end())
    if match := before(_RECEIVED):
        if scene.text.endswith("lễ ", 0, match.start("verb")) and after(_FOR_OTHERS):
            return None  # B tổ chức lễ đón nhận A cho …
        groups = after(_FOR_GROUPS)
        recipients = read_subjects(scene, match, left) if groups is None else _listed(scene, groups)
        members = _members(scene, recipients, end, limit)
        return _clause(scene, match, members or recipients, "awards/received", left, end, end)
    if (match := before(_GAVE_TO)) and (recipients := _listed(scene, match)):
        return _clause(scene, match, recipients, "awards/given", left, end, end)
    if match := before(_GAVE_PRONOUN):
        return _clause(scene, match, _meant(scene, match, left), "awards/given", left, end, end)
    if match := after(_GIVEN):
        stop = _list_end(scene, match, limit)
        return _clause(scene, match, _listed(scene, match, stop), "awards/presented", left, end, stop)
    gave = before(_GAVE)
    if (match := after(_TO) or after(_AT_ONCE)) and (gave or (again and not received)):
        stop = _list_end(scene, match, limit)
        return _clause(scene, gave or match, _listed(scene, match, stop), "awards/given", left, end, stop)
    if gave and (match := after(_TO_PRONOUN)):
        return _clause(scene, gave, _meant(scene, match, left), "awards/given", left, end, match.end())
    return replace(last, end=end) if last is not None and received and again else None


def _clause_start(text: str, end: int) -> int:
    """Where the clause begins that a position is in; a semicolon between two names does not end one."""
    at = text.rfind(" ; ", 0, end)
    while at >= 0 and text[at - 1 : at] in ("N", "B", "O") and _NAMED.match(text, at + len(" ; ")):
        at = text.rfind(" ; ", 0, at)
    return at + 1


def _members(scene: Scene, recipients: Sequence[Mention | Group], start: int, limit: int) -> list[Mention | Group]:
    """Who the words after an award say that the one counted group is, if they name as many."""
    group = recipients[0] if len(recipients) == 1 else None
    found = scene.pattern(_NAMED_AFTER).match(scene.text, start, limit) if isinstance(group, Group) else None
    named = _listed(scene, found) if found is not None else []
    return named if isinstance(group, Group) and len(named) == group.count else []


def _meant(scene: Scene, match: re.Match[str], left: int) -> list[Mention | Group]:
    """The person whom a pronoun means, unless it is a form of address before a name that nobody could read."""
    item = scene.marked.at(match.end() + 1)
    if match.end() + 1 < len(scene.text) and scene.tape.line.words.capital(item.first):
        return []
    person = find_person_before(scene.reading, scene.marked, match.start("who"), match["who"])
    return [person] if person is not None else []


def _clause(
    scene: Scene,
    match: re.Match[str],
    recipients: Sequence[Mention | Group],
    rule: str,
    left: int,
    award_end: int,
    end: int,
) -> Clause | None:
    """The clause, unless nobody receives or it is only intended."""
    verb_end = match.end("verb")
    clause_start = left if match.start("verb") >= left and verb_end <= award_end else award_end
    if not recipients or scene.pattern(_OFF).search(scene.text, clause_start, verb_end):
        return None
    if verb_end > award_end and scene.pattern(_OFF).search(scene.text, left, award_end):
        return None
    if rule == "awards/received" and scene.pattern(_FOR_KIN).match(scene.text, award_end):
        return None
    if match["verb"] == "nhận" and scene.pattern(_HONOURS_GROUP).search(scene.text, award_end):
        recipients = [
            recipient for recipient in recipients if isinstance(recipient, Group) or recipient.kind != "person"
        ]
    if _names_another(scene, award_end):
        recipients = [recipient for recipient in recipients if not isinstance(recipient, Group)]
    active = match.re in map(scene.pattern, (_GAVE, _GAVE_TO, _GAVE_PRONOUN))
    giver = read_giver(scene, match, left, award_end, active=active)
    rule = HANDED if giver.handed else rule
    sourced = scene.text.startswith(" của ", award_end)
    return Clause(tuple(recipients), giver.mention, rule, left, end, sourced) if recipients else None


def _names_another(scene: Scene, award_end: int) -> bool:
    """Whether another award follows that nobody here knows, so that it is open how many got which."""
    if not scene.text.startswith(" và ", award_end):
        return False
    item = scene.marked.at(award_end + len(" và "))
    return item.ref is None and item.symbol.islower() and scene.tape.line.words.capital(item.first)


def _list_end(scene: Scene, match: re.Match[str], limit: int) -> int:
    """Where a list ends; its last name may be the subject of what follows: cho ông A, bà B nhận …"""
    text, (start, end) = scene.text, match.span("list")
    if scene.pattern(_NEXT_ACTS).match(text, end, limit):
        cut = max(text.rfind(join, start, end) for join in (" , ", " ; ", " và "))
        return cut if cut > 0 else end
    return end


def _listed(scene: Scene, match: re.Match[str], end: int | None = None) -> list[Mention | Group]:
    """The recipients that a match lists."""
    start = match.start("list")
    return list(read_list(scene.marked, scene.groups, start, match.end("list") if end is None else end))
