"""Who leaves an office, and who comes after: relieved, retired, replaced; predecessors and successors."""

import re
from collections.abc import Iterator
from typing import Final

from kg.mentions.refs import TitleRef
from kg.mentions.tape import Item, Tape

LEFT_TOO: Final = "roles/left-too"
_OFFICE = r"(?:(?:các )?⟨office⟩ )?"
_REPLACED = r"(?<!tranh cử )(?<!tranh cử chức )(?P<titles>T) (?:\( [^()NTB]{1,40} \) )?(?:[^NTB.;()\s]+ ){0,9}?⟨replaces⟩ (?P<people>N)"
_REVOKES = r"(?:thu hồi|hủy|hủy bỏ) (?:các )?quyết định bổ nhiệm"
_RELIEVED = rf"(?:⟨relieves⟩|⟨dismisses⟩|{_REVOKES}) (?:\S+ )?{_OFFICE}(?P<titles>T)(?: [^NTB.;\s]+){{0,8}}? (?:đối với|của|với) (?P<people>N)"
_RETIRED = r"(?P<people>N) (?:[,-] )?(?:(?:đã|vừa|vừa được|được|xin|sẽ|chính thức|về|mới) )*⟨retires⟩\b"
# quyết định nghỉ hưu đối với N , T
_SENT_HOME = re.compile(
    r"\b(?:nghỉ hưu|nghỉ công tác|nghỉ chế độ) (?:[^NTB.;\s]+ ){0,5}?(?:đối với|cho|của) (?P<people>N)"
)
_RESIGNED = (
    rf"(?P<people>N) (?:[^NT.;\s]+ ){{0,16}}?(?:⟨resigns⟩|(?:bị|chịu|hình thức|kỷ luật) (?:[^NTB.;,\s]+ ){{0,5}}?(?:⟨dismisses⟩|{_REVOKES}))"
    rf"(?: giữ| làm| đảm nhiệm| là)? {_OFFICE}(?P<titles>T)(?!(?: [^NTB.;,\s]+){{0,8}}? (?:đối với|của|với) N)"
)
# Who is dismissed, with titles beside the name: quyết định cách chức N , T · N , T , bị cách chức
_DISMISSED = (
    r"\b⟨dismisses⟩(?: đối với| với)? (?P<people>N)(?! (?:[^NTB.;,\s]+ ){0,3}(?:đối với|làm|giữ))|"
    r"(?P<dismissed>N)(?: ,)? (?:(?:đã|vừa|mới) )?bị ⟨dismisses⟩(?! (?:chức|[^NTB.;,\s]+ )?T)"
)
# The same person leaves what the sentence goes on with: cách chức T , … và cho thôi giữ chức T
_ALSO = (
    rf"(?: (?:[^NTB.\s]+|B)){{0,12}}? (?:⟨dismisses⟩|thôi(?: giữ)?|thôi làm) {_OFFICE}(?P<titles>T)"
    r"(?!(?: [^NTB.;,\s]+){0,8}? (?:đối với|của|với) N)"
)
_DISMISSES = r"\b⟨dismisses⟩ T"  # from all that the list names
# N , được bầu thay N làm T: the second leaves what the first takes.
_IN_PLACE_OF = (
    rf"(?P<successor>N)(?: ,)? (?:[^NTB.;\s]+ ){{0,4}}?⟨replaces⟩ (?P<people>N)(?: ,)? "
    rf"(?:⟨takes-office⟩|⟨serves⟩|ở|trên) {_OFFICE}(?P<titles>T)"
)
# Thay N , N được bầu làm T: the first leaves what the second takes.
_INSTEAD = re.compile(r"\bthay(?: thế| cho)? (?P<people>N) , N (?:[^NTB.;\s]+ ){0,12}?(?P<titles>T)")
# Who is sent elsewhere leaves a full-time post: điều động N , T đến nhận công tác tại B · N , T , được luân chuyển giữ chức T
_MOVED = (
    r"\b⟨transfers⟩(?: (?:và|,|bổ nhiệm|phân công|chỉ định|đồng chí))* (?P<people>N)(?: ,| -)? "
    r"(?:sang|đến|về|nhận|làm|giữ|tham gia|vào)\b|"
    r"(?P<moved>N)(?: ,)? (?:(?:đã|vừa|vừa được|được|bị|mới|B) )+⟨transfers⟩\b(?! đến nay)"
)
# The outcome of an election is approved: phê chuẩn kết quả bầu chức vụ T nhiệm kỳ … đối với N
_APPROVED = (
    rf"(?<!miễn nhiệm )\b(?:bầu(?: bổ sung)?) {_OFFICE}(?P<titles>T)(?: [^NTB.;\s]+){{0,8}}? đối với (?P<people>N)"
)
# These speak of the office that was named last.
_PREDECESSOR = re.compile(r"(?<!hai )(?<!các )(?<!những )\bngười tiền nhiệm(?: của [^N\s]+)?(?: ,| là)* (?P<people>N)")
_SUCCESSOR = re.compile(
    r"\bngười (?:được )?(?:[^NTB.;\s]+ ){0,3}?(?:thay|thay thế|kế nhiệm|kế tục)(?: [^NTB.;,\s]+){0,3} là (?P<people>N)|"
    r"\b(?:bầu|(?<!tiến )(?<!đề )cử) (?P<chosen>N)(?: ,)? (?:thế chỗ|thay thế|thay|kế nhiệm|kế tục)\b(?! N| mặt)|"
    r"(?P<instead>N) (?:[^NTB.;\s]+ ){0,6}?(?:bầu|cử|chọn|chỉ định|bổ nhiệm) (?:[^NTB.;\s]+ ){0,2}?(?:thay|kế nhiệm|thế)(?: thế| cho)? (?:ông|bà)\b"
)
# Who is only to leave still holds the office: được đề nghị miễn nhiệm T, sắp rời T, sẽ bầu T thay N
_PLANNED = r"(?<!theo )\b(?:⟨planned⟩|đang đợi|đang chờ|đang làm|tờ trình)\b(?!.*[.;:,])"
# No office changes hands without one of these: most sentences hold none.
_CHANGES = (
    r"\b(?:⟨replaces⟩|⟨relieves⟩|⟨dismisses⟩|⟨resigns⟩|⟨retires⟩|⟨transfers⟩|⟨appoints⟩|bầu|cử|thế|chọn|tiền nhiệm|kế tục|"
    r"thu hồi|hủy|hủy bỏ)\b"
)
_REACH = 80  # characters of the tape
Titles = tuple[Tape, tuple[TitleRef, ...]]


