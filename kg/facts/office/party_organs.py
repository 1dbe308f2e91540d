"""Organs of another state's party: Ủy viên Bộ Chính trị, Bí thư Ủy ban Kiểm tra Kỷ luật Trung ương Đảng Cộng sản Trung Quốc."""

from collections.abc import Iterator, Sequence

from kg.mentions.model import BodyName
from kg.mentions.refs import TitleRef

_PARTY = "Đảng"


def of_their_party(
    named: Sequence[tuple[TitleRef, BodyName | None]],
) -> Iterator[tuple[TitleRef, BodyName | None]]:
    """Yield a person's titles with their bodies: a party organ that the words leave bare is of the party beside it."""
    theirs = (party_of(body) for _, body in named)
    party = next((label for label in theirs if label), None)
    for title, body in named:
        if party is not None and body is not None and _is_bare(body):
            yield title, BodyName(label=f"{body.label.removesuffix(f' {_PARTY}')} {party}", kind="ForeignBody")
        else:
            yield title, body


def party_of(body: BodyName | None) -> str:
    """Return the name of the foreign party that a body is of, empty if it is of none."""
    while body is not None:
        if body.kind == "ForeignBody" and _PARTY in body.label.split():
            return body.label[body.label.index(_PARTY) :]
        body = body.parent
    return ""


def _is_bare(body: BodyName) -> bool:
    """Whether a party organ's name does not say of which party: Bộ Chính trị, Ban Chấp hành Trung ương Đảng."""
    return body.kind == "PartyCommittee" and body.place is None and body.parent is None and body.iri is None
