"""Twinned localities: named pairs, and stated numbers of pairs."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kg.facts.model import Evidence, Extent, Pair, PairStatus
from kg.facts.reading import Reading
from kg.facts.relation.counted_sides import counted_sides
from kg.facts.relation.figures import Figure, find_figures
from kg.facts.relation.restated import Pairs
from kg.facts.relation.twinned_two import find_twinned_two
from kg.facts.relation.twins import TWINNED, find_twins, mention_side
from kg.facts.when import read_dates
from kg.mentions.model import PlaceName
from kg.mentions.refs import PlaceRef
from kg.mentions.tape import Tape
from kg.text.amounts import read_bound

_LEAD = re.compile(r"\b(?:gồm|gồm có|là|đó là|cụ thể)\b\s*:?|:")
_CAPITAL = f"[{''.join(filter(str.isupper, map(chr, range(0x1F00))))}]"
_NAME = rf"{_CAPITAL}\w*(?: {_CAPITAL}\w*){{0,3}}(?: \d{{1,2}}\b)?"
_HYPHENED = re.compile(rf"(?P<one>{_NAME}) [-–] (?P<other>{_NAME})")
_ONE_PAIR = re.compile(
    rf"\bcặp (?P<unit>\w+(?: \w+)??)(?: kết nghĩa)?(?: đầu tiên)? \(?(?:\w+ )??(?P<one>{_NAME}) [-–] (?:\w+ )??(?P<other>{_NAME})"
)
# 2 cặp huyện (A - B, C - D) · ba cặp bản A - B, C - D
_NAMED_AFTER = re.compile(rf"(?:[^(.;,:\d]{{0,20}}\((?P<in>[^()]*)\)|(?: kết nghĩa)? (?P<names>{_CAPITAL}[^.;()]*))")
_AIMED = r"\b⟨aimed-at⟩\b"
_INTENDED = r"\b(?:⟨aimed-at⟩|⟨intended⟩)\b"
_THERE = r"\b(?:⟨counted⟩|⟨kept⟩)\b"
_EXTENTS: Final[dict[Extent, re.Pattern[str]]] = {
    "more": re.compile(r"\bthêm(?: được)? \Z"),
    "total": re.compile(r"\b(?:tổng số|tổng cộng|tổng)(?: (?:là|có|lên|lên tới|lên đến))? \Z"),
}
_UNTIL = re.compile(r"\b(?:đến|tới)(?: (?:nay|hết|cuối|thời điểm|ngày|tháng|năm))*,? ?\(?\Z")
_COUNTED_UNTIL = re.compile(r"\btính (?:đến|tới)(?: (?:nay|hết|cuối|thời điểm|ngày|tháng|năm))*,? ?\Z")
_DONE = r"\b⟨counted⟩\b"


def extract_pairs(reading: Reading) -> Iterator[Pair]:
    """Yield each named pair and each stated number of pairs once, where the body of the article states it first.

    What its headline says differently of a number is a detail of it.
    """
    if not any(tape.search(TWINNED, tape.line.folded) for tape in reading.tapes):
        return
    in_body, in_headline = Pairs(), Pairs()
    kind: str | None = None
    for i, tape in enumerate(reading.tapes):
        figures = find_figures(tape.line.folded, reading.lexicon.pair_kinds, kind)
        kind = figures[-1].kind if figures else kind
        found = in_headline if tape.line.sentence.block == "headline" else in_body
        for pair in (*_named(reading, tape), *_counted(reading, i, tape, figures)):
            found.add(pair)
    for pair in in_headline.found.values():
        in_body.restate(pair)
    yield from in_body.found.values()


def _named(reading: Reading, tape: Tape) -> Iterator[Pair]:
    if not tape.search(TWINNED, tape.line.folded):
        return
    yield from _hyphened(tape)
    named = [
        (twins.kind, twins.end, mention_side(tape, twins.ours), mention_side(tape, twins.theirs))
        for twins in find_twins(tape)
    ]
    for kind, at, a, b in named or find_twinned_two(reading, tape):
        if a is None or b is None or a.name == b.name:
            continue
        spans = [side for side in (a, b) if tape.line.sentence.start <= side.start < tape.line.sentence.end]
        start, end = tape.line.offsets(0, len(tape.line.words))
        if len(spans) > 1:
            start, end = min(side.start for side in spans), max(side.end for side in spans)
        yield Pair(
            kind=kind,
            count=1,
            status=_status(tape, tape.text, at, _INTENDED, _THERE),
            side_a=a,
            side_b=b,
            evidence=Evidence(start=start, end=end, rule="pairs/named"),
        )


def _counted(reading: Reading, index: int, tape: Tape, figures: Sequence[Figure]) -> Iterator[Pair]:
    for figure in figures:
        if figure is figures[-1]:
            yield from _listed(tape, figure.end, figure.kind)
        yield from _named_after(tape, figure)
        a, b = counted_sides(reading, index, tape, figure)
        bound, begin = read_bound(tape.line.folded, figure.begin)
        bound = "about" if figure.begin < figure.start else bound  # 20 - 25 cặp
        extent, begin = _extent(tape.line.folded, begin)
        start, end = tape.line.offsets(*tape.line.tokens_at(begin, figure.end))
        yield Pair(
            kind=figure.kind,
            count=figure.count,
            status="target" if figure.extra else _status(tape, tape.line.folded, figure.start),
            side_a=a,
            side_b=b,
            as_of=_as_of(reading, tape, figure.start),
            bound=bound,
            extent=extent,
            evidence=Evidence(start=start, end=end, rule="pairs/counted"),
        )


def _listed(tape: Tape, at: int, kind: str) -> Iterator[Pair]:
    """The pairs that a count names after it: 3 cặp huyện …, gồm: Xín Mần - Mã Quan, Mèo Vạc - Phú Ninh."""
    lead = _LEAD.search(tape.line.text, at)
    if lead is None:
        return
    for match in _HYPHENED.finditer(tape.line.text, lead.end()):
        yield _joined(tape, match, kind)


def _named_after(tape: Tape, figure: Figure) -> Iterator[Pair]:
    """The pairs that stand right after a count, or in brackets there, all of them: 2 cặp huyện (A - B, C - D)."""
    following = _NAMED_AFTER.match(tape.line.text, figure.end) if figure.kind != "province" else None
    if following is not None:
        named = list(_HYPHENED.finditer(tape.line.text, *following.span("in" if following["in"] else "names")))
        if len(named) == figure.count:
            yield from (_joined(tape, match, figure.kind) for match in named)


def _hyphened(tape: Tape) -> Iterator[Pair]:
    """The pair that a dash joins after its unit's word: cặp bản Cha Lo - Thông Khăm."""
    kinds = tape.line.scope.lexicon.pair_kinds
    for match in _ONE_PAIR.finditer(tape.line.text):
        if (kind := kinds.get(match["unit"].casefold())) is not None and kind != "province":
            yield _joined(tape, match, kind)


