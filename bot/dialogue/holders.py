"""Who a question is about: the mentions of a question as jobs, fields, terms or others, seen from what is asked."""

import re

from bot.content.model import PRACTICED, Entity, Intent
from bot.dialogue.cues import at, compares, has
from bot.dialogue.known import entity_of, known, members
from bot.dialogue.sentences import Teller
from bot.dialogue.values import Heard, Holder
from bot.language.mentions import Mention
from bot.library import Library

GENERAL = "general"
"""The topic of terms: what a thing is, whatever the job."""

CARD = "definition"
"""The topic that a name alone asks for."""

DIFFERENCE = "difference"
"""The topic of two that are told apart: both are subjects, whatever they are named by."""

REGIONAL = "regional"
"""The topic of what is called or done otherwise in a place."""

DUTIES = "duties"
"""The topic of what a job does: a thing has none."""

NAMING = (CARD, "titles")
"""Topics on which letters after a name speak for themselves, and not for the job that has them."""

ABOUT = ("job", "field", "term")
"""Kinds that an answer can be about."""

SURE = 0.6
"""A name meant less surely than this counts only where nothing else is named."""


YEAR = re.compile(r"(?:19|20)\d\d")

REACH = 4
"""Words before a name in which "I am" is looked for."""

LETTERS = "letters"
"""Sort of terms that stand after a name."""

BODY = "body"
"""Sort of terms that give papers and set rules."""


def is_of_jobs(intent: Intent) -> bool:
    """Whether jobs can differ in what the intent asks: no act, no card, nothing that a word means."""
    return intent.kind == "answer" and not intent.act and intent.topic not in (GENERAL, CARD)


def holders(library: Library, heard: Heard, intent: Intent | None) -> tuple[Holder, ...]:
    """What the question is about, in the order named; what is denied ("not MRI") is not."""
    named = [mention for mention in heard.mentions if mention.kind in ABOUT and not mention.denied]
    sure = [mention for mention in named if mention.sure >= SURE or _is_beside(library, heard, mention, named)] or named
    sure = [mention for mention in sure if not is_own(library, heard, mention)] or sure
    as_jobs = has(heard, "people", library.tables) and (intent is None or intent.topic in (GENERAL, CARD))
    told = _told_apart(library, heard, sure, intent)
    found = (_job_of(library, mention, as_jobs) or _holder(library, mention, intent) for mention in told)
    return tuple(dict.fromkeys(holder for holder in found if holder))


def _told_apart(library: Library, heard: Heard, named: list[Mention], intent: Intent | None) -> list[Mention]:
    """The mentions that are subjects: beside a job's own name, "the x-ray permit" and "in radiology" are none."""
    if intent is not None and intent.topic == GENERAL:
        return named
    plain = [mention for mention in named if _is_practiced(library, mention)] or named
    beside = compares(heard, library.tables)
    if beside:  # "NMAA or RRA": letters are those who have them
        plain = [mention for mention in named if mention in plain or _is_letters(library, mention.ids("term"))]
    jobs = [mention for mention in plain if mention.kind == "job"]
    if not jobs:
        return plain
    if beside or (intent is not None and intent.topic == DIFFERENCE):
        return _rivals(library, heard, plain, jobs)
    if has(heard, "ways", library.tables):
        return _ends(library, heard, plain)
    return [mention for mention in plain if mention in jobs or _shares(library, heard, mention, jobs)]


def _shares(library: Library, heard: Heard, mention: Mention, jobs: list[Mention]) -> bool:
    """Whether what a job does is named with the next one's last word: of "MRI and CT techs" the MRI."""
    joined = mention.end < len(heard.words) and heard.said[mention.end] in library.tables.lookups.one("joiners")
    nexts = any(job.start == mention.end + 1 for job in jobs)
    return mention.kind == "term" and joined and nexts and _stands(library, mention)


def _ends(library: Library, heard: Heard, plain: list[Mention]) -> list[Mention]:
    """The ends of a way: "into radiation therapy after being a sonographer"; not what others are in."""
    ways = library.tables.lookups.one("ways")
    return [
        mention
        for mention in plain
        if mention.kind != "field"
        or mention.ids("term")
        or (_stands(library, mention) and _before(heard, mention) in ways)
    ]


