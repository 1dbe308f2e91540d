"""Embassies and consulates: whose they are and where."""

from kg.mentions.context import VIET_NAM, Scope
from kg.mentions.model import BodyName, PlaceName
from kg.mentions.placing import name_place
from kg.mentions.refs import BodyRef
from kg.reference import known
from kg.reference.model import Head


def name_mission(ref: BodyRef, head: Head, scope: Scope) -> BodyName | None:
    """Đại sứ quán Lào tại Việt Nam; Tổng Lãnh sự quán Lào tại thành phố Hồ Chí Minh."""
    country = name_place(ref.territory, scope) if ref.territory is not None else None
    if country is None:
        return None
    post = name_place(ref.post, scope) if ref.post is not None else None
    if head.iri == known.EMBASSY:
        country, post = scope.state_of(country), scope.state_of(post) if post is not None else None
    if post is None and country.name == VIET_NAM:
        return None  # a Vietnamese mission that the text does not place
    label = f"{head.label} {country.name}"
    if post is not None:
        label += f" tại {post.label if ref.post is not None and ref.post.unit else _spoken(post)}"
    elif head.iri == known.EMBASSY:
        if not scope.domestic:
            return None  # an embassy of which the article does not say where it is
        label += f" tại {VIET_NAM}"
    elif (named := scope.named.get(head.iri)) is not None and named.counterparts == (country,):
        return named  # a country has several consulates: the one that was named before
    return BodyName(label=label, head=head.iri, kind=head.sort, place=post, counterparts=(country,))


def _spoken(post: PlaceName) -> str:
    """Where a mission is, as it is said: thành phố Hồ Chí Minh, thành phố Đà Nẵng, but Việt Nam, Pakse."""
    vietnamese = post.within is None or post.within.name == VIET_NAM
    return post.label if vietnamese else post.name
