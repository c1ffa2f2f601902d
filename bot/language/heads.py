"""Heads that two names share: of "cardiac or vascular sonographers" both are sonographers."""

from collections.abc import Iterator, Sequence

from bot.language.mentions import Mention
from bot.language.names import Names
from bot.language.spelling import Word

JOINED = frozenset({"and", "or", "versus"})
"""Words between two names of which only the second is whole; before "than" stands what the one has more of."""

LEADS = (3, 2, 1)
"""Words before such a word that may be the first name's own."""

HEADS = (1, 2)
"""Words at the end of the second name that may be the first one's too."""


def with_heads(words: Sequence[Word], found: tuple[Mention, ...], known: Names) -> tuple[Mention, ...]:
    """The mentions, and the jobs that are named by their first words before another one's whole name."""
    said = tuple([word.word for word in words])
    made = tuple(one for job in found if job.kind == "job" for one in _before(said, job, found, known))
    if not made:
        return found
    kept = (one for one in found if not any(one.start < each.end and each.start < one.end for each in made))
    return tuple(sorted((*kept, *made), key=lambda one: one.start))


def _before(said: tuple[str, ...], job: Mention, found: Sequence[Mention], known: Names) -> Iterator[Mention]:
    """The job whose name begins before the word that joins it to this one, and ends as this one does."""
    joint = job.start - 1
    if joint < 1 or said[joint] not in JOINED:
        return
    whole = {place for one in found if one.kind == "job" for place in range(one.start, one.end)}
    for lead in (size for size in LEADS if size <= joint and whole.isdisjoint(range(joint - size, joint))):
        heads = (said[job.end - size : job.end] for size in HEADS if size < job.end - job.start)
        names = (job_named((*said[joint - lead : joint], *head), known) for head in heads)
        if (ident := next(filter(None, names), "")) and ident != job.id:
            yield Mention("job", ident, joint - lead, joint, job.sure, job.denied)
            return


def job_named(words: tuple[str, ...], known: Names) -> str:
    """The job that has just these words as a name; empty where none has."""
    begun = known.begun(words[0], words[1] if len(words) > 1 else "")
    return next((name.id for name in begun if name.kind == "job" and name.words == words and not name.needs), "")
