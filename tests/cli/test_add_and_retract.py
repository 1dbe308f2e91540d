"""kg add and kg retract: what they say, and what they leave behind when something is wrong."""

import json
import os
import re
from pathlib import Path

import pytest
from outcome import ARTICLE, SEEDS, Kg

OTHER = ARTICLE.replace("Vũ Văn Cài", "Trần Văn Đông")
TWICE = "Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai nhiệm kỳ 2023 - 2028"


@pytest.fixture
def out(tmp_path: Path, article: Path, kg: Kg) -> Path:
    """The graph of one good article and a seed."""
    folder = tmp_path / "out"
    assert kg("build", article, SEEDS / "000_fb22d5d9717c0f56.txt", "-o", folder).code == 0
    return folder


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def state(out: Path) -> tuple[int, bytes]:
    return out.stat().st_ino, (out / "graph.nq").read_bytes()


def report(out: Path) -> dict:
    return json.loads((out / "report.json").read_text(encoding="utf-8"))


def people(kg: Kg, out: Path) -> str:
    return kg("query", "facts/people", "-g", out, "-f", "csv").out


def test_an_article_is_added_and_taken_out_again(tmp_path: Path, out: Path, kg: Kg) -> None:
    before = (out / "graph.nq").read_bytes()
    done = kg("add", write(tmp_path / "other.txt", OTHER), "-g", out)
    assert (done.code, done.err) == (0, "")
    assert "Added: other\n" in done.out
    assert f"Written to {out}" in done.out
    assert "Trần Văn Đông" in people(kg, out)
    done = kg("retract", "other", "-g", out)
    assert (done.code, done.err) == (0, "")
    assert "Taken out: other\n" in done.out
    assert (out / "graph.nq").read_bytes() == before


def test_other_bytes_under_a_known_id_replace_what_was_there(article: Path, out: Path, kg: Kg) -> None:
    done = kg("add", write(article, OTHER), "-g", out)
    assert (done.code, done.err) == (0, "")
    assert "Replaced: good\n" in done.out
    found = people(kg, out)
    assert "Trần Văn Đông" in found
    assert "good,Vũ Văn Cài" not in found


def test_the_same_article_again_is_no_change(article: Path, out: Path, kg: Kg) -> None:
    before = state(out)
    done = kg("add", article, "-g", out)
    assert (done.code, done.err, done.out) == (0, "", "Unchanged: good\nNothing to change.\n")
    assert state(out) == before


def test_the_same_bytes_under_another_id_are_rejected(tmp_path: Path, out: Path, kg: Kg) -> None:
    before = state(out)
    done = kg("add", write(tmp_path / "copy.txt", ARTICLE), "-g", out)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert re.search(r"copy\.txt: the same bytes as good, which is in the graph; remove or rename one", done.err)
    assert state(out) == before


def test_one_id_twice_in_one_command(tmp_path: Path, out: Path, kg: Kg) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write(tmp_path / name / "new.txt", f"{OTHER}\n{name}\n")
    done = kg("add", tmp_path / "one", tmp_path / "two", "-g", out)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert "the same id (new)" in done.err
    assert "Added: new\n" in done.out


def test_what_cannot_be_read_is_one_line_and_the_others_go_in(tmp_path: Path, out: Path, kg: Kg) -> None:
    (tmp_path / "new").mkdir()
    write(tmp_path / "new" / "fine.txt", OTHER)
    (tmp_path / "new" / "binary.txt").write_bytes(bytes(range(256)))
    (tmp_path / "new" / os.fsdecode(b"n\xffme.txt")).write_bytes(b"x")
    done = kg("add", tmp_path / "new", "-g", out)
    assert (done.code, len(done.complaints)) == (1, 2)
    assert "Added: fine\n" in done.out
    assert (report(out)["counts"]["articles"], report(out)["counts"]["rejected"]) == (3, 2)


def test_nothing_but_bad_articles_changes_nothing(tmp_path: Path, out: Path, kg: Kg) -> None:
    before = state(out)
    done = kg("add", write(tmp_path / "empty.txt", ""), "-g", out)
    assert (done.code, len(done.complaints)) == (1, 2)
    assert "nothing was changed" in done.err
    assert state(out) == before


WRONG = {
    "an unknown id": (["retract", "good", "nowhere", "x"], "nowhere, x: not in .* kg query articles"),
    "all articles": (["retract", "good", "000_fb22d5d9717c0f56"], "has no other articles; remove the folder"),
    "a missing file": (["add", "missing.txt"], "missing.txt: no such file"),
    "no article": (["add"], "Missing argument"),
}


@pytest.mark.parametrize("case", WRONG)
def test_wrong_use_changes_nothing(case: str, out: Path, kg: Kg) -> None:
    before, (words, message) = state(out), WRONG[case]
    done = kg(*words, "-g", out)
    assert done.code == 2
    assert re.search(message, done.err)
    assert case == "no article" or len(done.complaints) == 1
    assert state(out) == before


@pytest.mark.parametrize("command", ["add", "retract"])
def test_without_a_graph_it_says_how_to_build_one(command: str, tmp_path: Path, article: Path, kg: Kg) -> None:
    for graph in (tmp_path / "none", article):
        done = kg(command, article, "-g", graph)
        assert (done.code, len(done.complaints)) == (2, 1)
        assert f"kg build SOURCES -o {graph}" in done.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.txt"]


