"""The README's examples are one session that runs from the repository."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from outcome import SEEDS, Kg

README = SEEDS.parent / "README.md"
FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ kg (.+)$", re.MULTILINE)
ELSEWHERE = ("# a chronicle", "--decide", "--undo")  # what the seeds give no case for


def test_the_examples_run_one_after_the_other(tmp_path: Path, kg: Kg, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    blocks = (block for _, block in FENCED.findall(README.read_text(encoding="utf-8")))
    commands = [line for block in blocks for line in COMMAND.findall(block)]
    runnable = [line for line in commands if not any(word in line for word in ELSEWHERE)]
    assert (len(commands) - len(runnable), len(runnable)) == (3, 17)
    for line in runnable:
        done = kg(*shlex.split(line))
        assert (done.code, done.err) == (0, ""), line
