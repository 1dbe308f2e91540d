"""What an article as a whole is about, which its short forms mean: a province, associations, unions."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from kg.mentions.chunks import chunk_kind
from kg.mentions.context import VIET_NAM, Scope, is_ours
from kg.mentions.fullnames import find_fuller
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.naming import name_body
from kg.mentions.places import is_foreign
from kg.mentions.placing import name_place
from kg.mentions.refs import PlaceRef, Ref, bodies_in, territories
from kg.mentions.words import Words
from kg.reference import known
from kg.reference.lexicon import Lexicon
from kg.reference.model import Place
from kg.text.model import Sentence

Draft = tuple[Sentence, Words, tuple[Ref, ...]]
_OFTEN = 3  # mentions of countries, those at the head counted thrice
_WEIGHTS = {"headline": 3, "lead": 3, "body": 1, "caption": 1}


def find_scope(drafts: Sequence[Draft], lexicon: Lexicon) -> Scope:
    """What the article as a whole is about: its province, its associations and unions."""
    weights: Counter[str] = Counter()
    countries = 0
    spelling: dict[str, str] = {}
    for sentence, words, chunks in drafts:
        for place in territories(chunks):
            if place.known is not None and place.known.sort == "Country" and place.name is not None:
                spelling.setdefault(place.known.iri, place.name)
                countries += _WEIGHTS[sentence.block]
            if province := _province_of(place, lexicon):
                weights[_present(province, words.date, lexicon)] += _WEIGHTS[sentence.block]
    home = max(weights, key=lambda iri: (weights[iri], iri)) if weights else None
    scope = Scope(lexicon=lexicon, home=lexicon.place_of[home] if home else None, spelling=spelling)
    scope.contested = sum(2 * weight >= max(weights.values()) for weight in weights.values()) > 1
    associations, unions, committees = (
        _ranked(drafts, scope, is_one) for is_one in (_is_association, _is_union, _is_for_peace)
    )
    scope.associations, scope.unions = list(associations), list(unions)
    opening = _WEIGHTS["lead"]
    scope.union_leads = max(associations.values(), default=0) < opening <= max(unions.values(), default=0)
    friends = max([*associations.values(), *unions.values()], default=0)
    if committees and max(committees.values()) >= max(opening, friends + 1):
        scope.peace_committees = list(committees)
    scope.abroad = frozenset(_abroad(drafts, scope))
    scope.domestic = home is not None or _names_viet_nam(drafts)
    scope.elsewhere = not scope.domestic and countries >= _OFTEN
    scope.fuller = find_fuller(drafts, scope)
    return scope


def last_province(chunks: Sequence[Ref], date: str, lexicon: Lexicon) -> Place | None:
    """Return the province or city that a line names last, as it is by the article's date."""
    named = [province for place in territories(chunks) if (province := _province_of(place, lexicon))]
    return lexicon.place_of[_present(named[-1], date, lexicon)] if named else None


def _names_viet_nam(drafts: Sequence[Draft]) -> bool:
    """Whether Việt Nam is named anywhere."""
    viet, nam = VIET_NAM.lower().split()
    return any(pair == (viet, nam) for _, words, _ in drafts for pair in pairwise(words.keys))


def _abroad(drafts: Sequence[Draft], scope: Scope) -> Iterator[PlaceName]:
    for _, _, chunks in drafts:
        for ref in territories(chunks):
            below = ref.name is not None and chunk_kind(ref) == "L" and is_foreign(ref, scope.lexicon)
            if below and (name := name_place(ref, scope)) is not None:
                yield name


def _present(province: str, date: str, lexicon: Lexicon) -> str:
    """Return what a province has become by the article's date: one that is no more is no article's own."""
    place = lexicon.place_of[province]
    return place.successor if place.successor and place.last and date > place.last else province


def _province_of(place: PlaceRef | None, lexicon: Lexicon) -> str | None:
    """The first-level unit that a place phrase is in, by itself or by what places it."""
    while place is not None:
        if place.known is not None and (province := _province(place.known.iri, lexicon)):
            return province
        place = place.within
    return None


def _province(iri: str | None, lexicon: Lexicon) -> str | None:
    """The Vietnamese first-level unit that a place is or is part of."""
    while iri is not None and (place := lexicon.place_of.get(iri)) is not None:
        if place.sort == "Province":
            return iri
        iri = place.parent
    return None


def _is_association(body: BodyName) -> bool:
    return body.kind == "FriendshipAssociation"


def _is_union(body: BodyName) -> bool:
    return body.kind == "FriendshipUnion"


def _is_for_peace(body: BodyName) -> bool:
    return body.head == known.PEACE_COMMITTEE


def _ranked(drafts: Sequence[Draft], scope: Scope, is_one: Callable[[BodyName], bool]) -> dict[BodyName, int]:
    """The article's bodies of one sort and the weight of their mentions, local before national, the weightiest first."""
    counts: Counter[BodyName] = Counter()
    for sentence, _, chunks in drafts:
        for body in bodies_in(chunks):
            if not body.short and (body.counterparts or not body.central):
                name = name_body(body, scope)
                while name is not None and not is_one(name):
                    name = name.parent  # Ban Thường vụ | Liên hiệp các tổ chức hữu nghị tỉnh …
                if name is not None and (name.place or sentence.block != "headline"):
                    counts[name] += _WEIGHTS[sentence.block]  # headlines leave the territory out
    order = {body: number for number, body in enumerate(counts)}  # of two named as often, the first
    date = drafts[0][1].date if drafts else ""
    gone = {body for body in counts if body.place is not None and _is_gone(body.place, date, scope.lexicon)}
    ranked = sorted(
        counts, key=lambda body: (not is_ours(body), body.iri is not None, body in gone, -counts[body], order[body])
    )
    return {body: counts[body] for body in ranked}


def _is_gone(place: PlaceName, date: str, lexicon: Lexicon) -> bool:
    """Whether a place is no more by a date: its bodies are spoken of, and are not the article's own."""
    listed = lexicon.place_of.get(place.iri or "")
    return listed is not None and listed.last is not None and date > listed.last
