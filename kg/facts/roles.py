"""Who holds which role of which body: titles beside a name, elections, appointments, departures."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.facts.model import Change, Evidence, RoleName, Standing, Tenure
from kg.facts.office.another_state import is_of_another_state
from kg.facts.office.bodies import name_offices
from kg.facts.office.courses import run_course
from kg.facts.office.cuts import is_cut
from kg.facts.office.departures import changes_hands, find_departures, find_moved, find_successors
from kg.facts.office.headlines import in_full
from kg.facts.office.history import LONG_AGO
from kg.facts.office.holders import without_predecessors
from kg.facts.office.party_organs import party_of
from kg.facts.office.past import as_it_was
from kg.facts.office.seats import extract_seats
from kg.facts.office.stand_ins import with_stand_ins
from kg.facts.office.turns import place_in_time
from kg.facts.office.verbs import PEOPLE, find_offices, people_of
from kg.facts.reading import Reading
from kg.mentions.context import VIET_NAM
from kg.mentions.model import BodyName, Who
from kg.mentions.refs import TitleRef
from kg.mentions.runs import looks_foreign
from kg.mentions.tape import Item, Tape
from kg.reference.index import phrase_keys
from kg.reference.lexicon import Lexicon

# Titles before names that an election governs: cùng trúng cử với bà có các Phó Chủ tịch N , N
_GOVERNED = re.compile(
    rf"\b(?:trúng cử|đắc cử|(?<!phiếu )(?<!ông )bầu(?! cử))(?: (?!đại biểu|là\b|vị\b|chức\b|thay\b|kế\b|,)[^NTB.;\s]+){{0,8}}? "
    rf"(?P<people>{PEOPLE})(?! ,? được)(?![^.;:]* (?:làm|giữ|vào) )"
)
_STAYS = re.compile(
    r"(?P<people>N)(?: khóa \w+)?(?: ,)? (?:(?!không|chưa)[^NTB.;\s]+ ){0,3}?(?:tái đắc cử|tái cử|tiếp tục được (?:tín nhiệm|bầu|tin tưởng))\b(?=[^NTB.;]*(?:[.;]|$))"
)
_SEVERAL = re.compile(r"\b(?:các|hai|ba|bốn|\d+) $")
_SHARED = re.compile(r"(?:các|hai|ba|bốn|\d+) (?P<people>N(?:(?: ,| và| ;) N)+)")
_BY_VERB = frozenset({"roles/verb", "roles/elected"})
_TOLD = 4  # sentences; an election is told no further back from who takes the office
_OF_A_STATE = frozenset({"GovernmentBody", "NationalAssemblyBody", "PartyCommittee", "PartyUnit", "Ministry"})
_RANK: dict[Standing, int] = {"re-elected": 3, "elected": 2, "former": 1, "incumbent": 0}


def extract_roles(reading: Reading) -> Iterator[Tenure]:
    """Yield one tenure for each person, role and body that the article states, by its strongest statement."""
    best: dict[tuple[Who, str, str], Tenure] = {}
    tapes = tuple(with_stand_ins(reading.tapes))
    for at_line, tape in enumerate(tapes):
        earlier = tapes[max(0, at_line - _TOLD) : at_line]
        if not tape.peopled:
            continue
        for tenure in (
            as_it_was(reading, tape, place_in_time(reading, tape, in_full(reading, tape, one)))
            for one in _read_line(tape, earlier)
        ):
            at = (tenure.person.who, tenure.role.iri, tenure.organisation.name)
            if at not in best or _outweighs(tenure, best[at]):
                best[at] = tenure
    stated = _one_elected(_at_home(best.values(), reading.lexicon), reading.lexicon)
    yield from run_course(reading, tapes, without_predecessors(reading, stated))


def _outweighs(one: Tenure, other: Tenure) -> bool:
    """Whether the first of two statements of a person in an office says more, or later, than the second."""
    if _undoes(one, other) or _undoes(other, one):
        return _undoes(one, other)
    return _weight(one) > _weight(other)


def _undoes(one: Tenure, other: Tenure) -> bool:
    """Whether the first says that the office is left which was taken, by the second, on an earlier day."""
    left = one.standing == "former" and one.change == "ends" and other.change == "begins"
    return left and other.on is not None and (one.on is None or one.on > other.on)


def _weight(tenure: Tenure) -> tuple[int, bool, bool, bool]:
    """How much a statement says: a headline leaves out the term."""
    rank = _RANK[tenure.standing] if tenure.evidence.rule != LONG_AGO else -1
    return rank, tenure.change is not None, tenure.term is not None, tenure.on is not None


def _read_line(tape: Tape, earlier: Sequence[Tape]) -> Iterator[Tenure]:
    for item in tape.persons():
        yield from _tenures(tape, item, item.before, "roles/title-before-name")
        yield from _tenures(tape, item, item.after, "roles/title-after-name")
    for held in find_offices(tape, earlier):
        yield from _tenures(tape, held.person, held.titles, held.rule, held.standing, held.change, own=held.own)
    for match in tape.find(_SHARED):
        first, *others = people_of(tape, match)
        for person in others:
            if not person.titles:
                yield from _tenures(tape, person, first.before, "roles/shared-title")
    yield from _beside_verbs(tape)
    yield from extract_seats(tape)
    if changes_hands(tape):
        yield from _read_changes(tape, earlier[-1] if earlier else None)


def _read_changes(tape: Tape, earlier: Tape | None) -> Iterator[Tenure]:
    """Yield the tenures of who leaves an office in a sentence, and of who comes after; `earlier` is the one before."""
    for person, (where, titles), rule, planned in find_departures(tape, earlier):
        how: tuple[Standing, Change | None] = ("incumbent", None) if planned else ("former", "ends")
        yield from _tenures(tape, person, titles, rule, *how, where, own=True)
    for person in find_moved(tape):
        for tenure in _tenures(tape, person, person.titles, "roles/moved", "incumbent", "ends"):
            if _is_full_time(tape, tenure):
                yield tenure
    for person, (where, titles) in find_successors(tape, earlier):
        yield from _tenures(tape, person, titles, "roles/successor", "elected", "begins", where, own=True)


def _is_full_time(tape: Tape, tenure: Tenure) -> bool:
    body, lexicon = tenure.organisation.thing, tape.line.scope.lexicon
    head = lexicon.head_of.get(body.head or "") if isinstance(body, BodyName) else None
    return head is not None and head.full_time and not lexicon.role_of[tenure.role.iri].membership


def _beside_verbs(tape: Tape) -> Iterator[Tenure]:
    """Whom an election's verb makes of the titles beside the name hold them anew."""
    for match in tape.find(_STAYS):
        for person in people_of(tape, match):
            yield from _tenures(tape, person, person.after[-1:], "roles/stays", "re-elected", "begins")
    for match in tape.find(_GOVERNED):
        people = people_of(tape, match)
        shared = people[0].before if _SEVERAL.search(tape.text[: match.start("people")]) else ()
        for person in people:
            yield from _tenures(tape, person, person.before or shared, "roles/governed", "elected", "begins")


