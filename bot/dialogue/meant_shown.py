"""Jobs that were shown together, by their place in the list: "the second one", "number 2", "the other one"."""

from bot.dialogue.context import SEVERAL, Context
from bot.dialogue.hearing import PAUSE
from bot.dialogue.meant_kin import calls, singular
from bot.dialogue.values import Heard
from bot.library import Library

BEFORE = frozenset({"the", "that", "this", "those", "these", "a"})
"""Words that stand before a description."""

Span = tuple[int, int, str]
"""The first word of a description, the word after it, and the id of the job that is meant."""


def by_place(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "The second one" of a list, in a question that says more than that."""
    known, shown = library.tables.lookups.ordinals, context.shown_ids
    for at, word in enumerate(heard.words):
        place, end = known.get(word.word), _end(library, heard, at)
        if place is None or not end or not -len(shown) <= place <= len(shown):
            continue
        job = shown[place - 1 if place > 0 else place]
        return (begin(heard, at), end, job) if job in library.content.jobs else None
    return None


def by_number(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "Number 2" of a list that was shown last."""
    lookups, shown = library.tables.lookups, context.shown_ids
    listed = context.reading is not None and context.reading.kind in SEVERAL
    for number in heard.numbers if listed else ():
        before = heard.said[number.start - 1] if number.start else ""
        fits = number.unit == "" and 0 < number.amount <= len(shown) and before in lookups.one("steps")
        if fits and shown[int(number.amount) - 1] in library.content.jobs:
            return number.start - 1, number.end, shown[int(number.amount) - 1]
    return None


def _end(library: Library, heard: Heard, at: int) -> int:
    """The word after "second one"; 0 where "second" stands before a word of its own: "the second year"."""
    following = heard.words[at + 1 : at + 2]
    if following and following[0].word in library.tables.lookups.one("ones"):
        return at + 2
    if end := _of_those(library, heard, at + 1):
        return end
    ends = not following or PAUSE.search(heard.text[heard.words[at].end : following[0].start])
    return at + 1 if ends and at > 0 and heard.said[at - 1] == "the" else 0


def _of_those(library: Library, heard: Heard, at: int) -> int:
    """The word after "of the three", "of those"; 0 where something else is said there."""
    lookups, said = library.tables.lookups, heard.said
    if said[at : at + 1] != ("of",):
        return 0
    groups = (*lookups.said("pairs", said, at + 1), *lookups.said("those", said, at + 1))
    return at + 1 + max(map(len, groups)) if groups else 0


def begin(heard: Heard, at: int) -> int:
    return at - 1 if at > 0 and heard.said[at - 1] in BEFORE else at


def other_one(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "The other one" of two: the one that was not spoken of last."""
    at_hand = {holder.id for holder in context.holders}
    pair = context.listed_ids or context.together
    left = [job for job in pair if job not in at_hand]
    if len(pair) != 2 or len(left) != 1:
        return None
    plain = heard.said
    at = next((place for place in range(1, len(plain)) if plain[place - 1 : place + 1] == ("the", "other")), 0)
    ones = library.tables.lookups.one("ones")
    return (at - 1, at + 2 if plain[at + 1 : at + 2] and plain[at + 1] in ones else at + 1, left[0]) if at else None


def by_people(library: Library, context: Context, heard: Heard) -> Span | None:
    """ "How long do the doctors train": the one of those just spoken of who is called so."""
    called = {job: calls(library.content.jobs[job]) for job in context.listed_ids if job in library.content.jobs}
    strange = {one.start for one in heard.mentions if one.kind == "other" and not one.id and one.end == one.start + 1}
    for at, said in enumerate(heard.words):
        fitting = [job for job, words in called.items() if singular(said.word) in words]
        before = heard.said[at - 1] if at else ""
        if (before in ("the", "those") or at in strange) and len(called) > 1 and len(fitting) == 1:
            return begin(heard, at), at + 1, fitting[0]
    return None
