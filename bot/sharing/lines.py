"""A turn as plain lines: for plain mode, `ask`, the history and exports."""

from collections.abc import Iterator

from bot.content.language import Replies, filled
from bot.content.model import Source
from bot.dialogue.prose import lines_of
from bot.dialogue.values import Turn
from bot.library import Library

FEW = 4
"""Sources up to which each is told whole even where that is read aloud."""


def turn_lines(library: Library, turn: Turn, aloud: bool = False) -> Iterator[str]:
    """One answer as lines: text, choices, how words were read, sources; aloud, many sources are told in short."""
    replies = library.content.replies
    for block in turn.answer.blocks:
        yield from lines_of(block)
    for number, choice in enumerate(turn.answer.choices, 1):
        yield f"{number}. {choice.text}"
    for typed, meant in turn.reading.heard.respelt.items():
        yield filled(replies["read_as"], typed=typed, meant=meant)
    short = aloud and len(turn.answer.sources) > FEW
    for number, one in enumerate(turn.answer.sources, 1):
        yield _short_line(replies, number, one) if short else source_line(replies, number, one)


def _short_line(replies: Replies, number: int, source: Source) -> str:
    return f"{replies['source']} {number}: {source.publisher} ({source.dated})"


def source_line(replies: Replies, number: int, source: Source) -> str:
    """Where an answer comes from, in one line."""
    return f"{replies['source']} {number}: {source.publisher}, {source.title} ({source.dated}). {source.address}"
