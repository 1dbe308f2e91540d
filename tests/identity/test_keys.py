"""Which spellings are one name, which are two; names of things that do not change."""

import unicodedata

import pytest

from kg.identity.keys import is_masked, is_vietnamese, label_key, mint, name_key, slug

ONE_NAME = [
    ("Nguyễn Thúy Hòa", "Nguyễn Thuý Hoà"),
    ("Nguyễn Thúy Hòa", "NGUYỄN THÚY HÒA"),
    ("Trần Quý", "Trần Quí"),
    ("Lý Mỹ Kỳ", "Lí Mĩ Kì"),
    ("Vỹ Thị Tý", "Vĩ Thị Tí"),
    ("Phùng Thị Thủy", unicodedata.normalize("NFD", "Phùng Thị Thuỷ")),
    ("Park Hang-seo", "Park Hang Seo"),
    ("Park Hang-seo", "Park Hangseo"),
    ("Mit-suo Sakaba", "Mitsuo Sakaba"),
    ("K'Brói", "K’Brói"),
    ("Lê  Thị\u00a0Bé", "Lê Thị Bé"),
]
TWO_NAMES = [
    ("Trần Văn Hùng", "Trần Văn Hưng"),
    ("Trần Anh Thy", "Trần Anh Thi"),
    ("Nguyễn Văn Thuỷ", "Nguyễn Văn Thụy"),
    ("Lê Thị Thủy", "Lê Thị Thùy"),
    ("Trần Thị Hòa", "Trần Thị Hoa"),
    ("Đỗ An", "Do An"),
    ("Nguyễn Yến", "Nguyễn Iến"),
    ("Hà Nguyên", "Hà Nguyễn"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_two_names(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    "name",
    ["Nguyễn Thị Thúy Hường", "Giàng Seo Vần", "Vàng Thị A", "Trịnh Xuân Trường", "Quách Phương Nghi", "Lò Y Uyên"],
)
def test_vietnamese_spelling(name: str) -> None:
    assert is_vietnamese(name)


@pytest.mark.parametrize(
    "name", ["Park Hang-seo", "Somsavat Lengsavad", "Jean Dupont", "Y Thanh Hà Niê Kđăm", "李强", ""]
)
def test_other_spelling(name: str) -> None:
    assert not is_vietnamese(name)


@pytest.mark.parametrize(
    ("name", "masked"),
    [("Nguyễn Văn H.", True), ("Trần Long Nh", True), ("Vàng Thị A", False), ("Lò Y", False), ("李强", False)],
)
def test_initials_hide_who_it_is(name: str, masked: bool) -> None:
    assert is_masked(name) == masked


def test_labels_differ_by_words_only() -> None:
    assert label_key("Sở Ngoại vụ – tỉnh “X”") == label_key('sở  ngoại vụ-tỉnh "X"')
    assert label_key("Sở Ngoại vụ") != label_key("Sở Ngoại thương")


def test_minted_names_are_ascii_and_keep_what_slugs_lose() -> None:
    one, other = (mint("person", name, name_key(name)) for name in ("Trần Hùng", "Trần Hưng"))
    assert one.isascii()
    assert one.rpartition("-")[0] == other.rpartition("-")[0]
    assert one != other
    assert mint("place", "昆明", "昆明").isascii()


def test_a_slug_has_no_marks() -> None:
    assert slug("Đắk Lắk – Đăk Nông") == "dak-lak-dak-nong"
