"""Safety wordings: matched exactly after folding, before all else, never by fuzz."""

from collections.abc import Sequence

from bot.content.language import SAFETY
from bot.dialogue.values import Heard
from bot.language.mentions import Mention, mentions
from bot.language.names import Names
from bot.language.spelling import Word
from bot.library import Library

CRISIS = SAFETY[0]
"""The group after which whatever is said, but for a plain question, gets the warm line again."""

TELLING = ("words", "signs")
"""Sorts of wordings without which there is no alarm: that somebody near is named tells of none."""

REACH = 8
"""Words between somebody and a sign that is said of them: "my father just fell and one side of his face hangs"."""


def alarm(heard: Heard, library: Library) -> str:
    """The group of wordings that the question holds, the most urgent first, or nothing."""
    if not _tells([token.word for token in heard.typed], library.tables.safety):
        return ""
    words = tuple(Word(token.word, token.start, token.end, token.word) for token in heard.typed)
    found = mentions(words, library.tables.safety, "", frozenset())
    return next((group for group in SAFETY if _of(found, "words", group) or _is_told(found, group)), "")


def _tells(said: list[str], known: Names) -> bool:
    """Whether a wording or a sign is among the words, as in few questions."""
    likely = ((place, name) for place, begun in known.begun_in(said) for name in begun if name.kind in TELLING)
    return any(tuple(said[place : place + len(name.words)]) == name.words for place, name in likely)


def _of(found: Sequence[Mention], sort: str, group: str) -> list[Mention]:
    """The mentions of one sort that belong to a group."""
    return [mention for mention in found if group in mention.ids(sort)]


def _is_told(found: Sequence[Mention], group: str) -> bool:
    """Whether a sign is said of somebody near, and is no old story and no work."""
    if _of(found, "unless", group):
        return False
    near = [(who, sign) for who in _of(found, "who", group) for sign in _of(found, "signs", group)]
    return any(0 <= sign.start - who.end <= REACH for who, sign in near)
