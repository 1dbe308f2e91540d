"""Bodies that the lexicon does not help to delimit: tổ chức | Samaritan's Purse, Trung tâm Nghiên cứu | ứng dụng khoa học."""

from collections.abc import Iterator

from kg.facts.marks import Mark
from kg.mentions.refs import BodyRef, PlaceRef
from kg.mentions.runs import looks_foreign
from kg.mentions.tape import Tape
from kg.mentions.words import Words

_OWN_NAMES = frozenset({"name", "theme", "theme-territory"})
_LONGEST_CODE = 2  # letters that are no name yet
_ROMAN = frozenset("IVXLCDM")
_APOSTROPHES = frozenset({"'", "’"})
_LONGEST_REST = 10  # words of a name after its first capitalised ones
_LONGEST_FOREIGN = 4  # words


def find_unlisted(tape: Tape) -> Iterator[Mark]:
    """Yield as marks O the bodies that the lexicon does not help to delimit.

    Those that only a noun before the name shows (tổ chức | Samaritan's Purse), and those whose names go on in small
    letters (Trung tâm Nghiên cứu | ứng dụng khoa học).
    """
    words = tape.line.words
    taken: set[int] = set()
    for ref in tape.line.chunks:
        taken.update(range(ref.first, ref.last))
        if isinstance(ref, BodyRef) and (end := _whole(words, ref)) > ref.last:
            yield Mark("O", ref.first, end)
    for at in range(1, len(words)):
        if at in taken or not words.capital(at) or not words.word(at):
            continue
        if words.listed("coded-unit", at - 1) and words.key(at + 1).isdigit() and words.glued(at + 1):
            yield Mark("O", at - 1, at + 2)
        elif not words.capital(at - 1) and (end := _end(tape, at, taken)) > at:
            yield Mark("O", at - words.listed("kept-noun", at - 1), end)
    yield from _foreign(tape)
    yield from _listed(tape, taken)
    yield from _of_states(tape)


def foreign_name_end(tape: Tape, first: int) -> int:
    """Where capitalised foreign words end that begin at a token: Saigon Children's Charity, Action for the Blind; else `first`."""
    words = tape.line.words
    places = {ref.first: ref.last for ref in tape.line.chunks if isinstance(ref, PlaceRef) and ref.unit is None}
    inside = {at for ref in tape.line.chunks for at in range(ref.first, ref.last)}
    end = last = first
    while end < len(words) and not words.shouting:
        if end in places:
            end = last = places[end]
        elif end not in inside and words.capital(end) and words.word(end):
            end = last = end + 1
        elif end > first and words.tokens[end].text in _APOSTROPHES and words.glued(end):
            end = last = end + (2 if words.glued(end + 1) else 1)  # Children's
        elif end > first and words.listed("foreign-link", end):
            end += 1
        else:
            break
    return last if last > first and looks_foreign(words.text(first, last)) else first


def _listed(tape: Tape, taken: set[int]) -> Iterator[Mark]:
    """The foreign names of a list: cho | Heifer International, | Oxfam cùng 5 cá nhân."""
    words = tape.line.words
    for at in range(1, len(words)):
        if words.capital(at) and words.listed("before-listed", at - 1) and (end := foreign_name_end(tape, at)) > at:
            closed = words.listed("name-end", end) or words.listed("after-recipient", end) or not words.word(end)
            if closed and (end > at + 1 or (at not in taken and _is_known(words, at))):
                yield Mark("O", at, end)


def _is_known(words: Words, at: int) -> bool:
    """Whether one foreign word is an organisation's: a listed giver's, or letters that are no number (khóa VIII)."""
    text = words.tokens[at].text
    letters = text.isupper() and len(text) > _LONGEST_CODE and not _ROMAN.issuperset(text)
    return letters or words.lexicon.words["donor"].find(words.keys, at)[0] == 1


def _of_states(tape: Tape) -> Iterator[Mark]:
    """Who acts for a country and has no name without it: quân đội | Mỹ, quốc vương | Campuchia."""
    words = tape.line.words
    for ref in tape.line.chunks:
        if not isinstance(ref, PlaceRef) or ref.known is None or ref.known.sort != "Country":
            continue
        for first in range(max(0, ref.first - 2), ref.first):
            if words.listed("of-a-state", first) == ref.first - first:
                yield Mark("O", first, ref.last)


def _end(tape: Tape, at: int, taken: set[int]) -> int:
    """Where a body's name ends that begins there: after a noun that says so, in capitals, or with the country; else `at`."""
    words = tape.line.words
    joined = words.key(at - 1) in ("cho", "và")
    if (joined or words.key(at - 1) == ",") and (abroad := _of_viet_nam(tape, at)) > at:
        return abroad
    acronym = joined and len(words.tokens[at].text) > 2 and words.tokens[at].text.isupper()
    if not acronym and not any(words.listed("body-noun", at - size) == size for size in (1, 2) if size <= at):
        return at
    end = at + 1
    while end not in taken and words.capital(end):
        end += 1
    return end


def _foreign(tape: Tape) -> Iterator[Mark]:
    """The names of organisations from abroad that a place's begins and no noun announces: cho | Madison Quakers."""
    words = tape.line.words
    for ref in tape.line.chunks:
        if not isinstance(ref, PlaceRef) or ref.first == 0 or words.key(ref.first - 1) not in ("cho", "và"):
            continue
        end = ref.last
        while words.capital(end) and words.word(end) and looks_foreign(words.tokens[end].text):
            end += 1
        if end > ref.last and not words.shouting:
            yield Mark("O", ref.first, end)


def _of_viet_nam(tape: Tape, at: int) -> int:
    """Where the name of an organisation from abroad ends that goes on with the country: Habitat | Việt Nam; else `at`."""
    words = tape.line.words
    end = at
    while end < len(words) and end - at < _LONGEST_FOREIGN and words.capital(end) and words.word(end):
        ref = next((ref for ref in tape.line.chunks if ref.first == end), None)
        if isinstance(ref, PlaceRef):
            return ref.last if end > at and ref.known is not None and ref.known.iri == words.lexicon.viet_nam else at
        end += 1
    return at


def _whole(words: Words, ref: BodyRef) -> int:
    """Where a body's name of its own really ends: at the next mark, or word that begins a clause."""
    head = ref.head
    if head is None or not ref.theme or ref.parent or ref.territory or head.home or head.takes not in _OWN_NAMES:
        return ref.last
    end = ref.last
    while end < len(words) and end - ref.last < _LONGEST_REST and words.word(end):
        clause = words.listed("clause", end) and not _is_half(words, ref, end)
        if clause or words.listed("name-end", end):
            break
        end += 1
    return end if not words.capital(ref.last) else ref.last


def _is_half(words: Words, ref: BodyRef, at: int) -> bool:
    """Whether the word there is the other syllable of a name's only word so far: Quỹ Ánh | sáng | Phương Đông."""
    alone = " " not in ref.theme and not looks_foreign(ref.theme)
    return at == ref.last and alone and words.capital(at + 1)
