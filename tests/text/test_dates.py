import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.dates import find_dates, find_own_date
from kg.text.terms import find_terms
from kg.text.years import infer_year, nearest_year, read_day

GOLD = sorted((Path(__file__).parents[1] / "evaluation" / "dev").glob("*.json"))

# words that stand in a sentence, the date's own words, ISO, last day; the article is of 3 November 2023
DATES = [
    ("ngày 27/7/2023", "ngày 27/7/2023", "2023-07-27", None),
    ("Cuối cùng, 27-7-2023 ở", "27-7-2023", "2023-07-27", None),
    ("27.08.2022, 19:00", "27.08.2022", "2022-08-27", None),
    ("ngày 05/01/2022", "ngày 05/01/2022", "2022-01-05", None),
    ("Sáng 17.8, 147 đại biểu", "Sáng 17.8", "2023-08-17", None),
    ("Chiều 3-10, 25 tập thể", "Chiều 3-10", "2023-10-03", None),
    ("Ngày 14/12, tại", "Ngày 14/12", "2023-12-14", None),
    ("sáng 21-2", "sáng 21-2", "2023-02-21", None),
    ("tối 1/12", "tối 1/12", "2023-12-01", None),
    ("hôm 9/3/2024 rộn ràng", "hôm 9/3/2024", "2024-03-09", None),
    ("ngày 4 tháng 10 năm 2013", "ngày 4 tháng 10 năm 2013", "2013-10-04", None),
    ("ngày 5 tháng 10", "ngày 5 tháng 10", "2023-10-05", None),
    ("mùng 2 tháng 9", "mùng 2 tháng 9", "2023-09-02", None),
    ("từ tháng 2-2009 hai", "tháng 2-2009", "2009-02", None),
    ("tháng 4/2022, toàn tỉnh", "tháng 4/2022", "2022-04", None),
    ("tháng 10 năm 2013", "tháng 10 năm 2013", "2013-10", None),
    ("vào tháng 12. Sang", "tháng 12", "2023-12", None),
    ("trong năm 2021.", "năm 2021", "2021", None),
    ("Trong 2 ngày 30 và 31/7/2020", "ngày 30 và 31/7/2020", "2020-07-30", "2020-07-31"),
    ("hai ngày làm việc, 16 và 17-10, tại", "ngày làm việc, 16 và 17-10", "2023-10-16", "2023-10-17"),
    ("trong hai ngày 18 và 19.1.", "ngày 18 và 19.1", "2023-01-18", "2023-01-19"),
    ("các ngày 16, 17 và 18/10", "ngày 16, 17 và 18/10", "2023-10-16", "2023-10-18"),
    ("từ ngày 13-16/3", "ngày 13-16/3", "2023-03-13", "2023-03-16"),
    ("từ ngày 3 đến 5/6/2022", "ngày 3 đến 5/6/2022", "2022-06-03", "2022-06-05"),
    ("Trong các ngày từ 28 đến 31/10, tại", "ngày từ 28 đến 31/10", "2023-10-28", "2023-10-31"),
    ("từ 28/10 đến 2/11/2023", "28/10 đến 2/11/2023", "2023-10-28", "2023-11-02"),
    ("từ ngày 28/12 đến ngày 2/1/2023", "ngày 28/12 đến ngày 2/1/2023", "2022-12-28", "2023-01-02"),
    ("sáng 28/10-2/11", "sáng 28/10-2/11", "2023-10-28", "2023-11-02"),
    ("(17-11-1950 - 17-11-2025)", "17-11-1950 - 17-11-2025", "1950-11-17", "2025-11-17"),
    ("đại hội (12/6)", "12/6", "2023-06-12", None),
    ("Hôm qua (16/6), Hội", "Hôm qua (16/6", "2023-06-16", None),
    ("Sáng nay (29/10), 70", "Sáng nay (29/10", "2023-10-29", None),
    ("sáng nay 30/12, tại", "sáng nay 30/12", "2023-12-30", None),
    ("ngày mai, 5/12, với", "ngày mai, 5/12", "2023-12-05", None),
    ("thứ Bảy, 26/10/2019 - 14:05", "thứ Bảy, 26/10/2019", "2019-10-26", None),
    ("21:40 - 01/08/2024", "01/08/2024", "2024-08-01", None),
    ("TP - 11/01/2012.", "11/01/2012", "2012-01-11", None),
    ("gần 30 và 31/7/2020", "31/7/2020", "2020-07-31", None),
    ("ngày 29/2/2024", "ngày 29/2/2024", "2024-02-29", None),
    ("hôm nay", "hôm nay", "2023-11-03", None),
    ("chiều nay", "chiều nay", "2023-11-03", None),
    ("Hôm qua, đoàn", "Hôm qua", "2023-11-02", None),
    ("tối qua", "tối qua", "2023-11-02", None),
    ("ngày mai", "ngày mai", "2023-11-04", None),
    ("năm nay", "năm nay", "2023", None),
    ("Chiều cùng ngày diễn ra", "cùng ngày", "2023-10-30", None),
]
NO_DATES = [
    "31/2/2023",
    "ngày 31/2",
    "ngày 29/2/2023",
    "ngày 32/1",
    "0/1/2023",
    "18:48 và 17h30",
    "1.100 suất quà 17.8",
    "mỗi ngày 2.5 triệu lượt",
    "ngày 2.5 triệu lượt",
    "thắng 3-1",
    "phục vụ 24/7",
    "cửa hàng (24/7)",
    "chiếm tới 1/3 dân số",
    "đến 2/3 số hộ",
    "Điện thoại: 0236.000.000",
    "nhiệm kỳ 2023-2028",
    "nhiệm kỳ 2023 – 2028",
    "năm 2021 - 2025",
    "12-CT/TW",
    "980-QĐNS/TW",
    "Nghị định số 58/2022/NĐ-CP",
    "Quyết định 06/2020/QĐ-TTg",
    "số 4/2020",
    "trong 3 ngày 2-3 người",
    "5 tháng 10 ngày",
    "13/9 âm lịch ngày 13/9 âm lịch",
    "công nghiệp 4.0",
    "5-7 năm",
    "1/2/3/4",
    "",
]


