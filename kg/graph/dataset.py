"""The store: a thin wrapper around Oxigraph in which queries see each triple of all graphs once."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    Variable,
)

from kg.errors import StoreError
from kg.graph.terms import node
from kg.vocab import PREFIXES

UNION: Final = DefaultGraph()

_FILL = "INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }"
_DROP = """
DELETE { ?s ?p ?o } WHERE {
  GRAPH <%(graph)s> { ?s ?p ?o }
  FILTER NOT EXISTS { GRAPH ?other { ?s ?p ?o } FILTER (?other != <%(graph)s>) }
} ;
DROP SILENT GRAPH <%(graph)s>
"""


class Dataset:
    """Quads in memory or in a folder.

    The store's default graph holds each triple of the named graphs once: it is what queries see. Oxigraph's own union
    of graphs counts a triple as often as there are graphs that hold it, so that counts and joins would be wrong.
    Everything but `query` and `triples` speaks of the named graphs alone.
    """

    def __init__(self, store: Store | None = None) -> None:
        self._store = Store() if store is None else store

    def __len__(self) -> int:
        """Return how many quads there are, a triple in two graphs counted twice."""
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[Quad]:
        return self.quads()

    def __contains__(self, quad: object) -> bool:
        return quad in self._store

    def add(self, quads: Iterable[Quad]) -> None:
        """Add quads, all or none: for an article's worth of them."""
        self._store.extend(_twice(quads))

    def load(self, quads: Iterable[Quad]) -> None:
        """Add many quads fast. A killed load leaves a folder's store as it was, and files that nobody needs."""
        self._store.bulk_extend(_twice(quads))

    def remove(self, quads: Iterable[Quad]) -> None:
        """Remove quads one by one; a triple that another graph holds stays in the union."""
        triples = set()
        for quad in quads:
            self._store.remove(quad)
            triples.add((quad.subject, quad.predicate, quad.object))
        for triple in triples:
            if all(quad.graph_name == UNION for quad in self._store.quads_for_pattern(*triple, None)):
                self._store.remove(Quad(*triple, UNION))

    def load_dumps(self, quads: Path, triples: Path, blank: Iterable[Quad]) -> None:
        """Load a graph.nq and its union, graph.ttl, in a third of the time and memory that `load` takes.

        The reader gives blank nodes new names: `blank` are the quads that hold any, and are put in under their own.
        The files are sorted at once, else the first change would have to, at half the cost of all else that it does.
        """
        self._store.bulk_load(path=quads, format=RdfFormat.N_QUADS)
        self._store.bulk_load(path=triples, format=RdfFormat.TURTLE)
        wanted = list(_twice(blank))
        for quad in wanted:
            subject = None if isinstance(quad.subject, BlankNode) else quad.subject
            object_ = None if isinstance(quad.object, BlankNode) else quad.object
            for renamed in self._store.quads_for_pattern(subject, quad.predicate, object_, quad.graph_name):
                if isinstance(renamed.subject, BlankNode) or isinstance(renamed.object, BlankNode):
                    self._store.remove(renamed)
        self._store.extend(wanted)
        self._store.optimize()

    def load_lines(self, lines: Sequence[bytes]) -> None:
        """Load lines of a graph.nq. Blank nodes get new names."""
        self._store.bulk_load(input=b"".join(lines), format=RdfFormat.N_QUADS)
        union = b"".join(line[: line.rindex(b" <")] + b" .\n" for line in lines)
        self._store.bulk_load(input=union, format=RdfFormat.N_TRIPLES)

    def load_quads(self, path: Path) -> None:
        """Add the quads of a graph.nq. Raises StoreError where the file cannot be read."""
        try:
            self._store.bulk_load(path=path, format=RdfFormat.N_QUADS)
        except (OSError, SyntaxError) as error:
            raise StoreError(f"{path}: cannot be loaded: {error}. Build the graph again with kg build.") from error
        self._store.update(_FILL)

    def drop(self, graph: str) -> int:
        """Remove a graph, which is how an article is taken back; return how many quads it held."""
        held = self.count(graph)
        self._store.update(_DROP % {"graph": node(graph).value})
        return held

    def graphs(self) -> tuple[str, ...]:
        """Return the names of all graphs, sorted."""
        return tuple(sorted(graph.value for graph in self._store.named_graphs()))

    def count(self, graph: str | None = None) -> int:
        """Return how many quads a graph holds, or all of them."""
        return sum(1 for _ in self.quads(graph=graph))

    def quads(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object_: NamedNode | Literal | None = None,
        graph: str | None = None,
    ) -> Iterator[Quad]:
        """Yield the quads of the named graphs that match; None matches everything. Their order is the store's own."""
        s, p, g = (None if iri is None else node(iri) for iri in (subject, predicate, graph))
        for quad in self._store.quads_for_pattern(s, p, object_, g):
            if quad.graph_name != UNION:
                yield quad

    def triples(
        self,
        subject: str | None = None,
        predicate: str | None = None,
        object_: NamedNode | Literal | None = None,
    ) -> Iterator[Triple]:
        """Yield the triples of all graphs that match, each once. Their order is the store's own."""
        s, p = (None if iri is None else node(iri) for iri in (subject, predicate))
        for quad in self._store.quads_for_pattern(s, p, object_, UNION):
            yield quad.triple

    def about(self, subject: NamedNode | BlankNode | Triple) -> Iterator[Triple]:
        """Yield the triples of all graphs that say something of a subject, each once."""
        for quad in self._store.quads_for_pattern(subject, None, None, UNION):
            yield quad.triple

    def query(
        self, sparql: str, substitutions: Mapping[str, NamedNode | Literal] | None = None
    ) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Answer a SPARQL query over the union of all graphs; substitutions bind variables by their names.

        The prefixes of kg.vocab are declared beforehand.

        Nothing is refused here: a query of unknown origin goes through `kg.answers.queries.ask`.
        """
        bound: dict[Variable, NamedNode | BlankNode | Literal | Triple] = {
            Variable(name): term for name, term in (substitutions or {}).items()
        }
        return self._store.query(sparql, prefixes=PREFIXES, substitutions=bound or None)

    def flush(self) -> None:
        """Write to the disk what is still on its way there."""
        self._store.flush()

    def close(self) -> None:
        """Let go of the folder's lock."""
        self._store = Store()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _twice(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield each quad in its own graph and in the union."""
    for quad in quads:
        yield quad
        yield Quad(quad.subject, quad.predicate, quad.object, UNION)


def copy_store(source: Path, target: Path) -> None:
    """Copy a folder's store that nobody writes to. Its large files never change once they are written: they are shared.

    The copy can be changed, and either removed, without the other noticing.
    """
    target.mkdir()
    for path in source.iterdir():
        if path.suffix == ".sst":
            try:
                os.link(path, target / path.name)
            except OSError:  # a file system without links
                shutil.copyfile(path, target / path.name)
        elif path.name != "LOCK" and not path.name.startswith("LOG"):
            shutil.copyfile(path, target / path.name)


def open_dataset(folder: Path, *, read_only: bool = False) -> Dataset:
    """Return the dataset of a folder, made if need be; raise StoreError where it cannot be opened.

    One process writes at a time; any number may read beside it, and see what was there when they opened.
    """
    try:
        return Dataset(Store.read_only(str(folder)) if read_only else Store(folder))
    except FileNotFoundError as error:
        raise StoreError(f"{folder}: there is no graph here. Build one with kg build SOURCES -o OUT.") from error
    except OSError as error:
        if "lock" in str(error).lower():
            raise StoreError(f"{folder}: another process is writing to it. Wait until it is done.") from error
        raise StoreError(f"{folder}: cannot be opened: {error}. Check its permissions, or build it again.") from error
