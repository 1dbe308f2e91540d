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


def _bodies(text: str) -> list[str]:
    return [fact.organisation.name for fact in read(text) if isinstance(fact, Tenure)]


@pytest.mark.parametrize(("title", "body"), PARTS)
def test_a_part_has_what_it_is_part_of(title: str, body: str) -> None:
    assert _bodies(f"Tỉnh Hà Nam\nÔng Hà Văn Tốn, {title}, đến dự.") == [body]


def test_who_acts_after_a_comma_is_no_whole() -> None:
    text = "Theo ông Hà Văn Tốn, giám đốc Trung tâm Chống độc, Bệnh viện Mây Trắng đã mua hai máy."
    assert _bodies(text) == ["Trung tâm Chống độc"]


def test_no_case_is_lost() -> None:
    assert len(PARTS) == 12
