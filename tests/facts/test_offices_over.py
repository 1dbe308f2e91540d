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
    # Left elsewhere in the article, by words that name no office
    (
        "Ông Lê Văn Tám - Bí thư Huyện ủy Bình Lục - bị khiển trách. Ông Tám hiện bị luân chuyển sang xã khác.",
        {("Lê Văn Tám", "Bí thư", "former", None)},
    ),
    (
        "Giám đốc Sở Ngoại vụ tỉnh Hà Nam Lê Văn Tám nhận quyết định thôi chức.",
        {("Lê Văn Tám", "Giám đốc", "former", None)},
    ),
    (
        "Giám đốc Sở Ngoại vụ tỉnh Hà Nam Lê Văn Tám buông lỏng quản lý, nên bị cho thôi chức, chờ việc khác.",
        {("Lê Văn Tám", "Giám đốc", "former", None)},
    ),
    (
        "Ông Lê Văn Tám, Giám đốc Sở Ngoại vụ tỉnh Hà Nam, dự. Nếu ông Tám bị cách chức, sở khuyết người.",
        {("Lê Văn Tám", "Giám đốc", "incumbent", None)},
    ),
    (
        "Ông Lê Văn Tám, Giám đốc Sở Ngoại vụ tỉnh Hà Nam, dự. Ông Tám bị cách chức chi ủy viên.",
        {("Lê Văn Tám", "Giám đốc", "incumbent", None)},
    ),
    (
        "Ông Lê Văn Tám, Giám đốc Sở Ngoại vụ tỉnh Hà Nam, dự họp. Ông Tám có đơn xin nghỉ việc.",
        {("Lê Văn Tám", "Giám đốc", "incumbent", None)},
    ),
    (
        "Ông Lê Văn Tám, Chủ tịch Hội hữu nghị Việt - Lào tỉnh Hà Nam, dự. Ông Tám đã nghỉ hưu, vẫn say mê công tác hội.",
        {("Lê Văn Tám", "Chủ tịch", "incumbent", None)},
    ),
    (
        "Sau khi ông Zuma từ chức, dân mừng. Tổng thống Nam Phi Jacob Zuma từng hứa.",
        {("Jacob Zuma", "Tổng thống", "former", None)},
    ),
    (
        "Ông Lê Văn Tám, Thành ủy viên Đà Nẵng, Giám đốc Sở Ngoại vụ Đà Nẵng. Ban Bí thư kỷ luật ông Lê Văn Tám bằng hình "
        "thức cách tất cả các chức vụ trong Đảng.",
        {("Lê Văn Tám", "Ủy viên", "former", None), ("Lê Văn Tám", "Giám đốc", "incumbent", None)},
    ),
    (
        "Ông Lê Văn Tám, Bí thư Huyện ủy Bình Lục, vi phạm. Ông Tám đã bị khai trừ khỏi Đảng.",
        {("Lê Văn Tám", "Bí thư", "former", None)},
    ),
    # Called a former one elsewhere, the body in short or not at all
    (
        "Ông Lê Văn Tám, nguyên Giám đốc, kháng cáo. Ông Lê Văn Tám, Giám đốc Công ty cổ phần Thiên Hà, ra tòa.",
        {("Lê Văn Tám", "Giám đốc", "former", None)},
    ),
    # Two whom the article gives one office
    (
        "Tổng thống Hàn Quốc Moon Jae-in phát biểu. Tổng thống Hàn Quốc Kim Young-sam khi đó đã gọi điện nhiều lần.",
        {("Moon Jae-in", "Tổng thống", "incumbent", None), ("Kim Young-sam", "Tổng thống", "former", None)},
    ),
    (
        "Chủ tịch Trung Quốc Tập Cận Bình phát biểu. Trước đó, Chủ tịch Trung Quốc Hồ Cẩm Đào đã đến thăm.",
        {("Tập Cận Bình", "Chủ tịch", "incumbent", None), ("Hồ Cẩm Đào", "Chủ tịch", "former", None)},
    ),
    (
        "Thủ tướng Thái Lan Prayut Chan-o-cha phát biểu. Trước đó, Thủ tướng Thái Lan Prayuth Chan-ocha đã đến thăm.",
        {("Prayut Chan-o-cha", "Thủ tướng", "incumbent", None), ("Prayuth Chan-ocha", "Thủ tướng", "incumbent", None)},
    ),
    # Left in the words that go on
    (
        "Bà Lê Thị Tám đang làm Giám đốc Sở Ngoại vụ tỉnh Hà Nam đã xin thôi việc và đã được chấp thuận.",
        {("Lê Thị Tám", "Giám đốc", "former", "ends")},
    ),
    (
        "Bà Lê Thị Tám là Giám đốc Sở Ngoại vụ tỉnh Hà Nam đã bị xử lý cách chức, làm nhân viên.",
        {("Lê Thị Tám", "Giám đốc", "former", "ends")},
    ),
    # Spans of years
    (
        "Ông Lê Văn Tám (Giám đốc Sở Ngoại vụ tỉnh Hà Nam nhiệm kỳ 2021-2026; hiện đã nghỉ hưu) có lỗi.",
        {("Lê Văn Tám", "Giám đốc", "former", None)},
    ),
    ("Ông Lê Văn Tám là Chủ tịch Hội hữu nghị Xô - Việt (1966-1991).", {("Lê Văn Tám", "Chủ tịch", "former", None)}),
    (
        "Theo Giám đốc Sở Ngoại vụ tỉnh Hà Nam Lê Văn Tám, giai đoạn 2008-2012 công ty thua lỗ.",
        {("Lê Văn Tám", "Giám đốc", "incumbent", None)},
    ),
]


@pytest.mark.parametrize(("text", "stated"), CASES)
def test_offices_over(text: str, stated: set[tuple[str, str, str, str | None]]) -> None:
    found = [fact for fact in read(text) if isinstance(fact, Tenure)]
    assert {(one.person.name, one.role.label, one.standing, one.change) for one in found} == stated
    assert len(found) == len(stated)


def test_no_case_is_lost() -> None:
    assert (len(CASES), len(UNDATED)) == (36, 3)


UNDATED = [
    (
        "Kỷ luật nguyên Chủ tịch UBND tỉnh Hà Nam Lê Văn Tám. Ông Lê Văn Tám, Phó Bí thư Tỉnh ủy nhiệm kỳ 2010-2015, có lỗi.",
        {("Lê Văn Tám", "Chủ tịch", "former", None), ("Lê Văn Tám", "Phó Bí thư", "former", None)},
    ),
    (
        "Đến tháng 1-2018 lại có chuyện. Ông Lê Văn Tám - Giám đốc Sở Ngoại vụ tỉnh Hà Nam (nhiệm kỳ 2010-2015) có lỗi.",
        {("Lê Văn Tám", "Giám đốc", "former", None)},
    ),
    (
        "Dự kiến hoàn thành năm 2026. Ông Lê Văn Tám - Giám đốc Sở Ngoại vụ tỉnh Hà Nam (nhiệm kỳ 2020-2025) dự.",
        {("Lê Văn Tám", "Giám đốc", "incumbent", None)},
    ),
]


@pytest.mark.parametrize(("text", "stated"), UNDATED)
def test_offices_over_in_articles_without_a_date(text: str, stated: set[tuple[str, str, str, str | None]]) -> None:
    found = [fact for fact in read(text, None) if isinstance(fact, Tenure)]
    assert {(one.person.name, one.role.label, one.standing, one.change) for one in found} == stated
