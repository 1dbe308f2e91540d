"""Offices that were over when they were told of, though no word beside the title says so."""

import re
from bisect import bisect_left
from dataclasses import replace

from kg.facts.model import Tenure
from kg.facts.office.history import LONG_AGO, is_history, was_then, year_told
from kg.facts.reading import Reading
from kg.mentions.tape import Tape
from kg.text.terms import find_terms

# N - T vào thời điểm đó · T N (lúc bấy giờ); what somebody was else stands after: (lúc đó là T)
_THEN = r"[\s,–-]*\(?\s?(?:(?:vào|ở|của|trong) )?⟨at-that-time⟩\b(?! (?:là|làm|giữ|đang))"
# Chủ tịch huyện N (nay là Bí thư) · N - Giám đốc (đã nghỉ hưu)
_SINCE_THEN = (
    r"(?:[\s,(]*nhiệm kỳ \d{4}\s?[-–]\s?\d{4}\b)?[\s,–-]*"
    r"(?:\(\s?(?:hiện|hiện nay|nay) (?:đang )?(?:là|làm|giữ)|\(?\s?nay là|[(;]\s?(?:nay |hiện )?(?:đã )⟨retires⟩)\b"
)
_DIGIT = re.compile(r"\d")
_OF_THE_ROLE = re.compile(r"[\s,(–-]*(?:kh[óo][aá](?:\s\w{1,6})?|từ(?: năm)?|trong)?[\s,(–-]*")
_REACH = 10  # tokens
_BY_VERB = "roles/verb"


def as_it_was(reading: Reading, tape: Tape, tenure: Tenure) -> Tenure:
    """Return a tenure as former where the words after it put it at a time that was over: a closed span, "lúc bấy giờ"."""
    if tenure.standing != "incumbent" or tenure.change is not None:
        return tenure
    tokens = [token.start for token in tape.line.sentence.tokens]
    last = bisect_left(tokens, tenure.evidence.end)
    rest = tape.line.words.text(last, min(len(tokens), last + _REACH)).lower()
    if tape.pattern(_SINCE_THEN).match(rest):
        return replace(tenure, standing="former")
    then = tape.pattern(_THEN).match(rest)
    aside = rest.startswith("(") or tenure.evidence.rule != "roles/title-before-name"  # else it is of what is told
    if aside and (then is not None or (_DIGIT.search(rest) is not None and _is_over(reading, tape, last))):
        return replace(tenure, standing="former")
    told_then = tenure.evidence.rule == _BY_VERB and was_then(reading, tape, tenure)
    if told_then or (_DIGIT.search(tape.line.folded) is not None and is_history(reading, tape, tenure)):
        return replace(tenure, standing="former", evidence=replace(tenure.evidence, rule=LONG_AGO))
    return tenure


def _is_over(reading: Reading, tape: Tape, last: int) -> bool:
    """Whether a span of years stands right after a title that had ended when it was told of: (nhiệm kỳ 2010-2015).

    A term may last; other spans are told of what is over: Đại sứ giai đoạn 2012-2014, Trưởng ban (2010-2016).
    """
    for found in find_terms(tape.line.text):
        at, _ = tape.line.tokens_at(found.start, found.end)
        if at >= last:
            between, told = tape.line.words.text(last, at).lower(), year_told(reading)
            lasts = found.term.start <= told <= found.term.end
            over = found.term.end < told if found.kind == "term" else "," not in between and not lasts
            return over and _OF_THE_ROLE.fullmatch(between) is not None
    return False
