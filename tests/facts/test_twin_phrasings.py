"""Twinned localities in many orders of words: our own sentences, the pairs that they name and what they do not."""

import pytest
from reading_cases import read

from kg.facts.model import Pair

NAMED = [
    (
        "Tỉnh có các cặp huyện kết nghĩa: huyện Mường La (Sơn La) và huyện Viêng Xay (Hủa Phăn), huyện Mộc Châu (Sơn La) và "
        "huyện Sốp Bâu (Hủa Phăn).",
        {("district", "Mường La", "Viêng Xay"), ("district", "Mộc Châu", "Sốp Bâu")},
    ),
    (
        "Thôn Ka Tăng (thị trấn Lao Bảo) và bản Densavan (huyện Sê Pôn, Savannakhet, Lào) là cặp bản đầu tiên kết nghĩa.",
        {("village", "Ka Tăng", "Densavan")},
    ),
    (
        "Cặp đầu tiên trên vùng cao này là bản Lay và bản Xi Nua (Lào), kết nghĩa từ năm 2006.",
        {("village", "Lay", "Xi Nua")},
    ),
    ("Bản Lay và bản Xi Nua (Lào) kết tình anh em từ năm 2006.", {("village", "Lay", "Xi Nua")}),
    (
        "Người ta nhắc nhiều đến cặp bản Ka Túp - Phường và cặp thôn Cợp - Tà Páo, kết nghĩa đã lâu.",
        {("village", "Ka Túp", "Phường"), ("village", "Cợp", "Tà Páo")},
    ),
    (
        "UBND huyện Hướng Hóa và chính quyền huyện Sê Pôn (Savannakhet, Lào) ký biên bản kết nghĩa tại thị trấn Lao Bảo.",
        {("district", "Hướng Hóa", "Sê Pôn")},
    ),
    (
        "UBND huyện Đakrông và chính quyền huyện Sa Muội (Lào) ký chứng kiến lễ kết nghĩa giữa bản A Đeng và bản La Lay (Lào).",
        {("village", "A Đeng", "La Lay")},
    ),
    (
        "Toàn tỉnh có 5 cặp bản kết nghĩa, trong đó bản Cheng kết nghĩa với bản Tăng Cô, huyện Nòng (Lào).",
        {("village", "Cheng", "Tăng Cô")},
    ),
    (
        "Trai gái bản Na Sài (huyện Quan Sơn) đón bà con bản Mường Piềng (huyện Viêng Xay, Lào) sang dự lễ ký kết nghĩa.",
        {("village", "Na Sài", "Mường Piềng")},
    ),
    (
        "Đồn Biên phòng Tà Lùng và Trạm Kiểm tra biên phòng Thủy Khẩu (Trung Quốc) ký biên bản kết nghĩa.",
        {("station", "Đồn Biên phòng Tà Lùng", "Trạm Kiểm tra biên phòng Thủy Khẩu")},
    ),
    (
        "Kiên Giang kết nghĩa với ba tỉnh của Campuchia (Kampot, Kep, Koh Kong) và ký ghi nhớ với tỉnh Samut Prakan (Thái Lan).",
        {
            ("province", "Kiên Giang", "Kampot"),
            ("province", "Kiên Giang", "Kep"),
            ("province", "Kiên Giang", "Koh Kong"),
        },
    ),
    (
        "Xã Thanh Chăn, xã Pa Thơm lần lượt kết nghĩa với cụm bản Na Son và cụm bản Sốp Hùn (Phông Sa Lỳ, Lào).",
        {("commune", "Thanh Chăn", "Na Son"), ("commune", "Pa Thơm", "Sốp Hùn")},
    ),
    (
        "Bắc Giang hiện là địa phương kết nghĩa của tỉnh Xay Sổm Bun (Lào).",
        {("province", "Bắc Giang", "Xay Sổm Bun")},
    ),
    (
        "Năm 2014, thôn Khe Năm bắt cặp kết nghĩa với bản Na Phào (Lào).",
        {("village", "Khe Năm", "Na Phào")},
    ),
    (
        "Tỉnh Quảng Nam tiếp đoàn tỉnh Sê Kông (Lào). Hai tỉnh đã có 30 năm kết nghĩa.",
        {("province", "Quảng Nam", "Sê Kông")},
    ),
    (
        "Người bản Tiền Tiêu (huyện Kỳ Sơn) coi bà con bản Noọng Dẻ (Xiêng Khoảng, Lào) như ruột thịt. Hai bản kết nghĩa từ năm 2014.",
        {("village", "Tiền Tiêu", "Noọng Dẻ")},
    ),
    (
        "Đồn Biên phòng Xín Cái và Trạm Kiểm tra biên phòng Điền Bồng (Trung Quốc) gặp gỡ. Hai đơn vị đã kết nghĩa từ năm 2016.",
        {("station", "Đồn Biên phòng Xín Cái", "Trạm Kiểm tra biên phòng Điền Bồng")},
    ),
    (
        "Tỉnh Thanh Hóa đón đoàn tỉnh Hủa Phăn (Lào). Hai tỉnh kết nghĩa với nhau từ năm 1967.",
        {("province", "Thanh Hóa", "Hủa Phăn")},
    ),
    (
        "Tuyến biên giới có 7 cặp đồn kết nghĩa, xã Tân Bình (Tây Ninh) kết nghĩa với xã Đa (huyện Mê Mót, Campuchia).",
        {("commune", "Tân Bình", "Đa")},
    ),
]
NOT_NAMED = [
    "Bản Lay đón bản Xi Nua và bản Na Phào (Lào) sang chơi. Hai bản kết nghĩa từ năm 2014.",
    "Quảng Trị và Salavan (Lào) duy trì hợp tác, với 12 cặp bản đã kết nghĩa.",
    "Quảng Trị và Salavan (Lào) sơ kết phong trào kết nghĩa.",
    "Quảng Trị mở rộng kết nghĩa với các địa phương của tỉnh Salavan (Lào).",
    "Tại cặp cửa khẩu quốc tế Lao Bảo - Densavan, hàng hóa qua lại nhiều.",
    "Lễ kết nghĩa hai bản do UBND huyện Hướng Hóa và chính quyền huyện Sê Pôn (Lào) phối hợp tổ chức.",
    "Tỉnh Quảng Nam tiếp đoàn tỉnh Sê Kông (Lào). Hai tỉnh vận động các bản kết nghĩa.",
]
COUNTED = [
    (
        "Các lực lượng của Tây Ninh đã kết nghĩa được 18 cặp với phía Svay Rieng, bao gồm 12 cặp cụm dân cư và 6 cặp đồn.",
        {("station-or-village", 18), ("village", 12), ("station", 6)},
    ),
    ("Trong năm tới vận động kết nghĩa thêm 2 cặp làng với tỉnh Ratanakiri (Campuchia).", {("village", 2)}),
    (
        "Ở cấp xã, có 3 cặp xã kết nghĩa từ năm 2012 với huyện bạn; phấn đấu nâng thêm 4 cặp nữa.",
        {("commune", 3), ("commune", 4)},
    ),
]

