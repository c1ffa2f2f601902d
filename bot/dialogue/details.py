"""Details: what a question names beside what it is about, and what is known of it: cruise ships, among workplaces."""

from collections.abc import Iterator

from bot.content.model import Entity, Fact
from bot.dialogue.known import at_home, entity_of, in_place
from bot.dialogue.values import Reading
from bot.library import Library


def details(library: Library, reading: Reading) -> tuple[Entity, ...]:
    """The details named that are asked about within the topic."""
    topic = library.content.intents[reading.intent].topic
    known = library.content.entities["detail"]
    named = (known[mention.id] for mention in reading.heard.details)
    return tuple(dict.fromkeys(detail for detail in named if topic in (*detail.facts, *detail.topics)))


def untold(library: Library, reading: Reading) -> tuple[str, ...]:
    """The names of the details of which nothing is known for what the question is about."""
    return tuple(each.name for each in details(library, reading) if not facts_of(library, reading, each))


def about(library: Library, reading: Reading) -> Entity | None:
    """The thing that the question is about; none where the largest jobs stand for all."""
    return entity_of(library, reading.holders[0]) if reading.holders and not reading.broad else None


def facts_of(library: Library, reading: Reading, detail: Entity) -> tuple[Fact, ...]:
    """The facts of a detail that hold for the job and the place; those of the topic asked about before all others."""
    topic, job = library.content.intents[reading.intent].topic, about(library, reading)
    asked = detail.facts.get(topic) or tuple(fact for facts in detail.facts.values() for fact in facts)
    fitting = tuple(fact for fact in asked if not fact.jobs or (job and _holds(fact, job)))
    narrow = tuple(fact for fact in fitting if fact.jobs) or fitting  # what holds for this job says more
    there = (found for place in _places(library, reading) if (found := in_place(narrow, place)))
    return next(there, ()) or tuple(fact for fact in narrow if not fact.text("where")) or at_home(narrow)


def _holds(fact: Fact, job: Entity) -> bool:
    """Whether a fact is of this job, of the one that it is like, or of its field."""
    return not {job.id, job.like, job.field, *job.departments}.isdisjoint(fact.jobs)


def _places(library: Library, reading: Reading) -> Iterator[str]:
    """The names of the places asked about."""
    known = library.content.entities["place"]
    return (known[ident].name for ident in reading.places if ident in known)
