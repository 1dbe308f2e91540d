"""Offices that were over when they were told of: by a day, by what went on meanwhile, by what the article says elsewhere."""

import pytest
from reading_cases import read

from kg.facts.model import Tenure

CASES = [
    # A day of long ago
    (
        "Hôm nay, 2-9-2017, có lễ. Cảng được trao trả cho Trung Quốc vào ngày 1/7/1997, có sự tham dự của Thủ tướng Anh "
        "Tony Blair, Chủ tịch Trung Quốc Giang Trạch Dân.",
        {("Tony Blair", "Thủ tướng", "former", None), ("Giang Trạch Dân", "Chủ tịch", "former", None)},
    ),
    (
        "Các đoàn sang thăm có Thủ tướng Lê Văn Bốn (6/1991), Phó Chủ tịch Quốc hội Mai Văn Năm (7/2022).",
        {("Lê Văn Bốn", "Thủ tướng", "former", None), ("Mai Văn Năm", "Phó Chủ tịch", "incumbent", None)},
    ),
    ("Tổng thống Mỹ George Bush đến thăm Hà Nội năm 2006.", {("George Bush", "Tổng thống", "former", None)}),
    (
        "Nhân kỷ niệm ngày lập quan hệ (21-9-1973), Thủ tướng Lê Văn Bốn gửi điện mừng.",
        {("Lê Văn Bốn", "Thủ tướng", "incumbent", None)},
    ),
    ("Thủ tướng Lê Văn Bốn nói vào năm 1975 đất nước thống nhất.", {("Lê Văn Bốn", "Thủ tướng", "incumbent", None)}),
    ("Năm 2011, ông Lê Văn Tám giữ chức Bí thư Huyện ủy Bình Lục.", {("Lê Văn Tám", "Bí thư", "former", None)}),
    ("Từ năm 2011, ông Lê Văn Tám giữ chức Bí thư Huyện ủy Bình Lục.", {("Lê Văn Tám", "Bí thư", "incumbent", None)}),
    (
        "Ông Lê Văn Tám - Bí thư Huyện ủy Bình Lục - dự. Năm 2019, ông Tám là Bí thư Huyện ủy Bình Lục.",
        {("Lê Văn Tám", "Bí thư", "incumbent", None)},
    ),
    ("Ông Lê Văn Tám, Đại sứ Mỹ tại Nga giai đoạn 2012-2014, bình luận.", {("Lê Văn Tám", "Đại sứ", "former", None)}),
    # What somebody was while something went on, until something happened, or in the course of a career
    (
        "Dự án có từ khi ông Lê Văn Tám còn làm Giám đốc Sở Ngoại vụ tỉnh Hà Nam.",
        {("Lê Văn Tám", "Giám đốc", "former", None)},
    ),
    (
        "Tại thời điểm mất trộm, bà Trần Thị Chín đang làm Giám đốc Sở Ngoại vụ tỉnh Hà Nam.",
        {("Trần Thị Chín", "Giám đốc", "former", None)},
    ),
    (
        "Tại thời điểm này, bà Trần Thị Chín đang làm Giám đốc Sở Ngoại vụ tỉnh Hà Nam.",
        {("Trần Thị Chín", "Giám đốc", "incumbent", None)},
    ),
    (
        "Ông Lê Văn Tám là Giám đốc Sở Ngoại vụ tỉnh Hà Nam 4 năm trước khi nghỉ.",
        {("Lê Văn Tám", "Giám đốc", "former", None)},
    ),
    (
        "Ông Lê Văn Tám giữ chức Giám đốc Sở Ngoại vụ tỉnh Hà Nam trong 8 tháng rồi ra đi.",
        {("Lê Văn Tám", "Giám đốc", "former", None)},
    ),
    (
        "Ông Lê Văn Tám là Giám đốc Sở Ngoại vụ tỉnh Hà Nam trong 8 năm qua.",
        {("Lê Văn Tám", "Giám đốc", "incumbent", None)},
    ),
    (
        "Ông Lê Văn Tám đã đảm nhiệm các chức vụ Giám đốc Sở Ngoại vụ tỉnh Hà Nam, Bí thư Huyện ủy Bình Lục.",
        {("Lê Văn Tám", "Giám đốc", "former", None), ("Lê Văn Tám", "Bí thư", "former", None)},
    ),
    (
        "Việc này được tiếp tục sau khi ông Lê Văn Tám được bổ nhiệm giữ chức Giám đốc Sở Ngoại vụ tỉnh Hà Nam.",
        {("Lê Văn Tám", "Giám đốc", "incumbent", "begins")},
    ),
]


@pytest.mark.parametrize(("text", "stated"), CASES)
def test_offices_over(text: str, stated: set[tuple[str, str, str, str | None]]) -> None:
    found = [fact for fact in read(text) if isinstance(fact, Tenure)]
    assert {(one.person.name, one.role.label, one.standing, one.change) for one in found} == stated
    assert len(found) == len(stated)


def test_no_case_is_lost() -> None:
    assert len(CASES) == 17
