"""The Turtle files that the lexicon is read from: the ontology's and a user's own, which must have an effect."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import LexiconError
from kg.resources import find_resources

HN: Final = "https://w3id.org/huunghi/ns#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABELS: Final = (SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel")
BODIES: Final = "/organisation/"  # in the IRIs of listed bodies

Properties = dict[str, list[ox.NamedNode | ox.Literal]]
"""What the files say of one thing."""


def read_things(own: Iterable[Path] = ()) -> dict[str, Properties]:
    """Return what ontology/*.ttl and a user's own files say of each thing, by its IRI.

    Raises LexiconError where a file is no Turtle, names a class that the model does not have, or names nothing that a
    lexicon can hold.
    """
    things: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    for path in sorted(find_resources("ontology").glob("*.ttl")):
        _read(path, things)
    for path in own:
        _check(path, _read(path, things), things)
    return things


def _read(path: Path, things: dict[str, Properties]) -> set[str]:
    """Put what a file says beside what others have said; return what it speaks of."""
    spoken_of = set()
    for triple in _parse(path):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
            things[triple.subject.value][triple.predicate.value].append(triple.object)
            spoken_of.add(triple.subject.value)
    return spoken_of


def _parse(path: Path) -> Iterator[ox.Quad]:
    try:
        yield from ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
    except (SyntaxError, ValueError) as error:
        raise LexiconError(f"{path}: not valid Turtle: {error}. Mend that line and run again.") from error
    except OSError as error:
        raise LexiconError(f"{path}: cannot be read: {error.strerror}. Check the path given to --lexicon.") from error


def _check(path: Path, spoken_of: Iterable[str], things: dict[str, Properties]) -> None:
    named = False
    for iri in sorted(spoken_of):
        classes = [one.value for one in things[iri].get(TYPE, ())]
        for name in classes:
            if name.startswith(HN) and name not in things:
                raise LexiconError(f"{path}: <{iri}> is a hn:{name.removeprefix(HN)}, which the model does not have.")
        known = BODIES in iri or any(name.startswith(HN) for name in classes)
        named = named or (known and any(label in things[iri] for label in LABELS))
    if not named:
        raise LexiconError(f"{path}: no role, place or body with a label in it; the README shows how to write one.")
