"""Names of every kind in every place where a name can stand: each is read whole, or nobody is."""

import unicodedata
from pathlib import Path

import pytest
from reading_cases import LEXICON, read

from kg.articles.model import Article
from kg.articles.read import read_articles
from kg.facts.extract import extract_facts
from kg.facts.model import Appearance, Tenure
from kg.identity.keys import name_key

VIETNAMESE = {
    "Kinh": ["Nguyễn Văn Nam", "Trần Thị Thu Hà", "Lê Hùng", "Phan Huy Chương", "Vi Văn Phòng", "Nguyễn Quốc Vương"],
    "words of countries": ["Trần Đức Anh", "Phạm Thị Nga", "Nguyễn Việt Mỹ", "Lê Pháp", "Đỗ Nhật Nam"],
    "one letter": ["Vàng Thị A", "Nguyễn Thị Y", "Giàng Thị Á", "Lò Thị Ý", "Sùng A Ư"],
    "Hmong, Thai": ["Giàng Seo Vần", "Lò Văn Ún", "Vừ A Bằng", "Quàng Thị Vân", "Thào Xuân Sùng", "Giàng A Páo"],
    "Tay, Dao": ["Nông Thị Bích Liên", "Bế Xuân Tiến", "Triệu Tài Vinh"],
    "one word": ["K'Brói", "K'Tiếu", "K’Mák", "H'Wen"],
    "highlands": ["Ha Krong", "Y Thanh Hà Niê Kđăm", "Y Biêr Niê", "H'Vi Êban", "Ksor Phước", "A Pớt", "Bríu Liếc"],
    "highlands, Kinh words": [
        "Y Ngọc",
        "Siu Hương",
        "Rơ Châm H’Yéo",
        "Kpă Đô",
        "Lơ Mu Ha Poh",
        "Ya Thi",
        "Y Thức H’Mốk",
    ],
    "Cham, Khmer": ["Kim Thị Ly", "Thạch Sô Phia", "Danh Út", "Sơn Minh Thắng", "Lâm Es", "Đàng Năng Hòa"],
}
FOREIGN = {
    "Lao": ["Bun-thoong Chăn-thạ-vi-lay", "Khăm Phủi Xỉ Phăn", "Bounnhang Vorachith", "Khăm-bay Đăm-lắt", "Xổm Xi"],
    "Cambodian": ["Hun Sen", "Men Sam An", "Sok Sam Ath", "Prum Sidhra", "Chay Navuth"],
    "Chinese": ["Hồ Cẩm Đào", "Vương Nghị", "Tập Cận Bình", "Hùng Ba", "Âu Dương Hoa", "Tư Mã Quang"],
    "Western": [
        "Barack Obama",
        "Jean-Claude Juncker",
        "Ursula von der Leyen",
        "John O'Neill",
        "John O’Neill",
        "G. W. Bush",
        "Jon Huntsman Jr",
        "Peter D'Erocole",
        "Leila de Lima",
        "Roberto del Mundo",
    ],
    "two surnames": ["Miguel Díaz-Canel", "Miguel Díaz-Canel Bermúdez", "Cara Charles-Barks", "Guy Saint-Jacques"],
    "Arabic": ["Abdel Fattah al-Sisi", "Bashar al-Assad", "Khalid bin Mohammed al-Attiyah", "Zeid Ra'ad Hussein"],
    "Korean": ["Moon Jae-in", "Park Hang Seo", "Ban Ki-moon", "Kim Jong Un", "Oh Young-ju"],
    "Japanese": ["Umeda Kunio", "Abe Shinzo", "Mitsuo Sakaba", "Ito Naoki"],
    "Thai, Malay": ["Prayut Chan-o-cha", "Don Pramudwinai", "Haji Hassanal Bolkiah Mu’izzaddin Waddaulah"],
}
OTHERS = {"Trần Văn Bình", "Lê Văn Cường"}
FRAMES = (
    "Dự lễ có ông {}, Giám đốc Sở Ngoại vụ tỉnh.",
    "Ông {}, Giám đốc Sở Ngoại vụ tỉnh Lâm Đồng, dự.",
    "Tại buổi lễ, bà {} phát biểu.",
    "Dự lễ có đồng chí {}, Phó Chủ tịch UBND tỉnh.",
    "Đồng chí {} - Giám đốc Sở Ngoại vụ phát biểu.",
    "Dự lễ có các đồng chí Trần Văn Bình, Phó Chủ tịch HĐND tỉnh; {}, Phó Chủ tịch UBND tỉnh; Lê Văn Cường, Giám đốc Sở Y tế.",
    "Dự có các đồng chí: {}, Phó Bí thư Tỉnh ủy; Lê Văn Cường, Giám đốc Sở Ngoại vụ.",
    "Dự lễ có các ông Trần Văn Bình, {} và Lê Văn Cường.",
    "Dự lễ có các đồng chí Trần Văn Bình và {} cùng các đại biểu.",
    "{}, Phó Chủ tịch UBND tỉnh Lâm Đồng, phát biểu.",
    "Đại hội đã bầu đồng chí {} làm Chủ tịch Hội.",
    "Đại hội đã bầu ông {} giữ chức Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Lâm Đồng.",
    "Đoàn do bà {} làm Trưởng đoàn.",
    "Trao giải cho ông {} (Phó Chủ tịch UBND tỉnh).",
    "Người chủ trì, ông {}, cảm ơn.",
)
TITLES = (
    "Phó Chủ tịch UBND tỉnh {} phát biểu.",
    "Dự lễ có Phó Chủ tịch UBND tỉnh Lâm Đồng {} và các đại biểu.",
    "Giám đốc {} nhấn mạnh điều này.",
    "Giám đốc Sở Ngoại vụ {} cho biết.",
    "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh {} trao quà.",
    "Đại tá {}, Chỉ huy trưởng Bộ Chỉ huy Bộ đội Biên phòng tỉnh.",
)
TITLES_ABROAD = (
    "Tại buổi lễ, Thủ tướng {} phát biểu.",
    "Thủ tướng Campuchia {} phát biểu.",
    "Dự lễ có Đại sứ Lào tại Việt Nam {} và các đại biểu.",
    "Đại sứ {} cho biết như vậy.",
    "Tỉnh trưởng Salavan {} thăm tỉnh.",
    "Ngài {}, Đại sứ Đặc mệnh toàn quyền Nhật Bản tại Việt Nam, dự.",
    "{} - Tổng Lãnh sự Lào tại Đà Nẵng - dự.",
)
NAMES = {**VIETNAMESE, **FOREIGN}
CASES = [
    *((kind, frame) for kind in NAMES for frame in FRAMES),
    *((kind, frame) for kind in VIETNAMESE for frame in TITLES),
    *((kind, frame) for kind in FOREIGN for frame in TITLES_ABROAD),
]
# Among capitals only, nothing tells a name that begins with no surname, or goes on like a body, from other words.
QUIET = {
    "Vi Văn Phòng",
    "Nguyễn Quốc Vương",
    "Khăm Phủi Xỉ Phăn",
    "Xổm Xi",
    "Hun Sen",
    "Men Sam An",
    "Tập Cận Bình",
    "G. W. Bush",
    "Ban Ki-moon",
}
LOUD = (0, 1, 3, 4, 5, 6, 13)  # frames in which a mark ends the name
DAMAGED = (
    "Ngu??n Văn Nam",
    "D????ng Văn Minh Đức",
    "????ng Văn Minh",
    "Nguyễn V??n Nam Hải Long",
    "Nguyễn Văn ??ức",
    "Nguyễn Văn Th??",
    "Lê Th?? Hoa Mai",
    "L?? Th?? Hoa Mai",
    "Lê Th? Hoa Mai",
    "Ngu?n Văn Nam",
    "Ngu\ufffdn Văn Nam",
    "Nguyễn Th\ufffd Mai",
    "H'H??ng Niê",
)
HIDDEN = ("Nguyễn Văn A.", "Nguyễn Văn H.", "Lương Văn V", "Trần Long Nh", "Phạm Thị Ngọc L.", "Đinh Thị Đ.", "N.X")


