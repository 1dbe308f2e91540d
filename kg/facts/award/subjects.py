"""Who received, where the verb stands before the award: N và 4 tập thể được tặng …, Ông … vinh dự được nhận …"""

import re

from kg.facts.award.recipients import find_person_before, name_recipient, read_list
from kg.facts.award.scenes import Scene, first_symbol, is_governed, opens_clause
from kg.facts.groups import Group
from kg.facts.model import Mention

_CROWD = r"\b(?:các|những|nhiều|một số|hàng \w+)(?: \w+)? ⟨recipient-noun⟩\b"
_PRONOUN = re.compile(r"(?:(?:^|, |; |và )(?:(?:sau )?khi |năm \d+ )?|này )(?P<who>ông|bà|anh|chị|cô)\b[^A-Z]*$")
# What may stand between a comma and the verb when the sentence's subject is the verb's
_ADVERBS = re.compile(
    r"(?:^|.*[,;]|.*\bvà|.*\bkhi)(?: ?(?:và|đã|vinh dự|cũng|từng|còn|năm|ngày|tháng|\d+|/|-|lần|lại|đồng thời|vừa|tiếp tục|"
    r"liên tục|chính thức|sau đó|hai|ba|nhiều|mới|cùng|gần đây|vừa qua|trước đó|đặc biệt))* ?"
)
# N là một trong 6 tập thể được … · N là T đầu tiên được …
_ONE_OF = re.compile(
    r"(?P<subject>[NBO](?:(?: ,| và| , và| cùng) [NBO])*)(?: ,)? (?:cũng |đã |hiện |vinh dự )*là (?:một trong|người|vị|đơn vị|tập thể|cá nhân|tổ chức|T) [^;.NBO]*$"
)
_SUBJECT = re.compile(r"(?:(?P<before>\S+) )?(?:(?P<subject>[BNT])\b|(?<!\S)(?P<who>ông|bà) )")


def read_subjects(scene: Scene, match: re.Match[str], left: int) -> list[Mention | Group]:
    """Return the list before the verb, else the person whom a pronoun means, else the sentence's subject."""
    text = scene.text
    if (one := _ONE_OF.search(text, left, match.start("verb"))) is not None:
        return list(read_list(scene.marked, scene.groups, *one.span("subject")))
    if match["list"] and (listed := _listed(scene, match)) is not None:
        return listed
    before = text[left : match.start("verb")]
    if scene.pattern(_CROWD).search(before[-60:]) or "U" in before:
        return []
    if (pronoun := _PRONOUN.search(before)) is not None:
        person = find_person_before(scene.reading, scene.marked, match.start("verb"), pronoun["who"])
        return [person] if person is not None else []
    return _first_subject(scene, match.start("verb")) if _ADVERBS.fullmatch(before) else []


def _listed(scene: Scene, match: re.Match[str]) -> list[Mention | Group] | None:
    """The list before the verb, empty where it is an object, None where it cannot be what the verb is of."""
    text, start = scene.text, match.start("list")
    if is_governed(text, start) or match["list"].startswith(("cho ", "tới ")):
        comma = text.find(" , ", start, match.end("list"))
        start = comma + 3 if comma >= 0 else match.end("list")
    listed = list(read_list(scene.marked, scene.groups, start, match.end("list")))
    if not listed:
        return None
    grouped = isinstance(listed[-1], Group)
    if (grouped or first_symbol(text, start) == "L") and not opens_clause(text, start):
        return []
    if grouped or not (scene.pattern(_CROWD).search(match["aside"]) or " khi " in f"{match['aside']} "):
        return listed
    return None


def _first_subject(scene: Scene, end: int) -> list[Mention | Group]:
    """The first person or body of the sentence that can be its subject."""
    for subject in _SUBJECT.finditer(scene.text, 0, end):
        if subject["who"] and not subject["before"]:
            person = find_person_before(scene.reading, scene.marked, subject.start(), subject["who"])
            return [person] if person is not None else []
        if subject["subject"] and not (subject["before"] and is_governed(subject["before"], len(subject["before"]))):
            named = name_recipient(scene.tape, scene.marked.at(subject.start("subject")))  # none of a bare title
            return [named] if named is not None else []
    return []
