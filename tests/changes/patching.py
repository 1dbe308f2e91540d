"""A reader of RDF Patch that knows nothing of the writer: https://afs.github.io/rdf-patch/."""

from collections.abc import Iterable

import pyoxigraph as ox


def apply(patch: str, statements: Iterable[ox.Quad]) -> set[ox.Quad]:
    """Return the quads that a patch makes of others; it may delete only what is there and add only what is not."""
    lines = patch.split("\n")
    assert lines.pop() == ""
    assert lines[0].startswith("H id <urn:uuid:")
    assert (lines[1], lines[-1]) == ("TX .", "TC .")
    found = set(statements)
    for line in lines[2:-1]:
        (quad,) = ox.parse(line[2:], format=ox.RdfFormat.N_QUADS)
        if line.startswith("D "):
            found.remove(quad)
        else:
            assert line.startswith("A ")
            assert quad not in found
            found.add(quad)
    return found
