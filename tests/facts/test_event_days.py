"""The day of what an article reports, by its first lines."""

import pytest
from reading_cases import read

from kg.facts.model import Tenure

CHAIR = "ông Trần Văn Hòa, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Sơn La, dự."
CASES = [
    (f"Nhân 60 năm quan hệ hai nước (5/9/1962 - 5/9/2022), ngày 3/9, {CHAIR}", "2022-09-03"),
    (f"Hội được thành lập ngày 12/5/2012. Sáng 3/9, {CHAIR}", "2022-09-03"),
    (f"Thực hiện Kế hoạch số 12 ngày 5/1/2022 của UBND tỉnh, sáng 3/9, {CHAIR}", "2022-09-03"),
    (f"Chiều nay (4/9/2022), {CHAIR}", "2022-09-04"),
    (f"Chiều qua (3/9), {CHAIR}", "2022-09-03"),
    (f"Vừa qua, {CHAIR}", None),
    (f"Sáng 3/9, đại hội họp. Năm 2016, {CHAIR}", None),
    (f"Sáng 3/9, đại hội họp. Tới thăm có {CHAIR.removesuffix(', dự.')} (9/2012).", None),
]


@pytest.mark.parametrize(("text", "day"), CASES)
def test_a_statement_is_about_the_day_of_the_event(text: str, day: str | None) -> None:
    found = [one.on for one in read(f"Tin hữu nghị\n{text}", published="2022-09-04") if isinstance(one, Tenure)]
    assert found == [day]


def test_an_article_without_a_date_does_not_say_of_which_day_it_is() -> None:
    text = f"Tin hữu nghị\nSáng 3/9, {CHAIR} Đất được giao trước ngày 1/7/2004 và chiều 2/8/2003."
    assert [one.on for one in read(text, published=None) if isinstance(one, Tenure)] == [None]


def test_no_case_is_lost() -> None:
    assert len(CASES) == 8
