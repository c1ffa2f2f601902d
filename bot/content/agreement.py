"""What files have to agree on: sources, jobs, topics, fields and names that others speak of."""

import re
from collections.abc import Iterable, Iterator

from bot.content.content import Content
from bot.content.entry import nearest
from bot.content.fields import Fields
from bot.content.model import ENTITY_KINDS, Entity, Fact, Field, Intent
from bot.problem import Place, Problem
from bot.text import folded

PLACEHOLDER = re.compile(r"<([^<>]*)>")

NAMING = ("job", "jobs", "Job", "Jobs", "a job", "A job", "name", "Name", "in", "short")
"""Placeholders that stand for the entity itself."""

MARKS = ("job", "term", "place", "other", "number")
"""Placeholders of phrases."""

NAMED = ("job", "field", "other")
"""Kinds of which one name can mean only one; a term may share its name with a field, a place with a term."""


def disagreements(content: Content) -> Iterator[Problem]:
    """Everything one file says of another that is not so."""
    for kind in ENTITY_KINDS:
        for entity in content.entities[kind].values():
            yield from _entity(content, entity)
    yield from _names(content)
    for intent in content.intents.values():
        yield from _intent(content, intent)
    yield from _phrases(content)
    yield from _dialogues(content)


def _entity(content: Content, entity: Entity) -> Iterator[Problem]:
    """What an entity says of jobs, fields and sources."""
    for what, ident, among in (
        ("job", entity.like, content.jobs),
        ("job", entity.job, content.jobs),
        ("field", entity.field, content.entities["field"]),
        *(("field", each, content.entities["field"]) for each in entity.departments),
        ("source", entity.source, content.sources),
    ):
        if ident and ident not in among:
            yield _unknown(entity.place, what, ident, among)
    if entity.short and not entity.source:
        yield Problem(entity.place, "has `short` and no `source` for it; write `source: ID`")
    for fact in (fact for facts in entity.facts.values() for fact in facts):
        yield from _fact(content, fact)


def _fact(content: Content, fact: Fact) -> Iterator[Problem]:
    if fact.source and fact.source not in content.sources:
        yield _unknown(fact.place, "source", fact.source, content.sources)
    if fact.group and fact.group not in content.jobs:
        yield _unknown(fact.place, "job", fact.group, content.jobs)
    lows = [fact.values[name] for name in ("p10", "p25", "median", "p75", "p90") if name in fact.values]
    if [value.number or 0 for value in lows] != sorted(value.number or 0 for value in lows):
        yield Problem(fact.place, "percentiles should rise: p10, p25, median, p75, p90")


def _names(content: Content) -> Iterator[Problem]:
    """A name that two files claim."""
    claimed: dict[tuple[str, ...], Entity] = {}
    for entity in (entity for kind in NAMED for entity in content.entities[kind].values()):
        for alias in (entity.name, *entity.aliases):
            other = claimed.setdefault(folded(alias), entity)
            if other is not entity:
                wrong = f"the name `{alias}` is already {other.place.file}'s; take it out of one of them"
                yield Problem(entity.place, wrong)


def _intent(content: Content, intent: Intent) -> Iterator[Problem]:
    """What an intent says of topics, fields, other intents and jobs."""
    fields = content.topics.get(intent.topic, {})
    for sentence in (*intent.answer, *intent.more, intent.missing):
        for name in PLACEHOLDER.findall(sentence):
            if name not in NAMING and not _is_field(name, intent.topic, content.topics):
                yield Problem(intent.place, f"`<{name}>` is no field of `{intent.topic}`; {nearest(name, (*NAMING, *fields))}")
    yield from _fields_named(intent, fields)
    for ident in intent.follow_ups:
        if ident not in content.intents:
            yield _unknown(intent.place, "intent", ident, content.intents)
    for example in intent.examples:
        yield from _references(content, example.place, example.jobs, example.intent, example.topic)
    if not (intent.answer or intent.act):
        yield Problem(intent.place, "`answer` is missing; write what is said")


def _is_field(name: str, topic: str, topics: Fields) -> bool:
    other, _, field = name.rpartition(".")
    return field in topics.get(other or topic, {})


def _fields_named(intent: Intent, fields: dict[str, Field] | object) -> Iterator[Problem]:
    """The fields that `list`, `yes_no`, `compare` and `say` name, and their levels."""
    known = fields if isinstance(fields, dict) else {}
    compared = intent.compare.by if intent.compare else ""
    asked = intent.yes_no.field if intent.yes_no else ""
    for name in (intent.list, compared, asked, *intent.say):
        if name and name not in known:
            yield Problem(intent.place, f"`{name}` is no field of `{intent.topic}`; {nearest(name, known)}")
    levels = [(asked, level) for level in ((*intent.yes_no.yes, *intent.yes_no.no) if intent.yes_no else ())]
    levels += [(name, level) for name, words in intent.say.items() for level in words]
    for name, level in levels:
        if name in known and known[name].levels and level not in known[name].levels:
            yield Problem(intent.place, f"`{level}` is no level of `{name}`; {nearest(level, known[name].levels)}")
    if compared in known and not known[compared].ordered:
        yield Problem(intent.place, f"`{compared}` has no order to compare by; choose a figure or levels")


def _references(
    content: Content, place: Place, jobs: Iterable[str], intent: str, topic: str
) -> Iterator[Problem]:
    for job in jobs:
        if job not in content.jobs and job not in content.entities["other"]:
            yield _unknown(place, "job", job, content.jobs)
    if intent and intent not in content.intents:
        yield _unknown(place, "intent", intent, content.intents)
    if topic and topic not in content.topics:
        yield _unknown(place, "topic", topic, content.topics)


def _phrases(content: Content) -> Iterator[Problem]:
    """A phrase that two intents teach, and a placeholder that stands for nothing."""
    claimed: dict[tuple[str, ...], Intent] = {}
    for intent in content.intents.values():
        for phrase in intent.phrases:
            for name in PLACEHOLDER.findall(phrase):
                if name not in MARKS:
                    yield Problem(intent.place, f"`<{name}>` stands for nothing in a phrase; {nearest(name, MARKS)}")
            other = claimed.setdefault(folded(phrase), intent)
            if other is not intent:
                wrong = f"the phrase `{phrase}` is also in {other.place.file}; it can teach only one"
                yield Problem(intent.place, wrong)


def _dialogues(content: Content) -> Iterator[Problem]:
    for dialogue in content.dialogues.values():
        for turn in dialogue.turns:
            yield from _references(content, turn.place, turn.jobs, "", "")
            for topic in turn.topics:
                yield from _references(content, turn.place, (), "", topic)


def _unknown(place: Place, what: str, ident: str, known: Iterable[str]) -> Problem:
    return Problem(place, f"unknown {what} `{ident}`; {nearest(ident, known)}")
