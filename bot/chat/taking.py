"""What comes of a line, a key or work beside the conversation, brought onto the screen."""

from typing import TYPE_CHECKING

from bot.chat.readying import complete
from bot.sealed import let_go
from bot.session.registry import run, took
from bot.session.session import Outcome
from bot.text import visible

if TYPE_CHECKING:
    from bot.chat.screen import ChatScreen


async def take(screen: "ChatScreen", line: str) -> None:
    """What comes of one line, shown; an empty one says no to what was asked, and else nothing."""
    if not line.strip() and screen.pending is None:
        return
    line = "\n".join(map(visible, line.split("\n")))
    then, screen.pending = screen.pending, None
    await show(screen, then(screen.session, line) if then else took(screen.session, line))


async def command(screen: "ChatScreen", name: str) -> None:
    """A key of the registry; the same key once more says yes to what its command asked."""
    if screen.pending is not None and screen.doing == name:
        await take(screen, screen.session.library.content.replies.sayings["yes_words"][0])
        return
    await show(screen, run(screen.session, name, ""), name)


async def show(screen: "ChatScreen", outcome: Outcome, name: str = "") -> None:
    """The session after it, and whatever it wants shown or done; `name` is the command that may ask something."""
    before, screen.session = screen.session, outcome.session
    begin(screen, outcome)
    screen.pending, screen.doing = outcome.then, name if outcome.then else ""
    if outcome.do == "redraw":
        await screen.log_view.show(screen.session)
    elif screen.session.last is not None and screen.session.last is not before.last:
        await screen.log_view.add(screen.session)
        screen.call_after_refresh(let_go)
    screen.note(outcome.note)
    screen.settle()
    _carry_out(screen, outcome)


async def hear_of(screen: "ChatScreen", outcome: Outcome) -> None:
    """What came of work beside the conversation; a question that waits for its answer goes on waiting."""
    renewed = outcome.session.library is not screen.session.library
    screen.session = outcome.session
    if renewed:
        complete(screen)
        screen.show_head()
    begin(screen, outcome)
    screen.pending = outcome.then or screen.pending
    if screen.pending is outcome.then:
        screen.note(outcome.note)
    screen.settle()
    _carry_out(screen, outcome)


def begin(screen: "ChatScreen", outcome: Outcome) -> None:
    """Begins the work that an outcome asks for, or stops what it makes needless."""
    if outcome.halts:
        screen.labor.stop()
        screen.labor.wrote()
    if outcome.work is not None:
        screen.labor.wrote()
        screen.labor.begin(outcome.work, outcome.note)


def _carry_out(screen: "ChatScreen", outcome: Outcome) -> None:
    """Does what only a screen can do."""
    if outcome.do or outcome.title:
        from bot.chat.doing import carry_out

        carry_out(screen, outcome)