@pytest.mark.parametrize(("text", "words", "iso", "last"), DATES)
def test_dates(text: str, words: str, iso: str, last: str | None) -> None:
    (found,) = find_dates(text, around="2023-11-03", day="2023-10-30")
    assert (text[found.start : found.end], found.iso, found.last) == (words, iso, last)
    assert not found.of_document


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert find_dates(text, around="2023-11-03") == []


def test_no_case_is_lost() -> None:
    assert (len(DATES), len(NO_DATES), len(GOLD)) == (46, 30, 62)


@pytest.mark.parametrize(
    ("text", "of_document"),
    [
        ("Chỉ thị 38-CT/TW ngày 19-9-2019 của Ban Bí thư", True),
        ("Chỉ thị số 12-CT/TƯ ngày 05/01/2022", True),
        ("Quyết định số 980-QĐNS/TW ngày 14/9/2023, đồng chí", True),
        ("theo quyết định ngày 8/11/2023 được", True),
        ("Quyết định của Chủ tịch UBND tỉnh ngày 15-1-2020", True),
        ("Thông báo số 249 (ngày 18/7/2018)", True),
        ("12-CT/TW ngày 5/1/2022", True),
        ("trao quyết định sáng 12/3/2023", False),
        ("Theo kế hoạch, ngày 9/5/2023 đại hội", False),
        ("sai quy định\nNgày 15/3/2023, tại", False),
        ("Nghị quyết của Đảng cho biết ngày 12-7-2023", False),
        ("Ngày 14/9/2023, quyết định", False),
    ],
)
def test_dates_of_documents(text: str, of_document: bool) -> None:
    (found,) = find_dates(text)
    assert found.of_document == of_document


