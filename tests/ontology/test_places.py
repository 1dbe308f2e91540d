"""The gazetteer as data: what is counted, what must be unique, what must lie within what."""

import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.text.normalise import key

FILE = Path(__file__).parents[2] / "ontology" / "places.ttl"
HN = "https://w3id.org/huunghi/ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PLACE = "https://w3id.org/huunghi/id/place/"
UNIT = "https://w3id.org/huunghi/id/unit/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
BEFORE, BETWEEN, AFTER = "2024-06-30", "2025-03-01", "2025-07-01"

# New unit ← those merged into it, besides the one of its own name. Source: the resolution in force since 1 July 2025.
MERGED = {
    "tuyen-quang": "ha-giang",
    "lao-cai": "yen-bai",
    "thai-nguyen": "bac-kan",
    "phu-tho": "vinh-phuc hoa-binh",
    "bac-ninh": "bac-giang",
    "hung-yen": "thai-binh",
    "hai-phong": "hai-duong",
    "ninh-binh": "ha-nam nam-dinh",
    "quang-tri": "quang-binh",
    "da-nang": "quang-nam",
    "quang-ngai": "kon-tum",
    "gia-lai": "binh-dinh",
    "khanh-hoa": "ninh-thuan",
    "lam-dong": "dak-nong binh-thuan",
    "dak-lak": "phu-yen",
    "ho-chi-minh": "binh-duong ba-ria-vung-tau",
    "dong-nai": "binh-phuoc",
    "tay-ninh": "long-an",
    "can-tho": "soc-trang hau-giang",
    "vinh-long": "ben-tre tra-vinh",
    "dong-thap": "tien-giang",
    "ca-mau": "bac-lieu",
    "an-giang": "kien-giang",
}
UNCHANGED = "ha-noi hue lai-chau dien-bien son-la lang-son quang-ninh thanh-hoa nghe-an ha-tinh cao-bang"

Thing = dict[str, list[ox.NamedNode | ox.Literal]]


def read_things() -> dict[str, Thing]:
    things: dict[str, Thing] = defaultdict(lambda: defaultdict(list))
    for quad in ox.parse(path=str(FILE), format=ox.RdfFormat.TURTLE):
        assert isinstance(quad.subject, ox.NamedNode), quad
        assert isinstance(quad.object, ox.NamedNode | ox.Literal), quad
        things[quad.subject.value][quad.predicate.value].append(quad.object)
    return things


THINGS = read_things()
PLACES = {iri.removeprefix(PLACE): thing for iri, thing in THINGS.items() if iri.startswith(PLACE)}


def values(place: str, name: str) -> list[str]:
    return [value.value for value in PLACES[place].get(HN + name, [])]


def one(place: str, name: str) -> str | None:
    found = values(place, name)
    assert len(found) <= 1, (place, name, found)
    return found[0] if found else None


def of_class(name: str) -> list[str]:
    return [place for place, thing in PLACES.items() if HN + name in {kind.value for kind in thing[TYPE]}]


def label(place: str) -> str:
    (found,) = [v.value for v in PLACES[place][SKOS + "prefLabel"] if isinstance(v, ox.Literal) and v.language == "vi"]
    return found


def names(place: str) -> set[str]:
    """Keys of all Vietnamese labels."""
    labels = [v for kind in ("prefLabel", "altLabel", "hiddenLabel") for v in PLACES[place].get(SKOS + kind, [])]
    return {key(v.value) for v in labels if isinstance(v, ox.Literal) and v.language == "vi"}


# Continents, seas and regions across borders are listed so that nobody takes them for persons; they lie in no country.
WORLD = {place for place in PLACES if one(place, "unit") in ("châu lục", "khu vực", "đại dương", "biển")}


def valid_on(place: str, day: str) -> bool:
    return (one(place, "validFrom") or day) <= day <= (one(place, "validUntil") or day)


def provinces_on(day: str) -> list[str]:
    return [place for place in of_class("Province") if valid_on(place, day)]


def named(text: str, *, country: str) -> list[str]:
    home = PLACE + country
    return [place for place in PLACES if home in values(place, "inCountry") and key(text) in names(place)]


@pytest.mark.parametrize(("day", "count"), [(BEFORE, 63), (BETWEEN, 63), ("2025-06-30", 63), (AFTER, 34)])
def test_first_level_units_of_a_day(day: str, count: int) -> None:
    assert len(provinces_on(day)) == count


def test_units_that_merged_bear_a_date_and_the_others_none() -> None:
    ended = [place for place in of_class("Province") if one(place, "validUntil") == "2025-06-30"]
    begun = [place for place in of_class("Province") if one(place, "validFrom") == AFTER]
    assert (len(ended), len(begun), len(UNCHANGED.split())) == (52, 23, 11)
    assert set(provinces_on(BETWEEN)) & set(provinces_on(AFTER)) == set(UNCHANGED.split())
    assert len(MERGED) == len(begun)


def test_every_old_unit_went_into_the_right_new_one() -> None:
    expected = {old: f"{new}-2025" for new, others in MERGED.items() for old in (new, *others.split())}
    expected["thua-thien-hue"] = "hue"
    found = {place: one(place, "mergedInto") for place in of_class("Province") if values(place, "mergedInto")}
    assert found == {old: PLACE + new for old, new in expected.items()}
    assert all(valid_on(new, AFTER) and not valid_on(old, AFTER) for old, new in expected.items())
    assert [new for new in MERGED if label(new) != label(f"{new}-2025")] == []


def test_the_long_named_province_became_a_city() -> None:
    assert (label("thua-thien-hue"), one("thua-thien-hue", "unit")) == ("Thừa Thiên Huế", "tỉnh")
    assert (label("hue"), one("hue", "unit"), one("hue", "validFrom")) == ("Huế", "thành phố", "2025-01-01")


