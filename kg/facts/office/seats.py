"""Who is elected into a committee by name, which makes a member of it: bầu bổ sung ông N vào Ban Thường vụ Liên hiệp."""

import re
from collections.abc import Iterator

from kg.facts.model import Evidence, RoleName, Tenure
from kg.facts.office.bodies import elected_body
from kg.mentions.refs import BodyRef
from kg.mentions.tape import Item, Tape

_PEOPLE = r"(?P<people>N(?: , N| và N| ; N)*)"
_INTO = r"(?:vào|tham gia|tham gia vào) (?P<body>B)"
_SEATED = (
    re.compile(rf"\b(?:bầu|cử|bổ sung)(?: [^NTB.;\s]+){{0,3}} {_PEOPLE}(?: ,)? {_INTO}"),
    re.compile(rf"{_PEOPLE}(?: ,)? (?:[^NTB.;\s]+ ){{0,4}}?(?:được|trúng) (?:[^NTB.;\s]+ ){{0,6}}?{_INTO}"),
)
_APPOINTED = re.compile(r"\b(?:chỉ định|điều động|phân công|luân chuyển)\b")


def extract_seats(tape: Tape) -> Iterator[Tenure]:
    """Yield a member's tenure for each person whom a line elects into a committee that bodies.ttl gives a member's role."""
    for pattern in _SEATED:
        for match in tape.find(pattern):
            item = tape.group(match, "body")[0]
            role = item.ref.head.member_role if isinstance(item.ref, BodyRef) and item.ref.head is not None else None
            if role is not None:
                for person in tape.group(match, "people"):
                    if person.symbol == "N":
                        yield from _tenure(
                            tape, person, item, role, appointed=_APPOINTED.search(match.group()) is not None
                        )


def _tenure(tape: Tape, person: Item, item: Item, role: str, *, appointed: bool) -> Iterator[Tenure]:
    line = tape.line
    ref = item.ref.parent if isinstance(item.ref, BodyRef) else None
    stated = line.body(ref) if ref is not None else None
    own = elected_body(tape) if ref is None else None
    organisation = stated if own is None else line.mention(item.first, item.last, own)
    if organisation is not None:
        start, end = line.offsets(min(person.first, item.first), max(person.last, item.last))
        yield Tenure(
            person=line.person(person.person),
            role=RoleName(iri=role, label=line.scope.lexicon.role_of[role].label),
            organisation=organisation,
            standing="incumbent" if appointed else "elected",
            change="begins",
            evidence=Evidence(start=start, end=end, rule="roles/seat"),
        )
