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
    (
        "Ông Pieter Jansen, Giám đốc Quỹ Thriive, cam kết bổ sung 75.000 USD giúp phụ nữ nghèo tỉnh Bến Tre.",
        [(None, 75_000, "USD", "exact")],
    ),
    (
        "Tổng Lãnh sự Hoa Kỳ công bố gói hỗ trợ trị giá 500.000 USD giúp tỉnh Bến Tre ứng phó hạn mặn.",
        [(None, 500_000, "USD", "exact")],
    ),
    (
        "Cây cầu ở tỉnh Trà Vinh do Chính phủ Úc tài trợ 3 triệu USD đã thông xe.",
        [(None, 3_000_000, "USD", "exact")],
    ),
    (
        "Quỹ Bảo tồn Rái cá đồng ý tài trợ 60.000 EUR cho tỉnh Kiên Giang trồng lại rừng tràm.",
        [(None, 60_000, "EUR", "exact")],
    ),
    (
        "Liên minh châu Âu viện trợ 150.000 euro cho Việt Nam sau cơn bão.",
        [(None, 150_000, "EUR", "exact")],
    ),
    (
        "Nhật Bản viện trợ 2 triệu USD cho tỉnh Quảng Trị. Khoản viện trợ 300 triệu yên (2 triệu USD) dùng rà phá bom mìn.",
        [(None, 2_000_000, "USD", "exact")],
    ),
    (
        "Thụy Điển có quan hệ lâu đời với Việt Nam và đã viện trợ hơn 4 tỷ USD giúp Việt Nam hỗ trợ người nghèo.",
        [(None, 4_000_000_000, "USD", "over")],
    ),
    (
        "Tổ chức GreenBridge đến Na Hang. Tới đây GreenBridge sẽ tài trợ tỉnh Tuyên Quang một dự án 1,2 triệu bảng Anh.",
        [(1, 1_200_000, "GBP", "exact")],
    ),
    (  # other money that is not said of the sum
        "Trước những thiệt hại nặng nề do mưa lũ, Chính phủ Hàn Quốc viện trợ khẩn cấp 300.000 USD cho tỉnh Quảng Trị.",
        [(None, 300_000, "USD", "exact")],
    ),
    (
        "Trong quý I, tỉnh Kon Tum có 3 dự án phi chính phủ nước ngoài với tổng vốn 612.000 USD, trong đó vốn viện trợ là "
        "540.000 USD, còn lại là vốn đối ứng của địa phương.",
        [(3, 612_000, "USD", "exact"), (None, 540_000, "USD", "exact")],
    ),
    (  # a surname that is also a word for money
        "Ông Lương Văn Cầu tiếp nhận 10.000 bộ kit xét nghiệm trị giá gần 200.000 USD do thành phố Suwon tặng tỉnh Hải Dương.",
        [(None, 200_000, "USD", "under")],
    ),
    (  # aid in kind, its worth in the next sentence
        "Chuyến hàng cứu trợ của Chính phủ Australia đã được bàn giao cho tỉnh Yên Bái. Lô hàng gồm chăn, bạt, trị giá 3 tỷ đồng.",
        [(None, 3_000_000_000, "VND", "exact")],
    ),
    (  # "tổ chức" that was named
        "Bà Park Sun-hee, đại diện Tổ chức Good People (Hàn Quốc), cho hay tổ chức đã chi 27 tỷ đồng xây trường ở huyện Sa "
        "Thầy. Năm tới, thêm 2 tỷ đồng nữa sẽ được rót về xã Mô Rai.",
        [(None, 27_000_000_000, "VND", "exact"), (None, 2_000_000_000, "VND", "exact")],
    ),
    (  # shares of a total
        "Thành phố Đà Nẵng tiếp nhận 36 khoản viện trợ phi chính phủ nước ngoài, trị giá 5 triệu USD. Lĩnh vực y tế chiếm "
        "nhiều nhất với 2,9 triệu USD; giáo dục đứng thứ hai, đạt 1,3 triệu USD.",
        [(36, 5_000_000, "USD", "exact"), (None, 2_900_000, "USD", "exact"), (None, 1_300_000, "USD", "exact")],
    ),
    (
        "Công tác vận động viện trợ của tỉnh Bình Định khá: 23 tổ chức tài trợ 31 dự án và 12 khoản viện trợ phi dự án, giải "
        "ngân 4.215.000 USD.",
        [(31, 4_215_000, "USD", "exact")],
    ),
    (  # who paid it follows
        "Cây cầu mới ở tỉnh Vĩnh Long có kinh phí hơn 3,6 tỷ đồng. Toàn bộ số tiền này do các nhà hảo tâm ở Thụy Sĩ thông qua "
        "tổ chức Brücken für Vietnam quyên góp.",
        [(None, 3_600_000_000, "VND", "over")],
    ),
    (  # a country within a name, and brackets after one
        "Ở A Lưới (Thừa Thiên Huế), Hội Bác sĩ Thụy Sĩ vì trẻ em tài trợ 180.000 USD; Hội bác sĩ tình nguyện Ánh sáng phương "
        "Đông (Đài Loan) tặng 40.000 USD.",
        [(None, 180_000, "USD", "exact"), (None, 40_000, "USD", "exact")],
    ),
    (  # a place with capitals after it is an organisation that the article announces
        "Tổ chức Madison Quakers đến tỉnh Quảng Ngãi năm 1993. Năm 2018, Madison Quakers dành thêm 85.000 USD giúp Ba Tơ.",
        [(None, 85_000, "USD", "exact")],
    ),
]
NOT_STATED = [
    "Hội Liên hiệp Phụ nữ tỉnh Sơn La phối hợp với tổ chức CARE triển khai dự án trồng cà phê với kinh phí 5 tỷ đồng.",
    "Thành phố Cần Thơ đang xúc tiến dự án chống ngập trị giá 250 triệu USD, do Ngân hàng Thế giới hỗ trợ.",
    "Tỉnh Quảng Trị tặng tỉnh Savannakhet 5 tỷ đồng xây trường học.",
    "Các nhà đầu tư Hàn Quốc đã rót 3 tỷ USD vào Thái Nguyên.",
    "Tỉnh Bắc Giang phấn đấu năm 2025 vận động viện trợ phi chính phủ nước ngoài đạt 5 triệu USD.",
    "Ngoài ra, một doanh nghiệp ở Hà Nội ủng hộ tỉnh Lai Châu 2 tỷ đồng làm nhà cho hộ nghèo.",
    "Kim ngạch hai chiều giữa tỉnh Quảng Ninh và Quảng Tây đạt 2 tỷ USD.",
    "Hội hữu nghị Việt Nam - Campuchia tỉnh An Giang hỗ trợ bà con gốc Việt ở Kandal 300 triệu đồng.",
    "Mỹ viện trợ Philippines 40 triệu USD, một quan chức ở Hà Nội bình luận.",
    "Ngân hàng Thế giới cho tỉnh Bến Tre vay 30 triệu USD.",
    "Công an tỉnh Thái Bình trao trả 3 triệu đồng tiền ông Đức nộp thừa.",
    "Tỉnh Cà Mau trao giải nhất 50.000 USD cho liên danh của một công ty và đối tác đến từ Nhật Bản.",
    "Công ty sữa ở Đồng Nai tặng học sinh nghèo 4 tỷ đồng, theo số liệu của Liên hợp quốc về trẻ em.",
    "Chủ đầu tư ở Bình Định dành gói quà 60 triệu đồng, có chuyến du lịch Hàn Quốc, cho khách đặt cọc.",
    "Mức đóng góp của hai thôn ở tỉnh Thanh Hóa là 150.000 đồng, trái với quy định của Pháp lệnh dân chủ.",
    "Hội nghị lần thứ 5 chương trình ký ức của UNESCO thực hiện tại tỉnh Hà Tĩnh.",
    "Tổ chức Children of Vietnam tặng tỉnh Quảng Nam 20 căn nhà, mỗi căn 60 triệu đồng.",
    "Hai bên trao đổi 9 văn kiện với Pháp tại tỉnh Lào Cai, trị giá 2 tỷ USD.",
    "Hội ở tỉnh Nghệ An quyên góp 90 triệu đồng xây phòng học cho con em bộ tộc Lào.",
    "Liên hiệp tỉnh Gia Lai đề nghị số hóa hồ sơ 40 khoản viện trợ.",
    "Đoàn xiếc giúp gia đình 10 triệu đồng, UBND xã Đức Mạnh, tỉnh Đắk Nông hỗ trợ 2 triệu đồng.",
    "Một dự án ở tỉnh Lai Châu được Nhật Bản tài trợ. Bà con trong vùng góp thêm 600 triệu đồng.",
    "Tổ chức Plan kiến nghị tỉnh Lai Châu đơn giản hóa thủ tục viện trợ đối với những khoản nhỏ dưới 50.000 USD.",
    "Vải thiều ở Bắc Giang đóng trong hộp được chuyển từ Nhật Bản về, bán với giá 200.000 đồng một hộp.",
]

