"""kg review."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final, Literal, cast, get_args

import typer
from rich.prompt import Prompt
from rich.text import Text

from kg.articles.model import Article
from kg.cli.options import DEFAULT_GRAPH, Graph, Lexicon
from kg.cli.screen import complain, output, say
from kg.errors import UsageError
from kg.folder import ARTICLES, find_folder
from kg.identity.decisions import DECISIONS, read_decisions, record_decision, undo_decision
from kg.identity.model import Case, Decision, Side, Verdict, Witness
from kg.identity.resolve import Resolution, resolve
from kg.identity.review import decide, open_cases, split_off
from kg.pipeline.harvest import read_harvests
from kg.reference.lexicon import load_lexicon

Key = Literal["y", "n", "u", "m", "s", "q"]

VERDICTS: Final[Mapping[str, Verdict]] = {"y": "same", "n": "different", "u": "unsure"}
KEYS: Final = "y same, n different, u unsure, m one article's mention only, s skip, q quit"
SHOWN: Final = 6  # pieces of evidence of each side
QUOTED: Final = 240  # characters of a quote


def review_command(
    *,
    graph: Graph = DEFAULT_GRAPH,
    decisions: Annotated[
        Path | None, typer.Option(metavar="FILE", help=f"Where decisions are kept; {DECISIONS} in the graph folder.")
    ] = None,
    decided: Annotated[
        list[str] | None,
        typer.Option(
            "--decide",
            metavar="CASE=VERDICT",
            help="same, different or unsure; CASE:ARTICLE for one mention; repeatable.",
        ),
    ] = None,
    split: Annotated[
        list[str] | None,
        typer.Option(metavar="ARTICLE=NAME", help="Take one article's mention from the person it was taken for."),
    ] = None,
    undo: Annotated[list[str] | None, typer.Option(metavar="ID", help="Take a decision back; repeatable.")] = None,
    unsure: Annotated[bool, typer.Option("--unsure", help="Show also what was decided to be unsure.")] = False,
    lexicon: Lexicon = None,
) -> None:
    """Decide who is who: the open cases, with both sides' evidence.

    On a terminal it asks case by case; otherwise it lists the open cases and leaves with 1 if there are any. What is
    decided is added to a text file, which every later build applies; undoing adds a line as well.

    Example: kg review -g out --decide 1f0c22aa=different
    """
    folder = find_folder(graph)
    path = decisions or folder / DECISIONS
    for decision in undo or ():
        undo_decision(path, decision, _today())
        say(f"{decision}: taken back")
    articles, resolution = _resolve(folder, path, tuple(lexicon or ()))
    for reopened in resolution.judge.reopened:
        complain(f"{reopened.id}: an article that this decision rests on has changed; it is open again.")
    cases = list(open_cases(resolution, with_unsure=unsure))
    if decided or split or undo:
        _record(path, [*_decisions(decided or (), cases), *_splits(split or (), resolution)])
    elif sys.stdin.isatty() and output.is_terminal:
        _ask(path, cases, articles)
    else:
        for case in cases:
            _show(case, articles)
        raise typer.Exit(1 if cases else 0)


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
    """Ask about each case until the person at the terminal has had enough."""
    for number, case in enumerate(cases, 1):
        output.print(f"\n{number} of {len(cases)}", style="bold")
        _show(case, articles)
        answer = _choose(KEYS, get_args(Key))
        if answer == "q":
            return
        if answer == "m":
            of_sides = [anchor.article for side in (case.left, case.right) for anchor in side.anchors]
            article = _choose("Which article?", of_sides)
            verdict = VERDICTS[
                _choose("Is it the other side? y yes, n not even its own side, u unsure", list(VERDICTS))
            ]
            _record(path, [decide(case, verdict, article=article)])
        elif answer != "s":
            _record(path, [decide(case, VERDICTS[answer])])
    output.print("No case is left." if cases else "No case is open.")


def _choose(question: str, choices: Sequence[str]) -> str:
    return Prompt.ask(question, choices=list(choices), console=output, show_choices=True)


def _show(case: Case, articles: Mapping[str, Article]) -> None:
    output.print(Text.assemble((f"{case.id} ", "bold cyan"), (case.left.label, "bold"), f" ({case.kind}): {case.why}"))
    for side in (case.left, case.right):
        output.print(Text.assemble("  ", (side.label, "green"), f" <{side.iri}>"))
        for witness in side.witnesses[:SHOWN]:
            output.print(_describe(witness, articles))
        _mention_rest(side)


def _mention_rest(side: Side) -> None:
    if (more := len(side.witnesses) - SHOWN) > 0:
        output.print(f"    and {more} more", style="bright_black")


def _describe(witness: Witness, articles: Mapping[str, Article]) -> Text:
    quote = " ".join(articles[witness.article].quote(witness.start, witness.end).split())
    quote = quote if len(quote) <= QUOTED else f"{quote[:QUOTED]}…"
    dated = f", {witness.published}" if witness.published else ""
    return Text.assemble(
        f"    {witness.article}{dated}: {witness.says}", (f" “{quote}”" if quote else "", "italic bright_black")
    )


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
