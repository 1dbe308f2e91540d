"""Awards: our own sentences in many orders of words, who receives what and what is no award."""

import pytest
from reading_cases import read

from kg.facts.model import Award

Received = tuple[str, int | None]

STATED: list[tuple[str, str, list[Received]]] = [
    (
        "Hội nghị kết thúc lúc 17 giờ. UBND tỉnh Sơn La tặng Bằng khen 3 tập thể và 5 cá nhân.",
        "Bằng khen",
        [("tập thể", 3), ("cá nhân", 5)],
    ),
    (
        "Kỷ niệm chương được gửi tới ông Wojciech Nowak, Đại sứ Ba Lan tại Việt Nam, và kiến trúc sư Bạch Ngọc Lâm.",
        "Kỷ niệm chương",
        [("Wojciech Nowak", None), ("Bạch Ngọc Lâm", None)],
    ),
    (
        "Nhà nước Lào đã tặng Hội hữu nghị Việt Nam - Lào tỉnh Nghệ An Huân chương Tự do hạng Ba.",
        "Huân chương Tự do hạng Ba",
        [("Hội hữu nghị Việt Nam - Lào tỉnh Nghệ An", None)],
    ),
    (
        "Ông Lê Minh Tuấn gắn Kỷ niệm chương lên ngực áo bà Sofia Petrova, người dịch thơ Việt; hai tập thể thuộc Hội hữu nghị "
        "Việt Nam - Bulgaria được tuyên dương.",
        "Kỷ niệm chương",
        [("Sofia Petrova", None)],
    ),
    (
        "Ông trao Huy chương Hữu nghị cho bà Trần Thị Sáu, cô giáo từng dạy ở vùng sâu, và Trường Tiểu học Hòa Bình.",
        "Huy chương Hữu nghị",
        [("Trần Thị Sáu", None), ("Trường Tiểu học Hòa Bình", None)],
    ),
    (
        "Đại sứ trao bằng khen của Bộ trưởng Ngoại giao Hàn Quốc cho bà Lê Thị Huệ, Chủ tịch Hội hữu nghị Việt Nam - Hàn Quốc.",
        "Bằng khen",
        [("Lê Thị Huệ", None)],
    ),
    (
        "Hai đơn vị Green Valley, Quỹ Thriive được nhận Bằng khen của UBND tỉnh Bến Tre.",
        "Bằng khen",
        [("Green Valley", None), ("Quỹ Thriive", None)],
    ),
    (
        "Bằng khen của Thủ tướng Chính phủ đã được trao tặng bà Lê Thị Hồng và Hội hữu nghị Việt Nam - Cuba tỉnh Tây Ninh.",
        "Bằng khen",
        [("Lê Thị Hồng", None), ("Hội hữu nghị Việt Nam - Cuba tỉnh Tây Ninh", None)],
    ),
    (
        "Chủ tịch UBND tỉnh trao tận tay Bằng khen cho bốn cán bộ Hội: các ông Trần Văn Nam, Lê Quý Đôn và các bà Phạm Thị "
        "Hoa, Vũ Thị Thảo.",
        "Bằng khen",
        [("Trần Văn Nam", None), ("Lê Quý Đôn", None), ("Phạm Thị Hoa", None), ("Vũ Thị Thảo", None)],
    ),
    (
        "Tập thể Hội hữu nghị Việt Nam - Pháp tỉnh Lâm Đồng cùng 8 hội viên được UBND tỉnh Lâm Đồng tặng Bằng khen.",
        "Bằng khen",
        [("Hội hữu nghị Việt Nam - Pháp tỉnh Lâm Đồng", None), ("cá nhân", 8)],
    ),
    (
        "Hội hữu nghị Việt Nam - Lào tỉnh Sơn La là một trong 6 tập thể được UBND tỉnh Sơn La tặng Bằng khen.",
        "Bằng khen",
        [("Hội hữu nghị Việt Nam - Lào tỉnh Sơn La", None)],
    ),
    (
        "Trong dịp này, có 2 cá nhân được trao Kỷ niệm chương, gồm ông Trần Văn Nam và bà Phạm Thị Tư.",
        "Kỷ niệm chương",
        [("Trần Văn Nam", None), ("Phạm Thị Tư", None)],
    ),
    (
        "Bà Phạm Thị Tư, đại diện Hội hữu nghị Việt Nam - Pháp tỉnh Sơn La, nhận Bằng khen của UBND tỉnh Sơn La.",
        "Bằng khen",
        [("Hội hữu nghị Việt Nam - Pháp tỉnh Sơn La", None)],
    ),
    (
        "Liên hiệp đã đề nghị và được UBND tỉnh Sơn La tặng Bằng khen cho 4 tập thể, 6 cá nhân.",
        "Bằng khen",
        [("tập thể", 4), ("cá nhân", 6)],
    ),
    ("Có thêm 3 hội viên được tặng Kỷ niệm chương, nâng tổng số lên 25.", "Kỷ niệm chương", [("cá nhân", 3)]),
    (
        "Cũng tại lễ, Huân chương Lao động hạng Ba đã đến tay ông Nguyễn Hữu Lộc.",
        "Huân chương Lao động hạng Ba",
        [("Nguyễn Hữu Lộc", None)],
    ),
    (
        "Nhà nước Lào tặng Huân chương Tự do cho hai cá nhân của tỉnh.\nĐó là ông Trần Văn Nam và bà Phạm Thị Hoa.",
        "Huân chương Tự do",
        [("Trần Văn Nam", None), ("Phạm Thị Hoa", None)],
    ),
    (
        "Liên hiệp tổ chức lễ trao Kỷ niệm chương tại Huế.\nNgười được tặng là bà Phạm Thị Hoa, Giám đốc Sở Y tế.",
        "Kỷ niệm chương",
        [("Phạm Thị Hoa", None)],
    ),
    (
        "UBND tỉnh Hòa Bình tặng Bằng khen cho Oxfam Việt Nam và 2 cá nhân.",
        "Bằng khen",
        [("Oxfam Việt Nam", None), ("cá nhân", 2)],
    ),
    (
        "Huy chương Hữu nghị về tay bà Phạm Thị Hoa, một cựu giáo viên.",
        "Huy chương Hữu nghị",
        [("Phạm Thị Hoa", None)],
    ),
    (
        "Danh sách được tặng Bằng khen gồm: Hội hữu nghị Việt Nam - Lào tỉnh Sơn La và bà Phạm Thị Hoa.",
        "Bằng khen",
        [("Hội hữu nghị Việt Nam - Lào tỉnh Sơn La", None), ("Phạm Thị Hoa", None)],
    ),
    (
        "Người thứ hai nhận Kỷ niệm chương là bà Sofia Petrova, giáo viên.",
        "Kỷ niệm chương",
        [("Sofia Petrova", None)],
    ),
    (
        "Ông Kim Jong Su sống ở Đồng Nai. Vì những đóng góp ấy, năm 2019 ông được Chủ tịch nước tặng Huân chương Hữu nghị.",
        "Huân chương Hữu nghị",
        [("Kim Jong Su", None)],
    ),
    (
        "Kỷ niệm chương được trao cho ba người bạn Đức: bà Ursula Klein, ông Hans Weber và ông Peter Schmidt.",
        "Kỷ niệm chương",
        [("Ursula Klein", None), ("Hans Weber", None), ("Peter Schmidt", None)],
    ),
    (
        "UBND thành phố Đà Nẵng tặng Bằng khen cho Madison Friends và ông Trần Văn Nam.",
        "Bằng khen",
        [("Madison Friends", None), ("Trần Văn Nam", None)],
    ),
    (
        "Ông Trần Văn Nam (Hội hữu nghị Việt Nam - Lào tỉnh Nghệ An) và bà Vi Thị Mai (xã Keng Đu) được trao Huy chương "
        "Hữu nghị.",
        "Huy chương Hữu nghị",
        [("Trần Văn Nam", None), ("Vi Thị Mai", None)],
    ),
    (
        "Nhà nước Lào tặng Huân chương Tự do cho Đội C54 và ông Trần Văn Nam.",
        "Huân chương Tự do",
        [("Đội C54", None), ("Trần Văn Nam", None)],
    ),
    (
        "UBND tỉnh trao Bằng khen cho 2 đơn vị, gồm: Cục Cảnh sát hình sự và Sở Y tế tỉnh Sơn La.",
        "Bằng khen",
        [("Cục Cảnh sát hình sự", None), ("Sở Y tế tỉnh Sơn La", None)],
    ),
    (
        "Trung ương Đoàn tặng Huy hiệu Nhiệt huyết hè xanh cho 4 thanh niên.",
        "Huy hiệu Nhiệt huyết hè xanh",
        [("cá nhân", 4)],
    ),
    (
        "Trung Quốc trao Huân chương Hữu nghị Cải cách Trung Quốc cho 7 người.",
        "Huân chương Hữu nghị Cải cách Trung Quốc",
        [("cá nhân", 7)],
    ),
    (
        "Chính phủ Campuchia trao Huân chương Hữu nghị hạng Sê - na cho 3 cá nhân.",
        "Huân chương Hữu nghị hạng Sê - na",
        [("cá nhân", 3)],
    ),
    (  # organisations by their foreign names
        "UBND tỉnh Trà Vinh tặng Bằng khen cho Heifer International, Oxfam cùng 5 cá nhân.",
        "Bằng khen",
        [("Heifer International", None), ("Oxfam", None), ("cá nhân", 5)],
    ),
    (
        "Các tổ chức được trao Bằng khen là Saigon Children's Charity, Habitat for Humanity và Action for the Blind.",
        "Bằng khen",
        [("Saigon Children's Charity", None), ("Habitat for Humanity", None), ("Action for the Blind", None)],
    ),
    (  # a fund keeps its noun
        "Chủ tịch UBND tỉnh Long An tặng Bằng khen cho quỹ Bright Path và ông Trần Viết Lãm, người giúp quỹ phiên dịch.",
        "Bằng khen",
        [("Quỹ Bright Path", None), ("Trần Viết Lãm", None)],
    ),
    (
        "Ông Chuck Searcy và tổ chức Project RENEW vinh dự là một trong những cá nhân, tập thể nước ngoài được Chủ tịch nước "
        "tặng Huân chương Hữu nghị.",
        "Huân chương Hữu nghị",
        [("Chuck Searcy", None), ("Project RENEW", None)],
    ),
    (  # a semicolon between names ends no clause
        "Các ông Khamphanh Sitthidampha, Tỉnh trưởng Xiêng Khoảng; Somkot Mangnomek, nguyên Tỉnh trưởng; và bà Bounma "
        "Phommachanh được tỉnh Nghệ An trao tặng Kỷ niệm chương.",
        "Kỷ niệm chương",
        [("Khamphanh Sitthidampha", None), ("Somkot Mangnomek", None), ("Bounma Phommachanh", None)],
    ),
    (
        "10 tập thể, 10 cá nhân có thành tích xuất sắc trong công tác vận động viện trợ phi chính phủ nước ngoài giai đoạn "
        "2018 - 2022 được nhận Bằng khen của Chủ tịch UBND tỉnh Cao Bằng.",
        "Bằng khen",
        [("tập thể", 10), ("cá nhân", 10)],
    ),
    (  # the headline says it shorter
        "Hội Việt - Nhật nhận Bằng khen\nBằng khen của Bộ trưởng Ngoại giao Nhật Bản đã được Tổng Lãnh sự Kawaue Junichi trao "
        "cho Hội hữu nghị Việt Nam - Nhật Bản tỉnh Lâm Đồng.",
        "Bằng khen",
        [("Hội hữu nghị Việt Nam - Nhật Bản tỉnh Lâm Đồng", None)],
    ),
]
GIVERS = [
    ("Bí thư Thành ủy Cần Thơ Lê Văn An trao Huân chương Lao động hạng Ba cho ông Trần Văn Nam.", None),
    ("Cụ Trần Văn Nam được Bộ Ngoại giao Nhật Bản truy tặng bằng khen.", "Bộ Ngoại giao Nhật Bản"),
    ("Ông Fidel Castro đã được Việt Nam trao tặng Huân chương Sao vàng.", "Việt Nam"),
    ("Đoàn công tác trao Huân chương Hữu nghị của Vương quốc Campuchia cho 5 tập thể.", "Campuchia"),
    (
        "Ban An toàn giao thông tỉnh Bến Tre trao bằng khen đột xuất của UBND tỉnh Bến Tre cho ông Trần Văn Nam.",
        "Ủy ban nhân dân tỉnh Bến Tre",
    ),
    ("Đại diện Cục Hải quan Hà Nội nhận bằng khen từ Tổng cục Hải quan.", "Tổng cục Hải quan"),
    ("Hội Ánh Dương VN TP. HCM trao bằng khen cho bà Phạm Thị Hoa.", None),
    ("Ban Chấp hành Trung ương Đảng Lao động Xanh trao Huân chương Tiên phong cho 9 người.", None),
    (
        "Thừa ủy quyền Nhà nước Lào, bà Phạm Thị Hoa, Chủ tịch UBND tỉnh Sơn La, trao Huân chương Tự do cho 9 người.",
        "Nhà nước Lào",
    ),
    (
        "Tổng thống Ba Lan Jan Kowalski thăm Huế. Tổng thống Jan Kowalski trao Huân chương Công trạng cho bà Phạm Thị Hoa.",
        "Tổng thống Ba Lan",
    ),
    ("Quân đội Nhật Bản trao tặng Huân chương Dũng cảm cho ba học sinh.", "Quân đội Nhật Bản"),
    ("Chủ tịch nước tặng Huân chương Lao động hạng Nhì cho bà Phạm Thị Hoa.", "Chủ tịch nước"),
    ("Thừa ủy nhiệm của Quốc vương Thái Lan, Đại sứ trao Huân chương Voi trắng cho 3 cá nhân.", "Quốc vương Thái Lan"),
    (
        "Thừa ủy quyền của Chủ tịch nước, Chủ tịch UBND tỉnh Sơn La Trần Văn Nam trao Huân chương Lao động cho bà Phạm Thị Hoa.",
        "Chủ tịch nước",
    ),
    ("Thừa ủy quyền, ông Trần Văn Nam, Chủ tịch UBND tỉnh Sơn La, trao Bằng khen cho bà Phạm Thị Hoa.", None),
    (
        "UBND huyện Mai Sơn công bố quyết định khen thưởng những người cứu bạn. Lãnh đạo huyện Mai Sơn đã trao giấy khen cho "
        "4 cá nhân.",
        "Ủy ban nhân dân huyện Mai Sơn",
    ),
    (
        "Đại sứ Nhật Bản trao bằng khen cho ông Trần Văn Nam. Bộ Ngoại giao Nhật Bản tặng bằng khen ông Trần Văn Nam.",
        "Bộ Ngoại giao Nhật Bản",
    ),
    ("Đại sứ quán Lào tại Việt Nam trao Huân chương Tự do cho bà Phạm Thị Hoa.", None),
    ("Thay mặt Chủ tịch nước Lào, Đại sứ Khăm Phon gắn Huân chương Tự do cho bà Phạm Thị Hoa.", "Chủ tịch nước Lào"),
    (
        "UBND tỉnh Sơn La tặng Bằng khen cho bà Phạm Thị Hoa. Trời mưa. Đường xa. Khách đông. Ông Trần Văn Nam được tặng "
        "Bằng khen.",
        "Ủy ban nhân dân tỉnh Sơn La",
    ),
]
NOT_STATED = [
    "Hội đề nghị Liên hiệp các tổ chức hữu nghị Việt Nam tặng Kỷ niệm chương cho ông Nguyễn Văn Bình.",
    "Đại hội khen thưởng, tặng Bằng khen cho 10 tập thể và cá nhân.",
    "Đoàn Việt Nam giành 3 huy chương vàng tại giải.",
    "Nhiều cá nhân được tặng Bằng khen.",
    "Bà Phạm Thị Hoa nhận bằng khen của cha mình sau ba năm.",
    "Nhà nước Campuchia tặng huân chương cho lãnh đạo tỉnh Long An.",
    "Một dịch giả đã được Chính phủ Pháp trao huân chương.",
    "Pháp trao Huân chương Quốc công và Vòng nguyệt quế cho 2 người.",
    "Ông Trần Văn Nam được nhận nhiều huân, huy chương.",
    "Sở Y tế tỉnh Sơn La tổ chức lễ đón nhận Huân chương Lao động cho các cựu chuyên gia.",
    "Tổng thống Nga (trái) bắt tay ông Trần Văn Nam sau khi nhận Huân chương Hữu nghị.",
    "Bố của ông Trần Văn Nam từng ở chiến khu, ông nhận Huân chương Kháng chiến.",
    "UBND tỉnh tặng Bằng khen cho Ban Chấp hành Trung ương Đảng Lao động Xanh.",
    "Nhà trường trao bằng danh dự cho sinh viên Trần Văn Nam.",
    "Ông Trần Văn Nam - Giám đốc Công ty Hoa Ban nhận kỷ niệm chương của ban tổ chức trong lễ vinh danh 50 công ty.",
    "Phía Nga muốn tặng thưởng Huân chương Hữu nghị cho ông Trần Văn Nam.",
]