PLACES: list[tuple[str, str | None]] = [
    ("Tin\nNgày 3/5, tại Hà Nội, Nhật Bản viện trợ 5 triệu USD giúp Việt Nam dạy nghề.", None),
    ("Cần Thơ ngập sâu\nThành phố Cần Thơ ngập. Liên hợp quốc đã hỗ trợ 8 triệu USD cho người dân Việt Nam.", None),
    ("Tin bão\nTổ chức Plan hỗ trợ 2 triệu USD cho các tỉnh Hà Tĩnh, Quảng Bình và Quảng Trị.", None),
    ("Huế lát đường\nKOICA, đơn vị tài trợ 6 triệu USD, trưng bày bản vẽ ven sông Hương.", "Thừa Thiên Huế"),
    ("Tin\nTổ chức Plan hỗ trợ huyện Kông Chro, tỉnh Gia Lai 2 triệu USD.", "Gia Lai"),
]
PERIODS: list[tuple[str, list[str | None]]] = [
    ("Tỉnh Lai Châu nhận viện trợ 90 tỷ đồng, tăng 12% so với năm 2021.", [None]),
    ("Từ năm 2015 đến nay, tỉnh Lai Châu nhận viện trợ 90 tỷ đồng.", ["2015-2023"]),
    ("Mười năm qua, KOICA tài trợ tỉnh Lai Châu 3 triệu USD.", ["2013-2023"]),
    (
        "Giai đoạn 2016 - 2020, tỉnh Lai Châu vận động viện trợ 5 triệu USD, bình quân mỗi năm 1 triệu USD.",
        ["2016-2020", "per year"],
    ),
    ("Năm 2022, tỉnh Lai Châu tiếp nhận 12 dự án viện trợ. Tổng vốn cam kết là 3,5 triệu USD.", ["2022"]),
    ("Hàng năm, số tiền ông Kim và bạn bè ở Hàn Quốc viện trợ cho tỉnh Lai Châu là 1 tỷ đồng.", ["per year"]),
    (
        "Tỉnh Lai Châu tổng kết công tác đối ngoại giai đoạn 2016 - 2020. Trong giai đoạn này, tỉnh Lai Châu tiếp nhận viện "
        "trợ phi chính phủ nước ngoài với tổng giá trị 412 tỷ đồng.",
        ["2016-2020"],
    ),
    ("Đến hết năm 2015, KOICA viện trợ cho tỉnh Lai Châu 1,2 triệu USD.", [None]),
]


