"""Partnerships: our own sentences in many orders of words, what they state and what they do not."""

import pytest
from reading_cases import read

from kg.facts.model import Partnership

STATED = [
    ("Hiện tỉnh Lạng Sơn là đối tác truyền thống của Quảng Tây, Trung Quốc.", {("Lạng Sơn", "Quảng Tây")}),
    (
        "Tính đến tháng 6, Đồng Nai đã ký kết 12 biên bản ghi nhớ với các tỉnh Champasak (Lào), Gyeongnam (Hàn Quốc) và "
        "bang West Virginia (Hoa Kỳ).",
        {("Đồng Nai", "Champasak"), ("Đồng Nai", "Gyeongnam"), ("Đồng Nai", "West Virginia")},
    ),
    (
        "Ông Nguyễn Văn Út cho biết Long An và tỉnh Svay Rieng gắn bó với nhau từ những năm kháng chiến.",
        {("Long An", "Svay Rieng")},
    ),
    (
        "Nhân dịp này, thành phố Hải Phòng và thành phố Kitakyushu (Nhật Bản) tái ký bản thỏa thuận hợp tác.",
        {("Hải Phòng", "Kitakyushu")},
    ),
    (
        "Bên cạnh các địa phương Lào, Nghệ An còn thiết lập quan hệ hợp tác với tỉnh Gyeonggi của Hàn Quốc.",
        {("Nghệ An", "Lào"), ("Nghệ An", "Gyeonggi")},
    ),
    (
        "Thành phố Osaka là bạn của Thành phố Hồ Chí Minh suốt hai thập kỷ.",
        {("thành phố Hồ Chí Minh", "Osaka")},
    ),
    (
        "Từ năm 2010, vùng Nouvelle-Aquitaine (Pháp) là đối tác của tỉnh Ninh Bình trong bảo tồn di sản.",
        {("Ninh Bình", "Nouvelle-Aquitaine")},
    ),
    (
        "Mối quan hệ láng giềng giữa nhân dân tỉnh Điện Biên và nhân dân tỉnh Phông Sa Lỳ không ngừng được vun đắp.",
        {("Điện Biên", "Phông Sa Lỳ")},
    ),
    (
        "Bình Phước có hơn 260 km biên giới, tiếp giáp tỉnh Kratie (Campuchia); hai tỉnh đã ký thỏa thuận hợp tác.",
        {("Bình Phước", "Kratie")},
    ),
    (
        "Tỉnh Sơn La đón khách.\nVới Luông Pha Băng (Lào), hai tỉnh ký bản ghi nhớ từ năm 2016.",
        {("Sơn La", "Luông Pha Băng")},
    ),
    (
        "Quan hệ giữa các tỉnh Quảng Ninh, Lạng Sơn và tỉnh Quảng Tây (Trung Quốc) ngày càng chặt chẽ.",
        {("Quảng Ninh", "Quảng Tây"), ("Lạng Sơn", "Quảng Tây")},
    ),
    (
        "Hà Nam có ba người bạn xa: tỉnh Toyama (Nhật Bản), tỉnh Chungbuk (Hàn Quốc) và thành phố Melaka (Malaysia).",
        {("Hà Nam", "Toyama"), ("Hà Nam", "Chungbuk"), ("Hà Nam", "Melaka")},
    ),
    (
        "Ngoài Svay Rieng là bạn kết nghĩa từ năm 1999, tỉnh Long An mới đặt quan hệ với Chungcheongnam (Hàn Quốc).",
        {("Long An", "Svay Rieng"), ("Long An", "Chungcheongnam")},
    ),
    (
        "UBND tỉnh Quảng Ninh và Chính phủ nhân dân Khu tự trị dân tộc Choang Quảng Tây vừa ký thỏa thuận khung.",
        {("Quảng Ninh", "Quảng Tây")},
    ),
    ("Tỉnh Kon Tum mong muốn tiếp tục hợp tác với tỉnh Ratanakiri (Campuchia).", {("Kon Tum", "Ratanakiri")}),
    (
        "Tỉnh Lạng Sơn có quan hệ hợp tác với sáu địa phương nước ngoài là tỉnh Champasak, tỉnh Savannakhet của Lào; với thành phố "
        "Osaka (Nhật Bản), rồi vùng Bretagne (Pháp).",
        {("Lạng Sơn", "Champasak"), ("Lạng Sơn", "Savannakhet"), ("Lạng Sơn", "Osaka"), ("Lạng Sơn", "Bretagne")},
    ),
    (
        "Cùng với Osaka, Hải Phòng đang có quan hệ hợp tác với Incheon (Hàn Quốc).",
        {("Hải Phòng", "Osaka"), ("Hải Phòng", "Incheon")},
    ),
    (
        "Nỗ lực hợp tác của tỉnh Cao Bằng và Khu tự trị dân tộc Choang, Quảng Tây đã có kết quả.",
        {("Cao Bằng", "Quảng Tây")},
    ),
    (
        "Đến nay, tỉnh Quảng Trị có quan hệ hợp tác với bảy địa phương: Nakhon Phanom (Thái Lan), Salavan (Lào), Tarragona (Tây "
        "Ban Nha), Mykolaiv (Ukraina) và Sorong (Indonesia).",
        {("Quảng Trị", name) for name in ("Nakhon Phanom", "Salavan", "Tarragona", "Mykolaiv", "Sorong")},
    ),
    (
        "Incheon trở thành địa phương thứ 50 có quan hệ hợp tác với thành phố Đà Nẵng, sau Kawasaki, Yokohama (Nhật Bản).",
        {("Đà Nẵng", "Incheon"), ("Đà Nẵng", "Kawasaki"), ("Đà Nẵng", "Yokohama")},
    ),
    (
        "Trong danh sách đối tác của Tây Ninh có tỉnh Svay Rieng, tỉnh Prey Veng của Campuchia.",
        {("Tây Ninh", "Svay Rieng"), ("Tây Ninh", "Prey Veng")},
    ),
    (
        "Kiên Giang hợp tác với ba tỉnh của Campuchia (Kampot, Kep, Koh Kong).",
        {("Kiên Giang", "Kampot"), ("Kiên Giang", "Kep"), ("Kiên Giang", "Koh Kong")},
    ),
    (
        "Bắc Giang có thỏa thuận hữu nghị với khu tự trị dân tộc Choang Quảng Tây và với Viêng Chăn (Lào).",
        {("Bắc Giang", "Quảng Tây"), ("Bắc Giang", "Viêng Chăn")},
    ),
    ("Trước đó tỉnh Khánh Hòa đã bắt tay với Ulsan (Hàn Quốc).", {("Khánh Hòa", "Ulsan")}),
    ("Tỉnh Hải Dương giữ quan hệ với các địa phương thuộc Bulgaria.", {("Hải Dương", "Bulgaria")}),
    (
        "Tỉnh Ninh Bình có quan hệ với quận Yangcheon (thủ đô Seoul) của Hàn Quốc; vùng Bretagne (Pháp).",
        {("Ninh Bình", "Yangcheon"), ("Ninh Bình", "Bretagne")},
    ),
    ("Thành phố Hạ Long ký thỏa thuận hợp tác với thành phố Bắc Hải (Trung Quốc).", {("Hạ Long", "Bắc Hải")}),
    ("Tỉnh Hòa Bình hợp tác với tỉnh Chungcheong - buk từ năm 2018.", {("Hòa Bình", "Chungcheong-buk")}),
    (
        "Tỉnh Sơn La có quan hệ hợp tác với Xiêng Khoảng và thủ đô Viêng Chăn.",
        {("Sơn La", "Xiêng Khoảng"), ("Sơn La", "Viêng Chăn")},
    ),
    (
        "Tỉnh Hòa Bình hợp tác với tỉnh Chungcheong - buk. Tỉnh Hòa Bình và tỉnh Chungcheongbuk ký biên bản ghi nhớ.",
        {("Hòa Bình", "Chungcheong-buk")},
    ),
    (
        "Quan hệ hợp tác giữa tỉnh Thừa Thiên Huế và vùng Bretagne (Pháp) bền chặt. Huế có quan hệ hợp tác với vùng Bretagne.",
        {("Thừa Thiên Huế", "Bretagne")},
    ),
    (
        "Tỉnh Tây Ninh đón đoàn đại biểu tỉnh Svay Rieng và tỉnh Prey Veng (Campuchia). Tây Ninh đã ký thỏa thuận hợp tác với "
        "hai tỉnh nói trên.",
        {("Tây Ninh", "Svay Rieng"), ("Tây Ninh", "Prey Veng")},
    ),
    (  # those that the line before lists
        "Bình Phước giáp ba tỉnh Kratie, Mondulkiri và Tboung Khmum của Campuchia. Đó cũng là ba địa phương mà tỉnh đã ký kết và "
        "đang duy trì quan hệ hợp tác hữu nghị.",
        {("Bình Phước", "Kratie"), ("Bình Phước", "Mondulkiri"), ("Bình Phước", "Tboung Khmum")},
    ),
    (
        "Bắc Ninh là một trong những tỉnh sớm có quan hệ hợp tác với các địa phương nước ngoài như tỉnh Gyeonggi (Hàn Quốc).",
        {("Bắc Ninh", "Gyeonggi")},
    ),
    (  # a continent is no partner
        "Nam Định có quan hệ hợp tác với một số địa phương châu Á, trong đó có tỉnh Miyazaki của Nhật Bản.",
        {("Nam Định", "Miyazaki")},
    ),
    (
        "Chủ tịch UBND tỉnh Sóc Trăng Trần Văn Lâu và Thống đốc tỉnh Nonthaburi (Thái Lan) Suthee Thongyam vừa ký Biên bản ghi "
        "nhớ về nông nghiệp.",
        {("Sóc Trăng", "Nonthaburi")},
    ),
    (
        "Ông Lữ Quang Ngời - Chủ tịch UBND tỉnh Vĩnh Long và ông Kim Yeong Hwan - Tỉnh trưởng tỉnh Chungcheongbuk đã ký bản ghi nhớ.",
        {("Vĩnh Long", "Chungcheongbuk")},
    ),
    (
        "UBND tỉnh Quảng Bình làm việc với Đoàn đại biểu tỉnh Salavan (Lào). Kết thúc buổi làm việc, hai bên đã ký bản ghi nhớ.",
        {("Quảng Bình", "Salavan")},
    ),
    (
        "Tỉnh Thái Nguyên đón đoàn chuyên gia của tỉnh Val-de-Marne (Pháp), nơi đã có thỏa thuận hợp tác với tỉnh từ năm 2005.",
        {("Thái Nguyên", "Val-de-Marne")},
    ),
    (
        "Đoàn công tác tỉnh An Giang chúc Tết tỉnh Kandal và tỉnh Takeo - hai địa phương đã kết nghĩa với An Giang.",
        {("An Giang", "Kandal"), ("An Giang", "Takeo")},
    ),
    (
        "Đoàn tỉnh Bắc Ninh thăm Mexico, hội kiến Thống đốc bang Aguascalientes và ký bản ghi nhớ về hợp tác với bang này.",
        {("Bắc Ninh", "Aguascalientes")},
    ),
    (
        "Cao Bằng thiết lập quan hệ hữu nghị với hai địa phương của Trung Quốc. Đó là khu tự trị Quảng Tây và tỉnh Quý Châu.",
        {("Cao Bằng", "Quảng Tây"), ("Cao Bằng", "Quý Châu")},
    ),
    (
        "Đoàn tỉnh Quảng Trị thăm tỉnh Savannakhet và tỉnh Salavan (Lào). Quan hệ hợp tác giữa Quảng Trị với hai tỉnh ngày càng tốt.",
        {("Quảng Trị", "Savannakhet"), ("Quảng Trị", "Salavan")},
    ),
    (
        "Bình Phước giáp tỉnh Kratie và tỉnh Mondulkiri (Campuchia). Đó cũng là hai địa phương mà tỉnh đã ký kết hợp tác.",
        {("Bình Phước", "Kratie"), ("Bình Phước", "Mondulkiri")},
    ),
    (
        "Ngoài mối quan hệ với tỉnh kết nghĩa Hủa Phăn (Lào), Thanh Hóa đã tìm đến những thị trường mới.",
        {("Thanh Hóa", "Hủa Phăn")},
    ),
    (
        "Tỉnh Yên Bái đã ký thỏa thuận với tỉnh Xay Nhạ Bu Ly (Lào, năm 2011), thành phố Mimasaka (Nhật Bản, năm 2018).",
        {("Yên Bái", "Xay Nhạ Bu Ly"), ("Yên Bái", "Mimasaka")},
    ),
    (
        "Hà Nội và Ulaanbaatar thiết lập quan hệ hữu nghị từ năm 1998, Thị trưởng Ulaanbaatar (Mông Cổ) nhắc lại.",
        {("Hà Nội", "Ulaanbaatar")},
    ),
    (
        "Ninh Bình đã ký kết với hạt Tulcea của Rumani và tiểu bang Victoria (Úc).",
        {("Ninh Bình", "Tulcea"), ("Ninh Bình", "Victoria")},
    ),
    (
        "Năm qua, Lâm Đồng ký 2 bản ghi nhớ với đối tác nước ngoài (thành phố Boryeong, Hàn Quốc và tỉnh Champasak, Lào).",
        {("Lâm Đồng", "Boryeong"), ("Lâm Đồng", "Champasak")},
    ),
    (
        "Tỉnh Hà Nam họp. Với tỉnh Attapeu (Lào), quan hệ hợp tác tập trung vào đào tạo.",
        {("Hà Nam", "Attapeu")},
    ),
    (
        "Nagasaki (Nhật Bản) và Busan (Hàn Quốc) nằm trong số những đối tác đầu tiên của tỉnh Hà Nam. Tiếp đó là Lyon (Pháp).",
        {("Hà Nam", "Nagasaki"), ("Hà Nam", "Busan"), ("Hà Nam", "Lyon")},
    ),
    (
        "Theo Sở Ngoại vụ Hà Nội, năm 2023 Hà Nội còn ký thỏa thuận hợp tác với Fukuoka (Nhật Bản), Minsk (Belarus).",
        {("Hà Nội", "Fukuoka"), ("Hà Nội", "Minsk")},
    ),
    (
        "Báo cáo của tỉnh Hà Nam gửi Bộ Ngoại giao cho biết địa phương này duy trì quan hệ hợp tác với vùng Normandie (Pháp).",
        {("Hà Nam", "Normandie")},
    ),
    (
        "Tỉnh Kon Tum tiếp tục giúp tỉnh Sê Kông (Lào) đào tạo cán bộ theo thỏa thuận hợp tác mà hai bên đã ký kết.",
        {("Kon Tum", "Sê Kông")},
    ),
    ("Thành phố Cần Thơ vừa trở thành đối tác của thủ đô Phnom Penh (Campuchia).", {("Cần Thơ", "Phnom Penh")}),
    (
        "Với thành phố Thiên Tân (Trung Quốc), hai bên gia hạn bản ghi nhớ đã ký từ năm 2007, ông Hoàng Văn Nam (Hải Phòng) nói. "
        "Thành phố Hải Phòng đón khách.",
        {("Hải Phòng", "Thiên Tân")},
    ),
]
NOT_STATED = [
    "Hai bản vùng biên Nghệ An và Hủa Phăn (Lào) kết nghĩa.",
    "Tỉnh Hà Tĩnh đón khách. Với tỉnh Salavan (Lào), hai bên mới trao đổi công hàm về việc ký biên bản ghi nhớ.",
    "Chủ tịch UBND tỉnh Bình Định và Tỉnh trưởng tỉnh Champasak (Lào) chứng kiến lễ ký giữa hai trường đại học.",
    "Hội Phụ nữ tỉnh Quảng Bình làm việc với Đoàn đại biểu tỉnh Salavan (Lào). Hai bên đã ký bản ghi nhớ hợp tác.",
    "Công an Điện Biên và Phông Xa Ly ký biên bản hợp tác năm 2018.",
    "Đoàn tỉnh Bến Tre thăm tỉnh Chonburi (Thái Lan). Hai bên trao đổi thẳng thắn về quản lý rác thải.",
    "Cần Thơ coi trọng quan hệ với châu Âu.",
    "Doanh nghiệp Trung Quốc đã ký hợp đồng với Lào Cai.",
    "Tỉnh Quảng Nam đề nghị Đại sứ quán Nhật Bản giới thiệu đối tác để hợp tác với tỉnh Nagasaki.",
    "Hai nước Việt Nam và Lào có quan hệ hữu nghị vĩ đại.",
    "Hội Phụ nữ tỉnh Nghệ An ký bản ghi nhớ hợp tác với Hội Phụ nữ tỉnh Bolikhamxay (Lào).",
    "Sau 25 năm kết nghĩa, Huế và Đà Nẵng đều đã có nhiều bạn bè ở Nhật Bản.",
    "Trường Đại học Vinh đã ký thỏa thuận hợp tác với tỉnh Khăm Muộn (Lào).",
    "Lãnh đạo tỉnh Kon Tum chúc mừng năm mới lãnh đạo tỉnh Attapeu (Lào).",
    "Tỉnh Bắc Kạn sẽ nghiên cứu khả năng ký thỏa thuận hợp tác với thành phố Lyon của Pháp.",
    "Toàn tỉnh Hà Tĩnh có 5 cặp bản kết nghĩa với các bản thuộc tỉnh Khăm Muộn (Lào).",
    "Huyện Trùng Khánh (Cao Bằng) kết nghĩa với huyện Đại Tân (Quảng Tây, Trung Quốc).",
    "Tờ báo viết rằng Hà Nội sẽ cải thiện quan hệ với Washington.",
    "Nhật ký vận hành của UBND tỉnh Quảng Nam ghi rõ từng giờ.",
    "Xe chờ thông quan sang Trung Quốc qua cửa khẩu Hữu Nghị (Lạng Sơn).",
    "Hợp đồng ký với nhà thầu Trung Quốc tại hai nhà máy đạm Bắc Giang, Hà Bắc đã hết hạn.",
    "Đi về giữa Paris và Đà Lạt, ông Lê Văn Tâm nhớ nhà văn Nguyễn Bình - người bạn già ở Huế.",
    "Đà Nẵng ký bản ghi nhớ với Techsoft (Mỹ) về phần mềm.",
    "Tỉnh mới trao đổi thư với Quế Lâm, dự định ký bản ghi nhớ trong năm tới.",
    "Mỹ Tân là đối tác cung cấp gạo của Cần Thơ.",
    "Đoàn đại biểu tỉnh Svay Rieng và tỉnh Prey Veng (Campuchia) thăm Tây Ninh. Tây Ninh mong ký thỏa thuận với hai tỉnh này.",
    "Đoàn đại biểu tỉnh Svay Rieng và tỉnh Prey Veng (Campuchia) thăm Tây Ninh. Tây Ninh đã ký thỏa thuận với ba tỉnh này.",
    "Tuyến bay Đà Nẵng - Osaka là kết quả của thỏa thuận giữa các hãng hàng không.",
]


@pytest.mark.parametrize(("text", "stated"), STATED)
def test_what_counts(text: str, stated: set[tuple[str, str]]) -> None:
    facts = [fact for fact in read(text) if isinstance(fact, Partnership)]
    assert {(fact.place.name, fact.partner.name) for fact in facts} == stated


@pytest.mark.parametrize("text", NOT_STATED)
def test_what_does_not_count(text: str) -> None:
    assert not [fact for fact in read(text) if isinstance(fact, Partnership)]


def test_no_case_is_lost() -> None:
    assert (len(STATED), len(NOT_STATED)) == (56, 28)
