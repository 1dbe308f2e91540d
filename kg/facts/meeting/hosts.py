"""Who receives: the bodies of the officers that the first lines say receive the guests."""

import re
from collections.abc import Iterator

from kg.facts.meeting.officers import find_office
from kg.facts.model import Mention
from kg.facts.parties import territory
from kg.facts.reading import Reading
from kg.mentions.model import PlaceName
from kg.mentions.naming import name_office
from kg.mentions.refs import PlaceRef
from kg.mentions.tape import Item, Tape

_RECEIVES = (
    r"(?P<hosts>N(?:(?: ,| và| ; |, và) N)*)(?: ,)? (?:(?:L|(?!(?:do|được|cho|nói|dự|là|và|sẽ) )[^\sA-Z.;,]+) ){0,6}"
    r"(?!⟨no-meeting⟩\b)⟨receives⟩\b"
)
_RECEIVED_BY = (
    r"\b⟨receives⟩(?: và làm việc với)?(?: (?:T|⟨of-a-reception⟩|\d+|[,/-]))* (?:có|là|gồm)"
    r" (?:các )?(?:: )?(?P<hosts>N(?:(?: ,| và| ;) N)*)"
)
# Who meets with the delegation that was named before: N , hội đàm với đoàn · N , là người tiếp đoàn · đón tiếp đoàn …, N
_MEETS = (
    r"(?P<hosts>N(?:(?: ,| và| ; |, và) N)*)(?: ,)? (?:(?!(?:do|được|cho|nói|dự|và|sẽ) )[^\sA-Z.;,]+ ){0,6}"
    r"(?:⟨receives⟩|⟨meets-with⟩) đoàn\b"
)
_MET_BY = (
    r"^(?:[^A-Z.;]{0,30} , )?(?:⟨receives⟩(?: và làm việc với)? đoàn\b[^A-Z.;]*(?:[LB] [^A-Z.;]*)?"
    r"(?:do N [^A-Z.;]*(?:T [^A-Z.;]*)?)?,|(?:tiếp|đón) N ,(?: [^A-Z.;]* ,)?)"
    r" (?P<hosts>N(?:(?: ,| và| ;) N)*)"
)
_LEADERS = re.compile(r"(?<!quyền của )\blãnh đạo (?P<unit>tỉnh|thành phố|L)\b")
# Cùng tiếp đoàn có …: more hosts; who only attends (cùng dự) is none
_ALSO_RECEIVES = (
    r"\bcùng (?:(?:tham )?dự(?: ,| và) )?(?:tiếp|đón|làm việc)\b(?: [^\sA-Z.;,]+)* (?:có|là|gồm)\b(?P<hosts>.*)"
)
_AT = re.compile(r"(?:ở|tại|đến) (?P<place>L) ,")
_HEAD_LINES = 4
_LINES_OF_VISITS = 8


def find_hosts(reading: Reading) -> list[Mention]:
    """The bodies of the officers who receive the guests, in the article's first lines."""
    for tape in reading.body[:_HEAD_LINES]:
        for pattern in (_RECEIVED_BY, _RECEIVES, _MEETS, _MET_BY):
            for match in tape.find(pattern):
                offices = [find_office(tape, item) for item in tape.group(match, "hosts") if item.symbol == "N"]
                if hosts := [office for office in offices if office is not None]:
                    return [*hosts, *_also(reading, tape)]
        for match in tape.find(_LEADERS):
            own = tape.line.scope.own(None)
            if own is not None and re.search(r"\b(?:tiếp|đón|làm việc)\b", tape.text):
                item = tape.between(*match.span("unit"))[0]
                return [tape.line.mention(item.first, item.last, own)]
    return []


def _also(reading: Reading, tape: Tape) -> Iterator[Mention]:
    """The bodies of those who receive together with the hosts of a line."""
    for line in reading.body[:_HEAD_LINES]:
        if line.number >= tape.number:
            for match in line.find(_ALSO_RECEIVES):
                offices = (find_office(line, item) for item in line.group(match, "hosts") if item.symbol == "N")
                yield from (office for office in offices if office is not None)


def find_local_hosts(reading: Reading) -> dict[str, Mention]:
    """The body that receives at each of the places that a delegation visits: Ở Salavan, ông A, Bí thư Tỉnh ủy, đón đoàn."""
    found: dict[str, Mention] = {}
    for tape in reading.body[:_LINES_OF_VISITS]:
        where = _AT.match(tape.text)
        ref = tape.group(where, "place")[0].ref if where is not None else None
        place = tape.line.place(ref) if isinstance(ref, PlaceRef) else None
        if place is None:
            continue
        for match in (match for pattern in (_RECEIVED_BY, _RECEIVES) for match in tape.find(pattern)):
            officers = [item for item in tape.group(match, "hosts") if item.symbol == "N"]
            bodies = [body for item in officers for body in _offices_there(tape, item, place)]
            only = len({body.name for body in bodies}) == 1 and len(bodies) == len(officers)
            found.setdefault(territory(place) or "", bodies[0] if only else place)
    return found


def _offices_there(tape: Tape, item: Item, place: Mention) -> Iterator[Mention]:
    """The body of an officer's last title; "Tỉnh ủy" is that of the place where he receives."""
    near = place.thing if isinstance(place.thing, PlaceName) else None
    named = [(title, name_office(title, tape.line.scope, near)) for title in item.titles]
    for title, body in reversed(named):
        if body is not None:
            yield tape.line.mention(title.first, title.last, body)
            return
