"""The watch over pages must see what it is there to see: silence means nothing otherwise."""

from pathlib import Path

from chromium_driver import Chromium

LOUD = """<!DOCTYPE html><meta charset="utf-8"><title>x</title>
<img src="https://example.org/picture.png"><img src="http://127.0.0.1:9/local.png">
<link rel="stylesheet" href="beside.css">
<script>alert("Xin chào"); console.error("lỗi", 1); console.warn("chú ý");
setTimeout(() => { throw new Error("hỏng"); });</script>
"""
FORBIDDEN = """<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>x</title>
<script>document.title = "ran"</script>
"""


def test_requests_errors_and_dialogs_are_written_down(browser: Chromium, tmp_path: Path) -> None:
    path = tmp_path / "loud.html"
    path.write_text(LOUD, encoding="utf-8")
    with browser.page(path.as_uri()) as page:
        pass
    beside = (tmp_path / "beside.css").as_uri()
    assert sorted(page.requests) == [beside, "http://127.0.0.1:9/local.png", "https://example.org/picture.png"]
    assert page.dialogs == ["Xin chào"]
    errors = "\n".join(page.errors)
    assert all(word in errors for word in ("lỗi 1", "chú ý", "Error: hỏng", "ERR_"))


def test_a_script_that_the_policy_stops_is_an_error(browser: Chromium, tmp_path: Path) -> None:
    path = tmp_path / "forbidden.html"
    path.write_text(FORBIDDEN, encoding="utf-8")
    with browser.page(path.as_uri()) as page:
        assert page.evaluate("document.title") == "x"
    assert any("Content Security Policy" in error for error in page.errors)


def test_one_page_leaves_nothing_for_the_next(browser: Chromium, tmp_path: Path) -> None:
    path = tmp_path / "plain.html"
    path.write_text("<!DOCTYPE html><title>x</title><p>Xin chào</p>", encoding="utf-8")
    with browser.page(path.as_uri()) as page:
        page.evaluate("document.title = 'y'")
    with browser.page(path.as_uri()) as page:
        assert page.evaluate("document.title") == "x"
        assert (page.requests, page.errors, page.dialogs) == ([], [], [])
