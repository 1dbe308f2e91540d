"""The network page in a real browser: it asks for nothing, complains of nothing, and tells what the graph says."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest
from chromium_driver import Chromium, Page
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg import vocab
from kg.graph.dataset import Dataset
from kg.views.page import draw_network, write_network

SAMPLE = Path(__file__).parents[1] / "views" / "sample.trig"
CAI = "https://w3id.org/huunghi/id/person/cai"
MIDDLE = (638, 445)  # where a chosen node comes to lie in a window of 1400 x 900
HOSTILE = (
    "</script><img src=x onerror=alert(1)>",
    "<svg onload=alert(2)><a href=https://evil.example/>",
    "javascript:alert(3)",
    "' onmouseover=alert(4) x='\" onclick=\"alert(5)",
    "{{ 7 * 7 }}{% include '/etc/passwd' %}${alert(6)}",
    "\u202eمرحبا\u202c \u2066שלום\u2069",
    "Ủ" * 300,
    "<!--<script>",
    '"]};alert(7);//\u2028\u2029\\',
    "url(https://evil.example/x.png)",
    "__proto__",
)


def load_sample() -> Dataset:
    dataset = Dataset()
    dataset.add(parse(path=SAMPLE, format=RdfFormat.TRIG))
    return dataset


def make_hostile(dataset: Dataset) -> Dataset:
    """Return the same graph with every text in it turned against whoever shows it."""
    texts = {vocab.RDFS_LABEL, vocab.SKOS_PREF_LABEL, vocab.FOAF_NAME, vocab.SCHEMA_HEADLINE, vocab.DCTERMS_PUBLISHER}
    texts |= {vocab.OA_EXACT, vocab.READING, vocab.AWARD_NAME, vocab.RECIPIENT_GROUP, vocab.PERIOD, vocab.CURRENCY}
    texts |= {vocab.DCTERMS_IDENTIFIER, vocab.SCHEMA_URL, vocab.PAIR_KIND, vocab.UNIT, vocab.SCHEMA_START_DATE}
    turned, number = [], 0
    for quad in sorted(dataset, key=lambda quad: (quad.predicate.value, str(quad))):
        object_ = quad.object
        if isinstance(object_, Literal) and quad.predicate.value in texts:
            text, number = HOSTILE[number % len(HOSTILE)], number + 1
            object_ = Literal(text, language="vi") if object_.language else Literal(text)
        turned.append(Quad(quad.subject, quad.predicate, object_, quad.graph_name))
    hostile = Dataset()
    hostile.add(turned)
    return hostile


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("trang có dấu") / "network.html"
    write_network(path, load_sample())
    return path.as_uri()


@pytest.fixture
def page(browser: Chromium, address: str) -> Iterator[Page]:
    with browser.page(address) as opened:
        yield opened
    assert_silent(opened)


def assert_silent(page: Page) -> None:
    assert (page.requests, page.errors, page.dialogs) == ([], [], [])


def search(page: Page, text: str) -> None:
    page.click("#query")
    page.evaluate("document.getElementById('query').value = ''")
    page.type(text)


def test_the_page_opens_and_counts_what_it_shows(page: Page) -> None:
    assert page.text("h1") == "Mạng lưới đối ngoại nhân dân"
    assert page.text("#count") == "15 nút · 24 đường nối · 2 bài báo"
    assert page.evaluate("document.querySelectorAll('canvas').length") == 1
    assert not page.is_visible("#empty")
    assert not page.is_visible("#panel")


def test_searching_finds_vu_van_cai_and_shows_his_roles(page: Page) -> None:
    search(page, "Vũ Văn Cài")
    assert page.text("#results li").startswith("Vũ Văn Cài")
    page.click("#results li")
    panel = page.text("#panel-body")
    assert panel.startswith("Người\nVũ Văn Cài")
    assert "Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai\ntái cử · nhiệm kỳ 2023–2028" in panel
    assert "Ủy viên Ban Thường vụ Tỉnh ủy Lào Cai\nđương nhiệm" in panel
    assert "2 trích dẫn từ 2 bài" in panel
    assert "tái đắc cử Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai, nhiệm kỳ 2023 – 2028." in panel
    assert "Lào Cai đặt mục tiêu có thêm 10 cặp đồn, trạm, thôn, bản hữu nghị\nThời Đại · 3/11/2023 · 001" in panel


def test_what_is_inferred_says_so_and_from_what(page: Page) -> None:
    search(page, "vu van cai")
    page.press("Enter")
    inferred = page.evaluate(
        "[...document.querySelectorAll('.entry')].filter(e => e.querySelector('.badge')).map(e => e.innerText)"
    )
    assert inferred == [
        "Vũ Văn Cài lãnh đạo tại Lào Cai, vì đứng đầu Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai suy ra"
    ]


def test_search_heeds_neither_accents_nor_case_nor_order(page: Page) -> None:
    wanted = {
        "vu van cai": "Vũ Văn Cài",
        "VŨ VĂN CÀI": "Vũ Văn Cài",
        "cai vu": "Vũ Văn Cài",
        "dang thi": "Đặng Thị Hà",
        "phan a": "Phan Anh Sơn",
        "tinh uy": "Tỉnh ủy Lào Cai",
        "nhot lot": "thôn Nhọt Lợt",
    }
    first = {}
    for typed in wanted:
        search(page, typed)
        first[typed] = page.text("#results li .name")
    assert first == wanted


def test_search_says_when_nothing_is_found(page: Page) -> None:
    search(page, "không có ai tên như vậy")
    assert page.text("#results") == "Không tìm thấy."
    page.press("Enter")
    assert not page.is_visible("#panel")


def test_what_is_found_lies_over_the_legend(browser: Chromium, address: str) -> None:
    with browser.page(address, width=1000, height=560) as low:
        search(low, "lao cai")
        over = "[...document.querySelectorAll('#results li')].map(e => e.getBoundingClientRect())"
        hit = "document.elementFromPoint(r.left + 5, r.top + r.height / 2).closest('#results') !== null"
        list_ = "document.getElementById('results').getBoundingClientRect().bottom"
        assert low.evaluate(f"document.getElementById('legend').getBoundingClientRect().top < {list_}")
        hits = low.evaluate(f"{over}.filter(r => r.bottom < {list_}).map(r => {hit})")
        assert len(hits) >= 3
        assert all(hits)
    assert_silent(low)


def test_the_keyboard_alone_goes_everywhere(page: Page) -> None:
    page.press("/")
    page.type("lien hiep")
    assert page.evaluate("document.getElementById('query').getAttribute('aria-activedescendant')") == "result-0"
    page.press("ArrowDown")
    assert page.evaluate("document.querySelector('#results [aria-selected=true]').id") == "result-1"
    page.press("ArrowUp")
    page.press("Enter")
    name = page.text("#panel-title")
    assert page.evaluate("document.activeElement.id") == "panel-title"
    page.press("Tab")
    assert page.evaluate("document.getElementById('panel').contains(document.activeElement)")
    page.evaluate("document.querySelector('#panel .entry a.node').focus()")
    page.press("Enter")
    assert page.text("#panel-title") != name
    page.press("Escape")
    assert not page.is_visible("#panel")


def test_a_click_on_a_node_opens_it_and_a_click_beside_closes_it(page: Page) -> None:
    search(page, "vu van cai")
    page.press("Enter")
    page.press("Escape")
    assert not page.is_visible("#panel")
    page.click_at(*MIDDLE)
    assert page.text("#panel-title") == "Vũ Văn Cài"
    page.click_at(900, 880)
    assert not page.is_visible("#panel")


def test_neighbours_are_links_and_back_goes_back(page: Page) -> None:
    search(page, "vu van cai")
    page.press("Enter")
    page.click("#panel .entry a.node")
    assert page.text("#panel-title") == "Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai"
    panel = page.text("#panel-body")
    assert "Nhân sự" in panel
    assert "Trực thuộc\nLiên hiệp các tổ chức hữu nghị Việt Nam" in panel
    assert "Ban Chấp hành 29 người" in panel
    assert "Đọc là: Đại hội đại biểu lần thứ VI (nhiệm kỳ 2023 - 2028)" in panel
    page.evaluate(
        "new Promise(done => { addEventListener('hashchange', () => done(1), {once: true}); history.back(); })"
    )
    page.settle()
    assert page.text("#panel-title") == "Vũ Văn Cài"


def test_a_place_tells_pairs_aid_and_partners(page: Page) -> None:
    search(page, "lao cai")
    page.press("Enter")
    panel = page.text("#panel-body")
    assert panel.startswith("Tỉnh, thành phố\nLào Cai")
    assert "trên 504 tỷ đồng · 85 dự án\n2018–2023" in panel
    assert "10 cặp đồn, trạm, thôn, bản\nmục tiêu" in panel
    assert "5 cặp thôn, bản với Trung Quốc\nđã kết nghĩa · tính đến 3/11/2023" in panel
    assert "Lào Cai hợp tác với Pháp" in panel
    assert "Lào Cai hợp tác với nước Trung Quốc, qua Vân Nam suy ra" in panel
    assert "Tổ chức liên quan 2\nLiên hiệp các tổ chức hữu nghị tỉnh Lào Cai\nTỉnh ủy Lào Cai" in panel
    assert "Gồm 1\nthôn Nhọt Lợt" in panel
    assert "Cuộc gặp 12/6/2024 Liên hiệp các tổ chức hữu nghị Việt Nam, có mặt Vũ Văn Cài, Phan Anh Sơn" in panel


def test_an_address_leads_to_a_node(browser: Chromium, address: str) -> None:
    with browser.page(f"{address}#{CAI.replace('/', '%2F').replace(':', '%3A')}") as opened:
        assert opened.text("#panel-title") == "Vũ Văn Cài"
    assert_silent(opened)


def test_the_legend_counts_and_leaves_out(page: Page) -> None:
    legend = page.text("#legend").split("\n")
    assert legend[legend.index("Người") + 1] == "3"
    assert legend[legend.index("Đứng đầu") + 1] == "2"
    before = page.evaluate("document.querySelector('canvas').toDataURL()")
    page.click("#legend-nodes button")
    assert page.evaluate("document.querySelector('#legend-nodes button').getAttribute('aria-pressed')") == "false"
    without = page.evaluate("document.querySelector('canvas').toDataURL()")
    assert without != before
    page.click("#legend-nodes button")
    assert page.evaluate("document.querySelector('canvas').toDataURL()") == before
    page.click("#legend-edges button")
    assert page.evaluate("document.querySelector('canvas').toDataURL()") not in {before, without}


def test_finding_a_node_shows_its_kind_again(page: Page) -> None:
    page.click("#legend-nodes button")
    search(page, "vu van cai")
    page.press("Enter")
    assert page.evaluate("document.querySelector('#legend-nodes button').getAttribute('aria-pressed')") == "true"


def test_only_the_neighbours_can_be_shown(page: Page) -> None:
    search(page, "vu van cai")
    page.press("Enter")
    assert page.text("#focus") == "Chỉ xem 6 nút kề"
    page.click("#focus")
    assert page.is_visible("#overview")
    page.click("#overview")
    assert not page.is_visible("#overview")
    assert page.text("#panel-title") == "Vũ Văn Cài"


@pytest.mark.parametrize("dark", [False, True])
def test_a_phone_shows_everything_within_its_width(browser: Chromium, address: str, *, dark: bool) -> None:
    with browser.page(address, width=390, height=844, dark=dark, touch=True) as phone:
        assert not phone.is_visible("#legend-body")
        phone.click("#legend-open")
        assert phone.is_visible("#legend-body")
        phone.click("#legend-open")
        search(phone, "vu van cai")
        phone.press("Enter")
        assert "nhiệm kỳ 2023–2028" in phone.text("#panel-body")
        assert phone.evaluate("document.documentElement.scrollWidth") == 390
        assert phone.evaluate("document.getElementById('panel').scrollWidth") <= 390
        assert phone.evaluate("document.getElementById('panel').getBoundingClientRect().top") > 300
        for button in ("#panel-close", "#legend-open", "#zoom-in"):
            assert phone.evaluate(f"document.querySelector('{button}').getBoundingClientRect().height") >= 34
    assert_silent(phone)


def test_by_night_the_page_is_dark(browser: Chromium, address: str) -> None:
    with browser.page(address, dark=True) as night:
        assert night.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(16, 20, 26)"
    assert_silent(night)


def test_an_empty_graph_says_so(browser: Chromium, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    write_network(path, Dataset())
    with browser.page(path.as_uri()) as opened:
        assert opened.text("#empty").startswith("Đồ thị này chưa có gì để vẽ.")
        assert not opened.is_visible("#search")
    assert_silent(opened)


def test_hostile_texts_stay_texts(browser: Chromium, tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    write_network(path, make_hostile(load_sample()), title=HOSTILE[0])
    with browser.page(path.as_uri()) as opened:
        assert opened.text("h1") == HOSTILE[0]
        found = 0
        for name in ("script", "svg", "javascript", "proto", "u" * 300, "url", "alert", "מ", "שלום"):
            search(opened, name)
            opened.press("Enter")
            if opened.is_visible("#panel"):
                found += 1
                opened.click_at(*MIDDLE)  # the mouse over a node shows its title as well
                opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
                opened.evaluate("new Promise(done => setTimeout(done, 320))")
                opened.press("Escape")
        assert found >= 5
        tags = "[...document.querySelectorAll('#panel *, #results *, h1 *')].map(e => e.localName)"
        allowed = {"a", "blockquote", "br", "button", "dd", "details", "div", "dl", "dt", "footer", "h2", "h3", "li"}
        allowed |= {"p", "path", "span", "summary", "svg", "ul"}
        assert set(opened.evaluate(tags)) <= allowed
        links = opened.evaluate("[...document.querySelectorAll('a')].map(e => e.getAttribute('href'))")
        assert all(link.startswith(("#", "https://", "http://")) for link in links)
    assert_silent(opened)


def test_a_large_graph_shows_its_best_connected_nodes_and_finds_the_others(browser: Chromium, tmp_path: Path) -> None:
    dataset = load_sample()
    graph = NamedNode("https://w3id.org/huunghi/id/article/001")
    for number in range(1200):
        person, tenure = (NamedNode(f"https://w3id.org/huunghi/id/{kind}/p{number:04}") for kind in ("person", "fact"))
        body = NamedNode(f"https://w3id.org/huunghi/id/organisation/b{number // 30}")
        for subject, predicate, object_ in (
            (person, vocab.RDF_TYPE, NamedNode(vocab.PERSON)),
            (person, vocab.RDFS_LABEL, Literal(f"Nguyễn Thị Số {number}", language="vi")),
            (body, vocab.RDF_TYPE, NamedNode(vocab.ORGANISATION)),
            (body, vocab.RDFS_LABEL, Literal(f"Hội số {number // 30}", language="vi")),
            (tenure, vocab.RDF_TYPE, NamedNode(vocab.TENURE)),
            (tenure, vocab.ORG_MEMBER, person),
            (tenure, vocab.ORG_ORGANIZATION, body),
        ):
            dataset.add([Quad(subject, NamedNode(predicate), object_, graph)])
    path = tmp_path / "network.html"
    path.write_text(draw_network(dataset), encoding="utf-8")
    with browser.page(path.as_uri()) as opened:
        assert opened.text("#count").startswith("579 nút nối nhiều nhất trong 1.255 nút")
        search(opened, "nguyen thi so 1199")
        opened.press("Enter")
        assert opened.text("#panel-title") == "Nguyễn Thị Số 1199"
        assert opened.is_visible("#overview")
        opened.click("#panel .entry a.node")
        assert opened.text("#panel-title") == "Hội số 39"
        opened.click("#overview")
        assert not opened.is_visible("#overview")
    assert_silent(opened)


def test_the_page_works_inside_a_notebook(browser: Chromium, tmp_path: Path) -> None:
    path = tmp_path / "notebook.html"
    frame = f'<iframe srcdoc="{escape(draw_network(load_sample()))}" width="100%" height="640"></iframe>'
    path.write_text(f"<!DOCTYPE html><meta charset='utf-8'><title>x</title>{frame}", encoding="utf-8")
    with browser.page(f"{path.as_uri()}") as opened:
        inside = "document.querySelector('iframe').contentDocument"
        opened.evaluate(f"{inside}.getElementById('query').focus()")
        opened.type("vu van cai")
        opened.press("Enter")
        assert opened.evaluate(f"{inside}.getElementById('panel-title').textContent") == "Vũ Văn Cài"
        opened.evaluate(f"{inside}.querySelector('#panel .entry a.node').click()")
        opened.settle()
        name = "Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai"
        assert opened.evaluate(f"{inside}.getElementById('panel-title').textContent") == name
    assert [request for request in opened.requests if not request.startswith("about:srcdoc")] == []
    assert (opened.errors, opened.dialogs) == ([], [])
