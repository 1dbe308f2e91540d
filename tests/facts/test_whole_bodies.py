"""Bodies of roles: read whole or not at all; spelt out; not run on into the sentence, a person or another state."""

import pytest
from reading_cases import read

from kg.facts.model import Appearance, Tenure

WHOLE = [
    ("Ông Hà Văn Tốn, Trưởng ban Chỉ đạo quốc gia về tìm kiếm, quy tập và xác định danh tính, đến dự.",
     "Ban Chỉ đạo quốc gia về tìm kiếm, quy tập và xác định danh tính"),
    ("Ông Hà Văn Tốn, Trưởng ban Quản lý các công trình giao thông tỉnh Hà Nam, đến dự.",
     "Ban Quản lý các công trình giao thông tỉnh Hà Nam"),
    ("Bà Đỗ Thị Lê, Vụ trưởng Vụ Công nghệ thông tin, đến dự.", "Vụ Công nghệ thông tin"),
    ("Bà Đỗ Thị Lê, Trưởng ban Châu Á - Thái Bình Dương Liên hiệp các tổ chức hữu nghị Việt Nam, đến dự.",
     "Ban Châu Á - Thái Bình Dương Liên hiệp các tổ chức hữu nghị Việt Nam"),
    ("Bà Đỗ Thị Lê, Trưởng ban Châu Âu (Liên hiệp các tổ chức hữu nghị Việt Nam), đến dự.",
     "Ban Châu Âu Liên hiệp các tổ chức hữu nghị Việt Nam"),
    ("Bà Đỗ Thị Lê, Trưởng ban Hòa bình và Hợp tác, Liên hiệp các tổ chức hữu nghị Việt Nam, đến dự.",
     "Ban Hòa bình và Hợp tác Liên hiệp các tổ chức hữu nghị Việt Nam"),
    ("Thứ trưởng Bộ Thông tin và Truyền thông Đỗ Thị Lê đến dự.", "Bộ Thông tin và Truyền thông"),
    ("Ông Hà Văn Tốn, Hiệu trưởng trường đại học Mây Trắng, đến dự.", "Trường Đại học Mây Trắng"),
    ("Ông Hà Văn Tốn, Giám đốc Sở GD-ĐT tỉnh Hà Nam, đến dự.", "Sở Giáo dục và Đào tạo tỉnh Hà Nam"),
    ("Ông Hà Văn Tốn, Chủ tịch Hội Tem TPHCM, đến dự.", "Hội Tem thành phố Hồ Chí Minh"),
    ("Ông Hà Văn Tốn, Tổng Giám đốc Tổng công ty Muối VN, đến dự.", "Tổng công ty Muối Việt Nam"),
    ("Thứ trưởng Bộ GTVT Hà Tốn đến dự.", "Bộ Giao thông vận tải"),
    ("Chủ tịch Ủy ban Giám sát Hạ viện Mỹ Harold Bentworth đến dự.", "Ủy ban Giám sát Hạ viện Mỹ"),
    ("Bộ trưởng Bộ Ngoại giao Triều Tiên Ri Yong Mun đến dự.", "Bộ Ngoại giao Triều Tiên"),
    ("Ông Hà Văn Tốn, Trưởng ban Pháp chế HĐND tỉnh Hà Nam, đến dự.", "Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam"),
    ("Ông Hà Văn Tốn, Bí thư Đảng ủy, Chủ tịch UBND xã Bình Mây, đến dự.",
     "Đảng ủy xã Bình Mây", "Ủy ban nhân dân xã Bình Mây"),
    ("Ông Hà Văn Tốn, Bí thư xã Bình Mây, đến dự.", "Đảng ủy xã Bình Mây"),
    ("Ông Hà Văn Tốn, Phó Chủ tịch TP Huế, đến dự.", "Ủy ban nhân dân thành phố Huế"),
    ("Ông Hà Văn Tốn, Tổng Kiểm toán Nhà nước, đến dự.", "Kiểm toán Nhà nước"),
    ("Ông Hà Văn Tốn, Phó Chủ tịch HĐQT Vinasun, đến dự.", "Vinasun"),
    ("Ông Hà Văn Tốn, Chủ tịch Phòng Thương mại và Công nghiệp Việt Nam, đến dự.",
     "Phòng Thương mại và Công nghiệp Việt Nam"),
    ("Ông Hà Văn Tốn, Chủ tịch Ủy ban ủng hộ Triều Tiên, đến dự.", "Ủy ban ủng hộ Triều Tiên"),
    ("Ông Hà Văn Tốn, Chủ tịch Hội đồng Quốc phòng và An ninh, đến dự.", "Hội đồng Quốc phòng và An ninh"),
    ("Bà Hà Thị Lê, Phó Giám đốc Công ty Đường hoa TP. HCM, đến dự.", "Công ty Đường hoa thành phố Hồ Chí Minh"),
    ("Chủ tịch UBND xã Xuân Mây Sơn Nguyễn Thanh Tốn đến dự.", "Ủy ban nhân dân xã Xuân Mây Sơn"),
    ("Tại quận Hải Châu, nguyên Giám đốc Sở Nội vụ thành phố Đà Nẵng Hà Văn Tốn nói.", "Sở Nội vụ thành phố Đà Nẵng"),
]  # fmt: skip
UNSAID = [
    "Ông Hà Văn Tốn, Giám đốc Công ty Bình Mây chăm lo công nhân.",
    "Ông Hà Văn Tốn, Phó Chủ nhiệm Ủy ban Khoa học, công nghệ, đến dự.",
    "Ông Hà Văn Tốn, Giám đốc Công ty TNHH “Bình Mây”, đến dự.",
    "Ông Hà Văn Tốn, Trưởng ban Quản lý, đến dự.",
    "Ông Hà Văn Tốn, Trưởng phòng Kinh tế, đến dự.",
    "Ông Hà Văn Tốn, Hiệu trưởng Trường THPT, đến dự.",
    "Ông Hà Văn Tốn, Chủ tịch HĐBT, đến dự.",
    "Tổ công tác tiễn Chủ tịch Kim Jong Mun tại ga có Hà Văn Tốn.",
    "Thủ tướng Hen Sum đến dự.",
    "Đại sứ Mỹ tại LHQ Harold Bentworth thăm Việt Nam.",
    "Ông Hà Văn Tốn, Phó Tổng Giám đốc Vietnam Skylines, đến dự.",
    "Ông Hà Văn Tốn, trưởng đoàn Việt Nam, đến dự.",
    "Người phát ngôn Tổng thống Philippines Ernesto Abelar đến dự.",
    "Ông Hà Văn Tốn, Phó Cục trưởng Cục Quản lý chất lượng & công trình, đến dự.",
    "Bà Đỗ Thị Lê, Chủ tịch Hội Phụ nữ chợ Mây, đến dự.",
    "Ông Hà Văn Tốn, Giám đốc Trung tâm Nghiên cứu Châu Á Thái Bình Dương, đến dự.",
    "Bộ Xây dựng có ông Hà Văn Tốn, phó trưởng phòng, đến dự.",
    "Dự kiến giữ chức vụ Chủ tịch UBND tỉnh Hà Nam sẽ là ông Hà Văn Tốn.",
]
OF_ONE = [
    ("Sau cuộc gặp với nguyên Chủ tịch nước Hà Văn Tốn, Tổng thống Chile sẽ về nước.", {("Hà Văn Tốn", "Chủ tịch nước")}),
    ("Tổng thống Hàn Quốc Moon Jae - un trong ngày thăm Hà Nội.", {("Moon Jae-un", "Tổng thống")}),
    ("Tổng thống Đức Karl - Walter Reinmeier thăm Hà Nội.", {("Karl-Walter Reinmeier", "Tổng thống")}),
    ("Tiếp Thủ tướng Campuchia, Bí thư Tỉnh ủy Hà Nam Hà Văn Tốn cảm ơn.", {("Hà Văn Tốn", "Bí thư")}),
    ("Thừa ủy quyền của Chủ tịch nước, Bộ trưởng Bộ Y tế Hà Văn Tốn trao huân chương.", {("Hà Văn Tốn", "Bộ trưởng")}),
    ("Tại Phủ chủ tịch, Chủ tịch nước Hà Văn Tốn đón khách.", {("Hà Văn Tốn", "Chủ tịch nước")}),
    ("Quyền Bộ trưởng Quốc phòng Mỹ Harold Bentworth đến dự.", {("Harold Bentworth", "Quyền Bộ trưởng")}),
    ("Ông Đỗ Văn Lê được Chủ tịch UBND tỉnh Hà Nam Hà Văn Tốn bổ nhiệm giữ chức Chánh Văn phòng.", {("Hà Văn Tốn", "Chủ tịch")}),
    ("Tháp tùng Thủ tướng có Thứ trưởng Bộ Công an Hà Văn Tốn.", {("Hà Văn Tốn", "Thứ trưởng")}),
    ("Thủ tướng Trung Quốc Lý Văn Cường đến. Thủ tướng Lý Văn Cường đã hội đàm.", {("Lý Văn Cường", "Thủ tướng")}),
]  # fmt: skip


