"""Values that a user gives to a question's variables: by label, by IRI, or by prefixed name."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg import vocab
from kg.errors import QueryError
from kg.graph.dataset import Dataset
from kg.graph.terms import node
from kg.identity.keys import label_key

LABELS: Final = (
    vocab.RDFS_LABEL,
    vocab.SKOS_PREF_LABEL,
    vocab.SKOS_ALT_LABEL,
    vocab.SKOS_HIDDEN_LABEL,
    vocab.FOAF_NAME,
    vocab.NAME,
)
NEAR: Final = (vocab.RDFS_LABEL, vocab.SKOS_PREF_LABEL)  # nobody is advised to misspell
NUMERIC: Final = (vocab.XSD_INTEGER, vocab.XSD_G_YEAR, vocab.XSD_G_YEAR_MONTH, vocab.XSD_DATE)

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_IRI = re.compile(r"""[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+""")


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
    if (iri := _read_iri(text)) is not None:
        known = any(True for _ in dataset.triples(iri)) or any(True for _ in dataset.triples(object_=node(iri)))
        named: list[NamedNode | Literal] = [node(iri), *_labels_of(dataset, iri)]
        return Choice(terms=_ordered(named), known=known)
    literals = [literal for literal in _spellings(text) if any(True for _ in dataset.triples(object_=literal))]
    if not literals:
        literals = sorted(_alike(dataset, text), key=str)
    things = sorted({thing for literal in literals for thing in _things_called(dataset, literal)})
    labels = [label for thing in things for label in _labels_of(dataset, thing)]
    # The bare text as well: a question may make its own texts, such as terms of office.
    terms: list[NamedNode | Literal] = [*literals, Literal(text), *map(node, things), *labels]
    return Choice(terms=_ordered(terms), known=bool(literals))


def bind_values(sparql: str, choices: Mapping[str, Choice]) -> str:
    """Return a query that keeps only the answers in which each variable is one of its terms.

    Raises QueryError for a variable that the query does not have.
    """
    for name in choices:
        if not re.search(rf"[?$]{name}\b", sparql):
            raise QueryError(f"The question has no variable ?{name}. It has: {', '.join(_variables(sparql))}.")
    if not choices:
        return sparql
    rows: list[tuple[NamedNode | Literal, ...]] = [()]
    for choice in choices.values():
        rows = [(*row, term) for row in rows for term in choice.terms]
    names = " ".join(f"?{name}" for name in choices)
    lines = "\n".join(f"  ({' '.join(map(str, row))})" for row in rows)
    # At the end of a query, VALUES filters its answers before they are ordered and cut.
    return f"{sparql}\nVALUES ({names}) {{\n{lines}\n}}\n"


def nearest_labels(dataset: Dataset, value: str) -> tuple[str, ...]:
    """Return the labels of the graph that look most like a value, best first."""
    labels = sorted({literal.value for literal in _all_labels(dataset, NEAR)})
    return tuple(get_close_matches(value, labels, n=3))


def _variables(sparql: str) -> list[str]:
    return sorted({f"?{match[1]}" for match in re.finditer(r"[?$]([A-Za-z_]\w*)", sparql)})


def _read_iri(text: str) -> str | None:
    """Return the IRI that a text is, or None for a label."""
    bare = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    if not _IRI.fullmatch(bare):
        return None
    prefix, _, local = bare.partition(":")
    if prefix in vocab.PREFIXES:
        return vocab.PREFIXES[prefix] + local
    return bare if prefix in {"http", "https", "urn"} else None


def _spellings(text: str) -> Iterator[Literal]:
    yield Literal(text, language="vi")
    yield Literal(text, language="en")
    yield Literal(text)
    for datatype in NUMERIC:
        yield Literal(text, datatype=node(datatype))


def _alike(dataset: Dataset, text: str) -> set[Literal]:
    """Return the labels that differ from a text only in what never counts: case, dashes, the place of a tone mark."""
    key = label_key(text)
    return {literal for literal in _all_labels(dataset) if label_key(literal.value) == key}


def _all_labels(dataset: Dataset, predicates: Iterable[str] = LABELS) -> Iterator[Literal]:
    for predicate in predicates:
        for triple in dataset.triples(predicate=predicate):
            if isinstance(triple.object, Literal):
                yield triple.object


def _things_called(dataset: Dataset, label: Literal) -> Iterator[str]:
    for triple in dataset.triples(object_=label):
        if not isinstance(triple.subject, NamedNode):
            continue
        if triple.predicate.value == vocab.NAME:  # an article's own name for it
            mentioned = dataset.triples(triple.subject.value, vocab.REFERS_TO)
            yield from (one.object.value for one in mentioned if isinstance(one.object, NamedNode))
        elif triple.predicate.value in LABELS:
            yield triple.subject.value


def _labels_of(dataset: Dataset, iri: str) -> Iterator[Literal]:
    for predicate in (vocab.RDFS_LABEL, vocab.SKOS_PREF_LABEL):
        for triple in dataset.triples(iri, predicate):
            if isinstance(triple.object, Literal) and triple.object.language == "vi":
                yield triple.object
                yield Literal(triple.object.value)  # as an article reads it, a name is in no language


def _ordered(terms: Iterable[NamedNode | Literal]) -> tuple[NamedNode | Literal, ...]:
    return tuple(sorted(dict.fromkeys(terms), key=str))
