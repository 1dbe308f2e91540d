"""Sources that have no article, beside those that have: one line each, and the rest is read."""

import os
from pathlib import Path

import pytest
from outcome import ARTICLE, POWERLESS, Kg, held_to_permissions, run_kg

COMMANDS = {
    "build": (lambda out: ["-o", out], "Written to"),
    "add": (lambda out: ["-g", out], "Added: good"),
    "missed": (lambda _: [], "Nothing was missed."),
}
OTHER = ARTICLE.replace("Lào Cai", "Lai Châu")


def closed_folders(tmp_path: Path) -> list[Path]:
    """Make a folder of one article, a closed subfolder, and a closed folder beside it."""
    closed = [tmp_path / "mixed" / "closed", tmp_path / "alone"]
    for folder in closed:
        folder.mkdir(parents=True)
        (folder / "hidden.txt").write_text(OTHER, encoding="utf-8")
    return closed


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_no_article_is_one_line_and_the_rest_is_read(
    command: str, tmp_path: Path, article: Path, kg: Kg
) -> None:
    options, told = COMMANDS[command]
    kg("build", make_other(tmp_path), "-o", tmp_path / "graph")
    (tmp_path / "a.docx").write_bytes(b"PK")
    bad = [tmp_path / name for name in ("missing.txt", "a.docx", "no*match.txt")]
    out = options(tmp_path / ("out" if command == "build" else "graph"))
    done = kg(command, *bad[:2], article, bad[2], *out)
    assert (done.code, len(done.complaints)) == (1, 3)
    for source, line in zip(bad, done.complaints, strict=True):
        assert line.startswith(f"{source}: ")
    assert told in done.out or command == "missed"


@pytest.mark.parametrize("command", COMMANDS)
def test_where_nothing_is_an_article_it_is_wrong_use(command: str, tmp_path: Path, kg: Kg) -> None:
    options, _ = COMMANDS[command]
    kg("build", make_other(tmp_path), "-o", tmp_path / "graph")
    before = sorted(tmp_path.iterdir())
    out = options(tmp_path / ("out" if command == "build" else "graph"))
    one = kg(command, tmp_path / "missing.txt", *out)
    assert (one.code, len(one.complaints)) == (2, 1)
    two = kg(command, tmp_path / "missing.txt", tmp_path / "gone", *out)
    assert (two.code, len(two.complaints)) == (2, 3)
    assert sorted(tmp_path.iterdir()) == before


@held_to_permissions
@pytest.mark.parametrize("command", COMMANDS)
def test_closed_folders_are_one_line_each(command: str, tmp_path: Path) -> None:
    options, told = COMMANDS[command]
    assert run_kg("build", make_other(tmp_path), "-o", tmp_path / "graph").code == 0
    closed = closed_folders(tmp_path)
    (tmp_path / "mixed" / "good.txt").write_text(ARTICLE, encoding="utf-8")
    for folder in closed:
        folder.chmod(0)
    sources = [tmp_path / "mixed", tmp_path / "alone", tmp_path / "mixed" / "*" / "*.txt"]
    out = options(tmp_path / ("out" if command == "build" else "graph"))
    done = run_kg(command, *sources, *out, before=POWERLESS)
    for folder in closed:
        folder.chmod(0o755)
    assert done.code == 1
    assert done.complaints == [
        f"{folder}: cannot be looked into: Permission denied. Check the path and its permissions." for folder in closed
    ]
    assert told in done.out or command == "missed"


def test_names_that_are_no_text_are_reported(tmp_path: Path, article: Path, kg: Kg) -> None:
    (tmp_path / os.fsdecode(b"b\xffd.txt")).write_bytes(b"")
    done = kg("build", tmp_path, "-o", tmp_path / "out")
    assert (done.code, len(done.complaints)) == (1, 1)
    assert done.err.startswith(f"{tmp_path}/b\N{REPLACEMENT CHARACTER}d.txt: is empty")


def make_other(tmp_path: Path) -> Path:
    """Write an article for the graph that others are added to."""
    path = tmp_path / "other.txt"
    path.write_text(OTHER, encoding="utf-8")
    return path
