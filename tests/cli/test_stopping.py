"""Ctrl-C and the end of the time given: at once, one line, and the exit code that shells expect."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from outcome import SEEDS, run_kg

ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
TELLTALE = """
import os, pathlib, threading
join = threading.Thread.join
def tell(thread, seconds=None):
    join(thread, 0.5)
    pathlib.Path(os.environ["ASKED"]).touch()
    join(thread, seconds)
threading.Thread.join = tell
"""
PATIENCE = 60  # seconds, until something has gone wrong


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A question that takes years."""
    path = tmp_path / "endless.rq"
    path.write_text(ENDLESS, encoding="utf-8")
    return path


def interrupt(*words: object, sign: Path, **environment: str) -> tuple[int, str]:
    """Start kg, interrupt it once there is a file like `sign`, and return its exit code and standard error."""
    process = subprocess.Popen(
        # `env`: a test run that goes on in the background ignores interrupts, and so would what it starts.
        ["env", "--default-signal=INT", sys.executable, "-m", "kg", *map(str, words)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        env=os.environ | environment,
    )
    deadline = time.monotonic() + PATIENCE
    while not list(sign.parent.glob(sign.name)) and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE)
    return process.returncode, err


def test_an_endless_question_ends_when_its_time_is_over(seed_graph: Path, endless: Path) -> None:
    done = run_kg("query", endless, "-g", seed_graph, "--timeout", "0.5")
    assert (done.code, done.out, len(done.complaints)) == (1, "", 1)
    assert "No answer within 0.5 s" in done.err


def test_a_question_that_is_answered_in_time(seed_graph: Path) -> None:
    done = run_kg("query", "chairs", "-g", seed_graph, "--timeout", PATIENCE, "-f", "csv")
    assert (done.code, done.err) == (0, "")
    assert done.out.count("\n") > 1


@pytest.mark.parametrize("seconds", ["0", "-1", "soon"])
def test_no_time_at_all_is_wrong_use(seconds: str, seed_graph: Path) -> None:
    assert run_kg("query", "chairs", "-g", seed_graph, "--timeout", seconds).code == 2


def test_an_endless_question_is_interrupted(seed_graph: Path, endless: Path, tmp_path: Path) -> None:
    # A module that Python loads first: it says when the question is on its way.
    (tmp_path / "sitecustomize.py").write_text(TELLTALE, encoding="utf-8")
    code, err = interrupt(
        "query",
        endless,
        "-g",
        seed_graph,
        sign=tmp_path / "asked",
        PYTHONPATH=str(tmp_path),
        ASKED=str(tmp_path / "asked"),
    )
    assert (code, err) == (130, "Interrupted; nothing was changed.\n")


def test_while_the_libraries_are_loaded(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text(
        f"import pathlib, time\npathlib.Path({str(tmp_path / 'loading')!r}).touch()\ntime.sleep({PATIENCE})\n",
        encoding="utf-8",
    )
    code, err = interrupt("info", sign=tmp_path / "loading", PYTHONPATH=str(tmp_path))
    assert (code, err) == (130, "Interrupted; nothing was changed.\n")


def test_a_build_leaves_the_graph_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out"
    code, err = interrupt("build", SEEDS, "-o", out, sign=tmp_path / "out.tmp-*")
    assert (code, err) == (130, f"Interrupted; {out} is as it was.\n")
    assert list(tmp_path.iterdir()) == []


def test_the_help_names_the_exit_code() -> None:
    assert "130 interrupted" in " ".join(run_kg("--help", COLUMNS="200").out.split())