def test_year_is_unknown_without_the_article_s() -> None:
    (found,) = find_dates("Ngày 14/12, tại Thái Bình")
    assert (found.iso, found.month, found.day, found.year_stated) == (None, 12, 14, False)


@pytest.mark.parametrize(("around", "today"), [(None, True), ("2023-11", True), ("2023-11-03", False)])
def test_today_needs_the_day_of_publication(around: str | None, today: bool) -> None:
    assert find_dates("hôm nay, chiều qua", around=around, today=today) == []


def test_same_day_is_the_day_before_it_in_the_text() -> None:
    found = find_dates("Sáng 3/10, đại hội. Chiều cùng ngày", around="2023-11-03", day="2023-01-01")
    assert [one.iso for one in found] == ["2023-10-03", "2023-10-03"]
    assert [one.relative for one in found] == [False, True]
    assert find_dates("Chiều cùng ngày") == []


def test_a_year_is_shared_by_dates_that_are_listed() -> None:
    found = find_dates("ngày 5/6 và ngày 12/9/2021")
    assert [one.iso for one in found] == ["2021-06-05", "2021-09-12"]


@pytest.mark.parametrize(
    ("month", "day", "around", "year"),
    [
        (12, 31, "2023-01-02", 2022),
        (1, 10, "2023-12-20", 2024),
        (11, 3, "2023-11-03", 2023),
        (6, 1, "2023-11-03", 2023),
        (2, 21, "2023-11-03", 2023),
        (12, 5, "2023-11-03", 2023),
        (12, 5, "2023", 2023),
        (12, 5, "2023-01", 2022),
        (2, 29, "2023-03-01", None),
        (2, 29, "2024-03-01", 2024),
        (12, 5, None, None),
        (12, 5, "x", None),
    ],
)
def test_nearest_year(month: int, day: int, around: str | None, year: int | None) -> None:
    assert nearest_year(month, day, around) == year


@pytest.mark.parametrize(
    ("text", "month", "day", "year"),
    [
        ("Ngày 14/12, tại Thái Bình. Ông đánh giá cao thành tựu đạt được trong năm 2022.", 12, 14, "năm 2022"),
        ("Ngày 5/1, tại Thái Bình. Ông đánh giá cao thành tựu đạt được trong năm 2022.", 1, 5, None),
        ("Ngày 20/10. Trong chín tháng đầu năm 2025, Liên hiệp tiếp nhận 14 dự án.", 10, 20, "năm 2025"),
        ("Ngày 20/3. Trong chín tháng đầu năm 2025, Liên hiệp tiếp nhận 14 dự án.", 3, 20, None),
        ("Ngày 20/3. Trong năm 2025, Liên hiệp sẽ tiếp nhận 14 dự án.", 3, 20, "năm 2025"),
        ("Ngày 1/3, Đại hội lần thứ III, nhiệm kỳ 2023 - 2028, giai đoạn 2017 - 2022", 3, 1, None),
        ("Ngày 1/11. Hội thành lập năm 2013, từ năm 2015 đến năm 2025 đã có", 11, 1, None),
        ("Ngày 14/12. Kết quả trong năm 2020 bằng 81%, khảo sát vào đầu năm 2021.", 12, 14, None),
        ("Ngày 14/12. Kết quả trong năm 2020 cao hơn kết quả trong năm 2019.", 12, 14, None),
        ("Sau 10 năm, ngày 14/12", 12, 14, None),
    ],
)
def test_year_from_the_article_s_own_words(text: str, month: int, day: int, year: str | None) -> None:
    found = infer_year(text, month, day)
    assert (text[found.start : found.end] if found else None) == year
    assert found is None or year == f"năm {found.year}"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Chiều 14/7/2017, tại Hà Nội … trước ngày 25/7", "2017-07-14"),
        ("Theo Chỉ thị 38-CT/TW ngày 19-9-2019, sáng 28/8/2025", "2025-08-28"),
        ("x" * 500 + " thành lập ngày 7/12/1996", None),
        ("Ngày 14/12, trong năm 2022", None),
    ],
)
def test_own_date(text: str, iso: str | None) -> None:
    found = find_own_date(text)
    assert (found.iso if found else None) == iso


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_gold_dates_are_among_those_read(file: Path) -> None:
    gold = json.loads(file.read_text(encoding="utf-8"))
    (source,) = (path for path in file.parent.glob(f"{file.stem}.*") if path.suffix in {".txt", ".html"})
    text = re.sub(r"<[^>]*>", "\n", source.read_text(encoding="utf-8"))
    published = gold["published"]
    own = None if published else find_own_date(text)
    found = find_dates(text, around=published or (own.iso if own else None), today=published is not None)
    days = {one.iso for one in found if not one.of_document}
    assert {event["date"] for event in (*gold["congresses"], *gold["meetings"])} - {None} <= days
    if own is None and published is None:
        bare = [one for one in found if one.iso is None and one.month and one.day]
        assert [one for one in bare if infer_year(text, one.month or 0, one.day or 0)] == []


