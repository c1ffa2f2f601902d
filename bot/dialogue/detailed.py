"""An answer about a detail: cruise ships, and not all workplaces."""

from bot.content.model import Entity, Fact
from bot.dialogue.details import about, details
from bot.dialogue.figures import sources_of
from bot.dialogue.known import Known
from bot.dialogue.notes import notes, undetailed, unplaced
from bot.dialogue.single import suggestions
from bot.dialogue.values import Answer, Holder, Note, Prose, Reading
from bot.library import Library

PAIR = 2

MOST = 2
"""Facts that one answer tells."""


def detailed(library: Library, reading: Reading) -> Answer | None:
    """What is known of the details that a question names; nothing where nothing is, where all is wanted, or where two
    places are set side by side."""
    alone = reading.length != "long" and len(set(reading.places)) < PAIR
    named = details(library, reading) if alone else ()
    facts = tuple(fact for _, known in named for fact in known)
    return _told(library, reading, facts[: 1 if reading.length == "short" else MOST]) if facts else None


def _told(library: Library, reading: Reading, facts: tuple[Fact, ...]) -> Answer:
    """These facts, with what has to be said beside them."""
    intent, job = library.content.intents.get(reading.intent), about(library, reading)
    topics = (intent.topic,) if intent and reading.kind != "which_intent" else ()
    return Answer(
        kind="answer",
        blocks=(
            *map(Note, unplaced(library, reading, job, facts) or undetailed(library, reading)),
            Prose(" ".join(dict.fromkeys(fact.text("text") for fact in facts))),
            *_notes(library, reading, job, facts),
        ),
        jobs=(job.id,) if job and job.kind == "job" else (),
        topics=tuple(dict.fromkeys((*topics, *(fact.topic for fact in facts)))),
        facts=tuple(dict.fromkeys(fact.id for fact in facts)),
        sources=sources_of(library, facts),
        suggestions=suggestions(library, intent, Holder(job.kind, job.id)) if intent and job else (),
    )


def _notes(library: Library, reading: Reading, job: Entity | None, facts: tuple[Fact, ...]) -> tuple[Note, ...]:
    """What has to be said beside the facts."""
    return notes(library, reading, job, Known(job, facts[0].topic, facts, job), facts, "") if job else ()
