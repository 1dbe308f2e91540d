"""Companies of roles by their full names: with legal form and trade, where the article gives them; never another's."""

import pytest
from reading_cases import read

from kg.facts.model import Tenure

FULL = [
    ("Công ty cổ phần Hoà Mây họp.", "Công ty Hoà Mây", "Công ty cổ phần Hoà Mây"),
    ("Nhà máy của công ty TNHH XD & TM Mây Đạt cháy.", "công ty Mây Đạt", "Công ty TNHH XD & TM Mây Đạt"),
    ("Công ty cổ phần đầu tư xây dựng và giáo dục Minh Mây họp.", "Công ty Minh Mây",
     "Công ty cổ phần đầu tư xây dựng và giáo dục Minh Mây"),
    ("Công ty CP Mây Phát, tức Công ty CP Đầu tư Bất động sản Mây Phát, họp.", "Công ty Mây Phát",
     "Công ty CP Đầu tư Bất động sản Mây Phát"),
    ("Ngân hàng Thương mại cổ phần Mây Dương (Maybank) họp.", "Maybank", "Ngân hàng Thương mại cổ phần Mây Dương"),
    ("Maybank (Ngân hàng TMCP Mây Dương) họp.", "Maybank", "Ngân hàng TMCP Mây Dương"),
    ("Công ty cổ phần ô tô Trường Mây (gọi tắt là THAMA) họp.", "THAMA", "Công ty cổ phần ô tô Trường Mây"),
    ("Trời mưa.", "công ty lữ hành Mây Trắng", "Công ty lữ hành Mây Trắng"),
]  # fmt: skip
SHORT = [
    ("Công ty CP Prime Quế Mây họp.", "Công ty Quế Mây", "Công ty Quế Mây"),
    ("Công ty TNHH Thái Mây và Công ty cổ phần Thái Mây họp.", "Công ty Thái Mây", "Công ty Thái Mây"),
    ("Công ty TNHH Du lịch Sài Mây họp.", "Công ty Xây dựng Sài Mây", "Công ty Xây dựng Sài Mây"),
    ("Vụ công ty lừa đảo Kết Mây vỡ lở.", "Công ty Kết Mây", "Công ty Kết Mây"),
    ("Công ty TNHH Maybank Hà Nam (Hà Nam) họp.", "Maybank", "Maybank"),
]  # fmt: skip


def bodies(text: str) -> list[str]:
    return [fact.organisation.name for fact in read(text) if isinstance(fact, Tenure)]


@pytest.mark.parametrize(("said", "title", "body"), FULL + SHORT)
def test_a_company_has_its_full_name(said: str, title: str, body: str) -> None:
    assert bodies(f"{said}\nÔng Hà Văn Tốn, giám đốc {title}, đến dự.") == [body]


@pytest.mark.parametrize(
    "text",
    [
        "Công ty Bò Mây (thành viên SAGMA) họp.\nÔng Hà Văn Tốn, giám đốc SAGMA, đến dự.",
        "Ông Hà Văn Tốn, giám đốc công ty của Hà Văn Lê, đến dự.",
    ],
)
def test_no_other_company_is_meant(text: str) -> None:
    assert not any(body.startswith("Công ty") for body in bodies(text))


def test_no_case_is_lost() -> None:
    assert (len(FULL), len(SHORT)) == (8, 5)
