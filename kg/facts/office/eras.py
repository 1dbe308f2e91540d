"""Bodies of their time: what is told of a day before a merger is told of the body that was there then."""

from dataclasses import dataclass, replace

from kg.facts.model import Tenure
from kg.facts.reading import Reading
from kg.mentions.model import BodyName, PlaceName
from kg.reference.index import phrase_keys
from kg.reference.lexicon import Lexicon


def of_its_time(tenure: Tenure, reading: Reading) -> Tenure:
    """Return a tenure whose body serves the province of its day or term: in 2026, who was elected in Quảng Trị in 2019."""
    body, told = tenure.organisation.thing, reading.article.published or tenure.on
    if not isinstance(body, BodyName) or told is None:
        return tenure
    day = tenure.on or told
    if tenure.term is not None and tenure.term.end < int(told[:4]):
        day = min(day, f"{tenure.term.end}")
    older = _Era(day, told, reading.lexicon).body(body)
    return tenure if older == body else replace(tenure, organisation=replace(tenure.organisation, thing=older))


@dataclass(frozen=True, slots=True)
class _Era:
    """The provinces of a day, in what was told on another."""

    day: str
    told: str
    lexicon: Lexicon

    def body(self, body: BodyName) -> BodyName:
        """Return a body with the provinces of the day."""
        return replace(
            body,
            place=self.place(body.place) if body.place is not None else None,
            parent=self.body(body.parent) if body.parent is not None else None,
        )

    def place(self, place: PlaceName) -> PlaceName:
        """Return a place with the province of its name on the day, unless it was not yet there when it was told of."""
        if place.within is not None and place.iri is None:
            return replace(place, within=self.place(place.within))
        listed = self.lexicon.place_of.get(place.iri or "")
        if (
            listed is None
            or listed.first is None
            or not self.day < listed.first[: len(self.day)]
            or self.told < listed.first
        ):
            return place
        for one in self.lexicon.places.find(phrase_keys(place.name), 0)[1]:
            if one.sort == "Province" and one.last is not None and one.last[: len(self.day)] >= self.day:
                return replace(place, iri=one.iri)
        return place
