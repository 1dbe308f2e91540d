"""Two articles written for the tests, with facts of all eight kinds, and entities that need no lexicon but the IRIs."""

import hashlib
from dataclasses import dataclass

from kg.articles.model import Article, Block, Repair
from kg.facts.model import Aid, Appearance, Award, Congress, Evidence, Fact, Meeting, Pair, Partnership, Tenure
from kg.identity.keys import mint
from kg.identity.model import Entity
from kg.mentions.model import BodyName, Mention, PersonName, PlaceName, RoleName
from kg.text.model import Term

PLACE = "https://w3id.org/huunghi/id/place/"
ROLE = "https://w3id.org/huunghi/id/role/"

VIET_NAM = PlaceName(name="Việt Nam", unit="nước", iri=f"{PLACE}viet-nam")
CHINA = PlaceName(name="Trung Quốc", unit="nước", iri=f"{PLACE}trung-quoc")
LAO_CAI = PlaceName(name="Lào Cai", unit="tỉnh", iri=f"{PLACE}lao-cai", within=VIET_NAM)
YUNNAN = PlaceName(name="Vân Nam", unit="tỉnh", iri=f"{PLACE}van-nam", within=CHINA)
SIMACAI = PlaceName(name="Si Ma Cai", unit="huyện", within=LAO_CAI)
MAGUAN = PlaceName(name="Mã Quan", unit="huyện", within=YUNNAN)

VUFO = BodyName(
    label="Liên hiệp các tổ chức hữu nghị Việt Nam",
    iri="https://w3id.org/huunghi/id/organisation/lien-hiep-cac-to-chuc-huu-nghi-viet-nam",
    kind="FriendshipUnion",
    place=VIET_NAM,
)
UNION = BodyName(
    label="Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai", kind="FriendshipUnion", place=LAO_CAI, parent=VUFO
)
ASSOCIATION = BodyName(
    label="Hội hữu nghị Việt Nam - Trung Quốc tỉnh Lào Cai",
    kind="FriendshipAssociation",
    place=LAO_CAI,
    counterparts=(CHINA,),
)
COMMITTEE = BodyName(label="Ủy ban nhân dân tỉnh Lào Cai", kind="PeoplesCommittee", place=LAO_CAI)
VISITORS = BodyName(label="Đoàn đại biểu tỉnh Vân Nam", kind="ForeignBody", place=YUNNAN)

CHAIR = RoleName(iri=f"{ROLE}chu-tich", label="Chủ tịch")
VICE_CHAIR = RoleName(iri=f"{ROLE}pho-chu-tich", label="Phó Chủ tịch")
LEADING = frozenset({CHAIR.iri})

CAI = PersonName(name="Vũ Văn Cài", gender="male")
SON = PersonName(name="Phan Anh Sơn")
NGA = PersonName(name="Nguyễn Phương Nga", gender="female")
WANG = PersonName(name="Vương Vĩ")

CONGRESS_TEXT = """Đại hội Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai

Ngày 3/11, Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai tổ chức Đại hội lần thứ VI, nhi??m k?? 2023 - 2028. \
Đại hội bầu 29 ủy viên; ông Vũ Văn Cài tái đắc cử Chủ tịch.

Ông Phan Anh Sơn, Chủ tịch VUFO, trao Kỷ niệm chương cho ông Vũ Văn Cài và Bằng khen cho 4 tập thể.

Đã kết nghĩa 5 cặp thôn bản giữa Lào Cai và Trung Quốc | huyện Si Ma Cai kết nghĩa với huyện Mã Quan. \
Đến năm 2028 có 10 cặp đồn, trạm, thôn, bản hữu nghị. Tỉnh hợp tác với Vân Nam. \
Trong 5 năm đã kêu gọi 85 dự án, trên 504 tỷ đồng.

Ông Vũ Văn Cài còn là Phó Chủ tịch UBND tỉnh.
"""

VISIT_TEXT = """Đoàn Vân Nam thăm Lào Cai

Tháng 6/2024, Đoàn đại biểu tỉnh Vân Nam do ông Vương Vĩ dẫn đầu đến thăm UBND tỉnh Lào Cai; \
ông Phan Anh Sơn, Chủ tịch Liên hiệp hữu nghị Việt Nam cùng dự. \
Lào Cai và Vân Nam giữ quan hệ hợp tác. Có 6 cặp thôn bản kết nghĩa giữa Lào Cai và Vân Nam tính đến năm 2024. \
Nguyên Chủ tịch bà Nguyễn Phương Nga gửi lời chào. Mỗi năm tỉnh nhận khoảng 1,2 triệu USD.
"""


