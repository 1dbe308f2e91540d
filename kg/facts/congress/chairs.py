"""Whom a congress elects as its chair, told from elections between congresses."""

import re
from collections.abc import Sequence

from kg.facts.model import Mention, Tenure
from kg.facts.reading import Reading
from kg.reference import known

# Where a head is elected between congresses; a new committee's first session is part of its congress
_MIDTERM = re.compile(
    r"\b(?:bầu bổ sung|kiện toàn|thay thế|(?:phiên họp|hội nghị)(?! (?:[^\s.;,]+ ){0,4}?(?:lần )?(?:thứ nhất|đầu tiên|thứ 1|i)\b))\b"
)

_CHAIRS = frozenset({known.CHAIR, known.HEAD_OF_ASSOCIATION, known.HEAD_OF_BRANCH})


def is_chair(tenure: Tenure) -> bool:
    """Whether an office is that of a body's chair."""
    return tenure.role.iri in _CHAIRS


def find_chair(organisation: Mention, tenures: Sequence[Tenure]) -> Tenure | None:
    """Return the chair whom a body's congress elected, None where the article names none."""
    for tenure in tenures:
        same = tenure.organisation.name == organisation.name
        if same and is_chair(tenure) and tenure.standing in ("elected", "re-elected"):
            return tenure
    return None


def elects_chair(reading: Reading, organisation: Mention, tenures: Sequence[Tenure]) -> bool:
    """Whether a chair was elected, and the sentence that says so speaks of no election in the middle of a term."""
    chair = find_chair(organisation, tenures)
    return chair is not None and not _MIDTERM.search(reading.tape_at(chair.evidence.start).line.folded)
