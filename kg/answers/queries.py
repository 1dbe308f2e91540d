"""Questions: found by name, file or standard input, and asked of a dataset."""

import re
import sys
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QueryTriples

from kg.answers.as_of import restrict
from kg.answers.bindings import AS_OF, Choice, bind_values, find_terms, takes
from kg.answers.labels import hint_labels
from kg.answers.model import Answer, Term
from kg.answers.sparql import explain, strip
from kg.errors import QueryError
from kg.graph.dataset import Dataset
from kg.graph.terms import moment
from kg.resources import find_resources

STANDARD_INPUT: Final = "-"

_SERVICE = re.compile(r"(?<![\w?$:@.-])SERVICE(?![\w:])", re.IGNORECASE)


def known_queries() -> dict[str, str]:
    """Return the saved questions by their names: what they ask, as their first line says."""
    folder = find_resources("queries")
    found = {path.relative_to(folder).with_suffix("").as_posix(): path for path in folder.rglob("*.rq")}
    return {name: read_question(found[name].read_text(encoding="utf-8")) for name in sorted(found)}


def read_question(sparql: str) -> str:
    """Return the question that a query begins with as a comment, or nothing.

    >>> read_question("# Who chairs what?\\nSELECT …")
    'Who chairs what?'
    """
    first = sparql.split("\n", 1)[0].strip()
    return first.lstrip("#").strip() if first.startswith("#") else ""


def load_query(source: str) -> str:
    """Return the SPARQL of a saved question, of a file, or of standard input (`-`).

    A saved question comes before a file of the same name. Raises QueryError that lists the questions there are.
    """
    if source == STANDARD_INPUT:
        return sys.stdin.read()
    known = known_queries()
    path = find_resources("queries") / f"{source}.rq" if source in known else Path(source)
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise QueryError(f"{path}: is not UTF-8 text, so it cannot be SPARQL.") from error
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        near = get_close_matches(source, known, n=3)
        hint = f"Did you mean: {', '.join(near)}? kg query lists all" if near else f"There are: {', '.join(known)}"
        raise QueryError(f"No question is named {source!r}, and no file of that name can be read. {hint}.") from error


def ask(
    dataset: Dataset,
    sparql: str,
    bindings: Mapping[str, str] | None = None,
    as_of: date | None = None,
    *,
    where: str = "the query",
) -> Answer:
    """Answer a query over the union of all graphs, or as of a day.

    `bindings` say what a variable must be: a label, an IRI, or a prefixed name such as hnr:place/lao-cai. A query that
    has a place for the day, `VALUES ?asOf { UNDEF }`, sees all facts and answers as of it; for any other, only the
    facts that the day allows are there. The prefixes of kg.vocab need not be declared. `where` is what the query comes
    from, for messages. Raises QueryError where the query does not parse, would reach the network, or a
    value is nothing that the graph knows.
    """
    refuse_service(sparql)
    terms = {name: find_terms(dataset, value) for name, value in (bindings or {}).items()}
    if as_of is not None and takes(sparql, AS_OF):
        terms[AS_OF] = Choice(terms=(moment(as_of.isoformat()),), known=True)
    elif as_of is not None:
        dataset = restrict(dataset, as_of)
    answer = _answer(dataset, bind_values(sparql, terms), where)
    if not answer.rows:
        for name, value in (bindings or {}).items():
            if not terms[name].known:
                hint = hint_labels(dataset, value)
                raise QueryError(f"Nothing in the graph is called {value!r}.{hint}")
    return answer


def refuse_service(sparql: str) -> None:
    """Raise QueryError if a query would ask another server: answers come from the graph alone."""
    if _SERVICE.search(strip(sparql)):
        raise QueryError("SERVICE asks another server, and kg query stays offline. Leave SERVICE out of the query.")


def _answer(dataset: Dataset, sparql: str, where: str) -> Answer:
    try:
        result = dataset.query(sparql)
        if isinstance(result, QueryBoolean):
            return Answer(truth=bool(result))
        if isinstance(result, QueryTriples):
            return Answer(graph=tuple(sorted(set(result), key=str)))
        columns = tuple(variable.value for variable in result.variables)
        rows = tuple(tuple(map(_as_term, solution)) for solution in result)
    except SyntaxError as error:
        raise QueryError(explain(sparql, str(error), where)) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(
            f"{where}: cannot be answered: {error}. Simplify it, or ask it of graph.ttl elsewhere."
        ) from error
    return Answer(columns=columns, rows=rows)


def _as_term(value: object) -> Term | None:
    return value if isinstance(value, NamedNode | BlankNode | Literal) else None
