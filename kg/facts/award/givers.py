"""Who gave: named after the award, beside a passive verb, on whose behalf somebody acts, or the verb's subject."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kg.facts.award.recipients import find_meant, name_giver
from kg.facts.award.scenes import Scene, is_governed
from kg.facts.model import Mention
from kg.mentions.tape import Item, Tape

_SOURCE = re.compile(
    r"(?: (?:đột xuất|cao quý|danh giá))? (?:của|do|từ) (?:(?:các|nước|phía|lãnh đạo|đồng chí|ông|bà) )*(?P<giver>[BTNLCO])\b"
)
_ON_BEHALF = re.compile(
    r"(?:thay mặt|ủy quyền|ủy nhiệm|đại diện)(?: (?:cho|của|lãnh đạo|đảng|,|và))* (?P<giver>[BTLCO])\b"
)
_FOR_ANOTHER = re.compile(r"\b(?:ủy quyền|ủy nhiệm)\b")  # of somebody whom the clause need not name
_PRONOUN = re.compile(r"(?:^|[,;] |\bvà )(?:\w+ (?:đó|này|đây) )?(?P<who>ông|bà) (?:[^NTBLCGU\s,;]+ ){0,4}$")
_SUBJECT = re.compile(r"[NBTLCO](?= )")
# What stands before a place that acts as a body
_PLACE_ACTS = re.compile(
    r"(?:^|[,;:“\"] |\b(?:rằng|phía|nước|lãnh đạo|chính quyền|nhân dân|nhà nước|chính phủ|quân đội|ngày|\d+) )$"
)
HANDED: Final = "awards/handed"
"""What reads an award that an officer hands over: who decided on it other words may tell."""


class Giver(NamedTuple):
    """Who gave, and whether it is only known as the body of who handed the award over."""

    mention: Mention | None
    handed: bool


def read_source(scene: Scene, award_end: int) -> Mention | None:
    """Return the giver that stands after an award: Kỷ niệm chương của B."""
    found = _SOURCE.match(scene.text, award_end)
    return name_giver(scene.tape, scene.marked.at(found.start("giver"))) if found is not None else None


def read_giver(scene: Scene, match: re.Match[str], left: int, award_end: int, *, active: bool) -> Giver:
    """Return who gave in a clause that begins at `left`; `match` is its verb, `active` where the giver is its subject."""
    if _SOURCE.match(scene.text, award_end) is not None:
        return Giver(read_source(scene, award_end), handed=False)
    for at, handed in _beside(scene.text, match, left, active=active):
        if (giver := _named(scene, scene.tape, scene.marked.at(at))) is not None:
            return Giver(giver, handed)
    meant = _meant(scene, match, left) if active else None
    return Giver(_named(scene, *meant) if meant is not None else None, handed=active)


def _meant(scene: Scene, match: re.Match[str], left: int) -> tuple[Tape, Item] | None:
    """Whom a pronoun means that is the verb's only subject: Sau đó , | ông trao A cho N."""
    before = scene.text[left : match.start("verb")]
    if _FOR_ANOTHER.search(before) or (who := _PRONOUN.search(before)) is None:
        return None
    return find_meant(scene.reading, scene.marked, left + who.start("who"), who["who"])


def _named(scene: Scene, tape: Tape, item: Item) -> Mention | None:
    """The body that gives, or whose officer does: of which body that is an earlier line may tell."""
    if (giver := name_giver(tape, item)) is not None or item.symbol != "N":
        return giver
    earlier = scene.reading.peopled_before(scene.tape)
    same = ((line, other) for line in earlier for other in line.persons() if other.person.is_same(item.person))
    return next(
        (giver for line, other in same if (giver := name_giver(line, other, like=item.titles)) is not None), None
    )


def _beside(text: str, match: re.Match[str], left: int, *, active: bool) -> Iterator[tuple[int, bool]]:
    """Where who may have given stands, and whether he is somebody who hands over."""
    if "giver" in match.groupdict() and match["giver"]:
        yield match.start("giver"), False
    elif active:
        if behalf := _ON_BEHALF.search(text, left, match.start("verb")):
            yield behalf.start("giver"), False
        if behalf or _FOR_ANOTHER.search(text, left, match.start("verb")):
            return
        subjects = [found.start() for found in _SUBJECT.finditer(text, left, match.end("verb"))]
        for at in reversed(subjects):
            if _may_act(text, at):
                yield at, text[at] in "NT" or text.endswith("lãnh đạo ", 0, at)


def _may_act(text: str, at: int) -> bool:
    """Whether what stands there can be a subject: under no preposition; a place only where nothing is before it."""
    if text[at] in "LC":
        return _PLACE_ACTS.search(text[:at]) is not None
    return not is_governed(text, at)