def people(text: str) -> set[str]:
    return {one.person.name for one in read(f"Tin\nTỉnh Lâm Đồng tổ chức lễ.\n{text}") if isinstance(one, Appearance)}


def wanted(name: str, frame: str) -> set[str]:
    return {name, *(other for other in OTHERS if other in frame)}


@pytest.mark.parametrize(("kind", "frame"), CASES)
def test_a_name_is_read_whole(kind: str, frame: str) -> None:
    assert {name: people(frame.format(name)) for name in NAMES[kind]} == {
        name: wanted(name, frame) for name in NAMES[kind]
    }


@pytest.mark.parametrize("frame", [FRAMES[at] for at in LOUD])
def test_among_capitals(frame: str) -> None:
    for name in (name for names in NAMES.values() for name in names if name not in QUIET):
        assert set(map(name_key, people(frame.format(name).upper()))) == set(map(name_key, wanted(name, frame)))


def test_in_any_composition(tmp_path: Path) -> None:
    names = [name for kind in NAMES.values() for name in kind]
    for at, name in enumerate(names):
        text = f"Tin vắn\n\n{FRAMES[3].format(name)}\n"
        (tmp_path / f"{at:03}.txt").write_text(unicodedata.normalize("NFD", text), encoding="utf-8")
    found = [article for article in read_articles(sorted(tmp_path.iterdir())) if isinstance(article, Article)]
    read = [{one.person.name for one in extract_facts(a, LEXICON) if isinstance(one, Appearance)} for a in found]
    assert read == [{name} for name in names]


