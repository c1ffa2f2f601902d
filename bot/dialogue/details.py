"""Details: what a question names beside what it is about, and what is known of it: cruise ships, among workplaces."""

from collections.abc import Sequence

from bot.content.model import Entity, Fact, Intent
from bot.dialogue.known import at_home, entity_of, in_place, place_names
from bot.dialogue.values import Reading
from bot.language.mentions import Mention
from bot.library import Library

Told = tuple[Entity, tuple[Fact, ...]]
"""A detail, and the facts of it that hold here."""


def details(library: Library, reading: Reading) -> tuple[Told, ...]:
    """The details named that are asked about within the topic, with what is known of them; all that are named where it
    is not clear what is asked. Of several with one name the one that tells most."""
    intent = library.content.intents.get(reading.intent)
    asked = (_asked(library, reading, intent, mention) for mention in reading.heard.details)
    made = [_most([(each, _facts_of(library, reading, each)) for each in named], intent) for named in asked if named]
    return tuple({detail.id: (detail, facts) for detail, facts in made}.values())


def untold(library: Library, reading: Reading) -> tuple[str, ...]:
    """The names of the details of which nothing is known for what the question is about."""
    return tuple(detail.name for detail, facts in details(library, reading) if not facts)


def about(library: Library, reading: Reading) -> Entity | None:
    """The thing that the question is about; none where the largest jobs stand for all."""
    return entity_of(library, reading.holders[0]) if reading.holders and not reading.broad else None


def _asked(library: Library, reading: Reading, intent: Intent | None, mention: Mention) -> Sequence[Entity]:
    """The details with this name that are asked about here."""
    named = [library.content.entities["detail"][ident] for ident in mention.ids("detail")]
    if intent is None or reading.kind == "which_intent":
        return named
    return [detail for detail in named if intent.topic in (*detail.facts, *detail.topics)]


def _most(named: Sequence[Told], intent: Intent | None) -> Told:
    """The first of which something is known, on the very topic before all others."""
    topic = intent.topic if intent else ""
    return max(named, key=lambda told: (bool(told[1]), topic in told[0].facts))


def _facts_of(library: Library, reading: Reading, detail: Entity) -> tuple[Fact, ...]:
    """The facts of a detail that hold for the job and the place; those of the topic asked about before all others."""
    intent = library.content.intents.get(reading.intent)
    here = detail.facts.get(intent.topic, ()) if intent else ()
    every = here or tuple(fact for facts in detail.facts.values() for fact in facts)
    narrow = _fitting(every, about(library, reading))
    there = (found for place in place_names(library, reading.places) if (found := in_place(narrow, place)))
    return next(there, ()) or tuple(fact for fact in narrow if not fact.text("where")) or at_home(narrow)


def _fitting(facts: tuple[Fact, ...], job: Entity | None) -> tuple[Fact, ...]:
    """Those of the job itself, else of the one that it is like, else of its field, else those that hold for all."""
    near = ({job.id}, {job.like}, {job.field, *job.departments}) if job else ()
    told = (tuple(fact for fact in facts if not whose.isdisjoint(fact.jobs)) for whose in near)
    return next(filter(None, told), tuple(fact for fact in facts if not fact.jobs))
