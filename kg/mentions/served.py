"""What a body's name says of places: the territory that it serves, its countries, its post, its seat abroad."""

from dataclasses import replace

from kg.mentions.context import VIET_NAM
from kg.mentions.places import is_other_name, read_place
from kg.mentions.refs import BodyRef
from kg.mentions.runs import looks_foreign
from kg.mentions.words import Words
from kg.reference.model import Head, Place

_OF = frozenset({"của", "thuộc"})
IN_VIET_NAM = ["tại", "việt", "nam"]


def with_territory(words: Words, ref: BodyRef, *, bare: bool = True, titled: bool = False) -> BodyRef:
    """Add the territory that follows: UBND | tỉnh Lào Cai, Công an | thành phố, Tỉnh ủy | Salavan."""
    at = ref.last
    step = 1 if words.key(at) in _OF else 0
    place = read_place(words, at + step, bare=bare, titled=titled) if at + step < len(words) else None
    if place is None or (place.name is None and place.unit == "nước"):
        return ref
    if place.known is not None and place.known.label == VIET_NAM and place.unit is None:
        return replace(ref, last=place.span[1], territory=place)
    return replace(ref, last=place.last, territory=place)


def read_association(words: Words, at: int, end: int, head: Head) -> BodyRef | None:
    """Hội hữu nghị | Việt Nam - Lào | tỉnh Thái Nguyên."""
    names: list[str] = []
    last = end
    while country := _read_counterpart(words, last):
        names.append(country[0])
        last = country[1]
        if not words.dash(last):
            break
        last += 1
    if words.dash(last - 1) and names:  # a dash that joins nothing further
        last -= 1
    if len(names) > 1 and VIET_NAM in names:
        names[0] = _as_called(words, end, names[0])
        return with_territory(words, BodyRef(first=at, last=last, head=head, counterparts=tuple(names)))
    if head.takes == "counterparts-only":
        return None
    return with_territory(words, BodyRef(first=at, last=end, head=head, short=True))


def _read_counterpart(words: Words, at: int) -> tuple[str, int] | None:
    if not words.capital(at):
        return None
    if words.key(at) == "việt" and words.key(at + 1) != "nam":
        return VIET_NAM, at + 1
    for size, places in words.lexicon.places.find_all(words.keys, at):
        country = next((place for place in places if place.sort == "Country"), None)
        if country is not None:
            name = words.text(at, at + size)
            return (name if is_other_name(name, country) else country.label), at + size
    if short := words.lexicon.short_countries.get(words.key(at)):
        return short.label, at + 1
    end = at
    while words.capital(end) and end - at < 3 and not words.lexicon.unit_index.find(words.keys, end)[0]:
        end += 1
    return words.text(at, end), end


def _as_called(words: Words, at: int, label: str) -> str:
    """The first country as its own association calls it: Hội hữu nghị | Nga - Việt Nam, of Liên bang Nga."""
    size, _ = words.lexicon.places.find(words.keys, at)
    name = words.text(at, at + size)
    return name if size and label.endswith(f" {name}") else label


def read_post(words: Words, at: int, end: int, head: Head) -> BodyRef | None:
    """Đại sứ quán | nước CHDCND Lào | tại Việt Nam."""
    step = 1 if words.key(end) in _OF else 0
    country = read_place(words, end + step) if end + step < len(words) else None
    if country is not None and country.name is not None:
        end = country.span[1]
    else:
        country = None
    post = None
    if words.key(end) in ("tại", "ở") and (post := read_place(words, end + 1)):
        end = post.span[1]
    if country is None and post is None:
        return None
    return BodyRef(first=at, last=end, head=head, territory=country, post=post)


def seat_size(words: Words, first: int, last: int, head: Head) -> int:
    """How many tokens say in which country or city a body of another state is: tại Việt Nam, Đài Bắc, Syria."""
    if last == first or words.key(last) != "tại" or not _from_abroad(words, last):
        return 0
    if words.keys[last : last + 3] == IN_VIET_NAM:
        return 3
    seat = read_place(words, last + 1) if head.seated and last + 1 < len(words) else None
    known = seat.known if seat is not None else None
    own = _country_before(words, last)
    if (
        seat is None
        or known is None
        or own == known.country
        or (own is None and known.country != words.lexicon.viet_nam)
    ):
        return 0
    return seat.span[1] - last


def _country_before(words: Words, end: int) -> str | None:
    """The IRI of the country whose name ends there."""
    found = (place for size in (2, 1) for place in _places_of(words, end - size, size) if place.sort == "Country")
    return next((place.country for place in found), None)


def _places_of(words: Words, at: int, size: int) -> list[Place]:
    length, places = words.lexicon.places.find(words.keys, at)
    return places if length == size and words.capital(at) else []


def _from_abroad(words: Words, end: int) -> bool:
    """Whether a name ends in a country's or a foreign word: Trung tâm Văn hóa Hàn Quốc, Văn phòng Zhi-Shan."""
    return _country_before(words, end) is not None or looks_foreign(words.tokens[end - 1].text)
