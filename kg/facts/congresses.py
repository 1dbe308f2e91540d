"""Congresses: who holds one, the how-manieth, for which term, when, how many are elected, who leads."""

import re
from collections.abc import Iterator, Sequence

from kg.facts.congress.called import AHEAD, CALLED, CONGRESS, read_ordinal_of
from kg.facts.congress.chairs import elects_chair, find_chair
from kg.facts.congress.committees import find_size
from kg.facts.congress.days import first_day, sets_day
from kg.facts.congress.holders import find_holder
from kg.facts.congress.slots import Slots
from kg.facts.model import Congress, Evidence, Tenure
from kg.facts.reading import Reading
from kg.mentions.tape import Tape
from kg.text.model import Term
from kg.text.terms import FoundTerm, find_terms

_HELD = r"\b(?:⟨held⟩|(?<!các )tổ chức(?! thành viên))\b"
# What only makes ready for a congress: one of which nothing else is said is no fact until it has its day
_PREPARED = r"\b(?:⟨preparation⟩|sẽ (?:được )?(?:diễn ra|tổ chức|tiến hành|khai mạc))\b"
_DONE = re.compile(r".{0,40}?\b(?:thành công|bế mạc|khép lại|(?:vừa|đã|mới) (?:diễn ra|kết thúc|được tổ chức))\b")
_BEFORE = re.compile(r"\b(?:trước|qua|vừa rồi|cũ)\b")
_EARLIER = re.compile(
    r"\b(?:khóa|khoá|nhiệm kỳ|đại hội)(?: \S+){0,3} (?:trước|cũ|vừa qua)\b|\bso với\b|\b(?:trước đây|trước đó)\b"
)
_LATE = 2  # years between a congress and the first of the term that it opens, at most


def extract_congresses(reading: Reading, tenures: Sequence[Tenure]) -> Iterator[Congress]:
    """Yield the congress that the article reports, if any; `tenures` tell whom it elected."""
    lines = [
        tape for tape in reading.tapes if "đại hội" in tape.line.folded and tape.search(CONGRESS, tape.line.folded)
    ]
    organisation = find_holder(reading, lines, tenures)
    if organisation is None:
        return
    tape, mention = organisation
    slots = Slots(organisation=mention, tape=tape)
    for line in lines:
        _fill(slots, reading, line, ahead=False)
    for line in lines:
        _fill(slots, reading, line, ahead=True)
    # What speaks of an earlier committee counts only where nothing else does.
    for line in sorted(reading.tapes, key=lambda one: bool(_EARLIER.search(one.line.folded))):
        _fill_committee(slots, line)
    _fill_size(slots, reading)
    tenures = [one for one in tenures if not _is_of_another(slots, reading.tape_at(one.evidence.start))]
    slots.held = slots.held or elects_chair(reading, mention, tenures)
    _fill_from_around(slots, reading)
    _forget_far_dates(slots)
    if not slots.held:
        if not _is_due(slots, reading, lines):
            return
        slots.forget("committee-size")  # nobody is elected yet
    if slots.date is None:
        _date_by_event(slots, reading)
        _forget_far_dates(slots)
    chair = find_chair(mention, tenures)
    start, end = tape.line.offsets(0, len(tape.line.words))
    yield Congress(
        organisation=mention,
        ordinal=slots.number("ordinal"),
        term=slots.term,
        date=slots.date,
        committee_size=slots.number("committee-size"),
        chair=chair.person if chair is not None else None,
        details=slots.all_details,
        evidence=Evidence(start=start, end=end, rule="congresses/held"),
    )


def _forget_far_dates(slots: Slots) -> None:
    if slots.date is not None and slots.term is not None and abs(int(slots.date[:4]) - slots.term.start) > _LATE:
        slots.forget("date")


def _is_due(slots: Slots, reading: Reading, lines: Sequence[Tape]) -> bool:
    """Whether a congress that is only made ready for is clearly dated ahead."""
    around, _ = reading.dated
    ahead = slots.date is not None and (around is None or slots.date > around)
    return ahead and any(line.search(_PREPARED, line.line.folded) for line in lines)