def _rivals(library: Library, heard: Heard, plain: list[Mention], jobs: list[Mention]) -> list[Mention]:
    """What is set side by side: of "CT or MRI in radiology" the two, of "rad tech or sonography" both, and not what one
    may have more of than the other: "more emergencies than"."""
    inside = library.tables.lookups.one("inside") | library.tables.lookups.one("comparative")
    sides = [mention for mention in plain if mention.kind != "field" or _stands(library, mention)]
    apart = [mention for mention in sides if mention in jobs or _before(heard, mention) not in inside]
    return apart if len(apart) > 1 else sides


def _stands(library: Library, mention: Mention) -> bool:
    """Whether a field or term stands for one job, and is not the whole."""
    if mention.ids("term"):
        return True
    return _job(library, mention.ids("field")) is not None and not is_whole(library, mention.id)


def _before(heard: Heard, mention: Mention) -> str:
    """The word before a name."""
    return heard.said[mention.start - 1] if mention.start else ""


def _is_beside(library: Library, heard: Heard, mention: Mention, named: list[Mention]) -> bool:
    """Whether a name that may be an ordinary word is set beside a sure one: "echo or cath lab"."""
    joins = library.tables.lookups.one("compare")
    sure = [each for each in named if each.sure >= SURE]
    gaps = [(each.end, mention.start) for each in sure] + [(mention.end, each.start) for each in sure]
    set_beside = bool(sure) and has(heard, "beside", library.tables)
    return set_beside or any(start + 1 == end and heard.said[start] in joins for start, end in gaps)


def is_own(library: Library, heard: Heard, mention: Mention) -> bool:
    """Whether the person speaks of what they are: "I'm already an x-ray tech"; not "before I work as a CT tech", nor
    "I'm torn between MRI and CT"."""
    before = heard.said[max(0, mention.start - REACH) : mention.start]
    lookups = library.tables.lookups
    if not (lookups.one("aims") | lookups.one("compare")).isdisjoint(before):
        return False
    return bool(at(before, "background", lookups))


def _is_practiced(library: Library, mention: Mention) -> bool:
    """Whether a mention is a job, a field, or what a job does."""
    if mention.kind != "term":
        return True
    return library.content.entities["term"][mention.id].sort == PRACTICED or bool(mention.ids("field"))


def unwanted(library: Library, heard: Heard) -> frozenset[str]:
    """Ids of the jobs that are named as not wanted, by their own name or by what stands for them: "not MRI"."""
    denied = [mention for mention in (heard.line or heard).mentions if mention.denied]
    stand = (_job(library, (*one.ids("term"), *one.ids("field"))) for one in denied)
    within = (job.id for one in denied for field in one.ids("field") for job in members(library, field))
    named = (ident for one in denied for ident in one.ids("job"))
    return frozenset((*named, *within, *(holder.id for holder in stand if holder)))


def others(heard: Heard) -> tuple[Holder, ...]:
    """Occupations outside that are named, and not denied ("but no nursing"); one without an entry has no id."""
    named = (mention for mention in heard.mentions if mention.kind == "other" and not mention.denied)
    return tuple(Holder("other", mention.id) for mention in named)


def places(heard: Heard) -> tuple[str, ...]:
    """Ids of the places named."""
    return tuple(mention.id for mention in heard.mentions if mention.kind == "place")


def _job_of(library: Library, mention: Mention, wanted: bool) -> Holder | None:
    """The job that a term stands for, where people or a job are spoken of: "bone density, what is that job"."""
    terms = mention.ids("term")
    return _job(library, terms) if wanted and terms and mention.kind == "term" else None


def years(heard: Heard) -> tuple[str, ...]:
    """The years named: "and in 2030?"."""
    return tuple(word for word in heard.said if YEAR.fullmatch(word))


