"""The dump is read without a warning by four parsers that share no code, with the same number of triples."""

import json
import logging
import shutil
import subprocess
from pathlib import Path

import jena
import pyoxigraph as ox
import pytest
import rdflib

from kg.pipeline.build import build
from kg.pipeline.model import Plan
from kg.vocab import OWL, OWL_ON_PROPERTY, RDF_FIRST, RDF_TYPE

ROOT = Path(__file__).parents[2]
SOURCES = {"seeds": "seeds", "annotated articles": "tests/evaluation/dev"}


@pytest.fixture(scope="module", params=SOURCES)
def out(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("parsers") / "out"
    assert build(Plan(sources=(str(ROOT / SOURCES[request.param]),), out=out)).published
    return out


@pytest.fixture(scope="module")
def expected(out: Path) -> int:
    triples: int = json.loads((out / "report.json").read_text(encoding="utf-8"))["counts"]["triples"]
    assert triples > 5000
    return triples


def test_oxigraph(out: Path, expected: int) -> None:
    turtle = {quad.triple for quad in ox.parse(path=out / "graph.ttl")}
    assert len(turtle) == expected
    assert {quad.triple for quad in ox.parse(path=out / "graph.nq")} == turtle


def test_rdflib(out: Path, expected: int, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="rdflib"):
        assert len(rdflib.Graph().parse(out / "graph.ttl", format="turtle")) == expected
    assert caplog.text == ""


@pytest.mark.skipif(shutil.which("rapper") is None, reason="rapper is missing (Debian: raptor2-utils)")
def test_rapper(out: Path, expected: int) -> None:
    words = ["rapper", "-i", "turtle", "-c", str(out / "graph.ttl")]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=True)
    assert f"Parsing returned {expected} triples" in done.stderr
    assert "warning" not in done.stderr.lower()


@pytest.mark.skipif(
    not jena.is_installed(), reason="riot is missing (Debian: libapache-jena-java, default-jre-headless)"
)
def test_riot(out: Path, expected: int, tmp_path: Path) -> None:
    assert jena.count_triples(out / "graph.ttl", tmp_path) == (expected, "")


def test_blank_nodes_are_owls_lists_and_what_stands_in_them(out: Path) -> None:
    found: dict[ox.BlankNode, set[str]] = {}
    for quad in ox.parse(path=out / "graph.ttl"):
        if isinstance(quad.subject, ox.BlankNode):
            found.setdefault(quad.subject, set()).add(quad.predicate.value)
    assert len(found) > 20
    assert all(RDF_FIRST in predicates or OWL_ON_PROPERTY in predicates for predicates in found.values())


def test_things_are_sorted_and_what_they_are_comes_first(out: Path) -> None:
    triples = [quad.triple for quad in ox.parse(path=out / "graph.ttl")]
    subjects = list(dict.fromkeys(str(triple.subject) for triple in triples))
    assert subjects == sorted(subjects)
    first = {str(triple.subject): triple.predicate.value for triple in reversed(triples)}
    typed = {str(triple.subject) for triple in triples if triple.predicate.value == RDF_TYPE}
    assert {first[subject] for subject in typed} == {RDF_TYPE}
    assert OWL + "Restriction" in {getattr(triple.object, "value", "") for triple in triples}
