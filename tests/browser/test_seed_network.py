"""The network page of the five seeds, as kg build writes it."""

from pathlib import Path

import pytest
from chromium_driver import Chromium

from kg.folder import NETWORK
from kg.pipeline.build import build
from kg.pipeline.model import Plan

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    out = tmp_path_factory.mktemp("seeds") / "out"
    report = build(Plan(sources=(str(SEEDS),), out=out))
    assert report.published
    return (out / NETWORK).as_uri()


@pytest.mark.parametrize(("width", "height"), [(1400, 900), (390, 844)], ids=["desk", "phone"])
def test_vu_van_cai_is_found_and_his_roles_are_read(browser: Chromium, address: str, width: int, height: int) -> None:
    with browser.page(address, width=width, height=height, touch=width < 720) as page:
        page.click("#query")
        page.type("Vũ Văn Cài")
        assert page.text("#results li .name") == "Vũ Văn Cài"
        page.click("#results li")
        panel = page.text("#panel-body")
        assert "Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai\ntái cử · nhiệm kỳ 2023–2028" in panel
        assert "Phó Chủ tịch Thường trực Hội đồng nhân dân tỉnh Lào Cai" in panel
        assert "Ủy viên Ban Thường vụ Tỉnh ủy Lào Cai" in panel
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        panel = page.text("#panel-body")
        assert "tái đắc cử Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai\n" in panel
        assert "Lào Cai đặt mục tiêu có thêm 10 cặp đồn, trạm, thôn, bản hữu nghị trong 5 năm tới" in panel
        assert "lãnh đạo tại Lào Cai" in panel
    assert (page.requests, page.errors, page.dialogs) == ([], [], [])


def test_a_body_is_found_by_its_short_name(browser: Chromium, address: str) -> None:
    with browser.page(address) as page:
        page.click("#query")
        page.type("ubnd tinh lao cai")
        assert page.text("#results li .name") == "Ủy ban nhân dân tỉnh Lào Cai"
    assert (page.requests, page.errors, page.dialogs) == ([], [], [])


def test_every_node_can_be_opened(browser: Chromium, address: str) -> None:
    with browser.page(address) as page:
        names = page.evaluate(
            "JSON.parse(document.getElementById('data').textContent).nodes.map(one => [one[0], one[2]])"
        )
        assert len(names) > 30
        for iri, name in names:
            page.evaluate(f"location.hash = '#' + encodeURIComponent({iri!r})")
            page.settle()
            assert page.evaluate("document.getElementById('panel-title').textContent") == name
    assert (page.requests, page.errors, page.dialogs) == ([], [], [])
