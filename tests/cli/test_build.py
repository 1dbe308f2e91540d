"""A build is the same on every run, and whole or not at all, whatever happens to it."""

import hashlib
import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from outcome import ARTICLE, SEEDS, Kg, run_kg

from kg.checks.model import Violation
from kg.folder import locked
from kg.pipeline import assemble as building

SAME = ("graph.ttl", "graph.nq", "network.html", "articles.jsonl")
FILES = [*SAME, "report.json", "state", "store"]


def test_every_output_is_there(seed_graph: Path) -> None:
    assert sorted(path.name for path in seed_graph.iterdir()) == sorted(FILES)
    assert [path.name for path in seed_graph.parent.iterdir()] == ["out"]


def test_the_report(seed_graph: Path) -> None:
    report = json.loads((seed_graph / "report.json").read_text(encoding="utf-8"))
    assert report["published"] is True
    assert (report["counts"]["articles"], report["counts"]["rejected"], report["counts"]["refused"]) == (5, 0, 0)
    assert sum(report["facts"].values()) == report["counts"]["facts"]
    assert len(report["facts"]) == 8
    assert (report["refused"], report["violations"], report["without_facts"], report["rejected"]) == ([], [], [], [])
    assert {"reading articles", "mapping", "inferring", "checking", "writing", "drawing"} <= set(report["timings"])


