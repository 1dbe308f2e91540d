"""Associations that only a headline names without their territory: ông N tái cử Chủ tịch Hội hữu nghị Việt - Lào."""

from dataclasses import replace

from kg.facts.model import Tenure
from kg.facts.reading import Reading
from kg.mentions.model import BodyName
from kg.mentions.tape import Tape


def in_full(reading: Reading, tape: Tape, tenure: Tenure) -> Tenure:
    """Return a headline's tenure of the one local association of those countries that the article's text names.

    Where the text names the national association, too, the headline may mean that one.
    """
    body, scope = tenure.organisation.thing, reading.scope
    if tape.line.sentence.block != "headline" or scope is None or not isinstance(body, BodyName):
        return tenure
    if body.kind != "FriendshipAssociation" or body.place is not None:
        return tenure
    same = [other for other in scope.associations if other.counterparts == body.counterparts]
    if len(same) == 1 and same[0].place is not None:
        return replace(tenure, organisation=replace(tenure.organisation, thing=same[0]))
    return tenure
