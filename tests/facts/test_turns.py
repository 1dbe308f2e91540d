"""When an office is taken, held or left, as the sentence says it."""

import pytest
from reading_cases import read

from kg.facts.model import Tenure

UNION = "Liên hiệp các tổ chức hữu nghị tỉnh Sơn La"
CASES = [
    (
        f"Ngày 15/3/2021, hội nghị đã bầu ông Trần Văn Hòa giữ chức Chủ tịch {UNION}, thay ông Lê Văn Bình nghỉ hưu.",
        {
            ("Trần Văn Hòa", "elected", "begins", None, "2021-03-15", None),
            ("Lê Văn Bình", "former", "ends", None, "2021-03-15", None),
        },
    ),
    (
        f"Ông Trần Văn Hòa được bầu làm Chủ tịch {UNION} khóa III, nhiệm kỳ 2018 - 2023.",
        {("Trần Văn Hòa", "elected", "begins", "2018-2023", None, None)},
    ),
    (
        f"Ông Trần Văn Hòa thôi giữ chức Chủ tịch {UNION} kể từ ngày 1/8/2021.",
        {("Trần Văn Hòa", "former", "ends", None, "2021-08-01", None)},
    ),
    (
        f"Ông Trần Văn Hòa, Chủ tịch {UNION}, nghỉ hưu từ ngày 1/5/2021.",
        {("Trần Văn Hòa", "former", "ends", None, "2021-05-01", None)},
    ),
    (
        f"Quyết định của UBND tỉnh miễn nhiệm chức danh Chủ tịch {UNION} đối với ông Trần Văn Hòa.",
        {("Trần Văn Hòa", "former", "ends", None, None, None)},
    ),
    (
        f"Ông Trần Văn Hòa giữ chức Chủ tịch {UNION} từ năm 2018.",
        {("Trần Văn Hòa", "incumbent", None, None, None, "2018")},
    ),
    (
        f"Ông Trần Văn Hòa, Chủ tịch {UNION} từ tháng 5/2019, cho biết từ năm 2020 có thêm 3 chi hội.",
        {("Trần Văn Hòa", "incumbent", None, None, None, "2019-05")},
    ),
    (
        f"Ông Trần Văn Hòa, Chủ tịch {UNION}, cho biết từ năm 2020 có thêm 3 chi hội.",
        {("Trần Văn Hòa", "incumbent", None, None, None, None)},
    ),
    (
        f"Ông Trần Văn Hòa từng giữ chức Chủ tịch {UNION} giai đoạn 2010 - 2015.",
        {("Trần Văn Hòa", "former", None, "2010-2015", None, None)},
    ),
    (
        f"Ông Trần Văn Hòa (sinh ngày 2/9/1965) được bổ nhiệm giữ chức Chủ tịch {UNION}.",
        {("Trần Văn Hòa", "incumbent", "begins", None, None, None)},
    ),
    (
        f"Ông Trần Văn Hòa được giao giữ chức Quyền Chủ tịch {UNION}.",
        {("Trần Văn Hòa", "incumbent", "begins", None, None, None)},
    ),
    (
        f"Hội nghị cho ông Trần Văn Hòa thôi tham gia Ban Chấp hành và thôi giữ chức Chủ tịch {UNION} do chuyển công tác.",
        {("Trần Văn Hòa", "former", "ends", None, None, None)},
    ),
    (
        f"Ông Trần Văn Hòa nghỉ hưu, không còn là Chủ tịch {UNION} từ ngày 1/7/2021.",
        {("Trần Văn Hòa", "former", "ends", None, "2021-07-01", None)},
    ),
    (
        f"Thay ông Trần Văn Hòa, bà Lê Thị Bình được bầu làm Chủ tịch {UNION}.",
        {
            ("Trần Văn Hòa", "former", "ends", None, None, None),
            ("Lê Thị Bình", "elected", "begins", None, None, None),
        },
    ),
    (
        f"Kỳ họp miễn nhiệm chức vụ Chủ tịch {UNION} nhiệm kỳ 2021 - 2026 đối với ông Trần Văn Hòa.",
        {("Trần Văn Hòa", "former", "ends", "2021-2026", None, None)},
    ),
    (
        f"UBND tỉnh phê chuẩn kết quả bầu chức danh Chủ tịch {UNION} nhiệm kỳ 2021 - 2026 đối với ông Trần Văn Hòa.",
        {("Trần Văn Hòa", "elected", "begins", "2021-2026", None, None)},
    ),
    (
        f"Ông Trần Văn Hòa, người từng giữ cương vị Chủ tịch {UNION} nhiệm kỳ 2012 - 2017, kể lại.",
        {("Trần Văn Hòa", "former", None, "2012-2017", None, None)},
    ),
    (
        f"Chủ tịch {UNION} nhiệm kỳ 2016 - 2021 là ông Trần Văn Hòa.",
        {("Trần Văn Hòa", "incumbent", None, "2016-2021", None, None)},
    ),
    (
        f"Từ năm 2016 đến nay, ông Trần Văn Hòa là Chủ tịch {UNION}.",
        {("Trần Văn Hòa", "incumbent", None, None, None, "2016")},
    ),
    (
        f"Ông Trần Văn Hòa giữ chức Chủ tịch {UNION} từ năm 2016 đến năm 2020.",
        {("Trần Văn Hòa", "former", None, "2016-2020", None, None)},
    ),
    (
        f"Sau khi để ông Trần Văn Hòa thôi giữ chức Chủ tịch {UNION} để nghỉ hưu, hội nghị bầu bà Lê Thị Bình làm Chủ tịch "
        f"{UNION}.",
        {
            ("Trần Văn Hòa", "former", "ends", None, None, None),
            ("Lê Thị Bình", "elected", "begins", None, None, None),
        },
    ),
    (
        f"Ông Trần Văn Hòa được bầu làm Chủ tịch {UNION} vào tháng 5/2018.",
        {("Trần Văn Hòa", "elected", "begins", None, "2018-05", None)},
    ),
    (
        f"Chủ tịch {UNION} Trần Văn Hòa ngày 12/5/2018 thăm Lào.",
        {("Trần Văn Hòa", "incumbent", None, None, None, None)},
    ),
    (
        f"Ngày 12/5/2014, đại hội bầu ông Trần Văn Hòa làm Chủ tịch {UNION}. Ngày 6/4/2017, hội nghị bầu bà Lê Thị Bình "
        f"làm Chủ tịch {UNION}.",
        {
            ("Trần Văn Hòa", "elected", "begins", None, "2014-05-12", None),
            ("Lê Thị Bình", "elected", "begins", None, "2017-04-06", None),
        },
    ),
    (
        f"Ông Trần Văn Hòa trúng cử Chủ tịch {UNION}. Ông thay bà Lê Thị Bình, Chủ tịch nhiệm kỳ 2018 - 2023, vừa nghỉ hưu.",
        {("Trần Văn Hòa", "elected", "begins", None, None, None)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_sentence_says_when(text: str, expected: set[tuple[str | None, ...]]) -> None:
    found = {
        (one.person.name, one.standing, one.change, str(one.term) if one.term else None, one.on, one.since)
        for one in read(f"Tin nhân sự\n{text}", published="2022-09-10")
        if isinstance(one, Tenure) and one.organisation.name == UNION
    }
    assert found == expected


def test_no_case_is_lost() -> None:
    assert len(CASES) == 25
