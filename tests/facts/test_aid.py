"""Foreign aid: our own sentences, what they state and what is other money."""

import pytest
from reading_cases import read

from kg.facts.model import Aid

Stated = tuple[int | None, int | None, str | None, str]

STATED: list[tuple[str, list[Stated]]] = [
    (
        "Tính đến hết tháng 11/2022, Lào Cai có 23 tổ chức phi chính phủ nước ngoài hoạt động với 41 dự án, giá trị giải "
        "ngân đạt 3,2 triệu USD.",
        [(41, 3_200_000, "USD", "exact")],
    ),
    (
        "Nhân chuyến thăm, Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng trao cho huyện Nam Trà My (Quảng Nam) 80.000 USD xây "
        "trường mầm non.",
        [(None, 80_000, "USD", "exact")],
    ),
    (
        "Tổ chức Good Neighbors (Hàn Quốc) đã hỗ trợ huyện Mường Lát, tỉnh Thanh Hóa hơn 12 tỷ đồng trong giai đoạn "
        "2015 - 2020.",
        [(None, 12_000_000_000, "VND", "over")],
    ),
    (
        "Trong năm, tỉnh Hà Giang phê duyệt 18 dự án, phi dự án viện trợ nước ngoài với tổng số tiền hơn 61 tỷ đồng, trong "
        "đó 11 dự án mới có giá trị 20 tỷ đồng.",
        [(18, 61_000_000_000, "VND", "over"), (11, 20_000_000_000, "VND", "exact")],
    ),
    (
        "Quỹ Bloomberg (Hoa Kỳ) cấp cho thành phố Đà Nẵng khoản viện trợ 1 triệu đô la Mỹ, chia làm hai đợt.",
        [(None, 1_000_000, "USD", "exact")],
    ),
    (
        "Nhờ nguồn tài trợ của tổ chức Room to Read, 32 thư viện đã mở ở Ninh Thuận, tổng kinh phí 6,4 tỷ đồng.",
        [(None, 6_400_000_000, "VND", "exact")],
    ),
    (
        "Năm 2023 toàn tỉnh Sơn La tiếp nhận 27 khoản viện trợ phi chính phủ nước ngoài.",
        [(27, None, None, "exact")],
    ),
    (
        "Tổ chức Plan viện trợ cho tỉnh Gia Lai gần 5 triệu USD (quy ra 120 tỷ đồng). Đến nay đã giải ngân 2 triệu USD.",
        [(None, 5_000_000, "USD", "under"), (None, 2_000_000, "USD", "exact")],
    ),
    (
        "Dự án trồng rừng do Tổ chức JICA tài trợ 4,5 triệu euro, phía tỉnh Quảng Nam đối ứng 12 tỷ đồng.",
        [(None, 4_500_000, "EUR", "exact")],
    ),
    (
        "Bạn bè Nhật gửi 2 triệu yên giúp học sinh vùng lũ tỉnh Quảng Bình.",
        [(None, 2_000_000, "JPY", "exact")],
    ),
]
NOT_STATED = [
    "Tỉnh Quảng Trị tặng tỉnh Savannakhet 5 tỷ đồng xây trường học.",
    "Các nhà đầu tư Hàn Quốc đã rót 3 tỷ USD vào Thái Nguyên.",
    "Tỉnh Bắc Giang phấn đấu năm 2025 vận động viện trợ phi chính phủ nước ngoài đạt 5 triệu USD.",
    "Ngoài ra, một doanh nghiệp ở Hà Nội ủng hộ tỉnh Lai Châu 2 tỷ đồng làm nhà cho hộ nghèo.",
    "Kim ngạch hai chiều giữa tỉnh Quảng Ninh và Quảng Tây đạt 2 tỷ USD.",
    "Hội hữu nghị Việt Nam - Campuchia tỉnh An Giang hỗ trợ bà con gốc Việt ở Kandal 300 triệu đồng.",
    "Mỹ viện trợ Philippines 40 triệu USD, một quan chức ở Hà Nội bình luận.",
    "Ngân hàng Thế giới cho tỉnh Bến Tre vay 30 triệu USD.",
]


@pytest.mark.parametrize(("text", "stated"), STATED)
def test_what_counts(text: str, stated: list[Stated]) -> None:
    facts = [fact for fact in read(text) if isinstance(fact, Aid)]
    assert [(fact.projects, fact.amount, fact.currency, fact.bound) for fact in facts] == stated


@pytest.mark.parametrize("text", NOT_STATED)
def test_what_does_not_count(text: str) -> None:
    assert not [fact for fact in read(text) if isinstance(fact, Aid)]


def test_no_case_is_lost() -> None:
    assert (len(STATED), len(NOT_STATED)) == (10, 8)


def test_a_total_belongs_to_the_projects_counted_in_the_line_before() -> None:
    text = (
        "Tỉnh Hòa Bình tiếp nhận 12 dự án của các tổ chức phi chính phủ nước ngoài. Tổng vốn cam kết là 3,5 triệu USD."
    )
    facts = [fact for fact in read(f"Tin\n{text}") if isinstance(fact, Aid)]
    assert [(fact.projects, fact.amount, fact.currency) for fact in facts] == [(12, 3_500_000, "USD")]
