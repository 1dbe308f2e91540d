"""A graph that is kept while quads come and go equals the one that is inferred anew, whatever goes and comes."""

from collections.abc import Iterable

import pyoxigraph as ox
from hypothesis import given, settings
from hypothesis import strategies as st
from oracle import read_turtle
from test_against_owlrl import RULES, axioms, facts_of_names, links, memberships, values

from kg.graph.dataset import Dataset
from kg.reasoning.closure import infer_dataset
from kg.reasoning.model import Rule
from kg.reasoning.rules import compile_rules
from kg.reasoning.upkeep import Edit, Upkeep

INFERRED = "https://example.org/graph/inferred"
GRAPHS = [ox.NamedNode(f"https://example.org/graph/{name}") for name in "ab"]
OFTEN = settings(max_examples=300, deadline=None, derandomize=True)

graphs = st.sampled_from(GRAPHS)
edits = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 6)), min_size=1, max_size=6)


def closed(stated: Iterable[ox.Quad], rules: tuple[Rule, ...]) -> tuple[set[ox.Quad], set[ox.Triple], Dataset]:
    dataset = Dataset()
    dataset.load(stated)
    loops = infer_dataset(dataset, rules, INFERRED).loops
    return set(dataset), set(loops), dataset


def check(pool: list[ox.Quad], steps: list[tuple[int, int]], rules: tuple[Rule, ...]) -> None:
    """Take windows of a pool of quads out of the dataset, or into it, and compare after each step."""
    stated = set(pool[::2])
    _, loops, dataset = closed(stated, rules)
    upkeep = Upkeep(dataset, rules, INFERRED, loops)
    for start, length in steps:
        window = {pool[(start + i) % len(pool)] for i in range(length)}
        edit = Edit(removed=frozenset(window & stated), added=frozenset(window - stated))
        before = set(dataset)
        told = upkeep.change(edit)
        stated = (stated - edit.removed) | edit.added
        expected, expected_loops, fresh = closed(stated, rules)
        assert set(dataset) == expected
        assert set(dataset.triples()) == set(fresh.triples())
        assert set(upkeep.loops()) == expected_loops
        assert (before - edit.removed | edit.added) - told.removed | told.added == expected
        assert not told.removed & told.added


@OFTEN
@given(st.lists(st.tuples(st.one_of(links, links, memberships, values), graphs), min_size=1, max_size=40), edits)
def test_any_edit_of_facts(facts: list[tuple[ox.Triple, ox.NamedNode]], steps: list[tuple[int, int]]) -> None:
    check([ox.Quad(*triple, graph) for triple, graph in facts], steps, RULES)


@OFTEN
@given(
    st.lists(axioms, min_size=1, max_size=6),
    st.lists(st.tuples(facts_of_names, graphs), min_size=1, max_size=12),
    edits,
)
def test_any_ontology(model: list[str], facts: list[tuple[str, ox.NamedNode]], steps: list[tuple[int, int]]) -> None:
    pool = [ox.Quad(*triple, graph) for line, graph in facts for triple in read_turtle(line)]
    check(pool, steps, compile_rules(read_turtle(" ".join(model))))


def test_a_circle_that_holds_itself_up_goes_when_its_reason_goes() -> None:
    rules = compile_rules(read_turtle(":p a owl:SymmetricProperty , owl:TransitiveProperty ."))
    pool = [ox.Quad(*triple, GRAPHS[0]) for triple in read_turtle(":a :p :b . :b :p :c . :c :p :d . :x :p :y .")]
    dataset = Dataset()
    dataset.load(pool)
    upkeep = Upkeep(dataset, rules, INFERRED, infer_dataset(dataset, rules, INFERRED).loops)
    told = upkeep.change(Edit(frozenset(pool[:3]), frozenset()))
    assert set(dataset.quads(graph=GRAPHS[0].value)) == {pool[3]}
    assert [str(quad.subject) for quad in dataset.quads(graph=INFERRED)] == ["<https://example.org/y>"]
    assert (len(told.removed), len(told.added)) == (9, 0)
    assert len(list(upkeep.loops())) == 2
