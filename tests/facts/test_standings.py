"""How an office is held where the words need more than the verb beside it: over, planned, taken back, one each."""

import pytest
from reading_cases import read

from kg.facts.model import Tenure

CASES = [
    # Over when it is told of
    (
        "Ông Văn Hữu Chí - Chủ tịch UBND tỉnh Hà Nam vào thời điểm đó ký thông báo.",
        {("Văn Hữu Chí", "Chủ tịch", "former", None)},
    ),
    (
        "Bộ trưởng Ngoại giao khi đó là ông Phạm Bình Sơn đã có công văn.",
        {("Phạm Bình Sơn", "Bộ trưởng", "former", None)},
    ),
    ("Ông Trần Văn Bảy, khi đó là Bí thư Tỉnh ủy Hà Nam, đã ký.", {("Trần Văn Bảy", "Bí thư", "former", None)}),
    (
        "Trong khi đó, ông Trần Văn Bảy, Bí thư Tỉnh ủy Hà Nam, cho biết.",
        {("Trần Văn Bảy", "Bí thư", "incumbent", None)},
    ),
    (
        "Tài xế riêng của ông Nguyễn Văn Khanh - Giám đốc Sở Ngoại vụ tỉnh Hà Nam (nhiệm kỳ 2010-2015).",
        {("Nguyễn Văn Khanh", "Giám đốc", "former", None)},
    ),
    (
        "Ông Nguyễn Văn Khanh - Giám đốc Sở Ngoại vụ tỉnh Hà Nam (nhiệm kỳ 2021-2026) dự họp.",
        {("Nguyễn Văn Khanh", "Giám đốc", "incumbent", None)},
    ),
    (
        "Trước khi được bầu làm Bí thư Tỉnh ủy, ông Nguyễn Hồng Lĩnh là Phó Bí thư Tỉnh ủy Hà Nam.",
        {("Nguyễn Hồng Lĩnh", "Phó Bí thư", "former", None)},
    ),
    (
        "HĐND tỉnh Hà Nam bầu ông Lê Văn Tám làm Chủ tịch UBND tỉnh. Trước đó, Chủ tịch UBND tỉnh Hà Nam Võ Văn Ba cảm ơn.",
        {("Lê Văn Tám", "Chủ tịch", "elected", "begins"), ("Võ Văn Ba", "Chủ tịch", "former", None)},
    ),
    (
        "Tân Chủ tịch UBND tỉnh Hà Nam Lê Văn Tám cảm ơn. Chủ tịch UBND tỉnh Hà Nam Võ Văn Ba tặng hoa.",
        {("Lê Văn Tám", "Chủ tịch", "incumbent", None), ("Võ Văn Ba", "Chủ tịch", "former", None)},
    ),
    (
        "Năm 1964, Tổng thống Mỹ Lyndon Johnson tỏ ra chủ quan trước Bắc Kinh.",
        {("Lyndon Johnson", "Tổng thống", "former", None)},
    ),
    (
        "Năm 2005, Thủ tướng Lê Văn Bốn ký kết. Hôm nay, Thủ tướng Lê Văn Bốn phát biểu.",
        {("Lê Văn Bốn", "Thủ tướng", "incumbent", None)},
    ),
    (
        "Đại hội bầu ông Lê Văn Tám làm Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Hà Nam. Bà Võ Thị Ba và ông Vũ Văn Tư là hai Phó Chủ tịch.",
        {
            ("Lê Văn Tám", "Chủ tịch", "elected", "begins"),
            ("Võ Thị Ba", "Phó Chủ tịch", "elected", "begins"),
            ("Vũ Văn Tư", "Phó Chủ tịch", "elected", "begins"),
        },
    ),
    # Only asked for, or supposed
    (
        "Ông Phan Văn Sáu đã có đơn xin thôi giữ chức Giám đốc Sở Ngoại vụ tỉnh Hà Nam.",
        {("Phan Văn Sáu", "Giám đốc", "incumbent", None)},
    ),
    ("Bà được hỏi nếu ông Lê Văn Tám được bầu làm Bí thư Tỉnh ủy Hà Nam thì sao.", set()),
    # Who is spoken to has the first title, who speaks the second
    (
        "Báo cáo với Thủ tướng, Bí thư Tỉnh ủy Hà Nam Lê Văn Tám cho biết như vậy.",
        {("Lê Văn Tám", "Bí thư", "incumbent", None)},
    ),
    (
        "Làm việc với Phó Thủ tướng, Bộ trưởng Ngoại giao Phạm Bình Sơn, đoàn nêu ý kiến.",
        {("Phạm Bình Sơn", "Phó Thủ tướng", "incumbent", None), ("Phạm Bình Sơn", "Bộ trưởng", "incumbent", None)},
    ),
    # Dismissed
    (
        "Kỷ luật ông Lê Văn Tám bằng hình thức cách chức Bí thư Tỉnh ủy Hà Nam, Chủ tịch HĐND tỉnh Hà Nam; "
        "và cho thôi giữ chức Ủy viên Trung ương Đảng khóa 12.",
        {
            ("Lê Văn Tám", "Bí thư", "former", "ends"),
            ("Lê Văn Tám", "Chủ tịch", "former", "ends"),
            ("Lê Văn Tám", "Ủy viên", "former", "ends"),
        },
    ),
    (
        "Ngày 6/10/2015, hội nghị bầu ông Lê Xuân Ánh giữ chức Bí thư Tỉnh ủy Hà Nam. Ông Lê Xuân Ánh bị cách chức Bí thư Tỉnh ủy Hà Nam.",
        {("Lê Xuân Ánh", "Bí thư", "former", "ends")},
    ),
    (
        "Bà Nguyễn Thị Mai chịu hình thức kỷ luật cách chức Phó Bí thư Tỉnh ủy Hà Nam.",
        {("Nguyễn Thị Mai", "Phó Bí thư", "former", "ends")},
    ),
    (
        "Ban Bí thư quyết định cách chức Bí thư Tỉnh ủy Hà Nam đối với ông Lê Văn Tám.",
        {("Lê Văn Tám", "Bí thư", "former", "ends")},
    ),
    (
        "Ông Võ Văn Lắm gửi văn bản cho thôi giữ chức Giám đốc Sở Ngoại vụ tỉnh Hà Nam đối với ông Lê Văn Tám.",
        {("Lê Văn Tám", "Giám đốc", "former", "ends")},
    ),
    (
        "Huyện ủy vừa cách chức ông Hoàng Quang Trung, Chủ tịch UBND xã Hoàn Trạch, sau vụ việc.",
        {("Hoàng Quang Trung", "Chủ tịch", "former", "ends")},
    ),
    (
        "Ông Diệp Văn Thạnh, Chủ tịch UBND thành phố Trà Vinh, bị cách chức.",
        {("Diệp Văn Thạnh", "Chủ tịch", "former", "ends")},
    ),
    # Planned, refused, taken back
    ("Tỉnh ủy sẽ phân công ông Lê Văn Tám giữ chức Bí thư Huyện ủy Kim Bảng.", set()),
    ("Trung ương giới thiệu ông Lê Văn Tám để Quốc hội bầu giữ chức Chủ tịch nước.", set()),
    (
        "Ban Thường vụ đề nghị thu hồi quyết định bổ nhiệm ông Lê Văn Tám làm Giám đốc Sở Ngoại vụ tỉnh Hà Nam.",
        {("Lê Văn Tám", "Giám đốc", "incumbent", None)},
    ),
    (
        "UBND tỉnh hủy quyết định bổ nhiệm ông Lê Văn Tám làm Giám đốc Sở Ngoại vụ tỉnh Hà Nam.",
        {("Lê Văn Tám", "Giám đốc", "former", "ends")},
    ),
    (
        "Ông Lê Văn Tám được đề nghị miễn nhiệm chức vụ Giám đốc Sở Ngoại vụ tỉnh Hà Nam.",
        {("Lê Văn Tám", "Giám đốc", "incumbent", None)},
    ),
    # Who hands over, gives a task or votes takes no office
    (
        "Ông Trần Văn Bảy trao quyết định bổ nhiệm Giám đốc Sở Ngoại vụ tỉnh Hà Nam cho ông Lê Văn Tám.",
        {("Lê Văn Tám", "Giám đốc", "incumbent", "begins")},
    ),
    ("Ông Nguyễn Đức Chinh giao Giám đốc Sở Y tế tỉnh Hà Nam kiểm tra.", set()),
    (
        "Với 96% phiếu bầu, Phó Bí thư Tỉnh ủy Hà Nam Lê Thị Tâm tiếp tục trúng cử chức danh Chủ tịch HĐND tỉnh.",
        {("Lê Thị Tâm", "Phó Bí thư", "incumbent", None), ("Lê Thị Tâm", "Chủ tịch", "re-elected", "begins")},
    ),
    # One each
    (
        "Ông Lê Văn Bốn và bà Trần Thị Năm được bầu giữ chức Chủ tịch UBND tỉnh và Chủ tịch HĐND tỉnh Hà Nam.",
        {("Lê Văn Bốn", "Chủ tịch", "elected", "begins"), ("Trần Thị Năm", "Chủ tịch", "elected", "begins")},
    ),
    (
        "Ông Đinh Văn Thu, Chủ tịch UBND tỉnh Hà Nam, tái đắc cử chức vụ này.",
        {("Đinh Văn Thu", "Chủ tịch", "re-elected", "begins")},
    ),
    # Titles after what is told of a person, and titles of two
    (
        "Đào Anh Kiên, sinh năm 1957, nguyên Giám đốc Sở Ngoại vụ tỉnh Hà Nam, dự họp.",
        {("Đào Anh Kiên", "Giám đốc", "former", None)},
    ),
    (
        "Ông Lữ Văn Hưng (52 tuổi, Phó Bí thư Tỉnh ủy Hà Nam) dự họp.",
        {("Lữ Văn Hưng", "Phó Bí thư", "incumbent", None)},
    ),
    (
        "Ông Lữ Văn Hưng (bìa trái), Phó Bí thư Tỉnh ủy Hà Nam tặng hoa.",
        {("Lữ Văn Hưng", "Phó Bí thư", "incumbent", None)},
    ),
    (
        "Chủ tịch UBND huyện Hiệp Đức Nguyễn Văn Tỉnh (hiện là Bí thư Huyện ủy Hiệp Đức) ký quyết định.",
        {("Nguyễn Văn Tỉnh", "Chủ tịch", "former", None), ("Nguyễn Văn Tỉnh", "Bí thư", "incumbent", None)},
    ),
    (
        "Ông Nguyễn Quốc Tuân - Phó Giám đốc Sở Ngoại vụ tỉnh Hà Nam (đã nghỉ hưu) có trách nhiệm.",
        {("Nguyễn Quốc Tuân", "Phó Giám đốc", "former", None)},
    ),
    (
        "Ông Phùng Danh Thắm, cựu Chủ tịch kiêm Tổng Giám đốc Công ty Thái Sơn, dự họp.",
        {("Phùng Danh Thắm", "Chủ tịch", "former", None), ("Phùng Danh Thắm", "Tổng Giám đốc", "former", None)},
    ),
    ("Theo ông Nguyễn Văn Long, Chủ tịch UBND tỉnh Bắc Ninh đã chuyển giao tin nhắn.", set()),
    (
        "Ông Nguyễn Xuân Ánh phát biểu. Năm 2015, ông Xuân Ánh được bầu giữ chức Bí thư Tỉnh ủy Hà Nam.",
        {("Nguyễn Xuân Ánh", "Bí thư", "elected", "begins")},
    ),
    (
        "Ông Lê Văn Bốn, 64 tuổi, quê tỉnh Thái Bình, được bầu làm Chủ tịch UBND tỉnh Hà Nam.",
        {("Lê Văn Bốn", "Chủ tịch", "elected", "begins")},
    ),
    (
        "Ông Lê Văn Điều, sinh năm 1958, trú tại quận Thanh Khê, nguyên Giám đốc Sở Ngoại vụ thành phố Đà Nẵng.",
        {("Lê Văn Điều", "Giám đốc", "former", None)},
    ),
    ("Ứng cử viên Tổng thống Mỹ Hillary Clinton phát biểu.", set()),
    (
        "Thủ tướng Thái Lan Prayuth Chan - o - cha đến thăm Việt Nam.",
        {("Prayuth Chan-o-cha", "Thủ tướng", "incumbent", None)},
    ),
    (
        "Theo Chủ tịch Trung Quốc, Chủ tịch nước Trần Đại Quang là một lãnh đạo xuất sắc.",
        {("Trần Đại Quang", "Chủ tịch nước", "incumbent", None)},
    ),
    (
        "Các cuộc thảo luận với chính quyền Tổng thống Mỹ Donald Trump không dẫn tới đâu.",
        {("Donald Trump", "Tổng thống", "incumbent", None)},
    ),
    (
        "Sau tuyên bố của Tổng thống Mỹ, Thủ tướng Israel Benjamin Netanyahu đã ca ngợi.",
        {("Benjamin Netanyahu", "Thủ tướng", "incumbent", None)},
    ),
    (
        "Đoàn chào Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Nam Lê Văn Tám trong buổi làm việc.",
        {("Lê Văn Tám", "Phó Bí thư", "incumbent", None), ("Lê Văn Tám", "Chủ tịch", "incumbent", None)},
    ),
]


@pytest.mark.parametrize(("text", "stated"), CASES)
def test_standings(text: str, stated: set[tuple[str, str, str, str | None]]) -> None:
    found = [fact for fact in read(text) if isinstance(fact, Tenure)]
    assert {(one.person.name, one.role.label, one.standing, one.change) for one in found} == stated
    assert len(found) == len(stated)


def test_a_peace_committee_that_the_article_is_about_elects_for_itself() -> None:
    text = (
        "Đại hội Ủy ban Hòa bình tỉnh Hà Nam\nỦy ban Hòa bình tỉnh Hà Nam tổ chức Đại hội lần thứ V, nhiệm kỳ 2022 - 2027. Ông Vũ Văn "
        "Tư, Phó Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Hà Nam, dự. Bà Hồ Lệ Thu được bầu lại làm Chủ tịch."
    )
    found = {one.person.name: one.organisation.name for one in read(text) if isinstance(one, Tenure)}
    assert found["Hồ Lệ Thu"] == "Ủy ban Hòa bình tỉnh Hà Nam"


def test_no_case_is_lost() -> None:
    assert len(CASES) == 49
