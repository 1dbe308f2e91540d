"""What an article's short forms mean at one point of it: its province, its bodies, the places just named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.mentions.model import BodyName, PlaceName
from kg.reference.lexicon import Lexicon
from kg.reference.model import Place

VIET_NAM = "Việt Nam"
CAPITAL = "thủ đô"  # the unit of a state's seat


@dataclass(slots=True)
class Scope:
    """What an article's short forms mean at one point of it."""

    lexicon: Lexicon
    home: Place | None = None
    locals: dict[str, PlaceName] = field(default_factory=dict)  # the last huyện, xã, thành phố … named
    associations: list[BodyName] = field(default_factory=list)  # the likeliest first
    unions: list[BodyName] = field(default_factory=list)
    peace_committees: list[BodyName] = field(
        default_factory=list
    )  # that the article is about, not of those it only names
    union_leads: bool = False  # whether the first lines are about a union and name no association
    foreign: Mapping[str, PlaceName] = field(default_factory=dict)  # the last foreign tỉnh, huyện … named
    named: Mapping[str, BodyName] = field(default_factory=dict)  # by the IRI of the head, the last one named before
    spelling: dict[str, str] = field(
        default_factory=dict
    )  # a country's IRI and the first name that the article gives it
    # what the article calls in full what it calls in short elsewhere, by the IRI of the head and the short theme
    fuller: Mapping[tuple[str, str], Sequence[BodyName]] = field(default_factory=dict)
    contested: bool = False  # whether the article is of several provinces: "tỉnh" is then the one that was just named
    recent: Place | None = None  # the province that one of the last few lines names last
    domestic: bool = True  # whether the article names Việt Nam or a place of it
    elsewhere: bool = False  # whether it names none, and other countries often
    abroad: frozenset[PlaceName] = frozenset()  # foreign places below a country that the article names
    _listed: dict[str, PlaceName] = field(default_factory=dict)  # by IRI, those that `place` was asked for

    def own(self, unit: str | None) -> PlaceName | None:
        """The place that a bare unit's word means: the article's province, or the last district named."""
        if self.home is not None and (unit is None or unit == self.home.unit):
            return self.place(self.home)
        return self.locals.get(unit) if unit else None

    def of_offices(self) -> "Scope":
        """What short forms mean beside persons: in an article of several provinces, the one that was just named."""
        return replace(self, home=self.recent) if self.contested else self

    def of_guests(self) -> "Scope":
        """What short forms mean when they speak of guests from abroad: never the article's own places."""
        theirs = [body for body in self.associations if not is_ours(body)]
        return replace(self, home=None, locals=dict(self.foreign), associations=theirs, unions=[], peace_committees=[])

    def state_of(self, place: PlaceName) -> PlaceName:
        """The state that its capital stands for: Đại sứ Triều Tiên ở Lima, of Peru; else the place itself."""
        listed = self.lexicon.place_of.get(place.iri or "")
        if listed is None or CAPITAL not in listed.units or listed.country is None:
            return place
        country = self.lexicon.place_of[listed.country]
        return replace(self.place(country), name=self.spelling.get(country.iri, country.label))

    def place(self, place: Place) -> PlaceName:
        """The name of a listed place, with what it is part of."""
        if place.iri not in self._listed:
            self._listed[place.iri] = self._name(place)
        return self._listed[place.iri]

    def _name(self, place: Place) -> PlaceName:
        parent = self.lexicon.place_of.get(place.parent or "")
        within = self.place(parent) if parent is not None and parent.sort != "Country" else None
        if within is None and place.country and place.country != place.iri:
            country = self.lexicon.place_of.get(place.country)
            within = self.place(country) if country is not None else None
        unit = None if place.named_with_unit else place.unit
        return PlaceName(name=place.label, unit=unit, iri=place.iri, within=within)


def is_ours(body: BodyName) -> bool:
    """Whether an association is a Vietnamese one: it names Viet Nam first."""
    return not body.counterparts or body.counterparts[0].name == VIET_NAM
