"""kg review."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final, Literal, cast, get_args

import typer
from rich.prompt import Prompt

from kg.articles.model import Article
from kg.cli.cases import LETTERS, call_articles, show_case, show_decisions
from kg.cli.options import DEFAULT_GRAPH, Graph, Lexicon
from kg.cli.screen import complain, output, say
from kg.errors import UsageError
from kg.folder import ARTICLES, find_folder
from kg.identity.decisions import DECISIONS, read_decisions, record_decision, undo_decision
from kg.identity.model import Case, Decision, Verdict
from kg.identity.resolve import Resolution, resolve
from kg.identity.review import decide, open_cases, split_off
from kg.pipeline.harvest import read_harvests
from kg.reference.lexicon import load_lexicon

Key = Literal["y", "n", "u", "m", "s", "q"]

VERDICTS: Final[Mapping[str, Verdict]] = {"y": "same", "n": "different", "u": "unsure"}
Name = Annotated[
    str | None,
    typer.Argument(metavar="[NAME]", help="Only cases of this name, or part of one; leave it out to see all of them."),
]
DecisionsFile = Annotated[
    Path | None, typer.Option(metavar="FILE", help=f"Where decisions are kept; {DECISIONS} in the graph folder.")
]
Decided = Annotated[
    list[str] | None,
    typer.Option(
        "--decide", metavar="CASE=VERDICT", help="same, different or unsure; CASE:ARTICLE for one mention; repeatable."
    ),
]
Split = Annotated[
    list[str] | None,
    typer.Option(
        metavar="ARTICLE=NAME",
        help="Take one article's mention from the person, body or place it was taken for; NAME #2 is the second of two.",
    ),
]
Undo = Annotated[list[str] | None, typer.Option(metavar="ID", help="Take a decision back; repeatable.")]

KEYS: Final = "y same, n different, u unsure, m one article's mention only, s skip, q quit"


def review_command(
    name: Name = None,
    *,
    graph: Graph = DEFAULT_GRAPH,
    decisions: DecisionsFile = None,
    decided: Decided = None,
    split: Split = None,
    undo: Undo = None,
    unsure: Annotated[bool, typer.Option("--unsure", help="Show also what was decided to be unsure.")] = False,
    made: Annotated[bool, typer.Option("--made", help="Show the decisions that stand, with their ids.")] = False,
    lexicon: Lexicon = None,
) -> None:
    """Decide who is who: the open cases, with both sides' evidence.

    On a terminal it asks case by case; otherwise it lists the open cases and leaves with 1 if there are any. What is
    decided is added to a text file, which every later build applies; undoing adds a line as well. No decision ever
    takes back what an article says.

    Example: kg review -g out --decide 1f0c22aa=different
    """
    folder = find_folder(graph)
    path = decisions or folder / DECISIONS
    _take_back(path, undo or ())
    if made:
        show_decisions(read_decisions(path))
        return
    articles, resolution = _resolve(folder, path, tuple(lexicon or ()))
    _complain_of(resolution.judge.reopened)
    cases = list(open_cases(resolution, with_unsure=unsure, name=name))
    if decided or split or undo:
        _record(path, [*_decisions(decided or (), cases), *_splits(split or (), resolution)])
    elif sys.stdin.isatty() and output.is_terminal:
        _ask(path, cases, articles)
    else:
        _list(cases, articles, name)


def _list(cases: Sequence[Case], articles: Mapping[str, Article], name: str | None) -> None:
    """Show what is open; leave with 1 if anything is."""
    for case in cases:
        show_case(case, articles)
    if not cases:
        say(f"No open case{f' of the name {name}; kg review lists all' if name else ''}.")
    raise typer.Exit(1 if cases else 0)


def _take_back(path: Path, undone: Iterable[str]) -> None:
    for decision in undone:
        undo_decision(path, decision, _today())
        say(f"{decision}: taken back")


def _complain_of(reopened: Iterable[Decision]) -> None:
    for decision in reopened:
        complain(f"{decision.id}: an article that this decision rests on has changed; it is open again.")


def _resolve(folder: Path, path: Path, lexicons: Sequence[Path]) -> tuple[dict[str, Article], Resolution]:
    """Return the articles of a graph folder, and who is who in them after the decisions so far."""
    harvests = list(read_harvests(folder / ARTICLES))
    batch = ((one.article, one.facts, one.named) for one in harvests)
    resolution = resolve(batch, load_lexicon(*lexicons), read_decisions(path))
    return {one.article.id: one.article for one in harvests}, resolution


def _decisions(wanted: Iterable[str], cases: Iterable[Case]) -> Iterator[Decision]:
    """Yield the decisions that `--decide` asks for; UsageError for what is no open case or no verdict."""
    by_id = {case.id: case for case in cases}
    for words in wanted:
        asked, _, verdict = words.rpartition("=")
        name, _, article = asked.partition(":")
        if verdict not in get_args(Verdict):
            raise UsageError(f"--decide {words}: write CASE=same, CASE=different or CASE=unsure.")
        if name not in by_id:
            raise UsageError(f"--decide {words}: no case {name!r} is open; kg review lists those that are.")
        yield decide(by_id[name], cast(Verdict, verdict), article=article or None)


def _splits(wanted: Iterable[str], resolution: Resolution) -> Iterator[Decision]:
    for words in wanted:
        article, _, name = words.partition("=")
        yield split_off(resolution, article, name)


def _record(path: Path, decisions: Iterable[Decision]) -> None:
    for decision in decisions:
        written = record_decision(path, replace(decision, date=_today()))
        say(f"{written.id}: {written.verdict}, recorded in {path}; kg build applies it")


def _ask(path: Path, cases: Sequence[Case], articles: Mapping[str, Article]) -> None:
    """Ask about each case until the person at the terminal has had enough.

    Where two sides were found to be the same, what was asked of the one is not asked of the other again.
    """
    asked: set[frozenset[str]] = set()
    same: dict[str, str] = {}
    for number, case in enumerate(cases, 1):
        sides = frozenset(same.get(side.iri, side.iri) for side in (case.left, case.right))
        if len(sides) < len(LETTERS) or sides in asked:
            continue
        asked.add(sides)
        output.print(f"\n{number} of {len(cases)}", style="bold")
        show_case(case, articles)
        answer = _choose(KEYS, get_args(Key))
        if answer == "q":
            return
        if answer == "m":
            _ask_mention(path, case)
        elif answer != "s":
            _record(path, [decide(case, VERDICTS[answer])])
        if answer == "y":
            kept, gone = sorted(sides)
            same |= {iri: kept for iri, root in same.items() if root == gone} | {gone: kept}
            asked = {frozenset(kept if iri == gone else iri for iri in pair) for pair in asked}
    output.print("No case is left." if cases else "No case is open.")


def _ask_mention(path: Path, case: Case) -> None:
    """Ask which article's mention is not what it was taken for, and what it is."""
    called = {
        name: witness.article
        for letter, side in zip(LETTERS, (case.left, case.right), strict=True)
        for name, witness in zip(call_articles(side, letter), side.witnesses, strict=False)
    }
    name = _choose("Which article's mention?", list(called))
    question = f"Is {name} the other side? y yes, n no, and not its own side either, u unsure"
    _record(path, [decide(case, VERDICTS[_choose(question, list(VERDICTS))], article=called[name])])


def _choose(question: str, choices: Sequence[str]) -> str:
    return Prompt.ask(question, choices=list(choices), console=output, show_choices=True)


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
