"""The word lists of ontology/words.ttl that text is split by, before there is a lexicon."""

from collections import defaultdict
from functools import cache
from typing import Final

from kg.articles.phrases import read_labels
from kg.resources import find_resources
from kg.text.normalise import key

_WORDS: Final = "https://w3id.org/huunghi/id/words/"


def load_list(name: str) -> frozenset[str]:
    """Return the words of a list in lower case; LexiconError if the file cannot be used, KeyError if it has no such list.

    >>> "tp" in load_list("abbreviation")
    True
    """
    return _load()[name]


@cache
def _load() -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = defaultdict(set)
    for subject, label in read_labels(find_resources("ontology") / "words.ttl"):
        lists[subject.removeprefix(_WORDS)].add(key(label))
    return {name: frozenset(words) for name, words in lists.items()}
