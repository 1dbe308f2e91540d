"""Roles: titles before and after names, elections, departures, context."""

import pytest
from reading_cases import read

from kg.facts.model import Tenure
from kg.text.model import Term

UBND, HDND, MTTQ = "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam"
CASES = [
    (
        "Đồng chí Hà Văn Khoát, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch Thường trực HĐND tỉnh, Chủ tịch Liên hiệp "
        "các tổ chức hữu nghị tỉnh Bắc Kạn dự.",
        {
            ("Hà Văn Khoát", "Ủy viên Ban Thường vụ", "Tỉnh ủy Bắc Kạn", "incumbent"),
            ("Hà Văn Khoát", "Phó Chủ tịch Thường trực", f"{HDND} tỉnh Bắc Kạn", "incumbent"),
            ("Hà Văn Khoát", "Chủ tịch", "Liên hiệp các tổ chức hữu nghị tỉnh Bắc Kạn", "incumbent"),
        },
    ),
    (
        "Tham dự có các đồng chí Lò Văn Hùng, Phó Chủ tịch HĐND tỉnh Điện Biên; Vừ A Bằng, Phó Chủ tịch UBND tỉnh.",
        {
            ("Lò Văn Hùng", "Phó Chủ tịch", f"{HDND} tỉnh Điện Biên", "incumbent"),
            ("Vừ A Bằng", "Phó Chủ tịch", f"{UBND} tỉnh Điện Biên", "incumbent"),
        },
    ),
    (
        "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hậu Giang Đồng Văn Thanh phát biểu.",
        {
            ("Đồng Văn Thanh", "Phó Bí thư", "Tỉnh ủy Hậu Giang", "incumbent"),
            ("Đồng Văn Thanh", "Chủ tịch", f"{UBND} tỉnh Hậu Giang", "incumbent"),
        },
    ),
    (
        "Bà Nguyễn Thị Thu Hà - Bí thư Đảng đoàn, Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam - đến dự.",
        {
            ("Nguyễn Thị Thu Hà", "Bí thư", "Đảng đoàn Liên hiệp các tổ chức hữu nghị Việt Nam", "incumbent"),
            ("Nguyễn Thị Thu Hà", "Chủ tịch", "Liên hiệp các tổ chức hữu nghị Việt Nam", "incumbent"),
        },
    ),
    (
        "Đại hội đã bầu ông Trương Văn Nam giữ chức Chủ tịch Hội Hữu nghị Việt - Pháp tỉnh Bến Tre.",
        {("Trương Văn Nam", "Chủ tịch", "Hội hữu nghị Việt Nam - Pháp tỉnh Bến Tre", "elected")},
    ),
    (
        "Ông Đặng Hoàng Tuấn tiếp tục được tín nhiệm bầu làm Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Long An.",
        {("Đặng Hoàng Tuấn", "Chủ tịch", "Liên hiệp các tổ chức hữu nghị tỉnh Long An", "re-elected")},
    ),
    (
        "Ông Lê Hồng Quang được bầu làm Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Kon Tum, thay ông Phạm Thanh Hà.",
        {
            ("Lê Hồng Quang", "Chủ tịch", "Hội hữu nghị Việt Nam - Lào tỉnh Kon Tum", "elected"),
            ("Phạm Thanh Hà", "Chủ tịch", "Hội hữu nghị Việt Nam - Lào tỉnh Kon Tum", "former"),
        },
    ),
    (
        "Ngài Bounthavy Phonethasine, Bí thư, Tỉnh trưởng tỉnh Savannakhet (Lào) cảm ơn tỉnh Quảng Trị.",
        {("Bounthavy Phonethasine", "Tỉnh trưởng", "tỉnh Savannakhet", "incumbent")},
    ),
    (
        "Đại sứ Nhật Bản tại Việt Nam Yamada Takio thăm tỉnh Quảng Nam.",
        {("Yamada Takio", "Đại sứ", "Đại sứ quán Nhật Bản tại Việt Nam", "incumbent")},
    ),
    (
        "Bà Wiraka Moodhitaporn, Tổng Lãnh sự Thái Lan tại TP. Hồ Chí Minh, thăm tỉnh Bình Dương.",
        {("Wiraka Moodhitaporn", "Tổng Lãnh sự", "Tổng Lãnh sự quán Thái Lan tại thành phố Hồ Chí Minh", "incumbent")},
    ),
    (
        "Ông K'Brói, Tỉnh ủy viên, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng; ông Y Thanh Hà Niê Kđăm, Bí thư Đảng ủy.",
        {
            ("K'Brói", "Ủy viên", "Tỉnh ủy Lâm Đồng", "incumbent"),
            ("K'Brói", "Phó Chủ tịch", f"{MTTQ} tỉnh Lâm Đồng", "incumbent"),
        },
    ),
    (
        "Nguyên Chủ tịch UBND tỉnh Hà Nam Đinh Văn Cương và Giám đốc Sở Ngoại vụ Lê Thị Mai có mặt.",
        {
            ("Đinh Văn Cương", "Chủ tịch", f"{UBND} tỉnh Hà Nam", "former"),
            ("Lê Thị Mai", "Giám đốc", "Sở Ngoại vụ tỉnh Hà Nam", "incumbent"),
        },
    ),
    ("Đoàn công tác tỉnh Yên Bái do ông Trần Huy Tuấn làm Trưởng đoàn lên đường.", set()),
    ("Đường Trần Hưng Đạo và phố Phan Bội Châu ở thành phố Huế cấm xe.", set()),
    (
        "Ban Thường vụ Liên hiệp các tổ chức hữu nghị tỉnh Cao Bằng vừa phân công bà Nông Thị Hoài, Phó Chủ tịch Thường "
        "trực, làm Quyền Chủ tịch Liên hiệp từ ngày 02/6.",
        {
            ("Nông Thị Hoài", "Phó Chủ tịch Thường trực", "Liên hiệp các tổ chức hữu nghị tỉnh Cao Bằng", "incumbent"),
            ("Nông Thị Hoài", "Quyền Chủ tịch", "Liên hiệp các tổ chức hữu nghị tỉnh Cao Bằng", "incumbent"),
        },
    ),
    (
        "Đại hội bầu ông Đinh Gia Khải, Hiệu trưởng Trường THPT chuyên Lương Thế Vinh, làm Chủ tịch Hội Hữu nghị Việt - "
        "Pháp tỉnh Đồng Nai. Ông Đinh Gia Khải là Ủy viên Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai.",
        {
            ("Đinh Gia Khải", "Hiệu trưởng", "Trường THPT chuyên Lương Thế Vinh", "incumbent"),
            ("Đinh Gia Khải", "Chủ tịch", "Hội hữu nghị Việt Nam - Pháp tỉnh Đồng Nai", "elected"),
            ("Đinh Gia Khải", "Ủy viên", f"{MTTQ} tỉnh Đồng Nai", "incumbent"),
        },
    ),
    (
        "Trung tướng Lý Quốc Bảo, Phó Chủ tịch Trung ương Hội Cựu chiến binh Việt Nam, và bà Trần Thị Phúc Yên (Phó GĐ "
        "Sở Ngoại vụ tỉnh Bình Phước) cùng dự.",
        {
            ("Lý Quốc Bảo", "Phó Chủ tịch", "Hội Cựu chiến binh Việt Nam", "incumbent"),
            ("Trần Thị Phúc Yên", "Phó Giám đốc", "Sở Ngoại vụ tỉnh Bình Phước", "incumbent"),
        },
    ),
    (
        "Đại hội bầu bà H’Linh Niê, nguyên Phó Giám đốc Sở Y tế tỉnh Đắk Lắk, đảm đương cương vị Chủ tịch Hội hữu nghị "
        "Việt Nam - Lào tỉnh Đắk Lắk; cùng trúng cử có các Phó Chủ tịch Trần Vũ Hà, Lê Thu Cúc.",
        {
            ("H’Linh Niê", "Phó Giám đốc", "Sở Y tế tỉnh Đắk Lắk", "former"),
            ("H’Linh Niê", "Chủ tịch", "Hội hữu nghị Việt Nam - Lào tỉnh Đắk Lắk", "elected"),
            ("Trần Vũ Hà", "Phó Chủ tịch", "Hội hữu nghị Việt Nam - Lào tỉnh Đắk Lắk", "elected"),
            ("Lê Thu Cúc", "Phó Chủ tịch", "Hội hữu nghị Việt Nam - Lào tỉnh Đắk Lắk", "elected"),
        },
    ),
    (
        "Ông Khamsay Phommachanh, Ủy viên Bộ Chính trị Đảng Nhân dân Cách mạng Lào, Phó Thủ tướng Chính phủ Lào, và bà "
        "Amanda Price, Giám đốc Open Hands International tại Việt Nam, cùng dự.",
        {
            ("Khamsay Phommachanh", "Ủy viên", "Bộ Chính trị Đảng Nhân dân Cách mạng Lào", "incumbent"),
            ("Khamsay Phommachanh", "Phó Thủ tướng", "Chính phủ Lào", "incumbent"),
            ("Amanda Price", "Giám đốc", "Open Hands International tại Việt Nam", "incumbent"),
        },
    ),
    ("Tổng Lãnh sự Nhật Bản Matsuo Kenji gửi thư chúc mừng Hội.", set()),
    (
        "UBND tỉnh chỉ định bà Tô Lệ Thu, trước đây là Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Sóc Trăng, giữ chức Phó "
        "Chủ tịch Liên hiệp các tổ chức hữu nghị thành phố Cần Thơ. Ông Võ Tá Lân, Phó Trưởng ban Ban Dân vận Thành ủy Cần "
        "Thơ, người từng có ba năm dạy học ở Lào, được bầu làm Tổng Thư ký Liên hiệp các tổ chức hữu nghị thành phố Cần Thơ.",
        {
            ("Tô Lệ Thu", "Chủ tịch", "Liên hiệp các tổ chức hữu nghị tỉnh Sóc Trăng", "former"),
            ("Tô Lệ Thu", "Phó Chủ tịch", "Liên hiệp các tổ chức hữu nghị thành phố Cần Thơ", "incumbent"),
            ("Võ Tá Lân", "Phó Trưởng ban", "Ban Dân vận Thành ủy Cần Thơ", "incumbent"),
            ("Võ Tá Lân", "Tổng Thư ký", "Liên hiệp các tổ chức hữu nghị thành phố Cần Thơ", "elected"),
        },
    ),
    (
        "Ông Đoàn Văn Lộc, Cục trưởng Cục Lễ tân, Bộ Ngoại giao, và bà Tạ Kim Chi, Phó Giám đốc Sở QHKT, cùng dự. Phát ngôn "
        "viên Tổng thống Nga Ivan Petrov chúc mừng. Chủ tịch HĐND TP Lê Thị Kim Oanh, Luật sư Đỗ Văn Tám tiếp đoàn ở TP Huế.",
        {
            ("Đoàn Văn Lộc", "Cục trưởng", "Cục Lễ tân Bộ Ngoại giao", "incumbent"),
            ("Lê Thị Kim Oanh", "Chủ tịch", f"{HDND} thành phố Huế", "incumbent"),
        },
    ),
    ("Chủ tịch UB Lê Văn Tám và 2 Phó Chủ tịch cùng dự buổi gặp mặt.", set()),
]


