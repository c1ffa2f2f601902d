"""Questions in another language: where nothing was understood, that is the reason to give."""

from bot.dialogue.values import Heard
from bot.language.words import is_english
from bot.tables import Tables

FEW = 3
"""So many words of our own alphabet must be unknown: two may be a name, or a slip of the keys."""


def is_foreign(heard: Heard, tables: Tables) -> bool:
    """Whether most words are no English and none of ours: a few of them, or one in another alphabet."""
    words = [word.typed for word in heard.words if word.typed.isalpha()]
    strange = [
        word for word in words if word not in tables.speller.counts and not is_english(word, tables.speller.words)
    ]
    enough = len(strange) >= FEW or any(not word.isascii() for word in strange)
    return enough and 2 * len(strange) > len(words)