@pytest.mark.parametrize("day", [BEFORE, BETWEEN, AFTER])
def test_codes_are_unique_at_a_time(day: str) -> None:
    current = [place for place in PLACES if valid_on(place, day)]
    codes = Counter(code for place in current for code in values(place, "gsoCode"))
    notations = Counter(v.value for place in current for v in PLACES[place].get(SKOS + "notation", []))
    assert [code for code, count in (codes + notations).items() if count > 1] == []


def test_codes_are_used_again() -> None:
    assert one("yen-bai", "gsoCode") == one("lao-cai-2025", "gsoCode") == "15"
    assert all(values(place, "gsoCode") for place in of_class("Province"))


def test_old_units_have_iso_codes() -> None:
    coded = [place for place in provinces_on("2025-06-30") if PLACES[place].get(SKOS + "notation")]
    assert len(coded) == 63


def test_every_place_lies_in_a_country_and_in_the_next_larger_place() -> None:
    countries = {PLACE + place for place in of_class("Country")}
    for place in PLACES.keys() - WORLD:
        country = one(place, "inCountry")
        assert country in countries, place
        above, steps = place, 0
        while (parent := one(above, "partOf")) is not None:
            above, steps = parent.removeprefix(PLACE), steps + 1
            assert above in PLACES and steps < 6, place
        assert PLACE + above == country, place
        assert one(place, "unit"), place


def test_each_country_lies_in_itself() -> None:
    assert len(of_class("Country")) >= 200
    assert [place for place in of_class("Country") if one(place, "inCountry") != PLACE + place] == []


def test_no_two_places_of_a_time_share_name_unit_and_parent() -> None:
    seen = Counter(
        (key(label(place)), unit, one(place, "partOf"), one(place, "validUntil"))
        for place in PLACES
        for unit in (values(place, "unit") + values(place, "otherUnit"))
    )
    assert [clash for clash, count in seen.items() if count > 1] == []


def test_no_label_is_given_twice() -> None:
    for place, thing in PLACES.items():
        labels = [v for kind in ("prefLabel", "altLabel", "hiddenLabel") for v in thing.get(SKOS + kind, [])]
        keys = Counter(key(v.value) for v in labels if isinstance(v, ox.Literal) and v.language == "vi")
        assert [text for text, count in keys.items() if count > 1] == [], place


def test_labels_are_tidy_and_countries_and_provinces_have_english_ones() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    for thing in THINGS.values():
        for value in (v for kind in thing for v in thing[kind] if isinstance(v, ox.Literal)):
            assert value.value == " ".join(value.value.split()) != ""
    for place in (*of_class("Country"), *of_class("Province")):
        languages = Counter(v.language for v in PLACES[place][SKOS + "prefLabel"] if isinstance(v, ox.Literal))
        assert languages == {"vi": 1, "en": 1}, place


def test_iris_are_ascii_slugs() -> None:
    slugs = [iri.rpartition("/")[2] for iri in THINGS if iri.startswith((PLACE, UNIT))]
    assert len(slugs) == len(THINGS)
    assert [slug for slug in slugs if not slug.isascii() or not slug.replace("-", "").isalnum()] == []


def test_both_parsers_read_the_same_number_of_triples() -> None:
    assert len(rdflib.Graph().parse(FILE)) == sum(len(found) for thing in THINGS.values() for found in thing.values())


def test_words_for_units_have_a_kind_of_pair() -> None:
    kinds = {
        word.value: kind.value
        for iri, thing in THINGS.items()
        if iri.startswith(UNIT)
        for word in thing[SKOS + "prefLabel"]
        for kind in thing.get(HN + "pairKind", [])
    }
    assert set(kinds.values()) == {"village", "commune", "district", "province", "station"}
    assert (kinds["bản"], kinds["thị trấn"], kinds["thị xã"]) == ("village", "commune", "district")


@pytest.mark.parametrize(
    ("spelling", "country", "place"),
    [
        ("TPHCM", "viet-nam", "ho-chi-minh"),
        ("Đắc Lắc", "viet-nam", "dak-lak"),
        ("Khánh Hoà", "viet-nam", "khanh-hoa"),
        ("BR-VT", "viet-nam", "ba-ria-vung-tau"),
        ("CHDCND Lào", "lao", "lao"),
        ("Cam-pu-chia", "campuchia", "campuchia"),
        ("CHND Trung Hoa", "trung-quoc", "trung-quoc"),
        ("LB Nga", "nga", "nga"),
        ("Hoa Kỳ", "my", "my"),
        ("Bê-la-rút", "belarus", "belarus"),
        ("I-ta-li-a", "italia", "italia"),
        ("Ô-xtrây-li-a", "australia", "australia"),
        ("Oudomxay", "lao", "u-dom-xay"),
        ("Savannakhet", "lao", "xa-van-na-khet"),
        ("Attapư", "lao", "at-ta-pu"),
        ("Sa Muồi", "lao", "sa-muoi"),
        ("Xvây Riêng", "campuchia", "svay-rieng"),
        ("Kirivong", "campuchia", "kirivong"),
        ("Nouvell Aquitaine", "phap", "nouvelle-aquitaine"),
        ("Mát-xcơ-va", "nga", "moskva"),
        ("Nà Pô", "trung-quoc", "na-pha"),
    ],
)
def test_spellings_of_the_press(spelling: str, country: str, place: str) -> None:
    assert place in named(spelling, country=country)


def test_the_same_name_in_two_countries() -> None:
    assert named("Brest", country="belarus") and named("Brest", country="phap")
    assert named("Phú Ninh", country="trung-quoc") == ["phu-ninh-trung-quoc"]