@pytest.mark.parametrize("frame", [*FRAMES, *TITLES])
@pytest.mark.parametrize("name", [*DAMAGED, *HIDDEN])
def test_of_a_damaged_or_hidden_name_no_part_is_read(name: str, frame: str) -> None:
    assert people(frame.format(name)) <= OTHERS


def test_a_name_beside_damage_stays() -> None:
    assert people("Đồng ch?? Nguyễn Văn Nam ph??t biểu.") == {"Nguyễn Văn Nam"}
    assert people("Ai thay ông Nguyễn Văn Nam? Ông Lê Văn Cường nói.") == {"Nguyễn Văn Nam", "Lê Văn Cường"}


def test_a_place_may_bear_a_persons_name() -> None:
    assert people("Chủ tịch Hồ Chí Minh và Chủ tịch Souphanouvong đặt nền móng.") == {"Hồ Chí Minh"}
    assert people("Đoàn viếng Lăng Chủ tịch Hồ Chí Minh, học tập tư tưởng Hồ Chí Minh.") == set()
    assert people("Giám đốc Sở Y tế Hồ Chí Minh, Bí thư Thành ủy TP Hồ Chí Minh và Đoàn TNCS Hồ Chí Minh dự.") == set()


def test_what_a_title_is_of_may_be_abbreviated() -> None:
    assert people("Tổng thư ký NATO Jens Stoltenberg phát biểu.") == {"Jens Stoltenberg"}
    assert people("Hiệu trưởng THPT Việt Đức phát biểu.") == set()
    assert people("Thủ tướng Nepal KP Sharma Oli phát biểu.") == set()  # initials, not cut off


def test_no_name_begins_within_another() -> None:
    assert people("Ý kiến về sân bay Tân Sơn Nhất, Bộ trưởng đã nêu.") == set()
    assert people("Theo tờ New York Times, Tổng thống Mỹ đã đi.") == set()
    assert people("Các ĐBQH Triệu Tài Vinh và Giám mục Phaolô Bùi Văn Đọc dự.") == {"Triệu Tài Vinh", "Bùi Văn Đọc"}


def test_places_behind_titles_are_nobody() -> None:
    assert people("Chủ tịch UBND P. Tân Định nói với một nhà ngoại giao Hoa Kỳ.") == set()
    assert people("Ông G. W. Bush và bà Mai Hoa Kỳ phát biểu.") == {"G. W. Bush", "Mai Hoa Kỳ"}


def test_what_a_title_ends_in_is_no_name() -> None:
    assert people("Ông Vi Văn Thành, Trưởng bản Xiêng Hương, cho biết.") == {"Vi Văn Thành"}
    assert people("Chủ tịch UBND tỉnh Xiêng Khoảng, Chủ tịch xã Hòa Nhơn và Giám đốc Sở Y tế Hà Tĩnh dự.") == set()


SPACED = (" ' ", "’ ", " ’ ", "`", "ʼ", "′", "‘")
DASHES = (" - ", "–", " – ", "‐", "‑", "- ", " -")


