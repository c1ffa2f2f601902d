"""What is meant by "the second one", "the heart kind", "the nurses": the question with the job's name in its place."""

from itertools import pairwise

from bot.dialogue.context import Context
from bot.dialogue.cues import has
from bot.dialogue.hearing import PAUSE, hear
from bot.dialogue.holders import ABOUT, as_job
from bot.dialogue.meant_kin import akin, at_hand, calls, singular
from bot.dialogue.meant_named import alone, by_measure, by_name, by_short_name
from bot.dialogue.meant_shown import BEFORE, Span, begin, by_number, by_people, by_place, other_one
from bot.dialogue.scene import PLAIN
from bot.dialogue.values import Heard, Holder
from bot.language.heads import job_named
from bot.language.spelling import Word
from bot.library import Library
from bot.text import folded

LONGEST = 3
"""Words that describe a job."""


def meant(library: Library, context: Context, heard: Heard) -> Heard:
    """The question with a name where it describes a job that was spoken of, or one beside it; else as it is."""
    waits = context.asked is not None and context.asked.kind in ("which_job", "which_intent")
    if context.turn is None and not waits:
        return heard
    if span := by_name(library, context, heard):
        return _named(library, heard, span)
    if span := _by_head(library, context, heard):
        return _named(library, heard, span)
    if any(mention.kind in ABOUT for mention in heard.mentions):
        return heard
    if span := by_place(library, context, heard):
        return _named(library, heard, span)
    if has(heard, "pairs", library.tables):
        return heard
    for find in FINDERS:
        if span := find(library, context, heard):
            return _named(library, heard, span)
    return heard


def _by_head(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "And interventional?" after the radiologist: what a name begins with that ends as the one at hand does, and that
    alone would mean another."""
    named = [mention for mention in heard.mentions if mention.kind in ABOUT]
    spoken_of = at_hand(library, context) if len(context.holders) == 1 else ()
    job = next((entity for entity in spoken_of if entity.kind == "job"), None)
    if job is None or len(named) != 1 or named[0].kind == "job" or named[0].denied:
        return None
    if named[0].id in (job.field, *job.departments):
        return None  # where the one at hand works
    start, end = named[0].start, named[0].end
    ident = job_named((*heard.said[start:end], folded(job.name)[-1]), library.tables.names)
    alone = as_job(library, Holder(named[0].kind, named[0].id)).id
    return (start, end, ident) if ident and ident not in (job.id, alone) else None


def _named(library: Library, heard: Heard, span: Span) -> Heard:
    first, last = heard.words[span[0]], heard.words[span[1] - 1]
    jobs, others = library.content.jobs, library.content.entities["other"]
    name = (jobs[span[2]] if span[2] in jobs else others[span[2]]).name
    return hear(f"{heard.text[: first.start]}{name}{heard.text[last.end :]}", library.tables)


def _usual_one(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "A normal one", "the regular kind": what the one at hand is a special kind of."""
    lookups, words = library.tables.lookups, heard.words
    like = next((entity.like for entity in at_hand(library, context) if entity.like), "")
    for at in range(len(words) - 1 if like else 0):
        if words[at].word in lookups.one("usual") and words[at + 1].word in lookups.one("ones"):
            return begin(heard, at), at + 2, like
    return None


def _after_not(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "Not vascular, cardiac": a description in the place of another."""
    words, nots = heard.words, library.tables.lookups.one("negations")
    pause = _pause(heard)
    told = words[pause:]
    if not pause or words[0].word not in nots or not 0 < len(told) <= LONGEST:
        return None
    job = akin(library, context, told) if all(_tells(library, word) for word in told) else ""
    return (0, len(words), job) if job else None


def _pause(heard: Heard) -> int:
    """The word after the first pause; 0 where there is none."""
    signs = (heard.text[one.end : next_.start] for one, next_ in pairwise(heard.words))
    return next((place for place, sign in enumerate(signs, 1) if PAUSE.search(sign)), 0)


def _by_kind(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "The heart kind", "the baby heart ones": words before a word such as kind."""
    lookups = library.tables.lookups
    for at, word in enumerate(heard.words):
        first = at
        while first > 0 and at - first < LONGEST and _tells(library, heard.words[first - 1]):
            first -= 1
        told = first < at and (first == 0 or heard.said[first - 1] in BEFORE)
        if told and word.word in lookups.one("ones") and (job := akin(library, context, heard.words[first:at])):
            return begin(heard, first), at + 1, job
    return None


def _by_rest(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "And an assistant?": all that is said beside small words."""
    empty = library.tables.lookups.one("bare")
    told = [place for place, word in enumerate(heard.words) if word.word not in empty]
    if not told or told[-1] - told[0] >= LONGEST or not all(_tells(library, heard.words[place]) for place in told):
        return None
    first, end, doubt = told[0], told[-1] + 1, _doubt(library, heard)
    job = akin(library, context, heard.words[first:end]) if doubt > 0 else ""
    if not job or (doubt < 1 and singular(heard.said[end - 1]) not in calls(library.content.jobs[job])):
        return None
    return begin(heard, first), end, job


def _before_pause(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "What about neuro, how many years": a description before a pause, and small words before it."""
    words, bare = heard.words, library.tables.lookups.one("bare")
    end = _pause(heard)
    first = next((place for place in range(end) if words[place].word not in bare), end)
    told = (
        not heard.mentions
        and 0 < first < end <= first + LONGEST
        and all(_tells(library, word) for word in words[first:end])
    )
    job = akin(library, context, words[first:end]) if told else ""
    return (first, end, job) if job else None


def _doubt(library: Library, heard: Heard) -> float:
    """How surely the words are no wish: 0 for a plain one, as "the pay?" is, 1 for none, a half between."""
    best = heard.scores[0] if heard.scores else None
    intent = library.content.intents[best.intent] if best else None
    if best is None or intent is None or intent.kind != "answer" or intent.act:
        return 1.0
    return 0.0 if best.confidence >= PLAIN else 1.0 if best.confidence < library.content.bars.answer else 0.5


def _tells(library: Library, word: Word) -> bool:
    lookups = library.tables.lookups
    return word.word not in lookups.one("fillers") | lookups.one("bare") and word.word not in lookups.ordinals


FINDERS = (
    by_measure,
    alone, by_number, other_one, by_short_name, _usual_one, _after_not, _by_kind, _by_rest, _before_pause, by_people
)  # fmt: skip
"""Ways to describe a job, the plainest first."""
