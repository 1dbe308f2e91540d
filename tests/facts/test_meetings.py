"""Meetings: our own articles, who the sides are and on which day; what is no meeting of this field."""

import pytest
from reading_cases import read

from kg.facts.model import Meeting

MEETINGS = [
    (
        "Đoàn đại biểu HĐND thành phố Đà Nẵng vừa sang thăm Daegu (Hàn Quốc). Ngày 9/6, đoàn hội đàm với Hội đồng thành phố Daegu.",
        ["Hội đồng thành phố Daegu", "Hội đồng nhân dân thành phố Đà Nẵng"],
        "2023-06-09",
    ),
    (
        "Sáng 12/6, Thứ trưởng Bộ Ngoại giao Tiêu Minh Quân tiếp Đoàn đại biểu bang Saxony-Anhalt (Đức).",
        ["Bộ Ngoại giao", "bang Saxony-Anhalt"],
        "2023-06-12",
    ),
    (
        "Sáng 12/6, Đoàn đại biểu tỉnh Savannakhet (Lào) đã đến chào lãnh đạo tỉnh Quảng Trị nhân dịp Quốc khánh.",
        ["tỉnh Savannakhet", "tỉnh Quảng Trị"],
        "2023-06-12",
    ),
    (
        "Ngày 13/6, UBND tỉnh Hà Nam và Văn phòng KOICA tại Việt Nam ký biên bản ghi nhớ về dự án y tế.",
        ["Ủy ban nhân dân tỉnh Hà Nam", "Văn phòng KOICA tại Việt Nam"],
        "2023-06-13",
    ),
    (
        "Sáng 12/6, Đoàn đại biểu tỉnh Chungnam (Hàn Quốc) đến Long An. Chiều cùng ngày, ông Nguyễn Văn Út, Chủ tịch UBND tỉnh "
        "Long An, hội đàm với đoàn.",
        ["tỉnh Chungnam", "Ủy ban nhân dân tỉnh Long An"],
        "2023-06-12",
    ),
    (
        "Hội nghị tổng kết do UBND tỉnh Tây Ninh và Chính quyền tỉnh Svay Rieng (Campuchia) đồng tổ chức ngày 12/6.",
        ["Ủy ban nhân dân tỉnh Tây Ninh", "Chính quyền tỉnh Svay Rieng"],
        "2023-06-12",
    ),
    (
        "Chiều 14/6, Bí thư Tỉnh ủy Lạng Sơn Nguyễn Quốc Đoàn có buổi tiếp Đoàn đại biểu Thành ủy Sùng Tả (Trung Quốc).",
        ["Thành ủy Sùng Tả", "Tỉnh ủy Lạng Sơn"],
        "2023-06-14",
    ),
    (
        "Sáng qua, Đại sứ Hàn Quốc tại Việt Nam Choi Youngsam đã đến chào xã giao Chủ tịch UBND tỉnh Quảng Nam Lê Trí Thanh.",
        ["Đại sứ quán Hàn Quốc tại Việt Nam", "Ủy ban nhân dân tỉnh Quảng Nam"],
        "2023-06-14",
    ),
    (
        "Ngày 9/6, tại thành phố Hạ Long, tỉnh Quảng Ninh và tỉnh Vân Nam (Trung Quốc) ký kết biên bản hợp tác.",
        ["tỉnh Quảng Ninh", "tỉnh Vân Nam"],
        "2023-06-09",
    ),
    (
        "Ngày 12/6, tỉnh Nghệ An phối hợp với tỉnh Xiêng Khoảng (Lào) tổ chức lễ kỷ niệm 10 năm hợp tác.",
        ["tỉnh Nghệ An", "tỉnh Xiêng Khoảng"],
        "2023-06-12",
    ),
    (
        "Từ ngày 12 đến 14/6, Đoàn đại biểu tỉnh Chungnam (Hàn Quốc) thăm tỉnh Long An. Chiều 13/6, ông Nguyễn Văn Út, Chủ tịch "
        "UBND tỉnh, tiếp đoàn. Cùng tiếp đoàn có ông Phạm Tấn Hòa, Phó Chủ tịch HĐND tỉnh.",
        ["tỉnh Chungnam", "tỉnh Long An"],
        "2023-06-13",
    ),
    (
        "Sáng 12/6, Bộ Chỉ huy Bộ đội Biên phòng tỉnh Gia Lai phối hợp với Tiểu khu Quân sự tỉnh Ratanakiri (Campuchia) tổ "
        "chức lễ kết nghĩa. Cụ thể: Đồn Biên phòng Ia Nan - Đồn Công an Lum Phat.",
        [
            "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Gia Lai",
            "Tiểu khu Quân sự tỉnh Ratanakiri",
            "Đồn Biên phòng Ia Nan",
            "Đồn Công an Lum Phat",
        ],
        "2023-06-12",
    ),
    (
        "Ngày 13/6, Đoàn đại biểu tỉnh Kon Tum thăm hai tỉnh Attapeu, Sê Kông (Lào). Ở Sê Kông, ông Khăm Phít, Bí thư Tỉnh "
        "ủy, thân tình đón đoàn.",
        ["tỉnh Kon Tum", "tỉnh Attapeu", "Tỉnh ủy Sê Kông"],
        "2023-06-13",
    ),
    (
        "Trọng tâm chuyến đi là cuộc làm việc hôm 12/6 giữa Đoàn công tác thành phố Gent (Bỉ) và UBND tỉnh Bình Thuận.",
        ["thành phố Gent", "Ủy ban nhân dân tỉnh Bình Thuận"],
        "2023-06-12",
    ),
    (
        "Cuộc hội đàm thường niên giữa UBND tỉnh Kon Tum và Chính quyền tỉnh Attapeu (Lào) chuyển lên màn hình. Chiều 12/6, hai "
        "bên nhìn lại một năm phối hợp.",
        ["Ủy ban nhân dân tỉnh Kon Tum", "Chính quyền tỉnh Attapeu"],
        "2023-06-12",
    ),
    (
        "Chiều 12/6, đoàn đại biểu tỉnh Hà Giang hội đàm với đoàn đại biểu châu Văn Sơn, tỉnh Vân Nam (Trung Quốc).",
        ["tỉnh Hà Giang", "châu Văn Sơn"],
        "2023-06-12",
    ),
    (
        "Từ ngày 12 đến 14/6, Đoàn đại biểu tỉnh Savannakhet (Lào) sang thăm, làm việc tại tỉnh. Tiếp đoàn sáng 13/6 có ông Võ "
        "Văn Hưng, Chủ tịch UBND tỉnh Quảng Trị.",
        ["tỉnh Savannakhet", "Ủy ban nhân dân tỉnh Quảng Trị"],
        "2023-06-13",
    ),
    (
        "Chiều 12/6, Bí thư Tỉnh ủy Tiền Giang Nguyễn Văn Danh tiếp xã giao bà Hitomi, Phó Tổng Lãnh sự Nhật Bản tại Thành phố "
        "Hồ Chí Minh.",
        ["Tỉnh ủy Tiền Giang", "Tổng Lãnh sự quán Nhật Bản tại thành phố Hồ Chí Minh"],
        "2023-06-12",
    ),
    (
        "Ngày 12/6, xã Bắc Sơn, thành phố Móng Cái (Quảng Ninh) và trấn Giang Bình, thành phố Đông Hưng (Trung Quốc) tổ chức lễ "
        "ký thỏa thuận kết nghĩa.",
        ["xã Bắc Sơn", "trấn Giang Bình"],
        "2023-06-12",
    ),
    (
        "Sáng 12/6, Chủ tịch UBND tỉnh Lào Cai Trịnh Xuân Trường cùng Thị trưởng thành phố Lyon Pierre Hurmic ký thỏa thuận.",
        ["Ủy ban nhân dân tỉnh Lào Cai", "thành phố Lyon"],
        "2023-06-12",
    ),
    (
        "Sáng 12/6, tại khu vực cửa khẩu Tà Lùng, huyện Quảng Hòa, Đồn Biên phòng Tà Lùng và Trạm Kiểm tra biên phòng Thủy Khẩu "
        "(Trung Quốc) ký biên bản kết nghĩa.",
        ["Đồn Biên phòng Tà Lùng", "Trạm Kiểm tra biên phòng Thủy Khẩu"],
        "2023-06-12",
    ),
    (
        "Sáng 12/6, tại Cao Bằng diễn ra hội đàm giữa Bí thư Tỉnh ủy Cao Bằng và Bí thư Khu ủy Khu tự trị dân tộc Choang, "
        "Quảng Tây (Trung Quốc).",
        ["Tỉnh ủy Cao Bằng", "Khu ủy Quảng Tây"],
        "2023-06-12",
    ),
    (
        "Sáng 12/6, tại Cao Bằng diễn ra hội đàm giữa Bí thư Tỉnh ủy các tỉnh Cao Bằng, Hà Giang và Bí thư Khu ủy Khu tự trị "
        "dân tộc Choang, Quảng Tây (Trung Quốc).",
        ["Tỉnh ủy Cao Bằng", "Tỉnh ủy Hà Giang", "Khu ủy Quảng Tây"],
        "2023-06-12",
    ),
    (
        "Sáng 12/6, Bí thư Tỉnh ủy Long An Nguyễn Văn Được tiếp Đoàn đại biểu tỉnh Chungnam (Hàn Quốc). Cùng dự và tiếp đoàn "
        "còn có Chủ tịch UBND tỉnh Nguyễn Văn Út.",
        ["tỉnh Chungnam", "tỉnh Long An"],
        "2023-06-12",
    ),
    (
        "Bà Claire Bouchard, Đại sứ Canada tại Việt Nam, thăm Bến Tre ngày 12/6. Ông Nguyễn Trúc Lâm, Phó Chủ tịch UBND tỉnh, "
        "thay mặt UBND tỉnh Bến Tre tiếp và làm việc với Đại sứ.",
        ["Đại sứ quán Canada tại Việt Nam", "Ủy ban nhân dân tỉnh Bến Tre"],
        "2023-06-12",
    ),
    (
        "Trong ngày 12/6, ông Rajesh Menon, Tổng Lãnh sự Ấn Độ tại TP. Hồ Chí Minh, có chuyến thăm và làm việc tại tỉnh Sóc "
        "Trăng. Đón tiếp và làm việc với Tổng Lãnh sự có ông Lâm Văn Bê, Phó Chủ tịch UBND tỉnh Sóc Trăng.",
        ["Tổng Lãnh sự quán Ấn Độ tại thành phố Hồ Chí Minh", "Ủy ban nhân dân tỉnh Sóc Trăng"],
        "2023-06-12",
    ),
    (
        "Từ ngày 12 đến 14/6, Đoàn đại biểu tỉnh Luang Namtha (Lào) thăm, làm việc tại Vĩnh Phúc. Chiều 13/6, Tỉnh ủy Vĩnh "
        "Phúc tiếp đón trọng thể Đoàn.",
        ["tỉnh Luang Namtha", "Tỉnh ủy Vĩnh Phúc"],
        "2023-06-13",
    ),
    (
        "Sáng 14/6, tiếp ngài Sato Hiroshi, Tổng Lãnh sự Nhật Bản tại Đà Nẵng, Chủ tịch UBND tỉnh Quảng Nam Lê Trí Thanh bày "
        "tỏ vui mừng.",
        ["Tổng Lãnh sự quán Nhật Bản tại thành phố Đà Nẵng", "Ủy ban nhân dân tỉnh Quảng Nam"],
        "2023-06-14",
    ),
    (
        "Chiều 14/6, tiếp Đoàn đại biểu Tổng Lãnh sự quán Lào tại Đà Nẵng do ông Khăm Phon, Tổng Lãnh sự làm trưởng đoàn, Phó "
        "Chủ tịch UBND tỉnh Quảng Nam Trần Văn Tân khẳng định quan hệ tốt đẹp.",
        ["Tổng Lãnh sự quán Lào tại thành phố Đà Nẵng", "Ủy ban nhân dân tỉnh Quảng Nam"],
        "2023-06-14",
    ),
    (
        "Ngày 14/6, Chủ tịch UBND tỉnh Bắc Ninh Nguyễn Tử Quỳnh làm việc trực tuyến với ông Kim Tae-heum, Thống đốc tỉnh "
        "Chungcheongnam (Hàn Quốc).",
        ["Ủy ban nhân dân tỉnh Bắc Ninh", "tỉnh Chungcheongnam"],
        "2023-06-14",
    ),
    (
        "Sáng 12/6, Đồn Biên phòng Tam Thanh hội đàm với Đại đội biên phòng 212, tỉnh Hủa Phăn (Lào).",
        ["Đồn Biên phòng Tam Thanh", "Đại đội biên phòng 212"],
        "2023-06-12",
    ),
    (
        "Ngày 12/6, đại diện Liên hiệp các tổ chức hữu nghị tỉnh Sơn La đã làm việc với tổ chức World Vision.",
        ["Liên hiệp các tổ chức hữu nghị tỉnh Sơn La", "tổ chức World Vision"],
        "2023-06-12",
    ),
    (
        "Từ ngày 12 đến 14/6, Đoàn đại biểu tỉnh Luang Namtha (Lào) thăm tỉnh Vĩnh Phúc.",
        ["tỉnh Luang Namtha", "tỉnh Vĩnh Phúc"],
        "2023-06-12",
    ),
    (  # two joined as one subject hold a session, or a twinning
        "Ngày 12/6, tại khu vực mốc 456, Đồn Biên phòng Xín Cái (Bộ đội Biên phòng tỉnh Hà Giang) và Trạm Kiểm tra biên phòng "
        "Điền Bồng (Vân Nam, Trung Quốc) có cuộc gặp gỡ.",
        ["Đồn Biên phòng Xín Cái", "Trạm Kiểm tra biên phòng Điền Bồng"],
        "2023-06-12",
    ),
    (
        "Sáng 12/6, bản Ka Ai (xã Dân Hóa, huyện Minh Hóa, tỉnh Quảng Bình) và bản Na Mê (cụm Lằng Khằng, huyện Bua La Pha, "
        "tỉnh Khăm Muộn, Lào) tổ chức lễ kết nghĩa.",
        ["bản Ka Ai", "bản Na Mê"],
        "2023-06-12",
    ),
    (
        "Ngày 12/6, tại Hà Nội, Hội hữu nghị Việt Nam - Đức và Hội hữu nghị Đức - Việt Nam đã có buổi làm việc.",
        ["Hội hữu nghị Việt Nam - Đức", "Hội hữu nghị Đức - Việt Nam"],
        "2023-06-12",
    ),
    (
        "Ngày 12/6, Bộ Chỉ huy BĐBP tỉnh Long An và Ty Công an tỉnh Svay Rieng (Campuchia) tổ chức gặp gỡ.",
        ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh Long An", "Ty Công an tỉnh Svay Rieng"],
        "2023-06-12",
    ),
    (  # a foreign name that the article says to be an organisation's
        "Chiều 12/6, UBND tỉnh Bình Thuận tiếp và làm việc với Vets Together, một tổ chức phi chính phủ của các cựu binh Mỹ.",
        ["Ủy ban nhân dân tỉnh Bình Thuận", "Vets Together"],
        "2023-06-12",
    ),
    (
        "Tại buổi làm việc chiều 12/6 với tổ chức Room to Read, Bí thư Tỉnh ủy Ninh Bình Đoàn Minh Huấn cảm ơn tổ chức.",
        ["tổ chức Room to Read", "Tỉnh ủy Ninh Bình"],
        "2023-06-12",
    ),
    (
        "Sáng 12/6, đoàn Hội hữu nghị Việt Nam - Ấn Độ tỉnh Long An đã đến thăm, chúc mừng Tổng Lãnh sự quán Ấn Độ tại TPHCM.",
        ["Hội hữu nghị Việt Nam - Ấn Độ tỉnh Long An", "Tổng Lãnh sự quán Ấn Độ tại thành phố Hồ Chí Minh"],
        "2023-06-12",
    ),
    (  # what a border unit is part of is no third
        "Ngày 12/6, Đồn Biên phòng Ba Nang gặp gỡ Đại đội Biên phòng 337, Bộ Chỉ huy Quân sự tỉnh Savannakhet (Lào).",
        ["Đồn Biên phòng Ba Nang", "Đại đội Biên phòng 337"],
        "2023-06-12",
    ),
    (  # nor are the people of a place, or where guests are led
        "Chiều 12/6, đoàn đại biểu huyện Phu Vông, tỉnh Attapeu (Lào) đến chúc Tết Đảng bộ, chính quyền và nhân dân huyện Ngọc "
        "Hồi. Đón đoàn có đồng chí Bí thư Huyện ủy Ngọc Hồi Y Lan.",
        ["huyện Phu Vông", "Huyện ủy Ngọc Hồi"],
        "2023-06-12",
    ),
]
NONE = [
    "Thủ tướng Nguyễn Xuân Phúc hôm nay hội đàm với Thủ tướng Ấn Độ Narendra Modi.",
    "Ngày 14/6, Hội hữu nghị Việt Nam - Campuchia tỉnh Tây Ninh tổ chức tọa đàm. Dự tọa đàm có Tổng Lãnh sự quán Campuchia.",
    "Sáng 12/6, Đại sứ quán Canada cho biết tàu hải quân sẽ đến thăm thành phố Đà Nẵng.",
    "Hôm qua, Chủ tịch UBND tỉnh Hà Nam gửi thư chúc mừng tỉnh Xay Nhạ Bu Ly.",
    "Sáng 12/6, Thủ tướng Bỉ đến thăm thành phố Cần Thơ. Chủ tịch UBND thành phố Trần Việt Trường tiếp Thủ tướng Bỉ.",
    "Ngày 12/6, Chủ tịch nước Cuba tới thăm tỉnh Bến Tre.",
    "Ngày 12/6, UBND thành phố Huế và The Lyon Capital Group ký kết hợp tác.",
    "Ngày 12/6, doanh nhân Pháp mời ông Trần Văn Nam, Chủ tịch UBND tỉnh Bình Dương, thăm nhà máy tại Lyon, vùng Rhône-Alpes.",
    "Từ ngày 12/6, Sở Văn hóa tỉnh Lâm Đồng và Đại sứ quán Hàn Quốc tổ chức lễ hội hoa.",
    "Tuyên Quang chờ đón vị đại sứ châu Âu đầu tiên. Hôm qua, tỉnh họp bàn.",
    "Hôm nay, Thủ tướng hội đàm với Thủ tướng Séc. Sau đó, Thủ tướng Séc tiếp lãnh đạo Hội Hữu nghị Séc - Việt Nam.",
    "Hôm qua, Đại sứ Ý tại Việt Nam đến thăm chùa Trấn Quốc.",
    "Ngày 12/6, UBND tỉnh Khánh Hòa và VNA ký thỏa thuận hợp tác. Đại diện VNA cho biết hãng sẽ mở thêm đường bay.",
    "Ngày 12/6, Hội hữu nghị Việt - Nga tỉnh Nam Định và Tỉnh đoàn Nam Định tổ chức giao lưu văn nghệ.",
    "Tại buổi tiếp Thủ tướng Slovakia Robert Fico ngày 12/6, Chủ tịch UBND thành phố Đà Nẵng Huỳnh Đức Thơ nói về thành phố Kosice.",
]