@pytest.mark.parametrize("mark", SPACED)
def test_an_apostrophe_joins_however_it_is_typed(mark: str) -> None:
    for name in ("Peter O'Neill", "Y Thức H'Mốk", "Kpă H'Ven"):
        assert people(f"Dự lễ có ông {name.replace(chr(39), mark)}, Giám đốc Sở Y tế.") == {
            name.replace("'", mark.strip())
        }
    assert people("Dự có ông Trần Văn Nam ' nói không với rác thải nhựa ' và bà Lê Thị Hoa.") == {
        "Trần Văn Nam",
        "Lê Thị Hoa",
    }


@pytest.mark.parametrize("mark", DASHES)
def test_a_dash_joins_however_it_is_typed(mark: str) -> None:
    for name in ("Miguel Díaz-Canel", "Abdel-Fattah el-Sisi", "Moon Jae-in", "Lau Wing-kei", "Frank-Walter Steinmeier"):
        assert people(f"Dự lễ có ông {name.replace('-', mark)}, Giám đốc Sở Y tế.") == {name}
    assert people("Ông Kim Jong Il - cha của ông - và ông Trần Văn Nam - em trai.") == {"Kim Jong Il", "Trần Văn Nam"}


def test_what_stands_before_a_name_is_no_part_of_it() -> None:
    assert people("Thủ tướng Anh Theresa May và Tổng thống Hàn Moon Jae - in dự.") == {"Theresa May", "Moon Jae-in"}
    assert people("Chủ tịch Alibaba Nguyễn Thái Luyện và bà Hương Trần Kiều Dung dự.") == {
        "Nguyễn Thái Luyện",
        "Hương Trần Kiều Dung",
    }
    assert people("Thủ môn Hàn Quốc Cho Hyun - woo và kinh tế Châu Á Thái Bình Dương.") == set()
    assert people("Chủ tịch Hoàng Anh Gia Lai Đoàn Nguyên Đức và nhà báo Nga Boris Yanunov dự.") == {
        "Đoàn Nguyên Đức",
        "Boris Yanunov",
    }
    assert people("Phó chánh thanh tra Hà Nội Nguyễn An Huy và chị Ông Thị Ngọc Linh dự.") == {"Ông Thị Ngọc Linh"}


def test_where_somebody_is_from_is_no_part_of_the_name() -> None:
    assert people("Ngoại trưởng Mỹ Pompeo gặp Ngoại trưởng Syria Walid al - Muallem.") == {"Walid al-Muallem"}
    assert people("Người đồng cấp Singapore Lý Hiển Long và người đồng cấp Anh Michael Fallon dự.") == {
        "Lý Hiển Long",
        "Michael Fallon",
    }
    assert people("Chị Nga Kitty và bà Mai Hoa Kỳ dự. Người đồng cấp Trung Quốc nói.") == {"Nga Kitty", "Mai Hoa Kỳ"}


def test_a_name_misspelt_once_is_spelt_as_elsewhere() -> None:
    often = "Ông Justin Trudeau nói. Ông Trudeau đi. Ông Trudeau cười."
    assert people(f"{often} Thủ tướng Canada Justin Trueau đánh chiêng.") == {"Justin Trudeau"}
    assert people("Ông Justin Trudeau nói. Ông Justin Trueau đi.") == {"Justin Trudeau", "Justin Trueau"}
    assert people(f"{often} Ông Kim Jong-un và ông Kim Jong-il dự.") == {"Justin Trudeau", "Kim Jong-un", "Kim Jong-il"}


def test_what_only_begins_or_sounds_like_a_name_is_none() -> None:
    assert people("Tòa nhà 8B Lê Trực, lớp 2A Trường Tiểu học, loại A. Nhà máy và anh S. Còn nữa.") == set()
    assert people("Tượng Bà Chúa Xứ Núi Sam, chùa Bà Thiên Hậu, số 243 Ông Ích Khiêm.") == set()
    assert people("Các đồng chí trong Ban Bí thư, Ban Thường vụ dự. Các vị trí như Nậm Ngặt, Giang Nam.") == set()
    assert (
        people("Trụ sở đặt tại 51 Lý Tự Trọng, gần nút giao Nguyễn Văn Linh và trường chuyên Lê Hồng Phong.") == set()
    )
    assert people("Trưởng văn phòng luật sư Chính Pháp (Đoàn Luật sư TP. Hà Nội) nêu.") == set()
    assert people("Thượng nghị sĩ Cộng hòa John McCain nói. Ông McCain đi.") == set()
    assert people("Đồng bào H’ Mông dự.") == set()


