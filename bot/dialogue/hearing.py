"""Hearing: one question becomes words, names, numbers, wishes and intent scores."""

from bot.dialogue.values import Heard
from bot.language.intents import scores
from bot.language.mentions import Mention, mentions
from bot.language.numbers import numbers
from bot.language.spelling import Word, respell
from bot.language.wishes import wishes
from bot.tables import Tables, marked
from bot.text import fold

LEFT = 2
"""Words that must be left when politeness is taken off: "tell me more" stays whole."""


def hear(text: str, tables: Tables) -> Heard:
    """What the words of `text`, which is clean, say."""
    words = unwrapped(respell(fold(text), tables.speller), tables)
    found = mentions(words, tables.names, text, tables.lookups.one("negations"))
    plain = marked(words, found, tables)
    return Heard(
        text=text,
        words=words,
        marked=plain,
        mentions=found,
        numbers=numbers(words, tables.lookups.measures),
        wishes=wishes(words, tables.wishes, tables.lookups.cues),
        axes=mentions(words, tables.axes, "", frozenset()),
        scores=scores(plain, tables.weights),
        polar=is_polar(words, tables),
        bare=is_bare(words, found, tables),
    )


def unwrapped(words: tuple[Word, ...], tables: Tables) -> tuple[Word, ...]:
    """The words without the politeness around a question."""
    wrappers = tables.lookups.lists.get("wrappers", frozenset())
    longest = max(map(len, wrappers), default=0)
    for size in range(min(longest, len(words) - LEFT), 0, -1):
        if tuple(word.word for word in words[:size]) in wrappers:
            return unwrapped(words[size:], tables)
    return words


def is_polar(words: tuple[Word, ...], tables: Tables) -> bool:
    """Whether the words ask for yes or no: they begin with a verb such as do, is, can."""
    return bool(words) and words[0].word in tables.lookups.one("polar")


def is_bare(words: tuple[Word, ...], found: tuple[Mention, ...], tables: Tables) -> bool:
    """Whether nothing is said but names: "and sonographers?"."""
    named = {place for mention in found for place in range(mention.start, mention.end)}
    empty = tables.lookups.one("bare")
    return all(place in named or word.word in empty for place, word in enumerate(words))