@pytest.mark.parametrize(("text", "award", "received"), STATED)
def test_who_receives(text: str, award: str, received: list[Received]) -> None:
    facts = [fact for fact in read(text) if isinstance(fact, Award)]
    assert {fact.award for fact in facts} == {award}
    named = [(fact.recipient.name if fact.recipient is not None else str(fact.group), fact.count) for fact in facts]
    assert named == received


@pytest.mark.parametrize(("text", "giver"), GIVERS)
def test_who_gives(text: str, giver: str | None) -> None:
    given = [fact.giver for fact in read(text) if isinstance(fact, Award)]
    assert given
    assert (given[0].name if given[0] is not None else None) == giver


@pytest.mark.parametrize("text", NOT_STATED)
def test_what_does_not_count(text: str) -> None:
    assert not [fact for fact in read(text) if isinstance(fact, Award)]


def test_a_giver_named_long_before_is_not_taken_for_another_award() -> None:
    text = GIVERS[-1][0]
    givers = [fact.giver is not None for fact in read(text) if isinstance(fact, Award)]
    assert givers == [True, False]


def test_no_case_is_lost() -> None:
    assert (len(STATED), len(GIVERS), len(NOT_STATED)) == (38, 20, 16)


def test_an_award_named_in_short_is_the_one_that_the_article_names_in_full() -> None:
    text = "Nhà nước Lào tặng Huân chương Tự do cho ông Trần Văn Nam. Bà Lê Thị Mai cũng được nhận Huân chương."
    assert {fact.award for fact in read(text) if isinstance(fact, Award)} == {"Huân chương Tự do"}
    two = "Huân chương Hữu nghị được trao cho ông Bùi Văn An. "
    assert "Huân chương" in {fact.award for fact in read(two + text) if isinstance(fact, Award)}


