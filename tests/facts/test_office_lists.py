"""Offices that a list shares, brackets make more exact, or a headline and a bare word shorten."""

from reading_cases import read

from kg.facts.model import Tenure

OPENING = (
    "Ngày 12/6, Hội hữu nghị Việt Nam - Lào tỉnh Sơn La tổ chức Đại hội lần thứ III, nhiệm kỳ 2023 - 2028."
    " Bà Lò Thị Mai được bầu làm Chủ tịch Hội."
)
UNION = "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La"


def offices(text: str) -> set[tuple[str, str, str]]:
    """Return who holds which role of which body."""
    return {(one.person.name, one.role.label, one.organisation.name) for one in read(text) if isinstance(one, Tenure)}


def test_brackets_say_more_exactly_which_of_the_offices_somebody_holds() -> None:
    found = offices(
        f"Đại hội\n{OPENING} Ba Phó Chủ tịch Hội gồm các ông: Lê Văn Tám (Phó Chủ tịch Thường trực), Hà Văn Ba, Lò Văn Sáu."
    )
    assert ("Lê Văn Tám", "Phó Chủ tịch Thường trực", UNION) in found
    assert ("Lê Văn Tám", "Phó Chủ tịch", UNION) not in found
    assert {("Hà Văn Ba", "Phó Chủ tịch", UNION), ("Lò Văn Sáu", "Phó Chủ tịch", UNION)} <= found


def test_those_with_an_office_of_their_own_between_dashes_share_the_next() -> None:
    found = offices(
        f"Đại hội\n{OPENING} Ông Lê Văn Tám - Giám đốc Sở Y tế - và ông Hà Văn Ba, Giám đốc Sở Tư pháp, cùng làm Phó Chủ tịch."
    )
    assert {("Lê Văn Tám", "Phó Chủ tịch", UNION), ("Hà Văn Ba", "Phó Chủ tịch", UNION)} <= found


def test_an_office_is_the_elected_body_s_after_an_election() -> None:
    found = offices(f"Đại hội\n{OPENING} Ông Lê Văn Tám đảm nhiệm chức vụ Phó Chủ tịch Thường trực.")
    assert ("Lê Văn Tám", "Phó Chủ tịch Thường trực", UNION) in found


def test_nguyen_la_joins_a_name_with_a_former_office() -> None:
    (found,) = (
        one
        for one in read(f"Đại hội\n{OPENING} Bà Lò Thị Mai nguyên là Phó Chủ tịch HĐND tỉnh.")
        if isinstance(one, Tenure) and one.role.label == "Phó Chủ tịch"
    )
    assert (found.standing, found.organisation.name) == ("former", "Hội đồng nhân dân tỉnh Sơn La")


def test_a_headline_leaves_out_the_territory_of_the_one_association() -> None:
    found = offices(f"Sơn La: Bà Lò Thị Mai tái cử Chủ tịch Hội hữu nghị Việt - Lào\n{OPENING}")
    assert {(role, body) for _, role, body in found} == {("Chủ tịch", UNION)}


def test_a_headline_may_mean_the_national_association_that_the_text_names() -> None:
    headline = "Ông Lê Văn Tám làm Chủ tịch Hội hữu nghị Việt - Lào"
    text = f"{headline}\n{OPENING} Hội hữu nghị Việt Nam - Lào chúc mừng."
    assert ("Lê Văn Tám", "Chủ tịch", "Hội hữu nghị Việt Nam - Lào") in offices(text)


def test_a_bare_committee_is_the_one_that_was_named() -> None:
    text = "Đại hội\nNgày 12/6, Ủy ban Hòa bình Việt Nam họp. Ông Lê Văn Tám, Phó Chủ tịch kiêm Tổng Thư ký Ủy ban, dự."
    assert offices(text) == {
        ("Lê Văn Tám", role, "Ủy ban Hòa bình Việt Nam") for role in ("Phó Chủ tịch", "Tổng Thư ký")
    }


def test_a_joint_stock_company_keeps_its_small_words() -> None:
    text = "Gặp mặt\nÔng Lê Văn Tám, Giám đốc Công ty cổ phần Mía đường Lam Sơn, dự."
    assert offices(text) == {("Lê Văn Tám", "Giám đốc", "Công ty cổ phần Mía đường Lam Sơn")}


def test_who_was_elected_may_be_named_after_the_office() -> None:
    text = f"Đại hội\n{OPENING.partition('.')[0]}. Được các đại biểu tín nhiệm bầu làm Chủ tịch Hội, ông Lê Văn Tám cảm ơn."
    assert offices(text) == {("Lê Văn Tám", "Chủ tịch", UNION)}


def test_a_list_goes_on_after_what_one_of_them_holds_besides() -> None:
    found = offices(
        f"Đại hội\n{OPENING} Ba Phó Chủ tịch Hội gồm: ông Lê Văn Tám (kiêm Tổng Thư ký), ông Hà Văn Ba và ông Lò Văn Sáu."
    )
    assert ("Lê Văn Tám", "Tổng Thư ký", UNION) in found
    assert {(name, "Phó Chủ tịch", UNION) for name in ("Lê Văn Tám", "Hà Văn Ba", "Lò Văn Sáu")} <= found


def test_each_clause_elects_its_own() -> None:
    found = offices(
        f"Đại hội\n{OPENING.partition(' Bà')[0]} Đại hội bầu lãnh đạo. Chủ tịch Hội nhiệm kỳ mới là bà Lò Thị Mai; ông Lê Văn Tám làm Phó Chủ tịch Hội."
    )
    assert found == {("Lò Thị Mai", "Chủ tịch", UNION), ("Lê Văn Tám", "Phó Chủ tịch", UNION)}


def test_a_branch_is_not_the_whole_association() -> None:
    assert offices("Gặp mặt\nÔng Nguyễn Xuân Ngợi, chi hội trưởng hội Người cao tuổi, dự.") == set()
