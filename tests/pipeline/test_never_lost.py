"""Whatever happens to a build or a change, the old graph or the new one is there whole, and the next command runs."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from folders import SEEDS, digest_files
from forked import ask, look, start

from kg.folder import find_folder

MOMENTS = 50
ENOUGH = 120  # seconds: a command that takes longer hangs

COMMANDS = {
    "build": ["build", SEEDS[0], SEEDS[1], "-o"],
    "add": ["add", SEEDS[1], "-g"],
    "retract": ["retract", SEEDS[1].stem, "-g"],
}


@pytest.fixture(scope="module")
def graphs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A graph of one article and one of two."""
    folder = tmp_path_factory.mktemp("graphs")
    for name, sources in (("one", SEEDS[:1]), ("two", SEEDS[:2])):
        finish(["build", *sources, "-o", folder / name])
    return {name: folder / name for name in ("one", "two")}


def finish(words: Sequence[object], largest_file: int | None = None) -> tuple[int | None, float]:
    """Run a command to its end; return its exit code and how long it took."""
    begun = time.monotonic()
    process = start(words, largest_file)
    process.join(ENOUGH)
    return process.exitcode, time.monotonic() - begun


def put(graph: Path, out: Path) -> None:
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(graph, out)


@pytest.mark.parametrize("command", COMMANDS)
def test_killed_at_any_moment(command: str, graphs: dict[str, Path], tmp_path: Path) -> None:
    old, new = (graphs["two"], graphs["one"]) if command == "retract" else (graphs["one"], graphs["two"])
    states = [ask(look, graph) for graph in (old, new)]
    files = [digest_files(graph) for graph in (old, new)]
    out, words = tmp_path / "out", [*COMMANDS[command], tmp_path / "out"]
    put(old, out)
    code, whole = finish(words)
    assert (code, ask(look, out)) == (0, states[1])
    put(old, out)
    chance, seen = random.Random(command), []
    for moment in sorted(chance.uniform(0, whole) for _ in range(MOMENTS)):
        process = start(words)
        process.join(moment)
        process.kill()
        process.join(ENOUGH)
        seen.append(files.index(digest_files(find_folder(out))))
        if seen[-1] == 1:  # begin again from the old graph
            assert ask(look, out) == states[1]
            put(old, out)
    assert len(seen) == MOMENTS
    assert 0 in seen, "killed before the new graph was in place"
    assert ask(look, out) == states[0]
    assert finish(words)[0] == 0
    assert ask(look, out) == states[1]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("command", COMMANDS)
def test_two_at_once(command: str, graphs: dict[str, Path], tmp_path: Path) -> None:
    """One is done, the other says that it must wait; or both are, one after the other."""
    old, new = (graphs["two"], graphs["one"]) if command == "retract" else (graphs["one"], graphs["two"])
    out, words = tmp_path / "out", [*COMMANDS[command], tmp_path / "out"]
    put(old, out)
    processes = [start(words) for _ in range(3)]
    for process in processes:
        process.join(ENOUGH)
    codes = sorted(process.exitcode or 0 for process in processes)
    assert codes[0] == 0
    assert set(codes[1:]) <= {0, 1, 2}  # 2: what is retracted already is not there
    assert digest_files(out) == digest_files(new)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("part", [0.001, 0.2, 0.5, 0.9])
def test_a_file_cannot_be_written_to_its_end(
    command: str, part: float, graphs: dict[str, Path], tmp_path: Path
) -> None:
    old = graphs["two" if command == "retract" else "one"]
    out, words = tmp_path / "out", [*COMMANDS[command], tmp_path / "out"]
    put(old, out)
    largest = max(path.stat().st_size for path in graphs["one"].rglob("*.n*"))
    assert finish(words, int(largest * part))[0] == 1
    assert ask(look, out) == ask(look, old)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert finish(words)[0] == 0


def can_mount() -> bool:
    return shutil.which("unshare") is not None and not subprocess.call(
        ["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"], stderr=subprocess.DEVNULL
    )


@pytest.mark.skipif(not can_mount(), reason="no disk can be mounted here (unshare, mount)")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_disk(command: str, graphs: dict[str, Path], tmp_path: Path) -> None:
    """A disk with room for one graph and a part of another."""
    old = graphs["two" if command == "retract" else "one"]
    size = sum(path.stat().st_size for path in old.rglob("*") if path.is_file())
    disk, words = tmp_path / "disk", [*map(str, COMMANDS[command]), str(tmp_path / "disk" / "out")]
    disk.mkdir()
    script = (
        f'mount -t tmpfs -o size={size + 600_000} none "{disk}" && cp -r "{old}" "{disk}/out" && "$@"; code=$?;'
        f' ls -A "{disk}"; diff -r "{old}" "{disk}/out"; exit $code'
    )
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script, "sh", sys.executable, "-m", "kg", *words],
        capture_output=True,
        encoding="utf-8",
        env=os.environ,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == "out\n", "nothing is left beside the graph, and it is as it was"
    assert len(done.stderr.splitlines()) == 1
    assert "space" in done.stderr