def _holder(library: Library, mention: Mention, intent: Intent | None) -> Holder | None:
    """One mention as what the intent can be about."""
    topic = intent.topic if intent else CARD
    terms, fields = mention.ids("term"), mention.ids("field")
    if mention.kind == "job" and not (
        terms and (topic == GENERAL or (topic in NAMING and _is_letters(library, terms)))
    ):
        return Holder("job", mention.id)
    if topic in (GENERAL, CARD) or (topic in NAMING and terms and not _is_practiced(library, mention)):
        return _plain(terms, fields)
    if (
        fields
        and is_whole(library, fields[0])
        and _speaks(library, library.content.entities["field"][fields[0]], intent)
    ):
        return Holder("field", fields[0])
    if fields and (job := _meant(library, mention, fields[0], topic)):
        return Holder("job", job)
    return _job(library, (*terms, *fields)) or _own(library, terms, fields, intent) or _plain(terms, fields)


def _meant(library: Library, mention: Mention, ident: str, topic: str) -> str:
    """The job that a field's bare name means where the topic is asked: with "is radiology stressful" the doctor's."""
    entity = library.content.entities["field"][ident]
    bare = mention.end - mention.start == len(entity.name.split())
    return entity.meant if bare and topic in entity.meant_in else ""


def _is_letters(library: Library, terms: tuple[str, ...]) -> bool:
    return bool(terms) and library.content.entities["term"][terms[0]].sort == LETTERS


def is_whole(library: Library, field: str) -> bool:
    """Whether a field is no job's own: the whole of which the others are parts."""
    return not any(field == job.field or field in job.departments for job in library.content.jobs.values())


def _own(library: Library, terms: tuple[str, ...], fields: tuple[str, ...], intent: Intent | None) -> Holder | None:
    """A field or term that stands for no job and has facts of its own on what is asked."""
    for kind, ident in (*(("field", each) for each in fields), *(("term", each) for each in terms)):
        entity = entity_of(library, Holder(kind, ident))
        if entity and _speaks(library, entity, intent):
            return Holder(kind, ident)
    return None


def _plain(terms: tuple[str, ...], fields: tuple[str, ...]) -> Holder | None:
    if terms:
        return Holder("term", terms[0])
    return Holder("field", fields[0]) if fields else None


def _speaks(library: Library, entity: Entity, intent: Intent | None) -> bool:
    """Whether the entity's own facts answer the intent; a term that stands for a job leaves them to the job."""
    if intent is None or intent.topic not in entity.facts or (entity.kind == "term" and entity.job):
        return False
    return answers(library, entity, intent)


def answers(library: Library, entity: Entity, intent: Intent) -> bool:
    """Whether the facts of the entity fill the intent's first sentence, or tell of its whole topic in a text."""
    here = known(library, entity, intent.topic)
    if here is None or not intent.answer:
        return False
    first = Teller(library, entity, intent.topic, here, intent.say).sentence(intent.answer[0])
    return first is not None or ("text" in here.fields and intent.id == intent.topic)


def _job(library: Library, idents: tuple[str, ...]) -> Holder | None:
    """The job that a term or field stands for."""
    for ident in idents:
        for kind in ("term", "field"):
            entity = library.content.entities[kind].get(ident)
            if entity and entity.job:
                return Holder("job", entity.job)
    return None


def as_job(library: Library, holder: Holder) -> Holder:
    """The job that a term or field stands for, where there is one."""
    if holder.kind in ("term", "field"):
        return _job(library, (holder.id,)) or holder
    return holder


def practice(library: Library, job: Holder) -> Holder:
    """What a job does, as a term: of an MRI technologist MRI; the job itself where no term says it."""
    entity = library.content.jobs[job.id]
    terms = library.content.entities["term"].values()
    found = [term for term in terms if term.job == job.id and term.sort == PRACTICED]
    return Holder("term", max(found, key=lambda term: _called(entity, term.name.lower())).id) if found else job


def _called(entity: Entity, word: str) -> tuple[bool, int]:
    """Whether the job's own name has the word, and how many of its other names have."""
    return word in entity.name.lower(), sum(word in alias.lower() for alias in entity.aliases)
