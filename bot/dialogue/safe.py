"""Safety wordings: matched exactly after folding, before all else, never by fuzz."""

from bot.dialogue.values import Heard
from bot.language.mentions import mentions
from bot.language.spelling import Word
from bot.language.words import expand
from bot.library import Library
from bot.text import fold

ORDER = ("crisis", "emergency", "medical")
"""The most urgent first."""


def alarm(heard: Heard, library: Library) -> str:
    """The group of wordings that the question holds, or nothing."""
    tokens = expand(fold(heard.text), library.tables.lookups.words)
    words = tuple(Word(token.word, token.start, token.end, token.word) for token in tokens)
    found = mentions(words, library.tables.safety, "", frozenset())
    named = {
        ident for mention in found for kind, ident in ((mention.kind, mention.id), *mention.others) if kind == "words"
    }
    return next((group for group in ORDER if group in named), "")
