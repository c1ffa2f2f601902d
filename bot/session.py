"""A session: what one person's chat is at this moment, and what comes of a line they send."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.dialogue.conversation import ask
from bot.dialogue.values import Block, Conversation, Turn
from bot.library import Library


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that a screen shows."""

    library: Library
    conversation: Conversation = field(default_factory=Conversation)

    def say(self, name: str) -> str:
        """One of the bot's own sayings."""
        return self.library.content.replies[name]

    @property
    def starters(self) -> tuple[str, ...]:
        """Questions to begin with."""
        return self.library.content.replies.sayings.get("starters", ())

    @property
    def last(self) -> Turn | None:
        """The last turn."""
        return self.conversation.turns[-1] if self.conversation.turns else None

    @property
    def offers(self) -> tuple[str, ...]:
        """What a number picks now: questions to begin with, else what the last answer offers."""
        if self.last is None:
            return self.starters
        answer = self.last.answer
        return tuple(choice.text for choice in answer.choices or answer.suggestions)


Then = Callable[[Session, str], "Outcome"]
"""What the next line is for, where a command asked something."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of one line: the session after it, and what is to be shown or done."""

    session: Session
    turn: bool = False
    """Whether the conversation has one more turn to show."""
    title: str = ""
    blocks: tuple[Block, ...] = ()
    """What is shown beside the conversation, under the title."""
    note: str = ""
    """One line to be noticed."""
    then: Then | None = None
    """Takes the next line, where the note is a question."""
    do: str = ""
    """What only a screen or a terminal can do: quit, jobs, find, theme ..."""
    argument: str = ""


def asked(session: Session, question: str) -> Outcome:
    """The session after a question."""
    picked = starter(session, question)
    conversation = ask(session.library, session.conversation, picked or question)
    return Outcome(replace(session, conversation=conversation), turn=True)


def starter(session: Session, question: str) -> str:
    """The question to begin with that a number stands for, while nothing was asked yet."""
    number = int(question) if question.strip().isdecimal() and len(question) < 3 else 0
    return session.starters[number - 1] if session.last is None and 0 < number <= len(session.starters) else ""
