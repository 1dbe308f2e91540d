"""Who is named only after an award was told of: Người được trao là ông A và bà B."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.facts.award.honours import Honour
from kg.facts.award.recipients import name_recipient
from kg.facts.model import Award, Evidence, Mention
from kg.facts.reading import Reading
from kg.mentions.model import Who
from kg.mentions.tape import Tape

_WHO = r"(?:(?:hai|ba|bốn|năm|những|các|\d+) )?(?:người|cá nhân|vị|ông bà|đồng chí|vị khách|tập thể|đơn vị|tổ chức)"
_HONOURED = r"được (?:trao(?: tặng)?|tặng(?: thưởng)?|nhận|vinh danh|khen thưởng|tôn vinh)(?: [^\sA-Z.;,]+){0,3}|nhận [^A-Z.;,]+?"
_NAMES = re.compile(
    rf"(?:(?:đó|họ)|{_WHO}(?: (?:{_HONOURED}|ấy|đó|này))?)(?: là| gồm| gồm có| :)(?: :)? (?P<names>[NB](?:(?: ,| và| , và| ;) [NB])*)"
)
_ORDINAL = re.compile(r"(?:còn )?(?:người|vị) thứ (?:nhất|hai|ba|tư)(?: ,| là)(?: là)? (?P<names>N)")
_CEREMONY = re.compile(r"\b(?:lễ|buổi lễ|lễ trao|vinh dự|trao tặng|trao|tặng)\b")
_REACH = 4  # lines after the award's in which its recipients are named


def name_later(reading: Reading, tape: Tape) -> list[Mention]:
    """Return the recipients whom the next lines name."""
    after = bisect_right(reading.body, tape.number, key=lambda line: line.number)
    found: dict[Who, Mention] = {}
    for line in reading.body[after : after + _REACH]:
        match = _NAMES.match(line.text) or _ORDINAL.match(line.text)
        for item in line.group(match, "names") if match is not None else ():
            named = name_recipient(line, item) if item.symbol in "NB" else None
            if named is not None:
                found.setdefault(named.who, named)
        if match is not None and match.re is _NAMES:
            break
    return list(found.values())


def with_names(
    reading: Reading, tape: Tape, honours: Sequence[Honour], awards: Sequence[Award], giver: Mention | None
) -> Iterator[Award]:
    """Yield a line's awards, to those whom the next lines name where it names nobody or only counts as many."""
    counted = [award for award in awards if award.group == "cá nhân" and award.count]
    named = name_later(reading, tape) if counted or (not awards and _CEREMONY.search(tape.text)) else []
    for award in awards:
        if award in counted and award.count == len(named):
            yield from (replace(award, group=None, count=None, recipient=person) for person in named)
        else:
            yield award
    if awards or not named:
        return
    start, end = tape.line.offsets(0, len(tape.line.words))
    evidence = Evidence(start=start, end=end, rule="awards/named-later")
    for person in named:
        yield Award(giver=giver, award=honours[-1].name, recipient=person, evidence=evidence)
