"""How the command line is run in these tests: in this process by `kg`, in one of its own by `kg_process`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from outcome import ARTICLE, Kg, Outcome

from kg.cli.main import run


@pytest.fixture
def kg(capfd: pytest.CaptureFixture[str]) -> Kg:
    """Run `kg` in this process, as the installed command does."""

    def call(*arguments: object) -> Outcome:
        capfd.readouterr()
        code = 0
        try:
            run([str(argument) for argument in arguments])
        except SystemExit as left:
            code = left.code if isinstance(left.code, int) else 0
        out, err = capfd.readouterr()
        return Outcome(code, out, err)

    return call


@pytest.fixture
def kg_process() -> Kg:
    """Run `kg` in a process of its own: `before` are words put before it, other keywords go to its environment."""

    def call(*arguments: object, before: tuple[str, ...] = (), cwd: Path | None = None, **environment: str) -> Outcome:
        process = subprocess.run(
            [*before, sys.executable, "-m", "kg", *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            env=os.environ | environment,
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return Outcome(process.returncode, process.stdout, process.stderr)

    return call


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """One good article."""
    path = tmp_path / "good.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
