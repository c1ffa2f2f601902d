"""A job's card: short answers to what people ask first, how its pay has changed, and where all that is from."""

from collections.abc import Iterable

from bot.content.model import Entity, Intent, Source
from bot.dialogue.answer import answer
from bot.dialogue.bars import trend
from bot.dialogue.context import Context
from bot.dialogue.known import known
from bot.dialogue.sentences import capital
from bot.dialogue.values import Answer, Bars, Block, Heading, Holder, Note, Prose, Reading
from bot.session.session import Session


def spoken(session: Session) -> tuple[str, ...]:
    """The jobs that answers were about, the last first."""
    return tuple(dict.fromkeys(job for turn in reversed(session.conversation.turns) for job in turn.answer.jobs))


def card_of(session: Session) -> tuple[str, tuple[Block, ...]]:
    """The name of the job last spoken of, and the short answers to what the content puts on a card; or nothing."""
    content = session.library.content
    jobs = [content.jobs[ident] for ident in spoken(session) if ident in content.jobs]
    if not jobs:
        return "", ()
    intents = [content.intents[name] for name in content.replies.sayings["card_intents"] if name in content.intents]
    answers = [(intent, _short(session, jobs[0], intent)) for intent in intents]
    told = [(intent, made) for intent, made in answers if made.kind == "answer"]
    blocks = (block for intent, made in told for block in _part(session, jobs[0], intent, made))
    return capital(jobs[0].name), (*blocks, *_sources(session, (one for _, made in told for one in made.sources)))


def _short(session: Session, job: Entity, intent: Intent) -> Answer:
    reading = Reading("", "answer", intent.id, (Holder("job", job.id),), length="short")
    return answer(session.library, reading, Context())


def _part(session: Session, job: Entity, intent: Intent, made: Answer) -> tuple[Block, ...]:
    """One intent's title, its short answer, and the years of its figure where they are known."""
    said = [block for block in made.blocks if isinstance(block, Prose | Note)]
    return (Heading(capital(intent.title)), *said, *_years(session, job, intent)) if said else ()


def _years(session: Session, job: Entity, intent: Intent) -> tuple[Bars, ...]:
    here = known(session.library, job, intent.topic) if intent.compare else None
    years = trend(here, intent.compare.by) if here and intent.compare else None
    return (years,) if years else ()


def _sources(session: Session, sources: Iterable[Source]) -> tuple[Block, ...]:
    """Each publisher and date once."""
    named = dict.fromkeys(f"{one.publisher} ({one.dated})" for one in sources)
    word = session.library.content.replies["source"]
    return (Note("\n".join(f"{word}: {each}" for each in named)),) if named else ()
