"""The page of a proof, opened from a file with the network refused; what stands in quotes and names stays inert."""

from pathlib import Path

from chromium_driver import Chromium

from kg.views.model import ArticleNote
from kg.views.proof import draw_proof
from kg.views.reasons import Ground, Passage, Reason

HOSTILE = "</blockquote><script>alert(1)</script><img src=http://127.0.0.1/x onerror=alert(1)>"


def reason() -> Reason:
    note = ArticleNote(
        iri="urn:a", id="bai-1", headline=HOSTILE, publisher="Báo Lào Cai", date="3/11/2023", url="https://a.example/1"
    )
    pieces = (("ông ", False), ("Vũ Văn Cài", True), (HOSTILE, False))
    passage = Passage(article=note, pieces=pieces, naming="bà Kim <b>", reading="nhiệm kỳ", rule="roles/verb")
    stated = Reason(
        subject="Liên hiệp",
        link="serves",
        object=HOSTILE,
        grounds=(Ground(articles=5, sources=4, passages=(passage,)), Ground(origin="model")),
    )
    return Reason(
        subject="Vũ Văn Cài",
        link="leads in",
        object="Lào Cai",
        rule="X chairs Y ⇒ X leads in Y",
        axiom="hn:leadsIn ← hn:chairs",
        premises=(stated, stated),
    )


def test_a_proof_is_read_offline(browser: Chromium, tmp_path: Path) -> None:
    file = tmp_path / "proof.html"
    file.write_text(draw_proof(reason(), "en"), encoding="utf-8")
    with browser.page(file.as_uri(), width=390, height=844) as page:
        text = page.text("body")
        assert page.text("h1") == "Vũ Văn Cài — leads in → Lào Cai"
        assert page.text("mark") == "Vũ Văn Cài"
        for words in (
            "follows, because: X chairs Y",
            "hn:leadsIn ← hn:chairs",
            "and 4 more",
            "and “bà Kim <b>”",
            HOSTILE,
        ):
            assert words in text
        assert "stated by 5 articles, 4 of them independent" in text
        assert "said by the model, not by an article" in text
        assert "bai-1, Báo Lào Cai, 3/11/2023" in text
        assert page.evaluate("document.querySelectorAll('script, img, a').length") == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.click("summary")
        assert not page.evaluate("document.querySelector('details').open")
    assert (page.requests, page.errors, page.dialogs) == ([], [], [])


def test_a_proof_in_vietnamese(browser: Chromium, tmp_path: Path) -> None:
    file = tmp_path / "vì sao.html"
    file.write_text(draw_proof(reason(), "vi"), encoding="utf-8")
    with browser.page(file.as_uri()) as page:
        assert page.evaluate("document.documentElement.lang") == "vi"
        assert "5 bài viết nêu, trong đó 4 bài độc lập" in page.text("body")
    assert (page.requests, page.errors, page.dialogs) == ([], [], [])