def make_article(article_id: str, text: str, **known: object) -> Article:
    digest = hashlib.sha256(text.encode()).hexdigest()
    blocks = (Block(start=0, end=len(text), kind="body"),)
    repairs = []
    for damaged, restored in (("nhi??m", "nhiệm"), ("k??", "kỳ")):
        if (at := text.find(damaged)) >= 0:
            repairs.append(Repair(start=at, end=at + len(damaged), restored=restored))
    return Article(
        id=article_id,
        source=f"{article_id}.txt",
        sha256=digest,
        text=text,
        blocks=blocks,
        repairs=tuple(repairs),
        **known,  # type: ignore[arg-type]  # the caller's keywords are Article's own
    )


CONGRESS = make_article(
    "dai-hoi",
    CONGRESS_TEXT,
    headline="Đại hội Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai",
    publisher="Báo Lào Cai",
    url="https://example.org/dai hoi",
    published="2023-11-03",
    dating="stated",
)
VISIT = make_article("Thăm 2024", VISIT_TEXT, published="2024-06", dating="inferred")


def mention(article: Article, words: str, thing: PersonName | BodyName | PlaceName, nth: int = 0) -> Mention:
    """Return the nth place at which an article has these words."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    return Mention(start=start, end=start + len(words), thing=thing)


def quote(article: Article, words: str, rule: str) -> Evidence:
    start = article.text.index(words)
    return Evidence(start=start, end=start + len(words), rule=rule)


def congress_facts() -> tuple[Fact, ...]:
    a, term = CONGRESS, Term(start=2023, end=2028)
    cai, son = mention(a, "Vũ Văn Cài", CAI), mention(a, "Phan Anh Sơn", SON)
    union, vufo = mention(a, "Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai", UNION, 1), mention(a, "VUFO", VUFO)
    lao_cai = mention(a, "Lào Cai", LAO_CAI, 2)
    held = quote(a, "tổ chức Đại hội lần thứ VI, nhi??m k?? 2023 - 2028", "congress.held")
    elected = quote(a, "ông Vũ Văn Cài tái đắc cử Chủ tịch", "role.elected")
    title = quote(a, "Ông Phan Anh Sơn, Chủ tịch VUFO", "role.apposition")
    also = quote(a, "Ông Vũ Văn Cài còn là Phó Chủ tịch UBND tỉnh", "role.apposition")
    committee = mention(a, "UBND tỉnh", COMMITTEE)
    given = quote(a, "trao Kỷ niệm chương cho ông Vũ Văn Cài và Bằng khen cho 4 tập thể", "award.given")
    twinned = quote(a, "huyện Si Ma Cai kết nghĩa với huyện Mã Quan", "pair.named")
    return (
        Appearance(person=cai, evidence=elected),
        Appearance(person=son, evidence=title),
        Tenure(
            person=cai,
            role=CHAIR,
            organisation=union,
            standing="re-elected",
            term=term,
            on="2023-11-03",
            evidence=elected,
        ),
        Tenure(person=son, role=CHAIR, organisation=vufo, standing="incumbent", on="2023-11-03", evidence=title),
        Tenure(
            person=mention(a, "Vũ Văn Cài", CAI, 2),
            role=VICE_CHAIR,
            organisation=committee,
            standing="incumbent",
            on="2023-11-03",
            evidence=also,
        ),
        Congress(
            organisation=union, ordinal=6, term=term, date="2023-11-03", committee_size=29, chair=cai, evidence=held
        ),
        Award(giver=vufo, award="Kỷ niệm chương", recipient=mention(a, "Vũ Văn Cài", CAI, 1), evidence=given),
        Award(giver=vufo, award="Bằng khen", group="tập thể", count=4, evidence=given),
        Pair(
            kind="village",
            count=5,
            status="existing",
            side_a=lao_cai,
            side_b=mention(a, "Trung Quốc", CHINA),
            evidence=quote(a, "Đã kết nghĩa 5 cặp thôn bản giữa Lào Cai và Trung Quốc | huyện", "pair.count"),
        ),
        Pair(
            kind="district",
            count=1,
            status="existing",
            side_a=mention(a, "huyện Si Ma Cai", SIMACAI),
            side_b=mention(a, "huyện Mã Quan", MAGUAN),
            evidence=twinned,
        ),
        Pair(
            kind="station-or-village",
            count=10,
            status="target",
            side_a=lao_cai,
            as_of="2028",
            evidence=quote(a, "Đến năm 2028 có 10 cặp đồn, trạm, thôn, bản hữu nghị", "pair.target"),
        ),
        Partnership(
            place=lao_cai,
            partner=mention(a, "Vân Nam", YUNNAN),
            evidence=quote(a, "Tỉnh hợp tác với Vân Nam", "partnership"),
        ),
        Aid(
            place=lao_cai,
            projects=85,
            amount=504_000_000_000,
            currency="VND",
            bound="over",
            period="2018-2023",
            evidence=quote(a, "85 dự án, trên 504 tỷ đồng", "aid.total"),
        ),
    )


def visit_facts() -> tuple[Fact, ...]:
    a = VISIT
    son, wang, nga = (mention(a, person.name, person) for person in (SON, WANG, NGA))
    vufo = mention(a, "Liên hiệp hữu nghị Việt Nam", VUFO)
    lao_cai, yunnan = mention(a, "Lào Cai", LAO_CAI, 2), mention(a, "Vân Nam", YUNNAN, 2)
    came = quote(a, "Đoàn đại biểu tỉnh Vân Nam do ông Vương Vĩ dẫn đầu đến thăm UBND tỉnh Lào Cai", "meeting.visit")
    title = quote(a, "ông Phan Anh Sơn, Chủ tịch Liên hiệp hữu nghị Việt Nam", "role.apposition")
    former = quote(a, "Nguyên Chủ tịch bà Nguyễn Phương Nga", "role.former")
    partners = quote(a, "Lào Cai và Vân Nam giữ quan hệ hợp tác", "partnership")
    return (
        Appearance(person=wang, evidence=came),
        Appearance(person=son, evidence=title),
        Appearance(person=nga, evidence=former),
        Tenure(person=son, role=CHAIR, organisation=vufo, standing="incumbent", on="2024-06", evidence=title),
        Tenure(person=nga, role=CHAIR, organisation=vufo, standing="former", evidence=former),
        Meeting(
            date="2024-06",
            participants=(
                mention(a, "Đoàn đại biểu tỉnh Vân Nam", VISITORS),
                mention(a, "UBND tỉnh Lào Cai", COMMITTEE),
            ),
            people=(wang, son),
            evidence=came,
        ),
        Partnership(place=lao_cai, partner=yunnan, evidence=partners),
        Pair(
            kind="village",
            count=6,
            status="existing",
            side_a=lao_cai,
            side_b=yunnan,
            as_of="2024",
            evidence=quote(a, "Có 6 cặp thôn bản kết nghĩa giữa Lào Cai và Vân Nam", "pair.count"),
        ),
        Aid(
            place=lao_cai,
            amount=1_200_000,
            currency="USD",
            bound="about",
            period="per year",
            evidence=quote(a, "Mỗi năm tỉnh nhận khoảng 1,2 triệu USD", "aid.total"),
        ),
    )


SAMPLE = ((CONGRESS, congress_facts()), (VISIT, visit_facts()))


@dataclass(frozen=True, slots=True)
class ByName:
    """A stand-in for identity: what has one name is one thing."""

    def entity(self, article_id: str, mention: Mention) -> Entity:
        match mention.thing:
            case PersonName(name=name) as person:
                return Entity(iri=mint("person", name, name), label=name, kind="person", thing=person)
            case BodyName() as body:
                return body_entity(body)
            case PlaceName() as place:
                return place_entity(place)


def place_entity(place: PlaceName) -> Entity:
    label = place.name if place.iri else place.label
    iri = place.iri or mint("place", label, f"{label}|{place.within}")
    within = place_entity(place.within) if place.within else None
    return Entity(iri=iri, label=label, kind="place", thing=place, place=within)


def body_entity(body: BodyName) -> Entity:
    return Entity(
        iri=body.iri or mint("organisation", body.label, body.label),
        label=body.label,
        kind="organisation",
        thing=body,
        place=place_entity(body.place) if body.place else None,
        counterparts=tuple(map(place_entity, body.counterparts)),
        parent=body_entity(body.parent) if body.parent else None,
    )
