"""Answers as people and programs want them: a table, CSV, SPARQL's JSON, Turtle."""

import csv
import io
import json
import re
from typing import Final, Literal, get_args

import pyoxigraph as ox
from rich.table import Table
from rich.text import Text

from kg.answers.model import Answer, Term
from kg.errors import QueryError
from kg.graph.dump import dump_prefixes
from kg.vocab import PREFIXES, XSD_STRING

Format = Literal["table", "csv", "json", "ttl"]
FORMATS: Final = get_args(Format)

# Terminals obey control characters, and an article may hold any.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def make_table(answer: Answer) -> Table:
    """Return an answer as a table for the terminal; whatever a text holds, it is shown and never obeyed."""
    columns, rows = _as_rows(answer)
    table = Table(show_lines=False, header_style="bold")
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(term)) for term in row))
    return table


def printable(term: Term | bool | None) -> str:
    """Return a term as a terminal may be given it, IRIs by their prefix; empty where nothing is said."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", _show(term))


def write_answer(answer: Answer, form: Format) -> str:
    """Return an answer as a text that ends with its last line's end; "table" is for `make_table`.

    Raises QueryError where an answer has no such form.
    """
    match form:
        case "csv":
            return write_csv(answer)
        case "json":
            return write_json(answer)
        case "ttl":
            return write_turtle(answer)
        case "table":
            raise QueryError("A table is drawn, not written: choose csv, json or ttl.")


def write_csv(answer: Answer) -> str:
    """Return CSV as RFC 4180 has it, but with \\n at line ends: values as they are, nothing where nothing is said."""
    columns, rows = _as_rows(answer)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(tuple("" if term is None else _value(term) for term in row) for row in rows)
    return text.getvalue()


def write_json(answer: Answer) -> str:
    """Return SPARQL 1.1 Query Results JSON."""
    if answer.graph is not None:
        raise QueryError("CONSTRUCT and DESCRIBE answer with a graph, which is not a table: choose --format ttl.")
    document: dict[str, object] = {"head": {"vars": list(answer.columns)}}
    if answer.truth is not None:
        document = {"head": {}, "boolean": answer.truth}
    else:
        bindings = [
            {name: _as_json(term) for name, term in zip(answer.columns, row, strict=True) if term is not None}
            for row in answer.rows
        ]
        document["results"] = {"bindings": bindings}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def write_turtle(answer: Answer) -> str:
    """Return the graph of a CONSTRUCT or DESCRIBE as Turtle."""
    if answer.graph is None:
        raise QueryError(
            "SELECT and ASK answer with a table, not with a graph: choose --format csv or json, or ask with CONSTRUCT."
        )
    file = io.BytesIO()
    ox.serialize(answer.graph, file, ox.RdfFormat.TURTLE, prefixes=dump_prefixes())
    return file.getvalue().decode()


def _as_rows(answer: Answer) -> tuple[tuple[str, ...], tuple[tuple[Term | bool | None, ...], ...]]:
    """Return any answer as columns and rows: a graph has its triples, a truth one cell."""
    if answer.truth is not None:
        return ("answer",), ((answer.truth,),)
    if answer.graph is None:
        return answer.columns, answer.rows
    triples = ((triple.subject, triple.predicate, triple.object) for triple in answer.graph)
    rows = tuple(tuple(part if isinstance(part, Term) else None for part in triple) for triple in triples)
    return ("subject", "predicate", "object"), rows


def _value(term: Term | bool) -> str:
    match term:
        case bool():
            return "true" if term else "false"
        case ox.BlankNode():
            return f"_:{term.value}"
        case _:
            return term.value


def _show(term: Term | bool | None) -> str:
    """Return a term as a table shows it: IRIs by their prefix."""
    if isinstance(term, ox.NamedNode):
        for prefix, iri in PREFIXES.items():
            if term.value.startswith(iri):
                return f"{prefix}:{term.value[len(iri) :]}"
    return "" if term is None else _value(term)


def _as_json(term: Term) -> dict[str, str]:
    match term:
        case ox.NamedNode():
            return {"type": "uri", "value": term.value}
        case ox.BlankNode():
            return {"type": "bnode", "value": term.value}
        case ox.Literal(language=str(language)):
            return {"type": "literal", "value": term.value, "xml:lang": language}
        case _ if term.datatype.value == XSD_STRING:
            return {"type": "literal", "value": term.value}
    return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
