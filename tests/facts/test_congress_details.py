"""The parts of a congress, each with its own words: so that an article can be held against others, and itself."""

from pathlib import Path

import pytest
from reading_cases import read

from kg.articles.model import Article
from kg.articles.read import read_articles
from kg.facts.extract import extract_facts
from kg.facts.model import Congress, Tenure
from kg.reference.lexicon import load_lexicon

OPENING = "Ngày 12/6, Hội hữu nghị Việt Nam - Lào tỉnh Sơn La tổ chức Đại hội lần thứ III, nhiệm kỳ 2023 - 2028."
ELECTED = " Đại hội đã bầu Ban Chấp hành gồm 25 ủy viên."


def congress(text: str) -> tuple[Congress, dict[tuple[str, str], str]]:
    """Return the one congress of a text, and the words of each part and value."""
    (found,) = (fact for fact in read(text) if isinstance(fact, Congress))
    return found, {(one.part, one.value): text[one.evidence.start : one.evidence.end] for one in found.details}


def test_each_part_has_its_own_words() -> None:
    found, details = congress(f"Đại hội Hội hữu nghị\n{OPENING}{ELECTED}")
    assert (found.ordinal, found.date, found.committee_size) == (3, "2023-06-12", 25)
    assert details == {
        ("ordinal", "3"): "Đại hội lần thứ III, nhiệm kỳ 2023 - 2028",
        ("date", "2023-06-12"): "Ngày 12/6",
        ("committee-size", "25"): "Ban Chấp hành gồm 25 ủy viên",
    }


def test_the_headline_may_contradict_the_body_which_the_fact_follows() -> None:
    found, details = congress(f"Đại hội lần thứ IV bầu Ban Chấp hành 21 người\n{OPENING}{ELECTED}")
    assert (found.ordinal, found.committee_size) == (3, 25)
    assert {("ordinal", "4"), ("ordinal", "3"), ("committee-size", "21"), ("committee-size", "25")} <= details.keys()


def test_the_headline_says_what_the_body_does_not() -> None:
    found, details = congress(f"Ban Chấp hành mới gồm 21 người\n{OPENING}")
    assert found.committee_size == 21
    assert details["committee-size", "21"] == "Ban Chấp hành mới gồm 21 người"


@pytest.mark.parametrize(
    ("opening", "value"),
    [
        (OPENING.replace("Ngày 12/6", "Trong hai ngày 12 - 13/6"), "2023-06-12/2023-06-13"),
        (f"Sáng 12/6, hội trường kín chỗ. {OPENING.removeprefix('Ngày 12/6, ')}", "2023-06-12"),
    ],
)
def test_a_day_is_a_range_or_that_of_the_event(opening: str, value: str) -> None:
    found, details = congress(f"Đại hội\n{opening}{ELECTED}")
    assert (found.date, ("date", value) in details) == ("2023-06-12", True)


def test_a_day_far_from_the_term_is_another_matter() -> None:
    founded = OPENING.replace("Ngày 12/6, ", "") + " Hội ra đời sau đại hội ngày 7/12/1996."
    found, details = congress(f"Đại hội\n{founded}")
    assert found.date is None
    assert not any(part == "date" for part, _ in details)


@pytest.mark.parametrize(
    "words",
    [
        "29 gương mặt được bầu vào Ban Chấp hành",
        "BCH khóa mới gồm 29 người",
        "Ban Chấp hành Hội khóa mới có 29 vị",
        "Số ủy viên Ban Chấp hành được bầu là 29",
        "Danh sách 29 ủy viên Ban Chấp hành được đại hội thông qua",
    ],
)
def test_ways_to_count_a_committee(words: str) -> None:
    found, _ = congress(f"Đại hội\n{OPENING} {words}.")
    assert found.committee_size == 29


def test_one_in_so_many_is_no_size() -> None:
    found, _ = congress(f"Đại hội\n{OPENING} Ban Chấp hành trẻ hơn: cứ ba người thì có một người dưới 45 tuổi.")
    assert found.committee_size is None


def test_an_earlier_committee_is_another() -> None:
    before = "Khóa trước, Ban Chấp hành gồm 21 người."
    found, details = congress(f"Đại hội\n{OPENING} {before}{ELECTED} Ban Thường vụ gồm 9 người.")
    assert found.committee_size == 25
    assert [value for part, value in details if part == "committee-size"] == ["25"]


