"""The quote gate keeps what the text bears out and refuses the rest, with the reason."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.articles.model import Article, Block
from kg.checks.quotes import check_quotes, mentions_of
from kg.facts.model import Appearance, Evidence, Fact, Meeting, Tenure
from kg.mentions.model import BodyName, Mention, PersonName, RoleName

TEXT = "Ông Vũ Văn Cài, Chủ tịch Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai, phát biểu … !"
ARTICLE = Article(
    id="a", source="a.txt", sha256="0" * 64, text=TEXT, blocks=(Block(start=0, end=len(TEXT), kind="body"),)
)
PERSON = Mention(start=4, end=14, thing=PersonName(name="Vũ Văn Cài"))
BODY = Mention(start=25, end=68, thing=BodyName(label="Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai"))
EVIDENCE = Evidence(start=0, end=68, rule="roles.apposition")
TENURE = Tenure(
    person=PERSON,
    role=RoleName(iri="https://w3id.org/huunghi/id/role/chu-tich", label="Chủ tịch"),
    organisation=BODY,
    standing="incumbent",
    evidence=EVIDENCE,
)
MEETING = Meeting(participants=(BODY,), people=(PERSON,), evidence=EVIDENCE)


def test_the_sample_says_what_it_seems_to() -> None:
    assert ARTICLE.quote(PERSON.start, PERSON.end) == "Vũ Văn Cài"
    assert ARTICLE.quote(BODY.start, BODY.end) == "Liên hiệp các tổ chức hữu nghị tỉnh Lào Cai"


def test_what_the_text_bears_out_is_kept_in_order() -> None:
    facts = (TENURE, Appearance(person=PERSON, evidence=EVIDENCE), MEETING)
    assert check_quotes(ARTICLE, facts) == (facts, ())


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        (replace(TENURE, evidence=replace(EVIDENCE, start=-1)), "no such place"),
        (replace(TENURE, evidence=replace(EVIDENCE, end=len(TEXT) + 1)), "no such place"),
        (replace(TENURE, evidence=replace(EVIDENCE, start=68)), "no such place"),
        (replace(TENURE, evidence=replace(EVIDENCE, start=60, end=4)), "no such place"),
        (replace(TENURE, evidence=Evidence(start=81, end=len(TEXT), rule="x")), "no words there"),
        (replace(TENURE, evidence=replace(EVIDENCE, rule="")), "no rule"),
        (replace(TENURE, person=replace(PERSON, end=500)), "person 'Vũ Văn Cài' at 4-500: no such place"),
        (replace(TENURE, organisation=replace(BODY, start=-3)), "organisation .* at -3-68: no such place"),
        (replace(TENURE, person=replace(PERSON, start=14, end=16)), "person 'Vũ Văn Cài' at 14-16: there are no words"),
        (replace(TENURE, person=replace(PERSON, thing=PersonName(name=" "))), "no name"),
        (replace(MEETING, participants=(BODY, replace(BODY, end=99))), "organisation .* at 25-99"),
        (replace(MEETING, people=(replace(PERSON, start=0, end=0),)), "person .* at 0-0"),
    ],
)
def test_what_the_text_does_not_bear_out_is_refused(fact: Fact, reason: str) -> None:
    kept, refused = check_quotes(ARTICLE, [TENURE, fact])
    assert kept == (TENURE,)
    assert [one.fact for one in refused] == [fact]
    assert re.search(reason, refused[0].reason)


def test_mentions_are_found_in_every_field() -> None:
    assert list(mentions_of(TENURE)) == [PERSON, BODY]
    assert list(mentions_of(MEETING)) == [BODY, PERSON]


@given(st.integers(-3, len(TEXT) + 3), st.integers(-3, len(TEXT) + 3))
def test_a_kept_quote_is_words_of_the_text(start: int, end: int) -> None:
    fact = replace(TENURE, evidence=Evidence(start=start, end=end, rule="x"))
    kept, refused = check_quotes(ARTICLE, [fact])
    assert len(kept) + len(refused) == 1
    assert bool(kept) == (0 <= start < end <= len(TEXT) and any(c.isalnum() for c in TEXT[start:end]))
