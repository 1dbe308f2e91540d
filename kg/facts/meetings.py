"""Meetings that are the article's news: sessions, visits, receptions, signings, twinnings of at least two sides."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from kg.facts.model import Evidence, Meeting, Mention
from kg.facts.reading import Reading
from kg.facts.sides import Side, find_office, find_sides, territory
from kg.facts.when import event_day, is_near, names_event_day, read_dates
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.tape import Tape

# What two sides do to each other; a side must stand before and another after it.
_ACROSS = re.compile(
    r"\b(?:làm việc (?:với|cùng)|tiếp(?! tục| theo| nhận| thu| cận| xúc)|đón|hội đàm(?: với)?|hội kiến|gặp gỡ|gặp mặt|gặp(?! nạn| khó| sự| phải| nhiều| gì)|thăm|"
    r"chào xã giao|chúc tết|chiêu đãi|giao lưu(?: với)?|kết nghĩa(?: với)?|ký (?:kết )?(?:\w+ ){0,8}với|trao đổi với)\b"
)
# What sides that are joined by "và" do together.
_TOGETHER = re.compile(r"\b(?:hội đàm|(?<!đăng )ký|ký kết|kết nghĩa|giao lưu|gặp gỡ|tiến hành hội đàm|trao đổi)\b")
_BETWEEN = re.compile(r"\bgiữa (?:[^\s.;]+ ){0,6}$")
_OCCASION = re.compile(
    r"\b(?:hội nghị|lễ|cuộc gặp|buổi|tọa đàm|giao lưu) .{0,120}\bgiữa [LB] (?:và|với) [LB] .{0,40}\b(?:diễn ra|được tổ chức)\b"
)
_ORGANISED = re.compile(r"\b(?:tổ chức|phối hợp|mở tiệc|chủ trì)\b")
_INTERNAL = re.compile(
    r"\b(?:hội nghị|hội thảo|tọa đàm|toạ đàm|lễ trao|lễ kỷ niệm|mít tinh|khánh thành|khởi công|tập huấn|sơ kết|tổng kết)\b"
)
_PRESENT = re.compile(r"\b(?:có mặt|tham dự|dự|tham gia)\b")
_RECEIVES = re.compile(
    r"(?P<hosts>N(?:(?: ,| và| ; |, và) N)*)(?: ,)? (?:(?:đã|thay mặt|chủ trì|buổi|vừa|cùng|lãnh đạo|tỉnh|L|dẫn đầu|thân mật|có) )*"
    r"(?:tiếp|đón|đón tiếp|tiếp đón)\b(?! tục| theo| nhận| thu| cận| xúc)"
)
_RECEIVED_BY = re.compile(
    r"\b(?:tiếp|đón|đón tiếp|tiếp đón)(?: và làm việc với)?(?: (?:thân mật|đoàn|khách|và|cùng|làm|việc|với|,))* (?:có|là|gồm)"
    r" (?:các )?(?:: )?(?P<hosts>N(?:(?: ,| và| ;) N)*)"
)
_LEADERS = re.compile(r"\blãnh đạo (?P<unit>tỉnh|thành phố|L)\b")
_RECENT = re.compile(r"\b(?:vừa|mới đây|tuần qua|hôm nay|sáng nay|chiều nay|tối nay|vừa qua)\b")
_SAME_DAY = re.compile(
    r"\b(?:cùng ngày|nhân dịp này|cũng tại|tại buổi|dịp này|tại đây|tiếp đoàn)\b.*\b(?:làm việc với|hội đàm với|ký|ký kết|tiếp|tổ chức)\b"
)
_SAME_DAY_WORDS = frozenset({"cùng", "dịp", "cũng", "buổi", "đây", "đoàn"})  # most lines hold none of them
_FRIENDS = frozenset(
    {"FriendshipUnion", "FriendshipAssociation", "DiplomaticMission", "ForeignBody", "NonGovernmentalOrganisation"}
)
_HEAD_LINES = 4
_DAY = len("2023-11-03")


def extract_meetings(reading: Reading, *, congress: bool) -> Iterator[Meeting]:
    """Yield the meeting that the article reports; an article about a congress reports no meeting."""
    for tape in () if congress else _event_lines(reading):
        sides = _parties(tape, reading)
        if len(sides) > 1 and _of_this_field(reading, tape, sides):
            days = (iso for _, iso in read_dates(reading, tape) if len(iso) == _DAY and is_near(reading, iso))
            date = next(days, None) or event_day(reading)
            start, end = tape.line.offsets(0, len(tape.line.words))
            yield Meeting(
                date=date,
                participants=tuple(side.mention for side in sides),
                people=tuple(_people(reading)),
                evidence=Evidence(start=start, end=end, rule="meetings/sides"),
            )
            return


def _of_this_field(reading: Reading, tape: Tape, sides: Sequence[Side]) -> bool:
    """Whether it is diplomacy of the people: a side from abroad or of the friendship bodies, or a twinning."""
    return "kết nghĩa" in tape.text or any(_is_friend(reading, side.mention.thing) for side in sides)


def _is_friend(reading: Reading, thing: object) -> bool:
    if isinstance(thing, BodyName):
        return thing.kind in _FRIENDS or bool(thing.counterparts) or _is_friend(reading, thing.place)
    while isinstance(thing, PlaceName):
        place = reading.lexicon.place_of.get(thing.iri or "")
        if place is not None and place.country is not None:
            return place.country != reading.lexicon.viet_nam
        thing = thing.within
    return False


def _event_lines(reading: Reading) -> Iterator[Tape]:
    """The lines that may report the meeting: the first ones, then others that say it is the same day's."""
    body = reading.body
    head = [names_event_day(reading, tape) or bool(_RECENT.search(tape.text)) for tape in body[:_HEAD_LINES]]
    if True not in head:  # an event has its day; a state, such as being twinned, has none
        return
    for i in range(head.index(True), len(body)):
        if i < 2 or (i < _HEAD_LINES and head[i]) or _is_of_same_day(body[i]):
            yield body[i]