WITH_WHOM: list[tuple[str, dict[int, tuple[str | None, str | None]]]] = [
    (
        "Cả nước có 198 cặp bản kết nghĩa: với Lào 96 cặp, với Trung Quốc 68 cặp, với Campuchia 34 cặp.",
        {198: (None, None), 96: (None, "Lào"), 68: (None, "Trung Quốc"), 34: (None, "Campuchia")},
    ),
    (
        "Sơn La có 5 cặp bản kết nghĩa với tỉnh Hủa Phăn, 3 cặp bản kết nghĩa với tỉnh Luông Pha Băng (Lào).",
        {5: ("Sơn La", "Hủa Phăn"), 3: ("Sơn La", "Luông Pha Băng")},
    ),
    ("Tỉnh Sơn La và tỉnh Hủa Phăn (Lào) có 12 cặp bản kết nghĩa.", {12: ("Sơn La", "Hủa Phăn")}),
    (
        "Dọc biên giới với Lào, Sơn La có 7 cặp bản kết nghĩa, Nghệ An 9 cặp.",
        {7: ("Sơn La", "Lào"), 9: ("Nghệ An", "Lào")},
    ),
]


def pairs(text: str) -> list[Pair]:
    """Return the pairs of a body under a headline."""
    return [fact for fact in read(f"Tin\n{text}") if isinstance(fact, Pair)]


@pytest.mark.parametrize(("text", "named"), NAMED)
def test_what_is_named(text: str, named: set[tuple[str, str, str]]) -> None:
    found = [one for one in pairs(text) if one.count == 1]
    assert {(one.kind, one.side_a.name, one.side_b.name) for one in found if one.side_a and one.side_b} == named


@pytest.mark.parametrize("text", NOT_NAMED)
def test_what_is_not_named(text: str) -> None:
    assert not [one for one in pairs(text) if one.count == 1]


@pytest.mark.parametrize(("text", "counted"), COUNTED)
def test_what_is_counted(text: str, counted: set[tuple[str, int]]) -> None:
    assert {(one.kind, one.count) for one in pairs(text)} == counted


@pytest.mark.parametrize(("text", "sides"), WITH_WHOM)
def test_with_whom_pairs_are_counted(text: str, sides: dict[int, tuple[str | None, str | None]]) -> None:
    found = {one.count: (one.side_a and one.side_a.name, one.side_b and one.side_b.name) for one in pairs(text)}
    assert found == sides


WISHED = [
    ("Tỉnh Thanh Hóa mong muốn kết nghĩa với tỉnh Kagoshima (Nhật Bản).", "target"),
    ("Đại sứ đề xuất tỉnh Đồng Tháp kết nghĩa với tỉnh Fergana (Uzbekistan).", "target"),
    ("Ông mong quan hệ kết nghĩa lâu đời giữa tỉnh Kiên Giang và tỉnh Kampot (Campuchia) được giữ mãi.", "existing"),
    ("Tỉnh Vĩnh Phúc là tỉnh sớm kết nghĩa với tỉnh Luông Nậm Thà (Lào).", "existing"),
]


@pytest.mark.parametrize(("text", "status"), WISHED)
def test_a_twinning_that_is_only_wished_is_a_target(text: str, status: str) -> None:
    assert [one.status for one in pairs(text)] == [status]


def test_a_number_that_only_the_headline_gives_is_left_out() -> None:
    text = "Thêm hai cặp bản kết nghĩa\nBản Lay kết nghĩa với bản Xi Nua (Lào)."
    assert [one.count for one in read(text) if isinstance(one, Pair)] == [1]


def test_the_headline_shortens_names() -> None:
    text = "Bản Lay kết nghĩa với bản Xi Nua\nSáng qua, bản Lay 1 kết nghĩa với bản Xi Nua (Lào)."
    assert [one.side_a.name for one in read(text) if isinstance(one, Pair) and one.side_a] == ["Lay 1"]


def test_no_case_is_lost() -> None:
    assert (len(NAMED), len(NOT_NAMED), len(COUNTED), len(WITH_WHOM), len(WISHED)) == (19, 7, 3, 4, 4)