TERMS = [
    ("nhiệm kỳ 2023 - 2028", "term", "2023-2028"),
    ("nhiệm kỳ 2023 – 2028", "term", "2023-2028"),
    ("Nhiệm kỳ 2019-2024", "term", "2019-2024"),
    ("nhiệm kỳ 5 năm (2023 - 2028", "term", "2023-2028"),
    ("nhiệm kỳ III, 2023-2028", "term", "2023-2028"),
    ("khóa VI (2023 – 2028", "term", "2023-2028"),
    ("nhiệm kỳ từ năm 2023 đến năm 2028", "term", "2023-2028"),
    ("nhiệm kỳ 2023/2028", "term", "2023-2028"),
    ("giai đoạn 2021 - 2025", "period", "2021-2025"),
    ("Giai đoạn từ 2017 đến 2022", "period", "2017-2022"),
    ("chặng đường 2017 - 2022", "period", "2017-2022"),
    ("1996 - 2011", "years", "1996-2011"),
    ("2021 – 2022", "years", "2021-2022"),
]


@pytest.mark.parametrize(("words", "kind", "term"), TERMS)
def test_terms(words: str, kind: str, term: str) -> None:
    text = f"qua ({words}), gần 6.000 hội viên"
    (found,) = find_terms(text)
    assert (text[found.start : found.end], found.kind, str(found.term)) == (words, kind, term)


@pytest.mark.parametrize(
    "text",
    [
        "nhiệm kỳ 2028 - 2023",
        "nhiệm kỳ 1990 - 2028",
        "17-11-1950 - 17-11-2025",
        "1930 - 1945",
        "điện thoại 2023-2028-11",
        "2023/2028",
        "2023-20281",
        "từ 12.2023-2028",
        "nhiệm kỳ 2023",
    ],
)
def test_no_terms(text: str) -> None:
    assert find_terms(text) == []


PIECES = "0123456789/-.,:( )\nngàyháđếnvàừôqusngă2023-2028 năm tháng 5 từ ngày"


@given(st.text(alphabet=PIECES, max_size=80) | st.text(max_size=40), st.sampled_from([None, "2023", "2023-11-03"]))
def test_spans_lie_in_the_text(text: str, around: str | None) -> None:
    end = 0
    for found in find_dates(text, around=around):
        assert end <= found.start < found.end <= len(text)
        assert found.iso is None or re.fullmatch(r"\d{4}(-\d\d){0,2}", found.iso)
        assert found.iso is None or len(found.iso) < 10 or read_day(found.iso) is not None
        assert found.last is None or (found.iso is not None and found.iso < found.last)
        end = found.end
    end = 0
    for span in find_terms(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end
    infer_year(text, 12, 14)
    find_own_date(text)


@given(
    st.dates(date(1940, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["ngày {0.day}/{0.month}/{0.year}", "{0.day:02}-{0.month:02}-{0.year}"]),
)
def test_every_day_round_trips(day: date, words: str) -> None:
    assert [found.iso for found in find_dates(words.format(day))] == [day.isoformat()]
