"""Named pairs of twinned localities: a sentence is laid out as its localities and what joins them.

thôn Loa với bản Rạ , thôn Xa Tuông với bản Xê: what "với", a dash or "giữa … và" joins are the two sides of a pair; what a
comma or "và" joins are equals on one side. Sides of one pair are of one level, and one of them is Vietnamese.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import Literal

from kg.facts.localities import SIZES, Side, read_sides
from kg.facts.model import Mention
from kg.facts.relation.abroad import is_abroad
from kg.mentions.places import is_foreign
from kg.mentions.refs import BodyRef, PlaceRef
from kg.mentions.tape import Item, Tape

TWINNED = r"\b⟨twins⟩\b"
_BETWEEN = re.compile(r"\bgiữa (?:(?!với |cùng )[^NT.;:\s]+ ){0,6}$")
_OTHER_VERB = re.compile(
    r"\bvà (?:ký|hợp tác|thiết lập|đặt)(?: (?!kết nghĩa)[^ ]+)* (?:với|cùng)\b"
)  # kết nghĩa với L và ký ghi nhớ với L
# … hợp tác với L , L , đồng thời kết nghĩa với L: of the first only that they cooperate
_COOPERATES = re.compile(r"^(?!.*\bkết (?:nghĩa|bạn)\b).*\b(?:hợp tác|quan hệ|ghi nhớ|thỏa thuận)\b")
_THEN_TWINNED = re.compile(r"^[^;.:]*\b(?:đồng thời|cũng|còn|và) kết (?:nghĩa|bạn) (?:với|cùng)\b")
_OF_EACH_OTHER = re.compile(r"^[^;:.,]*\b(?:địa phương|tỉnh|thành phố|huyện|xã|bản) kết nghĩa của $")
_WAY = r"\b⟨way⟩(?: [^\sA-Z.;,]+){0,4} $"  # its two ends are no twins
_NAMED_PAIR = re.compile(r"\b(?:kết nghĩa|cặp)(?: (?!với )[^NT.;\s]+){0,4} $")
_EACH_OTHER = re.compile(r"\bkết (?:nghĩa|bạn|đôi) với nhau\b.*\bhai $")
_BOTH = re.compile(
    r"\b(?:hai|2) (?:bên|địa phương|tỉnh|thành phố|huyện|xã|đơn vị|nơi)(?: (?:đã|cùng|vừa|chính thức))* kết (?:nghĩa|bạn)\b"
    r"|\b\d+ năm (?:ngày )?kết nghĩa\b"
    r"|\b(?:từ|sau)(?: ngày| khi| lúc| lễ)* kết (?:nghĩa|bạn)\b(?! (?:với|cùng|giữa))"
    r"|\blễ (?:ký )?(?:kết )?kết nghĩa\b"
)
_DENIED = re.compile(r"\b(?:chưa|không|nếu)\b(?: [^ ]+){0,8} kết (?:nghĩa|bạn)\b")
_SOME = re.compile(
    r"\b(?:các|những|nhiều|một số|mấy|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?P<unit>\w+)\b(?! [LBC])"
)
# Thêm 1 cặp đồn là B và B · cặp đầu tiên ở L là L và L
_NAMELY = re.compile(
    r"\bcặp (?:(?:(?!kết )[^NTB.;:\s]+ ){0,3}giữa|[^NTB.;:]{0,60}\b(?:là|gồm|:))(?: :)? (?:[LB] .{0,60})?$"
)
# Các cặp huyện kết nghĩa: L và L, L và L
_LISTED = re.compile(
    r"\bcác cặp [^NTB.;]{0,50}(?::|là|gồm)(?: :)? "
    r"(?:(?:giữa )?[LB](?: \( [LC] \))? và [LB](?: \( [LC] \))?(?: [,;]| và)? ?)*$"
)
_ARE_TWINS = re.compile(r"^(?: \( [LC] \))* là (?:một )?(?:hai )?(?:cặp|\w+ \w+ kết (?:nghĩa|bạn))\b")
# What the two have, duy trì 12 cặp bản, or where others lie: các địa phương của L
_OF_OTHERS = re.compile(
    r"\b(?:có|với|được|thêm|duy trì|vận động|xây dựng)(?: [^\sA-Z.;]+){0,4} "
    r"(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|nhiều)(?: \w+)? cặp\b"
)
_SOME_OF = re.compile(
    r"\bcác (?:địa phương|bản|thôn|xã|huyện|đơn vị|đồn)(?: [^\sA-Z.;,]+){0,3} (?:của|thuộc|ở)(?: các| hai)? $"
)
_CLAUSES = re.compile(r"[;:.]|, (?:trong đó|cụ thể|điển hình|như)\b(?: có| là)?|(?<=kết nghĩa) (?:,|và) $")
_TOGETHER = re.compile(r"\b(?<!cặp )(?<!phong trào )kết (?:nghĩa|bạn|đôi|tình|anh em)\b")
_ACROSS = frozenset({"với", "cùng"})
_NEAR = 3  # words besides commas and conjunctions that may stand between equals: các bản, và hai xã

Glue = Literal["across", "dash", "equal", "apart"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """Two sides, the Vietnamese one first."""

    ours: Item
    theirs: Item
    kind: str
    end: int  # where the later of them begins on the tape


def find_twins(tape: Tape) -> Iterator[Twins]:
    """Yield the pairs that a line names; among capitals only no names end."""
    if tape.line.words.shouting:
        return
    sides = list(read_sides(tape))
    glues: list[Glue] = []
    for one, other in pairwise(sides):
        listed = glues[-2:] == ["dash", "equal"]  # A - B, C - D
        glues.append(_glue(tape, one, other, listed=listed))
    crossings = [i for i, glue in enumerate(glues) if glue in ("across", "dash")] or list(_joined(tape, sides, glues))
    if not crossings and len(sides) == 2 and _BOTH.search(tape.text):
        crossings = [0]
    for n, crossing in enumerate(crossings):
        left = _run_left(glues, crossing, crossings[n - 1] if n else None, sides)
        right = _run_right(glues, crossing, crossings[n + 1] if n + 1 < len(crossings) else None, sides)
        ours, theirs = sides[left : crossing + 1], sides[crossing + 1 : right]
        if all(_abroad(tape, side) for side in (*ours, *theirs)):  # A hợp tác với L , L , đồng thời kết nghĩa với L
            ours = [side for side in sides[:left] if side.item.symbol == "L" and not _abroad(tape, side)][:1]
        in_turn = len(ours) == len(theirs) and "lần lượt" in tape.text
        for one, other in zip(ours, theirs, strict=True) if in_turn else product(ours, theirs):
            if (
                not _is_of_others(tape, one, other, glues[crossing])
                and (twins := match_twins(tape, one, other)) is not None
            ):
                yield twins


def _is_told_of_another(tape: Tape, sides: Sequence[Side], last: int) -> bool:
    """Whether the line calls only a place twinned that it names after both: ký với L, giữ quan hệ với L, nơi kết nghĩa."""
    twinned = [match.start() for match in tape.find(TWINNED)]
    return bool(twinned) and all(any(last < side.at < at for side in sides) for at in twinned)


def _is_of_others(tape: Tape, one: Side, other: Side, glue: Glue) -> bool:
    """Whether the clause twins something smaller that lies in these (7 cặp huyện kết nghĩa với L), or denies it."""
    first, last = min(one.at, other.at), max(one.at, other.at)
    if _EACH_OTHER.search(tape.text[:first]):
        return False
    after = re.split(r"[;:.]", tape.text[last:])[0]
    if _OF_OTHERS.search(after) or _SOME_OF.search(tape.text[max(0, last - 60) : last]):
        return True
    clause = _CLAUSES.split(tape.text[:first])[-1] + tape.text[first:last]
    if _DENIED.search(clause) or (
        glue != "dash" and re.search(r"(?<!bắt )\bcặp\b", clause) and not _NAMELY.search(clause)
    ):
        return True
    kinds = tape.line.scope.lexicon.pair_kinds
    sizes = [SIZES[kind] for match in _SOME.finditer(clause) if (kind := kinds.get(match["unit"])) in SIZES]
    return any(size < SIZES.get(one.kind or other.kind or "", 0) for size in sizes)


def _glue(tape: Tape, one: Side, other: Side, *, listed: bool) -> Glue:
    """What joins two neighbours; `listed` when a pair joined by a dash stands before them."""
    words = tape.text[one.at + 2 : other.at].split()
    if _OF_EACH_OTHER.search(tape.text[one.at + 2 : other.at]):
        return "across"
    if not _ACROSS.isdisjoint(words) and not {";", ":"} & set(words):
        between = tape.text[one.at + 2 : other.at]
        cooperates = _COOPERATES.search(between) and _THEN_TWINNED.search(tape.text[other.at :])
        return "apart" if cooperates or _OTHER_VERB.search(between) else "across"
    if words in (["-"], ["–"], ["—"]):
        if tape.search(_WAY, tape.text[: one.at]):
            return "apart"
        small = one.kind is not None and one.kind == other.kind != "province"
        return "dash" if small or listed or _NAMED_PAIR.search(tape.text[: one.at]) else "apart"
    joins = [word for word in words if word in (",", "và", "hoặc")]
    if joins and len(_outside_brackets(words)) - len(joins) <= _NEAR and not {";", ":"} & set(words):
        return "equal"
    return "apart"


def _outside_brackets(words: Sequence[str]) -> list[str]:
    text = re.sub(r"\( .*?\)", "", " ".join(words))
    return text.split()


def _joined(tape: Tape, sides: Sequence[Side], glues: Sequence[Glue]) -> Iterator[int]:
    """Where "và" joins the two sides themselves: giữa bản A và bản B · hai bản A và B kết nghĩa · A và B kết nghĩa."""
    for i, glue in enumerate(glues):
        one, other = sides[i], sides[i + 1]
        before, after = tape.text[: one.at], tape.text[other.at : sides[i + 2].at if i + 2 < len(sides) else None]
        announced = any(words.search(before) for words in (_BETWEEN, _NAMELY, _LISTED))
        together = _TOGETHER.search(re.split(r"\bcặp\b", after)[0]) or _EACH_OTHER.search(before)
        if (announced and " và " in tape.text[one.at : other.at]) or (
            glue != "apart" and (together or _ARE_TWINS.match(after[1:]))
        ):
            yield i


def _run_left(glues: Sequence[Glue], crossing: int, before: int | None, sides: Sequence[Side]) -> int:
    """The first of the equals that stand before a crossing; what stands between two crossings is shared out by level."""
    first = crossing
    while first > 0 and glues[first - 1] == "equal" and (before is None or first - 1 > before + 1):
        first -= 1
    if before is not None and first == before + 1 and crossing > before + 1:
        first += 1
    return first


def _run_right(glues: Sequence[Glue], crossing: int, after: int | None, sides: Sequence[Side]) -> int:
    """Past the last of the equals that stand after a crossing: not the one that the next crossing begins with."""
    last = crossing + 2
    while last < len(sides) and glues[last - 1] == "equal" and (after is None or last < after):
        last += 1
    return last


def match_twins(tape: Tape, one: Side, other: Side) -> Twins | None:
    """The pair of two localities of one level; None if they are no such pair."""
    lexicon = tape.line.scope.lexicon
    if one.kind is not None and other.kind is not None and one.kind != other.kind:
        if {one.kind, other.kind} != {"province", "district"} or "thành phố" not in (_unit(one), _unit(other)):
            return None
        kind = "province"  # a city of the first level is twinned with a city
    elif (kind := one.kind or other.kind or "") == "" or (
        "B" in (one.item.symbol, other.item.symbol) and not (one.kind and other.kind)
    ):
        return None
    ours, theirs = one.item, other.item
    if is_foreign(ours.ref, lexicon) and not is_foreign(theirs.ref, lexicon):
        ours, theirs = theirs, ours
    if _domestic(tape, theirs) or is_foreign(ours.ref, lexicon):
        return None
    return Twins(ours=ours, theirs=theirs, kind=kind, end=max(one.at, other.at))


def _abroad(tape: Tape, side: Side) -> bool:
    """Whether a side is a place that is known to be abroad."""
    return isinstance(side.item.ref, PlaceRef) and is_abroad(side.item.ref, tape.line.scope.lexicon)


def _unit(side: Side) -> str | None:
    ref = side.item.ref
    if not isinstance(ref, PlaceRef):
        return None
    return ref.unit or (ref.known.unit if ref.known is not None else None)


def _domestic(tape: Tape, item: Item) -> bool:
    """Whether a place is known to be in Viet Nam."""
    ref = item.ref
    return isinstance(ref, PlaceRef) and ref.known is not None and not is_foreign(ref, tape.line.scope.lexicon)


def mention_side(tape: Tape, item: Item) -> Mention | None:
    """The mention of a side."""
    ref = item.ref
    if isinstance(ref, PlaceRef):
        return tape.line.place(ref)
    return tape.line.body(ref) if isinstance(ref, BodyRef) else None
