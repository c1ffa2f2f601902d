"""Asking back and declining: which job, which wish, and what the bot can do instead."""

from collections.abc import Sequence

from bot.content.model import Entity, Intent
from bot.dialogue.context import Context
from bot.dialogue.foreign import is_foreign
from bot.dialogue.holders import CARD
from bot.dialogue.known import entity_of, is_known, likeliest
from bot.dialogue.notes import filled
from bot.dialogue.sentences import capital
from bot.dialogue.values import Answer, Choice, Holder, Prose, Reading
from bot.library import Library

CHOICES = 5


def which_job(library: Library, reading: Reading) -> Answer:
    """Asks for the job, offering the likeliest."""
    intent = library.content.intents[reading.intent]
    jobs = [job for job in likeliest(library) if is_known(library, job, intent.topic)]
    choices = jobs_to_pick(intent, jobs)
    said = filled(library.content.replies["which_job"], title=intent.title)
    return Answer("which_job", (Prose(said),), topics=(intent.topic,), choices=choices)


def jobs_to_pick(intent: Intent, jobs: Sequence[Entity]) -> tuple[Choice, ...]:
    """The first of these jobs as choices for what was asked."""
    return tuple(Choice(capital(job.name), intent.id, Holder("job", job.id)) for job in jobs[:CHOICES])


def which_intent(library: Library, reading: Reading) -> Answer:
    """Asks what is wanted: the rivals, or what people ask most of the thing named."""
    holder = reading.holders[0] if reading.holders else None
    rivals = [score.intent for score in reading.rivals if score.confidence >= 0.2]
    likely = rivals if len(rivals) > 1 else (*rivals, *_usual(library))
    intents = [library.content.intents[ident] for ident in dict.fromkeys(likely)]
    intents = [intent for intent in intents if intent.kind == "answer" and not intent.act][:CHOICES]
    choices = tuple(Choice(capital(intent.title), intent.id, holder) for intent in intents)
    entity = entity_of(library, holder) if holder else None
    name = "which_intent_of" if entity else "which_intent"
    said = filled(library.content.replies[name], name=entity.plural if entity else "")
    meant = [intent for intent in intents if intent.id in rivals] or intents
    topics = tuple(dict.fromkeys(intent.topic for intent in meant)) or ("other",)
    return Answer("which_intent", (Prose(said),), jobs=jobs_of(holder), topics=topics, choices=choices)


def jobs_of(holder: Holder | None) -> tuple[str, ...]:
    """The job that a question asked back is about, if it is one."""
    return (holder.id,) if holder and holder.kind == "job" else ()


def _usual(library: Library) -> tuple[str, ...]:
    """What is asked most: the follow-ups of the card."""
    card = library.content.intents.get(CARD)
    return (card.id, *card.follow_ups) if card else ()


def out_of_scope(library: Library, reading: Reading, context: Context) -> Answer:
    """What the bot is for, in one line, and the nearest thing it can do."""
    intent = library.content.intents.get(reading.intent)
    said = " ".join(intent.answer) if intent and intent.answer else library.content.replies["out_of_scope"]
    said = library.content.replies["english_only"] if is_foreign(reading.heard, library.tables) else said
    return Answer("out_of_scope", (Prose(said),), **_again(library, context))  # type: ignore[arg-type]


def fallback(library: Library, reading: Reading, context: Context) -> Answer:
    """That it was not understood; the second time in a row with choices."""
    said = library.content.replies[_why(library, reading, context)]
    return Answer("fallback", (Prose(said),), **_again(library, context))  # type: ignore[arg-type]


def _why(library: Library, reading: Reading, context: Context) -> str:
    """Which saying tells why nothing was understood."""
    if not reading.heard.words:
        return "empty"
    if is_foreign(reading.heard, library.tables):
        return "english_only"
    return "fallback_again" if context.misses else "fallback"


def _again(library: Library, context: Context) -> dict[str, tuple[Choice, ...]]:
    """What can be asked: suggestions the first time, numbered choices the second."""
    holder = context.holders[0] if context.holders else None
    if holder is None:
        holder = Holder("job", likeliest(library)[0].id) if likeliest(library) else None
    intents = [library.content.intents[ident] for ident in _usual(library) if ident in library.content.intents]
    entity = entity_of(library, holder) if holder else None
    named = f": {entity.plural}" if entity else ""
    offered = tuple(Choice(f"{capital(intent.title)}{named}", intent.id, holder) for intent in intents[:3])
    return {"choices": offered} if context.misses else {"suggestions": offered}
