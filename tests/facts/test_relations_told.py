"""Partnerships and pairs in the turns of phrase that reporters have for them."""

import pytest
from reading_cases import read

from kg.facts.model import Pair, Partnership

PARTNERSHIPS = [
    (
        "Hải Phòng hiện là thành phố kết nghĩa của Incheon (Hàn Quốc) và Kitakyushu (Nhật Bản).",
        "Hải Phòng - Incheon, Hải Phòng - Kitakyushu",
    ),
    ("Hải Phòng là thành phố anh em của thành phố Thiên Tân (Trung Quốc).", "Hải Phòng - Thiên Tân"),
    (
        "Các địa phương nước ngoài có quan hệ kết nghĩa với thành phố Huế gồm Blois (Pháp) và Gyeongju (Hàn Quốc).",
        "Huế - Blois, Huế - Gyeongju",
    ),
    (
        "Phó Chủ tịch UBND thành phố Đà Nẵng Hồ Kỳ Minh và Thị trưởng thành phố Gunsan (Hàn Quốc) Kang Im-joon đã ký Bản ghi nhớ hợp tác.",
        "Đà Nẵng - Gunsan",
    ),
    (
        "Thị trưởng Busan cảm ơn lãnh đạo tỉnh Khánh Hòa, khẳng định Busan coi trọng quan hệ hợp tác với Khánh Hòa.",
        "Khánh Hòa - Busan",
    ),
    (
        "Tỉnh Nghệ An đã ký thỏa thuận hợp tác với các tỉnh Xiêng Khoảng, Viêng Chăn, Hủa Phăn của Lào.",
        "Nghệ An - Hủa Phăn, Nghệ An - Viêng Chăn, Nghệ An - Xiêng Khoảng",
    ),
    (
        "Tỉnh Tây Ninh giáp ba tỉnh Svay Rieng, Tbong Khmum và Prey Veng. Tỉnh tiếp tục duy trì quan hệ hợp tác với cả ba tỉnh này, từng là đối tác của Long An.",
        "Tây Ninh - Prey Veng, Tây Ninh - Svay Rieng, Tây Ninh - Tbong Khmum",
    ),
    ("Hải Phòng đang đàm phán để ký thỏa thuận hợp tác với thành phố Ulsan (Hàn Quốc).", ""),
]
PAIRS = [
    (
        "Tỉnh Nghệ An đã ký thỏa thuận hợp tác với Xiêng Khoảng và Viêng Chăn, đồng thời kết nghĩa với tỉnh Ulyanovsk của Liên bang Nga.",
        "province 1 Nghệ An - Ulyanovsk",
    ),
    (
        "Hai tỉnh Quảng Bình và Khăm Muộn hiện có 12 cặp bản và 2 cặp huyện (Minh Hóa - Bua La Pha, Tuyên Hóa - Nhôm Ma Lạt) kết nghĩa.",
        "district 1 Minh Hóa - Bua La Pha, district 1 Tuyên Hóa - Nhôm Ma Lạt, district 2, village 12",
    ),
    (
        "Từ cặp bản kết nghĩa đầu tiên (thôn A Tin - bản Ka Lô), đến nay huyện A Lưới đã có 14 cặp bản kết nghĩa.",
        "village 1 A Tin - Ka Lô, village 14",
    ),
    (
        "Lễ kết nghĩa của ba cặp bản Ka Tăng - Đen Sa Vẳn, Khe Đá - La Ta, Lìa - A Via diễn ra tại Hướng Hóa.",
        "village 1 Ka Tăng - Đen Sa Vẳn, village 1 Khe Đá - La Ta, village 1 Lìa - A Via, village 3",
    ),
]


@pytest.mark.parametrize(("told", "expected"), PARTNERSHIPS)
def test_partners_are_those_that_the_words_join(told: str, expected: str) -> None:
    found = {f"{one.place.name} - {one.partner.name}" for one in read(told) if isinstance(one, Partnership)}
    assert ", ".join(sorted(found)) == expected


@pytest.mark.parametrize(("told", "expected"), PAIRS)
def test_pairs_may_be_named_beside_their_number(told: str, expected: str) -> None:
    assert ", ".join(sorted(_shown(one) for one in read(told) if isinstance(one, Pair))) == expected


def _shown(pair: Pair) -> str:
    if pair.side_a is None or pair.side_b is None or pair.count > 1:
        return f"{pair.kind} {pair.count}"
    return f"{pair.kind} {pair.count} {pair.side_a.name} - {pair.side_b.name}"


def test_no_case_is_lost_of_relations() -> None:
    assert (len(PARTNERSHIPS), len(PAIRS)) == (8, 4)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Thị trấn Lộc Thắng dự kiến ký kết nghĩa với thị trấn Snuol (tỉnh Kratie, Campuchia).", {"target"}),
        ("Từ ngày kết nghĩa, bà con ấp Vàm Buồng và phum Pray Ta Nau (tỉnh Tà Keo) qua lại như anh em.", {"existing"}),
    ],
)
def test_what_is_only_planned_is_a_target(told: str, expected: set[str]) -> None:
    assert {one.status for one in read(told) if isinstance(one, Pair)} == expected


def test_a_country_that_named_places_follow_is_no_partner() -> None:
    told = "Với Nhật Bản, tỉnh Hà Nam đã ký kết hợp tác với tỉnh Kanagawa và thành phố Iga."
    assert {one.partner.name for one in read(told) if isinstance(one, Partnership)} == {"Kanagawa", "Iga"}
