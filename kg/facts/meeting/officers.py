"""Officers as sides of a meeting: who acts or is received stands for the body of his office."""

import re
from collections.abc import Iterable, Iterator

from kg.facts.model import Mention
from kg.facts.office.bodies import name_offices
from kg.facts.parties import Side, territory
from kg.mentions.model import PlaceName
from kg.mentions.naming import name_office
from kg.mentions.refs import PlaceRef
from kg.mentions.tape import Item, Tape

_MET = r"(?!⟨no-meeting⟩\b)(?:⟨meets⟩|làm việc ⟨session-manner⟩ (?:với|cùng)|ký)"
_ASIDE = r"(?: \([^()]*\))?"
_THEY = r"(?: ,)?(?: (?!chứng|lễ|dự)[^\sA-Z.;]+){0,12}?"
_OFFICER = (
    (
        rf"\b{_MET}(?: (?!do |có )[^\sA-Z.;,]+){{0,3}}(?: (?:ông|bà|ngài)(?: [^\sA-Z.;,]+){{1,4}} ,)? (?P<officer>[NT])\b(?! các)"
    ),
    rf"(?P<officer>N){_ASIDE}(?: ,)? (?:và|cùng|cùng với) N{_ASIDE}\b{_THEY} (?:ký|hội đàm)\b",
    rf"\bN{_ASIDE}(?: ,)? (?:và|cùng|cùng với) (?P<officer>N){_ASIDE}\b{_THEY} (?:ký|hội đàm)\b",
    rf"(?P<officer>[NT]){_ASIDE}(?: ,)? (?:và|cùng|cùng với)(?: lãnh đạo| đại diện)* [LB]{_ASIDE}(?: , L)?{_THEY} (?:ký|hội đàm)\b",
    re.compile(r"\bgiữa (?:[^\sA-Z.;]+ ){0,3}(?P<officer>T(?! các)|N(?=(?: ,)? (?:và|với)\b))"),
    re.compile(r"\bgiữa (?:[^\s.;]+ ){1,14}?(?:và|với) (?:[^\sA-Z.;,]+ ){0,3}(?P<officer>[NT])\b(?! các)"),
    (
        rf"(?<!do )(?P<officer>[NT])(?: ,)?(?: cùng [^\sA-Z.;]+ [^\sA-Z.;,]+(?: ,)?(?: N(?: ,)?)?)?"
        rf" (?:(?!⟨speech-verb⟩ )[^\sA-Z.;]+ ){{0,8}}{_MET}\b"
    ),
)
# Tại buổi làm việc chiều 27/3 với B , N đề nghị
_AT_SESSION = (
    r"\b(?:tại|trong|ở) (?:buổi|cuộc) (?:[^\sA-Z;.]+ ){0,3}?⟨session⟩\b(?: [^\sA-Z;.]+){0,8}? với (?:[^\sA-Z.;]+ ){0,6}[BLNT]"
    r"(?: [^\sA-Z.;]+){0,8} , (?P<officer>N)\b"
)
# Tiếp và làm việc với Đại sứ: whom the lines before name
_THE_GUEST = rf"\b{_MET}(?: (?!do |có )[^\sA-Z.;,]+){{0,5}} (?P<officer>T)(?= [.,]|$| (?:có|tại|nhân|vào|sáng|chiều)\b)"
# Giữa Bí thư Tỉnh ủy các tỉnh L , L và L : of each of the places
_OF_EACH = re.compile(r"(?P<officer>T) (?:của )?các (?P<places>L(?:(?: ,| và| , và) L)+)(?= [,(]| và| với|$)")
_ANY = frozenset({"vị", "một", "các", "những", "nhiều", "mọi", "từng"})  # before titles that nobody holds by name


def find_officers(tape: Tape) -> Iterator[Side]:
    """Officers who act or are received stand for their bodies; titles without a name that "và" joins are two officers."""
    for pattern in (*_OFFICER, _AT_SESSION):
        for match in tape.find(pattern):
            officer = tape.group(match, "officer")[0]
            both = officer.symbol == "T" and "giữa" in match.group()
            for item in [officer._replace(before=(title,)) for title in officer.titles] if both else [officer]:
                if (office := find_office(tape, item)) is not None:
                    yield Side(office, match.start("officer"), territory(office))


def find_office(tape: Tape, item: Item) -> Mention | None:
    """The body that an officer stands for: a party secretary's committee, else the last one named."""
    named = list(name_offices(tape, item.titles))
    unnamed = item.symbol == "T"
    if not named or (unnamed and (tape.line.words.capital(item.last) or tape.line.words.key(item.first - 1) in _ANY)):
        return None
    secretary = (office for office in named if office[0].role.leading and "PartyUnit" in office[0].role.classes)
    _, body, first, last = next(secretary, named[-1])
    return tape.line.mention(first, last, body)


def find_the_guest(tape: Tape, before: Iterable[Tape]) -> Iterator[Side]:
    """Yield the side of a guest whom a line calls only by a title that the lines before give to somebody."""
    for match in tape.find(_THE_GUEST):
        item = tape.group(match, "officer")[0]
        if find_office(tape, item) is not None:
            continue
        role = item.titles[-1].role.iri
        named = ((line, other) for line in before for other in reversed(list(line.persons())))
        same = (find_office(line, other) for line, other in named if any(one.role.iri == role for one in other.titles))
        if (office := next(same, None)) is not None:
            yield Side(office, match.start("officer"), territory(office))
        return


def find_each(tape: Tape) -> dict[int, Side]:
    """Return the officers' bodies at the places that follow a title in the plural, by where those stand."""
    found: dict[int, Side] = {}
    for match in tape.find(_OF_EACH):
        title = tape.group(match, "officer")[0].titles[-1]
        for item in tape.group(match, "places"):
            place = tape.line.place(item.ref) if isinstance(item.ref, PlaceRef) else None
            near = place.thing if place is not None and isinstance(place.thing, PlaceName) else None
            body = name_office(title, tape.line.scope, near) if near is not None else None
            if body is not None and body.place == near:
                at = tape.starts[tape.items.index(item)]
                mention = tape.line.mention(item.first, item.last, body)
                found[at] = Side(mention, at, territory(mention))
    return found
