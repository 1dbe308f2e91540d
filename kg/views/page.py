"""From a network to one HTML file that needs nothing else: no network, no second file, no script but two constant ones.

pyvis draws, with a template of our own: its stock ones ask other hosts for scripts and run scripts that hide in labels.
Here every text of the graph is data in an inert element, and reaches the document as text only.
"""

import hashlib
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import networkx as nx
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from pyvis.network import Network as Drawing

from kg.folder import write_whole
from kg.graph.dataset import Dataset
from kg.text.words import write_date
from kg.views.layout import lay_out
from kg.views.look import LOOKS
from kg.views.model import Network
from kg.views.network import read_network
from kg.views.numbered import Numbered, choose_shown, number_network
from kg.views.triples import Triples

TITLE: Final = "Mạng lưới đối ngoại nhân dân"
TEMPLATES: Final = files("kg.views") / "templates"
SOURCE_MAP: Final = re.compile(r"\n//# sourceMappingURL=\S+\s*$")
OPTIONS: Final[dict[str, Any]] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"labelHighlightBold": False, "chosen": False},
    "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "arrows": {"to": {"scaleFactor": 0.4}}},
}
INTERACTION: Final = {"hover": True, "selectConnectedEdges": False, "tooltipDelay": 250, "zoomSpeed": 0.7}
MANY: Final = 700  # lines: more are left out while the drawing is moved, so that it keeps up with the hand


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the template is given besides what pyvis gives it."""

    title: str
    style: str
    library: str
    script: str
    policy: str
    data: dict[str, Any]


def draw_network(source: Dataset | Triples, *, title: str = TITLE, as_of: str | None = None) -> str:
    """Return the page of a graph: the same text for the same graph.

    `as_of` is the day, in ISO 8601, that the graph was restricted to (`kg.answers.as_of.restrict`); the page says so.
    """
    return draw_page(read_network(source), title=title, as_of=as_of)


def write_network(path: Path, source: Dataset | Triples, *, title: str = TITLE, as_of: str | None = None) -> None:
    """Write the page of a graph as UTF-8, whole or not at all."""
    write_whole(path, draw_network(source, title=title, as_of=as_of))


def draw_page(network: Network, *, title: str = TITLE, as_of: str | None = None) -> str:
    """Return the page of a network that has been read."""
    numbered = number_network(network)
    shown = choose_shown(numbered)
    chosen = set(shown)
    lines = [(number, *ends) for number, ends in enumerate(numbered.lines) if chosen.issuperset(ends)]
    graph = nx.Graph([ends for _, *ends in lines])
    graph.add_nodes_from(shown)
    drawing = Drawing(directed=True, cdn_resources="in_line")
    drawing.options = OPTIONS | {"interaction": INTERACTION | {"hideEdgesOnDrag": len(lines) > MANY}}
    drawing.path = "network.html"
    drawing.templateEnv = _environment(_make_page(numbered, title, as_of))
    for number, (x, y) in lay_out(graph).items():
        node, size = numbered.nodes[number], numbered.sizes[number]
        drawing.add_node(number, label=node.short, shape=LOOKS[node.kind].shape, x=x, y=y, size=size)
    for number, source, target in lines:
        drawing.add_edge(source, target, id=number)
    return str(drawing.generate_html())


def _make_page(numbered: Numbered, title: str, as_of: str | None) -> Page:
    style, library, script = _read_style(), _read_library(), _read_script()
    policy = {
        "default-src": "'none'",
        "script-src": f"{_hash(library)} {_hash(script)}",
        "style-src": _hash(style),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return Page(
        title=title,
        style=style,
        library=library,
        script=script,
        policy="; ".join(f"{name} {value}" for name, value in policy.items()),
        data=numbered.data | {"asOf": write_date(as_of) if as_of else ""},
    )


def _environment(page: Page) -> Environment:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=ChoiceLoader([PackageLoader("kg.views", "templates"), PackageLoader("pyvis", "templates")]),
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    environment.globals["page"] = page
    return environment


@cache
def _read_style() -> str:
    return (TEMPLATES / "network.css").read_text(encoding="utf-8")


@cache
def _read_library() -> str:
    """vis-network as pyvis carries it, without the line that points developers' tools to another file."""
    text = (files("pyvis") / "templates/lib/vis-9.1.2/vis-network.min.js").read_text(encoding="utf-8")
    return SOURCE_MAP.sub("", text)


@cache
def _read_script() -> str:
    parts = sorted((TEMPLATES / "network").iterdir(), key=lambda path: path.name)
    return '"use strict";\n(() => {\n' + "".join(part.read_text(encoding="utf-8") for part in parts) + "})();\n"


def _hash(text: str) -> str:
    """Return how a content security policy names the one text that may stand in an element."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"
