"""The chat as a full-screen program: its frame stands at once, the conversation comes when the content is read."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import App, ComposeResult, SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widgets import Static

from bot import fault
from bot.chat.terminal import driver, leave_on_signals, leave_with_server
from bot.chat.themes import THEMES
from bot.problem import ContentError
from bot.session.settings import Settings
from bot.streams import complain
from bot.text import visible

if TYPE_CHECKING:
    from rich.console import RenderableType

    from bot.chat.screen import ChatScreen
    from bot.session.session import Session

Opened = Callable[[], "Session"]


class ChatApp(App[None]):
    """Holds the terminal and its looks; the conversation is on the screen."""

    CSS_PATH = "chat.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "quit", "quit", priority=True)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (100, "-wide")]  # noqa: RUF012 - the library's own form
    VERTICAL_BREAKPOINTS = [(0, "-low"), (14, "-short"), (20, "-tall")]  # noqa: RUF012

    def __init__(
        self, opened: Opened, settings: Settings, no_color: bool = False, ascii_only: bool = False,
        ready: Callable[[], Session | None] = lambda: None,
    ) -> None:  # fmt: skip
        # Without color the driver must know from the start: chosen later, a theme comes out black on black.
        super().__init__(driver_class=driver(), ansi_color=True if no_color else None)
        self.opened, self.ready = opened, ready
        self.session: Session | None = None
        self.early: list[events.Key] = []
        """Keys that were pressed before the prompt stood."""
        self.fault: Exception | None = None
        self.wrong: ContentError | None = None
        self.leaving = False
        for each in THEMES.values():
            self.register_theme(each)
        self.theme = "terminal" if no_color or settings.theme not in THEMES else settings.theme
        self.set_class(ascii_only, "-ascii")

    def compose(self) -> ComposeResult:
        """The frame, without a word of the content."""
        yield Static("imaging-jobs", id="head", markup=False)
        yield Static(id="middle", markup=False)
        yield Static(id="prompt")
        yield Static(id="foot")

    def on_mount(self) -> None:
        leave_on_signals(self)
        leave_with_server(self)
        self.begin_capture_print(self, stdout=False)
        self.call_after_refresh(self.set_timer, 0.02, self.start)

    def on_print(self, event: events.Print) -> None:
        """What is said while the content is read: that the first start takes some seconds."""
        if event.text.strip():  # the end of a line comes by itself
            self.screen_stack[0].query_one("#middle", Static).update(visible(event.text))

    async def start(self) -> None:
        """Opens the session here where it is read in no time: a thread would keep memory of its own for good."""
        if session := self.ready():
            await self.begin(session)
        else:
            self.open()

    @work(thread=True)
    def open(self) -> None:
        """Reads the content while the frame stands."""
        try:
            session = self.opened()
        except ContentError as error:
            self.wrong = error
            self.call_from_thread(self.exit)
            return
        from bot.chat import screen  # noqa: F401 - imported here, beside the picture

        self.call_from_thread(self.begin, session)  # type: ignore[arg-type]

    async def begin(self, session: Session) -> None:
        """The conversation takes the frame's place; keys pressed meanwhile are not lost."""
        from bot.chat.screen import ChatScreen

        self.session, self.title = session, session.say("title")
        await self.push_screen(ChatScreen(session))
        for key in self.early:
            self.post_message(events.Key(key.key, key.character))
        self.early.clear()

    def on_key(self, event: events.Key) -> None:
        if self.session is None:
            self.early.append(event)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette shows the registry, nothing else."""
        from bot.chat.screen import ChatScreen
        from bot.session.registry import COMMANDS

        if isinstance(screen, ChatScreen):
            for each in COMMANDS:
                run = partial(self.command, screen, each.name)
                yield SystemCommand(f"/{each.name}", each.title(screen.session), run)

    def command(self, screen: ChatScreen, name: str) -> None:
        """Runs a command of the registry from the palette."""
        screen.run_worker(screen.action_command(name))

    def pop_screen(self) -> AwaitComplete:
        """What lies over the chat is closed, never the chat: of two quick keys the second would close that."""
        from bot.chat.screen import ChatScreen

        return AwaitComplete() if isinstance(self.screen, ChatScreen) else super().pop_screen()

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leaves; why it was left first is why it was left."""
        if not self.leaving:
            self.leaving = True
            super().exit(result, return_code, message)

    def _handle_exception(self, error: Exception) -> None:
        """A fault ends the chat with one line; the library would print what was typed along with it.

        While it is left it is none: what was about to be shown finds its place gone.
        """
        if self.is_headless:
            super()._handle_exception(error)
            return
        if self.leaving:
            return
        self.fault = error
        self.exit(None, fault.CODE)


def run(opened: Opened, settings: Settings, ready: Callable[[], Session | None]) -> int:
    """Runs the chat on the terminal; the exit code is 0, or 128 and the signal that ended it; raises ContentError.

    `ready` opens the session where nothing has to be read anew, `opened` in any case.
    """
    gc.disable()  # until the first picture stands; the screen enables it
    encoding = (sys.stdout.encoding or "").lower()
    app = ChatApp(opened, settings, bool(os.environ.get("NO_COLOR")), "utf" not in encoding, ready)
    app.run()
    if app.session:
        app.session.history.end()
    if app.wrong:
        raise app.wrong
    if app.fault:
        complain(f"imaging-jobs: {fault.told(app.fault)}")
    return app.return_code or 0
