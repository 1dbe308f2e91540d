"""Flat pages as the sites of many publishers come out: line by line what is the article and what is not.

All lines are made up. `LEAD`, `SAYS` and `ENDS` are the paragraphs of every case.
"""

import pytest

from kg.articles.layout import Layout, lay_out

TITLE = "Sơn La tổng kết công tác hữu nghị Việt - Lào"
LEAD = "Sáng nay, Hội hữu nghị Việt Nam - Lào tỉnh Sơn La tổ chức hội nghị tổng kết công tác năm và bàn việc mới."
SAYS = "Phát biểu tại hội nghị, đồng chí Lò Minh Hùng, Chủ tịch Hội, cảm ơn các chi hội đã giữ nhịp giao lưu."
ENDS = "Dịp này, Hội trao giấy khen cho 5 tập thể có thành tích trong công tác đối ngoại nhân dân của tỉnh."
SHORT = {"h": "headline", "d": "dateline", "l": "lead", "b": "body", "c": "caption", "y": "byline", "f": "furniture"}


def read(page: str) -> tuple[Layout, list[tuple[str, str]]]:
    text = page.replace("LEAD", LEAD).replace("SAYS", SAYS).replace("ENDS", ENDS).replace("TITLE", TITLE)
    layout = lay_out(text)
    return layout, [(block.kind, text[block.start : block.end]) for block in layout.blocks]


