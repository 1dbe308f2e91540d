"""The program `kg`: finds the command, runs it, and turns whatever goes wrong into one line and an exit code."""

import gc
import importlib
import io
import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from importlib.metadata import version
from typing import Annotated, Any, Final

import typer

from kg.cli.screen import complain
from kg.cli.waiting import still_works
from kg.errors import KgError, StoppedError

# Name, module and first line of its help. Only the module of the command that is asked for is loaded: `kg query` need
# not wait for the libraries that read HTML. A test holds the lines against the commands' own docstrings.
COMMANDS: Final = {
    "build": ("kg.cli.build", "Read articles and build a knowledge graph from what they state."),
    "add": ("kg.cli.add", "Take articles into a graph, new ones and changed ones, without building it anew."),
    "retract": ("kg.cli.retract", "Take articles out of a graph, with all that only they state."),
    "query": ("kg.cli.query", "Answer a saved question, a SPARQL file, or SPARQL from standard input."),
    "timeline": ("kg.cli.timeline", "Show who held which role of a body when, or which roles a person held."),
    "why": ("kg.cli.why", "Say why a link of the graph holds, down to the words of the articles."),
    "conflicts": ("kg.cli.conflicts", "List what articles state against each other, with both quotes and the reason."),
    "diff": ("kg.cli.diff", "Say what has changed from one graph to another: articles, facts and names."),
    "view": ("kg.cli.view", "Say where the network page of a graph is, open it, or write it elsewhere."),
    "check": ("kg.cli.check", "Check a graph against the SHACL shapes, and its quotes against its articles."),
    "info": ("kg.cli.info", "Show what a graph holds, and the versions that would read it."),
    "read": ("kg.cli.read", "Show an article with every fact that is read in it."),
    "missed": ("kg.cli.missed", "List the sentences that hold a trigger and gave no fact."),
    "review": ("kg.cli.review", "Decide who is who: the open cases, with both sides' evidence."),
}

# Millions of objects live until the end: to look through them again and again took a fifth of the time.
COLLECT: Final = (100_000, 50, 100)

HELP: Final = """Reads Vietnamese news on people-to-people diplomacy into a knowledge graph that quotes its sources.

Begin with: kg build seeds -o out && kg query -g out

Exit codes: 0 all went well, 1 the data has problems, 2 wrong use, 130 interrupted (Ctrl-C).
"""


def make_app(arguments: Sequence[str]) -> typer.Typer:
    """Return the program with the command that the arguments ask for; the others only by name and summary."""
    app = typer.Typer(help=HELP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    app.callback()(_options)
    asked = next((argument for argument in arguments if not argument.startswith("-")), None)
    for name, (_, summary) in COMMANDS.items():
        if name == asked:
            app.command(name, no_args_is_help=False)(load_command(name))
        else:
            app.command(name, help=summary)(_not_loaded)
    return app


def load_command(name: str) -> Callable[..., Any]:
    """Return the function behind a command of the table: `build_command` of kg.cli.build."""
    command: Callable[..., Any] = getattr(importlib.import_module(COMMANDS[name][0]), f"{name}_command")
    return command


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit code. No traceback reaches a user unless KG_DEBUG is set."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # data is Vietnamese, whatever the locale
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # Libraries warn on standard error about the web pages they are given; what matters is in the report.
    logging.disable(logging.CRITICAL)
    gc.set_threshold(*COLLECT)
    try:
        _finish(make_app(words)(words, prog_name="kg", standalone_mode=False))
    except KeyboardInterrupt as stop:
        _leave(str(StoppedError()), StoppedError.exit_code, stop)
    except BrokenPipeError:
        _forget_output()
        sys.exit(0)
    except KgError as error:
        _leave(str(error), error.exit_code, error)
    except OSError as error:
        what = error.strerror or type(error).__name__
        where = f"{error.filename}: " if error.filename else ""
        _leave(f"{where}{what}. Check the path, its permissions and the space left on the disk.", 1, error)
    except MemoryError as error:
        _leave("Out of memory. Give fewer or smaller articles at a time.", 1, error)
    except Exception as error:
        if hasattr(
            error, "format_message"
        ):  # wrong use, as typer sees it; the class is another in each version of typer
            _leave(_tell_wrong_use(error.format_message(), words), 2, error)
        what = f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
        _leave(f"An error in kg itself ({what}). Run again with KG_DEBUG=1 and report what it prints.", 1, error)


def _finish(code: int | None) -> None:
    if code == StoppedError.exit_code:  # so typer tells of Ctrl-C
        raise StoppedError
    sys.exit(code)


def _tell_wrong_use(message: str, words: Sequence[str]) -> str:
    command = next((f" {word}" for word in words if word in COMMANDS), "")
    said = " ".join(message.split()).replace("Value error, ", "").rstrip(".")
    return f"kg{command}: {said}{'' if said.endswith('?') else '.'} See kg{command} --help."


def _leave(message: str, code: int, error: BaseException) -> None:
    if os.environ.get("KG_DEBUG"):
        traceback.print_exception(error)
    complain(message)
    if still_works():  # at an orderly end its libraries would be taken from under it
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def _forget_output() -> None:
    """Point standard output at nothing: the reader has gone, and Python would complain when it flushes at the end."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"kg {version('huunghi-kg')}")
        raise typer.Exit


def _options(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Options of the program itself."""


def _not_loaded() -> None:
    """Stand for a command in the list of commands."""
