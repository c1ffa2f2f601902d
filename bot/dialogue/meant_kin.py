"""Jobs akin to what was spoken of: the one that a few words tell apart."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.content.model import Entity
from bot.dialogue.context import Context
from bot.dialogue.holders import ABOUT
from bot.dialogue.known import entity_of
from bot.language.heads import job_named
from bot.language.spelling import Word
from bot.library import Library
from bot.text import folded

CLEARLY = 2
"""A job with so many times more names that hold a word than any other is meant by it."""

OFTEN = 3
"""So many other names of a job that end in a word make it a word for whoever has the job."""

Group = tuple[str, ...]
"""Words that are said together."""


def calls(job: Entity) -> frozenset[str]:
    """The words for whoever has a job: of its name, and those that many of its other names end in."""
    last = Counter(singular(alias.rsplit(None, 1)[-1].lower()) for alias in job.aliases)
    often = {word for word, count in last.items() if count >= OFTEN}
    return frozenset({*map(singular, folded(job.name)), *often})


def singular(word: str) -> str:
    """A word without its plural ending."""
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def akin(library: Library, context: Context, words: tuple[Word, ...]) -> str:
    """The id of the job that these words tell apart beside what was spoken of; empty where none or several are."""
    said = tuple(singular(word.word) for word in words)
    told = tuple(at_hand(library, context))
    if not told and context.turn is None:
        jobs = list(library.content.jobs.values())
        return _clearest([job for job in jobs if holding(job, said) >= CLEARLY], said)
    for entity in told:
        kin = tuple(each for each in (library.content.jobs.get(entity.like), entity) if each)
        if job := _called(library, kin, _typed(context), said) or _near(library, entity, said):
            return job
    return next((entity.id for entity in told if entity.kind == "job" and holding(entity, said)), "")


def at_hand(library: Library, context: Context) -> Iterator[Entity]:
    """The jobs and fields spoken of last."""
    holders = context.holders or context.listed[:1]
    for holder in holders:
        if (entity := entity_of(library, holder)) and holder.kind in ABOUT:
            yield entity


def _typed(context: Context) -> tuple[Group, ...]:
    """The names as they were typed last: "radiology", and then "the doctor"."""
    heard = context.reading.heard if context.reading else None
    if heard is None:
        return ()
    return tuple(heard.said[one.start : one.end] for one in heard.mentions)


def _called(library: Library, kin: tuple[Entity, ...], typed: tuple[Group, ...], said: Group) -> str:
    """The job that has the words and a name of these as its name, the one most do: radiologist, and an assistant."""
    ids, firsts = {each.id for each in kin}, {said[0], *(words[0] for words in typed)}
    firsts |= {folded(first)[0] for each in kin for first in {name.split()[0] for name in (each.name, *each.aliases)}}
    size, found = len(said), Counter[str]()
    for name in (name for first in firsts for name in library.tables.names.starting(first)):
        rest = name.words[size:] if name.words[:size] == said else name.words[:-size]
        if (
            name.kind != "job"
            or name.id == kin[-1].id
            or not rest
            or said not in (name.words[:size], name.words[-size:])
        ):
            continue
        if rest in typed or job_named(rest, library.tables.names) in ids:
            found[name.id] += 1
    return found.most_common(1)[0][0] if found else ""


def _near(library: Library, entity: Entity, said: tuple[str, ...]) -> str:
    """The job of the same field whose names hold the words, far more often than any other's."""
    field = entity.id if entity.kind == "field" else entity.field
    beside = [job for job in library.content.jobs.values() if job.field == field and job.id != entity.id]
    main = [job.id for job in beside if job.main and holding(job, said)] if entity.kind == "field" else []
    return main[0] if len(main) == 1 else _clearest(beside, said)


def _clearest(jobs: Sequence[Entity], said: Group) -> str:
    """The job whose names hold the words far more often than any other's."""
    counts = Counter({job.id: holding(job, said) for job in jobs})
    (job, most), (_, next_) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return job if most > 0 and most >= CLEARLY * next_ else ""


def holding(job: Entity, said: Group) -> int:
    """How many names of a job hold all the words."""
    likely = (name for name in (job.name, *job.aliases) if all(word in name for word in said))
    return sum(set(said) <= set(map(singular, folded(name))) for name in likely)
