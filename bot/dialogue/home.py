"""The home of the content: what holds there is what is told wherever no place is named, so naming it adds nothing."""

from collections.abc import Sequence

from bot.language.mentions import ARTICLES, Mention
from bot.language.spelling import Word
from bot.tables import Tables

LEFT = 4
"""Words that must be left without it: "and in the US?" asks for the place."""


def without_home(words: tuple[Word, ...], found: Sequence[Mention], tables: Tables) -> tuple[Word, ...]:
    """The words without the home, where it is the only place: "how long is the training in the US". Who comes from
    somewhere else, or goes there, asks about it."""
    places = [mention for mention in found if mention.kind == "place"]
    if not tables.home or [mention.id for mention in places] != [tables.home] or _comes(words, tables):
        return words
    start, end = places[0].start, places[0].end
    inside = tables.lookups.one("inside")
    start -= words[start - 1].word in ARTICLES if start else 0
    if start and words[start - 1].word in inside:
        start -= 1
    elif words[start].word not in inside and not any(mention.start == end for mention in found):
        return words
    left = (*words[:start], *words[end:])
    return left if len(left) >= LEFT else words


def _comes(words: Sequence[Word], tables: Tables) -> bool:
    """Whether somebody comes from somewhere."""
    origins = tables.lookups.one("origins")
    return any(word.word in origins for word in words)
