"""How the command line is run in these tests: in this process by `kg`, in one of its own by `run_kg`."""

from pathlib import Path

import pytest
from outcome import ARTICLE, SEEDS, Kg, Outcome, run_kg

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
def article(tmp_path: Path) -> Path:
    """One good article."""
    path = tmp_path / "good.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def seed_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the five seeds, built in a process of its own."""
    out = tmp_path_factory.mktemp("seeds") / "out"
    done = run_kg("build", SEEDS, "-o", out, PYTHONHASHSEED="1")
    assert (done.code, done.err) == (0, "")
    return out