def _one_elected(tenures: Iterable[Tenure], lexicon: Lexicon) -> Iterator[Tenure]:
    """Yield tenures with one elected head a body: of two in one article, the one that no verb elects, or that the same
    words elect, holds no more than a title. Where verbs elect both, both stand, and the checks say so."""
    heads: dict[tuple[str, str], Tenure] = {}
    told = sorted(tenures, key=lambda one: (one.evidence.rule not in _BY_VERB, one.evidence.start))
    for tenure in told:
        at = (tenure.role.iri, tenure.organisation.name)
        elected = tenure.standing in ("elected", "re-elected") and lexicon.role_of[tenure.role.iri].leading
        first = heads.setdefault(at, tenure) if elected else tenure
        if first is not tenure and (tenure.evidence.rule not in _BY_VERB or _overlap(first.evidence, tenure.evidence)):
            yield replace(tenure, standing="incumbent", change=None, term=None)
        else:
            yield tenure


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end


def _tenures(
    tape: Tape,
    item: Item,
    titles: Sequence[TitleRef],
    rule: str,
    standing: Standing = "incumbent",
    change: Change | None = None,
    where: Tape | None = None,
    *,
    own: bool = False,
) -> Iterator[Tenure]:
    """Yield the tenures of a person; `where` is the sentence that names the titles, if it is another; `own` when
    a title without a body is of the article's own."""
    line = tape.line
    where = where or tape
    guest = _is_guest(tape, item)
    for title, body, first, last in name_offices(where, titles, begun=own or change == "begins", guest=guest):
        start, end = line.offsets(item.first, item.last)
        if where is tape:
            start, end = line.offsets(min(item.first, title.first), max(item.person.last, title.last))
        bare = _is_bare(body, line.scope.lexicon)
        if bare and (_is_stranger(tape, item) or is_of_another_state(tape, item)):
            continue  # a bare "Chính phủ": another country's, and the text does not say which
        if body.kind == "DiplomaticMission" and " tại " not in body.label:
            continue  # a country has several consulates, and the text does not say which
        if is_cut(where, title):
            continue
        yield Tenure(
            person=line.person(item.person),
            role=RoleName(iri=title.role.iri, label=title.role.label),
            organisation=where.line.mention(first, last, body),
            standing="former" if title.former else standing,
            change=None if title.former else change,
            evidence=Evidence(start=start, end=end, rule=rule),
        )