# Each line of a page begins with the letters of what it is, one a block, and a bar.
CASES = {
    "government": """
f|Chính trị

h|TITLE

d|05/06/2018  10:00 AM

dl|(Chinhphu.vn) – LEAD

b|SAYS

y|Ảnh: VGP/Nhật Bắc

b|ENDS

y|Nhật Bắc

f|In bài viết
f|Tin liên quan
f|Ông Cầm Văn Xa làm Bí thư xã""",
    "no empty lines": """
h|TITLE
d|Thứ tư, 05/06/2019 - 14:23
dl|QĐND Online – LEAD
c|Quang cảnh hội nghị
b|SAYS
b|ENDS
y|Tin, ảnh: NGUYỄN VĂN HẢI
f|* Mời bạn đọc vào chuyên mục Chính trị xem các tin, bài liên quan.""",
    "provincial portal": """
f|Trang chủ / Tin trong tỉnh / Đối ngoại
h|TITLE
d|Đăng ngày 12-03-2021 - Lượt xem: 300
l|LEAD
b|SAYS
b|Đồng chí Lò Minh Hùng trao giấy khen cho các tập thể
b|ENDS
y|Tác giả: Minh Anh
y|Nguồn: Sở Ngoại vụ
f|[Trở về]
f|Các tin khác
f|Bà Quàng Thị Vân thăm xã (11/03/2021)
f|Hội nghị giao ban (10/03/2021)""",
    "author above the headline": """
d|Tuấn Anh - 10:30 12/03/2021

h|TITLE

dl|VOV.VN - LEAD

f|>> Ông Hà Văn Ba nói về biên giới

b|SAYS

b|ENDS

y|PV/VOV-Tây Bắc

f|Tag: Sơn La, Lào, Lò Minh Hùng, hữu nghị""",
    "author with an office, readers": """
h|TITLE

dl|(ĐCSVN) - LEAD

cy|Đồng chí Lò Minh Hùng phát biểu. (Ảnh: Lâm Khánh/TTXVN)

b|ENDS./.

y|Nguyễn Thị Hà - Sở Ngoại vụ

f|Bình chọn
f|★★★★★
f|Chia sẻ:
f|Ý kiến bạn đọc
f|Nguyễn Văn Tám 12/03/2021: Tin rất hay, mong tỉnh ta phát huy hơn nữa trong các năm tới đây.""",
    "today's date above": """
f|BÁO SƠN LA ONLINE
f|Cơ quan của Đảng bộ tỉnh Sơn La
f|Hotline: 0212 000 000
d|Thứ Sáu, 12/03/2021 08:00
h|TITLE
d|10:23, 11/03/2021
l|LEAD

b|SAYS

by|ENDS Thanh Đào

f|Tin cùng chuyên mục
f|11/03/2021
f|Ông Tòng Văn Sáu đi tiếp xúc cử tri xã biên giới
f|Ông Tòng Văn Sáu nói nhiều điều với cử tri xã biên giới trong buổi sáng nay.
f|10/03/2021
f|Bản Mới có cầu""",
    "keywords": """
h|TITLE
d|TBO - Thứ năm, ngày 11 tháng 3 năm 2021 - 8:00

dl|TBO - LEAD
f|Ảnh minh họa
b|SAYS
b|ENDS
y|Theo Thùy Linh/Báo Sơn La
f|Từ khóa:
f|hữu nghị
f|Lò Minh Hùng
f|Có thể bạn quan tâm
f|Ông A""",
    "agency": """
h|TITLE

dl|Sơn La, ngày 11/3/2021 (TTXVN) - LEAD

cy|Các đại biểu dự hội nghị. Ảnh: Hữu Quyết – TTXVN

b|SAYS

b|ENDS

y|T.H (tổng hợp)

f|Đọc thêm:
f|• Ông Vì Văn Năm nhận huy hiệu

f|© 2021 Báo Tây Bắc. Giấy phép số 5/GP-BTTTT ngày 01/01/2020.""",
    "a box of links within": """
h|TITLE
d|Cập nhật: 14:02 | 11/03/2021
f|Nghe đọc bài
d|0:00/ 0:00
l|LEAD
f|Tin liên quan
f|Ông Vì Văn Năm nhận huy hiệu
f|Bản Mới có cầu treo nối hai bờ
b|SAYS
b|ENDS
y|Hồng Luận
f|Tags:
f|Sơn La""",
    "bars and doubled links": """
f|Du khách đổ về Mộc Châu |
d|Thứ năm, 01/06/2023 - 15:30
l|LEAD
f|Hội chợ hoa mận Hội chợ hoa mận
c|f|Quang cảnh đại hội. |
b|SAYS
cy|Ban Chấp hành ra mắt. (Ảnh: Cổng thông tin) |
b|ENDS
f|Giá cà phê hôm nay tăng |
f|Nguồn bài viết : Xổ số""",
    "photo placeholders": """
h|TITLE
d|11/03/2021
l|LEAD

f|TITLE
cy|Lò Minh Hùng phát biểu (Ảnh: Quỳnh Hoa).

b|SAYS

f|TITLE
cy|Các đại biểu - Ảnh QUỲNH HOA

b|ENDS
f|Bản Mới có cầu Bản Mới có cầu

y|Thùy Dương
y|Nguồn:""",
    "lists of people stay": """
h|TITLE
d|11/03/2021

l|LEAD

b|Ban Chấp hành gồm:
b|1. Ông Lò Minh Hùng - Chủ tịch
b|2. Bà Quàng Thị Vân - Phó Chủ tịch

b|SAYS

b|Danh sách khen thưởng:
b|Nguyễn Thị Hà
b|Cầm Văn Xa

b|ENDS""",
    "count before a marker, a box before short paragraphs": """
h|TITLE
d|Báo Sơn La 14:05 05/03/2021
l|LEAD
f|BÀI LIÊN QUAN
f|Ông Vì Văn Năm nhận huy hiệu
f|Bản Mới có cầu treo nối hai bờ
b|Đồng chí Khăm Phon cảm ơn sự đón tiếp nồng hậu.
b|Hai bên trao quà cho nhau.
y|Hà Linh
f|2 Bình luận
f|Quàng Thị Vân 15:00 05/03/2021
f|Chúc mừng hội.""",
    "links among the paragraphs": """
f|BÁO ĐIỆN TỬ SƠN LA
d|Chủ nhật, ngày 01/03/2026
f|Đăng nhập
f|Tìm kiếm
h|TITLE
l|LEAD
b|SAYS
f|Ông Vì Văn Năm nhận huy hiệu
f|Bản Mới có cầu treo nối hai bờ
f|Du khách đổ về Mộc Châu
b|SAYS
f|Tin liên quan
f|Ông Tòng Văn Sáu dự lễ
b|SAYS
cy|Bà Quàng Thị Vân phát biểu. Ảnh: Hà Linh
b|ENDS
b|Ban Chấp hành
b|Ông Lò Minh Hùng, Chủ tịch
b|Bà Quàng Thị Vân, Phó Chủ tịch
b|Ông Cầm Văn Xa, Phó Chủ tịch
b|ENDS""",
    "names in photos, keywords without a colon": """
h|TITLE
l|LEAD
cy|Bà Quàng Thị Vân - Ảnh: HÀ LINH
b|SAYS
b|Hội gồm nhiều chi hội (thực hiện chức năng giám sát của tỉnh tại các bản vùng biên).
b|ENDS
y|Hà Linh (tổng hợp)
f|Tags Sơn La Việt Nam Lò Minh Hùng""",
    "short first sentence, question as headline": """
h|Vì sao hai bản kết nghĩa?

b|Chuyện bắt đầu từ con suối.

b|SAYS

b|ENDS""",
}


