"""One award has one name, whichever quotation marks an article was typed with; its quote stays as it is."""

from pathlib import Path

from outcome import Kg

SAID = (
    "Lào Cai, ngày 3/11/2023. Dịp này, Liên hiệp các tổ chức hữu nghị Việt Nam tặng Kỷ niệm chương "
    '"Vì hòa bình, hữu nghị giữa các dân tộc" cho ông Vũ Văn Cài.'
)


def test_one_award_has_one_name(tmp_path: Path, kg: Kg) -> None:
    sources = []
    for name, text in (("thẳng", SAID), ("cong", SAID.replace(' "', " “").replace('" ', "” "))):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        sources.append(tmp_path / f"{name}.txt")
    out = tmp_path / "out"
    assert kg("build", *sources, "-o", out).code == 0
    given = kg("query", "awards-by-giver", "-g", out, "-f", "csv").out
    assert given.count("Kỷ niệm chương “Vì hòa bình, hữu nghị giữa các dân tộc”") == len(given.splitlines()) - 1 > 0
    assert 'Kỷ niệm chương "Vì hòa bình' in (out / "articles.jsonl").read_text(encoding="utf-8").replace("\\", "")
