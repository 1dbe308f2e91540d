"""Who gave: named after the award, beside a passive verb, on whose behalf somebody acts, or the verb's subject."""

import re
from collections.abc import Iterator

from kg.facts.model import Mention
from kg.facts.recipients import name_giver
from kg.facts.scenes import Scene, is_governed
from kg.mentions.tape import Item

_SOURCE = re.compile(
    r"(?: (?:đột xuất|cao quý|danh giá))? (?:của|do|từ) (?:(?:các|nước|phía|lãnh đạo|đồng chí|ông|bà) )*(?P<giver>[BTNLCO])\b"
)
_ON_BEHALF = re.compile(
    r"(?:thay mặt|ủy quyền|ủy nhiệm|đại diện)(?: (?:cho|của|lãnh đạo|đảng|,|và))* (?P<giver>[BTLC])\b"
)
_SUBJECT = re.compile(r"[NBTLCO](?= )")
# What stands before a place that acts as a body
_PLACE_ACTS = re.compile(
    r"(?:^|[,;:“\"] |\b(?:rằng|phía|nước|lãnh đạo|chính quyền|nhân dân|nhà nước|chính phủ|quân đội|ngày|\d+) )$"
)


def read_source(scene: Scene, award_end: int) -> Mention | None:
    """Return the giver that stands after an award: Kỷ niệm chương của B."""
    found = _SOURCE.match(scene.text, award_end)
    return name_giver(scene.tape, scene.marked.at(found.start("giver"))) if found is not None else None


def read_giver(scene: Scene, match: re.Match[str], left: int, award_end: int, *, active: bool) -> Mention | None:
    """Return who gave in a clause that begins at `left`; `match` is its verb, `active` where the giver is its subject."""
    if _SOURCE.match(scene.text, award_end) is not None:
        return read_source(scene, award_end)
    spans = _beside(scene.text, match, left, active=active)
    givers = (_named(scene, scene.marked.at(at)) for at in spans)
    return next((giver for giver in givers if giver is not None), None)


def _named(scene: Scene, item: Item) -> Mention | None:
    """The body that gives, or whose officer does: of which body that is an earlier line may tell."""
    if (giver := name_giver(scene.tape, item)) is not None or item.symbol != "N":
        return giver
    earlier = scene.reading.peopled_before(scene.tape)
    same = ((tape, other) for tape in earlier for other in tape.persons() if other.person.name == item.person.name)
    return next(
        (giver for tape, other in same if (giver := name_giver(tape, other, like=item.titles)) is not None), None
    )


def _beside(text: str, match: re.Match[str], left: int, *, active: bool) -> Iterator[int]:
    if "giver" in match.groupdict() and match["giver"]:
        yield match.start("giver")
    elif active:
        if behalf := _ON_BEHALF.search(text, left, match.start("verb")):
            yield behalf.start("giver")
            return
        subjects = [found.start() for found in _SUBJECT.finditer(text, left, match.end("verb"))]
        yield from (at for at in reversed(subjects) if _may_act(text, at))


def _may_act(text: str, at: int) -> bool:
    """Whether what stands there can be a subject: under no preposition; a place only where nothing is before it."""
    if text[at] in "LC":
        return _PLACE_ACTS.search(text[:at]) is not None
    return not is_governed(text, at)