@pytest.mark.parametrize("name", CASES)
def test_lines(name: str) -> None:
    wanted = [
        SHORT[c] for line in CASES[name].split("\n") if line for c in line[: line.rindex("|", 0, 5)].replace("|", "")
    ]
    page = "\n".join(line and line[line.rindex("|", 0, 5) + 1 :] for line in CASES[name].strip("\n").split("\n"))
    _, blocks = read(page)
    assert [kind for kind, _ in blocks] == wanted, blocks


def test_no_case_is_lost() -> None:
    assert len(CASES) == 16


def test_wrapped_by_hand() -> None:
    page = f"""{TITLE}

Sáng nay, Hội hữu nghị Việt Nam - Lào tỉnh Sơn La tổ chức hội
nghị tổng kết công tác năm và bàn việc mới. Đồng chí Lò Minh
Hùng, Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh, chủ trì buổi
họp cùng các ủy viên.

Dịp này, Hội trao giấy khen cho 5 tập thể có thành tích trong
công tác đối ngoại nhân dân của tỉnh, trong đó có Chi hội của
Trường Đại học Tây Bắc.

Hồng Luận"""
    _, blocks = read(page)
    assert [kind for kind, _ in blocks] == ["headline", "lead", "body", "byline"]
    assert "Lò Minh\nHùng" in blocks[1][1]


def test_a_sentence_broken_at_a_line_end_goes_on() -> None:
    _, blocks = read(
        f"{TITLE}\n\n{LEAD}\nTheo lời kể của người nhà ở bản bên kia suối, cháu Kh.\n- con chị Hương - đã về.\nĐêm ấy mưa."
    )
    assert [kind for kind, _ in blocks] == ["headline", "lead", "body", "body"]
    assert blocks[2][1].endswith("cháu Kh.\n- con chị Hương - đã về.")


HEADLINES = {
    "TITLE\n11/03/2021\nLEAD": TITLE,
    "11/03/2021\nTITLE\nLEAD": TITLE,
    "Thời sự\nTITLE\nNguyễn Văn An\n11/03/2021\nLEAD": TITLE,
    "LEAD\n\nSAYS": None,
    "LEAD\n\nTITLE\nQuang cảnh.\n\nSAYS\n\nTITLE\nĐồng chí Lò Minh Hùng.\n\nENDS": TITLE,
}


@pytest.mark.parametrize("page", HEADLINES)
def test_headline(page: str) -> None:
    assert read(page)[0].headline == HEADLINES[page]


