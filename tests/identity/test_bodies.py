"""Bodies by their parts and places by name, unit and surroundings: never by how similar they look."""

from dataclasses import replace

import pytest
from world import ATLAS, body, place, place_of

from kg.identity.bodies import body_iri, locate_body
from kg.identity.places import HOME, locate, place_iri
from kg.mentions.model import BodyName, PlaceName

LAO = place("lao")
VIET_NAM = place("viet-nam")


def iri(name: BodyName) -> str:
    return body_iri(name, ATLAS)


def test_equal_parts_are_one_whatever_the_label() -> None:
    long = replace(body("lien-hiep@lao-cai"), label="Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai")
    short = replace(long, label="Liên hiệp hữu nghị Lào Cai")
    assert iri(long) == iri(short)


def test_the_lexicon_names_a_body() -> None:
    assert iri(body("vufo")).endswith("/lien-hiep-cac-to-chuc-huu-nghi-viet-nam")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lien-hiep@lao-cai", "lien-hiep@lai-chau"),
        ("lien-hiep@lao-cai", "lien-hiep@lao-cai-2025"),  # before and after the merger: two bodies
        ("ubnd@lao-cai", "hdnd@lao-cai"),
        ("ubnd@huyện Một/lao-cai", "ubnd@huyện Một/lai-chau"),
        ("ubnd@huyện Một/lao-cai", "ubnd@xã Một/lao-cai"),
        ("sở ngoại vụ@lao-cai", "sở y tế@lao-cai"),  # one head, words of its own
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    assert iri(body(one)) != iri(body(other))


def test_counterparts_and_parents_tell_bodies_apart() -> None:
    friends = BodyName(label="Hội hữu nghị Việt Nam - Lào", head="h", counterparts=(VIET_NAM, LAO))
    assert iri(friends) != iri(replace(friends, counterparts=(LAO, VIET_NAM)))
    assert iri(friends) != iri(replace(friends, counterparts=(VIET_NAM, place("phap"))))
    assert iri(friends) != iri(replace(friends, parent=body("vufo")))


def test_a_body_without_head_goes_by_its_label() -> None:
    one = BodyName(label="Quỹ Hòa bình – Phát triển")
    assert iri(one) == iri(BodyName(label="Quỹ Hoà Bình - phát triển"))
    assert iri(one) != iri(BodyName(label="Quỹ Hòa bình Phát triển Việt Nam"))


def test_a_department_is_where_its_body_is() -> None:
    department = BodyName(label="Văn phòng", head="h", parent=body("ubnd@lao-cai"))
    assert locate_body(department, ATLAS).region == place_of("lao-cai")


def test_a_commune_that_tells_no_province_is_the_articles_own() -> None:
    committee = replace(body("ubnd@lao-cai"), place=PlaceName(name="Tân Lập", unit="xã"))
    here, there = place_of("lao-cai"), place_of("son-la")
    assert body_iri(committee, ATLAS, here) == body_iri(committee, ATLAS, here) != body_iri(committee, ATLAS, there)
    assert body_iri(body("ubnd@lao-cai"), ATLAS, here) == body_iri(body("ubnd@lao-cai"), ATLAS, there)


def test_whose_a_mission_or_an_association_is() -> None:
    embassy = BodyName(label="x", head="h", kind="DiplomaticMission", counterparts=(LAO,), place=VIET_NAM)
    assert locate_body(embassy, ATLAS) == (place_of("lao"), None, None)
    friends = BodyName(label="x", head="h", kind="FriendshipAssociation", counterparts=(LAO, VIET_NAM))
    assert locate_body(friends, ATLAS).country == place_of("lao")
    here = replace(friends, counterparts=(VIET_NAM, LAO), place=place("son-la"))
    assert locate_body(here, ATLAS).region == place_of("son-la")


def test_places_by_unit_and_surroundings() -> None:
    village = PlaceName(name="Bản Qua", unit="xã", within=place("lao-cai"))
    assert place_iri(village, ATLAS) == place_iri(replace(village, name="bản qua"), ATLAS)
    assert place_iri(village, ATLAS) != place_iri(replace(village, unit="thôn"), ATLAS)
    assert place_iri(village, ATLAS) != place_iri(replace(village, within=place("lai-chau")), ATLAS)
    assert place_iri(place("lao-cai"), ATLAS) == place_of("lao-cai")


ONE_PLACE = [
    ("bản Densavan/lao", "bản Đen Sa Vẵn/lao"),
    ("bản Densavan/lao", "làng Đen-xa-vẳn/lao"),
    ("huyện Viêng Xay/lao", "huyện Viêng-xây/lao"),
    ("tỉnh Xa-la-van/lao", "tỉnh Salavan/lao"),
    ("tỉnh Bolikhamxay/lao", "tỉnh Bô-ly-khăm-xay/lao"),
    ("bang Brandenburg/phap", "bang Bran-đen-burg/phap"),
]
TWO_PLACES = [
    ("bản Densavan/lao", "bản Densavan/phong-sa-ly"),
    ("bản Densavan/lao", "huyện Densavan/lao"),
    ("bản Na Lao/lao", "bản Na Lan/lao"),
    ("huyện Văn Sơn/trung-quoc", "huyện Vân Sơn/trung-quoc"),
    ("xã Tân Lập/son-la", "xã Tân Lạp/son-la"),
    ("xã Tân Lập/?", "xã Tân Lạp/?"),
]


@pytest.mark.parametrize(("one", "other"), ONE_PLACE)
def test_a_foreign_place_goes_by_its_sound(one: str, other: str) -> None:
    assert place_iri(place(one), ATLAS) == place_iri(place(other), ATLAS)


@pytest.mark.parametrize(("one", "other"), TWO_PLACES)
def test_diacritics_count_at_home_and_in_han_viet(one: str, other: str) -> None:
    assert place_iri(place(one), ATLAS) != place_iri(place(other), ATLAS)


def test_brackets_decide() -> None:
    in_belarus = PlaceName(name="Brest", within=PlaceName(name="Belarus", unit="nước"))
    assert place_iri(in_belarus, ATLAS) != place_iri(PlaceName(name="Brest", within=place("phap")), ATLAS)


def test_where_a_place_lies() -> None:
    assert locate(place("lao-cai"), ATLAS) == (HOME, place_of("lao-cai"), None)
    assert locate(place("lao"), ATLAS) == (place_of("lao"), None, None)
    country, region, seat = locate(place("huyện Một/lao-cai"), ATLAS)
    assert (country, region) == (HOME, place_of("lao-cai"))
    assert seat is not None
    assert seat.startswith("huyện\n")
    assert locate(PlaceName(name="Một", unit="xã"), ATLAS).country is None
    assert locate(None, ATLAS) == (None, None, None)