def test_voters_are_no_committee_and_members_added_are_counted_once() -> None:
    found, _ = congress(f"Đại hội\n{OPENING} 250 đại biểu bầu ra Ban Chấp hành gồm 39 ủy viên.")
    assert found.committee_size == 39


@pytest.mark.parametrize(
    "words",
    [
        "Ban Chấp hành Hội khóa III bầu ông Lý A Của làm Chủ tịch, ngay sau khi Đại hội đại biểu Hội hữu nghị Việt Nam - "
        "Lào tỉnh Sơn La lần thứ III (2023 - 2028) bế mạc chiều 14/6. Đại biểu đã bầu 25 vị vào Ban Chấp hành.",
        "Ông Lý A Của tái đắc cử Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La tại Đại hội lần thứ III của Hội tổ chức "
        "hôm 14/6. Nhiệm kỳ 2023 - 2028, Ban Chấp hành của Hội có 25 ủy viên, ít hơn nhiệm kỳ 2018 - 2023 vừa qua.",
    ],
)
def test_a_congress_is_read_from_what_it_did(words: str) -> None:
    found, _ = congress(words)
    assert (found.organisation.name, found.ordinal, str(found.term)) == (
        "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La",
        3,
        "2023-2028",
    )
    assert (found.date, found.committee_size) == ("2023-06-14", 25)
    assert found.chair is not None and found.chair.name == "Lý A Của"


NO_CONGRESS = [
    "Chủ tịch Hạ viện dự Đại hội đồng liên nghị viện và mời Hội hữu nghị Thái Lan - Việt Nam đến dự tiệc.",
    "Hội hữu nghị Việt Nam - Cuba tỉnh Nghệ An thi đua lập thành tích chào mừng Đại hội đại biểu lần thứ II của Hội.",
    "Trung ương Đoàn tổ chức Đại hội tài năng trẻ.",
    "Ngày 12/6, Liên hiệp các tổ chức hữu nghị tỉnh Hà Nam họp, nhìn lại năm đầu sau Đại hội lần thứ III của Liên hiệp.",
]


@pytest.mark.parametrize("text", NO_CONGRESS)
def test_what_is_no_congress(text: str) -> None:
    assert not [fact for fact in read(f"Tin\n{text}") if isinstance(fact, Congress)]


def test_one_made_ready_for_counts_once_it_has_its_day() -> None:
    ahead = "Hội hữu nghị Việt Nam - Nga tỉnh Lào Cai chuẩn bị Đại hội lần thứ II. Đại hội sẽ diễn ra ngày 20/7/2023."
    (found,) = (fact for fact in read(f"Tin\n{ahead}") if isinstance(fact, Congress))
    assert found.date == "2023-07-20"
    assert len(NO_CONGRESS) == 4


def test_an_election_shows_that_a_congress_was_held_but_for_one_in_mid_term() -> None:
    told = "Đó là khung cảnh Đại hội lần thứ II của Hội hữu nghị Việt Nam - Lào tỉnh Sơn La, nhiệm kỳ 2023 - 2028, hôm 14/6. "
    chair = "Ông Lý A Của được bầu làm Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La"
    found, _ = congress(f"{told}{chair}.")
    assert (found.ordinal, found.date) == (2, "2023-06-14")
    added = "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La bầu bổ sung lãnh đạo theo nghị quyết Đại hội lần thứ II. "
    assert not [one for one in read(f"{added}{chair}.") if isinstance(one, Congress)]


RESULT = (
    "Sau Đại hội Hội hữu nghị Việt Nam - Lào tỉnh Sơn La\n"
    "Ngày 12/6, Hội hữu nghị Việt Nam - Lào tỉnh Sơn La thông tin về đại hội. {}"
)


@pytest.mark.parametrize(
    ("election", "chairs"),
    [
        ("Ông Lê Văn An được bầu làm Chủ tịch Hội. Ông từng dự nhiều hội nghị quốc tế.", ["Lê Văn An"]),
        ("Phiên họp lần thứ nhất bầu ông Lê Văn An làm Chủ tịch Hội.", ["Lê Văn An"]),
        ("Hội nghị giữa nhiệm kỳ bầu ông Lê Văn An làm Chủ tịch Hội.", []),
        ("Ông Lê Văn An được bầu bổ sung làm Chủ tịch Hội.", []),
    ],
)
def test_an_election_is_a_congress_s_unless_its_own_sentence_says_that_it_was_between_two(
    election: str, chairs: list[str]
) -> None:
    congresses = (fact for fact in read(RESULT.format(election)) if isinstance(fact, Congress))
    assert [one.chair.name for one in congresses if one.chair is not None] == chairs


