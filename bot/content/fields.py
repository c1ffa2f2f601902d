"""facts/_fields.yaml: which fields a topic has, and their types."""

from collections.abc import Mapping
from typing import cast, get_args

from bot.content.entry import Entry, nearest
from bot.content.model import Field, FieldType

ANY = "any"
"""The section whose fields stand in every topic."""

TYPES = tuple(kind for kind in get_args(FieldType) if kind != "levels")

Fields = Mapping[str, Mapping[str, Field]]
"""Topic, field name, field; every topic also holds the fields of `any`."""


def fields(entry: Entry) -> Fields:
    """All fields of all topics."""
    shared = _fields(entry.entry(ANY)) if ANY in entry.keys else {}
    topics = (topic for topic in entry.keys if topic != ANY)
    made = {topic: {**shared, **_fields(entry.entry(topic))} for topic in topics}
    entry.close()
    return made


def _fields(entry: Entry | None) -> dict[str, Field]:
    if entry is None:
        return {}
    made = {name: _field(name, inner) for name in entry.keys if (inner := entry.entry(name))}
    entry.close()
    return made


def _named(entry: Entry, levels: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The levels that have words of their own, with these."""
    listed = entry.entry("named")
    if listed is None:
        return ()
    made = tuple((level, listed.texts(level)) for level in listed.keys)
    for level, _ in made:
        if level not in levels:
            listed.note_key(level, f"`{level}` is no level of this field; {nearest(level, levels)}")
    listed.close()
    return made


def _field(name: str, entry: Entry) -> Field:
    levels = entry.texts("levels")
    kind = "levels" if levels else entry.choice("type", TYPES, "text")
    made = Field(name, cast(FieldType, kind), levels, entry.text("title"), entry.text("per"), _named(entry, levels))
    entry.node("type")
    entry.close()
    return made
