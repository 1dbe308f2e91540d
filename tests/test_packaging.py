"""The wheel works outside the checkout, and what it imports is what it says it needs."""

import ast
import os
import re
import subprocess
import sys
import tomllib
import venv
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel. Its dependencies are those of the tests' own environment, not kg itself."""
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder, with_pip=False)
    (site,) = folder.glob("lib/python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:  # a wheel of Python alone is installed by unpacking it
        archive.extractall(site)
    own = next(path for path in map(Path, sys.path) if path.name == "site-packages")
    # A path in a .pth file is searched, but the .pth files in it (that of the checkout) are not followed.
    (site / "dependencies.pth").write_text(f"{own}\n", encoding="utf-8")
    return folder / "bin" / "python"


def test_the_wheel_carries_the_model_and_the_questions(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder, pattern in (("ontology", "*.ttl"), ("queries", "**/*.rq")):
        files = {f"kg/data/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / folder).glob(pattern)}
        assert files
        assert files <= names
    assert {"kg/py.typed", "kg/cli/main.py", "kg/views/templates/reading.html"} <= names
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "ontology/"))]


def test_it_works_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    """Build the seeds, ask, and see that nothing of the checkout was used."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}

    def kg(*words: str) -> str:
        done = subprocess.run(
            [str(installed), "-m", "kg", *words],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    kg("build", str(ROOT / "seeds"), "-o", "out")
    assert "Vũ Văn Cài" in kg("query", "facts/people", "-g", "out", "--format", "csv")
    assert kg("--version").startswith("kg ")
    where = subprocess.run(
        [str(installed), "-c", "import kg.resources as r; print(r.find_resources('ontology'))"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(installed.parents[1])


def test_what_is_imported_is_declared_and_the_other_way_round() -> None:
    imported = {name for path in (ROOT / "kg").rglob("*.py") for name in third_party(path)}
    known = packages_distributions()
    needed = {canonical(known[name][0]) for name in imported}
    declared = {canonical(re.split(r"[<>=\[ ]", line)[0]) for line in PROJECT["dependencies"]}
    assert needed == declared


def test_every_dependency_has_an_exact_version() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.+!-]*", line) for line in lines)
    pinned = {canonical(line.split("==")[0]) for line in lines}
    extras = [line for lines in PROJECT["optional-dependencies"].values() for line in lines]
    assert {canonical(re.split(r"[<>=\[ ]", line)[0]) for line in [*PROJECT["dependencies"], *extras]} <= pinned


def third_party(path: Path) -> set[str]:
    """Return the top-level names that a module imports from neither Python nor kg."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"kg"}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