@pytest.mark.parametrize(("text", "sides", "day"), MEETINGS)
def test_who_meets_and_when(text: str, sides: list[str], day: str) -> None:
    (meeting,) = (fact for fact in read(f"Tin\n{text}") if isinstance(fact, Meeting))
    assert sorted(side.full_name for side in meeting.participants) == sorted(sides)
    assert meeting.date == day


def test_another_meeting_of_the_day_is_told_too() -> None:
    text = (
        "Sáng 12/6, ông Phạm Ngọc Nghị, Chủ tịch UBND tỉnh Đắk Lắk, tiếp Đoàn đại biểu Hội hữu nghị Campuchia - Việt Nam tỉnh "
        "Mondulkiri. Cùng ngày, đoàn đã có buổi làm việc với Hội hữu nghị Việt Nam - Campuchia tỉnh Đắk Lắk."
    )
    one, other = (fact for fact in read(f"Tin\n{text}") if isinstance(fact, Meeting))
    assert {side.full_name for side in one.participants} & {side.full_name for side in other.participants} == {
        "Hội hữu nghị Campuchia - Việt Nam tỉnh Mondulkiri"
    }
    assert one.date == other.date == "2023-06-12"


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_meeting(text: str) -> None:
    assert not [fact for fact in read(f"Tin\n{text}") if isinstance(fact, Meeting)]


