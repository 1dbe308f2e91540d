"""What stands above the first paragraph: menu, kicker, headline, date, buttons."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kg.articles.lines import LAST_BRACKET, SHORT, WORD, Line
from kg.articles.marks import Marks
from kg.articles.model import BlockKind
from kg.articles.stamps import find_full_date, read_stamp
from kg.articles.trim import is_credit

KICKER: Final = 4  # words; a line no longer than this gives way to a longer one
STAMPED: Final = 8  # words besides date and time in a line above the lead; a line of more tells something
SUBTITLE: Final = 100  # characters; an unclosed line this long below the headline is the lead
HEADLINE: Final = 200  # characters; no headline that closes like a sentence is longer
LINK: Final = 6  # words; no part of a menu is longer
PATH = re.compile(r"\s[»›>→]\s")
ROW = re.compile(r"\s?[|·•]\s?|\s/\s")
SEPARATOR = re.compile(rf"{PATH.pattern}|{ROW.pattern}")


@dataclass(frozen=True, slots=True)
class Head:
    """What each line above the first paragraph is, and what they say."""

    kinds: list[BlockKind]
    headline: str | None
    published: str | None
    above: bool = False  # the date stands above the headline, where the site's own may stand


def find_lead(lines: Sequence[Line], marks: Marks) -> int:
    """Return the number of the line that the article's own text begins with."""
    titled: int | None = None
    for number, line in enumerate(lines):
        if line.hint in {"lead", "body"}:
            return number
        if line.hint is not None or _is_around(line, marks):
            continue
        if titled is None and _is_closed_headline(lines, number):
            titled = number
        elif line.is_prose or (titled is not None and line.is_sentence):
            return number
        elif titled is None and line.is_titled and read_stamp(line.key, marks) is None:
            titled = number
    # No sentence at all: what follows the headline and its stamps.
    if titled is None or titled + 1 >= len(lines):
        return titled or 0
    number = titled + 1
    while number < len(lines) - 1 and (_is_around(lines[number], marks) or read_stamp(lines[number].key, marks)):
        number += 1
    return number


def read_head(lines: Sequence[Line], lead: int, marks: Marks) -> Head:
    """Return what the lines before `lead` are."""
    kinds: list[BlockKind | None] = [line.hint for line in lines[:lead]]
    dates: dict[int, str] = {}
    for number, line in enumerate(lines[:lead]):
        stamp = read_stamp(line.key, marks) if line.short and kinds[number] in {None, "dateline"} else None
        if stamp is not None and len(stamp[1].split()) <= STAMPED and not line.is_prose:
            kinds[number] = "dateline"
            if stamp[0] is not None:
                dates[number] = stamp[0]
        elif kinds[number] is None and _is_around(line, marks):
            kinds[number] = "furniture"
    candidates = [number for number, kind in enumerate(kinds) if kind is None and lines[number].words >= 3]
    stamped = _choose_stamp(dates, candidates, kinds)
    chosen = kinds.index("headline") if "headline" in kinds else _choose_headline(lines, candidates, stamped, lead)
    if chosen is not None:
        kinds[chosen] = "headline"
    if stamped is not None and _is_of_site(kinds, stamped, chosen):
        stamped = None
    for number in range(lead):
        if kinds[number] is None:
            kinds[number] = _read_other(lines[number], number, chosen, marks)
    headline = lines[chosen].text if chosen is not None else None
    return Head(
        kinds=[kind or "furniture" for kind in kinds],
        headline=headline,
        published=dates[stamped] if stamped is not None else _read_bracket(headline or ""),
        above=stamped is not None and chosen is not None and stamped < chosen,
    )


def _read_bracket(headline: str) -> str | None:
    """Return the day that a headline has in brackets behind it: 'Hội có chủ tịch mới (12/9/2022 10:02)'."""
    bracket = LAST_BRACKET.search(headline[-SUBTITLE:])
    found = find_full_date(bracket.group()) if bracket is not None else None
    return found.iso if found is not None else None


def _choose_stamp(dates: Mapping[int, str], candidates: Sequence[int], kinds: Sequence[BlockKind | None]) -> int | None:
    """Return the number of the line that dates the article, of those with a full date.

    It is the first of the last ones together: above the headline may stand today's date, below the day of an update.
    """
    chosen: int | None = None
    before = -1
    for number in sorted(dates):
        apart = any(before < candidate < number for candidate in candidates)
        # Above what may be the headline, a menu parts the site's date from the article's.
        above = not candidates or before < candidates[0]
        if chosen is None or apart or (above and any(kind != "dateline" for kind in kinds[before + 1 : number])):
            chosen = number
        before = number
    return chosen


def _is_of_site(kinds: Sequence[BlockKind | None], stamped: int, chosen: int | None) -> bool:
    """Tell whether a date is today's: it stands at the head of the site, with more than a kicker before the headline."""
    between = kinds[stamped + 1 : chosen] if chosen is not None and stamped < chosen else ()
    return sum(kind not in {"dateline", "byline"} for kind in between) > 1


def _choose_headline(lines: Sequence[Line], candidates: Sequence[int], stamped: int | None, lead: int) -> int | None:
    """Return the candidate above the date, if there is one, else the one that shares most words with the lead.

    Kickers give way to longer lines; names are authors.
    """
    candidates = [n for n in candidates if not (lines[n].is_name and lines[n].words <= KICKER + 1)]
    candidates = [n for n in candidates if lines[n].words > KICKER] or candidates
    above = [n for n in candidates if stamped is not None and n < stamped]
    if above:
        return above[-1]
    told = set(WORD.findall(lines[lead].key)) if lead < len(lines) else set()
    return max(candidates, key=lambda n: (_share(lines[n], told), -n), default=None)


def _share(line: Line, told: set[str]) -> float:
    """Return the share of a line's words that are told."""
    words = set(WORD.findall(line.key))
    return len(words & told) / max(len(words), 1)


def _read_other(line: Line, number: int, chosen: int | None, marks: Marks) -> BlockKind:
    if chosen is None or number < chosen:
        return "furniture"
    if line.is_name or is_credit(line, marks):
        return "byline"
    return "lead" if len(line.text) >= SUBTITLE else "furniture"


def _is_around(line: Line, marks: Marks) -> bool:
    """Tell whether a line above the article is a menu, a link or a button."""
    if line.is_link or len(line.text) <= 2 or _is_menu(line):
        return True
    if not line.is_prose and line.matches(marks.menu):
        return True
    return any(line.matches(pattern) for pattern in (marks.line, marks.related, marks.end))


def _is_menu(line: Line) -> bool:
    """Tell whether a line is a row or a path of short link texts: 'A | B | C', 'A · B · C', 'A » B'."""
    if not PATH.search(line.text) and len(ROW.findall(line.text)) < 2:
        return False
    parts = [len(WORD.findall(part)) for part in SEPARATOR.split(line.text[:SHORT])]
    return max(parts) <= LINK and not line.ends_sentence


def _is_closed_headline(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line closes like a sentence and yet is the headline: 'Vì sao …?' above the first paragraph."""
    line = lines[number]
    closed = line.text.rstrip("\"'”’»)")[-1:] in {"?", "!", "…"}
    titled = closed and len(line.text) <= HEADLINE and line.words >= 3
    return titled and number + 1 < len(lines) and lines[number + 1].after_blank