def _is_of_same_day(tape: Tape) -> bool:
    return not _SAME_DAY_WORDS.isdisjoint(tape.line.words.keys) and _SAME_DAY.search(tape.text) is not None


def _parties(tape: Tape, reading: Reading) -> list[Side]:
    """The sides of the meeting that a line reports, none when it reports no meeting."""
    sides = find_sides(tape)
    across = list(tape.find(_ACROSS))
    if not across and not (len(sides) > 1 and (_TOGETHER.search(tape.text) or _OCCASION.search(tape.text))):
        return []
    hosts = _hosts(reading) if across else []
    if hosts:
        sides = _received(sides, hosts, tape, reading)
    organised = _ORGANISED.search(tape.text)
    if organised and across and (guests := _guests(reading, tape)):
        sides = [*sides, *(g for g in guests if g.label not in {side.label for side in sides})]
        return sides
    if hosts and len(sides) > 1:
        return sides
    return sides if _linked(tape, sides, across) else []


def _linked(tape: Tape, sides: Sequence[Side], across: Sequence[re.Match[str]]) -> bool:
    """Whether a verb stands between two sides, or joins what stands before it."""
    if len(sides) < 2:
        return False
    for match in across:
        before = [side for side in sides if side.at < match.start()]
        after = [side for side in sides if side.at >= match.start()]
        internal = (
            _INTERNAL.search(tape.text)
            and not match.group().endswith("với")
            and " với " not in tape.text[match.end() :]
        )
        if before and after and not internal:
            return True
    if any(_BETWEEN.search(tape.text[: side.at]) for side in sides):
        return True
    together = _TOGETHER.search(tape.text)
    return bool(together and not _ORGANISED.search(tape.text) and sum(side.at < together.start() for side in sides) > 1)


def _guests(reading: Reading, tape: Tape) -> list[Side]:
    """Delegations that the next lines say were there."""
    after = bisect_right(reading.body, tape.number, key=lambda line: line.number)
    return [
        Side(side.mention, 10_000, side.territory, True)
        for line in reading.body[after : after + 3]
        if _PRESENT.search(line.text)
        for side in find_sides(line)
        if side.delegation
    ]


def _hosts(reading: Reading) -> list[Mention]:
    """The bodies of the officers who receive the guests, in the article's first lines."""
    for tape in reading.body[:_HEAD_LINES]:
        for pattern in (_RECEIVED_BY, _RECEIVES):
            for match in tape.find(pattern):
                offices = [find_office(tape, item) for item in tape.group(match, "hosts") if item.symbol == "N"]
                if hosts := [office for office in offices if office is not None]:
                    return hosts
        for match in tape.find(_LEADERS):
            own = tape.line.scope.own(None)
            if own is not None and re.search(r"\b(?:tiếp|đón|làm việc)\b", tape.text):
                item = tape.between(*match.span("unit"))[0]
                return [tape.line.mention(item.first, item.last, own)]
    return []


def _received(sides: list[Side], hosts: Sequence[Mention], tape: Tape, reading: Reading) -> list[Side]:
    """Let the body whose officer receives stand for the place that is visited; several bodies: the place itself."""
    host = hosts[0]
    if len({mention.name for mention in hosts}) > 1 and (home := reading.home_mention(tape)) is not None:
        host = home
    place = territory(host)
    if re.search(r"\blãnh đạo L\b", tape.text) and any(side.territory == place for side in sides):
        return sides
    guests = [side for side in sides if side.territory is None or side.territory != place]
    own = [side for side in sides if side not in guests and isinstance(side.mention.thing, BodyName)]
    if any(side.label == Side(host, 0, place).label for side in own):
        return [*guests, *own]
    return [*guests, Side(host, 0, place)] if guests else sides


def _people(reading: Reading) -> Iterator[Mention]:
    """The persons who were there: all that act, not those on whose behalf somebody does."""
    seen: set[str] = set()
    for tape in reading.tapes:
        for position, item in zip(tape.starts, tape.items, strict=True):
            if item.symbol != "N" or item.person.name in seen:
                continue
            if not re.search(r"(?:ủy quyền của|thay mặt|lời của|thay) $", tape.text[max(0, position - 30) : position]):
                seen.add(item.person.name)
                yield tape.line.person(item.person)
