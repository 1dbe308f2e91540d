"""Meetings that are the article's news: sessions, visits, receptions, signings, twinnings of at least two sides."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.facts.fields import is_abroad, of_this_field
from kg.facts.meeting.attendance import find_attendants
from kg.facts.meeting.hosts import find_hosts, find_local_hosts
from kg.facts.meeting.news import day_of_meeting, event_lines, is_of_same_day
from kg.facts.meeting.officers import find_the_guest
from kg.facts.meeting.sides import find_holders, find_listed, find_sides
from kg.facts.meeting.together import have_a_session, hold_a_session, meet_at_a_session
from kg.facts.model import Evidence, Meeting, Mention
from kg.facts.parties import Side, territory
from kg.facts.reading import Reading
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.tape import Tape

# What two sides do to each other; a side must stand before and another after it.
_ACROSS = (
    r"\b(?!⟨no-meeting⟩\b)(?:⟨meets⟩|làm việc (?:⟨session-manner⟩ )?(?:với|cùng|tại(?= L))|"
    r"(?:thăm ,|thăm và) chúc mừng|chiêu đãi|giao lưu(?: với)?|kết nghĩa(?: với)?|ký (?:kết )?(?:\w+ ){0,8}với)\b"
)
# What sides that are joined by "và" do together.
_TOGETHER = r"\b(?:⟨does-together⟩|(?<!đăng )ký)\b"
_HELD = re.compile(
    r"[LB](?: \( [LC] \))? (?:và|cùng|phối hợp với|phối hợp cùng|cùng với) [LB]\b(?: \( [LC] \)| , L)?(?: [^\sA-Z.;]+){0,6}? "
    r"(?:tổ chức|làm lễ|mở|ký)\b"
)
_BETWEEN = re.compile(r"\bgiữa (?:[^\s.;]+ ){0,6}$")
_OCCASION = re.compile(
    r"\b(?:hội nghị|lễ|cuộc gặp|buổi|tọa đàm|giao lưu) .{0,120}\bgiữa [LB] (?:và|với) [LB] .{0,40}\b(?:diễn ra|được tổ chức)\b"
)
_ORGANISED = r"\b⟨organises⟩\b"
_INTERNAL = r"\b⟨internal-event⟩\b"
# What two hosts put on for a public, who meet nobody by it
_SHOWN = r"\b⟨public-event⟩\b(?!.*\bgiao lưu\b)"
_TWINNING = re.compile(r"\b(?:tổ chức|chủ trì)\b.*\bkết nghĩa\b")
_SIGNED_TWINS = re.compile(r"\blễ (?:ký )?(?:[^\sA-Z.;,]+ ){0,5}kết nghĩa\b")
_PRESENT = r"\b⟨attends⟩\b"
_LISTS = r"(?:⟨goes-on-listing⟩|(?:hai|ba|bốn|\d+) cặp (?:[^\sA-Z.;,]+ ){0,8}(?:là|gồm)\b)"
_AHEAD = re.compile(r"\b(?:(?:sẽ|sắp|dự kiến|chuẩn bị)(?: [^\sA-Z.;,]+){0,2}|mời(?: (?!của )[^\s.;,]+){0,4}) $")
_THE_DELEGATION = (
    r"(?:^|, )(?:sau đó , )?(?:đoàn (?:do|đã|có|đến|tới|về|gồm|cũng|tiếp tục|hội đàm|làm việc|gặp)\b|(?:cuộc|buổi) (?:hội đàm|làm việc|gặp gỡ|gặp) với B\b)|"
    r"\b(?:tiếp|đón|hội đàm với|làm việc với|gặp gỡ)(?: ⟨receiving-manner⟩){0,5} đoàn(?: [.,]|$)"
)
_LINES_BACK = 3


def extract_meetings(reading: Reading, *, congress: bool) -> Iterator[Meeting]:
    """Yield the meeting that the article reports, and others of the same day with somebody new.

    An article about a congress reports no meeting.
    """
    met: set[str] = set()
    for tape in () if congress else event_lines(reading):
        if met and not is_of_same_day(tape):
            continue
        sides = _parties(tape, reading, again=bool(met))
        sides = _with(sides, _more_twins(reading, tape) if sides and "kết nghĩa" in tape.text else ())
        sides = [side for side in sides if not _is_where(side, sides)]
        labels = {side.label for side in sides}
        if len(sides) > 1 and not labels <= met and of_this_field(reading, tape, sides):
            met |= labels
            date = day_of_meeting(reading, tape)
            start, end = tape.line.offsets(0, len(tape.line.words))
            yield Meeting(
                date=date,
                participants=tuple(side.mention for side in sides),
                people=tuple(find_attendants(reading, tape)),
                evidence=Evidence(start=start, end=end, rule="meetings/sides"),
            )


def _is_where(side: Side, sides: Sequence[Side]) -> bool:
    """Whether a place is only that of a body that takes part: đến làm việc tại thành phố, where its UBND receives."""
    if side.delegation or not isinstance(side.mention.thing, PlaceName):
        return False
    return any(other.territory == side.territory and isinstance(other.mention.thing, BodyName) for other in sides)


def _parties(tape: Tape, reading: Reading, *, again: bool) -> list[Side]:
    """The sides of the meeting that a line reports, none when it reports no meeting; another one names its own hosts."""
    sides = _with(find_sides(reading, tape), find_holders(tape))
    if not any(side.delegation for side in sides):
        sides = _with(sides, _delegation(reading, tape))
        sides = _with(sides, find_the_guest(tape, _just_before(reading, tape)))
    across = [match for match in tape.find(_ACROSS) if not _AHEAD.search(tape.text[: match.start()])]
    if sides and _TWINNING.search(tape.text) and (twins := list(_more_twins(reading, tape))):
        return _with(sides, twins)
    if len(sides) > 1 and _SIGNED_TWINS.search(tape.text) and _HELD.search(tape.text):
        return sides
    if hold_a_session(reading, tape, sides):
        return sides
    if not across and (met := meet_at_a_session(tape, sides)):
        return met
    if not across and not (
        len(sides) > 1
        and (
            have_a_session(tape)
            or tape.search(_TOGETHER)
            or any(words.search(tape.text) for words in (_OCCASION, _HELD))
        )
    ):
        return []
    hosts = find_hosts(reading) if across and not again else []
    if across and (local := find_local_hosts(reading)):
        sides = [replace(side, mention=local.get(side.territory or "", side.mention)) for side in sides]
    elif hosts:
        sides = _received(sides, hosts, tape, reading)
    organised = tape.search(_ORGANISED)
    if organised and across and (guests := _guests(reading, tape)):
        return _with(sides, guests)
    if hosts and len(sides) > 1:
        return sides
    return sides if _linked(tape, sides, across) or _hold_together(reading, tape, sides) else []


def _delegation(reading: Reading, tape: Tape) -> Iterator[Side]:
    """The delegation that a line means without naming it: đoàn do N dẫn đầu, cuộc hội đàm với B."""
    meant = tape.search(_THE_DELEGATION)
    for line in _just_before(reading, tape) if meant is not None else ():
        named = [side for side in find_sides(reading, line) if side.delegation]
        if named and meant is not None:
            yield replace(named[0], at=meant.start())
            return


def _just_before(reading: Reading, tape: Tape) -> Iterator[Tape]:
    """The lines of the body before one, the nearest first."""
    before = reading.body[: bisect_right(reading.body, tape.number - 1, key=lambda line: line.number)]
    return reversed(before[-_LINES_BACK:])


def _hold_together(reading: Reading, tape: Tape, sides: Sequence[Side]) -> bool:
    """Whether two sides of two countries hold it together; joint organisers of one country are one side."""
    abroad = [is_abroad(reading, side.mention.thing) for side in sides]
    shown = tape.search(_SHOWN)
    return True in abroad and False in abroad and not shown and _HELD.search(tape.text) is not None


def _linked(tape: Tape, sides: Sequence[Side], across: Sequence[re.Match[str]]) -> bool:
    """Whether a verb stands between two sides, or joins what stands before it."""
    if len(sides) < 2:
        return False
    for match in across:
        before = [side for side in sides if side.at < match.start()]
        after = [side for side in sides if side.at >= match.start()]
        internal = (
            tape.search(_INTERNAL) and not match.group().endswith("với") and " với " not in tape.text[match.end() :]
        )
        visited = {side.delegation for side in after} == {True, False}  # khách thăm B là đoàn của …
        if after and (before or visited) and not internal:
            return True
    if any(_BETWEEN.search(tape.text[: side.at]) for side in sides):
        return True
    together = tape.search(_TOGETHER)
    return bool(together and not tape.search(_ORGANISED) and sum(side.at < together.start() for side in sides) > 1)


def _with(sides: Sequence[Side], more: Iterable[Side]) -> list[Side]:
    """The sides and those of `more` that are not among them."""
    found = {side.label: side for side in sides}
    for side in more:
        found.setdefault(side.label, side)
    return list(found.values())


def _more_twins(reading: Reading, tape: Tape) -> Iterator[Side]:
    """The twinned localities and units that the next lines list."""
    after = bisect_right(reading.body, tape.number, key=lambda line: line.number)
    for line in reading.body[after : after + 3]:
        yield from find_holders(line)
        if line.pattern(_LISTS).match(line.text):
            yield from find_listed(line)


def _guests(reading: Reading, tape: Tape) -> list[Side]:
    """Delegations that the next lines say were there."""
    after = bisect_right(reading.body, tape.number, key=lambda line: line.number)
    return [
        Side(side.mention, 10_000, side.territory, True)
        for line in reading.body[after : after + 3]
        if line.search(_PRESENT)
        for side in find_sides(reading, line)
        if side.delegation
    ]


def _received(sides: list[Side], hosts: Sequence[Mention], tape: Tape, reading: Reading) -> list[Side]:
    """Let the body whose officer receives stand for the place that is visited; several bodies: the place itself."""
    host = hosts[0]
    if len({mention.name for mention in hosts}) > 1 and (home := reading.home_mention(tape)) is not None:
        host = home
    place = territory(host)
    if re.search(r"\blãnh đạo L\b", tape.text) and any(side.territory == place for side in sides):
        return sides
    if any(side.delegation and side.territory == place for side in sides):  # "Tỉnh ủy" there is not the visitors' own
        return sides
    guests = [side for side in sides if side.territory is None or side.territory != place]
    own = [side for side in sides if side not in guests and isinstance(side.mention.thing, BodyName)]
    if any(side.label == Side(host, 0, place).label for side in own):
        return [*guests, *own]
    return [*guests, Side(host, 0, place)] if guests else sides
