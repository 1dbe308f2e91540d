"""How an office is held, by the verbs around it: elected, re-elected, former, or nothing said."""

import re
from collections.abc import Sequence

from kg.facts.model import Change, Standing
from kg.mentions.refs import TitleRef
from kg.mentions.tape import Tape

CONGREGATING = frozenset(
    {"FriendshipUnion", "FriendshipAssociation", "MassOrganisation"}
)  # bodies that hold congresses
_CLAUSE = re.compile(r"[.;:]|\bN\b|\bT\b")
_JOINT = re.compile(r" (?:,|và|đồng thời) ")
_LEAVES = r"\b⟨leaves-office⟩\b"
_ONCE = re.compile(
    r"\b(?:từng|nguyên)\b(?!.* , )|\btrước (?:khi|lúc)\b|\btrước (?:đây|đó)\b(?!.* , )|"
    r"\b(?:trong|suốt) (?:thời gian|nhiệm kỳ|những năm) +(?:làm|giữ|là|đảm)|(?<!đồng )\bthời +(?:làm|giữ|là|đảm)|\btiền nhiệm (?:của \S+ )?là\b"
)
_AT_THAT_TIME = r"(?<!trong )\b⟨at-that-time⟩ (?:là|đang|giữ|làm|đảm)\b|(?<!trong )\b⟨at-that-time⟩\s*$"
# What somebody was at a time told before: trước khi làm T , N là T ; trước đó , N giữ chức T ; thời điểm đó , N là T
_EARLIER = r"(?:\btrước (?:khi|lúc) [^.;N]*|\b(?:trước đó|trước đây|(?<!trong )⟨at-that-time⟩)) , (?:thì )?$"
# What somebody was while something else went on: khi N còn làm T ; tại thời điểm bầu cử , N là T
_WHILE = r"\b(?:⟨while⟩ $|(?:tại |vào |ở )?thời (?:điểm|kỳ) (?!này|nay|hiện)[^.;:]*, $)"
_HELD = r"^ +(?:còn |đang |vẫn )*(?:⟨serves⟩|là|làm|giữ|kiêm)\b"
# N đã kinh qua các chức vụ T , T
_CAREER = r"\b(?:đã|lần lượt|đều) (?:\S+ )?⟨holds-in-turn⟩ (?:qua )?(?:các|nhiều)\b|\b⟨goes-through⟩\b"
# N giữ chức T 4 năm trước khi nghỉ ; N làm T trong 8 tháng
_UNTIL = r"(?: [^NT.;,\s]+){0,3}? (?:trước (?:khi|lúc)\b|trong (?:suốt )?(?:hơn |gần |khoảng )?\S+ (?:năm|tháng)\b(?! (?:nay|qua)))"
_AGAIN = re.compile(r"\b(?:tái|tiếp tục|bầu lại|lại được|lần thứ (?:hai|ba) (?:liên tiếp )?(?:làm|giữ|đảm))\b")
_OVER = re.compile(
    r"\b(?:từ|giai đoạn|trong|tháng|năm) (?:(?:năm|tháng|khoảng|những|đầu|cuối|giữa) )*[\d/ ]+? (?:đến|tới|-|–) (?:(?:năm|tháng|đầu|cuối|giữa|hết) )*(?P<end>[\d/ ]*\d)"
)
_PERIOD = re.compile(
    r" (?:, )?(?:trong )?(?:giai đoạn|từ năm|từ) [\d/ ]+? (?:-|–|đến|tới) (?:(?:năm|tháng) )*(?P<end>[\d/ ]*\d)"
)
_ELECTED = r"\b(?:⟨elects⟩|dồn phiếu|bỏ phiếu|được cử|cử (?:giữ|làm)|được (?:\w+ ){0,3}chọn|chọn\s+(?:làm|giữ)|(?:trọn|số|tuyệt đối|100 %) (?:số )?phiếu)\b"
# Verbs that say nothing of how an office is come by, after an election: N được bầu làm T , N làm T ; hai T là N , N
_BARE = r"^(?!.*\b(?:hiện|(?:còn|vẫn|đang) (?:là|giữ|làm|kiêm))\b)[^A-Z]*\b(?:⟨takes-office⟩|⟨serves⟩|kiêm|tiếp tục là|là|gồm|:|giao cho|trao cho|thuộc về|có)\b[^A-Z]*$"
# No election by these: phiếu tín nhiệm, các chức danh do B bầu
_NO_ELECTION = re.compile(
    r"\b(?:phiếu bầu|(?:số |lấy )?phiếu (?:\W )?tín nhiệm|bầu cử|ông bầu|do (?:[^,.;\s]+ ){1,6}bầu)\b"
)
_ELECTS = r"\b(?:⟨elects⟩|chọn ra|ra mắt ban chấp hành)\b"
_APPOINTED = r"\b(?:⟨appoints⟩|⟨approves⟩)\b(?! ⟨punishes⟩\b)"
_APPOINTS = frozenset({"Department", "Ministry", "MilitaryUnit", "GovernmentBody", "DiplomaticMission"})
_YEAR = 4  # digits
_TRUSTED = re.compile(r"\b(?:tín nhiệm|niềm tin)\b")  # được đại biểu tín nhiệm giữ chức T
_NAMES = r"\b⟨appoints⟩\b"
_SENT = r"\b(?:bổ nhiệm|⟨transfers⟩)\b"
_TAKES = r"\b⟨takes-office⟩\b"
# An office that is only foreseen: dự kiến … giữ chức T là N; giới thiệu để bầu làm T
_FORESEEN = (
    r"\b(?:nếu|giả sử|dự kiến|(?:sẽ|sắp) (?:\w+ ){0,2}?(?:là|⟨elects⟩|⟨appoints⟩|⟨takes-office⟩|⟨serves⟩|phê chuẩn)|"
    r"giới thiệu (?:để )?(?:bầu|ứng cử|làm|giữ)|để (?:[^.;,]{1,40} )?bầu|ứng cử|đề cử|"
    r"(?:không|chưa) (?:công nhận|phê chuẩn|được|bổ nhiệm|tái đắc cử|⟨elects⟩))\b"
)
_REVOKED = r"\b⟨revokes⟩ (?:\S+ ){0,4}?quyết định\b"
_PLANNED = r"\b(?:⟨planned⟩|xem xét|yêu cầu|xin)\b"
# N đang làm T đã bị xử lý cách chức ; N là T đã xin thôi việc và đã được chấp thuận
_SINCE_LEFT = (
    r"(?: ,)? (?:(?:⟨done⟩|xử lý|kỷ luật|bằng|hình thức) )+(?:⟨dismisses⟩|⟨leaves-service⟩|⟨leaves-an-office⟩)\b(?! (?:⟨office⟩ )?T)|"
    r"(?: ,)? (?:đã )?xin ⟨leaves-service⟩ (?:[^NT.;,\s]+ ){0,2}đã được (?:chấp thuận|đồng ý)\b"
)
_SUBORDINATE = re.compile(r"\b(?:sau|trước) khi\b|\bkhi\b")  # … được tiếp tục thực hiện sau khi | N được bổ nhiệm
_BEFORE = re.compile(r"\btrước (?:khi|lúc)\b")


