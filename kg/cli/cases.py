"""Open cases and decisions on who is who as kg review shows them."""

from collections.abc import Iterable, Mapping
from typing import Final

from rich.padding import Padding
from rich.text import Text

from kg.articles.model import Article
from kg.cli.screen import output, plain
from kg.identity.model import Anchor, Case, Decision, Side, Witness

SHOWN: Final = 6  # articles of each side
QUOTED: Final = 240  # characters of a quote
LETTERS: Final = "AB"  # how the two sides are called


def show_case(case: Case, articles: Mapping[str, Article]) -> None:
    """Print both sides with what each article says; an article is called by its side's letter and its number."""
    _print(
        Text.assemble((f"{case.id} ", "bold cyan"), (_tidy(case.left.label), "bold"), f" ({case.kind}): {case.why}"), 0
    )
    for letter, side in zip(LETTERS, (case.left, case.right), strict=True):
        number = len(side.witnesses)
        counted = f"{number} article{'s' if number > 1 else ''}"
        _print(
            Text.assemble(
                (f"{letter}  {_tidy(side.label)}", "green"), f", {counted} ", (f"<{side.iri}>", "bright_black")
            ),
            2,
        )
        for called, witness in zip(call_articles(side, letter), side.witnesses, strict=False):
            _show_witness(called, witness, articles)
        if (more := number - SHOWN) > 0:
            _print(Text(f"and {more} more", style="bright_black"), 4)


def call_articles(side: Side, letter: str) -> list[str]:
    """Return what the shown articles of a side are called: A1, A2 …"""
    return [f"{letter}{number}" for number, _ in enumerate(side.witnesses[:SHOWN], 1)]


def show_decisions(decisions: Iterable[Decision]) -> None:
    """Print decisions that stand: what was decided, and of which mentions."""
    for decision in decisions:
        _show_decision(decision)


def _show_decision(decision: Decision) -> None:
    scope = "one article's mention" if decision.scope == "mention" else decision.kind
    head = Text.assemble((f"{decision.id} ", "bold cyan"), (decision.verdict, "bold"), f" ({scope})")
    _print(head.append(f", {decision.date}" if decision.date else ""), 0)
    for letter, side in zip(LETTERS, (decision.left, decision.right), strict=True):
        _print(Text.assemble((f"{letter}  {_tidy(side[0].name)}", "green"), f" in {_articles(side)}"), 2)
    if decision.note:
        _print(Text(_tidy(decision.note)), 2)


def _show_witness(called: str, witness: Witness, articles: Mapping[str, Article]) -> None:
    quote = _tidy(articles[witness.article].quote(witness.start, witness.end))
    quote = quote if len(quote) <= QUOTED else f"{quote[:QUOTED]}…"
    dated = f", {witness.published}" if witness.published else ""
    _print(
        Text.assemble(
            (f"{called} ", "bold"),
            _tidy(f"{witness.article}{dated}: {witness.says}"),
            (f" “{quote}”" if quote else "", "italic bright_black"),
        ),
        4,
    )


def _articles(side: tuple[Anchor, ...]) -> str:
    shown = ", ".join(anchor.article for anchor in side[:SHOWN])
    return _tidy(f"{shown}, …" if len(side) > SHOWN else shown)


def _print(text: Text, indent: int) -> None:
    """Print a text on lines that all begin at one place."""
    output.print(Padding(text, (0, 0, 0, indent), expand=False))


def _tidy(text: str) -> str:
    """Return a text on one line: what an article holds is shown, never obeyed."""
    return " ".join(plain(text).split())
