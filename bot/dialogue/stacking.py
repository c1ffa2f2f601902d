"""Wishes after a list of jobs: each turn that asks nothing adds one, or takes one off, however it is said."""

from collections.abc import Iterator

from bot.dataclass import replace
from bot.dialogue import cues
from bot.dialogue.bounds import hourly
from bot.dialogue.context import LISTS, Context
from bot.dialogue.criteria import as_wished
from bot.dialogue.hearing import hear
from bot.dialogue.rest import topic_in, words_without
from bot.dialogue.values import Heard
from bot.language.mentions import mentions
from bot.language.numbers import Number
from bot.language.spelling import Word
from bot.language.wishes import Wish
from bot.library import Library

LATEST = "that"
"""The word that takes the wish off which was added last."""


def stacked(library: Library, context: Context, given: Heard) -> Heard:
    """What is heard, with the wishes that it means after a list of jobs; a question of its own stays as it is."""
    heard = _said(library, given)
    if not _goes_on(library, context, heard):
        return given
    if off := _taken_off(library, context, heard):
        return replace(heard, wishes=off, numbers=(), axes=(), polar=False)
    numbers = tuple(_bounded(library, heard, number) for number in heard.numbers)
    wished = heard.wishes or tuple(_wished(library, heard))
    if not wished and not any(number.unit and number.side for number in numbers):
        return given
    return replace(heard, wishes=wished, numbers=numbers, axes=() if wished else heard.axes, polar=False)


def _said(library: Library, heard: Heard) -> Heard:
    """What is heard without the "what if" before it."""
    longest = max(map(len, library.tables.lookups.said("supposes", heard.said)), default=0)
    begins = 0 < longest < len(heard.said)
    return hear(heard.text[heard.words[longest].start :], library.tables) if begins else _narrowing(library, heard)


def _narrowing(library: Library, heard: Heard) -> Heard:
    """What is heard without the "only where" before it, the things named after it as things wished for."""
    lookups = library.tables.lookups
    first = next((place for place, word in enumerate(heard.said) if word not in lookups.one("joiners")), 0)
    longest = max(map(len, lookups.said("narrows", heard.said, first)), default=0)
    if not longest or first + longest >= len(heard.said):
        return heard
    left = hear(heard.text[heard.words[first + longest].start :], library.tables)
    return replace(left, wishes=as_wished(library, left.words), polar=False)


def _goes_on(library: Library, context: Context, heard: Heard) -> bool:
    """Whether jobs were listed last, and this is neither a question nor about one of them."""
    if context.reading is None or context.reading.kind not in LISTS or not heard.words:
        return False
    if any(mention.kind == "job" and not mention.denied for mention in heard.mentions):
        return False
    asks = cues.has(heard, "asks", library.tables) or cues.has(heard, "rank", library.tables)
    return not asks and (not heard.polar or _denies(library, heard))


def _denies(library: Library, heard: Heard) -> bool:
    """Whether what looks like a question says what is not wanted: "and doesn't need me to ..."."""
    lookups = library.tables.lookups
    plain = [word for word in heard.said if word not in lookups.one("joiners")]
    return plain[1:2] != [] and plain[1] in lookups.one("negations")


def _taken_off(library: Library, context: Context, heard: Heard) -> tuple[Wish, ...]:
    """The wishes of the list that are no longer wanted: "forget the money", "weekends are fine after all"."""
    if not cues.has(heard, "drops", library.tables) or not context.criteria:
        return ()
    ours = [one.criterion for one in context.criteria]
    said = {each for name in _named(library, heard.words) for each in name[1] if each in ours}
    if not said:
        said = set(_by_topic(library, heard, ours))
    if not said and cues.has(heard, LATEST, library.tables):
        said = set(ours[-1:])
    return tuple(Wish(ident, 0, 0, dropped=True) for ident in ours if ident in said)


def _by_topic(library: Library, heard: Heard, ours: list[str]) -> Iterator[str]:
    """The wishes on the topic of the words that are left beside those that take one off."""
    criteria = library.content.criteria
    topics = {criteria[ident].test.topic for ident in ours}
    topic = topic_in(library, words_without(library, heard, ("drops",)), frozenset(topics))
    yield from (ident for ident in ours if criteria[ident].test.topic == topic)


def _named(library: Library, words: tuple[Word, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where each thing stands that criteria are about, and their ids."""
    for said in (words, _doing(library, words)):
        for one in mentions(said, library.tables.wishes, "", frozenset()):
            yield one.start, (one.id, *(ident for _, ident in one.others))


def _doing(library: Library, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words with verbs after a "to" as what somebody does: "to lift patients" is lifting patients."""
    verbs = {place + 1 for place, word in enumerate(words) if word.word == "to"}
    return tuple(
        replace(word, word=f"{word.word.removesuffix('e')}ing") if place in verbs else word
        for place, word in enumerate(words)
    )


def _wished(library: Library, heard: Heard) -> Iterator[Wish]:
    """The things that are wished away after a not, however far before them it stands."""
    tables = library.tables
    nots = (*cues.at(heard.said, "avoidances", tables.lookups), *cues.at(heard.said, "negations", tables.lookups))
    if not nots:
        return
    found: dict[str, Wish] = {}
    for words in (heard.words, _doing(library, heard.words)):
        for one in mentions(words, tables.wishes, "", frozenset()):
            for sort, ident in ((one.kind, one.id), *one.others):
                if sort == "avoid" and min(nots) < one.start:
                    found.setdefault(ident, Wish(ident, one.start, one.end))
    yield from found.values()


def _bounded(library: Library, heard: Heard, number: Number) -> Number:
    """A number as a bound: an hour's pay where an hour is named, money at least as much where no side is said."""
    unit = hourly(heard, library.tables, number).unit
    return replace(number, unit=unit, side=number.side or ("least" if unit == "money" else ""))
