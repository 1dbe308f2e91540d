"""The sides of a meeting: bodies, delegations and places that a line makes parties, not bystanders."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.facts.model import Mention
from kg.facts.offices import name_offices
from kg.mentions.model import PlaceName
from kg.mentions.refs import BodyRef, PlaceRef
from kg.mentions.tape import Item, Tape

_DELEGATION = re.compile(r"\bđoàn(?: (?!do |gồm |đã |đến |tới |về |có )[^\sA-Z,.;()]+){0,7} (?P<side>[LB])")
_OWN_DELEGATION = re.compile(r"\bđoàn(?: (?!do |gồm |đã |đến )[^\sA-Z,.;()]+){0,4} (?:của )?(?P<unit>tỉnh|thành phố)\b")
_BYSTANDER = re.compile(
    r"(?:\btại|\bở|\btừ|\bđịa bàn|\bdự của|\bkiến của|\btham gia của|\bmặt của|\bcho|\bvề|\btheo|\bcủa|\bgiáp|\bthành lập|\bkỷ niệm|"
    r"\bsang|\bdự có|\bcó|\bđại diện|\blãnh đạo các|\bqua|\bnhư|\bphường|\btrên|\bmừng|\bđồng hành của|\btruyền thống|\bthuộc|\bở phía|\bhọp|\bdo)"
    r"(?: các| ngày| năm)? $"
)
_OFFICER = (
    re.compile(
        r"\b(?:tiếp|đón|làm việc với|làm việc cùng|hội đàm với|hội kiến với|gặp|gặp gỡ|thăm|đón tiếp|tiếp kiến)"
        r"(?: xã giao| và làm việc với| thân mật)* (?P<officer>N)"
    ),
    re.compile(
        r"(?P<officer>N)(?: ,)? (?:(?:đã|vừa|có|buổi|cuộc|chuyến|và|đoàn công tác|cùng|dẫn đầu|làm trưởng đoàn|đến|tới|sang|chủ trì) )*"
        r"(?:làm việc với|hội đàm|thăm|gặp|hội kiến|ký|tiếp|đón)\b"
    ),
)


@dataclass(frozen=True, slots=True)
class Side:
    """A side: what it is, where on the tape, and its territory, so that a host's body can stand for the place visited."""

    mention: Mention
    at: int
    territory: str | None
    delegation: bool = False

    @property
    def label(self) -> str:
        """The side in canonical words."""
        return self.mention.full_name


def find_sides(tape: Tape) -> list[Side]:
    """Return the sides that a line names, in order, each once."""
    sides: dict[str, Side] = {}
    for side in sorted((*_named(tape), *_own(tape), *_officers(tape)), key=lambda side: side.at):
        sides.setdefault(side.label, side)
    return list(sides.values())


def _named(tape: Tape) -> Iterator[Side]:
    """Bodies and places with their unit's word; what commas and "và" join to one shares its fate."""
    delegations = {match.start("side") for match in tape.find(_DELEGATION)}
    accepted = False
    chained = ""
    for position, item in zip(tape.starts, tape.items, strict=True):
        if item.symbol not in "LB":
            chained = f"{chained} {item.symbol}"[-12:]
            continue
        joined = chained.strip() in ("và", ", và", "với") or (chained.strip() == "," and accepted)
        delegated = position in delegations
        accepted = delegated or (accepted if joined and position else _takes_part(tape, position, item))
        chained = ""
        if accepted and (mention := _mention(tape, item)) is not None:
            yield Side(mention, position, territory(mention), delegated)


def _takes_part(tape: Tape, position: int, item: Item) -> bool:
    """Whether a place or body is a side and not merely where, by whom witnessed or of what."""
    before = tape.text[max(0, position - 40) : position]
    if _BYSTANDER.search(before) or before.endswith(("( ", "- ", "/ ")):
        return False
    if isinstance(item.ref, PlaceRef):
        return item.ref.unit is not None and not tape.text[position + 2 :].startswith(("- ", ": "))
    return True


def _mention(tape: Tape, item: Item) -> Mention | None:
    ref = item.ref
    if isinstance(ref, PlaceRef):
        return tape.line.place(ref)
    return tape.line.body(ref) if isinstance(ref, BodyRef) else None


def _own(tape: Tape) -> Iterator[Side]:
    """Đoàn công tác của tỉnh: the article's own province."""
    own = tape.line.scope.own(None)
    for match in tape.find(_OWN_DELEGATION):
        if own is not None:
            item = tape.between(*match.span("unit"))[0]
            yield Side(tape.line.mention(item.first, item.last, own), match.start(), own.iri, True)


def _officers(tape: Tape) -> Iterator[Side]:
    """Officers who act or are received stand for their bodies."""
    for pattern in _OFFICER:
        for match in tape.find(pattern):
            if (office := find_office(tape, tape.group(match, "officer")[0])) is not None:
                yield Side(office, match.start("officer"), territory(office))


def find_office(tape: Tape, item: Item) -> Mention | None:
    """The body that an officer stands for: a party secretary's committee, else the last one named."""
    named = list(name_offices(tape, item.titles))
    if not named:
        return None
    secretary = (office for office in named if office[0].role.leading and "PartyUnit" in office[0].role.classes)
    _, body, first, last = next(secretary, named[-1])
    return tape.line.mention(first, last, body)


def territory(mention: Mention) -> str | None:
    """The IRI or name of the place that a side is or serves."""
    place = mention.thing if isinstance(mention.thing, PlaceName) else getattr(mention.thing, "place", None)
    return (place.iri or place.name) if place is not None else None
