"""The page as a file: one, complete, inert, always the same."""

import hashlib
import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.graph.dataset import Dataset
from kg.views.page import draw_network, write_network

SAMPLE = Path(__file__).with_name("sample.trig")
HOSTILE = "</script><img src=x onerror=alert(1)>"
DRAW = f"""
import sys
from pathlib import Path
from pyoxigraph import RdfFormat, parse
from kg.graph.dataset import Dataset
from kg.views.page import write_network
dataset = Dataset()
dataset.add(parse(path={str(SAMPLE)!r}, format=RdfFormat.TRIG))
write_network(Path(sys.argv[1]), dataset)
"""


class Elements(HTMLParser):
    """Every element with its attributes, and the text of scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found[-1:] and self.found[-1][0] in {"script", "style"} and data.strip():
            self.texts.append((self.found[-1][0] + (self.found[-1][1].get("type") or ""), data))


def load_sample() -> Dataset:
    dataset = Dataset()
    dataset.add(ox.parse(path=SAMPLE, format=ox.RdfFormat.TRIG))
    return dataset


def parse(html: str) -> Elements:
    elements = Elements()
    elements.feed(html)
    elements.close()
    return elements


@pytest.fixture(scope="module")
def html() -> str:
    return draw_network(load_sample())


def test_the_page_names_no_other_file(html: str) -> None:
    elements = parse(html)
    asking = {"src", "href", "srcset", "action", "data", "poster", "style"}
    assert [(tag, attrs) for tag, attrs in elements.found if asking & set(attrs)] == []
    assert not [attrs for _, attrs in elements.found if any(name.startswith("on") for name in attrs)]


def test_the_policy_lets_two_constant_scripts_run_and_nothing_else(html: str) -> None:
    elements = parse(html)
    policy = next(
        attrs["content"] for _, attrs in elements.found if attrs.get("http-equiv") == "Content-Security-Policy"
    )
    hashes = {
        kind: [
            f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
            for name, text in elements.texts
            if name == kind
        ]
        for kind in ("script", "style")
    }
    assert len(hashes["script"]) == 2
    assert policy == (
        f"default-src 'none'; script-src {' '.join(hashes['script'])}; style-src {hashes['style'][0]};"
        " base-uri 'none'; form-action 'none'"
    )
    assert "sourceMappingURL" not in html
    assert "\r" not in html


def test_scripts_are_the_same_for_every_graph(html: str) -> None:
    empty = parse(draw_network(Dataset(), title="Khác"))
    assert [text for kind, text in empty.texts if kind == "script"] == [
        text for kind, text in parse(html).texts if kind == "script"
    ]


def test_the_drawing_comes_from_pyvis_with_every_place_given(html: str) -> None:
    texts = [text for kind, text in parse(html).texts if kind == "scriptapplication/json"]
    drawn, data = map(json.loads, texts)
    assert len(drawn["nodes"]) == len(data["nodes"]) == 15
    assert len(drawn["edges"]) == len(data["edges"]) == 24
    assert all(isinstance(node["x"], int) and isinstance(node["y"], int) for node in drawn["nodes"])
    assert json.loads(drawn["options"])["physics"] == {"enabled": False}


def test_script_shows_text_as_text_only(html: str) -> None:
    own = [text for kind, text in parse(html).texts if kind == "script"][-1]
    assert "textContent" in own
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function|fetch\(|XMLHttp|import\(", own
    )


def test_title_and_day_are_shown_and_inert() -> None:
    html = draw_network(load_sample(), title=HOSTILE, as_of="2023-06-30")
    assert HOSTILE not in html
    assert html.count("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;") == 2
    assert '"asOf":"30/6/2023"' in html


def test_a_hostile_name_stays_inside_the_data() -> None:
    text = SAMPLE.read_text(encoding="utf-8").replace("Vũ Văn Cài", HOSTILE)
    dataset = Dataset()
    dataset.add(ox.parse(text.encode(), format=ox.RdfFormat.TRIG))
    html = draw_network(dataset)
    assert HOSTILE not in html
    names = [tag for tag, _ in parse(html).found]
    assert "img" not in names
    assert names == [tag for tag, _ in parse(draw_network(load_sample())).found]
    assert HOSTILE in [
        node[2] for node in json.loads([text for kind, text in parse(html).texts if kind.endswith("json")][1])["nodes"]
    ]


def test_the_same_graph_gives_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    pages = []
    for seed in ("0", "4242"):
        path = tmp_path / f"{seed}.html"
        subprocess.run([sys.executable, "-c", DRAW, str(path)], check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        pages.append(path.read_bytes())
    assert pages[0] == pages[1]


def test_a_page_that_cannot_be_drawn_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "network.html"
    write_network(path, load_sample())
    before = path.read_bytes()
    monkeypatch.setattr(Path, "replace", lambda self, target: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        write_network(path, Dataset())
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["network.html"]


def test_the_page_is_utf8(tmp_path: Path) -> None:
    path = tmp_path / "network.html"
    write_network(path, load_sample())
    assert "Vũ Văn Cài".encode() in path.read_bytes()
