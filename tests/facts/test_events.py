"""Congresses, pairs, partnerships, meetings, missed sentences: our own sentences, what they state and what not."""

import pytest
from reading_cases import LEXICON, read

from kg.articles.model import Article, Block
from kg.facts.extract import read_facts
from kg.facts.missed import find_missed
from kg.facts.model import Congress, Meeting, Pair, Partnership
from kg.facts.named import find_named
from kg.facts.reading import read_article

PAIRS = [
    (
        "Tỉnh Cao Bằng có 11 cặp xóm - thôn, 4 cặp đồn - trạm kết nghĩa với phía Trung Quốc.",
        {("village", 11), ("station", 4)},
    ),
    ("Bản Nậm Tần kết nghĩa với bản Huổi Hịn (Lào).", {("village", 1)}),
    ("Lễ ký kết nghĩa giữa xã Bát Mọt và bản Hin Đăm (Lào).", set()),
    ("Đồn Biên phòng Sóc Giang kết nghĩa với Trạm Công an biên phòng Bình Mãng.", {("station", 1)}),
    ("Toàn tỉnh có 20 bản kết nghĩa với phía Lào.", set()),
]
PARTNERS = [
    ("Tỉnh Hà Tĩnh có quan hệ hợp tác với tỉnh Bo Ly Khăm Xay (Lào).", {("Hà Tĩnh", "Bo Ly Khăm Xay")}),
    ("Quan hệ hữu nghị giữa tỉnh Nghệ An và tỉnh Xiêng Khoảng ngày càng bền chặt.", {("Nghệ An", "Xiêng Khoảng")}),
    ("Quan hệ hữu nghị Việt Nam - Lào mãi xanh tươi đời đời.", set()),
    ("Tỉnh Bình Định mong muốn hợp tác với tỉnh Okayama (Nhật Bản).", set()),
]
MEETINGS = [
    (
        "Ngày 12/6, UBND tỉnh Bình Phước có buổi làm việc với Liên hiệp các tổ chức hữu nghị Việt Nam.",
        {"Ủy ban nhân dân tỉnh Bình Phước", "Liên hiệp các tổ chức hữu nghị Việt Nam"},
    ),
    (
        "Chiều 13/6, ông Nguyễn Văn Nam, Phó Chủ tịch UBND tỉnh Gia Lai, tiếp đoàn đại biểu tỉnh Stung Treng (Campuchia).",
        {"Ủy ban nhân dân tỉnh Gia Lai", "tỉnh Stung Treng"},
    ),
    ("Ngày 12/6, Hội hữu nghị Việt Nam - Lào tỉnh Sơn La tổ chức hội nghị tổng kết công tác năm.", set()),
    ("Khóm Xuân Hòa đã kết nghĩa với ấp Tà Ngáo (Campuchia) từ lâu.", set()),
]


@pytest.mark.parametrize(("text", "stated"), PAIRS)
def test_pairs(text: str, stated: set[tuple[str, int]]) -> None:
    assert {(fact.kind, fact.count) for fact in read(text) if isinstance(fact, Pair)} == stated


@pytest.mark.parametrize("figure", ["từ 20 - 25 cặp thôn, bản", "20-25 cặp bản", "khoảng 20 đến 25 cặp bản"])
def test_a_range_of_pairs_is_quoted_whole(figure: str) -> None:
    text = f"Tỉnh Lạng Sơn phấn đấu đến năm 2025 có {figure} kết nghĩa với phía Trung Quốc."
    (pair,) = (fact for fact in read(text) if isinstance(fact, Pair))
    assert (pair.count, pair.bound, pair.status) == (25, "about", "target")
    assert text[pair.evidence.start : pair.evidence.end] == figure


def test_a_year_before_a_dash_begins_no_range() -> None:
    (pair,) = (fact for fact in read("Năm 2024 - 25 cặp bản kết nghĩa với Lào.") if isinstance(fact, Pair))
    assert (pair.count, pair.bound) == (25, "exact")


@pytest.mark.parametrize(("text", "stated"), PARTNERS)
def test_partnerships(text: str, stated: set[tuple[str, str]]) -> None:
    assert {(fact.place.name, fact.partner.name) for fact in read(text) if isinstance(fact, Partnership)} == stated


@pytest.mark.parametrize(("text", "sides"), MEETINGS)
def test_meetings(text: str, sides: set[str]) -> None:
    meetings = [fact for fact in read(text) if isinstance(fact, Meeting)]
    assert {side.thing.label for fact in meetings for side in fact.participants} == sides


def test_no_case_is_lost() -> None:
    assert (len(PAIRS), len(PARTNERS), len(MEETINGS)) == (5, 4, 4)


