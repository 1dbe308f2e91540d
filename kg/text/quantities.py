"""The words for currencies and bounds, read from `ontology/quantities.ttl`."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, cast, get_args

from pyoxigraph import Literal, RdfFormat, parse

from kg.errors import LexiconError
from kg.resources import find_resources
from kg.text.model import Bound
from kg.text.normalise import key

_HN: Final = "https://w3id.org/huunghi/ns#"
_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_TYPE: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantities:
    """What the readers of amounts know: words in lower case, and the expressions made of them."""

    currencies: dict[str, str]  # word → ISO 4217 code
    homonyms: frozenset[str]  # words that mean other things too: a currency only after a large number
    bounds: dict[str, Bound]
    currency: str  # source of an expression for any currency's word, the longest first; no groups in it
    bound: str  # the same for bounds
    leading_bound: re.Pattern[str]  # a bound and the space after it


@cache
def load_quantities() -> Quantities:
    """Return the words of `ontology/quantities.ttl`; LexiconError if the file cannot be used."""
    return read_quantities(find_resources("ontology") / "quantities.ttl")


def read_quantities(path: Path) -> Quantities:
    """Return the words of a Turtle file, or raise LexiconError."""
    things: dict[str, dict[str, list[Literal]]] = defaultdict(lambda: defaultdict(list))
    kinds: dict[str, str] = {}
    try:
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            subject = str(quad.subject)
            if isinstance(quad.object, Literal):
                things[subject][quad.predicate.value].append(quad.object)
            elif quad.predicate.value == _TYPE:
                kinds[subject] = str(quad.object).strip("<>")
    except (OSError, SyntaxError) as error:
        raise LexiconError(f"{path}: cannot be read as Turtle ({error}); mend or restore it.") from error
    currencies: dict[str, str] = {}
    homonyms: set[str] = set()
    followers: dict[str, list[str]] = {}
    bounds: dict[str, Bound] = {}
    for subject in sorted(things):
        thing = things[subject]
        code = thing[_SKOS + "notation"][0].value if thing[_SKOS + "notation"] else ""
        words = _words(thing[_SKOS + "prefLabel"] + thing[_SKOS + "altLabel"])
        if kinds.get(subject) == _HN + "Currency":
            currencies |= dict.fromkeys([*words, key(code)], code)
            homonyms |= set(_words(thing[_HN + "homonym"]))
            followers |= dict.fromkeys(words, sorted(_words(thing[_HN + "notBefore"])))
        elif kinds.get(subject) == _HN + "Bound":
            if code not in get_args(Bound):
                raise LexiconError(f"{path}: {subject} has the notation {code!r}; use one of {get_args(Bound)}.")
            bounds |= dict.fromkeys(words, cast(Bound, code))
    if not currencies or not bounds:
        raise LexiconError(f"{path}: lists no hn:Currency or no hn:Bound; restore it.")
    bound = _alternatives(bounds, {})
    return Quantities(
        currencies=currencies,
        homonyms=frozenset(homonyms),
        bounds=bounds,
        currency=_alternatives(currencies, followers),
        bound=bound,
        leading_bound=re.compile(rf"{bound}\s"),
    )


def _words(labels: list[Literal]) -> list[str]:
    return [key(label.value) for label in labels if label.language in {None, "vi"}]


def _alternatives(words: dict[str, str] | dict[str, Bound], followers: dict[str, list[str]]) -> str:
    """Return the source of an expression for any of the words, none followed by a word that changes its meaning."""
    parts = []
    for word in sorted(words, key=lambda word: (-len(word), word)):
        unlike = rf"(?!\s(?:{'|'.join(map(re.escape, followers[word]))})(?!\w))" if followers.get(word) else ""
        parts.append(re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") + unlike)
    return f"(?:{'|'.join(parts)})"
