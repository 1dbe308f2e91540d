"""Names that people write, and the things of a graph that bear them: by IRI, by label, by a label without its accents."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg import vocab
from kg.graph.dataset import Dataset
from kg.graph.terms import node
from kg.identity.keys import label_key
from kg.text.sounds import slug

LABELS: Final = (
    vocab.RDFS_LABEL,
    vocab.SKOS_PREF_LABEL,
    vocab.SKOS_ALT_LABEL,
    vocab.SKOS_HIDDEN_LABEL,
    vocab.FOAF_NAME,
    vocab.NAME,
)
NAMED: Final = (*LABELS, vocab.DCTERMS_IDENTIFIER)  # an article goes by its id
NEAR: Final = (vocab.RDFS_LABEL, vocab.SKOS_PREF_LABEL)  # nobody is advised to misspell
NUMERIC: Final = (vocab.XSD_INTEGER, vocab.XSD_G_YEAR, vocab.XSD_G_YEAR_MONTH, vocab.XSD_DATE)
# What may differ between a name and a label, less and less strictly: first case, dashes and the place of a tone mark,
# then all accents; and at last what is short for what is in full.
KEYS: Final[tuple[Callable[[str], str], ...]] = (label_key, slug)

_IRI = re.compile(r"""[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+""")


def read_iri(text: str) -> str | None:
    """Return the IRI that a text is, or None for a label.

    >>> read_iri("hn:leadsIn"), read_iri("leads in")
    ('https://w3id.org/huunghi/ns#leadsIn', None)
    """
    bare = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    if not _IRI.fullmatch(bare):
        return None
    prefix, _, local = bare.partition(":")
    if prefix in vocab.PREFIXES:
        return vocab.PREFIXES[prefix] + local
    return bare if prefix in {"http", "https", "urn"} else None


def find_labels(dataset: Dataset, text: str) -> tuple[Literal, ...]:
    """Return the literals of a graph that a text may mean: itself, else labels that differ in what counts least."""
    found = [literal for literal in _spellings(text) if any(True for _ in dataset.triples(object_=literal))]
    if found:
        return tuple(found)
    labels = set(all_labels(dataset, NAMED))
    for key in (*KEYS, _spell_out(dataset)):
        wanted = key(text)
        if wanted and (alike := {label for label in labels if key(label.value) == wanted}):
            return tuple(sorted(alike, key=str))
    return ()


def find_things(dataset: Dataset, text: str) -> tuple[str, ...]:
    """Return the IRIs of what a text may mean, sorted: an IRI means itself, whether or not the graph knows it."""
    name = unicodedata.normalize("NFC", text.strip())
    if (iri := read_iri(name)) is not None:
        return (iri,)
    return things_called(dataset, find_labels(dataset, name))


def things_called(dataset: Dataset, labels: Iterable[Literal]) -> tuple[str, ...]:
    """Return the IRIs of the things that bear one of some labels, sorted."""
    return tuple(sorted({thing for label in labels for thing in _bearers(dataset, label)}))


def labels_of(dataset: Dataset, iri: str) -> Iterator[Literal]:
    """Yield a thing's Vietnamese labels, with and without the language."""
    for predicate in NEAR:
        for triple in dataset.triples(iri, predicate):
            if isinstance(triple.object, Literal) and triple.object.language == "vi":
                yield triple.object
                yield Literal(triple.object.value)  # as an article reads it, a name is in no language


def names_of(dataset: Dataset, iri: str) -> tuple[str, ...]:
    """Return what a thing is called in any language, sorted."""
    triples = (triple for predicate in NEAR for triple in dataset.triples(iri, predicate))
    return tuple(sorted({triple.object.value for triple in triples if isinstance(triple.object, Literal)}))


def all_labels(dataset: Dataset, predicates: Iterable[str] = LABELS) -> Iterator[Literal]:
    """Yield every label, as often as it is borne."""
    for predicate in predicates:
        for triple in dataset.triples(predicate=predicate):
            if isinstance(triple.object, Literal):
                yield triple.object


def nearest_labels(dataset: Dataset, value: str) -> tuple[str, ...]:
    """Return the labels of the graph that look most like a value, best first."""
    labels = sorted({literal.value for literal in all_labels(dataset, NEAR)})
    return tuple(get_close_matches(value, labels, n=3))


def hint_labels(dataset: Dataset, value: str) -> str:
    """Return a sentence with the nearest labels, or with where to find all."""
    near = nearest_labels(dataset, value)
    return f" Did you mean: {', '.join(near)}?" if near else " kg query facts/mentions lists what articles name."


def _spellings(text: str) -> Iterator[Literal]:
    yield Literal(text, language="vi")
    yield Literal(text, language="en")
    yield Literal(text)
    for datatype in NUMERIC:
        yield Literal(text, datatype=node(datatype))


def _spell_out(dataset: Dataset) -> Callable[[str], str]:
    """Return a key for which a name is the same with words in full and by their short forms: UBND tỉnh Lào Cai."""
    full: dict[str, str] = {}
    for triple in dataset.triples(predicate=vocab.SKOS_ALT_LABEL):
        labels = list(labels_of(dataset, triple.subject.value)) if isinstance(triple.subject, NamedNode) else []
        if labels and isinstance(triple.object, Literal) and (short := slug(triple.object.value)):
            full[short] = min(full.get(short, "~"), slug(labels[0].value))
    shorts = re.compile(rf"\b(?:{'|'.join(sorted(full, key=len, reverse=True)) or '(?!)'})\b")
    return lambda text: shorts.sub(lambda match: full[match[0]], slug(text))


def _bearers(dataset: Dataset, label: Literal) -> Iterator[str]:
    for triple in dataset.triples(object_=label):
        if not isinstance(triple.subject, NamedNode):
            continue
        if triple.predicate.value == vocab.NAME:  # an article's own name for it
            mentioned = dataset.triples(triple.subject.value, vocab.REFERS_TO)
            yield from (one.object.value for one in mentioned if isinstance(one.object, NamedNode))
        elif triple.predicate.value in NAMED:
            yield triple.subject.value
