"""Talking to a library in tests."""

from bot.content.model import Entity
from bot.dialogue.answer import answer
from bot.dialogue.context import Context
from bot.dialogue.conversation import ask
from bot.dialogue.hearing import hear
from bot.dialogue.values import Answer, Conversation, Heard, Holder, Kind, Length, Reading, Turn
from bot.library import Library

BAKER = Holder("job", "baker")
CHEF = Holder("job", "pastry_chef")


def talk(library: Library, *questions: str) -> Conversation:
    """The conversation of these questions."""
    conversation = Conversation()
    for question in questions:
        conversation = ask(library, conversation, question)
    return conversation


def last(library: Library, *questions: str) -> Turn:
    """The turn that the last of these questions gets."""
    return talk(library, *questions).turns[-1]


def heard(library: Library, text: str) -> Heard:
    return hear(text, library.tables)


def told(library: Library, intent: str, *holders: Holder, kind: Kind = "answer", length: Length = "normal") -> Answer:
    """The answer to a reading, whatever was typed."""
    return answer(library, Reading("q", kind, intent, holders, length=length), Context())


def job(library: Library, ident: str) -> Entity:
    return library.content.jobs[ident]
