"""Offices that nobody holds, as articles say it."""

import pytest
from reading_cases import read

from kg.facts.model import Vacancy

UNION = "Liên hiệp các tổ chức hữu nghị tỉnh Sơn La"
VACANT = [
    f"Chức danh Chủ tịch {UNION} hiện còn khuyết.",
    f"Hiện {UNION} chưa có Chủ tịch.",
    f"{UNION} đang khuyết chức danh Chủ tịch.",
    f"Chức danh Chủ tịch tạm thời để khuyết, {UNION} sẽ sớm kiện toàn.",
    f"Vị trí Chủ tịch {UNION} đang bỏ trống.",
    f"Đến nay {UNION} chưa bầu được Chủ tịch mới.",
]
HELD = [
    f"Sau gần tám tháng khuyết Chủ tịch, {UNION} đã kiện toàn bộ máy.",
    f"Chủ tịch {UNION} Trần Văn Hòa cho biết hội chưa có trụ sở.",
    f"Chủ tịch {UNION} đề nghị không bỏ trống đất của nhà văn hóa.",
    f"Chủ tịch {UNION} là ông Trần Văn Hòa.",
]


@pytest.mark.parametrize("text", VACANT)
def test_nobody_holds_the_office(text: str) -> None:
    found = [one for one in read(f"Tin nhân sự\nNgày 15/3/2022, hội nghị đã họp. {text}") if isinstance(one, Vacancy)]
    assert [(one.role.label, one.organisation.name, one.on) for one in found] == [("Chủ tịch", UNION, "2022-03-15")]


@pytest.mark.parametrize("text", HELD)
def test_somebody_holds_it_or_nothing_is_said(text: str) -> None:
    assert not [one for one in read(f"Tin nhân sự\n{text}") if isinstance(one, Vacancy)]


def test_no_case_is_lost() -> None:
    assert (len(VACANT), len(HELD)) == (6, 4)
