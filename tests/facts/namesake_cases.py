"""Articles of our own that speak of two people of one name, and others that speak of one: which each mention names.

A case is what it shows, whom the mentions of its first name mean in the order of the text (1 the first, 2 the second,
? nothing tells which), and the article.
"""

Case = tuple[str, str, str]

TWO: tuple[Case, ...] = (
    (
        "one list names them side by side",
        "121?",
        """Lào Cai gặp mặt hữu nghị
Dự buổi gặp mặt tại tỉnh Lào Cai có các đồng chí: Nguyễn Văn Hùng, Phó Chủ tịch UBND tỉnh Lào Cai; Nguyễn Văn Hùng, Giám đốc Sở Ngoại vụ tỉnh; Lê Thị Mai, Chủ tịch Hội hữu nghị Việt - Trung tỉnh.
Phó Chủ tịch UBND tỉnh Nguyễn Văn Hùng phát biểu chào mừng.
Cuối buổi, Nguyễn Văn Hùng cảm ơn các đại biểu.""",
    ),
    (
        "one sentence names them by their titles",
        "12",
        """Lai Châu tiếp đoàn Vân Nam
Cùng dự có Phó Chủ tịch UBND tỉnh Lai Châu Hoàng Văn Trung, Giám đốc Sở Tài chính Lê Thị Mai và Giám đốc Sở Ngoại vụ Hoàng Văn Trung.""",
    ),
    (
        "the same title in two bodies of one place",
        "12",
        """Đại hội Hội hữu nghị
Dự đại hội ở tỉnh Bắc Ninh có các đồng chí Trần Văn Hạnh, Phó Chủ tịch HĐND tỉnh; Trần Văn Hạnh, Phó Chủ tịch UBND tỉnh.""",
    ),
    (
        "a list of a line for each",
        "122",
        """Đại biểu dự hội nghị
Dự hội nghị ở tỉnh Lào Cai có:
- Ông Nguyễn Văn Hùng, Phó Chủ tịch UBND tỉnh Lào Cai;
- Bà Lê Thị Mai, Giám đốc Sở Tài chính tỉnh Lào Cai;
- Ông Nguyễn Văn Hùng, Chủ tịch Hội hữu nghị Việt - Lào tỉnh Lào Cai.
Ông Nguyễn Văn Hùng, Chủ tịch Hội hữu nghị Việt - Lào tỉnh Lào Cai, phát biểu.""",
    ),
    (
        "a man and a woman",
        "1221",
        """Nghệ An gặp mặt bạn bè Pháp
Dự buổi gặp có ông Nguyễn Thanh Hà, Phó Chủ tịch UBND tỉnh Nghệ An.
Bà Nguyễn Thanh Hà, Chủ tịch Hội hữu nghị Việt - Pháp tỉnh Nghệ An, trao quà.
Bà Nguyễn Thanh Hà mong hai bên gắn bó.
Ông Nguyễn Thanh Hà đáp lời.""",
    ),
    (
        "posts in two provinces",
        "12",
        """Hai tỉnh bàn việc biên giới
Sáng 12/6, ông Trần Quốc Tuấn, Phó Chủ tịch UBND tỉnh Quảng Ninh, làm việc với đoàn công tác tỉnh Lạng Sơn.
Ông Trần Quốc Tuấn, Giám đốc Sở Ngoại vụ tỉnh Lạng Sơn, cho biết hai tỉnh sẽ phối hợp.""",
    ),
    (
        "posts in two districts",
        "12",
        """Hai huyện giúp nhau
Ông Vàng Văn Páo, Chủ tịch UBND huyện Mường Khương, tỉnh Lào Cai, cảm ơn huyện bạn.
Ông Vàng Văn Páo, Phó Chủ tịch UBND huyện Bắc Hà, tỉnh Lào Cai, trao 50 suất quà.""",
    ),
    (
        "a department and the committee over it",
        "12",
        """Hải Phòng tiếp đoàn Nhật Bản
Ông Phạm Minh Đức, Phó Chủ tịch UBND thành phố Hải Phòng, tiếp đoàn.
Theo ông Phạm Minh Đức, Giám đốc Sở Du lịch thành phố Hải Phòng, khách Nhật Bản đến thành phố ngày một đông.""",
    ),
    (
        "the text says so",
        "12",
        """Gặp mặt hữu nghị
Ông Phạm Minh Đức, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Nghệ An, khai mạc.
Một người trùng họ tên với ông, ông Phạm Minh Đức, Ủy viên Thường vụ Hội hữu nghị Việt - Đức, đọc tham luận.""",
    ),
    (
        "before the second is introduced, the name alone is the first's",
        "1112",
        """Đoàn Lạng Sơn sang thăm
Ông Lý Quang Minh, Phó Chủ tịch UBND tỉnh Lạng Sơn, dẫn đầu đoàn.
Ông Lý Quang Minh chúc Tết bạn.
Hôm sau, ông Lý Quang Minh thăm cửa khẩu.
Đón đoàn có ông Lý Quang Minh, Giám đốc Sở Ngoại vụ tỉnh Cao Bằng.""",
    ),
    (
        "a headline alone tells of neither",
        "?12",
        """Nguyễn Văn Hùng tiếp đoàn Lào
Dự buổi tiếp ở tỉnh Sơn La có các ông: Nguyễn Văn Hùng, Phó Chủ tịch UBND tỉnh; Nguyễn Văn Hùng, Chủ tịch Hội hữu nghị Việt - Lào tỉnh.""",
    ),
    (
        "the next sentence goes on with whom the last began",
        "1222",
        """Đoàn công tác làm việc ở biên giới
Ông Đỗ Văn Lâm, Chủ tịch UBND tỉnh Hà Giang, dẫn đầu đoàn.
Ông Đỗ Văn Lâm, Bí thư Huyện ủy Trà Lĩnh, tỉnh Cao Bằng, đón đoàn.
Ông Đỗ Văn Lâm giới thiệu cửa khẩu.
Ông Đỗ Văn Lâm mong đoàn trở lại.""",
    ),
)

