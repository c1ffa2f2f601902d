"""The conversation line by line: for pipes, screen readers and small terminals."""

from collections.abc import Iterator

from bot.dialogue.conversation import ask
from bot.dialogue.notes import filled
from bot.dialogue.prose import lines_of
from bot.dialogue.values import Conversation, Turn
from bot.library import Library
from bot.streams import input_lines, write


def plain(library: Library) -> int:
    """Greets, then answers each line until the input ends."""
    replies = library.content.replies
    write(replies["greeting"])
    conversation = Conversation()
    for line in input_lines():
        if line.strip().lower() in ("exit", "quit", ":q", "/quit"):
            break
        if line.strip():
            conversation = ask(library, conversation, line)
            write("\n".join(turn_lines(library, conversation.turns[-1])) + "\n")
    write(replies["goodbye"])
    return 0


def turn_lines(library: Library, turn: Turn) -> Iterator[str]:
    """One answer as lines: text, choices, how words were read, sources."""
    replies = library.content.replies
    for block in turn.answer.blocks:
        yield from lines_of(block)
    for number, choice in enumerate(turn.answer.choices, 1):
        yield f"{number}. {choice.text}"
    for typed, meant in turn.reading.heard.respelt.items():
        yield filled(replies["read_as"], typed=typed, meant=meant)
    for number, one in enumerate(turn.answer.sources, 1):
        yield f"{replies['source']} {number}: {one.publisher}, {one.title} ({one.dated}). {one.address}"
