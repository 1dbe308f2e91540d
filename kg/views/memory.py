"""What the network has read of a graph, kept beside it: after a change, only the things that it touches are read again."""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode, Quad

from kg.graph.dataset import Dataset
from kg.splice import Layout, splice
from kg.views.triples import Memory, Term, read_links
from kg.vocab import RDF_TYPE

ABOUT: Final = "things.jsonl"
LISTS: Final = "lists.json"

_KEY: Final = re.compile(rb'\["((?:[^"\\]|\\.)*)"')


def _read_key(line: bytes) -> bytes:
    """Return the subject of a line; IRIs hold nothing that JSON would have to escape."""
    match = _KEY.match(line)
    return match[1] if match else b""


_LAYOUT: Final = Layout(read_key=_read_key)


def write_memory(memory: Memory, folder: Path) -> None:
    """Write what was read of a graph into a folder."""
    with (folder / ABOUT).open("wb") as file:
        file.writelines(_line(subject, memory.about[subject]) for subject in sorted(memory.about))
    _write_lists(memory, folder)


def rewrite_memory(memory: Memory, changed: Iterable[str], old: Path, new: Path) -> None:
    """Write a memory of which only some subjects differ from what another folder holds."""
    lines = {
        subject.encode(): _line(subject, memory.about[subject]) if subject in memory.about else b""
        for subject in changed
    }
    splice(old / ABOUT, new / ABOUT, _LAYOUT, lines)
    _write_lists(memory, new)


def read_memory(folder: Path) -> Memory:
    """Return what `write_memory` wrote."""
    lines = (folder / ABOUT).read_bytes().replace(b"\n", b",").rstrip(b",")
    about: dict[str, dict[str, list[Term]]] = dict(json.loads(b"[" + lines + b"]"))
    lists = json.loads((folder / LISTS).read_bytes())
    return Memory(
        about=about,
        members={class_: set(things) for class_, things in lists["members"].items()},
        links={name: {(one, other, flag) for one, other, flag in links} for name, links in lists["links"].items()},
    )


def forget(memory: Memory, dataset: Dataset, changed: Collection[Quad]) -> set[str]:
    """Forget what a change of quads has made untrue, and return of which things; `dataset` is as it is after the change.

    Lists of members and links are put right at once.
    """
    touched: dict[str, set[str]] = defaultdict(set)  # subject → properties
    for quad in changed:
        if isinstance(quad.subject, NamedNode):
            touched[quad.subject.value].add(quad.predicate.value)
    for subject in touched:
        memory.about.pop(subject, None)
    retyped = {subject for subject, properties in touched.items() if RDF_TYPE in properties}
    types = {subject: {_value(triple.object) for triple in dataset.triples(subject, RDF_TYPE)} for subject in retyped}
    for class_, members in memory.members.items():
        members.difference_update(retyped)
        members.update({subject for subject in retyped if class_ in types[subject]})
    for name, links in memory.links.items():
        sources = {subject for subject, properties in touched.items() if name in properties}
        links.difference_update([link for link in links if link[0] in sources])
        links.update(read_links(quad for source in sources for quad in dataset.quads(source, name)))
    return set(touched)


def _line(subject: str, about: dict[str, list[Term]]) -> bytes:
    return json.dumps([subject, about], ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _write_lists(memory: Memory, folder: Path) -> None:
    lists = {
        "members": {class_: sorted(things) for class_, things in sorted(memory.members.items())},
        "links": {name: sorted(links) for name, links in sorted(memory.links.items())},
    }
    (folder / LISTS).write_text(json.dumps(lists, separators=(",", ":")), encoding="utf-8")


def _value(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""
