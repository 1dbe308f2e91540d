"""Labels in the drawing: what matters most has one, none lies over another, none leaves the window or hides beneath a part."""

from pathlib import Path

import pytest
from chromium_driver import Chromium, Page
from pyoxigraph import RdfFormat, parse

from kg.graph.dataset import Dataset
from kg.views.page import write_network

SAMPLE = Path(__file__).parents[1] / "views" / "sample.trig"
LISTEN = """(() => {
  window.written = [];
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
    const half = this.measureText(text).width / 2;
    written.push([text, x - half, y, x + half, y + 13]);
    return fillText.call(this, text, x, y);
  };
})()"""
PARTS = """["search", "legend-body", "legend-open", "zoom"].map((id) => {
  const { left, top, right, bottom } = document.getElementById(id).getBoundingClientRect();
  return [left, top, right, bottom];
}).filter(([left, , right]) => left < right)"""

Line = tuple[str, float, float, float, float]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("labels") / "network.html"
    dataset = Dataset()
    dataset.add(parse(path=SAMPLE, format=RdfFormat.TRIG))
    write_network(path, dataset)
    return path.as_uri()


def read_labels(page: Page) -> list[Line]:
    """Return each line of a label with its box, as one drawing writes them."""
    page.evaluate(LISTEN)
    page.evaluate("document.querySelector('#legend-nodes button').click()")
    page.settle()
    page.evaluate("written.length = 0; document.querySelector('#legend-nodes button').click()")
    page.settle()
    lines: list[list[float]] = page.evaluate("written")
    return [(str(text), *box) for text, *box in sorted(set(map(tuple, lines)))]  # drawn twice is the same


def meet(one: Line | tuple[float, ...], other: Line | tuple[float, ...]) -> bool:
    left, top, right, bottom = one[-4:]
    return left < other[-2] and other[-4] < right and top < other[-1] and other[-3] < bottom


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (390, 844)])
def test_labels_keep_apart_and_within_the_window(browser: Chromium, address: str, width: int, height: int) -> None:
    with browser.page(address, width=width, height=height) as page:
        lines = read_labels(page)
        parts = page.evaluate(PARTS)
    assert len(lines) >= 10
    assert all(left >= 0 and right <= width and top >= 0 and bottom <= height for _, left, top, right, bottom in lines)
    for number, line in enumerate(lines):
        assert not [other for other in lines[:number] if meet(line, other)]
        assert not [part for part in parts if meet(line, tuple(part))]


def test_where_there_is_room_everything_has_its_name(browser: Chromium, address: str) -> None:
    with browser.page(address, width=1400, height=900) as page:
        written = " ".join(text for text, *_ in read_labels(page))
    names = ("Lào Cai", "Pháp", "Trung Quốc", "Vân Nam", "Vũ Văn Cài", "Phan Anh Sơn", "Đặng Thị Hà", "Tỉnh ủy Lào Cai")
    assert [name for name in names if name not in written] == []


def test_a_window_of_another_size_shows_all_again_unless_somebody_looks_closer(browser: Chromium, address: str) -> None:
    narrow = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    with browser.page(address, width=390, height=844) as page:
        expected = {text for text, *_ in read_labels(page)}
    found = {}
    for clicks in (0, 3):
        with browser.page(address, width=800, height=844) as page:
            for _ in range(clicks):
                page.click("#zoom-in")
            page.call("Emulation.setDeviceMetricsOverride", **narrow)
            page.settle()
            found[clicks] = {text for text, *_ in read_labels(page)}
    assert found[0] == expected
    assert found[3] != expected


def test_a_name_with_a_hyphen_is_cut_there(browser: Chromium, tmp_path: Path) -> None:
    dataset = Dataset()
    dataset.add(
        parse(
            SAMPLE.read_text(encoding="utf-8").replace('"Pháp"', '"Nouvelle-Aquitaine-et-Gascogne"'),
            format=RdfFormat.TRIG,
        )
    )
    write_network(tmp_path / "network.html", dataset)
    with browser.page((tmp_path / "network.html").as_uri(), width=1400, height=900) as page:
        written = {text for text, *_ in read_labels(page)}
    assert {"Nouvelle-", "Aquitaine-et-"} <= written or {"Nouvelle-Aquitaine-", "et-Gascogne"} <= written
