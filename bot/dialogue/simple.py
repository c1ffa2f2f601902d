"""Simpler: the short answer, with each term in it followed by its one-line definition."""

from bot.dataclass import replace
from bot.dialogue.sentences import capital
from bot.dialogue.values import Answer, Lines, Prose
from bot.language.mentions import mentions
from bot.language.spelling import respell
from bot.library import Library
from bot.text import fold

TERMS = 3
"""Terms that one answer explains."""


def simpler(library: Library, short: Answer) -> Answer:
    """The short answer and its terms."""
    text = " ".join(block.text for block in short.blocks if isinstance(block, Prose))
    words = respell(fold(text), library.tables.speller)
    found = mentions(words, library.tables.names, text, frozenset())
    terms = dict.fromkeys(ident for mention in found for ident in mention.ids("term"))
    kept = [library.content.entities["term"][ident] for ident in terms]
    lines = tuple(f"{capital(term.name)}: {term.short}" for term in kept if term.short)[:TERMS]
    return replace(short, blocks=(*short.blocks, Lines(lines)) if lines else short.blocks)
