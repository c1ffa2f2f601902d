"""Acts: turns about the conversation itself - go back, start over, not that, a step of the steps."""

from collections.abc import Iterator, Mapping

from bot.dataclass import replace
from bot.dialogue import cues, quiz
from bot.dialogue.acts_last import Act, again, age, at_length, claim, in_plain_words, plain, sources, why
from bot.dialogue.answer import answer
from bot.dialogue.asking import jobs_of
from bot.dialogue.back import earlier_place
from bot.dialogue.context import Context, subject_place
from bot.dialogue.holders import CARD, GENERAL, as_job
from bot.dialogue.known import main_jobs
from bot.dialogue.notes import filled
from bot.dialogue.sentences import capital
from bot.dialogue.steps import step
from bot.dialogue.values import Answer, Choice, Conversation, Holder, Lines, Prose, Reading, Turn
from bot.library import Library

SAID = 0.1
"""A topic less sure than this beside an act was not said."""


def act(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """The turn that an act makes."""
    return ACTS.get(reading.act, plain)(library, conversation, context, reading)


def _said(library: Library, reading: Reading, name: str, **values: str) -> Turn:
    """A turn with one of the bot's own sayings."""
    text = filled(library.content.replies[name], **values)
    return Turn(reading.question, reading, Answer("help", (Prose(text),)))


def _back(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """The subject before the last one, shown again."""
    place = subject_place(conversation)
    before = earlier_place(library, conversation, reading.heard)
    if before < 0:
        before = subject_place(Conversation(conversation.turns[:place])) if place > 0 else -1
    if before < 0:
        return _said(library, reading, "no_further_back")
    earlier = conversation.turns[before]
    return Turn(
        reading.question, replace(earlier.reading, question=reading.question, act="back"), earlier.answer, before
    )


def _noted(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """A remark is taken note of; what was spoken of stays."""
    said = Answer("smalltalk", (Prose(library.content.replies["noted"]),))
    return Turn(reading.question, reading, said)


def _restart(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    return _said(library, reading, "restarted")


def _wrong(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """Offers the rivals of the last reading; a claim never changes a fact."""
    if context.reading is None:
        return plain(library, conversation, context, reading)
    intents = library.content.intents
    rivals = [score.intent for score in context.reading.rivals if score.intent != context.reading.intent]
    usual = intents[CARD].follow_ups if CARD in intents else ()
    offered = [
        ident for ident in dict.fromkeys((*rivals, *usual)) if ident in intents and intents[ident].kind == "answer"
    ]
    holder = context.holders[0] if context.holders else None
    choices = tuple(Choice(capital(intents[ident].title), ident, holder) for ident in offered[:3])
    topics = tuple(dict.fromkeys(intents[ident].topic for ident in offered[:3]))
    said = (Prose(library.content.replies["wrong"]),)
    return Turn(
        reading.question,
        replace(reading, kind="which_intent", holders=context.holders),
        Answer("which_intent", said, jobs_of(holder), topics, choices=choices),
    )


def _compare_them(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """The jobs last spoken of, side by side."""
    jobs = _first_few(library, context, reading) or context.listed
    if len(jobs) < 2:
        return _said(library, reading, "nothing_to_compare")
    intent = _side(library, reading) or _last_side(library, context)
    whole = replace(reading, kind="comparison", act="", intent=intent, holders=jobs[:4])
    return Turn(reading.question, whole, answer(library, whole, context))


def _first_few(library: Library, context: Context, reading: Reading) -> tuple[Holder, ...]:
    """The first so many of the last list: "compare the top two"."""
    first = 1 in cues.ordinals(reading.heard, library.tables)
    many = next((int(number.amount) for number in reading.heard.numbers if number.unit == ""), 0) if first else 0
    return tuple(Holder("job", ident) for ident in context.together[:many])


def _side(library: Library, reading: Reading) -> str:
    """What they are to be compared by, if that is said too: "which of those two pays better"."""
    intents = library.content.intents
    said = (score.intent for score in reading.rivals if score.confidence >= SAID and not intents[score.intent].act)
    return next((ident for ident in said if intents[ident].kind == "answer"), "")


def _last_side(library: Library, context: Context) -> str:
    """What was asked last, if jobs can be set in order by it; else nothing, and they are compared as a whole."""
    intent = library.content.intents.get(context.reading.intent) if context.reading else None
    general = library.content.intents.get(intent.topic) if intent else None
    several = context.reading is not None and len(context.reading.holders) > 1
    ordered = intent is not None and (intent.compare or (general and general.compare) or several)
    return intent.id if intent and ordered and intent.topic not in (GENERAL, CARD) else ""


def _both(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    if context.asked is None or not context.choices:
        return _compare_them(library, conversation, context, reading)
    return _said(library, reading, "one_at_a_time")


def _list_jobs(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """The main jobs of each field."""
    fields = library.content.entities["field"]
    lines = []
    own = tuple(dict.fromkeys(job.field for job in library.content.jobs.values()))
    named = set(_fields(library, reading)).intersection(own)
    for ident in (each for each in own if not named or each in named):
        jobs = sorted(
            (job for job in library.content.jobs.values() if job.field == ident),
            key=lambda job: (not job.main, job.name),
        )
        name = capital(fields[ident].name) if ident in fields else capital(ident)
        lines.append(f"{name}: " + ", ".join(job.name for job in jobs))
    blocks = (Prose(filled(library.content.replies["jobs"], count=str(len(library.content.jobs)))), Lines(tuple(lines)))
    suggested = tuple(Choice(capital(job.name), "", Holder("job", job.id)) for job in main_jobs(library)[:3])
    held = tuple(Holder("field", ident) for ident in sorted(named))
    listed = replace(reading, kind="answer", act="", holders=held)
    return Turn(reading.question, listed, Answer("answer", blocks, topics=(GENERAL,), suggestions=suggested))


def _fields(library: Library, reading: Reading) -> Iterator[str]:
    """The fields that are named, or of the jobs that terms stand for: of ultrasound that of sonographers."""
    for mention in reading.heard.mentions:
        job = as_job(library, Holder(mention.kind, mention.id))
        yield from mention.ids("field") or ((library.content.jobs[job.id].field,) if job.kind == "job" else ())


def _quiz(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    return quiz.begin(library, reading)


def _step(library: Library, conversation: Conversation, context: Context, reading: Reading) -> Turn:
    """One step of the list that was shown last."""
    if context.turn is None or context.reading is None:
        return plain(library, conversation, context, reading)
    listed = _numbered(library, context.reading)
    whole = answer(library, replace(listed, act="", length="normal"), context)
    made = step(library, whole, context.reading.step, reading)
    if made is None:
        return plain(library, conversation, context, reading)
    told = replace(listed, question=reading.question, act=reading.act, step=made[1])
    return Turn(reading.question, told, replace(made[0], kind=whole.kind, jobs=whole.jobs, topics=whole.topics))


def _numbered(library: Library, last: Reading) -> Reading:
    """The last reading, or the one that asks for the steps of the same job where none were shown."""
    intents = library.content.intents
    if last.intent in intents and intents[last.intent].numbered:
        return last
    ident = next((ident for ident, intent in intents.items() if intent.numbered), last.intent)
    return replace(last, kind="answer", intent=ident, holders=last.holders[:1], step=0)


ACTS: Mapping[str, Act] = {
    "more": at_length("long"),
    "shorter": at_length("short"),
    "simpler": in_plain_words,
    "again": again,
    "sources": sources,
    "age": age,
    "why": why,
    "claim": claim,
    "back": _back,
    "restart": _restart,
    "noted": _noted,
    "wrong": _wrong,
    "not_that": _wrong,
    "compare_them": _compare_them,
    "both": _both,
    "list_jobs": _list_jobs,
    "quiz": _quiz,
    "step": _step,
    "skip_step": _step,
}
"""What the conversation does for each act; an act that is not here says what its file says."""
