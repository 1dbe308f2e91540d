"""Values that a user gives to a question's variables: by label, by IRI, or by prefixed name."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.answers.labels import find_labels, labels_of, read_iri, things_called
from kg.answers.sparql import read_columns
from kg.errors import QueryError
from kg.graph.dataset import Dataset
from kg.graph.terms import node

AS_OF: Final = "asOf"  # the variable of a query that answers as of a day by itself
_PLACE: Final = r"VALUES\s+[?$]%s\s*\{\s*UNDEF\s*\}"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The terms that a value may stand for, and whether the graph knows any of them."""

    terms: tuple[NamedNode | Literal, ...]
    known: bool


def read_bindings(options: Iterable[str]) -> dict[str, str]:
    """Return variables and their values from `name=value` texts; raise QueryError where one is not so.

    >>> read_bindings(["province=Lào Cai"])
    {'province': 'Lào Cai'}
    """
    found = {}
    for option in options:
        name, equals, value = option.partition("=")
        name = name.strip().lstrip("?$")
        if not equals or not _NAME.fullmatch(name) or not value.strip():
            raise QueryError(f'{option!r} sets no variable. Write it as name=value: province="Lào Cai".')
        found[name] = value.strip()
    return found


def find_terms(dataset: Dataset, value: str) -> Choice:
    """Return what a value may stand for.

    A label stands for itself and for the things that bear it, an IRI for itself and its labels: so a question may show
    a thing or its label in the column that is set.
    """
    text = unicodedata.normalize("NFC", value.strip())
    if (iri := read_iri(text)) is not None:
        known = any(True for _ in dataset.triples(iri)) or any(True for _ in dataset.triples(object_=node(iri)))
        named: list[NamedNode | Literal] = [node(iri), *labels_of(dataset, iri)]
        return Choice(terms=_ordered(named), known=known)
    literals = find_labels(dataset, text)
    things = things_called(dataset, literals)
    labels = [label for thing in things for label in labels_of(dataset, thing)]
    # The bare text as well: a question may make its own texts, such as terms of office.
    terms: list[NamedNode | Literal] = [*literals, Literal(text), *map(node, things), *labels]
    return Choice(terms=_ordered(terms), known=bool(literals))


def bind_values(sparql: str, choices: Mapping[str, Choice]) -> str:
    """Return a query that keeps only the answers in which each variable is one of its terms.

    Where the query has a place for a variable, `VALUES ?name { UNDEF }`, its terms are put there; others filter the
    answers. Raises QueryError for a variable that the query does not have.
    """
    rest: dict[str, Choice] = {}
    for name, choice in choices.items():
        if not re.search(rf"[?$]{name}\b", sparql):
            raise QueryError(f"The question has no variable {name!r} (--set). It has: {', '.join(_settable(sparql))}.")
        if takes(sparql, name):
            terms = " ".join(map(str, choice.terms)).replace("\\", r"\\")
            sparql = re.sub(_PLACE % name, f"VALUES ?{name} {{ {terms} }}", sparql)
        else:
            rest[name] = choice
    return _filter(sparql, rest) if rest else sparql


def takes(sparql: str, name: str) -> bool:
    """Return whether a query has a place for a variable's terms, and works with all where none is given."""
    return re.search(_PLACE % name, sparql) is not None


def _filter(sparql: str, choices: Mapping[str, Choice]) -> str:
    rows: list[tuple[NamedNode | Literal, ...]] = [()]
    for choice in choices.values():
        rows = [(*row, term) for row in rows for term in choice.terms]
    names = " ".join(f"?{name}" for name in choices)
    lines = "\n".join(f"  ({' '.join(map(str, row))})" for row in rows)
    # At the end of a query, VALUES filters its answers before they are ordered and cut.
    return f"{sparql}\nVALUES ({names}) {{\n{lines}\n}}\n"


def _settable(sparql: str) -> list[str]:
    """Return what a user may set: the places that the query has for it, then its columns."""
    places = [name for name in re.findall(_PLACE % r"(\w+)", sparql) if name != AS_OF]
    return list(dict.fromkeys([*places, *read_columns(sparql)]))


def _ordered(terms: Iterable[NamedNode | Literal]) -> tuple[NamedNode | Literal, ...]:
    return tuple(sorted(dict.fromkeys(terms), key=str))