def test_no_case_is_lost() -> None:
    assert (len(MEETINGS), len(NONE)) == (42, 15)


def test_the_meeting_of_the_next_day_is_on_the_next_day() -> None:
    text = (
        "Trong hai ngày 14 và 15/6, Đoàn đại biểu tỉnh Savannakhet (Lào) thăm Quảng Trị. Sáng 14/6, UBND tỉnh Quảng Trị làm việc "
        "với Đoàn đại biểu tỉnh Savannakhet. Ngày hôm sau, Đoàn đại biểu tỉnh Savannakhet làm việc với Bộ Chỉ huy Bộ đội Biên "
        "phòng tỉnh Quảng Trị."
    )
    days = [fact.date for fact in read(f"Tin\n{text}") if isinstance(fact, Meeting)]
    assert days == ["2023-06-14", "2023-06-15"]


def test_a_visit_s_days_give_the_year_of_its_sessions() -> None:
    text = (
        "Từ ngày 11 đến 13/10/2016, Đoàn đại biểu thành phố Bách Sắc (Trung Quốc) thăm tỉnh Cao Bằng. Chiều 12/10, ông Nguyễn "
        "Trung Thảo, Phó Chủ tịch UBND tỉnh Cao Bằng, hội đàm với Đoàn."
    )
    assert {fact.date for fact in read(f"Tin\n{text}", None) if isinstance(fact, Meeting)} == {"2016-10-12"}