@pytest.mark.parametrize(("text", "stated"), CASES)
def test_roles_are_read_from_titles_and_verbs(text: str, stated: set[tuple[str, str, str, str]]) -> None:
    found = {
        (fact.person.name, fact.role.label, fact.organisation.name, fact.standing)
        for fact in read(text)
        if isinstance(fact, Tenure)
    }
    assert found == stated


def test_no_case_is_lost() -> None:
    assert len(CASES) == 23


def test_a_person_elected_at_a_congress_has_its_term() -> None:
    facts = read(
        "Đại hội\nNgày 10/6, Hội Hữu nghị Việt Nam - Nga tỉnh Nam Định tổ chức Đại hội lần thứ V, nhiệm kỳ 2023 - 2028. "
        "Ông Trần Văn Chung được bầu làm Chủ tịch Hội."
    )
    terms = {str(fact.term) for fact in facts if isinstance(fact, Tenure)}
    assert terms == {"2023-2028"}


def test_what_is_stated_is_stated_of_the_events_day() -> None:
    facts = read("Tin\nNgày 12/6, ông Trần Văn Chung, Chủ tịch UBND tỉnh Nam Định, tiếp khách.")
    assert {fact.on for fact in facts if isinstance(fact, Tenure)} == {"2023-06-12"}


