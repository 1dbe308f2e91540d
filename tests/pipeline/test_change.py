"""Whatever goes into a graph and comes out of it, it is what a build of its articles makes, byte for byte."""

import random
import shutil
from functools import cache
from pathlib import Path

import pytest
from folders import DEV, SEEDS, digest_files, read_store, write_article

from kg.pipeline import build as building
from kg.pipeline import change as changing
from kg.pipeline import current
from kg.pipeline.build import build
from kg.pipeline.change import Changed, add, retract
from kg.pipeline.kit import load_kit
from kg.pipeline.model import Plan
from kg.pipeline.report import Report

STEPS = 8


@pytest.fixture(autouse=True)
def one_kit(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lexicon and the model are read once for all."""
    for module in (building, current):
        monkeypatch.setattr(module, "load_kit", KIT)


KIT = cache(load_kit)


class Library:
    """Articles on the disk, of which some are in the graph."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.chance = chance
        self.folder = folder
        (folder / "texts").mkdir()
        self.there: set[Path] = set()
        self.count = 0

    def write(self, name: str | None = None) -> Path:
        """Write an article, or other words under the name of one that is there."""
        return write_article(self._path(name), self.chance.randrange(10**6))

    def copy(self, source: Path) -> Path:
        """Write an article under another name, with a byline of its own so that its bytes differ."""
        path = self._path(None)
        path.write_text(source.read_text(encoding="utf-8") + f"\nTheo báo {self.count}\n", encoding="utf-8")
        return path

    def _path(self, name: str | None) -> Path:
        self.count += 1
        folder = self.folder / "texts" / f"{self.count:02}"
        folder.mkdir()
        return folder / f"{name or f'a{self.count:02}'}.txt"

    def newcomers(self) -> set[Path]:
        """Return a few articles that are not there, or not in these words."""
        found = {self.write() for _ in range(self.chance.randint(1, 3))}
        others = [path for path in (*SEEDS, *DEV) if path not in self.there]
        found |= set(self.chance.sample(others, self.chance.randint(0, 2)))
        own = sorted(path for path in self.there if path.is_relative_to(self.folder))
        found |= {self.write(path.stem) for path in self.chance.sample(own, min(len(own), self.chance.randint(0, 2)))}
        return found | {self.copy(self.chance.choice(sorted(found)))} if self.chance.random() < 0.4 else found


def step(library: Library, out: Path) -> tuple[str, Changed, set[Path]]:
    """Change the graph; return what was done, what came of it, and the articles that are then in the graph, if any."""
    if len(library.there) > 3 and library.chance.random() < 0.4:
        gone = set(library.chance.sample(sorted(library.there), library.chance.randint(1, 3)))
        done = retract(out, [path.stem for path in gone])
        return f"out: {sorted(path.stem for path in gone)}", done, library.there - gone
    come = library.newcomers()
    names = {path.stem for path in come}
    kept = {path for path in library.there if path.stem not in names}
    return f"in: {sorted(names)}", add(out, list(map(str, come))), kept | come


@pytest.mark.parametrize("seed", range(3))
def test_any_changes_give_what_a_build_gives(seed: int, tmp_path: Path) -> None:
    library = Library(tmp_path, random.Random(seed))
    out, fresh = tmp_path / "out", tmp_path / "fresh"
    library.there = {library.write(), library.write(), SEEDS[seed]}
    rebuild(out, library.there)
    published = 0
    for _ in range(STEPS):
        what, done, articles = step(library, out)
        report = rebuild(fresh, articles)
        assert done.report is not None
        assert done.report.violations == report.violations, what
        if report.published:
            assert digest_files(out) == digest_files(fresh), what
            assert read_store(out) == read_store(fresh), what
            library.there, published = articles, published + 1
        else:  # such as an article that elects two heads of one body: all is as it was
            rebuild(fresh, library.there)
            before, after = digest_files(fresh), digest_files(out)
            assert after | {"report": ""} == before | {"report": ""}, what
    assert published > STEPS / 2
    assert {path.name for path in tmp_path.iterdir()} == {"out", "fresh", "texts"}


def rebuild(out: Path, articles: set[Path]) -> Report:
    shutil.rmtree(out, ignore_errors=True)
    return build(Plan(sources=tuple(map(str, sorted(articles))), out=out))


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """The graph of two seeds that state some facts both."""
    out = tmp_path / "out"
    build(Plan(sources=tuple(map(str, SEEDS[:2])), out=out))
    return out


def test_a_large_change_makes_everything_anew(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changing, "MANY", 0)
    monkeypatch.setattr(changing, "revise", None)  # would fail if it were called
    add(two, list(map(str, SEEDS[2:])))
    rebuild(two.with_name("fresh"), set(SEEDS))
    assert digest_files(two) == digest_files(two.with_name("fresh"))


def test_a_dry_run_changes_nothing_and_tells_what_would(two: Path) -> None:
    before = digest_files(two), read_store(two)
    told = retract(two, [SEEDS[1].stem], dry_run=True)
    assert (digest_files(two), read_store(two)) == before
    assert [path.name for path in two.parent.iterdir()] == ["out"]
    assert told.comparison is not None
    assert [one.item.articles for one in told.comparison.articles] == [(SEEDS[1].stem,)]
    lost = [one for one in told.comparison.facts if one.kind == "removed"]
    assert lost
    assert all(one.item.articles == (SEEDS[1].stem,) for one in lost)
    assert told.lone
    assert all(one.articles == (SEEDS[0].stem,) for one in told.lone)


def test_a_dry_run_of_what_is_new(two: Path) -> None:
    told = add(two, [str(SEEDS[2])], dry_run=True)
    assert told.comparison is not None
    assert {one.kind for one in told.comparison.facts} <= {"added", "changed"}
    assert [one.kind for one in told.comparison.articles] == ["added"]
    assert told.lone == ()


def test_what_a_repost_leaves_with_one_source(tmp_path: Path) -> None:
    """Two articles that carry one text are one source: without the third one, what all state rests on one."""
    out = tmp_path / "out"
    text = SEEDS[0].read_text(encoding="utf-8")
    for name, more in (("first", ""), ("repost", "\nTheo báo khác\n")):
        (tmp_path / f"{name}.txt").write_text(text + more, encoding="utf-8")
    sources = [tmp_path / "first.txt", tmp_path / "repost.txt", SEEDS[1]]
    build(Plan(sources=tuple(map(str, sources)), out=out))
    told = retract(out, [SEEDS[1].stem], dry_run=True)
    assert told.lone
    assert all(one.articles == ("first", "repost") for one in told.lone)
    assert retract(out, ["repost"], dry_run=True).lone == ()


def test_nothing_new_is_no_change(two: Path) -> None:
    inode = two.stat().st_ino
    done = add(two, list(map(str, SEEDS[:2])))
    assert done == Changed(intake=done.intake)
    assert done.intake.unchanged == tuple(path.stem for path in SEEDS[:2])
    assert two.stat().st_ino == inode
