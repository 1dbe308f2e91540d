"""What aid covers: the Vietnamese province that it goes to, none where it is for the whole country, and the years."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.facts.model import Mention, PlaceName
from kg.facts.reading import Reading
from kg.mentions.refs import PlaceRef
from kg.mentions.tape import Tape
from kg.text.numbers import NUMBER, read_number
from kg.text.terms import find_terms

_SITE = re.compile(r"\b(?:tại|ở) (?P<site>L) ,")  # where something is signed: tại Hà Nội, …
_LOCAL = re.compile(
    r"(?<!các )(?<!nhiều )(?<!\d )(?<!mỗi )(?<!một số )\b(?:tỉnh|thành phố|địa phương|trên địa bàn|huyện|xã|phường)\b"
)
_NATIONAL = re.compile(r"\b(?:(?:các|nhiều|một số|\d+) (?:tỉnh|địa phương)|cả nước|toàn quốc|nước ta)\b")
_OPENING = 2  # lines of the text that say what it is about

# One year, unless the words only say since or until when
_YEAR = re.compile(
    r"(?<!so với )(?<!cùng kỳ )(?<!từ )(?<!hết )(?<!đến )(?<!cuối )(?<!trước )(?<!sau )(?<!\()\bnăm (?P<year>20\d\d|19\d\d)\b"
)
_SAME_YEARS = re.compile(r"\b(?:giai đoạn|thời kỳ|nhiệm kỳ) (?:này|đó|trên|ấy)\b")
_SINCE = re.compile(r"\btừ (?:năm )?(?P<year>20\d\d|19\d\d) (?:đến|tới) nay\b")
_THIS_YEAR = re.compile(r"(?:^trong năm|\b(?:từ đầu năm|năm nay|tháng (?:đầu |qua của )năm))\b(?! \d)")
_LAST_YEAR = re.compile(r"\bnăm ngoái\b")
_EVERY_YEAR = re.compile(r"(?:hàng|hằng|mỗi) năm\b")
_YEARS_PAST = re.compile(rf"(?<!mỗi )\b(?:(?P<past>{NUMBER}) năm qua|trong (?:suốt )?(?P<whole>{NUMBER}) năm(?= ?,))")
_LONGEST = 60  # years


def read_place(reading: Reading, tape: Tape) -> Mention | None:
    """Return the province that the line names, else the article's own where the aid is for it."""
    sites = {mention.start for mention in _sites(tape)}
    places = (mention for mention in tape.line.places() if mention.start not in sites)
    provinces = [mention for mention in places if _province(reading, mention.thing)]
    if provinces:
        several = _NATIONAL.search(tape.line.folded) and len({mention.thing for mention in provinces}) > 1
        return None if several else provinces[0]
    if not _LOCAL.search(tape.text) and (_NATIONAL.search(tape.text) or _names_viet_nam(reading, tape)):
        return None
    return _home(reading, tape) if _LOCAL.search(tape.text) or _is_about_home(reading) else None


def _home(reading: Reading, tape: Tape) -> Mention | None:
    """The article's province by the words that name it, or by those of a place in it where nothing else does."""
    if (home := reading.home) is None or (mention := reading.home_mention(tape)) is not None:
        return mention if home is not None else None
    within = (place for line in reading.tapes for place in line.line.places() if _is_in(place.thing, home))
    return next((replace(place, thing=home) for place in within), None)


def _sites(tape: Tape) -> Iterator[Mention]:
    for match in tape.find(_SITE):
        (item,) = tape.group(match, "site")
        if isinstance(item.ref, PlaceRef) and (mention := tape.line.place(item.ref)) is not None:
            yield mention


def _province(reading: Reading, thing: object) -> bool:
    place = reading.lexicon.place_of.get(thing.iri or "") if isinstance(thing, PlaceName) else None
    return place is not None and place.sort == "Province"


def _names_viet_nam(reading: Reading, tape: Tape) -> bool:
    places = (item.ref for item in tape.items if item.symbol == "C")
    return any(
        isinstance(ref, PlaceRef) and ref.known is not None and ref.known.iri == reading.lexicon.viet_nam
        for ref in places
    )


def _is_about_home(reading: Reading) -> bool:
    """Whether the headline or the first lines name the article's province, otherwise than as where something took place."""
    headline = [tape for tape in reading.tapes if tape.line.sentence.block == "headline"]
    return any(_names_home(reading, tape) for tape in (*headline, *reading.body[:_OPENING]))


def _names_home(reading: Reading, tape: Tape) -> bool:
    sites = {mention.start for mention in _sites(tape)}
    return any(
        mention.start not in sites and reading.home is not None and _is_in(mention.thing, reading.home)
        for mention in tape.line.places()
    )


def _is_in(thing: object, home: PlaceName) -> bool:
    while isinstance(thing, PlaceName):
        if thing.iri == home.iri:
            return True
        thing = thing.within
    return False


def read_period(reading: Reading, tape: Tape, at: int) -> str | None:
    """Return the years that the line gives: the span before the sum at a position, else after it, else one year."""
    text = tape.line.folded
    text = text[: text.find(";", at) if ";" in text[at:] else len(text)]
    if _EVERY_YEAR.match(text):
        return "per year"
    if spans := find_terms(tape.line.text):
        before = [span for span in spans if span.start < at]
        return str((before[-1] if before else spans[0]).term)
    if _SAME_YEARS.search(text):
        told = (find_terms(earlier.line.text) for earlier in reading.before(tape))
        return next((str(spans[-1].term) for spans in told if spans), None)
    own = int((reading.dated[0] or "0")[:4])
    if own and (found := _SINCE.search(text)):
        return f"{found['year']}-{own}"
    if found := _YEAR.search(text):
        return found["year"]
    if not own:
        return None
    if (found := _YEARS_PAST.search(text)) and 1 < (
        size := read_number(found["past"] or found["whole"]) or 0
    ) < _LONGEST:
        return f"{own - size}-{own}"
    if _THIS_YEAR.search(text):
        return str(own)
    return str(own - 1) if _LAST_YEAR.search(text) else None
