"""The five rules on articles: what must follow from the chronicle in articles/, and what must not; and on the seeds."""

import pytest
from small_chronicle import ARTICLES, SEEDS, Holders, build_graph, holders, rows

UNION = "Liên hiệp các tổ chức hữu nghị tỉnh Sơn La"
JAPAN = "Hội hữu nghị Việt Nam - Nhật Bản tỉnh Bến Tre"
FRANCE = "Hội hữu nghị Việt Nam - Pháp tỉnh Bến Tre"
VINH_LONG = "Liên hiệp các tổ chức hữu nghị tỉnh Vĩnh Long"
NATIONAL = "Liên hiệp các tổ chức hữu nghị Việt Nam"
COMMITTEE = "Ủy ban nhân dân tỉnh {}"
CHAIR, ACTING, DEPUTY = "Chủ tịch", "Quyền Chủ tịch", "Phó Chủ tịch"
ANH, THUC, DUNG, MAI = "Lò Thị Ánh", "Cầm Văn Thức", "Quàng Văn Dũng", "Quàng Thị Mai"
SON, NGOT, LOC, SUONG = "Hà Quang Sơn", "Lê Văn Ngọt", "Phan Văn Lộc", "Huỳnh Thị Sương"
LE, NHUT, THOA, RAY = "Trương Thị Mỹ Lệ", "Võ Minh Nhựt", "Nguyễn Thị Kim Thoa", "Thạch Sa Rây"
CERTAIN, POSSIBLE = "certain", "possible"

CASES = [
    # 1: the day of the event, not that of the article
    ("2014-08-20", COMMITTEE.format("Sơn La"), CHAIR, {SON: CERTAIN}),
    ("2014-08-25", COMMITTEE.format("Sơn La"), CHAIR, {SON: POSSIBLE}),
    # 2: elections for terms, in mid-term too, and what ends them
    ("2012-05-09", UNION, CHAIR, {}),
    ("2012-05-10", UNION, CHAIR, {ANH: CERTAIN}),
    ("2015-03-16", UNION, CHAIR, {ANH: CERTAIN}),
    ("2015-03-17", UNION, CHAIR, {THUC: CERTAIN}),
    ("2017-06-20", UNION, CHAIR, {THUC: CERTAIN}),
    ("2017-06-21", UNION, CHAIR, {THUC: CERTAIN}),
    ("2020-08-31", UNION, CHAIR, {THUC: CERTAIN}),
    ("2015-03-16", UNION, DEPUTY, {THUC: CERTAIN}),
    ("2015-03-17", UNION, DEPUTY, {}),
    ("2021-04-14", UNION, CHAIR, {MAI: CERTAIN}),
    ("2022-12-31", UNION, CHAIR, {MAI: CERTAIN}),
    ("2023-01-01", UNION, CHAIR, {}),
    # 3: two days in a stated term, a day and a known end
    ("2018-01-01", FRANCE, CHAIR, {NHUT: POSSIBLE}),
    ("2021-01-01", FRANCE, CHAIR, {NHUT: CERTAIN}),
    ("2023-12-31", FRANCE, CHAIR, {NHUT: POSSIBLE}),
    ("2024-01-01", FRANCE, CHAIR, {}),
    ("2019-11-18", COMMITTEE.format("Bến Tre"), CHAIR, {NGOT: POSSIBLE}),
    ("2020-06-01", COMMITTEE.format("Bến Tre"), CHAIR, {NGOT: CERTAIN}),
    ("2020-12-01", COMMITTEE.format("Bến Tre"), CHAIR, {}),
    # 4: without a term
    ("2015-01-01", JAPAN, CHAIR, {LOC: POSSIBLE}),
    ("2016-04-08", JAPAN, CHAIR, {LOC: CERTAIN}),
    ("2018-01-01", JAPAN, CHAIR, {LOC: POSSIBLE, SUONG: POSSIBLE}),
    ("2019-11-19", JAPAN, CHAIR, {SUONG: CERTAIN}),
    ("2021-01-01", JAPAN, CHAIR, {SUONG: POSSIBLE}),
    # 5: an acting head, a vacancy, "nguyên" without a successor, a merger of provinces
    ("2022-03-20", JAPAN, CHAIR, {}),
    ("2023-12-01", JAPAN, CHAIR, {}),
    ("2024-06-01", JAPAN, CHAIR, {LE: CERTAIN}),
    ("2020-09-15", UNION, CHAIR, {}),
    ("2020-09-15", UNION, ACTING, {}),
    ("2020-10-05", UNION, CHAIR, {}),
    ("2020-10-05", UNION, ACTING, {DUNG: CERTAIN}),
    ("2021-04-13", UNION, ACTING, {DUNG: CERTAIN}),
    ("2021-04-14", UNION, ACTING, {}),
    ("2025-06-30", VINH_LONG, CHAIR, {THOA: CERTAIN}),
    ("2025-07-15", VINH_LONG, CHAIR, {}),
    ("2025-08-20", VINH_LONG, CHAIR, {RAY: CERTAIN}),
    ("2026-01-01", VINH_LONG, CHAIR, {RAY: POSSIBLE}),
]
SEED_CASES: list[tuple[str, Holders]] = [
    ("2023-03-01", {"Nguyễn Phương Nga": CERTAIN}),
    ("2023-06-30", {"Nguyễn Phương Nga": POSSIBLE, "Phan Anh Sơn": POSSIBLE}),
    ("2023-11-03", {"Phan Anh Sơn": CERTAIN}),
    ("2026-11-28", {"Phan Anh Sơn": POSSIBLE}),
]


@pytest.mark.parametrize(("day", "organisation", "role", "expected"), CASES)
def test_who_is_answered(day: str, organisation: str, role: str, expected: Holders) -> None:
    assert holders(rows(build_graph(ARTICLES), "holders", day), organisation, role) == expected


@pytest.mark.parametrize(("day", "expected"), SEED_CASES)
def test_who_leads_the_national_union(day: str, expected: Holders) -> None:
    assert holders(rows(build_graph(SEEDS), "holders", day), NATIONAL, CHAIR) == expected


def test_no_case_is_lost() -> None:
    assert (len(CASES), len(SEED_CASES)) == (39, 4)
    assert len(list(ARTICLES.glob("*.txt"))) == 15
