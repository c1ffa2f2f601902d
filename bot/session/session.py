"""A session: what one person's chat is at this moment, and what comes of a line they send.

What answers is imported with the first question, so that the first picture need not wait for it.
"""

from collections.abc import Callable

from bot.content.language import filled
from bot.dataclass import dataclass, field, replace
from bot.dialogue.values import Answer, Block, Conversation, Prose, Turn
from bot.history.store import History, Kept
from bot.library import Library
from bot.places import ContentFolders
from bot.session.settings import Length, Settings


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that a screen shows."""

    library: Library
    conversation: Conversation = field(default_factory=Conversation)
    settings: Settings = field(default_factory=Settings)
    history: History = field(default_factory=History)
    id: int = 0
    """Of the conversation in the history; 0 before it is kept."""
    resumed: tuple[Kept, ...] = ()
    """The first turns, where the conversation is from another day: as they were shown then."""
    folders: ContentFolders | None = None
    """Where the content is read and written."""
    aloud: bool = False
    """Whether it is had line by line, where there are no keys and every line may be read aloud."""
    undos: "tuple[Callable[[Session], Outcome], ...]" = ()
    """Each takes back one thing that was taught, the last one last."""

    def say(self, name: str, /, **values: str) -> str:
        """One of the bot's own sayings."""
        return filled(self.library.content.replies[name], **values)

    @property
    def starters(self) -> tuple[str, ...]:
        """Questions to begin with."""
        return self.library.content.replies.sayings.get("starters", ())

    @property
    def last(self) -> Turn | None:
        """The last turn."""
        return self.conversation.turns[-1] if self.conversation.turns else None

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns as they were shown: a number with what it stood for; those of another day with that day's text."""
        turns = tuple(map(_named, self.conversation.turns, (None, *self.conversation.turns)))
        return (*map(self._as_kept, turns, self.resumed), *turns[len(self.resumed) :])

    def _as_kept(self, turn: Turn, kept: Kept) -> Turn:
        from bot.sharing.lines import turn_lines

        if "\n".join(turn_lines(self.library, turn)) == kept.shown:
            return turn
        return replace(turn, question=kept.question, answer=Answer(turn.answer.kind, (Prose(kept.shown),)))

    @property
    def offers(self) -> tuple[str, ...]:
        """What a number picks now: questions to begin with, else what the last answer offers."""
        if self.last is None:
            return self.starters
        made = self.last.answer
        return tuple(choice.text for choice in made.choices or made.suggestions)

    def picked(self, line: str) -> str:
        """What a number stands for now, or nothing."""
        number = _number(line)
        return self.offers[number - 1] if 0 < number <= len(self.offers) else ""


def _named(turn: Turn, before: Turn | None) -> Turn:
    """The turn; where its question is the number of an offer of the one before, with what that was."""
    offers = (before.answer.choices or before.answer.suggestions) if before else ()
    number = _number(turn.question)
    return replace(turn, question=f"{number} {offers[number - 1].text}") if 0 < number <= len(offers) else turn


def _number(line: str) -> int:
    """The number that a line is; 0 where it is none that could be picked."""
    return int(line) if len(line.strip()) < 3 and line.strip().isdecimal() else 0


def holding(session: Session, words: str) -> tuple[int, ...]:
    """The places of the turns that hold the words, as they were shown."""
    from bot.sharing.lines import turn_lines

    wanted = " ".join(words.lower().split())
    texts = ("\n".join((turn.question, *turn_lines(session.library, turn))).lower() for turn in session.turns)
    return tuple(at for at, text in enumerate(texts) if wanted and wanted in text)


Then = Callable[[Session, str], "Outcome"]
"""What the next line is for, where a command asked something."""


Finish = Callable[[Session], "Outcome"]
"""What comes of work that took a while, for the session as it has become meanwhile."""

Work = Callable[[Callable[[], bool]], Finish]
"""Takes a while, beside the conversation, and asks now and then whether to stop."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Things to pick from on a screen; the line of the one picked goes to what `then` takes."""

    find: Callable[[str], tuple[tuple[str, str, str], ...]]
    """What is left when some words were typed: what it is called, what is said beside it, and its line."""
    hint: str
    """What typing does."""
    about: tuple[Block, ...] = ()
    """What is read before one picks."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of one line: the session after it, and what is to be shown or done."""

    session: Session
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
    work: Work | None = None
    """What is to be done beside the conversation; the note says what it is."""
    halts: bool = False
    """Whether what is done beside the conversation is not wanted any more."""
    offer: Offer | None = None
    """A better way to pick, where there is a screen, than a number."""


def asked(session: Session, question: str) -> Outcome:
    """The session with one more turn, which is kept where the person wants that."""
    from bot.dialogue.conversation import ask

    starter = session.picked(question) if session.last is None else ""
    conversation = ask(session.library, session.conversation, starter or question)
    conversation = at_length(session.library, conversation, session.settings.answers)
    return _kept(replace(session, conversation=conversation))


def at_length(library: Library, conversation: Conversation, length: Length) -> Conversation:
    """The conversation with its last answer at the length that the person likes."""
    from bot.dialogue.answer import answer
    from bot.dialogue.context import context

    *before, turn = conversation.turns
    if length == "normal" or not _is_plain(turn):
        return conversation
    reading = replace(turn.reading, length=length)
    made = answer(library, reading, context(Conversation(tuple(before))))
    return Conversation((*before, replace(turn, reading=reading, answer=made)))


def _is_plain(turn: Turn) -> bool:
    """Whether it is one answer of no length that was asked for."""
    reading = turn.reading
    return turn.answer.kind == "answer" and reading.length == "normal" and not reading.act and not turn.more


def _kept(session: Session) -> Outcome:
    """The session, its last turn written to the history; never what is said of a person's own health or danger."""
    turn = session.last
    if turn is None or turn.answer.kind == "safety":
        return Outcome(session)
    from bot.sharing.lines import turn_lines

    shown = "\n".join(turn_lines(session.library, turn)) if session.history.on else ""
    ident = session.history.append(session.id, Kept(turn.question, shown, turn.answer.kind))
    trouble = session.history.news()
    return Outcome(replace(session, id=ident), note=session.say(f"history_{trouble}") if trouble else "")


def retried(session: Session) -> Session:
    """The session, after what could not be written was tried again."""
    return replace(session, id=session.history.retry() or session.id)


def resumed(session: Session, ident: int) -> Session:
    """The session with a kept conversation: the shown text stays, the readings are made anew by asking again."""
    from bot.dialogue.conversation import ask

    turns, conversation = session.history.turns(ident), Conversation()
    session.history.part()
    for turn in turns:
        conversation = ask(session.library, conversation, turn.question)
        conversation = at_length(session.library, conversation, session.settings.answers)
    return replace(session, conversation=conversation, id=ident, resumed=turns)


def new(session: Session) -> Session:
    """The session with an empty conversation."""
    session.history.part()
    return replace(session, conversation=Conversation(), id=0, resumed=())


def shown(session: Session, title: str, *blocks: Block) -> Outcome:
    """Blocks under a title, beside the conversation."""
    return Outcome(session, title=title, blocks=blocks)


def told(session: Session, name: str, /, **values: str) -> Outcome:
    """One of the bot's own sayings, as a note."""
    return Outcome(session, note=session.say(name, **values))