RECEPTION = "Sáng 12/6, Bí thư Tỉnh ủy Long An Nguyễn Văn Được tiếp Đoàn đại biểu tỉnh Chungnam (Hàn Quốc) do ông Kim Tae-heum dẫn đầu. "
ATTENDANTS = [
    ("Ông Kim Tae-heum nhắc tới năm kỷ niệm 100 năm ngày sinh Chủ tịch Lê Văn Lương.", set()),
    ("Ông Nguyễn Văn Được cho biết Long An từng được bà Park Min-ji giúp dựng trường.", set()),
    ("Ông Nguyễn Văn Được gửi lời thăm hỏi tới bà Park Min-ji.", set()),
    ("Đoàn dâng hương tại Khu lưu niệm Luật sư Nguyễn Hữu Thọ.", set()),
    ("“Tôi nhớ mãi bà Park Min-ji”, ông Kim Tae-heum nói.", set()),
    ("Năm 1995, bà Park Min-ji mở lớp tiếng Hàn.", set()),
    ("Chủ tịch UBND tỉnh tặng Bằng khen cho bà Park Min-ji.", set()),
    ("Trước đó, bà Park Min-ji đi thăm Mộc Hóa.", set()),
    ("Tối cùng ngày, đoàn xem nghệ sĩ, bà Park Min-ji biểu diễn. Bà Lê Thị Hoa tặng hoa.", set()),
    ("Bí thư Tỉnh ủy Long An Nguyễn Văn Đước tặng quà lưu niệm cho đoàn.", set()),
    ("Ông Tae-heum cảm ơn.", set()),
    ("Cùng dự có bà Lê Thị Hoa, Giám đốc Sở Y tế.", {"Lê Thị Hoa"}),
    ("Ông Nguyễn Văn Được kể với bà Park Min-ji về mùa nước nổi.", {"Park Min-ji"}),
    ("Ông Nguyễn Văn Được bày tỏ vui mừng đón tiếp bà Park Min-ji.", {"Park Min-ji"}),
    ("Bà Lê Thị Hoa, Giám đốc Sở Y tế, cho biết hai bệnh viện đã kết nối.", {"Lê Thị Hoa"}),
]


@pytest.mark.parametrize(("text", "more"), ATTENDANTS)
def test_only_who_was_there_is_named(text: str, more: set[str]) -> None:
    meeting = next(fact for fact in read(f"Tin\n{RECEPTION}{text}") if isinstance(fact, Meeting))
    assert {person.name for person in meeting.people} == {"Nguyễn Văn Được", "Kim Tae-heum"} | more


def test_who_was_at_another_event_of_the_day_is_left_out() -> None:
    text = (
        "Sáng 12/6, UBND tỉnh Long An họp mặt nhân ngày truyền thống. Bà Maria Ivanova hát tặng khách. Chiều cùng ngày, Bí thư Tỉnh "
        "ủy Long An Nguyễn Văn Được tiếp Đoàn đại biểu tỉnh Chungnam (Hàn Quốc)."
    )
    (meeting,) = (fact for fact in read(f"Tin\n{text}") if isinstance(fact, Meeting))
    assert [person.name for person in meeting.people] == ["Nguyễn Văn Được"]


def test_no_attendant_is_lost() -> None:
    assert len(ATTENDANTS) == 15
