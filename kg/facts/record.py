"""Articles, facts and the rest of the models to JSON and back, with nothing lost.

Generic over the frozen dataclasses and named tuples: an object is a JSON object that names its class under "is"; a
dataclass's fields at their default are left out. Lists come back as tuples, because the models hold no lists.
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any, Final

from kg.articles.model import Article, Block, Repair
from kg.errors import DataError
from kg.facts.model import (
    Aid,
    Appearance,
    Award,
    Congress,
    Detail,
    Evidence,
    Meeting,
    Missed,
    Pair,
    Partnership,
    Tenure,
    Vacancy,
)
from kg.mentions.model import BodyName, Mention, PersonName, PlaceName, RoleName
from kg.text.model import Term

Json = dict[str, "Json"] | list["Json"] | str | int | bool | None

MODELS: Final[tuple[type, ...]] = (
    Aid,
    Appearance,
    Article,
    Award,
    Block,
    BodyName,
    Congress,
    Detail,
    Evidence,
    Meeting,
    Mention,
    Missed,
    Pair,
    Partnership,
    PersonName,
    PlaceName,
    Repair,
    RoleName,
    Tenure,
    Term,
    Vacancy,
)
CLASS = "is"


def write_record(value: object) -> Json:
    """Return a value of the models as JSON values; raise TypeError for anything that would not come back the same."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, tuple):
        if (names := getattr(value, "_fields", None)) is not None:
            return {CLASS: type(value).__name__} | {name: write_record(getattr(value, name)) for name in names}
        return [write_record(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        content = {field.name: getattr(value, field.name) for field in fields(value)}
        written = {field.name: write_record(content[field.name]) for field in fields(value) if _is_set(field, content)}
        return {CLASS: type(value).__name__} | written
    raise TypeError(f"{type(value).__name__} has no JSON form")


def read_record(record: Json, models: Iterable[type] = MODELS) -> Any:
    """Return the value that `write_record` wrote; raise DataError where the record is no such thing."""
    return _read(record, {model.__name__: model for model in models})


def _read(record: Json, models: Mapping[str, type]) -> Any:
    if isinstance(record, list):
        return tuple(_read(item, models) for item in record)
    if isinstance(record, dict):
        name = record.get(CLASS)
        content = {key: _read(value, models) for key, value in record.items() if key != CLASS}
        try:
            return models[str(name)](**content)
        except (KeyError, TypeError) as error:
            raise DataError(f"A record of {name!r} is not of this version of kg: build the graph again.") from error
    if record is None or isinstance(record, str | int):
        return record
    raise DataError(f"Not a record: {str(record)[:60]!r}. Build the graph again.")


def _is_set(field: "Field[Any]", content: Mapping[str, object]) -> bool:
    value = content[field.name]
    return field.default is MISSING or value != field.default or type(value) is not type(field.default)
