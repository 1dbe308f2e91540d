"""One office, two holders in one article: who takes it leaves the other a former one, as does who holds it today."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.facts.model import BodyName, Tenure
from kg.facts.office.history import is_history
from kg.facts.reading import Reading
from kg.facts.when import event_day
from kg.text.normalise import key

_SEVERAL = ("Phó", "Đồng", "Thứ")
_BACK, _ON = 40, 20  # characters
_MOST = 12  # people whom one article gives one office under several spellings; with more nothing is settled
# What sets another time: bộ trưởng dưới thời Tổng thống N · Trước đó, Chủ tịch N đã phát biểu · Tổng thống N khi đó
_ANOTHER_TIME = r"\b(?:⟨another-time⟩|(?<!trong )⟨at-that-time⟩)\b"


def without_predecessors(reading: Reading, tenures: Iterable[Tenure]) -> Iterator[Tenure]:
    """Yield tenures, as former those of an office that another takes in the article's event, or holds while it is told."""
    stated = list(tenures)
    taking = [one for one in stated if _takes(reading, one)]
    day = event_day(reading) if taking else None
    taken = {_office(one): one.person.who for one in taking if one.on in (None, day)}
    holding: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for one in stated:
        if _is_open(one) and _is_sole(reading, one):
            holding[_office(one)].append(one)
    for one in stated:
        successor = taken.get(_office(one), one.person.who)
        left = _is_open(one) and (successor != one.person.who or _held_before(reading, one, holding[_office(one)]))
        yield replace(one, standing="former") if left else one


def _office(tenure: Tenure) -> tuple[str, str]:
    return tenure.role.iri, tenure.organisation.name


def _is_open(tenure: Tenure) -> bool:
    return tenure.standing == "incumbent" and tenure.change is None


def _is_sole(reading: Reading, tenure: Tenure) -> bool:
    """Whether only one person at a time has such an office."""
    return reading.lexicon.role_of[tenure.role.iri].leading and not tenure.role.label.startswith(_SEVERAL)


def _takes(reading: Reading, tenure: Tenure) -> bool:
    """Whether somebody takes an office that only one holds, or has just taken it: tân Thủ tướng N."""
    if not _is_sole(reading, tenure):
        return False
    if tenure.change == "begins":
        return tenure.standing != "re-elected"
    body, quote = tenure.organisation.thing, reading.article.quote(tenure.evidence.start, tenure.evidence.end)
    ours = isinstance(body, BodyName) and body.kind != "Ministry"  # whose minister, a bare name may not tell
    return ours and tenure.standing == "incumbent" and f"tân {tenure.role.label}".lower() in quote.lower()


def _held_before(reading: Reading, one: Tenure, holding: Sequence[Tenure]) -> bool:
    """Whether of two whom an article gives an office the other holds it today: this one's words set another time."""
    others = [other for other in holding[:_MOST] if not _may_be_one(reading, one, other)]
    if len(others) != 1 or len(holding) > _MOST:
        return False
    return _is_of_another_time(reading, one) and not _is_of_another_time(reading, others[0])


def _may_be_one(reading: Reading, one: Tenure, other: Tenure) -> bool:
    """Whether two names may be one person's, spelt twice: one given name, or any part of a name from abroad."""
    first, second = (key(each.person.name).replace("-", " ").split() for each in (one, other))
    surnames = reading.lexicon.words["surname"]
    abroad = any(surnames.find([name[0]], 0)[0] == 0 for name in (first, second))
    return first[-1] == second[-1] or (abroad and not set(first).isdisjoint(second))


def _is_of_another_time(reading: Reading, one: Tenure) -> bool:
    """Whether the words beside a title set a time that was over when it was told of."""
    tape = reading.tape_at(one.evidence.start)
    if is_history(reading, tape, one, ago=0):
        return True
    at, end = one.evidence.start - tape.line.sentence.start, one.evidence.end - tape.line.sentence.start
    beside = tape.line.folded[max(0, at - _BACK) : at], tape.line.folded[end : end + _ON]
    return any(tape.search(_ANOTHER_TIME, words) is not None for words in beside)
