"""Ông Hòa, and Ông at the head of a sentence: who that is, where the article leaves no doubt."""

import pytest
from reading_cases import read

from kg.facts.model import Appearance, Tenure

UNION = "Liên hiệp các tổ chức hữu nghị tỉnh Sơn La"
CHOSEN = f"trúng cử Chủ tịch {UNION} nhiệm kỳ 2020 - 2025."
CASES = [
    (f"Ông Trần Văn Hòa là ứng viên duy nhất. Kết quả, ông Hòa {CHOSEN}", "Trần Văn Hòa"),
    (f"Ông Trần Văn Hòa sinh năm 1968 tại Mường La. Ông {CHOSEN}", "Trần Văn Hòa"),
    (f"Bà Lò Thị Ánh và ông Trần Văn Hòa cùng dự. Sau đó, bà Ánh {CHOSEN}", "Lò Thị Ánh"),
    (f"Đồng chí Trần Văn Hòa dự. Đồng chí Hòa {CHOSEN}", "Trần Văn Hòa"),
    # Two persons may be meant, or none.
    (f"Ông Trần Văn Hòa và ông Lê Văn Hòa cùng dự. Kết quả, ông Hòa {CHOSEN}", None),
    (f"Ông Trần Văn Hòa và ông Lê Văn Nam cùng dự. Ông {CHOSEN}", None),
    (f"Ông Trần Văn Hòa dự. Bà {CHOSEN}", None),
    (f"Bà Trần Thị Hòa dự. Kết quả, ông Hòa {CHOSEN}", None),
]


@pytest.mark.parametrize(("text", "person"), CASES)
def test_who_is_meant(text: str, person: str | None) -> None:
    found = [one.person.name for one in read(f"Tin nhân sự\n{text}") if isinstance(one, Tenure)]
    assert found == ([person] if person else [])


def test_a_stand_in_is_nobody_new() -> None:
    people = {one.person.name for one in read(f"Tin nhân sự\n{CASES[0][0]}") if isinstance(one, Appearance)}
    assert people == {"Trần Văn Hòa"}


def test_no_case_is_lost() -> None:
    assert len(CASES) == 8
