"""The patch of two graphs makes the one from the other, exactly, whatever they hold."""

import tempfile
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from patching import apply

from kg.changes.delta import compare_files, write_patch
from kg.errors import UsageError
from kg.pipeline.build import build
from kg.pipeline.model import Plan

iris = st.sampled_from([ox.NamedNode(f"urn:{name}") for name in ("a", "b", "c/ß", "đ")])
blanks = st.sampled_from([ox.BlankNode("c14n0"), ox.BlankNode("c14n1")])
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
literals = st.one_of(
    texts.map(ox.Literal),
    texts.map(lambda text: ox.Literal(text, language="vi")),
    st.builds(ox.Literal, texts, datatype=iris),
)
graphs = st.one_of(iris, st.just(ox.DefaultGraph()))
quads = st.frozensets(
    st.builds(ox.Quad, st.one_of(iris, blanks), iris, st.one_of(iris, blanks, literals), graphs), max_size=12
)
turtles = st.frozensets(st.builds(ox.Quad, iris, iris, st.one_of(iris, literals)), max_size=8)


def write(path: Path, quads: frozenset[ox.Quad]) -> Path:
    form = ox.RdfFormat.N_QUADS if path.suffix == ".nq" else ox.RdfFormat.TURTLE
    ox.serialize(sorted(quads, key=str) if form == ox.RdfFormat.N_QUADS else [q.triple for q in quads], path, form)
    return path


@settings(max_examples=200, deadline=None)
@given(quads, quads)
def test_applied_to_the_old_graph_it_gives_the_new_one(old: frozenset[ox.Quad], new: frozenset[ox.Quad]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        before, after = write(Path(folder, "old.nq"), old), write(Path(folder, "new.nq"), new)
        patch = "".join(write_patch(compare_files(before, after)))
        assert apply(patch, old) == new
        back = "".join(write_patch(compare_files(after, before)))
        assert apply(back, new) == old
        assert "".join(write_patch(compare_files(before, before))).count("\n") == 3


@settings(max_examples=60, deadline=None)
@given(turtles, turtles)
def test_turtle_is_compared_triple_by_triple(old: frozenset[ox.Quad], new: frozenset[ox.Quad]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        before, after = write(Path(folder, "old.ttl"), old), write(Path(folder, "new.ttl"), new)
        assert apply("".join(write_patch(compare_files(before, after))), old) == new


def test_the_way_a_quad_is_written_does_not_matter(tmp_path: Path) -> None:
    one, other = tmp_path / "one.nq", tmp_path / "other.nq"
    one.write_text('<urn:a> <urn:b> "é" <urn:g> .\n<urn:a> <urn:b> <urn:c> .\n', encoding="utf-8")
    other.write_text('# again\n\n<urn:a>\t<urn:b>  <urn:c>.\r\n<urn:a> <urn:b> "\\u00e9" <urn:g> . # the same\n')
    delta = compare_files(one, other)
    assert (delta.removed, delta.added) == (frozenset(), frozenset())


def test_a_dump_of_quads_and_one_of_triples_are_compared_as_triples(tmp_path: Path) -> None:
    quad = ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("x"), ox.NamedNode("urn:g"))
    one, other = write(tmp_path / "one.nq", frozenset({quad})), write(tmp_path / "other.ttl", frozenset({quad}))
    delta = compare_files(one, other)
    assert (delta.removed, delta.added) == (frozenset(), frozenset())


def test_the_same_change_has_the_same_name(tmp_path: Path) -> None:
    quad = ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("x"), ox.NamedNode("urn:g"))
    empty, full = write(tmp_path / "empty.nq", frozenset()), write(tmp_path / "full.nq", frozenset({quad}))
    patch = list(write_patch(compare_files(empty, full)))
    assert patch == list(write_patch(compare_files(empty, full)))
    assert patch[0] != next(write_patch(compare_files(full, empty)))
    assert patch[2] == 'A <urn:a> <urn:b> "x" <urn:g> .\n'


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    good = write(tmp_path / "good.nq", frozenset())
    for name, text in (("bad.nq", "<urn:a> nonsense"), ("bad.ttl", "<urn:a> nonsense"), ("bad.txt", "")):
        path = tmp_path / name
        path.write_text(text)
        with pytest.raises(UsageError, match=name):
            compare_files(good, path)
    (tmp_path / "bad.nq").write_bytes(b'<urn:a> <urn:b> "\xff" .\n')
    with pytest.raises(UsageError, match=r"bad\.nq"):
        compare_files(good, tmp_path / "bad.nq")


def test_the_graph_of_three_seeds_becomes_that_of_five(tmp_path: Path) -> None:
    seeds = sorted(map(str, (Path(__file__).parents[2] / "seeds").iterdir()))
    assert len(seeds) == 5
    for name, sources in (("three", seeds[:3]), ("five", seeds)):
        assert build(Plan(sources=tuple(sources), out=tmp_path / name)).published
    for old, new in (("three", "five"), ("five", "three")):
        patch = "".join(write_patch(compare_files(tmp_path / old, tmp_path / new)))
        before, after = (set(ox.parse(path=tmp_path / name / "graph.nq")) for name in (old, new))
        assert len(before ^ after) > 1000
        assert apply(patch, before) == after
