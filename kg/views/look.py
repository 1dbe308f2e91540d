"""How the network looks: what each kind is called, its mark and its two colours, by day and by night."""

from dataclasses import dataclass
from math import sqrt
from typing import Final

from kg.views.model import EdgeKind, EntryKind, NodeKind

SMALLEST: Final = 9.0  # radius of a node without any line, in units of the drawing
GROWTH: Final = 3.4
LARGEST: Final = 34.0


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeLook:
    """A kind of node: shape and colour both tell it, so that colour alone never has to."""

    kind: NodeKind
    label: str
    shape: str
    light: str
    dark: str
    scale: float = 1.0  # some shapes fill less of their round than others
    weight: float = 1.0  # how much its name counts against others that are as well joined


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeLook:
    """A kind of line. `shown` is whether it is drawn when the page opens."""

    kind: EdgeKind
    label: str
    light: str
    dark: str
    width: float = 1.2
    dashes: bool = False
    arrow: bool = False
    shown: bool = True
    reverse: str = ""  # what the target's panel calls those who are joined to it, where no entry says so


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionLook:
    """A section of a node's panel: its heading, and other headings for nodes of some kinds."""

    kind: EntryKind
    label: str
    others: tuple[tuple[NodeKind, str], ...] = ()


BODIES: Final[tuple[NodeKind, ...]] = ("friendship", "state", "foreign", "organisation")

NODES: Final = (
    NodeLook(kind="person", label="Người", shape="dot", light="#2f6fde", dark="#79aefc"),
    NodeLook(kind="friendship", label="Tổ chức hữu nghị", shape="square", light="#e2542b", dark="#ff8f6b", weight=1.3),
    NodeLook(kind="state", label="Cơ quan Đảng, Nhà nước", shape="square", light="#b07a12", dark="#e3b65a", weight=0.7),
    NodeLook(
        kind="foreign", label="Ngoại giao, nước ngoài", shape="square", light="#8447b8", dark="#c69bf0", weight=0.7
    ),
    NodeLook(kind="organisation", label="Tổ chức khác", shape="square", light="#6c7888", dark="#a7b2c0", weight=0.7),
    NodeLook(kind="province", label="Tỉnh, thành phố", shape="hexagon", light="#0d8f6b", dark="#4cd6ac", weight=1.2),
    NodeLook(kind="country", label="Nước", shape="triangle", light="#0b7c93", dark="#55cde2", weight=1.2),
    NodeLook(
        kind="locality", label="Địa phương khác", shape="triangleDown", light="#5b9411", dark="#a5d85c", weight=0.8
    ),
    NodeLook(kind="congress", label="Đại hội", shape="star", light="#cf2f68", dark="#f78fb3", scale=1.35, weight=0.4),
    NodeLook(
        kind="meeting", label="Cuộc gặp", shape="diamond", light="#cf2f68", dark="#f78fb3", scale=1.15, weight=0.4
    ),
)
LOOKS: Final = {look.kind: look for look in NODES}
EDGES: Final = (
    EdgeLook(kind="chair", label="Đứng đầu", light="#d9480f", dark="#ff922b", width=3.2, arrow=True),
    EdgeLook(kind="tenure", label="Chức vụ khác", light="#7f9fd6", dark="#5c7fb8", arrow=True),
    EdgeLook(kind="pair", label="Kết nghĩa", light="#5b9411", dark="#94c84a", width=2.4),
    EdgeLook(kind="partnership", label="Hợp tác", light="#12a37c", dark="#35b892", width=1.8),
    EdgeLook(kind="event", label="Tham dự, bầu chọn", light="#dd86a6", dark="#a85b7b"),
    EdgeLook(kind="award", label="Khen thưởng", light="#d8a21b", dark="#d9b04a", width=1.6, arrow=True),
    EdgeLook(kind="belongs", label="Trực thuộc", light="#a3adb9", dark="#5d6875", arrow=True, reverse="Gồm"),
    EdgeLook(kind="serves", label="Địa bàn, đối tác", light="#bcc5cf", dark="#4b5560", reverse="Tổ chức liên quan"),
    EdgeLook(kind="leads", label="Lãnh đạo tại", light="#e8915b", dark="#b9713f", width=1.4, dashes=True, arrow=True),
    EdgeLook(
        kind="same", label="Có thể là một", light="#9aa3ad", dark="#77818c", dashes=True, reverse="Có thể là một với"
    ),
)
SECTIONS: Final = (
    SectionLook(kind="tenure", label="Chức vụ", others=tuple((body, "Nhân sự") for body in BODIES)),
    SectionLook(kind="congress", label="Đại hội"),
    SectionLook(kind="pair", label="Kết nghĩa"),
    SectionLook(kind="partnership", label="Quan hệ hợp tác"),
    SectionLook(kind="figure", label="Số liệu kết nghĩa"),
    SectionLook(kind="aid", label="Viện trợ"),
    SectionLook(kind="award", label="Khen thưởng"),
    SectionLook(kind="meeting", label="Cuộc gặp"),
    SectionLook(kind="inferred", label="Suy ra từ các điều trên"),
    SectionLook(kind="appearance", label="Được nhắc đến"),
)


def measure_node(kind: NodeKind, lines: int) -> float:
    """Return the radius of a node with that many lines."""
    return round(min(LARGEST, SMALLEST + GROWTH * sqrt(lines)) * LOOKS[kind].scale, 1)
