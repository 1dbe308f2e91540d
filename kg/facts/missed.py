"""What was not understood: sentences that hold a trigger word and gave no fact."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from kg.facts.model import Aid, Appearance, Congress, Evidence, Fact, Meeting, Missed, Pair, Tenure
from kg.facts.reading import Reading
from kg.mentions.naming import name_office
from kg.mentions.refs import BodyRef, TitleRef
from kg.mentions.tape import Tape
from kg.reference.index import phrase_keys
from kg.text.normalise import key

ALWAYS: Final = "trigger"
ELECTION: Final = "election-trigger"  # fires unless the office is told elsewhere
UNLESS: Final = {"congress-trigger": Congress, "meeting-trigger": Meeting}  # an article tells of one of each


@dataclass(frozen=True, slots=True)
class _Told:
    """What the facts of an article tell of titles."""

    held: frozenset[tuple[str, str]]  # persons by the keys of their names, and IRIs of roles
    bodies: dict[str, set[str]]  # by the IRI of a role, the labels of the bodies that somebody holds it of
    names: frozenset[str]  # the words of persons' names


def find_missed(reading: Reading, facts: Sequence[Fact]) -> Iterator[Missed]:
    """Yield each sentence with a trigger (words.ttl, leading titles) that no fact's words touch, and the words that fired.

    That somebody is named there is no fact about the trigger. A title that the article states of somebody elsewhere
    does not fire, unless words stand beside it that may be a name and were not read; nor does a word of a body's name.
    """
    stated = [fact for fact in facts if not isinstance(fact, Appearance)]
    quoted = sorted((one.start, one.end) for fact in stated for one in _evidence(fact))
    reach = list(accumulate((end for _, end in quoted), max))
    told = _tell(facts)
    lists = [ALWAYS, *(name for name, kind in UNLESS.items() if not any(isinstance(fact, kind) for fact in facts))]
    following = 0
    for tape in reading.tapes:
        sentence = tape.line.sentence
        while following < len(quoted) and quoted[following][0] < sentence.end:
            following += 1
        if sentence.block == "headline" or (following and reach[following - 1] > sentence.start):
            continue
        if triggers := _fired(reading, tape, lists, told):
            yield Missed(start=sentence.start, end=sentence.end, triggers=triggers)


def _tell(facts: Sequence[Fact]) -> _Told:
    bodies: dict[str, set[str]] = defaultdict(set)
    held = set()
    for fact in facts:
        if isinstance(fact, Tenure):
            bodies[fact.role.iri].add(fact.organisation.name)
            held.add((key(fact.person.name), fact.role.iri))
    people = (fact.person.name for fact in facts if isinstance(fact, Appearance))
    return _Told(frozenset(held), bodies, frozenset(word for name in people for word in phrase_keys(name)))


def _fired(reading: Reading, tape: Tape, lists: Sequence[str], told: _Told) -> tuple[str, ...]:
    """The triggers of a line that nothing settles, each once, in order."""
    titles = [ref for ref in tape.line.chunks if isinstance(ref, TitleRef)]
    found = {name: dict(_find(reading, name, tape)) for name in (*lists, ELECTION)}
    if not titles and not any(found.values()):
        return ()
    settled = [ref for ref in titles if _is_settled(tape, ref, told)]
    if settled and tape.peopled:
        del found[ELECTION]
    bodies = [ref for ref in tape.line.chunks if isinstance(ref, BodyRef)]
    spans = [(ref.first, ref.last) for ref in settled] + [(ref.first, ref.last) for ref in bodies]
    silent = {at for span in spans for at in range(*span)}
    places = {at: trigger for triggers in found.values() for at, trigger in triggers.items() if at not in silent}
    for ref in titles:
        if ref.role.leading and ref not in settled and places.keys().isdisjoint(range(ref.first, ref.last)):
            places[ref.first] = ref.role.label.casefold()
    return tuple(dict.fromkeys(trigger for _, trigger in sorted(places.items())))


def _is_settled(tape: Tape, title: TitleRef, told: _Told) -> bool:
    """Whether the article tells who has a title, and nothing beside it may be another's name."""
    if tape.line.words.listed("plural", title.first - 1):
        return True  # hai trưởng thôn
    names = (key(item.person.name) for item in tape.persons())
    if any((name, title.role.iri) in told.held for name in names):
        return True
    if title.role.iri not in told.bodies or _is_beside_a_name(tape, title, told):
        return False
    office = name_office(title, tape.line.scope)
    return office is None or office.label in told.bodies[title.role.iri]


def _is_beside_a_name(tape: Tape, title: TitleRef, told: _Told) -> bool:
    """Whether a capitalised or damaged word that no chunk holds stands behind a title, or before the mark before it."""
    words = tape.line.words
    mark = title.first - 1
    beside = [title.last] if mark < 0 or words.word(mark) else [title.last, mark - 1]
    chunks = tape.line.chunks
    unread = (at for at in beside if at >= 0 and not any(ref.first <= at < ref.last for ref in chunks))
    return any(at in words.lost or (words.capital(at) and words.keys[at] not in told.names) for at in unread)


def _find(reading: Reading, name: str, tape: Tape) -> Iterator[tuple[int, str]]:
    """The triggers of a list in a line and where they stand."""
    triggers, keys = reading.lexicon.words[name], tape.line.words.keys
    for at, word in enumerate(keys):
        if word in triggers.lengths and (entries := triggers.find(keys, at)[1]):
            yield at, entries[0]


def _evidence(fact: Fact) -> Iterator[Evidence]:
    yield fact.evidence
    if isinstance(fact, Congress | Pair | Aid):
        yield from (detail.evidence for detail in fact.details)
