"""Articles, facts and atlas made by hand: what identity sees, without the extractors before it.

A body is written `head@place`: `ubnd@lao-cai`, `ubnd@huyện Bắc Hà/lao-cai`, `hội-lào@lao-cai`, `bộ ngoại giao`, `vufo`.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kg.articles.model import Article
from kg.facts.model import Appearance, Evidence, Fact, Meeting, Tenure
from kg.identity.places import HOME, Atlas
from kg.mentions.model import BodyName, Mention, PersonName, PlaceName, RoleName
from kg.text.model import Term
from kg.vocab import HNR

VUFO = HNR + "organisation/lien-hiep-cac-to-chuc-huu-nghi-viet-nam"

BEFORE = (
    "lao-cai",
    "lai-chau",
    "yen-bai",
    "ha-giang",
    "tuyen-quang",
    "son-la",
    "nghe-an",
    "ha-noi",
    "hai-phong",
    "an-giang",
    "kien-giang",
)
AFTER = ("lao-cai-2025", "tuyen-quang-2025", "hai-phong-2025", "an-giang-2025")
MERGED = {
    "lao-cai": "lao-cai-2025",
    "yen-bai": "lao-cai-2025",
    "ha-giang": "tuyen-quang-2025",
    "tuyen-quang": "tuyen-quang-2025",
    "hai-phong": "hai-phong-2025",
    "an-giang": "an-giang-2025",
    "kien-giang": "an-giang-2025",
}
ABROAD = {"van-nam": "trung-quoc", "phong-sa-ly": "lao"}
COUNTRIES = ("viet-nam", "lao", "trung-quoc", "phap", "nhat-ban", "han-quoc")
KINDS = {
    "ubnd": "PeoplesCommittee",
    "lien-hiep": "FriendshipUnion",
    "tinh-uy": "PartyCommittee",
    "trung-uong": "PartyCommittee",
    "cong-ty": "Organisation",
    "dai-su-quan": "DiplomaticMission",
}


def place_of(slug: str) -> str:
    return f"{HNR}place/{slug}"


ATLAS = Atlas(
    labels={place_of(slug): slug for slug in (*BEFORE, *AFTER, *COUNTRIES, *ABROAD)},
    parents={place_of(slug): HOME for slug in (*BEFORE, *AFTER)}
    | {place_of(a): place_of(b) for a, b in ABROAD.items()},
    countries=frozenset(place_of(slug) for slug in COUNTRIES),
    successors={place_of(old): place_of(new) for old, new in MERGED.items()},
    complete_heads=frozenset(f"{HNR}head/{head}" for head in ("ubnd", "hdnd", "mttq", "lien-hiep", "tinh-uy")),
    full_time_heads=frozenset(f"{HNR}head/{head}" for head in ("ubnd", "sở")),
    leading=frozenset(f"{HNR}role/{role}" for role in ("Chủ tịch", "Giám đốc", "Bí thư")),
    memberships=frozenset({f"{HNR}role/Ủy viên"}),
    sinitic=frozenset({place_of("trung-quoc")}),
    unit_kinds={"bản": "village", "làng": "village"},
)


def place(text: str) -> PlaceName:
    """Return `lao-cai`, `huyện Bắc Hà/lao-cai`, or `xã Tân Lập/?` of which nobody says where it is."""
    inner, _, outer = text.partition("/")
    if not outer:
        unit = "nước" if text in COUNTRIES else "tỉnh"
        return PlaceName(name=text.removesuffix("-2025"), unit=unit, iri=place_of(text))
    unit, _, name = inner.partition(" ")
    return PlaceName(name=name, unit=unit, within=None if outer == "?" else place(outer))


def body(text: str) -> BodyName:
    head, _, where = text.partition("@")
    if head == "vufo":
        return BodyName(label="Liên hiệp các tổ chức hữu nghị Việt Nam", iri=VUFO, kind="FriendshipUnion")
    return BodyName(
        label=f"{head} {where}".strip(),
        head=f"{HNR}head/{head.split()[0]}",
        kind="FriendshipAssociation" if head.startswith("hội-") else KINDS.get(head.split()[0], "GovernmentBody"),
        place=place(where) if where else None,
    )


def article(row: Mapping[str, Any]) -> tuple[Article, list[Fact]]:
    """Return the article of a row: id, date, people ([{as, roles, gender, which}]), bodies that it names besides."""
    text = f"{row['id']} {row.get('date', '')} {row['people']}"
    made = Article(
        id=row["id"],
        source=row["id"],
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        blocks=(),
        published=row.get("date"),
    )
    return made, list(_facts(row))


def batch(rows: Iterable[Mapping[str, Any]]) -> list[tuple[Article, Sequence[Fact]]]:
    return [article(row) for row in rows]


def person(name: str, at: int, gender: Any = None, which: int = 0) -> Mention:
    return Mention(start=at, end=at + len(name), thing=PersonName(name=name, gender=gender, which=which))


def _facts(row: Mapping[str, Any]) -> Iterable[Fact]:
    evidence = Evidence(start=0, end=10, rule="test")
    for number, one in enumerate(row["people"]):
        who = person(one["as"], 10 * number, one.get("gender"), one.get("which", 0))
        yield Appearance(person=who, evidence=evidence)
        for role in one.get("roles", ()):
            title, _, where = role.partition(", ")
            former = title.startswith("nguyên ")
            yield Tenure(
                person=who,
                role=RoleName(iri=f"{HNR}role/{title.removeprefix('nguyên ')}", label=title),
                organisation=Mention(start=1, end=2, thing=body(where)),
                standing="former" if former else one.get("standing", "incumbent"),
                term=Term(start=one["term"], end=one["term"] + 5) if "term" in one else None,
                evidence=evidence,
            )
    if row.get("bodies"):
        sides = tuple(Mention(start=3, end=4, thing=body(text)) for text in row["bodies"])
        yield Meeting(participants=sides, evidence=evidence)
