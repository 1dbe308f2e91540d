"""When an office is taken, held or left, where its own sentence says so: the day, and the term that it is for."""

import re
from bisect import bisect_left
from dataclasses import replace

from kg.facts.model import Tenure
from kg.facts.office.departures import LEFT_TOO
from kg.facts.reading import Reading
from kg.facts.when import read_dates
from kg.mentions.tape import Tape
from kg.text.model import Term
from kg.text.terms import find_terms

_SINCE = re.compile(r"[\s,(]*(?:từ|kể từ|tính từ|(?:có )?hiệu lực từ)\s(?:ngày\s|tháng\s|năm\s)*\Z")
_DIED = re.compile(r"\b(?:từ trần|qua đời|tạ thế|mất)(?:\s[^\W\d]+){0,4}\s\Z")
_NEW_CLAUSE = re.compile(r"[,;]\s*(?!từ|kể từ|tính từ|(?:có )?hiệu lực)\w")  # , người giữ chức này từ năm 2006
_THEN = re.compile(r"\s*(?:(?:vào|hồi|trong)\s)?(?:ngày\s|tháng\s|năm\s)*")
_OTHERWISE = re.compile(r"\b(?:thành lập|kỷ niệm|lập|đến|tới|hết)(?:\s(?:vào|năm|ngày|tháng))*\s\Z")
_UNTIL_NOW = re.compile(r"(?:,)? (?:đến|tới) (?:nay|bây giờ|hiện nay)\b")
_OF_THE_ROLE = re.compile(r"[\s,(–-]*(?:kh[óo][aá](?:\s\w{1,6})?|từ(?: năm)?|trong)?[\s,(–-]*\Z")


def place_in_time(reading: Reading, tape: Tape, tenure: Tenure) -> Tenure:
    """Return a tenure with what its own sentence says of when: its term, the day of a change, since when it is held."""
    tokens = [token.start for token in tape.line.sentence.tokens]
    first, last = bisect_left(tokens, tenure.evidence.start), bisect_left(tokens, tenure.evidence.end)
    # cách chức T nhiệm kỳ …, cho thôi giữ chức T: a term between is of the office that was named before
    term = tenure.term or _term(tape, last if tenure.evidence.rule == LEFT_TOO else first, last)
    if tenure.change is not None:
        return replace(
            tenure, term=term, on=tenure.on or _day(reading, tape, first, last, ends=tenure.change == "ends")
        )
    if tenure.standing == "incumbent" and term is None:
        return replace(tenure, term=term, since=_since(reading, tape, first, last))
    return replace(tenure, term=term)


def _term(tape: Tape, first: int, last: int) -> Term | None:
    """The term named right after the title, or between title and name: Chủ tịch Hội (khóa II, nhiệm kỳ 2013 - 2018)."""
    for found in find_terms(tape.line.text):
        at, _ = tape.line.tokens_at(found.start, found.end)
        if first < at < last and found.kind == "term":
            return found.term
        if at >= last:
            between = tape.line.words.text(last, at).lower()
            apart = found.kind == "period" and "," in between  # Theo T N, trong giai đoạn 2008-2012 …
            return found.term if not apart and _OF_THE_ROLE.fullmatch(between) else None
    return None


def _day(reading: Reading, tape: Tape, first: int, last: int, *, ends: bool) -> str | None:
    """The day from which a change counts (từ ngày …), else the one that the sentence names last before it.

    Where the article has no date of its own the year must be said, too.
    """
    dated = reading.article.published is not None
    before: str | None = None
    for found, read in read_dates(reading, tape, deaths=ends):
        iso = read if dated or found.year_stated else None
        at, _ = tape.line.tokens_at(found.start, found.end)
        lead = tape.line.folded[: found.start]
        beside = f"{tape.line.words.text(last, at).lower()} "
        if at >= last and ((_SINCE.search(lead) and not _NEW_CLAUSE.search(beside)) or _THEN.fullmatch(beside)):
            return iso
        if at >= last and ends and _DIED.search(lead):
            return iso
        if at < first and not _OTHERWISE.search(lead):
            before = iso
    return before


def _since(reading: Reading, tape: Tape, first: int, last: int) -> str | None:
    """The day named right after the title (Chủ tịch Hội từ năm 2018), or before it with what says that it lasts."""
    if "từ" not in tape.line.folded:
        return None
    for found, iso in read_dates(reading, tape):
        at, _ = tape.line.tokens_at(found.start, found.end)
        if at >= last:
            return iso if _SINCE.fullmatch(f"{tape.line.words.text(last, at).lower()} ") else None
        lead, rest = tape.line.folded[: found.start], tape.line.folded[found.end :]
        if at < first and _SINCE.search(lead) and _UNTIL_NOW.match(rest):
            return iso
    return None
