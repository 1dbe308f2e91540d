"""Whose congress an article reports."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.facts.congress.called import AHEAD, CALLED, CONGRESS
from kg.facts.model import Mention, Tenure
from kg.facts.office.standing import CONGREGATING
from kg.facts.reading import Reading
from kg.mentions.model import BodyName
from kg.mentions.refs import BodyRef, bodies_in
from kg.mentions.tape import Tape

_OPENS = r"(?P<body>B) (?:(?:đã|vừa|chính thức|long trọng|sẽ) )*⟨opens-congress⟩(?: [^NTB.;\s]+){0,3}? đại hội\b"
_NEAR = 12  # words between a body and the congress that is its own, where nothing else says so


def find_holder(reading: Reading, lines: Sequence[Tape], tenures: Sequence[Tenure]) -> tuple[Tape, Mention] | None:
    """Return the body whose congress the lines speak of, and the line that names it first, None where there is none."""
    found = _most_named(lines, tenures)
    return (found[0], _with_territory(reading, lines, tenures, found[1])) if found is not None else None


def _with_territory(reading: Reading, lines: Sequence[Tape], tenures: Sequence[Tenure], holder: Mention) -> Mention:
    """The local association that the headline or who was elected names, where only the countries stand beside đại hội."""
    body = holder.thing
    if not isinstance(body, BodyName) or body.kind != "FriendshipAssociation" or body.place is not None:
        return holder
    if any(line.search(r"\b⟨nationwide⟩\b", line.line.folded) for line in lines):
        return holder
    headlines = [tape for tape in reading.tapes if tape.line.sentence.block == "headline"]
    named = [tape.line.body(ref) for tape in headlines for ref in bodies_in(tape.line.chunks)]
    elected = [one.organisation for one in tenures if one.standing in ("elected", "re-elected")]
    local = {one.thing for one in (*named, *elected) if one is not None and _is_local(one, body)}
    return replace(holder, thing=local.pop()) if len(local) == 1 else holder


def _is_local(mention: Mention, national: BodyName) -> bool:
    body = mention.thing
    return isinstance(body, BodyName) and body.place is not None and body.counterparts == national.counterparts


def _most_named(lines: Sequence[Tape], tenures: Sequence[Tenure]) -> tuple[Tape, Mention] | None:
    """The body named beside the word most often; headlines leave territories out."""
    votes: Counter[str] = Counter()
    first: dict[str, tuple[Tape, Mention]] = {}
    told = any(line.line.sentence.block in ("headline", "lead") for line in lines)
    own = [tape for tape in lines if tape.line.sentence.block != "headline"]
    for tape in sorted(own or lines, key=_is_ahead):
        for mention, distance in _beside(tape):
            weight = max(1, _NEAR - distance)
            if distance > _NEAR and not told:
                continue
            votes[mention.name] += weight
            first.setdefault(mention.name, (tape, mention))
    for tenure in tenures:
        if tenure.standing in ("elected", "re-elected") and tenure.organisation.name in votes:
            votes[tenure.organisation.name] += 20
    if votes:
        return first[max(votes, key=lambda name: (votes[name], name))]
    elected = [t.organisation for t in tenures if t.standing in ("elected", "re-elected") and _kind(t) in CONGREGATING]
    return (lines[0], elected[0]) if told and elected else None


def _is_ahead(tape: Tape) -> bool:
    """Whether every congress that a line speaks of only lies ahead there."""
    return all(tape.search(AHEAD, tape.text[: match.start()]) for match in tape.find(CALLED))


def _beside(tape: Tape) -> Iterator[tuple[Mention, int]]:
    """The bodies in the clause of the word đại hội, and how far from it."""
    for match in tape.find(CONGRESS):
        at = tape.between(match.start(), match.end())[0].first
        named = tape.between(*called.span()) if (called := tape.pattern(CALLED).match(tape.text, match.start())) else ()
        opened = {found.start("body") for found in tape.find(_OPENS) if found.end() > match.start() >= found.start()}
        for position, item in zip(tape.starts, tape.items, strict=True):
            ref = item.ref if isinstance(item.ref, BodyRef) else None
            if ref is not None and not _congregates(ref):
                ref = ref.parent  # Ban Chấp hành | Hội hữu nghị …
            if ref is not None and _congregates(ref) and (mention := tape.line.body(ref)) is not None:
                yield mention, 0 if item in named or position in opened else abs(item.first - at)


def _congregates(ref: BodyRef) -> bool:
    if ref.head is not None and ref.head.label.startswith("Trung ương"):
        return False  # the whole union holds a congress, not its centre
    sort = ref.head.sort if ref.head is not None else ref.listed.sort if ref.listed is not None else ""
    return sort in CONGREGATING


def _kind(tenure: Tenure) -> str:
    body = tenure.organisation.thing
    return body.kind if isinstance(body, BodyName) and not body.label.startswith("Trung ương") else ""
