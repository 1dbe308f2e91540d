"""Twinned localities: named pairs, and stated numbers of pairs."""

import re
from collections.abc import Iterator

from kg.facts.model import Evidence, Mention, Pair, PairStatus
from kg.facts.reading import Reading
from kg.facts.twins import TWINNED, find_twins, mention_side
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.refs import PlaceRef
from kg.mentions.tape import Tape
from kg.text.numbers import NUMBER, read_number

_TWINNED = re.compile(r"\b(?:kết nghĩa|hữu nghị|giao lưu|thỏa thuận|thoả thuận|ký kết)\b")
_COUNTED = re.compile(rf"\b(?P<count>{NUMBER}) (?:cặp|cụm) (?:cấp |đơn vị |các )?(?=(?P<units>[^.;:()]{{2,60}}))")
_LEAD = re.compile(r"\b(?:gồm|gồm có|là|đó là|cụ thể)\b\s*:?|:")
_NAME = r"[^\W\d_a-zà-ỹ]\w*(?: [^\W\d_a-zà-ỹ]\w*){0,3}"
_HYPHENED = re.compile(rf"(?P<one>{_NAME}) [-–] (?P<other>{_NAME})")
_AIMED = re.compile(
    r"\b(?:phấn đấu|mục tiêu|sẽ|dự kiến|chỉ tiêu|kế hoạch|hướng tới|đến hết nhiệm kỳ|hết nhiệm kỳ|nhiệm kỳ tới|thời gian tới|thêm)\b"
)
_DONE = re.compile(r"\b(?:đã|đến nay|hiện có|hiện nay có|tính đến)\b")


def extract_pairs(reading: Reading) -> Iterator[Pair]:
    """Yield each named pair and each stated number of pairs once."""
    seen: set[tuple[object, ...]] = set()
    for i, tape in enumerate(reading.tapes):
        if not _TWINNED.search(tape.line.folded):
            continue
        for pair in (*_named(tape), *_counted(reading, i, tape)):
            names = tuple(side.name if side is not None else "" for side in (pair.side_a, pair.side_b))
            at = (pair.kind, pair.count, pair.status, *(names if pair.count == 1 else ()))
            if at not in seen:
                seen.add(at)
                yield pair


def _named(tape: Tape) -> Iterator[Pair]:
    if not TWINNED.search(tape.line.folded):
        return
    for twins in find_twins(tape):
        a, b = mention_side(tape, twins.ours), mention_side(tape, twins.theirs)
        if a is None or b is None or a.name == b.name:
            continue
        start, end = tape.line.offsets(
            min(twins.ours.first, twins.theirs.first), max(twins.ours.last, twins.theirs.last)
        )
        yield Pair(
            kind=twins.kind,
            count=1,
            status=_status(tape.text, twins.at),
            side_a=a,
            side_b=b,
            evidence=Evidence(start=start, end=end, rule="pairs/named"),
        )


def _counted(reading: Reading, index: int, tape: Tape) -> Iterator[Pair]:
    text = tape.line.folded
    for match in _COUNTED.finditer(text):
        count, kind = read_number(match["count"]), _kinds(reading, match["units"])
        if not kind or not count or count < 2:
            continue
        a, b = _parties(reading, index, tape)
        listed = list(_listed(tape, match.end(), kind[0]))
        yield from listed
        start, end = tape.line.offsets(*tape.line.tokens_at(match.start(), match.end() + len(kind[1])))
        yield Pair(
            kind=kind[0],
            count=count,
            status=_status(text, match.start()),
            side_a=a,
            side_b=b,
            evidence=Evidence(start=start, end=end, rule="pairs/counted"),
        )


def _listed(tape: Tape, at: int, kind: str) -> Iterator[Pair]:
    """The pairs that a count names after it: 3 cặp huyện …, gồm: Xín Mần - Mã Quan, Mèo Vạc - Phú Ninh."""
    lead = _LEAD.search(tape.line.text, at)
    if lead is None:
        return
    for match in _HYPHENED.finditer(tape.line.text, lead.end()):
        sides = []
        for group in ("one", "other"):
            first, last = tape.line.tokens_at(*match.span(group))
            sides.append(tape.line.mention(first, last, _named_place(tape, first, match[group])))
        start, end = tape.line.offsets(*tape.line.tokens_at(*match.span()))
        yield Pair(
            kind=kind,
            count=1,
            status=_status(tape.line.folded, at),
            side_a=sides[0],
            side_b=sides[1],
            evidence=Evidence(start=start, end=end, rule="pairs/listed"),
        )


def _named_place(tape: Tape, first: int, name: str) -> PlaceName:
    """The place that stands at a token: as it was read, else by its bare name."""
    for ref in tape.line.chunks:
        if isinstance(ref, PlaceRef) and ref.first == first and (mention := tape.line.place(ref)) is not None:
            return mention.thing if isinstance(mention.thing, PlaceName) else PlaceName(name=name)
    return PlaceName(name=name)


def _kinds(reading: Reading, units: str) -> tuple[str, str] | None:
    """The kinds of locality that "thôn - bản", "đồn, trạm, thôn, bản" name, and the words that do."""
    found: set[str] = set()
    words: list[str] = []
    kinds = reading.lexicon.pair_kinds
    rest = units
    while match := re.match(r"[\s,/–-]*(?:(?:và|hoặc|hay) )?(\w+ \w+ \w+|\w+ \w+|\w+)", rest):
        name = next((n for n in _prefixes(match.group(1)) if n in kinds), None)
        if name is None:
            break
        found.add(kinds[name])
        end = match.start(1) + len(name)
        words.append(rest[:end])
        rest = rest[end:]
    return ("-or-".join(sorted(found)), "".join(words)) if found else None


def _prefixes(phrase: str) -> Iterator[str]:
    parts = phrase.split()
    for size in range(len(parts), 0, -1):
        yield " ".join(parts[:size])


def _status(text: str, at: int) -> PairStatus:
    """A stated intention is a target; what the same clause says was done is not."""
    clause = re.split(r"[.;]", text[:at])[-1]
    aimed = list(_AIMED.finditer(clause))
    done = list(_DONE.finditer(clause))
    return "target" if aimed and (not done or aimed[-1].start() > done[-1].start()) else "existing"


def _parties(reading: Reading, index: int, tape: Tape) -> tuple[Mention | None, Mention | None]:
    """The Vietnamese side and the foreign one: of the line, else of the line before, else the article's own."""
    ours: Mention | None = None
    theirs: Mention | None = None
    for candidate in (tape, *reversed(reading.tapes[max(0, index - 1) : index])):
        places = list(candidate.line.places())
        ours = ours or next((m for m in places if _province(reading, m)), None)
        theirs = theirs or next((m for m in places if _abroad(reading, m)), None)
    return ours or reading.home_mention(), theirs


def _province(reading: Reading, mention: Mention) -> bool:
    thing = mention.thing
    place = reading.lexicon.place_of.get(thing.iri or "") if isinstance(thing, PlaceName) else None
    return place is not None and place.sort == "Province"


def _abroad(reading: Reading, mention: Mention) -> bool:
    thing = mention.thing
    if isinstance(thing, BodyName) or not isinstance(thing, PlaceName):
        return False
    place = reading.lexicon.place_of.get(thing.iri or "")
    return place is not None and place.country is not None and not place.country.endswith("/viet-nam")