def test_a_target_is_no_pair_that_exists() -> None:
    (pair,) = [f for f in read("Tỉnh Lạng Sơn phấn đấu có thêm 5 cặp xã kết nghĩa.") if isinstance(f, Pair)]
    assert (pair.kind, pair.count, pair.status) == ("commune", 5, "target")


def test_a_congress_gives_its_slots() -> None:
    (congress,) = [
        fact
        for fact in read(
            "Hội hữu nghị có Chủ tịch mới\nNgày 21/5, Hội Hữu nghị Việt Nam - Hungary thành phố Hải Phòng tổ chức Đại hội đại biểu "
            "lần thứ IV, nhiệm kỳ 2023 - 2028. Đại hội đã hiệp thương cử 25 ông, bà vào Ban Chấp hành khóa IV. "
            "Ông Phạm Văn Cương được bầu làm Chủ tịch Hội."
        )
        if isinstance(fact, Congress)
    ]
    assert congress.organisation.name == "Hội hữu nghị Việt Nam - Hungary thành phố Hải Phòng"
    assert (congress.ordinal, str(congress.term), congress.date) == (4, "2023-2028", "2023-05-21")
    assert congress.committee_size == 25
    assert congress.chair is not None
    assert congress.chair.name == "Phạm Văn Cương"


def test_an_earlier_congress_that_is_only_named_is_none() -> None:
    text = "Thực hiện Nghị quyết Đại hội Đảng, Hội hữu nghị Việt Nam - Lào tỉnh Sơn La đẩy mạnh giao lưu."
    assert not [fact for fact in read(text) if isinstance(fact, Congress)]


def test_a_sentence_with_a_trigger_and_no_fact_is_missed() -> None:
    text = "Hai bên trao đổi về viện trợ. Trời đẹp."
    article = Article(id="m", source="m", sha256="", text=text, blocks=(Block(start=0, end=len(text), kind="body"),))
    (missed,) = find_missed(read_article(article, LEXICON), [])
    assert text[missed.start : missed.end] == "Hai bên trao đổi về viện trợ."
    assert missed.triggers == ("viện trợ",)


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("Chủ tịch UBND tỉnh Sơn La phát biểu.", [("chủ tịch",)]),
        ("Ông Lò Văn An, Chủ tịch UBND tỉnh Sơn La, dự. Chủ tịch UBND tỉnh phát biểu.", []),
        ("Ông Lò Văn An, Chủ tịch UBND tỉnh Sơn La, dự. Chủ tịch HĐND tỉnh phát biểu.", [("chủ tịch",)]),
        ("Ông Lò Văn An, Chủ tịch UBND tỉnh Sơn La, dự. Chủ tịch An phát biểu.", []),
        ("Ông Lò Văn An, Chủ tịch UBND tỉnh Sơn La, dự. Chủ tịch Putin phát biểu.", [("chủ tịch",)]),
        ("Chủ tịch UBND tỉnh abc dự lễ.", [("chủ tịch",)]),
        ("Bí thư Tỉnh ủy dự.", [("bí thư",)]),
        ("Ông Ngu??n Văn Nam, Giám đốc Sở Ngoại vụ tỉnh Sơn La, dự.", [("giám đốc",)]),
        ("Ông Lò Văn An, Giám đốc Sở Y tế Sơn La, dự. Giám đốc Ngu??n Văn Nam nói.", [("giám đốc",)]),
        ("Hai trưởng bản ký vào văn bản.", []),
        ("Ông Lò Văn An là Chủ tịch UBND tỉnh Sơn La. Chủ tịch Lò Văn An cảm ơn.", []),
        ("Ông Lò Văn An dự. Bà Quàng Thị Vân nói về chuyện bầu Chủ tịch.", [("bầu", "chủ tịch")]),
        ("Theo Ban Bí thư, việc này cần thiết.", []),
        ("Hội hữu nghị Việt Nam - Lào tỉnh Sơn La tổ chức Đại hội lần thứ II. Đại hội thông qua Điều lệ.", []),
        ("Cuộc thi diễn ra trước đại hội.", [("đại hội",)]),
    ],
)
def test_what_is_told_elsewhere_is_not_missed(text: str, missed: list[tuple[str, ...]]) -> None:
    article = Article(id="m", source="m", sha256="", text=text, blocks=(Block(start=0, end=len(text), kind="body"),))
    reading = read_article(article, LEXICON)
    assert [one.triggers for one in find_missed(reading, list(read_facts(reading)))] == missed


def test_a_title_that_holds_a_body_in_itself_names_none_at_the_end_of_a_line() -> None:
    text = "Điện mừng ông Nguyễn Văn Minh được bầu làm Chủ tịch nước"
    block = Block(start=0, end=len(text), kind="body")
    article = Article(id="x", source="x", sha256="", text=text, blocks=(block,), published=None, dating="none")
    assert list(find_named(read_article(article, LEXICON), ())) == []
