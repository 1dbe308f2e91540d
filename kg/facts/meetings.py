"""Meetings that are the article's news: sessions, visits, receptions, signings, twinnings of at least two sides."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts.model import Evidence, Meeting, Mention
from kg.facts.reading import Reading
from kg.facts.roles import name_offices
from kg.facts.when import event_day, read_dates
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.refs import BodyRef, PlaceRef
from kg.mentions.tape import Item, Tape

_MEETS = re.compile(
    r"\b(?:làm việc|tiếp|đón|hội đàm|hội kiến|gặp gỡ|gặp mặt|gặp|thăm|ký|ký kết|kết nghĩa|giao lưu|chào xã giao|chúc tết|"
    r"trao đổi|chiêu đãi|tọa đàm|hội nghị|hội thảo|tổ chức)\b"
)
# Verbs that need two sides; the others count when two sides hold the occasion together.
_MUTUAL = re.compile(
    r"\b(?:làm việc với|làm việc cùng|tiếp (?:đoàn|xã giao|và làm việc|đón|thân mật|N)|đón (?:đoàn|tiếp)|hội đàm|hội kiến|"
    r"gặp gỡ|gặp mặt|gặp|(?:đến |sang |tới )?thăm|ký|ký kết|kết nghĩa|giao lưu|chào xã giao|chúc tết|chiêu đãi|buổi tiếp)\b"
)
_DELEGATION = re.compile(r"\bđoàn(?: (?!do |gồm |đã |đến |tới |và |về |có )[^\sA-Z,.;()]+){0,7} (?P<side>[LB])")
_OWN_DELEGATION = re.compile(r"\bđoàn(?: (?!do |gồm |đã |đến )[^\sA-Z,.;()]+){0,4} (?:của )?(?P<unit>tỉnh|thành phố)\b")
_RECEIVES = re.compile(
    r"(?P<hosts>N(?:(?: ,| và| ; |, và) N)*)(?: ,)? (?:(?:đã|thay mặt|chủ trì|buổi|vừa|cùng|lãnh đạo|tỉnh|L|dẫn đầu|thân mật|có) )*"
    r"(?:tiếp|đón|đón tiếp|tiếp đón)\b(?! tục| theo| nhận| thu| cận| xúc)"
)
_RECEIVED_BY = re.compile(
    r"\b(?:tiếp|đón|đón tiếp|tiếp đón)(?: và làm việc với)?(?: (?:thân mật|đoàn|khách|và|cùng|làm|việc|với|,))* (?:có|là|gồm)"
    r" (?:các )?(?:: )?(?P<hosts>N(?:(?: ,| và| ;) N)*)"
)
_LEADERS = re.compile(r"\blãnh đạo (?P<unit>tỉnh|thành phố|L)\b")
_GUEST = re.compile(r"\b(?:tiếp|đón|đón tiếp|làm việc với|hội đàm với|hội kiến với|gặp|gặp gỡ|thăm)(?: xã giao| và làm việc với)? (?P<guest>N)")
_SUBJECT = re.compile(r"^(?:(?!N).)*?(?P<subject>N)(?: ,)? (?:(?:đã|vừa|có|buổi|cuộc|chuyến|và|đoàn công tác|cùng|dẫn đầu|làm trưởng đoàn) )*(?:làm việc|hội đàm|đến thăm|thăm|gặp|ký)")
_BYSTANDER = re.compile(
    r"(?:\btại|\bở|\btừ|\bđịa bàn|\bdự của|\bkiến của|\btham gia của|\bmặt của|\bcho|\bvề|\btheo|\bcủa|\bgiáp|\bthành lập|\bkỷ niệm|"
    r"\bsang|\bcùng dự có|\bcó|\bvà đại diện|\bqua|\bnhư|\bgiữa lòng|\bphường|\btrên|\bmừng|\bđại diện|\bcùng với|\bđồng hành của)(?: các)? $"
)
_HEAD_LINES = 5
_DAY = len("2023-11-03")


@dataclass(frozen=True, slots=True)
class _Side:
    """A side: what it is, and where on the tape."""

    mention: Mention
    at: int
    place: str | None  # IRI or name of its territory, so that a host officer's body replaces the place visited


def extract_meetings(reading: Reading, *, congress: bool) -> Iterator[Meeting]:
    """Yield the meeting that the article reports; an article about a congress reports no meeting."""
    day = event_day(reading)
    for tape in _event_lines(reading, day):
        sides = list(_sides(tape))
        if len(sides) < 2 and not (sides and _hosts(reading)):
            continue
        if congress and "làm việc với" not in tape.text:
            continue
        sides = _with_hosts(sides, reading, tape)
        if len(sides) < 2:
            continue
        start, end = tape.line.offsets(0, len(tape.line.words))
        yield Meeting(
            date=_date(reading, tape, day),
            participants=tuple(side.mention for side in sides),
            people=tuple(_people(reading)),
            evidence=Evidence(start=start, end=end, rule="meetings/sides"),
        )
        return


def _event_lines(reading: Reading, day: str | None) -> Iterator[Tape]:
    """The lines that may report the meeting: the first ones, then others of the same day, then the headline."""
    body = [tape for tape in reading.tapes if tape.line.sentence.block in ("lead", "body")]
    for tape in body[:_HEAD_LINES]:
        if _MUTUAL.search(tape.text):
            yield tape
    for tape in body[_HEAD_LINES:]:
        dated = re.search(r"\b(?:cùng ngày|nhân dịp này|cũng tại|chiều nay|sáng nay|tại buổi)\b", tape.text)
        if dated and re.search(r"\b(?:làm việc với|hội đàm với|ký|tiếp đoàn)\b", tape.text):
            yield tape


def _sides(tape: Tape) -> Iterator[_Side]:
    """The bodies, delegations and places that the line makes sides of."""
    seen: set[str] = set()
    for side in sorted(_candidates(tape), key=lambda side: side.at):
        name = _label(side.mention)
        if name not in seen:
            seen.add(name)
            yield side


def _label(mention: Mention) -> str:
    return mention.thing.label if isinstance(mention.thing, BodyName | PlaceName) else mention.name


def _candidates(tape: Tape) -> Iterator[_Side]:
    delegations = {match.start("side") for match in tape.find(_DELEGATION)}
    for position, item in zip(tape.starts, tape.items, strict=True):
        if item.symbol not in "LB" or item.ref is None:
            continue
        if position not in delegations and not _takes_part(tape, position, item):
            continue
        if (side := _side(tape, item, position)) is not None:
            yield side
    scope = tape.line.scope
    for match in tape.find(_OWN_DELEGATION):
        own = scope.own(None)
        item = tape.between(*match.span("unit"))[0]
        if own is not None:
            yield _Side(tape.line.mention(item.first, item.last, own), match.start(), own.iri)
    for pattern, group in ((_GUEST, "guest"), (_SUBJECT, "subject")):
        for match in tape.find(pattern):
            item = tape.group(match, group)[0]
            if (office := _office(tape, item)) is not None:
                yield _Side(office, match.start(group), _territory(office))


def _takes_part(tape: Tape, position: int, item: Item) -> bool:
    """Whether a place or body is a side and not merely where, by whom witnessed or of what."""
    before = tape.text[max(0, position - 40) : position]
    if _BYSTANDER.search(before) or before.endswith(("( ", "- ")):
        return False
    if isinstance(item.ref, PlaceRef):
        return item.ref.unit is not None and not _after(tape, position).startswith(("- ", ": "))
    return isinstance(item.ref, BodyRef)


def _after(tape: Tape, position: int) -> str:
    return tape.text[position + 2 : position + 12]


def _side(tape: Tape, item: Item, position: int) -> _Side | None:
    ref = item.ref
    mention = tape.line.place(ref) if isinstance(ref, PlaceRef) else tape.line.body(ref) if isinstance(ref, BodyRef) else None
    return _Side(mention, position, _territory(mention)) if mention is not None else None


def _territory(mention: Mention) -> str | None:
    place = mention.thing if isinstance(mention.thing, PlaceName) else getattr(mention.thing, "place", None)
    return (place.iri or place.name) if place is not None else None


def _office(tape: Tape, item: Item) -> Mention | None:
    """The body that an officer stands for: a party secretary's committee, else the last one named."""
    named = list(name_offices(tape, item.titles))
    if not named:
        return None
    title, body, first, last = named[0] if named[0][0].role.leading and "PartyUnit" in named[0][0].role.classes else named[-1]
    return tape.line.mention(first, last, body)


