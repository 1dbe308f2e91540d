"""What articles state, read back from a dump: what derived graphs are worked out from."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kg import vocab
from kg.graph.dump import read_graphs

# The bulk of a graph: where which words stand. Nothing is derived from it; a test holds every derived graph to that.
LEFT_OUT: Final = (
    vocab.MENTIONED_IN,
    vocab.MENTION_KIND,
    vocab.REFERS_TO,
    vocab.RESTS_ON,
    vocab.TEXT,
    vocab.NAME,
    vocab.START,
    vocab.END,
    vocab.RULE,
    vocab.OA_PREFIX,
    vocab.OA_SUFFIX,
    vocab.OA_START,
    vocab.OA_END,
)
CLASSES_LEFT_OUT: Final = (
    vocab.MENTION,
    vocab.EVIDENCE,
    vocab.OA_TEXT_QUOTE_SELECTOR,
    vocab.OA_TEXT_POSITION_SELECTOR,
)

_PREDICATES: Final = frozenset(f"<{name}>".encode() for name in LEFT_OUT)
_TYPE: Final = f"<{vocab.RDF_TYPE}>".encode()
_CLASSES: Final = tuple(f"<{name}> ".encode() for name in CLASSES_LEFT_OUT)


def read_stated(quads: Path, graphs: Iterable[str]) -> list[bytes]:
    """Return the lines of a graph.nq that say what some graphs state, without mentions and offsets."""
    return [line for line in read_graphs(quads, graphs) if _is_kept(line)]


def _is_kept(line: bytes) -> bool:
    _, predicate, rest = line.split(b" ", 2)
    return predicate not in _PREDICATES and not (predicate == _TYPE and rest.startswith(_CLASSES))
