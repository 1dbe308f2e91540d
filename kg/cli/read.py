"""kg read."""

from pathlib import Path
from typing import Annotated, Final

import typer
from rich.text import Text

from kg.articles.model import Rejected
from kg.cli.options import DEFAULT_GRAPH, Graph, Lexicon
from kg.cli.screen import output, say
from kg.errors import ArticleError, UsageError
from kg.folder import ARTICLES, find_folder, write_whole
from kg.pipeline.harvest import harvest, read_harvests
from kg.pipeline.model import Harvest
from kg.reference.lexicon import load_lexicon
from kg.views.reading import Line, Piece, cut_article, draw_article, list_facts, order_facts

COLOURS: Final = {
    "appearance": "blue",
    "tenure": "green",
    "congress": "red",
    "pair": "magenta",
    "partnership": "magenta",
    "award": "yellow",
    "aid": "cyan",
    "meeting": "bright_red",
}


def read_command(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A file, or the id of an article of the graph.")],
    graph: Graph = DEFAULT_GRAPH,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write a page instead.")] = None,
    lexicon: Lexicon = None,
) -> None:
    """Show an article with every fact that is read in it.

    Facts are coloured and numbered where their quote ends, what stands around the article is greyed, and a damaged
    word is followed by what it was repaired to. Below stands each fact with its parts and its rule. The page also
    shows by dots the sentences that kg missed lists.

    Example: kg read seeds/000_fb22d5d9717c0f56.txt --html article.html
    """
    one = _find(article, graph, tuple(lexicon or ()))
    if html is not None:
        write_whole(html, draw_article(one.article, one.facts, one.missed))
        say(str(html))
        return
    facts = order_facts(one.facts)
    lines = list(list_facts(one.article, facts))
    kinds = {line.number: line.kind for line in lines}
    output.print(Text.assemble(*(_mark(piece, kinds) for piece in cut_article(one.article, facts))))
    output.print()
    for line in lines:
        output.print(_describe(line))


def _find(article: str, graph: Path, lexicons: tuple[Path, ...]) -> Harvest:
    """Return what an article gives: a file is read now, an id is looked up in the graph folder."""
    if Path(article).is_file():
        for item in harvest([article], load_lexicon(*lexicons)):
            if isinstance(item, Rejected):
                raise ArticleError(item.reason)
            return item
    try:
        folder = find_folder(graph)
    except UsageError as error:
        raise UsageError(f"{article}: no such file, and no graph to look it up in: {error}") from error
    for one in read_harvests(folder / ARTICLES):
        if one.article.id == article:
            return one
    raise UsageError(f"{article}: neither a file nor the id of an article in {graph}; kg info -g {graph} lists them.")


def _mark(piece: Piece, kinds: dict[int, str]) -> Text:
    style = COLOURS.get(kinds[piece.facts[-1]], "bold") if piece.facts else "bright_black" if piece.greyed else ""
    text = Text(piece.text, style=style)
    if piece.restored is not None:
        text.append(f"[{piece.restored}]", style="underline")
    for number in piece.ending:
        text.append(f"[{number}]", style="bold")
    return text


def _describe(line: Line) -> Text:
    parts = " · ".join(f"{name} {words}" for name, words in line.parts)
    return Text.assemble((f"[{line.number}] {line.kind} ", COLOURS.get(line.kind, "bold")), parts, f"  ({line.rule})")