STANDING = [
    ("Từ năm 2006 đến 2009, ông Hà Văn Tốn giữ chức Chủ tịch UBND tỉnh Hà Nam.", "former"),
    ("Ông Hà Văn Tốn làm Phó Chủ tịch UBND tỉnh Hà Nam giai đoạn 1992-1995.", "former"),
    ("Đại hội đã bầu ban chấp hành. Ông Hà Văn Tốn trở thành Giám đốc Sở Y tế tỉnh Hà Nam.", "incumbent"),
    ("Người trúng cử vào vị trí này là Giám đốc Sở Y tế tỉnh Hà Nam Hà Văn Tốn.", "incumbent"),
]
LISTED = (
    "Nhiều tỉnh có lãnh đạo mới\nĐại hội Đảng bộ tỉnh Hà Nam đã bầu ban chấp hành. Ông Hà Văn Tốn được bầu làm Bí thư Tỉnh ủy.\n"
    "Đại hội Đảng bộ tỉnh Cà Mau đã bầu ban chấp hành. Bà Đỗ Thị Lê được bầu làm Bí thư Tỉnh ủy."
)
NAMED = [
    ("Tổng thư ký Liên Hợp Quốc Antonio Guterra đến dự.", ["Antonio Guterra"]),
    ("Thủ tướng Samdech Hen Sum đến dự.", ["Hen Sum"]),
    ("Chuẩn Đô đốc Trung Quốc Hà Hữu Tốn đến dự.", ["Hà Hữu Tốn"]),
    ("Bà Đỗ Thị Lê, giáo viên Trường Tiểu học Bình Mây 2, đến dự.", ["Đỗ Thị Lê"]),
    ("Nạn nhân là anh Hà Văn V và chị N.X.", []),
    ("Ban Thường vụ TW Hội, Chủ tịch Hội họp.", []),
    ("Tổng thống Croatia Kolinda Grabin - Kitaravic đến dự.", ["Kolinda Grabin-Kitaravic"]),
    ("Tòa nhà tại số 75 Hà Văn Tốn được sửa.", []),
    ("Ông Y Thanh Niê Kđăm đến dự.", ["Y Thanh Niê Kđăm"]),
]