def _fill(slots: Slots, reading: Reading, tape: Tape, *, ahead: bool) -> None:
    """Add what one line that names the congress says of it; `ahead` for what only lies ahead there: văn kiện trình …"""
    text = tape.line.folded
    for match in tape.find(CALLED):
        done = _DONE.match(tape.text, match.end())  # ngay sau khi đại hội … thành công
        if ahead is not bool(tape.search(AHEAD, tape.text[: match.start()]) and done is None):
            continue
        slots.held = slots.held or bool(not ahead and tape.search(_HELD, text) and not tape.search(_PREPARED, text))
        items = tape.between(match.start(), match.end())
        _fill_number(slots, tape, match.group(), (items[0].first, items[-1].last))
        slots.term = slots.term or _term(match.group())
        if tape.line.sentence.block != "headline" and not ahead and (slots.date is None or sets_day(tape, text)):
            slots.set_date(tape, first_day(reading, tape, text.index("đại hội")))


def _fill_from_around(slots: Slots, reading: Reading) -> None:
    """Add the term and the day that only other sentences of the article name."""
    for line in reading.tapes:
        if slots.term is None:
            terms = (found.term for found in _own_terms(line.line.text) if found.kind == "term")
            slots.term = next((term for term in terms if not _is_over(term, slots, reading)), None)
        if slots.date is None and (found := sets_day(line, line.line.folded)):
            slots.set_date(line, first_day(reading, line, found.start()))


def _is_over(term: Term, slots: Slots, reading: Reading) -> bool:
    """Whether a term ended before the congress, or with it."""
    day = slots.date or reading.dated[0]
    return day is not None and term.end <= int(day[:4])


def _own_terms(text: str) -> Iterator[FoundTerm]:
    """Yield the years from … to … of a text, but for those that it says are over: nhiệm kỳ 2018 - 2023 vừa qua."""
    for found in find_terms(text):
        if not _BEFORE.search(text[found.start : found.end + len(" vừa qua")]):
            yield found


def _fill_size(slots: Slots, reading: Reading) -> None:
    """Add the size of the committee that a sentence only tells of, where none says that it was elected: BCH có 43 ủy viên."""
    for tape in reading.body if slots.held and slots.number("committee-size") is None else ():
        text = tape.line.folded
        if _EARLIER.search(text) or _BEFORE.search(text) or _is_of_another(slots, tape):
            continue
        if (found := find_size(tape.line.scope.lexicon.patterns, text, elected=True)) is not None:
            slots.add(tape, "committee-size", str(found.size), tape.line.tokens_at(found.start, found.end))
            return


def _is_of_another(slots: Slots, tape: Tape) -> bool:
    """Whether a line is of a congress with another number: trước đó, đại hội lần thứ III đã bầu 27 ủy viên …"""
    numbers = {number for match in tape.find(CALLED) if (number := read_ordinal_of(match.group())) is not None}
    own = slots.number("ordinal")
    told = tape.line.sentence.block != "headline"  # a headline's other number is a contradiction
    return told and own is not None and bool(numbers) and own not in numbers


def _fill_number(slots: Slots, tape: Tape, called: str, tokens: tuple[int, int]) -> None:
    """Add the how-manieth it is called; a second number in the text is that of another congress."""
    kept = slots.in_headline if tape.line.sentence.block == "headline" else slots.details
    if not any(one.part == "ordinal" for one in kept) and (number := read_ordinal_of(called)) is not None:
        slots.add(tape, "ordinal", str(number), tokens)


def _term(called: str) -> Term | None:
    return next((found.term for found in _own_terms(called)), None)


def _date_by_event(slots: Slots, reading: Reading) -> None:
    """Take the day that the article's first lines tell, where no line that names the congress tells one."""
    for tape in [tape for tape in reading.tapes if tape.line.sentence.block in ("lead", "body")][:2]:
        if (found := first_day(reading, tape, 0)) is not None:
            slots.set_date(tape, found)
            return


def _fill_committee(slots: Slots, tape: Tape) -> None:
    """Add the size of the elected committee, and its number and term where the congress has none."""
    text = tape.line.folded
    counted = slots.number("committee-size") is not None and _EARLIER.search(text) is not None
    if (
        not counted
        and not _is_of_another(slots, tape)
        and (found := find_size(tape.line.scope.lexicon.patterns, text)) is not None
    ):
        slots.add(tape, "committee-size", str(found.size), tape.line.tokens_at(found.start, found.end))
    at = text.find("ban chấp hành")
    if at < 0:
        return
    called = text[at : at + 160]
    if slots.number("ordinal") is None and not called.startswith("ban chấp hành lần"):  # its session's number
        _fill_number(slots, tape, called, tape.line.tokens_at(at, at + len(called)))
    slots.term = slots.term or _term(called)