SPELT = [
    ("Ông Trần Văn Nam được tặng Huân chương Lao động bạng Ba.", "Huân chương Lao động hạng Ba"),
    ("Bà Lê Thị Mai nhận Huân chương Monisaraphon hạng Đại Thập tự.", "Huân chương Monisaraphon hạng Đại Thập tự"),
    ("Bà Lê Thị Mai nhận Huân chương Chữ thập Công trạng của Tổng thống Đức.", "Huân chương Chữ thập Công trạng"),
    ("Ông Trần Văn Nam nhận Kỷ niệm chương Bảo vệ an ninh Tổ quốc.", "Kỷ niệm chương Bảo vệ an ninh Tổ quốc"),
]


@pytest.mark.parametrize(("text", "award"), SPELT)
def test_an_award_is_spelt_whole(text: str, award: str) -> None:
    assert {fact.award for fact in read(text) if isinstance(fact, Award)} == {award}


def test_every_spelling_is_tried() -> None:
    assert len(SPELT) == 4


def test_that_award_is_the_last_of_its_kind() -> None:
    text = (
        "Huân chương Hữu nghị được trao cho ông Bùi Văn An, Huân chương Lao động hạng Hai cho bà Lê Thị Mai. "
        "Huân chương ấy cũng được trao cho ông Trần Văn Nam."
    )
    assert [fact.award for fact in read(text) if isinstance(fact, Award)][-1] == "Huân chương Lao động hạng Hai"


