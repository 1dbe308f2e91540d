"""What was not understood: sentences that hold a trigger word and gave no fact."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from kg.facts.model import Aid, Appearance, Congress, Evidence, Fact, Meeting, Missed, Pair, Tenure
from kg.facts.reading import Reading
from kg.mentions.refs import BodyRef, TitleRef
from kg.mentions.tape import Tape
from kg.text.normalise import key

Held = frozenset[tuple[str, str]]  # persons by the keys of their names, and IRIs of roles
ALWAYS: Final = "trigger"
ELECTION: Final = "election-trigger"  # fires unless the office is told elsewhere
UNLESS: Final = {"congress-trigger": Congress, "meeting-trigger": Meeting}  # an article tells of one of each


def find_missed(reading: Reading, facts: Sequence[Fact]) -> Iterator[Missed]:
    """Yield each sentence with a trigger (words.ttl) that no fact's words touch, and the words that fired.

    That somebody is named there is no fact about the trigger. A title that the article states of the same person
    elsewhere, one that stands by no person, and a word of a body's name do not fire: there is nothing to understand.
    """
    stated = [fact for fact in facts if not isinstance(fact, Appearance)]
    quoted = sorted((one.start, one.end) for fact in stated for one in _evidence(fact))
    reach = list(accumulate((end for _, end in quoted), max))
    held = frozenset((key(fact.person.name), fact.role.iri) for fact in facts if isinstance(fact, Tenure))
    lists = [ALWAYS, *(name for name, kind in UNLESS.items() if not any(isinstance(fact, kind) for fact in facts))]
    following = 0
    for tape in reading.tapes:
        sentence = tape.line.sentence
        while following < len(quoted) and quoted[following][0] < sentence.end:
            following += 1
        if sentence.block == "headline" or (following and reach[following - 1] > sentence.start):
            continue
        if triggers := _fired(reading, tape, lists, held):
            yield Missed(start=sentence.start, end=sentence.end, triggers=triggers)


def _fired(reading: Reading, tape: Tape, lists: Sequence[str], held: Held) -> tuple[str, ...]:
    """The triggers of a line that nothing settles, each once, in order."""
    found = {name: dict(_find(reading, name, tape)) for name in (*lists, ELECTION)}
    if not any(found.values()):
        return ()
    told = _held(tape, held)
    if told:
        del found[ELECTION]
    settled = _settled(tape, told)
    places = sorted(place for triggers in found.values() for place in triggers.items() if place[0] not in settled)
    return tuple(dict.fromkeys(trigger for _, trigger in places))


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


def _held(tape: Tape, held: Held) -> list[TitleRef]:
    """The titles of a line that the article states somewhere of a person whom the line names."""
    if not tape.peopled:
        return []
    names = [key(item.person.name) for item in tape.persons()]
    titles = [ref for ref in tape.line.chunks if isinstance(ref, TitleRef)]
    return [title for title in titles if any((name, title.role.iri) in held for name in names)]


def _settled(tape: Tape, told: Sequence[TitleRef]) -> set[int]:
    """The tokens of names of bodies, and of titles that are told elsewhere or of nobody."""
    titles = told if tape.peopled else [ref for ref in tape.line.chunks if isinstance(ref, TitleRef)]
    bodies = [ref for ref in tape.line.chunks if isinstance(ref, BodyRef)]
    spans = [(ref.first, ref.last) for ref in titles] + [(ref.first, ref.last) for ref in bodies]
    return {at for span in spans for at in range(*span)}
