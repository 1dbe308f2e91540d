"""Which place a body serves: the province of its time, and foreign provinces in spellings that nobody listed."""

import pytest
from reading_cases import read

from kg.facts.model import Tenure
from kg.mentions.model import BodyName, PlaceName

OF_ITS_TIME = [
    ("Bà Lê Thị Hoa, nguyên Chủ tịch UBND tỉnh Quảng Trị (cũ), dự buổi gặp.", "2025-11-07", "old"),
    ("Bà Lê Thị Hoa, nguyên Chủ tịch UBND tỉnh Quảng Trị trước sáp nhập, dự buổi gặp.", "2025-11-07", "old"),
    ("Bà Lê Thị Hoa, Chủ tịch UBND tỉnh Quảng Trị trước khi hợp nhất, dự buổi gặp.", "2025-11-07", "old"),
    ("Bà Lê Thị Hoa, Chủ tịch UBND tỉnh Quảng Trị, dự buổi gặp.", "2025-11-07", "new"),
    ("Bà Lê Thị Hoa, Chủ tịch UBND tỉnh Quảng Trị (mới), dự buổi gặp.", "2025-06-20", "new"),
    ("Ngày 12/3/2019, bà Lê Thị Hoa được bầu giữ chức Chủ tịch UBND tỉnh Quảng Trị.", "2026-01-07", "old"),
    ("Bà Lê Thị Hoa là Chủ tịch UBND tỉnh Quảng Trị nhiệm kỳ 2016 - 2021.", "2026-01-07", "old"),
    ("Bà Lê Thị Hoa là Chủ tịch UBND tỉnh Quảng Trị nhiệm kỳ 2021 - 2026.", "2026-01-07", "new"),
    ("Bà Lê Thị Hoa, Chủ tịch UBND tỉnh Quảng Trị, dự buổi gặp.", "2024-01-07", "old"),
]
SPELLINGS = [
    ("ông Bun Thoong, Tỉnh trưởng Phong Xa Lỳ", "phong-sa-ly"),
    ("ông Bun Thoong, Tỉnh trưởng tỉnh Phông-xa-lỳ", "phong-sa-ly"),
    ("ông Bun Thoong, Tỉnh trưởng Bolikhamsay (Lào)", "bo-ly-kham-xay"),
    ("ông Bun Thoong, Tỉnh trưởng Bô-li-khăm-xay", "bo-ly-kham-xay"),
    ("ông Bun Thoong, Tỉnh trưởng Savanakhet", "xa-van-na-khet"),
    ("ông Bun Thoong, Tỉnh trưởng Xa-va-na-khẹt", "xa-van-na-khet"),
    ("ông Bun Thoong, Phó Tỉnh trưởng tỉnh Xavanakhét", "xa-van-na-khet"),
]


def place_of(text: str, published: str) -> PlaceName:
    """Return the place that the only tenure's body serves."""
    (tenure,) = (fact for fact in read(text, published) if isinstance(fact, Tenure))
    assert isinstance(tenure.organisation.thing, BodyName) and tenure.organisation.thing.place is not None
    return tenure.organisation.thing.place


@pytest.mark.parametrize(("text", "published", "era"), OF_ITS_TIME)
def test_a_body_is_that_of_its_time(text: str, published: str, era: str) -> None:
    known = place_of("Bà Lê Thị Hoa, Chủ tịch UBND tỉnh Quảng Trị.", "2024-01-07").iri
    assert (place_of(text, published).iri == known) == (era == "old")


@pytest.mark.parametrize(("words", "local_name"), SPELLINGS)
def test_a_province_abroad_goes_by_its_sound(words: str, local_name: str) -> None:
    iri = place_of(f"Đoàn do {words} làm Trưởng đoàn đến thăm.", "2023-05-06").iri or ""
    assert iri.endswith(f"/{local_name}")


def test_no_case_is_lost() -> None:
    assert (len(OF_ITS_TIME), len(SPELLINGS)) == (9, 7)
