"""What can wait until after the first picture: completion, the popup, finding, watching the content, looking after."""

import asyncio
import gc
from typing import TYPE_CHECKING

from bot.authoring.watch import EVERY
from bot.chat.prompt import Prompt
from bot.sealed import let_go
from bot.session.session import retried

if TYPE_CHECKING:
    from textual.worker import Worker

    from bot.chat.screen import ChatScreen

AGAIN = 20.0
"""Seconds after which what could not be kept is tried again."""


async def get_ready(screen: "ChatScreen") -> None:
    """Makes what the first picture did not need, and begins what is done now and then."""
    from bot.chat.find import FindBar
    from bot.chat.popup import Popup

    popup = Popup(screen.session)
    await screen.mount(FindBar(screen.session), popup, before="#note")
    screen.prompt.past = (*screen.session.history.questions(), *screen.prompt.past)
    screen.prompt.place = len(screen.prompt.past)
    screen.prompt.popup = popup
    complete(screen)
    screen.labor.watch()
    screen.set_interval(EVERY, screen.glance)
    screen.set_interval(AGAIN, lambda: keep(screen))
    gc.enable()
    gc.collect()
    gc.freeze()


def complete(screen: "ChatScreen") -> "Worker[None]":
    """Begins to gather what the prompt can complete with this content."""
    return screen.run_worker(_gather(screen), group="completion", exclusive=True)


async def _gather(screen: "ChatScreen") -> None:
    """Step by step: keys that are typed meanwhile come between two steps."""
    from bot.session.ghost import gathering

    for made in gathering(screen.session.library):
        await asyncio.sleep(0)
        if made and (left := screen.query(Prompt)):  # none once the chat is being left
            left.first().rest = made.rest
    let_go()


def keep(screen: "ChatScreen") -> None:
    """Now and then: what could not be kept is tried again, without a question to begin it."""
    screen.session = retried(screen.session)