def _hosts(reading: Reading) -> list[Mention]:
    """The bodies of the officers who receive the guests, in the article's first lines."""
    body = [tape for tape in reading.tapes if tape.line.sentence.block in ("lead", "body")]
    for tape in body[:_HEAD_LINES]:
        for pattern in (_RECEIVED_BY, _RECEIVES):
            for match in tape.find(pattern):
                offices = [_office(tape, item) for item in tape.group(match, "hosts") if item.symbol == "N"]
                if hosts := [office for office in offices if office is not None]:
                    return hosts
        for match in tape.find(_LEADERS):
            own = tape.line.scope.own(None)
            if own is not None and re.search(r"\b(?:tiếp|đón|làm việc)\b", tape.text):
                item = tape.between(*match.span("unit"))[0]
                return [tape.line.mention(item.first, item.last, own)]
    return []


def _with_hosts(sides: list[_Side], reading: Reading, tape: Tape) -> list[_Side]:
    """Let the body whose officer receives stand for the place that is visited."""
    hosts = _hosts(reading)
    if not hosts:
        return sides
    host = hosts[0]
    if len({mention.name for mention in hosts}) > 1 and (home := reading.home_mention(tape)) is not None:
        host = home
    place = _territory(host)
    guests = [side for side in sides if side.place is None or side.place != place]
    others = [side for side in sides if side not in guests and isinstance(side.mention.thing, BodyName)]
    if others and any(_label(side.mention) == _label(host) for side in others):
        return [*guests, *others]
    return [*guests, _Side(host, 0, place)] if guests else sides


def _date(reading: Reading, tape: Tape, day: str | None) -> str | None:
    return next((iso for _, iso in read_dates(reading, tape) if len(iso) == _DAY), day)


def _people(reading: Reading) -> Iterator[Mention]:
    """The persons who were there: all that act, not those on whose behalf somebody does."""
    seen: set[str] = set()
    for tape in reading.tapes:
        for position, item in zip(tape.starts, tape.items, strict=True):
            if item.symbol == "N" and item.person.name not in seen:
                if re.search(r"(?:ủy quyền của|thay mặt|lời của|thay) $", tape.text[max(0, position - 30) : position]):
                    continue
                seen.add(item.person.name)
                yield tape.line.person(item.person)


