"""What the rest of an article tells of an award: its full name, its recipient's, and who decided on it or confers it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.facts.award.givers import HANDED
from kg.facts.award.honours import Honour
from kg.facts.award.recipients import name_giver
from kg.facts.fields import is_abroad
from kg.facts.model import Award, BodyName, Mention
from kg.facts.reading import Reading
from kg.mentions.model import PersonName, PlaceName
from kg.mentions.tape import Tape
from kg.reference.index import Index, phrase_keys

# UBND quận công bố quyết định khen thưởng · quyết định của T trao tặng
_DECIDES = re.compile(
    r"(?P<giver>[BT])(?: , L)? (?:(?!của )[^\sA-Z.;,]+ ){0,6}quyết định (?:[^\sA-Z.;,]+ ){0,3}?(?:khen|tặng|truy tặng)\b|"
    r"\bquyết định(?: [^\sA-Z.;,]+){0,3} của (?P<of>[BT]) (?:, |về việc )?(?:[^\sA-Z.;,]+ ){0,2}?(?:khen|tặng|trao|truy tặng)\b"
)
_REACH = 2  # lines before the one in which an award is handed over
_KIND = 2  # words of what names no more than a kind of award: huân chương, bằng khen


def spelt(tape: Tape, honours: Iterable[Honour], latest: Mapping[str, str]) -> Iterator[Honour]:
    """Yield a line's awards; one that points back has the name that its kind had last, from `latest`: huân chương ấy."""
    for honour in honours:
        back = tape.line.words.listed("pointer", honour.last) and len(honour.name.split()) <= _KIND
        yield replace(honour, name=latest.get(honour.name, honour.name)) if back else honour


def kind_of(name: str) -> str:
    """The words of an award's name that say no more than its kind: Huân chương."""
    return " ".join(name.split()[:_KIND])


def find_deciders(reading: Reading, tape: Tape) -> list[Mention]:
    """Return the bodies that a line and those just before it say decided on awards, the nearest first."""
    found: list[Mention] = []
    for line in reversed(reading.tapes[max(0, tape.number - _REACH) : tape.number + 1]):
        for match in line.find(_DECIDES) if "quyết" in line.line.words.keys else ():
            giver = name_giver(line, line.group(match, "giver" if match["giver"] else "of")[0])
            found.extend([giver] if giver is not None else [])
    return found


def decided(award: Award, deciders: Sequence[Mention]) -> Award:
    """Return an award that an officer hands over as given by the body that decided on it."""
    if award.evidence.rule != HANDED:
        return award
    giver = next((giver for giver in deciders if _is_over(giver, award.giver)), award.giver)
    return replace(award, giver=giver)


def _is_over(giver: Mention, handing: Mention | None) -> bool:
    """Whether a body may have decided on what another hands over: of the same place, or of nobody known."""
    if handing is None or not isinstance(handing.thing, BodyName) or not isinstance(giver.thing, BodyName):
        return handing is None
    place, other = handing.thing.place, giver.thing.place
    return place is None or other is None or place in _around(other) or other in _around(place)


def _around(place: PlaceName | None) -> Iterator[PlaceName]:
    while place is not None:
        yield place
        place = place.within


def complete(reading: Reading, awards: Sequence[Award], names: Collection[str]) -> Iterator[Award]:
    """Yield an article's awards, each by its full name, to whom the article names in full; `names` are all that it names."""
    full = {name: _in_full(reading, name, names) for name in {award.award for award in awards}}
    persons: dict[str, set[tuple[str, int]]] = defaultdict(set)  # by the last word of the name
    people = (
        {(item.person.name, item.person.which) for tape in reading.tapes for item in tape.persons()} if awards else ()
    )
    for name, which in people:
        persons[name.rpartition(" ")[2]].add((name, which))
    for award in awards:
        yield _to_full_name(_without_proxy(reading, replace(award, award=full[award.award])), persons)


def _in_full(reading: Reading, name: str, names: Collection[str]) -> str:
    """Return an award's name as the article gives it in full, where it names one such alone: (tặng) Huân chương."""
    if len(name.split()) > _KIND or _opens(reading.lexicon.words["certificate"], name):
        return name
    longer = sorted((one for one in names if one.startswith(f"{name} ")), key=len)
    same = bool(longer) and all(longer[-1].startswith(one) for one in longer)
    return longer[-1] if same else name


def _to_full_name(award: Award, persons: Mapping[str, Collection[tuple[str, int]]]) -> Award:
    """Return an award to a person by the one longer name that ends with his: bà Y Phương, of Công Tôn Nữ Y Phương."""
    to = award.recipient
    if to is None or not isinstance(to.thing, PersonName):
        return award
    longer = [one for one in persons[to.name.rpartition(" ")[2]] if one[0].endswith(f" {to.name}")]
    if len(longer) != 1:
        return award
    name, which = longer[0]
    return replace(award, recipient=replace(to, thing=replace(to.thing, name=name, which=which)))


def _without_proxy(reading: Reading, award: Award) -> Award:
    """Return the award without a giver who only hands it over: orders are conferred by a state."""
    giver = award.giver
    if giver is None or not _opens(reading.lexicon.words["state-honour"], award.award):
        return award
    return award if _confers(reading, giver) else replace(award, giver=None)


def _confers(reading: Reading, giver: Mention) -> bool:
    """Whether a giver is a state or a body of the whole of one, and no mission of it."""
    thing = giver.thing
    if _opens(reading.lexicon.words["awarding-state"], giver.name):
        return True
    if not isinstance(thing, BodyName) or thing.kind == "DiplomaticMission" or not is_abroad(reading, thing):
        return False
    known = reading.lexicon.place_of.get(thing.place.iri or "") if thing.place is not None else None
    return known is None or known.sort == "Country"


def _opens(words: Index[str], name: str) -> bool:
    return words.find(phrase_keys(name), 0)[0] > 0
