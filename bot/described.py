"""Jobs as people describe them who do not know their names: the clues, and what is more general than each job."""

from collections.abc import Iterator, Sequence

from bot.content.content import Content
from bot.content.model import PRACTICED, Entity
from bot.language.clues import Clues, shelved
from bot.language.names import Name
from bot.language.words import Words
from bot.named import said_as


def descriptions(content: Content, words: Words) -> Iterator[Name]:
    """The clues of all jobs."""
    for job in content.jobs.values():
        for clue in job.clues:
            yield Name(said_as(clue, words), "job", job.id)


def clues_of(content: Content, said: Sequence[Name]) -> Clues:
    """The clues, and for each job that has some what is more general than it."""
    described = [content.jobs[ident] for ident in dict.fromkeys(name.id for name in said)]
    relatives = {ident for job in content.jobs.values() if job.like for ident in (job.id, job.like)}
    broader = {job.id: _broader(content, job) for job in described if job.id in relatives}
    return Clues(shelved((name.words, name.id) for name in said), frozenset(map(_key, _subjects(content))), broader)


def _subjects(content: Content) -> Iterator[Entity]:
    """Fields, and terms for what a job does."""
    yield from content.entities["field"].values()
    yield from (term for term in content.entities["term"].values() if term.sort == PRACTICED)


def _broader(content: Content, job: Entity) -> frozenset[str]:
    """The jobs that a job is like, and fields and terms that stand for them, for it, or for a whole it is part of."""
    above = tuple(_above(content, job))
    held = {field for each in content.jobs.values() for field in (each.field, *each.departments)}
    held -= {job.field, *job.departments}
    near = (one for one in _subjects(content) if one.job in (job.id, *above))
    wider = (one for one in content.entities["field"].values() if one.id not in held)
    return frozenset((*(f"job {ident}" for ident in above), *map(_key, near), *map(_key, wider)))


def _above(content: Content, job: Entity) -> Iterator[str]:
    """The jobs that a job is like, the nearest first."""
    seen = {job.id, ""}
    while job.like not in seen and job.like in content.jobs:
        seen.add(job.like)
        yield job.like
        job = content.jobs[job.like]


def _key(entity: Entity) -> str:
    return f"{entity.kind} {entity.id}"