def test_a_congress_that_the_first_lines_give_a_union_elects_for_it(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text(
        "Đắk Nông kiện toàn tổ chức\n\nThứ sáu, 22/10/2021 13:20\n\n"
        "Báo Đắk Nông - Sáng 22/10, Liên hiệp các tổ chức hữu nghị tỉnh Đắk Nông tổ chức Đại hội đại biểu lần thứ I. "
        "Số đại biểu dự trực tiếp là 60 người.\n\nBan Chấp hành đã bầu ông Trần Văn Bảy làm Chủ tịch.\n\n"
        "Ông cam kết trong năm đầu sẽ thành lập Hội hữu nghị Việt Nam - Campuchia cấp tỉnh.\n\n"
        "Hội hữu nghị các tỉnh bạn gửi lẵng hoa chúc mừng đại hội.\n",
        encoding="utf-8",
    )
    (article,) = read_articles([path])
    assert isinstance(article, Article)
    (found,) = (fact for fact in extract_facts(article, load_lexicon()) if isinstance(fact, Congress))
    union = "Liên hiệp các tổ chức hữu nghị tỉnh Đắk Nông"
    assert (found.organisation.name, found.chair and found.chair.name) == (union, "Trần Văn Bảy")


def test_a_country_is_spelt_as_the_text_spells_it() -> None:
    text = "Tin\nSáng 22/10, Hội hữu nghị Việt Nam - Rumani tổ chức Đại hội lần thứ V."
    assert [fact.organisation.name for fact in read(text) if isinstance(fact, Congress)] == [
        "Hội hữu nghị Việt Nam - Rumani"
    ]


@pytest.mark.parametrize(
    ("told", "size"),
    [
        ("Đại hội đã bầu Ban Chấp hành gồm ba mươi mốt (31) ủy viên.", 31),
        ("Đại hội quyết nghị số lượng Ban Chấp hành là 27 ủy viên, bầu tại đại hội 25 ủy viên.", 25),
        ("Danh sách 25/27 ủy viên Ban Chấp hành đã được đại hội thông qua.", 25),
        ("Đại hội bầu 7 ủy viên Ban Thường vụ và 25 ủy viên Ban Chấp hành.", 25),
        ("Có 25 anh chị em được tín nhiệm bầu vào Ban Chấp hành.", 25),
        ("Ban Chấp hành Hội được cơ cấu 19 thành viên.", 19),
        ("Ban Chấp hành có 43 ủy viên, Ban Thường vụ có 11 người.", 43),
        ("Đại hội bầu Ban Chấp hành 21 người và giao phiên thứ nhất, dự kiến đầu tháng 9, chọn lãnh đạo.", 21),
        ("Ban Chấp hành còn có 18 ủy viên khác, nâng tổng số lên mười chín.", 19),
        ("Trước đó, Đại hội lần thứ II bầu 27 ủy viên Ban Chấp hành.", None),
        ("Nhiệm kỳ qua, Ban Chấp hành có 21 ủy viên.", None),
        ("Ban Chấp hành khóa mới dự kiến gồm 29 ủy viên.", None),
    ],
)
def test_a_committee_is_counted_in_many_ways(told: str, size: int | None) -> None:
    found, _ = congress(f"Đại hội Hội hữu nghị\n{OPENING} {told}")
    assert found.committee_size == size


@pytest.mark.parametrize(
    "opening",
    [
        OPENING.replace("tổ chức", "bước sang ngày làm việc thứ hai của"),
        OPENING.replace("Ngày 12/6", "Ngày 12/6, sau hai ngày làm việc").replace("tổ chức", "bế mạc"),
        OPENING.replace("Ngày 12/6, ", "").replace(" tổ chức", ", họp báo ngày 2/6 về")
        + " Đại hội sẽ diễn ra trong hai ngày 11 và 12/6.",
    ],
)
def test_a_congress_begins_on_its_first_day(opening: str) -> None:
    found, details = congress(f"Đại hội\n{opening}{ELECTED}")
    assert (found.date, ("date", "2023-06-11/2023-06-12") in details) == ("2023-06-11", True)


def test_a_term_that_is_over_is_not_the_congress_s() -> None:
    found, _ = congress(
        f"Đại hội\n{OPENING.replace(', nhiệm kỳ 2023 - 2028', '')} Nhiệm kỳ 2018 - 2023, Hội kết nạp 300 hội viên mới."
    )
    assert (found.term, found.date) == (None, "2023-06-12")


def test_the_first_congress_may_be_called_so() -> None:
    found, _ = congress(f"Đại hội\n{OPENING.replace('Đại hội lần thứ III', 'kỳ đại hội đầu tiên')}")
    assert found.ordinal == 1


@pytest.mark.parametrize(
    ("told", "standing"),
    [
        ("Ông Lê Văn Tám, nguyên Phó Chủ tịch HĐND tỉnh, tiếp tục được tín nhiệm đứng đầu Hội.", "re-elected"),
        ("Người được chọn dẫn dắt Hội là ông Lê Văn Tám, Phó Chủ tịch HĐND tỉnh.", "elected"),
    ],
)
def test_the_chair_may_be_told_without_the_office_s_name(told: str, standing: str) -> None:
    text = f"Đại hội\n{OPENING} {told} Bà Cầm Thị Hoa, người đứng đầu Hội từ khóa trước, xin rút."
    found, _ = congress(text)
    assert found.chair is not None
    assert found.chair.name == "Lê Văn Tám"
    (chair,) = (fact for fact in read(text) if isinstance(fact, Tenure) and fact.role.label == "Chủ tịch")
    assert (chair.standing, str(chair.term)) == (standing, "2023-2028")


def test_nobody_is_elected_before_the_congress() -> None:
    opening = OPENING.replace("Ngày 12/6, ", "Còn hai tuần nữa, ").replace("tổ chức", "sẽ tiến hành")
    found, _ = congress(
        f"Đại hội\n{opening} Thời gian được chốt là ngày 29/6. Theo đề án, Ban Chấp hành khóa III có 25 ủy viên."
    )
    assert (found.date, found.committee_size) == ("2023-06-29", None)


def test_a_plan_that_the_congress_agreed_to_counts() -> None:
    found, _ = congress(f"Đại hội\n{OPENING} Đại hội nhất trí với đề án nhân sự gồm 13 ủy viên Ban Chấp hành.")
    assert found.committee_size == 13


def test_a_local_association_may_be_named_in_full_only_in_the_headline_or_with_its_chair() -> None:
    opening = OPENING.replace(" tỉnh Sơn La tổ chức", " tổ chức")
    chair = " Ông Lê Văn Tám được bầu làm Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La."
    for text in (f"Hội hữu nghị Việt - Lào tỉnh Sơn La đại hội\n{opening}", f"Sơn La: Đại hội\n{opening}{chair}"):
        assert congress(text)[0].organisation.name == "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La"
    national = opening.replace("Đại hội lần", "Đại hội đại biểu toàn quốc lần")
    assert (
        congress(f"Hội hữu nghị Việt - Lào tỉnh Sơn La góp ý\n{national}")[0].organisation.name
        == "Hội hữu nghị Việt Nam - Lào"
    )


def test_a_branch_has_a_head() -> None:
    found, _ = congress(
        "Đại hội\nChiều 12/6, Chi hội Hữu nghị Việt - Nga thành phố Thái Bình tổ chức Đại hội lần thứ III."
        " Bà Lại Thị Dương được bầu làm Chi hội trưởng."
    )
    assert found.chair is not None
    assert found.chair.name == "Lại Thị Dương"


def test_an_election_of_another_congress_is_not_this_one_s() -> None:
    found, _ = congress(
        f"Đại hội\n{OPENING} Tại Đại hội lần thứ II, ông Lê Văn Tám được bầu làm Chủ tịch Hội. Bà Hà Thị Hoa trúng cử Chủ tịch Hội."
    )
    assert found.chair is not None
    assert found.chair.name == "Hà Thị Hoa"


def test_a_congress_of_a_day_and_a_half_began_the_day_before() -> None:
    found, _ = congress(
        f"Đại hội\n{OPENING.replace('Ngày 12/6', 'Chiều 12/6, sau một ngày rưỡi').replace('tổ chức', 'bế mạc')}"
    )
    assert found.date == "2023-06-11"


@pytest.mark.parametrize(
    ("country", "called"), [("Thuỵ Điển", "Thụy Điển"), ("Thụy Sỹ", "Thụy Sỹ"), ("LB Nga", "Liên bang Nga"), ("Ý", "Ý")]
)
def test_a_country_keeps_another_name_but_not_more_or_less_of_its_own(country: str, called: str) -> None:
    found, _ = congress(f"Đại hội\n{OPENING.replace('Lào', country)}")
    assert found.organisation.name == f"Hội hữu nghị Việt Nam - {called} tỉnh Sơn La"