DATES = {
    "TITLE\n18:48 12-06-2024 | :188\nLEAD": ("2024-06-12", "header"),
    "TITLE\nChủ Nhật, 29/10/2023 - 14:36\nLEAD": ("2023-10-29", "header"),
    "TITLE\nThứ sáu, ngày 4 tháng 10 năm 2013 | 06:30\nLEAD": ("2013-10-04", "header"),
    "TITLE\nCập nhật lúc 17:02, Thứ Tư, 29/07/2020 (GMT+7)\nLEAD": ("2020-07-29", "header"),
    "TITLE\n2021-03-11 08:00:00\nLEAD": ("2021-03-11", "header"),
    "TITLE\n20 Tháng Mười, 2020 bởi admin\nLEAD": ("2020-10-20", "header"),
    "TITLE\nMarch 5, 2021\nLEAD": ("2021-03-05", "header"),
    "TITLE\nĐăng ngày: 10/03/2021\nCập nhật: 12/03/2021\nLEAD": ("2021-03-10", "header"),
    "TITLE\nLEAD\n11/03/2021 10:00\nSAYS": ("2021-03-11", "header"),
    "TITLE (12/9/2022 10:02:11)\nLEAD": ("2022-09-12", "header"),
    "TITLE\n31/02/2021\nLEAD": (None, "none"),
    "Chủ nhật, 01/03/2026\nĐăng nhập\nTìm kiếm\nTITLE\nLEAD": (None, "none"),
    "Chủ nhật, 01/03/2026\nTrang chủ\nTITLE\n10:00 11/03/2021\nLEAD": ("2021-03-11", "header"),
    "Chủ nhật, 01/03/2026\nTITLE\n\nNgày 11/3/2021, tại Sơn La, Hội hữu nghị Việt Nam - Lào tỉnh họp hội nghị.": (
        "2021-03-11",
        "inferred",
    ),
    "Hà Nội (TTX) 2/12/2010 - LEAD": ("2010-12-02", "stated"),
    "TITLE\n\n(BTV) 27/12/2023 - LEAD": ("2023-12-27", "stated"),
    "TITLE\n\nTP - 11/01/2012. LEAD": ("2012-01-11", "stated"),
    "TITLE\n\nNgày 11/3/2021, tại Sơn La, Hội hữu nghị Việt Nam - Lào tỉnh họp hội nghị.": ("2021-03-11", "inferred"),
    "TITLE\n\nHội họp bàn việc thực hiện Chỉ thị số 12-CT/TƯ ngày 05/01/2022 của Ban Bí thư.": (None, "none"),
    "TITLE\n\nHội họp kỷ niệm 20 năm ngày thành lập (11/03/2001) và bàn việc của năm tới đây.": (None, "none"),
    "TITLE\nLEAD\nSAYS\nTin liên quan\n12/03/2026\nENDS": (None, "none"),
    "TITLE\nLEAD\nSAYS\nGiấy phép số 5/GP-BTTTT ngày 01/01/2020": (None, "none"),
}


@pytest.mark.parametrize("page", DATES)
def test_date(page: str) -> None:
    layout, _ = read(page)
    assert (layout.published, layout.dating) == DATES[page]


PREFIXES = {
    "Laocaitv.vn - ": "Laocaitv.vn",
    "BẮC GIANG - ": None,
    "BTNO - ": "BTNO",
    "(Dân trí) - ": "Dân trí",
    "Móng Cái (Quảng Ninh) - ": None,
    "QĐND Online – ": "QĐND Online",
    "Hà Nội (TTX) 2/12/2010 - ": "TTX",
    "Lào Cai, ngày 3/11/2023 (TTXVN) - ": "TTXVN",
    "Lào Cai - ": None,
}
SUBJECTS = [
    "Nguyễn Phương Nga - Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam phát biểu tại buổi họp sáng nay.",
    "Việt Nam - Lào cùng nhau đi qua những năm tháng gian khó, và nay cùng nhau dựng xây đất nước mình.",
    "Ông Lò Minh Hùng - Chủ tịch Hội hữu nghị Việt Nam - Lào tỉnh Sơn La dự họp cùng các ủy viên của Hội.",
    "Chiều 16/4/2024, tại TP. Vinh, Hội Hữu nghị Việt - Nga tỉnh Nghệ An tổ chức gặp mặt đoàn đại biểu.",
    "Hội hữu nghị Việt - Nga tỉnh Nghệ An tổ chức gặp mặt đoàn đại biểu tỉnh bạn vào sáng nay tại đây.",
]


@pytest.mark.parametrize("prefix", PREFIXES)
def test_dateline(prefix: str) -> None:
    layout, blocks = read(f"TITLE\n\n{prefix}LEAD")
    assert blocks[1:] == [("dateline", prefix.rstrip()), ("lead", LEAD)]
    assert layout.publisher == PREFIXES[prefix]


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_dateline(subject: str) -> None:
    _, blocks = read(f"TITLE\n\n{subject}")
    assert blocks[1:] == [("lead", subject)]
