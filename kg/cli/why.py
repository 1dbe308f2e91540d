"""kg why."""

from pathlib import Path
from typing import Annotated, Final, Literal

import typer
from pyoxigraph import Triple

from kg.answers.formats import write_turtle
from kg.answers.links import Links, find_links, nearby_links
from kg.answers.model import Answer
from kg.cli.options import DEFAULT_GRAPH, Graph, open_graph
from kg.cli.screen import complain, output, say, write
from kg.cli.tree import grow
from kg.errors import QueryError, UsageError
from kg.folder import write_whole
from kg.graph.dataset import Dataset
from kg.reasoning.derivation import derive
from kg.reasoning.proof import open_prover
from kg.views.naming import Language, Naming
from kg.views.proof import draw_proof
from kg.views.reasons import Reasons
from kg.views.triples import Triples

MOST: Final = 10  # candidates that anybody would read


def why_command(
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help="Label or IRI, with or without accents.")],
    link: Annotated[str, typer.Argument(metavar="PREDICATE", help="leadsIn, hn:leadsIn, “leads in”, “lãnh đạo tại”.")],
    object_: Annotated[str, typer.Argument(metavar="OBJECT", help="Label, IRI or value.")],
    graph: Graph = DEFAULT_GRAPH,
    form: Annotated[
        Literal["text", "ttl"], typer.Option("--format", "-f", help="A tree, or the proof as RDF (PROV-O).")
    ] = "text",
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write a page instead.")] = None,
    language: Annotated[Language, typer.Option("--lang", help="Of the model's terms; data stays Vietnamese.")] = "en",
) -> None:
    """Say why a link of the graph holds, down to the words of the articles.

    An inferred link is followed by the axiom that it follows by, in words and as the ontology has it, and by what it
    follows from; a stated one by the quotes that state it. A link that the graph does not hold leaves the exit code 1.

    Example: kg why "Vũ Văn Cài" leadsIn "Lào Cai" -g out
    """
    if html is not None and form == "ttl":
        raise UsageError("A proof is written as a page (--html) or as RDF (--format ttl): ask twice for both.")
    with open_graph(graph) as dataset:
        prover, base = open_prover(dataset)
        links = find_links(dataset, subject, link, object_)
        naming = Naming(Triples(dataset), language)
        if not links.holding:
            _advise(dataset, links, naming, f"{subject} — {link} → {object_}")
            raise typer.Exit(1)
        step = prover.explain(_only(links, naming))
        reason = Reasons(dataset, prover, naming).read(step)
        if html is not None:
            write_whole(html, draw_proof(reason, language))
            say(str(html))
        elif form == "ttl":
            write(write_turtle(Answer(graph=derive(dataset, step, base))))
        else:
            output.print(grow(reason, language))


def _only(links: Links, naming: Naming) -> Triple:
    """Return the one link that is meant; raise QueryError that lists all where there are several."""
    if len(links.holding) == 1:
        return links.holding[0]
    found = "; ".join(
        f"{_named(naming, one.subject)} — {naming.term(one.predicate.value)} → {_named(naming, one.object)}"
        for one in links.holding[:MOST]
    )
    if len(links.holding) > MOST:
        found += f"; and {len(links.holding) - MOST} more"
    raise QueryError(f"These names may mean {len(links.holding)} links; give IRIs: {found}")


def _advise(dataset: Dataset, links: Links, naming: Naming, asked: str) -> None:
    """Say that a link does not hold, and what does."""
    complain(f"The graph does not hold: {asked}.")
    found = nearby_links(dataset, links)
    if found:
        say("It holds:" if len(links.subjects) == 1 else f"Of the {len(links.subjects)} things of that name it holds:")
    for one in found:
        say(f"  {naming.thing(one.subject)} — {naming.term(one.predicate.value)} → {naming.thing(one.object)}")


def _named(naming: Naming, term: object) -> str:
    return f"{naming.thing(term)} {term}"
