"""Every command is small, has help with an example, and is in the README."""

import ast
import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest
from outcome import Kg

from kg.cli.main import COMMANDS, load_command

README = Path(__file__).parents[2] / "README.md"


def test_all_commands_are_there() -> None:
    assert list(COMMANDS) == [
        "build",
        "add",
        "retract",
        "query",
        "timeline",
        "why",
        "conflicts",
        "diff",
        "view",
        "check",
        "info",
        "read",
        "missed",
        "review",
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_what_the_command_says_of_itself(name: str) -> None:
    assert (inspect.getdoc(load_command(name)) or "").splitlines()[0] == COMMANDS[name][1]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_with_an_example(name: str, kg: Kg) -> None:
    done = kg(name, "--help")
    assert done.code == 0
    assert f"kg {name}" in done.out.split("Usage")[1].split("Example", 1)[1]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"^\$ kg {name}\b", README.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_only_joins_functions(name: str) -> None:
    function = ast.parse(inspect.getsource(load_command(name))).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert sum(1 for _ in ast.walk(function) if isinstance(_, ast.stmt)) <= 20


def test_the_list_of_commands_loads_none_of_the_heavy_libraries() -> None:
    script = (
        "import sys; sys.argv = ['kg', '--help']\nfrom kg.cli.main import run\ntry: run()\nexcept SystemExit: pass\n"
    )
    script += "print(sorted({'rdflib', 'pyshacl', 'trafilatura', 'networkx', 'pyoxigraph'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_without_a_command_the_list_is_shown(kg: Kg) -> None:
    done = kg()
    assert done.code == 2
    for name in COMMANDS:
        assert f" {name} " in done.out + done.err


def test_an_unknown_command_is_wrong_use(kg: Kg) -> None:
    done = kg("bild")
    assert done.code == 2
    assert "Did you mean 'build'?" in done.err


def test_the_version(kg: Kg) -> None:
    assert re.fullmatch(r"kg \d+\.\d+\.\d+\n", kg("--version").out)
