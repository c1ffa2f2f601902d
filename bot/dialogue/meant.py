"""What is meant by "the second one", "the heart kind", "the nurses": the question with the job's name in its place."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.content.model import Entity
from bot.dialogue.context import SEVERAL, Context
from bot.dialogue.hearing import PAUSE, hear
from bot.dialogue.holders import ABOUT
from bot.dialogue.known import entity_of
from bot.dialogue.scene import PLAIN
from bot.dialogue.values import Heard
from bot.language.mentions import mentions
from bot.language.spelling import Word
from bot.library import Library
from bot.text import folded

LONGEST = 3
"""Words that describe a job."""

CLEARLY = 2
"""A job with so many times more names that hold a word than any other is meant by it."""

OFTEN = 3
"""So many other names of a job that end in a word make it a word for whoever has the job."""

BEFORE = frozenset({"the", "that", "this", "those", "these", "a"})
"""Words that stand before a description."""

Group = tuple[str, ...]
"""Words that are said together."""

Span = tuple[int, int, str]
"""The first word of a description, the word after it, and the id of the job that is meant."""


def meant(library: Library, context: Context, heard: Heard) -> Heard:
    """The question with a name where it describes a job that was spoken of, or one beside it; else as it is."""
    waits = context.asked is not None and context.asked.kind == "which_job"
    if (context.turn is None and not waits) or any(mention.kind in ABOUT for mention in heard.mentions):
        return heard
    for find in FINDERS:
        if span := find(library, context, heard):
            return _named(library, heard, span)
    return heard


def _named(library: Library, heard: Heard, span: Span) -> Heard:
    first, last = heard.words[span[0]], heard.words[span[1] - 1]
    name = library.content.jobs[span[2]].name
    return hear(f"{heard.text[: first.start]}{name}{heard.text[last.end :]}", library.tables)


def _by_place(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "The second one" of a list, in a question that says more than that."""
    known, shown = library.tables.lookups.ordinals, context.shown_ids
    for at, word in enumerate(heard.words):
        place, end = known.get(word.word), _end(library, heard, at)
        if place is None or not end or not -len(shown) <= place <= len(shown):
            continue
        job = shown[place - 1 if place > 0 else place]
        return (_start(heard, at), end, job) if job in library.content.jobs else None
    return None


