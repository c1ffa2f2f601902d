"""Jobs meant by a name that is not quite theirs: "the ultrasound one", "and lead?", "the shorter one"."""

from bot.dialogue import cues
from bot.dialogue.context import LISTS, Context
from bot.dialogue.holders import ABOUT, as_job
from bot.dialogue.known import entity_of, known
from bot.dialogue.meant_kin import akin, holding, singular
from bot.dialogue.meant_shown import Span, begin
from bot.dialogue.rest import keyed
from bot.dialogue.values import Heard, Holder
from bot.language.mentions import Mention
from bot.language.names import BESIDE
from bot.library import Library
from bot.text import folded

FEW = 4
"""Jobs that were shown together, one of which a word of its name tells apart."""

SHORT = 2
"""Words of a name that is short for a job."""

BEFORE = ("the", "that", "those", "these")
"""Words before a name by which one of those spoken of is meant."""


def by_name(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "The ultrasound one" of two that were shown; "the interventional ones" beside radiologists."""
    ones = library.tables.lookups.one("ones") - library.tables.lookups.one("people")
    for mention in heard.mentions:
        after = heard.said[mention.end : mention.end + 1]
        if mention.kind not in (*ABOUT, "other") or mention.denied or not (after and after[0] in ones):
            continue
        job = _fitting(library, context, heard, mention)
        if job and job != mention.id:
            return begin(heard, mention.start), mention.end + 1, job
    return None


def _fitting(library: Library, context: Context, heard: Heard, mention: Mention) -> str:
    """The one of those shown that has the words of a name in its own, or the one akin to what is spoken of."""
    words = heard.words[mention.start : mention.end]
    said = tuple(singular(word.word) for word in words)
    shown = _shown(library, context)
    named = as_job(library, Holder(mention.kind, mention.id)).id
    if named in shown:
        return named
    fits = [job for job in shown if holding(library.content.jobs[job], said)]
    if len(context.shown_ids) > 1 and fits:
        return fits[0] if len(fits) == 1 else ""
    narrows = context.reading is not None and context.reading.kind in LISTS  # "just the ultrasound ones"
    many = heard.said[mention.end].endswith("s")
    one = named if mention.kind == "term" and named in library.content.jobs and not (narrows and many) else ""
    return one if narrows else akin(library, context, words) or one


def _shown(library: Library, context: Context) -> tuple[str, ...]:
    """The few jobs that were shown together last."""
    shown = tuple(ident for ident in context.shown_ids if ident in library.content.jobs)
    return shown if len(shown) <= FEW else ()


def alone(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "And lead?": a word that only one of those shown has in its name, and no other word that says something."""
    bare, shown = library.tables.lookups.one("bare"), _shown(library, context)
    told = [place for place, word in enumerate(heard.said) if word not in bare]
    if len(told) != 1 or len(shown) < 2:
        return None
    word = singular(heard.said[told[0]])
    fits = [job for job in shown if word in map(singular, folded(library.content.jobs[job].name))]
    return (begin(heard, told[0]), told[0] + 1, fits[0]) if len(fits) == 1 else None


def by_short_name(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "And the technologists?", "does the doctor one see patients": what is short for a job beside the one at hand."""
    lookups, words = library.tables.lookups, heard.said
    told = [place for place, word in enumerate(words) if word not in lookups.one("bare")]
    for start in range(len(words)):
        for size in range(SHORT, 0, -1):
            job, end = _short_for(library, heard, start, start + size), start + size
            ones = words[end : end + 1]
            if not job or any(job == holder.id for holder in context.holders):
                continue
            if ones and ones[0] in lookups.one("ones") and words[start - 1] in BEFORE and start:
                return start - 1, end + 1, job
            if told == list(range(start, end)) and (_is_many(heard, start, end) or not _is_wish(library, heard, start)):
                return begin(heard, start), end, job
    return None


def _short_for(library: Library, heard: Heard, start: int, end: int) -> str:
    """The job that these words are short for; empty where they are for none."""
    said = heard.said[start:end]
    if len(said) < end - start:
        return ""
    last = dict.fromkeys((said[-1], singular(said[-1])))
    for each in ((*said[:-1], word) for word in last):
        for name in library.tables.names.begun(each[0], each[1] if len(each) > 1 else ""):
            if name.needs == BESIDE and name.kind == "job" and name.words == each:
                return name.id
    return ""


def _is_many(heard: Heard, start: int, end: int) -> bool:
    """Whether several people are meant: "the technologists"."""
    return heard.said[end - 1].endswith("s") and start > 0 and heard.said[start - 1] in BEFORE


def _is_wish(library: Library, heard: Heard, at: int) -> bool:
    """Whether the word asks for something itself: "and education?"."""
    return keyed(library, heard.said[at]) is not None


def by_measure(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "The shorter one", "the better paid one": of those compared by a figure, the one that has less or more."""
    lookups, ones = library.tables.lookups, library.tables.lookups.one("ones")
    plain = heard.said
    for side in ("lesser", "greater"):
        for place in cues.at(plain, side, lookups):
            for said in lookups.said(side, plain, place):
                end = place + len(said)
                named = plain[place - 1] in BEFORE if place else False
                ends = named and end < len(plain) and plain[end] in ones
                if ends and (job := _measured(library, context, heard, side)):
                    return place - 1, end + 1, job
    return None


def _measured(library: Library, context: Context, heard: Heard, side: str) -> str:
    """The job shown that has least or most of what the last comparison was by, or of what is named."""
    last = context.reading
    ident = heard.axes[0].id if heard.axes else last.intent if last else ""
    intent = library.content.intents.get(ident)
    if intent is None or intent.compare is None:
        return ""
    numbers = {job: _number(library, job, intent.topic, intent.compare.by) for job in _shown(library, context)}
    known_ = {job: number for job, number in numbers.items() if number is not None}
    if len(known_) < 2 or len(set(known_.values())) < 2:
        return ""
    return (min if side == "lesser" else max)(known_, key=lambda job: known_[job])


def _number(library: Library, job: str, topic: str, by: str) -> float | None:
    entity = entity_of(library, Holder("job", job))
    found = known(library, entity, topic) if entity else None
    return found.number(by) if found else None