def is_foreseen(tape: Tape, match: re.Match[str]) -> bool:
    """Whether the words only plan or refuse an office: nobody holds it by them."""
    clause, own = _clause(tape, match)
    return tape.search(_FORESEEN, f"{clause.rpartition(' , ')[2]}{own}") is not None


def _clause(tape: Tape, match: re.Match[str]) -> tuple[str, str]:
    """What the clause says before a match, and what the match says itself."""
    before = tape.text[max(0, match.start() - 60) : match.start()]
    cut = [found.end() for found in _CLAUSE.finditer(before)]
    return before[cut[-1] if cut else 0 :], match.group().replace("N", " ").replace("T", " ")


def read_standing(
    tape: Tape, match: re.Match[str], titles: Sequence[TitleRef], earlier: Sequence[Tape]
) -> tuple[Standing, Change | None]:
    """What the verbs say: those after the name and those before it in the same clause, else in what was said before."""
    clause, own = _clause(tape, match)
    verbs = clause + own
    if tape.search(_REVOKED, clause):  # đề nghị thu hồi quyết định bổ nhiệm N làm T
        return ("incumbent", None) if tape.search(_PLANNED, clause) else ("former", "ends")
    told_how = tape.search(_ELECTED, own) or tape.search(_APPOINTED, own)
    if not told_how and tape.search(_EARLIER, tape.text[: match.start()]):
        return "former", None
    if tape.search(_BARE, verbs) and not (tape.search(_APPOINTED, verbs) or _only_says(verbs, titles)):
        told = " ".join((*(tape.text for tape in earlier), tape.text[: match.start()]))
        told = _NO_ELECTION.sub("", told)
        if _ago(tape, _ELECTS, told) < _ago(tape, _SENT, told) and _may_be_elected(titles):
            verbs += " bầu"
        elif tape.search(_TAKES, own) and tape.search(_NAMES, tape.text[: match.start()]):
            verbs += " chỉ định"  # N được chỉ định giữ chức T ; N giữ chức T
    if tape.search(_LEAVES, _JOINT.split(clause)[-1] + own):  # … thôi giữ T để nghỉ hưu , bầu N giữ T
        return ("incumbent", None) if tape.search(_PLANNED, own) else ("former", "ends")
    if _ONCE.search(verbs) or tape.search(_AT_THAT_TIME, verbs) or _is_over(tape, match):
        return "former", None
    if not told_how and tape.pattern(_SINCE_LEFT).match(tape.text, match.end()):
        return "former", "ends"
    if not told_how and (_was(tape, clause, own) or tape.pattern(_UNTIL).match(tape.text, match.end())):
        return "former", None
    if _AGAIN.search(_SUBORDINATE.split(clause)[-1] + own):
        return "re-elected", "begins"
    after = _BEFORE.split(tape.text[match.end() : match.end() + 70].split(" ; ")[0].split("N")[0])[0]
    if tape.search(_ELECTED, verbs) or tape.search(_ELECTED, _NO_ELECTION.sub("", after)):
        return "elected", "begins"
    if tape.search(_APPOINTED, verbs):
        return "incumbent", "begins"
    return ("elected", "begins") if _TRUSTED.search(verbs) else ("incumbent", None)