def _roles(text: str) -> list[Tenure]:
    return [fact for fact in read(text) if isinstance(fact, Tenure)]


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case[1])
def test_a_body_is_read_whole(case: tuple[str, ...]) -> None:
    text, *bodies = case
    assert sorted({role.organisation.name for role in _roles(text)}) == sorted(bodies)


@pytest.mark.parametrize("text", UNSAID)
def test_a_body_that_is_not_whole_states_no_role(text: str) -> None:
    assert _roles(text) == []


@pytest.mark.parametrize(("text", "held"), OF_ONE)
def test_a_role_is_of_whom_and_of_what_the_words_say(text: str, held: set[tuple[str, str]]) -> None:
    roles = _roles(text)
    assert {(role.person.name, role.role.label) for role in roles} == held
    assert len({role.organisation.name for role in roles}) == 1


@pytest.mark.parametrize(("text", "standing"), STANDING)
def test_an_office_is_held_as_its_sentence_says(text: str, standing: str) -> None:
    assert [role.standing for role in _roles(text)] == [standing]


def test_a_province_that_was_just_named_goes_before_the_one_most_named() -> None:
    held = {(role.person.name, role.organisation.name) for role in _roles(LISTED)}
    assert held == {("Hà Văn Tốn", "Tỉnh ủy Hà Nam"), ("Đỗ Thị Lê", "Tỉnh ủy Cà Mau")}


@pytest.mark.parametrize(("text", "people"), NAMED)
def test_persons_are_named_in_full_and_alone(text: str, people: list[str]) -> None:
    assert [fact.person.name for fact in read(text) if isinstance(fact, Appearance)] == people


def test_no_case_is_lost() -> None:
    assert (len(WHOLE), len(UNSAID), len(OF_ONE), len(STANDING), len(NAMED)) == (26, 18, 10, 4, 9)
