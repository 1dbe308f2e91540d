"""Who holds which office by the verbs of a sentence: N được bầu làm T, hai T là N và N, bổ nhiệm T đối với N."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import NamedTuple

from kg.facts.model import Change, Standing
from kg.facts.office.standing import is_foreseen, read_standing
from kg.mentions.refs import TitleRef
from kg.mentions.tape import Item, Tape
from kg.reference import known

_OFFICE = r"(?:(?:các )?⟨office⟩ )?(?:là )?(?:mới )?"
_COUNTED = r"(?:(?:hai|ba|bốn|năm|các|2|3|4|5) )?"  # N và N là hai T
_ALSO = r"\( (?:đồng thời )?kiêm T \)"
PEOPLE = rf"N(?:(?: {_ALSO})?(?: ,| -)? và N|(?: {_ALSO})? [,;] N| cùng N)*"
# Into a committee first: bầu bổ sung N vào B và giữ chức T
_SEAT = r"(?:(?:bổ sung |tham gia )?(?:vào |tham gia )B(?:(?: ,| và)? B)*(?: [^NTB.;,\s]+){0,3}?(?: ,)? (?:(?:và|để|đồng thời) )?)?"
_ASIDE = r", (?:[^NB.;:,\s]+ ){1,10}, "  # chỉ định N , trước đây là T , giữ chức T
_FOR_TERM = r"khóa \w{1,5}|(?:, |\( )?(?:nhiệm kỳ )?\d{4} - \d{4}(?: ,| \))?"  # N được B khóa iii , nhiệm kỳ 2014 - 2019 , bầu làm T
_NOT_REPLACED = r"(?<!thay )(?<!thay thế )(?<!thay cho )(?!(?<=là )N ; |(?<=của )N , N)"  # T là N ; N làm T · người tiền nhiệm của N , N , được bầu
_BESIDE = rf"(?:\( [^()]{{1,60}} \) )?(?:{_ASIDE}|, người (?:[^NTBLC.;:,\s]+ ){{1,6}}?|, |- )?"
_HOW = rf"(?P<how>(?:(?:⟨office-adverb⟩|(?<=được )trao|(?<=B )trao|B|100|%|{_FOR_TERM}) )*?)"
_TAKES = r"(?:⟨takes-office⟩|⟨serves⟩|kiêm|⟨wins-election⟩|ngồi|nhận|vào|là|cử|bầu|nhiệm|(?<=được )giao)"
_LINKED = (
    rf"{_NOT_REPLACED}(?<!kế nhiệm )(?<!được )(?P<people>{PEOPLE}) {_BESIDE}{_SEAT}{_HOW}"
    rf"{_TAKES} {_COUNTED}{_OFFICE}(?P<titles>T)"
)
_WAS = rf"(?P<people>N) (?:[,(] |(?!vốn))(?:trước đây|trước đó|từng|vốn|⟨at-that-time⟩)(?: từng| đang)? (?:là|làm|giữ|đảm nhiệm) {_OFFICE}(?P<titles>T)"
# Verbs that only elections have may stand far from the name: N , người đứng đầu B từ nhiệm kỳ trước , đã tái đắc cử chức T
_ELECTED_FAR = (
    rf"{_NOT_REPLACED}(?P<people>{PEOPLE}) (?:(?!đã bầu|bầu N|thay )[^NT.;:\s]+ ){{0,24}}?(?:⟨wins-election⟩|"
    rf"(?:được|tiếp tục|vinh dự|tín nhiệm|tái|lại) (?:(?!tranh |ứng )[^NT.;:\s]+ ){{0,8}}?(?:bầu|cử|suy tôn|suy cử|chọn|tín nhiệm)) "
    rf"(?:[^NT.;:\s]+ ){{0,6}}?{_OFFICE}(?P<titles>T)"
)
_NAMED = (
    rf"(?P<titles>T) (?:[^NTB.;:\s]+ ){{0,6}}?(?:là|gồm|gồm có|:|có|(?:giao|trao) cho|thuộc về)(?: :)?"
    rf" (?:các )?(?P<people>{PEOPLE}(?! (?:làm|giữ|là|được|kiêm|đảm|trúng|đắc|tái)\b)|{PEOPLE}(?<! ; N))"
)
# To whom a decision gives an office: trao quyết định bổ nhiệm T cho N
_GIVEN = (
    rf"(?<!thu hồi quyết định )(?<!hủy quyết định )(?<!không )\b⟨appoints⟩ {_OFFICE}(?P<titles>T)"
    rf"(?: [^NTB.;,\s]+){{0,8}}? (?:cho|đối với) (?P<people>N)"
)
# Who is told of after what was done to him: Được đại hội bầu làm T , N cảm ơn
_INVERTED = (
    rf"(?:^|[.;:”\"] )(?:(?:vừa|mới|sau khi) ){{0,2}}(?:được|tái|trúng|đắc) (?:(?!thay )[^NT.;:\s]+ ){{0,30}}?"
    rf"(?:⟨takes-office⟩|⟨wins-election⟩) {_OFFICE}(?P<titles>T)(?: [^NTB.;\s]+){{0,30}}? , (?P<people>N)(?! (?:,|và|cùng) N)"
)
_ALSO_HOLDS = r"(?P<people>N) \( (?:đồng thời )?kiêm (?P<titles>T) \)"
# What "nguyên là" makes a former office of: N nguyên là T
_FORMERLY = r"(?P<people>N) (?P<titles>T)(?= [.;,]| và |$)"
_HAVING = re.compile(r" (?:có|gồm)(?: :)?(?: các)? N\b")


class Held(NamedTuple):
    """A person and titles that a sentence's verbs join; `own` when a title without a body is of the article's own."""

    person: Item
    titles: Sequence[TitleRef]
    rule: str
    standing: Standing
    change: Change | None
    own: bool


def find_offices(tape: Tape, earlier: Sequence[Tape]) -> Iterator[Held]:
    """Yield who holds which titles of a sentence by its verbs; `earlier` are the sentences before it."""
    for pattern, rule in (
        (_LINKED, "roles/verb"),
        (_WAS, "roles/once"),
        (_FORMERLY, "roles/once"),
        (_INVERTED, "roles/verb"),
        (_ALSO_HOLDS, "roles/verb"),
        (_ELECTED_FAR, "roles/elected"),
        (_NAMED, "roles/named-for-office"),
        (_GIVEN, "roles/named-for-office"),
    ):
        for match in tape.find(pattern):
            if is_foreseen(tape, match) or (pattern is _ELECTED_FAR and _names_another(tape, match)):
                continue
            titles = tape.group(match, "titles")[0].titles
            if pattern is _FORMERLY and not titles[0].former:
                continue
            standing, change = read_standing(tape, match, titles, earlier)
            for person, each in _shares(tape, match, titles):
                yield Held(person, each, rule, standing, change, pattern is _NAMED or pattern is _GIVEN)


def people_of(tape: Tape, match: re.Match[str]) -> list[Item]:
    """The persons of a match's group of that name."""
    return [item for item in tape.group(match, "people") if item.symbol == "N"]