def _by_number(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "Number 2" of a list that was shown last."""
    lookups, shown = library.tables.lookups, context.shown_ids
    listed = context.reading is not None and context.reading.kind in SEVERAL
    for number in heard.numbers if listed else ():
        before = heard.words[number.start - 1].word if number.start else ""
        fits = number.unit == "" and 0 < number.amount <= len(shown) and before in lookups.one("steps")
        if fits and shown[int(number.amount) - 1] in library.content.jobs:
            return number.start - 1, number.end, shown[int(number.amount) - 1]
    return None


def _end(library: Library, heard: Heard, at: int) -> int:
    """The word after "second one"; 0 where "second" stands before a word of its own: "the second year"."""
    following = heard.words[at + 1 : at + 2]
    if following and following[0].word in library.tables.lookups.one("ones"):
        return at + 2
    ends = not following or PAUSE.search(heard.text[heard.words[at].end : following[0].start])
    return at + 1 if ends and at > 0 and heard.words[at - 1].word == "the" else 0


def _start(heard: Heard, at: int) -> int:
    return at - 1 if at > 0 and heard.words[at - 1].word in BEFORE else at


def _other_one(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "The other one" of two: the one that was not spoken of last."""
    at_hand = {holder.id for holder in context.holders}
    pair = context.listed_ids or context.together
    left = [job for job in pair if job not in at_hand]
    if len(pair) != 2 or len(left) != 1:
        return None
    plain = [word.word for word in heard.words]
    at = next((place for place in range(1, len(plain)) if plain[place - 1 : place + 1] == ["the", "other"]), 0)
    ones = library.tables.lookups.one("ones")
    return (at - 1, at + 2 if plain[at + 1 : at + 2] and plain[at + 1] in ones else at + 1, left[0]) if at else None


def _usual_one(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "A normal one", "the regular kind": what the one at hand is a special kind of."""
    lookups, words = library.tables.lookups, heard.words
    like = next((entity.like for entity in _at_hand(library, context) if entity.like), "")
    for at in range(len(words) - 1 if like else 0):
        if words[at].word in lookups.one("usual") and words[at + 1].word in lookups.one("ones"):
            return _start(heard, at), at + 2, like
    return None


def _after_not(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "Not vascular, cardiac": a description in the place of another."""
    words, nots = heard.words, library.tables.lookups.one("negations")
    pause = _pause(heard)
    told = words[pause:]
    if not pause or words[0].word not in nots or not 0 < len(told) <= LONGEST:
        return None
    job = _like(library, context, told) if all(_tells(library, word) for word in told) else ""
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
        told = first < at and (first == 0 or heard.words[first - 1].word in BEFORE)
        if told and word.word in lookups.one("ones") and (job := _like(library, context, heard.words[first:at])):
            return _start(heard, first), at + 1, job
    return None


def _by_rest(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "And an assistant?": all that is said beside small words."""
    empty = library.tables.lookups.one("bare")
    told = [place for place, word in enumerate(heard.words) if word.word not in empty]
    if not told or told[-1] - told[0] >= LONGEST or not all(_tells(library, heard.words[place]) for place in told):
        return None
    first, end, doubt = told[0], told[-1] + 1, _doubt(library, heard)
    job = _like(library, context, heard.words[first:end]) if doubt > 0 else ""
    if not job or (doubt < 1 and _one(heard.words[end - 1].word) not in _calls(library.content.jobs[job])):
        return None
    return _start(heard, first), end, job


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
    job = _like(library, context, words[first:end]) if told else ""
    return (first, end, job) if job else None


def _doubt(library: Library, heard: Heard) -> float:
    """How surely the words are no wish: 0 for a plain one, as "the pay?" is, 1 for none, a half between."""
    best = heard.scores[0] if heard.scores else None
    intent = library.content.intents[best.intent] if best else None
    if best is None or intent is None or intent.kind != "answer" or intent.act:
        return 1.0
    return 0.0 if best.confidence >= PLAIN else 1.0 if best.confidence < library.content.bars.answer else 0.5


def _by_people(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "How long do the doctors train": the one of those just spoken of who is called so."""
    called = {job: _calls(library.content.jobs[job]) for job in context.listed_ids if job in library.content.jobs}
    for at in range(1, len(heard.words)):
        word = _one(heard.words[at].word)
        fitting = [job for job, words in called.items() if word in words]
        if heard.words[at - 1].word in ("the", "those") and len(called) > 1 and len(fitting) == 1:
            return at - 1, at + 1, fitting[0]
    return None


def _calls(job: Entity) -> frozenset[str]:
    """The words for whoever has a job: of its name, and those that many of its other names end in."""
    last = Counter(_one(alias.rsplit(None, 1)[-1].lower()) for alias in job.aliases)
    often = {word for word, count in last.items() if count >= OFTEN}
    return frozenset({*map(_one, folded(job.name)), *often})


def _tells(library: Library, word: Word) -> bool:
    lookups = library.tables.lookups
    return word.word not in lookups.one("fillers") | lookups.one("bare") and word.word not in lookups.ordinals


def _one(word: str) -> str:
    """A word without its plural ending."""
    return word[:-1] if word.endswith("s") and len(word) > 3 else word


def _like(library: Library, context: Context, words: tuple[Word, ...]) -> str:
    """The id of the job that these words tell apart beside what was spoken of; empty where none or several are."""
    said = tuple(_one(word.word) for word in words)
    at_hand = tuple(_at_hand(library, context))
    if not at_hand and context.turn is None:
        return _clearest(list(library.content.jobs.values()), said)
    for entity in at_hand:
        kin = tuple(each for each in (library.content.jobs.get(entity.like), entity) if each)
        if job := _called(library, kin, _typed(context), said) or _near(library, entity, said):
            return job
    return next((entity.id for entity in at_hand if entity.kind == "job" and _holding(entity, said)), "")


def _at_hand(library: Library, context: Context) -> Iterator[Entity]:
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
    return tuple(tuple(word.word for word in heard.words[one.start : one.end]) for one in heard.mentions)


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
        if rest in typed or _job_named(library, rest) in ids:
            found[name.id] += 1
    return found.most_common(1)[0][0] if found else ""


def _job_named(library: Library, words: tuple[str, ...]) -> str:
    """The job that has just these words as its name."""
    made = tuple(Word(word, 0, 0, word) for word in words)
    found = mentions(made, library.tables.names, "", frozenset())
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(words))
    return found[0].id if whole and found[0].kind == "job" else ""


def _near(library: Library, entity: Entity, said: tuple[str, ...]) -> str:
    """The job of the same field whose names hold the words, far more often than any other's."""
    field = entity.id if entity.kind == "field" else entity.field
    beside = [job for job in library.content.jobs.values() if job.field == field and job.id != entity.id]
    return _clearest(beside, said)


def _clearest(jobs: Sequence[Entity], said: Group) -> str:
    """The job whose names hold the words far more often than any other's."""
    counts = Counter({job.id: _holding(job, said) for job in jobs})
    (job, most), (_, next_) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return job if most > 0 and most >= CLEARLY * next_ else ""


def _holding(job: Entity, said: Group) -> int:
    """How many names of a job hold all the words."""
    likely = (name for name in (job.name, *job.aliases) if all(word in name for word in said))
    return sum(set(said) <= set(map(_one, folded(name))) for name in likely)


FINDERS = (
    _by_place, _by_number, _other_one, _usual_one, _after_not, _by_kind, _by_rest, _before_pause, _by_people
)  # fmt: skip
"""Ways to describe a job, the plainest first."""