def test_a_certificate_has_no_name_from_another() -> None:
    text = "60 doanh nghiệp được tặng bằng khen “Vì cộng đồng”. 12 doanh nghiệp được nhận Bằng khen của Thủ tướng Chính phủ."
    assert {fact.award for fact in read(text) if isinstance(fact, Award) and fact.count == 12} == {"Bằng khen"}


def test_who_receives_is_called_by_the_full_name() -> None:
    text = "Bà Công Tôn Nữ Y Phương sưu tầm cổ vật. Bà Y Phương được UBND tỉnh Sơn La tặng giấy khen."
    (award,) = [fact for fact in read(text) if isinstance(fact, Award)]
    assert award.recipient is not None
    assert award.recipient.name == "Công Tôn Nữ Y Phương"


def test_a_pronoun_after_the_award_means_the_last_person() -> None:
    text = "Ghi nhận đóng góp của ông Lee Wook Seok, UBND tỉnh Sơn La đã trao bằng khen cho ông về những việc ấy."
    (award,) = [fact for fact in read(text) if isinstance(fact, Award)]
    assert award.recipient is not None
    assert award.recipient.name == "Lee Wook Seok"


def test_an_award_of_its_own_giver_has_not_the_one_named_before() -> None:
    text = "Hội có 12 tập thể được tặng Bằng khen của UBND tỉnh Sơn La, 45 cá nhân được tặng Kỷ niệm chương của Trung ương Hội."
    givers = [fact.giver.name if fact.giver else None for fact in read(text) if isinstance(fact, Award)]
    assert givers == ["Ủy ban nhân dân tỉnh Sơn La", None]


def test_who_takes_awards_for_groups_does_not_receive_them() -> None:
    text = (
        "Bệnh viện Bạch Mai đã đón nhận 8 Huân chương Lao động do Chủ tịch nước trao tặng cho 6 tập thể và 2 cá nhân."
    )
    received = [(fact.group, fact.count) for fact in read(text) if isinstance(fact, Award)]
    assert received == [("tập thể", 6), ("cá nhân", 2)]
