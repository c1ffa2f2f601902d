"""What intents, criteria and dialogues say of topics, fields, jobs and each other."""

import re
from collections.abc import Iterable, Iterator

from bot.content.agreement import Scope
from bot.content.entry import nearest
from bot.content.fields import Fields
from bot.content.model import Intent
from bot.problem import Place, Problem
from bot.text import folded

PLACEHOLDER = re.compile(r"<([^<>]*)>")

NAMING = ("job", "jobs", "Job", "Jobs", "a job", "A job", "name", "Name", "in", "short")
"""Placeholders that stand for the entity itself."""

MARKS = ("job", "term", "place", "other", "number")
"""Placeholders of phrases."""


def of_intents(scope: Scope) -> Iterator[Problem]:
    """Everything that intents and dialogues say which is not so."""
    for intent in scope.content.intents.values():
        yield from _intent(scope, intent)
    yield from _phrases(scope)
    yield from _dialogues(scope)


def _intent(scope: Scope, intent: Intent) -> Iterator[Problem]:
    yield from _sentences(scope, intent)
    yield from _fields_named(scope, intent)
    for ident in intent.follow_ups:
        yield from scope.unknown(intent.place, "follow_ups", "intent", ident, scope.content.intents)
    for example in intent.examples:
        yield from _jobs(scope, example.place, ("job", "jobs"), example.jobs)
        yield from scope.unknown(example.place, "intent", "intent", example.intent, scope.content.intents)
        yield from scope.unknown(example.place, "topic", "topic", example.topic, scope.content.topics)
    if not (intent.answer or intent.act) and scope.where.at(intent.place, "answer") == intent.place:
        yield Problem(intent.place, "`answer` is missing; write what is said")


def _sentences(scope: Scope, intent: Intent) -> Iterator[Problem]:
    """Placeholders of answers that stand for nothing."""
    topics = scope.content.topics
    for key in ("answer", "more", "missing"):
        found = getattr(intent, key)
        for sentence in (found,) if isinstance(found, str) else found:
            for name in PLACEHOLDER.findall(sentence):
                if name not in NAMING and not is_field(name, intent.topic, topics):
                    known = (*NAMING, *topics.get(intent.topic, {}), *_elsewhere(name, topics))
                    wrong = f"`<{name}>` is no field of `{intent.topic}`; {nearest(name, known)}"
                    yield scope.wrong(intent.place, key, sentence, wrong)


def _elsewhere(name: str, topics: Fields) -> Iterator[str]:
    """The fields of a topic that a placeholder names, or fields of that name in other topics."""
    topic, _, field = name.rpartition(".")
    yield from (f"{topic}.{each}" for each in topics.get(topic, {}))
    yield from (f"{each}.{field}" for each, fields in topics.items() if field in fields)


def is_field(name: str, topic: str, topics: Fields) -> bool:
    """Whether a placeholder names a field of the topic, or of the topic it says itself (`pay.median`)."""
    other, _, field = name.rpartition(".")
    return field in topics.get(other or topic, {})


def _fields_named(scope: Scope, intent: Intent) -> Iterator[Problem]:
    """The fields that `list`, `yes_no`, `compare` and `say` name, and their levels."""
    known = scope.content.topics.get(intent.topic, {})
    for key, name in _named(intent):
        if name and name not in known:
            wrong = f"`{name}` is no field of `{intent.topic}`; {nearest(name, known)}"
            yield scope.wrong(intent.place, key, name, wrong)
    for key, name, level in _levels(intent):
        if name in known and known[name].levels and level not in known[name].levels:
            wrong = f"`{level}` is no level of `{name}`; {nearest(level, known[name].levels)}"
            yield scope.wrong(intent.place, key, level, wrong)
    if intent.compare and intent.compare.by in known and not known[intent.compare.by].ordered:
        wrong = f"`{intent.compare.by}` has no order to compare by; choose a figure or levels"
        yield scope.wrong(intent.place, "compare.by", "", wrong)


def _named(intent: Intent) -> Iterator[tuple[str, str]]:
    """The keys that name a field, and the field."""
    yield "list", intent.list
    yield "compare.by", intent.compare.by if intent.compare else ""
    yield "yes_no.field", intent.yes_no.field if intent.yes_no else ""
    yield from (("say", name) for name in intent.say)


def _levels(intent: Intent) -> Iterator[tuple[str, str, str]]:
    """The keys that name a level, its field, and the level."""
    if intent.yes_no:
        yield from (("yes_no.yes", intent.yes_no.field, level) for level in intent.yes_no.yes)
        yield from (("yes_no.no", intent.yes_no.field, level) for level in intent.yes_no.no)
    yield from ((f"say.{name}", name, level) for name, words in intent.say.items() for level in words)


def _jobs(scope: Scope, entry: Place, keys: tuple[str, ...], jobs: Iterable[str]) -> Iterator[Problem]:
    """Jobs (or occupations outside) that an example or a turn expects and nobody knows."""
    for job in jobs:
        if job not in scope.content.jobs and job not in scope.content.entities["other"]:
            key = next((each for each in keys if scope.where.at(entry, each, job) != entry), keys[0])
            yield from scope.unknown(entry, key, "job", job, scope.content.jobs)


def _phrases(scope: Scope) -> Iterator[Problem]:
    """A phrase that two intents teach, and a placeholder that stands for nothing."""
    claimed: dict[tuple[str, ...], tuple[Intent, str]] = {}
    for intent in scope.content.intents.values():
        for phrase in intent.phrases:
            for name in PLACEHOLDER.findall(phrase):
                if name not in MARKS:
                    wrong = f"`<{name}>` stands for nothing in a phrase; {nearest(name, MARKS)}"
                    yield scope.wrong(intent.place, "phrases", phrase, wrong)
            other, said = claimed.setdefault(folded(phrase), (intent, phrase))
            if other is not intent:
                first = scope.where.at(other.place, "phrases", said)
                wrong = f"the phrase `{phrase}` is also in {first}; it can teach only one of them"
                yield scope.wrong(intent.place, "phrases", phrase, wrong)


def _dialogues(scope: Scope) -> Iterator[Problem]:
    for turn in (turn for dialogue in scope.content.dialogues.values() for turn in dialogue.turns):
        yield from _jobs(scope, turn.place, ("jobs",), turn.jobs)
        for topic in turn.topics:
            yield from scope.unknown(turn.place, "topics", "topic", topic, scope.content.topics)
