"""Which body a title is of: its own words, the titles beside it, whom the sentence speaks for, what was elected."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.facts.office.cuts import is_cut
from kg.facts.office.party_organs import of_their_party
from kg.facts.office.surroundings import place_near, province_before
from kg.mentions.bodies import read_body
from kg.mentions.context import Scope
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.naming import name_body, name_office
from kg.mentions.parts import is_part
from kg.mentions.placing import name_place
from kg.mentions.refs import BodyRef, TitleRef, territories
from kg.mentions.seams import is_of_a_state
from kg.mentions.tape import Tape
from kg.reference.index import phrase_keys
from kg.reference.model import Head

# Whose people a sentence lists: về phía B có N , T · đoàn công tác B do N , T làm trưởng đoàn · B cử N , T
_REPRESENTED = (
    r"(?:\b(?:thay mặt|đại diện(?: cho)?|phía|ủy quyền(?: của)?) (?:[^NTBL.;\s]+ ){0,3}?(?P<spoken>B) (?:, )?(?:[^NTBL.;\s]+ ){0,4}?(?=[NT] ))|"
    r"(?P<body>B) (?:\( [^()]{1,40} \) )?(?:(?!⟨says⟩ )[^NTBL.;\s]+ ){0,5}?(?:do|có|gồm|cử|phân công|giao|là|:) (?:[^NTBL.;\s]+ ){0,5}?(?=[NT] )"
)

_LENDS_NOTHING = frozenset({"parent", "nothing"})
_OF_A_PLACE = frozenset({"PeoplesCommittee", "PeoplesCouncil", "FatherlandFront"})
_IN_SHORT = frozenset({"Department", "PartyUnit"})  # that are spoken of by their first words

Office = tuple[TitleRef, BodyName, int, int]


def name_offices(
    tape: Tape, titles: Sequence[TitleRef], *, begun: bool = False, guest: bool = False
) -> Iterator[Office]:
    """Yield each title with its body and that body's tokens, as far as a reader could say which body it is.

    `begun` when an office is taken with it; `guest` when its holder is from abroad: a bare "tỉnh" is not the article's.
    """
    if not titles:
        return
    scope = tape.line.scope.of_guests() if guest else tape.line.scope.of_offices()
    near = place_near(tape, titles, guest=guest)
    lent = [_lend_parent(title, titles) for title in titles]
    named = [(title, name_office(one, scope, near)) for title, one in zip(titles, lent, strict=True)]
    named = list(of_their_party(named))
    for i, (title, body) in enumerate(named):
        side = _of_the_represented(tape, title) or _of_the_subject(tape, lent[i])
        if side is not None:
            yield title, *side
        elif body is not None:
            yield title, body, *_span(title)
        elif title.body is None and title.place is None and (found := _borrow(tape, named, i, begun=begun)):
            yield title, *found


def _of_the_represented(tape: Tape, title: TitleRef) -> tuple[BodyName, int, int] | None:
    """The body whose people a sentence lists, where a title speaks of it by its short form: Chủ tịch Hội."""
    if title.body is None or not title.body.short or title.body.head is None:
        return None
    side = _represented(tape, title)
    return side if side is not None and side[0].kind == title.body.head.sort else None


def _of_the_subject(tape: Tape, title: TitleRef) -> tuple[BodyName, int, int] | None:
    """The body that the sentence is about, where a title names it by its first words only: Trưởng ban chỉ đạo là …"""
    short, lexicon = title.body, tape.line.scope.lexicon
    if short is None or short.head is None or short.parent or short.territory:
        return None
    called = short.head.impersonal or short.head.sort in _IN_SHORT
    if not called or not is_part(short.head, short.theme, lexicon):
        return None
    words, keys = tape.line.words, list(phrase_keys(f"{short.head.label} {short.theme}"))
    for at in range(title.first - len(keys) - 1, -1, -1):
        if words.keys[at : at + len(keys)] == keys and words.capital(at + len(keys)):
            ref = read_body(words, at, after_title=True)
            name = name_body(ref, tape.line.scope) if ref is not None else None
            return (name, at, ref.last) if name is not None and ref is not None else None
    return None


def _borrow(
    tape: Tape, named: Sequence[tuple[TitleRef, BodyName | None]], at: int, *, begun: bool
) -> tuple[BodyName, int, int] | None:
    """The body of a title that names none, and its tokens."""
    title = named[at][0]
    if title.role.of_place:
        return _foreign_place(tape, title) if title.role.place_unit else _of_one_state(tape, named[at + 1 :])
    for lender, body in named[at + 1 :]:
        if (lent := _lent(title, _beside(title, body, tape.line.scope))) is not None and not is_cut(tape, lender):
            return lent, *_span(lender)
    if (side := _represented(tape, title)) is not None:
        return side
    if not begun:
        return None
    for lender, lent in _elected_before(tape, title):
        return lent, *_span(lender)
    own = elected_body(tape)
    if own is not None and title.role.classes and not title.role.membership:
        own = _lent(title, own)
    return (own, title.first, title.last) if own is not None else None


def _of_one_state(tape: Tape, beside: Sequence[tuple[TitleRef, BodyName | None]]) -> tuple[BodyName, int, int] | None:
    """The state that the title names which is held with it: Quyền Tổng thống kiêm Thủ tướng Hàn Quốc."""
    for lender, body in beside[:1]:
        also = tape.line.words.key(lender.first - 1) == "kiêm" and is_of_a_state(lender)
        if also and body is not None and body.place is not None:
            return _body_of(body.place), *_span(lender)
    return None


def _beside(title: TitleRef, body: BodyName | None, scope: Scope) -> BodyName | None:
    """The body of a place that a title is of, where only its party committee is named: Chủ tịch và Bí thư quận A."""
    party = body is not None and body.kind == "PartyCommittee" and body.place is not None
    if body is None or not party or not title.role.place_head or "PartyCommittee" in title.role.classes:
        return body
    head = scope.lexicon.head_of[title.role.place_head]
    return name_body(BodyRef(first=title.first, last=title.last, head=head), scope, body.place)


def _lent(title: TitleRef, body: BodyName | None) -> BodyName | None:
    """The body, or one that it is part of, that may have the title: a secretary only a party's."""
    while body is not None:
        committee = body.kind == "PartyUnit" and body.parent is not None  # who leads it leads the body itself
        has = body.kind in title.role.classes or not (title.role.classes or committee)
        if has and body.kind not in title.role.never and _fits(title, body):
            return body
        body = body.parent
    return None