def test_what_the_article_calls_a_place_is_nobody() -> None:
    found = people(
        "Mương ở huyện Vĩnh Bảo. Ông Phạm Quốc Ka (Bí thư Huyện ủy Vĩnh Bảo) và Chủ tịch UBND huyện Vĩnh Bảo nói."
    )
    assert found == {"Phạm Quốc Ka"}
    assert people("PGS Bùi Minh Trí nói. Giám đốc Trung tâm Nghiên cứu Kinh Thành Bùi Minh Trí cho biết.") == {
        "Bùi Minh Trí"
    }


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Người phát ngôn Phủ tổng thống Hàn Quốc Kwun Hyuk Ki thông báo.", set()),
        ("Phát ngôn viên của Tổng thống Nga Dmitry Peskov khẳng định.", set()),
        ("Người phát ngôn của Tổng thống Philippines, ông Salvador Panelo, nói.", set()),
        ("Ông Salvador Panelo, người phát ngôn của Tổng thống Philippines Rodrigo Duterte, nói.", {"Rodrigo Duterte"}),
        ("Chính phủ Thủ tướng Ấn Độ Narendra Modi đưa ra.", {"Narendra Modi"}),
        (
            "Có Thủ tướng Nguyễn Văn Nam, Phó Thủ tướng - Bộ trưởng Bộ Y tế Trần Văn Bình dự.",
            {"Nguyễn Văn Nam", "Trần Văn Bình"},
        ),
        ("(P)hó Chủ tịch UBND tỉnh Trần Văn Lâm vừa ký.", set()),
        ("Liên quan tới vụ việc của ông Trần Văn Lâm, Thủ tướng vừa ký quyết định.", set()),
        ("Trước đề nghị của ông Trần Văn Lâm, Giám đốc Sở Y tế cho rằng việc đó khó.", set()),
        ("Báo Thanh Niên dẫn lời ông Trần Văn Lâm, Giám đốc Sở Y tế xác nhận việc đó.", {"Trần Văn Lâm"}),
        ("Sau đề nghị của ông Trần Văn Lâm, Giám đốc Sở Y tế, tỉnh đã họp.", {"Trần Văn Lâm"}),
    ],
)
def test_whose_a_title_is(text: str, held: set[str]) -> None:
    found = [one for one in read(f"Tin\nTỉnh Lâm Đồng tổ chức lễ.\n{text}") if isinstance(one, Tenure)]
    assert {one.person.name for one in found} == held
    assert ("Nguyễn Văn Nam", "Phó Thủ tướng") not in {(one.person.name, one.role.label) for one in found}


def test_titles_shared_by_a_list_end_where_they_stand_again() -> None:
    text = (
        "Cùng dự có các đồng chí Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng: Trưởng ban Tuyên giáo Trung ương Võ Văn Nam, "
        "Trưởng ban Dân vận Trung ương Trương Thị Hoa; Bí thư Trung ương Đảng, Chánh Văn phòng Trung ương Đảng Lê Văn Bình; "
        "Bí thư thứ nhất Trung ương Đoàn Lê Quốc Lâm."
    )
    found = [one for one in read(text) if isinstance(one, Tenure) and one.role.label == "Bí thư"]
    assert {one.person.name for one in found} == {"Võ Văn Nam", "Trương Thị Hoa", "Lê Văn Bình"}


def test_no_case_is_lost() -> None:
    assert (len(NAMES), sum(map(len, NAMES.values()))) == (18, 95)
    assert len(CASES) == 18 * 15 + 9 * 6 + 9 * 7
    assert (len(DAMAGED), len(HIDDEN)) == (13, 7)


@pytest.mark.parametrize(("name", "found"), [("Vàng Thị A", True), ("Giàng Thị Y", True), ("Nguyễn Thị A", False)])
def test_a_vowel_before_the_last_full_stop_is_a_name_after_a_rare_surname(name: str, found: bool) -> None:
    assert people(f"Dự lễ có bà {name}. Sau đó, mọi người giao lưu.") == ({name} if found else set())
