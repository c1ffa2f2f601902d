"""Files of facts: jobs, fields, terms, places, others, and the sources they rest on."""

from bot.content.entry import Entry, nearest
from bot.content.fields import Fields
from bot.content.model import Entity, EntityKind, Fact, Source, Value
from bot.content.values import value

OTHER_TOPICS = ("pay", "outlook")
"""What is known of occupations outside: enough to compare."""


def entity(entry: Entry, kind: EntityKind, ident: str, fields: Fields) -> Entity:
    """One job, field, term, place or other."""
    name = entry.needed("name")
    made = Entity(
        id=ident,
        kind=kind,
        name=name,
        plural=entry.text("plural") or name,
        aliases=entry.texts("aliases"),
        facts=_topics(entry, kind, ident, fields),
        place=entry.place,
        **_own(entry, kind, fields),  # type: ignore[arg-type]
    )
    entry.close()
    return made


def _own(entry: Entry, kind: EntityKind, fields: Fields) -> dict[str, object]:
    """What only one kind of entity has."""
    if kind == "job":
        return {
            "field": entry.needed("field"),
            "departments": entry.texts("departments"),
            "like": entry.text("like"),
            "main": entry.yes("main"),
            "clues": entry.texts("clues"),
            "beside": entry.texts("beside"),
        }
    if kind == "field":
        return {"job": entry.text("job"), "meant": entry.text("meant"), "meant_in": entry.texts("meant_in")}
    if kind == "place":
        return {
            "sort": entry.text("kind"),
            "within": entry.text("in"),
            "codes": entry.texts("codes"),
            "home": entry.yes("home"),
            "parts": entry.texts("parts"),
        }
    if kind == "detail":
        return {"topics": entry.texts("topics")}
    if kind == "term":
        return {
            "job": entry.text("job"),
            "sort": entry.text("kind"),
            "topic": entry.choice("topic", fields),
            "asked": entry.texts("asked"),
            "short": entry.text("short"),
            "source": entry.text("source"),
        }
    return {"beside": entry.texts("beside")}


def _topics(entry: Entry, kind: EntityKind, ident: str, fields: Fields) -> dict[str, tuple[Fact, ...]]:
    topics = entry.entry("facts")
    if topics is None:
        return {}
    named = [topic for topic in topics.keys if _known(topics, topic, kind, fields)]
    made = {topic: tuple(_fact(one, topic, kind, ident, fields) for one in topics.entries(topic)) for topic in named}
    topics.close()
    return {topic: facts for topic, facts in made.items() if facts}


def _known(topics: Entry, topic: str, kind: EntityKind, fields: Fields) -> bool:
    known = topics_of(kind, fields)
    if topic not in known:
        topics.node(topic)
        topics.note_key(topic, f"unknown topic `{topic}`; {nearest(topic, known)}")
    return topic in known


def topics_of(kind: EntityKind, fields: Fields) -> tuple[str, ...]:
    """The topics that a kind of entity may have; of others only those that compare, where there are any."""
    few = tuple(topic for topic in OTHER_TOPICS if topic in fields) if kind == "other" else ()
    return few or tuple(fields)


def _fact(entry: Entry, topic: str, kind: EntityKind, ident: str, fields: Fields) -> Fact:
    made = Fact(
        id=f"{ident}.{topic}",
        topic=topic,
        values=_values(entry, topic, fields),
        source=entry.text("source"),
        group=entry.text("group"),
        weak=entry.yes("weak"),
        place=entry.place,
        jobs=entry.texts("jobs") if kind == "detail" else (),
    )
    entry.close()
    _complete(entry, made)
    if kind == "detail" and "text" not in entry.keys:
        entry.note("text", "`text` is missing; a detail is told by it: write `text: ...`")
    return made


def _values(entry: Entry, topic: str, fields: Fields) -> dict[str, Value]:
    made = {}
    for name in entry.keys:
        if (field := fields[topic].get(name)) and (one := value(entry, field)):
            made[name] = one
    for name in fields[topic]:
        entry.node(name)
    return made


def _complete(entry: Entry, fact: Fact) -> None:
    """What an entry says has a source, also beside a group whose figures it takes; money says where and when."""
    if not fact.source and (fact.values or not fact.group):
        entry.note("source", "has no source; write `source: ID` with an id of facts/sources")
    if any(value.field.type == "money" for value in fact.values.values()):
        for name in ("where", "year"):
            if name not in fact.values:
                entry.note(name, f"has money and no `{name}`; write `{name}: ...`")


def sources(entry: Entry) -> tuple[Source, ...]:
    """The sources of one publisher's file."""
    publisher, license_ = entry.needed("publisher"), entry.text("license")
    listed = entry.entry("sources")
    made = () if listed is None else tuple(_source(listed, ident, publisher, license_) for ident in listed.keys)
    if listed is not None:
        listed.close()
    entry.close()
    return tuple(source for source in made if source)


def _source(listed: Entry, ident: str, publisher: str, license_: str) -> Source | None:
    entry = listed.entry(ident)
    if entry is None:
        return None
    made = Source(
        id=ident,
        publisher=entry.text("publisher") or publisher,
        title=entry.needed("title"),
        address=entry.needed("address"),
        date=_date(entry, "date"),
        read=_date(entry, "read"),
        kind=entry.choice("kind", ("official", "professional body", "other"), "other"),
        license=license_,
        place=entry.place,
    )
    if not made.read:
        entry.note("read", "has no `read`; write the day the page was read: `read: 2026-11-23`")
    if made.address and not made.address.startswith(("https://", "http://")):
        entry.note("address", "`address` should begin with https://")
    entry.close()
    return made


def _date(entry: Entry, key: str) -> str:
    """A year, month or day, as it was written."""
    text = entry.text(key)
    parts = text.split("-")
    sizes = tuple(map(len, parts))
    right = sizes in ((4,), (4, 2), (4, 2, 2)) and all(part.isascii() and part.isdigit() for part in parts)
    if text and not (right and "1990" <= parts[0] <= "2100" and (_day(parts[1:]) or _span(parts))):
        entry.note(key, f"`{key}: {text}` is no date; write `2025`, `2025-05` or `2025-05-31`")
        return ""
    return text


def _span(parts: list[str]) -> bool:
    """Whether two years are meant, as 2024-25."""
    return len(parts) == 2 and int(parts[0][2:]) + 1 <= int(parts[1])


def _day(parts: list[str]) -> bool:
    return all(1 <= int(part) <= top for part, top in zip(parts, (12, 31), strict=False))
