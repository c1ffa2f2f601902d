"""Answers: a reading becomes what is said. The only place that decides which kind of answer a reading gets."""

from collections.abc import Callable, Mapping

from bot.dataclass import replace
from bot.dialogue import asking
from bot.dialogue.comparison import comparison
from bot.dialogue.context import Context
from bot.dialogue.detailed import detailed
from bot.dialogue.each import each
from bot.dialogue.known import likeliest
from bot.dialogue.notes import undetailed
from bot.dialogue.ranking import no_axis, ranking
from bot.dialogue.shortlist import shortlist
from bot.dialogue.single import single
from bot.dialogue.values import Answer, Note, Prose, Reading
from bot.library import Library


def answer(library: Library, reading: Reading, context: Context) -> Answer:
    """What is said to a reading; there is always something."""
    if reading.kind in ("fallback", "out_of_scope"):
        decline = asking.out_of_scope if reading.kind == "out_of_scope" else asking.fallback
        return decline(library, reading, context)
    return KINDS[reading.kind](library, reading)


def plain(library: Library, reading: Reading) -> Answer:
    """About what was named; of the largest jobs a line each where none was, and a choice of one to hear more of."""
    if told := detailed(library, reading):
        return told
    if not reading.broad:
        return single(library, reading)
    intent = library.content.intents[reading.intent]
    made = each(library, reading, intent)
    choices = asking.jobs_to_pick(intent, likeliest(library))
    first = tuple(map(Note, undetailed(library, reading)))
    rest = (block for block in made.blocks if block not in first)
    blocks = (*first, *rest, Prose(library.content.replies["each"]))
    return replace(made, blocks=blocks, choices=choices)


def which_job(library: Library, reading: Reading) -> Answer:
    """Asks of which job, but for a detail that is known of all."""
    return detailed(library, reading) or asking.which_job(library, reading)


def which_intent(library: Library, reading: Reading) -> Answer:
    """Asks what is wanted, but for the one detail that is named and known: that is what is asked about."""
    told = detailed(library, reading) if len(reading.heard.details) == 1 else None
    return told or asking.which_intent(library, reading)


def safety(library: Library, reading: Reading) -> Answer:
    """What comes before everything else."""
    group = next(group for group in library.content.safety if group.name == reading.intent)
    return Answer("safety", (Prose(" ".join(group.answer)),))


def talk(library: Library, reading: Reading) -> Answer:
    """Small talk and help: what the intent's file says, of the bot only."""
    intent = library.content.intents[reading.intent]
    return Answer(reading.kind, (Prose(" ".join(intent.answer)),))


def no_fact(library: Library, reading: Reading) -> Answer:
    """An extreme that nobody publishes."""
    return no_axis(library, reading)


KINDS: Mapping[str, Callable[[Library, Reading], Answer]] = {
    "answer": plain,
    "comparison": comparison,
    "ranking": ranking,
    "shortlist": shortlist,
    "no_fact": no_fact,
    "which_job": which_job,
    "which_intent": which_intent,
    "smalltalk": talk,
    "help": talk,
    "safety": safety,
}
