"""Awards: who gave which medal, order or certificate of merit to whom, or to how many."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.facts.award.awardees import with_names
from kg.facts.award.clauses import Clause, find_clusters, read_clause
from kg.facts.award.details import complete, decided, find_deciders, kind_of, spelt
from kg.facts.award.givers import HANDED, read_source
from kg.facts.award.honours import Honour, find_honours
from kg.facts.award.scenes import Scene, read_scene
from kg.facts.award.told import Told
from kg.facts.groups import Group
from kg.facts.model import Award, Evidence, Mention
from kg.facts.reading import Reading
from kg.mentions.tape import Tape

_BLOCKS = ("lead", "body")  # captions and headlines say again, and shorter, what the text says
_REACH = 2  # lines after one that names a giver in which the same one still gives


def extract_awards(reading: Reading) -> Iterator[Award]:
    """Yield each award to a named recipient or a counted group, once an article."""
    openers = reading.lexicon.awards.openers
    awarding = [tape for tape in reading.tapes if not openers.isdisjoint(tape.line.words.keys)]
    told = Told()
    names: set[str] = set()
    latest: dict[str, str] = {}  # the name that an award of a kind had last
    for tape in sorted(awarding, key=lambda tape: tape.line.sentence.block not in _BLOCKS):
        if honours := list(spelt(tape, find_honours(tape), latest)):
            names.update(honour.name for honour in honours)
            latest.update((kind_of(honour.name), honour.name) for honour in honours)
            scene = read_scene(reading, tape, honours)
            read = list(_read_line(scene, honours, _giver_before(reading, tape, told.awards)))
            deciders = find_deciders(reading, tape) if any(award.evidence.rule == HANDED for award in read) else []
            source = read_source(scene, scene.text.rfind("A ") + 1)
            for award in with_names(reading, tape, honours, read, source):
                if tape.line.sentence.block in _BLOCKS or not told.tells_longer(award):
                    told.add(decided(award, deciders))
    yield from complete(reading, list(told.without_sums()), names)


def _giver_before(reading: Reading, tape: Tape, awards: Sequence[Award]) -> Mention | None:
    """Who gave the last award, if it was told of in one of the lines just before."""
    near = reading.tapes[max(0, tape.number - _REACH)].line.sentence.start
    before = [award for award in awards if near <= award.evidence.start < tape.line.sentence.start]
    return before[-1].giver if before else None


def _read_line(scene: Scene, honours: Sequence[Honour], giver: Mention | None) -> Iterator[Award]:
    """Yield what a line says, from one award to the next; `giver` is who gave before."""
    clusters = find_clusters(scene.text)
    last: Clause | None = None
    for i, (start, end) in enumerate(clusters):
        limit = clusters[i + 1][0] if i + 1 < len(clusters) else len(scene.text)
        left = max(last.end if last is not None else 0, clusters[i - 1][1] if i else 0)
        clause = read_clause(scene, left, (start, end), limit, last)
        if clause is None:
            continue
        last = clause if clause.giver is not None or clause.sourced else replace(clause, giver=giver)
        giver = last.giver or giver
        first, stop = scene.marked.between(start, end)
        named = {item.first for item in scene.marked.items[first:stop] if item.symbol == "A"}
        yield from _awards(scene, last, [honour for honour in honours if honour.first in named])


def _awards(scene: Scene, clause: Clause, honours: Sequence[Honour]) -> Iterator[Award]:
    """Yield every award of a clause for every recipient, with the clause as evidence."""
    sentence = scene.tape.line.sentence
    start, end = scene.marked.stored(clause.start, clause.end)
    outside = [*(r for r in clause.recipients if isinstance(r, Mention)), *([clause.giver] if clause.giver else [])]
    inside = [mention for mention in outside if sentence.start <= mention.start < sentence.end]
    evidence = Evidence(
        start=min([start, *(mention.start for mention in inside)]),
        end=max([end, *(mention.end for mention in inside)]),
        rule=clause.rule,
    )
    for honour in honours:
        for recipient in clause.recipients:
            if isinstance(recipient, Group):
                yield Award(
                    giver=clause.giver,
                    award=honour.name,
                    group=recipient.kind,
                    count=recipient.count,
                    evidence=evidence,
                )
            elif clause.giver is None or recipient.name != clause.giver.name:
                yield Award(giver=clause.giver, award=honour.name, recipient=recipient, evidence=evidence)