def _joined(tape: Tape, match: re.Match[str], kind: str) -> Pair:
    """The pair of the two names of a match."""
    sides = []
    for group in ("one", "other"):
        first, last = tape.line.tokens_at(*match.span(group))
        sides.append(tape.line.mention(first, last, _named_place(tape, (first, last), match[group])))
    start, end = tape.line.offsets(*tape.line.tokens_at(match.start("one"), match.end("other")))
    return Pair(
        kind=kind,
        count=1,
        status=_status(tape, tape.line.folded, match.start()),
        side_a=sides[0],
        side_b=sides[1],
        evidence=Evidence(start=start, end=end, rule="pairs/listed"),
    )


def _named_place(tape: Tape, span: tuple[int, int], name: str) -> PlaceName:
    """The place that stands at some tokens: as it was read, else by its bare name."""
    for ref in tape.line.chunks:
        if (
            isinstance(ref, PlaceRef)
            and ref.first == span[0]
            and ref.last >= span[1]
            and (mention := tape.line.place(ref)) is not None
        ):
            return mention.thing if isinstance(mention.thing, PlaceName) else PlaceName(name=name)
    return PlaceName(name=name)


def _status(tape: Tape, text: str, at: int, aims: str = _AIMED, done: str = _DONE) -> PairStatus:
    """A stated intention is a target; what the same clause says was done is not."""
    clause = re.split(r"[.;]", text[:at])[-1]
    aimed, there = (list(tape.pattern(words).finditer(clause)) for words in (aims, done))
    return "target" if aimed and (not there or aimed[-1].start() > there[-1].start()) else "existing"


def _extent(text: str, begin: int) -> tuple[Extent | None, int]:
    """Whether the number that begins there is of pairs that come to others or of all that there are, and since where."""
    for extent, pattern in _EXTENTS.items():
        if match := pattern.search(text, 0, begin):
            return extent, match.start()
    return None, begin


def _as_of(reading: Reading, tape: Tape, at: int) -> str | None:
    """The day for which the words give a number: đến tháng 10/2023, tỉnh có 12 cặp; 12 cặp, tính đến tháng 10/2023."""
    for found, iso in read_dates(reading, tape):
        before = tape.line.folded[: found.start]
        if (_UNTIL if found.end <= at else _COUNTED_UNTIL).search(before):
            return iso
    return None
