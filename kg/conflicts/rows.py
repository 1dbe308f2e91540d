"""What the room reads of a graph: facts as each article states them, their parts, names and places."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, cast

from pyoxigraph import Literal

from kg.graph.dataset import Dataset
from kg.graph.rows import Row, select
from kg.text.model import Bound
from kg.text.words import BOUNDS
from kg.vocab import RDFS_LABEL, SKOS_PREF_LABEL

_WIDER: Final = "SELECT DISTINCT ?place ?wider WHERE { ?fact hn:pairsWith ?place . ?place hn:partOf+ ?wider }"
_DETAILS: Final = """
SELECT ?fact ?article ?part ?value ?bound ?evidence WHERE {
  GRAPH ?graph {
    ?evidence hn:detailOf ?fact ; hn:part ?part ; hn:value ?value ; hn:bound ?bound ; oa:hasSource ?article .
  }
}"""


class Labels:
    """What bodies, places and persons are called in Vietnamese."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset

    def __getitem__(self, thing: str) -> str:
        """Return the first of a thing's names, its IRI where it has none."""
        names = {
            triple.object.value
            for name in (RDFS_LABEL, SKOS_PREF_LABEL)
            for triple in self._dataset.triples(thing, name)
            if isinstance(triple.object, Literal) and triple.object.language == "vi"
        }
        return min(names, default=thing)


def read_wider(dataset: Dataset) -> Mapping[str, frozenset[str]]:
    """Return for each place abroad with which pairs are counted the places that it is part of."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in select(dataset, _WIDER):
        found[row["place"]].add(row["wider"])
    return {place: frozenset(wider) for place, wider in found.items()}


def read_details(dataset: Dataset) -> Mapping[tuple[str, str], list[Row]]:
    """Return the details of each fact in each article, in a fixed order."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in in_order(select(dataset, _DETAILS)):
        found[row["fact"], row["article"]].append(row)
    return found


def read_facts(dataset: Dataset, kind: str, properties: Mapping[str, str]) -> Iterator[Row]:
    """Yield the facts of a class as each article states them: `fact`, `article`, `evidence` and what is asked for.

    `properties` are prefixed names by the names of the columns.
    """
    options = "\n".join(f"OPTIONAL {{ ?fact {name} ?{column} }}" for column, name in properties.items())
    columns = " ".join(f"?{column}" for column in properties)
    yield from in_order(
        select(
            dataset,
            f"SELECT ?fact ?article ?evidence {columns} WHERE {{ GRAPH ?graph {{"
            f" ?fact a {kind} ; prov:wasDerivedFrom ?evidence . ?evidence oa:hasSource ?article . {options} }} }}",
        )
    )


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Return rows in an order that rests on what they say."""
    return sorted(rows, key=lambda row: sorted(row.items()))


def bound_of(row: Row) -> Bound:
    """Return how exact a row's figure is."""
    return cast(Bound, row.get("bound", "exact"))


def show(value: str, bound: Bound) -> str:
    """Return a figure as tables show it: trên 504000000000."""
    return f"{BOUNDS.get(bound, '')}{value}"
