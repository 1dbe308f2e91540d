"""What nodes are called in a drawing: shorter where the model knows a short form, and no two alike if it can be helped."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from kg import vocab
from kg.text.words import write_date
from kg.views.model import Node
from kg.views.triples import Triples

DATED_BY: Final = (vocab.CONGRESS_OF, vocab.SERVES)  # an event is of its body's time, a body of its territory's


def shorten_label(triples: Triples, iri: str) -> str:
    """Return a thing's label with the name of its class in short: UBND tỉnh Lào Cai."""
    label = triples.label(iri)
    for class_ in triples.things(iri, vocab.RDF_TYPE):
        short, name = triples.text_in(class_, "vi", vocab.SKOS_ALT_LABEL), triples.label_in(class_, "vi")
        if short and label.startswith(f"{name} "):
            return short + label.removeprefix(name)
    return label


def tell_apart(triples: Triples, nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Return nodes of which those of one kind and label say what sets them apart: Gia Lai (từ 7/2025)."""
    nodes = tuple(nodes)
    groups: dict[tuple[str, str], list[Node]] = defaultdict(list)
    for node in nodes:
        groups[node.kind, node.label].append(node)
    words: dict[str, str] = {}
    for group in groups.values():
        if len(group) > 1:
            words |= _set_apart(triples, [node.iri for node in group])
    return tuple(_add(node, words.get(node.iri, "")) for node in nodes)


def _set_apart(triples: Triples, things: Sequence[str]) -> dict[str, str]:
    differences: tuple[Callable[[Triples, str], str], ...] = (_time_of, _unit_of, _whole_of)
    for difference in differences:
        words = {thing: difference(triples, thing) for thing in things}
        if len(set(words.values())) == len(things):
            return words
    return {}


def _add(node: Node, words: str) -> Node:
    return replace(node, label=f"{node.label} ({words})", short=f"{node.short} ({words})") if words else node


def _time_of(triples: Triples, thing: str) -> str:
    if first := triples.value(thing, vocab.VALID_FROM):
        return f"từ {write_date(first[:7])}"
    if last := triples.value(thing, vocab.VALID_UNTIL):
        return f"đến {write_date(last[:7])}"
    return next((words for one in triples.things(thing, *DATED_BY) if (words := _time_of(triples, one))), "")


def _unit_of(triples: Triples, thing: str) -> str:
    return triples.value(thing, vocab.UNIT)


def _whole_of(triples: Triples, thing: str) -> str:
    return ", ".join(triples.label(whole) for whole in triples.things(thing, vocab.PART_OF, vocab.SERVES))
