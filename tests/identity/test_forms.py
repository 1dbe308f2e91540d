"""Bodies as newspapers name them, read by the program itself: one body whatever its form, two where a part differs."""

import pytest

from kg.articles.model import Article, Block
from kg.facts.model import Tenure
from kg.identity.resolve import resolve
from kg.pipeline.harvest import harvest_article
from kg.pipeline.model import Harvest
from kg.reference.lexicon import load_lexicon

LEXICON = load_lexicon()
TEXT = "Hội nghị đối ngoại ở tỉnh {home}\n\nÔng Lê Văn An, {title} {form}, phát biểu tại tỉnh {home}. Dự có bà Vũ Thị Bé.\n"

BODIES = {
    "union": (
        "Chủ tịch",
        "Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai",
        "Liên hiệp các tổ chức hữu nghị Lào Cai",
        "Liên hiệp Các tổ chức Hữu nghị tỉnh",
        "Liên hiệp hữu nghị tỉnh Lào Cai",
        "LHCTCHN tỉnh Lào Cai",
    ),
    "national union": (
        "Chủ tịch",
        "Liên hiệp các tổ chức hữu nghị Việt Nam",
        "Liên hiệp hữu nghị Việt Nam",
        "VUFO",
    ),
    "Việt - Lào": (
        "Chủ tịch",
        "Hội hữu nghị Việt Nam - Lào tỉnh Lào Cai",
        "Hội Hữu nghị Việt Nam – Lào tỉnh Lào Cai",
        "Hội Hữu nghị Việt - Lào tỉnh",
        "Hội Việt - Lào tỉnh Lào Cai",
        "Hội hữu nghị Việt-Lào Lào Cai",
        "HHN Việt - Lào tỉnh Lào Cai",
    ),
    "national Việt - Lào": (
        "Chủ tịch",
        "Trung ương Hội hữu nghị Việt Nam - Lào",
        "Hội hữu nghị Việt Nam - Lào",
        "Hội hữu nghị Việt - Lào Việt Nam",
    ),
    "Việt - Trung": (
        "Chủ tịch",
        "Hội hữu nghị Việt Nam - Trung Quốc tỉnh Lào Cai",
        "Hội Hữu nghị Việt - Trung tỉnh Lào Cai",
        "Hội Việt - Trung tỉnh",
    ),
    "committee": (
        "Chủ tịch",
        "Ủy ban nhân dân tỉnh Lào Cai",
        "Uỷ ban Nhân dân tỉnh Lào Cai",
        "UBND tỉnh Lào Cai",
        "UBND tỉnh",
        "UBND Lào Cai",
    ),
    "council": ("Chủ tịch", "Hội đồng nhân dân tỉnh Lào Cai", "HĐND tỉnh", "HĐND tỉnh Lào Cai"),
    "front": (
        "Chủ tịch",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai",
        "Ủy ban MTTQ Việt Nam tỉnh",
        "UBMTTQ tỉnh Lào Cai",
        "Mặt trận Tổ quốc tỉnh Lào Cai",
    ),
    "party": ("Bí thư", "Tỉnh ủy Lào Cai", "Tỉnh uỷ", "Tỉnh ủy"),
    "foreign affairs": ("Giám đốc", "Sở Ngoại vụ tỉnh Lào Cai", "Sở Ngoại vụ", "Sở Ngoại vụ Lào Cai"),
    "education": (
        "Giám đốc",
        "Sở Giáo dục và Đào tạo tỉnh Lào Cai",
        "Sở GD&ĐT Lào Cai",
        "Sở GD-ĐT tỉnh",
        "Sở Giáo dục - Đào tạo",
        "Sở Giáo dục và đào tạo",
    ),
    "culture": (
        "Giám đốc",
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Lào Cai",
        "Sở Văn hoá - Thể thao và Du lịch",
        "Sở VHTT&DL tỉnh Lào Cai",
        "Sở VHTTDL",
    ),
    "agriculture": (
        "Giám đốc",
        "Sở Nông nghiệp và Phát triển nông thôn tỉnh Lào Cai",
        "Sở NN&PTNT",
        "Sở Nông nghiệp và PTNT tỉnh",
    ),
    "labour": (
        "Giám đốc",
        "Sở Lao động, Thương binh và Xã hội tỉnh Lào Cai",
        "Sở LĐ-TB&XH",
        "Sở LĐTBXH tỉnh Lào Cai",
        "Sở Lao động - Thương binh và Xã hội",
    ),
    "planning": ("Giám đốc", "Sở Kế hoạch và Đầu tư tỉnh Lào Cai", "Sở KH&ĐT", "Sở Kế hoạch - Đầu tư"),
    "district": ("Chủ tịch", "UBND huyện Bát Xát", "Ủy ban nhân dân huyện Bát Xát (Lào Cai)"),
    "ministry": ("Thứ trưởng", "Bộ Giao thông vận tải", "Bộ Giao thông Vận tải", "Bộ GTVT"),
    "embassy": ("Đại sứ", "Đại sứ quán Lào tại Việt Nam", "Lào tại Việt Nam", "CHDCND Lào tại Việt Nam"),
}
FORMS = [(body, title, form) for body, (title, *forms) in BODIES.items() for form in forms]


