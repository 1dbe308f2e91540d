"""What a record keeps: everything, of every class of the models."""

import json
from dataclasses import is_dataclass
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.articles import model as articles
from kg.articles.model import Article, Rejected
from kg.errors import DataError
from kg.facts import model as facts
from kg.facts.model import Appearance, Evidence
from kg.facts.record import MODELS, read_record, write_record
from kg.mentions import model as mentions
from kg.mentions.model import BodyName, Mention, PersonName, PlaceName
from kg.text import model as text

# A place may be in a place in a place: two levels are enough to try the nesting.
PLACES = st.recursive(
    st.builds(PlaceName, within=st.none()),
    lambda inner: st.builds(PlaceName, within=inner),
    max_leaves=3,
)
BODIES = st.recursive(
    st.builds(BodyName, parent=st.none(), place=PLACES, counterparts=st.lists(PLACES, max_size=2).map(tuple)),
    lambda inner: st.builds(BodyName, parent=inner, place=st.none(), counterparts=st.just(())),
    max_leaves=2,
)
st.register_type_strategy(PlaceName, PLACES)
st.register_type_strategy(BodyName, BODIES)


def test_every_model_has_a_record() -> None:
    assert {cls for module in (articles, mentions, facts) for cls in classes_of(module)} | {text.Term} == {
        *MODELS,
        Rejected,
    }
    assert len(MODELS) == 21


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_what_is_written_is_read(model: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(model))
    line = json.dumps(write_record(value), ensure_ascii=False)
    assert read_record(json.loads(line)) == value


def test_fields_at_their_default_are_left_out() -> None:
    person = Mention(start=3, end=10, thing=PersonName(name="Vũ Văn Cài"))
    fact = Appearance(person=person, evidence=Evidence(start=0, end=12, rule="people"))
    assert write_record(fact) == {
        "is": "Appearance",
        "person": {"is": "Mention", "start": 3, "end": 10, "thing": {"is": "PersonName", "name": "Vũ Văn Cài"}},
        "evidence": {"is": "Evidence", "start": 0, "end": 12, "rule": "people"},
    }


@pytest.mark.parametrize(
    "record",
    [{"is": "Nothing"}, {"is": "Term", "start": 1}, {"is": "Term", "begin": 1}, {"start": 1}, 1.5, {"is": 3}],
    ids=str,
)
def test_what_is_no_record_is_refused(record: object) -> None:
    with pytest.raises(DataError, match=r"[Bb]uild the graph again"):
        read_record(record)  # type: ignore[arg-type]  # the point of the test


def test_what_would_not_come_back_is_not_written() -> None:
    with pytest.raises(TypeError):
        write_record({"a": 1})


def test_an_article_keeps_its_text_as_it_is() -> None:
    article = Article(id="a", source="a.txt", sha256="0" * 64, text="Hòa – nhi??m\r\n\u2028“x”", blocks=())
    assert read_record(json.loads(json.dumps(write_record(article)))) == article


def classes_of(module: ModuleType) -> set[type]:
    return {
        value
        for value in vars(module).values()
        if isinstance(value, type) and is_dataclass(value) and value.__module__ == module.__name__
    }
