"""The course of somebody's offices in one article: who has left, elsewhere in it, what a title still calls him."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, Literal, NamedTuple

from kg.facts.model import BodyName, Tenure
from kg.facts.office.history import year_told
from kg.facts.reading import Reading
from kg.mentions.model import Who
from kg.mentions.tape import Tape
from kg.reference.lexicon import Lexicon

Reach = Literal["service", "office", "party", "post"]

_DONE = r"(?:(?:⟨done⟩|B|C|L) )+"
_HOW = r"(?:(?:xử lý|kỷ luật|thi hành kỷ luật|bằng|hình thức|cho) )*"
_OF_NO_NAME = r"(?= (?:[.,;:)]|và|do|vì|vào|từ|sau|hồi|ngày|hôm|cùng|theo|tại|để|trước)|$)"
_ASIDE = r"(?: \( [^()]{1,40} \))?(?: [,-])?"
_ALL_POSTS = r"(?:cách|thôi(?: giữ)?|miễn nhiệm|bãi nhiệm) (?:(?:tất|cả|hết|toàn|bộ|mọi|các) )+(?:chức|chức vụ) (?:về )?(?:trong )?đảng\b"
_LEAVINGS: Final[tuple[tuple[str, Reach], ...]] = (
    # N vừa nghỉ hưu · sau khi N thôi việc · N xin thôi việc và đã được chấp thuận
    (rf"(?P<people>N){_ASIDE} (?:{_DONE}){_HOW}⟨leaves-service⟩\b", "service"),
    (rf"\b(?:sau|kể từ|từ) khi (?P<people>N) {_HOW}⟨leaves-service⟩\b", "service"),
    (
        rf"(?P<people>N){_ASIDE} (?:[^NT.;]+ )?xin ⟨leaves-service⟩ (?:[^NT.;,]+ )?đã được (?:chấp thuận|đồng ý)\b",
        "service",
    ),
    # N bị cách chức · N nhận quyết định thôi chức · sau khi N từ chức
    (rf"(?P<people>N){_ASIDE} (?:{_DONE}){_HOW}(?:⟨leaves-an-office⟩|⟨dismisses⟩)\b{_OF_NO_NAME}", "office"),
    (rf"\b(?:(?:sau|kể từ|từ) khi|việc) (?P<people>N) {_HOW}⟨leaves-an-office⟩\b{_OF_NO_NAME}", "office"),
    # N thiếu trách nhiệm, nên bị cho thôi chức
    (
        rf"(?P<people>N)(?!{_ASIDE} (?:\S+ )?⟨says⟩)(?: [^NT.;:\s]+){{1,25}}? (?:nên|và|đã|do đó) bị {_HOW}⟨leaves-an-office⟩\b{_OF_NO_NAME}",
        "office",
    ),
    (r"\b⟨dismisses⟩ (?:đối với |với )?(?P<people>N)(?! (?:[^NT.;,\s]+ ){0,3}(?:đối với|làm|giữ|khỏi))", "office"),
    # N bị khai trừ khỏi Đảng · xóa tên N khỏi danh sách đảng viên · cách các chức vụ trong Đảng đối với N
    (rf"(?P<people>N){_ASIDE} (?:{_DONE}){_HOW}⟨expels⟩\b", "party"),
    (r"\b⟨expels⟩ (?:(?:ra khỏi|khỏi) đảng )?(?:đối với |với )?(?P<people>N)", "party"),
    (rf"(?P<people>N)(?: [^NT.;\s]+){{0,12}}? {_ALL_POSTS}", "party"),
    (rf"{_ALL_POSTS}(?: [^NT.;\s]+){{0,8}}? (?:đối với|của|với) (?P<people>N)", "party"),
    # N hiện bị luân chuyển sang làm T · N đã chuyển công tác
    (
        rf"(?P<people>N){_ASIDE} (?:{_DONE})?(?:đã|hiện|nay) (?:{_DONE})?(?:⟨transfers⟩|chuyển công tác|điều chuyển|thuyên chuyển)\b",
        "post",
    ),
)
_ONLY_SAID = r"\b(?:⟨planned⟩|⟨supposed⟩)\b(?!.*[.;:,])"
_BEFORE = 60  # characters of the tape
_HINT = r"\b(?:trong đảng|⟨leaves-service⟩|⟨leaves-an-office⟩|⟨dismisses⟩|⟨expels⟩|⟨transfers⟩|chuyển công tác|điều chuyển|thuyên chuyển)\b"
_NOW = re.compile(r"\b(?:hiện|hiện nay|đương kim|tân|đang)\b")
_BESIDE: Final = frozenset({"roles/title-before-name", "roles/title-after-name", "roles/shared-title"})
_VOLUNTARY: Final = frozenset({"FriendshipUnion", "FriendshipAssociation", "MassOrganisation"})
_OF_THE_PARTY: Final = frozenset({"PartyCommittee", "PartyUnit"})
_FILLERS: Final = frozenset({"và", "-", "–", ",", "&", "của"})


class _Leaving(NamedTuple):
    """Somebody leaves what he holds, as far as `reach` says; `line` is the number of the sentence that says so."""

    reach: Reach
    line: int
    taken: frozenset[str]  # the roles that the sentence goes on with: luân chuyển làm T


def run_course(reading: Reading, tapes: Sequence[Tape], tenures: Iterable[Tenure]) -> Iterator[Tenure]:
    """Yield tenures; those that the article says elsewhere to be over are former ones."""
    stated = list(tenures)
    if not any(map(_is_open, stated)):
        yield from stated
        return
    over = _Over.of(stated, tapes)
    by_person: dict[Who, list[Tenure]] = defaultdict(list)
    for one in stated:
        by_person[one.person.who].append(one)
    for one in stated:
        gone = _is_open(one) and over.holds(one, by_person[one.person.who], reading, tapes)
        yield replace(one, standing="former") if gone else one


def _is_open(one: Tenure) -> bool:
    """Whether an office is only told by the title beside a name."""
    return one.standing == "incumbent" and one.change is None and one.evidence.rule in _BESIDE


class _Over(NamedTuple):
    """What an article says to be over: offices left or held once, by person, and who left what no words name."""

    left: Mapping[Who, Sequence[Tenure]]
    once: frozenset[tuple[Who, str]]  # person and role, of titles like "nguyên Giám đốc" that name no body
    leavings: Mapping[Who, Sequence[_Leaving]]

    @classmethod
    def of(cls, tenures: Iterable[Tenure], tapes: Iterable[Tape]) -> "_Over":
        left: dict[Who, list[Tenure]] = defaultdict(list)
        for one in tenures:
            if one.standing == "former":
                left[one.person.who].append(one)
        once: set[tuple[Who, str]] = set()
        leavings: dict[Who, list[_Leaving]] = defaultdict(list)
        for tape in tapes:
            for item in tape.persons():
                once |= {
                    (tape.line.person(item.person).who, t.role.iri) for t in item.titles if t.former and t.body is None
                }
            for name, leaving in _find_leavings(tape):
                leavings[name].append(leaving)
        return cls(left, frozenset(once), leavings)

    def holds(self, one: Tenure, own: Sequence[Tenure], reading: Reading, tapes: Sequence[Tape]) -> bool:
        """Whether an office is over by what is said of its holder elsewhere in the article, who has these offices."""
        name = one.person.who
        if any(_is_same_office(one, other) for other in self.left.get(name, ())):
            return True
        if one.term is not None and name in self.left and not year_told(reading):
            return True  # nguyên Chủ tịch N, in an article of no known day: Phó Bí thư nhiệm kỳ 2010-2015
        if (name, one.role.iri) in self.once and not any(
            other is not one and other.role.iri == one.role.iri for other in own
        ):
            return True
        leavings = self.leavings.get(name, ())
        return bool(leavings) and any(_reaches(leaving, one, own, tapes, reading.lexicon) for leaving in leavings)


def _find_leavings(tape: Tape) -> Iterator[tuple[Who, _Leaving]]:
    if not tape.peopled or tape.search(_HINT) is None:
        return
    for pattern, reach in _LEAVINGS:
        for match in tape.find(pattern):
            before = tape.text[max(0, match.start() - _BEFORE) : match.start("people")]
            if tape.search(_ONLY_SAID, before) is None:
                person = next(item for item in tape.group(match, "people") if item.symbol == "N")
                after = tape.between(match.end(), len(tape.text))
                taken = frozenset(title.role.iri for item in after if item.symbol == "T" for title in item.titles)
                yield tape.line.person(person.person).who, _Leaving(reach, tape.number, taken)


def _is_same_office(one: Tenure, other: Tenure) -> bool:
    """Whether two offices of a person are one, the body named in full once and in short once, or spelt differently."""
    if one is other or one.role.iri != other.role.iri:
        return False
    first, second = (
        [word for word in tenure.organisation.name.lower().split() if word not in _FILLERS] for tenure in (one, other)
    )
    return first[0] == second[0] and (set(first) <= set(second) or set(second) <= set(first))


def _reaches(leaving: _Leaving, one: Tenure, own: Sequence[Tenure], tapes: Sequence[Tape], lexicon: Lexicon) -> bool:
    """Whether a leaving is of that office, of those that the person is said to hold."""
    body = one.organisation.thing
    if not isinstance(body, BodyName):
        return False
    tape = tapes[leaving.line]
    here = tape.line.sentence.start <= one.evidence.start < tape.line.sentence.end
    match leaving.reach:
        case "party":
            return body.kind in _OF_THE_PARTY
        case "service":
            return body.kind not in _VOLUNTARY
        case "post":
            stays = one.role.iri in leaving.taken or lexicon.role_of[one.role.iri].membership
            return not (here or stays or body.kind in _VOLUNTARY)
        case "office":
            held = [o for o in own if o.standing == "incumbent" and not lexicon.role_of[o.role.iri].membership]
            return held == [one]