def read(text: str, published: str = "2019-05-01") -> tuple[Article, Harvest]:
    cut = text.index("\n")
    blocks = (Block(start=0, end=cut, kind="headline"), Block(start=cut + 1, end=len(text), kind="body"))
    article = Article(id="a", source="a", sha256="0" * 64, text=text, blocks=blocks, published=published)
    return article, harvest_article(article, LEXICON)


def body_of(title: str, form: str, published: str = "2019-05-01", home: str = "Lào Cai") -> str:
    """Return the IRI of the body that a form names in an article of a day that is about a province."""
    article, harvest = read(TEXT.format(title=title, form=form, home=home), published)
    resolution = resolve([(article, harvest.facts, harvest.named)], LEXICON)
    (tenure,) = (fact for fact in harvest.facts if isinstance(fact, Tenure))
    return resolution.entity("a", tenure.organisation).iri


def test_no_form_is_lost() -> None:
    assert (len(BODIES), len(FORMS)) == (18, 65)


@pytest.mark.parametrize(("body", "title", "form"), FORMS)
def test_forms_of_one_body(body: str, title: str, form: str) -> None:
    assert body_of(title, form) == body_of(*BODIES[body][:2])


def test_bodies_are_told_apart() -> None:
    assert len({body_of(title, first) for title, first, *_ in BODIES.values()}) == len(BODIES)


def test_a_body_before_and_after_the_merger_is_two() -> None:
    form = "Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai"
    before, after = body_of("Chủ tịch", form, "2025-06-30"), body_of("Chủ tịch", form, "2025-07-01")
    assert before != after
    assert body_of("Chủ tịch", f"{form} (cũ)", "2025-09-26") == before
    assert body_of("Chủ tịch", f"{form} cũ", "2025-09-26") == before
    assert body_of("Chủ tịch", f"{form} (mới)", "2025-09-26") == after


def test_a_province_that_is_no_more_keeps_its_bodies() -> None:
    form = "UBND tỉnh Yên Bái"
    assert body_of("Chủ tịch", form, "2025-09-26") == body_of("Chủ tịch", form, "2024-09-26", home="Yên Bái")
    own = body_of("Chủ tịch", "UBND tỉnh", "2025-09-26", home="Yên Bái")  # what it has become is the article's own
    assert own == body_of("Chủ tịch", "UBND tỉnh Lào Cai", "2025-09-26")


def test_a_person_who_gave_a_city_its_name_is_not_of_it() -> None:
    _, harvest = read(
        "Nhớ Bác\n\nNăm 1958, Chủ tịch Hồ Chí Minh tiếp ông Kim Nhật Thành, Chủ tịch UBND TP Hồ Chí Minh.\n"
    )
    assert [fact.person.name for fact in harvest.facts if isinstance(fact, Tenure)] == ["Kim Nhật Thành"]
    _, harvest = read("Nhớ Bác\n\nNăm 1958, ông Kim Nhật Thành và Chủ tịch Hồ Chí Minh đến thăm thanh niên.\n")
    assert not [fact for fact in harvest.facts if isinstance(fact, Tenure)]
    assert not harvest.named
