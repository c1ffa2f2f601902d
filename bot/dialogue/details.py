"""Details: what a question names beside what it is about, and what is known of it: cruise ships, among workplaces."""

from collections.abc import Iterator

from bot.content.model import Entity, Fact
from bot.dialogue.known import at_home, entity_of, in_place
from bot.dialogue.values import Reading
from bot.language.mentions import Mention
from bot.library import Library


def details(library: Library, reading: Reading) -> tuple[Entity, ...]:
    """The details named that are asked about within the topic; where it is not clear what is asked, all that are. Of
    several with one name the one that tells most."""
    asked = (_asked(library, reading, mention) for mention in reading.heard.details)
    named = (max(each, key=lambda detail: _tells(library, reading, detail)) for each in asked if each)
    return tuple(dict.fromkeys(named))


def _asked(library: Library, reading: Reading, mention: Mention) -> list[Entity]:
    """The details with this name that are asked about here."""
    intent = library.content.intents.get(reading.intent)
    named = [library.content.entities["detail"][ident] for ident in mention.ids("detail")]
    if intent is None or reading.kind == "which_intent":
        return named
    return [detail for detail in named if intent.topic in (*detail.facts, *detail.topics)]


def _tells(library: Library, reading: Reading, detail: Entity) -> tuple[bool, bool]:
    """Whether anything is known of it here, and on the very topic."""
    intent = library.content.intents.get(reading.intent)
    return bool(facts_of(library, reading, detail)), intent is not None and intent.topic in detail.facts


def untold(library: Library, reading: Reading) -> tuple[str, ...]:
    """The names of the details of which nothing is known for what the question is about."""
    return tuple(each.name for each in details(library, reading) if not facts_of(library, reading, each))


def about(library: Library, reading: Reading) -> Entity | None:
    """The thing that the question is about; none where the largest jobs stand for all."""
    return entity_of(library, reading.holders[0]) if reading.holders and not reading.broad else None


def facts_of(library: Library, reading: Reading, detail: Entity) -> tuple[Fact, ...]:
    """The facts of a detail that hold for the job and the place; those of the topic asked about before all others."""
    intent, job = library.content.intents.get(reading.intent), about(library, reading)
    here = detail.facts.get(intent.topic, ()) if intent else ()
    narrow = _fitting(here or tuple(fact for facts in detail.facts.values() for fact in facts), job)
    there = (found for place in _places(library, reading) if (found := in_place(narrow, place)))
    return next(there, ()) or tuple(fact for fact in narrow if not fact.text("where")) or at_home(narrow)


def _fitting(facts: tuple[Fact, ...], job: Entity | None) -> tuple[Fact, ...]:
    """Those of the job itself, else of the one that it is like, else of its field, else those that hold for all."""
    near = ({job.id}, {job.like}, {job.field, *job.departments}) if job else ()
    told = (tuple(fact for fact in facts if not whose.isdisjoint(fact.jobs)) for whose in near)
    return next(filter(None, told), tuple(fact for fact in facts if not fact.jobs))


def _places(library: Library, reading: Reading) -> Iterator[str]:
    """The names of the places asked about."""
    known = library.content.entities["place"]
    return (known[ident].name for ident in reading.places if ident in known)
