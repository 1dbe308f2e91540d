"""A graph folder is there whole or not at all, whoever kills or races the process that makes it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg import folder
from kg.errors import StoreError, UsageError
from kg.folder import PROGRAM, REPORT, find_folder, locked, rebuilt, write_whole


def fill(path: Path, what: str) -> None:
    (path / REPORT).write_text(json.dumps({"program": PROGRAM, "what": what}))
    (path / "graph.nq").write_text(what)


def build(out: Path, what: str) -> None:
    with rebuilt(out) as staging:
        fill(staging, what)


def test_a_new_folder_is_put_in_place(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    build(out, "one")
    assert (out / "graph.nq").read_text() == "one"
    assert [path.name for path in out.parent.iterdir()] == ["out"]
    assert out.stat().st_mode & 0o777 == 0o777 & ~umask()


def test_a_new_build_replaces_the_old_and_keeps_a_users_files(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(out, "one")
    (out / "notes.txt").write_text("mine")
    (out / "tables").mkdir()
    (out / "tables" / "people.csv").write_text("a,b")
    (out / "graph.ttl").write_text("old")
    build(out, "two")
    assert (out / "graph.nq").read_text() == "two"
    assert (out / "notes.txt").read_text() == "mine"
    assert (out / "tables" / "people.csv").read_text() == "a,b"
    assert not (out / "graph.ttl").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_error_leaves_the_old_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(out, "one")
    with pytest.raises(ZeroDivisionError), rebuilt(out) as staging:
        fill(staging, "two")
        raise ZeroDivisionError
    assert (out / "graph.nq").read_text() == "one"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_it_goes_in_two_steps_where_folders_cannot_be_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "_exchange", lambda one, other: False)
    out = tmp_path / "out"
    build(out, "one")
    build(out, "two")
    assert (out / "graph.nq").read_text() == "two"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_a_kill_between_the_two_steps_left_is_found_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(out, "one")
    out.rename(tmp_path / "out.old-00112233")
    (tmp_path / "out.tmp-00112233").mkdir()
    assert (find_folder(out) / "graph.nq").read_text() == "one"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_only_leftovers_of_this_very_folder_are_removed(tmp_path: Path) -> None:
    kept = ["out.tmp-mine", "out.tmp-0011223g", "out2.tmp-00112233", "out.tmp-001122334"]
    for name in [*kept, "out.tmp-00112233"]:
        (tmp_path / name).mkdir()
    build(tmp_path / "out", "one")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*kept, "out"])


@pytest.mark.parametrize("content", ["{}", "[]", "not json", '{"program": "other"}'])
def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path, content: str) -> None:
    (tmp_path / REPORT).write_text(content)
    with pytest.raises(UsageError, match="choose a new or empty folder"):
        build(tmp_path, "one")
    assert [path.name for path in tmp_path.iterdir()] == [REPORT]


def test_a_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("a file")
    with pytest.raises(UsageError, match="is a file"):
        build(out, "one")
    assert out.read_text() == "a file"


def test_an_empty_folder_and_a_link_to_one_are_filled(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    build(tmp_path / "out", "one")
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "real" / "graph.nq").read_text() == "one"


def test_two_at_once_are_refused_with_a_clear_message(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with locked(out), pytest.raises(StoreError, match="another kg is writing there"):
        build(out, "one")
    build(out, "two")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("there", [True, False])
def test_a_missing_graph_says_how_to_build_it(tmp_path: Path, there: bool) -> None:
    out = tmp_path / "out"
    if there:
        out.mkdir()
    with pytest.raises(UsageError, match="kg build SOURCES -o"):
        find_folder(out)


def test_a_killed_process_leaves_old_or_new_and_no_lock(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(out, "0")
    script = (
        "import sys, pathlib; sys.path.insert(0, sys.argv[2]); import test_folder as t\n"
        "for n in range(100_000): t.build(pathlib.Path(sys.argv[1]), str(n))"
    )
    for round_ in range(5):
        process = subprocess.Popen([sys.executable, "-c", script, str(out), str(Path(__file__).parent)])
        time.sleep(0.7 + 0.013 * round_)
        process.send_signal(signal.SIGKILL)
        process.wait()
        number = (out / "graph.nq").read_text()
        assert number.isdigit()
        assert json.loads((out / REPORT).read_text())["what"] == number
        build(out, "0")
        assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_text_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    write_whole(path, "Hòa\n")
    assert path.read_bytes() == "Hòa\n".encode()
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "\ud800")
    assert path.read_bytes() == "Hòa\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["report.json"]


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
