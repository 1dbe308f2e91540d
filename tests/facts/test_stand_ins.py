"""Ông Hòa, and Ông at the head of a sentence: who that is, where the article leaves no doubt."""

import pytest
from reading_cases import read

from kg.facts.model import Appearance, Award, Tenure

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


GIVES = "trao Kỷ niệm chương “Vì hòa bình, hữu nghị giữa các dân tộc” cho bà Lê Thị Hoà."
HEAD = "Ông Trần Văn Nam, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Sơn La phát biểu."
GIVEN = [
    (f"{HEAD} Sau đó, ông {GIVES}", UNION),
    (f"{HEAD} Ông {GIVES}", UNION),
    (f"{HEAD} Sau đó ông đã trân trọng {GIVES}", UNION),
    (f"{HEAD} Ông Trần Văn Nam cảm ơn các đại biểu. Tại lễ, ông {GIVES}", UNION),
    # Another was named last, or none whom the pronoun fits.
    (f"{HEAD} Ông Lê Văn Bình dự. Sau đó, ông {GIVES}", None),
    (f"{HEAD} Thừa ủy quyền, ông {GIVES}", None),
]


@pytest.mark.parametrize(("text", "giver"), GIVEN)
def test_whose_award_he_hands_over(text: str, giver: str | None) -> None:
    (award,) = (one for one in read(f"Tin vắn\n{text}") if isinstance(one, Award))
    assert (award.giver and award.giver.name) == giver


def test_no_case_is_lost() -> None:
    assert (len(CASES), len(GIVEN)) == (8, 6)
