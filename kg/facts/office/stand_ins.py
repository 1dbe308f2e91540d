"""Words that stand for what the article names in full: ông Hòa, Ông … at a sentence's head, giữ chức danh này."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kg.mentions.refs import PersonRef, PlaceRef, TitleRef
from kg.mentions.tape import Tape
from kg.mentions.words import Words
from kg.reference.model import Gender

_THIS: Final = frozenset({"này", "ấy", "đó", "trên"})
_HALF: Final = 2  # syllables of a name without its surname
_STAYS: Final = frozenset({"tái", "tiếp", "lại", "vẫn"})

Named = tuple[str, int]  # a full name, and which of the article's people of that name
Known = dict[str, set[Named]]  # given names, each with the people whose full names end in it


def with_stand_ins(tapes: Sequence[Tape]) -> Iterator[Tape]:
    """Yield tapes on which such words are persons and titles too, where the article leaves no doubt what they mean."""
    known: Known = defaultdict(set)
    genders: dict[Named, Gender] = {}
    for ref in (ref for tape in tapes for ref in tape.line.chunks if isinstance(ref, PersonRef)):
        syllables = ref.name.lower().split()
        for size in range(1, min(_HALF, len(syllables) - 1) + 1):
            known[" ".join(syllables[-size:])].add(_named(ref))
        if ref.gender is not None:
            genders.setdefault(_named(ref), ref.gender)
    earlier: Tape | None = None
    for tape in tapes:
        found: list[PersonRef | TitleRef] = [
            *_short_names(tape, known, genders),
            *_half_names(tape, known),
            *_pronoun(tape, earlier, genders),
            *_titles(tape, earlier),
        ]
        earlier = tape
        yield _with(tape, found) if found else tape


def _with(tape: Tape, found: Sequence[PersonRef | TitleRef]) -> Tape:
    covered = {at for ref in found for at in range(ref.first, ref.last)}
    chunks = [ref for ref in tape.line.chunks if ref.first not in covered]
    ordered = tuple(sorted((*chunks, *found), key=lambda ref: ref.first))
    return replace(tape, line=replace(tape.line, chunks=ordered))


def _short_names(tape: Tape, known: Known, genders: dict[Named, Gender]) -> Iterator[PersonRef]:
    """The forms of address with a given name that one person of the article bears."""
    words = tape.line.words
    pronouns = words.lexicon.words["pronoun"].lengths.keys()
    if not known or pronouns.isdisjoint(words.keys):
        return
    read = {at for ref in tape.line.chunks if not _is_a_word(ref) for at in range(ref.first, ref.last)}
    for at in (at for at, word in enumerate(words.keys) if word in pronouns):
        size, gender = _address(words, at)
        name = at + size
        if not size or at in read or not words.capital(name) or words.capital(name + 1):
            continue
        full = _whole(known, words.tokens[name].text)
        if len(full) == 1 and genders.get(one := next(iter(full)), gender) in (gender, None):
            yield _stand_in(one, at, name + 1, name, gender)


def _whole(known: Known, name: str) -> set[Named]:
    """Whose full names end in a name: none that is itself the end of another."""
    full = known.get(name.lower(), set())
    return {one for one in full if not any(other.endswith(f" {one[0]}") for other, _ in full)}


def _half_names(tape: Tape, known: Known) -> Iterator[PersonRef]:
    """The names without their surname that the article gives in full once: ông Xuân Anh, of Nguyễn Xuân Anh."""
    for ref in tape.line.chunks:
        if isinstance(ref, PersonRef) and ref.name.count(" ") + 1 == _HALF:
            full = _whole(known, ref.name)
            surnames = tape.line.scope.lexicon.words["surname"]
            names = (ref.name, *(name for name, _ in full))
            if [surnames.find([name.lower().split()[0]], 0)[0] > 0 for name in names] == [False, True]:
                name, which = next(iter(full))
                yield replace(ref, name=name, which=which)


def _pronoun(tape: Tape, earlier: Tape | None, genders: dict[Named, Gender]) -> Iterator[PersonRef]:
    """The form of address that a sentence begins with, if the sentence before names one person whom it fits."""
    words = tape.line.words
    size, gender = _address(words, 0)
    if earlier is None or not size or words.capital(size) or not words.word(size):
        return
    people = {_named(ref) for ref in earlier.line.chunks if isinstance(ref, PersonRef)}
    if len(people) == 1 and genders.get(one := next(iter(people)), gender) in (gender, None):
        yield _stand_in(one, 0, size, 0, gender)


def _named(ref: PersonRef) -> Named:
    return ref.name, ref.which


def _stand_in(one: Named, first: int, last: int, name: int, gender: Gender | None) -> PersonRef:
    """Somebody's full name, for the words from `name` on, which a form of address begins."""
    return PersonRef(first=first, last=last, span=(name, last), name=one[0], gender=gender, which=one[1])


def _titles(tape: Tape, earlier: Tape | None) -> Iterator[TitleRef]:
    """The words for an office that speak of the title named last, in the sentence or in the one before it."""
    words = tape.line.words
    offices = words.lexicon.words["office"].lengths.keys()
    if offices.isdisjoint(words.keys) or _THIS.isdisjoint(words.keys):
        return
    for at in (at for at, word in enumerate(words.keys) if word in offices):
        size = words.listed("office", at)
        if not size or words.key(at + size) not in _THIS:
            continue
        # Titles that stand alone: those beside a name are of whom the sentence speaks, bầu N , Phó Bí thư , giữ chức này
        said = [item for item in tape.items if item.symbol in "NT" and item.last <= at]
        if said and said[-1].symbol == "N" and said[-1].after and _STAYS & set(words.keys[said[-1].last : at]):
            alone = said[-1:]  # N , Chủ tịch HĐND tỉnh , tiếp tục giữ chức vụ này
        else:
            alone = [item for item in said if item.symbol == "T"]
        alone = alone or [item for item in (earlier.items if earlier is not None else ()) if item.symbol in "NT"]
        titles = [title for item in alone for title in item.titles]
        if titles:
            yield _standing_at(titles[-1], at, at + size + 1)


def _standing_at(title: TitleRef, first: int, last: int) -> TitleRef:
    """The title as it is named by other words."""
    body = replace(title.body, first=first, last=last) if title.body is not None else None
    place = replace(title.place, first=first, last=last) if title.place is not None else None
    return TitleRef(first=first, last=last, role=title.role, body=body, place=place)


def _address(words: Words, at: int) -> tuple[int, Gender | None]:
    """How many tokens of a plain form of address stand there, and the gender that it tells."""
    size = words.listed("pronoun", at)
    return size, words.lexicon.gender_of(" ".join(words.keys[at : at + size])) if size else None


def _is_a_word(ref: object) -> bool:
    """Whether a place is one word, which may be a given name: Hòa, Nga, Anh."""
    return isinstance(ref, PlaceRef) and ref.last - ref.first == 1