def _shares(tape: Tape, match: re.Match[str], titles: Sequence[TitleRef]) -> Iterator[tuple[Item, Sequence[TitleRef]]]:
    """Each person with the titles that are meant: all of them, or one each (N và N giữ chức T và T).

    Where a match only lists, not those with a title of their own (tháp tùng T có T N), and nobody an office that one
    alone holds (đón Thủ tướng L , đoàn C có N). What brackets say of one of them more exactly is that one's: các Phó
    Chủ tịch là N (Phó Chủ tịch Thường trực), N.
    """
    first, *others = people_of(tape, match)
    people = [first, *takewhile(lambda item: not _restates(item, titles), others)]
    if _HAVING.search(match.group()):
        people = [item for item in people if not (item.before or titles[-1].role.leading)]
    if len(people) == len(titles) > 1 and _one_each(tape, people, titles):
        yield from ((person, (title,)) for person, title in zip(people, titles, strict=True))
        return
    group = titles[0].role.iri == known.STANDING_GROUP
    for person in people:
        if len(people) > 1 and person.after and _is_more_exact(person.after, titles):
            yield person, (replace(person.after[0], body=titles[0].body, place=titles[0].place),)
        else:
            yield person, person.after or titles if group else titles


def _restates(person: Item, titles: Sequence[TitleRef]) -> bool:
    """Whether a title of the list stands again before a name: from there on it is not shared (T : N , N ; T , T N ; N)."""
    named = [(title.role, title.body and title.body.head) for title in titles]
    return any((own.role, own.body and own.body.head) in named for own in person.before)


def _is_more_exact(own: Sequence[TitleRef], titles: Sequence[TitleRef]) -> bool:
    """Whether a person's own title, without a body, is the others' with something added."""
    role, shared = own[0].role.label, titles[0].role.label
    return own[0].body is None and role != shared and role.startswith(shared)


def _one_each(tape: Tape, people: Sequence[Item], titles: Sequence[TitleRef]) -> bool:
    """Whether "và" stands before the last of both lists, of offices that one person would not name so."""
    key = tape.line.words.key
    joined = key(people[-1].first - 1) == key(titles[-1].first - 1) == "và"
    return joined and not any(title.role.membership for title in titles)


def _names_another(tape: Tape, match: re.Match[str]) -> bool:
    """Whether somebody stands between a person and the verb whom the article does not name in full: … khi ông Trump đắc cử T."""
    between = tape.between(match.end("people"), match.start("titles"))
    words = tape.line.words
    return any(item.symbol in ("ông", "bà") and words.capital(item.last) for item in between)
