"""Whom a congress chose to lead its body, told without the office's name: N tiếp tục đứng đầu Hội."""

from collections.abc import Iterable, Iterator

from kg.facts.model import Congress, Evidence, RoleName, Tenure
from kg.facts.office.verbs import PEOPLE
from kg.facts.reading import Reading
from kg.mentions.refs import BodyRef
from kg.mentions.tape import Item, Tape
from kg.reference import known

_CHOSEN = r"(?P<again>tiếp tục|lại)?(?: ?được)?(?: [^NTB.;,\s]+){0,6}?"
_LEADS = rf"(?P<people>N) (?:, )?(?=tiếp tục|lại|được|sẽ){_CHOSEN} ?⟨leads-body⟩ (?P<body>B)"
_LED = rf"\bngười (?=tiếp tục|lại|được|sẽ){_CHOSEN} ?⟨leads-body⟩ (?P<body>B)(?: [^NTB.;,\s]+){{0,5}}? là (?P<people>{PEOPLE})"


def find_leads(reading: Reading, congresses: Iterable[Congress]) -> Iterator[Tenure]:
    """Yield who took the lead of a body at a congress of which no chair is told."""
    for congress in congresses:
        if congress.chair is None:
            yield from _find(reading, congress)


def _find(reading: Reading, congress: Congress) -> Iterator[Tenure]:
    role = reading.lexicon.role_of[known.CHAIR]
    for tape in reading.tapes:
        for match in (match for pattern in (_LEADS, _LED) for match in tape.find(pattern)):
            (person, *others), (body, *_) = tape.group(match, "people"), tape.group(match, "body")
            if others or not _is_of(tape, body, congress):
                continue
            start, end = tape.line.offsets(min(person.first, body.first), max(person.last, body.last))
            yield Tenure(
                person=tape.line.person(person.person),
                role=RoleName(iri=role.iri, label=role.label),
                organisation=congress.organisation,
                standing="re-elected" if match["again"] else "elected",
                change="begins",
                evidence=Evidence(start=start, end=end, rule="roles/leads"),
            )
            return


def _is_of(tape: Tape, body: Item, congress: Congress) -> bool:
    """Whether a line's words name the body that holds the congress."""
    mention = tape.line.body(body.ref) if isinstance(body.ref, BodyRef) else None
    return mention is not None and mention.name == congress.organisation.name
