"""kg diff of real graphs: the seeds, and a graph whose article has changed."""

import json
from pathlib import Path

import pytest
from outcome import ARTICLE, SEEDS, Kg, run_kg


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of three of the five seeds."""
    out = tmp_path_factory.mktemp("three") / "out"
    assert run_kg("build", *sorted(SEEDS.iterdir())[:3], "-o", out).code == 0
    return out


def test_two_articles_more(three: Path, seed_graph: Path, kg: Kg) -> None:
    done = kg("diff", three, seed_graph)
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "Articles: 2 added"
    assert sum(line.startswith("+ ") and "[003_8df031e49dcaeeef]" in line for line in lines) > 5
    at = lines.index("~ Partnership “Lào Cai · hợp tác với · Vân Nam” [000_fb22d5d9717c0f56, 004_3b052c7b0534ef19]")
    assert lines[at + 1] == "    stated by: (nothing) → 004_3b052c7b0534ef19"
    assert any(line.startswith("+ Dương Đức Huy") for line in lines)
    back = kg("diff", seed_graph, three).out
    assert back.count("\n- ") == done.out.count("\n+ ")


def test_the_formats_agree(three: Path, seed_graph: Path, kg: Kg) -> None:
    document = json.loads(kg("diff", three, seed_graph, "-f", "json").out)
    text = kg("diff", three, seed_graph).out
    patch = kg("diff", three, seed_graph, "-f", "patch").out.splitlines()
    added = document["statements"]["added"]
    assert f"Statements: {added:,} added" in text
    assert sum(line.startswith("A ") for line in patch) == added
    facts = document["facts"]
    assert f"Facts: {len(facts['added'])} added, {len(facts['changed'])} changed" in text
    assert kg("diff", three / "graph.nq", seed_graph / "graph.nq").out == text
    turtle = kg("diff", three / "graph.ttl", seed_graph / "graph.ttl").out
    assert turtle.splitlines()[0] == "Articles: 2 added"


def test_an_article_that_says_otherwise(article: Path, kg: Kg) -> None:
    before, after = article.with_name("before"), article.with_name("after")
    assert kg("build", article, "-o", before).code == 0
    article.write_text(ARTICLE.replace("2023 - 2028", "2023 - 2027"), encoding="utf-8")
    assert kg("build", article, "-o", after).code == 0
    done = kg("diff", before, after, "--lang", "vi")
    assert "cuối nhiệm kỳ: 2028 → 2027" in done.out
    assert "Articles: 1 changed" in done.out


def test_the_exit_code_says_so_if_asked(three: Path, seed_graph: Path, kg: Kg) -> None:
    assert kg("diff", three, seed_graph, "--exit-code").code == 1
    same = kg("diff", three, three, "--exit-code")
    assert (same.code, same.out) == (0, "Statements: 0 added, 0 removed\n")


@pytest.mark.parametrize("words", [("nowhere",), (__file__,), ("nowhere", "-f", "patch")])
def test_what_is_no_graph_is_one_line(words: tuple[str, ...], seed_graph: Path, kg: Kg) -> None:
    done = kg("diff", seed_graph, *words)
    assert (done.code, len(done.complaints), done.out) == (2, 1, "")
