"""Bodies of roles that were once misread: cut or run on, another's, a sea for a state; each cause with a case."""

import pytest
from reading_cases import read

from kg.facts.model import Tenure

SPELT = [
    ("Bộ trưởng GTVT", "Bộ Giao thông vận tải"),
    ("Thứ trưởng NN & PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("thứ trưởng công an Trung Quốc", "Bộ Công an Trung Quốc"),
    ("phó viện trưởng Viện Mây T T&T T", "Viện Mây Thông tin và Truyền thông"),
    ("chủ tịch hội đồng LB Nga", "Hội đồng Liên bang Nga"),
    ("phó chủ tịch Tổng LĐLĐVN", "Tổng Liên đoàn Lao động Việt Nam"),
    ("giám đốc Sở Nông nghiệp & PTNT Hà Nam", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam"),
]  # fmt: skip
WHOLE = [
    ("chủ tịch Hội Mây và Tài nguyên nước Việt Nam", "Hội Mây và Tài nguyên nước Việt Nam"),
    ("chủ tịch Uỷ ban kế hoạch hoá nhà nước Triều Tiên", "Ủy ban kế hoạch hoá nhà nước Triều Tiên"),
    ("phó giám đốc Trung tâm chống ngập nước TP. HCM", "Trung tâm chống ngập nước thành phố Hồ Chí Minh"),
    ("Phó Chủ nhiệm uỷ ban Nhà nước về người Việt Nam ở nước ngoài",
     "Ủy ban Nhà nước về người Việt Nam ở nước ngoài"),
    ("trưởng phòng Vật tư - Thiết bị y tế Bệnh viện Mây Trắng", "Phòng Vật tư - Thiết bị y tế Bệnh viện Mây Trắng"),
    ("giám đốc Trung tâm 3, Bộ tư lệnh Tác chiến không gian mạng", "Trung tâm 3 Bộ Tư lệnh Tác chiến không gian mạng"),
    ("trưởng phòng Quản lý đất sở Xây dựng Hà Nam", "Phòng Quản lý đất Sở Xây dựng tỉnh Hà Nam"),
    ("trưởng phòng tham mưu công an tỉnh Hà Nam", "Phòng tham mưu Công an tỉnh Hà Nam"),
    ("Chủ nhiệm Uỷ ban Quốc phòng An ninh", "Ủy ban Quốc phòng An ninh"),
    ("trưởng Phòng GD-ĐT Q. Tân Bình", "Phòng Giáo dục và Đào tạo quận Tân Bình"),
    ("chủ tịch UBND Q. 9", "Ủy ban nhân dân quận 9"),
    ("Phó bí thư Quận uỷ quận 1", "Quận ủy quận 1"),
    ("Phó chủ tịch quận 1", "Ủy ban nhân dân quận 1"),
    ("chủ tịch Hội đồng Tây Gió thuộc Hội đồng mây trắng", "Hội đồng Tây Gió"),
    ("cục trưởng Cục Hộ tịch, quốc tịch, chứng thực (Bộ Tư pháp)", "Cục Hộ tịch, quốc tịch, chứng thực Bộ Tư pháp"),
    ("chánh Văn phòng Ủy ban Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn",
     "Văn phòng Ủy ban Ứng phó sự cố, thiên tai và Tìm kiếm cứu nạn"),
    ("giám đốc Trung tâm Nghiên cứu Mây tại White Cloud Foundation", "Trung tâm Nghiên cứu Mây White Cloud Foundation"),
    ("giám đốc Viện Mây và Gió tại Trung tâm Mây Trắng", "Viện Mây và Gió Trung tâm Mây Trắng"),
    ("vụ trưởng Vụ cơ sở Đảng, Ban Tổ chức trung ương", "Vụ cơ sở Đảng Ban Tổ chức trung ương"),
    ("hiệu trưởng trường đại học Xây dựng miền Tây", "Trường Đại học Xây dựng miền Tây"),
    ("giám đốc Trung tâm Hoà giải của Nga tại Syria", "Trung tâm Hoà giải của Nga tại Syria"),
    ("trưởng phòng Nông nghiệp huyện Cư M ’ gar", "Phòng Nông nghiệp huyện Cư M’gar"),
    ("Bí thư thôn Z’ lao", "thôn Z’lao"),
    ("đại sứ Bắc Kinh tại Damascus", "Đại sứ quán Trung Quốc tại Syria"),
    ("trưởng phòng Kế hoạch - Đầu tư của Vinasun", "Phòng Kế hoạch - Đầu tư của Vinasun"),
]  # fmt: skip
UNSAID = [
    "Ông Hà Văn Tốn, trưởng phòng Vật tư, đến dự.",
    "Ông Hà Văn Tốn, Giám đốc Ban quản lý cao tốc Hà Nội - Hải Phòng, đến dự.",
    "Ông Hà Văn Tốn, Phó Giám đốc VQG Phong Nha – Kẻ Mây, đến dự.",
    "Bà Hà Thị Tốn, chủ tịch Hội DN HVNCLC, đến dự.",
    "Ông Hà Văn Tốn, Giám đốc Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Hà Nam, đến dự.",
    "Người phát ngôn Phủ tổng thống Hàn Quốc Kwun Hyuk Mi nói.",
    "Mỹ và Trung Quốc họp. Mỹ ký. Thủ tướng Lý Khắc Tốn đến dự.",
    "Trưởng Ban quản lý Khu kinh tế mở Chu Mây, Phó chủ tịch UBND tỉnh Hà Nam.",
    "Ông Hà Văn Tốn, Giám đốc Marketing Sai Gon Co, đến dự.",
    "Ông Hà Văn Tốn - Giám đốc Điều hành Tài chính Vinamilk nhận quà.",
    "Ông Hà Văn Tốn, trưởng phòng Kế hoạch của trường, đến dự.",
    "Tổng thống Ernesto Bentworth đến dự. Ông bay qua Thái Bình Dương của Mỹ.",
]
OF_ONE = [
    ("Bệnh viện Đa khoa tỉnh Long An họp.\nÔng Hà Văn Tốn, giám đốc Bệnh viện Đa khoa Long An, đến dự.",
     {("Hà Văn Tốn", "Giám đốc", "Bệnh viện Đa khoa tỉnh Long An")}),
    ("Trường THCS Mây và Trường THCS Gió Mây họp.\nÔng Hà Văn Tốn, hiệu trưởng Trường THCS Mây, đến dự.",
     {("Hà Văn Tốn", "Hiệu trưởng", "Trường THCS Mây")}),
    ("Công an tỉnh Hà Nam cho hay vừa có văn bản phê bình ông Hà Văn Tốn, kiêm Trưởng đại diện.", set()),
    ("Bà Đỗ Thị Lê, bí thư Thành uỷ, chủ tịch HĐND; ông Hà Văn Tốn, chủ tịch UBND TP Pleiku, tỉnh Gia Lai.\nPleiku họp.",
     {("Đỗ Thị Lê", "Bí thư", "Thành ủy Pleiku"), ("Đỗ Thị Lê", "Chủ tịch", "Hội đồng nhân dân thành phố Pleiku"),
      ("Hà Văn Tốn", "Chủ tịch", "Ủy ban nhân dân thành phố Pleiku")}),
    ("Ông Triệu Lạc Tốn, Uỷ viên Bộ Chính trị, Bí thư Uỷ ban Mây Trung ương đảng Cộng sản Trung Quốc.",
     {("Triệu Lạc Tốn", "Ủy viên", "Bộ Chính trị Đảng Cộng sản Trung Quốc"),
      ("Triệu Lạc Tốn", "Bí thư", "Ủy ban Mây Trung ương Đảng Cộng sản Trung Quốc")}),
    ("Giám đốc Trung tâm Nghiên cứu Kinh Thành Bùi Minh Tốn.",
     {("Bùi Minh Tốn", "Giám đốc", "Trung tâm Nghiên cứu Kinh Thành")}),
    ("Tổng giám đốc Công ty Thanh Châu Nguyễn Thị Hoài Tốn.",
     {("Nguyễn Thị Hoài Tốn", "Tổng Giám đốc", "Công ty Thanh Châu")}),
    ("Chủ tịch Cuba Miguel Díaz - Canel Bentworth.", {("Miguel Díaz-Canel Bentworth", "Chủ tịch", "Cuba")}),
    ("Ông Hà Văn Tốn, Phó Tổng thư ký, Chánh văn phòng Hội Luật gia Việt Nam, đến dự.",
     {("Hà Văn Tốn", "Phó Tổng Thư ký", "Hội Luật gia Việt Nam"),
      ("Hà Văn Tốn", "Chánh Văn phòng", "Văn phòng Hội Luật gia Việt Nam")}),
    ("Đón Thủ tướng Campuchia, đoàn Việt Nam có trung tướng Hà Văn Tốn và đại tá Đỗ Minh Lê.", set()),
    ("Tranh luận giữa Bộ trưởng GTVT và Chủ tịch HĐND tỉnh Hà Nam Hà Văn Tốn về phí.",
     {("Hà Văn Tốn", "Chủ tịch", "Hội đồng nhân dân tỉnh Hà Nam")}),
    ("Quyền Tổng thống kiêm Thủ tướng Hàn Quốc Hwang Kyo - un họp.",
     {("Hwang Kyo-un", "Quyền Tổng thống", "Hàn Quốc"), ("Hwang Kyo-un", "Thủ tướng", "Chính phủ Hàn Quốc")}),
    ("Ông Hà Minh Tốn, Phó ban thường trực Ban chỉ đạo Tây Gió, đến dự.",
     {("Hà Minh Tốn", "Phó Trưởng ban Thường trực", "Ban chỉ đạo Tây Gió")}),
    ("Ban chỉ đạo Tây Gió họp.\nBan chỉ đạo Tây Mây do N lập, Trưởng ban chỉ đạo là bà Đỗ Thị Lê; Phó trưởng ban "
     "thường trực là ông Hà Văn Tốn.",
     {("Đỗ Thị Lê", "Trưởng ban", "Ban chỉ đạo Tây Mây"),
      ("Hà Văn Tốn", "Phó Trưởng ban Thường trực", "Ban chỉ đạo Tây Mây")}),
]  # fmt: skip


def bodies(text: str) -> list[str]:
    return [fact.organisation.name for fact in read(text) if isinstance(fact, Tenure)]


@pytest.mark.parametrize(("title", "body"), SPELT + WHOLE)
def test_a_body_is_named_in_full(title: str, body: str) -> None:
    assert bodies(f"Ông Hà Văn Tốn, {title}, đến dự.") == [body]


@pytest.mark.parametrize("text", UNSAID)
def test_a_body_that_is_not_known_states_no_role(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(("text", "held"), OF_ONE)
def test_a_role_is_of_whom_and_of_what_it_is_said(text: str, held: set[tuple[str, str, str]]) -> None:
    found = {(f.person.name, f.role.label, f.organisation.name) for f in read(text) if isinstance(f, Tenure)}
    assert found == held


def test_no_case_is_lost() -> None:
    assert (len(SPELT), len(WHOLE), len(UNSAID), len(OF_ONE)) == (7, 25, 12, 14)
