"""Awards: our own sentences in many orders of words, who receives what and what is no award."""

import pytest
from reading_cases import read

from kg.facts.model import Award

Received = tuple[str, int | None]

STATED: list[tuple[str, str, list[Received]]] = [
    (
        "Hội nghị kết thúc lúc 17 giờ. UBND tỉnh Sơn La tặng Bằng khen 3 tập thể và 5 cá nhân.",
        "Bằng khen",
        [("tập thể", 3), ("cá nhân", 5)],
    ),
    (
        "Nhà nước Lào đã tặng Hội hữu nghị Việt Nam - Lào tỉnh Nghệ An Huân chương Tự do hạng Ba.",
        "Huân chương Tự do hạng Ba",
        [("Hội hữu nghị Việt Nam - Lào tỉnh Nghệ An", None)],
    ),
    (
        "Ông Lê Minh Tuấn gắn Kỷ niệm chương lên ngực áo bà Sofia Petrova, người dịch thơ Việt; hai tập thể thuộc Hội hữu nghị "
        "Việt Nam - Bulgaria được tuyên dương.",
        "Kỷ niệm chương",
        [("Sofia Petrova", None)],
    ),
    (
        "Ông trao Huy chương Hữu nghị cho bà Trần Thị Sáu, cô giáo từng dạy ở vùng sâu, và Trường Tiểu học Hòa Bình.",
        "Huy chương Hữu nghị",
        [("Trần Thị Sáu", None), ("Trường Tiểu học Hòa Bình", None)],
    ),
    (
        "Đại sứ trao bằng khen của Bộ trưởng Ngoại giao Hàn Quốc cho bà Lê Thị Huệ, Chủ tịch Hội hữu nghị Việt Nam - Hàn Quốc.",
        "Bằng khen",
        [("Lê Thị Huệ", None)],
    ),
    (
        "Hai đơn vị Green Valley, Quỹ Thriive được nhận Bằng khen của UBND tỉnh Bến Tre.",
        "Bằng khen",
        [("Green Valley", None), ("Quỹ Thriive", None)],
    ),
    (
        "Bằng khen của Thủ tướng Chính phủ đã được trao tặng bà Lê Thị Hồng và Hội hữu nghị Việt Nam - Cuba tỉnh Tây Ninh.",
        "Bằng khen",
        [("Lê Thị Hồng", None), ("Hội hữu nghị Việt Nam - Cuba tỉnh Tây Ninh", None)],
    ),
    (
        "Chủ tịch UBND tỉnh trao tận tay Bằng khen cho bốn cán bộ Hội: các ông Trần Văn Nam, Lê Quý Đôn và các bà Phạm Thị "
        "Hoa, Vũ Thị Thảo.",
        "Bằng khen",
        [("Trần Văn Nam", None), ("Lê Quý Đôn", None), ("Phạm Thị Hoa", None), ("Vũ Thị Thảo", None)],
    ),
    (
        "Tập thể Hội hữu nghị Việt Nam - Pháp tỉnh Lâm Đồng cùng 8 hội viên được UBND tỉnh Lâm Đồng tặng Bằng khen.",
        "Bằng khen",
        [("Hội hữu nghị Việt Nam - Pháp tỉnh Lâm Đồng", None), ("cá nhân", 8)],
    ),
    (
        "Cũng tại lễ, Huân chương Lao động hạng Ba đã đến tay ông Nguyễn Hữu Lộc.",
        "Huân chương Lao động hạng Ba",
        [("Nguyễn Hữu Lộc", None)],
    ),
    (
        "Nhà nước Lào tặng Huân chương Tự do cho hai cá nhân của tỉnh.\nĐó là ông Trần Văn Nam và bà Phạm Thị Hoa.",
        "Huân chương Tự do",
        [("Trần Văn Nam", None), ("Phạm Thị Hoa", None)],
    ),
    (
        "Liên hiệp tổ chức lễ trao Kỷ niệm chương tại Huế.\nNgười được tặng là bà Phạm Thị Hoa, Giám đốc Sở Y tế.",
        "Kỷ niệm chương",
        [("Phạm Thị Hoa", None)],
    ),
    (
        "UBND tỉnh Hòa Bình tặng Bằng khen cho Oxfam Việt Nam và 2 cá nhân.",
        "Bằng khen",
        [("Oxfam Việt Nam", None), ("cá nhân", 2)],
    ),
    (
        "Huy chương Hữu nghị về tay bà Phạm Thị Hoa, một cựu giáo viên.",
        "Huy chương Hữu nghị",
        [("Phạm Thị Hoa", None)],
    ),
]
NOT_STATED = [
    "Hội đề nghị Liên hiệp các tổ chức hữu nghị Việt Nam tặng Kỷ niệm chương cho ông Nguyễn Văn Bình.",
    "Đại hội khen thưởng, tặng Bằng khen cho 10 tập thể và cá nhân.",
    "Đoàn Việt Nam giành 3 huy chương vàng tại giải.",
    "Nhiều cá nhân được tặng Bằng khen.",
]


@pytest.mark.parametrize(("text", "award", "received"), STATED)
def test_who_receives(text: str, award: str, received: list[Received]) -> None:
    facts = [fact for fact in read(text) if isinstance(fact, Award)]
    assert {fact.award for fact in facts} == {award}
    named = [(fact.recipient.name if fact.recipient is not None else str(fact.group), fact.count) for fact in facts]
    assert named == received


@pytest.mark.parametrize("text", NOT_STATED)
def test_what_does_not_count(text: str) -> None:
    assert not [fact for fact in read(text) if isinstance(fact, Award)]


def test_no_case_is_lost() -> None:
    assert (len(STATED), len(NOT_STATED)) == (14, 4)