def _is_bare(body: BodyName, lexicon: Lexicon) -> bool:
    """Whether a state body's name tells no country: Chính phủ, Bộ Ngoại giao."""
    if body.kind not in _OF_A_STATE or body.place or body.parent or body.counterparts:
        return False
    keys = phrase_keys(body.label)
    found = (place for at in range(len(keys)) for place in lexicon.places.find(keys, at)[1])
    return not any(place.sort == "Country" and place.label in body.label for place in found)  # not Tư | pháp


def _is_stranger(tape: Tape, item: Item) -> bool:
    """Whether a name is not known to be Vietnamese: its first syllable is no surname of Việt Nam, or one is foreign."""
    words, first = tape.line.words, item.person.span[0]
    if words.listed("highland", first):
        return False
    if tape.line.scope.elsewhere and not words.listed("common-surname", first):
        return True  # Thủ tướng Lý Khắc Cường, in an article that names no place of Việt Nam
    return not words.listed("surname", first) or looks_foreign(item.person.name)


def _at_home(tenures: Iterable[Tenure], lexicon: Lexicon) -> Iterator[Tenure]:
    """Yield tenures without those of a bare state body whose holder the article knows as another country's."""
    stated = list(tenures)
    abroad = {one.person.who for one in stated if _is_foreign(one)}
    for one in stated:
        body = one.organisation.thing
        bare = isinstance(body, BodyName) and _is_bare(body, lexicon)
        if not (bare and one.person.who in abroad):
            yield one


def _is_foreign(tenure: Tenure) -> bool:
    """Whether a body is another state's or its party's, or that state itself: Chính phủ Trung Quốc, (Tổng thống) Chile."""
    body = tenure.organisation.thing
    if isinstance(body, BodyName) and party_of(body):
        return True
    if not isinstance(body, BodyName) or body.place is None or body.counterparts:
        return False
    state = body.kind in _OF_A_STATE or body.label == body.place.label
    return state and body.place.within is None and body.place.unit in (None, "nước") and body.place.name != VIET_NAM


def _is_guest(tape: Tape, item: Item) -> bool:
    """Whether a person is from abroad, by the syllables of the name; names of the highlands are Vietnamese."""
    words, first = tape.line.words, item.person.span[0]
    ours = words.listed("surname", first) or words.highland(first)
    return not ours and looks_foreign(item.person.name)
