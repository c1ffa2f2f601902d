"""What a click or a key on the conversation does: questions to begin with, what a turn offers, sources, copying."""

import time
from typing import TYPE_CHECKING

from bot.session.session import Outcome

if TYPE_CHECKING:
    from bot.chat.screen import ChatScreen

TWICE = 1.5
"""Seconds within which a second ctrl+c quits."""


async def begin(screen: "ChatScreen", number: int) -> None:
    """Asks one of the questions to begin with."""
    await screen.take(screen.session.starters[number - 1])


async def pick(screen: "ChatScreen", turn: int, number: int) -> None:
    """Picks what a turn offers; of an earlier turn it is asked anew, in its words."""
    turns = screen.session.conversation.turns
    if turn == len(turns) - 1:
        await screen.take(str(number))
    else:
        answer = turns[turn].answer
        await screen.take((answer.choices or answer.suggestions)[number - 1].text)


async def source(screen: "ChatScreen", turn: int, number: int) -> None:
    """A click on a source asks before it opens."""
    from bot.session.deeds import open_of

    await screen.show_outcome(open_of(screen.session, turn, number), name="open")


def copy_or_quit(screen: "ChatScreen") -> None:
    """Copies what is selected; with nothing selected, twice in a row quits."""
    selected = screen.get_selected_text() or screen.prompt.selected_text
    if selected:
        from bot.chat.doing import copy

        screen.clear_selection()
        copy(screen, Outcome(screen.session, argument=selected))
    elif time.monotonic() - screen.quit_asked < TWICE:
        screen.app.exit()
    else:
        screen.quit_asked = time.monotonic()
        screen.note(screen.session.say("quit_ask"))