def _fits(title: TitleRef, body: BodyName) -> bool:
    """Whether a body is of the kind that a title tells: a Trưởng phòng leads a Phòng, no ministry."""
    words = title.role.label.lower().split()[-title.role.overlaps :] if title.role.overlaps else []
    return body.label.lower().startswith(" ".join(words))


def _elected_before(tape: Tape, title: TitleRef) -> Iterator[tuple[TitleRef, BodyName]]:
    """The last title before it in the sentence that names its body: N làm Chủ tịch Liên hiệp , N làm Phó Chủ tịch."""
    for item in reversed(tape.items):
        if item.first < title.first and item.symbol == "T":
            near = province_before(tape, item.first, guest=False)
            for other in reversed(item.titles):
                side = _of_the_subject(tape, other)
                named = (
                    side[0] if side is not None else name_office(other, tape.line.scope, near) if other.body else None
                )
                if (body := _lent(title, named)) is not None:
                    yield other, body


def _foreign_place(tape: Tape, title: TitleRef) -> tuple[BodyName, int, int] | None:
    """The place of a governor or mayor: the last one of its unit before in the sentence, else the article's only one."""
    scope = tape.line.scope
    for ref in reversed(list(territories(chunk for chunk in tape.line.chunks if chunk.first < title.first))):
        name = name_place(ref, scope) if ref.name is not None else None
        if name is not None and name in scope.abroad and name.unit == title.role.place_unit:
            return _body_of(name), *ref.span
    last = scope.foreign.get(title.role.place_unit or "")
    if last is not None:
        return _body_of(last), title.first, title.last
    found = {place for place in scope.abroad if place.unit == title.role.place_unit}
    return (_body_of(found.pop()), title.first, title.last) if len(found) == 1 else None


def _body_of(place: PlaceName) -> BodyName:
    return BodyName(label=place.label, kind="ForeignBody", place=place)


def _represented(tape: Tape, title: TitleRef) -> tuple[BodyName, int, int] | None:
    """The body whose people a sentence lists, the last one before the title."""
    for match in reversed(list(tape.find(_REPRESENTED))):
        item = (tape.group(match, "body") or tape.group(match, "spoken"))[0]
        if item.first < title.first and isinstance(item.ref, BodyRef):
            named = name_body(item.ref, tape.line.scope)
            if named is None and item.ref.head is not None and item.ref.head.takes == "parent":
                named = elected_body(tape)  # Ban Chấp hành khóa mới gồm 15 người do N làm Chủ tịch
            name = _lent(title, named)
            return (name, item.first, item.last) if name is not None else None
    return None


def _span(title: TitleRef) -> tuple[int, int]:
    """The tokens that name a title's body: the title's own where it holds the body, Tỉnh ủy viên."""
    part = title.body or title.place or title
    return (part.first, part.last) if part.last > part.first else (title.first, title.last)


def _lend_parent(title: TitleRef, titles: Sequence[TitleRef]) -> TitleRef:
    """Bí thư Đảng đoàn, Chủ tịch Liên hiệp …: the party unit is of the body that stands beside it.

    Bí thư Đảng ủy, Chủ tịch UBND xã Kim Liên: the party committee is of the place, not of its People's Committee.
    """
    body = title.body
    if body is None or body.head is None or body.head.takes != "parent" or body.parent or body.territory:
        return title
    at = titles.index(title)
    for other in (*titles[at + 1 :], *titles[:at]):
        lender = other.body
        if other is title or lender is None or (lender.head is not None and lender.head.takes in _LENDS_NOTHING):
            continue
        if lender.head is not None and (lender.head.sort == "PartyCommittee" or _is_part_of(lender, body.head)):
            continue
        if body.head.sort == "PartyCommittee" and lender.head is not None and lender.head.sort in _OF_A_PLACE:
            return replace(title, body=replace(body, territory=lender.territory)) if lender.territory else title
        return replace(title, body=replace(body, parent=lender))
    return title


def _is_part_of(lender: BodyRef, head: Head) -> bool:
    """Whether a department stands beside a committee that members are elected into, which is then of no department."""
    return head.member_role is not None and lender.head is not None and lender.head.sort == "Department"


def elected_body(tape: Tape) -> BodyName | None:
    """The body that elects, when the title names none: the article's own association, union or peace committee."""
    scope = tape.line.scope
    own = [*scope.unions, *scope.associations] if scope.union_leads else [*scope.associations, *scope.unions]
    own = [*scope.peace_committees, *own]
    local = [body for body in own if body.iri is None]
    return (local or own)[0] if own else None