@pytest.mark.parametrize(("text", "stated"), STATED)
def test_what_counts(text: str, stated: list[Stated]) -> None:
    facts = [fact for fact in read(text) if isinstance(fact, Aid)]
    assert [(fact.projects, fact.amount, fact.currency, fact.bound) for fact in facts] == stated


@pytest.mark.parametrize("text", NOT_STATED)
def test_what_does_not_count(text: str) -> None:
    assert not [fact for fact in read(text) if isinstance(fact, Aid)]


def test_no_case_is_lost() -> None:
    assert (len(STATED), len(NOT_STATED), len(PLACES), len(PERIODS)) == (28, 24, 5, 8)


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where_it_goes(text: str, place: str | None) -> None:
    facts = [fact for fact in read(text) if isinstance(fact, Aid)]
    assert [fact.place.name if fact.place is not None else None for fact in facts] == [place]


@pytest.mark.parametrize(("text", "periods"), PERIODS)
def test_which_years_it_covers(text: str, periods: list[str | None]) -> None:
    assert [fact.period for fact in read(f"Tin\n{text}") if isinstance(fact, Aid)] == periods


def test_a_total_belongs_to_the_projects_counted_in_the_line_before() -> None:
    text = (
        "Tỉnh Hòa Bình tiếp nhận 12 dự án của các tổ chức phi chính phủ nước ngoài. Tổng vốn cam kết là 3,5 triệu USD."
    )
    facts = [fact for fact in read(f"Tin\n{text}") if isinstance(fact, Aid)]
    assert [(fact.projects, fact.amount, fact.currency) for fact in facts] == [(12, 3_500_000, "USD")]


@pytest.mark.parametrize(
    "cost", ["Dự án có kinh phí 84.500 USD.", "Ông N vui mừng. Kinh phí khoảng 84.500 USD, giải ngân trong hai năm."]
)
def test_a_sum_belongs_to_the_one_project_named_before(cost: str) -> None:
    text = f"Tin\nTổng Lãnh sự quán Nhật Bản và UBND tỉnh Bến Tre ký văn kiện viện trợ không hoàn lại một dự án. {cost}"
    assert [(aid.projects, aid.amount) for aid in read(text) if isinstance(aid, Aid)] == [(1, 84_500)]


def test_projects_that_a_sum_is_told_of_count_once() -> None:
    text = (
        "Tỉnh Hòa Bình tiếp nhận 9 dự án phi chính phủ nước ngoài. Ông A bận. Trời mưa. Phía nước ngoài cam kết viện trợ cho 9 dự "
        "án này 1,2 triệu USD."
    )
    facts = [fact for fact in read(f"Tin\n{text}") if isinstance(fact, Aid)]
    assert [(fact.projects, fact.amount) for fact in facts] == [(9, 1_200_000)]


def test_who_was_named_with_an_office_abroad_gives_from_abroad() -> None:
    text = (
        "Sáng nay, ông Sato Hiroshi, Thị trưởng thành phố Nara (Nhật Bản), thăm tỉnh Sơn La. Ông Sato Hiroshi tặng tỉnh Sơn La một "
        "xe cứu thương trị giá 4 triệu yên."
    )
    facts = [fact for fact in read(f"Tin\n{text}") if isinstance(fact, Aid)]
    assert [(fact.amount, fact.currency) for fact in facts] == [(4_000_000, "JPY")]
