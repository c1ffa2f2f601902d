"""A soak of the chat: storms of keys, windows and reloads; does it still answer, and does memory stay?

python -m tests.long.chat [MINUTES]
"""

import asyncio
import random
import sys
from pathlib import Path
from time import monotonic

from textual import events
from textual.pilot import Pilot

from bot.chat.app import ChatApp
from bot.chat.screen import ChatScreen
from bot.library import Library, load
from bot.places import ContentFolders
from bot.session.session import Session
from tests.hostile import CODES, MARKUP, seeds_of
from tests.long.soak import resident

CONTENT = Path(__file__).resolve().parents[1] / "otherfield"
KEYS = (
    "enter", "tab", "escape", "up", "down", "left", "right", "pageup", "pagedown", "home", "end", "backspace",
    "f1", "f2", "f3", "f4", "f5", "f6", "f8", "f9", "ctrl+t", "ctrl+o", "ctrl+g", "ctrl+f", "ctrl+p", "ctrl+j",
    "1", "2", "a", "e", "slash", "space",
)  # fmt: skip
TURNS = 40
"""Answers on the screen before a new conversation begins."""


def chat(app: ChatApp) -> ChatScreen:
    return next(screen for screen in app.screen_stack if isinstance(screen, ChatScreen))


async def storm(pilot: Pilot[None], app: ChatApp, chance: random.Random, asked: tuple[str, ...]) -> None:
    """Some keys, a paste, a question, another window; at the end nothing lies over the chat."""
    await pilot.press(*chance.choices(KEYS, k=20))
    app.post_message(events.Paste(chance.choice((*CODES.values(), *MARKUP))))
    await pilot.resize_terminal(chance.choice((1, 20, 80, 200)), chance.choice((1, 5, 24, 60)))
    await pilot.pause()
    await pilot.resize_terminal(100, 30)
    while not isinstance(app.screen, ChatScreen):
        app.pop_screen()
        await pilot.pause()
    screen = chat(app)
    screen.pending = None
    screen.prompt.fill("/new" if len(screen.session.turns) > TURNS else chance.choice(asked))
    screen.prompt.focus()
    await pilot.press("enter")
    await pilot.pause()


async def soak(library: Library, seconds: float) -> int:
    """Storms until the time is over; the number of them."""
    session = Session(library, folders=ContentFolders((CONTENT,), CONTENT, False))
    app, chance, asked = ChatApp(lambda: session, session.settings), random.Random(58), seeds_of(library)
    storms, end = 0, monotonic() + seconds
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(1)
        while monotonic() < end and app.is_running:
            await storm(pilot, app, chance, asked)
            storms += 1
            if storms % 50 == 0:
                print(f"{storms} storms, {resident():.1f} MiB", flush=True)
        assert app.is_running
        assert chat(app).session.last
    return storms


def main() -> int:
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    print(asyncio.run(soak(load([CONTENT]), 60 * minutes)), "storms, and it still answers")
    return 0


if __name__ == "__main__":
    sys.exit(main())
