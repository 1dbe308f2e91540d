"""What sites put around an article and into it changes nothing of what is read: the annotated articles, dressed up."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.articles.layout import lay_out

ROOT = Path(__file__).parents[2]
ARTICLES = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/evaluation/dev").glob("*.txt"))]
READ = {"headline", "lead", "body", "caption"}
LINKS = [
    "Ông Ngô Văn Lạc làm Chủ tịch Hội Nông dân huyện Bắc Hà",
    "Bà Tạ Thị Khuyến nhận Huân chương Lao động hạng Ba",
    "Hội hữu nghị Việt Nam - Pháp tỉnh Kiên Giang tổ chức đại hội",
    "Chủ tịch UBND tỉnh Mạc Văn Kình thăm xã vùng cao",
]
TEASER = "Chiều nay, ông Ngô Văn Lạc, Chủ tịch Hội Nông dân huyện, đã thăm các hộ nghèo trong dịp Tết cổ truyền."
COMMENT = "Rất mừng cho tỉnh nhà, cảm ơn ông Bùi Văn Luận đã có nhiều đóng góp cho quê hương."
FOOT = ["Tổng biên tập: Lê Quang Biên", "© 2026 Bản quyền thuộc Báo tỉnh"]


def below(*lines: str) -> Callable[[str], str]:
    return lambda text: "\n".join([text, *lines])


def above(*lines: str) -> Callable[[str], str]:
    return lambda text: "\n".join([*lines, text])


def within(*lines: str) -> Callable[[str], str]:
    """Put lines before the second long paragraph; leave articles without one as they are."""

    def put(text: str) -> str:
        own = text.split("\n")
        long = [number for number, line in enumerate(own) if len(line) > 150]
        return "\n".join([*own[: long[1]], *lines, *own[long[1] :]]) if len(long) > 2 else text

    return put


DRESSES: dict[str, Callable[[str], str]] = {
    "menu": above("Trang chủ", "Thời sự | Chính trị | Xã hội | Kinh tế", "Hotline: 0912.345.678", "Đăng nhập"),
    "comments": below("Bình luận (2)", "Trần Ngọc Khách 10:30 02/03/2026", COMMENT, "Trả lời", "Thích 3"),
    "related news": below("Tin cùng chuyên mục", LINKS[0], TEASER, LINKS[1], TEASER, *LINKS[2:]),
    "links below": below(*LINKS),
    "foot": below("Chia sẻ", "In bài viết", "Tags: Lào Cai, Ngô Văn Lạc", "Cơ quan chủ quản: Tỉnh ủy", *FOOT),
    "box": within("Tin liên quan", *LINKS[:2]),
    "links within": within(*LINKS[:3]),
    "arrow": within(f">> {LINKS[0]}"),
    "doubled link": within(f"{LINKS[0]} {LINKS[0]}"),
    "read more": within(f"Xem thêm: {LINKS[0]}"),
    "bracketed box": within("[Liên quan]", LINKS[0]),
    "advertisement": within("Quảng cáo"),
    "hash tags": below("#LaoCai #HuuNghi #NgôVănLạc"),
    "keywords": below("Từ khóa:", "Lào Cai", "Ngô Văn Lạc", "hữu nghị"),
    "most read": below("Đọc nhiều", "1", LINKS[0], "2", LINKS[1], "3", LINKS[2]),
    "dated links": below(*(f"01/03/2026 {link}" for link in LINKS)),
    "links and dates": below(*(line for link in LINKS for line in (link, "01/03/2026 10:00"))),
    "opinions": below("2 Ý kiến", COMMENT),
    "source": below("Sao chép liên kết", "Bài gốc: https://example.org/tin-1.html"),
    "counters": below("Lượt xem: 1.234", "Quay lại", "Về trang chủ"),
    "spaces": lambda text: text.replace("\n", "  \n\u00a0\n"),
    "no empty lines": lambda text: "\n".join(line for line in text.split("\n") if line.strip()),
    "empty lines": lambda text: "\n\n".join(line for line in text.split("\n") if line.strip()),
}


def read(text: str) -> tuple[list[tuple[str, str]], str | None]:
    layout = lay_out(text)
    own = [(block.kind, text[block.start : block.end]) for block in layout.blocks if block.kind in READ]
    return own, layout.published


@pytest.mark.parametrize("name", DRESSES)
def test_only_the_article_is_read(name: str) -> None:
    changed = [text for text in ARTICLES if read(DRESSES[name](text)) != read(text)]
    assert changed == []


def test_no_case_is_lost() -> None:
    assert (len(DRESSES), len(ARTICLES)) == (23, 59)


TEXT = "UBND tỉnh tiếp đoàn khách\n\nSáng 4/12, UBND tỉnh Nghệ An tiếp đoàn đại biểu tỉnh Xiêng Khoảng.\n\nHai bên trao đổi kinh nghiệm.\n\nKhách thăm Kim Liên.\n\nNgày mai đoàn về nước."
CLOSINGS = [
    ("Cập nhật lúc 08:05, 05/12/2018\n\nMai Hoa", "2018-12-05"),
    ("Mai Hoa\n\n05/12/2018 08:05", "2018-12-05"),
    ("05/12/2018 08:05 | Mai Hoa", "2018-12-05"),
    ("Bình luận (2)\n\nTrần Ngọc Khách 10:30 05/12/2018", None),
    ("Khai mạc hội chợ xuân tại thành phố\n05/12/2018 08:05", None),
    ("05/12/2018", None),
]


@pytest.mark.parametrize(("below", "published"), CLOSINGS)
def test_the_line_below_the_text_dates_it(below: str, published: str | None) -> None:
    assert lay_out(f"{TEXT}\n\n{below}\n").published == published


def test_every_closing_line_is_tried() -> None:
    assert len(CLOSINGS) == 6
