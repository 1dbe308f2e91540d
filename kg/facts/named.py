"""Bodies that an article names without stating a fact of them: they tell where it is at home and who is meant."""

from collections.abc import Iterator, Sequence
from dataclasses import fields

from kg.facts.model import Fact
from kg.facts.reading import Reading
from kg.mentions.model import Mention
from kg.mentions.read import Line
from kg.mentions.refs import BodyRef, Ref, TitleRef
from kg.reference.index import phrase_keys


def carried_by(fact: Fact) -> Iterator[Mention]:
    """Yield the mentions that a fact rests on.

    Every kind of fact holds its mentions in fields of its own, alone or in tuples.
    """
    for field in fields(fact):
        value = getattr(fact, field.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Mention):
                yield item


def find_named(reading: Reading, facts: Sequence[Fact]) -> Iterator[Mention]:
    """Yield each body that the article's own text names and no fact rests on there, once, where it is first named."""
    headlines = [tape.line.sentence for tape in reading.tapes if tape.line.sentence.block == "headline"]
    told = max((sentence.end for sentence in headlines), default=0)
    titles = {
        tape.line.offsets(ref.first, ref.last) for tape in reading.tapes for ref in tape.line.chunks if _bare(ref)
    }
    resting = (mention for fact in facts for mention in carried_by(fact) if mention.start >= told)
    known = {mention.thing for mention in resting if (mention.start, mention.end) not in titles}
    for tape in reading.tapes:
        for mention in _bodies(tape.line) if tape.line.sentence.start >= told else ():
            if mention.thing not in known:
                known.add(mention.thing)
                yield mention


def _bare(ref: Ref) -> bool:
    """Whether it is a title without a body's name, which a fact may stand on all the same: giữ cương vị Chủ tịch."""
    return isinstance(ref, TitleRef) and ref.body is None and ref.place is None and ref.last > ref.first


def _bodies(line: Line) -> Iterator[Mention]:
    if line.words.shouting:  # where a name ends is not to be seen
        return
    for chunk in line.chunks:
        ref = chunk.body if isinstance(chunk, TitleRef) else chunk
        if isinstance(chunk, TitleRef) and isinstance(ref, BodyRef) and ref.first == chunk.first:
            continue  # Thủ tướng is of the Chính phủ, but does not name it
        if isinstance(ref, BodyRef) and ref.first == ref.last:
            continue  # Chủ tịch nước holds the Nhà nước in itself: there are no words of it
        last = ref.last if isinstance(ref, BodyRef) else 0
        while isinstance(ref, BodyRef) and ref.last <= last:  # what an abbreviation is part of stands elsewhere
            if _is_sure(ref, line) and (mention := line.body(ref)) is not None:
                yield mention
            ref = ref.parent


def _is_sure(ref: BodyRef, line: Line) -> bool:
    """Whether the words are all of a body's name: listed, or a head with a territory, countries or a listed theme."""
    if ref.listed is not None or ref.head is None:
        return ref.listed is not None
    themed = ref.head.takes in ("theme", "theme-territory")
    if not themed:
        return not ref.short and ref.head.takes != "name"
    keys = phrase_keys(ref.theme)
    return line.words.lexicon.themes.find(keys, 0)[0] == len(keys) > 0
