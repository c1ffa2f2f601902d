"""JSON Schema for editors, made from what the reader of each sort of file asks for."""

import re
from collections.abc import Mapping
from typing import Any

from bot.authoring.hints import hint
from bot.authoring.recorder import ANY, Key, Recorder, shape
from bot.content import values
from bot.content.fields import Fields
from bot.content.model import Field

Schema = dict[str, Any]

PLAIN: Schema = {"type": ["string", "number", "boolean"]}
"""A text: an editor reads `2025` as a number and `true` as a truth value."""

FILLED: Schema = {**PLAIN, "pattern": r"\S"}
"""A text that is not empty."""

DATE = r"^(19[9]\d|20\d\d|2100)(-\d\d){0,2}$"

SHARE = r"^(0?\.\d+|0|1)$"
"""A number from 0 to 1."""

PATTERNS = {
    "money": values.MONEY.pattern,
    "percent": values.PERCENT.pattern,
    "months": values.SPAN.pattern,
    "years": values.SPAN.pattern,
    "year": values.YEAR.pattern,
    "number": values.NUMBER.pattern,
}
"""What the reader of a field's type takes, by type."""

COUNTED = ("number", "year")
"""Types that an editor reads as numbers."""


def schema(sort: str, fields: Fields) -> Schema:
    """The schema of one sort of file, for content with these topics and fields."""
    made = _entry(sort, shape(sort, fields), fields, "")
    if sort == "criterion":
        made = _tested(made, fields)
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": sort, **made}


def _entry(sort: str, recorded: Recorder, fields: Fields, path: str) -> Schema:
    """An entry with its keys."""
    keys = {key: each for key, each in recorded.found.items() if each.sort or each.required}
    properties = {key: _described(sort, path, key, each, fields) for key, each in keys.items()}
    rest = properties.pop(ANY, False)
    required = [key for key, each in keys.items() if each.required and key != ANY]
    made: Schema = {"type": "object", "properties": properties, "additionalProperties": rest}
    if topic := _topic(path):
        made = {**made, "required": ["text"]} if sort == "detail" else made
        return _fact(made, fields.get(topic, {}))
    return {**made, "required": required} if required else made


TESTS = ("is", "not", "at_least", "at_most")
"""What a criterion can ask of its field."""


def _tested(made: Schema, fields: Fields) -> Schema:
    """A criterion asks something of a field that there is."""
    known = [f"{topic}.{field}" for topic, inner in fields.items() for field in inner]
    asks = {key: {**made["properties"][key], **(_texts(True) if key in ("is", "not") else FILLED)} for key in TESTS}
    named = {"field": {**made["properties"]["field"], "enum": known}}
    properties = {key: asks.get(key) or named.get(key) or each for key, each in made["properties"].items()}
    return {**made, "properties": properties, "anyOf": [{"required": [key]} for key in TESTS]}


def _described(sort: str, path: str, key: str, each: Key, fields: Fields) -> Schema:
    where = f"{path}.{key}".lstrip(".")
    made = _key(sort, where, key, each, fields)
    said = hint(sort, where) or _hint_of_field(fields, path, key)
    return {**made, "description": said} if said else made


def _key(sort: str, where: str, key: str, each: Key, fields: Fields) -> Schema:
    """What may stand under one key."""
    if each.inner is not None:
        inner = _entry(sort, each.inner, fields, where)
        return inner if each.sort == "entry" else {"anyOf": [inner, {"type": "array", "items": inner}]}
    if field := fields.get(_topic(where.rpartition(".")[0]), {}).get(key):
        return _of_field(field)
    if each.sort == "texts":
        return _texts(each.required)
    if each.among:
        return {"enum": list(each.among)}
    if sort == "sources" and key in ("date", "read"):
        return {**PLAIN, "pattern": DATE}
    if sort == "bars":
        return {"type": ["string", "number"], "pattern": SHARE, "minimum": 0, "maximum": 1}
    if key == "address":
        return {"type": "string", "pattern": "^https?://"}
    return FILLED if each.required else PLAIN


def _texts(required: bool) -> Schema:
    several: Schema = {"type": "array", "items": FILLED}
    return {"anyOf": [FILLED, {**several, "minItems": 1} if required else several]}


def _topic(path: str) -> str:
    """The topic whose entry stands at a path."""
    first, _, topic = path.partition(".")
    return topic if first == "facts" and topic and "." not in topic else ""


def _of_field(field: Field) -> Schema:
    """What may be written for a field."""
    if field.type == "list":
        return _texts(False)
    if field.type == "levels":
        return {"enum": list(field.levels)}
    if field.type == "yes_no":
        return {"enum": ["yes", "no"]}
    if field.type == "text":
        return FILLED
    kind = ["string", "number"] if field.type in COUNTED else "string"
    return {"type": kind, "pattern": f"^(?:{_plain(PATTERNS[field.type])})$"}


def _plain(pattern: str) -> str:
    """A pattern without names of groups, which editors do not know."""
    return re.sub(r"\(\?P<\w+>", "(", pattern)


def _fact(made: Schema, fields: Mapping[str, Field]) -> Schema:
    """An entry of facts: it has a source or a group; where it has money, it says where and when."""
    money = {name: ["where", "year"] for name, field in fields.items() if field.type == "money"}
    sourced = [{"required": ["source"]}, {"required": ["group"]}]
    filled = dict.fromkeys(("source", "group"), FILLED)
    properties = {key: {**value, **filled.get(key, {})} for key, value in made["properties"].items()}
    return {**made, "properties": properties, "anyOf": sourced, **({"dependencies": money} if money else {})}


def _hint_of_field(fields: Fields, path: str, key: str) -> str:
    """What a field is for: its title, and what may be written."""
    field = fields.get(_topic(path), {}).get(key)
    if field is None:
        return ""
    wanted = values.WANTED.get(field.type, {"list": "a list"}.get(field.type, ""))
    return ": ".join(part for part in (field.title, wanted) if part)