def test_another_run_gives_the_same_bytes(seed_graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "elsewhere"
    assert run_kg("build", *sorted(SEEDS.iterdir(), reverse=True), "-o", out, PYTHONHASHSEED="4242").code == 0
    for name in ("graph.ttl", "graph.nq", "network.html"):
        assert (out / name).read_bytes() == (seed_graph / name).read_bytes(), name


def test_another_base_renames_things_and_nothing_else(seed_graph: Path, article: Path, kg: Kg) -> None:
    out = article.with_name("out")
    base = "https://example.org/graph/"
    assert kg("build", article, "-o", out, "--base", base).code == 0
    text = (out / "graph.ttl").read_text(encoding="utf-8")
    assert "https://w3id.org/huunghi/id/" not in text
    assert base in text
    assert kg("check", "-g", out).code == 0
    assert "Vũ Văn Cài" in kg("query", "facts/people", "-g", out, "-f", "csv").out


def test_a_build_replaces_the_graph(tmp_path: Path, article: Path, kg: Kg) -> None:
    out = tmp_path / "out"
    assert kg("build", article, "-o", out).code == 0
    article.write_text(ARTICLE.replace("Vũ Văn Cài", "Trần Văn Đông"), encoding="utf-8")
    assert kg("build", article, "-o", out).code == 0
    people = kg("query", "facts/people", "-g", out, "-f", "csv").out
    assert "Trần Văn Đông" in people
    assert "Vũ Văn Cài" not in people


def test_failed_checks_leave_the_graph_and_write_the_report(
    tmp_path: Path, article: Path, kg: Kg, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    assert kg("build", article, "-o", out).code == 0
    before = digest(out)
    article.write_text(ARTICLE + "\nThêm.\n", encoding="utf-8")
    violation = Violation(
        focus="https://example.org/fact/1", rule="hn:Shape", message="No evidence", articles=("good",)
    )
    monkeypatch.setattr(building, "check_shapes", lambda *_: iter([violation]))
    done = kg("build", article, "-o", out)
    assert done.code == 1
    assert "1 (good): hn:Shape: No evidence [https://example.org/fact/1]" in done.complaints
    assert "1 violation" in done.err
    assert digest(out) == before
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["published"] is False
    assert report["violations"] == [
        {
            "focus": "https://example.org/fact/1",
            "label": "1",
            "rule": "hn:Shape",
            "message": "No evidence",
            "articles": ["good"],
        }
    ]
    fresh = tmp_path / "fresh"
    assert kg("build", article, "-o", fresh).code == 1
    assert [path.name for path in fresh.iterdir()] == ["report.json"]
    monkeypatch.undo()
    assert kg("build", article, "-o", fresh).code == 0
    assert sorted(path.name for path in fresh.iterdir()) == sorted(FILES)


def test_an_article_that_elects_two_heads_of_one_body_is_not_published(tmp_path: Path, article: Path, kg: Kg) -> None:
    """End to end: what is wrong stands in an article, a shape finds it, and the graph that was there stays."""
    out = tmp_path / "out"
    assert kg("build", article, "-o", out).code == 0
    before = digest(out)
    office = "Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai nhiệm kỳ 2023 - 2028"
    elected = f"\nĐại hội đã bầu ông Vũ Văn Cài làm {office}.\n\nÔng Trần Văn Đông được bầu làm {office}.\n"
    article.write_text(ARTICLE + elected, encoding="utf-8")
    done = kg("build", article, "-o", out)
    assert (done.code, len(done.complaints)) == (1, 3)
    assert "OneElectedChair: the same article has another person elected" in done.complaints[0]
    assert done.complaints[0].startswith("Tenure “Vũ Văn Cài · Chủ tịch · Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai")
    assert "(good): OneElectedChair: " in done.complaints[0]
    assert "for this term: Trần Văn Đông [https://w3id.org/huunghi/id/fact/tenure/" in done.complaints[0]
    assert done.complaints[2].startswith(f"{out}: 2 violations, the graph there is as it was")
    assert digest(out) == before
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert (report["published"], [one["articles"] for one in report["violations"]]) == (False, [["good"], ["good"]])
    assert {one["focus"].rpartition("/")[0] for one in report["violations"]} == {
        "https://w3id.org/huunghi/id/fact/tenure"
    }
    assert kg("query", "facts/roles", "-g", out).code == 0


def test_a_second_build_at_once_is_refused(tmp_path: Path, article: Path, kg: Kg) -> None:
    out = tmp_path / "out"
    with locked(out):
        done = kg("build", article, "-o", out)
    assert (done.code, len(done.complaints)) == (1, 1)
    assert "another kg is writing there" in done.err
    assert not out.exists()


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, article: Path, kg: Kg) -> None:
    done = kg("build", article, "-o", tmp_path)
    assert (done.code, len(done.complaints)) == (2, 1)
    assert "choose a new or empty folder" in done.err
    assert [path.name for path in tmp_path.iterdir()] == ["good.txt"]


def test_killed_at_any_moment_the_old_graph_or_the_new_is_there(tmp_path: Path, article: Path) -> None:
    out = tmp_path / "out"
    assert run_kg("build", article, "-o", out).code == 0
    old = digest(out)
    start = time.monotonic()
    assert run_kg("build", article, SEEDS, "-o", tmp_path / "new").code == 0
    whole = time.monotonic() - start
    new = digest(tmp_path / "new")
    seen = []
    for part in (0.25, 0.45, 0.6, 0.75, 0.85, 0.93, 0.98):
        process = subprocess.Popen(
            [sys.executable, "-m", "kg", "build", article, SEEDS, "-o", out], stdout=subprocess.DEVNULL
        )
        try:
            process.wait(whole * part)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        seen.append(digest(out))
        assert seen[-1] in (old, new)
        assert run_kg("query", "facts/people", "-g", out).code == 0
    assert seen[0] == old
    assert run_kg("build", article, SEEDS, "-o", out).code == 0
    assert digest(out) == new
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.txt", "new", "out"]


@pytest.mark.skipif(shutil.which("prlimit") is None, reason="prlimit (util-linux) is missing")
@pytest.mark.parametrize("limit", [1_000, 200_000, 700_000])
def test_no_room_to_write(limit: int, tmp_path: Path, article: Path, kg: Kg) -> None:
    """A file may not grow beyond the limit: what a full disk does at different moments of a build."""
    out = tmp_path / "out"
    kg("build", article, "-o", out)
    before = digest(out)
    done = run_kg("build", article, SEEDS, "-o", out, before=("prlimit", f"--fsize={limit}"))
    assert (done.code, len(done.complaints)) == (1, 1)
    assert "Traceback" not in done.err
    assert digest(out) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["good.txt", "out"]


def test_a_full_disk(tmp_path: Path, article: Path) -> None:
    """A disk of four megabytes, where root may make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    script = 'mount -t tmpfs -o size=4m none "$1" && shift && "$@"; code=$?; ls -A "$0"; exit $code'
    before = ("unshare", "--mount", "sh", "-c", script, str(disk), str(disk))
    if shutil.which("unshare") is None or subprocess.call([*before, "true"], stderr=subprocess.DEVNULL) != 0:
        pytest.skip("no disk can be mounted here (unshare, mount)")
    done = run_kg("build", article, SEEDS, "-o", disk / "out", before=before)
    assert done.code == 1
    assert len(done.complaints) == 1
    assert done.out == ""


def test_interrupted_it_leaves_nothing_behind(tmp_path: Path, article: Path) -> None:
    out = tmp_path / "out"
    process = subprocess.Popen(
        # `env`: a test run that goes on in the background ignores interrupts, and so would what it starts.
        ["env", "--default-signal=INT", sys.executable, "-m", "kg", "build", article, SEEDS, "-o", out],
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob("out.tmp-*")) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130  # what shells expect of a program that was interrupted
    assert "Traceback" not in err
    assert [path.name for path in tmp_path.iterdir()] == ["good.txt"]


def digest(out: Path) -> str:
    """Return what tells one graph folder from another: its files but the report and the store's own."""
    return hashlib.sha256(b"".join((out / name).read_bytes() for name in SAME)).hexdigest()