def _was(tape: Tape, clause: str, own: str) -> bool:
    """Whether an office is told of a time that the clause before it sets, or in the course of a career."""
    if tape.search(_CAREER, own):
        return True
    return tape.search(_WHILE, clause) is not None and tape.search(_HELD, own) is not None


def _ago(tape: Tape, template: str, text: str) -> int:
    """How far before the end of a text the last of such words begins: farther than its beginning if there is none."""
    return len(text) - max((found.start() for found in tape.pattern(template).finditer(text)), default=-1)


def _is_over(tape: Tape, match: re.Match[str]) -> bool:
    """Whether a period is told with an office and had ended when it was told: từ năm 2006 đến 2009, ông N giữ chức T."""
    before = tape.text[: match.start()]
    found = _OVER.search(before.rpartition("N")[2]) or _PERIOD.match(tape.text, match.end())
    if found is None:
        return False
    told, end = tape.line.sentence.article.published, found.group("end")[-4:]
    return len(end) == _YEAR and end.isdigit() and (told is None or end < told[:_YEAR])


def _may_be_elected(titles: Sequence[TitleRef]) -> bool:
    """Whether a title is none that only appointments give: N trở thành Giám đốc Sở, after what an election tells."""
    return not any(
        title.body is not None and title.body.head is not None and title.body.head.sort in _APPOINTS for title in titles
    )


def _only_says(verbs: str, titles: Sequence[TitleRef]) -> bool:
    """Whether words tell who somebody is, with a title of another body than congresses elect: N là Phó Trưởng ban Dân vận."""
    head = titles[0].body.head if titles and titles[0].body is not None else None
    return verbs.strip() == "là" and head is not None and head.sort not in CONGREGATING
