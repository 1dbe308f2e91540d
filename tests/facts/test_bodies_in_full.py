"""Bodies by their full names: with what they are part of, however that is joined."""

import pytest
from reading_cases import read

from kg.facts.model import Tenure

PARTS = [
    ("cục trưởng Cục Xúc tiến hoa (Bộ Công thương)", "Cục Xúc tiến hoa Bộ Công thương"),
    ("cục trưởng Cục Cảnh sát hoa (C 45, Bộ Công an)", "Cục Cảnh sát hoa Bộ Công an"),
    ("giám đốc Trung tâm Chống độc, Bệnh viện Mây Trắng", "Trung tâm Chống độc Bệnh viện Mây Trắng"),
    ("vụ trưởng Vụ Chính sách thuế, Tổng cục Thuế", "Vụ Chính sách thuế Tổng cục Thuế"),
    ("giám đốc Trung tâm Nghiên cứu Mây tại Đại học Bắc Kinh", "Trung tâm Nghiên cứu Mây Đại học Bắc Kinh"),
    ("giám đốc Trung tâm Nghiên cứu châu Á thuộc Quỹ Mây Trắng", "Trung tâm Nghiên cứu châu Á Quỹ Mây Trắng"),
    ("giám đốc Trung tâm Vận tải (trực thuộc Tập đoàn Mây Trắng)", "Trung tâm Vận tải Tập đoàn Mây Trắng"),
    ("vụ trưởng Vụ Hợp nhất Á - Âu (SCO) tại Viện Mây Trắng", "Vụ Hợp nhất Á - Âu Viện Mây Trắng"),
    ("chi cục trưởng Chi cục thủy lợi - Sở Xây dựng Hà Nam", "Chi cục thủy lợi Sở Xây dựng tỉnh Hà Nam"),
    ("giám đốc Sở Xây dựng (XD) Hà Nam", "Sở Xây dựng tỉnh Hà Nam"),
    ("giám đốc Bệnh viện Mây Trắng, Trung tâm Cấp nước", "Bệnh viện Mây Trắng"),
    ("giám đốc Công ty Mây Trắng tại Ngân hàng Bình An", "Công ty Mây Trắng"),
]  # fmt: skip
FULLER = [
    ("Sở Lao động, Thương binh và Xã hội tỉnh Hà Nam họp.", "Giám đốc Sở Lao động",
     "Sở Lao động, Thương binh và Xã hội tỉnh Hà Nam"),
    ("Sở Kế hoạch và Đầu tư Hà Nam và Sở Kế hoạch - Đầu tư họp.", "Giám đốc Sở Kế hoạch",
     "Sở Kế hoạch và Đầu tư tỉnh Hà Nam"),
    ("Sở Văn hóa và Thể thao tỉnh Hà Nam họp.", "Giám đốc Sở Văn hóa", "Sở Văn hóa và Thể thao tỉnh Hà Nam"),
    ("Bộ Nông nghiệp và Phát triển nông thôn họp.", "Thứ trưởng Thường trực Nông nghiệp",
     "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("Cục Hàng không Việt Nam họp.", "Cục trưởng Cục Hàng không", "Cục Hàng không Việt Nam"),
    ("Ủy ban Giám sát Hạ viện Mỹ họp.", "Chủ tịch Ủy ban Giám sát Hạ viện", "Ủy ban Giám sát Hạ viện Mỹ"),
    ("Vụ Pháp chế (Bộ Y tế) họp.", "Vụ trưởng Vụ Pháp chế", "Vụ Pháp chế Bộ Y tế"),
    ("Trời mưa.", "Giám đốc Sở Giao thông", "Sở Giao thông vận tải tỉnh Hà Nam"),
    ("Trời mưa.", "Thứ trưởng Bộ Nông nghiệp", "Bộ Nông nghiệp"),
    ("Sở Văn hóa và Thể thao tỉnh Cà Mau họp.", "Giám đốc Sở Văn hóa Hà Nam", "Sở Văn hóa tỉnh Hà Nam"),
    ("Vụ Pháp chế (Bộ Y tế) và Vụ Pháp chế (Bộ Công an) họp.", "Vụ trưởng Vụ Pháp chế", "Vụ Pháp chế"),
    ("Công ty Samsong Việt Nam họp.", "Giám đốc Công ty Samsong", "Công ty Samsong"),
]  # fmt: skip
SPELT = [
    ("Hiệu trưởng Trường ĐH Mây Trắng", "Trường Đại học Mây Trắng"),
    ("Giám đốc ĐH Mây Trắng", "Đại học Mây Trắng"),
    ("Chánh Văn phòng Hội KTS Việt Nam", "Văn phòng Hội Kiến trúc sư Việt Nam"),
    ("Trưởng phòng CSGT, Công an tỉnh Hà Nam", "Phòng Cảnh sát giao thông Công an tỉnh Hà Nam"),
    ("Bí thư Trung ương Đoàn TNCS Hồ Chí Minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"),
    ("Trưởng phòng Kinh doanh VN Muối", "Phòng Kinh doanh VN Muối"),
]  # fmt: skip
WHOLE = [
    ("Phó Chánh Văn phòng Ủy ban quốc gia ứng phó sự cố thiên tai và tìm kiếm cứu nạn",
     "Văn phòng Ủy ban quốc gia ứng phó sự cố thiên tai và tìm kiếm cứu nạn"),
    ("Hiệu trưởng Trường Đại học Khoa học xã hội và nhân văn", "Trường Đại học Khoa học xã hội và nhân văn"),
    ("Giám đốc Trung tâm Xúc tiến Đầu tư - Thương mại và Hội chợ triển lãm",
     "Trung tâm Xúc tiến Đầu tư - Thương mại và Hội chợ triển lãm"),
    ("Chi cục trưởng Chi cục Quản lý đường bộ 1.6", "Chi cục Quản lý đường bộ 1.6"),
    ("Thủ tướng Lebanon", "Chính phủ Lebanon"),
    ("Thủ tướng Nga", "Chính phủ Liên bang Nga"),
    ("Phó Thủ tướng Trường trực Chính phủ", "Chính phủ"),
    ("Viện trưởng Viện Vệ sinh dịch tễ T.Ư", "Viện Vệ sinh dịch tễ Trung ương"),
    ("Chủ nhiệm Văn phòng Kinh tế - Văn hóa Việt Nam tại Đài Bắc", "Văn phòng Kinh tế - Văn hóa Việt Nam tại Đài Bắc"),
    ("Giám đốc Trung tâm Khoa học và Văn hóa Nga tại Hà Nội", "Trung tâm Khoa học và Văn hóa Nga tại Hà Nội"),
    ("Tổng Giám đốc Tổng công ty Cảng hàng không VN", "Tổng công ty Cảng hàng không Việt Nam"),
    ("Tổng Giám đốc Công ty CP Lương thực Hậu Giang", "Công ty CP Lương thực Hậu Giang"),
    ("Chánh Văn phòng Trung ương Đảng", "Văn phòng Trung ương Đảng"),
    ("Trưởng ban Liên lạc đối ngoại Trung ương Đảng Cộng sản Trung Quốc",
     "Ban Liên lạc đối ngoại Trung ương Đảng Cộng sản Trung Quốc"),
    ("Ủy viên Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
    ("Bộ trưởng Công an", "Bộ Công an"),
    ("Giám đốc Sở Nội vụ 4 năm qua", "Sở Nội vụ tỉnh Hà Nam"),
    ("Phó Trưởng ban Chỉ đạo cấp tỉnh, kỳ thi tốt nghiệp",),
    ("Chủ tịch HĐQT, Giám đốc Công ty Mây Trắng chăm lo công nhân",),
]  # fmt: skip


def _bodies(text: str) -> list[str]:
    return [fact.organisation.name for fact in read(text) if isinstance(fact, Tenure)]


@pytest.mark.parametrize(("title", "body"), PARTS)
def test_a_part_has_what_it_is_part_of(title: str, body: str) -> None:
    assert _bodies(f"Tỉnh Hà Nam\nÔng Hà Văn Tốn, {title}, đến dự.") == [body]


def test_who_acts_after_a_comma_is_no_whole() -> None:
    text = "Theo ông Hà Văn Tốn, giám đốc Trung tâm Chống độc, Bệnh viện Mây Trắng đã mua hai máy."
    assert _bodies(text) == ["Trung tâm Chống độc"]


@pytest.mark.parametrize(("said", "title", "body"), FULLER)
def test_a_body_named_in_short_is_the_one_named_in_full(said: str, title: str, body: str) -> None:
    assert _bodies(f"Tỉnh Hà Nam họp\n{said} {title} là ông Hà Văn Tốn.") == [body]


@pytest.mark.parametrize(("title", "body"), SPELT)
def test_abbreviations_are_spelt_out(title: str, body: str) -> None:
    assert _bodies(f"Tỉnh Hà Nam\nÔng Hà Văn Tốn, {title}, đến dự.") == [body]


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case[0])
def test_a_name_ends_where_it_ends(case: tuple[str, ...]) -> None:
    title, *bodies = case
    assert _bodies(f"Tỉnh Hà Nam\nÔng Hà Văn Tốn, {title}, đến dự.") == bodies


SUBJECT = (
    "Ban Chỉ đạo Mây Trắng họp. Ban chỉ đạo Mây Đen được thành lập năm 2004, Trưởng ban chỉ đạo là ông Hà Văn Tốn."
    "\nỦy ban Hòa giải Mây Đen họp dưới sự chủ trì của bà Đỗ Thị Lê - Chủ nhiệm Ủy ban."
)
FOREIGN = [
    "Việt Nam đón khách. Bên phía Singapore là cố thủ tướng Lý Quang Tốn.",
    "Tại Việt Nam, ông gặp người đồng cấp Bắc Kinh, phó thủ tướng Lưu Hạ Tốn.",
    "Lời chúc của Chủ tịch Trung Quốc Tập Văn Tốn và Thủ tướng Lý Khắc Tốn được gửi tới Việt Nam.",
]
OURS = [
    "Đánh giá cao công nghệ của phía Nhật Bản, Thủ tướng Hà Văn Tốn nói về Việt Nam.",
    "Thủ tướng Campuchia Hun Sum và Phó Thủ tướng Nguyễn Văn Tốn thăm Việt Nam.",
]


def test_a_title_in_short_is_of_the_body_that_its_sentence_is_about() -> None:
    assert _bodies(f"Tỉnh Hà Nam họp\n{SUBJECT}") == ["Ban chỉ đạo Mây Đen", "Ủy ban Hòa giải Mây Đen"]


@pytest.mark.parametrize("text", FOREIGN)
def test_another_states_officer_is_not_of_our_government(text: str) -> None:
    assert "Chính phủ" not in _bodies(text)


@pytest.mark.parametrize("text", OURS)
def test_our_officer_beside_another_states_is_ours(text: str) -> None:
    assert "Chính phủ" in _bodies(text)


def test_a_country_has_one_name_in_an_article() -> None:
    text = "Thủ tướng Úc Harold Bentworth đến. Ngoại trưởng Linda Reyton và Thủ tướng Australia Harold Bentworth họp."
    assert set(_bodies(text)) >= {"Chính phủ Úc"} and "Chính phủ Australia" not in _bodies(text)


def test_a_chairman_is_of_the_peoples_committee_where_only_the_party_committee_is_named() -> None:
    text = "Ông Hà Văn Tốn giữ chức Phó chủ tịch, chủ tịch và phó bí thư quận Ngũ Hành Sơn."
    committee = "Ủy ban nhân dân quận Ngũ Hành Sơn"
    assert _bodies(text) == [committee, committee, "Quận ủy Ngũ Hành Sơn"]


def test_no_case_is_lost() -> None:
    assert (len(PARTS), len(FULLER), len(SPELT), len(WHOLE), len(FOREIGN), len(OURS)) == (12, 12, 6, 19, 3, 2)