CONGRESS = (
    "Ngày 12/6, Hội hữu nghị Việt Nam - Cuba tỉnh Hòa Bình tổ chức Đại hội lần thứ II, nhiệm kỳ 2023 - 2028. "
    "Đại hội bầu Ban Chấp hành gồm 17 ủy viên. "
)


@pytest.mark.parametrize(
    "words",
    [
        "Ban Chấp hành khóa mới do ông Bùi Trung Dũng làm Chủ tịch.",
        "Ban Chấp hành gồm 17 người, do ông Bùi Trung Dũng làm Chủ tịch.",
        "Ông Bùi Trung Dũng giữ cương vị Chủ tịch Hội.",
        "Bà Quách Thị Kiều đắc cử chức danh Phó Chủ tịch Hội; ông Bùi Trung Dũng làm Chủ tịch.",
    ],
)
def test_who_takes_the_lead_where_a_congress_is_told_was_elected(words: str) -> None:
    (head,) = [one for one in read(CONGRESS + words) if isinstance(one, Tenure) and one.role.label == "Chủ tịch"]
    assert (head.person.name, head.organisation.name) == (
        "Bùi Trung Dũng",
        "Hội hữu nghị Việt Nam - Cuba tỉnh Hòa Bình",
    )
    assert (head.standing, head.term) == ("elected", Term(start=2023, end=2028))


def test_one_congress_gives_its_term_to_one_head() -> None:
    """A name misprinted where it is said again is another person; the checks let one be elected for a term."""
    headline = "Ông Bùi Trung Dùng được bầu làm Chủ tịch Hội hữu nghị Việt Nam - Cuba tỉnh Hòa Bình\n"
    told = "Ông Bùi Trung Dũng được bầu làm Chủ tịch Hội."
    heads = [one for one in read(headline + CONGRESS + told) if isinstance(one, Tenure)]
    assert len(heads) == 2
    assert len([one for one in heads if one.standing == "elected" and one.term is not None]) == 1