def changes_hands(tape: Tape) -> bool:
    """Whether a sentence may say that somebody leaves an office or comes into one."""
    return tape.search(_CHANGES) is not None


def find_departures(tape: Tape, earlier: Tape | None) -> Iterator[tuple[Item, Titles, str, bool]]:
    """Yield who leaves which titles of which sentence, the rule that says so, and whether that is only planned.

    `earlier` is the sentence before.
    """
    for pattern, rule in (
        (_REPLACED, "replaced"),
        (_IN_PLACE_OF, "in-place-of"),
        (_INSTEAD, "in-place-of"),
        (_RELIEVED, "relieved"),
        (_RESIGNED, "resigned"),
    ):
        for match in tape.find(pattern):
            titles = tape.group(match, "titles")[0].titles
            left = titles if tape.search(_DISMISSES, match.group()) else titles[-1:]
            yield _person(tape, match), (tape, left), f"roles/{rule}", _is_planned(tape, match)
            if rule in ("relieved", "resigned"):
                for also in _others_left(tape, match.end()):
                    yield _person(tape, match), (tape, also), LEFT_TOO, _is_planned(tape, match)
    for match in tape.find(_DISMISSED):
        person = (tape.group(match, "people") or tape.group(match, "dismissed"))[0]
        yield person, (tape, person.titles), "roles/dismissed", _is_planned(tape, match)
    for pattern in (_RETIRED, _SENT_HOME):
        for match in tape.find(pattern):
            yield (person := _person(tape, match)), (tape, person.titles), "roles/retired", False
    for match in tape.find(_PREDECESSOR):
        yield _person(tape, match), _last_title(tape, earlier, match.start()), "roles/predecessor", False


def _others_left(tape: Tape, at: int) -> Iterator[tuple[TitleRef, ...]]:
    """Yield the titles that a sentence goes on to take from somebody, each after a verb of its own."""
    also = tape.pattern(_ALSO)
    while (match := also.match(tape.text, at)) is not None:
        yield tape.group(match, "titles")[0].titles
        at = match.end()


def _is_planned(tape: Tape, match: re.Match[str]) -> bool:
    return tape.search(_PLANNED, tape.text[max(0, match.start() - _REACH) : match.end()]) is not None


def find_moved(tape: Tape) -> Iterator[Item]:
    """Yield who is sent to another post, with the titles of the one that is left."""
    for match in tape.find(_MOVED):
        yield (tape.group(match, "people") or tape.group(match, "moved"))[0]


def find_successors(tape: Tape, earlier: Tape | None) -> Iterator[tuple[Item, Titles]]:
    """Yield who is elected into the office that was named last."""
    for match in tape.find(_IN_PLACE_OF):
        yield tape.group(match, "successor")[0], (tape, tape.group(match, "titles")[0].titles)
    for match in tape.find(_APPROVED):
        yield _person(tape, match), (tape, tape.group(match, "titles")[0].titles[-1:])
    for match in tape.find(_SUCCESSOR):
        chosen = next(filter(None, (tape.group(match, name) for name in ("people", "chosen", "instead"))))[0]
        yield chosen, _last_title(tape, earlier, match.start())


def _person(tape: Tape, match: re.Match[str]) -> Item:
    return next(item for item in tape.group(match, "people") if item.symbol == "N")


def _last_title(tape: Tape, earlier: Tape | None, at: int) -> Titles:
    """The title that was named last before a place on the tape, in the sentence or in the one before it."""
    places = [(tape, tape.between(0, at) if at else ())]
    places += [(earlier, earlier.items)] if earlier is not None else []
    for where, items in places:
        for item in reversed(items):
            if item.symbol == "T":
                return where, item.titles[-1:]
    return tape, ()
