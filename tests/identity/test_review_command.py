"""`kg review`: lists and leaves with 1, records what a script or a person at a terminal decides, takes it back."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from world import article

from kg.folder import ARTICLES, QUADS
from kg.identity.decisions import DECISIONS, read_decisions
from kg.pipeline.harvest import write_harvests
from kg.pipeline.model import Harvest

KHANH = "Hoàng Quốc Khánh"
ROWS: list[dict[str, Any]] = [
    {"id": "a", "date": "2023-11-03", "people": [{"as": KHANH, "roles": ["Phó Chủ tịch, ubnd@lao-cai"]}]},
    {"id": "b", "date": "2026-03-20", "people": [{"as": KHANH, "roles": ["Bí thư, tinh-uy@lai-chau"]}]},
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path, ROWS)


def made(folder: Path, rows: list[dict[str, Any]]) -> Path:
    (folder / QUADS).write_text("", encoding="utf-8")
    harvests = (Harvest(article=one, facts=tuple(facts)) for one, facts in map(article, rows))
    write_harvests(harvests, folder / ARTICLES)
    return folder


def review(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", "review", "-g", str(folder), *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False)


def case_id(folder: Path) -> str:
    match = re.match(r"[0-9a-f]{8}", review(folder).stdout)
    assert match is not None
    return match.group()


def at_a_terminal(folder: Path, *answers: str) -> str:
    """Run the command with a terminal of its own and return what it showed."""
    here, there = pty.openpty()
    command = [sys.executable, "-m", "kg", "review", "-g", str(folder)]
    with subprocess.Popen(command, stdin=there, stdout=there, stderr=there, env=os.environ | {"NO_COLOR": "1"}) as kg:
        os.close(there)
        os.write(here, "".join(f"{answer}\n" for answer in answers).encode())
        shown = b""
        try:
            while piece := os.read(here, 4096):
                shown += piece
        except OSError:  # how a pseudo-terminal says that the other end is closed
            pass
        assert kg.wait() == 0
    os.close(here)
    return shown.decode()


def test_the_open_cases_are_listed_with_the_words_of_both_sides(folder: Path) -> None:
    done = review(folder)
    assert done.returncode == 1
    assert done.stdout.count(KHANH) >= 3
    assert "a, 2023-11-03: Phó Chủ tịch, ubnd lao-cai “" in done.stdout
    assert "b, 2026-03-20: Bí thư, tinh-uy lai-chau “" in done.stdout
    assert "one name; Lai Châu on one side, Lào Cai on the other" in done.stdout
    assert "“a 2023-11-”" in done.stdout  # the article's own words


@pytest.mark.parametrize(("name", "code"), [(KHANH, 1), ("Quốc Khánh", 1), ("hoang quoc", 1), ("Khán", 0), ("Lan", 0)])
def test_part_of_a_name_is_enough(name: str, code: int, folder: Path) -> None:
    assert review(folder, name).returncode == code


def test_a_script_decides_and_takes_back(folder: Path) -> None:
    case = case_id(folder)
    assert review(folder, "--decide", f"{case}=different").returncode == 0
    (decision,) = read_decisions(folder / DECISIONS)
    assert decision.verdict == "different"
    assert decision.date is not None
    assert review(folder).returncode == 0
    assert review(folder, "--undo", decision.id).returncode == 0
    assert review(folder).returncode == 1


def test_unsure_is_shown_when_asked_for(folder: Path) -> None:
    review(folder, "--decide", f"{case_id(folder)}=unsure")
    assert review(folder).returncode == 0
    assert KHANH in review(folder, "--unsure").stdout


def test_decisions_can_be_kept_elsewhere(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "mine.jsonl"
    review(folder, "--decide", f"{case_id(folder)}=same", "--decisions", str(elsewhere))
    assert len(read_decisions(elsewhere)) == 1
    assert not (folder / DECISIONS).exists()
    assert review(folder, "--split", f"a={KHANH}", "--decisions", str(elsewhere)).returncode == 0
    assert read_decisions(elsewhere)[-1].scope == "mention"


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--decide", "12345678=same"), "no case '12345678' is open"),
        (("--decide", "x=perhaps"), "write CASE=same"),
        (("--undo", "x"), "no decision 'x' stands"),
        (("--split", f"a={KHANH}"), "is alone already"),
    ],
)
def test_wrong_use_is_one_line(folder: Path, words: tuple[str, ...], complaint: str) -> None:
    done = review(folder, *words)
    assert done.returncode == 2
    assert complaint in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_person_at_a_terminal_is_asked(folder: Path) -> None:
    shown = at_a_terminal(folder, "x", "y")
    assert "1 of 1" in shown
    assert "y same, n different" in shown
    assert [decision.verdict for decision in read_decisions(folder / DECISIONS)] == ["same"]
    assert "No case is open" in at_a_terminal(folder)


def test_a_person_at_a_terminal_can_decide_on_one_mention(folder: Path) -> None:
    called = "A1" if re.search(r"A1 b,", review(folder).stdout) else "B1"
    at_a_terminal(folder, "m", called, "y")
    (decision,) = read_decisions(folder / DECISIONS)
    assert (decision.scope, decision.left[0].article, decision.right[0].article) == ("mention", "b", "a")


def test_a_person_is_not_asked_again_what_follows(tmp_path: Path) -> None:
    third = {"id": "c", "date": "2021-01-05", "people": [{"as": KHANH, "roles": ["Giám đốc, sở y tế@son-la"]}]}
    folder = made(tmp_path, [*ROWS, third])
    assert len(re.findall(r"^[0-9a-f]{8} ", review(folder).stdout, re.MULTILINE)) == 3
    shown = at_a_terminal(folder, "y", "n")  # A is B, and C is neither: the third case is decided
    assert "3 of 3" not in shown
    assert [decision.verdict for decision in read_decisions(folder / DECISIONS)] == ["same", "different"]
    assert review(folder).returncode == 0


def test_cases_of_one_name(tmp_path: Path) -> None:
    others = [
        {"id": "c", "people": [{"as": "Lý Thị Mỹ", "roles": ["Giám đốc, sở y tế@son-la"]}]},
        {"id": "d", "people": [{"as": "LÍ THỊ MĨ", "roles": ["Giám đốc, sở y tế@lao-cai"]}]},
    ]
    folder = made(tmp_path, [*ROWS, *others])
    shown = review(folder, "Lí Thị Mỹ").stdout
    assert "Lý Thị Mỹ" in shown
    assert KHANH not in shown
    assert review(folder, "Nobody").returncode == 0


def test_the_decisions_that_stand_are_shown(folder: Path) -> None:
    assert review(folder, "--made").stdout == ""
    review(folder, "--decide", f"{case_id(folder)}=different")
    (decision,) = read_decisions(folder / DECISIONS)
    shown = review(folder, "--made").stdout
    assert f"{decision.id} different (person), {decision.date}" in shown
    assert f"A  {KHANH} in {decision.left[0].article}" in shown
    review(folder, "--undo", decision.id)
    assert review(folder, "--made").stdout == ""


def test_what_keeps_two_apart_is_told(tmp_path: Path) -> None:
    posts = ("Giám đốc, sở y tế@lao-cai", "Chủ tịch, ubnd@huyện Một/lao-cai", "Giám đốc, sở y tế@lao-cai")
    rows = [
        {"id": str(year), "date": f"{year}-05-01", "people": [{"as": KHANH, "roles": [post]}]}
        for year, post in enumerate(posts, 2018)
    ]
    lexicon = tmp_path / "heads.ttl"  # the heads that the rows are made of
    head = '<https://w3id.org/huunghi/id/head/{}> a hn:BodyHead ; skos:prefLabel "{}"@vi ; hn:fullTime true ; hn:takes "{}" .\n'
    prefixes = "@prefix hn: <https://w3id.org/huunghi/ns#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    lexicon.write_text(prefixes + head.format("sở", "sở thử", "theme") + head.format("ubnd", "ubnd thử", "territory"))
    shown = review(made(tmp_path, rows), "--lexicon", str(lexicon)).stdout
    assert "both in Lào Cai; in turns at " in shown
    assert set(re.findall(r"in turns at (.*) and at (.*), as nobody is", shown)[0]) == {
        "ubnd huyện Một/lao-cai",
        "sở y tế lao-cai",
    }


@pytest.mark.parametrize("answer", ["s", "q"])
def test_skipping_and_quitting_record_nothing(folder: Path, answer: str) -> None:
    at_a_terminal(folder, answer)
    assert not (folder / DECISIONS).exists()