def test_an_older_graph_has_to_be_built_again(article: Path, out: Path, kg: Kg) -> None:
    (out / "state").rename(out / "states")
    done = kg("add", article, "-g", out)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert "lacks state/; build it again" in done.err


OWN = """
@prefix hn: <https://w3id.org/huunghi/ns#> .
<https://example.org/r> a hn:Role ; <http://www.w3.org/2004/02/skos/core#prefLabel> "Trưởng nhóm"@vi .
"""


def test_a_lexicon_that_changed_asks_for_a_build(tmp_path: Path, article: Path, kg: Kg) -> None:
    lexicon, out = write(tmp_path / "own.ttl", OWN), tmp_path / "out"
    assert kg("build", article, "-o", out, "--lexicon", lexicon).code == 0
    assert kg("add", write(tmp_path / "other.txt", OTHER), "-g", out).code == 0
    write(lexicon, f"{OWN}# a remark\n")
    done = kg("retract", "other", "-g", out)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert "a lexicon that has changed since; build it again" in done.err
    lexicon.unlink()
    assert kg("retract", "other", "-g", out).code == 2


def test_a_failed_check_keeps_the_graph_and_further_articles_can_come(
    tmp_path: Path, article: Path, out: Path, kg: Kg
) -> None:
    """Its report stands in the folder, beside the graph of before."""
    elected = f"\nĐại hội đã bầu ông Vũ Văn Cài làm {TWICE}.\n\nÔng Trần Văn Đông được bầu làm {TWICE}.\n"
    before = state(out)
    done = kg("add", write(article, ARTICLE + elected), "-g", out)
    assert done.code == 1
    assert "2 violations, the graph there is as it was" in done.err
    assert state(out) == before
    assert report(out)["published"] is False
    assert kg("add", write(tmp_path / "other.txt", OTHER), "-g", out).code == 0
    assert (report(out)["published"], report(out)["counts"]["articles"]) == (True, 3)


def test_a_dry_run_says_what_would_be_lost_and_left_alone(tmp_path: Path, out: Path, kg: Kg) -> None:
    kg("add", SEEDS / "001_67374ad6e6000244.txt", "-g", out)
    before = state(out)
    done = kg("retract", "001_67374ad6e6000244", "-g", out, "--dry-run")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("To be taken out: 001_67374ad6e6000244\n")
    assert "\n- Tenure “Vũ Văn Cài · Chủ tịch · Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai" in done.out
    lone = done.out.split("Left with one source\n")[1]
    assert lone.startswith("~ Tenure “Phan Anh Sơn · Chủ tịch · Liên hiệp các tổ chức hữu nghị Việt Nam")
    assert lone.endswith("A dry run: nothing was changed.\n")
    assert state(out) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.txt", "out"]


def namesakes(tmp_path: Path, kg: Kg) -> Path:
    """Return the graph of two people of one name, who were decided to be one."""
    for name, province in (("lao-cai", "Lào Cai"), ("lai-chau", "Lai Châu")):
        write(tmp_path / f"{name}.txt", f"Một cuộc gặp\n\n{PERSON.format(province)}")
    out = tmp_path / "out"
    assert kg("build", tmp_path, "-o", out).code == 0
    assert len(subjects(kg, out)) == 2
    case = kg("review", "-g", out).out.split()[0]
    assert kg("review", "-g", out, "--decide", f"{case}=same").code == 0
    return out


PERSON = "Ông Hoàng Quốc Khánh, Phó Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh {}, phát biểu ngày 3/11/2023.\n"


def subjects(kg: Kg, out: Path) -> set[str]:
    """Return the people whom the graph tells apart."""
    query = "PREFIX hn: <https://w3id.org/huunghi/ns#> SELECT DISTINCT ?person WHERE { ?person a hn:Person }"
    found = kg("query", write(out.with_name("people.rq"), query), "-g", out, "-f", "csv").out.splitlines()
    return {line for line in found[1:] if "hoang-quoc-khanh" in line}


def test_a_decision_made_since_the_build_is_applied_as_a_build_does(tmp_path: Path, kg: Kg) -> None:
    out, fresh = namesakes(tmp_path, kg), tmp_path / "fresh"
    assert kg("add", write(tmp_path / "other.txt", OTHER), "-g", out).code == 0
    assert len(subjects(kg, out)) == 1
    sources = sorted(tmp_path.glob("*.txt"))
    assert kg("build", *sources, "-o", fresh, "--decisions", out / "decisions.jsonl").code == 0
    for name in ("graph.ttl", "graph.nq", "network.html"):
        assert (out / name).read_bytes() == (fresh / name).read_bytes()


def test_a_changed_article_opens_the_decisions_again_that_rested_on_it(tmp_path: Path, kg: Kg) -> None:
    out = namesakes(tmp_path, kg)
    article = write(tmp_path / "lai-chau.txt", f"Một cuộc gặp khác\n\n{PERSON.format('Lai Châu')}")
    done = kg("add", article, "-g", out)
    assert (done.code, len(done.complaints)) == (0, 1)
    assert re.search("decision rests on has changed; it is open again: kg review", done.err)
    assert len(subjects(kg, out)) == 2