ONE: tuple[Case, ...] = (
    (
        "two offices that go together",
        "111",
        """Hội nghị tổng kết
Ông Vũ Văn Cài, Phó Chủ tịch HĐND tỉnh Lào Cai, dự hội nghị.
Ông Vũ Văn Cài, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai, khai mạc.
Ông Vũ Văn Cài kết luận hội nghị.""",
    ),
    (
        "moved from one province to another",
        "11",
        """Bổ nhiệm cán bộ
Ông Nguyễn Văn Hùng, Phó Chủ tịch UBND tỉnh Lào Cai, được điều động làm Phó Chủ tịch UBND tỉnh Yên Bái.
Ông Nguyễn Văn Hùng, Phó Chủ tịch UBND tỉnh Yên Bái, nhận nhiệm vụ.""",
    ),
    (
        "just elected",
        "11",
        """Sơn La có lãnh đạo mới
Ông Trần Văn Hạnh, Giám đốc Sở Tài chính tỉnh Sơn La, trúng cử với 48 phiếu.
Tân Phó Chủ tịch UBND tỉnh Sơn La Trần Văn Hạnh sinh năm 1974.""",
    ),
    (
        "a former office and a present one",
        "11",
        """Gặp mặt cựu cán bộ
Ông Lò Văn Muôn, nguyên Chủ tịch UBND tỉnh Điện Biên, kể chuyện cũ.
Ông Lò Văn Muôn, Chủ tịch Hội hữu nghị Việt - Lào tỉnh Lai Châu, tặng sách.""",
    ),
    (
        "an office of that time and a later one",
        "11",
        """Nhớ những ngày đầu
Ông Lò Văn Muôn, Giám đốc Sở Ngoại vụ tỉnh Sơn La khi đó, ký biên bản đầu tiên.
Ông Lò Văn Muôn, Bí thư Huyện ủy Mộc Châu, tỉnh Sơn La, vẫn giữ bản gốc.""",
    ),
    (
        "a body that is called in two ways",
        "111",
        """Sở làm việc với đoàn
Ông Lê Tuấn Anh, Phó Giám đốc Sở Giáo dục và Đào tạo tỉnh Nghệ An, tiếp đoàn.
Ông Lê Tuấn Anh, Phó Giám đốc Sở GD&ĐT tỉnh Nghệ An, nêu ba việc.
Ông Lê Tuấn Anh, Phó Giám đốc Sở Giáo dục Nghệ An, cảm ơn đoàn.""",
    ),
    (
        "a minister whose country the text leaves out once",
        "11",
        """Hội đàm hai Bộ trưởng
Bộ trưởng Ngoại giao Việt Nam Phạm Bình Minh chủ trì hội đàm.
Bộ trưởng Ngoại giao Phạm Bình Minh đánh giá cao chuyến thăm.""",
    ),
    (
        "a party's committee and the place that it leads, in two captions",
        "11",
        """Thăm huyện biên giới
Bí thư Huyện ủy Mường Khương Giàng Seo Vần tiếp đoàn.
Chủ tịch UBND huyện Mường Khương Giàng Seo Vần tặng quà.""",
    ),
    (
        "one list that tells of several years",
        "11",
        """Các đoàn thăm tỉnh
Các đoàn đã thăm tỉnh: Phó Chủ tịch UBND tỉnh Quảng Ninh Nguyễn Văn Hùng (5/2001), Giám đốc Sở Ngoại vụ tỉnh Quảng Ninh Lê Thị Mai (6/2003), Chủ tịch UBND tỉnh Lạng Sơn Nguyễn Văn Hùng (7/2012).""",
    ),
    (
        "one list that names somebody twice by one office",
        "11",
        """Đại biểu dự hội nghị
Dự hội nghị có các ông: Nguyễn Văn Hùng, Phó Chủ tịch UBND tỉnh Lào Cai; Lê Văn Mai, Giám đốc Sở Tài chính tỉnh Lào Cai; Nguyễn Văn Hùng, Phó Chủ tịch UBND tỉnh Lào Cai.""",
    ),
    (
        "captions one after another",
        "11",
        """Ảnh hội nghị
Ông Vũ Văn Cài, Phó Chủ tịch HĐND tỉnh Lào Cai.
Ông Vũ Văn Cài, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai.""",
    ),
    (
        "keywords under an article",
        "11",
        """Tỉnh tiếp đoàn
Tỉnh tiếp đoàn của bạn.
Phó Chủ tịch HĐND tỉnh Lào Cai Vũ Văn Cài, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai Vũ Văn Cài""",
    ),
    (
        "a body and a part of it",
        "11",
        """Ra mắt Ban Chấp hành
Ban Chấp hành có các ông: Nguyễn Văn Hùng, Phó Chủ tịch Hội hữu nghị Việt - Lào tỉnh Lào Cai; Nguyễn Văn Hùng, Trưởng Ban Kiểm tra Hội hữu nghị Việt - Lào tỉnh Lào Cai.""",
    ),
    (
        "a slip of ông and bà for one office",
        "11",
        """Trao quà Tết
Bà Nguyễn Thanh Hà, Chủ tịch Hội hữu nghị Việt - Pháp tỉnh Nghệ An, trao quà.
Ông Nguyễn Thanh Hà, Chủ tịch Hội hữu nghị Việt - Pháp tỉnh Nghệ An, cảm ơn các nhà hảo tâm.""",
    ),
    (
        "a slip of ông and bà, which the middle name gives away",
        "11",
        """Trao quà Tết
Bà Nguyễn Thị Hoa, Chủ tịch Hội hữu nghị Việt - Pháp tỉnh Nghệ An, trao quà.
Ông Nguyễn Thị Hoa, Phó Chủ tịch HĐND tỉnh Nghệ An, cảm ơn các nhà hảo tâm.""",
    ),
    (
        "a couple and its husband",
        "11",
        """Gặp gỡ kiều bào
Ông Nguyễn Thanh Hà, Chủ tịch Hội hữu nghị Việt - Pháp tỉnh Nghệ An, đón khách.
Cùng dự có ông bà Nguyễn Thanh Hà, Phó Chủ tịch HĐND tỉnh Nghệ An.""",
    ),
    (
        "a province and what it was merged into",
        "11",
        """Tỉnh mới tiếp đoàn
Ông Hoàng Gia Long, Phó Chủ tịch UBND tỉnh Hà Giang, ký thỏa thuận.
Ông Hoàng Gia Long, Phó Chủ tịch UBND tỉnh Tuyên Quang, tiếp đoàn.""",
    ),
    (
        "a work of one's name",
        "11",
        """Ra mắt sách
Ông Trần Đình Nam, Chủ tịch Hội hữu nghị Việt - Nga tỉnh Nghệ An, viết lời tựa cho cuốn sách cùng tên.
Ông Trần Đình Nam, Phó Chủ tịch HĐND tỉnh Nghệ An, tặng sách.""",
    ),
    (
        "a foreigner of two offices in one list",
        "11",
        """Đoàn Lào sang thăm
Đoàn Lào có các ông: Khamphan Sitthidampha, Bí thư Tỉnh ủy Khăm Muộn; Khamphan Sitthidampha, Chủ tịch Ủy ban Mặt trận Lào xây dựng đất nước.""",
    ),
)
